import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../project/workflow-actions.ts'
import { listTexts, listThrown } from './messages.ts'

const page = readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8').replaceAll('\r\n', '\n')
/** The first code of each point is the message. */
const quotes = quotesOf(page)
const texts = listTexts()
const thrown = listThrown()

function quotesOf(text: string): string[] {
  return [...text.matchAll(/^\* (`{1,2})(.+?)\1(?!`)/gms)].map(([, , quote = '']) => quote.trim().replace(/\s+/g, ' '))
}
/** `…` at either end stands for anything; within, for one value. */
const core = (quote: string) => quote.replace(/^… ?|…$/g, '')
const isSaid = (quote: string) => texts.some(({ text }) => text.replace(/\s+/g, ' ').includes(core(quote)))
const isTold = (text: string) => quotes.some((quote) => text.replace(/\s+/g, ' ').includes(core(quote)))
/** What is put together of values alone has no words to look for. */
const hasWords = (text: string) => /[a-z]{3,}/i.test(text)

describe('docs/troubleshooting.md', () => {
  test('quotes no message the sources do not have', () => {
    expect(quotes.length).toBeGreaterThan(80)
    expect(quotes.filter((quote) => !isSaid(quote))).toEqual([])
  })

  test('quotes enough of each to find it', () => {
    expect(quotes.filter((quote) => core(quote).replaceAll('…', '').length < 8)).toEqual([])
    expect(quotes.filter((quote, index) => quotes.indexOf(quote) !== index)).toEqual([])
  })

  test('has every message that ends a run', () => {
    expect(thrown.length).toBeGreaterThan(40)
    const untold = thrown.filter(({ text }) => hasWords(text) && !isTold(text))
    expect(untold.map(({ file, line, text }) => `${file}:${line}: ${text}`)).toEqual([])
  })
})

test('a message that was reworded, and one that nobody quotes, are found', () => {
  expect(isSaid('this folder is no git repository.')).toBe(true)
  expect(isSaid('this folder is not a git repository.')).toBe(false)
  expect(isSaid('the ledger … has no branch …')).toBe(true)
  expect(isSaid('the ledger … has no … branch')).toBe(false)
  expect(isTold('the moon is full')).toBe(false)
  expect(quotesOf('* `a b`: c\n* ``d `e` ``: f\n')).toEqual(['a b', 'd `e`'])
})
