import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { document, readDocument } from '../harvest/openapi.ts'
import { targetOf, type ValidRequest, validRequests } from '../harvest/valid-requests.ts'
import { send } from './client.ts'
import { clockedSandboxes } from './clocked.ts'
import { readAnswerSchemas } from './harvest/answer-schemas.ts'
import { stockedAccount } from './harvest/stocked-account.ts'

const [checkRequest, checkAnswer] = [readDocument(), readAnswerSchemas()]
const { start, later } = clockedSandboxes()
const now = new Date('2026-05-20T10:00:00Z')
const requests = validRequests(stockedAccount(now).ids)
const nameOf = ({ method, path }: ValidRequest) => `${method} ${path}`

test.skipIf(checkRequest === null)('none of the operations of the OpenAPI document is forgotten', () => {
  const file = join(import.meta.dirname, '../..', document)
  const { paths } = parse(existsSync(file) ? readFileSync(file, 'utf8') : '{}') as { paths: Record<string, object> }
  const documented = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(requests.map(nameOf).sort()).toEqual(documented.sort())
  expect(requests).toHaveLength(113)
})

describe.each(requests.map((request) => [nameOf(request), request] as const))('%s', (name, request) => {
  test('is a valid request, answered as documented', async () => {
    const sandbox = await start({ account: stockedAccount(now).account })
    later(60)
    const { method, path, body } = request
    const target = targetOf(request)
    const headers = {
      authorization: `Bearer ${sandbox.token}`,
      'harvest-account-id': String(sandbox.accountId),
      'user-agent': 'sandbox tests (https://example.com)',
      'content-type': 'application/json',
    }
    const text = body === null ? '' : JSON.stringify(body)
    expect(checkRequest?.({ method, target: `/v2${target}`, headers, body: text }) ?? []).toEqual([])
    const answer = await send(sandbox, method, target, body ?? undefined)
    expect([answer.status, answer.body?.message]).toEqual([method === 'POST' ? 201 : 200, undefined])
    expect(checkAnswer?.(path, answer.body, method) ?? []).toEqual([])
    if (method === 'POST') expect(answer.headers.get('location')).toContain(`/api/v2${target}/${answer.body.id}`)
    // A list must have had something to look at.
    const [rows] = Object.values(answer.body ?? {}).filter((value) => Array.isArray(value))
    if (method === 'GET' && 'total_entries' in answer.body) expect(rows).not.toHaveLength(0)
  })

  test.skipIf(request.method === 'GET' || name === 'PATCH /company')('is seen by the next read', async () => {
    const sandbox = await start({ account: stockedAccount(now).account })
    later(60)
    const since = '2026-05-20T10:00:30Z'
    const { body } = await send(sandbox, request.method, targetOf(request), request.body ?? undefined)
    const list = listOf(request)
    const rows = async (query = '') => {
      const answer = await send(sandbox, 'GET', `${list}${query}`)
      const [all = []] = Object.values(answer.body ?? {}).filter((value) => Array.isArray(value))
      return all as { id: number; updated_at: string }[]
    }
    if (request.method === 'DELETE' && !name.endsWith('external_reference')) {
      expect((await rows()).map(({ id }) => id)).not.toContain(idOf(request))
      return
    }
    const id = request.method === 'POST' ? body.id : idOf(request)
    if (name.endsWith('/teammates')) return expect((await rows()).length).toBe(body.teammates.length)
    expect((await rows()).find((row) => row.id === id)).toMatchObject({ updated_at: '2026-05-20T10:01:00Z' })
    if (/\/(roles|\w+_rates)/.test(name)) return
    expect((await rows(`?updated_since=${since}`)).map((row) => row.id)).toContain(id)
    expect(await rows('?updated_since=2026-05-20T10:01:00Z')).toEqual([])
  })
})

/** The path of the list in which a write shows. */
function listOf(request: ValidRequest): string {
  const path = targetOf({ ...request, query: {} }).replace(/\/(restart|stop|external_reference)$/, '')
  return request.method === 'POST' || path.endsWith('/teammates') ? path : path.replace(/\/\d+$/, '')
}

function idOf({ params, path }: ValidRequest): number | undefined {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, each = '']) => each)
  return params[names.at(-1) ?? '']
}
