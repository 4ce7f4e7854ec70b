import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { gitIn } from '../../src/checkout/git.ts'
import { findLastCommits, listForeignCommits, readCheckout, readLastCommits } from '../../src/checkout/history.ts'
import { readReports } from '../../src/checkout/reports.ts'
import { type LedgerRepository, makeLedger } from '../action/ledger.ts'

let ledger: LedgerRepository
beforeEach(() => {
  ledger = makeLedger()
})
afterEach(() => ledger.remove())

const read = async (include = ['reports/**/*.md']) => {
  const git = gitIn(ledger.root)
  const checkout = await readCheckout(git)
  const { reports, faults } = await readReports(git, checkout.head ?? 'HEAD', include)
  const commits = await readLastCommits(checkout, new Map(reports.map(({ path, blob }) => [path, blob])))
  return { git, checkout, reports, faults, commits }
}

describe('readReports', () => {
  test('reads what the commit holds, not the working tree, whatever the names', async () => {
    ledger.commit({
      'reports/ä ü/#1 [x].md': 'one\n',
      'reports/b.md': 'zwei\r\nund\0',
      'other/c.md': 'no',
      'reports/drafts/d.md': 'no',
    })
    const { reports, faults } = await read(['reports/**/*.md', '!reports/drafts/**'])
    expect(reports.map(({ path, content }) => [path, content.toString()])).toEqual([
      ['reports/b.md', 'zwei\r\nund\0'],
      ['reports/ä ü/#1 [x].md', 'one\n'],
    ])
    expect(faults).toEqual([])
  })

  test('refuses a file no report could be', async () => {
    ledger.commit({ 'reports/big.md': 'x'.repeat(1024 * 1024 + 1) })
    const { reports, faults } = await read()
    expect(reports).toEqual([])
    expect(faults[0]?.message).toBe(
      'this file has 1048577 bytes, a report at most 1048576. Leave it out with a glob in reports.include that begins with "!"',
    )
  })
})

test('a checkout that lacks a report is refused, not read as if the report were gone', async () => {
  ledger.commit({ 'reports/a.md': 'one\n', 'reports/b.md': 'two\n' })
  const blob = ledger.git('rev-parse', 'HEAD:reports/a.md')
  rmSync(join(ledger.root, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true })
  await expect(read()).rejects.toThrow(/the checkout lacks the content of reports\/a\.md/)
})

describe('readLastCommits', () => {
  test('finds the commit that gave each report its present content', async () => {
    const first = ledger.commit({ 'reports/a.md': '1', 'reports/b.md': '1', 'reports/c.md': '1' })
    const second = ledger.commit({ 'reports/b.md': '2' })
    ledger.commit({ 'reports/c.md': '2', 'README.md': 'x' })
    const reverted = ledger.commit({ 'reports/c.md': '1' })
    expect((await read()).commits).toEqual(
      new Map([
        ['reports/a.md', { commit: first, added: true }],
        ['reports/b.md', { commit: second, added: false }],
        ['reports/c.md', { commit: reverted, added: false }],
      ]),
    )
  })

  test('does not take a renamed report for a new one', async () => {
    ledger.commit({ 'reports/a.md': '1' })
    ledger.git('mv', 'reports/a.md', 'reports/z.md')
    const renamed = ledger.commit({ 'reports/b.md': 'new beside it' })
    const { commits } = await read()
    expect(commits.get('reports/z.md')).toMatchObject({ commit: renamed, added: false })
    expect(commits.get('reports/b.md')).toMatchObject({ commit: renamed, added: false })
  })

  test('goes through merges, to the side whose content stayed', async () => {
    ledger.commit({ 'reports/a.md': '1', 'reports/b.md': '1' })
    ledger.git('checkout', '--quiet', '-b', 'side')
    const side = ledger.commit({ 'reports/a.md': 'side' })
    ledger.git('checkout', '--quiet', 'main')
    const main = ledger.commit({ 'reports/a.md': 'main', 'reports/b.md': 'main' })
    ledger.git('merge', '--quiet', '-X', 'theirs', '--no-edit', 'side')
    const { commits } = await read()
    expect(commits.get('reports/a.md')?.commit).toBe(side)
    expect(commits.get('reports/b.md')?.commit).toBe(main)
  })

  test('takes a merge that made content of its own', async () => {
    ledger.commit({ 'reports/a.md': '1' })
    ledger.git('checkout', '--quiet', '-b', 'side')
    ledger.commit({ 'reports/a.md': 'side' })
    ledger.git('checkout', '--quiet', 'main')
    ledger.commit({ 'reports/a.md': 'main' })
    expect(() => ledger.git('merge', '--quiet', 'side')).toThrow()
    const merged = ledger.commit({ 'reports/a.md': 'both' })
    expect((await read()).commits.get('reports/a.md')?.commit).toBe(merged)
  })

  test('tells nothing of what lies below the edge of a shallow clone', async () => {
    ledger.commit({ 'reports/a.md': '1', 'reports/b.md': '1' })
    const second = ledger.commit({ 'reports/b.md': '2' })
    const third = ledger.commit({ 'reports/c.md': '1' })
    const clone = makeLedger()
    clone.git('fetch', '--quiet', '--depth=2', `file://${ledger.root}`, 'main')
    clone.git('checkout', '--quiet', '-B', 'main', 'FETCH_HEAD')
    ledger.remove()
    ledger = clone
    const { commits, checkout } = await read()
    expect(checkout.boundary).toEqual(new Set([second]))
    expect(commits).toEqual(new Map([['reports/c.md', { commit: third, added: true }]]))
  })
})

describe('findLastCommits, before the paths are named', () => {
  test('goes on where it waited, however much has come meanwhile', async () => {
    const first = ledger.commit({ 'reports/old.md': '1' })
    const many = (text: string) =>
      Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`reports/${index}.md`, `${index} ${text}`]))
    const bulk = ledger.commit(many('a'))
    ledger.commit(many('b'))
    const git = gitIn(ledger.root)
    const blob = (name: string) => ledger.git('rev-parse', name)
    const wanted = new Map([
      ['reports/old.md', blob('HEAD:reports/old.md')],
      ['reports/7.md', blob(`${bulk}:reports/7.md`)],
    ])
    const naming = new Promise<typeof wanted>((resolve) => setTimeout(resolve, 300, wanted))
    expect(await findLastCommits(await readCheckout(git), ['reports'], naming)).toEqual(
      new Map([
        ['reports/7.md', { commit: bulk, added: true }],
        ['reports/old.md', { commit: first, added: true }],
      ]),
    )
  })

  test('keeps what git has told when it is done long before', async () => {
    const first = ledger.commit({ 'reports/a.md': '1' })
    const blobs = new Map([['reports/a.md', ledger.git('rev-parse', 'HEAD:reports/a.md')]])
    const naming = new Promise<typeof blobs>((resolve) => setTimeout(resolve, 500, blobs))
    expect(await findLastCommits(await readCheckout(gitIn(ledger.root)), ['reports'], naming)).toEqual(
      new Map([['reports/a.md', { commit: first, added: true }]]),
    )
  })

  test('ends where none are named, and where their naming fails', async () => {
    ledger.commit({ 'reports/a.md': '1' })
    const checkout = await readCheckout(gitIn(ledger.root))
    expect(await findLastCommits(checkout, [], Promise.resolve(new Map()))).toEqual(new Map())
    await expect(findLastCommits(checkout, [], Promise.reject(new Error('lost')))).rejects.toThrow('lost')
  })
})

test('listForeignCommits tells what is not part of the history', async () => {
  const old = ledger.commit({ 'reports/a.md': '1' })
  const newer = ledger.commit({ 'reports/a.md': '2' })
  ledger.git('checkout', '--quiet', '--detach', old)
  const { git, checkout } = await read()
  const unknown = 'f'.repeat(40)
  expect(await listForeignCommits(git, checkout, [old, newer, unknown])).toEqual([unknown, newer])
  expect(await listForeignCommits(git, checkout, [old])).toEqual([])
})
