import { parse } from 'yaml'
import { findRoute } from '../../src/harvest/route.ts'
import { secretInputs } from '../../src/input-definitions.ts'
import { commands } from '../../src/inputs.ts'
import { parsePeriod } from '../../src/rollup/period-text.ts'
import { findAction, own, readCalledWorkflow } from './workflow-actions.ts'
import {
  inputOf,
  type Job,
  jobsOf,
  rightsOf,
  type Step,
  stepsOf,
  triggerOf,
  uses,
  type Workflow,
} from './workflow-model.ts'

const EXPRESSION = /^\$\{\{ (.+) \}\}$/
const APP = 'actions/create-github-app-token'
const VAULT = '1password/load-secrets-action'

const inside = (value: string) => EXPRESSION.exec(value)?.[1] ?? ''
const isExpression = (value: string) => value.includes('$' + '{{')
const isOneOf = (words: readonly string[]) => (value: string) => words.includes(value)
const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value)
/** What an input may say where it is no expression. */
const forms: Readonly<Record<string, (value: string) => boolean>> = {
  command: isOneOf(commands),
  'dry-run': isOneOf(['true', 'false']),
  'ledger-pull-request': isOneOf(['true', 'false']),
  comment: isOneOf(['true', 'false']),
  ledger: (value) => /^[\w.-]+\/[\w.-]+$/.test(value),
  from: isDate,
  to: isDate,
  period: (value) => parsePeriod(value, '2026-05-20', 'Monday').ok,
  'catch-up': (value) => /^([1-9]|1\d|2[0-4])$/.test(value),
}

/** Values that GitHub takes and the action would refuse, and secrets written out or kept as a variable. */
function checkValues(step: Step): string[] {
  return Object.keys(step.with ?? {}).flatMap((name) => {
    const value = inputOf(step, name)
    if (value === '') return []
    if (secretInputs.some((secret) => secret === name)) {
      if (!isExpression(value)) return [`${name} is written out; it belongs into a secret`]
      if (/\b(vars|env)\./.test(value)) return [`${name} comes from a place that everybody can read`]
    }
    const fits = forms[name]
    return fits === undefined || isExpression(value) || fits(value) ? [] : [`${name} cannot be ${value}`]
  })
}

/** Outputs a step has: what its action declares, or for 1Password the names of its references. Null: unknown. */
function outputsOf(step: Step): readonly string[] | null {
  if (uses(step, VAULT)) return Object.keys(step.env ?? {})
  return step.uses === undefined ? null : (findAction(step.uses)?.outputs ?? null)
}

function checkOutputs(job: Job): string[] {
  const known = new Map(stepsOf(job).map((step) => [step.id, outputsOf(step)]))
  const read = JSON.stringify(job).matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)
  return [...read].flatMap(([, id, output = '']) => {
    const outputs = known.get(id)
    return outputs && !outputs.includes(output) ? [`step ${id} has no output ${output}`] : []
  })
}

/** 1Password: references of the right form, given to later steps as outputs only. */
function checkVault(step: Step): string[] {
  const { OP_SERVICE_ACCOUNT_TOKEN: token, ...references } = step.env ?? {}
  const found = Object.entries(references)
    .filter(([, value]) => !/^op:\/\/[\w .-]+(\/[\w .-]+){2,3}$/.test(String(value)))
    .map(([name, value]) => `${name} is no reference op://vault/item/field: ${value}`)
  if (!inside(String(token ?? '')).startsWith('secrets.')) found.push('1Password has no OP_SERVICE_ACCOUNT_TOKEN')
  if (inputOf(step, 'export-env') !== 'false') found.push('export-env puts the secrets into the reach of every step')
  return found
}

/** An app's token: for the ledger alone, with what the action does there and nothing else. */
function checkApp(app: Step, step: Step): string[] {
  const found: string[] = []
  const [owner, name] = inputOf(step, 'ledger').split(/\/(?=[^/]+$)/)
  if (inputOf(app, 'owner') !== owner || inputOf(app, 'repositories') !== name) {
    found.push(`the app's token is not for the ledger ${owner}/${name} alone`)
  }
  const asks = inputOf(step, 'ledger-pull-request') === 'true'
  const needs = ['permission-contents', ...(asks ? ['permission-pull-requests'] : [])]
  const gets = Object.keys(app.with ?? {}).filter((input) => input.startsWith('permission-'))
  for (const right of needs) if (inputOf(app, right) !== 'write') found.push(`the app's token lacks ${right}: write`)
  for (const right of gets) if (!needs.includes(right)) found.push(`the app's token needs no ${right}`)
  return found
}

/** In a project repository: the ledger is another repository, which the run's own token cannot write to. */
function checkProject(step: Step, earlier: readonly Step[]): string[] {
  const token = inside(inputOf(step, 'github-token'))
  if (token === '') return ['the ledger is another repository, and there is no github-token for it']
  if (/^(github\.token|secrets\.GITHUB_TOKEN)$/i.test(token)) return ["the run's own token cannot write to the ledger"]
  const [, id] = /^steps\.([\w-]+)\.outputs\.token$/.exec(token) ?? []
  const app = earlier.find((candidate) => candidate.id === id && uses(candidate, APP))
  if (id === undefined) return []
  return app === undefined ? [`no earlier step ${id} makes the token`] : checkApp(app, step)
}

/** In the ledger itself: Harvest's token, the whole history, its branch, and no run lost or doubled. */
function checkLedger(step: Step, earlier: readonly Step[], workflow: Workflow): string[] {
  const found: string[] = []
  if (['harvest-access-token', 'harvest-refresh-token'].every((name) => inputOf(step, name) === ''))
    found.push('nothing to do: neither a ledger nor a Harvest token')
  const checkout = earlier.find((candidate) => uses(candidate, 'actions/checkout'))
  if (checkout && inputOf(checkout, 'fetch-depth') !== '0') found.push('the ledger is checked out without its history')
  const push = triggerOf(workflow, 'push')
  if (push !== undefined && !('branches' in push)) found.push('runs for branches that are not the ledger')
  return [...found, ...checkQueue(workflow)]
}

/** What writes must not do so twice at once, nor be lost or broken off. */
function checkQueue(workflow: Workflow): string[] {
  const found: string[] = []
  const { concurrency = {} } = workflow
  const { group, queue, 'cancel-in-progress': cancel } = typeof concurrency === 'string' ? {} : concurrency
  if (!group || isExpression(String(group))) found.push('two runs may write at once: no concurrency group')
  if (queue !== 'max') found.push('a waiting run is dropped when the next one comes: no queue: max')
  if (cancel !== false) found.push('a run may be cancelled half way: cancel-in-progress')
  return found
}

/** What writes to the ledger, and with which rights. */
const WRITES: Readonly<Record<string, readonly string[]>> = {
  rollup: ['contents', 'pull-requests'],
  sync: ['contents'],
}

/** The ledger is written to with the run's own token, unless the step has another. */
function checkRights(step: Step, job: Job, workflow: Workflow): string[] {
  const rights = Object(rightsOf(workflow, job)) as Record<string, string>
  const command = inputOf(step, 'command')
  if (inputOf(step, 'github-token') !== '') return []
  const lacking = (WRITES[command] ?? []).filter((right) => rights[right] !== 'write')
  return lacking.map((right) => `the job of ${command} lacks ${right}: write`)
}

/** A check writes nothing but its comment, so it needs no queue and no history: only the commit it is compared with. */
function checkCheck(step: Step, earlier: readonly Step[], job: Job, workflow: Workflow): string[] {
  const found: string[] = []
  const rights = Object(rightsOf(workflow, job)) as Record<string, string>
  const comments = inputOf(step, 'comment') === 'true'
  const ownToken = inputOf(step, 'github-token') === ''
  if (comments && ownToken && rights['pull-requests'] !== 'write')
    found.push("the comment's job lacks pull-requests: write")
  const checkout = earlier.find((candidate) => uses(candidate, 'actions/checkout'))
  const depth = checkout ? inputOf(checkout, 'fetch-depth') : '0'
  if (
    triggerOf(workflow, 'pull_request') !== undefined &&
    !['0', '2'].includes(depth) &&
    rights['pull-requests'] === undefined
  )
    found.push('the checkout does not tell which files the pull request changes: fetch-depth: 2')
  return found
}

const TEXT = /\b(title|body|name|login|head_ref|reference|inputs)\b/
const isRead = (route: string) => route.startsWith('GET ')

/** One call: a route Harvest has, no text of others among the parameters as it stands, and no two writes at once. */
function checkRequest(step: Step, workflow: Workflow): string[] {
  const found: string[] = []
  const route = inputOf(step, 'route')
  if (!isExpression(route)) found.push(...faultsOfRoute(route))
  if (inputOf(step, 'harvest-access-token') === '') found.push('nothing to do: no Harvest token')
  for (const [, expression = ''] of inputOf(step, 'parameters').matchAll(/\$\{\{ (.+?) \}\}/g))
    if (TEXT.test(expression) && !expression.startsWith('toJSON('))
      found.push(`a text can bring parameters of its own, toJSON cannot: ${expression}`)
  return isRead(route) ? found : [...found, ...checkQueue(workflow)]
}

function faultsOfRoute(route: string): string[] {
  try {
    findRoute(route)
    return []
  } catch (error) {
    return [(error as Error).message]
  }
}

function checkStep(step: Step, earlier: readonly Step[], job: Job, workflow: Workflow): string[] {
  if (uses(step, VAULT)) return checkVault(step)
  if (!uses(step, own.name)) return []
  const found = checkValues(step)
  if (inputOf(step, 'command') === 'request') return [...found, ...checkRequest(step, workflow)]
  if (!earlier.some((candidate) => uses(candidate, 'actions/checkout'))) found.push('nothing is checked out before')
  if (inputOf(step, 'command') === 'check') return [...found, ...checkCheck(step, earlier, job, workflow)]
  if (inputOf(step, 'ledger') !== '') return [...found, ...checkProject(step, earlier)]
  return [...found, ...checkLedger(step, earlier, workflow), ...checkRights(step, job, workflow)]
}

/** A called workflow has no more rights than the job that calls it, and does not start when it asks for more. */
function checkCall(name: string, job: Job, workflow: Workflow): string[] {
  const text = job.uses === undefined ? null : readCalledWorkflow(job.uses)
  if (text === null) return []
  const called = parse(text) as Workflow
  const given = Object(rightsOf(workflow, job)) as Record<string, string>
  const asked = jobsOf(called).flatMap(([, inner]) => Object.entries(Object(rightsOf(called, inner))))
  return asked
    .filter(([right, level]) => given[right] !== level && given[right] !== 'write')
    .map(([right, level]) => `job ${name}: the called workflow needs ${right}: ${level}`)
}

/** Lists where a workflow uses this action, or what it needs, in a way that cannot work. */
export function checkUsage(workflow: Workflow): string[] {
  return jobsOf(workflow).flatMap(([name, job]) => [
    ...checkCall(name, job, workflow),
    ...stepsOf(job).flatMap((step, index) => checkStep(step, stepsOf(job).slice(0, index), job, workflow)),
    ...checkOutputs(job),
  ])
}
