import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { files, setExamination } from './examination.ts'
import { report } from './scene.ts'

/** How often each of git's commands was started, as git's own trace tells. */
async function countGit(run: (environment: Readonly<Record<string, string>>) => Promise<unknown>) {
  const folder = mkdtempSync(join(tmpdir(), 'git-trace-'))
  try {
    await run({ GIT_TRACE: join(folder, 'trace') })
    const trace = readFileSync(join(folder, 'trace'), 'utf8')
    return [...trace.matchAll(/built-in: git (\S+)/g)].map(([, name]) => name ?? '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const copies = (count: number, path: (index: number) => string, text: (index: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [path(index), text(index)]))

test.each(['check', 'rollup'])('%s starts as many git processes for many files as for one', async (command) => {
  const counts: number[] = []
  for (const count of [1, 8]) {
    const examination = await setExamination()
    try {
      const { ledger } = examination.scene
      const workflow = readFileSync(join(ledger.root, files.HARVEST), 'utf8')
      ledger.commit({
        [files.CONFIG]: `${readFileSync(join(ledger.root, files.CONFIG), 'utf8')}notes: "{headline} {source_url}"\n`,
        ...copies(
          count,
          (index) => `.github/workflows/w${index}.yml`,
          () => workflow,
        ),
        ...copies(
          count,
          (index) => `rollups/2025/2025-0${index + 1}.json`,
          () => '{}\n',
        ),
        ...copies(
          count,
          (index) => `rollups/2025/2025-0${index + 1}.md`,
          () => '# Rollup\n',
        ),
        ...copies(
          count,
          (index) => `reports/.origins/ada/p${index}.json`,
          () => '{"reports":{}}\n',
        ),
        ...copies(
          count,
          (index) => `reports/a${index}.md`,
          () => report({ date: '2026-05-20', project: 'audrey', hours: 1 }),
        ),
      })
      const inputs = command === 'rollup' ? { command, 'dry-run': 'true', from: '' } : {}
      counts.push((await countGit((environment) => examination.check(inputs, environment))).length)
    } finally {
      await examination.close()
    }
  }
  expect(counts[1]).toBe(counts[0])
})
