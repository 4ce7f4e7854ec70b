import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gitIn } from '../../src/checkout/git.ts'
import { readCheckout } from '../../src/checkout/history.ts'
import { listTouchedSince } from '../../src/checkout/touched.ts'
import { type LedgerRepository, makeLedger } from '../action/ledger.ts'

let ledger: LedgerRepository
beforeEach(() => {
  ledger = makeLedger()
})
afterEach(() => {
  vi.unstubAllEnvs()
  ledger.remove()
})

const commit = (day: string, files: Readonly<Record<string, string | null>>) => {
  vi.stubEnv('GIT_COMMITTER_DATE', `${day}T12:00:00Z`)
  return ledger.commit(files)
}
const touched = async (day: string) => {
  const git = gitIn(ledger.root)
  const paths = await listTouchedSince(git, await readCheckout(git), day)
  return paths && [...paths].sort()
}

test('what was added, changed, renamed or taken out since the day began; not what is as it was again', async () => {
  commit('2025-01-01', { 'a.md': '1', 'b.md': '1', 'c.md': '1', 'd.md': '1', 'e.md': '1' })
  commit('2025-03-01', { 'b.md': '2', 'e.md': '2' })
  commit('2025-03-02', { 'c.md': null, 'moved.md': '1', 'e.md': '1' })
  commit('2025-03-03', { 'new.md': '1' })
  expect(await touched('2025-03-01')).toEqual(['b.md', 'c.md', 'moved.md', 'new.md'])
  expect(await touched('2025-03-03')).toEqual(['new.md'])
  expect(await touched('2025-03-04')).toEqual([])
})

test('nothing is told where all of the history is newer', async () => {
  commit('2025-01-01', { 'a.md': '1' })
  expect(await touched('2025-01-01')).toBe(null)
  expect(await touched('2025-01-02')).toEqual([])
})

test('a commit made by a clock that was slow is as new as those before it', async () => {
  commit('2025-01-01', { 'a.md': '1' })
  commit('2025-03-01', { 'b.md': '1' })
  commit('1970-01-02', { 'c.md': '1' })
  expect(await touched('2025-02-01')).toEqual(['b.md', 'c.md'])
})

test('what such a clock dates before all others, as the last one before the day, is new as well', async () => {
  commit('2025-01-01', { 'a.md': '1' })
  commit('1971-01-02', { 'b.md': '1' })
  commit('2025-03-01', { 'c.md': '1' })
  expect(await touched('2025-02-01')).toEqual(['b.md', 'c.md'])
})

test('a branch that was old when it was merged is new on the day it came', async () => {
  commit('2025-01-01', { 'a.md': '1' })
  ledger.git('checkout', '--quiet', '-b', 'side')
  commit('2025-01-02', { 'side.md': '1' })
  ledger.git('checkout', '--quiet', 'main')
  commit('2025-01-03', { 'b.md': '1' })
  vi.stubEnv('GIT_COMMITTER_DATE', '2025-03-01T12:00:00Z')
  ledger.git('merge', '--quiet', '--no-edit', 'side')
  expect(await touched('2025-02-01')).toEqual(['side.md'])
})

test('a shallow clone does not tell', async () => {
  commit('2025-01-01', { 'a.md': '1' })
  commit('2025-03-01', { 'b.md': '1' })
  const whole = ledger
  ledger = makeLedger()
  ledger.git('fetch', '--quiet', '--depth=1', `file://${whole.root}`, 'main')
  ledger.git('checkout', '--quiet', '-B', 'main', 'FETCH_HEAD')
  whole.remove()
  expect(await touched('2025-02-01')).toBe(null)
})
