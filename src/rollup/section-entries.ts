import { commitOf } from '../timesheet/desired.ts'
import type { SessionFigures, SessionStatus } from './figures.ts'
import { NOTHING } from './format.ts'
import { formatDay } from './format-days.ts'
import {
  dayUrl,
  recordUrl,
  type SectionContext,
  seesAmounts,
  showHours,
  showLink,
  showMoney,
  showName,
  showText,
} from './section-context.ts'
import type { Field } from './section-rows.ts'

const states: Readonly<Record<SessionStatus, string>> = {
  unbillable: 'not billable',
  uninvoiced: 'uninvoiced',
  invoiced: 'invoiced',
  paid: 'paid',
}

/** Takes a context; gives the columns that show a time entry: its day, what was done, hours, amount, and its state. */
export function entryFields(context: SectionContext): Field<SessionFigures>[] {
  return [
    dayField(context),
    sessionField(),
    { title: 'Hours', align: 'right', cell: ({ entry }) => showHours(context, entry.hours) },
    amountField(context),
    { title: 'State', cell: (item) => showState(context, item) },
  ]
}

/** Takes a context; gives the columns that show a time entry behind an invoice, with the commit of its report. */
export function invoicedFields(context: SectionContext): Field<SessionFigures>[] {
  const commits: Field<SessionFigures> = {
    title: 'Commit',
    cell: ({ entry }) => {
      const permalink = entry.reference?.permalink ?? null
      const commit = commitOf(permalink)
      return commit ? showLink(`\`${commit.slice(0, 7)}\``, permalink) : NOTHING
    },
  }
  return [...entryFields(context).slice(0, 4), commits]
}

/** Takes a context; gives the column of the day, with a link to the person's timesheet of that day. */
export function dayField(context: SectionContext): Field<SessionFigures> {
  return {
    title: 'Day',
    cell: ({ entry }) => showLink(formatDay(entry.date), dayUrl(context, entry.date, entry.user.id)),
  }
}

/** Gives the column of what was done, with a link to its report, and project, task and person below. */
export function sessionField(): Field<SessionFigures> {
  return {
    title: 'Session',
    cell: ({ entry, session }) => {
      const said = showText(session?.headline || firstLine(entry.notes))
      const what = session ? showLink(said || 'Report', session.url) : said || '(no notes)'
      const below = [entry.project.name, entry.task.name, entry.user.name].map(showName).join(' · ')
      return `${what}<br><sub>${below}</sub>`
    },
  }
}

function amountField(context: SectionContext): Field<SessionFigures> {
  return {
    title: 'Amount',
    align: 'right',
    cell: ({ entry, status, amount }) =>
      amount === null || status === 'unbillable' ? NOTHING : showMoney(context, amount, entry.client.currency),
    shown: seesAmounts(context),
  }
}

function showState(context: SectionContext, { entry, status }: SessionFigures): string {
  if (entry.isRunning) return 'running'
  const { invoice } = entry
  if (!invoice) return states[status]
  return `${states[status]} ${showLink(showName(invoice.number), recordUrl(context, 'invoices', invoice.id))}`
}

function firstLine(notes: string): string {
  return notes.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? ''
}
