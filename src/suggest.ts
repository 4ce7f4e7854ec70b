import { distance } from 'fastest-levenshtein'

/** Takes a word and the words that would have been right; gives `; did you mean "x"?` for a near miss, else a full stop. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const wanted = word.toLowerCase()
  let best: string | null = null
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const found = distance(wanted, candidate.toLowerCase())
    if (found < bestDistance) [best, bestDistance] = [candidate, found]
  }
  return best === null ? '.' : `; did you mean "${best}"?`
}
