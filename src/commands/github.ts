import { isProxied } from '../check/network.ts'
import { createGitHub, type GitHub } from '../github/client.ts'
import type { LedgerInputs } from '../inputs.ts'
import type { Run } from './run.ts'

const opened = new WeakMap<Run, GitHub>()

/** Takes the inputs and the run; gives the run's GitHub, its calls counted with the run's. Opened once. */
export function openGitHub(inputs: Pick<LedgerInputs, 'githubToken'>, run: Run): GitHub {
  const known = opened.get(run)
  if (known) return known
  const { apiUrl, serverUrl, repository } = run.context
  const userAgent = `Harvest Ledger (${serverUrl}/${repository})`
  const github = createGitHub({
    apiUrl,
    userAgent,
    token: inputs.githubToken ?? '',
    viaProxy: isProxied(run.context.proxies),
    onWait: (seconds, why) => run.log(`Waiting ${seconds} s: ${why}`),
    onAnswer: ({ method, path, status, ms }) => run.debug(`GitHub ${method} ${path} ${status ?? 'no answer'} ${ms} ms`),
  })
  const others = run.calls.github
  run.calls.github = () => others() + github.calls()
  opened.set(run, github)
  return github
}
