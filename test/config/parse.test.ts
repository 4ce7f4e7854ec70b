import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/parse.ts'
import { rollupSections } from '../../src/config/schema.ts'
import { InputError } from '../../src/errors.ts'

const FILE = '.github/harvest-ledger.yml'
const faultsOf = (text: string): string[] => {
  try {
    parseConfig(text, FILE)
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n').map((line) => line.replace(`${FILE}:`, ''))
    throw error
  }
  return []
}

describe('parseConfig', () => {
  test('leaves out of the data what the rollup leaves out, unless it says otherwise', () => {
    const of = (text: string) => parseConfig(text, FILE).sync.redact
    expect(of('rollup: { redact: [notes] }')).toEqual(['notes'])
    expect(of('rollup: { redact: [notes] }\nsync: { redact: [] }')).toEqual([])
    expect(() => parseConfig('sync: { path: ../elsewhere }', FILE)).toThrow('sync.path: found "../elsewhere"')
  })

  test('knows whose time it is, one or several', () => {
    const of = (text: string) => parseConfig(text, FILE).user
    expect(of('user: 7')).toEqual({ ids: [7], place: { file: FILE, line: 1, column: 7 } })
    expect(of('window: 7d\nuser:\n  - 7\n  - 8')).toEqual({ ids: [7, 8], place: { file: FILE, line: 3, column: 3 } })
  })

  test('fills every default in for an empty file', () => {
    expect(parseConfig('', FILE)).toEqual({
      reports: {
        include: ['reports/**/*.md'],
        path: 'reports/{project}/{date}-{slug}.md',
        labels: {},
        me: [],
        problems: {},
      },
      rollup: {
        path: 'rollups/{year}/{period}.md',
        index: 'rollups/README.md',
        scope: 'account',
        sections: [...rollupSections],
        redact: [],
        allowPublic: false,
        labels: ['harvest'],
        reviewers: [],
        assignees: [],
        draft: false,
      },
      sync: { path: 'data', redact: [], allowPublic: false },
      user: null,
      windowDays: 90,
      notes: '{headline}\n{report_url}',
      retract: { orphans: 'delete', limit: 5 },
      guards: {
        hoursPerDay: { action: 'refuse', limit: 24 },
        future: { action: 'warn', days: 7 },
        beforeAccount: { action: 'warn' },
        invoicedMonth: { action: 'warn' },
      },
      mapping: { defaults: { project: null, task: null, place: null }, projects: new Map(), rules: [] },
    })
    expect(parseConfig('# only a comment\n', FILE).windowDays).toBe(90)
  })

  test('reads everything the documentation names', () => {
    const config = parseConfig(
      `# yaml-language-server: $schema=x.json
reports:
  include: ["reports/**/*.md", "!reports/drafts/**"]
  path: "reports/{project}/{date}-{slug}.md"
  labels: { hours: [Aufwand], date: [Tag] }
window: 12w
defaults: { project: audrey, task: Development }
projects:
  Audrey: { project: "Audrey Web", client: "Audrey Ltd", task: Development }
  dare: { project: 14308069, task: 8083365 }
rules:
  - { when: { repository: "dare/*", mode: autonomous, billable: true }, task: "AI, unattended" }
notes: "{headline}"
retract: { orphans: flag, limit: 0 }
guards:
  hours-per-day: { action: warn, limit: 12 }
  future: { action: refuse, days: 0 }
  before-account: { action: allow }
  invoiced-month: { action: refuse }
rollup:
  path: "rollups/{year}/{period}.md"
  index: "rollups/README.md"
  scope: me
  sections: [summary, drift]
  redact: [amounts]
  allow-public: false
  labels: [harvest]
  reviewers: []
`,
      FILE,
    )
    expect(config).toMatchObject({ windowDays: 84, retract: { orphans: 'flag', limit: 0 } })
    expect(config.guards).toEqual({
      hoursPerDay: { action: 'warn', limit: 12 },
      future: { action: 'refuse', days: 0 },
      beforeAccount: { action: 'allow' },
      invoicedMonth: { action: 'refuse' },
    })
    expect(config.mapping.projects.get('audrey')).toEqual({
      project: 'Audrey Web',
      client: 'Audrey Ltd',
      task: 'Development',
      place: { file: FILE, line: 9, column: 3 },
    })
    expect(config.mapping.rules).toEqual([
      {
        when: { repository: 'dare/*', mode: 'autonomous', billable: true },
        project: null,
        task: 'AI, unattended',
        place: { file: FILE, line: 12, column: 5 },
      },
    ])
  })

  test('reads who the user is, and what becomes of problems', () => {
    const { reports } = parseConfig(
      'reports: { me: ["Ada Lovelace", ada], problems: { unread-hours: off, no-hours: warning } }',
      FILE,
    )
    expect(reports).toMatchObject({
      me: ['Ada Lovelace', 'ada'],
      problems: { 'unread-hours': 'off', 'no-hours': 'warning' },
    })
  })

  test('refuses a problem code that there is not', () => {
    expect(faultsOf('reports:\n  problems:\n    unred-hours: off')[0]).toMatch(
      /^3:5: unknown key "reports.problems.unred-hours"; did you mean "unread-hours"\?/,
    )
  })

  test('reads the example', () => {
    const path = join(import.meta.dirname, '../../examples/harvest-ledger.yml')
    expect(parseConfig(readFileSync(path, 'utf8'), path).mapping.projects.size).toBe(2)
  })

  test.each([
    [
      'an unknown key',
      'widow: 90d',
      [
        '1:1: unknown key "widow"; did you mean "window"? Known here: reports, user, window, defaults, projects, rules, notes, retract, guards, rollup, sync',
      ],
    ],
    [
      'a user that is no id',
      'user: ada',
      ['1:7: user: found "ada", expected the id of a user in Harvest, such as 1782959, or a list of them'],
    ],
    [
      'a list of users without any',
      'user: []',
      ['1:7: user: found 0, expected the id of a user in Harvest, such as 1782959, or a list of them'],
    ],
    [
      'an unknown key further in',
      'reports:\n  inclde: [a]',
      ['2:3: unknown key "reports.inclde"; did you mean "include"? Known here: include, path, labels, me, problems'],
    ],
    [
      'an unknown key in a tag',
      'projects:\n  a: { project: x, tsk: y }',
      ['2:20: unknown key "projects.a.tsk"; did you mean "task"? Known here: project, client, task'],
    ],
    [
      'a wrong type',
      'reports: { include: reports }',
      ['1:21: reports.include: found "reports", expected a list of texts, such as ["a", "b"]'],
    ],
    [
      'one name that is no list',
      'reports: { me: Ada }',
      ['1:16: reports.me: found "Ada", expected a list of names, such as ["Ada Lovelace", ada]'],
    ],
    ['a name that is none', 'reports:\n  me: [""]', ['2:8: reports.me.0: found 0, expected a text that is not empty']],
    [
      'a level that is none',
      'reports:\n  problems: { no-hours: ignore }',
      ['2:25: reports.problems.no-hours: found "ignore", expected one of "error", "warning", "off"'],
    ],
    ['a window in months', 'window: 3m', ['1:9: window: found "3m", expected days or weeks, such as 90d or 12w']],
    ['a missing key', 'projects:\n  a: { task: y }', ['2:3: "projects.a" lacks "project"']],
    [
      'a project id that is none',
      'projects: { a: { project: 1.5 } }',
      ["1:27: projects.a.project: found 1.5, expected an id, a code or a name of Harvest's"],
    ],
    [
      'an unknown choice',
      'retract: { orphans: remove }',
      ['1:21: retract.orphans: found "remove", expected one of "delete", "flag", "keep"'],
    ],
    [
      'guards that cannot be',
      'guards:\n  hours-per-day: { limit: 25 }\n  future: { action: forbid, days: 1.5 }\n  before-acount: {}',
      [
        '2:27: guards.hours-per-day.limit: found 25, expected hours from 1 to 24',
        '3:21: guards.future.action: found "forbid", expected one of "refuse", "warn", "allow"',
        '3:35: guards.future.days: found 1.5, expected a whole number from 0 to 366',
        '4:3: unknown key "guards.before-acount"; did you mean "before-account"? Known here: hours-per-day, future, before-account, invoiced-month',
      ],
    ],
    [
      'an unknown field in the notes',
      'window: 9d\nnotes: "{headlin}"',
      [
        '2:8: notes: unknown field "{headlin}"; did you mean "headline"? There is {headline} {report_url} {commit_url} {date} {hours} {project} {client} {task} {mode} {title} {file} {repository} {source_url}',
      ],
    ],
    [
      'an unknown field in the path',
      'reports:\n  path: "reports/{projct}/{date}.md"',
      [
        '2:9: reports.path: unknown field "{projct}"; did you mean "project"? There is {project} {client} {date} {year} {month} {slug} {repository} {owner} {id}',
      ],
    ],
    [
      'a rollup without a folder of its own',
      'rollup:\n  path: "{year}/{period}.md"',
      ['2:9: rollup.path: expected a folder first, such as "rollups/": the catalog is made from the files there'],
    ],
    [
      'an index elsewhere',
      'rollup:\n  index: "../README.md"',
      ['2:10: rollup.index: expected a path within the ledger, such as "rollups/README.md"'],
    ],
    [
      'a path out of the ledger',
      'reports:\n  path: "../{date}.md"',
      [
        '2:9: reports.path: found "../{date}.md", expected a path within the ledger, such as "reports/{project}/{date}-{slug}.md"',
      ],
    ],
    ['a list', '- a', ['1:1: expected keys and values, such as `window: 90d`, and found none']],
    [
      'two tags that are one',
      'projects:\n  "C++": { project: 1 }\n  "C#": { project: 2 }',
      ['3:3: the tag "C#" is the same as "C++": case and punctuation do not count'],
    ],
    [
      'a tag that would be dropped without a word',
      'projects:\n  constructor: { project: 1 }',
      ['2:3: the tag "constructor" is a word this action cannot keep. Call it otherwise, such as "constructor-1"'],
    ],
    [
      'a tag without a letter',
      'projects: { "🎉": { project: 1 } }',
      ['1:13: the tag "🎉" has neither letter nor digit'],
    ],
    [
      'a rule that does nothing',
      'rules: [{ when: { mode: x } }]',
      ['1:9: this rule names neither project nor task, so it does nothing'],
    ],
    [
      'globs that only exclude',
      'reports: { include: ["!a"] }',
      ['1:21: every glob excludes; give at least one that includes, such as "reports/**/*.md"'],
    ],
    [
      'globs that would take a run for ever',
      'reports:\n  include: ["*a*a*a*a*a*a/x.md", "**/a/**/b/**/c/**/d/**/*.md", "+(a|aa)", "2026-*-*-*/**/*-*.md"]\nrules:\n  - { when: { repository: "{a,a}{a,a}{a,a}{a,a}{a,a}", path: "reports/**/*" }, task: x }',
      [
        '2:13: reports.include.0: this glob cannot be used: it has too many wildcards: beside one "**" and one "*" in each part of the path, 3 more. Write fewer, or several globs',
        '2:34: reports.include.1: this glob cannot be used: it has too many wildcards: beside one "**" and one "*" in each part of the path, 3 more. Write fewer, or several globs',
        '2:65: reports.include.2: this glob cannot be used: it repeats a group. Write the alternatives as {a,b}',
        '4:27: rules.0.when.repository: this glob cannot be used: it has 5 groups in braces or parentheses, a glob at most 4. Write several',
      ],
    ],
    ['a key twice', 'window: 9d\nwindow: 8d', ['2:1: not valid YAML: Map keys must be unique']],
    ['no YAML', 'a: [', ['1:4: not valid YAML: this [ is not closed. Write ] where it ends']],
    [
      'a bracket that is not closed, where it opens',
      'projects:\n  web: { project: 1\n\n  shop: { project: 2 }\n',
      ['2:8: not valid YAML: this { is not closed. Write } where it ends'],
    ],
    [
      'the inner of two brackets',
      'projects: {\n  web: { project: 1, task: 2\n  shop: { project: 2 }\n}\n',
      ['2:8: not valid YAML: this { is not closed. Write } where it ends'],
    ],
    [
      'a list that is not closed',
      'reports:\n  include: ["a", "b"\n  path: x\n',
      ['2:12: not valid YAML: this [ is not closed. Write ] where it ends'],
    ],
    [
      'a quotation mark that is not closed, and what is wrong before it',
      'window: 90d\nwindow: 60d\nprojects:\n  web: { project: "x }\nwindow: 90d\n',
      [
        '2:1: not valid YAML: Map keys must be unique',
        '4:19: not valid YAML: this " is not closed. Write " where it ends',
      ],
    ],
    [
      'a bracket too many',
      'projects: { web: { project: 1 }}}\n',
      ['1:33: not valid YAML: Unexpected flow-map-end token in YAML stream: "}"'],
    ],
  ])('refuses %s at its line and column', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults)
  })

  test('names every fault at once', () => {
    expect(faultsOf('widow: 1\nretract: { limit: -1 }\nrules: 3')).toHaveLength(3)
  })

  test('does not unfold aliases without end', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[index]}`).join(', ')}]`)
      .join('\n')}`
    expect(faultsOf(bomb)[0]).toMatch(/^1:1: not usable YAML/)
  })

  test('takes __proto__ for a key like any other', () => {
    expect(faultsOf('__proto__: { polluted: true }')[0]).toMatch(/unknown key "__proto__"/)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
