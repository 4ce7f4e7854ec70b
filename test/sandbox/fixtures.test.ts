import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Answer, send } from './client.ts'
import { clockedSandboxes, dare } from './clocked.ts'
import type { HarvestSandbox } from './harvest.ts'

const recorded = join(import.meta.dirname, '../../../shared/reference/harvest-fixtures')
const isHere = existsSync(recorded)
if (!isHere)
  console.warn(
    'SKIPPED: ../shared/reference/harvest-fixtures is missing, the answers are not compared with recorded ones',
  )

const { start } = clockedSandboxes()

interface Recording {
  readonly request: { readonly body: unknown }
  readonly response: { readonly status: number; readonly headers: Record<string, string>; readonly body: unknown }
}

function read(name: string): Recording['response'] {
  return (JSON.parse(readFileSync(join(recorded, `${name}.json`), 'utf8')) as Recording).response
}

/** Every key with its type, null standing for any: what is not in `b` or of another type there. */
function differences(a: unknown, b: unknown, at = ''): string[] {
  if (a === null || b === null) return []
  if (Array.isArray(a)) {
    if (!Array.isArray(b)) return [`${at}: no list`]
    return a.length === 0 || b.length === 0 ? [] : differences(a[0], b[0], `${at}[]`)
  }
  if (typeof a !== typeof b) return [`${at}: ${typeof a} or ${typeof b}`]
  if (typeof a !== 'object') return []
  return Object.entries(a).flatMap(([key, value]) =>
    key in (b as object) ? differences(value, (b as Record<string, unknown>)[key], `${at}.${key}`) : [`${at}.${key}`],
  )
}

function compare(name: string, answer: Answer, added: string[] = [], gone: string[] = []): void {
  const { status, body } = read(name)
  expect(answer.status).toBe(status)
  expect(differences(body, answer.body)).toEqual(gone)
  expect(differences(answer.body, body)).toEqual(added)
}

const later = ['.approval_status', '.is_explicitly_locked']

async function withEntry(sandbox: HarvestSandbox): Promise<string> {
  const { body } = await send(sandbox, 'POST', '/time_entries', { ...dare, hours: 2, notes: 'Coding' })
  return `/time_entries/${body.id}`
}

test.skipIf(!isHere)('time entries have the recorded keys and types, and the fields added since', async () => {
  const sandbox = await start()
  const path = await withEntry(sandbox)
  const entry = await send(sandbox, 'GET', path)
  compare('time_entries.get.2024', entry, later)
  expect(Object.keys(entry.body).slice(0, -2)).toEqual(Object.keys(read('time_entries.get.2024').body as object))
  const list = await send(sandbox, 'GET', '/time_entries')
  compare(
    'time_entries.list.2024',
    list,
    later.map((key) => `.time_entries[]${key}`),
  )
  expect(list.body.links.first.replace(sandbox.idUrl, '')).toBe('/v2/time_entries?page=1&per_page=2000&ref=first')
  // The whole entity echoed back is accepted and changes nothing but the notes.
  const patched = await send(sandbox, 'PATCH', path, { ...entry.body, notes: 'Client meeting' })
  compare('time_entries.patch.2024', patched, later)
  expect(patched.body).toEqual({ ...entry.body, notes: 'Client meeting' })
  const made = await send(sandbox, 'POST', '/time_entries', { ...dare, hours: '1.0', is_running: 'false' })
  const since2019 = ['.hours_without_timer', '.rounded_hours', '.user_assignment.use_default_rates', ...later]
  compare('time_entries.create.2019', made, since2019)
})

test.skipIf(!isHere)('projects, clients, assignments and the own person', async () => {
  const sandbox = await start()
  const { body: projects } = await send(sandbox, 'GET', '/projects')
  expect(differences(read('projects.create.2021').body, projects.projects[0])).toEqual([])
  const { body: clients } = await send(sandbox, 'GET', '/clients')
  expect(differences(read('clients.create.2021').body, clients.clients[0])).toEqual([])
  compare('task_assignments.list.2019', await send(sandbox, 'GET', '/task_assignments'))
  const added = ['.user_assignments[].use_default_rates']
  compare('user_assignments.list.2019', await send(sandbox, 'GET', '/user_assignments'), added)
  const me = await send(await start({ account: 'member' }), 'GET', '/users/me')
  const gone = ['.is_admin', '.is_project_manager', '.can_see_rates', '.can_create_projects', '.can_create_invoices']
  compare('users.me.member.2019', me, ['.access_roles'], gone)
})

test.skipIf(!isHere)('errors have the recorded status, body and telling headers', async () => {
  const sandbox = await start()
  const member = await start({ account: 'member' })
  const throttled = await start({ windows: { general: { limit: 0, ms: 15_000 } } })
  const answers: Record<string, Answer> = {
    'error.401': await send(sandbox, 'GET', '/users/me', undefined, { authorization: 'Bearer x' }),
    'error.403': await send(member, 'GET', '/clients'),
    'error.404': await send(sandbox, 'GET', '/time_entries/9999999999'),
  }
  for (const [name, answer] of Object.entries(answers)) {
    const { status, body, headers } = read(name)
    expect([answer.status, answer.body]).toEqual([status, body])
    for (const [key, value] of Object.entries(headers)) {
      if (/^(hint|www-authenticate)$/i.test(key)) expect(answer.headers.get(key)).toBe(value)
    }
  }
  const { message } = read('error.422.create_time_entry').body as { message: string }
  const blank = await send(sandbox, 'POST', '/time_entries', { project_id: null, task_id: null, user_id: null })
  // Since 2026 two more sentences stand before the recorded ones.
  expect(blank.body.message).toBe(`Task must exist, Project must exist, ${message}`)
  const pages = {
    'error.404.html': await send(sandbox, 'POST', '/projects//user_assignments', {}),
    'error.429': await send(throttled, 'GET', '/users/me'),
  }
  for (const [name, answer] of Object.entries(pages)) {
    expect(answer.status).toBe(read(name).status)
    expect(answer.headers.get('content-type')).toContain('text/html')
  }
  expect(pages['error.429'].headers.get('retry-after')).toBe('15')
})
