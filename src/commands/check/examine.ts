import {
  type Finding,
  faultsOfFindings,
  findingsOf,
  renderFinding,
  topics,
  withoutRepeats,
} from '../../check/finding.ts'
import { examineMachine } from '../../check/network.ts'
import { headlineOf, renderExamination } from '../../check/summary.ts'
import { examineWorkflows, rollupsOf } from '../../check/workflows.ts'
import type { Place } from '../../errors.ts'
import type { CheckInputs } from '../../inputs.ts'
import { isElsewhere } from '../../markdown/faults.ts'
import { plannedResult } from '../../timesheet/result.ts'
import { lineUrl } from '../../timesheet/summary.ts'
import { isSameRepository, type OpenCheckout, openCheckout, readConfig } from '../checkout.ts'
import { readLedger } from '../ledger.ts'
import { writePlan } from '../plan-file.ts'
import type { Survey } from '../record/survey.ts'
import type { Outcome, Run } from '../run.ts'
import {
  examineConfig,
  examineLedgerReports,
  examineStanding,
  examineUncommitted,
  knowsQueue,
  pathsToWatch,
  readWorkflows,
} from './examine-checkout.ts'
import { examineGitHub, lookAtGitHub, seen } from './examine-github.ts'
import { examineHarvest } from './examine-harvest.ts'
import { examineProject } from './examine-project.ts'

/** Takes the inputs and the run; gives what is missing for a run to succeed, a line each. Throws nothing that it can tell. */
export async function examine(inputs: CheckInputs, run: Run): Promise<Outcome> {
  const { context } = run
  const addresses = [inputs.harvest?.apiUrl, inputs.harvest?.idUrl, context.apiUrl].filter((each) => each !== undefined)
  const machine = examineMachine(process.versions.node, context.proxies, addresses)
  const open = await seen(openCheckout(inputs, run))
  if (!open.ok) return await conclude([...machine, ...findingsOf('Reports', open.error)], null, null, run)
  const isLedger = isSameRepository(open.value.repository, open.value.ledger)
  run.log(
    `Looking at ${isLedger ? 'the ledger' : `${open.value.repository}, which hands its reports over to`} ${open.value.ledger} …`,
  )
  if (!isLedger)
    return await conclude([...machine, ...(await examineProject(inputs, open.value, run))], open.value, null, run)
  const { findings, survey } = await examineOwn(inputs, open.value, run)
  return await conclude([...machine, ...findings], open.value, survey, run)
}

/** In the ledger itself. What does not depend on another part goes on at the same time, and hides nothing when it fails. */
async function examineOwn(
  inputs: CheckInputs,
  open: OpenCheckout,
  run: Run,
): Promise<{ readonly findings: readonly Finding[]; readonly survey: Survey | null }> {
  const looking = lookAtGitHub(inputs, open.ledger, run)
  const standing = examineStanding(inputs, open, run)
  const [read, workflows] = await Promise.all([seen(readConfig(inputs, open)), seen(readWorkflows(open))])
  const config = read.ok ? read.value : null
  const files = workflows.ok ? workflows.value : []
  const rollups = rollupsOf(files)
  const ledger = config === null ? null : seen(readLedger(inputs, { ...config, faults: [] }, open, run))
  const asking = looking.then((state) =>
    examineGitHub(
      inputs,
      open.ledger,
      state,
      {
        writes: false,
        makesRollups: rollups.any,
        ownRollups: rollups.own,
        showsAmounts: config !== null && !config.rollup.allowPublic && !config.rollup.redact.includes('amounts'),
      },
      run,
    ),
  )
  const rollupOfAccount = rollups.any && config?.rollup.scope === 'account'
  const [harvest, github, state, stands] = await Promise.all([
    examineHarvest(inputs, { config, ledger, isNeeded: true, rollupOfAccount }, run),
    asking,
    looking,
    standing,
  ])
  const own = ledger === null ? null : await ledger
  const include = inputs.reports ?? config?.reports.include ?? []
  const uncommitted = await seen(examineUncommitted(open, include))
  const paths = own?.ok ? own.value.files.map(({ path }) => path) : []
  const facts = {
    repository: open.repository,
    isLedger: true,
    hasQueue: knowsQueue(run),
    branch: inputs.ledgerBranch ?? (state?.ok ? state.value.branch : null) ?? open.defaultBranch,
    reports: pathsToWatch(include, paths),
    timeZone: harvest.timeZone,
  }
  return {
    survey: harvest.survey,
    findings: [
      ...examineConfig(read, inputs.config.path),
      ...harvest.findings,
      // Before the reports' own, which tell of the same files.
      ...(uncommitted.ok ? uncommitted.value : []),
      ...(config !== null && own !== null ? examineLedgerReports(inputs, config, own, harvest.survey, run) : []),
      ...stands,
      ...github,
      ...(workflows.ok ? examineWorkflows(files, facts) : findingsOf('Workflows', workflows.error)),
    ],
  }
}

async function conclude(
  all: readonly Finding[],
  open: OpenCheckout | null,
  survey: Survey | null,
  run: Run,
): Promise<Outcome> {
  const ordered = topics.flatMap((topic) => all.filter((finding) => finding.topic === topic))
  const findings = withoutRepeats(ordered)
  for (const finding of findings) run.log(renderFinding(finding))
  run.log(headlineOf(findings))
  const head = open?.checkout.head ?? null
  const url = `${run.context.serverUrl}/${open?.repository}`
  const linkTo = ({ file, line }: Place) => (isElsewhere(file) || head === null ? null : lineUrl(url, head, file, line))
  const results = (survey?.settled.plan.operations ?? []).map(plannedResult)
  const written = survey === null ? null : await writePlan(results, survey.settings, survey.ledger, run)
  return {
    faults: [...faultsOfFindings(findings), ...(written?.faults ?? [])],
    summary: renderExamination(findings, linkTo),
    isTold: true,
    outputs: {
      ...written?.outputs,
      'commit-sha': head ?? '',
      'commit-url': head === null ? '' : `${url}/commit/${head}`,
    },
  }
}
