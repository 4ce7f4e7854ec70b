import type * as v from 'valibot'
import type { Guards } from '../timesheet/guard-settings.ts'
import type { configSchema } from './schema.ts'

/** Takes the key `guards` with its defaults; gives the rules under the code's own names. */
export function guardsOf(written: v.InferOutput<typeof configSchema>['guards']): Guards {
  return {
    hoursPerDay: written['hours-per-day'],
    future: written.future,
    beforeAccount: written['before-account'],
    invoicedMonth: written['invoiced-month'],
  }
}
