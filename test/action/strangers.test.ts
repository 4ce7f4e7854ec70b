import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../src/inputs.ts'
import { gitHubOf, type Scene, setScene } from './scene.ts'

const repository = { full_name: 'ada/dev-reports', default_branch: 'main', private: false }
const fork = { full_name: 'mallory/dev-reports' }
const mallory = { login: 'mallory' }
const pullOf = (from: object | null) => ({
  pull_request: {
    number: 7,
    base: { ref: 'main', sha: '1'.repeat(40), repo: repository },
    head: { ref: 'change', sha: '2'.repeat(40), repo: from },
  },
})
const comment = (association: string) => ({ author_association: association, user: mallory })

/** One of each kind is enough for the commands that share the way in. */
const samples = ['a fork', 'a fork with secrets', 'a fork’s run', 'a stranger’s issue']

/** What a stranger sets off, and with secrets in it: the event, its payload, and what the refusal says to do. */
const refused: readonly [what: string, event: string, payload: object, remedy: RegExp][] = [
  ['a fork', 'pull_request_target', pullOf(fork), /pull request 7 of a fork .* Use `on: pull_request`/],
  ['a deleted fork', 'pull_request_target', pullOf(null), /Use `on: pull_request`/],
  ['nobody says whose', 'pull_request_target', {}, /gives the pull request of a fork/],
  [
    'a fork with secrets',
    'pull_request',
    pullOf(fork),
    /pull request 7 comes from a fork, and this run holds harvest-access-token and github-token all the same.*Settings → Actions → General/,
  ],
  ['a review of a fork’s', 'pull_request_review', pullOf(fork), /comes from a fork/],
  [
    'a fork’s run',
    'workflow_run',
    { workflow_run: { event: 'pull_request', head_repository: fork } },
    /a run that mallory\/dev-reports may have set off.* Give the job `if: github\.event\.workflow_run/,
  ],
  [
    'a run after a comment',
    'workflow_run',
    { workflow_run: { event: 'issue_comment', head_repository: repository } },
    /a run that anybody may have set off/,
  ],
  [
    'a check of a fork’s commit',
    'check_suite',
    { check_suite: { head_branch: null } },
    /check_suite is about a commit of no branch of this repository/,
  ],
  ['a status of a fork’s commit', 'status', { branches: [] }, /Use `on: push`/],
  [
    'a stranger’s comment',
    'issue_comment',
    { comment: comment('NONE'), issue: { number: 3 }, sender: mallory },
    /no part in this repository \(NONE\).*github\.event\.comment\.author_association/,
  ],
  [
    'a stranger’s issue',
    'issues',
    { issue: { number: 3, ...comment('CONTRIBUTOR') }, sender: mallory },
    /github\.event\.issue\.author_association/,
  ],
  [
    'a stranger’s discussion',
    'discussion',
    { discussion: comment('NONE'), sender: mallory },
    /github\.event\.discussion\.author_association/,
  ],
]

let scene: Scene
let home: string
beforeAll(async () => {
  scene = await setScene()
  home = mkdtempSync(join(tmpdir(), 'cli-'))
  cpSync(join(import.meta.dirname, '../../dist/cli'), home, { recursive: true })
})
afterAll(async () => {
  rmSync(home, { recursive: true, force: true })
  await scene.close()
})

const eventFile = (payload: object) => {
  const path = join(scene.home.temp, 'event.json')
  writeFileSync(path, JSON.stringify({ repository, ...payload }))
  return path
}
const run = (event: string, payload: object, inputs: Record<string, string>, environment = {}) =>
  scene.record(
    { 'github-token': 'github_pat_canary', ...inputs },
    { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: eventFile(payload), GITHUB_REF: 'refs/heads/main', ...environment },
  )

describe.each(refused)('%s (%s)', (what, event, payload, remedy) => {
  test.each(commands.filter((each) => each === 'record' || samples.includes(what)))(
    '%s is refused before anything is asked, and told why',
    async (command) => {
      const before = scene.harvest.requests.length
      const { code, annotations, outputs } = await run(event, payload, { command, route: 'GET /v2/users/me' })
      expect([code, annotations.length, annotations[0]]).toEqual([1, 1, expect.stringMatching(remedy)])
      expect(annotations[0]).toContain('nothing was read or done')
      expect([scene.harvest.requests.length - before, outputs['github-calls']]).toEqual([0, '0'])
    },
  )
})

test.each(commands)('a comment on a pull request, by whomever: %s', async (command) => {
  const github = await gitHubOf(scene)
  const payload = { comment: comment('OWNER'), issue: { number: 7, pull_request: {} }, sender: mallory }
  const inputs = { command, route: 'GET /v2/users/me', 'github-token': github.token, 'dry-run': 'true' }
  const { code, annotations } = await run('issue_comment', payload, inputs, { GITHUB_API_URL: github.url })
  // What is checked out then may be a fork's; a call reads nothing of it.
  if (command === 'request') expect([code, annotations]).toEqual([0, []])
  else expect(annotations).toEqual([expect.stringContaining('on the pull request 7 runs as the default branch')])
  await github.close()
})

test.each([
  ['login', ['--harvest-client-id', 'x']],
  ['init', []],
  ['record', []],
  ['request', ['--route', 'GET /v2/users/me']],
])('%s of the terminal, as a step of such a workflow', (command, args) => {
  const before = scene.harvest.requests.length
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(home, 'index.js'),
      command,
      '--harvest-api-url',
      scene.harvest.url,
      '--harvest-id-url',
      scene.harvest.idUrl,
      ...args,
    ],
    {
      cwd: scene.ledger.root,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH ?? '',
        HOME: home,
        HARVEST_ACCESS_TOKEN: scene.harvest.token,
        HARVEST_CLIENT_SECRET: 'canary-secret',
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: 'pull_request_target',
        GITHUB_EVENT_PATH: eventFile(pullOf(fork)),
      },
    },
  )
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining('pull_request_target gives the pull request 7 of a fork'),
  ])
  expect(scene.harvest.requests.length - before).toBe(0)
})
