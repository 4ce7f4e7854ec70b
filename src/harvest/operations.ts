import type { Method } from './transport.ts'

/** What a parameter holds. `day` is a date that Harvest wants without dashes, `file` the path of a file to send along. */
export type Kind = 'id' | 'number' | 'flag' | 'text' | 'date' | 'day' | 'instant' | 'clock' | 'file'

export interface Field {
  readonly name: string
  readonly isRequired: boolean
  readonly isList: boolean
  /** What it holds, or for an object its fields. */
  readonly holds: Kind | readonly Field[]
}

/** One operation of Harvest's API v2. */
export interface HarvestOperation {
  readonly method: Method
  /** Below `/v2/`, ids as `{id}` and `{project_id}`. */
  readonly path: string
  readonly query: readonly Field[]
  readonly body: readonly Field[]
  /** The key rows of a list stand under; null where the answer is no list. */
  readonly rows: string | null
}

const PAGE = 'page cursor per_page'
const LINES = 'kind! description quantity unit_price! taxed taxed2'
const BILL = 'number purchase_order tax tax2 discount subject notes currency issue_date'
const INVOICE = `${BILL} due_date payment_term payment_options[] retainer_id estimate_id`
const PERIOD = 'summary_type! from to'
const PROJECT = `code is_active is_fixed_fee hourly_rate budget_is_monthly budget cost_budget
  cost_budget_include_expenses notify_when_over_budget over_budget_notification_percentage show_budget_to_all fee notes
  starts_on ends_on`
const ENTRY = `started_time ended_time hours notes
  external_reference{ id:text group_id:text account_id:text permalink service service_icon_url }`
const PERSON =
  'timezone has_access_to_all_future_projects is_contractor is_active weekly_capacity roles[] access_roles[]'
const CONTACT = 'title last_name email phone_office phone_mobile fax'
const MAIL = 'event_type recipients[]{ name email! } subject body send_me_a_copy'

/**
 * Every operation of API v2, a line each: method, path, query after `?`, body after `>`; `!` marks what must be there, `[]` a
 * list, braces an object, `:` a kind other than the name's usual one. Where Harvest's documentation merges two ways (hours, or
 * start and end) both stand here. Line items are changed with `id` and removed with `_destroy`, which only Harvest's own
 * Postman collection tells.
 */
const TABLE = `
GET clients ? is_active updated_since ${PAGE}
POST clients > name! is_active address currency
GET clients/{id}
PATCH clients/{id} > name is_active address currency
DELETE clients/{id}
GET company
PATCH company > wants_timestamp_timers weekly_capacity
GET contacts ? client_id updated_since ${PAGE}
POST contacts > client_id! first_name! ${CONTACT}
GET contacts/{id}
PATCH contacts/{id} > client_id first_name ${CONTACT}
DELETE contacts/{id}
GET estimate_item_categories ? updated_since ${PAGE}
POST estimate_item_categories > name!
GET estimate_item_categories/{id}
PATCH estimate_item_categories/{id} > name
DELETE estimate_item_categories/{id}
GET estimates ? client_id updated_since from to state ${PAGE}
POST estimates > client_id! ${BILL} line_items[]{ ${LINES} }
GET estimates/{id}
PATCH estimates/{id} > client_id ${BILL} line_items[]{ id _destroy ${LINES.replaceAll('!', '')} }
DELETE estimates/{id}
GET estimates/{estimate_id}/messages ? updated_since ${PAGE}
POST estimates/{estimate_id}/messages > ${MAIL}
DELETE estimates/{estimate_id}/messages/{id}
GET expense_categories ? is_active updated_since ${PAGE}
POST expense_categories > name! unit_name unit_price is_active
GET expense_categories/{id}
PATCH expense_categories/{id} > name unit_name unit_price is_active
DELETE expense_categories/{id}
GET expenses ? user_id client_id project_id is_billed approval_status updated_since from to ${PAGE}
POST expenses > user_id project_id! expense_category_id! spent_date! units total_cost notes billable receipt
GET expenses/{id}
PATCH expenses/{id} > project_id expense_category_id spent_date units total_cost notes billable receipt delete_receipt
DELETE expenses/{id}
GET invoice_item_categories ? updated_since ${PAGE}
POST invoice_item_categories > name!
GET invoice_item_categories/{id}
PATCH invoice_item_categories/{id} > name
DELETE invoice_item_categories/{id}
GET invoices ? client_id project_id updated_since from to state ${PAGE}
POST invoices > client_id! ${INVOICE} line_items[]{ project_id ${LINES} } line_items_import{ project_ids[]! time{ ${PERIOD} } expenses{ ${PERIOD} attach_receipt } }
GET invoices/{id}
PATCH invoices/{id} > client_id ${INVOICE} line_items[]{ id _destroy project_id ${LINES.replaceAll('!', '')} }
DELETE invoices/{id}
GET invoices/{invoice_id}/messages ? updated_since ${PAGE}
POST invoices/{invoice_id}/messages > ${MAIL} include_link_to_client_invoice attach_pdf thank_you
GET invoices/{invoice_id}/messages/new ? thank_you reminder
DELETE invoices/{invoice_id}/messages/{id}
GET invoices/{invoice_id}/payments ? updated_since ${PAGE}
POST invoices/{invoice_id}/payments > amount! paid_at paid_date notes send_thank_you
DELETE invoices/{invoice_id}/payments/{id}
GET projects ? is_active client_id updated_since ${PAGE}
POST projects > client_id! name! is_billable! bill_by! budget_by! ${PROJECT}
GET projects/{id}
PATCH projects/{id} > client_id name is_billable bill_by budget_by ${PROJECT}
DELETE projects/{id}
GET projects/{project_id}/task_assignments ? is_active updated_since ${PAGE}
POST projects/{project_id}/task_assignments > task_id! is_active billable hourly_rate budget
GET projects/{project_id}/task_assignments/{id}
PATCH projects/{project_id}/task_assignments/{id} > is_active billable hourly_rate budget
DELETE projects/{project_id}/task_assignments/{id}
GET projects/{project_id}/user_assignments ? user_id is_active updated_since ${PAGE}
POST projects/{project_id}/user_assignments > user_id! is_active is_project_manager use_default_rates hourly_rate budget
GET projects/{project_id}/user_assignments/{id}
PATCH projects/{project_id}/user_assignments/{id} > is_active is_project_manager use_default_rates hourly_rate budget
DELETE projects/{project_id}/user_assignments/{id}
GET reports/expenses/categories ? from!:day to!:day ${PAGE}
GET reports/expenses/clients ? from!:day to!:day ${PAGE}
GET reports/expenses/projects ? from!:day to!:day ${PAGE}
GET reports/expenses/team ? from!:day to!:day ${PAGE}
GET reports/project_budget ? is_active ${PAGE}
GET reports/time/clients ? from!:day to!:day include_fixed_fee ${PAGE}
GET reports/time/projects ? from!:day to!:day include_fixed_fee ${PAGE}
GET reports/time/tasks ? from!:day to!:day include_fixed_fee ${PAGE}
GET reports/time/team ? from!:day to!:day include_fixed_fee ${PAGE}
GET reports/uninvoiced ? from!:day to!:day include_fixed_fee ${PAGE}
GET roles ? ${PAGE}
POST roles > name! user_ids[]
GET roles/{id}
PATCH roles/{id} > name user_ids[]
DELETE roles/{id}
GET task_assignments ? is_active updated_since ${PAGE}
GET tasks ? is_active updated_since ${PAGE}
POST tasks > name! billable_by_default default_hourly_rate is_default is_active
GET tasks/{id}
PATCH tasks/{id} > name billable_by_default default_hourly_rate is_default is_active
DELETE tasks/{id}
GET time_entries ? user_id client_id project_id task_id external_reference_id:text is_billed is_running approval_status updated_since from to ${PAGE}
POST time_entries > user_id project_id! task_id! spent_date! ${ENTRY}
GET time_entries/{id}
PATCH time_entries/{id} > project_id task_id spent_date ${ENTRY}
DELETE time_entries/{id}
DELETE time_entries/{id}/external_reference
PATCH time_entries/{id}/restart
PATCH time_entries/{id}/stop
GET user_assignments ? user_id is_active updated_since ${PAGE}
GET users ? is_active updated_since ${PAGE}
POST users > first_name! last_name! email! default_hourly_rate cost_rate ${PERSON}
GET users/me
GET users/me/project_assignments ? ${PAGE}
GET users/{id}
PATCH users/{id} > first_name last_name email ${PERSON}
DELETE users/{id}
GET users/{user_id}/billable_rates ? ${PAGE}
POST users/{user_id}/billable_rates > amount! start_date
GET users/{user_id}/billable_rates/{id}
GET users/{user_id}/cost_rates ? ${PAGE}
POST users/{user_id}/cost_rates > amount! start_date
GET users/{user_id}/cost_rates/{id}
GET users/{user_id}/project_assignments ? updated_since ${PAGE}
GET users/{user_id}/teammates ? ${PAGE}
PATCH users/{user_id}/teammates > teammate_ids[]!
`

const NUMBERS =
  `page per_page hours units total_cost quantity unit_price tax tax2 discount amount budget cost_budget fee
  hourly_rate default_hourly_rate cost_rate weekly_capacity over_budget_notification_percentage`.split(/\s+/)
const FLAGS =
  `billable billable_by_default taxed taxed2 _destroy send_me_a_copy send_thank_you thank_you reminder attach_pdf
  attach_receipt include_link_to_client_invoice include_fixed_fee delete_receipt notify_when_over_budget
  show_budget_to_all budget_is_monthly cost_budget_include_expenses has_access_to_all_future_projects
  use_default_rates wants_timestamp_timers`.split(/\s+/)

/** What a parameter of that name holds wherever the table does not say otherwise. */
function kindOf(name: string): Kind {
  if (name === 'id' || /_ids?$/.test(name)) return 'id'
  if (NUMBERS.includes(name)) return 'number'
  if (name.startsWith('is_') || FLAGS.includes(name)) return 'flag'
  if (name === 'from' || name === 'to' || /(_date|_on)$/.test(name)) return 'date'
  if (name === 'updated_since' || name === 'paid_at') return 'instant'
  if (name.endsWith('_time')) return 'clock'
  return name === 'receipt' ? 'file' : 'text'
}

/** Takes the text between `?` or `>` and the end; gives its fields. */
function parseFields(text: string): Field[] {
  const tokens = text.split(/\s+/).filter(Boolean)
  const read = (): Field[] => {
    const fields: Field[] = []
    for (let token = tokens.shift(); token !== undefined && token !== '}'; token = tokens.shift()) {
      const [, name, list, required, kind, object] = /^(\w+)(\[\])?(!)?(?::(\w+))?(\{)?$/.exec(token) ?? []
      if (name === undefined) throw new Error(`the table of operations holds "${token}"`)
      fields.push({
        name,
        isRequired: required !== undefined,
        isList: list !== undefined,
        holds: object === undefined ? ((kind as Kind | undefined) ?? kindOf(name)) : read(),
      })
    }
    return fields
  }
  return read()
}

/** Messages and payments of bills stand under the bill's name too. */
function rowsOf(path: string): string {
  if (path.startsWith('reports/')) return 'results'
  const [, bill, last] = /^(invoice|estimate)s\/\{\w+\}\/(\w+)$/.exec(path) ?? []
  return bill === undefined ? (path.split('/').at(-1) ?? '') : `${bill}_${last}`
}

/** Every operation of API v2. */
export const operations: readonly HarvestOperation[] = TABLE.trim()
  // The constants may hold line breaks: a line begins with a method.
  .split(/\n(?=[A-Z]+ )/)
  .map((line) => {
    const [head = '', body = ''] = line.split(' > ')
    const [route = '', query = ''] = head.split(' ? ')
    const [method, path = ''] = route.split(' ')
    const fields = parseFields(query)
    const rows = fields.some(({ name }) => name === 'per_page') ? rowsOf(path) : null
    return { method: method as Method, path, query: fields, body: parseFields(body), rows }
  })
