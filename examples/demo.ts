import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderPage } from '../scripts/render-test/page.ts'
import { makeLedger } from '../test/action/ledger.ts'
import { type ActionResult, type ActionRun, installAction, runAction } from '../test/action/run.ts'
import { createBareLedger, startGitHubSandbox } from '../test/sandbox/github.ts'
import { startHarvestSandbox } from '../test/sandbox/harvest.ts'

// The whole way on nothing but this repository: a project and a ledger as real git repositories, a GitHub and a Harvest
// account on this machine, and the built action started as a runner starts it. No account, no token, no network.

const samples = join(import.meta.dirname, 'reports')
const config = readFileSync(join(import.meta.dirname, 'harvest-ledger.yml'), 'utf8')
const harvest = await startHarvestSandbox({ account: 'freelancer' })
const bare = await createBareLedger({ '.github/harvest-ledger.yml': config })
const github = await startGitHubSandbox({ repositories: { 'ada/dev-reports': bare } })
const home = installAction()
const [ledger, project] = [makeLedger(), makeLedger('https://github.com/ada/webshop.git')]
pull()

say('A project repository, ada/webshop, with its session reports (those of examples/reports)')
cpSync(samples, join(project.root, 'reports'), { recursive: true })
project.commit({}, 'Session reports of May')
const paths = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => `reports/${path.replaceAll('\\', '/')}`)
  .sort()
for (const path of paths) tell(`  ${path}`)

await handOver('Its workflow hands them over to the ledger, ada/dev-reports: one commit, no Harvest secret needed')
pull()
await record('The ledger’s workflow: every session becomes a time entry, linked to that commit', {
  created: paths.length,
})
showTimesheet()
await handOver('Both once more: nothing has changed')
await record('', { created: 0, updated: 0, deleted: 0 })

const corrected = 'reports/audrey/2026-05-20-search-console.md'
const text = readFileSync(join(project.root, corrected), 'utf8')
project.commit({ [corrected]: text.replace('hours: 3.5', 'hours: 4.75') }, 'Correct the hours')
await handOver(`Corrected in the project: ${corrected} now says 4.75 hours`)
pull()
await record('', { created: 0, updated: 1, deleted: 0 })

const before = 'reports/audrey/2026-05-21-landing-page.md'
const after = 'reports/audrey/2026-05-21-first-screen.md'
ledger.git('mv', before, after)
push('Rename a report')
await record(`Renamed in the ledger: ${before} is now ${after}`, { created: 0, updated: 1, deleted: 0 })

const withdrawn = 'reports/dare/2026-05-22-release-night.md'
ledger.git('rm', '--quiet', withdrawn)
push('Withdraw a report')
await record(`Withdrawn in the ledger: ${withdrawn}`, { created: 0, updated: 0, deleted: 1 })
await handOver('The project hands nothing over that the ledger has moved or taken out')
showTimesheet()

const billed = [...harvest.account.timeEntries.values()].slice(0, 2).map(({ id }) => id)
harvest.invoice(billed, '2026-014', { issue_date: '2026-05-29', due_date: '2026-06-12' })
say('Some of it is invoiced; then the rollup of May, offered as a pull request')
await rollup({ operation: 'created' })
await rollup({ operation: 'none' })
const page = showPage()

say('Where to look')
tell(`  the rollup as a page           ${page}`)
tell(`  the project, a git repository  ${project.root}`)
tell(`  the ledger, a git repository   ${ledger.root}`)
tell(`  the last job summary           ${join(home.temp, 'summary.md')}`)
tell(`  the last plan, as JSON         ${join(home.temp, 'harvest-ledger-plan.json')}`)
tell('  your own: README.md, section "From nothing to the first entry"')
await Promise.all([harvest.close(), github.close()])
rmSync(bare, { recursive: true, force: true })

type Count = 'created' | 'updated' | 'deleted'

/** The project's workflow. */
async function handOver(title: string): Promise<void> {
  if (title) say(title)
  const inputs = { ledger: 'ada/dev-reports', 'github-token': github.token, from: '2026-05-01' }
  const environment = { GITHUB_API_URL: github.url }
  await run({ workspace: project.root, repository: 'ada/webshop', inputs, environment }, {})
}

/** The ledger's workflow. */
async function record(title: string, expected: Readonly<Partial<Record<Count, number>>>): Promise<void> {
  if (title) say(title)
  const inputs = {
    'harvest-access-token': harvest.token,
    'harvest-account-id': String(harvest.accountId),
    'harvest-api-url': harvest.url,
    'harvest-id-url': harvest.idUrl,
    from: '2026-05-01',
  }
  await run({ workspace: ledger.root, inputs }, expected)
}

/** The ledger's monthly workflow. */
async function rollup({ operation }: { operation: string }): Promise<void> {
  pull()
  const inputs = {
    command: 'rollup',
    period: '2026-05',
    'github-token': github.token,
    'harvest-access-token': harvest.token,
    'harvest-account-id': String(harvest.accountId),
    'harvest-api-url': harvest.url,
    'harvest-id-url': harvest.idUrl,
  }
  const outputs = await run({ workspace: ledger.root, inputs, environment: { GITHUB_API_URL: github.url } }, {})
  if (outputs['pull-request-operation'] === operation) return
  process.stderr.write(`The demo did not go as it should: ${JSON.stringify(outputs)}\n`)
  process.exit(1)
}

/** Writes the pull request's document as a page with its charts; gives the file. */
function showPage(): string {
  const folder = join(home.temp, 'rollup')
  mkdirSync(folder)
  const branch = 'harvest-ledger/rollup-2026-05'
  ledger.git('fetch', '--quiet', bare, branch)
  const names = ledger.git('ls-tree', '--name-only', 'FETCH_HEAD:rollups/2026').split('\n')
  for (const name of names) writeFileSync(join(folder, name), ledger.git('show', `FETCH_HEAD:rollups/2026/${name}`))
  const file = join(folder, 'index.html')
  writeFileSync(file, renderPage([readFileSync(join(folder, '2026-05.md'), 'utf8')], false, 1012))
  return file
}

/** Runs the action once; ends the demo when it does not do what the demo says it does. */
async function run(
  action: ActionRun,
  expected: Readonly<Partial<Record<Count, number>>>,
): Promise<ActionResult['outputs']> {
  const result = await runAction(home, action)
  for (const line of result.stdout.split('\n')) if (line && !line.startsWith('::')) tell(`  ${line}`)
  const wrong = Object.entries(expected).filter(([name, count]) => {
    const found = Number(result.outputs[`entries-${name}`])
    // A sample report may hold several sessions.
    return name === 'created' && count > 0 ? found < count : found !== count
  })
  if (result.code !== 0 || wrong.length > 0) {
    process.stderr.write(
      `${result.stdout}${result.stderr}\nThe demo did not go as it should: ${JSON.stringify(result.outputs)}\n`,
    )
    process.exit(1)
  }
  writeFileSync(join(home.temp, 'summary.md'), result.summary)
  return result.outputs
}

/** What actions/checkout does: the ledger's clone is brought to what GitHub has. */
function pull(): void {
  ledger.git('fetch', '--quiet', bare, 'main')
  ledger.git('reset', '--quiet', '--hard', 'FETCH_HEAD')
}

/** The ledger's owner commits and pushes. */
function push(message: string): void {
  ledger.commit({}, message)
  ledger.git('push', '--quiet', bare, 'HEAD:main')
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
