import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findDeadLinks, linksOf } from './links.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const SKIPPED = new Set(['.git', 'node_modules', 'dist', 'build', 'coverage'])

/** Every file below a folder, by its path from the root, with `/`. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (SKIPPED.has(entry.name)) return []
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}
const files = filesIn('')
// Sample reports and fixtures are other people's texts, and may say and link what they like.
const isSample = (path: string) => /^(examples\/reports|test)\//.test(path)

test('the README has the two commands, and package.json the scripts behind them', () => {
  const readme = read('README.md')
  expect(readme).toContain('npm ci && npm run demo')
  expect(readme).toContain('npm ci && npm test')
  expect(JSON.parse(read('package.json')).scripts).toMatchObject({ test: expect.any(String), demo: expect.any(String) })
})

test('the lockfile takes packages from the public registry only', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> }
  const hosts = Object.values(packages).flatMap(({ resolved }) => (resolved ? [new URL(resolved).origin] : []))
  expect(hosts.filter((host) => host !== 'https://registry.npmjs.org')).toEqual([])
})

test('package.json names exact versions', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  )
  expect(loose).toEqual([])
})

test('the Node of .node-version is the one the scripts run on', () => {
  expect(read('.node-version').trim()).toBe(JSON.parse(read('package.json')).devDependencies.node)
})

describe('sources', () => {
  const sources = files.filter((path) => /^(src|scripts|test)\/.*\.ts$/.test(path))

  test('are short enough to be read: 250 lines at most in src', () => {
    const long = sources
      .filter((path) => path.startsWith('src/'))
      .map((path) => [path, read(path).trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > 250)
    expect(long).toEqual([])
  })

  test('leave nothing for later', () => {
    const marks = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].map((word) => `\\b${word}\\b`).join('|'))
    const left = files.filter((path) => /\.(ts|md|ya?ml|json|grit)$/.test(path) && !isSample(path))
    expect([...left, ...sources].filter((path) => marks.test(read(path)))).toEqual([])
  })

  test('have names in lower case with hyphens', () => {
    expect(sources.filter((path) => !/^[a-z0-9./-]+$/.test(path))).toEqual([])
  })
})

test('every relative link in a document leads somewhere', () => {
  const written = files.filter((path) => path.endsWith('.md') && !isSample(path))
  expect(written.flatMap((path) => linksOf(read(path))).length).toBeGreaterThan(60)
  expect(written.flatMap((path) => findDeadLinks(root, path, read(path)))).toEqual([])
})

test.each([
  ['a file', '[a](nowhere.md)'],
  ['a folder', '[a](../nowhere)'],
  ['a heading of another document', '[a](setup.md#nowhere)'],
  ['a heading of its own', '## Here\n\n[a](#there)'],
  ['a heading that is only shown', '```markdown\n## There\n```\n\n[a](#there)'],
  ['a picture', '<img src="images/nothing.png">'],
  ['a picture for dark pages', '<source srcset="images/nothing.png">'],
  ['a link defined below', '[a][b]\n\n[b]: nowhere.md'],
])('a link that leads nowhere is found: %s', (_, text) => {
  expect(findDeadLinks(root, 'docs/made-up.md', text)).toHaveLength(1)
})

test('a link that leads somewhere is not called dead', () => {
  const text =
    '## Here `now`\n\n## Here `now`\n\n[a](#here-now-1) [b](setup.md#1-the-ledger) [c](../README.md) `[d](none.md)`'
  expect(findDeadLinks(root, 'docs/made-up.md', text)).toEqual([])
})
