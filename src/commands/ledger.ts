import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays } from '../calendar.ts'
import { gitIn } from '../checkout/git.ts'
import { type Checkout, type LastCommit, readCheckout, readLastCommits } from '../checkout/history.ts'
import { type CommittedReport, readReports } from '../checkout/reports.ts'
import { type Config, parseConfig } from '../config/parse.ts'
import { contextOfTerminal } from '../context.ts'
import { type Fault, InputError } from '../errors.ts'
import type { RecordInputs } from '../inputs.ts'
import { decodeReport, parseReport } from '../report/parse.ts'
import type { Report } from '../report/session.ts'
import type { Run } from './run.ts'

/** The ledger as the checkout has it. */
export interface Ledger {
  readonly name: string
  readonly url: string
  readonly checkout: Checkout
  readonly files: readonly (CommittedReport & { readonly report: Report })[]
  /** What the history here tells; paths of a shallow checkout may be missing. */
  readonly commits: Map<string, LastCommit>
  /** Files that match but could not be read, and uncommitted ones. */
  readonly faults: readonly Fault[]
}

/** Takes the inputs; gives the configuration of the checkout, its defaults where the default file is missing. Throws InputError. */
export async function readConfig(inputs: RecordInputs, run: Run): Promise<Config> {
  const { path, isDefault } = inputs.config
  const text = await readFile(join(run.context.workspace, path), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' && isDefault) return ''
    const reason = cause.code === 'ENOENT' ? 'there is no such file in the checkout' : cause.message
    throw new InputError(`config: ${path}: ${reason}`, { cause })
  })
  return parseConfig(text, path)
}

/** Takes inputs and configuration; gives every report of the checked-out ledger, read and parsed. Throws InputError. */
export async function readLedger(inputs: RecordInputs, config: Config, run: Run): Promise<Ledger> {
  const { workspace, serverUrl, repository } = run.context
  const git = gitIn(workspace)
  const checkout = await readCheckout(git)
  const name = inputs.ledger ?? repository
  if (name.toLowerCase() !== repository.toLowerCase()) {
    const origin = await git(['remote', 'get-url', 'origin']).then(String, () => '')
    const here = contextOfTerminal(workspace, origin, {}).repository
    if (here.toLowerCase() !== name.toLowerCase())
      throw new InputError(
        `this checkout is ${here}, and the ledger is ${name}. record works on the checked-out ledger: run it in ${name}, or check that out`,
      )
  }
  const url = `${serverUrl}/${name}`
  if (checkout.head === null) return { name, url, checkout, files: [], commits: new Map(), faults: [] }
  const { reports, faults } = await readReports(git, checkout.head, inputs.reports ?? config.reports.include)
  const labels = config.reports.labels
  const files = reports.map((file) => {
    const fileName = file.path.split('/').at(-1) ?? file.path
    return { ...file, report: parseReport(decodeReport(file.content), { fileName, labels }) }
  })
  // The user's own day is not known yet; two days more than the window are enough for every time zone.
  const earliest = inputs.from ?? addDays(run.startedAt.toISOString().slice(0, 10), -config.windowDays - 2)
  const recent = files.filter(({ report }) => report.sessions.some(({ date }) => date !== null && date >= earliest))
  const commits = await readLastCommits(checkout, new Map(recent.map(({ path, blob }) => [path, blob])))
  return { name, url, checkout, files, commits, faults }
}
