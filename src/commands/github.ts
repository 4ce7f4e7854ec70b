import { createGitHub, type GitHub } from '../github/client.ts'
import type { RecordInputs } from '../inputs.ts'
import type { Run } from './run.ts'

/** Takes the inputs and the run; gives GitHub, its calls counted with the run's. */
export function openGitHub(inputs: Pick<RecordInputs, 'githubToken'>, run: Run): GitHub {
  const { apiUrl, serverUrl, repository } = run.context
  const userAgent = `Harvest Ledger (${serverUrl}/${repository})`
  const github = createGitHub({ apiUrl, userAgent, token: inputs.githubToken ?? '' })
  const before = run.calls.github()
  run.calls.github = () => before + github.calls()
  return github
}
