import { describe, expect, test } from 'vitest'
import { fitText } from '../../src/rollup/chart.ts'
import { renderCharts } from '../../src/rollup/chart-files.ts'
import { renderHoursChart } from '../../src/rollup/chart-hours.ts'
import { renderProjectsChart, shareByProject } from '../../src/rollup/chart-projects.ts'
import type { Facts } from '../../src/rollup/facts.ts'
import { renderMermaid } from '../../src/rollup/mermaid.ts'
import { monthOf, quarterOf, yearOf } from '../../src/rollup/period.ts'
import { memberFacts, sampleFacts, sampleFigures } from './sample.ts'
import { hostileTexts, withText } from './sample-hostile.ts'

const chartsOf = (facts: Facts) => {
  const figures = sampleFigures(facts)
  return (['light', 'dark'] as const).flatMap((theme) => [
    renderHoursChart(facts, figures, theme),
    renderProjectsChart(facts, figures, theme, true),
  ])
}

/** Tags in order, and nothing between them that XML forbids. */
function tagsOf(svg: string): string[] {
  const tags = [...svg.matchAll(/<\/?([a-z]+)(?:\s[a-zA-Z:-]+="[^"<&]*")*\s*\/?>/g)].map((match) => match[1] ?? '')
  const text = svg.replace(/<\/?([a-z]+)(?:\s[a-zA-Z:-]+="[^"<&]*")*\s*\/?>/g, '')
  expect(text.replace(/&(amp|lt|gt|quot);/g, '')).not.toMatch(/[<&]/)
  expect(svg.isWellFormed()).toBe(true)
  return tags
}

test('a chart is small, tells what it shows, and differs in its colours only between light and dark', () => {
  const [hours = '', projects = '', darkHours = ''] = chartsOf(sampleFacts())
  for (const svg of [hours, projects]) expect(svg.length).toBeLessThan(3072)
  expect(hours).toContain('<title id="t">Hours by day</title>')
  expect(hours).toContain('142.33 hours, 96% of them billable; the most, 15.75, on 4 May 2026.')
  expect(projects).toContain('Audrey Shop, second phase 53.50, Dare Platform 46.25')
  const colourless = (svg: string) => svg.replace(/#[0-9a-f]{6}/g, '#')
  expect(colourless(hours)).toBe(colourless(darkHours))
  expect(hours).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg)|NaN|Infinity|e[+-]\d/)
})

test.each([
  ['a year, by month', yearOf('2026-05-01'), 'Hours by month'],
  ['a quarter, by week', quarterOf('2026-05-01'), 'Hours by week'],
  ['a month, by day', monthOf('2026-05-01'), 'Hours by day'],
])('%s, also without an hour', (_, period, title) => {
  for (const entries of [sampleFacts().entries, []]) {
    const facts = sampleFacts({ period, asOf: period.to, entries })
    const [hours = ''] = chartsOf(facts)
    expect(hours).toContain(`>${title}</title>`)
    expect(hours).not.toMatch(/NaN|Infinity/)
    expect(hours.length).toBeLessThan(3072)
  }
})

test('amounts stay out of the charts where they are left out or not seen, and a period without hours has none', () => {
  const facts = sampleFacts()
  expect(JSON.stringify(renderCharts(facts, sampleFigures(facts), []))).toContain('EUR')
  expect(JSON.stringify(renderCharts(facts, sampleFigures(facts), ['amounts']))).not.toMatch(/EUR|USD|earnings/)
  const member = memberFacts()
  expect(JSON.stringify(renderCharts(member, sampleFigures(member), []))).not.toMatch(/EUR|USD|earnings/)
  const idle = sampleFacts({ entries: [] })
  expect(renderCharts(idle, sampleFigures(idle), [])).toBeNull()
})

test('many projects are the largest and the others as one', () => {
  const facts = sampleFacts()
  const entries = Array.from({ length: 30 }, (_, index) => ({
    ...(facts.entries[0] as Facts['entries'][number]),
    id: index,
    hours: String(index + 1),
    project: { id: index, name: `Project ${index}`, code: null },
  }))
  const shares = shareByProject(sampleFigures(sampleFacts({ entries })), 8)
  expect(shares.map(({ name, hours }) => `${name} ${hours}`)).toEqual([
    ...[29, 28, 27, 26, 25, 24, 23].map((index) => `Project ${index} ${index + 1}`),
    '23 others 276',
  ])
})

describe('names from outside', () => {
  test.each(hostileTexts.map((text) => [text.slice(0, 40), text]))('%j stays text', (_, text) => {
    const plain = chartsOf(withText(sampleFacts(), 'harmless')).map(tagsOf)
    const hostile = chartsOf(withText(sampleFacts(), text))
    expect(hostile.map(tagsOf)).toEqual(plain)
    for (const svg of hostile) expect(svg.length).toBeLessThan(4096)
    const lines = renderMermaid(sampleFigures(withText(sampleFacts(), text))).split('\n')
    expect(lines).toHaveLength(8)
    for (const line of lines.slice(3, -1)) expect(line).toMatch(/^ {4}"[\p{L}\p{M}\p{N} .,_()/+…-]+" : \d+\.\d\d$/u)
  })

  test('wide letters count twice', () => {
    expect(fitText('Audrey Web', 10)).toBe('Audrey Web')
    expect(fitText('Audrey Webshop', 10)).toBe('Audrey We…')
    expect(fitText('会社のウェブサイト', 10)).toBe('会社のウ…')
  })
})

test('Mermaid gets each name once, no slice of nothing and no exponent', () => {
  const facts = sampleFacts()
  const hours = ['1e-7', '0', '-3', '1234567.5', '2']
  const entries = facts.entries.slice(0, 5).map((entry, index) => ({
    ...entry,
    hours: hours[index] ?? '0',
    project: { id: index, name: 'Web "A"; #1', code: null },
  }))
  const text = renderMermaid(sampleFigures(sampleFacts({ entries })))
  expect(text.match(/^ {4}.*$/gm)).toEqual(['    "Web A 1" : 1234567.50', '    "Web A 1 (2)" : 2.00'])
  expect(renderMermaid(sampleFigures(sampleFacts({ entries: [] })))).toBe('')
})
