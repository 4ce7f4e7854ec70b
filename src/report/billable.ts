import { noWords, yesWords } from './labels.ts'
import { phrases, plainWords } from './words.ts'

const yes = new Set(phrases(yesWords))
const no = new Set(phrases(noWords))

/** Takes a billable value; gives what it says, null where it says neither yes nor no. */
export function parseBillable(value: string): boolean | null {
  const words = plainWords(value)
  if (no.has(words) || /[❌✗✘]/u.test(value)) return false
  return yes.has(words) || /[✅✓✔☑]/u.test(value) ? true : null
}
