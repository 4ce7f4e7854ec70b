/** A calendar day without a zone, `YYYY-MM-DD`. Compares as text. */
export type PlainDate = string

const DAY = 86_400_000

/** Takes year, month (1–12) and day; gives the plain date, or null where the calendar has no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (!(year >= 1 && year <= 9999 && day >= 1 && day <= lengthOf(year, month))) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days of a month; 0 where there is no such month. Reckoned, because reading a report asks thousands of times. */
function lengthOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 0)
}

/** Takes any text; gives it back as a plain date when it is a real day written `YYYY-MM-DD`, else null. */
export function parsePlainDate(text: string): PlainDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? plainDate(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** Takes a plain date and a whole number of days (negative goes back); gives the plain date that many days on. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** Takes an instant and an IANA zone; gives the calendar day there. Throws RangeError for a zone Intl does not know. */
export function dayIn(zone: string, instant: Date): PlainDate {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return parts.format(instant)
}
