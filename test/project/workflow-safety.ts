import { own } from './workflow-actions.ts'
import { inputOf, jobsOf, rightsOf, stepsOf, triggerOf, uses, type Workflow } from './workflow-model.ts'

const USES = /^\s*(?:- )?uses: /
const LOCAL = /^\s*(?:- )?uses: \.\/[\w./-]*$/
const PINNED = /^\s*(?:- )?uses: ([\w.-]+\/[\w./-]+)@([0-9a-f]{40}) # (.+)$/
const VERSION = /^v\d+\.\d+\.\d+$/
const SECRET = /\bsecrets\b|\bgithub\.token\b/

/** An action can be changed under its tag, never under its commit; our own has no public home yet, so no commit. */
function checkPin(line: string): string[] {
  if (LOCAL.test(line)) return []
  const [, name, ref = '', comment = ''] = PINNED.exec(line) ?? []
  const what = line.trim()
  if (name === undefined) return [`not pinned to a full commit with its version beside it: ${what}`]
  if (name === own.name || comment.startsWith('where you keep')) {
    return ref === own.ref && comment.startsWith('where you keep') ? [] : [`not this action's placeholder: ${what}`]
  }
  if (ref === own.ref) return [`the placeholder is no commit of this action: ${what}`]
  return VERSION.test(comment) ? [] : [`no version beside the commit: ${what}`]
}

function checkPins(text: string, workflow: Workflow): string[] {
  const lines = text.split(/\r?\n/).filter((line) => USES.test(line))
  const jobs = jobsOf(workflow)
  const all = jobs.flatMap(([, job]) => [job, ...stepsOf(job)]).filter((part) => part.uses !== undefined)
  // What stands in another notation would escape the lines.
  const hidden = lines.length === all.length ? [] : ['a `uses` does not stand on a line of its own']
  return [...hidden, ...lines.flatMap(checkPin)]
}

function checkRights(text: string, workflow: Workflow): string[] {
  const jobs = jobsOf(workflow)
  const { permissions } = workflow
  const found = text
    .split(/\r?\n/)
    .filter((line) => /^[^#]*\b[a-z-]+: (read|write)\b/.test(line) && !/# \S/.test(line))
    .map((line) => `permission without a reason: ${line.trim()}`)
  if (permissions === undefined) found.push('the workflow does not set permissions')
  else if (typeof permissions === 'string') found.push(`permissions of every kind at once: ${permissions}`)
  else if (jobs.length > 1 && Object.keys(permissions).length > 0) found.push('permissions for all of several jobs')
  for (const [name, job] of jobs) {
    const rights = rightsOf(workflow, job)
    if (typeof rights === 'string') found.push(`job ${name}: permissions of every kind at once: ${rights}`)
    if (job.permissions === undefined && jobs.length > 1) found.push(`job ${name} does not set permissions`)
    const reads = rights !== null && typeof rights === 'object' && /^(read|write)$/.test(rights.contents ?? '')
    if (stepsOf(job).some((step) => uses(step, 'actions/checkout')) && !reads) {
      found.push(`job ${name} checks out without permission contents: read`)
    }
  }
  return found
}

function checkSecrets(workflow: Workflow): string[] {
  const found: string[] = []
  const holds = (env: object | undefined) => Object.values(env ?? {}).some((value) => SECRET.test(String(value)))
  if (holds(workflow.env)) found.push('a secret in the environment of the whole workflow')
  for (const [name, job] of jobsOf(workflow)) {
    if (holds(job.env)) found.push(`job ${name}: a secret in the environment of every step`)
    if (job.secrets === 'inherit') found.push(`job ${name} hands every secret to the called workflow`)
    for (const step of stepsOf(job)) {
      if (uses(step, 'actions/checkout') && inputOf(step, 'persist-credentials') !== 'false') {
        found.push(`job ${name}: the checkout keeps its token (persist-credentials)`)
      }
      // A branch's name or a title would be run as code; the environment takes them safely.
      const script = uses(step, 'actions/github-script') ? inputOf(step, 'script') : (step.run ?? '')
      if (script.includes('$' + '{{')) found.push(`job ${name}: an expression in a script`)
    }
  }
  return found
}

function checkTriggers(workflow: Workflow): string[] {
  const found: string[] = []
  if (triggerOf(workflow, 'pull_request_target') !== undefined) {
    found.push("pull_request_target gives a stranger's pull request our secrets")
  }
  const schedule = triggerOf(workflow, 'schedule') ?? []
  for (const { cron = '' } of Array.isArray(schedule) ? schedule : [schedule]) {
    if (/^(0+|\*|\*\/\d+)\s/.test(cron)) found.push(`at a full hour GitHub starts runs late or drops them: ${cron}`)
  }
  return found
}

/** Lists what makes a workflow unsafe: loose versions, wide permissions, secrets in reach, jobs without an end. */
export function checkSafety(text: string, workflow: Workflow): string[] {
  const endless = jobsOf(workflow)
    .filter(([, job]) => job.uses === undefined && typeof job['timeout-minutes'] !== 'number')
    .map(([name]) => `job ${name} has no timeout-minutes`)
  return [
    ...checkPins(text, workflow),
    ...checkRights(text, workflow),
    ...checkSecrets(workflow),
    ...checkTriggers(workflow),
    ...endless,
  ]
}
