import { expect, test } from 'vitest'
import { proposeLedger } from '../../src/init/propose.ts'
import { nextSteps } from '../../src/init/steps.ts'
import { facts, project } from '../init/make.ts'
import { blocksOf, readDocument } from './blocks.ts'

const readme = readDocument('README.md')
const section = readme.slice(
  readme.indexOf('\n## From nothing to the first entry\n'),
  readme.indexOf('\n## A report\n'),
)
const program = 'node ../harvest-ledger/dist/cli/index.js'

/** The steps of `init` where nothing is known of the account's habits and nobody said who keeps the action. */
const found = facts({ action: null, projects: [project('Audrey Ltd', 'Audrey Web', ['*Development', '*Design'])] })
const proposal = proposeLedger(found, null)
const steps = nextSteps(found, proposal, { written: proposal.files.map(({ path }) => path), program })

test('the first steps of the README are those init ends with: same commands, same order', () => {
  const [, last = ''] = blocksOf('README.md', section)
    .filter(({ language }) => language === 'sh')
    .map(({ text }) => text)
  const typed = steps.join('\n').split('\n')
  const begin = typed.findIndex((line) => line.startsWith('git add'))
  const commands = typed.slice(begin).map((line) => line.replace(/^.*: (?=node )/, ''))
  expect(last.split('\n')).toEqual(commands)
})

test('the README tells the other steps of init, in their order', () => {
  const prose = section.replace(/\s+/g, ' ')
  // What the README says of each step, and the word of init's own by which the step is known.
  const told = [
    ['replace `OWNER`', 'in place of OWNER'],
    ['Look through the tags', 'Look through'],
    ['store `HARVEST_ACCESS_TOKEN` and `HARVEST_ACCOUNT_ID`', 'Store the token'],
    ["the report's task and time", 'Fill in task and time'],
    ['git add', 'git add'],
  ] as const
  const places = told.map(([words]) => prose.indexOf(words))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  const order = told.map(([, words]) => steps.findIndex((step) => step.includes(words)))
  expect(order).not.toContain(-1)
  expect(order).toEqual([...order].sort((a, b) => a - b))
})

test('the section the demo sends its reader to is there', () => {
  const [, title] = /README\.md, section "(.+?)"/.exec(readDocument('examples/demo.ts')) ?? []
  expect(readme).toContain(`\n## ${title}\n`)
})
