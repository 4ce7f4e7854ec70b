import { countRequests, type Window } from '../harvest/limits.ts'
import { problem } from './refusals.ts'

/** What one token may ask for. GitHub's own: 5000 requests an hour, and 80 that create content in a minute. */
export interface Limits {
  readonly requests?: Window
  readonly content?: Window
}

/** GitHub's words for the limit on content creation. */
export const SECONDARY =
  'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.'

/** Counts one sandbox's requests; gives, for one of them, the refusal it meets, or the headers its answer bears. */
export function countLimits({ requests = { limit: 5000, ms: 3_600_000 }, content }: Limits) {
  const never = { limit: Number.MAX_SAFE_INTEGER, ms: 1 }
  const creating = countRequests({ general: content ?? never, reports: never })
  let used: number[] = []
  return (login: string, at: number, { isGraphql, creates }: { isGraphql: boolean; creates: boolean }) => {
    used = used.filter((time) => time > at - requests.ms)
    const isOver = used.length >= requests.limit
    if (!isOver) used.push(at)
    const headers = {
      'x-ratelimit-limit': String(requests.limit),
      'x-ratelimit-remaining': String(requests.limit - used.length),
      'x-ratelimit-used': String(used.length),
      'x-ratelimit-reset': String(Math.ceil(((used[0] ?? at) + requests.ms) / 1000)),
      'x-ratelimit-resource': isGraphql ? 'graphql' : 'core',
    }
    if (isOver) {
      const message = `API rate limit exceeded for ${login}.`
      // GraphQL says so in an answer of 200.
      const errors = [{ type: 'RATE_LIMITED', message }]
      return { headers, refused: isGraphql ? Response.json({ errors }) : problem(403, message) }
    }
    const wait = creates ? creating('general', at) : null
    const refused = wait === null ? null : problem(403, SECONDARY, { headers: { 'retry-after': String(wait) } })
    return { headers, refused }
  }
}
