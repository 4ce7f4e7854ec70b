import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const directory = mkdtempSync(join(tmpdir(), 'sandbox-'))
afterAll(() => rmSync(directory, { recursive: true }))

test('a terminal starts it, is told what to export, and stops it', async () => {
  const stateFile = join(directory, 'state.json')
  const main = join(import.meta.dirname, 'main.ts')
  const child = spawn(process.execPath, [main, '--account', 'timestamps', '--state', stateFile])
  let text = ''
  for await (const chunk of child.stdout) {
    text += String(chunk)
    if (text.includes('Ctrl-C')) break
  }
  const told = Object.fromEntries([...text.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]))
  const [, url] = /--harvest-api-url (\S+)/.exec(text) ?? []
  const response = await fetch(`${url}/company`, {
    headers: {
      authorization: `Bearer ${told.HARVEST_ACCESS_TOKEN}`,
      'harvest-account-id': String(told.HARVEST_ACCOUNT_ID),
    },
  })
  expect(await response.json()).toMatchObject({ wants_timestamp_timers: true, clock: '12h' })
  child.kill('SIGTERM')
  await once(child, 'exit')
  // Windows ends a process without asking it.
  if (process.platform !== 'win32') expect(existsSync(stateFile)).toBe(true)
})

test('an account that does not exist is named with those that do', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), '--account', 'freelance'])
  let text = ''
  child.stderr.on('data', (chunk) => {
    text += String(chunk)
  })
  const [code] = await once(child, 'close')
  expect([code, text]).toEqual([1, expect.stringContaining('freelancer, member, agency, timestamps, empty')])
})
