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
