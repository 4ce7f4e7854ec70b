import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

interface Planted {
  readonly folder: string
  readonly text: string
  /** The rule that must fire; none where the text is allowed. */
  readonly rule: string | null
}

const IMPORTS = 'lint/style/noRestrictedImports'
const GLOBALS = 'lint/style/noRestrictedGlobals'
const CLOCK = 'plugin'
const ENVIRONMENT = 'lint/style/noProcessEnv'

const from = (source: string) => `import { value } from '${source}'\nexport const copy = value\n`
const all = (folders: readonly string[], text: string, rule: string | null): Planted[] =>
  folders.map((folder) => ({ folder, text, rule }))

const pure = ['src/report', 'src/timesheet', 'src/rollup', 'src/check', 'src/init', 'src/markdown', 'src/sync']
const worlds = ['src/harvest', 'src/github', 'src/checkout', 'src/config']
const everywhere = ['src', 'src/commands', ...pure, ...worlds]
const pureImports = [
  'node:fs',
  'undici',
  '@actions/core',
  '@octokit/rest',
  '../harvest/account.ts',
  '../github/client.ts',
  '../checkout/git.ts',
  '../commands/run.ts',
  '../config/parse.ts',
  '../inputs.ts',
  '../context.ts',
  '../action.ts',
  '../cli.ts',
]
const pureGlobals = [
  'process.env',
  'console.log',
  'fetch',
  'performance.now',
  'setTimeout',
  'crypto',
  'globalThis.fetch',
]

const forbidden: readonly Planted[] = [
  ...pureImports.flatMap((source) => all(pure, from(source), IMPORTS)),
  ...all(['src/timesheet'], "export { value } from '../harvest/account.ts'\n", IMPORTS),
  ...all(['src/timesheet'], "export const late = () => import('node:fs')\n", IMPORTS),
  ...pureGlobals.flatMap((name) => all(pure, `export const copy = ${name}\n`, GLOBALS)),
  ...all(pure, 'export const today = new Date()\n', CLOCK),
  ...all(pure, 'export const now = Date.now()\n', CLOCK),
  ...all(['src/harvest'], from('../github/client.ts'), IMPORTS),
  ...all(['src/harvest'], from('../checkout/git.ts'), IMPORTS),
  ...all(['src/github', 'src/checkout'], from('../harvest/account.ts'), IMPORTS),
  ...all(worlds, from('../commands/run.ts'), IMPORTS),
  ...all([...worlds, 'src/commands'], from('../action.ts'), IMPORTS),
  ...all([...worlds, 'src/commands'], from('../cli.ts'), IMPORTS),
  ...all([...worlds, 'src/commands'], from('@actions/core'), IMPORTS),
  ...all([...worlds, 'src/commands'], 'export const home = process.env.HOME\n', ENVIRONMENT),
  ...all(everywhere, from('../../test/harvest/client.ts'), IMPORTS),
  ...all(everywhere, from('../../examples/demo.ts'), IMPORTS),
  ...all(everywhere, from('../../scripts/build.ts'), IMPORTS),
  ...all(everywhere, 'export default 1\n', 'lint/style/noDefaultExport'),
  ...all(everywhere, from('./itself.ts').replace('itself', '{name}'), 'lint/suspicious/noImportCycles'),
]

const allowed: readonly Planted[] = [
  ...all(pure, 'export const day = (value: string) => new Date(value)\n', null),
  ...all(pure, from('../errors.ts'), null),
  ...all(['src/harvest'], from('../timesheet/entry.ts'), null),
  ...all(['src/init'], from('../config/schema.ts'), null),
  ...all(['src/harvest'], from('undici'), null),
  ...all(['src/commands'], from('../harvest/account.ts'), null),
  ...all(['src/commands'], 'export const began = new Date()\n', null),
  ...all(['src'], from('@actions/core'), null),
]

/** A mistake as it is planted: two files where it takes two. */
function plant(folder: string, { text }: Planted, index: number): Record<string, string> {
  const [first, second] = [`planted-${index}`, `planted-${index}-back`]
  if (!text.includes('{name}')) return { [`${folder}/${first}.ts`]: text }
  return {
    [`${folder}/${first}.ts`]: text.replace('{name}', second),
    [`${folder}/${second}.ts`]: "import { copy } from './{name}.ts'\nexport const value = copy\n".replace(
      '{name}',
      first,
    ),
  }
}

interface Diagnostic {
  readonly category: string
  readonly severity: string
  readonly location: { readonly path: string | { readonly file: string } | null }
}

const home = mkdtempSync(join(tmpdir(), 'lint-'))
const cases = [...forbidden, ...allowed]
const found = new Map<string, string[]>()

// Biome gives no findings for text on standard input, and a cycle takes two files, so the linter's own settings are
// copied beside the planted files: nothing is written into the project, and one run judges them all.
beforeAll(() => {
  cpSync(join(root, 'biome.json'), join(home, 'biome.json'))
  cpSync(join(root, 'scripts/lint'), join(home, 'scripts/lint'), { recursive: true })
  for (const [index, planted] of cases.entries()) {
    for (const [path, text] of Object.entries(plant(planted.folder, planted, index))) {
      mkdirSync(dirname(join(home, path)), { recursive: true })
      writeFileSync(join(home, path), text)
    }
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const options = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.']
  const run = spawnSync(process.execPath, [biome, ...options], { cwd: home, encoding: 'utf8', maxBuffer: 2 ** 26 })
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: Diagnostic[] }
  for (const { category, severity, location } of diagnostics) {
    if (severity !== 'error' || location.path === null) continue
    const path = typeof location.path === 'string' ? location.path : location.path.file
    const key = path.replaceAll('\\', '/').replace(/^.*(?=src\/)/, '')
    found.set(key, [...(found.get(key) ?? []), category])
  }
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const rows = cases.map((planted, index) => ({ ...planted, index, line: planted.text.split('\n')[0] }))

describe('the linter refuses what the layers forbid', () => {
  test.each(rows.filter(({ rule }) => rule !== null))('$folder: $line', ({ folder, index, rule }) => {
    expect(found.get(`${folder}/planted-${index}.ts`) ?? []).toContain(rule)
  })
})

describe('the linter lets pass', () => {
  test.each(rows.filter(({ rule }) => rule === null))('$folder: $line', ({ folder, index }) => {
    expect(found.get(`${folder}/planted-${index}.ts`) ?? []).toEqual([])
  })
})
