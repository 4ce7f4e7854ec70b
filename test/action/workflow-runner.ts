import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Octokit } from '@octokit/rest'
import { parse } from 'yaml'
import { own, root } from '../project/workflow-actions.ts'
import { type Job, jobsOf, type Step, stepsOf, uses, type Workflow } from '../project/workflow-model.ts'
import { type Contexts, evaluate, fill, isMet } from './expressions.ts'
import { type ActionHome, type ActionResult, runAction } from './run.ts'

/** What a workflow meets: the event, what its repository keeps, and the two servers. */
export interface Occasion {
  readonly event: string
  readonly payload?: Readonly<Record<string, unknown>>
  readonly inputs?: Readonly<Record<string, unknown>>
  readonly repository?: string
  readonly vars?: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
  /** Inputs of this action that only a test gives: where its Harvest is. */
  readonly servers: Readonly<Record<string, string>>
  /** Where github-script finds GitHub. */
  readonly githubUrl?: string
  /** What `actions/checkout` would check out. */
  readonly workspace: string
  readonly home: ActionHome
}

export interface JobRun {
  readonly name: string
  readonly result: 'success' | 'failure' | 'skipped'
  readonly outputs: Readonly<Record<string, string>>
}

/** One step of this action: what it was given, and what came of it. */
export interface Call extends ActionResult {
  readonly inputs: Readonly<Record<string, string>>
}

export interface WorkflowRun {
  readonly jobs: readonly JobRun[]
  readonly calls: readonly Call[]
  /** What went wrong, step by step. */
  readonly failures: readonly string[]
}

interface RunnableJob extends Job {
  readonly if?: string
  readonly outputs?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: Readonly<Record<string, string>> }
}
type RunnableStep = Step & { readonly if?: string; readonly 'continue-on-error'?: boolean }

/**
 * Runs an example as a runner would: jobs after those they need, a matrix one by one, each step with what the expressions
 * give it. Scripts run in bash and Node, this action as it is built.
 */
export async function runWorkflow(file: string, occasion: Occasion): Promise<WorkflowRun> {
  const workflow = parse(readFileSync(join(root, 'examples/workflows', file), 'utf8')) as Workflow
  const { event, payload = {}, inputs = {}, vars = {}, secrets, repository = 'ada/dev-reports' } = occasion
  const [, name] = repository.split('/')
  const github = {
    ...{ event_name: event, repository, server_url: 'https://github.com', sha: '1'.repeat(40), ref: 'refs/heads/main' },
    head_ref: (payload.pull_request as { head?: { ref?: string } } | undefined)?.head?.ref ?? '',
    event: { repository: { name, full_name: repository }, inputs, ...payload },
  }
  const contexts: Contexts = {
    github,
    inputs,
    vars,
    secrets,
    env: workflow.env ?? {},
    needs: {},
    matrix: {},
    steps: {},
  }
  const log = { calls: [] as Call[], failures: [] as string[] }
  const jobs: JobRun[] = []
  for (const [id, job] of jobsOf(workflow) as [string, RunnableJob][]) {
    const before = [job.needs ?? []].flat().map((each) => jobs.find((run) => run.name === each) as JobRun)
    const needs = Object.fromEntries(before.map((run) => [run.name, run]))
    const known = { ...contexts, needs }
    if (before.some(({ result }) => result !== 'success') || !isMet(job.if, known)) {
      jobs.push({ name: id, result: 'skipped', outputs: {} })
      continue
    }
    const runs: JobRun[] = []
    for (const matrix of matricesOf(job, known)) runs.push(await runJob(id, job, { ...known, matrix }, occasion, log))
    jobs.push(runs.find(({ result }) => result === 'failure') ?? (runs[0] as JobRun))
  }
  return { jobs, ...log }
}

/** One variable is enough for the examples. GitHub refuses an empty matrix. */
function matricesOf(job: RunnableJob, contexts: Contexts): Record<string, unknown>[] {
  const [variable] = Object.entries(job.strategy?.matrix ?? {})
  if (variable === undefined) return [{}]
  const [name, text] = variable
  const values = evaluate(/^\$\{\{(.+)\}\}$/.exec(text)?.[1]?.trim() ?? '', contexts) as unknown[]
  if (values.length === 0) throw new Error(`the matrix of ${name} is empty`)
  return values.map((value) => ({ [name]: value }))
}

type Log = { calls: Call[]; failures: string[] }

async function runJob(name: string, job: RunnableJob, given: Contexts, occasion: Occasion, log: Log): Promise<JobRun> {
  const steps: Record<string, { outputs: Readonly<Record<string, string>>; outcome: string }> = {}
  let failed = false
  for (const step of stepsOf(job) as RunnableStep[]) {
    const contexts = { ...given, steps }
    if (!isMet(step.if, contexts, failed)) continue
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, fill(value, contexts)]))
    const { outputs, failure } = await runStep(step, env, contexts, occasion, log)
    if (step.id) steps[step.id] = { outputs, outcome: failure === null ? 'success' : 'failure' }
    if (failure === null) continue
    log.failures.push(failure)
    failed ||= step['continue-on-error'] !== true
  }
  const contexts = { ...given, steps }
  const outputs = Object.entries(job.outputs ?? {}).map(([key, value]) => [key, fill(value, contexts)])
  return { name, result: failed ? 'failure' : 'success', outputs: Object.fromEntries(outputs) }
}

interface StepRun {
  readonly outputs: Readonly<Record<string, string>>
  readonly failure: string | null
}

async function runStep(
  step: RunnableStep,
  env: Readonly<Record<string, string>>,
  contexts: Contexts,
  occasion: Occasion,
  log: Log,
): Promise<StepRun> {
  const given = Object.fromEntries(Object.entries(step.with ?? {}).map(([key, value]) => [key, fill(value, contexts)]))
  if (step.run !== undefined) return runShell(step.run, env, occasion)
  if (uses(step, 'actions/checkout')) return { outputs: {}, failure: null }
  if (uses(step, 'actions/github-script')) return runScript(given.script ?? '', env, occasion)
  if (!uses(step, own.name)) throw new Error(`nobody here can run ${step.uses}`)
  const { home, workspace, repository, servers } = occasion
  const inputs = { ...given, ...servers }
  const result = await runAction(home, { workspace, inputs, ...(repository && { repository }) })
  log.calls.push({ ...result, inputs: given })
  return { outputs: result.outputs, failure: result.code === 0 ? null : result.annotations.join('\n') }
}

/** As a runner does: `bash -e`, and what the script writes to `$GITHUB_OUTPUT` a line each. */
function runShell(script: string, env: Readonly<Record<string, string>>, { workspace, home }: Occasion): StepRun {
  const temp = mkdtempSync(join(home.temp, 'step-'))
  const [file, output] = [join(temp, 'script.sh'), join(temp, 'output')]
  writeFileSync(file, script)
  writeFileSync(output, '')
  const run = spawnSync('bash', ['--noprofile', '--norc', '-e', file], {
    cwd: workspace,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', RUNNER_TEMP: temp, GITHUB_OUTPUT: output, ...env },
  })
  const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean)
  rmSync(temp, { recursive: true })
  const outputs = lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])
  return { outputs: Object.fromEntries(outputs), failure: run.status === 0 ? null : run.stderr }
}

const AsyncFunction = (async () => {}).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<unknown>

/** As actions/github-script does: an async function with GitHub's client, what the run knows, and a way to set outputs. */
async function runScript(script: string, env: Readonly<Record<string, string>>, occasion: Occasion): Promise<StepRun> {
  const { workspace, githubUrl, repository = 'ada/dev-reports', event: eventName, payload = {} } = occasion
  const [owner, repo] = repository.split('/')
  const outputs: Record<string, string> = {}
  const core = {
    setOutput: (name: string, value: unknown) => {
      outputs[name] = typeof value === 'string' ? value : JSON.stringify(value)
    },
  }
  const github = new Octokit({ auth: 'sandbox', ...(githubUrl && { baseUrl: githubUrl }) })
  const context = { eventName, payload, repo: { owner, repo } }
  const here = process.cwd()
  try {
    process.chdir(workspace)
    const run = new AsyncFunction('github', 'context', 'core', 'process', 'require', script)
    await run(github, context, core, { env }, createRequire(import.meta.url))
    return { outputs, failure: null }
  } catch (error) {
    return { outputs, failure: (error as Error).message }
  } finally {
    process.chdir(here)
  }
}
