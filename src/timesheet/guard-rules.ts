import { addDays, type PlainDate } from '../calendar.ts'
import { show } from './catalog.ts'
import type { Entry } from './entry.ts'
import type { GuardAction, GuardSettings, Guards } from './guard-settings.ts'
import { hundredthsOf, renderHundredths } from './hundredths.ts'
import { aheadMessage } from './odd-dates.ts'
import { entryOf, type Operation } from './operation.ts'
import type { Window } from './window.ts'

export type Writing = Extract<Operation, { readonly kind: 'create' | 'update' | 'move' }>

/** What one guard says of one operation that would write. */
export interface Verdict {
  readonly operation: Writing
  readonly action: 'refuse' | 'warn'
  readonly message: string
}

type Finding = { readonly action: GuardAction; readonly message: string } | null

/**
 * Takes a plan's operations, all of the user's entries that are known and the settings; gives what the guards say of those
 * that bring time to a day or a project where it was not. What stays where it was, or loses hours, passes: what a guard has
 * once let in, it keeps nobody from correcting.
 */
export function judge(operations: readonly Operation[], known: readonly Entry[], settings: GuardSettings): Verdict[] {
  const writing = operations.filter(isWriting)
  if (writing.length === 0) return []
  const days = hoursByDay(operations, known)
  const months = invoicedMonths(known)
  return writing.flatMap((operation) => {
    const findings = [
      judgeDay(operation, days, settings),
      judgeFuture(operation, settings),
      judgeBeforeAccount(operation, settings),
      judgeMonth(operation, months, settings),
    ]
    return findings.flatMap((found): Verdict[] =>
      found === null || found.action === 'allow' ? [] : [{ operation, action: found.action, message: found.message }],
    )
  })
}

/**
 * Takes a plan's operations, the days whose entries are known and the guards; gives the further days on whose entries it
 * depends whether a month is invoiced: none in most runs, because most days of work are weeks within the window.
 */
export function daysToSee(operations: readonly Operation[], known: Window, { invoicedMonth }: Guards): Window[] {
  if (invoicedMonth.action === 'allow') return []
  const days = operations
    .filter(isWriting)
    .filter((each) => arrives(each, 'day and project'))
    .map(({ session }) => session.session.date)
    .sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const [begin, end] = [`${first.slice(0, 7)}-01`, endOfMonth(last)]
  return [
    ...(begin < known.from ? [{ from: begin, to: addDays(known.from, -1) }] : []),
    ...(known.to !== null && known.to < end ? [{ from: addDays(known.to, 1), to: end }] : []),
  ]
}

/** Takes an operation; tells whether it would write a session to Harvest. */
export function isWriting(operation: Operation): operation is Writing {
  return operation.kind === 'create' || operation.kind === 'update' || operation.kind === 'move'
}

/** Whether a session comes to a day, or a day and a project, where its entry was not. */
function arrives(operation: Writing, where: 'day' | 'day and project'): boolean {
  const entry = entryOf(operation)
  const { session, target } = operation.session
  if (entry === null || entry.date !== session.date) return true
  return where === 'day and project' && target.ok && target.project.id !== entry.project.id
}

function endOfMonth(date: PlainDate): PlainDate {
  const next = addDays(`${date.slice(0, 7)}-28`, 4)
  return addDays(`${next.slice(0, 7)}-01`, -1)
}

interface Day {
  /** Hundredths of hours that will stand on the day. */
  readonly all: number
  /** Those of them that no session of this plan accounts for. */
  readonly others: number
}

/** What will stand on each day: of a session that is written its hours, of every other entry what it has; the deleted are gone. */
function hoursByDay(operations: readonly Operation[], known: readonly Entry[]): Map<PlainDate, Day> {
  const days = new Map<PlainDate, Day>()
  const add = (date: PlainDate, hours: number, isOther: boolean) => {
    const { all, others } = days.get(date) ?? { all: 0, others: 0 }
    const more = hundredthsOf(hours)
    days.set(date, { all: all + more, others: others + (isOther ? more : 0) })
  }
  // An entry the plan speaks of counts once, as the plan leaves it.
  const planned = new Set<number>()
  for (const operation of operations) {
    const entry = entryOf(operation)
    if (entry !== null) planned.add(entry.id)
    if (isWriting(operation)) add(operation.session.session.date, operation.session.session.hours, false)
    else if (entry !== null && operation.kind !== 'delete') add(entry.date, entry.hours, operation.kind !== 'unchanged')
  }
  for (const entry of known) if (!planned.has(entry.id)) add(entry.date, entry.hours, true)
  return days
}

function judgeDay(operation: Writing, days: ReadonlyMap<PlainDate, Day>, { guards }: GuardSettings): Finding {
  const { hoursPerDay } = guards
  const { date, hours } = operation.session.session
  const entry = entryOf(operation)
  const adds = arrives(operation, 'day') || hundredthsOf(hours) > hundredthsOf(entry?.hours ?? 0)
  const day = days.get(date)
  if (!adds || day === undefined || day.all <= hundredthsOf(hoursPerDay.limit)) return null
  return { action: hoursPerDay.action, message: dayMessage(date, day, hoursPerDay.limit) }
}

/** Takes a day, what would stand on it and the limit in hours; gives what is said of it. */
export function dayMessage(date: PlainDate, { all, others }: Day, limit: number): string {
  const beside = others === 0 ? '' : `, ${renderHundredths(others)} h of it in other time entries`
  return `${date} would have ${renderHundredths(all)} h${beside}, and guards.hours-per-day.limit is ${limit}. Correct the hours or the date, here or in Harvest`
}

/** A warning of the future is given on every run, for all sessions: see odd-dates.ts. */
function judgeFuture(operation: Writing, { guards: { future }, today }: GuardSettings): Finding {
  const { date } = operation.session.session
  if (future.action !== 'refuse' || !arrives(operation, 'day') || date <= addDays(today, future.days)) return null
  return { action: 'refuse', message: aheadMessage(date, today) }
}

function judgeBeforeAccount(operation: Writing, { guards, memberSince }: GuardSettings): Finding {
  const { date } = operation.session.session
  if (memberSince === null || date >= memberSince || !arrives(operation, 'day')) return null
  const message = `this session is dated ${date}, and your user in Harvest was created on ${memberSince}. Correct the date if that is a slip`
  return { action: guards.beforeAccount.action, message }
}

/** Of each project and month the last entry on an invoice. */
function invoicedMonths(known: readonly Entry[]): Map<string, Entry> {
  const months = new Map<string, Entry>()
  for (const entry of known) {
    if (entry.invoice === null) continue
    const key = monthKey(entry.project.id, entry.date)
    const last = months.get(key)
    if (last === undefined || last.date < entry.date || (last.date === entry.date && last.id > entry.id))
      months.set(key, entry)
  }
  return months
}

function judgeMonth(operation: Writing, months: ReadonlyMap<string, Entry>, { guards, today }: GuardSettings): Finding {
  const { session, target } = operation.session
  if (!target.ok || !arrives(operation, 'day and project')) return null
  const last = months.get(monthKey(target.project.id, session.date))
  // Who invoices within the month goes on working: only what comes before the last invoiced day comes late.
  const isOver = session.date.slice(0, 7) < today.slice(0, 7)
  if (last === undefined || (!isOver && session.date > last.date)) return null
  const message = `${show(target.project)} is invoiced for ${session.date.slice(0, 7)} already (time entry ${last.id} of ${last.date} is ${last.invoice}), so this would be missing there. Correct the date, or see to it that it comes on another invoice`
  return { action: guards.invoicedMonth.action, message }
}

function monthKey(projectId: number, date: PlainDate): string {
  return `${projectId} ${date.slice(0, 7)}`
}
