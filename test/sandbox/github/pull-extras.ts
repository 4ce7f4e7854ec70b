import { faultOfBody } from './openapi.ts'
import { pullsOf } from './pulls.ts'
import { problem } from './refusals.ts'
import { forbidden, type Place } from './world.ts'

/** Who may be asked for a review here: GitHub takes collaborators only. */
const COLLABORATORS = ['ada', 'grace', 'harvest-ledger[bot]']

/** Teams that may be asked, by the last part of their names. */
const TEAMS = ['bookkeeping']

/** Labels, assignees and reviewers of a pull request, by REST; null for another route. */
export function changePull(place: Place, rest: string, body: unknown): Response | null {
  const [, number, what] = /^(?:issues|pulls)\/(\d+)\/(labels|assignees|requested_reviewers)$/.exec(rest) ?? []
  if (what === undefined) return null
  const pull = pullsOf(place).find((each) => String(each.number) === number)
  if (pull === undefined) return problem(404, 'Not Found')
  if (place.pullRequests !== 'write') return problem(403, forbidden(place.token, '').message)
  const route = what === 'requested_reviewers' ? 'pulls/{pull_number}' : 'issues/{issue_number}'
  const unfit = faultOfBody(`POST /repos/{owner}/{repo}/${route}/${what}` as Parameters<typeof faultOfBody>[0], body)
  if (unfit !== null) return problem(422, unfit)
  const {
    labels = [],
    assignees = [],
    reviewers = [],
    team_reviewers: teams = [],
  } = body as Record<string, string[] | undefined>
  const stranger =
    reviewers.find((each) => !COLLABORATORS.includes(each)) ?? teams.find((each) => !TEAMS.includes(each))
  if (stranger !== undefined)
    return problem(
      422,
      `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${place.nameWithOwner} repository.`,
    )
  if (reviewers.includes(pull.author)) return problem(422, 'Review cannot be requested from pull request author.')
  add(pull.labels, labels)
  // A name nobody has is passed over in silence.
  add(
    pull.assignees,
    assignees.filter((each) => COLLABORATORS.includes(each)),
  )
  add(pull.reviewers, [...reviewers, ...teams])
  return Response.json(what === 'labels' ? pull.labels.map((name) => ({ name })) : { number: pull.number }, {
    status: what === 'labels' ? 200 : 201,
  })
}

function add(list: string[], more: readonly string[]): void {
  for (const each of more) if (!list.includes(each)) list.push(each)
}
