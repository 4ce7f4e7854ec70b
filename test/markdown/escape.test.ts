import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as toText } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { escapeHtml, escapeText, escapeXml, logLine, shorten } from '../../src/markdown/escape.ts'
import { renderLink, renderTable } from '../../src/markdown/table.ts'
import { runs } from '../fuzz.ts'

const parse = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** Marks, tags, mentions and all that text of other people may be made of. */
const hostile = fc
  .array(
    fc.constantFrom(
      '|',
      '`',
      '**',
      '_',
      '<script>',
      '</td>',
      '@everyone',
      'Fixes #1',
      '::error::',
      '[a](b)',
      '![i](j)',
      'https://evil.invalid',
      'www.evil.invalid',
      'a@b.invalid',
      '\n',
      '\r\n',
      '\\',
      '~~',
      '$x$',
      '&amp;',
      '\u202e',
      '- ',
      '# ',
      '1. ',
      'word',
      ' ',
      '<!--',
      '+',
      '=',
      '---',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('escapeText', () => {
  test('shows just that text, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), (text) => {
        const tree = parse(escapeText(text))
        const shown = text
          .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
          .replace(/ {2,}/g, ' ')
          .trim()
        expect(
          toText(tree)
            .replace(/\u2060/g, '')
            .trim(),
        ).toBe(shown.replace(/\u2060/g, '').trim())
        expect(tree.children.length).toBeLessThanOrEqual(1)
        const [paragraph] = tree.children
        if (paragraph) {
          expect(paragraph.type).toBe('paragraph')
          expect('children' in paragraph ? paragraph.children.map(({ type }) => type) : []).toEqual(['text'])
        }
      }),
      runs(2000),
    )
  })

  test('stays within its table cell', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const table = renderTable([{ title: 'A' }, { title: 'B', align: 'right' }], [[escapeText(a), escapeText(b)]])
        const [node] = parse(table).children
        expect(node?.type).toBe('table')
        expect(node?.type === 'table' && node.children.map(({ children }) => children.length)).toEqual([2, 2])
      }),
    )
  })

  test.each([
    ['@ada', '@\u2060ada'],
    ['Fixes #1', 'Fixes \\#\u20601'],
    ['GH-12', 'GH\\-\u206012'],
  ])('breaks what GitHub would make a reference of: %s', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped)
  })
})

test('a link ends where its address ends', () => {
  expect(renderLink('x', 'https://h/a b(c)/%20ü?d=1#L2')).toBe('[x](https://h/a%20b%28c%29/%20%C3%BC?d=1#L2)')
})

test.each([
  ['::error::x', ': :error::x'],
  ['  ::set-output name=a::b', ': :set-output name=a::b'],
  ['a\n::add-mask::b', 'a ::add-mask::b'],
  ['see ##[warning]x', 'see ## [warning]x'],
])('logLine gives the runner no command: %j', (line, shown) => {
  expect(logLine(line)).toBe(shown)
})

describe('inside tags and XML', () => {
  test('escapeHtml shows just that text within a summary or an attribute, without a mention or a reference', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), (text) => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>"\n\r]|@\w|#\w|:\/\/|www\./)
        expect(escaped.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&')
        const [node, ...rest] = parse(`<b title="${escaped}">\n<summary>${escaped}</summary>\n\nx`).children
        expect(node?.type).toBe('html')
        expect(rest).toHaveLength(1)
      }),
      runs(500),
    )
  })

  test('escapeXml leaves nothing that XML forbids', () => {
    expect(escapeXml('a<b> & "c"\u0000\ufffe\ud800\n')).toBe('a&lt;b&gt; &amp; &quot;c&quot; \ufffd')
  })

  test('shorten cuts between characters', () => {
    expect([
      shorten('Audrey', 6),
      shorten('Audrey', 5),
      shorten('a  b', 3),
      shorten('👍👍👍', 2),
      shorten('', 3),
    ]).toEqual(['Audrey', 'Audr…', 'a b', '👍…', ''])
    expect(shorten('x'.repeat(10_000), 60)).toHaveLength(60)
  })

  test('a link survives half a character', () => {
    expect(renderLink('x', 'https://h/\ud800')).toBe('[x](https://h/%EF%BF%BD)')
  })
})

test.each([
  ['https://x/C%23%2Bb.md', 'https://x/C%23%2Bb.md'],
  ['https://x/50%2523.md', 'https://x/50%2523.md'],
  ['https://x/ü (1)%.md', 'https://x/%C3%BC%20%281%29%25.md'],
])('a link to %s keeps what is encoded already', (url, expected) => {
  expect(renderLink('x', url)).toBe(`[x](${expected})`)
})
