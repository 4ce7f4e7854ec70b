import type { Facts } from '../../src/rollup/facts.ts'

/** What a name, a note or an answer of a server may be made of. */
export const hostileTexts = [
  'a | b || c |',
  '`code` and ``more``',
  '<script>alert(1)</script><img src=x onerror=alert(1)></td></details>',
  '@everyone and @ada-lovelace',
  'Fixes #1, closes nordlicht/dev-reports#2, resolves GH-3',
  '::error file=a::b ##[warning]c',
  '\u202egnirts\u202c \u200fmarks\u200e \u2066here\u2069',
  'x'.repeat(10_000),
  '| --- '.repeat(2000),
  'one\ntwo\r\n\n# three\u2028four\u0085five\u0000six',
  '[a](javascript:alert(1)) ![i](https://evil.invalid/i.png) <https://evil.invalid> https://evil.invalid www.evil.invalid',
  '**bold** _it_ ~~gone~~ $x^2$ and $y$ \\| \\',
  '</summary></details><!-- notes:end --> <!-- notes:begin -->',
  '" onload="alert(1)" \' & &amp; &lt;b&gt;',
  '%%{init: {}}%% "quote" ; # 1e3 : -5',
  '',
  '\ud800 lone \udc00',
]

/** What decides which facts are shown and how, and figures and days: another value there is another month. */
const plain = new Set(
  `period previous format scope weekStart asOf state what unit base id date issueDate dueDate paidDate hours roundedHours
  rate billableHours amount due total billable expenses budget spent remaining capacity lastUninvoiced`.split(/\s+/),
)

/**
 * Takes facts and a way to change a text; gives the facts with every text changed: names, notes, currencies, paths,
 * reasons and addresses. Days, figures and what joins facts stay.
 */
export function withTexts(facts: Facts, change: (text: string, key: string) => string): Facts {
  const visit = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => visit(item, ''))
    if (plain.has(key)) return value
    if (typeof value === 'string') return change(value, key)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner, name)]))
  }
  return Object.assign({}, facts, visit(facts, ''))
}

/** Takes facts and a text; gives the facts with that text for every text, and behind every address. */
export function withText(facts: Facts, text: string): Facts {
  return withTexts(facts, (value) => (/^https:/.test(value) ? `${value}/${text}` : text))
}
