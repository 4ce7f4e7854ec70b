import { describe, expect, test } from 'vitest'
import { examineNames, type NameFacts, type TagUse } from '../../src/check/names.ts'
import { parseConfig } from '../../src/config/parse.ts'

const task = (id: number, name: string) => ({ id, name, assigned: true })
const project = (id: number, name: string, client: string, code: string | null = null) => ({
  ...{ id, name, client, code, assigned: true },
  tasks: [task(7, 'Development'), task(8, 'Design')],
})
const catalog = [project(1, 'Web', 'Audrey Ltd', 'AUD'), project(2, 'Web', 'Dare Inc')]
const facts: NameFacts = { catalog, user: 'Ada', directory: null, uses: new Map() }
const use = (changes: Partial<TagUse>): NameFacts => ({
  ...facts,
  uses: new Map([['audrey', { sessions: 3, waiting: 0, last: null, ...changes }]]),
})
const examine = (config: string, of: NameFacts = facts) =>
  examineNames(parseConfig(config, 'c.yml').mapping, of).map(
    ({ severity, message, remedy, place }) => `${severity} ${place?.line}: ${message}${remedy ? `. ${remedy}` : ''}`,
  )
const audrey = (to: string) => `projects:\n  audrey: ${to}\n`

describe('the names of a configuration', () => {
  test.each([
    [
      audrey('{ project: AUD, task: Design }'),
      'ok 2: audrey → Audrey Ltd / Web (1) · Design (8); no session uses it so far',
    ],
    [
      audrey('{ project: 2 }'),
      "ok 2: audrey → Dare Inc / Web (2); the task is the report's; no session uses it so far",
    ],
    [
      `${audrey('{ project: 2 }')}defaults: { task: 7 }`,
      'ok 2: audrey → Dare Inc / Web (2) · Development (7); no session uses it so far',
    ],
    ['defaults: { project: AUD, task: Design }', 'ok 1: defaults → Audrey Ltd / Web · Design'],
    ['defaults: { project: Wbe }', 'error 1: defaults: no project "Wbe"'],
    [
      'rules: [{ when: { mode: a }, task: Desgin }]',
      'error 1: rule 1: no task "Desgin" on any of your projects; did you mean "Design"?',
    ],
    ['rules: [{ when: { mode: a }, project: AUD, task: 9 }]', 'error 1: rule 1: no task "9" on Audrey Ltd / Web'],
    [audrey('{ project: Web, task: 7 }'), 'error 2: audrey: "Web" names 2 projects in Harvest'],
    [audrey('{ project: Web, client: Dare Inc, task: 7 }'), 'ok 2: audrey → Dare Inc / Web (2)'],
  ])('%j: %s', (config, line) => {
    expect(examine(config)[0]).toContain(line)
  })

  test('a tag that only settled sessions use is a warning, one that is still needed an error', () => {
    const gone = audrey('{ project: Gone }')
    expect(examine(gone, use({}))).toEqual([expect.stringMatching(/^warning 2: audrey: no project "Gone"/)])
    expect(examine(gone, use({ waiting: 1 }))).toEqual([expect.stringMatching(/^error 2: audrey: no project "Gone"/)])
  })

  test('a tag that leads nowhere is told once, not by each rule that names it', () => {
    const config = `${audrey('{ project: Gone }')}rules: [{ when: { mode: a }, project: audrey }]`
    expect(examine(config)).toEqual([expect.stringMatching(/^error 2: audrey/)])
  })

  test('what the account has but the user has not is told apart', () => {
    const hidden = { ...project(3, 'Shop', 'Audrey Ltd'), assigned: false, tasks: [] }
    const tasks = [
      { id: 9, name: 'Research', isActive: true },
      { id: 10, name: 'Old', isActive: false },
    ]
    const directory = (isActive: boolean) => ({ ...facts, directory: { projects: [{ ...hidden, isActive }], tasks } })
    expect(examine(audrey('{ project: Shop }'), directory(true))[0]).toMatch(
      /Ada is not assigned .* Shop \(3\)\. In Harvest, open/,
    )
    expect(examine(audrey('{ project: Shop }'), directory(false))[0]).toMatch(
      /Shop \(3\) is archived in Harvest\. Restore it/,
    )
    expect(examine(audrey('{ project: 1, task: research }'), directory(true))[0]).toMatch(/"Research" is not assigned/)
    expect(examine(audrey('{ project: 1, task: Old }'), directory(true))[0]).toMatch(/"Old" is archived/)
  })

  test('of a name that is not there, the entries tell what it may be called now, and no more is said', () => {
    const last = { project: { id: 1, name: 'Web' }, task: { id: 8, name: 'Design' } }
    expect(examine(audrey('{ project: Site }'), use({ last }))[0]).toContain(
      'no project "Site" in Harvest, and the tag\'s newest entry is on "Web". If that is its name now, write `project: "Web"`, or its id 1',
    )
    expect(examine(audrey('{ project: 1, task: UX }'), use({ last }))[0]).toContain(
      'no task "UX" on Audrey Ltd / Web, and the tag\'s newest entry is on "Design". If that is its name now, write `task: "Design"`, or its id 8',
    )
  })

  test('a project without any task is told, whatever the tag says of a task', () => {
    const bare = { ...facts, catalog: [{ ...project(1, 'Web', 'Audrey Ltd'), tasks: [] }] }
    for (const to of ['{ project: Web }', '{ project: Web, task: Design }'])
      expect(examine(audrey(to), bare)).toEqual([
        'error 2: audrey: no task is assigned to the project Audrey Ltd / Web, so no time can be logged on it. In Harvest, open Projects → Web → Edit project → Tasks and add one',
      ])
  })

  test('a wrong client, a slip of the pen and a wrong id are told as what they are', () => {
    const last = { project: { id: 1, name: 'Web' }, task: { id: 8, name: 'Design' } }
    for (const name of ['Web', 'AUD']) {
      const client = examine(audrey(`{ project: ${name}, client: Audry Ltd }`), use({ last }))[0]
      expect(client).toContain(`no project "${name}" of client "Audry Ltd" in Harvest; there is Audrey Ltd / Web`)
      expect(client).not.toMatch(/newest entry|renam/)
    }
    expect(examine(audrey('{ project: Wbe }'), use({ last }))[0]).toContain(
      'no project "Wbe" in Harvest, and the tag\'s newest entry is on "Web", which is nearly that. Write `project: "Web"`',
    )
    expect(examine(audrey('{ project: 1, task: Desgin }'), use({ last }))[0]).toContain(
      'no task "Desgin" on Audrey Ltd / Web, and the tag\'s newest entry is on "Design", which is nearly that. Write',
    )
    // Nearer to another than to what the entries are on.
    expect(examine(audrey('{ project: 1, task: Developmnt }'), use({ last }))[0]).toContain(
      'did you mean "Development"?',
    )
    expect(examine(audrey('{ project: 4711 }'), use({ last }))[0]).not.toContain('newest entry')
  })
})
