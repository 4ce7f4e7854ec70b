import { addClient, addProject, addUser } from './build.ts'
import { emptyAccount } from './empty-account.ts'
import type { AccountState, Client, Project, User } from './entities.ts'

export interface SmallAccount {
  readonly account: AccountState
  /** The administrator, whom the token stands for. */
  readonly chief: User
  /** A member; 74.5 an hour. */
  readonly other: User
  readonly euro: Client
  readonly dollar: Client
  /** [AUD] Web, EUR, 95.125 an hour whoever works; "Meetings" there is not billable. */
  readonly web: Project
  /** Platform, USD, billed by people, its code empty. */
  readonly platform: Project
  /** [FIX] Fixed, EUR, a fee of 1,000; 90 an hour by the hour. */
  readonly fixed: Project
  readonly task: (name: string) => number
}

/** An account of which every sum can be reckoned by hand: two people, two currencies, three projects, rounded up to 15 minutes. */
export function smallAccount(): SmallAccount {
  const account = emptyAccount(1_100_701, 'Small')
  account.rounding = { mode: 'up', minutes: 15 }
  const roles = { access_roles: ['administrator'], default_hourly_rate: 120.5, cost_rate: 40 }
  const chief = addUser(account, 'Ada Chief', roles)
  const other = addUser(account, 'Ben Other', { default_hourly_rate: 74.5, cost_rate: 30, is_contractor: true })
  const people = [chief, other]
  const euro = addClient(account, 'Audrey Ltd', 'EUR')
  const dollar = addClient(account, 'Dare Inc', 'USD')
  const web = addProject(account, euro, 'Web', ['Development', 'Meetings'], people, {
    code: 'AUD',
    hourly_rate: 95.125,
  })
  const platform = addProject(account, dollar, 'Platform', ['Development'], people, {
    code: '',
    bill_by: 'People',
    hourly_rate: null,
  })
  const fixed = addProject(account, euro, 'Fixed', ['Development'], people, {
    code: 'FIX',
    is_fixed_fee: true,
    fee: 1000,
    hourly_rate: 90,
  })
  const task = (name: string) => [...account.tasks.values()].find((each) => each.name === name)?.id ?? 0
  for (const each of account.taskAssignments.values()) if (each.task_id === task('Meetings')) each.billable = false
  return { account, chief, other, euro, dollar, web, platform, fixed, task }
}
