import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { outputNames } from '../../src/commands/run.ts'
import { inputDefinitions } from '../../src/input-definitions.ts'

const root = join(import.meta.dirname, '../..')

interface Action {
  readonly name: string
  readonly description: string
  readonly branding: { readonly icon: string; readonly color: string }
  readonly inputs: Record<string, { description?: string; required?: boolean; default?: string }>
  readonly outputs: Record<string, { description?: string }>
  readonly runs: { readonly using: string; readonly main: string }
}
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action

// The public contract, word by word: a name that goes missing breaks somebody's workflow.
const contractInputs = [
  'command',
  'harvest-access-token',
  'harvest-account-id',
  'harvest-refresh-token',
  'harvest-client-id',
  'harvest-client-secret',
  'harvest-api-url',
  'harvest-id-url',
  'github-token',
  'ledger',
  'ledger-branch',
  'ledger-pull-request',
  'config',
  'reports',
  'from',
  'to',
  'dry-run',
  'period',
  'catch-up',
  'streams',
  'since',
  'route',
  'parameters',
]
const contractOutputs = [
  'entries-created',
  'entries-updated',
  'entries-deleted',
  'entries-unchanged',
  'entries-blocked',
  'hours',
  'plan',
  'commit-sha',
  'commit-url',
  'rollup-path',
  'uninvoiced',
  'pull-request-number',
  'pull-request-url',
  'pull-request-operation',
  'response',
  'status',
  'harvest-calls',
  'github-calls',
]
const contractDefaults: Readonly<Record<string, string>> = {
  command: 'record',
  'harvest-api-url': 'https://api.harvestapp.com/v2',
  'harvest-id-url': 'https://id.getharvest.com',
  'secret-name': 'HARVEST_REFRESH_TOKEN',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the runner reads it.
  'github-token': '${{ github.token }}',
  config: '.github/harvest-ledger.yml',
  'ledger-pull-request': 'false',
  'dry-run': 'false',
  period: 'last-month',
  'catch-up': '1',
  comment: 'false',
  paginate: 'false',
  confirm: 'false',
}

describe('inputs', () => {
  test('are those the code reads, in the same order', () => {
    expect(Object.keys(action.inputs)).toEqual(inputDefinitions.map(({ name }) => name))
  })

  test.each(inputDefinitions.map((definition) => [definition.name, definition] as const))(
    '%s has the description and the default the code has',
    (name, definition) => {
      const declared = action.inputs[name]
      expect(declared?.description).toBe(definition.description)
      const inCode = 'default' in definition ? definition.default : undefined
      // Only a runner can fill the token in; in a terminal the environment does.
      if (name === 'github-token') expect(inCode).toBeUndefined()
      else expect(declared?.default).toBe(inCode)
    },
  )

  test('are all those of the contract, with its defaults', () => {
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(contractInputs))
    const defaults = Object.entries(action.inputs).flatMap(([name, input]) =>
      input.default === undefined ? [] : [[name, input.default]],
    )
    expect(Object.fromEntries(defaults)).toEqual(contractDefaults)
  })

  test('are none of them required: which are needed depends on the command', () => {
    expect(Object.entries(action.inputs).filter(([, { required }]) => required)).toEqual([])
  })
})

describe('outputs', () => {
  test('are those the code sets, in the same order', () => {
    expect(Object.keys(action.outputs)).toEqual([...outputNames])
  })

  test('are all those of the contract, each with a description', () => {
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(contractOutputs))
    for (const [name, { description }] of Object.entries(action.outputs)) expect(description, name).toMatch(/\S/)
  })
})

test('it runs on the runners’ Node 24, from the committed bundle', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
  expect(existsSync(join(root, action.runs.main)), 'dist/index.js is missing: npm run build').toBe(true)
})

test('it has a name, a description and a face as the Marketplace takes them', () => {
  // No user, organisation or category may have the name, so it is the product's own.
  expect(action.name).toBe('Harvest Ledger')
  expect(action.description.length).toBeLessThan(125)
  expect(action.description).toMatch(/^\S.*\.$/)
  // Of Feather 4.28, without those the Marketplace leaves out; to be looked up there when it changes.
  expect(action.branding.icon).toBe('book-open')
  expect(['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']).toContain(
    action.branding.color,
  )
})
