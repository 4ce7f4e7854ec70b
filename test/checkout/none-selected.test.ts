import { expect, test } from 'vitest'
import { noneSelected } from '../../src/commands/ledger.ts'

const paths = new Set(['README.md', 'notes/2026/a.md'])
const say = (...include: string[]) => noneSelected([], paths, include, include)[0]?.message

test.each([
  ['report/**/*.md', "globs count from the repository's root"],
  ['/notes/**/*.md', 'globs count from the repository\'s root, and begin without "/"'],
  ['"notes/**/*.md"', "globs count from the repository's root, and no quotation marks belong to them"],
  ['notes\\**\\*.md', 'globs count from the repository\'s root, with "/" between folders on every system'],
])('a glob that selects nothing is told with its slip: %s', (glob, words) => {
  expect(say(glob)).toBe(
    `no file matches "${glob}", though there are markdown files, such as notes/2026/a.md. Where they are reports, write notes/**/*.md: ${words}`,
  )
})

test('a file at the root has a glob too', () => {
  expect(noneSelected([], new Set(['a.md']), null, ['reports/**/*.md'])[0]?.message).toContain('write *.md: globs')
})
