import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import { clockOf } from './clock-hours.ts'
import type { Context, Draft, Environment } from './drafts.ts'
import {
  contextOf,
  type Field,
  type Fields,
  openFields,
  plainValue,
  readFields,
  yearMade,
} from './front-matter-fields.ts'
import { reportSlips } from './front-matter-keys.ts'
import { type Figures, readHours, settle } from './hours.ts'
import { excerpt, type Report } from './problems.ts'
import { plainWords } from './words.ts'

/** The YAML parser compares each key with all before it. */
const SIZE = 50_000
/** More sessions than this no person writes in one report. */
const MOST_SESSIONS = 1000

/** What front matter states. */
export interface FrontMatter {
  readonly id: string | null
  readonly title: string | null
  readonly repository: string | null
  readonly context: Context
  readonly drafts: readonly Draft[]
  /** It could not be read, so that nobody knows what it states. */
  readonly unread: boolean
  /** Keys whose values are still to be written. */
  readonly open: Fields
  /** It states hours or sessions, so that the body repeats and does not add. */
  readonly decides: boolean
}

/** Takes front matter's YAML, the file's line it begins on and what holds for the file; gives what it states and reports what is wrong with it. */
export function readFrontMatter(
  source: { readonly text: string; readonly line: number },
  above: Context,
  env: Environment,
  report: Report,
): FrontMatter {
  const empty: FrontMatter = {
    id: null,
    title: null,
    repository: null,
    context: above,
    drafts: [],
    unread: true,
    open: new Map(),
    decides: false,
  }
  if (source.text.length > SIZE) {
    const message =
      'Found front matter of more than 50,000 characters, expected a few keys; it was not read. Write the sessions as a table below it.'
    report('front-matter', source.line, '', message)
    return empty
  }
  const counter = new LineCounter()
  // An alias bomb costs memory: no document here needs more than a few.
  const document = parseDocument(source.text, {
    lineCounter: counter,
    schema: 'failsafe',
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const lineAt = (offset: number | undefined): number => source.line + counter.linePos(offset ?? 0).line - 1
  for (const error of document.errors.slice(0, 20)) {
    const message = `Found front matter that is not valid YAML: ${excerpt(error.message)}. Expected one "key: value" a line. Put quotes around values that hold a colon.`
    report(
      'front-matter',
      lineAt(error.pos[0]),
      source.text.slice(error.pos[0], error.pos[1]).split('\n')[0] ?? '',
      message,
    )
  }
  const root = document.contents
  if (document.errors.length > 0) return empty
  if (!isMap(root)) return { ...empty, unread: false }
  const fields = readFields(root as YAMLMap, env, lineAt)
  reportSlips(root as YAMLMap, fields, env, lineAt, report)
  const context = contextOf(fields, { ...above, year: yearMade(root as YAMLMap) ?? above.year }, env)
  const id = plainValue(root as YAMLMap, 'id')
  const title = plainValue(root as YAMLMap, 'title') ?? plainValue(root as YAMLMap, 'headline')
  const open = openFields(root as YAMLMap, fields, env, lineAt)
  const made = { id, title, repository: fields.get('repository')?.value ?? null, context, unread: false, open }
  const under = (key: string): unknown =>
    root.items.find((pair) => isScalar(pair.key) && plainWords(String(pair.key.value)) === key)?.value
  const list = under('sessions')
  const one = under('session')
  // A single session may stand as a mapping of its own.
  if (isMap(one) && !isSeq(list)) {
    const own = readFields(one as YAMLMap, env, lineAt)
    const drafts = [draftOf(own, contextOf(own, context, env), lineAt(one.range?.[0]), title)]
    return {
      ...made,
      open: new Map([...open, ...openFields(one as YAMLMap, own, env, lineAt)]),
      drafts,
      decides: drafts.some(({ hours }) => hours !== null),
    }
  }
  if (isSeq(list)) {
    if (list.items.length > MOST_SESSIONS)
      report(
        'front-matter',
        lineAt(list.range?.[0]),
        '',
        `Found ${list.items.length} sessions in front matter, expected at most ${MOST_SESSIONS}. Write them in several reports.`,
      )
    const drafts = list.items.slice(0, MOST_SESSIONS).flatMap((item) => {
      if (!isMap(item)) {
        const line = lineAt(isScalar(item) || isSeq(item) ? item.range?.[0] : undefined)
        report(
          'front-matter',
          line,
          '',
          'Found a session in front matter that is no mapping, expected keys such as date and hours. Write "- { date: 2026-05-20, hours: 2.5 }".',
        )
        return []
      }
      const own = readFields(item as YAMLMap, env, lineAt)
      reportSlips(item as YAMLMap, own, env, lineAt, report)
      return [
        draftOf(own, contextOf(own, context, env), lineAt(item.range?.[0]), fields.get('headline')?.value ?? title),
      ]
    })
    const empty = list.items.flatMap((item) =>
      isMap(item)
        ? (openFields(item as YAMLMap, readFields(item as YAMLMap, env, lineAt), env, lineAt).get('hours') ?? [])
        : [],
    )
    return { ...made, ...withoutHours(drafts, open, empty), decides: true }
  }
  const draft = draftOf(
    fields,
    context,
    fields.get('hours')?.line ?? fields.get('start')?.line ?? source.line,
    fields.get('headline')?.value ?? title,
  )
  const decides =
    draft.hours !== null ||
    (draft.issues.some((issue) => issue.code.includes('hours') || issue.code.startsWith('bad')) &&
      (fields.has('hours') || fields.has('end')))
  return { ...made, drafts: decides ? [draft] : [], decides }
}

/** Beside sessions with hours, one without is told by itself; where none has any, the report is. */
function withoutHours(
  drafts: readonly Draft[],
  open: Fields,
  empty: readonly Field[],
): Pick<FrontMatter, 'drafts' | 'open'> {
  const [first] = empty
  if (!drafts.some(({ hours }) => hours !== null))
    return { drafts, open: first ? new Map([...open, ['hours', first]]) : open }
  const code = 'session-without-hours'
  const message = 'Found a session without hours, expected a duration; it is not logged. Write "hours: 2.5".'
  const told = drafts.map((draft, index) => {
    if (draft.hours !== null || draft.issues.length > 0) return draft
    const end = drafts[index + 1]?.line ?? Number.MAX_SAFE_INTEGER
    const line = empty.find((each) => each.line >= draft.line && each.line < end)?.line ?? draft.line
    return { ...draft, issues: [{ code, line, fragment: '', message } as const] }
  })
  return { drafts: told, open }
}

function draftOf(fields: Fields, context: Context, line: number, headline: string | null): Draft {
  const hours = fields.get('hours')
  const [start, end] = [fields.get('start'), fields.get('end')]
  const minutes = /min/iu.test(hours?.label ?? '')
  const stated = hours ? readHours(hours.value, minutes ? 'minutes' : 'hours', hours.line, hours.label) : null
  const clock = start && end ? clockOf(start.value, end.value, fields.get('break')?.value ?? '', start.line) : null
  const figures: Figures = settle(stated, clock, hours?.line ?? line, hours?.value ?? '') ?? {
    hours: null,
    start: null,
    end: null,
    issues: [],
  }
  return {
    ...context,
    ...figures,
    headline: fields.get('headline')?.value ?? headline,
    line,
    issues: [...context.dateIssues, ...figures.issues],
    ownDate: fields.has('date'),
    person: fields.get('person')?.value || context.person,
  }
}
