import type { Place } from '../errors.ts'
import { escapeText } from '../markdown/escape.ts'
import { renderLink, renderTable } from '../markdown/table.ts'
import { type Finding, inWords, topics } from './finding.ts'

const marks = { ok: '✅', warning: '⚠️', error: '❌', unknown: '❔' } as const

/** Takes findings and a way to link to a place (null: none); gives the job summary, a table for each topic. */
export function renderExamination(
  findings: readonly Finding[],
  linkTo: ((place: Place) => string | null) | null,
): string {
  const tables = topics.flatMap((topic) => {
    const rows = findings
      .filter((finding) => finding.topic === topic)
      .map((finding) => [marks[finding.severity], cellOf(finding, linkTo)])
    return rows.length === 0 ? [] : [`### ${topic}\n\n${renderTable([{ title: '' }, { title: 'Found' }], rows)}\n`]
  })
  return [`## ${headlineOf(findings)}\n`, ...tables].join('\n')
}

/** Takes findings; gives what they come to, in a few words. */
export function headlineOf(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) => findings.filter((each) => each.severity === severity).length
  const [errors, warnings, unknown] = [count('error'), count('warning'), count('unknown')]
  const parts = [
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
    ...(unknown > 0 ? [`${unknown} that could not be proved`] : []),
  ]
  const rest = parts.length > 0 ? `; ${parts.join(', ')}` : ''
  if (errors > 0) return `${errors} ${errors === 1 ? 'thing is' : 'things are'} missing${rest}`
  const unseen = findings.flatMap((finding) => finding.unseen ?? [])
  const files = unseen.reduce((sum, each) => sum + each, 0)
  const seen = 'runners see only what is committed and pushed'
  if (files > 0) return `${files} ${files === 1 ? 'file is' : 'files are'} not committed, and ${seen}${rest}`
  if (unseen.length > 0) return `The newest commit is not pushed, and ${seen}${rest}`
  return `Everything that a run needs is there${rest}`
}

function cellOf(finding: Finding, linkTo: ((place: Place) => string | null) | null): string {
  const { place } = finding
  const text = escapeText(inWords(finding))
  if (place === null) return text
  const where = escapeText(`${place.file}:${place.line}:${place.column}`)
  const url = linkTo?.(place) ?? null
  return `${url === null ? where : renderLink(where, url)}: ${text}`
}
