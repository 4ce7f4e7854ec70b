import { type Finding, finder, type Seen } from '../../check/finding.ts'
import {
  examineLedger,
  examineProtection,
  examinePulls,
  kindOfToken,
  type LedgerNeeds,
  type PullsAnswer,
  withoutToken,
} from '../../check/ledger.ts'
import { findingsOfFailure } from '../../check/network.ts'
import { RequestError } from '../../errors.ts'
import type { GitHub } from '../../github/client.ts'
import { type LedgerState, readLedgerState } from '../../github/ledger.ts'
import { refusePulls } from '../../github/pulls.ts'
import { readActionsMayOpenPulls, readNeedsPull } from '../../github/settings.ts'
import type { CheckInputs } from '../../inputs.ts'
import { openGitHub } from '../github.ts'
import type { Run } from '../run.ts'

/** Gives what came of some work, failed or not. */
export function seen<T>(work: Promise<T>): Promise<Seen<T>> {
  return work.then(
    (value) => ({ ok: true, value }),
    (error: unknown) => ({ ok: false, error }),
  )
}

/** Takes the inputs and the ledger's name; gives the ledger as GitHub has it with its configuration, null without a token. Never throws. */
export async function lookAtGitHub(inputs: CheckInputs, ledger: string, run: Run): Promise<Seen<LedgerState> | null> {
  if (inputs.githubToken === null) return null
  const asked = { ledger, branch: inputs.ledgerBranch, waitingBranch: null, texts: [inputs.config.path], blobs: [] }
  return await seen((async () => await readLedgerState(openGitHub(inputs, run), asked))())
}

/** Takes the ledger as GitHub has it and what is needed of it; gives the findings, with what further questions tell. Never throws. */
export async function examineGitHub(
  inputs: CheckInputs,
  ledger: string,
  state: Seen<LedgerState> | null,
  needs: LedgerNeeds & { readonly ownRollups: boolean },
  run: Run,
): Promise<Finding[]> {
  const { githubToken } = inputs
  if (state === null || githubToken === null) return [withoutToken(ledger, needs.writes)]
  if (!state.ok) {
    const failed = findingsOfFailure('Ledger on GitHub', state.error, run.context.apiUrl, run.context.proxies)
    return failed
  }
  const found = examineLedger({ ...state.value, asked: ledger }, kindOfToken(githubToken), needs)
  if (found.some(({ severity }) => severity === 'error')) return found
  const github = openGitHub(inputs, run)
  const [pulls, protection] = await Promise.all([
    askForPulls(inputs, github, state.value, needs, run),
    needs.writes && state.value.head !== null ? askForRules(inputs, github, state.value) : [],
  ])
  return [...found, ...protection, ...pulls]
}

async function askForRules(inputs: CheckInputs, github: GitHub, { name, branch }: LedgerState): Promise<Finding[]> {
  const needsPull = await readNeedsPull(github, name, branch ?? '').catch(() => null)
  return examineProtection(needsPull, branch ?? '', inputs.ledgerPullRequest)
}

async function askForPulls(
  inputs: CheckInputs,
  github: GitHub,
  state: LedgerState,
  { writes, ownRollups }: { readonly writes: boolean; readonly ownRollups: boolean },
  run: Run,
): Promise<Finding[]> {
  if (writes) return inputs.ledgerPullRequest ? [examinePulls(await tryPulls(github, state, run), 'project')] : []
  if (!ownRollups) return [finder('Ledger on GitHub').ok('no workflow here needs pull requests of Actions')]
  const setting = await seen(readActionsMayOpenPulls(github, state.name))
  if (setting.ok) return [examinePulls({ kind: setting.value ? 'allowed' : 'off' }, 'actions')]
  // The setting is about a run's own token: a person's would be let through, whatever it says.
  const why = "GitHub tells the setting to an administrator's token only"
  return [examinePulls(run.context.onRunner ? await tryPulls(github, state, run) : { kind: 'untold', why }, 'actions')]
}

/** Nothing is opened: the branch it would be from is not there. */
async function tryPulls(github: GitHub, state: LedgerState, run: Run): Promise<PullsAnswer> {
  const { branch, head, permission } = state
  if (branch === null || head === null) return { kind: 'untold', why: 'the ledger is empty' }
  if (permission === 'READ' || permission === 'TRIAGE') return { kind: 'lacking' }
  try {
    await refusePulls(github, state, branch, run.random)
    return { kind: 'allowed' }
  } catch (error) {
    const { detail = '', code } = error instanceof RequestError ? error.request : {}
    if (/not permitted to create or approve/i.test(detail)) return { kind: 'off' }
    return code === 'FORBIDDEN' ? { kind: 'lacking' } : { kind: 'untold', why: String((error as Error).message) }
  }
}
