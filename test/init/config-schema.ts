import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8'))
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
export const validateConfig = ajv.compile(read('harvest-ledger.schema.json'))
export const validatePlan = ajv.compile(read('harvest-ledger-plan.schema.json'))

/** What an editor with the published schema would say of a configuration. */
export function schemaErrors(text: string): string[] {
  return validateConfig(parse(text))
    ? []
    : (validateConfig.errors ?? []).map((each) => `${each.instancePath} ${each.message}`)
}
