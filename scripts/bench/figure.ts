/** One measured figure, with what it is held against. */
export interface Figure {
  /** What was measured, such as `record, nothing to do`. */
  readonly what: string
  /** Which figure of it, such as `Harvest calls`. */
  readonly name: string
  readonly value: number
  /** `ms`, `MB`, `KB`, `times`, or what is counted; empty for plain numbers. */
  readonly unit: string
  /** The most it may be; null where nothing is promised. */
  readonly limit: number | null
  /** Whether it keeps the limit; null without one. */
  readonly met: boolean | null
}

/** Where and when figures were measured. */
export interface Environment {
  readonly cpu: string
  readonly cores: number
  readonly node: string
  readonly system: string
  readonly commit: string
  /** Of the last minute, before and after. */
  readonly load: readonly [number, number]
}

/** One section's figures. */
export interface Section {
  readonly environment: Environment
  readonly figures: readonly Figure[]
}

/** What bench/results.json holds, by the section's name. */
export type Results = Readonly<Record<string, Section>>

/** How thoroughly to measure: a smoke run shows only that everything runs, so nothing is judged by it. */
export interface Effort {
  readonly quick: boolean
  /** Milliseconds each of the sandboxes' answers takes. */
  readonly latencyMs: number
  /** Tells a person that it goes on. */
  readonly tell: (line: string) => void
}

/** Takes what was measured; gives a function that makes its figures, rounded to what can be told apart. */
export function figuresOf(what: string): (name: string, value: number, unit?: string, limit?: number) => Figure {
  return (name, value, unit = '', limit) => {
    const shown = rounded(value, unit)
    const met = limit === undefined ? null : shown <= limit
    return { what, name, value: shown, unit, limit: limit ?? null, met }
  }
}

function rounded(value: number, unit: string): number {
  const digits = unit === 'times' ? 3 : unit === '' ? 0 : value < 100 ? 2 : 0
  return Number(value.toFixed(digits))
}

/** Takes numbers; gives the middle one (of an even count the upper), NaN of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Takes what was asked and answered, in milliseconds; gives the most requests of which each began when the one before had its answer. */
export function roundTrips(requests: readonly { readonly at: number; readonly answeredAt: number | null }[]): number {
  const answered = requests.map((request) => ({ at: request.at, end: request.answeredAt ?? request.at, depth: 0 }))
  const byEnd = [...answered].sort((a, b) => a.end - b.end)
  let [ended, deepest] = [0, 0]
  for (const request of [...answered].sort((a, b) => a.at - b.at)) {
    for (let next = byEnd[ended]; next !== undefined && next.end <= request.at && next.depth > 0; next = byEnd[++ended])
      deepest = Math.max(deepest, next.depth)
    request.depth = deepest + 1
  }
  return answered.reduce((most, { depth }) => Math.max(most, depth), 0)
}

/** Takes sections; gives a table to print, a line a figure. */
export function renderTable(results: Results): string {
  const lines = Object.entries(results).flatMap(([section, { figures }]) =>
    figures.map(({ what, name, value, unit, limit, met }) => [
      section,
      what,
      name,
      `${value.toLocaleString('en')}${unit && ` ${unit}`}`,
      limit === null ? '' : `${verdictOf(met)}at most ${limit.toLocaleString('en')}${unit && ` ${unit}`}`,
    ]),
  )
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) =>
      line.map((cell, column) => (column === 3 ? cell.padStart(widths[3] ?? 0) : cell.padEnd(widths[column] ?? 0))),
    )
    .map((line) => `${line.join('  ').trimEnd()}\n`)
    .join('')
}

function verdictOf(met: boolean | null): string {
  return met === null ? '' : met ? 'met: ' : 'MISSED: '
}
