import { type Finding, finder, findingOf, findingsOf, firstOf, NO_YAML, type Seen } from '../../check/finding.ts'
import { examineReports } from '../../check/reports.ts'
import { parseWorkflow, type WorkflowFile } from '../../check/workflow-file.ts'
import { samplePath } from '../../check/workflow-triggers.ts'
import { listUncommitted, matcher, readTextsAt } from '../../checkout/reports.ts'
import type { Config } from '../../config/parse.ts'
import { type Fault, faultsOf } from '../../errors.ts'
import type { CheckInputs } from '../../inputs.ts'
import { collectSessions } from '../../timesheet/collect.ts'
import { windowOf, within } from '../../timesheet/window.ts'
import type { OpenCheckout } from '../checkout.ts'
import { refuseOtherBranch, refuseUnknownBranch, refuseUnpushed } from '../freshness.ts'
import type { Ledger } from '../ledger.ts'
import type { Survey } from '../record/survey.ts'
import type { Run } from '../run.ts'

/** A configuration as it was read, and whether there is a file. */
export type ReadConfig = Config & { readonly faults: readonly Fault[]; readonly isThere: boolean }

/** Takes the checkout; gives its commit's workflows, read. Throws InputError. */
export async function readWorkflows({ git, checkout: { head } }: OpenCheckout): Promise<WorkflowFile[]> {
  if (head === null) return []
  const isWorkflow = (path: string) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)
  const texts = await readTextsAt(git, head, (paths) => paths.filter(isWorkflow))
  return [...texts].map(([path, text]) => parseWorkflow(path, text))
}

/** Takes the checkout and the report globs; gives a warning for each workflow and report that is not committed. */
export async function examineUncommitted({ git }: OpenCheckout, include: readonly string[]): Promise<Finding[]> {
  const isReport = matcher(include)
  const isWorkflow = (path: string) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)
  const faults = await listUncommitted(git, (path) => isWorkflow(path) || isReport(path))
  const found = faults.map((fault): Finding => {
    const topic = isWorkflow(fault.place?.file ?? '') ? 'Workflows' : 'Reports'
    return { ...findingOf(topic, fault), unseen: 1 }
  })
  const shown = firstOf(found, MOST)
  return shown.map((finding) => (finding.place === null ? { ...finding, unseen: found.length - MOST } : finding))
}

/** So many of one kind are named one by one. */
const MOST = 10

/** Takes a configuration as it was read; gives what is found of it but its names. */
export function examineConfig(config: Seen<ReadConfig>, path: string): Finding[] {
  if (!config.ok)
    return findingsOf('Configuration', config.error).map((finding) =>
      finding.message.startsWith(NO_YAML)
        ? { ...finding, remedy: 'Correct indentation, brackets and quotes up to there' }
        : finding,
    )
  const { isThere, faults, mapping } = config.value
  const { ok, warning } = finder('Configuration')
  if (!isThere && faults.length > 0)
    return [
      {
        ...warning(
          `${path} is not committed, so the defaults hold and reports must use the names of Harvest`,
          'Commit and push it',
        ),
        unseen: 1,
      },
    ]
  const counts = `${mapping.projects.size} ${mapping.projects.size === 1 ? 'tag' : 'tags'}, ${mapping.rules.length} ${mapping.rules.length === 1 ? 'rule' : 'rules'}`
  return [
    isThere
      ? ok(`${path} is valid: ${counts}`)
      : warning(
          `there is no ${path} in the commit, so the defaults hold and reports must use the names of Harvest`,
          'Commit one that says what your tags are called in Harvest (docs/configuration.md)',
        ),
    ...faults.map((fault): Finding => ({ ...findingOf('Configuration', fault), unseen: 1 })),
  ]
}

/** Takes the checkout; gives what is found of where it stands: branch, pushed or not, whole or shallow. */
export async function examineStanding(inputs: CheckInputs, open: OpenCheckout, run: Run): Promise<Finding[]> {
  const writing = { ...inputs, dryRun: false }
  const told = async (refuse: () => void | Promise<void>): Promise<Finding[]> => {
    try {
      await refuse()
      return []
    } catch (error) {
      return faultsOf(error).map((fault) => findingOf('Reports', { ...fault, severity: 'warning' }))
    }
  }
  const [other, unpushed, unknown] = await Promise.all([
    told(() => refuseOtherBranch(writing, open)),
    told(() => refuseUnpushed(writing, open, run)),
    told(() => refuseUnknownBranch(writing, open, run)),
  ])
  const refused = [other, unpushed.map((finding): Finding => ({ ...finding, unseen: 0 })), unknown]
  const { warning } = finder('Reports')
  const isShallow = open.checkout.boundary.size > 0
  const remedy = run.context.onRunner ? 'Give actions/checkout `fetch-depth: 0`' : 'Run git fetch --unshallow'
  const shallow = 'this checkout is shallow, so it does not tell which commit changed a report last'
  return [...refused.flat(), ...(isShallow ? [warning(shallow, remedy)] : [])]
}

/** Takes the ledger as it was read, and what was planned from it, if anything was; gives what is found of the reports. */
export function examineLedgerReports(
  inputs: CheckInputs,
  config: Config,
  ledger: Seen<Ledger>,
  survey: Survey | null,
  run: Run,
): Finding[] {
  if (!ledger.ok) return findingsOf('Reports', ledger.error)
  const { files, faults } = ledger.value
  const include = inputs.reports ?? config.reports.include
  // Without Harvest nobody knows the user's own day; one off does no harm to what is wrong in a report.
  const window = windowOf(inputs.from, inputs.to, config.windowDays, run.startedAt.toISOString().slice(0, 10))
  const reports = files.map((file) => ({ ...file, commit: null, sourceUrl: null }))
  const collected =
    survey?.settled.collected ?? collectSessions(reports, config.mapping, [], within(survey?.account.window ?? window))
  return examineReports({
    include,
    idle: idleGlobs(
      include,
      files.map(({ path }) => path),
    ),
    files: files.length,
    sessions: files.reduce((sum, { report }) => sum + report.sessions.length, 0),
    faults,
    problems: collected.faults,
  })
}

/** Takes report globs and the paths they select; gives the globs that select none of them. */
function idleGlobs(include: readonly string[], paths: readonly string[]): string[] {
  return include.filter((glob) => !glob.startsWith('!') && !paths.some(matcher([glob])))
}

/** Takes report globs and the paths they select; gives paths to hold the workflows' triggers against. */
export function pathsToWatch(include: readonly string[], paths: readonly string[]): readonly string[] {
  return paths.length > 0 ? paths : include.filter((glob) => !glob.startsWith('!')).map(samplePath)
}

/** Takes the run; tells whether its server is GitHub's own, which knows every key of a workflow. */
export function knowsQueue({ context: { serverUrl } }: Run): boolean {
  return /(^|\.)(github\.com|ghe\.com)$/.test(new URL(serverUrl).hostname)
}
