import type { Estimate, Invoice } from './billing-entities.ts'
import { type Fields, percentage, whole } from './fields.ts'
import { changeLines, type LineRules } from './invoice-lines.ts'
import type { Visit } from './visit.ts'

/** The fields that invoices and estimates have in common. */
export const documentFields = {
  client_id: whole,
  tax: percentage,
  tax2: percentage,
  discount: percentage,
} satisfies Fields<Invoice & Estimate>

/** Why an invoice or an estimate as sent is refused: its client, its currency, its lines. */
export function documentFaults(
  { account, input }: Visit,
  { client_id, currency }: Partial<Pick<Invoice, 'client_id' | 'currency'>>,
  document: Pick<Invoice, 'lines'> | undefined,
  rules: LineRules,
): string[] {
  return [
    ...(client_id === undefined || account.clients.has(client_id) ? [] : ['Client must exist']),
    ...(currency === undefined || /^[A-Z]{3}$/.test(currency) ? [] : ['Currency is not included in the list']),
    ...changeLines(account, document?.lines ?? [], input.line_items, rules).faults,
  ]
}

/** The number after the highest there is. */
export function nextNumber(all: Iterable<{ readonly number: string }>): string {
  return String(Math.max(1000, ...[...all].map(({ number }) => Number(number)).filter(Number.isInteger)) + 1)
}
