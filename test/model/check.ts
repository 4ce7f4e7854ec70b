import assert from 'node:assert/strict'
import type { AccountState, TimeEntry } from '../sandbox/harvest/entities.ts'
import { lockOf } from '../sandbox/harvest/time-entry-json.ts'
import { unloggable } from '../sandbox/harvest/time-entry-rules.ts'
import { faulty, LEDGER, type LedgerModel, notes, TODAY, type Wanted, wantedSessions } from './ledger.ts'
import type { Told } from './world.ts'

type Entries = ReadonlyMap<number, TimeEntry>

/** What one run found, did and said. */
export interface Seen {
  readonly account: AccountState
  readonly before: Entries
  readonly after: Entries
  readonly told: Told
  /** Whether the checkout knew the whole history. */
  readonly deep: boolean
}

/** Why something was not done, for the count of what histories reach. */
export type Reason = string

/** The session an entry of the ledger stands for, null for what is not the ledger's. */
function markOf({ external_reference: mark, user_id }: TimeEntry, me: number): { source: string; base: string } | null {
  const [, source = '', key = ''] = /^(.*)#(\d{4}-\d\d-\d\d\/[^/]+\/[^/~]+)(?:~\d+)?$/.exec(mark?.id ?? '') ?? []
  return user_id === me && mark?.group_id === LEDGER && source !== '' ? { source, base: `${source}#${key}` } : null
}

/** An entry with what the model asks of it. */
interface Own {
  readonly entry: TimeEntry
  readonly source: string
  readonly base: string
  readonly place: { readonly project: string; readonly task: string }
  /** It cannot be written: locked in some way, or its timer runs. */
  readonly fixed: boolean
}

function ownEntries(entries: Entries, account: AccountState, ledger: LedgerModel): Own[] {
  // An entry whose report is there, but not selected, has not lost its session.
  const hidden = new Set(
    [...ledger.files].flatMap(([path, { report }]) => (ledger.isSelected(path) ? [] : [path, report.id ?? path])),
  )
  for (const [path, { report }] of ledger.files)
    if (ledger.isSelected(path)) for (const source of [path, report.id ?? path]) hidden.delete(source)
  return [...entries.values()].flatMap((entry) => {
    const mark = markOf(entry, account.me)
    if (mark === null || hidden.has(mark.source)) return []
    const fixed = lockOf(account, entry) !== null || entry.timer_started_at !== null
    return [{ entry, ...mark, place: placeOf(entry, account), fixed }]
  })
}

function placeOf({ project_id, task_id }: TimeEntry, account: AccountState): Own['place'] {
  return { project: account.projects.get(project_id)?.name ?? '', task: account.tasks.get(task_id)?.name ?? '' }
}

/** What a reference says beside its report: the same before and after a report was renamed. */
const keyOf = ({ source, base }: { readonly source: string; readonly base: string }) => base.slice(source.length)
const sameHours = (a: number, b: number) => Math.abs(a - b) < 0.005
const sameBytes = (a: TimeEntry | undefined, b: TimeEntry | undefined) => JSON.stringify(a) === JSON.stringify(b)
const isAt = ({ place }: Own, { target }: Wanted) => place.project === target?.project && place.task === target?.task
/** Same day, place and hours. */
const isSameWork = (own: Own, wanted: Wanted) =>
  own.entry.spent_date === wanted.row.date && isAt(own, wanted) && sameHours(own.entry.hours, wanted.row.hours)

/** What holds after every run, whatever befell it: nothing was touched that is not the ledger's to write. */
export function checkUntouched(ledger: LedgerModel, { account, before, after }: Seen): void {
  const free = new Set(ownEntries(before, account, ledger).flatMap((own) => (own.fixed ? [] : [own.entry.id])))
  for (const [id, entry] of before) {
    if (free.has(id)) continue
    assert.deepEqual(after.get(id), entry, `entry ${id} is locked, running, foreign or by hand`)
  }
}

/** What holds after a run that nothing disturbed: Harvest agrees with the ledger. Gives why it does not, where it may not. */
export function checkAgreement(ledger: LedgerModel, seen: Seen): Reason[] {
  const { account, before, after, told } = seen
  checkUntouched(ledger, seen)
  if (told.refused) {
    assert.deepEqual([...after], [...before])
    return ['refused']
  }
  const { from } = ledger
  const isInside = ({ entry }: Own) => entry.spent_date >= from
  const all = wantedSessions(ledger)
  const wanted = all.filter(({ row }) => row.date >= from)
  const ours = ownEntries(after, account, ledger)
  const were = ownEntries(before, account, ledger)
  const faults = faulty(ledger)
  const reasons: Reason[] = []

  // Each session has an entry that says exactly what it says.
  const unused = new Set(ours.filter((own) => !own.fixed && isInside(own)))
  const open = wanted.filter((session) => {
    const found = [...unused].find((own) => isRecordOf(own, session, ledger, seen))
    if (found) unused.delete(found)
    return found === undefined
  })

  checkOwn(ledger, ours, were, wanted)

  // Or one that cannot be written stands for it.
  const fixed = new Set(ours.filter((own) => own.fixed))
  const drifting: Own[] = []
  // Which session a locked entry stands for is not always plain, nor then what is said of it.
  let isLoose = false
  const isRefused = (session: Wanted) => {
    const place = { ...idsOf(session, account), spent_date: session.row.date, user_id: account.me }
    return session.target !== null && unloggable(account, place).length > 0
  }
  const stand = (fits: (own: Own, session: Wanted) => boolean) => {
    // One that Harvest refuses has its own reason, and may have an entry that could not be brought up to date.
    const last = open.filter(isRefused)
    for (const session of [...open.filter((each) => !last.includes(each)), ...last]) {
      const found = [...fixed].find((own) => fits(own, session))
      if (!found) continue
      fixed.delete(found)
      isLoose ||= found.base !== session.base || !isSameWork(found, session)
      open.splice(open.indexOf(session), 1)
      if (isSameWork(found, session)) reasons.push('locked, equal')
      else {
        drifting.push(found)
        reasons.push(found.entry.timer_started_at === null ? 'locked, drift' : 'running')
      }
    }
  }
  stand((own, session) => own.base === session.base && isSameWork(own, session))
  stand((own, session) => own.base === session.base)
  // One whose report cannot be read stands for no other report's session: its own may be there.
  stand(
    (own, session) => isSameWork(own, session) && (own.source === session.source || !faults.sources.has(own.source)),
  )
  const isOfDay = (own: Own, { source, row }: Wanted) => own.source === source && own.entry.spent_date === row.date
  const isAsLong = (own: Own, { source, row }: Wanted) => own.source === source && sameHours(own.entry.hours, row.hours)
  stand((own, session) => isOfDay(own, session) && isAsLong(own, session))
  stand((own, session) => isOfDay(own, session) || isAsLong(own, session))
  drifting.push(...[...fixed].filter(isInside))
  if ([...fixed].some(isInside)) reasons.push('locked, session gone')

  // Or a person has to act, and the run says so.
  const leftOver = [...unused]
  // One whose timer runs may be gone from its report too, and over the limit.
  const isGone = ({ entry, base }: Own) => entry.timer_started_at !== null && !all.some((each) => each.base === base)
  const maybeGone = [...leftOver, ...[...fixed].filter(isGone)]
  const conflicts = conflictsAmong(were)
  const isRunning = ours.some((own) => own.entry.timer_started_at !== null)
  const errors: Reason[] = []
  if (faults.inWindow) errors.push('report with an error')
  const conflicting = were.filter(({ base }) => conflicts.has(base))
  if (conflicting.some(isInside)) errors.push('two entries of one session differ')
  for (const session of open) {
    const { row, target } = session
    const reason =
      target === null
        ? 'unknown project or task'
        : conflicting.some((own) => own.source === session.source || keyOf(own) === keyOf(session))
          ? 'two entries of one session differ'
          : drifting.some((own) => own.entry.spent_date === row.date && isAt(own, session))
            ? 'beside drift'
            : isRunning && ours.some((own) => own.source === session.source && own.entry.timer_started_at !== null)
              ? 'a timer runs'
              : isRefused(session)
                ? 'Harvest takes no time there'
                : maybeGone.some(({ entry }) => entry.spent_date === row.date && sameHours(entry.hours, row.hours))
                  ? 'held back by the limit'
                  : null
    assert.notEqual(
      reason,
      null,
      `the session ${session.base} of ${row.hours} h has no entry, and nothing speaks against one`,
    )
    if (reason) errors.push(reason)
  }

  // What stands in Harvest without a session stood there before, and something speaks for leaving it.
  const orphans = leftOver.filter((own) => !all.some(({ base }) => base === own.base))
  const selected = [...ledger.files.keys()].filter((path) => ledger.isSelected(path)).length
  const isUnreported = selected === 0
  // A session without any entry may be that of one that seems to have lost its own, unless its report has one that did.
  const isHeld =
    faults.inWindow || isUnreported || open.some(({ source }) => !maybeGone.some((own) => own.source === source))
  const suspended = isUnreported
    ? 'no report left'
    : errors.length > 0 || isRunning
      ? 'deletion suspended'
      : orphans.length > ledger.configuration.limit
        ? 'over the limit'
        : null
  for (const own of leftOver) {
    const { entry, base, source } = own
    assert.deepEqual(
      after.get(entry.id),
      before.get(entry.id),
      `entry ${entry.id} (${base}) has no session and was written`,
    )
    const isOutNow = all.some((session) => session.source === source && session.row.date < from)
    if (all.some((session) => session.base === base && session.target === null)) continue
    // One of the same work is held to be the entry's session, which is an error; any other leaves it to the rule for orphans.
    isLoose ||= isOutNow && ledger.configuration.orphans !== 'delete'
    const isOfDuplicate = conflicts.has(base)
    const reason = isOfDuplicate
      ? 'two entries of one session differ'
      : faults.sources.has(source)
        ? 'its report has an error'
        : ledger.configuration.orphans !== 'delete'
          ? ledger.configuration.orphans
          : isOutNow
            ? 'its session may be outside the window'
            : // A session that a locked entry seems to stand for may be the one that could not be written.
              (suspended ?? (isLoose && !told.ok ? 'deletion suspended' : null))
    assert.notEqual(
      reason,
      null,
      `entry ${entry.id} (${base}, ${entry.hours} h) has no session, and nothing speaks for leaving it`,
    )
    if (reason === 'keep' || reason === 'flag') reasons.push(reason)
    else if (reason !== null && !(reason === 'its report has an error' && ledger.configuration.orphans !== 'delete'))
      errors.push(reason)
    else if (reason !== null) reasons.push(reason)
  }
  checkDeletions(ledger, seen, were, all, isHeld)
  checkKept(ours, were, wanted, new Set([...conflicts, ...faults.sources]), isInside)
  // A running timer on an entry that says what its session says may pass, and a conflict with what is not looked at.
  if (!isRunning && conflicting.every(isInside) && (told.ok || errors.length > 0 || !isLoose))
    assert.equal(
      told.ok,
      errors.length === 0,
      `it said it ${told.ok ? 'succeeded' : 'failed'}; left undone: ${errors.join('; ') || 'nothing'}`,
    )
  return [...reasons, ...errors]
}

/** Whether two entries of one session differ and one of them is out of the window: only a run that looks there sees it. */
export function hasConflictOutside(ledger: LedgerModel, { account, before }: Seen): boolean {
  const were = ownEntries(before, account, ledger)
  const conflicts = conflictsAmong(were)
  return were.some(({ base, entry }) => conflicts.has(base) && entry.spent_date < ledger.from)
}

/** Whether an entry that can be written says what its session says, to the letter. */
function isRecordOf(own: Own, session: Wanted, ledger: LedgerModel, { before, deep }: Seen): boolean {
  const { entry } = own
  const { row, path } = session
  if (own.base !== session.base || !isSameWork(own, session)) return false
  const [, commit = ''] = /\/commit\/([0-9a-f]{40})$/.exec(entry.external_reference?.permalink ?? '') ?? []
  // A shallow checkout does not tell the commit; the entry's own link is believed then.
  const isLinked = commit === session.commit || (!deep && sameBytes(entry, before.get(entry.id)))
  return isLinked && entry.notes === notes[ledger.configuration.notes]?.render(row, path, commit)
}

/** Where a person moved a session's entry out of the window, it comes back, and no other is made into the session's. */
function checkOwn(ledger: LedgerModel, ours: readonly Own[], were: readonly Own[], wanted: readonly Wanted[]): void {
  const says = ({ base, entry }: Own, session: Wanted) => {
    const [, commit = ''] = /\/commit\/([0-9a-f]{40})$/.exec(entry.external_reference?.permalink ?? '') ?? []
    const noted = notes[ledger.configuration.notes]?.render(session.row, session.path, commit)
    return base === session.base && sameHours(entry.hours, session.row.hours) && entry.notes === noted
  }
  for (const session of wanted)
    for (const { entry } of ours.filter((own) => own.entry.spent_date >= ledger.from && says(own, session))) {
      const was = were.find((own) => own.entry.id === entry.id)
      if (was && says(was, session)) continue
      const out = were.find((own) => own.entry.spent_date < ledger.from && !own.fixed && says(own, session))
      if (out && ours.some((own) => own.entry.id === out.entry.id && own.entry.spent_date < ledger.from))
        assert.fail(
          `${session.base} has the entry ${entry.id} now, though ${out.entry.id} is its own, of ${out.entry.spent_date}`,
        )
    }
}

/** Bases of which two entries with one reference differ: a person made one of them, and decides. */
function conflictsAmong(were: readonly Own[]): Set<string> {
  const groups = Map.groupBy(were, ({ entry }) => entry.external_reference?.id ?? '').values()
  return new Set(
    [...groups].flatMap(([first, ...others]) =>
      first && others.some((other) => !isSameEntry(first, other)) ? [first.base] : [],
    ),
  )
}

function isSameEntry({ entry: a, place: p }: Own, { entry: b, place: q }: Own): boolean {
  return a.spent_date === b.spent_date && p.project === q.project && p.task === q.task && sameHours(a.hours, b.hours)
}

function checkDeletions(
  ledger: LedgerModel,
  { after }: Seen,
  were: readonly Own[],
  all: readonly Wanted[],
  isHeld: boolean,
): void {
  const gone = were.filter(({ entry }) => !after.has(entry.id))
  const reference = ({ entry }: Own) => entry.external_reference?.id
  const orphans = gone.filter(
    (own) => !were.some((other) => other !== own && reference(other) === reference(own) && isSameEntry(other, own)),
  )
  for (const { entry } of gone) assert.ok(entry.spent_date >= ledger.from, `entry ${entry.id} is outside the window`)
  const { orphans: rule, limit } = ledger.configuration
  assert.ok(orphans.length <= (rule === 'delete' && !isHeld ? limit : 0), 'as many were deleted at once')
  for (const { base, entry } of orphans)
    assert.ok(
      were.filter((own) => own.base === base).length > all.filter((session) => session.base === base).length,
      `entry ${entry.id} (${base}) was deleted, though its session is there`,
    )
}

/** An entry stays the one it was as long as its session can be told: what people hang on it in Harvest stays with it. */
function checkKept(
  ours: readonly Own[],
  were: readonly Own[],
  wanted: readonly Wanted[],
  undecided: ReadonlySet<string>,
  isInside: (own: Own) => boolean,
): void {
  for (const was of were) {
    const { base, entry, fixed } = was
    if (fixed) continue
    const sessions = wanted.filter((session) => session.base === base)
    if (sessions.length === 1 && were.filter((own) => own.base === base).length === 1)
      assert.deepEqual(
        ours.filter((own) => own.base === base).map((own) => own.entry.id),
        [entry.id],
        `the entry of ${base}`,
      )
    // A renamed report: one session lost its entry, one entry its session, and nothing else is like them.
    if (sessions.length > 0 || !isInside(was) || undecided.has(base) || undecided.has(was.source)) continue
    const alike = wanted.filter((session) => isSameWork(was, session))
    const [only] = alike
    const isOnly = alike.length === 1 && were.filter((own) => isSameEntry(own, was)).length === 1
    if (!only || !isOnly || were.some((own) => own.base === only.base)) continue
    const taken = ours.filter((own) => own.base === only.base)
    if (taken.length > 0 && !were.some((own) => own !== was && own.source === only.source))
      assert.ok(taken.map((own) => own.entry.id).includes(entry.id), `the entry of ${base}, renamed to ${only.base}`)
  }
}

function idsOf({ target }: Wanted, account: AccountState): { project_id: number; task_id: number } {
  const [project] = [...account.projects.values()].filter(({ name }) => name === target?.project)
  const [task] = [...account.tasks.values()].filter(({ name }) => name === target?.task)
  return { project_id: project?.id ?? 0, task_id: task?.id ?? 0 }
}

/** Hours of the ledger in Harvest from a day on. */
export function hoursOf(entries: Entries, me: number, from = TODAY): number {
  return [...entries.values()]
    .filter((entry) => markOf(entry, me) !== null && entry.spent_date >= from)
    .reduce((sum, { hours }) => sum + hours, 0)
}
