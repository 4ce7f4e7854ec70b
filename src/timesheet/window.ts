import { addDays, type PlainDate } from '../calendar.ts'

/** First and last day looked at, both included; `to` null is open. */
export interface Window {
  readonly from: PlainDate
  readonly to: PlainDate | null
}

/** Takes the inputs' range, the configured days and today; gives the window. */
export function windowOf(from: PlainDate | null, to: PlainDate | null, days: number, today: PlainDate): Window {
  return { from: from ?? addDays(to !== null && to < today ? to : today, -days), to }
}

/** Takes a window; gives it in words. */
export function renderWindow({ from, to }: Window): string {
  return to === null ? `since ${from}` : `from ${from} to ${to}`
}

/** Takes a window; gives a test for dates. */
export function within({ from, to }: Window): (date: PlainDate) => boolean {
  return (date) => date >= from && (to === null || date <= to)
}

/** How far before the window entries are looked for when a date may have been corrected across its edge. */
const DAYS_BEFORE = 366

/** Takes a window; gives the wider one in which an entry may lie whose date was corrected across an edge. */
export function widen({ from }: Window): Window {
  return { from: addDays(from, -DAYS_BEFORE), to: null }
}
