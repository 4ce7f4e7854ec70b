import { describe, expect, test } from 'vitest'
import { addressProblem } from '../src/address.ts'

const NOT_HTTPS = 'expected an https address (http only on this machine itself)'
const MORE = 'expected an address without user, query or fragment'

describe('an address a token is sent to', () => {
  test.each([
    'https://api.harvestapp.com/v2',
    'HTTPS://API.HARVESTAPP.COM/V2/',
    'https://api.harvestapp.com.:443/v2',
    ' https://api.harvestapp.com/v2\n',
    'https://[2001:db8::1]:8443/v2',
    'http://localhost',
    'http://LOCALHOST:3000/v2',
    'http://127.0.0.1:3000',
    'http://127.255.255.254',
    'http://[::1]',
    'http://[0:0:0:0:0:0:0:1]:80',
    // Other ways to write 127.0.0.1, and a fetch reads them as this test does.
    'http://2130706433',
    'http://0x7f000001',
    'http://0177.0.0.1',
    'http://127.1',
    'http://127.0.0.1.',
    'http://１２７.0.0.1',
    'http://ⓛocalhost',
  ])('may be %j', (address) => {
    expect(addressProblem(address)).toBeNull()
  })

  test.each([
    ['', NOT_HTTPS],
    ['api.harvestapp.com', NOT_HTTPS],
    ['//api.harvestapp.com', NOT_HTTPS],
    ['http://api.harvestapp.com/v2', NOT_HTTPS],
    ['http://localhost.evil.com', NOT_HTTPS],
    ['http://evil-localhost', NOT_HTTPS],
    ['http://localhost.', NOT_HTTPS],
    ['http://localhost.localdomain', NOT_HTTPS],
    ['http://127.0.0.1.nip.io', NOT_HTTPS],
    ['http://127.0.0.1.evil.com', NOT_HTTPS],
    ['http://0.0.0.0', NOT_HTTPS],
    ['http://0', NOT_HTTPS],
    ['http://128.0.0.1', NOT_HTTPS],
    ['http://10.0.0.1', NOT_HTTPS],
    ['http://169.254.169.254', NOT_HTTPS],
    ['http://[::]', NOT_HTTPS],
    ['http://[::ffff:127.0.0.1]', NOT_HTTPS],
    ['http://[::1', NOT_HTTPS],
    ['http://1.0.0.127', NOT_HTTPS],
    ['http://lоcalhost', NOT_HTTPS],
    ['http://127.0.0.1@evil.com', NOT_HTTPS],
    ['http://127.0.0.1:80@evil.com', NOT_HTTPS],
    ['http://evil.com#@127.0.0.1', NOT_HTTPS],
    ['http://evil.com\\@127.0.0.1', NOT_HTTPS],
    ['http:\n//evil.com', NOT_HTTPS],
    ['ws://127.0.0.1', NOT_HTTPS],
    ['ftp://127.0.0.1', NOT_HTTPS],
    ['file:///etc/passwd', NOT_HTTPS],
    ['javascript:alert(1)', NOT_HTTPS],
    ['data:application/json,{}', NOT_HTTPS],
    ['blob:https://api.harvestapp.com/x', NOT_HTTPS],
    ['https://', NOT_HTTPS],
    ['https://a b.com', NOT_HTTPS],
    ['https://api.harvestapp.com:99999', NOT_HTTPS],
    ['https://ada@api.harvestapp.com', MORE],
    ['https://ada:secret@api.harvestapp.com', MORE],
    ['http://ada@127.0.0.1', MORE],
    ['https://api.harvestapp.com/v2?x=1', MORE],
    ['https://api.harvestapp.com/v2?', MORE],
    ['https://api.harvestapp.com/v2#x', MORE],
    ['https://api.harvestapp.com/v2#', MORE],
  ])('may not be %j', (address, problem) => {
    expect(addressProblem(address)).toBe(problem)
  })
})
