import { Ajv } from 'ajv'
import slice from './openapi.json' with { type: 'json' }

const ajv = new Ajv({ strict: false })

/** What is wrong with a request's body, in GitHub's words; null for one that its OpenAPI document allows. */
export function faultOfBody(operation: keyof typeof slice.bodies, body: unknown): string | null {
  const schema = slice.bodies[operation]
  if (ajv.validate(schema, body ?? {})) return null
  const [error] = ajv.errors ?? []
  const { missingProperty, additionalProperty, type } = (error?.params ?? {}) as Record<string, string>
  const where = (error?.instancePath ?? '').replaceAll('/', '/properties/').slice(1)
  if (missingProperty !== undefined) return `Invalid request.\n\n"${missingProperty}" wasn't supplied.`
  // GitHub itself passes over some unknown keys; here a misspelt one is always told.
  if (additionalProperty !== undefined) return `Invalid request.\n\n"${additionalProperty}" is not a permitted key.`
  return `Invalid request.\n\nFor '${where}', this is not a ${type}.`
}
