import { pullsOf, settlePulls } from './pulls.ts'
import { problem } from './refusals.ts'
import { git } from './repository.ts'
import { restPage } from './rest-page.ts'
import { forbidden, type Place } from './world.ts'

const WORDS: Readonly<Record<string, string>> = { A: 'added', D: 'removed', M: 'modified', R: 'renamed', T: 'changed' }

/** GitHub lists no more, and does not say so. */
const MOST_FILES = 3000

/** The files of a pull request, against the newest commit it shares with its base; renames are told as such. */
export async function listPullFiles(place: Place, rest: string, query: string): Promise<Response> {
  if (place.pullRequests === 'none') return problem(403, forbidden(place.token, '').message)
  await settlePulls(place)
  const pull = pullsOf(place).find(({ number }) => rest === `pulls/${number}/files`)
  if (pull === undefined) return problem(404, 'Not Found')
  const { repository } = place
  const from = (await git(repository, 'merge-base', pull.base, pull.headOid))?.trim()
  const output = (await git(repository, 'diff-tree', '-r', '-z', '-M', '--name-status', from ?? '', pull.headOid)) ?? ''
  const tokens = output.split('\0').filter(Boolean)
  const files: object[] = []
  while (tokens.length > 0) {
    const kind = tokens.shift()?.[0] ?? ''
    const former = kind === 'R' ? { previous_filename: tokens.shift() } : {}
    files.push({ sha: '0'.repeat(40), filename: tokens.shift(), status: WORDS[kind] ?? 'changed', ...former })
  }
  return restPage(place.world, files.slice(0, MOST_FILES), query)
}
