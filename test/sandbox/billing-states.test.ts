import { expect, test } from 'vitest'
import { send } from './client.ts'
import { clockedSandboxes } from './clocked.ts'
import { stockedAccount } from './harvest/stocked-account.ts'

const { start, later } = clockedSandboxes()
const now = new Date('2026-05-20T10:00:00Z')

async function begin() {
  const { account, ids } = stockedAccount(now)
  const sandbox = await start({ account })
  const call = (method: string, path: string, body?: object) => send(sandbox, method, path, body)
  return { account, ids, sandbox, call, mail: account.sentMail }
}

test('events move an invoice and send nothing; each makes it newer; what cannot be is refused', async () => {
  const { ids, call, mail } = await begin()
  const path = `/invoices/${ids.draft}`
  const steps = [
    ['close', 422, 'draft'],
    ['send', 201, 'open'],
    ['send', 422, 'open'],
    ['draft', 201, 'draft'],
    ['send', 201, 'open'],
    ['close', 201, 'closed'],
    ['re-open', 201, 'open'],
    ['view', 422, 'open'],
  ] as const
  for (const [index, [event_type, status, state]] of steps.entries()) {
    later(1)
    const answer = await call('POST', `${path}/messages`, { event_type })
    expect([event_type, answer.status]).toEqual([event_type, status])
    if (status === 201) expect(answer.body).toMatchObject({ event_type, recipients: [], subject: null })
    const { body } = await call('GET', path)
    const second = status === 201 ? index + 1 : steps.findLastIndex((each, at) => at < index && each[1] === 201) + 1
    expect(body).toMatchObject({ state, updated_at: `2026-05-20T10:00:0${second}Z` })
  }
  expect(mail).toEqual([])
})

test('a message without an event is a mail, and a sent draft is open', async () => {
  const { ids, call, mail } = await begin()
  const path = `/invoices/${ids.draft}`
  expect((await call('POST', `${path}/messages`, { subject: 'To nobody' })).status).toBe(422)
  const preview = await call('GET', `${path}/messages/new?thank_you=true`)
  expect(preview.body).toMatchObject({ invoice_id: ids.draft, thank_you: true, reminder: false })
  expect(mail).toEqual([])
  await call('POST', `${path}/messages`, { recipients: [{ email: 'rita@example.com' }], send_me_a_copy: true })
  const subject = 'Invoice #1002 from Small'
  const to = ['rita@example.com', 'ada@example.com']
  expect(mail).toEqual([{ kind: 'invoice', to, subject, about: ids.draft, at: '2026-05-20T10:00:00Z' }])
  expect((await call('GET', path)).body).toMatchObject({ state: 'open', sent_at: '2026-05-20T10:00:00Z' })
})

test('payments change what is due and the state; the last one thanks the client unless told not to', async () => {
  const { ids, call, mail } = await begin()
  const path = `/invoices/${ids.invoice}`
  const pay = (body: object) => call('POST', `${path}/payments`, body)
  const show = async () => (await call('GET', path)).body
  expect((await pay({ amount: 50, paid_date: '2026-05-19', paid_at: '2026-05-19T10:00:00Z' })).status).toBe(422)
  expect((await pay({ paid_date: '2026-05-19' })).status).toBe(422)
  later(60)
  expect((await pay({ amount: 50, paid_at: '2026-05-19T10:30:00Z' })).body).toMatchObject({ paid_date: '2026-05-19' })
  expect(await show()).toMatchObject({ state: 'open', due_amount: 150, updated_at: '2026-05-20T10:01:00Z' })
  expect(mail).toEqual([])
  const quiet = await pay({ amount: 150, send_thank_you: false })
  expect(await show()).toMatchObject({ state: 'paid', due_amount: 0, paid_date: '2026-05-20' })
  expect(mail).toEqual([])
  await call('DELETE', `${path}/payments/${quiet.body.id}`)
  expect(await show()).toMatchObject({ state: 'open', due_amount: 150, paid_at: null, paid_date: null })
  await pay({ amount: 150 })
  expect(mail).toMatchObject([{ kind: 'thank-you', to: ['rita@example.com'], about: ids.invoice }])
  const [thanks] = (await call('GET', `${path}/messages`)).body.invoice_messages
  expect(thanks).toMatchObject({ thank_you: true, event_type: null })
})

test('lines are added, changed and removed; one with a kind alone is dropped without a word', async () => {
  const { ids, call } = await begin()
  const path = `/invoices/${ids.invoice}`
  const change = (...line_items: object[]) => call('PATCH', path, { line_items })
  const [{ id }] = (await call('GET', path)).body.line_items
  const added = await change({ kind: 'Service', unit_price: 10.5, quantity: 2 }, { kind: 'Product' })
  expect(added.body.line_items).toMatchObject([{ id }, { amount: 21, taxed: false, quantity: 2 }])
  expect((await change({ id, quantity: 1 })).body).toMatchObject({ amount: 121, due_amount: 21 })
  expect((await change({ id, _destroy: true })).body.line_items).toHaveLength(1)
  expect((await change({ id, quantity: 1 })).status).toBe(422)
  expect((await change({ kind: 'Nonsense', unit_price: 1 })).status).toBe(422)
  expect((await change({ unit_price: 1 })).status).toBe(422)
  const due = await call('PATCH', path, { payment_term: 'net 30', due_date: '2026-12-24', issue_date: '2026-05-01' })
  expect(due.body).toMatchObject({ due_date: '2026-05-31', payment_term: 'net 30' })
})

test('an estimate is sent, accepted, opened again and declined', async () => {
  const { ids, call, mail } = await begin()
  const path = `/estimates/${ids.estimate}`
  const step = async (event_type: string) => {
    const { status } = await call('POST', `${path}/messages`, { event_type })
    const { state, sent_at, accepted_at, declined_at } = (await call('GET', path)).body
    return [status, state, ...[sent_at, accepted_at, declined_at].map((at) => at !== null)]
  }
  expect(await step('accept')).toEqual([422, 'draft', false, false, false])
  expect(await step('send')).toEqual([201, 'sent', true, false, false])
  expect(await step('accept')).toEqual([201, 'accepted', true, true, false])
  expect(await step('re-open')).toEqual([201, 'sent', true, false, false])
  expect(await step('decline')).toEqual([201, 'declined', true, false, true])
  expect(mail).toEqual([])
  await call('POST', `${path}/messages`, { recipients: [{ name: 'Rita', email: 'rita@example.com' }] })
  expect(mail).toMatchObject([{ kind: 'estimate', to: ['rita@example.com'], about: ids.estimate }])
})
