import type { InvoiceItemCategory } from './catalogue-entities.ts'
import type { AccountState, Company } from './entities.ts'

const stamps = { created_at: '2024-01-08T09:00:00Z', updated_at: '2024-01-08T09:00:00Z' }

/** The categories every account begins with (their ids are those of the documentation's examples). */
const itemCategories: readonly InvoiceItemCategory[] = [
  { id: 1_466_292, name: 'Service', use_as_service: true, use_as_expense: false, ...stamps },
  { id: 1_466_293, name: 'Product', use_as_service: false, use_as_expense: true, ...stamps },
]

/** An account with its company and nothing else. */
export function emptyAccount(id: number, name: string, company: Partial<Company> = {}): AccountState {
  return {
    id,
    accounts: [
      { id, name, product: 'harvest' },
      { id: id + 5, name, product: 'forecast' },
    ],
    company: {
      base_uri: 'https://sandbox.harvestapp.com',
      full_domain: 'sandbox.harvestapp.com',
      name,
      is_active: true,
      week_start_day: 'Monday',
      wants_timestamp_timers: false,
      time_format: 'decimal',
      date_format: '%d.%m.%Y',
      plan_type: 'simple-v4',
      expense_feature: true,
      invoice_feature: true,
      estimate_feature: true,
      approval_feature: true,
      team_feature: true,
      clock: '24h',
      currency: 'EUR',
      currency_code_display: 'iso_code_none',
      currency_symbol_display: 'symbol_before',
      decimal_symbol: '.',
      thousands_separator: ',',
      color_scheme: 'orange',
      weekly_capacity: 126_000,
      saml_sign_in_required: false,
      day_entry_notes_required: false,
      ...company,
    },
    rounding: { mode: 'none', minutes: 15 },
    centsPer: 'row',
    me: 0,
    users: new Map(),
    clients: new Map(),
    projects: new Map(),
    tasks: new Map(),
    userAssignments: new Map(),
    taskAssignments: new Map(),
    timeEntries: new Map(),
    invoices: new Map(),
    expenses: new Map(),
    expenseCategories: new Map(),
    contacts: new Map(),
    roles: new Map(),
    billableRates: new Map(),
    costRates: new Map(),
    invoiceItemCategories: new Map(itemCategories.map((each) => [each.id, { ...each }])),
    estimateItemCategories: new Map(
      itemCategories.map(({ id, name }) => [id - 60_000, { id: id - 60_000, name, ...stamps }]),
    ),
    estimates: new Map(),
    sentMail: [],
    lockedPeriods: [],
    nextId: 20_000_001,
    nextMinorId: 30_000_001,
    nextEntryId: 2_400_000_001,
  }
}
