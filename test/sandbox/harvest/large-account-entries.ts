import { stamp, takeEntryId } from './account.ts'
import { addDays } from './calendar.ts'
import { type Draw, pick } from './draw.ts'
import type { AccountState, TimeEntry } from './entities.ts'
import { moneyOf } from './time-entry-rules.ts'

type Place = Pick<TimeEntry, 'user_id' | 'project_id' | 'task_id'>
type Money = ReturnType<typeof moneyOf>

const notes = [
  'Planning',
  'Review',
  'Fixes #12, seen with @team',
  'Tests for the importer',
  'Größe | Breite',
  null,
  '',
  'Line one\nline two',
  '<b>bold</b>',
]

/** Fills the days with that many entries, oldest first: few at weekends, some too short to survive rounding, some from another tool. */
export function fillLargeAccount(
  account: AccountState,
  { from, to, count }: { readonly from: string; readonly to: string; readonly count: number },
  draw: Draw,
): void {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    // A working day counts twenty times a day of the weekend.
    for (let times = weekday === 0 || weekday === 6 ? 1 : 20; times > 0; times--) days.push(day)
  }
  const places = placesOf(account)
  for (let index = 0; index < count; index++) {
    const spent_date = days[Math.floor((index * days.length) / count)] ?? to
    const { place, money } = pick(draw, places)
    const at = stamp(new Date(`${spent_date}T${String(8 + draw(10)).padStart(2, '0')}:00:00Z`))
    const minutes = draw(50) === 0 ? 1 : 5 + draw(170)
    const entry: TimeEntry = {
      id: takeEntryId(account),
      ...place,
      ...money,
      spent_date,
      hours: Math.round((minutes / 60) * 100) / 100,
      notes: pick(draw, notes),
      timer_started_at: null,
      started_time: null,
      ended_time: null,
      approval_status: pick(draw, ['unsubmitted', 'unsubmitted', 'submitted', 'approved']),
      invoice_id: null,
      explicit_lock: null,
      external_reference: draw(10) === 0 ? card(draw(5000)) : null,
      created_at: at,
      updated_at: at,
    }
    account.timeEntries.set(entry.id, entry)
  }
}

/** Who may log on what, with the money of it: looked up once, not for each entry. */
function placesOf(account: AccountState): { place: Place; money: Money }[] {
  const tasks = Map.groupBy(account.taskAssignments.values(), ({ project_id }) => project_id)
  return [...account.userAssignments.values()].flatMap(({ user_id, project_id }) =>
    (tasks.get(project_id) ?? []).map(({ task_id }) => {
      const place = { user_id, project_id, task_id }
      return { place, money: moneyOf(account, place) }
    }),
  )
}

function card(number: number): TimeEntry['external_reference'] {
  const id = String(number)
  const link = { permalink: `https://trello.com/c/${id}`, service: 'trello.com', service_icon_url: null }
  return { id, group_id: 'board-1', account_id: null, ...link }
}
