import type { List } from 'mdast'
import { monthNumber } from './date-names.ts'

/**
 * Takes the text of a list item, its source and its list; gives the number that markdown took away where a month, and no other word,
 * follows it (`1. Mai 2026: 2h`), else nothing.
 */
export function dayOfItem(text: string, source: string, list: List): string {
  if (list.ordered !== true) return ''
  const month = /^(\p{L}{3,14})[.,]?(?=$|[ \t]?[:(–—-]|[ \t](?:(?:19|20)\d{2}|\d{1,2}[:.]\d{2})(?!\d))/u.exec(text)
  const number = /^\d{1,2}\.[ \t]/u.exec(source)?.[0]
  if (month?.[1] === undefined || number === undefined || monthNumber(month[1]) === null) return ''
  // `1. January: …`, `2. February: …` may number the months.
  const counts = Number.parseInt(number, 10) <= 12 && list.children.length > 1
  return counts && !/^[ \t](?:19|20)\d{2}/u.test(text.slice(month[0].length)) ? '' : number
}
