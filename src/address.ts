/** Takes an address; tells whether it is this machine's own. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/.test(hostname)
}

/** Takes an address a token is to be sent to; gives what is wrong with it, null where it is https, or http on this machine itself. */
export function addressProblem(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))))
    return 'expected an https address (http only on this machine itself)'
  // An empty query or fragment is none to URL, and swallows the path that is put behind it all the same.
  return url.username || url.password || /[?#]/.test(address)
    ? 'expected an address without user, query or fragment'
    : null
}
