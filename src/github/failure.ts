import { RequestError } from '../errors.ts'
import { OddAnswer } from './judge.ts'

interface GraphqlError {
  readonly type?: string
  /** The field that is refused, by the names the query gives. */
  readonly path?: readonly unknown[]
  readonly message?: string
}

/** Takes whatever Octokit threw and what was asked; gives it with GitHub's own words and what mends it. */
export function toRequestError(
  cause: unknown,
  { method, path, isWrite }: { readonly method: string; readonly path: string; readonly isWrite: boolean },
): RequestError {
  if (cause instanceof OddAnswer) {
    const lost = isWrite && (cause.status === null || cause.status < 300)
    const request = { method, path, status: cause.status, detail: cause.message, requestId: null, remedy: CHECK, lost }
    return new RequestError(request, { cause })
  }
  const { status, message, errors, response } = cause as {
    status?: number
    message?: string
    errors?: readonly GraphqlError[]
    response?: { data?: { message?: unknown } }
  }
  // REST puts a list of its own under `errors`, in the answer's body; only GraphQL's has the property itself.
  const refusals = path === '/graphql' ? errors : undefined
  const refused = refusals?.find(({ type }) => type !== undefined)
  const code = refused?.type
  const onlyPulls = PULLS.includes(String(refused?.path?.[1]))
  const said = response?.data?.message
  const words =
    refusals?.map((error) => error.message).join('; ') ||
    (typeof said === 'string' && said) ||
    message ||
    'the connection failed'
  // A gateway answers with a whole page.
  const detail = words.includes('<html') ? (/<title>([^<]{1,200})/i.exec(words)?.[1] ?? 'a page, not an answer') : words
  // Without an answer that refuses, nobody knows what became of a write.
  const answered = refusals !== undefined || (response !== undefined && status !== undefined && status < 500)
  return new RequestError(
    {
      method,
      path,
      // Octokit gives 500 to a connection that failed, too.
      status: refusals ? 200 : response === undefined ? null : (status ?? null),
      detail,
      requestId: null,
      remedy: remedyFor(status, code, detail, { isWrite, onlyPulls }),
      lost: isWrite && !answered,
      ...(code !== undefined && { code }),
    },
    { cause },
  )
}

/** Takes what is wrong with an answer that GitHub gave as a good one, and what was asked; gives the error for it. */
export function noAnswer(detail: string, lost = false, asked = 'POST /graphql'): RequestError {
  const [method = '', path = ''] = asked.split(' ')
  return new RequestError({ method, path, status: 200, detail, requestId: null, remedy: CHECK, lost })
}

const CHECK = 'Check GITHUB_API_URL, and https://www.githubstatus.com.'

/** The names under which the ledger's question asks for pull requests; no part of it needs that right but these. */
const PULLS: readonly string[] = ['pullRequests', 'offered', 'merged', 'declined']

/** As recorded (rulesets have no type of their own): "Repository rule violations found", "Changes must be made through a pull request", "protected branch". */
const RULE = /rule violation|protected branch|through a pull request|protected ref/i

/** GitHub's words do not say which setting mends a refusal. */
function remedyFor(
  status: number | undefined,
  code: string | undefined,
  detail: string,
  { isWrite, onlyPulls }: { readonly isWrite: boolean; readonly onlyPulls: boolean },
): string | null {
  if (status === 401) return 'Check github-token: GitHub does not know it. It may have expired.'
  if (/archived/i.test(detail)) return 'Unarchive the ledger in its settings, or name another with `ledger`.'
  if (code === 'BRANCH_PROTECTION_RULE_VIOLATION' || RULE.test(detail))
    return 'The ledger’s branch is protected. Set `ledger-pull-request: true`, or let the token’s owner bypass the rule.'
  if (/not permitted to create or approve pull requests/i.test(detail))
    return 'Tick "Allow GitHub Actions to create and approve pull requests" in the ledger’s Settings → Actions → General, or pass a GitHub App’s token.'
  if (code === 'NOT_FOUND' || status === 404)
    return 'Either the name is wrong, or github-token may not see the repository: the run’s own GITHUB_TOKEN sees no other private one. Pass a token with `contents` permission for it.'
  if (onlyPulls && code === 'FORBIDDEN')
    return 'github-token may not see pull requests there: give it `pull-requests: write` beside `contents: write`.'
  if (code === 'FORBIDDEN' || status === 403)
    return isWrite
      ? 'github-token may read, not write, there: give it `contents: write` (for a pull request `pull-requests: write` too).'
      : 'Give github-token `contents: read` there.'
  if (status !== undefined && status >= 300 && status < 400)
    return 'Check GITHUB_API_URL: it is not the address of GitHub’s API itself.'
  if (status === 429) return 'GitHub is asked for too much at the moment; run again later.'
  if (status === undefined || status >= 500)
    return 'GitHub may have a fault; see https://www.githubstatus.com and run again later.'
  return null
}
