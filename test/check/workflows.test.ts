import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseWorkflow } from '../../src/check/workflow-file.ts'
import { samplePath } from '../../src/check/workflow-triggers.ts'
import { examineWorkflows, rollupsOf, type WorkflowFacts } from '../../src/check/workflows.ts'

const ledger: WorkflowFacts = {
  repository: 'ada/dev-reports',
  isLedger: true,
  branch: 'main',
  reports: ['reports/audrey/2026-05-20.md'],
  timeZone: 'America/New_York',
  hasQueue: true,
}
const project = { ...ledger, repository: 'ada/audrey', isLedger: false }
const example = (name: string) => {
  const text = readFileSync(join(import.meta.dirname, '../../examples/workflows', name), 'utf8')
  return text.replace(/OWNER\/harvest-ledger@0{40}/g, `grace/harvest-ledger@${'ab'.repeat(20)}`)
}
const examine = (facts: WorkflowFacts, ...texts: string[]) =>
  examineWorkflows(
    texts.map((text, index) => parseWorkflow(`${index}.yml`, text)),
    facts,
  )

describe('the workflows to copy', () => {
  test.each([
    ['ledger.yml', ledger],
    ['ledger-1password.yml', ledger],
    ['project.yml', project],
    ['project-github-app.yml', project],
    ['project-pull-request.yml', project],
  ] as const)('%s is set up as it should be', (name, facts) => {
    expect(examine(facts, example(name)).map(({ severity }) => severity)).toEqual(['ok'])
  })

  test('rollup.yml is, beside ledger.yml', () => {
    const found = examine(ledger, example('ledger.yml'), example('rollup.yml'))
    expect(found.map(({ severity }) => severity)).toEqual(['ok', 'ok'])
  })

  test.each(['timer.yml', 'provision.yml', 'overdue.yml', 'unlogged.yml', 'invoice-draft.yml', 'ledger-timers.yml'])(
    '%s is, with calls that need no checkout and no right',
    (name) => {
      const found = examine(ledger, example('ledger.yml'), example(name))
      expect(found.filter(({ severity }) => severity !== 'ok')).toEqual([])
    },
  )

  test('a call without a token is not, nor one whose job states no permissions', () => {
    const bare = example('timer.yml')
      .replace(/ +harvest-access-token: .*\n/, '')
      .replace('permissions: {}\n', '')
    const messages = examine(ledger, example('ledger.yml'), bare).map(({ message }) => message)
    expect(messages).toContain('request is given no Harvest token')
    expect(messages.join()).toContain('its job states no permissions')
  })

  test('sync.yml is, and needs to write to the ledger', () => {
    expect(examine(ledger, example('ledger.yml'), example('sync.yml')).map(({ severity }) => severity)).toEqual([
      'ok',
      'ok',
    ])
    const lacking = examine(
      ledger,
      example('ledger.yml'),
      example('sync.yml').replace('contents: write', 'contents: read'),
    )
    expect(lacking.at(-1)?.message).toBe('the job of sync lacks contents: write')
  })

  test.each(['harvest-refresh-token', 'harvest-client-id', 'harvest-api-url', 'ledger-branch'])(
    'an action of another name is this one where it is given %s',
    (input) => {
      const text = `on: push\njobs: { a: { steps: [{ uses: ./.github/actions/hours, with: { ${input}: x } }] } }`
      expect(parseWorkflow('a.yml', text).uses.map(({ uses }) => uses)).toEqual(['./.github/actions/hours'])
    },
  )

  test.each(['config', 'command', 'from', 'github-token', 'parameters'])('and not where %s is all', (input) => {
    const text = `on: push\njobs: { a: { steps: [{ uses: ./.github/actions/hours, with: { ${input}: x } }] } }`
    expect(parseWorkflow('a.yml', text).uses).toEqual([])
  })

  test('a called workflow is not looked into, and said so', () => {
    const [finding] = examine(project, example('organisation-project.yml'))
    expect(finding).toMatchObject({ severity: 'unknown', message: expect.stringContaining('calls another workflow') })
  })
})

describe('a push', () => {
  const pushed = (push: string) =>
    examine(ledger, example('ledger.yml').replace(/ {2}push:\n.*\n.*\n/, `  push: ${push}\n`)).filter(
      ({ severity }) => severity !== 'ok',
    )
  test.each([
    ['{ branches: [main] }', null],
    ["{ branches: ['**'] }", null],
    ["{ branches: ['ma*'], paths: ['reports/**'] }", null],
    ["{ branches: main, paths: 'reports/*/*.md' }", null],
    ["{ branches: [main], paths: ['**.md'] }", null],
    ["{ branches: [main], paths: ['**', '!docs/**'] }", null],
    ['{ branches-ignore: [gh-pages] }', null],
    ["{ branches: ['*', '!main'] }", 'does not start it'],
    ["{ branches: [main], paths: ['reports/*'] }", 'does not start it'],
    ["{ branches: [main], paths: ['**', '!reports/**'] }", 'does not start it'],
    ["{ branches: [main], paths-ignore: ['**.md'] }", 'does not start it'],
    ["{ paths: ['reports/**'] }", 'every branch starts it'],
    ["{ branches: ['m[a-z]+n?'], paths: ['**/2026-0[1-9]-*.md'] }", null],
    ["{ branches: ['[^n]ain'] }", 'does not start it'],
    ["{ branches: ['[main'] }", 'does not start it'],
    ["{ branches: ['+main'] }", 'does not start it'],
  ])('%s: %s', (push, words) => {
    expect(pushed(push).map(({ message }) => message)).toEqual(words === null ? [] : [expect.stringContaining(words)])
  })

  test.each(['**/'.repeat(60), '*a'.repeat(80), '**a'.repeat(60), 'r?'.repeat(90)])(
    'of a pattern that goes on and on, %s, comes to an end',
    (pattern) => {
      const reports = [`${'a/'.repeat(100)}${'a'.repeat(150)}.md`, 'reports/a.md']
      const push = examine({ ...ledger, reports }, example('ledger.yml').replace("'reports/**'", `'${pattern}x'`))
      expect(push.map(({ message }) => message)).toEqual([expect.stringContaining('does not start it')])
    },
  )

  test('is held against a path that the globs would take, where there is no report yet', () => {
    expect(['reports/**/*.md', '*.md', 'logs/{a,b}/**', 'x/?.md'].map(samplePath)).toEqual([
      'reports/a/a.md',
      'a.md',
      'logs/a/a/a.md',
      'x/a.md',
    ])
  })
})

describe('a concurrency group', () => {
  const messages = (facts: WorkflowFacts, from: string, to: string) =>
    examine(facts, example('ledger.yml').replace(from, to)).map(({ message }) => message)

  test.each(['', ', queue: single'])('with "%s" in place of queue: max drops runs that wait', (queue) => {
    expect(messages(ledger, ', queue: max', queue)).toEqual([expect.stringContaining('cancels one that waits')])
    // A server of one's own may not know the queue.
    expect(messages({ ...ledger, hasQueue: false }, ', queue: max', queue)).toEqual([
      expect.stringContaining('set up as it should be'),
    ])
  })

  test('that is a name only drops them too', () => {
    const text = '{ group: harvest-ledger, cancel-in-progress: false, queue: max }'
    expect(messages(ledger, text, 'harvest-ledger')).toEqual([expect.stringContaining('cancels one that waits')])
  })
})

describe('a schedule', () => {
  test.each([
    ['0 4 * * *', 'full hour'],
    ['*/5 * * * *', 'several runs an hour'],
    ['17 4 * *', 'is none'],
    ['17 4 * * 1-5', null],
  ])('%s: %s', (cron, words) => {
    const found = examine(ledger, example('ledger.yml').replace('17 4 * * *', cron))
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(words ?? 'set up as it should be')])
  })

  test('of a rollup is early where the month is not over', () => {
    const found = (change: string) =>
      examine(ledger, example('ledger.yml'), example('rollup.yml').replace("'23 13 1 * *'", change)).at(-1)?.message
    expect(found("'23 3 1 * *'")).toContain('not over yet in America/New_York')
    expect(found("'23 4 1 * *'")).toContain('set up as it should be')
    expect(found("'23 3 1 * *'\n      timezone: America/New_York")).toContain('set up as it should be')
  })
})

describe('a workflow file', () => {
  test.each(['', 'null', '[]', 'on: push', 'jobs: [1]', 'jobs: { a: { steps: [null, 1, { uses: 3 }] } }', '- &a [*a]'])(
    'of the text %j has no step of this action',
    (text) => {
      expect(parseWorkflow('a.yml', text)).toEqual({ uses: [], findings: [] })
    },
  )

  test('is one of this action by the inputs too, and by no other name', () => {
    const step = (uses: string) => `on: push\njobs: { a: { steps: [{ uses: ${uses} }] } }`
    const count = (text: string) => parseWorkflow('a.yml', text).uses.length
    expect(count(step('ada/harvest-ledger@v1'))).toBe(1)
    expect(count(step('ada/mono/harvest-ledger@v1'))).toBe(1)
    expect(count(step('./, with: { harvest-account-id: 1 }'))).toBe(1)
    expect(count(step('ada/harvest-ledger-docs@v1'))).toBe(0)
    expect(count(step('actions/checkout@v4'))).toBe(0)
  })

  test('tells whose token a rollup is made with', () => {
    const text = example('rollup.yml')
    const own = (given: string) => rollupsOf([parseWorkflow('a.yml', given)])
    expect(own(text)).toEqual({ any: true, own: true })
    expect(
      own(text.replace('command: rollup', 'command: rollup\n          github-token: x$' + '{{ secrets.APP }}')),
    ).toEqual({
      any: true,
      own: false,
    })
    expect(own(example('ledger.yml'))).toEqual({ any: false, own: false })
  })
})
