import { plainWords } from './words.ts'

/** Tells whether a name is one of the user's. */
export type MeTest = (name: string) => boolean

/** Takes the configuration's `reports.me`; gives the test for names, null where it gives none. Case, accents and an `@` before a name do not count. */
export function meTest(me: readonly string[] = []): MeTest | null {
  const mine = new Set(me.map(plainWords).filter(Boolean))
  return mine.size === 0 ? null : (name) => mine.has(plainWords(name))
}

/** Takes what a log says of who did the work; gives the names in it (`Ada, Alan`, `Ada & Alan`, `Ada and Alan`). */
export function namesIn(person: string | null): readonly string[] {
  return (person ?? '')
    .split(/[,;/&+]|[ ](?:and|und|et|y|e|en|ja|och|i|og|a)[ ]/iu)
    .filter((name) => plainWords(name) !== '')
}
