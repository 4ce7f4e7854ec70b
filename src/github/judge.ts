import type { Octokit } from '@octokit/core'
import { Unreadable } from '../fetch.ts'
import { describeRedirect } from '../fetch-whole.ts'

/** An answer that no second try would make better: it is not what GitHub gives, or endless. */
export class OddAnswer extends Error {
  readonly status: number | null
  /** What the retry plugin looks for: nothing in it asks for another try. */
  readonly request = {}

  constructor(message: string, status: number | null, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}

/** A plugin: throws OddAnswer where a server gives what GitHub does not, before anybody takes it for data. Stands before the retry plugin. */
export function judgeAnswers({ hook }: Octokit): Record<string, never> {
  hook.after('request', ({ status, headers, data }, { method, url }) => {
    const location = typeof headers.location === 'string' ? headers.location : null
    const led = describeRedirect(status, location)
    if (led !== null) throw new OddAnswer(led, status)
    const isGraphql = url.endsWith('/graphql')
    // Some writes are answered without a word.
    if ((data === undefined || data === '') && method !== 'GET' && !isGraphql) return
    if (typeof data !== 'object' || data === null || data instanceof ArrayBuffer)
      throw new OddAnswer('the answer is not JSON', status)
    const { errors } = data as { errors?: unknown }
    if (isGraphql && errors != null && !isListOfObjects(errors))
      throw new OddAnswer('the answer is not what GitHub documents: "errors" is no list of errors', status)
  })
  hook.error('request', (error) => {
    const { cause } = error as { cause?: unknown }
    throw cause instanceof Unreadable ? new OddAnswer(cause.message, null, { cause }) : error
  })
  return {}
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null)
}
