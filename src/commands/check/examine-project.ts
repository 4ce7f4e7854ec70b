import { type Finding, finder, findingOf, findingsOf, firstOf, type Seen } from '../../check/finding.ts'
import { findingsOfFailure } from '../../check/network.ts'
import { examineWorkflows } from '../../check/workflows.ts'
import { parseConfig } from '../../config/parse.ts'
import type { LedgerState } from '../../github/ledger.ts'
import type { CheckInputs, RecordInputs } from '../../inputs.ts'
import { handedByDefault, noConfig, type OpenCheckout } from '../checkout.ts'
import { handOver } from '../record/hand-over.ts'
import type { Run } from '../run.ts'
import {
  examineConfig,
  examineStanding,
  examineUncommitted,
  knowsQueue,
  pathsToWatch,
  type ReadConfig,
  readWorkflows,
} from './examine-checkout.ts'
import { examineGitHub, lookAtGitHub, seen } from './examine-github.ts'
import { examineHarvest } from './examine-harvest.ts'

/** Takes the inputs and the checkout of a project; gives what is missing for its reports to reach the ledger. Never throws. */
export async function examineProject(inputs: CheckInputs, open: OpenCheckout, run: Run): Promise<Finding[]> {
  const { ledger } = open
  const standing = examineStanding(inputs, open, run)
  const [state, workflows] = await Promise.all([lookAtGitHub(inputs, ledger, run), seen(readWorkflows(open))])
  const config = state?.ok ? readLedgerConfig(inputs, ledger, state.value) : null
  const needs = { writes: true, makesRollups: false, ownRollups: false, showsAmounts: false }
  const [github, harvest, handing, stands] = await Promise.all([
    examineGitHub(inputs, ledger, state, needs, run),
    examineHarvest(
      inputs,
      { config: config?.ok ? config.value : null, ledger: null, isNeeded: false, rollupOfAccount: false },
      run,
    ),
    config?.ok ? planHandOver(inputs, open, run) : { findings: [], paths: [] },
    standing,
  ])
  const uncommitted = await seen(examineUncommitted(open, inputs.reports ?? handedByDefault))
  const facts = {
    repository: open.repository,
    isLedger: false,
    hasQueue: knowsQueue(run),
    branch: open.defaultBranch,
    reports: pathsToWatch(inputs.reports ?? handedByDefault, handing.paths),
    timeZone: null,
  }
  return [
    ...(config === null ? [] : examineConfig(config, `${ledger}:${inputs.config.path}`)),
    ...harvest.findings,
    ...stands,
    ...(uncommitted.ok ? uncommitted.value : []),
    ...github,
    // What stands in the way of the ledger at all was told by GitHub's own part.
    ...(github.some(({ severity }) => severity === 'error') ? [] : handing.findings),
    ...(workflows.ok ? examineWorkflows(workflows.value, facts) : findingsOf('Workflows', workflows.error)),
  ]
}

function readLedgerConfig(inputs: CheckInputs, ledger: string, { own }: LedgerState): Seen<ReadConfig> {
  const { path, isDefault } = inputs.config
  const text = own.texts.get(path) ?? null
  if (text === null && !isDefault) return { ok: false, error: noConfig(path, `the ledger ${ledger}`) }
  try {
    return { ok: true, value: { ...parseConfig(text ?? '', `${ledger}:${path}`), faults: [], isThere: text !== null } }
  } catch (error) {
    return { ok: false, error }
  }
}

const MOST = 10

/** A dry run of the hand-over itself: what it would say is what there is to say. */
async function planHandOver(
  inputs: CheckInputs,
  open: OpenCheckout,
  run: Run,
): Promise<{ readonly findings: readonly Finding[]; readonly paths: readonly string[] }> {
  const dry: RecordInputs = { ...inputs, command: 'record', dryRun: true }
  const handed = await seen(handOver(dry, open, run))
  const topic = 'What record would do'
  if (!handed.ok)
    return { findings: findingsOfFailure(topic, handed.error, run.context.apiUrl, run.context.proxies), paths: [] }
  const { decisions, faults } = handed.value
  const fresh = decisions.filter(({ kind }) => kind === 'add' || kind === 'replace' || kind === 'adopt').length
  const same = decisions.filter(({ kind }) => kind === 'same').length
  return {
    paths: [...handed.value.handed.keys()],
    findings: [
      finder(topic).ok(
        `${fresh} ${fresh === 1 ? 'report' : 'reports'} to hand over to ${open.ledger}, ${same} there already`,
      ),
      ...firstOf(
        faults.map((fault) => findingOf('Reports', fault)),
        MOST,
      ),
    ],
  }
}
