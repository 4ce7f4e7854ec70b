import { placeholderWords } from './labels.ts'
import { phraseTest, plainWords } from './words.ts'

const placeholders = phraseTest(placeholderWords)

/** Takes a value; tells whether it is empty or stands where a value is still to be written (`TBD`, `-`, `<short name>`, `[…]`). */
export function isPlaceholder(value: string): boolean {
  const words = plainWords(value)
  return (
    words === '' ||
    /^[_*(]{0,3}[<[{].{0,80}[>\]}][_*)]{0,3}$/u.test(value.trim()) ||
    (words.length < 24 && placeholders(words))
  )
}
