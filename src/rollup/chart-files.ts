import { renderHoursChart } from './chart-hours.ts'
import { renderProjectsChart } from './chart-projects.ts'
import { compareDecimal } from './decimal.ts'
import type { ChartFiles } from './document-head.ts'
import type { Facts } from './facts.ts'
import type { Figures } from './figures.ts'

/** The charts of a rollup, each as two SVG files. */
export interface Charts {
  readonly hours: ChartFiles
  readonly projects: ChartFiles
}

/** Takes facts, figures and what the configuration leaves out; gives the charts' files, null where no hour would show. */
export function renderCharts(facts: Facts, figures: Figures, redact: readonly string[]): Charts | null {
  if (compareDecimal(figures.totals.hours, '0') <= 0) return null
  const withAmounts = figures.totals.amounts !== null && !redact.includes('amounts')
  return {
    hours: {
      light: renderHoursChart(facts, figures, 'light'),
      dark: renderHoursChart(facts, figures, 'dark'),
    },
    projects: {
      light: renderProjectsChart(facts, figures, 'light', withAmounts),
      dark: renderProjectsChart(facts, figures, 'dark', withAmounts),
    },
  }
}
