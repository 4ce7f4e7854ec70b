import { expect, test } from 'vitest'
import { didYouMean } from '../src/suggest.ts'

test.each([
  ['form', ['to', 'from', 'notes'], '; did you mean "from"?'],
  ['Form', ['From'], '; did you mean "From"?'],
  ['horus', ['hours'], '; did you mean "hours"?'],
  ['cat', ['dog'], '.'],
  ['ab', ['ba'], '; did you mean "ba"?'],
  ['abc', ['cba'], '.'],
  ['projekt', ['project', 'projects'], '; did you mean "project"?'],
])('%s among %j%s', (word, candidates, expected) => {
  expect(didYouMean(word, candidates)).toBe(expected)
})
