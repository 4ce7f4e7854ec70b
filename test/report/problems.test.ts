import { describe, expect, it } from 'vitest'
import { parseReport } from '../../src/report/parse.ts'
import { problemCodes } from '../../src/report/problems.ts'

const read = (text: string, fileName = 'timesheet.md') => parseReport(text, { fileName }).problems

const cases: readonly (readonly [code: string, text: string, line: number, column: number])[] = [
  ['no-hours', '# Session\n\n**Date:** 2026-05-20', 1, 3],
  ['no-date', '# Time log\n\n**Hours:** 2', 3, 3],
  ['no-year', '# Time log\n\n- 20.5.: 2h', 3, 3],
  ['ambiguous-date', '# Time log\n\n- 05/06/2026: 2h', 3, 3],
  ['bad-date', '| Date | Hours |\n|-|-|\n| 2026-05-20 | 2 |\n| soon | 3 |', 4, 3],
  ['bad-date', '# My day\n\n**Date:** 2026-02-30\n**Hours:** 2', 3, 11],
  ['bad-duration', '**Date:** 2026-05-20\n**Duration:** ages', 2, 15],
  ['bad-clock', '**Date:** 2026-05-20\n**Start:** 9\n**End:** 11:30', 2, 12],
  ['hours-out-of-range', '**Date:** 2026-05-20\n**Hours:** 0', 2, 12],
  ['several-people', '| Date | Who | Hours |\n|-|-|-|\n| 2026-05-20 | A | 1 |\n| 2026-05-20 | B | 1 |', 3, 3],
  ['front-matter', '---\ndate: 2026-05-20\nhours: 2\nhours: 3\n---', 4, 1],
  ['range-midpoint', '**Date:** 2026-05-20\n**Hours:** 2-3', 2, 12],
  ['lower-bound', '**Date:** 2026-05-20\n**Hours:** 2+ hours', 2, 12],
  ['hours-differ-from-clock', '**Date:** 2026-05-20\n**Hours:** 2\n**Start:** 9:00\n**End:** 12:00', 2, 12],
  ['session-without-hours', '## 2026-05-20\n\n**Hours:** 2\n\n## 2026-05-21\n\nRest', 5, 4],
  ['unknown-key', '---\ndate: 2026-05-20\nhuors: 3\n---', 3, 1],
  ['unreadable', `\u0000\u0001\u{fffd}\u0002PK`.repeat(40), 1, 1],
  ['too-large', `**Date:** 2026-05-20\n**Hours:** 2\n${'x'.repeat(2_000_000)}`, 3, 1],
  ['unread-hours', '# Notes\n\n## 2026-05-20\n\n3-5 bugs mended\n\nAnd talked.', 5, 1],
  ['unread-table', '# Hours\n\n| Date | Alpha | Beta |\n|-|-|-|\n| 2026-05-20 | 2 | 1.5 |', 3, 3],
  ['too-long', `**Date:** 2026-05-20\n**Hours:** 2\n\n${'a '.repeat(20_000)}`, 4, 1],
]

describe('front matter', () => {
  const matter = (text: string, body = '\n# Work\n\nText.\n') => read(`---\n${text}\n---\n${body}`, 'a.md')
  it.each([
    [
      'date: 2026-05-20\ntask:\nhours:',
      '4:1 no-hours Found "hours:" without a value, expected the time worked. Write "hours: 2.5".',
    ],
    [
      'date: 2026-05-20\nhours: TBD',
      '3:1 no-hours Found "TBD" for "hours", expected the time worked. Write "hours: 2.5".',
    ],
    [
      'date: 2026-05-20\nminutes:',
      '3:1 no-hours Found "minutes:" without a value, expected the time worked. Write "minutes: 150".',
    ],
    [
      'date:\nhours: 2',
      '2:1 no-date Found "date:" without a value, expected the day of the work. Write "date: 2026-05-20".',
    ],
    [
      'date: 2026-05-20\nstart: 09:00\nend:',
      '4:1 no-hours Found "end:" without a value, expected a time of day. Write "end: 11:30".',
    ],
    [
      'title: A\nhours: 2',
      '3:1 no-date Found hours without a date, expected the day of the work. Write "date: 2026-05-20" in the front matter, or begin the file name with it.',
    ],
    [
      'sessions:\n  - date: 2026-05-20\n    hours:\n  - date: 2026-05-21\n    hours: 2',
      '4:5 session-without-hours Found a session without hours, expected a duration; it is not logged. Write "hours: 2.5".',
    ],
    [
      'sessions:\n  - date: 2026-05-20\n    hours:',
      '4:5 no-hours Found "hours:" without a value, expected the time worked. Write "hours: 2.5".',
    ],
  ])('%j is told once, at the key and in its own syntax', (text, problem) => {
    expect(matter(text).map(({ code, line, column, message }) => `${line}:${column} ${code} ${message}`)).toEqual([
      problem,
    ])
  })
  it.each([
    ['project: [\nhours: 2', undefined],
    ['date: [\n', '\n# Work\n\n**Hours:** 2\n'],
  ])('%j that cannot be read is the only problem told', (text, body) => {
    expect(new Set(matter(text, body).map(({ code }) => code))).toEqual(new Set(['front-matter']))
  })
  it('an empty key harms nothing where the body has the value', () => {
    expect(matter('date: 2026-05-20\nhours:', '\n# Work\n\n**Hours:** 2\n')).toEqual([])
  })
})

describe('problems', () => {
  it.each(cases)('%s stands at its line and column', (code, text, line, column) => {
    const problem = read(text).find((one) => one.code === code)
    expect(problem).toMatchObject({ code, line, column })
    expect(problem?.message).toMatch(/^Found .+[.?]$/s)
  })
  it.each([
    ['huors: 3', 'hours'],
    ['hous: 3', 'hours'],
    ['duraton: 2h', 'duration'],
    ['dat: 2026-05-20', 'date'],
    ['porject: audrey', 'project'],
    ['sesions: [{ hours: 1 }]', 'sessions'],
  ])('asks of %s whether %s was meant', (line, key) => {
    expect(read(`---\n${line}\n---\n`).filter(({ code }) => code === 'unknown-key')).toMatchObject([
      { line: 2, message: expect.stringContaining(`did you mean "${key}"?`) },
    ])
  })
  it.each([
    'model: opus',
    'tags: [a]',
    'status: done',
    'update: 2026-05-20',
    'author: Ada',
    'data: x',
    'stars: 5',
    'hours: 2\nhous: 3',
    'rate: 80',
  ])('asks nothing of %s', (lines) => {
    expect(read(`---\n${lines}\n---\n`).filter(({ code }) => code === 'unknown-key')).toEqual([])
  })
  it('has a test for every code', () => {
    // people.test.ts has the one that takes a configuration.
    expect(new Set([...cases.map(([code]) => code), 'other-person'])).toEqual(new Set(Object.keys(problemCodes)))
  })
  it.each([
    ['warning', ['warning'], undefined],
    ['off', [], ['ambiguous-date']],
    ['error', ['error'], undefined],
  ] as const)('shows a code as the configuration says (%s), and logs no session for it', (level, shown, silenced) => {
    const report = parseReport('# Time log\n\n- 05/06/2026: 2h', {
      fileName: 'a.md',
      problems: { 'ambiguous-date': level },
    })
    expect(report.problems.map(({ severity }) => severity)).toEqual(shown)
    expect(report.silenced).toEqual(silenced)
    expect(report.sessions).toMatchObject([{ date: null, hours: 2 }])
  })
  it.each(['2026-02-30', 'yesterday', '32 May 2026'])(
    'does not take the file name’s day for a Date line that says %s',
    (date) => {
      const { sessions } = parseReport(`# My day\n\n**Date:** ${date}\n**Hours:** 2\n`, { fileName: '2026-11-18-x.md' })
      expect(sessions.map((session) => session.date)).toEqual([null])
    },
  )
  it('shows both readings of a date and how to write it', () => {
    expect(read('# Time log\n\n- 05/06/2026: 2h')[0]?.message).toBe(
      'Found "05/06/2026", which is 2026-06-05 or 2026-05-06; nothing else in the file decides. Write "2026-06-05" or "2026-05-06".',
    )
  })
  it.each([
    ['a changelog', '# Changelog\n\n## 2026-05-20\n- Session length: 30 min\n- Cache (2 hours)'],
    ['an incident', '# Incident 2026-05-20\n\n**Duration:** 35 minutes'],
    ['a plan', '# Sprint plan 2026-05-20\n\n| Task | Hours |\n|-|-|\n| API | 8 |'],
    [
      'estimates',
      '# Session 2026-05-20\n\n**Estimated time:** 4h\n**Time saved:** 2h\n**Remaining:** 3 h\n**Hourly rate:** 90',
    ],
    ['a template', '# Session\n\n**Date:** `YYYY-MM-DD`\n**Hours:** `HH:MM`'],
    [
      'code, quotes and comments',
      '# Session 2026-05-20\n\n`Hours: 2`\n\n> Hours: 2\n\n<!-- Hours: 2 -->\n\n```\nHours: 2\n```',
    ],
  ])('reads no hours from %s', (_, text) => {
    expect(parseReport(text, { fileName: 'notes.md' }).sessions.filter((session) => session.hours !== null)).toEqual([])
  })
})
