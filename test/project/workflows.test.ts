import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, parseDocument } from 'yaml'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly needs?: readonly string[]
  readonly steps?: readonly Step[]
}
interface Workflow {
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const workflows = readdirSync(join(root, '.github/workflows'))
  .filter((name) => /\.ya?ml$/.test(name))
  .map((name) => `.github/workflows/${name}`)
const inputs = Object.keys((parse(read('action.yml')) as { inputs: object }).inputs)

const PINNED = /^\s*(?:- )?uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
const LOCAL = /^\s*(?:- )?uses: \.\/[\w./-]*$/

test('there is a CI workflow', () => {
  expect(workflows).toContain('.github/workflows/ci.yml')
})

describe.each(workflows)('%s', (path) => {
  const text = read(path)
  const workflow = parse(text) as Workflow
  const jobs = Object.entries(workflow.jobs)
  const steps = jobs.flatMap(([, job]) => job.steps ?? [])

  test('is YAML without an error or a warning', () => {
    const { errors, warnings } = parseDocument(text)
    expect([...errors, ...warnings]).toEqual([])
  })

  test('uses only what is local, or pinned to a full commit with its version beside it', () => {
    const lines = text.split(/\r?\n/).filter((line) => /^\s*(- )?uses:/.test(line))
    expect(lines.filter((line) => !PINNED.test(line) && !LOCAL.test(line))).toEqual([])
    // What stands in another notation would escape the line above.
    const all = steps.filter(({ uses }) => uses !== undefined).length + jobs.filter(([, job]) => 'uses' in job).length
    expect(lines).toHaveLength(all)
  })

  test('grants nothing at the top, and each job its own with a reason', () => {
    expect(workflow.permissions).toEqual({})
    for (const [name, { permissions }] of jobs) expect(permissions, name).toBeTypeOf('object')
    const grants = text.split(/\r?\n/).filter((line) => /^\s+[a-z-]+: (read|write)\b/.test(line))
    expect(grants.filter((line) => !/# \S/.test(line))).toEqual([])
  })

  test('ends every job in time', () => {
    for (const [name, job] of jobs) expect(job['timeout-minutes'], name).toBeTypeOf('number')
  })

  test('leaves no token in a checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false })
  })

  test('gives the action only inputs it has', () => {
    const given = steps.filter(({ uses }) => uses === './').flatMap((step) => Object.keys(step.with ?? {}))
    expect(given.filter((name) => !inputs.includes(name))).toEqual([])
  })

  test('puts nothing of an event into a script', () => {
    // A branch's name or a title would be run as code; the environment takes them safely.
    const scripts = jobs.flatMap(([, job]) => (job.steps ?? []).map((step) => (step as { run?: string }).run ?? ''))
    expect(scripts.filter((script) => script.includes('$' + '{{'))).toEqual([])
  })
})

test('the job that is required waits for all others', () => {
  const { jobs } = parse(read('.github/workflows/ci.yml')) as Workflow
  expect([...(jobs.ok?.needs ?? [])].sort()).toEqual(
    Object.keys(jobs)
      .filter((name) => name !== 'ok')
      .sort(),
  )
})

test('dependencies are renewed in groups, and not on the day they come out', () => {
  expect(existsSync(join(root, '.github/dependabot.yml'))).toBe(true)
  const { updates } = parse(read('.github/dependabot.yml')) as { updates: Record<string, unknown>[] }
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions'])
  for (const update of updates) {
    expect(update.groups).toBeTypeOf('object')
    expect(update.cooldown).toMatchObject({ 'default-days': expect.any(Number) })
  }
})
