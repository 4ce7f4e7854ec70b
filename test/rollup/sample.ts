import { type DocumentOptions, renderDocument } from '../../src/rollup/document.ts'
import type { Facts, WorkEntry, WorkSession } from '../../src/rollup/facts.ts'
import type { Figures, Money } from '../../src/rollup/figures.ts'
import type { IndexEntry } from '../../src/rollup/index.ts'
import { monthOf, previousPeriod } from '../../src/rollup/period.ts'
import { reckonFigures } from '../../src/rollup/reckon.ts'
import { sectionNames } from '../../src/rollup/sections.ts'
import { budgets, expenseReport, expenses, invoices, time, uninvoiced } from './sample-money.ts'
import { clients, people, projects, tasks, work } from './sample-work.ts'

const ledgerUrl = 'https://github.com/nordlicht/dev-reports'

/** A studio of three people in May 2026: two currencies, invoices, budgets, drift, and gaps on both sides. */
export function sampleFacts(change: Partial<Facts> = {}): Facts {
  const period = monthOf('2026-05-01')
  return {
    period,
    asOf: '2026-05-31',
    scope: 'account',
    account: {
      name: 'Studio Nordlicht',
      url: 'https://nordlicht.harvestapp.com',
      format: {
        decimalSymbol: '.',
        thousandsSeparator: ',',
        timeFormat: 'decimal',
        currencyCode: 'after',
        currencySymbol: 'none',
      },
    },
    user: people.freya,
    ledger: { name: 'nordlicht/dev-reports', url: ledgerUrl },
    weekStart: 'Monday',
    entries: entries(),
    time,
    previous: previousPeriod(period),
    uninvoiced,
    expenses,
    expenseReport,
    invoices,
    budgets,
    people: [
      { ...people.freya, capacity: '40', isContractor: false },
      { ...people.jonas, capacity: '32', isContractor: false },
      { ...people.mei, capacity: '20', isContractor: true },
    ],
    sessions: sessions(),
    lastUninvoiced: { EUR: '1240.00', USD: '602.50' },
    unseen: [],
    ...change,
  }
}

/** The same month, reckoned. */
export function sampleFigures(facts: Facts = sampleFacts()): Figures {
  return reckonFigures(facts)
}

/** The sample's document, where files stand as in a ledger. */
export function sampleDocument(options: Partial<DocumentOptions> = {}, facts: Facts = sampleFacts()): string {
  const chart = (name: string) => ({ light: `2026-05-${name}-light.svg`, dark: `2026-05-${name}-dark.svg` })
  return renderDocument(facts, reckonFigures(facts), {
    sections: sectionNames,
    chartPaths: { hours: chart('hours'), projects: chart('projects') },
    notes: '',
    jsonPath: '2026-05.json',
    ...options,
  })
}

/** A member's view: own hours, no rates, and nothing of invoices. */
export function memberFacts(facts: Facts = sampleFacts()): Facts {
  const why = 'the token belongs to a member, who sees own hours only'
  return {
    ...facts,
    scope: 'me',
    entries: facts.entries.filter(({ user }) => user.id === people.freya.id).map((entry) => ({ ...entry, rate: null })),
    time: { period: ownRows('68.83', '64.33'), quarter: ownRows('150.5', '141'), before: ownRows('61.25', '55.5') },
    uninvoiced: null,
    invoices: null,
    budgets: null,
    people: null,
    expenses: [],
    expenseReport: [],
    lastUninvoiced: null,
    unseen: (['amounts', 'uninvoiced', 'invoices', 'budgets', 'team', 'others'] as const).map((what) => ({
      what,
      why,
    })),
  }
}

/** Rollups of a catalog, in no order. */
export const sampleIndex: readonly IndexEntry[] = [
  rollup('2026-04', '2026-04-01', '2026-04-30', '102.75', '94.25', { EUR: '5198.38', USD: '4699.50' }),
  rollup('2026-05', '2026-05-01', '2026-05-31', '142.33', '136.33', { EUR: '8209.85', USD: '5573.13' }),
  rollup('2026-Q1', '2026-01-01', '2026-03-31', '401.50', '377.25', { EUR: '30110.00' }),
  rollup('2025', '2025-01-01', '2025-12-31', '1411.25', '1201.00', { EUR: '101110.00', USD: '12000' }),
  rollup('2026-W14', '2026-03-30', '2026-04-05', '32.00', '30.00', null),
]

function rollup(
  name: string,
  from: string,
  to: string,
  hours: string,
  billableHours: string,
  amounts: Money | null,
): IndexEntry {
  const period = { name, from, to }
  const expenses = amounts && { EUR: '312.40' }
  const complete = amounts !== null
  return { path: `2026/${name}.md`, period, complete, hours, billableHours, amounts, uninvoiced: amounts, expenses }
}

function ownRows(hours: string, billableHours: string) {
  return [{ projectId: 1, projectName: 'All', clientName: '', hours, billableHours, currency: null, amount: null }]
}

const commits = ['3f2a9c1d5b7e8f60', '9b1c04e7a2d3f586', 'c0ffee12ab34cd56', '51d0e2f3a4b59687'].map((start) =>
  start.padEnd(40, '0'),
)

function entries(): WorkEntry[] {
  return work.map(({ day, who, project, task, hours, says, report, invoice }, index) => {
    const date = `2026-05-${day}`
    const { client, rate, ...named } = projects[project]
    return {
      id: 2_380_504_900 + index,
      date,
      hours,
      roundedHours: hours,
      billable: rate !== null,
      rate,
      notes: report ? `${says}\n${reportUrl(report, index)}` : says,
      user: people[who],
      client: clients[client],
      project: named,
      task: tasks[task],
      isRunning: false,
      locked: invoice ? `invoiced with ${invoice.number}` : null,
      invoice: invoice ?? null,
      reference: report
        ? {
            id: `${report}#${date}/${project}/${task}`,
            groupId: 'nordlicht/dev-reports',
            permalink: `${ledgerUrl}/commit/${commitOf(index)}`,
          }
        : null,
    }
  })
}

function sessions(): WorkSession[] {
  const recorded = work.flatMap(({ day, project, task, hours, says, report, stated }, index) => {
    if (!report) return []
    const date = `2026-05-${day}`
    const base = `${report}#${date}/${project}/${task}`
    const url = reportUrl(report, index)
    return [{ base, path: report, line: 7, date, hours: stated ?? hours, headline: says, url }]
  })
  const path = 'reports/audrey/2026-05-30.md'
  const lost = 'Checkout: sketch of the new payment step'
  const base = `${path}#2026-05-30/audrey/development`
  return [
    ...recorded,
    { base, path, line: 5, date: '2026-05-30', hours: '1.25', headline: lost, url: reportUrl(path, 0) },
  ]
}

function reportUrl(path: string, index: number): string {
  return `${ledgerUrl}/blob/${commitOf(index)}/${path}`
}

function commitOf(index: number): string {
  return commits[index % commits.length] ?? ''
}
