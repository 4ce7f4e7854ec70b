import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { send } from './client.ts'
import { clockedSandboxes } from './clocked.ts'

const recorded = join(import.meta.dirname, '../../../shared/reference/harvest-fixtures/invoices.list.2020.json')
const isHere = existsSync(recorded)
if (!isHere) console.warn('SKIPPED: ../shared/reference/harvest-fixtures is missing, invoices are not compared with it')

const { start } = clockedSandboxes()

test.skipIf(!isHere)(
  'invoices have the recorded keys in their order, floats as floats, and one field added since',
  async () => {
    const text = readFileSync(recorded, 'utf8')
    const { body } = (JSON.parse(text) as { response: { body: { invoices: Record<string, unknown>[] } } }).response
    const sandbox = await start({ account: 'busy-month' })
    const answer = await send(sandbox, 'GET', '/invoices?state=paid')
    const [made] = answer.body.invoices
    const [, paid = {}] = body.invoices
    expect(Object.keys(made).filter((key) => key !== 'payment_options')).toEqual(Object.keys(paid))
    expect(Object.keys(made.line_items[0])).toEqual(Object.keys((paid.line_items as object[])[0] ?? {}))
    expect(Object.keys(answer.body).sort()).toEqual(Object.keys(body).sort())
    for (const [key, value] of Object.entries(paid)) {
      if (value !== null && made[key] !== null) expect([key, typeof made[key]]).toEqual([key, typeof value])
    }
    for (const due of [text, answer.text]) expect(due).toMatch(/"due_amount":\s?0\.0/)
  },
)
