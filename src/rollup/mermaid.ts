import { shorten } from '../markdown/escape.ts'
import { shareByProject } from './chart-projects.ts'
import { compareDecimal, roundHours } from './decimal.ts'
import type { Figures } from './figures.ts'

const MOST_SLICES = 7
const LONGEST_LABEL = 40

/** Told apart on white and on near-black; the last is for what is left over. */
const slices = ['#0969da', '#1a7f37', '#9a6700', '#8250df', '#bc4c00', '#bf3989', '#6e7781']

/** Takes figures; gives hours by project as a Mermaid block with colours of its own, '' where there is nothing to show. */
export function renderMermaid(figures: Figures): string {
  const used = new Set<string>()
  const rows = shareByProject(figures, MOST_SLICES)
    .map(({ name, hours }, index) => ({ name: labelOf(name, index, used), hours: roundHours(hours) }))
    // Mermaid refuses a chart with a slice below zero, and one of nothing cannot be seen.
    .filter(({ hours }) => compareDecimal(hours, '0') > 0)
  if (rows.length === 0) return ''
  const variables = {
    ...Object.fromEntries(slices.map((colour, index) => [`pie${index + 1}`, colour])),
    pieOpacity: '1',
    pieStrokeColor: '#6e7781',
    pieStrokeWidth: '1px',
    pieOuterStrokeColor: '#6e7781',
    pieOuterStrokeWidth: '1px',
    pieSectionTextColor: '#ffffff',
    pieLegendTextColor: '#768390',
    pieTitleTextColor: '#768390',
  }
  return [
    '```mermaid',
    `%%{init: ${JSON.stringify({ theme: 'base', themeVariables: variables })}}%%`,
    'pie showData title Hours by project',
    ...rows.map(({ name, hours }) => `    "${name}" : ${hours}`),
    '```',
  ].join('\n')
}

/** Letters, digits and a few harmless marks: Mermaid has no escape for a quote, and takes `#` and `;` for its own. */
function labelOf(name: string, index: number, used: Set<string>): string {
  const plain = shorten(name.replace(/[^\p{L}\p{M}\p{N} .,_()/+…-]/gu, ' '), LONGEST_LABEL)
  const label = /[\p{L}\p{N}]/u.test(plain) ? plain : `Project ${index + 1}`
  // Two slices of one label would become one.
  const unique = used.has(label) ? `${label} (${index + 1})` : label
  used.add(unique)
  return unique
}
