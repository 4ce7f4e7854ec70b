import { describe, expect, test } from 'vitest'
import type { Problem, Report } from '../../src/report/session.ts'
import { collectSessions } from '../../src/timesheet/collect.ts'
import { makeSession, projects } from './make.ts'

const mapping = { defaults: { project: null, task: null, place: null }, projects: new Map(), rules: [] }
const inWindow = (date: string) => date >= '2026-05-01'

const problem = (code: string, severity: Problem['severity'] = 'error'): Problem => ({
  code,
  severity,
  message: `it is ${code}`,
  line: 3,
  column: 2,
})

const report = (path: string, given: Partial<Report> = {}) => ({
  path,
  commit: null,
  sourceUrl: null,
  report: { id: null, repository: null, title: null, sessions: [makeSession()], problems: [], ...given },
})

const collect = (...reports: ReturnType<typeof report>[]) => collectSessions(reports, mapping, projects, inWindow)

describe('collectSessions', () => {
  test('gives each session its source, its key and its target', () => {
    expect(collect(report('reports/a.md', { id: 'x' })).sessions).toMatchObject([
      {
        source: 'x',
        base: 'x#2026-05-20/audrey-web/development',
        target: { ok: true, project: { name: 'Audrey Web' } },
        isReliable: true,
      },
    ])
  })

  test.each([
    ['an error', problem('no-hours'), true, true],
    ['a warning', problem('range-midpoint', 'warning'), false, false],
    ['hours that were not read', problem('unread-hours', 'warning'), true, false],
    ['a table that was not read', problem('unread-table', 'warning'), true, false],
    ['a line cut short', problem('too-long', 'warning'), true, false],
  ])('takes a report with %s for what it is', (_, one, isUnreadable, hold) => {
    const collected = collect(report('reports/a.md', { problems: [one] }))
    expect(collected.unreadable.has('reports/a.md')).toBe(isUnreadable)
    expect(collected.hold).toBe(hold)
    expect(collected.faults).toEqual([
      { severity: one.severity, message: one.message, place: { file: 'reports/a.md', line: 3, column: 2 } },
    ])
  })

  test.each([
    ['whose sessions are all before the window', { sessions: [makeSession({ date: '2026-01-05' })] }, 'reports/a.md'],
    ['without a session, whose file name is', { sessions: [] }, 'reports/2026-01-05-a.md'],
  ])('is silent about the errors of a report %s, but deletes nothing of it', (_, given, path) => {
    const collected = collect(report(path, { ...given, problems: [problem('no-hours')] }))
    expect(collected.faults).toEqual([])
    expect(collected.hold).toBe(false)
    expect(collected.unreadable.has(path)).toBe(true)
  })

  test.each(['front-matter', 'unreadable', 'too-large'])(
    'takes the sessions of a report with %s for doubtful',
    (code) => {
      expect(collect(report('reports/a.md', { problems: [problem(code)] })).sessions[0]?.isReliable).toBe(false)
    },
  )

  test.each([
    ['shown as a warning', { problems: [problem('ambiguous-date', 'warning')] }, 1, true],
    ['not shown', { silenced: ['ambiguous-date'] }, 0, true],
    ['not shown, and that it has no hours', { silenced: ['no-hours'] }, 0, false],
    ['not shown, though a warning', { silenced: ['unread-hours'] }, 0, false],
  ])('deletes nothing of a report whose problem is %s', (_, given, faults, hold) => {
    const collected = collect(report('reports/a.md', given))
    expect(collected.unreadable.has('reports/a.md')).toBe(true)
    expect(collected.hold).toBe(hold)
    expect(collected.faults).toHaveLength(faults)
    expect(collected.faults.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('holds back every report of an id that several have', () => {
    const collected = collect(
      report('reports/a.md', { id: 'x' }),
      report('reports/b.md', { id: 'x' }),
      report('reports/c.md'),
    )
    expect(collected.sessions.map(({ path }) => path)).toEqual(['reports/c.md'])
    expect(collected.faults).toHaveLength(2)
    expect(collected.hold).toBe(true)
  })
})
