import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { schemaOf } from '../../src/sync/schema.ts'
import { streams } from '../../src/sync/streams.ts'

const require = createRequire(import.meta.url)
const { Ajv2020 } = require('ajv/dist/2020') as typeof import('ajv/dist/2020.js')
const addFormats = require('ajv-formats') as (ajv: object) => void

describe.each(streams)('the schema of $name', (stream) => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
  addFormats(ajv)
  const check = ajv.compile(schemaOf(stream))
  const whole = Object.fromEntries([
    ...stream.identity.map((name) => [name, name === 'currency' ? 'EUR' : 1]),
    ...stream.shape.fields.flatMap(({ of, name, holds }) =>
      of === null ? [[name, holds === 'date' ? '2026-05-20' : 1]] : [],
    ),
  ])

  test('takes a line with what it must have, and whatever Harvest adds', () => {
    expect(check({ ...whole, mystery: { a: 1 } }), JSON.stringify(check.errors)).toBe(true)
  })

  test.skipIf(stream.identity.length === 0)('refuses one without', () => {
    expect(check({})).toBe(false)
  })
})
