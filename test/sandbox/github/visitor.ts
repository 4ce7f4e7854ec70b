import type { GitHubSandbox } from '../github.ts'

export interface Visitor {
  /** One GraphQL request. */
  ask(query: string, variables?: object): Promise<Answer>
  /** One REST request. */
  rest(method: string, path: string, body?: object): Promise<Answer>
  /** createCommitOnBranch onto main of `me/ledger`, with what is given in place of the usual. */
  commit(head: string, additions: Readonly<Record<string, string>>, more?: object): Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape.
  readonly body: any
}

const COMMIT =
  'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid url } } }'

/** Somebody who talks to the sandbox over HTTP with nothing but fetch. */
export function visit(sandbox: Pick<GitHubSandbox, 'url' | 'token'>, token = sandbox.token): Visitor {
  const send = async (method: string, path: string, body?: object): Promise<Answer> => {
    const headers = { authorization: `bearer ${token}`, 'content-type': 'application/json', 'user-agent': 'test' }
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    const response = await fetch(`${sandbox.url}${path}`, init)
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  const ask = (query: string, variables: object = {}) => send('POST', '/graphql', { query, variables })
  return {
    ask,
    rest: send,
    commit: (head, additions, more = {}) => {
      const files = Object.entries(additions).map(([path, text]) => ({ path, contents: encode(text) }))
      const input = {
        branch: { repositoryNameWithOwner: 'me/ledger', branchName: 'main' },
        message: { headline: 'Reports' },
        fileChanges: { additions: files },
        expectedHeadOid: head,
        ...more,
      }
      return ask(COMMIT, { input })
    },
  }
}

/** Text as the API takes a file's bytes. */
export function encode(text: string): string {
  return Buffer.from(text).toString('base64')
}
