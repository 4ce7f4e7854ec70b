import sealedBox from 'tweetnacl-sealedbox-js'
import { faultOfBody } from './openapi.ts'
import { problem } from './refusals.ts'
import { forbidden, type Place } from './world.ts'

/** The sandbox's own pair, as Curve25519 has them: whoever has this file can open what is stored. */
export const KEY = {
  id: '568250167242549743',
  public: 'FSLhGyrm78S7FDRwmuPFosBKwyhzevS2V3hMxKZICgE=',
  secret: 'gymWV6F+z/fSsQUic5+3m51khiE2o8qQ168gwFb8snE=',
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

/** `actions/secrets/public-key` and `actions/secrets/NAME`; a run's own token can have no right to either. */
export function answerSecrets(place: Place, method: string, rest: string, body: unknown): Response | null {
  const { repository, secrets, token } = place
  const name = decodeURIComponent(rest.slice('actions/secrets/'.length))
  if (secrets === 'none') return problem(403, forbidden(token, 'Secrets').message)
  if (method === 'GET' && name === 'public-key') return Response.json({ key_id: KEY.id, key: KEY.public })
  if (method !== 'PUT' || name === 'public-key') return null
  if (secrets !== 'write') return problem(403, forbidden(token, 'Secrets').message)
  const fault = faultOfBody('PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}', body)
  if (fault !== null) return problem(422, fault)
  if (!/^[A-Z_][A-Z0-9_]*$/i.test(name) || /^GITHUB_/i.test(name)) return problem(422, 'Secret names must be plain.')
  const { encrypted_value, key_id } = body as { encrypted_value: string; key_id: string }
  if (key_id !== KEY.id) return problem(422, 'Bad request - key_id does not match the current public key')
  const value = sealedBox.open(bytesOf(encrypted_value), bytesOf(KEY.public), bytesOf(KEY.secret))
  if (value === null) return problem(422, 'Bad request - encrypted_value cannot be opened')
  const kept = place.world.secrets.get(repository) ?? new Map<string, string>()
  const isNew = !kept.has(name)
  kept.set(name, Buffer.from(value).toString('utf8'))
  place.world.secrets.set(repository, kept)
  return new Response(isNew ? '{}' : null, {
    status: isNew ? 201 : 204,
    headers: { 'content-type': 'application/json' },
  })
}
