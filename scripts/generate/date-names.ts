import { languages, moreLanguages } from '../../src/report/labels.ts'
import { plainWords } from '../../src/report/words.ts'

type Name = 'month' | 'weekday'

const isMore = (language: string): boolean => moreLanguages.some((one) => one === language)

/** Names of one kind in every built-in language, as Intl writes them alone and inside a date, long and short. */
function namesOf(kind: Name, values: readonly Date[]): ReadonlyMap<string, number> {
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

function renderList(name: string, kind: Name, values: readonly Date[]): string {
  const found = namesOf(kind, values)
  const lines = values.map((_, index) => {
    const words = [...found].flatMap(([word, known]) => (known === index ? [word] : []))
    return `  '${words.join(',')}',`
  })
  return `export const ${name}: readonly string[] = [\n${lines.join('\n')}\n]\n`
}

/**
 * Gives src/report/date-name-lists.ts. Made ahead, because asking Intl for 18 languages costs a run longer than reading a
 * hundred reports, and because another Node's Intl would read a report otherwise.
 */
export function renderDateNames(): string {
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15)))
  // 7 January 2024 was a Sunday.
  const weekdays = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 7 + day)))
  return `// Written by scripts/generate/date-names.ts from Intl. As plainWords leaves them, one line a month or day.

/** The months' names from January on, separated by commas. */
${renderList('monthNames', 'month', months)}
/** The names of the days of the week from Sunday on, separated by commas. */
${renderList('weekdayNames', 'weekday', weekdays)}`
}
