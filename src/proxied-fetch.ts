let proxied: Promise<typeof fetch> | null = null

/**
 * Takes whether the environment names a proxy; gives Node's own fetch, or one that goes through HTTPS_PROXY, HTTP_PROXY and
 * NO_PROXY. Node's is there at once and knows no proxies (only when told so as it starts); undici knows them, and
 * takes a tenth of a second to load.
 */
export async function fetchFor(viaProxy: boolean): Promise<typeof fetch> {
  if (!viaProxy) return fetch
  proxied ??= import('undici').then(({ EnvHttpProxyAgent, fetch: undiciFetch }) => {
    const dispatcher = new EnvHttpProxyAgent()
    return ((url: string, init: object) => undiciFetch(url, { ...init, dispatcher })) as unknown as typeof fetch
  })
  return await proxied
}
