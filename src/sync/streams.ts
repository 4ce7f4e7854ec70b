import { parseShape, type Shape } from './fields.ts'

/** One stream: what Harvest has of a kind, and how the ledger keeps it. */
export interface Stream {
  readonly name: string
  /** Below `/v2/`; of a stream that hangs on others, with `{id}` for theirs. */
  readonly path: string
  /** The key its rows stand under; null where the answer is the one row. */
  readonly rows: string | null
  /** The field whose month is a file; null: all lines in one file. */
  readonly monthOf: string | null
  /** The stream whose rows it is read for, one after the other. */
  readonly parent: string | null
  /** Whether Harvest lists what has changed since an instant. */
  readonly hasUpdatedSince: boolean
  /** A report covers a period; one without days is of the moment. */
  readonly report: 'period' | 'moment' | null
  /** What goes into its query. */
  readonly query: Readonly<Record<string, string>>
  /** The fields that tell one line from another. */
  readonly identity: readonly string[]
  readonly shape: Shape
}

const STAMPS = 'created_at updated_at'
const BILL = `id number client_id< creator_id<? purchase_order?@nc amount@a tax? tax_amount?@a tax2? tax2_amount?@a discount?
  discount_amount?@a subject?@nca notes?@nca currency state issue_date? sent_at? -client_key ${STAMPS}`
const LINE = 'id kind description?@nca quantity? unit_price?@a amount?@a taxed taxed2'
const MESSAGE = `sent_by?@p sent_by_email?@p sent_from?@p sent_from_email?@p recipients[]@pc{ name? email? } subject?@nca body?@nca
  send_me_a_copy? event_type? ${STAMPS}`
const SPENT = `id spent_date user_id< client_id< project_id< user_assignment_id<? invoice_id<? notes?@n billable approval_status? is_billed
  is_closed? is_locked locked_reason? is_explicitly_locked? ${STAMPS}`
const RATE = `id user_id^ amount@a start_date? end_date? ${STAMPS}`
const TIME_SUMS = 'from^:date to^:date currency? total_hours billable_hours billable_amount?@a'
const EXPENSE_SUMS = 'from^:date to^:date currency? total_amount@a billable_amount@a'
const OF_CLIENT = 'client_id -client_name'
const OF_PROJECT = `${OF_CLIENT} project_id -project_name`
const OF_PERSON = 'user_id -user_name -is_contractor -weekly_capacity -avatar_url'

/** Every stream: its name, where it is read, and the fields of its lines in the words of `parseShape`. */
const TABLE: readonly (readonly [name: string, path: string, fields: string, more?: Partial<Stream>])[] = [
  [
    'users',
    'users',
    `id first_name@p last_name@p email@p telephone?@p employee_id?:text@p timezone is_active is_contractor
    has_access_to_all_future_projects weekly_capacity? default_hourly_rate?@a cost_rate?@a roles[] access_roles[] permissions_claims[]
    can_create_projects calendar_integration_enabled calendar_integration_source? saml_exempt avatar_url?@p ${STAMPS}`,
  ],
  ['clients', 'clients', `id name@c is_active address?@c currency -statement_key ${STAMPS}`],
  [
    'contacts',
    'contacts',
    `id client_id< title?@pc first_name@pc last_name?@pc email?@pc phone_office?@pc phone_mobile?@pc fax?@pc
    invoice_recipient_status? ${STAMPS}`,
  ],
  [
    'projects',
    'projects',
    `id client_id< name code? is_active is_billable is_fixed_fee bill_by hourly_rate?@a budget_by budget_is_monthly budget? cost_budget?@a
    cost_budget_include_expenses notify_when_over_budget over_budget_notification_percentage? over_budget_notification_date?
    show_budget_to_all fee?@a notes?@n starts_on? ends_on? currency? ${STAMPS}`,
  ],
  ['tasks', 'tasks', `id name billable_by_default default_hourly_rate?@a is_default is_active ${STAMPS}`],
  ['roles', 'roles', `id name user_ids[] ${STAMPS}`, { hasUpdatedSince: false }],
  [
    'company',
    'company',
    `base_uri full_domain name is_active week_start_day wants_timestamp_timers time_format date_format clock plan_type currency?
    currency_code_display currency_symbol_display decimal_symbol thousands_separator color_scheme weekly_capacity? expense_feature
    invoice_feature estimate_feature approval_feature team_feature saml_sign_in_required day_entry_notes_required`,
    { rows: null, hasUpdatedSince: false, identity: [] },
  ],
  [
    'time_entries',
    'time_entries',
    `${SPENT} task_id< task_assignment_id<? hours hours_without_timer rounded_hours? is_running timer_started_at?
    started_time? ended_time? budgeted billable_rate?@a cost_rate?@a
    external_reference?{ id:text group_id?:text account_id?:text permalink? service? service_icon_url? }`,
    { monthOf: 'spent_date' },
  ],
  [
    'invoices',
    'invoices',
    `${BILL} estimate_id<? retainer_id<? recurring_invoice_id? due_amount@a period_start? period_end? due_date? payment_term?
    payment_options[] paid_at? paid_date? closed_at? line_items[]{ ${LINE} project_id<? }`,
    // Of this list alone the documentation says that a page has 100 rows where nothing is asked.
    { monthOf: 'issue_date', query: { per_page: '2000' } },
  ],
  [
    'invoice_messages',
    'invoices/{id}/messages',
    `id invoice_id^ ${MESSAGE} include_link_to_client_invoice? attach_pdf? thank_you? reminder? send_reminder_on?`,
    { rows: 'invoice_messages', parent: 'invoices' },
  ],
  [
    'invoice_payments',
    'invoices/{id}/payments',
    `id invoice_id^ amount@a paid_at? paid_date? recorded_by?@p recorded_by_email?@p notes?@nca transaction_id?:text
    payment_gateway?{ id? name? } ${STAMPS}`,
    { rows: 'invoice_payments', parent: 'invoices' },
  ],
  ['estimates', 'estimates', `${BILL} accepted_at? declined_at? line_items[]{ ${LINE} }`],
  [
    'estimate_messages',
    'estimates/{id}/messages',
    `id estimate_id^ ${MESSAGE}`,
    { rows: 'estimate_messages', parent: 'estimates' },
  ],
  [
    'expenses',
    'expenses',
    `${SPENT} expense_category_id< units?@a total_cost@a reimbursement?:any
    receipt?{ file_name?@n file_size? content_type? -url }`,
    { monthOf: 'spent_date' },
  ],
  ['expense_categories', 'expense_categories', `id name unit_name? unit_price?@a is_active ${STAMPS}`],
  ['invoice_item_categories', 'invoice_item_categories', `id name use_as_service use_as_expense ${STAMPS}`],
  ['estimate_item_categories', 'estimate_item_categories', `id name ${STAMPS}`],
  [
    'user_assignments',
    'user_assignments',
    `id project_id< user_id< is_active is_project_manager use_default_rates hourly_rate?@a budget?@a ${STAMPS}`,
  ],
  [
    'task_assignments',
    'task_assignments',
    `id project_id< task_id< is_active billable hourly_rate?@a budget?@a ${STAMPS}`,
  ],
  ['billable_rates', 'users/{id}/billable_rates', RATE, { rows: 'billable_rates', parent: 'users' }],
  ['cost_rates', 'users/{id}/cost_rates', RATE, { rows: 'cost_rates', parent: 'users' }],
  ...(['clients', 'projects', 'tasks', 'team'] as const).map((by) => {
    const of = { clients: OF_CLIENT, projects: OF_PROJECT, tasks: 'task_id -task_name', team: OF_PERSON }[by]
    const query = { include_fixed_fee: 'true' }
    return [`report_time_${by}`, `reports/time/${by}`, `${of} ${TIME_SUMS}`, { report: 'period', query }] as const
  }),
  ...(['clients', 'projects', 'categories', 'team'] as const).map((by) => {
    const category = 'expense_category_id -expense_category_name'
    const of = { clients: OF_CLIENT, projects: OF_PROJECT, categories: category, team: OF_PERSON }[by]
    return [`report_expenses_${by}`, `reports/expenses/${by}`, `${of} ${EXPENSE_SUMS}`, { report: 'period' }] as const
  }),
  [
    'report_uninvoiced',
    'reports/uninvoiced',
    `${OF_PROJECT} from^:date to^:date currency? total_hours uninvoiced_hours uninvoiced_expenses?@a uninvoiced_amount?@a`,
    { report: 'period' },
  ],
  [
    'report_project_budget',
    'reports/project_budget',
    `${OF_PROJECT} budget_by budget_is_monthly is_active budget?@a budget_spent?@a budget_remaining?@a`,
    { report: 'moment' },
  ],
]

/** The 21 streams and the ten reports. */
export const streams: readonly Stream[] = TABLE.map(([name, path, fields, more = {}]) => {
  const isReport = (more.report ?? null) !== null
  let parsed: Shape | null = null
  // Every run knows the names, and few read a stream: parsing them all would be a tenth of a start.
  const shape = () => {
    parsed ??= parseShape(fields)
    return parsed
  }
  return {
    name,
    path,
    rows: isReport ? 'results' : name,
    monthOf: null,
    parent: null,
    hasUpdatedSince: !isReport && (more.parent ?? null) === null,
    report: null,
    query: {},
    get identity() {
      // A report has a line for each of whatever it is by, in each currency.
      const names = shape().fields.map((field) => field.name)
      return isReport ? names.filter((each) => each.endsWith('_id') || each === 'currency') : ['id']
    },
    get shape() {
      return shape()
    },
    ...more,
  }
})

export const streamNames: readonly string[] = streams.map(({ name }) => name)

/** Takes a stream's name; gives the stream. Throws for a name that is none. */
export function streamOf(name: string): Stream {
  const found = streams.find((each) => each.name === name)
  if (found === undefined) throw new Error(`there is no stream ${name}`)
  return found
}

/** Takes a stream; gives those that are read for each of its rows. */
export function childrenOf(stream: Stream): readonly Stream[] {
  return streams.filter(({ parent }) => parent === stream.name)
}

/**
 * Takes what the input `streams` says, a name a line or between commas, `!` before one that is left out; gives the streams meant, in
 * the table's order, with those that others hang on. What is no stream goes to `unknown`.
 */
export function selectStreams(text: string): {
  readonly selected: readonly Stream[]
  readonly unknown: readonly string[]
} {
  const words = text.split(/[\s,]+/).filter(Boolean)
  const named = words.filter((word) => !word.startsWith('!'))
  const without = new Set(words.filter((word) => word.startsWith('!')).map((word) => word.slice(1)))
  const unknown = [...named, ...without].filter((name) => !streamNames.includes(name))
  const wanted = streams.filter(({ name }) => (named.length === 0 || named.includes(name)) && !without.has(name))
  const needed = new Set(wanted.flatMap(({ name, parent }) => [name, ...(parent === null ? [] : [parent])]))
  return { selected: streams.filter(({ name }) => needed.has(name)), unknown }
}
