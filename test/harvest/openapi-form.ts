/** The parts of a multipart form, as text and files by name; null where there is no boundary to part them. */
export function readForm(
  contentType: string,
  text: string,
): { readonly fields: Readonly<Record<string, string>>; readonly files: readonly string[] } | null {
  const [, boundary] = /^multipart\/form-data; ?boundary="?([^";]+)"?$/i.exec(contentType) ?? []
  if (boundary === undefined) return null
  const fields: Record<string, string> = {}
  const files: string[] = []
  for (const part of text.split(`--${boundary}`).slice(1, -1)) {
    const [head = '', ...rest] = part.split('\r\n\r\n')
    const [, name = '', file] = /name="([^"]*)"(; filename=)?/i.exec(head) ?? []
    if (file === undefined) fields[name] = rest.join('\r\n\r\n').replace(/\r\n$/, '')
    else files.push(name)
  }
  return { fields, files }
}
