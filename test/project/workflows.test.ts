import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import picomatch from 'picomatch/posix.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from './workflow-actions.ts'
import { lintWorkflow } from './workflow-lint.ts'
import { inputOf, jobsOf, stepsOf, uses, type Workflow } from './workflow-model.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')

const workflows = readdirSync(join(root, '.github/workflows'))
  .filter((name) => /\.ya?ml$/.test(name))
  .map((name) => `.github/workflows/${name}`)

test('there is a CI workflow', () => {
  expect(workflows).toContain('.github/workflows/ci.yml')
})

test.each(workflows)('%s is clean', async (path) => {
  expect(await lintWorkflow(path, read(path))).toEqual([])
})

test('the job that is required waits for all others', () => {
  const jobs = jobsOf(parse(read('.github/workflows/ci.yml')) as Workflow)
  const others = jobs.map(([name]) => name).filter((name) => name !== 'ok')
  expect(jobs.find(([name]) => name === 'ok')?.[1].needs).toEqual(expect.arrayContaining(others))
})

test('a release and a package wait for the checks, not for each other, so that each can be run again', () => {
  const jobs = jobsOf(parse(read('.github/workflows/release.yml')) as Workflow)
  expect(jobs.map(([name, { needs }]) => [name, needs])).toEqual([
    ['check', undefined],
    ['provenance', 'check'],
    ['npm', 'check'],
    ['release', ['check', 'provenance']],
  ])
})

describe('what may sign or publish', () => {
  const jobs = jobsOf(parse(read('.github/workflows/release.yml')) as Workflow)
  const signing = jobs.filter(([, { permissions }]) => Object(permissions)['id-token'] === 'write')

  test('is the package and the provenance, and runs nothing that was installed', () => {
    expect(signing.map(([name]) => name)).toEqual(['provenance', 'npm'])
    for (const [name, job] of signing)
      for (const { run = '' } of stepsOf(job)) expect(run, name).not.toMatch(/npm (ci|install|run|test)|npx/)
  })

  test('signs everything a runner loads', () => {
    const step = stepsOf(Object.fromEntries(jobs).provenance ?? {}).find((each) =>
      uses(each, 'actions/attest-build-provenance'),
    )
    expect(
      inputOf(step ?? {}, 'subject-path')
        .trim()
        .split('\n'),
    ).toEqual(['action.yml', 'dist/*', 'dist/cli/*'])
  })

  test('comes after a look whether the default branch has the tag', () => {
    const scripts = stepsOf(Object.fromEntries(jobs).check ?? {}).map(({ run = '' }) => run)
    const looked = scripts.findIndex((run) => run.includes('git merge-base --is-ancestor HEAD'))
    expect(looked).toBeGreaterThan(-1)
    expect(scripts.findIndex((run) => run.includes('npm ci'))).toBeGreaterThan(looked)
  })
})

test('sources and workflows are looked through by CodeQL and by an auditor of workflows, with rights to nothing else', () => {
  const rights = (file: string) =>
    jobsOf(parse(read(`.github/workflows/${file}`)) as Workflow).map(([name, { permissions }]) => [name, permissions])
  expect(rights('codeql.yml')).toEqual([['analyze', { contents: 'read', 'security-events': 'write' }]])
  expect(rights('audit.yml')).toEqual([
    ['workflows', { contents: 'read' }],
    ['packages', { contents: 'read' }],
  ])
  expect(read('.github/workflows/codeql.yml')).toContain('[javascript-typescript, actions]')
  expect(read('.github/workflows/audit.yml')).toContain('zizmorcore/zizmor-action@')
})

test('what the bundle holds is renewed together, apart from the tools', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    updates: { groups: Record<string, { patterns: string[] }> }[]
  }
  const isBundled = picomatch(updates[0]?.groups.bundled?.patterns ?? [])
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )
  const imports = sources.flatMap((path) => [
    ...read(join('src', path)).matchAll(
      /^(?:import (?!type )|\} from ).*'((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^']*)?'$/gm,
    ),
  ])
  const names = new Set(imports.flatMap(([, name = '']) => (name.startsWith('node:') ? [] : [name])))
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }
  const known = Object.keys(devDependencies).filter((name) => names.has(name))
  expect(known.length).toBeGreaterThan(10)
  expect(known.filter((name) => !isBundled(name))).toEqual([])
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
