import { RequestError } from '../errors.ts'
import type { GitHub } from './client.ts'
import { noAnswer } from './failure.ts'

/** Takes a repository, a secret's name and its value; stores it for the repository's Actions, over what is there. Sent again where no answer came. Throws RequestError. */
export async function storeSecret(github: GitHub, repository: string, name: string, value: string): Promise<void> {
  const [owner, repo] = repository.split('/')
  try {
    const answer = await github.read<{ readonly key_id?: unknown; readonly key?: unknown }>(
      'GET /repos/{owner}/{repo}/actions/secrets/public-key',
      { owner, repo },
    )
    const key = Buffer.from(String(answer.key ?? ''), 'base64')
    if (typeof answer.key_id !== 'string' || key.length !== KEY_BYTES)
      throw noAnswer('no public key to seal it with', false, `GET /repos/${repository}/actions/secrets/public-key`)
    const encrypted_value = await sealFor(key, value)
    const body = { owner, repo, secret_name: name, encrypted_value, key_id: answer.key_id }
    for (let tries = 1; ; tries++)
      try {
        await github.write('PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}', body)
        return
      } catch (error) {
        // A second time writes the same, and what is to be kept may be the only copy there is.
        if (!(error instanceof RequestError && error.request.lost) || tries === TRIES) throw error
      }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    const { status } = error.request
    const remedy = status === 403 || status === 404 || status === 401 ? NOT_ALLOWED : error.request.remedy
    throw new RequestError({ ...error.request, remedy }, { cause: error })
  }
}

const NOT_ALLOWED =
  'secret-token must be a fine-grained token or a GitHub App’s with “Secrets: Read and write” for this repository; a run’s own GITHUB_TOKEN can never have it.'

const KEY_BYTES = 32
const TRIES = 3

/** GitHub takes secrets in libsodium's sealed boxes only. */
async function sealFor(key: Uint8Array, value: string): Promise<string> {
  const { default: sealedBox } = await import('tweetnacl-sealedbox-js')
  return Buffer.from(sealedBox.seal(new TextEncoder().encode(value), new Uint8Array(key))).toString('base64')
}
