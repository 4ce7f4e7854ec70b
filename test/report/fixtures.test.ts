import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeReport, parseReport } from '../../src/report/parse.ts'

const folder = new URL('./fixtures/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.md'))

describe('fixtures', () => {
  it.each(names)('%s', (name) => {
    const { sessions, problems, ...rest } = parseReport(decodeReport(readFileSync(new URL(name, folder))), {
      fileName: name,
    })
    const got = JSON.parse(
      JSON.stringify({
        ...rest,
        // Where their words stand is a matter of problems.test.ts.
        sessions: sessions.map(({ places: _, ...session }) => session),
        problems: problems.map(({ code, line, column }) => ({ code, line, column })),
      }),
    )
    const file = new URL(name.replace(/\.md$/, '.json'), folder)
    if (process.env.UPDATE === '1' || !existsSync(file)) writeFileSync(file, `${JSON.stringify(got, null, 2)}\n`)
    expect(got).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })
  it('decodes a byte order mark, CRLF and bytes that are no UTF-8', () => {
    expect(decodeReport(new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xff, 0x00]))).toBe('a\n\u{fffd}\u0000')
  })
  it('takes more label words', () => {
    const report = parseReport('**Kulud:** 2 h\n**Kuupaev:** 2026-05-20', {
      fileName: 'a.md',
      labels: { hours: ['Kulud'], date: ['Kuupaev'] },
    })
    expect(report.sessions).toMatchObject([{ date: '2026-05-20', hours: 2 }])
  })
})
