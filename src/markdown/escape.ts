const INVISIBLE = '\u2060'

/**
 * Takes text of unknown origin; gives it as one line of markdown that shows just that text: no mark, tag, link, mention,
 * issue reference or workflow command takes effect. GitHub looks for mentions and bare addresses after markdown is
 * read, so a backslash does not stop those; an invisible joiner does.
 */
export function escapeText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()<>#+!|~&$-]/g, '\\$&')
    .replace(/(\\#|@|GH\\-)(?=\w)/gi, `$1${INVISIBLE}`)
    .replace(/:(?=\/\/)|www(?=\.)/gi, `$&${INVISIBLE}`)
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

/**
 * Takes text of unknown origin; gives it as one line for the inside of a tag or of an attribute in double quotes, where
 * GitHub reads no markdown but still looks for mentions, issue references and addresses.
 */
export function escapeHtml(text: string): string {
  return oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/(#|@|GH-)(?=\w)/gi, `$1${INVISIBLE}`)
    .replace(/:(?=\/\/)|www(?=\.)/gi, `$&${INVISIBLE}`)
}

/** Takes text of unknown origin; gives it as one line of XML text or of an attribute in double quotes. */
export function escapeXml(text: string): string {
  return oneLine(text)
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

/** Takes text of unknown origin and a length; gives it as one line of at most that many characters, `…` where cut. */
export function shorten(text: string, most: number): string {
  const line = oneLine(text)
  const characters = [...line.slice(0, most * 2 + 2)]
  return characters.length <= most
    ? line
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** Takes text of unknown origin; gives it as one line without control and direction characters, unescaped. */
export function oneLine(text: string): string {
  return printable(text).replace(/ {2,}/g, ' ').trim()
}

/**
 * Takes a line of unknown origin; gives it as one line of a runner's log that the runner does not take for a command:
 * it looks for `::name` at a line's start and for `##[name]` anywhere.
 */
export function logLine(text: string): string {
  return printable(text).trim().replace(/##\[/g, '## [').replace(/^::/, ': :')
}

function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
}
