import { dayIn } from '../calendar.ts'
import { matchesFilter } from './filter-pattern.ts'
import { type Finding, finder } from './finding.ts'
import type { ActionUse } from './workflow-file.ts'

/** What the triggers are held against. */
export interface TriggerFacts {
  /** The branch whose reports count; null where nobody says. */
  readonly branch: string | null
  /** Paths of reports; where there are none, made-up ones that the globs would take. */
  readonly reports: readonly string[]
  /** The user's own zone; null while unknown. */
  readonly timeZone: string | null
}

const { warning, error } = finder('Workflows')

/** Takes a step that brings or records reports; gives what is wrong with the push that starts it. */
export function examinePush(use: ActionUse, { branch, reports }: TriggerFacts): Finding[] {
  const hasSchedule = use.triggers.has('schedule')
  if (!use.triggers.has('push'))
    return hasSchedule
      ? []
      : [warning('a pushed report starts no run', 'Add `on: push` with the reports’ paths', use.place)]
  const place = use.placeOf('push')
  const push = Object(use.triggers.get('push')) as Record<string, unknown>
  // The next run by schedule makes up for it; without one nothing does.
  const missed = hasSchedule ? warning : error
  return [...branches(push), ...paths(push)]

  function branches(told: Record<string, unknown>): Finding[] {
    const wanted = listOf(told.branches)
    const shown = branch ?? 'BRANCH'
    if (wanted === null)
      return listOf(told['branches-ignore']) === null
        ? [warning('every branch starts it, and all but one are refused', `Write \`branches: [${shown}]\``, place)]
        : []
    if (branch === null || passes(wanted, branch)) return []
    const message = `a push to ${branch} does not start it: it watches ${wanted.join(', ')}`
    return [missed(message, `Write \`branches: [${shown}]\``, place)]
  }

  function paths(told: Record<string, unknown>): Finding[] {
    const [wanted, ignored] = [listOf(told.paths), listOf(told['paths-ignore'])]
    const isSeen = (path: string) => (wanted === null || passes(wanted, path)) && !(ignored && passes(ignored, path))
    const unseen = reports.find((path) => !isSeen(path))
    if (unseen === undefined) return []
    const folder = unseen.includes('/') ? `${unseen.split('/')[0]}/**` : unseen
    return [missed(`a push of ${unseen} does not start it`, `Add '${folder}' to its \`paths\``, place)]
  }
}

/** Takes a step of the ledger; gives what is wrong with its schedule. */
export function examineSchedule(use: ActionUse, command: string, { timeZone }: TriggerFacts): Finding[] {
  const schedules = use.triggers.get('schedule')
  const every = command === 'rollup' ? 'each month' : 'each night'
  if (!Array.isArray(schedules) || schedules.length === 0)
    return [
      warning(
        command === 'rollup'
          ? 'no schedule: the rollup is made by hand only'
          : 'no schedule: a run that is lost is made up for by the next push only',
        `Add \`schedule: - cron\` for ${every}, as the example does`,
        use.place,
      ),
    ]
  const place = use.placeOf('schedule')
  return schedules.flatMap((each: unknown) => {
    const { cron, timezone } = Object(each) as { cron?: unknown; timezone?: unknown }
    const [minute = '', hour = '', day = '', ...rest] = String(cron ?? '')
      .trim()
      .split(/\s+/)
    if (rest.length !== 2)
      return [error(`the cron "${String(cron)}" is none`, "Write five fields, such as '17 4 * * *'", place)]
    if (/[*,/]/.test(minute))
      return [
        warning(
          `the cron "${String(cron)}" starts several runs an hour`,
          "Once a day will do, such as '17 4 * * *'",
          place,
        ),
      ]
    if (Number(minute) === 0)
      return [
        warning(
          `the cron "${String(cron)}" is at a full hour, where GitHub starts runs late or drops them`,
          "Take another minute, such as '17 4 * * *'",
          place,
        ),
      ]
    const isEarly =
      command === 'rollup' &&
      day === '1' &&
      /^\d+$/.test(hour) &&
      timezone === undefined &&
      timeZone !== null &&
      dayIn(timeZone, new Date(Date.UTC(2026, 6, 1, Number(hour), Number(minute)))) < '2026-07-01'
    return isEarly
      ? [
          warning(
            `at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')} UTC the month is not over yet in ${timeZone}`,
            "Take a later hour, such as '23 13 1 * *'",
            place,
          ),
        ]
      : []
  })
}

/** Takes a report glob; gives a path it would take. */
export function samplePath(glob: string): string {
  return glob
    .replace(/[{(]([^,|(){}]*)(?:[,|][^(){}]*)?[)}]/g, '$1')
    .replace(/\*\*\/?/g, 'a/')
    .replace(/[*?]/g, 'a')
    .replace(/\/$/, '/a.md')
}

function listOf(value: unknown): string[] | null {
  if (value === undefined || value === null) return null
  return (Array.isArray(value) ? value : [value]).map(String)
}

/** GitHub's filter patterns, in which the last one that matches wins. */
function passes(patterns: readonly string[], name: string): boolean {
  return patterns.reduce((isIn, pattern) => {
    const isNot = pattern.startsWith('!')
    return matchesFilter(isNot ? pattern.slice(1) : pattern, name) ? !isNot : isIn
  }, false)
}
