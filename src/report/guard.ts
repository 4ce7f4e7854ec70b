/** More than a report of a year needs; what lies beyond is not read, and said so. */
const LINE = 20_000
const MARKERS = 3
/** Opening brackets in one line: each may begin a link, and micromark looks back at all of them. */
const BRACKETS = 300
const BARS = 300
const INDENT = 160
const SIZE = 2_000_000
/** The share of characters no text has from which a file is taken for something else. */
const STRANGE = 0.1

/** Text that the markdown parser reads in linear time, and the numbers (from 1) of the lines that had to be cut or dropped. */
export interface Guarded {
  /** The lines to parse: as many as were read, cut ones short or empty. */
  readonly kept: readonly string[]
  /** The same lines as they stand in the file. */
  readonly lines: readonly string[]
  readonly cut: readonly number[]
  /** The file goes on behind the last of the lines. */
  readonly tooLarge: boolean
  /** The file holds no text: an image, an archive, another encoding. */
  readonly binary: boolean
}

/** Takes bytes as a file holds them (UTF-8, or UTF-16 with its mark); gives their text. Invalid UTF-8 becomes U+FFFD, a byte order mark and CRLF go. Never throws. */
export function decodeReport(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return normalized(new TextDecoder(encoding, { fatal: false }).decode(bytes))
}

function normalized(text: string): string {
  return text.replace(/^\u{feff}/u, '').replace(/\r\n?/gu, '\n')
}

function isBinary(text: string): boolean {
  const head = text.slice(0, 20_000)
  const strange = head.match(/\u{fffd}|[^\P{Cc}\t\n\v\f\r]/gu)?.length ?? 0
  return strange > 20 && strange > head.length * STRANGE
}

/**
 * Takes any text; gives its lines with line ends unified, NUL replaced, and with lines too long or nested too deep cut out:
 * nested containers cost micromark the square of their depth, and its tables the square of their width.
 */
export function guardMarkdown(text: string): Guarded {
  const whole = normalized(text.slice(0, SIZE)).replaceAll('\u0000', '\u{fffd}').replaceAll('\u0001', ' ')
  const lines = whole.split('\n')
  const cut: number[] = []
  const kept = lines.map((line, index) => {
    const start = /^[ \t]*/u.exec(line)?.[0] ?? ''
    const tooLong = line.length > LINE
    const markers = /^(?:[ \t]{0,8}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){0,25}/u.exec(line)?.[0] ?? ''
    const nested = (markers.match(/>|[-+*][ \t]|\d[.)]/gu)?.length ?? 0) > MARKERS
    const crowded =
      line.length > BRACKETS &&
      (line.split('[', BRACKETS + 2).length > BRACKETS + 1 || line.split('|', BARS + 2).length > BARS)
    if (!tooLong && !nested && !crowded && start.length <= INDENT) return line
    if (line.trim() === '') return ''
    cut.push(index + 1)
    if (nested || crowded) return ''
    return tooLong ? line.slice(0, LINE) : line.trim()
  })
  return { kept, lines, cut, tooLarge: text.length > SIZE, binary: isBinary(text) }
}
