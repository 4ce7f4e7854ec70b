/** Where a report in the ledger came from: kept in the commit that brought it, so that its text stays as it was. */
export interface Origin {
  /** `owner/name` of the project repository. */
  readonly repository: string
  /** Path there. */
  readonly path: string
  /** The project's commit it was read from. */
  readonly commit: string
  /** Id of the content that was handed over. */
  readonly blob: string
}

/** One report that a commit brings to the ledger. */
export interface Brought {
  readonly path: string
  readonly origin: Origin
}

const TRAILER = 'Report-From'

/** Takes what a commit brings, its title where it is one report, and the run; gives the commit's message. */
export function renderCommitMessage(
  brought: readonly Brought[],
  title: string | null,
  runUrl: string | null,
): { readonly headline: string; readonly body: string } {
  const [first] = brought
  const from = first?.origin.repository ?? ''
  const headline =
    brought.length === 1
      ? `Report from ${from}: ${title ?? first?.path ?? ''}`
      : `${brought.length} reports from ${from}`
  const trailers = brought.map(
    ({ path, origin }) =>
      `${TRAILER}: ${JSON.stringify([path, origin.repository, origin.path, origin.commit, origin.blob])}`,
  )
  return {
    headline: Array.from(headline.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '))
      .slice(0, 100)
      .join(''),
    body: [...trailers, ...(runUrl ? [`Run: ${runUrl}`] : [])].join('\n'),
  }
}

/** Takes a commit message and a path of the ledger; gives where the commit says that path came from, null where it does not. */
export function parseOrigin(message: string, path: string): Origin | null {
  for (const line of message.split('\n')) {
    if (!line.startsWith(`${TRAILER}: [`)) continue
    try {
      const parts: unknown = JSON.parse(line.slice(TRAILER.length + 2))
      if (!Array.isArray(parts) || parts.length !== 5 || parts.some((each) => typeof each !== 'string')) continue
      const [at, repository, from, commit, blob] = parts as [string, string, string, string, string]
      if (at === path) return { repository, path: from, commit, blob }
    } catch {
      // A person may write such a line by hand; what cannot be read says nothing.
    }
  }
  return null
}
