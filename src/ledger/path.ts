import type { Report, Session } from '../report/session.ts'
import { fillTemplate } from '../template.ts'
import { slug } from '../timesheet/identity.ts'

/** The words a path template may hold between braces. */
export const pathFields = ['project', 'client', 'date', 'year', 'month', 'slug', 'repository', 'owner', 'id'] as const
export type PathField = (typeof pathFields)[number]

/** The place of a report that another repository hands over, where the ledger's configuration names none. */
export const PATH_BY_DEFAULT = 'reports/{project}/{date}-{slug}.md'

/** Longest part a field gives to a path, in characters: file systems take 255 bytes a name. */
const LONGEST_PART = 60

/** A report as a project repository has it. */
export interface HandedReport {
  /** Path in the project repository. */
  readonly path: string
  readonly report: Pick<Report, 'id'> & { readonly sessions: readonly Pick<Session, 'date' | 'project' | 'client'>[] }
  /** `owner/name` of the project repository. */
  readonly repository: string
}

export type LedgerPath = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly message: string }

/** Takes a path template; gives what is wrong with it in words, null when nothing is: it must lead to a file of the ledger. */
export function pathProblem(template: string): string | null {
  const parts = template.split('/')
  if (/^[a-z]:|\\/i.test(template) || parts.some((part) => part === '' || part.startsWith('.')))
    return 'expected a path within the ledger, such as "reports/{project}/{date}-{slug}.md"'
  return /\.md$/i.test(template) ? null : 'expected a path that ends in ".md", because only such files are reports'
}

/**
 * Takes a template such as `reports/{project}/{date}-{slug}.md` and a report; gives its path in the ledger, or what the
 * report lacks for it. Fields become slugs, so that nothing a report says can lead out of the template's folder.
 */
export function ledgerPath(template: string, { path, report, repository }: HandedReport): LedgerPath {
  const [owner = '', name = ''] = repository.split('/')
  const first = report.sessions.find(({ date }) => date !== null) ?? report.sessions[0]
  const date = first?.date ?? null
  if (date === null && /\{(date|year|month)\}/.test(template))
    return {
      ok: false,
      message:
        'this report has no date, and its place in the ledger needs one. Write "date: 2026-05-20" between two lines of "---" at its top',
    }
  const stem = (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '')
  const values: Record<PathField, string> = {
    project: part(first?.project ?? name),
    client: part(first?.client ?? 'client'),
    date: date ?? '',
    year: date?.slice(0, 4) ?? '',
    month: date?.slice(5, 7) ?? '',
    // A date in the file's name stands in the path already.
    slug: part(date === null ? stem : stem.replace(date, '')),
    repository: part(name),
    owner: part(owner),
    id: part(report.id ?? stem),
  }
  return { ok: true, path: fillTemplate(template, (field) => values[field as PathField] ?? '') }
}

/** Takes a path and a count from 2; gives the path of another report that would have the same. */
export function otherPath(path: string, count: number): string {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') ? `${path.slice(0, dot)}-${count}${path.slice(dot)}` : `${path}-${count}`
}

function part(text: string): string {
  const short = Array.from(slug(text)).slice(0, LONGEST_PART).join('')
  return short.replace(/^-+|(?<!-)-+$/g, '') || 'report'
}

/** Takes a path; tells whether it is a report's. */
export function isReportPath(path: string): boolean {
  return /\.md$/i.test(path)
}
