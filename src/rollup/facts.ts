import type { PlainDate } from '../calendar.ts'

/** A number as Harvest wrote it, digit by digit: money and hours are never binary floats. */
export type Decimal = string

/** A stretch of days a rollup is about, both ends included. */
export interface Period {
  /** `2026-05`, `2026-W14`, `2026-Q2`, `2026`, or `2026-05-01--2026-05-15`. */
  readonly name: string
  readonly kind: 'week' | 'month' | 'quarter' | 'year' | 'range'
  readonly from: PlainDate
  readonly to: PlainDate
}

export interface Named {
  readonly id: number
  readonly name: string
}

/** One time entry of the period. */
export interface WorkEntry {
  readonly id: number
  readonly date: PlainDate
  readonly hours: Decimal
  readonly roundedHours: Decimal
  readonly billable: boolean
  /** Null where the token does not see rates, or there is none. */
  readonly rate: Decimal | null
  readonly notes: string
  readonly user: Named
  readonly client: Named & { readonly currency: string }
  readonly project: Named & { readonly code: string | null }
  readonly task: Named
  readonly isRunning: boolean
  readonly locked: string | null
  readonly invoice: { readonly id: number; readonly number: string } | null
  readonly reference: { readonly id: string; readonly groupId: string | null; readonly permalink: string | null } | null
}

/** One row of a report of time, by project: one for each currency a project has. */
export interface TimeRow {
  readonly projectId: number
  readonly projectName: string
  readonly clientName: string
  readonly hours: Decimal
  readonly billableHours: Decimal
  /** Null where the token does not see amounts. */
  readonly currency: string | null
  readonly amount: Decimal | null
}

export interface UninvoicedRow {
  readonly projectId: number
  readonly projectName: string
  readonly clientName: string
  readonly currency: string
  readonly hours: Decimal
  readonly expenses: Decimal
  /** May be negative: more was invoiced than worked. */
  readonly amount: Decimal
}

export interface ExpenseRow {
  readonly categoryName: string
  readonly currency: string
  readonly total: Decimal
  readonly billable: Decimal
}

export interface Expense {
  readonly id: number
  readonly date: PlainDate
  readonly total: Decimal
  readonly billable: boolean
  readonly category: string
  readonly notes: string
  readonly user: Named
  readonly client: Named & { readonly currency: string }
  readonly project: Named & { readonly code: string | null }
  /** Address of the receipt, for people who are signed in to Harvest. */
  readonly receipt: string | null
  readonly invoice: { readonly id: number; readonly number: string } | null
}

export interface Invoice {
  readonly id: number
  readonly number: string
  readonly client: Named
  readonly currency: string
  readonly amount: Decimal
  readonly due: Decimal
  readonly state: 'draft' | 'open' | 'paid' | 'closed'
  readonly issueDate: PlainDate
  readonly dueDate: PlainDate | null
  readonly paidDate: PlainDate | null
  readonly subject: string
}

export interface Budget {
  readonly projectId: number
  readonly projectName: string
  readonly clientName: string
  /** What the figures are: hours, or money of the client's currency. */
  readonly unit: 'hours' | 'money'
  readonly isMonthly: boolean
  readonly budget: Decimal
  readonly spent: Decimal
  readonly remaining: Decimal
}

/** A person whose time the token sees, with the weekly capacity in hours. */
export interface Person extends Named {
  readonly capacity: Decimal
  readonly isContractor: boolean
}

/** How the account writes figures. */
export interface AccountFormat {
  readonly decimalSymbol: string
  readonly thousandsSeparator: string
  readonly timeFormat: 'decimal' | 'hours_minutes'
  readonly currencyCode: 'none' | 'before' | 'after'
  readonly currencySymbol: 'none' | 'before' | 'after'
}

/** A session of the ledger's reports within the period. */
export interface WorkSession {
  /** Reference shared by equals, without the counter. */
  readonly base: string
  /** The counted references it may be recorded under. */
  readonly path: string
  readonly line: number
  readonly date: PlainDate
  readonly hours: Decimal
  readonly headline: string
  /** Address of the report in the ledger. */
  readonly url: string
}

/** A fact that could not be had, and why: shown, never left out silently. */
export interface Unseen {
  readonly what: 'amounts' | 'uninvoiced' | 'invoices' | 'expenses' | 'budgets' | 'team' | 'others'
  readonly why: string
}

/** All that a rollup is made of: what Harvest and the ledger say, nothing reckoned yet. */
export interface Facts {
  readonly period: Period
  /** The last whole day the figures are reckoned at: the period's last, or yesterday in one that is running. */
  readonly asOf: PlainDate
  readonly scope: 'account' | 'me'
  readonly account: { readonly name: string; readonly url: string | null; readonly format: AccountFormat }
  /** Whose token it is. */
  readonly user: Named
  /** `owner/name` and web address of the ledger. */
  readonly ledger: { readonly name: string; readonly url: string }
  readonly weekStart: 'Monday' | 'Sunday' | 'Saturday'
  readonly entries: readonly WorkEntry[]
  /** Harvest's own reports of time: the period, the quarter up to `asOf`, the period before. */
  readonly time: {
    readonly period: readonly TimeRow[]
    readonly quarter: readonly TimeRow[]
    readonly before: readonly TimeRow[]
  }
  readonly previous: Period
  readonly uninvoiced: readonly UninvoicedRow[] | null
  /**
   * From the first day of the calendar quarter that holds `asOf`, or of the period where that is earlier, up to `asOf`: a tax
   * quarter is longer than most periods. Null where they are left out.
   */
  readonly expenses: readonly Expense[] | null
  /** Null where there is none to compare with. */
  readonly expenseReport: readonly ExpenseRow[] | null
  readonly invoices: readonly Invoice[] | null
  readonly budgets: readonly Budget[] | null
  readonly people: readonly Person[] | null
  readonly sessions: readonly WorkSession[]
  /** Uninvoiced amounts by currency as the last rollup before this one told them; null where there is none. */
  readonly lastUninvoiced: Readonly<Record<string, Decimal>> | null
  readonly unseen: readonly Unseen[]
}
