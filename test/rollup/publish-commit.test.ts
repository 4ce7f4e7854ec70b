import { expect, test } from 'vitest'
import { changesOf, refuseLarge } from '../../src/commands/rollup/publish-commit.ts'

const draft = {
  files: [{ path: 'a.md', content: 'hello\n' }],
  removed: ['a-hours-light.svg', 'a-hours-dark.svg'],
  isCurrent: () => true,
  title: 'Rollup: May 2026, 8.00 hours',
  body: '',
  message: { headline: 'Rollup: May 2026', body: '' },
}
const there = {
  texts: new Map(),
  cut: new Map(),
  blobs: new Map([
    ['a.md', 'ce013625030ba8dba906f756967f9e9ca394464a'],
    ['a-hours-light.svg', '1'.repeat(40)],
  ]),
}

test('a commit changes what differs and deletes what is there, or writes all of it', () => {
  expect(changesOf(draft, there, false, 'Mark: 1')).toEqual({
    message: { headline: 'Rollup: May 2026', body: 'Mark: 1' },
    additions: [],
    deletions: ['a-hours-light.svg'],
  })
  expect(changesOf(draft, there, true, 'Mark: 1').additions.map(({ path }) => path)).toEqual(['a.md'])
})

test('what GitHub would not take in one commit is refused before anything is sent, with its size', () => {
  const content = new Uint8Array(14_000_001)
  expect(() => refuseLarge([{ path: 'a', content }], draft.title)).not.toThrow()
  const both = ['a', 'b'].map((path) => ({ path, content }))
  expect(() => refuseLarge(both, draft.title)).toThrow(
    'Rollup: May 2026, 8.00 hours: its files have 28.0 MB together, and GitHub takes 28 MB in one commit',
  )
})
