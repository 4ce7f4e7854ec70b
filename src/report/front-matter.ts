import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import { findDates } from './dates.ts'
import {
  type Context,
  type Draft,
  dateOf,
  type Environment,
  type Figures,
  isPlaceholder,
  readHours,
  settle,
} from './drafts.ts'
import { excerpt, type Report } from './problems.ts'
import type { LabelField } from './session.ts'
import { clockOf, parseBillable } from './tables.ts'
import { plainWords } from './words.ts'

interface Field {
  readonly value: string
  readonly line: number
  readonly label: string
}
type Fields = ReadonlyMap<LabelField, Field>

/** What front matter states. */
export interface FrontMatter {
  readonly id: string | null
  readonly title: string | null
  readonly repository: string | null
  readonly context: Context
  readonly drafts: readonly Draft[]
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
  const empty: FrontMatter = { id: null, title: null, repository: null, context: above, drafts: [], decides: false }
  const root = document.contents
  if (document.errors.length > 0 || !isMap(root)) return empty
  const fields = readFields(root as YAMLMap, env, lineAt)
  const context = contextOf(fields, above, env)
  const id = plainValue(root as YAMLMap, 'id')
  const title = plainValue(root as YAMLMap, 'title') ?? plainValue(root as YAMLMap, 'headline')
  const made = { id, title, repository: fields.get('repository')?.value ?? null, context }
  const list = root.items.find((pair) => isScalar(pair.key) && plainWords(String(pair.key.value)) === 'sessions')?.value
  if (isSeq(list)) {
    const drafts = list.items.slice(0, 1000).flatMap((item) => {
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
      return [
        draftOf(own, contextOf(own, context, env), lineAt(item.range?.[0]), fields.get('headline')?.value ?? title),
      ]
    })
    return { ...made, drafts, decides: true }
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

function plainValue(map: YAMLMap, key: string): string | null {
  const value = map.items.find((pair) => isScalar(pair.key) && plainWords(String(pair.key.value)) === key)?.value
  return isScalar(value) && !isPlaceholder(String(value.value)) ? String(value.value).trim() : null
}

function readFields(map: YAMLMap, env: Environment, lineAt: (offset: number | undefined) => number): Fields {
  const fields = new Map<LabelField, Field>()
  for (const pair of map.items) {
    if (!isScalar(pair.key) || !isScalar(pair.value)) continue
    const label = String(pair.key.value)
    const meaning = env.read(label.replaceAll('_', ' '))
    const value = String(pair.value.value ?? '').trim()
    if (
      meaning.field === null ||
      meaning.field === 'time' ||
      meaning.never ||
      meaning.total ||
      value === '' ||
      fields.has(meaning.field)
    )
      continue
    fields.set(meaning.field, { value, line: lineAt(pair.key.range?.[0]), label })
  }
  const created = map.items.find(
    (pair) =>
      isScalar(pair.key) &&
      /^(?:created|created at|updated|updated at|published)$/u.test(plainWords(String(pair.key.value))),
  )
  if (created && isScalar(created.value) && !fields.has('date')) {
    // When the file was made says which year its days belong to, and not on which of them the work was done.
    fields.set('person', { value: '', line: lineAt(created.value.range?.[0]), label: String(created.value.value) })
  }
  return fields
}

function contextOf(fields: Fields, above: Context, env: Environment): Context {
  const date = fields.get('date')
  const mention = date ? findDates(date.value, true)[0] : undefined
  const day =
    mention && date
      ? dateOf(mention, date.line, above.year, env.habits)
      : { date: above.date, issues: above.dateIssues }
  const bad = date && !mention && !isPlaceholder(date.value)
  const issue = bad
    ? [
        {
          code: 'bad-date' as const,
          line: date.line,
          fragment: date.value,
          message: `Found "${excerpt(date.value)}" as the date, expected a day. Write "date: 2026-05-20".`,
        },
      ]
    : day.issues
  const value = (field: 'project' | 'client' | 'task' | 'mode'): string | null =>
    fields.get(field)?.value ?? above[field]
  const year = mention?.year ?? findDates(fields.get('person')?.label ?? '')[0]?.year ?? above.year
  return {
    date: bad ? null : day.date,
    dateIssues: issue,
    year,
    project: value('project'),
    client: value('client'),
    task: value('task'),
    mode: value('mode'),
    billable: parseBillable(fields.get('billable')?.value ?? '') ?? above.billable,
  }
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
    person: fields.get('person')?.value || null,
  }
}
