import { languages, moreLanguages } from './labels.ts'
import { plainWords } from './words.ts'

type Name = 'month' | 'weekday'

const isMore = (language: string): boolean => moreLanguages.some((one) => one === language)

/** Names of one kind in every built-in language, as Intl writes them alone and inside a date, long and short. */
function names(kind: Name, values: readonly Date[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const language of [...languages, ...moreLanguages]) {
    for (const style of isMore(language) ? (['long'] as const) : (['long', 'short'] as const)) {
      const forms = [
        new Intl.DateTimeFormat(language, { timeZone: 'UTC', [kind]: style }),
        new Intl.DateTimeFormat(language, {
          timeZone: 'UTC',
          [kind]: style,
          day: 'numeric',
          ...(kind === 'weekday' ? { month: 'long' } : {}),
        }),
      ]
      values.forEach((value, index) => {
        for (const form of forms) {
          const name = plainWords(form.formatToParts(value).find((part) => part.type === kind)?.value ?? '')
          if (name.length < 2 || /\d/u.test(name)) continue
          // Portuguese leaves the second half of a weekday's name out.
          for (const known of [name, name.split(' ')[0] ?? '']) if (!found.has(known)) found.set(known, index)
        }
      })
    }
  }
  return found
}

const months = names(
  'month',
  Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15))),
)
// 7 January 2024 was a Sunday.
const weekdays = names(
  'weekday',
  Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 7 + day))),
)

/** Takes a word; gives the month it names (1–12) in one of the built-in languages, else null. Two letters name none. */
export function monthNumber(word: string): number | null {
  const plain = plainWords(word)
  const month = plain.length < 3 ? undefined : (months.get(plain) ?? (plain === 'sept' ? 8 : undefined))
  return month === undefined ? null : month + 1
}

/** Takes a word; gives the day of the week it names (0 is Sunday) in one of the built-in languages, else null. */
export function weekdayNumber(word: string): number | null {
  return weekdays.get(plainWords(word)) ?? null
}
