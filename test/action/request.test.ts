import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { stockedAccount } from '../sandbox/harvest/stocked-account.ts'
import { type HarvestSandbox, startHarvestSandbox } from '../sandbox/harvest.ts'
import { type ActionHome, installAction, runAction } from './run.ts'

let home: ActionHome
beforeAll(() => {
  home = installAction()
})
afterAll(() => home.remove())

let sandbox: HarvestSandbox
let ids: ReturnType<typeof stockedAccount>['ids']
afterEach(() => sandbox.close())

async function start(): Promise<void> {
  const now = new Date('2026-05-20T10:00:00Z')
  const stocked = stockedAccount(now)
  ids = stocked.ids
  sandbox = await startHarvestSandbox({ account: stocked.account, now: () => now, largestPage: 2 })
}

const request = (inputs: Readonly<Record<string, string>>) =>
  runAction(home, {
    workspace: home.temp,
    inputs: {
      command: 'request',
      'harvest-access-token': sandbox.token,
      'harvest-account-id': String(sandbox.accountId),
      'harvest-api-url': sandbox.url,
      'harvest-id-url': sandbox.idUrl,
      ...inputs,
    },
  })

describe('one call of the user’s choice', () => {
  test('its answer and status are outputs, and nothing of it is in the log', async () => {
    await start()
    const { code, outputs, stdout, summary } = await request({ route: 'GET /v2/users/me' })
    expect(code).toBe(0)
    expect(outputs).toMatchObject({ status: '200', 'harvest-calls': '1', 'entries-created': '0' })
    const me = JSON.parse(outputs.response ?? '')
    expect(me).toMatchObject({ id: sandbox.account.me })
    expect(readFileSync(outputs['response-path'] ?? '', 'utf8')).toBe(outputs.response)
    expect(`${stdout}${summary}`).not.toContain(me.email)
    expect(stdout).toContain('GET /v2/users/me: 200')
  })

  test('all pages of a list', async () => {
    await start()
    const { outputs } = await request({ route: 'GET /v2/tasks', paginate: 'true' })
    const answer = JSON.parse(outputs.response ?? '')
    expect(answer.tasks.length).toBe(sandbox.account.tasks.size)
    expect(answer.total_entries).toBe(answer.tasks.length)
    expect(Number(outputs['harvest-calls'])).toBe(Math.ceil(answer.tasks.length / 2))
  })

  test('a receipt goes along as a file', async () => {
    await start()
    writeFileSync(join(home.temp, 'taxi.pdf'), '%PDF-1.4 a ride')
    const { code, outputs, stdout } = await request({
      route: `PATCH /v2/expenses/${ids.expense}`,
      parameters: 'receipt: taxi.pdf',
    })
    expect(stdout).not.toContain('::error')
    expect(code).toBe(0)
    expect(JSON.parse(outputs.response ?? '').receipt).toMatchObject({ file_name: 'taxi.pdf' })
  })

  test.each(['../run.ts', '/etc/passwd', 'nothing.pdf', '.'])(
    'a file that is not in the workspace: %s',
    async (path) => {
      await start()
      const { code, stdout } = await request({
        route: `PATCH /v2/expenses/${ids.expense}`,
        parameters: `receipt: ${path}${path.endsWith('pdf') ? '' : '.pdf'}`,
      })
      expect(code).toBe(1)
      expect(stdout).toContain('there is no such file in the workspace')
      expect(sandbox.requests).toEqual([])
    },
  )

  test('a refusal fails the step, in Harvest’s words, and sets the status', async () => {
    await start()
    const missing = await request({ route: 'GET /v2/clients/999999999' })
    expect([missing.code, missing.outputs.status, missing.outputs.response]).toEqual([1, '404', ''])
    expect(missing.stdout).toContain('Check the ids in route and parameters')
    const stopped = await request({ route: `PATCH /v2/time_entries/${ids.entry}/stop` })
    expect([stopped.code, stopped.outputs.status]).toEqual([1, '422'])
  })

  test('what is misspelt is refused, and nothing is sent', async () => {
    await start()
    const { code, stdout, outputs } = await request({ route: 'GET /v2/time_entries', parameters: 'form: 2026-05-01' })
    expect(code).toBe(1)
    expect(stdout).toContain('::error::parameters: unknown parameter "form"; did you mean "from"?')
    expect(outputs['harvest-calls']).toBe('0')
    expect(sandbox.requests).toEqual([])
  })

  test('what reaches a customer needs a yes', async () => {
    await start()
    const mail = {
      route: `POST /v2/invoices/${ids.invoice}/messages`,
      parameters: 'recipients: [{ name: Ada, email: ada@example.com }]',
    }
    const asked = await request(mail)
    expect(asked.code).toBe(1)
    expect(asked.stdout).toContain('this e-mails the customer. Where that is meant, give `confirm: true`')
    expect(sandbox.requests).toEqual([])
    const dry = await request({ ...mail, 'dry-run': 'true' })
    expect(dry.code).toBe(0)
    expect(sandbox.requests).toEqual([])
    const sent = await request({ ...mail, confirm: 'true' })
    expect([sent.code, sandbox.account.sentMail.length]).toEqual([0, 1])
  })

  test.each(['POST', 'PATCH', 'DELETE'] as const)(
    'a %s whose answer is lost is sent once, and said to be in doubt',
    async (method) => {
      await start()
      const wanted = {
        POST: { route: 'POST /v2/tasks', parameters: 'name: Once' },
        PATCH: { route: `PATCH /v2/tasks/${ids.task}`, parameters: 'name: Once' },
        DELETE: { route: `DELETE /v2/time_entries/${ids.entry}`, parameters: '' },
      }[method]
      sandbox.faults.add({ method }, { kind: 'drop' })
      const { code, stdout, outputs } = await request(wanted)
      expect(code).toBe(1)
      expect(outputs.status).toBe('')
      expect(stdout).toContain('It may have taken effect all the same: look in Harvest before you run it again')
      expect(sandbox.requests.filter((each) => each.method === method)).toHaveLength(1)
    },
  )

  test('a read whose answer is lost is sent again, and in no doubt', async () => {
    await start()
    sandbox.faults.add({ method: 'GET' }, { kind: 'drop' })
    const again = await request({ route: 'GET /v2/tasks' })
    expect([again.code, sandbox.requests.length]).toEqual([0, 2])
    sandbox.faults.add({ method: 'GET' }, { kind: 'drop' }, 9)
    const { code, stdout } = await request({ route: 'GET /v2/tasks' })
    expect(code).toBe(1)
    expect(stdout).not.toContain('may have taken effect')
  })

  test('an answer larger than an output may be is in the file', async () => {
    await start()
    const notes = 'x'.repeat(1_100_000)
    const entry = sandbox.account.timeEntries.get(ids.entry)
    if (entry) entry.notes = notes
    const { code, outputs, annotations } = await request({ route: `GET /v2/time_entries/${ids.entry}` })
    expect([code, outputs.response]).toEqual([0, ''])
    expect(annotations.join()).toContain('Read the file that `response-path` names')
    expect(JSON.parse(readFileSync(outputs['response-path'] ?? '', 'utf8')).notes).toBe(notes)
  })
})
