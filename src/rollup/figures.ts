import type { PlainDate } from '../calendar.ts'
import type { Budget, Decimal, Expense, Invoice, Named, Period, Unseen, WorkEntry, WorkSession } from './facts.ts'

/** Exact amounts by currency code; never added up across currencies. */
export type Money = Readonly<Record<string, Decimal>>

/** What stands behind every row: hours and money of some entries. */
export interface Sum {
  readonly hours: Decimal
  readonly roundedHours: Decimal
  readonly billableHours: Decimal
  /** Rounded hours times rate of billable entries, exact; null where the token sees no rates. */
  readonly amounts: Money | null
  /** Share of the hours that is billable, 0 to 1; null without hours. */
  readonly billableShare: number | null
  /** Amount for each rounded hour, billable or not, by currency; null where there is no amount. */
  readonly effectiveRates: Money | null
}

export interface ProjectFigures extends Sum {
  readonly project: Named
  readonly client: Named
  readonly currency: string
  /**
   * Rounded hours, as Harvest's reports count them, of the week, the month and the quarter that hold the last whole day,
   * up to that day. Week and month are null where they begin before the period: its entries do not tell them.
   */
  readonly week: Decimal | null
  readonly month: Decimal | null
  readonly quarter: Decimal
  /** Rounded hours of the period before. */
  readonly before: Decimal
}

export interface PersonFigures extends Sum {
  readonly person: Named
  /** Hours the person has for the working weeks of the period; null where unknown. */
  readonly capacity: Decimal | null
  readonly utilisation: number | null
}

export type SessionStatus = 'unbillable' | 'uninvoiced' | 'invoiced' | 'paid'

/** An entry of the period with the report behind it. */
export interface SessionFigures {
  readonly entry: WorkEntry
  /** The ledger's session, null where the entry has no report. */
  readonly session: WorkSession | null
  readonly status: SessionStatus
  readonly amount: Decimal | null
  /** What differs from the report in an entry that can no longer be written. */
  readonly drift: string | null
}

export interface InvoiceFigures {
  readonly invoice: Invoice
  /** Days past due at the last whole day; 0 when not. */
  readonly overdueDays: number
  readonly entries: readonly SessionFigures[]
}

export interface BudgetFigures {
  readonly budget: Budget
  readonly currency: string | null
  /** Share that is spent, may be above 1. */
  readonly share: number | null
  /**
   * The day it runs out at the pace of the period; null when it does not (a monthly one: before it begins anew), nothing
   * was spent in the period, or it has run out already (`share` is 1 or more).
   */
  readonly runsOut: PlainDate | null
}

/** What was spent on one category in a calendar quarter, up to the last whole day: what a tax return asks for. */
export interface QuarterExpenses {
  readonly quarter: Period
  /** The first and the last day that is told of: in the quarter that holds the last whole day, all up to that day. */
  readonly from: PlainDate
  readonly to: PlainDate
  readonly category: string
  readonly totals: Money
  readonly count: number
  /** How many of them have a receipt. */
  readonly receipts: number
}

/** A disagreement between Harvest's reports and our sums that rounding does not explain. */
export interface Difference {
  readonly what: string
  readonly ours: string
  readonly harvests: string
}

/** Everything a rollup shows, reckoned; nothing formatted. */
export interface Figures {
  readonly totals: Sum & { readonly expenses: Money | null; readonly uninvoiced: Money | null }
  /** The period before by Harvest's report, which counts rounded hours: compare with `totals.roundedHours`. */
  readonly before: { readonly hours: Decimal; readonly billableHours: Decimal; readonly amounts: Money | null }
  readonly projects: readonly ProjectFigures[]
  readonly clients: readonly (Sum & { readonly client: Named })[]
  readonly tasks: readonly (Sum & { readonly task: Named })[]
  readonly people: readonly PersonFigures[]
  /** Uninvoiced now less uninvoiced at the last rollup; null where there was none. */
  readonly uninvoicedChange: Money | null
  readonly invoices: readonly InvoiceFigures[] | null
  /** Open (due and not due), overdue, paid within the period. */
  readonly invoiceTotals: { readonly open: Money; readonly overdue: Money; readonly paid: Money } | null
  /** Null where they are left out. */
  readonly expenses: {
    readonly byCategory: readonly { readonly category: string; readonly totals: Money; readonly billable: Money }[]
    /** By quarter, then category; that of the last whole day with what was spent in it before the period. */
    readonly byQuarter: readonly QuarterExpenses[]
    /** Those of the period, by day. */
    readonly list: readonly Expense[]
  } | null
  readonly budgets: readonly BudgetFigures[] | null
  /** Hours by day, every day of the period up to the last whole day. */
  readonly days: readonly { readonly date: PlainDate; readonly hours: Decimal; readonly billableHours: Decimal }[]
  /** Working days (Monday to Friday) without an entry. */
  readonly emptyDays: readonly PlainDate[]
  readonly sessions: readonly SessionFigures[]
  /** Reports of the period that no entry records. */
  readonly unrecorded: readonly WorkSession[]
  readonly differences: readonly Difference[]
  /** False when the token does not see everything; `unseen` says what and why. */
  readonly complete: boolean
  readonly unseen: readonly Unseen[]
}
