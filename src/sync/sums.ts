import { addDays, type PlainDate } from '../calendar.ts'
import type { Lines } from './lines.ts'
import { parseLine } from './lines.ts'

/** Days of a report, both included. */
export interface Days {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Takes today; gives twelve whole months up to the end of this one: no report takes more than a year, and within a month it is the same. */
export function reportDays(today: PlainDate): Days {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const first = (ahead: number) => new Date(Date.UTC(year, month - 1 + ahead, 1)).toISOString().slice(0, 10)
  return { from: first(-11), to: addDays(first(1), -1) }
}

/** Which report says by project what the rows of a stream must add up to. */
export interface Check {
  readonly report: string
  /** The report's figure. */
  readonly theirs: string
  /** The rows' own. */
  readonly ours: string
}

/** Whose deletions show in a report; those of other streams show in the number of rows. */
export const checks: Readonly<Record<string, Check>> = {
  time_entries: { report: 'report_time_projects', theirs: 'total_hours', ours: 'rounded_hours' },
  expenses: { report: 'report_expenses_projects', theirs: 'total_amount', ours: 'total_cost' },
}

/** By project, in hundredths: binary fractions do not add up. */
export type Sums = ReadonlyMap<string, number>

/** Takes rows of a report and the figure's name; gives its sum for each project, whatever the currency. */
export function sumReport(rows: readonly unknown[], { theirs }: Check): Sums {
  const sums = new Map<string, number>()
  for (const row of rows as readonly Readonly<Record<string, unknown>>[]) add(sums, row.project_id, row[theirs])
  return sums
}

/**
 * Takes the lines of the months in question, the days and the figure's name; gives its sum for each project, and the projects on
 * which a timer runs: the report counts its time up to now, so nobody can compare them.
 */
export function sumLines(
  months: readonly Lines[],
  { from, to }: Days,
  { ours }: Check,
): { readonly sums: Sums; readonly running: ReadonlySet<string> } {
  const sums = new Map<string, number>()
  const running = new Set<string>()
  for (const lines of months) {
    for (const line of lines.values()) {
      const row = parseLine(line) ?? {}
      const day = String(row.spent_date)
      if (day < from || day > to) continue
      if (row.is_running === true) running.add(String(row.project_id))
      add(sums, row.project_id, row[ours])
    }
  }
  return { sums, running }
}

function add(sums: Map<string, number>, project: unknown, figure: unknown): void {
  const key = String(project)
  sums.set(key, (sums.get(key) ?? 0) + Math.round(Number(figure ?? 0) * 100))
}

/** Takes the report's sums and the rows'; gives where they differ, in hundredths by project. */
export function differencesOf(theirs: Sums, ours: Sums): Record<string, number> {
  const projects = [...new Set([...theirs.keys(), ...ours.keys()])].sort((a, b) => Number(a) - Number(b))
  return Object.fromEntries(
    projects.flatMap((project) => {
      const apart = (theirs.get(project) ?? 0) - (ours.get(project) ?? 0)
      return apart === 0 ? [] : [[project, apart]]
    }),
  )
}

/**
 * Takes the differences now and those known to stay when all is read anew (Harvest may round otherwise than its rows show), and
 * projects that cannot be compared; gives the projects to be read again.
 */
export function suspects(
  now: Readonly<Record<string, number>>,
  known: Readonly<Record<string, number>>,
  running: ReadonlySet<string>,
): string[] {
  const all = new Set([...Object.keys(now), ...Object.keys(known)])
  return [...all].filter((project) => !running.has(project) && (now[project] ?? 0) !== (known[project] ?? 0))
}
