import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GitHubSandbox } from '../sandbox/github.ts'
import { startGitHubSandbox } from '../sandbox/github.ts'
import { credentials, type Look, lookAt, openPull, type Proposal, propose } from './change.ts'
import { installAction } from './run.ts'
import { report, type Scene, setScene } from './scene.ts'

let scene: Scene
let github: GitHubSandbox
beforeEach(async () => {
  scene = await setScene()
  github = await startGitHubSandbox({
    repositories: { 'ada/dev-reports': scene.ledger.root },
    tokens: {
      run: { kind: 'GITHUB_TOKEN' },
      reader: { kind: 'GITHUB_TOKEN', contents: 'read', pullRequests: 'read' },
      nobody: { kind: 'GITHUB_TOKEN', contents: 'read', pullRequests: 'none' },
    },
    mostPerPage: 2,
  })
})
afterEach(async () => {
  await Promise.all([github.close(), scene.close()])
})

const first = { date: '2026-05-20', project: 'audrey', task: 'Development', hours: 3.5 }
const comments = () => github.commentsOf('ada/dev-reports')
const check = (proposal: Proposal, look: Look = {}) =>
  lookAt(scene, proposal, {
    ...look,
    inputs: { ...credentials(scene), 'github-token': 'run', comment: 'true', ...look.inputs },
    environment: { GITHUB_API_URL: github.url },
  })
const byMallory = (body: string) => ({
  id: 1,
  number: 1,
  body,
  user: { login: 'mallory', type: 'User' as const },
  created_at: '',
  updated_at: '',
})
/** What was sent to GitHub that changes something there. */
const writes = (from: number) =>
  github.requests
    .slice(from)
    .filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
    .map(({ method }) => method)

describe('a shallow checkout', () => {
  test('asks GitHub for the files, page by page, and for the ids that were there before', async () => {
    scene.ledger.commit({
      'reports/a.md': report({ id: 'one', ...first }),
      'reports/b.md': report({ ...first, date: '2026-05-21' }),
    })
    await scene.record()
    const proposal = propose(scene.ledger, {
      'reports/a.md': null,
      'reports/b.md': null,
      'reports/moved.md': report({ ...first, date: '2026-05-21' }),
      'reports/c.md': `| Date | Project | Task | Hours |\n|---|---|---|---|\n| 2026-05-22 | audrey | Development | 1 |\n`,
      'notes/one.txt': 'one',
      'notes/two.txt': 'two',
    })
    await openPull(github)
    const run = await check(proposal, { depth: 1, inputs: { 'github-token': 'reader', comment: 'false' } })
    expect(run.annotations).toEqual([])
    expect(run.summary).toContain('## Merging this adds 1.00 h in 1 time entry, changes 1, removes 1 (3.50 h)')
    expect(github.requests.filter(({ path }) => path.endsWith('/files')).length).toBeGreaterThan(2)
    const head = await check(proposal, { depth: 1, at: 'head', inputs: { 'github-token': 'reader', comment: 'false' } })
    expect([head.code, head.summary.split('\n')[0]]).toEqual([0, run.summary.split('\n')[0]])
  })

  test('without the permission says which setting mends it', async () => {
    const proposal = propose(scene.ledger, { 'reports/a.md': report(first) })
    await openPull(github)
    const run = await check(proposal, { depth: 1, inputs: { 'github-token': 'nobody' } })
    expect([run.code, run.annotations]).toEqual([
      1,
      [expect.stringMatching(/403: Resource not accessible.*`fetch-depth: 2`, or give the job `pull-requests: read`/)],
    ])
    const none = await lookAt(scene, proposal, { depth: 1, inputs: credentials(scene) })
    expect([none.code, none.annotations]).toEqual([1, [expect.stringContaining('and pass github-token')]])
  })
})

describe('comment: true', () => {
  test('is made once, left where it says so already, brought up to date, and kept when the reports go', async () => {
    const one = propose(scene.ledger, { 'reports/a.md': report(first) })
    await openPull(github)
    comments().push(byMallory('<!-- harvest-ledger: check -->\nMine'), byMallory('First!'), byMallory('Second'))
    const made = await check(one)
    expect([made.code, made.annotations]).toEqual([0, []])
    expect(comments()).toHaveLength(4)
    const ours = comments()[3]
    expect(ours?.user.login).toBe('github-actions[bot]')
    expect(ours?.body).toContain('## Merging this adds 3.50 h in 1 time entry')
    expect(ours?.body).not.toContain('<sub>4 Harvest')
    let from = github.requests.length
    await check(one)
    expect(writes(from)).toEqual([])
    from = github.requests.length
    await check(propose(scene.ledger, { 'reports/a.md': report({ ...first, hours: 4 }) }))
    expect(writes(from)).toEqual(['PATCH'])
    expect(comments()).toHaveLength(4)
    expect(ours?.body).toContain('adds 4.00 h')
    await check(propose(scene.ledger, { 'README.md': '# Ours\n' }))
    expect(ours?.body).toContain('This change has no session reports')
    expect(comments()[0]?.body).toContain('Mine')
  })

  test('is not made for a change without reports', async () => {
    const proposal = propose(scene.ledger, { 'README.md': '# Ours\n' })
    await openPull(github)
    await check(proposal)
    expect(comments()).toEqual([])
  })

  test('of two runs at once one comment stays', async () => {
    const proposal = propose(scene.ledger, { 'reports/a.md': report(first) })
    await openPull(github)
    const other = installAction()
    // Both see none, and both make theirs.
    github.faults.add({ method: 'POST', path: '/comments' }, { kind: 'delay', ms: 3000, before: true }, 2)
    const runs = await Promise.all([check(proposal), check(proposal, { home: other })])
    other.remove()
    expect(runs.map(({ code, annotations }) => [code, annotations])).toEqual([
      [0, []],
      [0, []],
    ])
    expect(comments()).toHaveLength(1)
    expect(github.count({ method: 'POST', path: '/issues/1/comments' })).toBe(2)
  })

  test('an answer that is lost makes no second one, and a refusal is a warning', async () => {
    const proposal = propose(scene.ledger, { 'reports/a.md': report(first) })
    await openPull(github)
    github.faults.add({ method: 'POST', path: '/comments' }, { kind: 'drop' })
    const lost = await check(proposal)
    expect([lost.code, lost.annotations, comments().length]).toEqual([0, [], 1])
    const refused = await check(propose(scene.ledger, { 'reports/a.md': report({ ...first, hours: 1 }) }), {
      isFork: true,
      // A fork's run is given no secrets.
      inputs: { 'github-token': 'reader', 'harvest-access-token': '' },
    })
    expect([refused.code, refused.annotations]).toEqual([
      0,
      [expect.stringMatching(/^::warning::the comment .*\(403: .*`pull-requests: write`/)],
    ])
  })

  test('too long for GitHub: whole sections are left out, with the way to the whole', async () => {
    const long = (day: number) => `${'x'.repeat(70)} ${day}`
    const files = Object.fromEntries(
      Array.from({ length: 28 }, (_, day) => [
        `reports/2026-05-${String(day + 1).padStart(2, '0')}.md`,
        `| Date | Project | Hours | Summary |\n|---|---|---|---|\n${Array.from({ length: 18 }, (_, row) => `| 2026-05-${String(day + 1).padStart(2, '0')} | audrey | 0.${row + 10} | ${long(row)} |`).join('\n')}\n`,
      ]),
    )
    const proposal = propose(scene.ledger, files)
    await openPull(github)
    const run = await check(proposal)
    expect(run.annotations).toEqual([])
    const body = comments()[0]?.body ?? ''
    expect(body.length).toBeLessThan(60_500)
    expect(body).toContain('in 504 time entries')
    expect(body).toContain('Left out here because of its length: the time entries')
    expect(body).toContain('https://github.com/ada/dev-reports/actions/runs/77')
    expect(run.summary).toContain('… and 4 more.')
  })

  test('what reports say stays text: no mention, link, tag, fence or command', async () => {
    const title = '@everyone Fixes #1 <script>alert(1)</script> ``` [x](https://evil.example) ::error::boo'
    const proposal = propose(scene.ledger, {
      'reports/a.md': report(first, title),
      'reports/b.md': `---\ndate: 2026-05-21\nproject: "@everyone <img src=x> #1"\nhours: 1\n---\n\n# ${title}\n`,
      'reports/c.md': `---\ndate: 2026-05-22\nproject: "::error::boo"\nhours: "::error::@everyone <b>"\n---\n`,
    })
    await openPull(github)
    const run = await check(proposal)
    expect(run.code).toBe(1)
    expect(run.annotations.filter((each) => each.startsWith('::error::'))).toEqual([])
    const body = comments()[0]?.body.replaceAll('\r\n', '\n') ?? ''
    const fences = body.split('\n').filter((line) => /^\s*`{3}/.test(line))
    expect(fences).toEqual(['```diff', '```'])
    const outside = body
      .replace(/```diff[\s\S]*?\n```\n/, '')
      .replace(/^<!-- .* -->/, '')
      .replace(/\\./g, '')
    expect(outside).not.toMatch(/@everyone|<img|<script|<b>|#1\b(?!\))/)
    expect(run.stdout.split('\n').filter((line) => /^::error::/.test(line))).toEqual([])
  })
})
