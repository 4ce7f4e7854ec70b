import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown> & {
  bin: { 'harvest-ledger': string }
  scripts: Record<string, string>
}
const folder = mkdtempSync(join(tmpdir(), 'package-'))
const unpacked = join(folder, 'package')
let packed: string[] = []
beforeAll(() => {
  const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' } as const
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], options)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  execFileSync('tar', ['-xzf', tarball], { cwd: folder })
  packed = readdirSync(unpacked, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(unpacked.length + 1)
        .replaceAll('\\', '/'),
    )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(unpacked, manifest.bin['harvest-ledger']), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '' },
  })

test('the package holds what a terminal needs, its documentation and the licences, and nothing else', () => {
  const wanted = /^(dist\/cli\/[\w.-]+|docs\/.+|CHANGELOG\.md|LICENSE|README\.md|package\.json)$/
  expect(packed.filter((path) => !wanted.test(path))).toEqual([])
  expect(packed).toEqual(
    expect.arrayContaining(['dist/cli/index.js', 'dist/cli/licenses.txt', 'LICENSE', 'README.md', 'package.json']),
  )
})

test('the package needs no other, runs nothing when it is installed, and may be published with provenance', () => {
  expect(manifest).not.toHaveProperty('private')
  // All of them are bundled; named here, npm would install each a second time, never to be used.
  expect(manifest).not.toHaveProperty('dependencies')
  expect(Object.keys(manifest.scripts).filter((name) => /install|prepare|^(pre|post)?publish/.test(name))).toEqual([])
  expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true })
})

test('unpacked and with nothing installed, it reads reports', () => {
  expect(existsSync(join(unpacked, 'node_modules'))).toBe(false)
  expect(run('--help').stderr).toContain('usage: harvest-ledger record')
  writeFileSync(join(folder, '2026-05-20.md'), '---\ndate: 2026-05-20\nproject: audrey\nhours: 3.5\n---\n\n# Pull\n')
  const { status, stdout } = run('parse', '2026-05-20.md', '--json')
  expect(JSON.parse(stdout)).toMatchObject([{ entries: [{ date: '2026-05-20', hours: 3.5 }], problems: [] }])
  expect(status).toBe(0)
})

test('the licences of all that is built in go with it, those of the chunks too', () => {
  for (const name of ['dist/licenses.txt', 'dist/cli/licenses.txt']) {
    const licenses = readFileSync(join(root, name), 'utf8')
    for (const each of [
      '@actions/core',
      '@octokit/core',
      'bottleneck',
      'micromark',
      'tweetnacl',
      'undici',
      'valibot',
      'yaml',
    ])
      expect(licenses, name).toMatch(new RegExp(`^${each} \\d`, 'm'))
  }
})
