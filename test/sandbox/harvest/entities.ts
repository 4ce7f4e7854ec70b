// The state of one fake Harvest account. Plain data, so that tests may read and change all of it and a file can hold it.
// Fields are named as in the API; what the API nests is an id here.

import type { ApprovalStatus, Estimate, Expense, ExpenseCategory, Invoice, Stamped } from './billing-entities.ts'
import type { Contact, EstimateItemCategory, InvoiceItemCategory, Rate, Role, SentMail } from './catalogue-entities.ts'

export interface Company {
  base_uri: string
  full_domain: string
  name: string
  is_active: boolean
  week_start_day: 'Saturday' | 'Sunday' | 'Monday'
  wants_timestamp_timers: boolean
  time_format: 'decimal' | 'hours_minutes'
  date_format: string
  plan_type: string
  expense_feature: boolean
  invoice_feature: boolean
  estimate_feature: boolean
  approval_feature: boolean
  team_feature: boolean
  clock: '12h' | '24h'
  currency: string
  currency_code_display: string
  currency_symbol_display: string
  decimal_symbol: string
  thousands_separator: string
  color_scheme: string
  weekly_capacity: number
  saml_sign_in_required: boolean
  day_entry_notes_required: boolean
}

export interface User extends Stamped {
  first_name: string
  last_name: string
  email: string
  telephone: string
  timezone: string // a Rails name, never IANA
  weekly_capacity: number
  has_access_to_all_future_projects: boolean
  is_contractor: boolean
  is_active: boolean
  default_hourly_rate: number | null
  cost_rate: number | null
  roles: string[]
  access_roles: string[]
  avatar_url: string
  teammate_ids?: number[] // whose time a manager oversees
}

export interface Client extends Stamped {
  name: string
  is_active: boolean
  address: string | null
  statement_key: string
  currency: string
}

export interface Project extends Stamped {
  client_id: number
  name: string
  code: string | null
  is_active: boolean
  is_billable: boolean
  is_fixed_fee: boolean
  bill_by: 'Project' | 'Tasks' | 'People' | 'none'
  hourly_rate: number | null
  budget: number | null
  budget_by: string
  budget_is_monthly: boolean
  cost_budget: number | null
  cost_budget_include_expenses: boolean
  notify_when_over_budget: boolean
  over_budget_notification_percentage: number
  show_budget_to_all: boolean
  fee: number | null
  notes: string | null
  starts_on: string | null
  ends_on: string | null
}

export interface Task extends Stamped {
  name: string
  billable_by_default: boolean
  default_hourly_rate: number | null
  is_default: boolean
  is_active: boolean
}

export interface UserAssignment extends Stamped {
  project_id: number
  user_id: number
  is_project_manager: boolean
  is_active: boolean
  use_default_rates: boolean
  budget: number | null
  hourly_rate: number | null
}

export interface TaskAssignment extends Stamped {
  project_id: number
  task_id: number
  billable: boolean
  is_active: boolean
  hourly_rate: number | null
  budget: number | null
}

export interface ExternalReference {
  id: string
  group_id: string | null
  account_id: string | null
  permalink: string | null
  service: string | null
  service_icon_url: string | null
}

export interface TimeEntry extends Stamped {
  user_id: number
  project_id: number
  task_id: number
  spent_date: string
  hours: number // without the current run of the timer
  notes: string | null
  timer_started_at: string | null
  started_time: string | null // always HH:MM here; answers take the account's clock form
  ended_time: string | null
  billable: boolean
  budgeted: boolean
  billable_rate: number | null
  cost_rate: number | null
  approval_status: ApprovalStatus
  invoice_id: number | null
  explicit_lock: string | null // the reason, where somebody locked this very entry
  external_reference: ExternalReference | null
}

/** Days on which a project (invoiced) or a person (approved) takes no new, changed or deleted time. */
export interface LockedPeriod {
  from: string
  to: string
  project_id: number | null
  user_id: number | null
  invoice_id?: number // goes with that invoice
}

export interface AccountState {
  id: number
  /** What `/api/v2/accounts` lists, Forecast included. */
  accounts: { id: number; name: string; product: string }[]
  company: Company
  /** Not in the API, though it shapes `rounded_hours`. */
  rounding: { mode: 'none' | 'nearest' | 'up'; minutes: 6 | 15 | 30 }
  /** Whether reports round money once a row or once an entry: nothing tells which the real ones do. */
  centsPer: 'row' | 'entry'
  /** The user whom the sandbox's own token stands for. */
  me: number
  users: Map<number, User>
  clients: Map<number, Client>
  projects: Map<number, Project>
  tasks: Map<number, Task>
  userAssignments: Map<number, UserAssignment>
  taskAssignments: Map<number, TaskAssignment>
  timeEntries: Map<number, TimeEntry>
  invoices: Map<number, Invoice>
  expenses: Map<number, Expense>
  expenseCategories: Map<number, ExpenseCategory>
  contacts: Map<number, Contact>
  roles: Map<number, Role>
  billableRates: Map<number, Rate>
  costRates: Map<number, Rate>
  invoiceItemCategories: Map<number, InvoiceItemCategory>
  estimateItemCategories: Map<number, EstimateItemCategory>
  estimates: Map<number, Estimate>
  /** In order of sending. */
  sentMail: SentMail[]
  lockedPeriods: LockedPeriod[]
  nextId: number
  /** For what hangs on something else (roles, rates, messages, contacts), so that the ids of what was there before them stay. */
  nextMinorId: number
  nextEntryId: number
}
