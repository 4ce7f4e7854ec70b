import type { Fault, Place } from '../errors.ts'
import { escapeText } from './escape.ts'
import { renderLink } from './table.ts'

const MOST_FAULTS = 200

/** Takes faults, how to link to a place (null: no links) and how many to show; gives a markdown list, errors first. */
export function renderFaultList(
  faults: readonly Fault[],
  linkTo: ((place: Place) => string) | null,
  most = MOST_FAULTS,
): string {
  const ordered = [...faults].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  const rows = ordered.slice(0, most).map(({ severity, message, place }) => {
    const mark = severity === 'error' ? '❌' : '⚠️'
    if (!place) return `- ${mark} ${escapeText(message)}`
    const where = escapeText(`${place.file}:${place.line}:${place.column}`)
    return `- ${mark} ${linkTo ? renderLink(where, linkTo(place)) : where}: ${escapeText(message)}`
  })
  const more = faults.length - rows.length
  return [...rows, ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n')
}
