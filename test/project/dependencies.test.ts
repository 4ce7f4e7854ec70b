import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Bundled } from '../../scripts/bundled.ts'
import { type Locked, withDependencies } from '../../scripts/generate/dependencies.ts'
import { importedBy } from '../../scripts/licenses.ts'
import { root } from './workflow-actions.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')
const bundledIn = (folder: string) => JSON.parse(read(`${folder}/bundled.json`)) as Bundled[]
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Locked }
const builds = ['dist', 'dist/cli']

describe('docs/dependencies.md', () => {
  const imported = importedBy(join(root, 'src'))
  const written = (bundled: readonly Bundled[]) =>
    withDependencies(read('docs/dependencies.md'), bundled, packages, imported)
  const bundled = bundledIn('dist')
  const stray: Bundled = { name: 'left-pad', version: '1.3.0', bytes: 1000, loadedBy: ['start'] }

  test('has a row for each package of the action, with its bytes', () => {
    expect(bundled.length).toBeGreaterThan(50)
    const rows = read('docs/dependencies.md').match(/^\| `.*$/gm) ?? []
    expect(rows.map((row) => /^\| `(\S+)` (\S+) \|/.exec(row)?.slice(1).join('@')).sort()).toEqual(
      bundled.map(({ name, version }) => `${name}@${version}`).sort(),
    )
  })

  test('takes no package without a reason, and keeps no reason without a package', () => {
    expect(() => written([...bundled, stray])).toThrow(
      'bundled, and without a reason in scripts/generate/dependency-reasons.ts: left-pad',
    )
    expect(() => written(bundled.filter(({ name }) => name !== 'undici'))).toThrow(
      /not bundled any more, but still .*: undici/,
    )
  })

  test('takes no package that is loaded nobody knows when', () => {
    const moved = bundled.map((each) => (each.name === 'undici' ? { ...each, loadedBy: ['./new.js'] } : each))
    expect(() => written(moved)).toThrow('undici is loaded by ./new.js')
  })

  test('covers the terminal’s build too', () => {
    const known = new Set(bundled.map(({ name }) => name))
    expect(bundledIn('dist/cli').filter(({ name }) => !known.has(name))).toEqual([])
  })
})

describe.each(builds)('%s', (folder) => {
  const bundled = bundledIn(folder)

  test('was measured: its packages and our own code are all of it', () => {
    const built = readdirSync(join(root, folder)).filter((name) => name.endsWith('.js'))
    const size = built.reduce((sum, name) => sum + statSync(join(root, folder, name)).size, 0)
    const foreign = bundled.reduce((sum, { bytes }) => sum + bytes, 0)
    const own = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .reduce((sum, path) => sum + statSync(join(root, 'src', path)).size, 0)
    // Made small, both come to somewhat less than half of what they are.
    const share = size / (foreign + own)
    expect([share > 0.3, share < 0.55], String(share)).toEqual([true, true])
  })

  test.each(bundled)('has the licence of $name, word by word', ({ name, version }) => {
    const parts = read(`${folder}/licenses.txt`).split(`\n${'-'.repeat(78)}\n\n`)
    const part = parts.find((each) => each.startsWith(`${name} ${version}\n`)) ?? ''
    const from = join('node_modules', name)
    const files = readdirSync(join(root, from)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    expect(files).not.toEqual([])
    for (const file of files) expect(part).toContain(read(join(from, file)).trim())
    expect(part.length).toBeGreaterThan(400)
  })
})

describe('nothing runs that was not looked at:', () => {
  /** All that the bundled packages need, and that of them. */
  const needed = new Set<string>()
  const visit = (name: string) => {
    if (needed.has(name)) return
    needed.add(name)
    for (const need of Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})) visit(need)
  }
  for (const { name } of builds.flatMap(bundledIn)) visit(name)

  test('no package of the bundle, nor what one needs, has an install script', () => {
    expect(needed.size).toBeGreaterThan(60)
    const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript)
    expect(scripted.map(([folder]) => folder)).toEqual(['node_modules/node'])
    const ofBundle = scripted.filter(([folder]) => needed.has(folder.slice(folder.lastIndexOf('node_modules/') + 13)))
    expect(ofBundle).toEqual([])
    const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> }
    expect(Object.keys(allowScripts).sort()).toEqual(['node'])
    for (const name of needed) {
      const { scripts = {} } = JSON.parse(read(`node_modules/${name}/package.json`)) as { scripts?: object }
      expect(
        Object.keys(scripts).filter((each) => /^(pre|post)?install$/.test(each)),
        name,
      ).toEqual([])
    }
  })

  test('the action is one file that the runner starts: nothing before it, nothing after it, no shell, no container', () => {
    const { runs } = parse(read('action.yml')) as { runs: object }
    expect(runs).toEqual({ using: 'node24', main: 'dist/index.js' })
  })

  test('the action starts git and nothing else', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    )
    const starting = sources.filter((path) =>
      /child_process|worker_threads|node:vm|\beval\(/.test(read(join('src', path))),
    )
    expect(starting.map((path) => path.replaceAll('\\', '/'))).toEqual(['checkout/git.ts'])
    expect(read('src/checkout/git.ts')).toMatch(/spawn\(\s*'git'/)
    // A package that starts programs would come by its own import.
    const built = builds.flatMap((folder) =>
      readdirSync(join(root, folder)).flatMap((name) => (name.endsWith('.js') ? [read(`${folder}/${name}`)] : [])),
    )
    const asking = built.filter((text) =>
      /\)\("(?:node:)?child_process"\)|\brequire\("(?:node:)?child_process"\)/.test(text),
    )
    expect(asking).toHaveLength(builds.length)
  })
})
