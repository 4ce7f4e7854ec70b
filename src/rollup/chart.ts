import { escapeXml, oneLine } from '../markdown/escape.ts'

export type Theme = 'light' | 'dark'

interface Palette {
  readonly text: string
  readonly faint: string
  readonly line: string
  readonly billable: string
  readonly other: string
}

/** Readable on GitHub's own white and near-black, and told apart by people who do not see colours. */
const palettes: Readonly<Record<Theme, Palette>> = {
  light: { text: '#1f2328', faint: '#59636e', line: '#d1d9e0', billable: '#0969da', other: '#a5b0bb' },
  dark: { text: '#f0f6fc', faint: '#9198a1', line: '#3d444d', billable: '#4493f8', other: '#656c76' },
}

export const chartWidth = 720

/** What a bar is made of. */
export interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Takes a theme, a height, title and description as plain text, and what is inside; gives a whole SVG file. */
export function renderSvg(theme: Theme, height: number, title: string, description: string, inside: string[]): string {
  const { text, faint, line, billable, other } = palettes[theme]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${chartWidth} ${height}" width="${chartWidth}" height="${height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escapeXml(title)}</title>`,
    `<desc id="d">${escapeXml(description)}</desc>`,
    `<style>text{font:12px -apple-system,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;fill:${text}}.h{font-size:14px;font-weight:600}.f{fill:${faint}}.e{text-anchor:end}.m{text-anchor:middle}.l{stroke:${line}}.b{fill:${billable}}.o{fill:${other}}</style>`,
    ...inside,
    '</svg>',
    '',
  ].join('\n')
}

/** Takes a place, plain text and classes (`h` heading, `f` faint, `e` ends there, `m` middle); gives the text. */
export function renderText(x: number, y: number, text: string, classes = ''): string {
  return `<text x="${short(x)}" y="${short(y)}"${classes && ` class="${classes}"`}>${escapeXml(text)}</text>`
}

/** Takes bars and their class (`b` billable, `o` other); gives one path for all, '' for none that would show. */
export function renderBars(bars: readonly Bar[], className: 'b' | 'o'): string {
  const path = bars
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ x, y, width, height }) => `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`)
    .join('')
  return path && `<path class="${className}" d="${path}"/>`
}

/** Takes heights of horizontal lines between two places; gives them as one path. */
export function renderLines(from: number, to: number, heights: readonly number[]): string {
  return `<path class="l" d="${heights.map((y) => `M${short(from)} ${short(y)}H${short(to)}`).join('')}"/>`
}

/** Takes labels for billable and other hours; gives the legend, at the right of the heading. */
export function renderLegend(billable: string, other: string): string {
  const width = (text: string) => columnsOf(text) * 6.1 + 32
  const atOther = chartWidth - width(other)
  const atBillable = atOther - width(billable)
  const square = (x: number, className: string) =>
    `<rect class="${className}" x="${short(x)}" y="10" width="10" height="10"/>`
  return [
    square(atBillable, 'b'),
    renderText(atBillable + 16, 19, billable, 'f'),
    square(atOther, 'o'),
    renderText(atOther + 16, 19, other, 'f'),
  ].join('')
}

/** Takes text from outside and the columns there are; gives it cut to fit, wide letters counted twice. */
export function fitText(text: string, columns: number): string {
  const line = oneLine(text)
  if (columnsOf(line.slice(0, columns + 1)) <= columns && line.length <= columns) return line
  let used = 1
  let fitted = ''
  for (const character of line.slice(0, columns * 4)) {
    used += widthOf(character)
    if (used > columns) break
    fitted += character
  }
  return `${fitted.trimEnd()}…`
}

/** Takes a number; gives it with at most one decimal, as short as it goes. */
function short(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return String(rounded === 0 ? 0 : rounded)
}

function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += widthOf(character)
  return columns
}

/** Roughly: from the Hangul letters on, most letters are as wide as two of ours. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code >= 0x1100 && !(code >= 0x2000 && code < 0x2e80) ? 2 : 1
}
