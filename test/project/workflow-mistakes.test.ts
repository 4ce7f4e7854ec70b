import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './workflow-actions.ts'
import { lintWorkflow } from './workflow-lint.ts'
import { ledgerMistakes } from './workflow-mistakes-ledger.ts'
import { projectMistakes } from './workflow-mistakes-project.ts'

const mistakes = [...ledgerMistakes, ...projectMistakes]

test.each(mistakes)('$file: $name', async ({ file, from, to, by, says }) => {
  const good = readFileSync(join(root, 'examples/workflows', file), 'utf8')
  const bad = good.replace(from, () => to)
  expect(bad, 'the mistake must be planted').not.toBe(good)
  const found = (await lintWorkflow(`examples/workflows/${file}`, bad)).filter((finding) => finding.by === by)
  expect(found.map(({ message }) => message).join('\n')).toContain(says)
})

test.each(['', '# nothing\n', '- a list\n', 'text'])('what is no workflow is not called clean: %j', async (text) => {
  expect((await lintWorkflow('examples/workflows/none.yml', text)).length).toBeGreaterThan(0)
})
