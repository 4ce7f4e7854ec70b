import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/errors.ts'
import { operations } from '../../src/harvest/operations.ts'
import { planRequest } from '../../src/harvest/request.ts'

const faultsOf = (route: string, parameters = '') => {
  try {
    planRequest(route, parameters)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.faults.map(({ message }) => message)
    throw error
  }
}

describe('the table of operations', () => {
  test('has all 113, each once', () => {
    expect(operations.length).toBe(113)
    expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(113)
  })
})

describe('a route and its parameters become one call', () => {
  test.each([
    ['GET /v2/users/me', '', { method: 'GET', path: 'users/me', query: {}, body: null }],
    ['get users/me', '', { path: 'users/me' }],
    ['GET https://api.harvestapp.com/v2/users/42', '', { path: 'users/42' }],
    ['PATCH /v2/time_entries/{id}/stop', 'id: 636709355', { path: 'time_entries/636709355/stop', body: null }],
    ['PATCH /v2/time_entries/{entry}/stop', '{"entry": "636709355"}', { path: 'time_entries/636709355/stop' }],
    ['GET /v2/time_entries?user_id=1', 'is_running: true', { query: { user_id: 1, is_running: true } }],
    ['GET /v2/reports/time/team', 'from: 2026-05-01\nto: "20260531"', { query: { from: '20260501', to: '20260531' } }],
    [
      'POST /v2/time_entries',
      'project_id: 1\ntask_id: 2\nspent_date: 2026-05-20\nhours: 1.25\nnotes: "007"\nexternal_reference: { id: 7, permalink: "https://example.com" }',
      {
        body: {
          project_id: 1,
          task_id: 2,
          spent_date: '2026-05-20',
          hours: 1.25,
          notes: '007',
          external_reference: { id: '7', permalink: 'https://example.com' },
        },
      },
    ],
    ['PATCH /v2/invoices/{id}', 'id: 5\nnumber: 0012', { path: 'invoices/5', body: { number: '0012' } }],
    ['PATCH /v2/projects/5', 'ends_on: null', { body: { ends_on: null } }],
    ['PATCH /v2/clients/5', 'name: "null"', { body: { name: 'null' } }],
    ['PATCH /v2/users/5/teammates', 'teammate_ids: [1, "2"]', { body: { teammate_ids: [1, 2] } }],
    [
      'PATCH /v2/invoices/5',
      'line_items: [{ id: 3, _destroy: true }, { kind: Service, unit_price: 10.50 }]',
      {
        body: {
          line_items: [
            { id: 3, _destroy: true },
            { kind: 'Service', unit_price: 10.5 },
          ],
        },
      },
    ],
    ['PATCH /v2/expenses/{id}', 'id: 9\nreceipt: taxi.pdf', { file: { field: 'receipt', path: 'taxi.pdf' } }],
  ])('%s with %j', (route, parameters, expected) => {
    expect(planRequest(route, parameters)).toMatchObject(expected)
  })
})

describe('what Harvest would ignore or misread is refused before it is sent', () => {
  test.each<[string, string, string[]]>([
    ['', '', ['route: found nothing, expected a method and a path, such as GET /v2/time_entries']],
    [
      '/v2/time_entries',
      '',
      ['route: found "/v2/time_entries", expected a method and a path, such as GET /v2/time_entries'],
    ],
    [
      'GET /v2/time_entires',
      '',
      ['route: Harvest has no "/v2/time_entires"; did you mean "/v2/time_entries"? docs/request.md lists every route'],
    ],
    [
      'POST /v2/time_entries/5/stop',
      '',
      ['route: Harvest has no POST at /v2/time_entries/5/stop. There is PATCH /v2/time_entries/{id}/stop'],
    ],
    [
      'GET /v2/users/you',
      '',
      ['route: Harvest has no "/v2/users/you"; did you mean "/v2/users/me"? docs/request.md lists every route'],
    ],
    ['GET /v2/users/{id}', '', ['parameters: "id" is missing']],
    ['GET /v2/users/{id}', 'id: me', ['parameters: id: found "me", expected an id, such as 14308069']],
    [
      'GET /v2/roles',
      'par_page: 5',
      ['parameters: unknown parameter "par_page"; did you mean "per_page"? Known here: page, cursor, per_page'],
    ],
    ['GET /v2/company', 'a: 1', ['parameters: unknown parameter "a". Nothing belongs here.']],
    [
      'POST /v2/time_entries',
      'project_id: 1\nspent_date: 20.5.2026\nhours: 0\nexternal_reference: { grop_id: 5 }',
      [
        'parameters, line 2: spent_date: found "20.5.2026", expected a day, such as 2026-05-20',
        'parameters, line 4: unknown parameter "external_reference.grop_id"; did you mean "group_id"? Known here: id, group_id, account_id, permalink, service, service_icon_url',
        'parameters: "task_id" is missing',
        'parameters: hours: Harvest takes 0 or nothing for "start a timer". Give hours above 0, or leave hours out to start one',
      ],
    ],
    [
      'PATCH /v2/company',
      '',
      ['parameters: nothing to change was given. Known here: wants_timestamp_timers, weekly_capacity'],
    ],
    ['PATCH /v2/users/1', 'is_active: yes', ['parameters: is_active: found "yes", expected true or false']],
    ['PATCH /v2/users/1', 'roles: admin', ['parameters: roles: expected a list']],
    ['PATCH /v2/users/1', '- 1', ['parameters: expected names and values, such as `user_id: 1782959`']],
    [
      'PATCH /v2/users/1',
      'a: [',
      expect.arrayContaining([expect.stringContaining('parameters, line 1: not valid YAML')]),
    ],
    [
      'PATCH /v2/users/1',
      'first_name: &a x\nlast_name: *a',
      ['parameters, line 2: aliases are not taken here; write the value out'],
    ],
    [
      'POST /v2/invoices/1/messages',
      'event_type: sent',
      ['parameters: event_type: found "sent", expected one of send, close, draft, re-open, or none to send mail'],
    ],
    [
      'POST /v2/expenses',
      'project_id: 1\nexpense_category_id: 1\nspent_date: 2026-05-20\nreceipt: a.exe',
      [
        'parameters, line 4: receipt: found "a.exe", expected the path of a png, gif, jpg or pdf file within the workspace',
      ],
    ],
    [
      'GET /v2/time_entries',
      'user_id: 99999999999999999',
      ['parameters: user_id: found "99999999999999999", expected an id, such as 14308069'],
    ],
    [
      'GET /v2/time_entries',
      'updated_since: yesterday',
      ['parameters: updated_since: found "yesterday", expected an instant, such as 2026-05-20T08:00:00Z'],
    ],
  ])('%s with %j', (route, parameters, expected) => {
    expect(faultsOf(route, parameters)).toEqual(expected)
  })

  test('a misspelt parameter, at every operation that takes any', () => {
    for (const { method, path, query, body } of operations) {
      const route = `${method} /v2/${path.replace(/\{\w+\}/g, '7')}`
      for (const { name } of [...query, ...body])
        expect(faultsOf(route, `${name}x: 1`).join('\n'), `${route} ${name}`).toContain(`unknown parameter "${name}x"`)
    }
  })
})

test.each([
  ['POST /v2/invoices/1/messages', 'recipients: [{ email: a@example.com }]', 'e-mails the customer'],
  ['POST /v2/invoices/1/messages', 'event_type: send', null],
  ['POST /v2/estimates/1/messages', 'recipients: [{ email: a@example.com }]', 'e-mails the customer'],
  ['POST /v2/estimates/1/messages', 'event_type: accept', null],
  ['POST /v2/invoices/1/payments', 'amount: 5', 'e-mails the customer'],
  ['POST /v2/invoices/1/payments', 'amount: 5\nsend_thank_you: true', 'e-mails the customer'],
  ['POST /v2/invoices/1/payments', 'amount: 5\nsend_thank_you: false', null],
  ['POST /v2/users', 'first_name: a\nlast_name: b\nemail: a@example.com', 'invitation'],
  ['DELETE /v2/projects/1', '', 'with all of its time'],
  ['DELETE /v2/invoices/1', '', 'with its payments'],
  ['DELETE /v2/time_entries/1', '', null],
])('%s with %j asks whether it is meant: %s', (route, parameters, caution) => {
  const found = planRequest(route, parameters).caution
  if (caution === null) expect(found).toBeNull()
  else expect(found).toContain(caution)
})
