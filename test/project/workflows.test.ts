import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import picomatch from 'picomatch/posix.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from './workflow-actions.ts'
import { lintWorkflow } from './workflow-lint.ts'
import { jobsOf, type Workflow } from './workflow-model.ts'

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
    ['npm', 'check'],
    ['release', 'check'],
  ])
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
