import { describe, expect, test } from 'vitest'
import { rollupSections } from '../../src/config/schema.ts'
import { renderDocument } from '../../src/rollup/document.ts'
import type { Facts } from '../../src/rollup/facts.ts'
import { yearOf } from '../../src/rollup/period.ts'
import { sectionNames, sectionTitle } from '../../src/rollup/sections.ts'
import { memberFacts, sampleDocument, sampleFacts, sampleFigures } from './sample.ts'

const spaces = (text: string) => text.replaceAll('\u00a0', ' ')
const titlesOf = (markdown: string) => [...markdown.matchAll(/^## (.*)$/gm)].map((match) => match[1])

/** The part below a heading, to the next one of its kind. */
function sectionOf(markdown: string, title: string): string {
  return spaces(markdown).split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
}

test('the sections are those of the configuration, in its order', () => {
  expect(sectionNames).toEqual([...rollupSections])
  expect(titlesOf(sampleDocument())).toEqual(['Notes', ...sectionNames.map(sectionTitle)])
  expect(titlesOf(sampleDocument({ sections: ['drift', 'projects'] }))).toEqual(['Notes', 'Drift', 'Projects'])
})

test('the same data give the same bytes, in whatever order it came', () => {
  const facts = sampleFacts()
  const turned = {
    ...facts,
    entries: facts.entries.toReversed(),
    invoices: facts.invoices?.toReversed() ?? null,
    expenses: facts.expenses?.toReversed() ?? null,
    sessions: facts.sessions.toReversed(),
    budgets: facts.budgets?.toReversed() ?? null,
    uninvoiced: facts.uninvoiced?.toReversed() ?? null,
  }
  expect(sampleDocument({}, turned)).toBe(sampleDocument())
  expect(sampleDocument()).not.toMatch(/undefined|NaN|\[object|\bnull\b/)
})

test('the headline stands first: what, when, whose, and the figures with their changes', () => {
  const [head = ''] = spaces(sampleDocument()).split('<picture>')
  expect(head).toContain('# May 2026\n\n**1 May to 31 May 2026**')
  expect(head).toContain("everyone's hours")
  expect(head).toContain('**142.33**<br><sub>+39.58 (+39%)</sub>')
  expect(head).toContain('**8,209.85 EUR**<br>**5,573.13 USD**<br><sub>+3,011.47 EUR</sub><br><sub>+873.63 USD</sub>')
  expect(head).toContain('1,355.63 USD overdue')
  expect(head).not.toContain('not complete')
})

describe('the sections tell', () => {
  const markdown = sampleDocument()
  test.each([
    ['Summary', '**5 working days without an entry**: Fri 1 May, Thu 14 May, Fri 15 May, Fri 22 May, Mon 25 May.'],
    ['Projects', '| **All projects** | **142.33** | **96%** | **8,209.85 EUR**<br>**5,573.13 USD** |  |'],
    ['Projects', 'Week | Month | Quarter | April 2026'],
    ['Team', '| Freya Lance | 68.83 | 93% | 5,930.98 EUR | 168.00 | 41% |'],
    ['Uninvoiced', 'Since the last rollup: +4,430.15 EUR, −720.75 USD.'],
    ['Uninvoiced', '_1 amount is negative: more was invoiced than worked and spent._'],
    ['Invoices', '⚠️ 12 days overdue'],
    ['Invoices', 'Behind 2026-013, Audrey Ltd: 5 entries of this period, 27.33 hours, 1 expense'],
    ['Invoices', '[`9b1c04e`](https://github.com/nordlicht/dev-reports/commit/9b1c04e7a2d3f586'],
    ['Expenses', '[receipt](https://nordlicht.harvestapp.com/expenses/15296442/receipt)'],
    ['Expenses', '| 2026 Q2 | Software | 169.90 EUR | 1 of 2 ⚠️ |'],
    ['Expenses', '_2026 Q2: what was spent from 1 April to 31 May 2026._'],
    ['Budgets', '⚠️ used up'],
    ['Budgets', '▱ 91%'],
    ['Sessions', 'Week of 4 May 2026 · 6 sessions · 32.58 hours · 1,693.85 EUR · 1,777.38 USD'],
    ['Sessions', '[Mon 4 May](https://nordlicht.harvestapp.com/time/day/2026/05/04/1782959)'],
    ['Sessions', '/reports/audrey/2026-05-04.md)<br><sub>Audrey Web · Development · Freya Lance</sub>'],
    ['Sessions', 'paid [2026\\-013](https://nordlicht.harvestapp.com/invoices/13150403)'],
    ['Sessions', 'Time entries without a report · 10 · 32.75 hours'],
    ['Sessions', '⚠️ Reports without a time entry · 1 session · 1.25 hours'],
    ['Drift', 'hours 4.33 in Harvest, 4.75 in the report'],
    ['Drift', '| Hours of Dare Platform \\(USD\\) | 46\\.25 h | 47\\.75 h |'],
  ])('%s: %s', (title, text) => {
    expect(sectionOf(markdown, title)).toContain(text)
  })

  test('no table is wider than six columns', () => {
    for (const row of markdown.match(/^\|.*\|$/gm) ?? [])
      expect(row.replaceAll('\\|', '').split('|').length - 2).toBeLessThanOrEqual(6)
  })

  test('every entry of the period once among the sessions', () => {
    const days = sectionOf(markdown, 'Sessions').match(/^\| \[\w+ \d+ May\]/gm)
    expect(days).toHaveLength(sampleFacts().entries.length)
  })
})

describe('what cannot be shown is said', () => {
  const why = 'the token belongs to a member, who sees own hours only'

  test("a member's rollup says whose hours it shows and why the rest is missing", () => {
    const markdown = sampleDocument({}, memberFacts())
    expect(markdown).toContain('the hours of Freya Lance only')
    expect(markdown).toContain('> [!WARNING]\n> **This rollup is not complete.**')
    expect(markdown).toContain(`> - **Rates and amounts, uninvoiced amounts, invoices, budgets, the team and its`)
    for (const title of ['Uninvoiced', 'Invoices', 'Budgets'])
      expect(sectionOf(markdown, title)).toContain(`cannot be shown here: ${why}`)
    expect(sectionOf(markdown, 'Team')).toContain(`Capacity and its use cannot be shown here: ${why}`)
    expect(sectionOf(markdown, 'Projects')).not.toMatch(/Earned|EUR/)
  })

  test('amounts left out by the configuration appear nowhere, though the facts hold them', () => {
    const chartPaths = { hours: null, projects: null }
    const markdown = sampleDocument({ redact: ['amounts'], chartPaths })
    expect(markdown).toContain('_Left out by the configuration: amounts._')
    expect(markdown.replaceAll('Dare Platform \\(USD\\)', '')).not.toMatch(/EUR|USD|Amount of/)
    for (const title of ['Uninvoiced', 'Invoices', 'Expenses'])
      expect(sectionOf(markdown, title)).toContain('are left out by the configuration')
  })

  test('a running period, and one without an hour', () => {
    expect(sampleDocument({}, sampleFacts({ asOf: '2026-05-20' }))).toContain('up to 20 May 2026')
    const none: Partial<Facts> = { entries: [], sessions: [], expenses: [], invoices: [], budgets: [], uninvoiced: [] }
    const markdown = sampleDocument({}, sampleFacts({ ...none, people: [] }))
    for (const sentence of [
      'No hours in this period.',
      'Everything of this period is invoiced.',
      'No invoices in this period',
      'No expenses in this period.',
      'No project has a budget.',
      'No time entry of this period comes from a report.',
    ])
      expect(markdown).toContain(sentence)
  })
})

test('the table for the tax quarter tells all of the quarter so far, the others the period only', () => {
  const [expense] = sampleFacts().expenses ?? []
  if (!expense) throw new Error('the sample has expenses')
  const early = { ...expense, id: 7, date: '2026-04-02', total: '1000', receipt: null }
  const expenses = sectionOf(sampleDocument({}, sampleFacts({ expenses: [expense, early] })), 'Expenses')
  expect(expenses).toContain('| 2026 Q2 | Travel | 1,142.50 EUR | 1 of 2 ⚠️ |')
  expect(expenses).toContain('| Travel | 142.50 EUR | 142.50 EUR |')
  expect(expenses).toContain('1 expense, one by one')
  expect(expenses).toContain('What was spent before this period stands one by one in the rollups before this one.')
  const none = sectionOf(sampleDocument({}, sampleFacts({ expenses: [early] })), 'Expenses')
  expect(none).toContain('No expenses in this period.')
  expect(none).toContain('| 2026 Q2 | Travel | 1,000.00 EUR | 0 of 1 ⚠️ |')
})

test('a year of 60,000 entries is cut to what GitHub shows, and says where the rest is', () => {
  const facts = sampleFacts()
  const period = yearOf('2026-01-01')
  const entries = Array.from({ length: 60_000 }, (_, index) => ({
    ...(facts.entries[index % facts.entries.length] as Facts['entries'][number]),
    id: index,
  }))
  const year = sampleFacts({ period, asOf: period.to, entries })
  const markdown = renderDocument(year, sampleFigures(year), {
    sections: sectionNames,
    chartPaths: { hours: null, projects: null },
    notes: '',
    jsonPath: '2026.json',
  })
  expect(new TextEncoder().encode(markdown).length).toBeLessThanOrEqual(480_000)
  expect(markdown).toMatch(/… and \d+ more, in the \[JSON beside this document\]\(2026\.json\)\./)
})
