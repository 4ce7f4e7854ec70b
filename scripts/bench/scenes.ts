import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { LedgerRepository } from '../../test/action/ledger.ts'
import { report, type Scene } from '../../test/action/scene.ts'

/** Takes a number of days; gives the day that long ago. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}

/** Takes how many and the day of each; gives reports by path, on two projects in turn. */
export function reportsOf(count: number, dayOf: (index: number) => string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const date = dayOf(index)
      const project = index % 2 ? 'audrey' : 'dare'
      const hours = 1 + (index % 8) / 4
      return [`reports/${project}/${date}-${index}.md`, report({ date, project, hours }, `Session ${index}`)]
    }),
  )
}

/**
 * Takes a ledger and files whose names have their days; commits them a few at a time, as they come over the years, by one process:
 * each commit on the latest day of its files, and what the ledger held before with the first of them.
 */
export function grow(ledger: LedgerRepository, files: Readonly<Record<string, string>>, perCommit: number): void {
  const all = Object.entries(files)
  const chunks: string[] = []
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`
  const before = ledger.git('ls-tree', '-r', 'HEAD').split('\n')
  let day = ''
  for (let index = 0; index < all.length; index += perCommit) {
    const some = all.slice(index, index + perCommit)
    for (const [path] of some) day = [day, /\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? ''].sort().at(-1) ?? day
    const at = Date.parse(day) / 1000 + 40_000 + (index % 20_000)
    chunks.push(`commit refs/heads/main\ncommitter Ada <ada@example.com> ${at} +0000\n${data('Add session reports')}`)
    if (index === 0) for (const row of before) chunks.push(`${row.replace(/^(\d+) \w+ (\w+)\t/, 'M $1 $2 ')}\n`)
    for (const [path, text] of some) chunks.push(`M 100644 inline ${path}\n${data(text)}`)
  }
  execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: ledger.root, input: chunks.join('') })
  ledger.git('reset', '--quiet', '--hard')
}

interface Planned {
  readonly date: string
  readonly hours: number
  readonly fields: {
    readonly projectId: number
    readonly taskId: number
    readonly notes: string
    readonly reference: { readonly id: string; readonly groupId: string; readonly permalink: string }
  }
}

/** Takes a scene and more inputs; puts into its Harvest what a first run would, read off a dry run's plan, and forgets the requests. */
export async function recordAtOnce(
  { harvest, record }: Scene,
  inputs: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { code, stdout, outputs } = await record({ 'dry-run': 'true', ...inputs })
  if (code !== 0) throw new Error(`the plan failed:\n${stdout}`)
  const { operations } = JSON.parse(readFileSync(outputs.plan ?? '', 'utf8')) as { operations: readonly Planned[] }
  for (const { date, hours, fields } of operations) {
    const { id, groupId, permalink } = fields.reference
    const link = { id, group_id: groupId, account_id: null, permalink, service: 'github.com', service_icon_url: '' }
    const place = { project_id: fields.projectId, task_id: fields.taskId, spent_date: date }
    harvest.addEntry({ ...place, hours, notes: fields.notes, external_reference: link })
  }
  harvest.requests.length = 0
}
