import type { GitHub } from './client.ts'
import { noAnswer } from './failure.ts'
import { readPages } from './pages.ts'

/** GitHub lists no more files of one pull request (its REST reference, "List pull requests files"). */
export const MOST_PULL_FILES = 3000

/** Takes a repository and a pull request's number; gives the paths it changes, former names too. Throws RequestError. */
export async function listPullFiles(github: GitHub, repository: string, number: number): Promise<string[]> {
  const [owner = '', repo = ''] = repository.split('/')
  const files = await readPages<{ filename: string; previous_filename?: string }>(
    github,
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    { owner, repo, pull_number: number },
  )
  if (files.some(({ filename }) => typeof filename !== 'string'))
    throw noAnswer('the answer names no files', false, `GET /repos/${repository}/pulls/${number}/files`)
  return files.flatMap(({ filename, previous_filename: former }) => [filename, ...(former ? [former] : [])])
}
