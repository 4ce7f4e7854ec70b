const MOST_FREE = 3
const MOST_GROUPS = 4
const LONGEST_GLOB = 300

/**
 * Takes a glob; gives what makes it too costly to match, null where it is not. Each `*` beyond the first of a path's part
 * multiplies the ways to match by the text's length, as picomatch makes it a regular expression that tries them all.
 */
export function globProblem(glob: string): string | null {
  if (/^!?$/.test(glob)) return 'it names nothing. Write what is meant, behind "!" what is left out'
  if (glob.length > LONGEST_GLOB)
    return `it has ${glob.length} characters, a glob at most ${LONGEST_GLOB}. Write several`
  if (/[*+]\(/.test(glob)) return 'it repeats a group. Write the alternatives as {a,b}'
  const groups = glob.split(/[{(]/).length - 1
  if (groups > MOST_GROUPS)
    return `it has ${groups} groups in braces or parentheses, a glob at most ${MOST_GROUPS}. Write several`
  const parts = glob.split('/')
  const deep = parts.filter((part) => part === '**').length
  const free = parts
    .filter((part) => part !== '**')
    .map((part) => (part.match(/\*+/g)?.length ?? 0) - 1)
    .concat(deep - 1)
    .reduce((sum, count) => sum + Math.max(0, count), 0)
  return free > MOST_FREE
    ? `it has too many wildcards: beside one "**" and one "*" in each part of the path, ${MOST_FREE} more. Write fewer, or several globs`
    : null
}
