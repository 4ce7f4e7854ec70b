import { renderLink } from '../markdown/table.ts'
import { contextOf } from './document.ts'
import { renderHeadline, renderMissing, renderScope } from './document-head.ts'
import type { Facts } from './facts.ts'
import type { Figures } from './figures.ts'
import { formatHours } from './format.ts'
import { formatPeriod } from './format-days.ts'
import { renderMermaid } from './mermaid.ts'
import { renderBlocks } from './section-rows.ts'
import { renderSection, type SectionName, sectionTitle } from './sections.ts'

/** All addresses whole: a pull request knows no relative ones. */
export interface PullBodyOptions {
  readonly sections: readonly SectionName[]
  /** The document and its JSON on the pull request's branch. */
  readonly documentUrl: string
  readonly jsonUrl: string
  readonly redact?: readonly string[]
}

/** GitHub takes 65,536 characters; the rest is for what a person adds by hand. */
const MOST_CHARACTERS = 60_000

/** Rows of a folded list: who wants more opens the document. */
const MOST_ROWS = 200

/** Takes facts and figures; gives the pull request's title. */
export function renderPullTitle(facts: Facts, figures: Figures): string {
  const running = facts.asOf < facts.period.to ? ' so far' : ''
  const hours = formatHours(figures.totals.hours, facts.account.format)
  return `Rollup: ${formatPeriod(facts.period)}${running}, ${hours} hours`
}

/** Takes facts, figures and where the document is; gives the pull request's body, whole sections left out where it grows too long. */
export function renderPullBody(facts: Facts, figures: Figures, options: PullBodyOptions): string {
  const context = contextOf(facts, figures, options.jsonUrl, options.redact ?? [], MOST_ROWS)
  const link = renderLink(`Read the rollup of ${formatPeriod(facts.period)}`, options.documentUrl)
  const head = renderBlocks(
    `**${link}**`,
    renderScope(context),
    renderMissing(context),
    renderHeadline(context),
    renderMermaid(figures),
  )
  const foot = `---\n\nMerge this to add the rollup to the catalog. Until then it follows Harvest; your own commits on this branch, and what you write between the marks of the notes, stay.`
  const kept: string[] = []
  const left: SectionName[] = []
  const bodyOf = () => `${renderBlocks(head, ...kept, renderLeftSections(left, options.documentUrl), foot)}\n`
  for (const name of options.sections) {
    const section = renderSection(name, context)
    if (!section) continue
    kept.push(section)
    // As if every section were left out: the sentence that names them must still have room.
    const longest = renderLeftSections(options.sections, options.documentUrl).length
    if (bodyOf().length + longest <= MOST_CHARACTERS) continue
    kept.pop()
    left.push(name)
  }
  return bodyOf()
}

function renderLeftSections(left: readonly SectionName[], documentUrl: string): string {
  if (left.length === 0) return ''
  return `Too long for here, and in ${renderLink('the document', documentUrl)}: ${left.map(sectionTitle).join(', ')}.`
}
