import { addressProblem } from '../address.ts'
import { isProxied } from '../check/network.ts'
import { InputError } from '../errors.ts'
import { createGitHub, type GitHub } from '../github/client.ts'
import type { LedgerInputs } from '../inputs.ts'
import { type Run, userAgentOf } from './run.ts'

const opened = new WeakMap<Run, GitHub>()

/** Takes the inputs and the run; gives the run's GitHub. Opened once. */
export function openGitHub(inputs: Pick<LedgerInputs, 'githubToken'>, run: Run): GitHub {
  const github = opened.get(run) ?? connectGitHub(inputs.githubToken ?? '', run)
  opened.set(run, github)
  return github
}

/** Takes a token and the run; gives a GitHub of that token, its calls counted with the run's. Throws InputError for an address no token is sent to. */
export function connectGitHub(token: string, run: Run): GitHub {
  const problem = addressProblem(run.context.apiUrl)
  if (problem !== null) throw new InputError(`GITHUB_API_URL: ${problem}`)
  const github = createGitHub({
    apiUrl: run.context.apiUrl,
    userAgent: userAgentOf(run),
    token,
    viaProxy: isProxied(run.context.proxies),
    onWait: (seconds, why) => run.log(`Waiting ${seconds} s: ${why}`),
    onAnswer: ({ method, path, status, ms }) => run.debug(`GitHub ${method} ${path} ${status ?? 'no answer'} ${ms} ms`),
  })
  const others = run.calls.github
  run.calls.github = () => others() + github.calls()
  return github
}
