import type { StockedIds } from '../sandbox/harvest/stocked-account.ts'
import { crud, listQuery, type Row } from './valid-requests-rows.ts'

const month = { from: '20260501', to: '20260531', per_page: 100 }
const days = { from: '2026-05-01', to: '2026-05-31' }

/** Projects and assignments, time, expenses and all reports. */
export function workRequests(ids: StockedIds): Row[] {
  const place = { project_id: ids.project, task_id: ids.task, spent_date: '2026-05-19' }
  const external_reference = { id: '7', group_id: 'ada/reports', permalink: 'https://github.com/ada/reports/issues/7' }
  const rates = { hourly_rate: 88.5, budget: 40 }
  const timeEntryId = ids.entry
  return [
    ...crud('/projects', 'projectId', {
      id: ids.project,
      query: { is_active: true, client_id: ids.client },
      create: {
        client_id: ids.client,
        name: 'Relaunch',
        code: 'REL',
        is_active: true,
        is_billable: true,
        is_fixed_fee: false,
        bill_by: 'Project',
        hourly_rate: 100.5,
        budget_by: 'project',
        budget_is_monthly: true,
        budget: 120,
        cost_budget: 5000,
        cost_budget_include_expenses: true,
        notify_when_over_budget: true,
        over_budget_notification_percentage: 75,
        show_budget_to_all: true,
        fee: 1000,
        notes: 'New',
        starts_on: '2026-05-01',
        ends_on: '2026-12-31',
      },
      change: { name: 'Web 2', code: 'AUD2', hourly_rate: 96 },
    }),
    ...crud(
      '/projects/{projectId}/task_assignments',
      'taskAssignmentId',
      {
        id: ids.taskAssignment,
        query: { is_active: true },
        create: { task_id: ids.unassignedTask, is_active: true, billable: true, ...rates },
        change: { is_active: true, billable: false, ...rates },
      },
      { projectId: ids.project },
    ),
    ...crud(
      '/projects/{projectId}/user_assignments',
      'userAssignmentId',
      {
        id: ids.userAssignment,
        query: { is_active: true, user_id: ids.spareUser },
        create: { user_id: ids.manager, is_active: true, is_project_manager: true, use_default_rates: false, ...rates },
        change: { is_active: true, is_project_manager: true, use_default_rates: false, ...rates },
      },
      { projectId: ids.project },
    ),
    ['GET /task_assignments', {}, { query: { ...listQuery, is_active: true } }],
    ['GET /user_assignments', {}, { query: { ...listQuery, is_active: true, user_id: ids.user } }],
    ...crud('/time_entries', 'timeEntryId', {
      id: timeEntryId,
      query: {
        ...days,
        client_id: ids.client,
        project_id: ids.project,
        task_id: ids.task,
        external_reference_id: '12',
        is_billed: false,
        is_running: false,
        approval_status: 'unsubmitted',
      },
      create: { ...place, user_id: ids.user, hours: 1.25, notes: 'Coding', external_reference },
      change: { ...place, hours: 2.5, notes: 'Reviewing', external_reference },
    }),
    ['PATCH /time_entries/{timeEntryId}/restart', { timeEntryId }],
    ['PATCH /time_entries/{timeEntryId}/stop', { timeEntryId: ids.runningEntry }],
    ['DELETE /time_entries/{timeEntryId}/external_reference', { timeEntryId }],
    ...crud('/expenses', 'expenseId', {
      id: ids.expense,
      query: {
        ...days,
        client_id: ids.client,
        project_id: ids.project,
        is_billed: false,
        approval_status: 'unsubmitted',
      },
      create: {
        user_id: ids.user,
        project_id: ids.project,
        expense_category_id: ids.spareExpenseCategory,
        spent_date: '2026-05-19',
        units: 63,
        notes: 'To Audrey and back',
        billable: false,
      },
      change: { total_cost: 45.5, notes: 'Dinner', spent_date: '2026-05-17' },
    }),
    ...['clients', 'projects', 'tasks', 'team'].map(
      (name): Row => [`GET /reports/time/${name}`, {}, { query: { ...month, include_fixed_fee: 'true' } }],
    ),
    ...['clients', 'projects', 'categories', 'team'].map(
      (name): Row => [`GET /reports/expenses/${name}`, {}, { query: month }],
    ),
    ['GET /reports/uninvoiced', {}, { query: { ...month, include_fixed_fee: false } }],
    ['GET /reports/project_budget', {}, { query: { is_active: true, per_page: 100 } }],
  ]
}
