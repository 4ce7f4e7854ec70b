import { describe, expect, test } from 'vitest'
import { measureGrowth } from './backtracks.ts'
import { listExpressions } from './expressions.ts'

const ADDRESS = 'an address of the workflow or of the runner: who writes it has the tokens already'

/** Expressions whose work grows with the square of a text that is short, or that nobody but its owner writes: why that is so. */
const bounded: Readonly<Record<string, string>> = {
  'src/commands/harvest.ts /\\/+$/': ADDRESS,
  'src/commands/login.ts /\\/+$/': ADDRESS,
  'src/context.ts /\\/+$/': ADDRESS,
  'src/harvest/account.ts /\\/+$/': ADDRESS,
  'src/harvest/oauth.ts /\\/+$/': ADDRESS,
  'src/harvest/transport.ts /\\/+$/': ADDRESS,
  'src/check/filter-pattern.ts /\\*\\*\\/|\\*+|\\[[^\\]]+\\]|[\\s\\S]/':
    'a branch or path pattern of a workflow of the checkout, read by check alone: who changes a workflow needs no such way',
  'src/harvest/route.ts /^\\s*([a-z]+)\\s+(?:https:\\/\\/api\\.harvestapp\\.com)?\\/?(?:v2\\/)?([^?\\s]*?)\\/?(?:\\?(\\S*))?\\s*$/':
    'the input route: who writes it may send any request anyway',
  'src/rollup/format.ts /\\B(?=(\\d{3})+$)/': 'the digits of one number: a double has 309 of them at most',
  'src/rollup/period-text.ts /^(?:([wq])(\\d{1,2})|(\\d{1,2}))[ ./-]*(\\d{4})$|^(\\d{4})[ ./_-]*([wq]?)[ _-]*(\\d{1,2})$/':
    'the input period: who writes it starts the run',
}

describe('what is counted', () => {
  test.each([
    ['a*b', 'square'],
    ['\\s+$', 'square'],
    ['^-+|-+$', 'square'],
    ['(?=[^]*b)x', 'square'],
    ['(?<!a*)b', 'square'],
    ['\\[[^\\]]+\\]|[^]', 'square'],
    ['\\s*([a-z]?)\\s*$', 'more'],
    ['([xy])\\1a*b', null],
    ['([a-c])\\1*b', 'square'],
    ['a*a*b', 'more'],
    ['(a*)*b', 'more'],
    ['^(a|ab|b)*$', 'more'],
    ['^(?:x(?:\\d|[0-9])+)+$', 'more'],
    ['\\s+', null],
    ['^a*b', null],
    ['(?<![\\s.])[\\s.]+$', null],
    ['a{0,9}b', null],
    ['x.{0,40}y', null],
  ])('/%s/: %s', (source, degree) => {
    expect(measureGrowth({ source, flags: 'u' })?.degree ?? null).toBe(degree)
  })
})

test('no regular expression takes more steps than its text has characters, but for constant factors', async () => {
  const all = await listExpressions()
  expect(all.length).toBeGreaterThan(350)
  const grown: string[] = []
  const excused = new Set<string>()
  for (const expression of all) {
    const growth = measureGrowth(expression)
    if (growth === null) continue
    const name = `${expression.place.replace(/:\d+$/, '')} /${expression.source}/`
    if (growth.degree === 'square' && bounded[name] !== undefined) excused.add(name)
    else
      grown.push(
        `${expression.place} /${expression.source}/${expression.flags} ${growth.degree} ${JSON.stringify(growth.attack)}`,
      )
  }
  expect(grown).toEqual([])
  // An excuse for what is mended or gone goes too.
  expect([...excused].sort()).toEqual(Object.keys(bounded).sort())
}, 300_000)
