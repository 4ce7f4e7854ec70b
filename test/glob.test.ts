import picomatch from 'picomatch/posix.js'
import { describe, expect, test } from 'vitest'
import { globTest } from '../src/glob.ts'
import { globProblem } from '../src/glob-problem.ts'
import { stepsBeyond } from './project/backtracks.ts'

describe('a glob that people write is taken', () => {
  test.each([
    'reports/**/*.md',
    'reports/*/*/*/*.md',
    '**/sessions/**/*.md',
    '**/a/**/b/**/*-*.md',
    '2026-*-*-*.md',
    'reports/{audrey,dare}/**/*.{md,markdown}',
    '**/[Rr][Ee][Aa][Dd][Mm][Ee].md',
    '@(a|b)/!(drafts)/*.md',
    'dare/*',
    '*claude*',
  ])('%s', (glob) => expect(globProblem(glob)).toBeNull())
})

describe('a glob whose matching would not end is refused', () => {
  const wildcards = /^it has too many wildcards/
  test.each([
    ['!', /^it names nothing/],
    ['', /^it names nothing/],
    ['*a'.repeat(17), wildcards],
    ['*a*a*a*a*a', wildcards],
    ['**/a/**/a/**/a/**/a/**/b', wildcards],
    ['*a*a*/*a*a*/x', wildcards],
    ['+(a|aa)', /^it repeats a group/],
    ['*(a|*(b))', /^it repeats a group/],
    ['{a,a}'.repeat(20), /^it has 20 groups/],
    [`${'a'.repeat(300)}*`, /^it has 301 characters/],
  ])('%s', (glob, problem) => expect(globProblem(glob)).toMatch(problem))
})

test('the longest names match nothing', () => {
  const matches = globTest('**/*', {})
  expect(matches(`${'a'.repeat(255)}/b`)).toBe(true)
  expect(matches('a'.repeat(256))).toBe(false)
  expect(matches('a/'.repeat(250))).toBe(true)
  expect(matches(`${'a/'.repeat(250)}a`)).toBe(false)
})

describe('what is taken ends on the worst name, however it is made', () => {
  test.each([
    ['*a*a*ab', 'a'.repeat(255)],
    ['**/a/**/a/**/b', 'a/'.repeat(249)],
    ['{a,aa}{a,aa}{a,aa}{a,aa}*b', 'a'.repeat(255)],
    ['*a*/*a*/x', `${'a'.repeat(240)}/${'a'.repeat(240)}/y`],
  ])('%s', (glob, name) => {
    expect(globProblem(glob)).toBeNull()
    const { source, flags } = picomatch.makeRe(glob)
    expect(stepsBeyond({ source, flags }, 50_000_000)(name)).toBe(false)
  })

  test('where one that is refused does not', () => {
    const { source, flags } = picomatch.makeRe(`${'*a'.repeat(17)}b`)
    expect(stepsBeyond({ source, flags }, 50_000_000)('a'.repeat(34))).toBe(true)
  })
})
