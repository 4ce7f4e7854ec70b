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
  // What is encoded already stays: `%23` is no `#`, and `%2523` another path.
  const encoded = encodeURI(url.toWellFormed()).replace(/%25([0-9a-f]{2})/gi, '%$1')
  return `[${text}](${encoded.replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))})`
}
