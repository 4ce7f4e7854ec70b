import type { HttpHandler } from 'msw/http'
import { stamp, takeEntryId } from './account.ts'
import { answer, empty, forbidden, messages, refused, unknownId } from './answers.ts'
import { localTime, parseDate } from './calendar.ts'
import type { TimeEntry } from './entities.ts'
import { readFilters } from './filters.ts'
import { paginate } from './pages.ts'
import { lockOf, renderTimeEntry, stopTimer, toExternalReference } from './time-entry-json.ts'
import {
  badNotes,
  missing,
  moneyOf,
  startTimer,
  timesToChange,
  timesToCreate,
  toNotes,
  unloggable,
} from './time-entry-rules.ts'
import { route, toInteger, type Visit, type World } from './visit.ts'

/** Every route of time entries. */
export function timeEntryRoutes(world: World): HttpHandler[] {
  return [
    route(world, 'get', '/time_entries', list),
    route(world, 'post', '/time_entries', create),
    route(world, 'get', '/time_entries/:id', onOwn(show)),
    route(world, 'patch', '/time_entries/:id/stop', onOwn(stop)),
    route(world, 'patch', '/time_entries/:id/restart', onOwn(restart)),
    route(world, 'patch', '/time_entries/:id', onOwn(change)),
    route(world, 'delete', '/time_entries/:id/external_reference', onOwn(removeReference)),
    route(world, 'delete', '/time_entries/:id', onOwn(remove)),
  ]
}

type Work = (visit: Visit, entry: TimeEntry) => Response

/** What a person may not see is as unknown as what does not exist: 404. */
function onOwn(work: Work): (visit: Visit) => Response {
  return (visit) => {
    const entry = visit.account.timeEntries.get(visit.id)
    if (entry === undefined || !visit.rights.sees(entry.user_id, entry.project_id)) return unknownId()
    return work === show || visit.rights.changes(entry.user_id, entry.project_id) ? work(visit, entry) : forbidden()
  }
}

function show(visit: Visit, entry: TimeEntry): Response {
  return answer(renderTimeEntry(visit.account, entry, visit.now, visit.rights))
}

function list(visit: Visit): Response {
  const { query, account, rights } = visit
  const filters = readFilters(visit)
  if (filters instanceof Response) return filters
  const reference = query.get('external_reference_id')
  const rows = [...account.timeEntries.values()].filter(
    (entry) =>
      filters.isWithin(entry.spent_date, entry.updated_at) &&
      rights.sees(entry.user_id, entry.project_id) &&
      filters.is('user_id', entry.user_id) &&
      filters.is('client_id', account.projects.get(entry.project_id)?.client_id ?? 0) &&
      filters.is('project_id', entry.project_id) &&
      filters.is('task_id', entry.task_id) &&
      // The id alone: the same id in another group is found as well.
      (reference === null || entry.external_reference?.id === reference) &&
      filters.agrees('is_billed', entry.invoice_id !== null) &&
      filters.agrees('is_running', entry.timer_started_at !== null) &&
      filters.says('approval_status', entry.approval_status),
  )
  return paginate(
    visit,
    'time_entries',
    rows,
    (entry) => [entry.spent_date, entry.id],
    (entry) => renderTimeEntry(account, entry, visit.now, rights),
  )
}

function create(visit: Visit): Response {
  const { account, input, me, now } = visit
  const owner = toInteger(input.user_id) ?? me.id
  if (!visit.rights.changes(owner, toInteger(input.project_id) ?? 0)) return forbidden()
  const faults = missing(account, input)
  if (faults.length > 0) return refused(faults.join(', '))
  const place = {
    user_id: owner,
    project_id: toInteger(input.project_id) ?? 0,
    task_id: toInteger(input.task_id) ?? 0,
    spent_date: parseDate(input.spent_date) ?? '',
  }
  const notes = toNotes(input.notes)
  const user = account.users.get(owner)
  const times = timesToCreate(account, input, localTime(now, (user ?? me).timezone).time)
  const wrong = [
    ...unloggable(account, place),
    ...badNotes(account, notes),
    ...(typeof times === 'string' ? [times] : []),
  ]
  if (wrong.length > 0 || typeof times === 'string' || user === undefined) return refused(wrong.join(', '))
  const { running, ...hours } = times
  const at = stamp(now)
  const entry: TimeEntry = {
    id: takeEntryId(account),
    ...place,
    ...hours,
    notes,
    timer_started_at: null,
    ...moneyOf(account, place),
    approval_status: 'unsubmitted',
    invoice_id: null,
    explicit_lock: null,
    external_reference: toExternalReference(input.external_reference),
    created_at: at,
    updated_at: at,
  }
  account.timeEntries.set(entry.id, entry)
  if (running) startTimer(account, entry, user, now)
  // The recorded Location has /api/v2, not /v2.
  const location = `${visit.url.origin}/api/v2/time_entries/${entry.id}`
  return answer(renderTimeEntry(account, entry, now, visit.rights), 201, { location })
}

function change(visit: Visit, entry: TimeEntry): Response {
  const { account, input, now } = visit
  if (lockOf(account, entry) !== null) return refused(messages.locked)
  // An omitted key stays, null clears; project, task and date cannot be empty. user_id and unknown keys are ignored.
  const sent = { project_id: entry.project_id, task_id: entry.task_id, spent_date: entry.spent_date, ...input }
  const faults = missing(account, sent)
  if (faults.length > 0) return refused(faults.join(', '))
  const place = {
    user_id: entry.user_id,
    project_id: toInteger(sent.project_id) ?? 0,
    task_id: toInteger(sent.task_id) ?? 0,
    spent_date: parseDate(sent.spent_date) ?? '',
  }
  const moved = place.project_id !== entry.project_id || place.task_id !== entry.task_id
  const notes = 'notes' in input ? toNotes(input.notes) : entry.notes
  const times = timesToChange(account, entry, input)
  const wrong = [
    ...(moved || place.spent_date !== entry.spent_date ? unloggable(account, place) : []),
    ...('notes' in input ? badNotes(account, notes) : []),
    ...(typeof times === 'string' ? [times] : []),
  ]
  if (wrong.length > 0 || typeof times === 'string') return refused(wrong.join(', '))
  const { running, ...hours } = times
  const overwrites = 'hours' in input && running
  Object.assign(entry, place, hours, { notes, updated_at: stamp(now) }, moved ? moneyOf(account, place) : {})
  if (overwrites) entry.timer_started_at = stamp(now)
  if (!running) entry.timer_started_at = null
  if ('external_reference' in input) entry.external_reference = toExternalReference(input.external_reference)
  return show(visit, entry)
}

function stop(visit: Visit, entry: TimeEntry): Response {
  if (entry.timer_started_at === null) return refused(messages.stopped)
  const user = visit.account.users.get(entry.user_id) ?? visit.me
  stopTimer(visit.account, entry, visit.now, localTime(visit.now, user.timezone).time)
  return show(visit, entry)
}

function restart(visit: Visit, entry: TimeEntry): Response {
  if (entry.timer_started_at !== null) return refused(messages.running)
  if (lockOf(visit.account, entry) !== null) return refused(messages.locked)
  startTimer(visit.account, entry, visit.account.users.get(entry.user_id) ?? visit.me, visit.now)
  return show(visit, entry)
}

function removeReference(visit: Visit, entry: TimeEntry): Response {
  if (lockOf(visit.account, entry) !== null) return refused(messages.locked)
  entry.external_reference = null
  entry.updated_at = stamp(visit.now)
  return empty()
}

/** Gone without a trace: no list and no updated_since ever shows it again. */
function remove(visit: Visit, entry: TimeEntry): Response {
  if (lockOf(visit.account, entry) !== null) return refused(messages.locked)
  visit.account.timeEntries.delete(entry.id)
  return empty()
}
