import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostileFiles } from './hostile.ts'
import type { ActionResult } from './run.ts'
import { config, longDays, type Scene, setScene } from './scene.ts'

let scene: Scene
let run: ActionResult
let before: string
let outputFile: string
beforeAll(async () => {
  scene = await setScene({ config: config + longDays })
  symlinkSync('/etc/passwd', join(scene.ledger.root, 'link.md'))
  scene.ledger.commit(
    Object.fromEntries(Object.values(hostileFiles).map(({ path, content }) => [`reports/${path}`, content])),
    '::add-mask::MINE\n\n##[error]MINE',
  )
  scene.ledger.git('mv', 'link.md', 'reports/link.md')
  symlinkSync('../../..', join(scene.ledger.root, 'reports/folder.md'))
  scene.ledger.commit({})
  before = scene.harvest.snapshot()
  // Memory is bounded by the machine's own refusal, not by a measurement.
  run = await scene.record({ 'dry-run': 'true' }, { NODE_OPTIONS: '--max-old-space-size=256' })
  outputFile = readFileSync(join(scene.home.temp, 'output'), 'utf8')
})
afterAll(() => scene.close())

interface RunnerCommand {
  readonly name: string
  readonly file: string | null
  readonly text: string
}

const unescaped = (text: string) =>
  text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%')

/** What the runner takes for commands: a line that begins with `::`, else `##[` anywhere in it; any kind of line break ends a line. */
function commandsIn(stdout: string): RunnerCommand[] {
  return stdout.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, name, properties = '', text = ''] = /^\s*::([^:\s]+)(?:\s+(.*?))?::(.*)$/.exec(line) ?? []
    if (name !== undefined) {
      const file = /(?:^|,)file=([^,]*)/.exec(properties)?.[1]
      return [{ name, file: file === undefined ? null : unescaped(file), text: unescaped(text) }]
    }
    return line.includes('##[') ? [{ name: 'of old', file: null, text: line }] : []
  })
}

/** The output file as the runner reads it; throws at a line that is no value's and begins none. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const [, name, delimiter = ''] = /^([^=]+?)<<(.+)$/.exec(line) ?? []
    const end = lines.indexOf(delimiter, at + 1)
    if (name === undefined || end < 0 || name in outputs) throw new Error(`the runner refuses line ${at + 1}: ${line}`)
    outputs[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return outputs
}

describe('a ledger of hostile files: what each comes to', () => {
  test.each(Object.entries(hostileFiles))('%s', (_, { path, comesTo }) => {
    const said = commandsIn(run.stdout).filter(({ file }) => file === `reports/${path}`)
    if (typeof comesTo === 'number') {
      const { operations } = JSON.parse(readFileSync(run.outputs.plan ?? '', 'utf8')) as {
        operations: { report: string; action: string }[]
      }
      const own = operations.filter(({ report, action }) => report === `reports/${path}` && action === 'create')
      expect([said, own.length]).toEqual([[], comesTo])
    } else expect(said).toContainEqual(expect.objectContaining({ text: expect.stringMatching(comesTo) }))
  })

  test.each(['link.md', 'folder.md'])('a link out of the ledger, %s', (name) => {
    expect(commandsIn(run.stdout).filter(({ file }) => file === `reports/${name}`)).toEqual([
      { name: 'error', file: `reports/${name}`, text: 'this is a link, not a file. Commit the report itself' },
    ])
    expect(run.stdout).not.toContain('root:')
  })
})

test('the run ends, says that it failed, and touched nothing', () => {
  expect([run.code, run.stderr]).toEqual([1, ''])
  expect(run.stdout.trimEnd().split('\n').at(-1)).toMatch(/^failed after /)
  expect(scene.harvest.snapshot()).toBe(before)
})

test('the runner takes no command from a report, and only tokens are masked', () => {
  const commands = commandsIn(run.stdout)
  expect([...new Set(commands.map(({ name }) => name))].sort()).toEqual([
    'add-mask',
    'endgroup',
    'error',
    'group',
    'warning',
  ])
  expect(commands.filter(({ name }) => name === 'add-mask').map(({ text }) => text)).toEqual([scene.harvest.token])
  for (const { name, text } of commands) if (name === 'group') expect(text).not.toContain('MINE')
  const paths = [...Object.values(hostileFiles).map(({ path }) => path), 'link.md', 'folder.md'].map(
    (path) => `reports/${path}`,
  )
  for (const { name, file } of commands) if (name === 'error' || name === 'warning') expect(paths).toContain(file)
})

test('the outputs are the action’s own', () => {
  const outputs = outputsIn(outputFile)
  expect(outputs).toEqual(run.outputs)
  const planned = Object.values(hostileFiles).reduce(
    (sum, { comesTo }) => sum + (typeof comesTo === 'number' ? comesTo : 0),
    0,
  )
  expect(Number(outputs['entries-created'])).toBeGreaterThanOrEqual(planned)
  expect(outputs.hours).toMatch(/^\d+\.\d\d$/)
  expect(outputFile).not.toContain('MINE')
})

test('the summary stays below what GitHub takes, and holds no markup of theirs', () => {
  expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024)
  expect(run.summary).not.toMatch(/^(::|##\[)/m)
})
