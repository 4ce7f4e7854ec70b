import * as v from 'valibot'
import { describeIssue } from '../wire-issue.ts'
import { noAnswer } from './failure.ts'
import type { LedgerQuestion } from './ledger-question.ts'

// What is read of GitHub's answers. Fields not named here are not looked at.

/** Git's own name of a commit, a tree or a blob. */
const oid = v.pipe(v.string(), v.regex(/^[0-9a-f]{40,64}$/))
const nodes = <S extends v.GenericSchema>(node: S) => v.object({ nodes: v.array(node) })
const target = v.object({ target: v.object({ oid }) })
const commit = v.object({ oid, message: v.string() })
const ended = nodes(v.object({ headRefOid: v.string(), isCrossRepository: v.boolean() }))
const blob = v.nullable(v.object({ oid, text: v.nullish(v.string()), isTruncated: v.nullish(v.boolean()) }))

export const tipSchema = v.object({ repository: v.object({ ref: v.nullable(target) }) })

export const comparisonSchema = v.object({
  repository: v.object({
    ref: v.nullable(v.object({ compare: v.nullable(v.object({ aheadBy: v.number(), commits: nodes(commit) })) })),
  }),
})

export const historiesSchema = v.object({
  repository: v.object({ object: v.nullable(v.record(v.string(), nodes(v.object({ oid })))) }),
})

export const textsSchema = v.object({ repository: v.record(v.string(), blob) })

/** What a mutation made; the rest of its answer says nothing. */
export const madeCommitSchema = v.object({ createCommitOnBranch: v.object({ commit: v.object({ oid }) }) })
export const madeBranchSchema = v.object({ createRef: v.object({ ref: v.object({ id: v.string() }) }) })
export const madePullSchema = v.object({
  createPullRequest: v.object({
    pullRequest: v.object({ id: v.string(), number: v.pipe(v.number(), v.integer()), url: v.string() }),
  }),
})

const pull = v.object({
  id: v.string(),
  number: v.pipe(v.number(), v.integer()),
  url: v.string(),
  title: v.string(),
  body: v.string(),
  mergeable: v.string(),
  isCrossRepository: v.boolean(),
  baseRefName: v.string(),
})

const ledgerSchema = v.objectWithRest(
  {
    id: v.string(),
    nameWithOwner: v.string(),
    url: v.string(),
    isPrivate: v.boolean(),
    isArchived: v.boolean(),
    isEmpty: v.boolean(),
    viewerPermission: v.nullable(v.string()),
    defaultBranchRef: v.nullable(v.object({ name: v.string(), target: v.nullable(v.object({ oid })) })),
    ref: v.nullish(target),
    past: v.nullish(v.object({ history: v.optional(nodes(v.object({ oid }))) })),
    waiting: v.nullish(v.object({ id: v.string(), target: v.object({ oid, history: v.optional(nodes(commit)) }) })),
    pullRequests: v.optional(nodes(pull)),
    offered: v.optional(
      nodes(v.object({ headRefName: v.string(), baseRefName: v.string(), isCrossRepository: v.boolean() })),
    ),
    declined: v.optional(ended),
    merged: v.optional(ended),
  },
  blob,
)
export type LedgerAnswer = v.InferOutput<typeof ledgerSchema>
export type FoundPull = v.InferOutput<typeof pull>

/** Takes a schema and an answer of GraphQL; gives it typed. Throws RequestError, naming the field; `lost` for an answer to a write. */
export function readAnswer<S extends v.GenericSchema>(schema: S, answer: unknown, lost = false): v.InferOutput<S> {
  const parsed = v.safeParse(schema, answer)
  if (parsed.success) return parsed.output
  if (answer === undefined) throw noAnswer('the answer is not JSON', lost)
  throw noAnswer(`the answer is not what GitHub documents: ${describeIssue(parsed.issues[0])}`, lost)
}

/** Takes the ledger's part of an answer and what was asked; gives it typed, with all that was asked for in it. Throws RequestError. */
export function readLedgerAnswer(repository: unknown, asked: LedgerQuestion): LedgerAnswer {
  const answer = readAnswer(ledgerSchema, repository)
  const { branch, waitingBranch, offered, texts, blobs } = asked
  const files = (from: string) => [
    ...texts.map((_, index) => `${from}_text${index}`),
    ...blobs.map((_, index) => `${from}_blob${index}`),
  ]
  const wanted = [
    ...(branch === null ? [] : ['ref']),
    ...(waitingBranch === null ? [] : ['past', 'waiting', 'pullRequests', 'merged', 'declined', ...files('waiting')]),
    ...(offered === undefined ? [] : ['offered']),
    ...files('own'),
    ...(asked.contents ?? []).map((_, index) => `content${index}`),
  ]
  // What is not there is null; a key that is missing is an answer to another question, and no reason to write a file anew.
  const missing = wanted.find((key) => !(key in answer))
  if (missing !== undefined) throw noAnswer(`the answer is not what GitHub documents: "${missing}" is missing`)
  return answer
}
