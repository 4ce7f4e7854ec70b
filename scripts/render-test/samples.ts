import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderHoursChart } from '../../src/rollup/chart-hours.ts'
import { renderProjectsChart } from '../../src/rollup/chart-projects.ts'
import type { Facts } from '../../src/rollup/facts.ts'
import { renderIndex } from '../../src/rollup/index.ts'
import { renderPullBody } from '../../src/rollup/pull-body.ts'
import { reckonFigures } from '../../src/rollup/reckon.ts'
import { type SectionName, sectionNames } from '../../src/rollup/sections.ts'
import { memberFacts, sampleDocument, sampleIndex } from '../../test/rollup/sample.ts'

const charts = {
  hours: { light: 'hours-light.svg', dark: 'hours-dark.svg' },
  projects: { light: 'projects-light.svg', dark: 'projects-dark.svg' },
}

const branch = 'https://github.com/nordlicht/dev-reports/blob/rollup/2026-05/rollups/2026/2026-05'

/** Takes facts; gives each kind of document made of them, by name. */
export function renderSamples(facts: Facts): Record<'document' | 'member' | 'pull-body' | 'index', string> {
  return {
    document: sampleDocument({ chartPaths: charts }, facts),
    member: sampleDocument({ chartPaths: { hours: null, projects: null } }, memberFacts(facts)),
    // The long sections would be left out of the body where texts are long.
    'pull-body': renderPullSample(
      facts,
      sectionNames.filter((name) => name !== 'sessions' && name !== 'invoices'),
    ),
    index: renderIndex(sampleIndex, facts.account.format),
  }
}

/** Takes facts and sections; gives the pull request's body. */
export function renderPullSample(facts: Facts, sections: readonly SectionName[]): string {
  const options = { sections, documentUrl: `${branch}.md`, jsonUrl: `${branch}.json` }
  return renderPullBody(facts, reckonFigures(facts), options)
}

/** Takes facts and a folder; writes the charts there, light and dark. */
export function writeCharts(facts: Facts, folder: string): void {
  const figures = reckonFigures(facts)
  for (const theme of ['light', 'dark'] as const) {
    writeFileSync(join(folder, charts.hours[theme]), renderHoursChart(facts, figures, theme))
    writeFileSync(join(folder, charts.projects[theme]), renderProjectsChart(facts, figures, theme, true))
  }
}
