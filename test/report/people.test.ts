import { describe, expect, it } from 'vitest'
import { parseReport } from '../../src/report/parse.ts'

const read = (text: string, me?: readonly string[]) => {
  const { sessions, problems } = parseReport(text, { fileName: 'timesheet.md', ...(me ? { me } : {}) })
  return {
    logged: sessions.filter(({ hours }) => hours !== null).map(({ date, hours, headline }) => [date, hours, headline]),
    codes: problems.map(({ code }) => code),
  }
}
const table =
  '| Date | Who | Hours | Notes |\n|-|-|-|-|\n| 2026-05-20 | Ada | 2 | Import |\n| 2026-05-20 | Alan | 3 | Review |\n'

describe('the hours of several people', () => {
  it('are refused where nothing says who the user is, with the key that does', () => {
    expect(read(table)).toEqual({ logged: [], codes: ['several-people'] })
    expect(parseReport(table, { fileName: 'a.md' }).problems[0]?.message).toContain('"reports.me"')
  })
  it('are parted by a column of names, whatever case and accents', () => {
    expect(read(table, ['@ADA'])).toEqual({ logged: [['2026-05-20', 2, 'Import']], codes: [] })
    expect(read(table, ['Alan', 'Ada'])).toEqual({
      logged: [
        ['2026-05-20', 2, 'Import'],
        ['2026-05-20', 3, 'Review'],
      ],
      codes: [],
    })
  })
  it('are parted where a row names two', () => {
    const both = table.replace('| Alan |', '| Alan & Ada |')
    expect(read(both, ['Ada']).logged).toHaveLength(2)
    expect(read(both, ['Alan']).logged).toEqual([['2026-05-20', 3, 'Review']])
  })
  it('are parted by key lines, by headings and by columns of their own', () => {
    const keys = '## 2026-05-20\n\n**Who:** Ada\n**Hours:** 2\n\n## 2026-05-21\n\n**Who:** Alan\n**Hours:** 3\n'
    expect(read(keys).codes).toContain('several-people')
    expect(read(keys, ['Alan'])).toEqual({ logged: [['2026-05-21', 3, null]], codes: [] })
    const headings =
      '# Timesheet\n\n## Ada\n\n- 2026-05-20: 2h import\n\n## Alan\n\n- 2026-05-20: 3h review\n\n### More\n\n- 2026-05-21: 1h\n'
    expect(read(headings, ['Ada'])).toEqual({ logged: [['2026-05-20', 2, 'import']], codes: [] })
    const columns =
      '# Hours\n\n| Date | Task | Ada | Alan |\n|-|-|-|-|\n| 2026-05-20 | Import | 2 | 1.5 |\n| 2026-05-21 | Call | | 1 |\n'
    expect(read(columns, ['Alan']).logged.map(([date, hours]) => [date, hours])).toEqual([
      ['2026-05-20', 1.5],
      ['2026-05-21', 1],
    ])
  })
  it('hold for the sections below the name', () => {
    const text = '# Time log\n\n**Developer:** Alan\n\n## 2026-05-20\n\n- 09:00–10:00 import\n'
    expect(read(text).logged).toHaveLength(1)
    expect(read(text, ['Alan']).logged).toHaveLength(1)
    expect(read(text, ['Ada'])).toEqual({ logged: [], codes: ['other-person'] })
  })
  it('are refused beside rows that name nobody', () => {
    expect(read(`${table}| 2026-05-21 | | 4 | Call |\n`, ['Ada'])).toEqual({ logged: [], codes: ['several-people'] })
  })
  it('that are all of others are said and not logged', () => {
    expect(read(table, ['Grace'])).toEqual({ logged: [], codes: ['other-person'] })
  })
  it('change nothing in a report that names nobody', () => {
    expect(read('- 2026-05-20: 2h import\n', ['Ada'])).toEqual({ logged: [['2026-05-20', 2, 'import']], codes: [] })
  })
})
