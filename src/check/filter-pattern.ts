/** One character a pattern takes, or none, or many; `skips` lead on without taking any. */
interface Step {
  readonly takes: (char: string) => boolean
  readonly repeats: boolean
  readonly skips: readonly number[]
}

const any = () => true
const inFolder = (char: string) => char !== '/'
const only = (char: string) => (other: string) => other === char

/**
 * Takes a filter pattern of GitHub's workflows (docs, "Filter pattern cheat sheet") and a branch or path; tells whether it
 * matches. `*` stays within a folder, `**` does not, `?` and `+` are about what stands before them. Every possibility is
 * followed at once, so the time is at most the product of both lengths: a regular expression of the same meaning may
 * take for ever. A pattern that is none matches nothing.
 */
export function matchesFilter(pattern: string, name: string): boolean {
  const steps = stepsOf(pattern)
  if (steps === null) return false
  let at = reachFrom(steps, new Set([0]))
  for (const char of name) {
    const next = new Set<number>()
    for (const index of at) {
      const step = steps[index]
      if (step?.takes(char) !== true) continue
      if (step.repeats) next.add(index)
      next.add(index + 1)
    }
    at = reachFrom(steps, next)
  }
  return at.has(steps.length)
}

/** A set's own iteration goes on to what is added meanwhile. */
function reachFrom(steps: readonly Step[], at: Set<number>): Set<number> {
  for (const index of at) for (const skip of steps[index]?.skips ?? []) at.add(index + skip)
  return at
}

function stepsOf(pattern: string): Step[] | null {
  const steps: Step[] = []
  for (const [mark = ''] of pattern.matchAll(/\*\*\/|\*+|\[[^\]]+\]|[\s\S]/gu)) {
    const last = steps.at(-1)
    if (mark === '**/')
      // Folders, each with its slash, or none at all.
      steps.push(
        { takes: () => false, repeats: false, skips: [1, 3] },
        { takes: any, repeats: true, skips: [1] },
        { takes: only('/'), repeats: false, skips: [] },
      )
    else if (mark.startsWith('*')) steps.push({ takes: mark === '*' ? inFolder : any, repeats: true, skips: [1] })
    else if (mark === '[') return null
    else if (mark.startsWith('[')) steps.push({ takes: rangeOf(mark.slice(1, -1)), repeats: false, skips: [] })
    else if (mark !== '?' && mark !== '+') steps.push({ takes: only(mark), repeats: false, skips: [] })
    else if (last === undefined) return null
    else steps.splice(-1, 1, mark === '?' ? { ...last, skips: [1] } : { ...last, repeats: true })
  }
  return steps
}

/** What stands between square brackets: characters, and ranges such as `0-9`. */
function rangeOf(list: string): (char: string) => boolean {
  const parts = [...list.matchAll(/([\s\S])-([\s\S])|[\s\S]/gu)]
  return (char) =>
    parts.some(([one, from, to]) =>
      from === undefined || to === undefined ? char === one : char >= from && char <= to,
    )
}
