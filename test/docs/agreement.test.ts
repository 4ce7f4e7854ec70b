import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fillReadme } from '../../scripts/generate/readme.ts'
import { outputNames } from '../../src/commands/run.ts'
import { inputDefinitions } from '../../src/input-definitions.ts'
import { lintWorkflow } from '../project/workflow-lint.ts'
import { $ } from '../project/workflow-mistake.ts'
import { type Coded, type Declared, listDisagreements } from './agreement.ts'
import { readDocument } from './blocks.ts'

const actionText = readDocument('action.yml')
const readme = readDocument('README.md')
const action = parse(actionText) as Declared
const inputs: readonly Coded[] = inputDefinitions
const change = (from: string, to: string) => {
  const changed = actionText.replace(from, to)
  expect(changed, 'the mistake must be planted').not.toBe(actionText)
  return changed
}

describe('the tables of the README', () => {
  test('are those of action.yml; mend them with: npm run generate', () => {
    expect(fillReadme(actionText, readme)).toBe(readme)
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      expect(readme).toContain(`\`${name}\``)
  })

  test.each([
    ['an input renamed', '  catch-up:', '  catch-ups:'],
    ['a default changed', "default: 'last-month'", "default: 'this-month'"],
    ['a description changed', 'Number of requests sent to GitHub.', 'Number of requests.'],
    ['an output renamed', '  rollup-path:', '  rollup-file:'],
  ])('are found stale: %s', (_, from, to) => {
    expect(fillReadme(change(from, to), readme)).not.toBe(readme)
  })

  test('are found stale when edited by hand, and need their marks', () => {
    expect(fillReadme(actionText, readme.replace('| `dry-run` |', '| `dryrun` |'))).toBe(readme)
    expect(() => fillReadme(actionText, readme.replace('<!-- end of inputs -->', ''))).toThrow('end of inputs')
  })

  test('keep globs and bars as they are', () => {
    const marks = readme.replace(/(<!-- (?:inputs|outputs).*?-->)[\s\S]*?(<!-- end)/g, '$1\n$2')
    const filled = fillReadme(
      "inputs:\n  a: { description: 'a/**/*.md; b|c, !d/**/*.md', default: 'x|y' }\noutputs:\n  o: { description: out }\n",
      marks,
    )
    expect(filled).toContain('| `a` | `a/**/*.md`; b\\|c, `!d/**/*.md` Default: `x\\|y`. |')
    expect(filled).toContain('| `o` | out |')
  })
})

describe('the examples and action.yml', () => {
  const path = 'examples/workflows/ledger.yml'
  test.each([
    ['an input that does not exist', 'harvest-account-id:', 'harvest-account:'],
    ['a value the input does not take', `dry-run: ${$('inputs.dry-run || false')}`, 'dry-run: maybe'],
  ])('a mismatch is found: %s', async (_, from, to) => {
    const text = readDocument(path)
    expect(await lintWorkflow(path, text)).toEqual([])
    expect(text).toContain(from)
    expect((await lintWorkflow(path, text.replace(from, to))).length).toBeGreaterThan(0)
  })
})

describe('action.yml and the code', () => {
  test('agree', () => {
    expect(listDisagreements(action, inputs, outputNames)).toEqual([])
  })

  test.each([
    ['an input the code does not read', '  catch-up:', '  catch-ups:', 'the code does not read the input catch-ups'],
    ['an input that is not declared', '  catch-up:', '  catch-ups:', 'action.yml lacks the input catch-up'],
    ['another default', "default: 'last-month'", "default: 'this-month'", 'period has another default'],
    ['another description', 'true: plan and show, touch', 'true: plan, touch', 'dry-run is described otherwise'],
    ['an output the code does not set', '  hours:', '  hour:', 'the code does not set the output hour'],
    ['an output that is not declared', '  hours:', '  hour:', 'action.yml lacks the output hours'],
  ])('a mismatch is found: %s', (_, from, to, says) => {
    expect(listDisagreements(parse(change(from, to)) as Declared, inputs, outputNames)).toContain(says)
  })
})
