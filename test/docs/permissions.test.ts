import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { credentials, lookAt, openPull, propose } from '../action/change.ts'
import { setProjectScene } from '../action/project.ts'
import { type RollupScene, setRollupScene } from '../action/rollup.ts'
import type { ActionResult } from '../action/run.ts'
import { report, setScene } from '../action/scene.ts'
import { setSyncScene } from '../action/sync.ts'
import { own, root } from '../project/workflow-actions.ts'
import {
  inputOf,
  jobsOf,
  type Permissions,
  rightsOf,
  type Step,
  stepsOf,
  uses,
  type Workflow,
} from '../project/workflow-model.ts'
import { visit } from '../sandbox/github/visitor.ts'
import { type GitHubSandbox, startGitHubSandbox, type Token } from '../sandbox/github.ts'
import { presetAccount } from '../sandbox/harvest/presets.ts'
import { lowered, type Rights, readChosen, readRows } from './permissions.ts'

const TOKEN = 'ghs_exactly'
const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})
const keep = <S extends { close: () => Promise<void> }>(scene: S): S => {
  open.push(scene)
  return scene
}

/** A token with these rights for the ledger and none beside them. */
const tokenOf = (rights: Rights, kind: Token['kind']): Token => ({
  kind,
  repositories: ['ada/dev-reports'],
  contents: rights.contents ?? 'none',
  pullRequests: rights['pull-requests'] ?? 'none',
  secrets: rights.secrets ?? 'none',
})
const github = (rights: Rights, kind: Token['kind']) => ({ github: { tokens: { [TOKEN]: tokenOf(rights, kind) } } })
const settings = { actionsMayOpenPullRequests: true }
const given = { 'github-token': TOKEN }
const day = report({ date: '2026-05-20', project: 'audrey', hours: 3.5 })

/** What came of a run: whether it did what it is for, and all that it said. */
interface Came {
  readonly done: boolean
  readonly said: string
}
const came = (run: ActionResult, done: boolean): Came => ({
  done: run.code === 0 && done,
  said: `${run.stdout}${run.summary}`,
})

/** How each run of the table is made, with a token of exactly these rights. */
const runs: Readonly<Record<string, (rights: Rights) => Promise<Came>>> = {
  '`record` in the ledger': async (rights) => {
    const scene = keep(await setScene())
    scene.ledger.commit({ 'reports/a.md': day })
    const sandbox = keep(
      await startGitHubSandbox({
        repositories: { 'ada/dev-reports': scene.ledger.root },
        tokens: { [TOKEN]: tokenOf(rights, 'GITHUB_TOKEN') },
      }),
    )
    // Started again, it has to ask whether its commit is the newest still, before it writes.
    await scene.record()
    scene.ledger.commit({ 'reports/b.md': day })
    const run = await scene.record(given, {
      GITHUB_API_URL: sandbox.url,
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_REF: 'refs/heads/main',
    })
    return came(run, run.outputs['entries-created'] === '1' && run.outputs['github-calls'] !== '0')
  },
  '`record` in a project repository': async (rights) => {
    const scene = keep(await setProjectScene(github(rights, 'fine-grained')))
    scene.project.commit({ 'reports/a.md': day })
    const run = await scene.handOver(given)
    return came(run, scene.reports().length === 1)
  },
  'the same, as a pull request': async (rights) => {
    const scene = keep(await setProjectScene(github(rights, 'app')))
    scene.project.commit({ 'reports/a.md': day })
    const run = await scene.handOver({ ...given, 'ledger-pull-request': 'true' })
    return came(run, run.outputs['pull-request-operation'] === 'created')
  },
  '`rollup`': async (rights) => {
    const scene = keep(await setRollupScene({ ...github(rights, 'GITHUB_TOKEN'), settings }))
    const run = await scene.rollup({ ...given, period: '2026-10' })
    return came(run, run.outputs['pull-request-operation'] === 'created')
  },
  '`sync`': async (rights) => {
    const scene = keep(await setSyncScene({}, github(rights, 'GITHUB_TOKEN')))
    const run = await scene.sync({ ...given, streams: 'clients' })
    return came(run, run.outputs['commit-sha'] === scene.head() && scene.paths().length > 0)
  },
  '`request`': async (rights) => {
    const scene = keep(await setProjectScene(github(rights, 'GITHUB_TOKEN')))
    const run = await scene.record({ command: 'request', route: 'GET /v2/users/me', 'github-token': '' })
    expect(scene.github.requests).toEqual([])
    return came(run, run.outputs.status === '200')
  },
  '`check`': async (rights) => {
    const { sandbox, look } = await proposed(rights)
    const run = await look({ ...given, comment: 'false' }, 2)
    expect(sandbox.requests).toEqual([])
    return came(run, run.summary.includes('3.50 h'))
  },
  '`check` with `comment: true`': async (rights) => {
    const { sandbox, look } = await proposed(rights)
    const run = await look({ ...given, comment: 'true' }, 2)
    return came(run, sandbox.commentsOf('ada/dev-reports').length === 1)
  },
  'any of them with `secret-token`': async (rights) => {
    const scene = keep(await setScene())
    scene.ledger.commit({ 'reports/a.md': day })
    const { oauth } = scene.harvest
    oauth.rotates = true
    const sandbox = keep(
      await startGitHubSandbox({
        repositories: { 'ada/dev-reports': scene.ledger.root },
        tokens: { [TOKEN]: tokenOf(rights, 'fine-grained') },
      }),
    )
    const run = await scene.record(
      {
        'harvest-access-token': '',
        'harvest-refresh-token': oauth.grant(),
        'harvest-client-id': oauth.application.id,
        'harvest-client-secret': oauth.application.secret,
        'secret-token': TOKEN,
      },
      { GITHUB_API_URL: sandbox.url },
    )
    return came(run, sandbox.secretsOf('ada/dev-reports').has('HARVEST_REFRESH_TOKEN'))
  },
}

/** A pull request of the ledger, and a look at it with the secrets. */
async function proposed(rights: Rights) {
  const scene = keep(await setScene())
  const sandbox = keep(
    await startGitHubSandbox({
      repositories: { 'ada/dev-reports': scene.ledger.root },
      tokens: { [TOKEN]: tokenOf(rights, 'GITHUB_TOKEN') },
    }),
  )
  const proposal = propose(scene.ledger, { 'reports/a.md': day })
  await openPull(sandbox)
  sandbox.requests.length = 0
  const look = (inputs: Readonly<Record<string, string>>, depth: number) =>
    lookAt(scene, proposal, {
      depth,
      inputs: { ...credentials(scene), ...inputs },
      environment: { GITHUB_API_URL: sandbox.url },
    })
  return { sandbox, look }
}

/** Proved elsewhere to reach no GitHub: `parse` reaches nothing, `init` and `login` have no input for its token. */
const OFFLINE = ['`parse`', '`init`', '`login`']
/** `actions/checkout` needs it, and no sandbox stands in for that: the run itself asks GitHub nothing, which it holds. */
const CHECKOUT_ONLY = ['`check`']

const rows = readRows()

test('every run of the table is made here, and none beside', () => {
  expect(rows.map(({ run }) => run).sort()).toEqual([...Object.keys(runs), ...OFFLINE].sort())
  for (const { run, rights } of rows) if (OFFLINE.includes(run)) expect(rights).toEqual({})
})

describe.each(rows.filter(({ run }) => run in runs))('$run', ({ run, rights }) => {
  const make = runs[run] as (typeof runs)[string]

  test('works with what the table gives it, and nothing more', async () => {
    const { done, said } = await make(rights)
    expect(done, said).toBe(true)
  })

  // Every level of every one: npm run permissions.
  const isAsked = (level: string) => process.env.PERMISSIONS === 'all' || level === 'none' || run.includes('project')
  const steps = CHECKOUT_ONLY.includes(run) ? [] : lowered(rights)
  test.each(
    steps.filter(
      ({ without, level }) => isAsked(level) && !(run === '`check` with `comment: true`' && without === 'contents'),
    ),
  )('fails where $without is $level, and names it', async ({ without, rights: less }) => {
    const { done, said } = await make(less)
    expect(done, said).toBe(false)
    const words = {
      contents: /`contents: (read|write)`/,
      'pull-requests': /`pull-requests: write`/,
      secrets: /Secrets: Read and write/,
    }
    expect(said).toMatch(words[without as keyof typeof words])
  })
})

describe('the sandbox refuses everything more', () => {
  /** What can be asked of GitHub, and the right it takes. */
  const deeds: Readonly<Record<string, (sandbox: GitHubSandbox, head: string) => Promise<boolean>>> = {
    'contents: read': async (sandbox) =>
      (await visit(sandbox, TOKEN).rest('GET', '/repos/ada/dev-reports/git/trees/main')).status === 200,
    'contents: write': async (sandbox, expectedHeadOid) => {
      const branch = { repositoryNameWithOwner: 'ada/dev-reports', branchName: 'main' }
      const { body } = await visit(sandbox, TOKEN).commit(expectedHeadOid, { 'a.md': 'x' }, { branch })
      return body.errors === undefined
    },
    'pull-requests: read': async (sandbox) => {
      const query = '{ repository(owner: "ada", name: "dev-reports") { pullRequests(first: 1) { nodes { number } } } }'
      return (await visit(sandbox, TOKEN).ask(query)).body.errors === undefined
    },
    'pull-requests: write': async (sandbox) => {
      const { status } = await visit(sandbox, TOKEN).rest('POST', '/repos/ada/dev-reports/issues/1/comments', {
        body: 'x',
      })
      return status === 201
    },
    'secrets: read': async (sandbox) =>
      (await visit(sandbox, TOKEN).rest('GET', '/repos/ada/dev-reports/actions/secrets/public-key')).status === 200,
    'administration: read': async (sandbox) =>
      (await visit(sandbox, TOKEN).rest('GET', '/repos/ada/dev-reports/actions/permissions/workflow')).status === 200,
    'another repository': async (sandbox) =>
      (await visit(sandbox, TOKEN).rest('GET', '/repos/ada/other')).status === 200,
  }
  const held = (rights: Rights) =>
    Object.entries(rights).flatMap(([name, level]) =>
      level === 'write' && name !== 'secrets' ? [`${name}: read`, `${name}: write`] : [`${name}: read`],
    )

  const distinct = new Map(rows.map(({ rights }) => [JSON.stringify(rights), rights]))
  test.each([...distinct.values()])('of a token with %j', async (rights) => {
    const scene = keep(await setScene())
    scene.ledger.commit({ 'reports/a.md': day })
    propose(scene.ledger, { 'reports/b.md': day })
    const repositories = { 'ada/dev-reports': scene.ledger.root, 'ada/other': scene.ledger.root }
    const kind = 'secrets' in rights ? 'fine-grained' : 'GITHUB_TOKEN'
    const sandbox = keep(await startGitHubSandbox({ repositories, tokens: { [TOKEN]: tokenOf(rights, kind) } }))
    await openPull(sandbox)
    const head = scene.ledger.git('rev-parse', 'main')
    const may: string[] = []
    for (const [name, deed] of Object.entries(deeds)) if (await deed(sandbox, head)) may.push(name)
    expect(may.sort()).toEqual(held(rights).sort())
  })
})

describe('Harvest', () => {
  test.each([
    ['`record` in the ledger', 'yes'],
    ['`rollup`', 'yes'],
    ['`request`', 'yes'],
    ['`sync`', 'yes, an administrator’s'],
  ])('%s: %s', (run, token) => {
    expect(rows.find((row) => row.run === run)?.harvest.replace("'", '’')).toBe(token)
  })

  test('a member’s token is enough where no administrator’s is asked for; a rollup says that it is incomplete', async () => {
    const member = keep(await setScene({ account: presetAccount('member', new Date()) }))
    const rollup: RollupScene = keep(
      await setRollupScene({ settings }, { account: presetAccount('member', new Date()) }),
    )
    const made = await rollup.rollup({ period: '2026-10' })
    expect([made.code, made.outputs['pull-request-operation']]).not.toContain(1)
    expect(made.stdout + made.summary).toMatch(/is not complete/)
    const asked = await member.record({ command: 'request', route: 'GET /v2/users/me' })
    expect(asked.outputs.status).toBe('200')
  })

  test('sync with a member’s token fails, and says whose it takes', async () => {
    const scene = keep(await setSyncScene({ account: presetAccount('member', new Date()) }))
    const run = await scene.sync({ streams: 'clients' })
    expect([run.code, run.annotations.join('\n')]).toEqual([
      1,
      expect.stringMatching(/lacks the permission in Harvest/),
    ])
  })
})

describe('the other places that name permissions agree with the table', () => {
  const rightsFor = (run: string) => rows.find((row) => row.run === run)?.rights

  test('what docs/setup.md gives the token of a project repository', () => {
    const { always, forPulls } = readChosen()
    expect(always).toEqual(rightsFor('`record` in a project repository'))
    expect(forPulls).toEqual(rightsFor('the same, as a pull request'))
  })

  /** The rows that a step's run comes to, by its command and whose token it has. */
  const rowOf = (step: Step) => {
    const command = inputOf(step, 'command') || 'record'
    if (command === 'check' && inputOf(step, 'comment') === 'true') return '`check` with `comment: true`'
    // Its token is an app's, and its job only checks the project out.
    if (inputOf(step, 'ledger') !== '') return null
    return command === 'record' ? '`record` in the ledger' : `\`${command}\``
  }
  const files = readdirSync(join(root, 'examples/workflows'))

  test.each(files)(
    'examples/workflows/%s grants what its steps need, and each grant is in the table or has its own step',
    (file) => {
      const workflow = parse(readFileSync(join(root, 'examples/workflows', file), 'utf8')) as Workflow
      for (const [, job] of jobsOf(workflow)) {
        const granted = (rightsOf(workflow, job) ?? {}) as Exclude<Permissions, string>
        const steps = stepsOf(job)
        const ours = steps.filter((step) => uses(step, own.name)).map(rowOf)
        const needed = Object.assign({}, ...ours.map((row) => (row === null ? {} : rightsFor(row))))
        expect(granted).toMatchObject(needed)
        const checksOut = steps.some((step) => uses(step, 'actions/checkout'))
        const more = Object.keys(granted).filter((name) => !(name in needed))
        // A checkout reads, and a script of GitHub's writes its issues; a called workflow's job does what that does.
        const excused = [
          checksOut || job.uses !== undefined ? 'contents' : '',
          steps.some((step) => uses(step, 'actions/github-script')) ? 'issues' : '',
        ]
        expect(more.filter((name) => !excused.includes(name))).toEqual([])
      }
    },
  )
})
