import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { report, type Scene, setScene } from '../action/scene.ts'

/** The built terminal command, alone in a folder. */
const home = mkdtempSync(join(tmpdir(), 'cli-'))
const entry = join(home, 'index.js')
cpSync(join(import.meta.dirname, '../../dist/cli'), home, { recursive: true })
afterAll(() => rmSync(home, { recursive: true, force: true }))

const environment = (more: Record<string, string> = {}) => ({ PATH: process.env.PATH ?? '', HOME: home, ...more })

const run = (args: string[], cwd = home) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    cwd,
    encoding: 'utf8',
    env: environment(),
  })
  return { status, stdout, stderr }
}

describe('harvest-ledger parse', () => {
  const file = join(home, '2026-05-20-pull.md')
  writeFileSync(file, report({ date: '2026-05-20', project: 'audrey', task: 'Development', hours: 3.5 }))
  const bad = join(home, 'bad.md')
  writeFileSync(bad, '---\ndate: 2026-05-21\nhours: many\n---\n\n# Bad\n')

  test('--json prints one object a file, in the order given', () => {
    const { status, stdout } = run(['parse', '--json', bad, file])
    expect(status).toBe(1)
    const parsed = JSON.parse(stdout)
    expect(parsed.map((each: { file: string }) => each.file)).toEqual([bad, file])
    expect(parsed[1]).toMatchObject({
      entries: [
        {
          date: '2026-05-20',
          hours: 3.5,
          start: null,
          end: null,
          project: 'audrey',
          client: null,
          task: 'Development',
          headline: 'Search Console pull',
        },
      ],
      problems: [],
    })
    expect(parsed[0].problems[0]).toMatchObject({ severity: 'error', line: 3 })
  })

  test('shows a person the sessions, and each problem with its line and a caret', () => {
    const { status, stdout: none, stderr: stdout } = run(['parse', file, bad])
    expect(none).toBe('')
    expect(status).toBe(1)
    expect(stdout).toContain('1 session, 3.50 h')
    expect(stdout).toMatch(/3:\d+ error [\w-]+: .*\n {4}hours: many\n {4} *\^/)
  })

  test('says which file is missing, and what to give', () => {
    expect(run(['parse', 'none.md'])).toMatchObject({ status: 1, stderr: 'error: none.md: no such file\n' })
    expect(run(['parse'])).toMatchObject({ status: 1, stderr: 'error: parse: name at least one file\n' })
  })
})

describe('harvest-ledger', () => {
  test('shows its usage, on request and without a command', () => {
    expect(run(['--help'])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('usage: harvest-ledger record'),
    })
    expect(run([])).toMatchObject({ status: 1, stderr: expect.stringContaining('usage: harvest-ledger record') })
  })

  test('lists every command it has', () => {
    const { stderr } = run(['--help'])
    const [commands = ''] = stderr.split('\nInputs:')
    for (const command of ['record', 'rollup', 'check', 'sync', 'request', 'parse', 'init', 'login']) {
      expect(commands).toMatch(new RegExp(`^(usage:)? +harvest-ledger ${command} `, 'm'))
      expect(commands).toMatch(new RegExp(`^${command} +[a-z]`, 'm'))
    }
  })

  test('says of a command that does not exist which there are, whatever the folder', () => {
    expect(run(['recrod'])).toMatchObject({
      status: 1,
      stderr:
        'error: unknown command "recrod"; did you mean "record"? There is record, rollup, check, sync, request, parse, init, login\n',
    })
    expect(run(['prase']).stderr).toContain('did you mean "parse"?')
  })

  test('says how to run it on a newer Node: the one of the clone after `npm ci`, else one that npx brings', () => {
    const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } })`
    const preload = join(home, 'older.mjs')
    writeFileSync(preload, older)
    const clone = join(home, 'clone of mine')
    cpSync(join(home, 'index.js'), join(clone, 'dist/cli/index.js'))
    writeFileSync(join(clone, 'package.json'), '{ "type": "module" }')
    const check = (file: string) =>
      spawnSync(process.execPath, ['--import', pathToFileURL(preload).href, file, 'check'], {
        cwd: home,
        encoding: 'utf8',
        env: environment(),
      }).stderr
    const says = 'error: this command needs Node 22 or newer, and this is 20.1.0. Run it on a newer one:'
    expect(check(entry)).toBe(`${says} npx -y -p node@24 -c 'node ${entry} check …'\n`)
    const program = join(clone, 'dist/cli/index.js')
    expect(check(program)).toBe(`${says} npx -y -p node@24 -c 'node "${program}" check …'\n`)
    mkdirSync(join(clone, 'node_modules/.bin'), { recursive: true })
    writeFileSync(join(clone, 'node_modules/.bin/node'), '')
    expect(check(program)).toBe(`${says} "${join(clone, 'node_modules/.bin/node')}" "${program}" check …\n`)
  })

  test('prints the outputs as JSON where it fails before anything is done', () => {
    const { status, stdout } = run(['record', '--json'])
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ 'entries-created': '0', 'pull-request-operation': 'none' })
  })

  test('refuses an unknown flag', () => {
    expect(run(['record', '--dry'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("Unknown option '--dry'"),
    })
  })

  test('refuses to work outside a repository, and without a GitHub remote', () => {
    expect(run(['check']).stderr).toBe(
      'error: this folder is no git repository. Go to your clone of the ledger first: cd …\n',
    )
    const bare = join(home, 'bare')
    mkdirSync(bare)
    spawnSync('git', ['init', '--quiet'], { cwd: bare })
    expect(run(['record'], bare).stderr).toContain(
      'error: the remote "origin" (none) is no GitHub repository. Give its address there: git remote add origin https://github.com/OWNER/NAME.git',
    )
    spawnSync('git', ['remote', 'add', 'origin', '/elsewhere'], { cwd: bare })
    expect(run(['record'], bare).stderr).toContain(
      'error: the remote "origin" (/elsewhere) is no GitHub repository. Give its address there: git remote set-url origin https://github.com/OWNER/NAME.git',
    )
    spawnSync('git', ['remote', 'set-url', 'origin', 'https://github.com/ada/dev-reports.git'], { cwd: bare })
    expect(run(['record'], bare).stderr).toContain(
      'error: harvest-access-token is missing. Create a personal access token at https://id.getharvest.com/developers, then: export HARVEST_ACCESS_TOKEN=… (with OAuth 2.0: HARVEST_REFRESH_TOKEN, HARVEST_CLIENT_ID and HARVEST_CLIENT_SECRET; see harvest-ledger login)\n',
    )
  })
})

describe('harvest-ledger record', () => {
  let scene: Scene

  /** Not `spawnSync`: the sandbox answers from this very process. */
  const record = (args: string[], cwd: string, more: Record<string, string> = {}, command = 'record') =>
    new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
      const child = spawn(process.execPath, [entry, command, ...args], {
        cwd,
        env: environment({
          HARVEST_ACCESS_TOKEN: scene.harvest.token,
          HARVEST_ACCOUNT_ID: String(scene.harvest.accountId),
          ...more,
        }),
      })
      let [stdout, stderr] = ['', '']
      child.stdout.on('data', (chunk) => {
        stdout += chunk
      })
      child.stderr.on('data', (chunk) => {
        stderr += chunk
      })
      child.on('close', (status) => resolve({ status, stdout, stderr }))
    })

  test('works from a folder of the ledger, with the origin’s name, and prints the outputs as JSON', async () => {
    scene = await setScene()
    scene.ledger.git('remote', 'set-url', 'origin', 'git@github.com:ada/dev-reports.git')
    const sha = scene.ledger.commit({ 'reports/a.md': report({ date: '2026-05-20', project: 'audrey', hours: 3.5 }) })
    scene.ledger.git('update-ref', 'refs/remotes/origin/main', sha)
    scene.ledger.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
    const flags = ['--harvest-api-url', scene.harvest.url, '--from', '2026-05-01', '--json']
    const plan = await record([...flags, '--dry-run'], join(scene.ledger.root, 'reports'))
    expect(JSON.parse(plan.stdout)).toMatchObject({ 'entries-created': '1' })
    expect(scene.entries()).toEqual([])
    const { status, stdout, stderr } = await record(flags, join(scene.ledger.root, 'reports'))
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ 'entries-created': '1', hours: '3.50', 'commit-sha': sha })
    expect(stderr).toContain('1 created, 0 updated, 0 deleted, 0 unchanged')
    expect(scene.entries()[0]?.permalink).toBe(`https://github.com/ada/dev-reports/commit/${sha}`)
    await scene.close()
  })

  test('writes nothing from another branch, nor from a commit that was not pushed', async () => {
    scene = await setScene()
    const sha = scene.ledger.commit({ 'reports/a.md': report({ date: '2026-05-20', project: 'audrey', hours: 1 }) })
    const flags = ['--harvest-api-url', scene.harvest.url, '--from', '2026-05-01', '--json']
    const unpushed = await record(flags, scene.ledger.root)
    expect(unpushed.status).toBe(1)
    expect(unpushed.stderr.split('\n')).toEqual([
      `error: commit ${sha.slice(0, 7)} is not pushed, so entries would link to nothing. Push it, or use --dry-run`,
      expect.stringMatching(/^failed after \d+\.\d s: 0 Harvest calls, 0 GitHub calls$/),
      '',
    ])
    expect(JSON.parse(unpushed.stdout)).toMatchObject({ 'entries-created': '0' })
    scene.ledger.git('update-ref', 'refs/remotes/origin/main', sha)
    scene.ledger.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
    scene.ledger.git('checkout', '--quiet', '-b', 'feature')
    const other = await record(flags, scene.ledger.root)
    expect(other.stderr).toContain(
      "error: this run is on branch feature, and the ledger's reports are those of branch main",
    )
    expect((await record([...flags, '--dry-run=true'], scene.ledger.root)).status).toBe(0)
    expect(scene.harvest.account.timeEntries.size).toBe(0)
    expect(
      (await record([...flags, '--ledger-branch', 'feature', '--dry-run', 'false'], scene.ledger.root)).status,
    ).toBe(0)
    expect(scene.harvest.account.timeEntries.size).toBe(1)
    await scene.close()
  })

  test('writes nothing where the clone does not tell which branch counts', async () => {
    scene = await setScene()
    const { git, root } = scene.ledger
    const sha = scene.ledger.commit({ 'reports/a.md': report({ date: '2026-05-20', project: 'audrey', hours: 1 }) })
    git('update-ref', 'refs/remotes/origin/main', sha)
    git('checkout', '--quiet', '-b', 'feature')
    const other = scene.ledger.commit({ 'reports/b.md': report({ date: '2026-05-21', project: 'audrey', hours: 1 }) })
    git('update-ref', 'refs/remotes/origin/feature', other)
    const flags = ['--harvest-api-url', scene.harvest.url, '--from', '2026-05-01', '--json']
    const unknown =
      "this clone does not tell which branch is the ledger's, so nothing was written. Run `git remote set-head origin --auto` once, or name the branch with --ledger-branch; --dry-run works without"
    expect((await record(flags, root)).stderr.split('\n')[0]).toBe(`error: ${unknown}`)
    expect((await record([...flags, '--dry-run'], root)).status).toBe(0)
    const check = await record([...flags, '--harvest-id-url', scene.harvest.idUrl], root, {}, 'check')
    expect(check.stderr).toContain(`warn  Reports: ${unknown}`)
    git('checkout', '--quiet', '--detach')
    expect((await record([...flags, '--ledger-branch', 'main'], root)).stderr).toContain(
      `error: no branch is checked out (detached HEAD), and commit ${other.slice(0, 7)} is not of origin/main, so nothing was written. Run \`git switch main\``,
    )
    expect(scene.harvest.account.timeEntries.size).toBe(0)
    git('checkout', '--quiet', '--detach', 'refs/remotes/origin/main')
    expect((await record([...flags, '--ledger-branch', 'main'], root)).status).toBe(0)
    expect(scene.harvest.account.timeEntries.size).toBe(1)
    await scene.close()
  })

  test('colours headings, faults and the end where somebody sees them, and nowhere else', async () => {
    scene = await setScene()
    scene.ledger.commit({ 'reports/a.md': report({ date: '2026-05-20', project: 'audrey', hours: 1 }) })
    const flags = ['--harvest-api-url', scene.harvest.url, '--from', '2026-05-01', '--dry-run']
    const plain = await record(flags, scene.ledger.root)
    expect(plain.stderr).not.toContain('\u001b')
    expect(plain.stderr).toMatch(/^Reading the ledger and Harvest\n {2}1 report with 1 session; 0 time entries/)
    expect(plain.stderr).toMatch(/\ndone in \d+\.\d s: 5 Harvest calls, 0 GitHub calls\n$/)
    const bright = await record(flags, scene.ledger.root, { FORCE_COLOR: '1' })
    expect(bright.stderr).toContain('\u001b[1mReading the ledger and Harvest\u001b[22m\n')
    expect(bright.stderr).toContain('\u001b[32mdone in ')
    expect((await record(flags, scene.ledger.root, { FORCE_COLOR: '1', NO_COLOR: '1' })).stderr).not.toContain('\u001b')
    const failed = await record(flags.slice(0, -1), scene.ledger.root, { FORCE_COLOR: '1' })
    expect(failed.stderr).toContain('\u001b[31merror\u001b[39m: ')
    await scene.close()
  })

  test('fails with exit status 1 and the reason, and never shows the token', async () => {
    scene = await setScene()
    const sha = scene.ledger.commit({ 'reports/a.md': report({ date: '2026-05-20', project: 'nobody', hours: 1 }) })
    scene.ledger.git('update-ref', 'refs/remotes/origin/main', sha)
    scene.ledger.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
    const { status, stderr } = await record(
      ['--harvest-api-url', scene.harvest.url, '--from', '2026-05-01'],
      scene.ledger.root,
      { DEBUG: '1' },
    )
    expect(status).toBe(1)
    expect(stderr).toMatch(/^error: reports\/a\.md:\d+:\d+: no project "nobody"/m)
    expect(stderr).toContain('Harvest GET /v2/users/me 200')
    expect(stderr).not.toContain(scene.harvest.token)
    await scene.close()
  })
})
