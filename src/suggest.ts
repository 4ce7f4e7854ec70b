import { distance } from 'fastest-levenshtein'

/** Takes a word and the words that would have been right; gives `; did you mean "x"?` for a near miss, else a full stop. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const wanted = word.toLowerCase()
  let best: string | null = null
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const found = isSwapped(wanted, candidate.toLowerCase()) ? 1 : distance(wanted, candidate.toLowerCase())
    if (found < bestDistance) [best, bestDistance] = [candidate, found]
  }
  return best === null ? '.' : `; did you mean "${best}"?`
}

/** Two neighbours in each other's place, as in "form" for "from", are one slip, not the two that Levenshtein counts. */
function isSwapped(word: string, other: string): boolean {
  const at = [...word].findIndex((letter, index) => letter !== other[index])
  const swapped = `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`
  return at >= 0 && word.length === other.length && swapped === other
}
