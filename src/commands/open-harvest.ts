import { isLoopback } from '../address.ts'
import { isProxied } from '../check/network.ts'
import { LIMITS, type Limit } from '../harvest/budget.ts'
import { askedAhead, createTransport, type HarvestOptions, type Transport } from '../harvest/transport.ts'
import type { HarvestAccess } from '../harvest-access.ts'
import type { Inputs, LedgerInputs } from '../inputs.ts'
import { otherBranch } from './branch.ts'
import { instantOf, type Run, userAgentOf } from './run.ts'
import { openTokens } from './tokens.ts'

/** What Harvest was asked before the command was loaded, by run. */
const asked = new WeakMap<Run, Transport>()

/**
 * Takes the inputs and the run; on a runner, asks Harvest at once whose token it is, which most commands ask first, and for a
 * rollup how the account counts: loading the command and reading git take as long as the answer. What fails is told to whoever asks for it then.
 */
export async function askAhead(inputs: Inputs, run: Run): Promise<void> {
  const { harvest: access } = inputs
  if (!run.context.onRunner || !isAsking(inputs, run)) return
  // An account still to be found is a question of its own, and a refresh token is not spent before the run is known to be right.
  if (access?.accountId == null || access.oauth !== null) return
  // A rollup's other questions hang on both answers.
  const first = inputs.command === 'rollup' ? ['users/me', 'company'] : ['users/me']
  asked.set(run, first.reduce(askedAhead, openTransport(access, run, access.apiUrl, access.accountId)))
  await yieldToNetwork()
}

/** Gives way to the network: what loads next would keep here what was asked or answered. Turns for the address, the connection and what is said. */
export async function yieldToNetwork(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise(setImmediate)
}

/** Whether it is sure, before anything is read, that the command asks Harvest: a run that will be refused does not. */
function isAsking(inputs: Inputs, { context }: Run): boolean {
  const { ref, defaultBranch } = context
  const isHere = (own: LedgerInputs) => otherBranch(own, { ref, defaultBranch, isLedger: own.ledger === null }) === null
  switch (inputs.command) {
    case 'record':
      // What waits in a pull request is recorded by nobody yet.
      return !inputs.ledgerPullRequest && isHere(inputs)
    case 'check':
      // A change without a report asks nothing, nor does a project without Harvest.
      return context.pull === null && inputs.ledger === null
    case 'rollup':
    case 'sync':
      return inputs.ledger === null && (inputs.githubToken !== null || inputs.dryRun) && isHere(inputs)
    default:
      return false
  }
}

/** Takes the run; gives the transport something was asked ahead with, once; null where nothing was. */
export function takeAhead(run: Run): Transport | null {
  const transport = asked.get(run) ?? null
  asked.delete(run)
  return transport
}

/** Takes the run; ends what was asked ahead and never wanted. */
export async function closeAhead(run: Run): Promise<void> {
  await asked.get(run)?.close()
}

/** Takes the access, the run, where Harvest is and the account, null for its id service; gives the way there. Its calls count with the run's. */
export function openTransport(access: HarvestAccess, run: Run, apiUrl: string, accountId: string | null): Transport {
  const options: HarvestOptions = {
    apiUrl,
    tokens: openTokens(access, run),
    ...limitsOf(run, apiUrl),
    ...(accountId !== null && { accountId }),
    userAgent: userAgentOf(run),
    clock: run.clock,
    viaProxy: isProxied(run.context.proxies),
    now: () => instantOf(run),
    onWait: (ms, why) => run.log(`Waiting ${Math.round(ms / 1000)} s: ${why}`),
    onAnswer: ({ method, path, status, ms }) =>
      run.debug(`Harvest ${method} ${path} ${status ?? 'no answer'} ${ms} ms`),
  }
  const transport = createTransport(options)
  const others = run.calls.harvest
  run.calls.harvest = () => others() + transport.calls()
  return transport
}

/** A sandbox on this machine may count in shorter windows, for a test that must not last minutes; Harvest itself never. */
function limitsOf({ context }: Run, apiUrl: string): Pick<HarvestOptions, 'limits'> {
  const scale = context.windowScale
  if (scale === 1 || !isLoopback(new URL(apiUrl))) return {}
  const scaled = ({ requests, ms }: Limit) => ({ requests, ms: ms * scale })
  return { limits: { general: scaled(LIMITS.general), reports: scaled(LIMITS.reports) } }
}
