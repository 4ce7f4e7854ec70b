import { weekdayNumber } from './date-names.ts'
import { type DateMention, findDates } from './dates.ts'
import { plainWords } from './words.ts'

/** Takes text; gives its date when the text is a date and, at most, a weekday, a clock or marks. */
export function onlyDate(text: string): DateMention | null {
  if (text.length > 60 || !/\d/u.test(text)) return null
  const [date, ...more] = findDates(text)
  if (!date || more.length > 0) return null
  const rest = plainWords(`${text.slice(0, date.start)} ${text.slice(date.end)}`)
  return rest === '' || rest.split(' ').every((word) => weekdayNumber(word) !== null) ? date : null
}
