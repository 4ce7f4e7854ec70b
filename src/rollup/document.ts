import { describeHours } from './chart-hours.ts'
import { describeProjects } from './chart-projects.ts'
import { type ChartFiles, renderHeadline, renderMissing, renderPicture, renderScope } from './document-head.ts'
import type { Facts } from './facts.ts'
import type { Figures } from './figures.ts'
import { formatPeriod } from './format-days.ts'
import { renderNotesBlock } from './notes-block.ts'
import type { SectionContext } from './section-context.ts'
import { renderBlocks } from './section-rows.ts'
import { renderSection, type SectionName } from './sections.ts'

/** Addresses are relative to the document. */
export interface DocumentOptions {
  readonly sections: readonly SectionName[]
  /** A chart that is null is left out. */
  readonly chartPaths: { readonly hours: ChartFiles | null; readonly projects: ChartFiles | null }
  /** What a person wrote into the document that this one takes the place of; '' for nothing. */
  readonly notes: string
  readonly jsonPath: string
  /** What the configuration leaves out, so that the document says so. */
  readonly redact?: readonly string[]
}

/** GitHub shows the source of a larger markdown file, not the page. */
const LARGEST_DOCUMENT = 480_000

const MOST_ROWS = 5000

/** Takes facts, figures and where things are; gives the rollup as markdown, the same bytes for the same data. */
export function renderDocument(facts: Facts, figures: Figures, options: DocumentOptions): string {
  for (let rows = MOST_ROWS; ; rows = Math.floor(rows / 2)) {
    const context = contextOf(facts, figures, options.jsonPath, options.redact ?? [], rows)
    const text = renderWith(context, options)
    if (rows === 0 || new TextEncoder().encode(text).length <= LARGEST_DOCUMENT) return text
  }
}

/** Takes what a rollup is made of, the address of its JSON, what is left out and how long a folded list may be; gives a context. */
export function contextOf(
  facts: Facts,
  figures: Figures,
  jsonUrl: string,
  redact: readonly string[],
  mostRows: number,
): SectionContext {
  return { facts, figures, format: facts.account.format, jsonUrl, redact, mostRows }
}

function renderWith(context: SectionContext, { chartPaths, notes, sections, jsonPath }: DocumentOptions): string {
  const { facts, figures } = context
  const { hours, projects } = chartPaths
  const text = renderBlocks(
    `# ${formatPeriod(facts.period)}`,
    renderScope(context),
    renderMissing(context),
    renderHeadline(context),
    hours ? renderPicture(hours, describeHours(facts, figures)) : '',
    projects ? renderPicture(projects, describeProjects(facts, figures)) : '',
    renderNotesBlock(notes),
    ...sections.map((name) => renderSection(name, context)),
    `---\n\n<sub>Made from Harvest's records and the session reports of the ledger. The same figures as data: [JSON](${encodeURI(jsonPath.toWellFormed())}).</sub>`,
  )
  return `${text}\n`
}
