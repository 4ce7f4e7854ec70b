import * as v from 'valibot'
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { type Fault, InputError, type Place } from '../errors.ts'
import { pathFields, pathProblem } from '../ledger/path.ts'
import type { ProblemLevel, ReportLabels } from '../report/session.ts'
import { rollupPathProblem } from '../rollup/period-path.ts'
import type { SectionName } from '../rollup/sections.ts'
import { didYouMean } from '../suggest.ts'
import type { Topic } from '../sync/fields.ts'
import { unknownFields } from '../template.ts'
import type { Guards } from '../timesheet/guard-settings.ts'
import { slug } from '../timesheet/identity.ts'
import type { Mapping, Rule, Tag } from '../timesheet/mapping.ts'
import { noteFields } from '../timesheet/notes.ts'
import { listGlobFaults } from './globs.ts'
import { guardsOf } from './guards.ts'
import { isRecord, type Path, renderIssue } from './issue.ts'
import { configSchema } from './schema.ts'
import { listSyntaxFaults } from './syntax.ts'

export interface Config {
  readonly reports: {
    readonly include: readonly string[]
    readonly path: string
    readonly labels: ReportLabels
    /** The names under which logs of several people know the user. */
    readonly me: readonly string[]
    /** What becomes of the problems of reports, by code. */
    readonly problems: Readonly<Record<string, ProblemLevel>>
  }
  /** Whose time may be written; null where anybody's may. */
  readonly user: { readonly ids: readonly number[]; readonly place: Place } | null
  readonly windowDays: number
  readonly mapping: Mapping
  readonly notes: string
  readonly guards: Guards
  readonly retract: { readonly orphans: 'delete' | 'flag' | 'keep'; readonly limit: number }
  readonly rollup: {
    readonly path: string
    readonly index: string
    readonly scope: 'account' | 'me'
    readonly sections: readonly SectionName[]
    readonly redact: readonly Topic[]
    readonly allowPublic: boolean
    readonly labels: readonly string[]
    readonly reviewers: readonly string[]
    readonly assignees: readonly string[]
    readonly draft: boolean
  }
  readonly sync: {
    readonly path: string
    readonly redact: readonly Topic[]
    readonly allowPublic: boolean
  }
}

/**
 * Takes the configuration file's text and its name; gives the configuration with every default filled in. Throws
 * InputError with all faults at their line and column.
 */
export function parseConfig(text: string, file: string): Config {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }
  const faultAt = (place: Place, message: string): Fault => ({ severity: 'error', place, message })
  const unread = listSyntaxFaults(document, text)
  if (unread.length > 0) throw new InputError(unread.map(({ offset, message }) => faultAt(at(offset), message)))
  if (document.contents !== null && !isMap(document.contents))
    throw new InputError([faultAt(at(0), 'expected keys and values, such as `window: 90d`, and found none')])
  const placeOf = (path: Path, key = false) => at(offsetOf(document, path, key))
  const written = readValue(document, file) ?? {}
  const parsed = v.safeParse(configSchema, written)
  if (!parsed.success) throw new InputError(parsed.issues.map((issue) => renderIssue(issue, placeOf)))
  const config = parsed.output
  const unknown = [
    ...unknownFields(config.notes, noteFields).map((field) => ({ key: ['notes'], field, known: noteFields })),
    ...unknownFields(config.reports.path, pathFields).map((field) => ({
      key: ['reports', 'path'],
      field,
      known: pathFields,
    })),
  ]
  if (unknown.length > 0)
    throw new InputError(
      unknown.map(({ key, field, known }) =>
        faultAt(
          placeOf(key),
          `${key.join('.')}: unknown field "{${field}}"${didYouMean(field, known)} There is ${known.map((each) => `{${each}}`).join(' ')}`,
        ),
      ),
    )
  const wrongPath = pathProblem(config.reports.path)
  if (wrongPath !== null)
    throw new InputError([
      faultAt(placeOf(['reports', 'path']), `reports.path: found "${config.reports.path}", ${wrongPath}`),
    ])
  const { defaults, rules, projects, rollup, sync } = config
  const { 'allow-public': allowPublic, ...shown } = rollup
  if (pathProblem(rollup.index) !== null || rollup.index.includes('{'))
    throw new InputError([
      faultAt(
        placeOf(['rollup', 'index']),
        'rollup.index: expected a path within the ledger, such as "rollups/README.md"',
      ),
    ])
  const wrongRollup = rollupPathProblem(rollup.path)
  if (wrongRollup !== null) throw new InputError([faultAt(placeOf(['rollup', 'path']), `rollup.path: ${wrongRollup}`)])
  const muddled = [
    ...droppedTags(written, projects).map((tag) =>
      faultAt(
        placeOf(['projects', tag], true),
        `the tag "${tag}" is a word this action cannot keep. Call it otherwise, such as "${tag}-1"`,
      ),
    ),
    ...tagFaults(Object.keys(projects)).map(([tag, message]) => faultAt(placeOf(['projects', tag], true), message)),
    ...rules.flatMap(({ project, task }, index) =>
      project === undefined && task === undefined
        ? [faultAt(placeOf(['rules', index]), 'this rule names neither project nor task, so it does nothing')]
        : [],
    ),
    ...(config.reports.include.every((glob) => glob.startsWith('!'))
      ? [
          faultAt(
            placeOf(['reports', 'include']),
            'every glob excludes; give at least one that includes, such as "reports/**/*.md"',
          ),
        ]
      : []),
  ]
  muddled.push(...listGlobFaults({ reports: config.reports, rules }, placeOf))
  if (muddled.length > 0) throw new InputError(muddled)
  return {
    reports: {
      ...config.reports,
      labels: config.reports.labels as ReportLabels,
      problems: config.reports.problems as Config['reports']['problems'],
    },
    user: config.user === undefined ? null : { ids: [config.user].flat(), place: placeOf(['user']) },
    windowDays: Number(config.window.slice(0, -1)) * (config.window.endsWith('w') ? 7 : 1),
    notes: config.notes,
    retract: config.retract,
    guards: guardsOf(config.guards),
    rollup: { ...shown, allowPublic },
    sync: { path: sync.path, redact: sync.redact ?? rollup.redact, allowPublic: sync['allow-public'] },
    mapping: {
      defaults: {
        project: defaults.project ?? null,
        task: defaults.task ?? null,
        place: document.has('defaults') ? placeOf(['defaults'], true) : null,
      },
      projects: new Map(
        Object.entries(projects).map(([tag, { project, client, task }]): [string, Tag] => [
          slug(tag),
          { project, client: client ?? null, task: task ?? null, place: placeOf(['projects', tag], true) },
        ]),
      ),
      rules: rules.map(
        ({ when, project, task }, index): Rule => ({
          when: when as Rule['when'],
          project: project ?? null,
          task: task ?? null,
          place: placeOf(['rules', index]),
        }),
      ),
    },
  }
}

/** valibot leaves out keys that every JavaScript object has already, such as `constructor`. */
function droppedTags(written: unknown, projects: Readonly<Record<string, unknown>>): string[] {
  const tags = isRecord(written) && isRecord(written.projects) ? Object.keys(written.projects) : []
  return tags.filter((tag) => !Object.hasOwn(projects, tag))
}

/** Tags are told apart by their letters and digits only, so two that share those would be one. */
function tagFaults(tags: readonly string[]): [tag: string, message: string][] {
  const first = new Map<string, string>()
  return tags.flatMap((tag): [string, string][] => {
    const known = first.get(slug(tag))
    if (slug(tag) === '-') return [[tag, `the tag "${tag}" has neither letter nor digit`]]
    if (known !== undefined)
      return [[tag, `the tag "${tag}" is the same as "${known}": case and punctuation do not count`]]
    first.set(slug(tag), tag)
    return []
  })
}

/** Aliases that unfold without end make the `yaml` library throw here, not in the parse. */
function readValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 })
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new InputError([
      { severity: 'error', message: `not usable YAML: ${message}`, place: { file, line: 1, column: 1 } },
    ])
  }
}

/** Where a value (or, with `key`, its key) begins in the text; the nearest parent's place where it has none. */
function offsetOf(document: Document, path: Path, key: boolean): number {
  for (let length = path.length; length >= 0; length--) {
    const parent = length === 0 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    if (length > 0 && key && isMap(parent)) {
      const pair = parent.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(path[length - 1]),
      )
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0]
    }
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
