import { isPlaceholder } from './placeholders.ts'
import type { Section } from './section.ts'
import { isGeneric, isPlanned, titleWords } from './titles.ts'
import { plainWords, trimMarks } from './words.ts'

const SECOND = new Set(['notes', 'note', 'comment', 'comments', 'session type', 'activity', 'details', 'work', 'tasks'])

/** Takes a function of a section; gives one that reads each section once: every session of a report asks for the words of those above it. */
function once(read: (section: Section) => string | null): (section: Section) => string | null {
  const known = new WeakMap<Section, { readonly words: string | null }>()
  return (section) => {
    const before = known.get(section)
    if (before) return before.words
    const words = read(section)
    known.set(section, { words })
    return words
  }
}

/** Takes a section; gives the words of its key line for what was done, those that name it before those that comment. */
const keyHeadline = once((section) => {
  const keys = section.lines.flatMap((line) => line.keys).filter((key) => key.field === 'headline' && !key.never)
  const ordered = [
    ...keys.filter((key) => !SECOND.has(plainWords(key.label))),
    ...keys.filter((key) => SECOND.has(plainWords(key.label))),
  ]
  for (const key of ordered) {
    if (!isPlaceholder(key.value)) return trimMarks(key.value)
    const below = section.lines.find(
      ({ block, keys: own }) =>
        block.line > key.line && block.line <= key.line + 3 && own.every((one) => one.field === null),
    )
    if (key.value === '' && below) return trimMarks(below.block.text)
  }
  return null
})

/** Takes a section; gives its first line or bullet that is no key line, those of sections below it included. */
function firstLine(section: Section, depth = 0): string | null {
  const line = section.lines.find(
    ({ block, keys }) =>
      keys.every((key) => !key.never && !key.total && (key.field === null || key.field === 'headline')) &&
      trimMarks(block.text).length > 2 &&
      !/^[^\p{L}]{0,40}$/u.test(block.text),
  )
  if (line) return trimMarks(line.block.text)
  // The words before a key line that ends a paragraph: `Mended it. Total time: 3 hours.`
  for (const { block, keys, leads } of section.lines) {
    const at = leads || !keys[0] ? 0 : block.text.indexOf(keys[0].label)
    if (at > 10 && keys[0]?.field === keys.at(-1)?.field)
      return trimMarks(block.text.slice(0, at).replace(/\.\s*$/u, ''))
  }
  if (depth > 3) return null
  for (const child of section.children) {
    const found = child.date === null && !isPlanned(child) ? firstLine(child, depth + 1) : null
    if (found) return found
  }
  return null
}

/** Takes a section; gives its key line's words, the words of its own title, or its first line. */
export function sectionHeadline(section: Section): string | null {
  const own = keyHeadline(section)
  if (own) return own
  if (section.title === '')
    return section.parent === null ? reportHeadline(section) : (keyHeadline(section.parent) ?? firstLine(section))
  return titleWords(section.title) ?? (section.depth > 1 ? firstLine(section) : reportHeadline(section))
}

/**
 * Takes the section that states the hours of a whole report; gives the report's words: a key line of the section or of one
 * above it, the title, the first line of an overview, the first heading with words of its own, the first line.
 */
export function reportHeadline(section: Section): string | null {
  for (let above: Section | null = section; above; above = above.parent) {
    const words = keyHeadline(above) ?? (above.depth <= 1 || above.date !== null ? titleWords(above.title) : null)
    if (words) return words
  }
  let top = section
  while (top.parent?.parent) top = top.parent
  const owner = top.depth > 1 ? (top.parent ?? top) : top
  return belowHeadline(owner) ?? firstLine(top)
}

/** Takes the section that holds a whole report; gives the words of the first section in it that has some. */
const belowHeadline = once((owner) => {
  const below = owner.children
  for (const child of below.filter((one) => !isPlanned(one))) {
    const words = keyHeadline(child) ?? titleWords(child.title)
    if (
      words &&
      child.depth <= 2 &&
      child.date === null &&
      !isGeneric(child.title) &&
      child.lines.length === 0 &&
      child.line < 4
    )
      return words
    const first = child.lines[0]
    if (isGeneric(child.title) && first && first.block.level === 0 && first.keys.length === 0)
      return trimMarks(first.block.text)
  }
  return firstTitle(below, 0)
})

function firstTitle(sections: readonly Section[], depth: number): string | null {
  for (const section of sections.filter((one) => !isPlanned(one))) {
    const words = depth > 0 || section.children.length === 0 ? titleWords(section.title) : null
    if (words) return words
    const below = depth < 4 ? firstTitle(section.children, depth + 1) : null
    if (below) return below
  }
  return null
}
