/** Lines that are parsed together, and the number (from 1) each has in the file. */
export interface Chunk {
  readonly lines: readonly string[]
  readonly numbers: readonly number[]
}

/** A file below all three is parsed in one piece, exactly as it stands. */
const WHOLE = { characters: 16_000, lines: 300, brackets: 600 }
/** From here on a chunk ends at the next place where no block can reach across. */
const ENOUGH = 60

const brackets = (line: string): number => (line.includes('[') ? line.split('[').length - 1 : 0)
const isMarker = (line: string): boolean => /^(?:[-+*][ \t]|\d{1,9}[.)][ \t])/u.test(line)
const isDelimiter = (line: string): boolean => line.includes('|') && line.includes('-') && /^[ \t|:-]+$/u.test(line)

/**
 * What a report never reads and what may reach over any number of lines: code, comments and quotes. Blanked out, so that
 * a cut cannot turn their inside into text. A quote ends with a blank line, since lines without a mark still belong to it.
 */
function withoutUnread(lines: readonly string[]): readonly string[] {
  let fence = ''
  let comment = false
  let quote = false
  return lines.map((line) => {
    const text = line.trim()
    if (fence !== '') {
      if (text.startsWith(fence) && /^(?:`+|~+)$/u.test(text)) fence = ''
      return ''
    }
    if (comment) {
      comment = !text.includes('-->')
      return ''
    }
    quote = text.startsWith('>') || (quote && text !== '' && !text.startsWith('#') && !isMarker(text))
    if (quote) return ''
    const opening = /^(?:`{3,}(?=[^`]*$)|~{3,})/u.exec(text)
    if (opening) {
      fence = opening[0]
      return ''
    }
    if (!text.startsWith('<!--')) return line
    comment = !text.includes('-->')
    return ''
  })
}

/**
 * Takes a file's guarded lines and the index of the first to parse; gives them in chunks of bounded size. micromark needs the
 * square of a paragraph's, a list's or a quote's length; over chunks the time grows with the file. A table that is cut goes on
 * under a copy of its header, which keeps the header's own number. Lines that are nested across a cut lose their outer indent.
 */
export function chunksOf(lines: readonly string[], from: number): readonly Chunk[] {
  const all = lines.slice(from)
  const size = all.reduce((sum, line) => sum + line.length + 1, 0)
  const open = all.reduce((sum, line) => sum + brackets(line), 0)
  if (size <= WHOLE.characters && all.length <= WHOLE.lines && open <= WHOLE.brackets)
    return [{ lines: all, numbers: all.map((_, index) => from + index + 1) }]
  const chunks: Chunk[] = []
  let chunk: { lines: string[]; numbers: number[] } = { lines: [], numbers: [] }
  let characters = 0
  let opened = 0
  let indent = 0
  let header: readonly (readonly [string, number])[] = []
  const next = (): void => {
    chunks.push(chunk)
    chunk = { lines: [], numbers: [] }
    characters = 0
    opened = 0
    indent = 0
  }
  const add = (line: string, number: number): void => {
    const lead = line.length - line.trimStart().length
    if (indent > 0 && lead === 0 && line !== '') indent = 0
    chunk.lines.push(line.slice(Math.min(lead, indent)))
    chunk.numbers.push(number)
    characters += line.length + 1
    opened += brackets(line)
  }
  const read = withoutUnread(all)
  read.forEach((line, index) => {
    const before = read[index - 1] ?? ''
    const heading = /^#{1,6}[ \t]/u.test(line)
    if (line.trim() === '') header = []
    const safe = heading || (before.trim() === '' && /^[^\s]/u.test(line) && !isMarker(line))
    const full =
      chunk.lines.length >= WHOLE.lines ||
      characters + line.length > WHOLE.characters ||
      opened + brackets(line) > WHOLE.brackets
    if (chunk.lines.length > 0 && ((safe && chunk.lines.length >= ENOUGH) || full)) {
      next()
      if (!safe) {
        indent = line.length - line.trimStart().length
        if (header.reduce((sum, [text]) => sum + text.length, 0) < WHOLE.characters / 8)
          for (const [text, number] of header) add(text, number)
      }
    }
    add(line, from + index + 1)
    if (header.length === 0 && before.trim() !== '' && isDelimiter(line)) {
      header = [
        [before, from + index],
        [line, from + index + 1],
      ]
    }
  })
  next()
  return chunks
}
