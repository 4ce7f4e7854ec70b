interface Words {
  readonly plain: string
  /** Each for itself; made when first asked for. */
  all: readonly string[] | null
}

const remembered = new Map<string, Words>()

/** Every label, line and title is asked for several times in a row: this is where parse time goes. */
function wordsOf(text: string): Words {
  const before = remembered.get(text)
  if (before !== undefined) return before
  const words = { plain: made(text), all: null }
  if (remembered.size > 4000) remembered.clear()
  if (text.length < 400) remembered.set(text, words)
  return words
}

/** Takes any text; gives it in lower case, without accents, its letters and digits parted by single blanks. */
export function plainWords(text: string): string {
  return wordsOf(text).plain
}

function made(text: string): string {
  // Most text has no accents.
  if (/^[ -~\t\n]*$/u.test(text))
    return (text.includes("'") ? text.replace(/'(?=s\b)/giu, '') : text)
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, ' ')
      .trim()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’](?=s\b)/gu, '')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/ł/gu, 'l')
    .replace(/ø/gu, 'o')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Takes a comma-separated list of labels.ts; gives its phrases. */
export function phrases(list: string): readonly string[] {
  return list.split(',').map(plainWords).filter(Boolean)
}

/** Takes phrases and any text; tells whether one of the phrases stands in it as whole words. Linear in both. */
export function phraseTest(list: string): (text: string) => boolean {
  const known = phrases(list)
  const single = new Set(known.filter((phrase) => !phrase.includes(' ')))
  const several = new Map<string, string[]>()
  for (const phrase of known.filter((one) => one.includes(' '))) {
    const first = phrase.slice(0, phrase.indexOf(' '))
    several.set(first, [...(several.get(first) ?? []), ` ${phrase} `])
  }
  return (text) => {
    const words = wordsOf(text)
    if (words.plain === '') return false
    words.all ??= words.plain.split(' ')
    const { all } = words
    if (all.some((word) => single.has(word))) return true
    if (!all.some((word) => several.has(word))) return false
    const padded = ` ${words.plain} `
    // Each word once: a line may say the same one thousands of times.
    return [...new Set(all)].some((word) => several.get(word)?.some((phrase) => padded.includes(phrase)))
  }
}

/** Takes words as alternatives of one expression, the longest first, each safe inside a regular expression. */
export function alternatives(list: string): string {
  return [...new Set(phrases(list))].sort((a, b) => b.length - a.length).join('|')
}

/** Takes text; gives it without emoji, marks and separators at its two ends. */
export function trimMarks(text: string): string {
  // Most text begins and ends with a letter or a figure.
  if (/^[a-z0-9](?:.*[a-z0-9])?$/is.test(text)) return text
  return text
    .replace(/^(?:[\s\p{Extended_Pictographic}|:;,.·•*_=>~–—→-]|\u{fe0f}|\u{20e3}|\u{200d}){1,200}/u, '')
    .replace(/(?:[\s\p{Extended_Pictographic}|:;,·•*_=<~–—→-]|\u{fe0f}|\u{20e3}|\u{200d}){1,200}$/u, '')
    .trim()
}
