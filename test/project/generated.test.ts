import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { withConfigurationTable } from '../../scripts/generate/configuration-table.ts'
import { toJsonSchema } from '../../scripts/generate/json-schema.ts'
import { generateFiles } from '../../scripts/generate.ts'
import { configSchema } from '../../src/config/schema.ts'
import { schemaErrors } from '../init/config-schema.ts'

const root = join(import.meta.dirname, '../..')

test.each([...generateFiles()])('%s is what `npm run generate` writes', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text)
})

test('every key of the configuration says what it is for', () => {
  const rows =
    generateFiles()
      .get('docs/configuration.md')
      ?.match(/^\| `.*\|$/gm) ?? []
  expect(rows.length).toBeGreaterThan(30)
  expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([])
})

describe('the JSON Schema of the configuration', () => {
  test.each([
    ['window: 90d', true],
    ['window: 90', false],
    ['window: 0d', false],
    ['windows: 90d', false],
    ['reports: { include: [] }', false],
    ['reports: { include: ["a"], labels: { hours: [Aufwand] } }', true],
    ['reports: { labels: { hour: [Aufwand] } }', false],
    ['reports: { problems: { unread-hours: off } }', true],
    ['reports: { problems: { unread-hours: never } }', false],
    ['projects: { a: { project: 7 } }', true],
    ['projects: { a: { project: 0 } }', false],
    ['projects: { a: { project: 1.5 } }', false],
    ['projects: { a: { project: "" } }', false],
    ['projects: { a: { client: A } }', false],
    ['projects: { "": { project: A } }', false],
    ['rules: [{ when: { billable: true }, task: A }]', true],
    ['rules: [{ task: A }]', false],
    ['retract: { orphans: burn }', false],
    ['retract: { limit: -1 }', false],
    ['guards: { hours-per-day: { limit: 10.5, action: warn }, future: { days: 0 } }', true],
    ['guards: { hours-per-day: { limit: 24.5 } }', false],
    ['guards: { future: { days: 400 } }', false],
    ['guards: { invoiced-month: refuse }', false],
    ['rollup: { sections: [summary], redact: [notes], allow-public: true }', true],
    ['rollup: { sections: [sumary] }', false],
    ['rollup: null', false],
  ])('says of `%s` what the code says: %s', (text, expected) => {
    expect(v.is(configSchema, parse(text))).toBe(expected)
    expect(schemaErrors(text).length === 0).toBe(expected)
  })
})

test('a construct that is not known is refused, not left out', () => {
  const refused: v.GenericSchema[] = [
    v.date(),
    v.pipe(v.string(), v.trim()),
    v.pipe(v.string(), v.regex(/a/i)),
    v.strictObject({ a: v.tuple([v.string()]) }),
    v.pipe(v.string(), v.integer() as never),
  ]
  for (const schema of refused) expect(() => toJsonSchema(schema)).toThrow(/no JSON Schema is known here/)
})

test('a document without the two marks is refused', () => {
  expect(() => withConfigurationTable('# Configuration\n', {})).toThrow('the document lacks "<!-- generated')
})
