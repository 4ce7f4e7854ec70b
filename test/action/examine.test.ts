import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type Examination, files, setExamination } from './examination.ts'
import { rewritten } from './planted-fault.ts'

let examination: Examination
afterEach(() => examination.close())

describe('check as a doctor', () => {
  test('finds everything in place, and writes nothing', async () => {
    examination = await setExamination()
    const { check, scene, github } = examination
    const { code, lines, annotations, outputs, summary } = await check()
    expect(code).toBe(0)
    expect(lines.filter((line) => !line.startsWith('ok  '))).toEqual([])
    expect(annotations).toEqual([])
    expect(lines.join('\n')).toContain('role administrator: sees all hours, rates and invoices')
    expect(lines.join('\n')).toContain('audrey → Audrey Ltd / Audrey Web (20000005) · Development (8083365); 1 session')
    expect(lines.join('\n')).toContain('0 up to date, 2 to create (5.50 h), 0 to update, 0 to delete')
    expect(summary).toContain('## Everything that a run needs is there\n')
    expect(summary).toContain('### Harvest\n\n|  | Found |\n| --- | --- |\n| ✅ | account 1100001')
    expect(outputs).toMatchObject({ 'entries-created': '2', hours: '5.50' })
    const plan = JSON.parse(readFileSync(outputs.plan ?? '', 'utf8'))
    expect(plan.operations.map(({ action, report }: Record<string, string>) => [action, report])).toEqual([
      ['create', 'reports/audrey/2026-05-20.md'],
      ['create', 'reports/dare/2026-05-21.md'],
    ])
    expect(outputs['harvest-calls']).toBe(String(scene.harvest.requests.length))
    expect(outputs['github-calls']).toBe(String(github.requests.length))
    expect(scene.harvest.requests.every(({ method }) => method === 'GET')).toBe(true)
    const writes = github.requests.filter(
      ({ method, body }) => method !== 'GET' && !/^\s*query/.test((body as { query: string }).query),
    )
    const probe = { headRefName: expect.stringMatching(/^harvest-ledger\/none-main-\w{8}$/), title: 'Never opened' }
    expect(writes).toMatchObject([{ body: { variables: { input: probe } } }])
    expect((await check({}, { GITHUB_EVENT_NAME: 'schedule' })).code).toBe(0)
  })

  test.each(['member', 'timestamps', 'agency'] as const)('ends well in the account %s', async (account) => {
    examination = await setExamination({ account })
    const { scene, check } = examination
    const mine = scene.harvest.account.me
    const own = [...scene.harvest.account.userAssignments.values()].find(({ user_id }) => user_id === mine)
    const tag = `{ project: ${own?.project_id}, task: ${account === 'agency' ? 'Meetings' : 'Development'} }`
    scene.ledger.commit({
      [files.CONFIG]: `projects: { audrey: ${tag}, dare: ${tag} }\nrollup: { scope: me }\n`,
      ...(account === 'timestamps' && {
        // At 13:23 UTC the month is over in New York, too.
        'notes.md': 'Nothing to see.\n',
      }),
    })
    const { code, errors, warnings, lines } = await check()
    expect([code, errors, warnings], lines.join('\n')).toEqual([0, [], []])
  })

  test('one part that fails hides no other', async () => {
    examination = await setExamination()
    const { check, rewrite, scene } = examination
    rewrite(files.CONFIG, () => 'widnow: 90d\n')
    rewritten(files.HARVEST, /\n.*harvest-access-token:.*/, '')(examination)
    scene.harvest.faults.add(
      { path: '/v2/company' },
      { kind: 'status', status: 403, body: '{"message":"Not authorized!"}' },
    )
    const { errors, lines } = await check({ 'github-token': 'ghs_gone' })
    expect(errors.map((line) => line.slice(6, 70))).toEqual([
      expect.stringContaining('Configuration: .github/harvest-ledger.yml:1:1: unknown key'),
      expect.stringContaining('Ledger on GitHub: POST /graphql: 401'),
      expect.stringContaining('Workflows: .github/workflows/harvest.yml:28:15: record is given'),
    ])
    expect(lines.filter((line) => line.startsWith('?'))).toEqual([
      expect.stringMatching(/Harvest: GET \/v2\/company: 403: Not authorized!.*lacks the permission/),
    ])
  })

  test('in a terminal, each thing is said once, and --json prints the outputs alone', async () => {
    examination = await setExamination()
    const { scene, github } = examination
    scene.ledger.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    scene.ledger.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
    rewritten(files.CONFIG, 'Audrey Web', 'Audry Web')(examination)
    scene.ledger.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    const entry = join(import.meta.dirname, '../../dist/cli/index.js')
    const flags = ['--harvest-api-url', scene.harvest.url, '--harvest-id-url', scene.harvest.idUrl]
    const child = spawn(process.execPath, [entry, 'check', ...flags, '--from', '2026-05-01', '--json'], {
      cwd: scene.ledger.root,
      env: {
        PATH: process.env.PATH ?? '',
        HOME: scene.home.temp,
        HARVEST_ACCESS_TOKEN: scene.harvest.token,
        HARVEST_ACCOUNT_ID: String(scene.harvest.accountId),
        GITHUB_TOKEN: 'ghs_run',
        GITHUB_API_URL: github.url,
      },
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect(status, stderr).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ 'entries-created': '1', 'entries-blocked': '1' })
    expect(stderr.match(/Audry Web/g)).toHaveLength(1)
    expect(stderr).toContain('?     Ledger on GitHub: that Actions may open pull requests could not be proved')
    expect(stderr).toContain('1 thing is missing; 1 that could not be proved')
    expect(stderr).not.toContain(scene.harvest.token)
  })
})
