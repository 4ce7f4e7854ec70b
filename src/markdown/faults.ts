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
    const url = linkTo === null || isElsewhere(place.file) ? null : linkTo(place)
    return `- ${mark} ${url === null ? where : renderLink(where, url)}: ${escapeText(message)}`
  })
  const more = faults.length - rows.length
  return [...rows, ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n')
}

/** Takes a place's file; tells whether it is another repository's: that one's `owner/name:` stands before its path, and no link here leads to it. */
export function isElsewhere(file: string): boolean {
  return /^[^/:]+\/[^/:]+:/.test(file)
}
