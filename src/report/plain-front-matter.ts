import { parsePlainDate } from '../calendar.ts'
import type { Session } from './session.ts'

/** What front matter states that can be read at a glance. */
export interface PlainFrontMatter {
  readonly sessions: readonly Pick<Session, 'date' | 'project' | 'client'>[]
}

/** More lines than there are keys. */
const MOST_LINES = 20
const KEYS = new Set([
  ...['id', 'date', 'project', 'client', 'task', 'hours', 'billable', 'mode', 'repository', 'title'],
])

// Nothing that YAML takes for more than a word or a sentence: no quotes, colons, comments, lists. The second takes V8 ten times as
// long to make ready.
const PLAIN = /^([a-z]+): ([A-Za-z0-9](?:[A-Za-z0-9 .,;/()+_-]{0,200}[A-Za-z0-9.)])?)$/
const PLAIN_IN_ANY_SCRIPT = /^([a-z]+): ([\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .,;/()+_–—-]{0,200}[\p{L}\p{M}\p{N}.)])?)$/u

/**
 * Takes a report's text; gives the one session of front matter that states day and hours in plain words, as the whole reading
 * (`parseReport`, with no words of the configuration's own) gives them; null for every other text, which only that can tell.
 * It is for what must be known before there is time for that.
 */
export function readPlainFrontMatter(text: string): PlainFrontMatter | null {
  const [first, ...rest] = text.slice(0, 8000).split('\n', MOST_LINES)
  const end = rest.indexOf('---')
  if (first !== '---' || end < 0) return null
  const stated = new Map<string, string>()
  for (const line of rest.slice(0, end)) {
    const [, key = '', value = ''] = PLAIN.exec(line) ?? PLAIN_IN_ANY_SCRIPT.exec(line) ?? []
    // A key that is named twice, one that may have a meaning and one that may be a slip are looked at in full.
    if (!KEYS.has(key) || stated.has(key)) return null
    stated.set(key, value)
  }
  const date = stated.get('date') ?? ''
  const hours = stated.get('hours') ?? ''
  // Without hours here the body states sessions, and days of its own.
  if (
    !date.startsWith('20') ||
    parsePlainDate(date) === null ||
    !/^\d{1,2}(?:\.\d{1,2})?$/.test(hours) ||
    Number(hours) === 0
  )
    return null
  return { sessions: [{ date, project: stated.get('project') ?? null, client: stated.get('client') ?? null }] }
}
