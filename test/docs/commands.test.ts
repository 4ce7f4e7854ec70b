import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../project/workflow-actions.ts'
import { blocksOf, codesOf, documents, readDocument } from './blocks.ts'
import { commandOf, commandsIn, commandsOf, type Trial, trials } from './commands.ts'
import { beginStory, type Story } from './story.ts'

const shown = documents.flatMap((file) => {
  const text = readDocument(file)
  const blocks = blocksOf(file, text).filter(({ language }) => language === 'sh')
  const places = [
    ...blocks.flatMap((block) => commandsOf(block).map((command) => ({ line: block.line, command }))),
    ...codesOf(file, text).flatMap((code) => commandsIn(code).map((command) => ({ line: code.line, command }))),
  ]
  return places.map(({ line, command }) => ({ place: `${file}:${line}`, command }))
})
const all = Object.entries(trials)
const of = <How extends Trial['how']>(how: How) =>
  all.flatMap(([command, trial]) => (trial.how === how ? [[command, trial as Trial & { how: How }] as const] : []))

test('it is said of every command how it is tried', () => {
  expect(shown.length).toBeGreaterThan(30)
  expect(shown.filter(({ command }) => !(command in trials))).toEqual([])
})

test('a command nobody tries is found, also behind another and before a comment', () => {
  const text = 'npm ci && rm -rf build # gone\n# a remark\nnpm run demos'
  expect(commandsOf({ text }).filter((command) => !(command in trials))).toEqual(['rm -rf build', 'npm run demos'])
  expect(commandsIn({ text: 'npm run demos' })).toEqual(['npm run demos'])
  expect(commandsIn({ text: 'git could not be started: …' })).toEqual([])
})

test('nothing is tried that no document shows', () => {
  expect(all.map(([command]) => command).filter((command) => !shown.some((each) => each.command === command))).toEqual(
    [],
  )
})

test.each(of('ci'))('CI runs %s', (command) => {
  const ci = readDocument('.github/workflows/ci.yml')
  expect(ci).toMatch(new RegExp(`^ +(- run: )?${command}( -- .*)?$`, 'm'))
})

test.each(of('script'))('%s has its program', (_, { name, program }) => {
  const { scripts } = JSON.parse(readDocument('package.json')) as { scripts: Record<string, string> }
  expect(Object.keys(scripts)).toContain(name)
  expect(existsSync(join(root, program))).toBe(true)
})

test.each(of('test'))('%s is tried elsewhere', (_, { file, has }) => {
  expect(readDocument(file)).toContain(has)
})

test('few are not tried at all, each with its reason', () => {
  expect(of('not here').map(([command]) => command)).toEqual([
    'npm version --no-git-tag-version 1.2.3',
    'npm publish --provenance=false',
    'npm install --no-save mermaid',
    'apt-get install chromium',
  ])
})

// The lines are a POSIX shell's.
describe.skipIf(process.platform === 'win32')('as a reader would, one after the other', () => {
  let story: Story
  let usage = ''
  beforeAll(async () => {
    story = await beginStory()
    usage = (await story.run('dev-reports', 'node ../harvest-ledger/dist/cli/index.js --help')).said
  })
  afterAll(() => story.close())

  test.each(of('run'))('%s', async (command, { folder, expect: says, mayFail }) => {
    const needed = commandOf(command)
    if (command === 'git add .github reports') story.writeReport()
    const { status, said } = await story.run(folder, command)
    // What is built says which commands it has; one it lacks must at least not pretend.
    const isThere = needed === null || new RegExp(`\\b${needed}\\b`).test(usage.split('\nInputs:')[0] ?? '')
    if (!isThere) return expect(status).toBe(1)
    expect(said).toMatch(says)
    if (!mayFail) expect(status, said).toBe(0)
  })
})
