import type { Figure, Results, Section } from '../bench/figure.ts'

const MARKS = /(<!-- figures: made by npm run generate -->\n)[\s\S]*(\n<!-- end of figures -->)/

/** Takes docs/performance.md and what the benchmark found; gives it with the figures between its marks. Throws where they are missing. */
export function withFigures(document: string, results: Results): string {
  if (!MARKS.test(document)) throw new Error('docs/performance.md has no marks for the figures')
  const sections = Object.entries(results).map(([name, section]) => renderSection(name, section))
  return document.replace(MARKS, (_, open: string, close: string) => `${open}\n${sections.join('\n\n')}\n${close}`)
}

function renderSection(name: string, { environment, figures }: Section): string {
  const { cpu, cores, node, system, commit, load } = environment
  const where = `${cpu}, ${cores} cores, Node ${node}, ${system}, commit ${commit}; load ${load.map((each) => each.toFixed(1)).join(' before, ')} after.`
  const rows = figures.map(
    (figure) => `| ${figure.what} | ${figure.name} | ${show(figure.value, figure)} | ${renderLimit(figure)} |`,
  )
  return [`### ${name}`, '', where, '', '| what | figure | value | limit |', '|---|---|---:|---|', ...rows].join('\n')
}

function renderLimit(figure: Figure): string {
  const { limit, met } = figure
  if (limit === null) return ''
  return `${met ? 'met' : '**missed**'}, at most ${show(limit, figure)}`
}

const show = (value: number, { unit }: Figure) => `${value.toLocaleString('en')}${unit && ` ${unit}`}`
