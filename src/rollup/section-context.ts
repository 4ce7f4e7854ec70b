import type { PlainDate } from '../calendar.ts'
import { escapeText, shorten } from '../markdown/escape.ts'
import { renderLink } from '../markdown/table.ts'
import type { AccountFormat, Decimal, Facts, Unseen } from './facts.ts'
import type { Figures, Money } from './figures.ts'
import { formatChange, formatHours, formatMoney, NOTHING } from './format.ts'

/** All a section is made of. */
export interface SectionContext {
  readonly facts: Facts
  readonly figures: Figures
  /** How to write figures, known from the account. */
  readonly format: AccountFormat
  /** Most rows of one folded list: a document that is too large is made again with fewer. */
  readonly mostRows: number
  /** Where a list that was cut goes on: the rollup's JSON, as an address that works where the section is shown. */
  readonly jsonUrl: string
  /** What the configuration leaves out: `amounts`, `clients`, `people`, `notes`. */
  readonly redact: readonly string[]
}

const LONGEST_NAME = 60
const LONGEST_TEXT = 140

/** Takes a context and an exact amount; gives it as markdown. */
export function showMoney({ format }: SectionContext, amount: Decimal, currency: string): string {
  return showFigure(formatMoney(amount, currency, format))
}

/** Takes a context and amounts by currency; gives them as markdown, one under the other, a dash where there are none. */
export function showAmounts(context: SectionContext, money: Money | null): string {
  const amounts = Object.entries(money ?? {}).map(([currency, amount]) => showMoney(context, amount, currency))
  return amounts.join('<br>') || NOTHING
}

/** Takes a context and changes by currency; gives them with their signs as markdown, one under the other. */
export function showAmountChanges({ format }: SectionContext, money: Money | null): string {
  const changes = Object.entries(money ?? {}).map(([currency, change]) =>
    showFigure(formatChange(change, (size) => formatMoney(size, currency, format))),
  )
  return changes.join('<br>') || NOTHING
}

/** Takes a context and exact hours; gives them as markdown. */
export function showHours({ format }: SectionContext, hours: Decimal): string {
  return showFigure(formatHours(hours, format))
}

/** Takes a context and a change of hours; gives it with its sign as markdown. */
export function showHoursChange({ format }: SectionContext, change: Decimal): string {
  return showFigure(formatChange(change, (size) => formatHours(size, format)))
}

/** Takes a formatted figure; gives it as markdown. Two dollar signs in one line would be a formula. */
export function showFigure(figure: string): string {
  return figure.replace(/\$/g, '\\$')
}

/** Takes a name from outside; gives it as markdown, short enough for a table. */
export function showName(name: string): string {
  return escapeText(shorten(name, LONGEST_NAME)) || '(no name)'
}

/** Takes a longer text from outside; gives its beginning as one line of markdown, '' for none. */
export function showText(text: string): string {
  return escapeText(shorten(text, LONGEST_TEXT))
}

/** Takes ready markdown and an address from outside; gives a link, just the text where the address is none of the web. */
export function showLink(text: string, url: string | null): string {
  return url && /^https?:\/\/[^\s]+$/i.test(url) && url.length <= 2000 ? renderLink(text, url) : text
}

/** Takes a context, a day and a person's id; gives the address of that timesheet: an entry has no page of its own. */
export function dayUrl({ facts }: SectionContext, date: PlainDate, userId: number): string | null {
  return facts.account.url && `${facts.account.url}/time/day/${date.replaceAll('-', '/')}/${userId}`
}

/** Takes a context, a kind of record and its id; gives the address of its page in Harvest. */
export function recordUrl({ facts }: SectionContext, kind: 'projects' | 'invoices', id: number): string | null {
  return facts.account.url && `${facts.account.url}/${kind}/${id}`
}

/** Takes a context and what could not be had; gives the reason for the end of a sentence: `: …`, '' for none. */
export function whyUnseen({ figures }: SectionContext, what: Unseen['what']): string {
  const reasons = figures.unseen.filter((unseen) => unseen.what === what).map(({ why }) => showText(why))
  return reasons.length > 0 ? `: ${reasons.join('; ')}` : ''
}

/** Takes a context; tells whether amounts of work are shown: the token sees them and the configuration lets them through. */
export function seesAmounts(context: SectionContext): boolean {
  return context.figures.totals.amounts !== null && !hidesAmounts(context)
}

/** Takes a context; tells whether the configuration leaves amounts out. */
export function hidesAmounts({ redact }: SectionContext): boolean {
  return redact.includes('amounts')
}

/** Takes what a section is about; gives the sentence that it is left out on purpose. */
export function renderLeftOut(title: string): string {
  return `_${title} are left out by the configuration._`
}
