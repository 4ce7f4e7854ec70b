import { renderBudgetsSection } from './section-budgets.ts'
import type { SectionContext } from './section-context.ts'
import { renderDriftSection } from './section-drift.ts'
import { renderExpensesSection } from './section-expenses.ts'
import { renderInvoicesSection } from './section-invoices.ts'
import { renderClientsSection, renderProjectsSection, renderTeamSection } from './section-projects.ts'
import { renderSessionsSection } from './section-sessions.ts'
import { renderSummarySection } from './section-summary.ts'
import { renderUninvoicedSection } from './section-uninvoiced.ts'

const sections = {
  summary: { title: 'Summary', render: renderSummarySection },
  projects: { title: 'Projects', render: renderProjectsSection },
  clients: { title: 'Clients', render: renderClientsSection },
  team: { title: 'Team', render: renderTeamSection },
  uninvoiced: { title: 'Uninvoiced', render: renderUninvoicedSection },
  invoices: { title: 'Invoices', render: renderInvoicesSection },
  expenses: { title: 'Expenses', render: renderExpensesSection },
  budgets: { title: 'Budgets', render: renderBudgetsSection },
  sessions: { title: 'Sessions', render: renderSessionsSection },
  drift: { title: 'Drift', render: renderDriftSection },
} as const

/** A part of the document that the configuration may leave out or move. */
export type SectionName = keyof typeof sections

/** Every section, in the order of a document that does not say otherwise. */
export const sectionNames = Object.keys(sections) as SectionName[]

/** Takes a section's name; gives its title. */
export function sectionTitle(name: SectionName): string {
  return sections[name].title
}

/** Takes a section's name and a context; gives the section with its heading, '' where there is nothing it may show. */
export function renderSection(name: SectionName, context: SectionContext): string {
  const content = sections[name].render(context)
  return content && `## ${sections[name].title}\n\n${content}`
}
