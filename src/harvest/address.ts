/** Takes an address; tells whether it is this machine's own. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/.test(hostname)
}
