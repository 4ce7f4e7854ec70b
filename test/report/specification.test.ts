import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseReport } from '../../src/report/parse.ts'
import { problemCodes } from '../../src/report/problems.ts'

const document = readFileSync(new URL('../../docs/session-reports.md', import.meta.url), 'utf8').replaceAll(
  '\r\n',
  '\n',
)
const examples = [...document.matchAll(/```markdown\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g)].map((match) => ({
  line: document.slice(0, match.index).split('\n').length,
  text: match[1] ?? '',
  expected: JSON.parse(match[2] ?? '') as { sessions: Record<string, unknown>[]; problems: string[] },
}))
const empty = {
  date: null,
  hours: null,
  start: null,
  end: null,
  project: null,
  client: null,
  task: null,
  headline: null,
  billable: null,
  mode: null,
}

describe('docs/session-reports.md', () => {
  it('has an example for every fence', () => {
    expect(examples.length).toBe(document.match(/```markdown/g)?.length)
    expect(examples.length).toBeGreaterThan(10)
  })
  it.each(examples)('reads the example at line $line as it says', ({ text, expected }) => {
    const report = parseReport(text, { fileName: 'report.md' })
    expect(report.sessions.map(({ line: _l, column: _c, places: _p, ...session }) => session)).toEqual(
      expected.sessions.map((session) => ({ ...empty, ...session })),
    )
    expect(report.problems.map((problem) => problem.code)).toEqual(expected.problems)
  })
  it('lists every problem code with its severity', () => {
    const rows = [...document.matchAll(/^\| `([a-z-]+)` \| (error|warning) \|/gm)].map((match) => [match[1], match[2]])
    expect(Object.fromEntries(rows)).toEqual(problemCodes)
  })
})
