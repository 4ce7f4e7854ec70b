import { createRequire } from 'node:module'

// CommonJS whose names Node cannot see; its types know no default export.
const { from: toIana } = createRequire(import.meta.url)('rails-timezone') as { from(zone: string): string | undefined }

/** Date and time of day of an instant where the person is, whose zone has a Rails name. */
export function localTime(at: Date, railsZone: string): { date: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: toIana(railsZone) ?? 'Etc/UTC',
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` }
}

/** A date as sent (2026-05-20, 20260520, or a time stamp that begins with one) as YYYY-MM-DD; null when it is none. */
export function parseDate(value: unknown): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[T ])/.exec(String(value ?? '')) ?? []
  if (year === undefined) return null
  const date = `${year}-${month}-${day}`
  const real = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? date : null
}

/** The date some days later or earlier. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** First and last day of the week that holds the date. */
export function weekOf(date: string, firstDay: 'Saturday' | 'Sunday' | 'Monday'): { from: string; to: string } {
  const first = { Sunday: 0, Monday: 1, Saturday: 6 }[firstDay]
  const from = addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() - first + 7) % 7))
  return { from, to: addDays(from, 6) }
}

/** A time of day as people send it ("8:00am", "14:59", "3pm") as HH:MM; null when it is none. */
export function parseTime(value: unknown): string | null {
  const match = /^\s*(\d{1,2})(?::(\d{2}))?(?::\d{2})?\s*([ap])?\.?m?\.?\s*$/i.exec(String(value ?? ''))
  if (match === null) return null
  const half = match[3]?.toLowerCase()
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return null
  if (half === undefined && match[2] === undefined) return null
  const whole = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  return `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** HH:MM in the account's own form: "3:00pm" or "15:00". */
export function renderTime(time: string | null, clock: '12h' | '24h'): string | null {
  if (time === null || clock === '24h') return time
  const hour = Number(time.slice(0, 2))
  return `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3)}${hour < 12 ? 'am' : 'pm'}`
}

/** The time of day some hours later, past midnight too. */
export function addHours(time: string, hours: number): string {
  const minutes = (((minutesOf(time) + Math.round(hours * 60)) % 1440) + 1440) % 1440
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Hours from one time of day to the next such other one. */
export function hoursBetween(started: string, ended: string): number {
  return ((minutesOf(ended) - minutesOf(started) + 1440) % 1440) / 60
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
