import type { ActionResult } from '../action/run.ts'
import { type Cell, difference, type Faultless, HISTORY } from './cells.ts'

/** What came of one run. */
export interface Found {
  readonly run: ActionResult
  readonly state: string
  readonly written: string
  readonly leaks: readonly string[]
}

/** Words with which a run owns that it cannot know whether its last request took effect. */
const UNSURE = /not known|may have been|nobody knows|could not be read back/

/** What nobody can act on. */
const GIBBERISH =
  /\n\s+at |TypeError|RangeError|ReferenceError|undefined|\[object |\bNaN\b|(^|: )fetch failed$|(^|: )terminated\b|<\/?(html|head|body|title)/i

/** Takes a cell, what there is without its fault, and what came of the run with it; gives what is wrong, in words. */
export function judge(
  { kind, service }: Cell,
  { beforeWritten, after }: Faultless,
  { run, state, written, leaks }: Found,
): string[] {
  const wrong = leaks.map((leak) => `a token in ${leak}`)
  const say = (isRight: boolean, otherwise: string) => {
    if (!isRight) wrong.push(otherwise)
  }
  const errors = messagesOf(run, 'error')
  if (kind.signal !== null) {
    say(run.code === null, `the run was to be killed and ended with ${run.code}`)
    return wrong
  }
  const isDone = state === after
  const told = `${errors.join('\n')}\n${run.summary}`
  say(run.code === 0 || run.code === 1, `exit status ${run.code}`)
  say(run.stderr === '', `standard error: ${run.stderr.slice(0, 300)}`)
  if (run.code === 0) {
    const isOwned = messagesOf(run, 'warning').length > 0 || /does not show/.test(run.summary)
    say(isDone || isOwned, `a green run whose work is not done:\n${difference(after, state)}`)
    say(errors.length === 0, `a green run with errors: ${errors.join('\n')}`)
  } else {
    say(errors.length > 0, 'a red run that names no error')
    // A stream that could not be read may have had nothing new; that it failed is told all the same.
    const isStream = errors.every((each) => /failed, so data\/ has it as it was/.test(each))
    say(!isDone || isStream || UNSURE.test(told), `a red run whose work is done: ${errors.join('\n')}`)
    say(
      errors.some((each) => kind.says.test(each)),
      `no error says ${kind.says}: ${errors.join('\n')}`,
    )
    // A run that is impatient with one service is so with the other.
    const named = kind.isLate ? /harvest|github/i : service === 'harvest' ? /harvest/i : /github/i
    say(
      errors.some((each) => named.test(each)),
      `no error names ${service}: ${errors.join('\n')}`,
    )
    say(
      errors.some((each) => /\b(run|check|give|pass|see)\b/i.test(each)),
      `no error says what to do: ${errors.join('\n')}`,
    )
  }
  say(
    !/Nothing was written/.test(run.summary) || written === beforeWritten,
    'the summary says that nothing was written',
  )
  const gibberish = [...errors, ...messagesOf(run, 'warning')].filter((each) => GIBBERISH.test(each))
  say(gibberish.length === 0, `nobody can act on this: ${gibberish.join('\n')}`)
  return wrong
}

/**
 * Takes what there is without a fault, what came of the run after a failed one, and that one; gives what is wrong, in words. Where the
 * failed run told that it left out a part (a stream, a section) and published the rest, the end is the same in a commit more; a
 * label that GitHub refused is told, and left to people.
 */
export function judgeAgain({ after }: Faultless, { run, state, leaks }: Found, failed: ActionResult): string[] {
  const told = [...messagesOf(failed, 'error'), ...messagesOf(failed, 'warning')].join('\n')
  const isPart = /failed, so data\/ has it as it was/.test(told) || /rollup/.test(failed.outputs['rollup-path'] ?? '')
  const isUnlabelled = /GitHub would not take labels/.test(told)
  const essence = (text: string) =>
    text
      .split('\n')
      .filter((line) => !isPart || !line.startsWith(HISTORY))
      .map((line) => (isUnlabelled ? line.replace(/"labels":\[[^\]]*\]/, '') : line))
      .join('\n')
  return [
    ...leaks.map((leak) => `a token in ${leak}`),
    ...(run.code === 0 ? [] : [`exit status ${run.code}: ${messagesOf(run, 'error').join('\n')}`]),
    ...(run.stderr === '' ? [] : [`standard error: ${run.stderr.slice(0, 300)}`]),
    ...(essence(state) === essence(after) ? [] : [`the end is another:\n${difference(after, state)}`]),
  ]
}

function messagesOf({ annotations }: ActionResult, severity: 'error' | 'warning'): string[] {
  return annotations
    .filter((line) => line.startsWith(`::${severity}`))
    .map((line) =>
      line
        .replace(/^::\w+.*?::/, '')
        .replaceAll('%0A', '\n')
        .replaceAll('%25', '%'),
    )
}
