import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createGitHub } from '../../src/github/client.ts'
import { keepComment } from '../../src/github/comments.ts'
import { listPullFiles } from '../../src/github/pull-files.ts'
import { openPull } from '../action/change.ts'
import {
  type Comment,
  commitToBranch,
  createBareLedger,
  type GitHubSandbox,
  startGitHubSandbox,
} from '../sandbox/github.ts'

let directory: string
let sandbox: GitHubSandbox
beforeEach(async () => {
  directory = await createBareLedger({ 'reports/a.md': 'one\n' })
  sandbox = await startGitHubSandbox({ repositories: { 'ada/dev-reports': directory }, mostPerPage: 2 })
  sandbox.addForkPull('ada/dev-reports', 'change')
})
afterEach(async () => {
  await sandbox.close()
  rmSync(directory, { recursive: true, force: true })
})

const marker = '<!-- mine -->'
const keep = (text: string, isWorthOne = true) =>
  keepComment(
    createGitHub({ apiUrl: sandbox.url, token: sandbox.token, userAgent: 'test', onWait: () => {} }),
    { repository: 'ada/dev-reports', number: 1, marker },
    text,
    isWorthOne,
  )
const comments = () => sandbox.commentsOf('ada/dev-reports')
const add = (id: number, body: string, login = 'harvest-ledger[bot]') =>
  comments().push({ id, number: 1, body, user: { login, type: 'Bot' }, created_at: '', updated_at: '' } as Comment)

describe('the one comment of a pull request', () => {
  test('is made, left and brought up to date', async () => {
    expect(await keep('One', false)).toBe('none')
    expect(await keep('One')).toBe('created')
    expect(await keep('One')).toBe('none')
    expect(await keep('Two', false)).toBe('updated')
    expect(comments().map(({ body }) => body)).toEqual([`${marker}\r\nTwo`])
  })

  test('costs two calls where nothing is to be done, at the same time, and a page is read only while there is a next', async () => {
    await keep('One')
    for (const [there, calls] of [
      [0, 2],
      [1, 2],
      [2, 3],
    ] as const) {
      for (let id = 100; id < 100 + there; id++) add(id + there * 10, 'Another', 'mallory')
      const from = sandbox.requests.length
      expect(await keep('One')).toBe('none')
      expect(sandbox.requests.length - from, `${comments().length} comments`).toBe(calls)
    }
  })

  test('is nobody else’s, whatever that one says; and of several of ours the oldest stays', async () => {
    add(3, `${marker}\nTheirs`, 'mallory')
    add(4, `Look: ${marker}`)
    add(9, `${marker}\nNewer`)
    add(5, `${marker}\nOlder`)
    expect(await keep('Now')).toBe('updated')
    expect(comments().map(({ id, body }) => [id, body])).toEqual([
      [3, `${marker}\nTheirs`],
      [4, `Look: ${marker}`],
      [5, `${marker}\r\nNow`],
    ])
  })

  test('when another run’s came first, that one stays and says what this one knows', async () => {
    sandbox.faults.onRequest({ method: 'POST', path: '/comments' }, () => void add(2, `${marker}\nEarlier`))
    expect(await keep('Now')).toBe('created')
    expect(comments().map(({ id, body }) => [id, body])).toEqual([[2, `${marker}\r\nNow`]])
  })

  test('a lost answer is looked up, not repeated; an update may be sent again', async () => {
    sandbox.faults.add({ method: 'POST', path: '/comments' }, { kind: 'drop' })
    expect(await keep('One')).toBe('created')
    sandbox.faults.add({ method: 'PATCH' }, { kind: 'drop' })
    expect(await keep('Two')).toBe('updated')
    expect(comments()).toHaveLength(1)
    comments().length = 0
    sandbox.faults.add({ method: 'POST', path: '/comments' }, { kind: 'refuse' })
    await expect(keep('Three')).rejects.toMatchObject({ request: { lost: true } })
    expect(comments()).toEqual([])
  })

  test('what is deleted meanwhile is no fault', async () => {
    add(5, `${marker}\nOlder`)
    add(6, `${marker}\nNewer`)
    sandbox.faults.onRequest({ method: 'DELETE' }, () => void comments().pop())
    expect(await keep('Older')).toBe('none')
    expect(comments().map(({ id }) => id)).toEqual([5])
  })
})

test('the files of a pull request come page by page, former names too', async () => {
  execFileSync('git', ['-C', directory, 'branch', 'topic', 'main'])
  const files = { 'reports/a.md': null, 'reports/b.md': 'one\n', 'reports/c.md': 'three\n', 'd.txt': 'x' }
  await commitToBranch(directory, files, { branch: 'topic' })
  await openPull(sandbox, 'ada/dev-reports', 'topic')
  const github = createGitHub({ apiUrl: sandbox.url, token: sandbox.token, userAgent: 'test', onWait: () => {} })
  const found = await listPullFiles(github, 'ada/dev-reports', 2)
  expect(found.toSorted()).toEqual(['d.txt', 'reports/a.md', 'reports/b.md', 'reports/c.md'])
  expect(sandbox.count({ path: '/files' })).toBe(2)
  await expect(listPullFiles(github, 'ada/dev-reports', 99)).rejects.toMatchObject({ request: { status: 404 } })
})
