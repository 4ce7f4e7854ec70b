/** More than a report of a year needs; what lies beyond is not read, and said so. */
const LINE = 20_000
const MARKERS = 3
/** Opening brackets between two blank lines: each may begin a link, and micromark looks back at all of them. */
const BRACKETS = 1500
const INDENT = 160
const SIZE = 8_000_000

/** Text that the markdown parser reads in linear time, and the numbers (from 1) of the lines that had to be cut or dropped. */
export interface Guarded {
  readonly markdown: string
  readonly lines: readonly string[]
  readonly cut: readonly number[]
}

/** Takes bytes as a file holds them; gives their text. Invalid UTF-8 becomes U+FFFD, a byte order mark and CRLF go. Never throws. */
export function decodeReport(bytes: Uint8Array): string {
  return normalized(new TextDecoder('utf-8', { fatal: false }).decode(bytes))
}

function normalized(text: string): string {
  return text.replace(/^\u{feff}/u, '').replace(/\r\n?/gu, '\n')
}

/**
 * Takes any text; gives it with line ends unified, NUL replaced, and with lines too long or nested too deep cut out: nested
 * containers cost micromark the square of their depth, and its tables the square of their width.
 */
export function guardMarkdown(text: string): Guarded {
  const whole = normalized(text.slice(0, SIZE)).replaceAll('\u0000', '\u{fffd}').replaceAll('\u0001', ' ')
  const lines = whole.split('\n')
  const cut: number[] = []
  let brackets = 0
  const kept = lines.map((line, index) => {
    brackets = line.trim() === '' ? 0 : brackets + (line.includes('[') ? line.split('[', BRACKETS).length - 1 : 0)
    if (brackets > BRACKETS) {
      cut.push(index + 1)
      return ''
    }
    const start = /^[ \t]*/u.exec(line)?.[0] ?? ''
    const tooLong = line.length > LINE
    const markers = /^(?:[ \t]{0,8}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){0,25}/u.exec(line)?.[0] ?? ''
    const nested = (markers.match(/>|[-+*][ \t]|\d[.)]/gu)?.length ?? 0) > MARKERS
    const bars = line.length > 1000 && line.split('|', 302).length > 300
    if (!tooLong && !nested && !bars && start.length <= INDENT) return line
    cut.push(index + 1)
    return tooLong && !nested && !bars
      ? line.slice(0, LINE)
      : start.length > INDENT && !tooLong && !nested && !bars
        ? line.trim()
        : ''
  })
  return { markdown: kept.join('\n'), lines, cut }
}
