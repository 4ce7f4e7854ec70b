import { describe, expect, test } from 'vitest'
import type { Facts } from '../../src/rollup/facts.ts'
import { renderPullBody, renderPullTitle } from '../../src/rollup/pull-body.ts'
import { sectionNames, sectionTitle } from '../../src/rollup/sections.ts'
import { sampleFacts, sampleFigures } from './sample.ts'

const documentUrl = 'https://github.com/nordlicht/dev-reports/blob/rollup/2026-05/rollups/2026/2026-05.md'
const options = { sections: sectionNames, documentUrl, jsonUrl: documentUrl.replace(/md$/, 'json') }
const bodyOf = (facts: Facts) => renderPullBody(facts, sampleFigures(facts), options)
const titlesOf = (markdown: string) => [...markdown.matchAll(/^## (.*)$/gm)].map((match) => match[1])

test('the title says the period and the hours', () => {
  expect(renderPullTitle(sampleFacts(), sampleFigures())).toBe('Rollup: May 2026, 142.33 hours')
  const running = sampleFacts({ asOf: '2026-05-05' })
  expect(renderPullTitle(running, sampleFigures(running))).toBe('Rollup: May 2026 so far, 28.75 hours')
})

test('the body has a link, the headline, a chart and every section, and no relative address', () => {
  const body = bodyOf(sampleFacts())
  expect(body.startsWith(`**[Read the rollup of May 2026](${documentUrl})**`)).toBe(true)
  expect(body).toContain('```mermaid\n%%{init: ')
  expect(titlesOf(body)).toEqual(sectionNames.map(sectionTitle))
  for (const [, url] of body.matchAll(/\]\(([^)]*)\)/g)) expect(url).toMatch(/^https:/)
  expect(body).not.toContain('<picture>')
})

describe('a body that grows too long leaves whole sections out', () => {
  test.each([100, 400, 2000])('%d projects, %d entries', (count) => {
    const facts = sampleFacts()
    const entries = Array.from({ length: count }, (_, index) => ({
      ...(facts.entries[index % facts.entries.length] as Facts['entries'][number]),
      id: index,
      project: { id: index, name: `Project ${index} with a name that is rather long`, code: null },
    }))
    const body = bodyOf(sampleFacts({ entries }))
    expect(body.length).toBeLessThanOrEqual(60_000)
    expect(body.match(/<details>/g)?.length).toBe(body.match(/<\/details>/g)?.length)
    const [, left = ''] = /^Too long for here, and in \[the document\]\(.*?\): (.*)\.$/m.exec(body) ?? []
    const kept = titlesOf(body)
    expect([...kept, ...left.split(', ')].filter(Boolean).sort()).toEqual(sectionNames.map(sectionTitle).sort())
    if (count > 100) expect(left).toContain('Sessions')
  })
})
