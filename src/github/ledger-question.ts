/** What is asked of the ledger. */
export interface LedgerQuestion {
  /** `owner/name`. */
  readonly ledger: string
  /** Null: the default branch. */
  readonly branch: string | null
  /** The branch something may wait on, to be offered as a pull request; null where it is committed at once. */
  readonly waitingBranch: string | null
  /** What the names of other branches begin with whose open pull requests are to be told too. */
  readonly offered?: string
  readonly texts: readonly string[]
  readonly blobs: readonly string[]
  /** Blob ids: whether the repository holds them anywhere is told. */
  readonly contents?: readonly string[]
}

/** Takes what is asked; gives the one query for all of it, and its variables. */
export function renderQuestion(asked: LedgerQuestion): [string, Record<string, string>] {
  const { ledger, branch, waitingBranch, texts, blobs } = asked
  const [owner = '', name = ''] = ledger.split('/')
  const variables: Record<string, string> = { owner, name }
  const fields: string[] = []
  const ask = (from: string, revision: string) => {
    const object = (alias: string, path: string, selection: string) => {
      variables[alias] = `${revision}:${path}`
      fields.push(`${alias}: object(expression: $${alias}) { ${selection} }`)
    }
    for (const [index, path] of texts.entries())
      object(`${from}_text${index}`, path, 'oid ... on Blob { text isTruncated }')
    for (const [index, path] of blobs.entries()) object(`${from}_blob${index}`, path, 'oid')
  }
  if (asked.offered !== undefined)
    fields.push(
      'offered: pullRequests(first: 100, states: [OPEN], orderBy: { field: CREATED_AT, direction: DESC }) { nodes { headRefName baseRefName isCrossRepository } }',
    )
  // The commits come first: a file newer than the commit it is taken for makes the commit on top of that one fail.
  const heads: string[] = []
  if (branch !== null) {
    variables.branch = `refs/heads/${branch}`
    heads.push('ref(qualifiedName: $branch) { target { oid } }')
  }
  if (waitingBranch !== null) {
    variables.base = branch === null ? 'HEAD' : `refs/heads/${branch}`
    variables.waiting = `refs/heads/${waitingBranch}`
    variables.waitingName = waitingBranch
    heads.push(
      `past: object(expression: $base) { ... on Commit { history(first: ${COMMITS}) { nodes { oid } } } }`,
      `waiting: ref(qualifiedName: $waiting) { id target { oid ... on Commit { history(first: ${COMMITS}) { nodes { oid message } } } } }`,
      'pullRequests(first: 20, states: [OPEN], headRefName: $waitingName) { nodes { id number url title body mergeable isCrossRepository baseRefName } }',
      'merged: pullRequests(last: 5, states: [MERGED], headRefName: $waitingName) { nodes { headRefOid isCrossRepository } }',
      'declined: pullRequests(last: 5, states: [CLOSED], headRefName: $waitingName) { nodes { headRefOid isCrossRepository } }',
    )
    ask('waiting', `refs/heads/${waitingBranch}`)
  }
  for (const [index, id] of (asked.contents ?? []).entries()) {
    variables[`content${index}`] = id
    fields.push(`content${index}: object(expression: $content${index}) { oid }`)
  }
  ask('own', branch === null ? 'HEAD' : `refs/heads/${branch}`)
  const declared = Object.keys(variables).map((variable) => `$${variable}: String!`)
  const query = `query (${declared.join(', ')}) { repository(owner: $owner, name: $name) {
    id nameWithOwner url isPrivate isArchived isEmpty viewerPermission defaultBranchRef { name target { oid } }
    ${heads.join('\n')}
    ${fields.join('\n')}
  } }`
  return [query, variables]
}

/** How many commits of a branch are looked at. */
const COMMITS = 100
