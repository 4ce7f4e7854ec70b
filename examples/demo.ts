import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeLedger } from '../test/action/ledger.ts'
import { type ActionResult, installAction, runAction } from '../test/action/run.ts'
import { startHarvestSandbox } from '../test/sandbox/harvest.ts'

// The main job on nothing but this repository: a ledger as a real git repository, a Harvest account on this machine,
// and the built action started as a runner starts it. No account, no token, no network.

const samples = join(import.meta.dirname, 'reports')
const config = readFileSync(join(import.meta.dirname, 'harvest-ledger.yml'), 'utf8')
const harvest = await startHarvestSandbox({ account: 'freelancer' })
const home = installAction()
const ledger = makeLedger()

say('A ledger with the sample reports of examples/reports, and an empty Harvest account')
cpSync(samples, join(ledger.root, 'reports'), { recursive: true })
ledger.commit({ '.github/harvest-ledger.yml': config }, 'Session reports of May')
const paths = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => `reports/${path.replaceAll('\\', '/')}`)
  .sort()
for (const path of paths) tell(`  ${path}`)

await record('First run: every session becomes a time entry', { created: paths.length })
showTimesheet()
await record('Second run: nothing has changed', { created: 0, updated: 0, deleted: 0 })

const corrected = 'reports/audrey/2026-05-20-search-console.md'
const text = readFileSync(join(ledger.root, corrected), 'utf8')
ledger.commit({ [corrected]: text.replace('hours: 3.5', 'hours: 4.75') }, 'Correct the hours')
await record(`Corrected: ${corrected} now says 4.75 hours`, { created: 0, updated: 1, deleted: 0 })

const [before, after] = ['reports/audrey/2026-05-21-landing-page.md', 'reports/audrey/2026-05-21-first-screen.md']
ledger.git('mv', before, after)
ledger.commit({}, 'Rename a report')
await record(`Renamed: ${before} is now ${after}`, { created: 0, updated: 1, deleted: 0 })

const withdrawn = 'reports/dare/2026-05-22-release-night.md'
ledger.commit({ [withdrawn]: null }, 'Withdraw a report')
await record(`Deleted: ${withdrawn}`, { created: 0, updated: 0, deleted: 1 })
showTimesheet()

say('Where to look')
tell(`  the ledger, a git repository   ${ledger.root}`)
tell(`  the last job summary           ${join(home.temp, 'summary.md')}`)
tell(`  the last plan, as JSON         ${join(home.temp, 'harvest-ledger-plan.json')}`)
tell('  your own: README.md, section "Your own ledger"')
await harvest.close()

type Count = 'created' | 'updated' | 'deleted'

/** Runs the action once; ends the demo when it does not do what the demo says it does. */
async function record(title: string, expected: Readonly<Partial<Record<Count, number>>>): Promise<ActionResult> {
  say(title)
  const run = await runAction(home, {
    workspace: ledger.root,
    inputs: {
      'harvest-access-token': harvest.token,
      'harvest-account-id': String(harvest.accountId),
      'harvest-api-url': harvest.url,
      'harvest-id-url': harvest.idUrl,
      from: '2026-05-01',
    },
  })
  for (const line of run.stdout.split('\n')) if (line && !line.startsWith('::')) tell(`  ${line}`)
  const wrong = Object.entries(expected).filter(([name, count]) => {
    const found = Number(run.outputs[`entries-${name}`])
    // A sample report may hold several sessions.
    return name === 'created' && count > 0 ? found < count : found !== count
  })
  if (run.code !== 0 || wrong.length > 0) {
    process.stderr.write(
      `${run.stdout}${run.stderr}\nThe demo did not go as it should: ${JSON.stringify(run.outputs)}\n`,
    )
    process.exit(1)
  }
  writeFileSync(join(home.temp, 'summary.md'), run.summary)
  return run
}

function showTimesheet(): void {
  say('The timesheet in Harvest')
  const { projects, tasks } = harvest.account
  for (const entry of [...harvest.account.timeEntries.values()].sort((a, b) =>
    a.spent_date < b.spent_date ? -1 : 1,
  )) {
    const project = projects.get(entry.project_id)?.name ?? ''
    const task = tasks.get(entry.task_id)?.name ?? ''
    tell(
      `  ${entry.spent_date}  ${entry.hours.toFixed(2).padStart(5)} h  ${`${project} · ${task}`.padEnd(32)}  ${entry.notes?.split('\n')[0] ?? ''}`,
    )
    tell(`  ${' '.repeat(21)}${entry.external_reference?.permalink ?? ''}`)
  }
}

function say(text: string): void {
  tell(`\n${text}`)
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`)
}
