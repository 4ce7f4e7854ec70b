import type { Candidate } from './candidates.ts'
import type { Draft } from './drafts.ts'
import { reportHeadline, sectionHeadline } from './headline.ts'
import type { Section } from './section.ts'
import { isGeneric, isNumbered, isStretch, titleWords } from './titles.ts'

/** A single statement of hours speaks for the whole scope; so do the words it is given. */
function whole({ draft, section }: Candidate, scope: Section): Draft {
  const headline = scope.date !== null && scope.depth > 1 ? sectionHeadline(scope) : reportHeadline(section)
  return { ...draft, headline: headline ?? draft.headline }
}

/**
 * Takes a scope, the hours stated for its sections, and the entries of its rows and lines; gives those to log. Rows and lines
 * beat totals; a section's own plain statement beats an undated breakdown of it.
 */
export function choose(scope: Section, loose: readonly Candidate[], entries: readonly Draft[]): readonly Draft[] {
  const lead = loose.find(
    (one) =>
      !one.total &&
      (one.section === scope || (scope.parent === null && one.section.parent === scope && one.section.depth === 1)),
  )
  const own = entries.filter((draft) => draft.ownDate && draft.hours !== null)
  const numbered = loose.filter((one) => one !== lead && !one.total && isNumbered(one.section.title))
  if (lead) return own.length > 0 ? own : [whole(lead, scope), ...numbered.map((one) => one.draft)]
  // Beside entries with a date, figures without one are sums or plans.
  if (own.length > 0) return entries.filter((draft) => draft.date !== null || draft.ownDate || draft.issues.length > 0)
  if (entries.some((draft) => draft.hours !== null)) return entries
  const plain = loose.filter((one) => !one.total)
  const first = plain[0]
  if (first) {
    const level = plain.filter(
      (one) =>
        one.section.depth === first.section.depth &&
        one.section.parent?.parent === first.section.parent?.parent &&
        (!isGeneric(one.section.title) || isStretch(one.section.title)),
    )
    const siblings = level.filter((one) => one.section.parent === first.section.parent)
    return siblings.length > 1
      ? // What is written so once is written so in the sections beside, too: tasks under each of several phases.
        level.map((one) => ({ ...one.draft, project: one.draft.project ?? titleWords(one.section.title) }))
      : [whole(first, scope)]
  }
  return entries.length > 0 ? entries : loose[0] ? [whole(loose[0], scope)] : []
}
