import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/parse.ts'
import { type LedgerRepository, makeLedger } from '../action/ledger.ts'
import { report } from '../action/scene.ts'
import { readDocument } from '../docs/blocks.ts'
import { schemaErrors } from '../init/config-schema.ts'
import { type HarvestOptions, type HarvestSandbox, startHarvestSandbox } from '../sandbox/harvest.ts'

/** The built terminal command, alone in a folder. */
const home = mkdtempSync(join(tmpdir(), 'init-'))
cpSync(join(import.meta.dirname, '../../dist/cli'), home, { recursive: true })
afterAll(() => rmSync(home, { recursive: true, force: true }))

const CONFIG = '.github/harvest-ledger.yml'
const WORKFLOWS = ['.github/workflows/harvest.yml', '.github/workflows/rollup.yml']

let ledger: LedgerRepository
let harvest: HarvestSandbox
beforeEach(() => {
  ledger = makeLedger()
})
afterEach(async () => {
  ledger.remove()
  await harvest.close()
})
const start = async (options: HarvestOptions = {}) => {
  harvest = await startHarvestSandbox(options)
}

/** Not `spawnSync`: the sandbox answers from this very process. */
function run(
  command: string,
  args: string[] = [],
  { cwd = ledger.root, entry = join(home, 'index.js'), env = {} as Record<string, string> } = {},
) {
  const flags = ['--harvest-api-url', harvest.url, '--harvest-id-url', harvest.idUrl]
  const child = spawn(process.execPath, [entry, command, ...flags, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: home, HARVEST_ACCESS_TOKEN: harvest.token, ...env },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) =>
    child.on('close', (status) => resolve({ status, stdout, stderr })),
  )
}

const read = (path: string) => readFileSync(join(ledger.root, path), 'utf8')
const snapshot = () => ledger.git('status', '--porcelain', '--untracked-files=all')
const reportsIn = () =>
  readdirSync(join(ledger.root, 'reports'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  )
const push = () => {
  const sha = ledger.commit({})
  ledger.git('update-ref', 'refs/remotes/origin/main', sha)
  ledger.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
}

describe.each([
  ['freelancer', 3, 0],
  ['member', 3, 0],
  ['agency', 12, 0],
  ['timestamps', 3, 0],
  ['empty', 0, 1],
] as const)('harvest-ledger init, account %s', (account, tags, status) => {
  test('writes a ledger that is valid, leaves it the second time, and logs nothing by itself', async () => {
    await start({ account })
    const entries = harvest.account.timeEntries.size
    const first = await run('init')
    expect([first.status, first.stdout]).toEqual([status, ''])
    const { mapping } = parseConfig(read(CONFIG), CONFIG)
    expect(mapping.projects.size).toBe(tags)
    expect(schemaErrors(read(CONFIG))).toEqual([])
    expect(read(CONFIG)).not.toMatch(/Old Shop|Bygone|Without the administrator/)
    for (const path of WORKFLOWS) expect(read(path)).toContain('OWNER/harvest-ledger@000')
    expect(existsSync(join(ledger.root, 'reports'))).toBe(tags > 0)
    expect(first.stderr).not.toContain(harvest.token)
    expect(harvest.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    writeFileSync(join(ledger.root, CONFIG), `${read(CONFIG)}# mine\n`)
    const before = snapshot()
    const second = await run('init')
    expect(second.status).toBe(status)
    expect(second.stderr).toContain(`left      ${CONFIG}: it is there already`)
    expect(second.stderr).not.toMatch(/^written/m)
    expect(snapshot()).toBe(before)
    expect(read(CONFIG)).toMatch(/# mine\n$/)
    // Pushed as it is, the first report states no hours, and the run says so.
    push()
    const plan = await run('record', ['--dry-run', '--json'])
    expect(JSON.parse(plan.stdout)).toMatchObject({ 'entries-created': '0', hours: '0.00' })
    expect(plan.status).toBe(tags > 0 ? 1 : 0)
    if (tags > 0)
      expect(plan.stderr).toMatch(
        /^error: reports\/.+-first-session\.md:\d+:1: Found "(hours|start):" without a value/m,
      )
    expect((await run('record', ['--json'])).status).toBe(plan.status)
    expect(harvest.account.timeEntries.size).toBe(entries)
  })
})

test('with OAuth: what to store is its own, and a refresh token that Harvest replaces is not lost', async () => {
  await start()
  const { oauth } = harvest
  oauth.rotates = true
  const { status, stderr } = await run('init', [], {
    env: {
      HARVEST_ACCESS_TOKEN: '',
      HARVEST_REFRESH_TOKEN: oauth.grant(),
      HARVEST_CLIENT_ID: oauth.application.id,
      HARVEST_CLIENT_SECRET: oauth.application.secret,
    },
  })
  expect(status).toBe(0)
  for (const name of ['HARVEST_REFRESH_TOKEN', 'HARVEST_CLIENT_ID', 'HARVEST_CLIENT_SECRET', 'HARVEST_ACCOUNT_ID'])
    expect(stderr).toContain(`gh secret set ${name} --repo`)
  expect(stderr).not.toContain('HARVEST_ACCESS_TOKEN')
  expect(stderr).toContain(`In ${WORKFLOWS.join(' and ')} put in the inputs of OAuth 2.0`)
  const [, path = ''] =
    /^warning: Harvest issued a new refresh token.* It is in the file (\S+) until/m.exec(stderr) ?? []
  expect(oauth.refreshTokens.has(readFileSync(path, 'utf8'))).toBe(true)
})

test('check after init names what is not committed, and does not say that all is there', async () => {
  await start()
  await run('init')
  const files = [CONFIG, ...WORKFLOWS, ...reportsIn().map((path) => `reports/${path}`)]
  for (const isFirst of [true, false]) {
    const { stderr } = await run('check')
    for (const path of files)
      expect(stderr).toMatch(new RegExp(`^warn .*${path.replaceAll('.', '\\.')}.* not committed`, 'm'))
    expect(stderr).toContain(
      `${files.length} files are not committed, and runners see only what is committed and pushed`,
    )
    expect(stderr).not.toContain('Everything')
    if (isFirst) ledger.git('commit', '--quiet', '--allow-empty', '--message', 'First')
  }
  ledger.commit({})
  expect((await run('check')).stderr).toMatch(/missing|The newest commit is not pushed, and runners see only/)
})

describe('harvest-ledger init', () => {
  test('is all but one line from the first entry: fill in the hours, push', async () => {
    await start({ account: 'agency' })
    const entries = harvest.account.timeEntries.size
    await run('init')
    const [path = ''] = reportsIn()
    writeFileSync(join(ledger.root, 'reports', path), read(`reports/${path}`).replace(/^hours:.*$/m, 'hours: 0.5'))
    push()
    const { status, stdout, stderr } = await run('record', ['--json'])
    expect([status, stderr]).toEqual([0, expect.stringContaining('1 created')])
    expect(JSON.parse(stdout)).toMatchObject({ 'entries-created': '1', hours: '0.50' })
    expect(harvest.account.timeEntries.size).toBe(entries + 1)
  })

  test('--dry-run shows every file on standard output and touches nothing, also where they are there', async () => {
    await start()
    const { status, stdout, stderr } = await run('init', ['--dry-run'])
    expect([status, snapshot()]).toEqual([0, ''])
    for (const path of [CONFIG, ...WORKFLOWS]) expect(stdout).toContain(`───── ${path}\n`)
    expect(stdout).toMatch(/───── reports\/audrey-web\/\d{4}-\d\d-\d\d-first-session\.md\n---\n/)
    expect(stderr).toContain('Nothing was written')
    ledger.commit({ [CONFIG]: 'projects: { aud: { project: AUD, task: Design } }\n' })
    const again = await run('init', ['--dry-run'])
    expect(again.stdout).toContain('  audrey-web: { project: "Audrey Web", client: "Audrey Ltd" }')
    expect(again.stderr).toContain(`left      ${CONFIG}`)
    // The first report goes by the tags that hold.
    expect(again.stdout).toContain('\nproject: "aud"\nhours: #')
  })

  test('--json prints what was written, and where it leads', async () => {
    await start()
    const { stdout } = await run('init', ['--json', '--action', 'ada/harvest-ledger@v1'])
    const { files, tags, next, missing } = JSON.parse(stdout)
    expect(files.map(({ path, status }: { path: string; status: string }) => [path, status])).toEqual([
      [CONFIG, 'written'],
      ...WORKFLOWS.map((path) => [path, 'written']),
      [expect.stringMatching(/^reports\/audrey-web\//), 'written'],
    ])
    expect(tags).toContainEqual({ tag: 'dare-platform', project: 14308069, task: null })
    // The README's example is what this account is proposed.
    const [, readmeProjects = ''] = /```yaml\n(projects:\n[\s\S]*?)```/.exec(readDocument('README.md')) ?? []
    const readmeTags = [...parseConfig(readmeProjects, 'README.md').mapping.projects.keys()]
    expect(readmeTags.length).toBe(2)
    expect(tags.map(({ tag }: { tag: string }) => tag)).toEqual(expect.arrayContaining(readmeTags))
    expect(readmeTags).toContain(/^project: (.+)$/m.exec(readDocument('README.md'))?.[1])
    expect(missing).toEqual([])
    expect(next.join('\n')).toContain('gh secret set HARVEST_ACCESS_TOKEN --repo ada/dev-reports')
    // The account id was not given; Harvest told it.
    expect(next.join('\n')).toContain(
      `gh secret set HARVEST_ACCOUNT_ID --repo ada/dev-reports --body ${harvest.accountId}\n`,
    )
    for (const path of WORKFLOWS) expect(read(path)).toContain('uses: ada/harvest-ledger@v1 #')
  })

  test('keeps the tags that reports use, committed or not, and writes no report of its own', async () => {
    await start()
    ledger.commit({ 'reports/a.md': report({ date: '2026-05-20', project: 'Audrey', hours: 1 }) })
    mkdirSync(join(ledger.root, 'reports/dare'))
    writeFileSync(join(ledger.root, 'reports/dare/b.md'), report({ date: '2026-05-21', project: 'dare', hours: 1 }))
    const { stderr } = await run('init')
    expect([...parseConfig(read(CONFIG), CONFIG).mapping.projects.keys()].sort()).toEqual([
      'audrey',
      'dare',
      'internal',
    ])
    expect(stderr).toContain('no first report: the ledger has 2 reports already')
    expect(reportsIn().length).toBe(2)
  })

  test('knows where the action is kept from the clone it was started in, at a commit that is pushed', async () => {
    await start()
    const clone = makeLedger('git@github.com:ada/harvest-ledger.git')
    for (const name of readdirSync(home)) cpSync(join(home, name), join(clone.root, 'dist/cli', name))
    const sha = clone.commit({ 'dist/.keep': '' })
    const entry = join(clone.root, 'dist/cli/index.js')
    const unpushed = await run('init', ['--dry-run'], { entry })
    expect(unpushed.stdout).toContain('uses: OWNER/harvest-ledger@000')
    clone.git('update-ref', 'refs/remotes/origin/main', sha)
    expect((await run('init', ['--dry-run'], { entry })).stdout).toContain(`uses: ada/harvest-ledger@${sha} #`)
    clone.remove()
  })

  test('fills in the branch the ledger has', async () => {
    await start()
    ledger.git('checkout', '--quiet', '-b', 'trunk')
    expect((await run('init', ['--dry-run'])).stdout).toContain('    branches: [trunk] #')
  })

  test.each([
    [['--action', 'somewhere'], 'action: found "somewhere", expected owner/name@commit'],
    [['--config', 'other.yml'], 'config: init writes .github/harvest-ledger.yml'],
    [['--ledger', 'bob/other'], 'ledger: this is a clone of ada/dev-reports. Run init within a clone of bob/other'],
    [['--harvest-access-token', 'wrong'], 'GET /api/v2/accounts: 401: The access token provided is expired'],
    [['extra'], 'unexpected "extra"'],
  ])('says what is wrong with %j, and writes nothing', async (args, message) => {
    await start()
    const { status, stderr } = await run('init', args)
    expect([status, snapshot()]).toEqual([1, ''])
    expect(stderr).toContain(message)
  })

  test('tells the fault of a configuration that is there, at its place, and writes nothing', async () => {
    await start()
    ledger.commit({ [CONFIG]: 'windows: 90d\n' })
    const { status, stderr } = await run('init')
    expect([status, snapshot()]).toEqual([1, ''])
    expect(stderr).toContain(`error: ${CONFIG}:1:1: unknown key "windows"`)
  })
})
