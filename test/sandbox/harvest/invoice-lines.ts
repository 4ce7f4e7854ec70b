import { fullName, takeId } from './account.ts'
import type { Expense, InvoiceLine } from './billing-entities.ts'
import type { AccountState, TimeEntry } from './entities.ts'
import { blanks, type Fields, number, readFields, whole, words, yes } from './fields.ts'
import { toCents, toMillionths } from './money.ts'
import { roundedHours } from './time-entry-json.ts'

type Given = Partial<Pick<InvoiceLine, 'kind' | 'description' | 'quantity' | 'taxed' | 'taxed2' | 'project_id'>> & {
  readonly unit_price: number
  readonly notes?: string | null
}

/** A line as made in Harvest itself, where both taxes apply unless somebody says no. */
export function toLine(account: AccountState, given: Given, kind: string): InvoiceLine {
  return {
    id: takeId(account),
    kind: given.kind ?? kind,
    description: given.description ?? given.notes ?? '',
    quantity: given.quantity ?? 1,
    unit_price: given.unit_price,
    taxed: given.taxed ?? true,
    taxed2: given.taxed2 ?? true,
    project_id: given.project_id ?? null,
  }
}

/** How time (project, task, people, detailed) and expenses (project, category, people, detailed) become lines. */
export type SummaryType = 'project' | 'task' | 'category' | 'people' | 'detailed'

/** What of it goes into one line, and how that is described. */
function subjectOf(account: AccountState, row: TimeEntry | Expense, by: SummaryType): { id: number; text: string } {
  const project = account.projects.get(row.project_id)?.name ?? ''
  const name = fullName(account.users.get(row.user_id))
  if (by === 'project') return { id: 0, text: project }
  if (by === 'people') return { id: row.user_id, text: `${project}: ${name}` }
  const work =
    'task_id' in row ? account.tasks.get(row.task_id) : account.expenseCategories.get(row.expense_category_id)
  if (by === 'detailed') return { id: row.id, text: `${project}: ${work?.name} (${row.spent_date}) ${row.notes ?? ''}` }
  return { id: work?.id ?? 0, text: `${project}: ${work?.name}` }
}

/** A line per project, rate and what else is asked for, of rounded hours: invoices round each entry, as reports do. */
export function hourLines(
  account: AccountState,
  entries: readonly TimeEntry[],
  by: SummaryType = 'project',
  kind = 'Service',
): InvoiceLine[] {
  const groups = new Map<string, { project_id: number; unit_price: number; hundredths: number; description: string }>()
  for (const entry of entries) {
    const { project_id, billable, billable_rate, hours } = entry
    if (!billable || billable_rate === null || account.projects.get(project_id)?.is_fixed_fee === true) continue
    const { id, text } = subjectOf(account, entry, by)
    const key = `${project_id} ${billable_rate} ${id}`
    const group = groups.get(key) ?? { project_id, unit_price: billable_rate, hundredths: 0, description: text }
    group.hundredths += Math.round(roundedHours(hours, account.rounding) * 100)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ hundredths, ...rest }) =>
    toLine(account, { ...rest, quantity: hundredths / 100 }, kind),
  )
}

/** A line per project and what else is asked for, of what was spent. */
export function expenseLines(
  account: AccountState,
  expenses: readonly Expense[],
  by: SummaryType,
  kind: string,
): InvoiceLine[] {
  const groups = Map.groupBy(expenses, (each) => `${each.project_id} ${subjectOf(account, each, by).id}`)
  return [...groups.values()].map((group) => {
    const cost = toCents(group.reduce((sum, { total_cost }) => sum + toMillionths(total_cost), 0))
    const [first] = group
    const description = first === undefined ? '' : subjectOf(account, first, by).text
    return toLine(account, { project_id: first?.project_id ?? null, unit_price: cost, description }, kind)
  })
}

const fields: Fields<InvoiceLine> = {
  project_id: whole,
  kind: words,
  description: words,
  quantity: number,
  unit_price: number,
  taxed: yes,
  taxed2: yes,
}

export interface LineRules {
  /** The names a line's kind may have. */
  readonly kinds: readonly string[]
  /** Whether lines have projects. */
  readonly projects: boolean
}

/**
 * The lines after a request's `line_items`: one without id is added (taxed only where it says so), one with is changed or, with
 * `_destroy`, removed; a new one with a kind alone is dropped without a word (seen live). The second part is what is wrong.
 */
export function changeLines(
  account: AccountState,
  lines: readonly InvoiceLine[],
  sent: unknown,
  { kinds, projects }: LineRules,
): { lines: InvoiceLine[]; faults: string[] } {
  const result = [...lines]
  const faults: string[] = []
  for (const item of (Array.isArray(sent) ? sent : []) as Record<string, unknown>[]) {
    const index = result.findIndex(({ id }) => id === Number(item.id))
    const known = result[index]
    if ('id' in item && known === undefined) faults.push('Line item must exist')
    const { values, faults: wrong } = readFields(fields, item)
    faults.push(...wrong, ...blanks(['kind'], item, known === undefined))
    if (values.kind !== undefined && !kinds.includes(values.kind)) faults.push('Kind is not included in the list')
    const project_id = projects ? (values.project_id ?? known?.project_id ?? null) : null
    if (project_id !== null && !account.projects.has(project_id)) faults.push('Project must exist')
    if (known !== undefined) {
      if (yes(item._destroy) === true) result.splice(index, 1)
      else result[index] = { ...known, ...values, project_id }
    } else if (values.unit_price !== undefined) {
      const blank = { id: 0, kind: '', description: '', quantity: 1, unit_price: 0, taxed: false, taxed2: false }
      result.push({ ...blank, ...values, project_id })
    }
  }
  return { lines: result, faults }
}

/** Gives each new line its id. */
export function numberLines(account: AccountState, lines: readonly InvoiceLine[]): InvoiceLine[] {
  return lines.map((line) => (line.id === 0 ? { ...line, id: takeId(account) } : line))
}
