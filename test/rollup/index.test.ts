import { describe, expect, test } from 'vitest'
import { isOwnIndex, readIndexEntry, renderIndex, tellsSameOthers } from '../../src/rollup/index.ts'
import { sampleFacts, sampleIndex } from './sample.ts'

const { format } = sampleFacts().account

test('the index lists rollups newest first, by year, with their headline figures', () => {
  const markdown = renderIndex(sampleIndex, format).replaceAll('\u00a0', ' ')
  expect([...markdown.matchAll(/^\| \[(.*?)\]\((.*?)\)/gm)].map(([, name, path]) => `${name} ${path}`)).toEqual([
    'May 2026 2026/2026-05.md',
    'April 2026 2026/2026-04.md',
    'Week 14 of 2026 2026/2026-W14.md',
    'First quarter of 2026 2026/2026-Q1.md',
    'The year 2025 2026/2025.md',
  ])
  expect(markdown).toContain('| 142.33 | 96% | 8,209.85 EUR<br>5,573.13 USD |')
  expect(markdown).toContain('<sub>not complete</sub>')
  expect(renderIndex(sampleIndex.toReversed(), format)).toBe(renderIndex(sampleIndex, format))
  expect(renderIndex([], format)).toContain('No rollup yet.')
})

test('the index knows itself, also as it was before it had a mark, and takes nothing else for itself', () => {
  const index = renderIndex(sampleIndex, format)
  expect(isOwnIndex(index)).toBe(true)
  expect(isOwnIndex(index.replace(/<!--.*-->\n\n/, ''))).toBe(true)
  expect(isOwnIndex(index.replace(/What was done.*\n/, ''))).toBe(true)
  expect(isOwnIndex('# Rollups\n\nMy own notes on them.\n')).toBe(false)
})

test('two indexes are told apart by the other rollups, not by the one in question', () => {
  const index = renderIndex(sampleIndex, format)
  const own = '2026/2026-05.md'
  const changed = (path: string) =>
    renderIndex(
      sampleIndex.map((entry) => (entry.path === path ? { ...entry, hours: '7' } : entry)),
      format,
    )
  expect(tellsSameOthers(index, changed(own), own)).toBe(true)
  expect(tellsSameOthers(index, changed('2026/2026-04.md'), own)).toBe(false)
  expect(
    tellsSameOthers(
      index,
      renderIndex(
        sampleIndex.filter(({ path }) => path !== '2026/2025.md'),
        format,
      ),
      own,
    ),
  ).toBe(false)
  expect(tellsSameOthers(index, '', own)).toBe(false)
})

test('a ledger without amounts has no columns of amounts', () => {
  const bare = sampleIndex.map((entry) => ({ ...entry, amounts: null, uninvoiced: null, expenses: null }))
  expect(renderIndex(bare, format)).not.toMatch(/Earned|EUR/)
})

describe('a line comes from the JSON of a rollup', () => {
  const json = {
    period: { name: '2026-10', from: '2026-10-01', to: '2026-10-31' },
    scope: 'account',
    complete: true,
    totals: {
      hours: 152.25,
      rounded_hours: 153.5,
      billable_hours: 120.5,
      amounts: { EUR: '9120.00' },
      uninvoiced: { EUR: '-0.50' },
      expenses: {},
    },
    projects: [],
  }

  test('as the contract has it', () => {
    expect(readIndexEntry('2026/2026-10.md', json)).toEqual({
      path: '2026/2026-10.md',
      period: json.period,
      complete: true,
      hours: '152.25',
      billableHours: '120.5',
      amounts: { EUR: '9120.00' },
      uninvoiced: { EUR: '-0.50' },
      expenses: {},
    })
  })

  test('without amounts', () => {
    const entry = readIndexEntry('a.md', { ...json, totals: { hours: 1, billable_hours: 0, amounts: null } })
    expect(entry).toMatchObject({ amounts: null, uninvoiced: null, expenses: null })
  })

  test.each([
    null,
    'text',
    {},
    { ...json, period: { name: 'x', from: '2026-02-30', to: 'y' } },
    { ...json, totals: { hours: 'many' } },
    { ...json, totals: { ...json.totals, amounts: { EUR: '1e400' } } },
  ])('and from nothing else: %j', (other) => {
    expect(readIndexEntry('a.md', other)).toBeNull()
  })

  test('hostile keys and paths do nothing', () => {
    const amounts = JSON.parse('{"__proto__": "1", "<b>|": "2.00"}')
    const entry = readIndexEntry('a|b (c).md', {
      ...json,
      period: { ...json.period, name: '<i>|' },
      totals: { ...json.totals, amounts },
    })
    const [row = ''] = entry ? (renderIndex([entry], format).match(/^\| \[.*$/m) ?? []) : []
    expect(row.split('|')).toHaveLength(8)
    expect(row).toContain('a%7Cb%20%28c%29.md')
    expect(row.replaceAll('<br>', '')).not.toMatch(/<|__proto__/)
  })
})
