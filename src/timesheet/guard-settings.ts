import type { PlainDate } from '../calendar.ts'

/** What becomes of a session that looks like a slip: it is left undone and told, written and told, or just written. */
export type GuardAction = 'refuse' | 'warn' | 'allow'

/** The configured rules on what reaches Harvest. */
export interface Guards {
  /** More than so many decimal hours on one day, whatever made the entries. */
  readonly hoursPerDay: { readonly action: GuardAction; readonly limit: number }
  /** More than so many days after the user's own day. */
  readonly future: { readonly action: GuardAction; readonly days: number }
  /** Before the user was created in Harvest. */
  readonly beforeAccount: { readonly action: GuardAction }
  /** In a month of a project that is on an invoice, whole or in part. */
  readonly invoicedMonth: { readonly action: GuardAction }
}

/** The rules, and what they are measured by. */
export interface GuardSettings {
  readonly guards: Guards
  /** The user's own day. */
  readonly today: PlainDate
  /** The day the user was created in Harvest; null where Harvest does not say. */
  readonly memberSince: PlainDate | null
}

/** The same settings with no guard left: for a plan that only looks at what was written. */
export const unguarded = {
  hoursPerDay: { action: 'allow', limit: 24 },
  future: { action: 'allow', days: 0 },
  beforeAccount: { action: 'allow' },
  invoicedMonth: { action: 'allow' },
} as const satisfies Guards
