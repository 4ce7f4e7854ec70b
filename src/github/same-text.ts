/** Takes two bodies of a pull request or a comment; tells whether they say the same: GitHub keeps them with CRLF. */
export function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim()
  return plain(a) === plain(b)
}
