import { describe, expect, test } from 'vitest'
import { blocksOf, codesOf, documents, readDocument } from './blocks.ts'
import { findWrongNames, wrongFlags } from './names.ts'

const codes = documents.flatMap((file) => codesOf(file, readDocument(file)))
const shown = documents
  .flatMap((file) => blocksOf(file, readDocument(file)))
  .filter(({ language }) => language === 'sh')

test('the documents name no input, output, command, flag, key, variable or file that does not exist', () => {
  expect(codes.length).toBeGreaterThan(300)
  const wrong = codes.flatMap(({ file, line, text }) => findWrongNames(text).map((name) => `${file}:${line}: ${name}`))
  expect(wrong).toEqual([])
})

test('the commands they show have no flag that does not exist', () => {
  const lines = shown.flatMap(({ text }) => text.split('\n'))
  expect(lines.filter((line) => line.includes('dist/cli/index.js')).length).toBeGreaterThan(3)
  expect(lines.flatMap(wrongFlags)).toEqual([])
})

describe('a name that does not exist is found', () => {
  test.each([
    ['an input', 'ledger-pull-requests'],
    ['an input with its value', 'harvest-token: …'],
    ['an input of one word', 'comand: rollup'],
    ['an output', 'entries-create'],
    ['a command', 'recrod'],
    ['a command in a terminal', 'harvest-ledger recrod --dry-run'],
    ['a flag', 'harvest-ledger record --dryrun'],
    ['a flag of a built command', 'node ../harvest-ledger/dist/cli/index.js record --since-when 2026-01-01'],
    ['a flag by itself', '--form'],
    ['a key of the configuration', 'retract.limits'],
    ['a key above it', 'reprots.include'],
    ['a problem code', 'ambigous-date'],
    ['a variable', 'HARVEST_ACESS_TOKEN'],
    ['a file', 'src/harvests/'],
  ])('%s: %s', (_, code) => {
    expect(findWrongNames(code)).toHaveLength(1)
  })
})
