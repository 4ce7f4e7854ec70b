export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
}

/** Takes columns and rows of ready markdown cells; gives a GitHub table, '' when there are no rows. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : align === 'left' ? ':---' : '---'))),
    ...rows.map(line),
  ].join('\n')
}

/** Takes ready markdown text and an address; gives a link. The address is percent-encoded where markdown would end it. */
export function renderLink(text: string, url: string): string {
  return `[${text}](${encodeURI(decodeSafely(url.toWellFormed())).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))})`
}

/** `encodeURI` of an address that is encoded already would encode its percent signs again. */
function decodeSafely(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
