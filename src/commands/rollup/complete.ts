import { RequestError } from '../../errors.ts'
import type { GitHub } from '../../github/client.ts'
import type { OpenPull } from '../../github/ledger.ts'
import { decoratePull, describePull, type PullPeople, type PullWords } from '../../github/pulls.ts'
import { sameText } from '../../github/same-text.ts'

/**
 * Stands in a pull request's text from its opening until it has its labels and people: GitHub does not open it with them, a run
 * may end in between, and one that lacks them later may be so because a person took them off.
 */
const UNFINISHED = '<!-- harvest-ledger: labels, reviewers and assignees are yet to be set -->'

/** Takes the words of a pull request and what it shall have; gives the words to open it with. */
export function wordsAtOpening(words: PullWords, { labels, reviewers, assignees }: PullPeople): PullWords {
  const isDressed = labels.length + reviewers.length + assignees.length > 0
  return isDressed ? { ...words, body: mark(words.body) } : words
}

/**
 * Takes an open pull request, its words, who and what goes with it, and where to add what GitHub will not take, in words, which
 * outlives a failure; brings the words up to date, and sets the rest where no run has got so far yet. Gives what else a person
 * must know, in words. Throws RequestError where the words could not be changed.
 */
export async function completePull(
  github: GitHub,
  { ledger, people }: { readonly ledger: string; readonly people: PullPeople },
  pull: OpenPull,
  words: PullWords,
  refusals: Set<string>,
): Promise<string[]> {
  const body = unmark(words.body)
  if (!pull.body.includes(UNFINISHED)) {
    await describePull(github, pull, { ...words, body })
    return []
  }
  const { refused, unset } = await decoratePull(github, ledger, pull, people)
  for (const what of refused)
    refusals.add(`GitHub would not take ${what}. No later run tries again: add them by hand, or mend the configuration`)
  const told = unset.map((what) => `pull request ${pull.number} may lack ${what}. The next run sets them`)
  try {
    await describePull(github, pull, { ...words, body: unset.length > 0 ? mark(body) : body })
  } catch (error) {
    // Where it says what it should but for the mark, nothing is left undone that anybody sees.
    const isSaid = error instanceof RequestError && pull.title === words.title && sameText(pull.body, mark(body))
    if (!isSaid) throw error
    told.push(
      `a hidden line in the text of pull request ${pull.number}, which has its next run set labels and people, may still be there: ${error.message} The next run takes it away`,
    )
  }
  return told
}

function mark(body: string): string {
  return `${body}\n${UNFINISHED}`
}

function unmark(body: string): string {
  return body.replaceAll('\r\n', '\n').replace(`\n${UNFINISHED}`, '').replace(UNFINISHED, '')
}
