import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { distance } from 'fastest-levenshtein'
import { direct, indirect } from '../../scripts/generate/dependency-reasons.ts'
import { outputNames } from '../../src/commands/run.ts'
import { configSchema } from '../../src/config/schema.ts'
import { type Field, operations } from '../../src/harvest/operations.ts'
import { inputDefinitions } from '../../src/input-definitions.ts'
import { commands } from '../../src/inputs.ts'
import { problemCodes } from '../../src/report/problems.ts'
import { parsePeriod } from '../../src/rollup/period-text.ts'
import { root } from '../project/workflow-actions.ts'

const inputs: readonly string[] = inputDefinitions.map(({ name }) => name)
const terminalCommands: readonly string[] = [...commands, 'parse', 'init', 'login']
/** Flags of the terminal that are no inputs. */
const terminalFlags = ['json', 'help', 'action', 'port', 'timeout']
const configPaths = pathsOf(configSchema)
const configKeys = new Set([...configPaths].flatMap((path) => path.split('.')))

/** Names of GitHub's, of Harvest's API, of actions and of tools that the documents may use. */
const foreign = new Set([
  ...operations.flatMap(({ query, body }) => namesOf([...query, ...body])),
  'continue-on-error',
  ...Object.keys(direct),
  ...Object.keys(indirect),
  ...['watch', 'gollum', 'status', 'fork', 'node', 'js-yaml'],
  ...['persist-credentials', 'fetch-depth', 'timeout-minutes', 'cancel-in-progress', 'export-env', 'pull-requests'],
  ...['contents', 'queue', 'concurrency', 'permissions', 'env', 'paths', 'create-pull-request', 'hand-over'],
])

function namesOf(fields: readonly Field[]): string[] {
  return fields.flatMap(({ name, holds }) => [name, ...(typeof holds === 'string' ? [] : namesOf(holds))])
}

/** Words that look like a slip of one of ours and are none. */
const words = new Set([
  ...[
    'date',
    'time',
    'mode',
    'end',
    'id',
    'hour',
    'off',
    'day',
    'team',
    'week',
    'year',
    'month',
    'none',
    'log',
    'dist',
    'data',
  ],
  ...[
    'client',
    'clients',
    'people',
    'budgets',
    'invoices',
    'account',
    'session',
    'created',
    'updated',
    'closed',
    'title',
  ],
  ...[
    'repository',
    'record',
    'read',
    'list',
    'create',
    'update',
    'apply',
    'plan',
    'render',
    'markdown',
    'errors',
    'break',
  ],
  ...['start', 'hours', 'headline', 'duration', 'billable', 'amounts', 'drift', 'summary', 'delete', 'flag', 'keep'],
  ...['error', 'warning', 'harvest-ledger', 'ada', 'main', 'range', 'quarter', 'owner', 'redacted', 'unseen', 'null'],
  // The last one is the specification's own example of a slip.
  ...['true', 'false', 'report', 'sessions', 'huors'],
])

const known = new Set<string>([
  ...[...inputs, ...outputNames, ...Object.keys(problemCodes), ...terminalCommands, ...configKeys],
  ...[...foreign, ...words],
])

/** Takes a code within a document's line; gives the names in it that nothing has. */
export function findWrongNames(code: string): string[] {
  const wrong: string[] = []
  const [, name = ''] = /^([a-z]+(?:-[a-z]+)*)(?:: \S.*)?$/.exec(code) ?? []
  if (name !== '' && !isKnown(name) && (name.includes('-') || isSlip(name))) wrong.push(name)
  if (/^[a-z]+\.[a-z-]+$/.test(code)) wrong.push(...wrongPath(code))
  wrong.push(...wrongFlags(code))
  if (/^[A-Z]+(_[A-Z]+)+$/.test(code) && !isUsed(code)) wrong.push(code)
  if (/^(src|test|docs|examples|scripts|dist)\/[\w./-]*$/.test(code) && !existsSync(join(root, code))) wrong.push(code)
  return wrong
}

/** Takes a command line of any length; gives the flags and commands of ours in it that do not exist. */
export function wrongFlags(line: string): string[] {
  const [, ours] = /(?:^|\s)(?:harvest-ledger(?: --)?|\S*dist\/cli\/index\.js) (.*)/.exec(line) ?? []
  const text = ours ?? (/^--[a-z]/.test(line) ? line : '')
  const [command = ''] = /^[a-z]+/.exec(ours ?? '') ?? []
  const flags = [...text.matchAll(/(?:^|\s)--([a-z-]+)/g)].map(([, flag = '']) => flag)
  return [
    ...(command === '' || terminalCommands.includes(command) ? [] : [command]),
    ...flags.filter((flag) => ![...inputs, ...terminalFlags].includes(flag)).map((flag) => `--${flag}`),
  ]
}

/** A key of the configuration by its path, or a slip of one. */
function wrongPath(path: string): string[] {
  const [first = ''] = path.split('.')
  if (configPaths.has(path) || /\.(md|yml|sh|json|ts)$/.test(path)) return []
  return configPaths.has(first) || [...configPaths].some((each) => distance(each, path) <= 2) ? [path] : []
}

const isKnown = (name: string) => known.has(name) || parsePeriod(name, '2026-05-20', 'Monday').ok

function isSlip(word: string): boolean {
  const ours = [...inputs, ...outputNames, ...terminalCommands, ...configKeys]
  return word.length > 3 && ours.some((name) => name.length > 3 && distance(word, name) <= 2)
}

/** Read by what sends the requests, not by us. */
const PROXY = ['HTTPS_PROXY', 'NO_PROXY']

let used = ''
function isUsed(variable: string): boolean {
  if (PROXY.includes(variable)) return true
  used ||= ['src', 'examples', 'scripts']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(ts|yml|sh)$/.test(path))
        .map((path) => readFileSync(join(root, folder, path), 'utf8')),
    )
    .join('\n')
  return new RegExp(`\\b${variable}\\b`).test(used)
}

interface Schema {
  readonly entries?: Readonly<Record<string, Schema>>
  readonly wrapped?: Schema
}

/** The paths of all keys a configuration may have; tags and lists have none of their own. */
function pathsOf(schema: unknown, above = ''): Set<string> {
  const { entries = {}, wrapped } = schema as Schema
  if (wrapped) return pathsOf(wrapped, above)
  return new Set(
    Object.entries(entries).flatMap(([key, inner]) => {
      const path = above === '' ? key : `${above}.${key}`
      return [path, ...pathsOf(inner, path)]
    }),
  )
}
