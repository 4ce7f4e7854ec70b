import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/calendar.ts'
import { decodeReport, parseReport } from '../../src/report/parse.ts'
import { skimmer } from '../../src/report/skim.ts'
import { runs } from '../fuzz.ts'

const isPast = (text: string, path: string, from: string) => skimmer(from)(text, path) !== null
const day = '2026-09-20'
const old = 'reports/2026-02-03-login.md'

describe('skimmer', () => {
  it.each<[string, string, string?]>([
    ['ISO days', '**Date:** 2026-02-03\n**Hours:** 2.5'],
    ['front matter', '---\ndate: 2026-02-03\nhours: 2.5\n---\n# Login\n\nFixed in 2 h.'],
    ['a table', '| Date | Hours |\n|---|---|\n| 2026-02-03 | 2.5 |\n| 2026-02-04 | 0.75 |'],
    ['days with dots', '# 3.2.2026\n\n- 09:00–11:30 Anmeldung'],
    ['a month in words', '# 3 February 2026\n\nHours: 2\n\nNext: February 5, 2026'],
    ['another year', '# Timesheet 2025\n\n- Dec 5: 3h\n- 12/6: 4h', 'reports/2025-12-31.md'],
    ['words that are months elsewhere', '**Date:** 2026-02-03\n\nSet up the runner, ruled out DNS.\n\nHours: 2'],
    ['links', '**Date:** 2026-02-03, [PR 120](https://x.test/pull/120) and [the last](2026-02-01-x.md)\nHours: 2'],
    ['a comment of its own', '<!-- YYYY-MM-DD -->\n**Date:** 2026-02-03\n**Hours:** 2'],
    ['marks around a day', '**2026-02-03** – `2.5 h`'],
    ['lists in front matter', '---\ndate: 2026-02-03\ntags:\n  - api\n  - tests\nhours: 2\n---'],
    [
      'sessions in front matter',
      '---\nsessions:\n  - { date: 2026-02-03, hours: 2 }\n  - { date: 2026-02-04, hours: 1 }\n---',
    ],
  ])('is sure of %s', (_, text, path = old) => {
    expect(isPast(text, path, day)).toBe(true)
  })

  it.each<[string, string, string?]>([
    ['a day in the window', '**Date:** 2026-10-01\n**Hours:** 2'],
    ['a day shortly before it', '**Date:** 2026-09-12\n**Hours:** 2'],
    ['a day long after it', '**Date:** 2031-01-01\n**Hours:** 2'],
    ['a file without a day in its name', '**Date:** 2026-02-03\n**Hours:** 2', 'reports/login.md'],
    ['a file named by a day of the window', '**Date:** 2026-02-03\n**Hours:** 2', 'reports/2026-10-01.md'],
    ['a day whose order is open', '**Date:** 02/10/2026\n**Hours:** 2'],
    ['a year of two figures', '**Date:** 01.10.26\n**Hours:** 2'],
    ['a year of two figures behind a month', "**Date:** 1 Oct '26\n**Hours:** 2"],
    ['a heading whose second line reads as a year', '# 2024-01-01\n\nHours: 2\nOctober 26, 2024\n===\n\n- 5: 2h'],
    ['a day without its year', '# 2026-02-03\n\n- 1.10.: 2h'],
    ['a month without a day', '# 2026-02-03\n\n## October\n\n- 5th: 3h'],
    ['an escape in front matter', '---\ndate: "2026-02\\x2d03"\nhours: 2\n---'],
    ['a month over two lines', '2026-02-03 log of\nOctober\n===\n\n- 5: 3h'],
    ['a month before the day', '# 2026-02-03\n\n- Oct 5: 3h'],
    ['a year alone', '# Timesheet 2026\n\n- 5 h'],
    ['a week of the year', '# 2026-W40\n\n- Mon: 3h'],
    ['a week of a year above', '# 2026-02-03\n\n## KW 40\n\n- Mo: 3h'],
    ['a day the calendar does not have', '**Date:** 2026-13-45\n**Hours:** 2'],
    ['a year parted by marks', '**Date:** 20**26**-10-01\n**Hours:** 2'],
    ['a year parted by a tag', '**Date:** 20<b>26</b>-10-01\n**Hours:** 2'],
    ['a month parted by marks', '# 2026-02-03\n\n- 5 O*cto*ber: 2h'],
    ['a month in a link', '# 2026-02-03\n\n- 5 [Oct](https://x.test): 2h'],
    ['figures as entities', '**Date:** &#50;026-10-01\n**Hours:** 2'],
    ['figures of another script', '# 2026-02-03\n\n## ２０２６ October'],
    ['a day and month joined by a hyphen', '# 2026-02-03\n\n- 20-October: 2h'],
    ['a month before a year that is none', '# Log\n\n- 12.10. 2024/25 closing: 2h', 'reports/2026-02-03-log.md'],
    ['a month before a word with a year', '# Log\n\n- 12 October 2024er closing: 2h', 'reports/2026-02-03-log.md'],
    ['a month in a wide heading', `# 2026-02-03\n\n## ${'='.repeat(38)} Oktober ${'='.repeat(38)}\n\n- 5th: 2h`],
    ['a month in a heading that is closed', `# 2026-02-03\n\n## October ${'#'.repeat(90)}\n\n- 5th: 2h`],
    ['a week at the end of a heading', `# 2026-02-03\n\n## ${'x'.repeat(193)} KW 40\n\n- Mo: 2h`],
    ['a value over several lines', '---\ndate: 12.\n  10.\n  26\nhours: 2\n---'],
    ['a folded value', '---\ndate: >-\n  12.\n  10. 26\nhours: 2\n---'],
    ['a value with a quote in it', "---\ndate: '12 October ''26'\nhours: 2\n---"],
    ['a session over several lines', '---\nsessions:\n  - date: 12.\n      10. 26\n    hours: 2\n---'],
    ['a day that numbers its list', '# 2026-02-03\n\n1.   Oktober: 2h'],
    ['a character that is not shown', '# 2026-02-03\n\n- 12\u0001October: 2h'],
    ['an id over two lines', '---\nid: abc\n  def\ndate: 2026-02-03\nhours: 2\n---'],
    ['front matter that a line separator cuts', '---\nid: abc\ndate: 2026-02-03\ntitle: a\u2028b\nhours: 2\n---'],
    ['a file of many pages', `**Date:** 2026-02-03\n${'word '.repeat(50_000)}`],
  ])('is not sure of %s', (_, text, path = old) => {
    expect(isPast(text, path, day)).toBe(false)
  })

  const marks = [
    "'",
    '#',
    ':',
    '>',
    '*',
    '**',
    '_',
    '`',
    '\\',
    '~',
    '~~',
    '[',
    ']',
    '](x)',
    '<b>',
    '</b>',
    '<!-- a -->',
    '&nbsp;',
    '&#50;',
  ]
  const others = [
    '[^1]',
    '![i](j)',
    '\n',
    ' ',
    '1',
    '2',
    '.',
    '/',
    '-',
    '|',
    'Oct ',
    '](a(b)c)',
    '<',
    '>',
    '(',
    ')',
    "'26",
  ]
  const forms: readonly ((y: string, m: string, d: string, month: string) => string)[] = [
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${d}.${m}.${y}`,
    (y, m, d) => `${d}/${m}/${y.slice(2)}`,
    (y, _, d, month) => `${Number(d)} ${month} ${y}`,
    (y, _, d, month) => `${month} ${Number(d)}, ${y}`,
    (y, _, d, month) => `${Number(d)} ${month.slice(0, 3)} ${y.slice(2)}`,
    (_, __, d, month) => `${Number(d)}-${month}`,
    (y, _, d, month) => `${Number(d)}-${month}-${y.slice(2)}`,
    (_, m, d) => `${Number(d)}.${Number(m)}.`,
    (_, m, d) => `${Number(m)}/${Number(d)}`,
    (_, __, d, month) => `${month.slice(0, 3)} ${Number(d)}`,
    (y, m, d) => `${y}${m}${d}`,
    (y, _, d) => `${y}-W${d}`,
    (_, __, d) => `KW ${Number(d)}`,
    (y, _, __, month) => `${month} ${y}`,
    (_, __, ___, month) => month,
    (y) => y,
    (_, __, d) => `${Number(d)}th`,
    () => 'Tuesday',
  ]
  const months = ['January', 'March', 'April', 'May', 'Juli', 'September', 'ottobre', 'November', 'December']
  const date = fc
    .tuple(
      fc.constantFrom(...forms),
      fc.constantFrom('2024', '2025', '2026', '2027'),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      fc.constantFrom(...months),
    )
    .map(([form, y, m, d, month]) => form(y, String(m).padStart(2, '0'), String(d).padStart(2, '0'), month))
  const lines: readonly ((when: string) => string)[] = [
    (when) => `# ${when}`,
    (when) => `## Log of ${when}`,
    (when) => `**Date:** ${when}`,
    (when) => `- ${when}: 2.5h work`,
    (when) => `| ${when} | 2 |`,
    (when) => `| Date | Hours |\n|---|---|\n| ${when} | 3 |`,
    (when) => `${when}\n===\n\n- 5: 2h`,
    (when) => `---\ndate: ${when}\nhours: 2\n---`,
    (when) => `---\ndate: ${when.replaceAll(/[ .]/g, '$&\n  ')}\nhours: 2\n---`,
    (when) => `---\nsessions:\n  - { date: ${when}, hours: 2 }\n---`,
    (when) => `# Time log\n\n## ${when} ${'='.repeat(70)}\n\n- 5th: 2h`,
    (when) => `# Time log\n\n- ${when}er Bilanz: 2h`,
    (when) => `# Time log\n\n1.   ${when}: 2h`,
    (when) => `| Project | ${when} | ${when} |\n|---|---|---|\n| A | 2 | 3 |`,
    () => '- 09:00–11:30 work',
    () => 'Hours: 2',
    () => '',
  ]
  const report = fc
    .array(fc.tuple(fc.constantFrom(...lines), date), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.map(([line, when]) => line(when)).join('\n'))
  const spoilt = fc
    .tuple(report, fc.array(fc.tuple(fc.nat(400), fc.constantFrom(...marks, ...others)), { maxLength: 3 }))
    .map(([text, changes]) =>
      changes.reduce((made, [at, mark]) => {
        const place = at % (made.length + 1)
        return made.slice(0, place) + mark + made.slice(place)
      }, text),
    )
  const name = fc.constantFrom('2024-12-30-x.md', '2026-01-05.md', '2026-03-31_work-log.md', '20260401-timesheet.md')

  it('never is sure of a report with a session of that day or later', () => {
    let sure = 0
    fc.assert(
      fc.property(spoilt, name, fc.integer({ min: -300, max: 60 }), (text, fileName, days) => {
        const from = addDays('2026-10-20', days)
        if (!isPast(text, fileName, from)) return
        sure++
        const late = parseReport(text, { fileName }).sessions.filter((each) => (each.date ?? '') >= from)
        expect(late.map((each) => each.date)).toEqual([])
      }),
      runs(3000),
    )
    expect(sure).toBeGreaterThan(100)
  })

  const folder = new URL('fixtures/', import.meta.url)
  const fixtures = readdirSync(folder)
    .filter((each) => each.endsWith('.md'))
    .map((each) => [each, decodeReport(readFileSync(new URL(each, folder)))] as const)
  it.each(fixtures)('is sure of %s only after its last day', (fileName, text) => {
    const days = parseReport(text, { fileName }).sessions.flatMap(({ date }) => date ?? [])
    for (const each of days) {
      const named = `2019-01-01-${fileName}`
      const { sessions } = parseReport(text, { fileName: named })
      if (isPast(text, named, each)) expect(sessions.filter(({ date }) => (date ?? '') >= each)).toEqual([])
    }
  })
  it('has fixtures to look at', () => {
    expect(existsSync(folder) && fixtures.length).toBeGreaterThan(50)
  })
})
