/** One report that a commit brings to the ledger. */
export interface Brought {
  /** Path in the ledger. */
  readonly path: string
  readonly title: string | null
  /** Address of the report in its own repository, at the commit it was read from. */
  readonly sourceUrl: string
}

/** More lines of one kind than anybody reads; the register has them all. */
const MOST_LINES = 100

/** Takes the project repository, what a commit brings and the run's address; gives the commit's message, its sources as trailers. */
export function renderCommitMessage(
  repository: string,
  brought: readonly Brought[],
  runUrl: string | null,
): { readonly headline: string; readonly body: string } {
  const [first] = brought
  const name = repository.split('/').at(-1) ?? repository
  const headline =
    brought.length === 0
      ? `Session reports of ${name} were renamed`
      : brought.length === 1
        ? `Session report of ${name}: ${first?.title ?? first?.path}`
        : `${brought.length} session reports of ${name}`
  const paths = brought.slice(0, MOST_LINES).map(({ path }) => path)
  const more = brought.length > MOST_LINES ? [`… and ${brought.length - MOST_LINES} more`] : []
  const trailers = [
    ...brought.slice(0, MOST_LINES).map((each) => `Report-Source: ${each.sourceUrl}`),
    ...(runUrl === null ? [] : [`Workflow-Run: ${runUrl}`]),
  ]
  return {
    headline: Array.from(plain(headline)).slice(0, LONGEST_HEADLINE).join(''),
    body: [[...paths, ...more].join('\n'), trailers.join('\n')].filter(Boolean).join('\n\n'),
  }
}

const LONGEST_HEADLINE = 100

/**
 * A report's title is anybody's text: it shall not close the ledger's issues, nor call people who have no part in it, nor
 * keep the ledger's workflow from running (`[skip ci]` and its like).
 */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/#(?=\d)/g, 'no. ')
    .replace(/\bGH-(?=\d)/gi, 'no. ')
    .replace(/@(?=[\w-])/g, '@ ')
    .replace(/:\/\//g, ': //')
    .replace(/[[\]]/g, (mark) => (mark === '[' ? '(' : ')'))
}

/** Takes the project repository and the run's address; gives the body of the pull request in which its reports wait. */
export function renderPullBody(repository: string, runUrl: string | null): string {
  const by = runUrl === null ? '' : `, by [this run](${runUrl})`
  return `Session reports handed over from ${repository}${by}. Merged, they are recorded by the ledger's own workflow; until then, later reports join them here.`
}
