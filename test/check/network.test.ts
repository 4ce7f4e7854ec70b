import { describe, expect, test } from 'vitest'
import { examineMachine, findingsOfFailure, proxyFor } from '../../src/check/network.ts'
import { contextOfRunner } from '../../src/context.ts'
import { RequestError } from '../../src/errors.ts'

const direct = { http: '', https: '', none: '' }
const proxied = { ...direct, https: 'http://proxy:3128' }
const api = 'https://api.harvestapp.com/v2'

describe('the proxy a server is reached through', () => {
  test.each([
    [api, direct, null],
    [api, proxied, 'http://proxy:3128'],
    [api, { ...direct, http: 'http://old:80' }, 'http://old:80'],
    ['http://intra/', proxied, null],
    [api, { ...proxied, none: '*' }, null],
    [api, { ...proxied, none: 'localhost, api.harvestapp.com' }, null],
    [api, { ...proxied, none: '.harvestapp.com' }, null],
    [api, { ...proxied, none: 'harvestapp.com' }, null],
    [api, { ...proxied, none: '*.api.harvestapp.com' }, 'http://proxy:3128'],
    [api, { ...proxied, none: 'api.harvestapp.com:8080' }, 'http://proxy:3128'],
    [api, { ...proxied, none: 'api.harvestapp.com:443' }, null],
    [api, { ...proxied, none: 'app.com' }, 'http://proxy:3128'],
    ['https://[::1]:8443/', { ...proxied, none: '[::1]' }, null],
  ])('%s with %j: %s', (address, proxies, expected) => {
    expect(proxyFor(address, proxies)).toBe(expected)
  })

  test('is shown without its password', () => {
    const environment = {
      ...{ GITHUB_WORKSPACE: '/w', GITHUB_REPOSITORY: 'a/b' },
      ...{ HTTPS_PROXY: 'http://ada:secret@proxy:3128', https_proxy: '', HTTP_PROXY: 'proxy', NO_PROXY: 'localhost' },
    }
    const { proxies } = contextOfRunner(environment, '')
    expect(proxies).toEqual({ https: '', http: null, none: 'localhost' })
    const { https_proxy: _, ...capitals } = environment
    expect(contextOfRunner(capitals, '').proxies.https).toBe('http://proxy:3128')
  })

  test('is told for each server, or that it is none', () => {
    const proxies = { ...proxied, none: 'api.github.com' }
    const say = (given: Parameters<typeof examineMachine>[1]) =>
      examineMachine('24.9.0', given, [api, 'https://id.getharvest.com', 'https://api.github.com']).at(-1)
    expect(say(proxies)?.message).toBe(
      'reaches api.harvestapp.com, id.getharvest.com through the proxy http://proxy:3128; api.github.com directly',
    )
    expect(say({ ...proxies, https: null })).toMatchObject({ severity: 'error', message: 'HTTPS_PROXY is no address' })
  })
})

describe('a server that cannot be reached', () => {
  const failure = (code: string) => {
    const cause = new TypeError('fetch failed', { cause: Object.assign(new Error(`getaddrinfo ${code}`), { code }) })
    const request = { method: 'GET', path: '/', detail: 'fetch failed', requestId: null, remedy: 'No', lost: false }
    return new RequestError({ ...request, status: null }, { cause })
  }
  test.each([
    ['ENOTFOUND', direct, /\(getaddrinfo ENOTFOUND\).*DNS; behind a proxy, set HTTPS_PROXY/],
    ['ECONNREFUSED', direct, /ECONNREFUSED.*the connection and the firewall/],
    ['ECONNREFUSED', proxied, /Check HTTPS_PROXY \(http:\/\/proxy:3128\), or put api\.harvestapp\.com into NO_PROXY/],
  ])('%s with %j', (code, proxies, words) => {
    const [finding] = findingsOfFailure('Harvest', failure(code), api, proxies)
    expect(`${finding?.message}. ${finding?.remedy}`).toMatch(words)
  })
})
