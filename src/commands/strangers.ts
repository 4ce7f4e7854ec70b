import type { RunContext } from '../context.ts'
import { InputError } from '../errors.ts'
import { type ReadInput, secretInputs } from '../input-definitions.ts'

/**
 * Takes where the run takes place, the command and a reader of inputs; refuses a run that a stranger has a hand in and that
 * holds what is not theirs: what they send would be read, and answered, with the repository's own rights. Throws InputError.
 */
export function refuseStrangers({ stranger }: Pick<RunContext, 'stranger'>, command: string, read: ReadInput): void {
  if (stranger === null) return
  switch (stranger.kind) {
    case 'fork': {
      const pull = `the pull request${stranger.pull === null ? '' : ` ${stranger.pull}`}`
      if (stranger.isTarget)
        throw new InputError(
          `pull_request_target gives ${pull} of a fork this repository's secrets and a token that may write, so nothing was read or done. Use \`on: pull_request\`: check then says what it can without them`,
        )
      const given = secretInputs.filter(
        (name) => read(name) !== '' && (name !== 'github-token' || isPersonal(read(name))),
      )
      if (given.length > 0)
        throw new InputError(
          `${pull} comes from a fork, and this run holds ${given.join(' and ')} all the same, so nothing was read or done: what it brings would be answered with them. Send no secrets to pull requests of forks (Settings → Actions → General), and keep none in the environment of a runner of your own; check then says what it can without them`,
        )
      return
    }
    case 'commit':
      throw new InputError(
        stranger.event === 'workflow_run'
          ? `workflow_run follows a run that ${stranger.whose ?? 'anybody'} may have set off, and holds this repository's secrets, so nothing was read or done. Give the job \`if: github.event.workflow_run.event == 'push' && github.event.workflow_run.head_repository.full_name == github.repository\``
          : `${stranger.event} is about a commit of no branch of this repository, such as a fork's, and the run holds this repository's secrets, so nothing was read or done. Use \`on: push\`, or \`on: pull_request\` for check`,
      )
    case 'author':
      throw new InputError(
        `${stranger.event}: whoever wrote it has no part in this repository (${stranger.association ?? 'GitHub does not say who'}), and the run holds its secrets, so nothing was read or done. Give the job \`if: contains(fromJSON('["OWNER", "MEMBER", "COLLABORATOR"]'), github.event.${stranger.subject}.author_association)\``,
      )
    case 'pull-comment':
      // A call is its workflow's own, and reads nothing of what is checked out.
      if (command === 'request') return
      throw new InputError(
        `issue_comment on the pull request${stranger.pull === null ? '' : ` ${stranger.pull}`} runs as the default branch and with this repository's secrets, whatever is checked out, so nothing was read or done. Reports are recorded once they are merged; to see them before, use check with \`on: pull_request\``,
      )
  }
}

/** A run's own token and an app's begin otherwise; which of the two it is they do not tell, and on a fork's pull request the run's own only reads. */
function isPersonal(token: string): boolean {
  return /^(ghp|github_pat|gho|ghu)_/.test(token)
}
