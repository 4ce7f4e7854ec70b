import type { HttpHandler } from 'msw/http'
import type { Task } from './entities.ts'
import { amount, words, yes } from './fields.ts'
import { type Resource, resourceRoutes } from './resource.ts'
import { mapShelf, stamped } from './shelf.ts'
import { runs } from './timers.ts'
import type { World } from './visit.ts'

/** Tasks, for administrators and managers who may. */
export function taskRoutes(world: World): HttpHandler[] {
  return resourceRoutes(world, '/tasks', tasks)
}

const tasks: Resource<Task> = {
  name: 'tasks',
  shelf: ({ account }) => mapShelf(account.tasks),
  may: ({ rights }) => rights.catalogue,
  passes: (filters, row) => filters.agrees('is_active', row.is_active) && filters.isNewer(row.updated_at),
  render: ({ default_hourly_rate, ...rest }, { rights }) => ({
    ...rest,
    default_hourly_rate: rights.billableRates ? default_hourly_rate : null,
  }),
  fields: { name: words, billable_by_default: yes, default_hourly_rate: amount, is_default: yes, is_active: yes },
  required: ['name'],
  make: ({ account, now }, values) =>
    stamped(account, now, {
      name: '',
      billable_by_default: true,
      default_hourly_rate: 0,
      is_default: false,
      is_active: true,
      ...values,
    }),
  refuse: ({ account }, { name, is_active }, row) => [
    ...([...account.tasks.values()].some((each) => each.id !== row?.id && each.name === name)
      ? ['Name has already been taken']
      : []),
    ...(is_active === false && row !== undefined && runs(account, (entry) => entry.task_id === row.id)
      ? ['Task has a running timer and cannot be archived.']
      : []),
  ],
  keeps: ({ account }, { id }) =>
    [...account.timeEntries.values()].some((entry) => entry.task_id === id)
      ? 'This task is not removable. It still has time entries.'
      : null,
  dropped({ account }, { id }) {
    for (const each of account.taskAssignments.values())
      if (each.task_id === id) account.taskAssignments.delete(each.id)
  },
}
