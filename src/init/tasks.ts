import type { Entry } from '../timesheet/entry.ts'
import type { AssignedProject } from './facts.ts'

type Task = AssignedProject['tasks'][number]

/** Takes a project and the user's entries; gives the task for sessions that name none, and why, or null where a person has to choose. */
export function chooseTask(
  project: AssignedProject,
  entries: readonly Entry[],
): { readonly task: Task | null; readonly reason: string | null } {
  const { tasks } = project
  const [first] = tasks
  if (first === undefined) return { task: null, reason: 'no task is assigned to this project in Harvest' }
  if (tasks.length === 1) return { task: first, reason: null }
  const uses = new Map<number, number>()
  for (const entry of entries)
    if (entry.project.id === project.id) uses.set(entry.task.id, (uses.get(entry.task.id) ?? 0) + 1)
  const used = tasks.map((task) => ({ task, count: uses.get(task.id) ?? 0 })).sort((a, b) => b.count - a.count)
  const [most, next] = used
  const others = (task: Task) => tasks.filter((each) => each !== task).map(({ name }) => `"${name}"`)
  if (most && most.count > (next?.count ?? 0))
    return { task: most.task, reason: `your most used task there; also ${others(most.task).join(', ')}` }
  const billable = tasks.filter((task) => task.billable)
  const [only] = billable
  if (only && billable.length === 1)
    return { task: only, reason: `the only billable task; also ${others(only).join(', ')}` }
  return {
    task: null,
    reason: `choose the usual task and add it, such as task: "${first.name}"; also ${others(first).join(', ')}`,
  }
}
