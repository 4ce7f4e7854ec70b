import type { PlainDate } from '../calendar.ts'
import { listChanges } from './change.ts'
import type { Git } from './git.ts'
import type { Checkout } from './history.ts'

/**
 * Takes git, a checkout and a day; gives every path whose content is not what it was when that day began, null where the history
 * here does not tell. A clock that was wrong makes a path seem touched at most: a commit counts as made that day or later as
 * soon as one before it was, and one dated before those it came after is not what the day began with.
 */
export async function listTouchedSince(
  git: Git,
  { head, boundary }: Checkout,
  day: PlainDate,
): Promise<ReadonlySet<string> | null> {
  if (head === null || boundary.size > 0) return null
  const output = await git(['rev-list', '--first-parent', '--timestamp', head])
  const began = Date.parse(day) / 1000
  let before: string | null = null
  let latest = 0
  for (const row of output.toString('latin1').trimEnd().split('\n').reverse()) {
    const [seconds = '', commit = ''] = row.split(' ')
    if (Number(seconds) >= began) break
    if (Number(seconds) < latest) continue
    latest = Number(seconds)
    before = commit
  }
  return before === null ? null : new Set((await listChanges(git, before, head)).keys())
}
