import { expect, test } from 'vitest'
import { readDocument } from '../harvest/openapi.ts'
import { tap } from '../harvest/wiretap.ts'
import { send } from './client.ts'
import { clockedSandboxes } from './clocked.ts'
import { stockedAccount } from './harvest/stocked-account.ts'
import type { HarvestSandbox } from './harvest.ts'

const check = readDocument()
const { start } = clockedSandboxes()
const now = new Date('2026-05-20T10:00:00Z')

/** Sends a form with a file, and gives what the OpenAPI check has against the request. */
async function upload(sandbox: HarvestSandbox, method: string, path: string, fields: object, file: string) {
  const wire = await tap(new URL(sandbox.url).origin)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value))
  form.append('receipt', new File([new Uint8Array([0x89, 0x50, 0xff])], file))
  const headers = {
    authorization: `Bearer ${sandbox.token}`,
    'harvest-account-id': String(sandbox.accountId),
    'user-agent': 'sandbox tests (https://example.com)',
  }
  const response = await fetch(`${wire.origin}/v2${path}`, { method, headers, body: form })
  const body = (await response.json()) as { readonly receipt: { readonly file_name: string } }
  await wire.close()
  return { status: response.status, body, problems: wire.requests.flatMap((request) => check?.(request) ?? []) }
}

test('a receipt comes as a form; pictures and PDF are taken, other files are not, JSON loses it', async () => {
  const { account, ids } = stockedAccount(now)
  const sandbox = await start({ account })
  const spent = {
    project_id: ids.project,
    expense_category_id: ids.expenseCategory,
    spent_date: '2026-05-19',
    total_cost: 12.5,
  }
  for (const [file, content_type] of [
    ['a-b.png', 'image/png'],
    ['c.JPG', 'image/jpeg'],
    ['d.gif', 'image/gif'],
    ['e.pdf', 'application/pdf'],
  ] as const) {
    const { status, body, problems } = await upload(sandbox, 'POST', '/expenses', spent, file)
    expect([status, problems]).toEqual([201, []])
    expect(body).toMatchObject({
      total_cost: 12.5,
      receipt: { file_name: file.replace('-', '_'), file_size: 3, content_type },
    })
  }
  for (const file of ['a.txt', 'a.mp3', 'png'])
    expect((await upload(sandbox, 'POST', '/expenses', spent, file)).status).toBe(422)
  const path = `/expenses/${ids.expense}`
  expect((await upload(sandbox, 'PATCH', path, { notes: 'Lunch' }, 'lunch.pdf')).body.receipt.file_name).toBe(
    'lunch.pdf',
  )
  expect((await send(sandbox, 'PATCH', path, { delete_receipt: true })).body.receipt).toBeNull()
  expect((await send(sandbox, 'PATCH', path, { receipt: 'lunch.pdf' })).body.receipt).toBeNull()
  const strange = await upload(sandbox, 'PATCH', path, { note: 'x' }, 'lunch.pdf')
  if (check !== null) expect(strange.problems.join()).toContain('form must NOT have additional properties (note)')
})

test('units make the cost of a priced category; a locked expense stays where it is', async () => {
  const { account, ids } = stockedAccount(now)
  const sandbox = await start({ account })
  const path = `/expenses/${ids.expense}`
  const priced = { expense_category_id: ids.spareExpenseCategory, units: 63 }
  expect((await send(sandbox, 'PATCH', path, priced)).body.total_cost).toBe(36.23)
  const spent = { project_id: ids.project, spent_date: '2026-05-19' }
  expect((await send(sandbox, 'POST', '/expenses', { ...spent, ...priced, units: undefined })).status).toBe(422)
  sandbox.invoice([], '7', { expenses: [ids.expense] })
  const { body } = await send(sandbox, 'PATCH', path, { expense_category_id: ids.expenseCategory, notes: 'Late' })
  expect(body).toMatchObject({ notes: 'Late', expense_category: { id: ids.spareExpenseCategory }, is_locked: true })
})
