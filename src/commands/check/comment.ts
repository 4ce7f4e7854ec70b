import { type Fault, RequestError } from '../../errors.ts'
import { keepComment } from '../../github/comments.ts'
import type { CheckInputs } from '../../inputs.ts'
import { renderLink } from '../../markdown/table.ts'
import { fitSections, type PreviewSection } from '../../timesheet/preview.ts'
import { openGitHub } from '../github.ts'
import { type Run, urlOfRun } from '../run.ts'

/** GitHub takes 65,536 characters. */
const MOST_CHARACTERS = 60_000

const MARKER = '<!-- harvest-ledger: check -->'

/**
 * Takes the inputs, the pull request's number, what there is to say and whether that is worth a comment where there is none;
 * keeps the one comment up to date. That it could not is a warning: the check itself is none the worse. Throws nothing of GitHub's.
 */
export async function comment(
  inputs: CheckInputs,
  number: number,
  sections: readonly PreviewSection[],
  isWorthOne: boolean,
  run: Run,
): Promise<Fault[]> {
  const { repository } = run.context
  if (inputs.githubToken === null) return [warn('there is no github-token')]
  const url = urlOfRun(run)
  const whole = url === null ? '' : `${renderLink("The run's summary", url)} has the whole.`
  const text = fitSections(sections, MOST_CHARACTERS - MARKER.length, whole)
  try {
    const done = await keepComment(openGitHub(inputs, run), { repository, number, marker: MARKER }, text, isWorthOne)
    run.log(done === 'none' ? 'The comment says so already, or there is none to keep' : `The comment was ${done}`)
    return []
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    const { status, detail } = error.request
    return [
      status === 403 || status === 404
        ? warn(
            `GitHub refused it (${status}: ${detail}). Give the job \`pull-requests: write\`; a fork’s pull request never has it`,
          )
        : warn(error.message),
    ]
  }
}

function warn(why: string): Fault {
  return { severity: 'warning', place: null, message: `the comment on the pull request could not be written: ${why}` }
}
