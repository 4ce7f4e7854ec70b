import { describe, expect, test } from 'vitest'
import { document, readDocument, type SentRequest } from './openapi.ts'

// A check that cannot fail proves nothing, so here are requests it must refuse.

const check = readDocument()
const missing = check === null

describe.skipIf(missing)(`a planted mistake is refused by ${document}`, () => {
  const headers = {
    authorization: 'Bearer 1.pt.x',
    'harvest-account-id': '1100001',
    'user-agent': 'Harvest Ledger (https://github.com/ada/dev-reports)',
  }
  const get = (target: string): SentRequest => ({ method: 'GET', target, headers, body: '' })
  const write = (method: string, target: string, body: unknown): SentRequest => ({
    method,
    target,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const place = { project_id: 14308069, task_id: 8083365, spent_date: '2026-05-20' }
  const reference = { id: 'a', group_id: 'b', permalink: 'https://example.com' }
  const create = (more: object) => write('POST', '/v2/time_entries', { ...place, ...more })
  const change = (body: object) => write('PATCH', '/v2/time_entries/2380504951', body)
  const without = (header: string): SentRequest => {
    const request = create({ hours: 1 })
    return { ...request, headers: { ...request.headers, [header]: undefined } }
  }

  test('and without it the same requests pass', () => {
    for (const request of [
      get('/v2/time_entries?user_id=1&from=2026-05-01&is_running=true&per_page=2000'),
      create({ hours: 1, notes: '', external_reference: reference }),
      create({ started_time: '8:00am', ended_time: '14:35' }),
      create({ external_reference: { ...reference, permalink: 'https://github.com/ada/web/issues/12' } }),
      change({ hours: 1 }),
    ])
      expect(check?.(request)).toEqual([])
  })

  test.each<[string, SentRequest, string]>([
    ['a misspelt query parameter', get('/v2/time_entries?form=2026-05-01'), 'unknown query parameter form'],
    ['a query parameter twice', get('/v2/time_entries?user_id=1&user_id=2'), 'query parameter user_id is there twice'],
    ['a word for a number', get('/v2/time_entries?user_id=me'), 'query user_id must be integer'],
    ['a word for yes or no', get('/v2/time_entries?is_running=1'), 'query is_running must be boolean'],
    ['a day without dashes', get('/v2/time_entries?from=20260501'), 'query from must match format "date"'],
    ['a day that is none', get('/v2/time_entries?to=2026-02-30'), 'query to must match format "date"'],
    ['a page too large', get('/v2/time_entries?per_page=2001'), 'query per_page must be <= 2000'],
    ['an unknown path', get('/v2/timeentries'), 'unknown path /v2/timeentries'],
    ['a path beside the API', get('/v1/time_entries'), 'unknown path /v1/time_entries'],
    ['a method that is not there', write('PATCH', '/v2/users/me', {}), 'no PATCH at /v2/users/me'],
    ['an id that is none', get('/v2/time_entries/NaN'), 'path timeEntryId must be integer'],
    ['an unknown body key', create({ hours: 1, note: 'x' }), 'body must NOT have additional properties (note)'],
    ['hours as text', create({ hours: '1.5' }), 'body/hours must be number'],
    ['hours and a start', create({ hours: 1, started_time: '9:00am' }), 'body must match exactly one schema in oneOf'],
    ['no time at all', create({}), 'body must match exactly one schema in oneOf'],
    [
      'a timer on what record writes',
      create({
        external_reference: { ...reference, permalink: `https://github.com/ada/web/commit/${'1'.repeat(40)}` },
      }),
      'body must match exactly one schema in oneOf',
    ],
    ['a start without an end', create({ started_time: '09:00' }), 'body must match exactly one schema in oneOf'],
    ['hours that start a timer', create({ hours: 0 }), 'body/hours must be >= 0.01'],
    ['an hour of the day that is none', change({ started_time: '24:10' }), 'body/started_time must match pattern'],
    ['hours and an end in a change', change({ hours: 1, ended_time: '9:00' }), 'body must NOT be valid'],
    ['a change of nothing', change({}), 'body must NOT have fewer than 1 properties'],
    ['null', change({ notes: null }), 'body/notes must be string'],
    ['a missing task', write('POST', '/v2/time_entries', { hours: 1 }), "body must have required property 'task_id'"],
    [
      'a reference without its group',
      create({ hours: 1, external_reference: { id: 'a', permalink: 'https://example.com' } }),
      "body/external_reference must have required property 'group_id'",
    ],
    [
      'a misspelt key of the reference',
      create({ hours: 1, external_reference: { ...reference, groupId: 'b' } }),
      'body/external_reference must NOT have additional properties (groupId)',
    ],
    ['a missing body', { ...create({ hours: 1 }), body: '' }, 'the body is missing'],
    ['a body that is no JSON', { ...create({ hours: 1 }), body: 'hours=1' }, 'the body is not JSON'],
    ['a body on a read', { ...get('/v2/company'), body: '{}' }, 'a body where none belongs'],
    ['no token', without('authorization'), 'header authorization is missing'],
    ['no account', without('harvest-account-id'), 'header harvest-account-id is missing'],
    ['no content type', without('content-type'), 'header content-type is missing'],
    [
      'nobody to reach',
      { ...get('/v2/company'), headers: { ...headers, 'user-agent': 'undici' } },
      'header user-agent is not as required',
    ],
  ])('%s', (_, request, problem) => {
    expect(check?.(request).join('\n')).toContain(problem)
  })
})
