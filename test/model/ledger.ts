import { fileNameDate } from '../../src/report/dates.ts'
import { addDays } from '../sandbox/harvest/calendar.ts'

/** The day on which every history takes place, a Wednesday. */
export const TODAY = '2026-06-17'
export const LEDGER = 'ada/dev-reports'
export const CONFIG = '.github/harvest-ledger.yml'

/** One row of a report's table. Hours null are written as a word, which is an error of the report. */
export interface Row {
  readonly date: string
  readonly project: string
  readonly task: string | null
  readonly hours: number | null
  readonly headline: string
}

export interface Report {
  readonly id: string | null
  readonly rows: readonly Row[]
}

/** The configuration, as far as histories change it. */
export interface Configuration {
  readonly mapping: number
  readonly notes: number
  readonly orphans: 'delete' | 'flag' | 'keep'
  readonly limit: number
  readonly windowDays: number
  /** Whether the globs leave out the folder `reports/b`. */
  readonly withoutB: boolean
}

export const usual: Configuration = {
  mapping: 0,
  notes: 0,
  orphans: 'delete',
  limit: 5,
  windowDays: 60,
  withoutB: false,
}

/** What the tags of reports mean: Harvest's project, and the task of rows that name none. */
export const mappings: readonly Readonly<Record<string, readonly [project: string, task: string]>>[] = [
  {
    audrey: ['Audrey Web', 'Development'],
    dare: ['Dare Platform', 'Development'],
    internal: ['Internal', 'Meetings'],
  },
  {
    audrey: ['Audrey Web', 'Design'],
    dare: ['Dare Platform', 'AI, unattended'],
    internal: ['Internal', 'Research'],
    ghost: ['Internal', 'Research'],
  },
  { audrey: ['Internal', 'Meetings'], dare: ['Dare Platform', 'Development'], internal: ['Audrey Web', 'Meetings'] },
]

/** Notes as the configuration writes them, and what comes of them. */
export const notes: readonly {
  readonly template: string
  readonly render: (row: Row, path: string, commit: string) => string
}[] = [
  {
    template: '{headline}\\n{report_url}',
    render: ({ headline }, path, commit) =>
      `${headline}\nhttps://github.com/${LEDGER}/blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`,
  },
  { template: '{headline}', render: ({ headline }) => headline },
  {
    template: '{date} {headline} ({hours} h)\\n{commit_url}',
    render: ({ date, headline, hours }, _, commit) =>
      `${date} ${headline} (${hours?.toFixed(2)} h)\nhttps://github.com/${LEDGER}/commit/${commit}`,
  },
]

/** The configuration file's text. */
export function renderConfiguration({
  mapping,
  notes: at,
  orphans,
  limit,
  windowDays,
  withoutB,
}: Configuration): string {
  const tags = Object.entries(mappings[mapping] ?? {}).map(
    ([tag, [project, task]]) => `  ${tag}: { project: "${project}", task: "${task}" }`,
  )
  return [
    `reports: { include: ["reports/**/*.md"${withoutB ? ', "!reports/b/**"' : ''}] }`,
    `window: ${windowDays}d`,
    'projects:',
    ...tags,
    `notes: "${notes[at]?.template}"`,
    `retract: { orphans: ${orphans}, limit: ${limit} }`,
    '',
  ].join('\n')
}

/** A report's text. */
export function renderReport({ id, rows }: Report): string {
  return [
    ...(id === null ? [] : ['---', `id: ${id}`, '---', '']),
    '# Work',
    '',
    '| Date | Project | Task | Hours | What was done |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ date, project, task, hours, headline }) =>
        `| ${date} | ${project} | ${task ?? ''} | ${hours ?? 'later'} | ${headline} |`,
    ),
    '',
  ].join('\n')
}

/** A report as the ledger's newest commit has it. */
export interface Filed {
  readonly report: Report
  /** Id of the commit that gave it this text. */
  readonly commit: string
}

/** What a commit held. */
export interface Snapshot {
  readonly id: string
  readonly files: ReadonlyMap<string, Filed>
  readonly configuration: Configuration
}

/** The ledger in a few lines: what stands where, since which commit, and what stood there before. */
export class LedgerModel {
  files: ReadonlyMap<string, Filed> = new Map()
  configuration: Configuration = usual
  /** What each commit held, the newest last. */
  readonly past: Snapshot[] = []

  /** The first day that is looked at. */
  get from(): string {
    return addDays(TODAY, -this.configuration.windowDays)
  }

  /** Whether the globs select a path. */
  isSelected(path: string): boolean {
    return !this.configuration.withoutB || !path.startsWith('reports/b/')
  }

  /** Takes reports to write or (null) delete; gives the texts to commit. */
  static texts(changes: ReadonlyMap<string, Report | null>): Record<string, string | null> {
    return Object.fromEntries([...changes].map(([path, report]) => [path, report && renderReport(report)]))
  }

  /** Takes what a commit changed. */
  note(id: string, changes: ReadonlyMap<string, Report | null>): void {
    const files = new Map(this.files)
    for (const [path, report] of changes) {
      if (report === null) files.delete(path)
      else {
        const before = this.files.get(path)
        const isSame = before !== undefined && renderReport(before.report) === renderReport(report)
        files.set(path, { report, commit: isSame ? before.commit : id })
      }
    }
    this.files = files
    this.past.push({ id, files, configuration: this.configuration })
  }

  /** Takes an earlier commit; gives the ledger as it was then. */
  asOf({ files, configuration }: Snapshot): LedgerModel {
    return Object.assign(new LedgerModel(), { files, configuration })
  }
}

/** A session as the ledger states it and Harvest should show it. */
export interface Wanted {
  readonly path: string
  /** The report's id, else its path. */
  readonly source: string
  /** The reference it shares with its equals. */
  readonly base: string
  readonly row: Row & { readonly hours: number }
  readonly commit: string
  /** Names in Harvest; null where the configuration or Harvest knows none. */
  readonly target: { readonly project: string; readonly task: string } | null
}

const tasksOf: Readonly<Record<string, readonly string[]>> = {
  'Audrey Web': ['Development', 'Design', 'Meetings'],
  'Dare Platform': ['Development', 'AI, unattended'],
  Internal: ['Meetings', 'Research'],
}

/** Reports two of which claim one id, or one the other's path: neither is recorded. */
export function rivals(ledger: LedgerModel): Set<string> {
  const selected = [...ledger.files].filter(([path]) => ledger.isSelected(path))
  const found = selected.filter(([path, { report }]) =>
    selected.some(([other, { report: rival }]) => other !== path && report.id !== null && report.id === rival.id),
  )
  return new Set(found.map(([path]) => path))
}

/** Every session of the selected reports, whatever its day. */
export function wantedSessions(ledger: LedgerModel): Wanted[] {
  const shared = rivals(ledger)
  return [...ledger.files].flatMap(([path, { report, commit }]) => {
    if (!ledger.isSelected(path) || shared.has(path)) return []
    const source = report.id ?? path
    return report.rows.flatMap((row): Wanted[] => {
      const { hours, date, project, task } = row
      if (hours === null) return []
      const [name, usualTask] = mappings[ledger.configuration.mapping]?.[project] ?? []
      const named = task ?? usualTask ?? ''
      const target = name !== undefined && tasksOf[name]?.includes(named) ? { project: name, task: named } : null
      const base = `${source}#${date}/${project}/${task?.toLowerCase() ?? '-'}`
      return [{ path, source, base, row: { ...row, hours }, commit, target }]
    })
  })
}

/** Sources of the selected reports with an error, and whether one of them has a day in the window. */
export function faulty(ledger: LedgerModel): { readonly sources: ReadonlySet<string>; readonly inWindow: boolean } {
  const shared = rivals(ledger)
  const broken = [...ledger.files].filter(
    ([path, { report }]) =>
      ledger.isSelected(path) && (shared.has(path) || report.rows.some(({ hours }) => hours === null)),
  )
  return {
    sources: new Set(broken.flatMap(([path, { report }]) => [path, report.id ?? path])),
    inWindow: broken.some(
      ([path, { report }]) =>
        shared.has(path) ||
        // Where nothing can be read, the day in the file's name tells whether it is any of the run's business.
        (report.rows.every(({ hours }) => hours === null)
          ? (fileNameDate(path) ?? ledger.from) >= ledger.from
          : report.rows.some(({ date }) => date >= ledger.from)),
    ),
  }
}
