import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../../src/rollup/facts.ts'
import { renderPullBody, renderPullTitle } from '../../src/rollup/pull-body.ts'
import { sectionNames } from '../../src/rollup/sections.ts'
import { memberFacts, sampleDocument, sampleFacts, sampleFigures } from './sample.ts'
import { hostileTexts, withText } from './sample-hostile.ts'

const ours = 'https://github.com/nordlicht/dev-reports'

const renderings: Readonly<Record<string, (facts: Facts) => string>> = {
  document: (facts) => sampleDocument({}, facts),
  "a member's document": (facts) => sampleDocument({}, memberFacts(facts)),
  'pull request': (facts) =>
    renderPullBody(facts, sampleFigures(facts), {
      // The long ones would be left out where texts are long.
      sections: sectionNames.filter((name) => name !== 'sessions' && name !== 'invoices'),
      documentUrl: `${ours}/blob/rollup/2026-05/2026-05.md`,
      jsonUrl: `${ours}/blob/rollup/2026-05/2026-05.json`,
    }),
}

/** What a page is made of: its tables' cells, its HTML, and everything that is a link or takes effect. */
function partsOf(markdown: string) {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const parts = { cells: [] as number[], html: [] as string[], urls: [] as string[], kinds: [] as string[], text: '' }
  const visit = (node: Nodes) => {
    // What stands in code stays as it is.
    if (node.type === 'text' || node.type === 'html') parts.text += node.value
    if (node.type === 'tableRow') parts.cells.push(node.children.length)
    if (node.type === 'html')
      parts.html.push(node.value.replace(/(<summary>).*(<\/summary>)/, '$1$2').replace(/ alt="[^"<>]*"/, ''))
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') parts.urls.push(node.url)
    // An address that cannot be one is text, so the number of links may be smaller.
    if (!['text', 'link', 'inlineCode'].includes(node.type)) parts.kinds.push(node.type)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return parts
}

describe.each(Object.entries(renderings))('%s', (_, render) => {
  const plain = partsOf(render(withText(sampleFacts(), 'harmless')))

  test.each(hostileTexts.map((text) => [text.slice(0, 40), text]))('with %j for every text', (__, text) => {
    const markdown = render(withText(sampleFacts(), text))
    const parts = partsOf(markdown)
    expect(parts.cells).toEqual(plain.cells)
    expect(parts.html).toEqual(plain.html)
    expect(parts.kinds).toEqual(plain.kinds)
    expect(parts.urls.length).toBeLessThanOrEqual(plain.urls.length)
    for (const url of parts.urls)
      expect(url).toMatch(
        /^https:\/\/(nordlicht\.harvestapp\.com|github\.com\/nordlicht\/dev-reports)\/|^2026-05\.json$/,
      )
    // GitHub looks for these after markdown is read, in HTML too.
    expect(parts.text).not.toMatch(/@\w|#\d|GH-\d|:\/\/evil|www\.evil/)
    expect(markdown).not.toMatch(/^::|[\u200e\u200f\u202a-\u202e\u2066-\u2069\0]/m)
  })
})

test.each(hostileTexts)('the title is one short line without effect: %j', (text) => {
  const facts = withText(sampleFacts(), text)
  expect(renderPullTitle(facts, sampleFigures(facts))).toBe('Rollup: May 2026, 142.33 hours')
})
