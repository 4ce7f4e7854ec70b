import type { StockedIds } from '../sandbox/harvest/stocked-account.ts'
import { crud, listQuery, type Row } from './valid-requests-rows.ts'

const active = { is_active: true }

/** Company, people and what hangs on them, clients and contacts, tasks, roles and categories. */
export function catalogueRequests(ids: StockedIds): Row[] {
  const userId = ids.user
  return [
    ['GET /company'],
    ['PATCH /company', {}, { body: { wants_timestamp_timers: true, weekly_capacity: 144_000 } }],
    ...crud('/clients', 'clientId', {
      id: ids.client,
      removable: ids.spareClient,
      query: active,
      create: { name: 'New Ltd', is_active: true, address: '1 New Street', currency: 'GBP' },
      change: { name: 'Audrey & Co', address: '2 Old Street' },
    }),
    ...crud('/contacts', 'contactId', {
      id: ids.contact,
      query: { client_id: ids.client },
      create: {
        client_id: ids.client,
        title: 'Owner',
        first_name: 'Rob',
        last_name: 'Roe',
        email: 'rob@example.com',
        phone_office: '1',
        phone_mobile: '2',
        fax: '3',
      },
      change: { title: 'Chair', email: 'chair@example.com' },
    }),
    ...crud('/tasks', 'taskId', {
      id: ids.task,
      removable: ids.spareTask,
      query: active,
      create: {
        name: 'Painting',
        billable_by_default: true,
        default_hourly_rate: 80.5,
        is_default: true,
        is_active: true,
      },
      change: { name: 'Building', default_hourly_rate: 81 },
    }),
    ...crud('/roles', 'roleId', {
      id: ids.role,
      // It has no updated_since.
      list: { per_page: 100 },
      create: { name: 'Painter', user_ids: [ids.user] },
      change: { name: 'Sculptor', user_ids: [ids.user, ids.manager] },
    }),
    ...crud('/expense_categories', 'expenseCategoryId', {
      id: ids.expenseCategory,
      removable: ids.spareExpenseCategory,
      query: active,
      create: { name: 'Paint', unit_name: 'litre', unit_price: 12.5, is_active: true },
      change: { name: 'Dinner' },
    }),
    ...crud('/invoice_item_categories', 'invoiceItemCategoryId', {
      id: ids.invoiceItemCategory,
      create: { name: 'Licence' },
      change: { name: 'Servers' },
    }),
    ...crud('/estimate_item_categories', 'estimateItemCategoryId', {
      id: ids.estimateItemCategory,
      create: { name: 'Licence' },
      change: { name: 'Servers' },
    }),
    ...crud('/users', 'userId', {
      id: ids.user,
      removable: ids.spareUser,
      query: active,
      create: {
        first_name: 'Nia',
        last_name: 'New',
        email: 'nia@example.com',
        timezone: 'London',
        has_access_to_all_future_projects: true,
        is_contractor: true,
        is_active: true,
        weekly_capacity: 72_000,
        default_hourly_rate: 77.5,
        cost_rate: 33,
        roles: ['Developer'],
        access_roles: ['manager', 'project_creator'],
      },
      change: { first_name: 'Benjamin', weekly_capacity: 108_000, roles: ['Designer'], access_roles: ['member'] },
    }),
    ['GET /users/me'],
    ['GET /users/me/project_assignments', {}, { query: { page: 1, per_page: 100 } }],
    ['GET /users/{userId}/project_assignments', { userId }, { query: listQuery }],
    ['GET /users/{userId}/billable_rates', { userId }, { query: { per_page: 100 } }],
    ['POST /users/{userId}/billable_rates', { userId }, { body: { amount: 99.5, start_date: '2026-05-01' } }],
    ['GET /users/{userId}/billable_rates/{billableRateId}', { userId, billableRateId: ids.billableRate }],
    ['GET /users/{userId}/cost_rates', { userId }, { query: { per_page: 100 } }],
    ['POST /users/{userId}/cost_rates', { userId }, { body: { amount: 44.25 } }],
    ['GET /users/{userId}/cost_rates/{costRateId}', { userId, costRateId: ids.costRate }],
    ['GET /users/{userId}/teammates', { userId: ids.manager }, { query: { per_page: 100 } }],
    [
      'PATCH /users/{userId}/teammates',
      { userId: ids.manager },
      // Strings in the document, numbers everywhere else.
      { body: { teammate_ids: [String(ids.user), String(ids.spareUser)] } },
    ],
  ]
}
