import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/parse.ts'
import { parseReport } from '../../src/report/parse.ts'
import type { Session } from '../../src/report/session.ts'
import {
  buildCatalog,
  type Catalog,
  type CatalogProject,
  resolveProject,
  resolveTask,
} from '../../src/timesheet/catalog.ts'
import { mapSession } from '../../src/timesheet/mapping.ts'
import { makeEntry, makeSession } from './make.ts'

const project = (
  id: number,
  client: string,
  name: string,
  code: string | null,
  tasks: string[],
  assigned = true,
): CatalogProject => ({
  id,
  name,
  code,
  client,
  assigned,
  tasks: tasks.map((task, index) => ({ id: id * 10 + index, name: task, assigned: true })),
})

const catalog: Catalog = [
  project(1, 'Audrey Ltd', 'Audrey Web', 'AUD', ['Development', 'Design']),
  project(14308069, 'Dare Inc', 'Dare Platform', 'SAMPLE', ['Development', 'AI, unattended']),
  project(3, 'North', 'Website', 'SAMPLE', ['Development']),
  project(4, 'South', 'Website', null, ['Research']),
  project(5, 'Own', 'Nothing to do', null, []),
  project(6, 'Own', 'Twins', null, ['Same', 'Same']),
]

const config = `defaults: { project: audrey, task: Development }
projects:
  audrey: { project: "Audrey Web", client: "Audrey Ltd" }
  dare: { project: 14308069 }
  north: { project: Website, client: North }
  lost: { project: "Audry Web" }
  other: { project: "Audrey Web", client: "Dare Inc" }
  site: { project: Website, task: Development }
  south: { project: "south / website", task: Research }
rules:
  - { when: { mode: autonomous, project: "DARE*" }, task: "AI, unattended" }
  - { when: { path: "reports/north/**" }, project: north }
  - { when: { repository: "own/*", billable: false }, project: "Nothing to do" }
  - { when: { task: "*bug*" }, task: Development }
`

const map = (session: Partial<Session>, path = 'reports/a.md', repository: string | null = null, text = config) =>
  mapSession(
    { session: makeSession({ project: null, task: null, ...session }), path, repository },
    parseConfig(text, 'c.yml').mapping,
    catalog,
  )

describe('mapSession', () => {
  test.each<[string, Partial<Session>, string, string | undefined]>([
    ['a tag', { project: 'Audrey' }, 'Audrey Web', 'Development'],
    ['a tag with an id', { project: 'dare' }, 'Dare Platform', 'Development'],
    ['a tag with a client', { project: 'North' }, 'Website', 'Development'],
    ['a tag with client / project', { project: 'south' }, 'Website', 'Research'],
    ['a name of Harvest’s', { project: 'dare platform ' }, 'Dare Platform', 'Development'],
    ['a code', { project: 'aud' }, 'Audrey Web', 'Development'],
    ['an id', { project: '14308069' }, 'Dare Platform', 'Development'],
    ['a name with its client', { project: 'Website', client: 'South', task: 'Research' }, 'Website', 'Research'],
    ['the default project', {}, 'Audrey Web', 'Development'],
    ['the client where no project is stated', { client: 'dare' }, 'Dare Platform', 'Development'],
    ['a task of its own', { project: 'audrey', task: 'design' }, 'Audrey Web', 'Design'],
    [
      'a rule on the mode',
      { project: 'dare', mode: 'autonomous', task: 'Development' },
      'Dare Platform',
      'AI, unattended',
    ],
    ['a rule on the task', { project: 'audrey', task: 'Fix a bug' }, 'Audrey Web', 'Development'],
  ])('takes %s', (_, session, name, task) => {
    expect(map(session)).toMatchObject({ ok: true, project: { name }, task: { name: task } })
  })

  test('takes the first rule that matches path, repository and billable', () => {
    expect(map({}, 'reports/north/x.md')).toMatchObject({ ok: true, project: { client: 'North' } })
    expect(map({ billable: false }, 'reports/a.md', 'own/repo')).toMatchObject({
      message: expect.stringContaining(
        'no task is assigned to the project Own / Nothing to do, so no time can be logged on it',
      ),
    })
    expect(map({ billable: true }, 'reports/a.md', 'own/repo')).toMatchObject({ project: { name: 'Audrey Web' } })
  })

  test('takes the only task of a project where none is named', () => {
    const only = mapSession(
      { session: makeSession({ project: 'North / Website', task: null }), path: 'a.md', repository: null },
      parseConfig('', 'c.yml').mapping,
      catalog,
    )
    expect(only).toMatchObject({ ok: true, task: { name: 'Development' } })
  })

  test.each<[string, Partial<Session>, string, string]>([
    [
      'a project nobody knows',
      { project: 'Audrey Wbe' },
      'reports/a.md:1:1',
      `no project "Audrey Wbe" among your projects in Harvest; did you mean "Audrey Web"? It may be archived, or you are not assigned to it. The configuration's tags are audrey, dare, north, lost, other, site, south`,
    ],
    [
      'a tag to nowhere',
      { project: 'lost' },
      'c.yml:6:3',
      'no project "Audry Web" among your projects in Harvest; did you mean "Audrey Web"? It may be archived, or you are not assigned to it',
    ],
    [
      'a tag with another client',
      { project: 'other' },
      'c.yml:7:3',
      'no project "Audrey Web" of client "Dare Inc" in Harvest; there is Audrey Ltd / Audrey Web',
    ],
    [
      'a name of two projects',
      { project: 'site' },
      'c.yml:8:3',
      '"Website" names 2 projects in Harvest: North / Website (id 3), South / Website (id 4). Name the client too, or write the id',
    ],
    [
      'a code of two projects',
      { project: 'sample' },
      'reports/a.md:1:1',
      '"sample" names 2 projects in Harvest: Dare Inc / Dare Platform (id 14308069), North / Website (id 3). Name the client too, or write the id',
    ],
    [
      'a task nobody knows',
      { project: 'dare', task: 'Developmnt' },
      'reports/a.md:1:1',
      'no task "Developmnt" on Dare Inc / Dare Platform; did you mean "Development"? It may not be assigned to the project',
    ],
    [
      'a task far from all',
      { project: 'dare', task: 'Gardening' },
      'reports/a.md:1:1',
      'no task "Gardening" on Dare Inc / Dare Platform; there is "Development", "AI, unattended". It may not be assigned to the project',
    ],
    [
      'a task twice',
      { project: 'Twins', task: 'Same' },
      'reports/a.md:1:1',
      '"Same" names 2 tasks of Own / Twins: ids 60, 61. Write the id',
    ],
  ])('refuses %s where it is to be mended', (_, session, place, message) => {
    const target = map(session)
    expect(target).toMatchObject({ ok: false, message })
    if (!target.ok) expect(`${target.place.file}:${target.place.line}:${target.place.column}`).toBe(place)
  })

  test('refuses a session without project or task, and says how to give one', () => {
    expect(map({}, 'a.md', null, '')).toMatchObject({
      message:
        'this session names no project. Write "**Project:** …" in the report, or set defaults.project in the configuration',
    })
    expect(map({ project: 'dare' }, 'a.md', null, 'projects: { dare: { project: 14308069 } }')).toMatchObject({
      message:
        'no task is named for Dare Inc / Dare Platform. Write "**Task:** …" in the report, or set a task for the tag or in defaults',
    })
  })
})

describe('what is wrong with a name is told where the name stands', () => {
  const report = (matter: string, body = '') => `---\n${matter}\n---\n\n# Work\n${body}`
  test.each([
    ['a tag', report('date: 2026-05-20\nhours: 2\nproject: audry\ntask: Design'), '4:10', 'no project "audry"'],
    ['a task', report('task: Desgin\ndate: 2026-05-20\nhours: 2\nproject: audrey'), '2:7', 'no task "Desgin"'],
    ['a client', report('client: audry\ndate: 2026-05-20\nhours: 2'), '2:9', 'no project "audry"'],
    [
      'a tag in the body',
      '# Work\n\n**Date:** 2026-05-20\n**Hours:** 2\n**Project:** audry\n',
      '5:14',
      'no project "audry"',
    ],
    [
      'a cell',
      '# Log\n\n| Date | Hours | Project |\n|-|-|-|\n| 2026-05-20 | 2 | audry |\n',
      '5:20',
      'no project "audry"',
    ],
    [
      'one of several sessions',
      report(
        'task: Development\nsessions:\n  - date: 2026-05-20\n    hours: 2\n    project: dare\n  - date: 2026-05-21\n    hours: 2\n    project: audry',
      ),
      '9:14',
      'no project "audry"',
    ],
    ['an empty task', report('date: 2026-05-20\nhours: 2\nproject: dare\ntask:'), '5:1', 'Write "task: …" here'],
    ['an empty project', report('date: 2026-05-20\nproject:\nhours: 2'), '3:1', 'Write "project: …" here'],
  ])('%s', (_, text, place, message) => {
    const config = 'projects: { audrey: { project: Audrey Web }, dare: { project: 14308069 } }'
    const targets = parseReport(text, { fileName: 'a.md' }).sessions.map((session) =>
      mapSession({ session, path: 'a.md', repository: null }, parseConfig(config, 'c.yml').mapping, catalog),
    )
    const wrong = targets.find(({ ok }) => !ok)
    expect(wrong).toMatchObject({ ok: false, message: expect.stringContaining(message) })
    if (wrong && !wrong.ok) expect(`${wrong.place.line}:${wrong.place.column}`).toBe(place)
  })
})

describe('buildCatalog', () => {
  test('knows archived projects from earlier entries, and prefers assigned ones', () => {
    const fields = {
      date: '2026-05-20',
      projectId: 100,
      taskId: 10,
      time: { hours: 1 },
      notes: '',
      reference: { id: 'x', groupId: 'y', permalink: 'z' },
    }
    const entry = makeEntry(fields, {
      project: { id: 9, name: 'Dare Platform', code: null, client: 'Dare Inc' },
      task: { id: 99, name: 'Old' },
    })
    const built = buildCatalog(catalog, [entry])
    expect(built.find(({ id }) => id === 9)).toMatchObject({
      assigned: false,
      tasks: [{ id: 99, name: 'Old', assigned: false }],
    })
    expect(resolveProject('Dare Platform', null, built)).toMatchObject({ ok: true, value: { id: 14308069 } })
    const archived = resolveProject(9, null, built)
    expect(archived.ok && resolveTask('old', archived.value)).toMatchObject({ ok: true, value: { id: 99 } })
  })
})
