import { type Finding, finder } from './finding.ts'

/** What GitHub says of the ledger. */
export interface LedgerFacts {
  /** `owner/name` as it was asked for. */
  readonly asked: string
  /** `owner/name` as it is. */
  readonly name: string
  readonly isPrivate: boolean
  readonly isArchived: boolean
  readonly isEmpty: boolean
  /** The owner's role; null for a token that is no person's. */
  readonly permission: string | null
  readonly branch: string | null
  readonly head: string | null
}

/** What the token's form says of it. */
export type TokenKind = 'classic' | 'fine-grained' | 'app' | 'other'

export interface LedgerNeeds {
  /** True in a project, whose reports are committed to the ledger. */
  readonly writes: boolean
  /** True where a workflow makes rollups. */
  readonly makesRollups: boolean
  /** True where a rollup would show amounts to whoever reads it. */
  readonly showsAmounts: boolean
}

const { ok, warning, error, unknown } = finder('Ledger on GitHub')

/** Takes a token; gives its kind by its form, as GitHub documents the prefixes. */
export function kindOfToken(token: string): TokenKind {
  if (token.startsWith('github_pat_')) return 'fine-grained'
  if (token.startsWith('ghs_')) return 'app'
  return /^gh[op]_/.test(token) ? 'classic' : 'other'
}

/** Takes what a missing token means here; gives the finding for it. */
export function withoutToken(ledger: string, writes: boolean): Finding {
  return writes
    ? error(
        `github-token is missing, and reports are committed to ${ledger} with it`,
        'Pass a token with `contents: write` for the ledger; in a terminal, set GITHUB_TOKEN',
      )
    : unknown(
        `no github-token, so ${ledger} was not looked at on GitHub`,
        'On a runner, leave the input at its default; in a terminal, set GITHUB_TOKEN, as with `gh auth token`',
      )
}

/** Takes what GitHub says of the ledger, the token's kind and what is needed; gives what is found. */
export function examineLedger(facts: LedgerFacts, kind: TokenKind, needs: LedgerNeeds): Finding[] {
  const { asked, name, isPrivate, isArchived } = facts
  if (isArchived)
    return [
      error(
        `${name} is archived, so nothing can be committed there`,
        'Unarchive it in its settings, or name another ledger',
      ),
    ]
  const isRenamed = name.toLowerCase() !== asked.toLowerCase()
  return [
    ok(`github-token sees ${name}, ${isPrivate ? 'private' : 'public'}`),
    ...(isRenamed ? [renamed(asked, name, needs)] : []),
    branch(facts),
    ...(needs.writes ? [writing(facts, kind)] : []),
    ...(isPrivate || !needs.makesRollups ? [] : [amounts(name, needs)]),
  ]
}

function renamed(asked: string, name: string, { writes }: LedgerNeeds): Finding {
  const message = `${asked} is called ${name} now`
  return writes
    ? error(message, `Write \`ledger: ${name}\`; entries recorded under the old name keep it`)
    : warning(message, `Set the remote anew: git remote set-url origin https://github.com/${name}.git`)
}

function branch({ name, isEmpty, branch: wanted, head }: LedgerFacts): Finding {
  if (head !== null) return ok(`branch ${wanted} is at ${head.slice(0, 7)}`)
  if (isEmpty) return warning(`${name} has no commit yet`, 'Commit the configuration and a first report')
  return error(
    `${name} has no branch ${wanted === null ? 'yet' : `"${wanted}"`}`,
    'Check ledger-branch; leave it out for the default branch',
  )
}

/** A role says what a person may do, not what a fine-grained token or an app's was given. */
function writing({ name, permission }: LedgerFacts, kind: TokenKind): Finding {
  if (permission === 'READ' || permission === 'TRIAGE')
    return error(
      `github-token may read ${name}, not write to it`,
      "Give it `contents: write` there: a fine-grained token or a GitHub App's; a run's own GITHUB_TOKEN writes only to its own repository",
    )
  if (permission !== null && kind === 'classic')
    return ok(`github-token may write to ${name} (${permission.toLowerCase()})`)
  return unknown(
    `that github-token may write to ${name} cannot be proved without writing`,
    'See that it was given `contents: write`; the first report that is handed over shows it',
  )
}

function amounts(name: string, { showsAmounts }: LedgerNeeds): Finding {
  return showsAmounts
    ? error(
        `${name} is public, and its rollups would show amounts to everybody, so they are refused`,
        'Put `redact: [amounts]` or `allow-public: true` under rollup in the configuration',
      )
    : ok(`${name} is public, and the configuration says what its rollups may show`)
}

/** Whether pull requests may be opened, as far as it was told. */
export type PullsAnswer =
  | { readonly kind: 'allowed' }
  /** The setting is off. */
  | { readonly kind: 'off' }
  /** The token itself lacks the permission. */
  | { readonly kind: 'lacking' }
  | { readonly kind: 'untold'; readonly why: string }

/** Takes what is known of pull requests and by whom they are opened: Actions in the ledger (rollups), or the project's token. */
export function examinePulls(answer: PullsAnswer, by: 'actions' | 'project'): Finding {
  const what = by === 'actions' ? 'Actions may open pull requests' : 'github-token may open pull requests'
  if (answer.kind === 'allowed') return ok(what)
  if (answer.kind === 'off')
    return error(
      'GitHub Actions may not open pull requests here, and rollups are offered as such',
      'Tick "Allow GitHub Actions to create and approve pull requests" under Settings → Actions → General (where it is greyed out, in the organisation\'s settings first), or pass the token of a GitHub App',
    )
  if (answer.kind === 'lacking' && by === 'project')
    return error('github-token may not open pull requests', 'Give it `pull-requests: write` for the ledger')
  return unknown(
    `that ${what} could not be proved: ${answer.kind === 'untold' ? answer.why : 'the token here may open none'}`,
    by === 'actions'
      ? 'See Settings → Actions → General, or give the job that runs check `pull-requests: write`'
      : 'See that the token was given `pull-requests: write`',
  )
}

/** Takes the rules GitHub shows of the ledger's branch, null where it would not, and whether reports are handed over as a pull request. */
export function examineProtection(needsPull: boolean | null, branchName: string, asPull: boolean): Finding[] {
  if (asPull || needsPull === false) return []
  if (needsPull === null) return [unknown(`whether ${branchName} takes direct commits was not told`)]
  return [
    warning(
      `${branchName} takes changes by pull request only`,
      "Set `ledger-pull-request: true`, unless the token's owner may bypass the rule",
    ),
  ]
}
