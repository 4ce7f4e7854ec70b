import { fullName, stamp, takeId } from './account.ts'
import type { Invoice, Payment } from './billing-entities.ts'
import type { AccountState, User } from './entities.ts'
import { totalsOf } from './invoice-sums.ts'

/** Pays an invoice, all that is due or a part of it; one that is paid in full is paid, be it a draft. */
export function payInvoice(
  account: AccountState,
  invoice: Invoice,
  amount: number | undefined,
  date: string,
  now: Date,
): Payment {
  const made = {
    ...blankPayment(account, account.users.get(account.me), now),
    amount: amount ?? totalsOf(invoice).due_amount,
    paid_at: `${date}T00:00:00Z`,
    paid_date: date,
  }
  invoice.payments.push(made)
  settle(invoice, now)
  return made
}

/** A payment of nothing yet, recorded by that person. */
export function blankPayment(account: AccountState, by: User | undefined, now: Date): Payment {
  return {
    id: takeId(account),
    amount: 0,
    paid_at: stamp(now),
    paid_date: stamp(now).slice(0, 10),
    recorded_by: fullName(by),
    recorded_by_email: by?.email ?? '',
    notes: '',
    created_at: stamp(now),
    updated_at: stamp(now),
  }
}

/** Brings an invoice's state in line with what is due; it is newer, whatever came of it. */
export function settle(invoice: Invoice, now: Date): void {
  invoice.updated_at = stamp(now)
  const last = invoice.payments.at(-1)
  if (totalsOf(invoice).due_amount <= 0 && last !== undefined) {
    Object.assign(invoice, { state: 'paid', paid_at: last.paid_at, paid_date: last.paid_date })
  } else if (invoice.state === 'paid') {
    Object.assign(invoice, { state: 'open', paid_at: null, paid_date: null })
  }
}
