import { RequestError } from '../errors.ts'
import { type Finding, finder, findingsOf, type Topic } from './finding.ts'

/** The proxies the environment names, without their passwords; '' where there is none, null where it is no address. */
export interface Proxies {
  readonly http: string | null
  readonly https: string | null
  /** NO_PROXY as written. */
  readonly none: string
}

/** Takes the proxies; tells whether the environment names one. */
export function isProxied({ http, https }: Proxies): boolean {
  return http !== '' || https !== ''
}

/** Takes a server's address and the proxies; gives the one it is reached through, null for none. */
export function proxyFor(address: string, { http, https, none }: Proxies): string | null {
  const { protocol, hostname, port } = new URL(address)
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  const number = port || (protocol === 'https:' ? '443' : '80')
  const proxy = (protocol === 'https:' && https) || http || null
  const isDirect = none.split(/[\s,]+/).some((entry) => {
    const [, name = '', only] = /^(.+?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? []
    if (name === '' || (only !== undefined && only !== number)) return false
    const domain = name.replace(/^\*?\./, '').replace(/^\[|\]$/g, '')
    return name === '*' || (host === domain && !name.startsWith('*')) || host.endsWith(`.${domain}`)
  })
  return isDirect ? null : proxy
}

/** Takes Node's version, the proxies and the servers a run talks to; gives what is found of them. */
export function examineMachine(node: string, proxies: Proxies, addresses: readonly string[]): Finding[] {
  const { ok, error } = finder('This machine')
  const version = ok(`Node ${node}`)
  for (const [name, proxy] of [
    ['HTTPS_PROXY', proxies.https],
    ['HTTP_PROXY', proxies.http],
  ] as const)
    if (proxy === null)
      return [
        version,
        error(`${name} is no address`, 'Write it as http://HOST:PORT, or take it out of the environment'),
      ]
  const hosts = new Map<string | null, string[]>()
  for (const address of addresses) {
    const proxy = proxyFor(address, proxies)
    const list = hosts.get(proxy) ?? []
    hosts.set(proxy, [...new Set([...list, new URL(address).host])])
  }
  const ways = [...hosts].map(([proxy, names]) =>
    proxy === null ? `${names.join(', ')} directly` : `${names.join(', ')} through the proxy ${proxy}`,
  )
  return [version, ok(`reaches ${ways.join('; ')}`)]
}

/**
 * Takes a topic, what was thrown, the server's address and the proxies; gives the findings for it, and for a server that
 * cannot be reached the one thing to look at.
 */
export function findingsOfFailure(topic: Topic, error: unknown, address: string, proxies: Proxies): Finding[] {
  if (!(error instanceof RequestError) || error.request.status !== null) return findingsOf(topic, error)
  const { host } = new URL(address)
  const proxy = proxyFor(address, proxies)
  const reason = reasonOf(error)
  const remedy =
    proxy !== null
      ? `Check HTTPS_PROXY (${proxy}), or put ${host} into NO_PROXY where it is reached directly`
      : /ENOTFOUND|EAI_AGAIN/.test(reason)
        ? `Check the name and this machine's DNS; behind a proxy, set HTTPS_PROXY`
        : `Check the connection and the firewall; behind a proxy, set HTTPS_PROXY`
  return [finder(topic).error(`${host} cannot be reached (${reason})`, remedy)]
}

/** The innermost cause says what happened; the outer ones only that it did. */
function reasonOf(error: RequestError): string {
  let reason = error.request.detail
  let cause: unknown = error.cause
  for (let depth = 0; depth < 6 && cause instanceof Error; depth++, cause = cause.cause) {
    const { code, message } = cause as { code?: unknown; message: string }
    if (typeof code === 'string' && message !== '') reason = message.includes(code) ? message : `${message}, ${code}`
  }
  return reason
}
