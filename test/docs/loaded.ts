import { parseDocument } from 'yaml'
import { parseConfig } from '../../src/config/parse.ts'
import { configSchema } from '../../src/config/schema.ts'
import { parseReport } from '../../src/report/parse.ts'
import { streams } from '../../src/sync/streams.ts'
import { lintWorkflow } from '../project/workflow-lint.ts'
import { CHECKOUT } from '../project/workflow-mistake.ts'
import type { Code } from './blocks.ts'
import { listTexts } from './messages.ts'

/** What a block of YAML, JSON or a report is; `unknown` must be told how it is tried. */
export type Kind =
  | 'workflow'
  | 'steps'
  | 'inputs'
  | 'configuration'
  | 'report'
  | 'json'
  | 'said'
  | 'shell'
  | 'query'
  | 'unknown'

/** Of the data of `sync`: what they name must be there. */
const QUERIES = ['sql', 'jq', 'python']
const SHELLS = ['sh', 'bash', 'shell', 'console']

/** Takes a block; gives what it is. */
export function kindOf({ language, text }: Code): Kind {
  if (SHELLS.includes(language)) return 'shell'
  if (language === 'json') return 'json'
  if (QUERIES.includes(language)) return 'query'
  if (language === 'markdown') return 'report'
  if (language === 'text') return 'said'
  if (language !== 'yaml') return 'unknown'
  const value: unknown = parseDocument(text).toJS()
  if (Array.isArray(value)) return value.every((each) => each?.uses || each?.run) ? 'steps' : 'unknown'
  const keys = Object.keys(Object(value))
  if (keys.includes('jobs')) return 'workflow'
  if (keys.join() === 'with') return 'inputs'
  return keys.length > 0 && keys.some((key) => key in configSchema.entries) ? 'configuration' : 'unknown'
}

/** Takes a block that is loaded, not run; gives what is wrong with it. */
export async function checkBlock(block: Code): Promise<string[]> {
  const { file, text } = block
  switch (kindOf(block)) {
    case 'workflow':
      return messages(await lintWorkflow(file, text))
    case 'steps':
      return messages(await lintWorkflow(file, inJob(text)))
    case 'inputs':
      return messages(await lintWorkflow(file, inJob(inStep(text))))
    case 'configuration':
      return attempt(() => parseConfig(text, file))
    case 'query':
      return wrongData(text)
    case 'json':
      return attempt(() => JSON.parse(text))
    case 'report': {
      const { sessions, problems } = parseReport(text, { fileName: 'report.md' })
      return [...(sessions.length > 0 ? [] : ['no session']), ...problems.map(({ code }) => code)]
    }
    case 'said':
      return text.split('\n').filter((line) => !isSaid(line))
    default:
      return ['say how this is tried']
  }
}

/** Files no stream has, and columns (`t.hours`) that none of the streams in question has. */
function wrongData(text: string): string[] {
  const files = [...text.matchAll(/data\/(\w+)(\/\*)?\.ndjson/g)].map(([path, name, month]) => {
    const stream = streams.find((each) => each.name === name && (each.monthOf !== null) === (month !== undefined))
    return { path, stream }
  })
  const fields = new Set(
    (files.length > 0 ? files.flatMap(({ stream }) => stream ?? []) : streams).flatMap(({ shape }) =>
      shape.fields.map(({ name }) => name),
    ),
  )
  const columns = [...text.matchAll(/(?<=[\s(,[](?:[a-z]?)\.)[a-z_0-9]+(?=[\s,)\]:])/g)].map(([name]) => name)
  return [
    ...files.filter(({ stream }) => stream === undefined).map(({ path }) => `${path} is the file of no stream`),
    ...columns.filter((name) => !fields.has(name)).map((name) => `no stream here has ${name}`),
  ]
}

/** A line of what `check` shows: of a pull request's preview, or with words that stand in the sources. */
function isSaid(line: string): boolean {
  if (/^[+!?=-] +\d+\.\d\d h( → \d+\.\d\d h)? {2,}\S.* \/ \S.* {2,}\d{4}-\d\d-\d\d {2}\S/.test(line)) return true
  const parts = listTexts().flatMap(({ text }) => text.split('…').filter((part) => part.trim().length >= 30))
  return /^(ok|fail|warn|\?) {2,}\S/.test(line) && parts.some((part) => line.includes(part.trim()))
}

const messages = (found: readonly { readonly message: string }[]) => found.map(({ message }) => message)

function attempt(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (error) {
    return [(error as Error).message]
  }
}

const indent = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by))

/** Around steps, what makes a clean workflow of the ledger of them. */
function inJob(steps: string): string {
  const least = Math.min(...[...steps.matchAll(/^ *(?=\S)/gm)].map(([space]) => space.length))
  return `name: Fragment
on: { push: { branches: [main] } }
permissions: {}
concurrency: { group: harvest-ledger, cancel-in-progress: false, queue: max }
jobs:
  try:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read # to check out the ledger
    steps:
      - uses: ${CHECKOUT}
        with: { fetch-depth: 0, persist-credentials: false }
${indent(steps.replace(new RegExp(`^ {${least}}`, 'gm'), ''), 6)}
`
}

/** Around inputs, a step of this action. */
function inStep(inputs: string): string {
  return `- uses: OWNER/harvest-ledger@${'0'.repeat(40)} # where you keep this action, at its full commit id\n${indent(inputs, 2)}`
}
