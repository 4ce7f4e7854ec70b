import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { moveRef, writeCommit } from './github/commit.ts'
import { GITHUB } from './github/commits.ts'
import { tipOf } from './github/repository.ts'
import { visit } from './github/visitor.ts'
import { checkRepository, createBareLedger, startGitHubSandbox } from './github.ts'

test('20 clients at once with a naive retry: 20 files, 20 commits, none lost, the repository sound', async () => {
  const directory = await createBareLedger({ 'README.md': 'hello\n' })
  const sandbox = await startGitHubSandbox({ repositories: { 'me/ledger': directory }, latencyMs: 10 })
  const { ask, commit } = visit(sandbox)
  let stale = 0
  const record = async (number: number) => {
    for (;;) {
      const read = '{ repository(owner: "me", name: "ledger") { defaultBranchRef { target { oid } } } }'
      const { oid } = (await ask(read)).body.data.repository.defaultBranchRef.target
      const { body } = await commit(oid, { [`reports/${number}.md`]: `${number}\n` })
      if (body.errors === undefined) return body.data.createCommitOnBranch.commit.oid
      expect(body.errors[0].type).toBe('STALE_DATA')
      stale++
      await wait(Math.random() * 500)
    }
  }
  const commits = await Promise.all(Array.from({ length: 20 }, (_, number) => record(number)))
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', directory, ...args])
      .toString()
      .trim()
  expect(new Set(commits).size).toBe(20)
  expect(git('rev-list', '--count', 'main')).toBe('21')
  expect(git('ls-tree', '--name-only', 'main:reports').split('\n')).toHaveLength(20)
  expect(stale).toBeGreaterThan(0)
  expect(sandbox.count({ operation: 'createCommitOnBranch' })).toBe(20 + stale)
  expect(await checkRepository(directory)).toBe('')
  await sandbox.close()
  rmSync(directory, { recursive: true, force: true })
})

test("a ref is moved by git's own compare-and-swap: of ten at once, over processes, one wins", async () => {
  const directory = await createBareLedger({ 'README.md': 'hello\n' })
  const repository = { directory }
  const from = (await tipOf(repository, 'main')) ?? ''
  const draft = { parent: from, changes: [], author: GITHUB, committer: GITHUB }
  const commits = await Promise.all(
    Array.from({ length: 10 }, (_, n) => writeCommit(repository, { ...draft, message: `${n}` })),
  )
  const outcomes = await Promise.all(commits.map((commit) => moveRef(repository, 'refs/heads/main', commit, from)))
  expect(outcomes.toSorted()).toEqual([...Array(9).fill('lost'), 'moved'])
  expect(await tipOf(repository, 'main')).toBe(commits[outcomes.indexOf('moved')])
  rmSync(directory, { recursive: true, force: true })
})
