import { describe, expect, test } from 'vitest'
import { blocksOf, type Code, documents, readDocument } from './blocks.ts'
import { checkBlock, type Kind, kindOf } from './loaded.ts'

// The examples of the specification are tried one by one, with what comes of each, by test/report/specification.test.ts.
const SPECIFICATION = 'docs/session-reports.md'
const blocks = documents
  .flatMap((file) => blocksOf(file, readDocument(file)))
  .filter(({ file, language }) => file !== SPECIFICATION || !['markdown', 'json'].includes(language))
const loaded = blocks.filter((block) => kindOf(block) !== 'shell')

test('every block is of a kind that is tried', () => {
  const unknown = blocks.filter((block) => kindOf(block) === 'unknown')
  expect(unknown.map(({ file, line, language }) => `${file}:${line}: ${language || 'no language'}`)).toEqual([])
  const kinds = new Set<Kind>(blocks.map(kindOf))
  expect([...kinds]).toEqual(
    expect.arrayContaining(['workflow', 'steps', 'inputs', 'configuration', 'report', 'shell'] satisfies Kind[]),
  )
})

test.each(loaded.map((block) => [`${block.file}:${block.line}`, block] as const))(
  '%s is what it says',
  async (_, block) => {
    expect(await checkBlock(block)).toEqual([])
  },
)

describe('a mistake in a block is found', () => {
  const block = (language: string, text: string): Code => ({ file: 'x.md', line: 1, language, text })
  const workflow = blocks.find((each) => kindOf(each) === 'workflow') as Code
  const steps = blocks.find((each) => kindOf(each) === 'steps' && each.text.includes('export-env')) as Code

  test.each([
    ['an input that does not exist', { ...workflow, text: workflow.text.replace('ledger: ada', 'ledgers: ada') }],
    [
      'a step whose action takes no such input',
      { ...steps, text: steps.text.replace('export-env', 'export-environment') },
    ],
    ['an input in a fragment', block('yaml', 'with:\n  harvest-token: abc\n')],
    ['a line nothing says', block('text', 'ok    Harvest: everything is as it should be, on the whole\n')],
    ['a configuration key', block('yaml', 'reports:\n  includes: ["reports/**/*.md"]\n')],
    ['a configuration value', block('yaml', 'retract: { limit: many }\n')],
    ['a report without hours', block('markdown', '---\ndate: 2026-05-20\n---\n\n# Work\n')],
    ['a query of a stream that is none', block('sql', "select t.id from read_json('data/time_entry/*.ndjson') t")],
    ['a query of a field that is none', block('sql', "select t.hour from read_json('data/time_entries/*.ndjson') t")],
    ['JSON that is none', block('json', '{ "a": }')],
    ['a block nobody knows', block('text', 'what is this?')],
    ['YAML of another kind', block('yaml', 'colour: red\n')],
  ])('%s', async (_, wrong) => {
    expect((await checkBlock(wrong)).length).toBeGreaterThan(0)
  })
})
