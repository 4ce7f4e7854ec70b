import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { report, type Scene, setScene } from './scene.ts'

const folder = mkdtempSync(join(tmpdir(), 'https-'))
const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]

/** Node makes no certificates. */
function makeCertificate(): boolean {
  const of = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost']
  try {
    execFileSync(
      'openssl',
      ['req', ...of, '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate],
      {
        stdio: 'ignore',
      },
    )
    return true
  } catch {
    console.warn('SKIPPED: openssl is not installed, so nothing is sent over https here.')
    return false
  }
}
const isReady = makeCertificate()

let scene: Scene
let server: Server
let address: string
beforeAll(async () => {
  scene = await setScene()
  if (!isReady) return
  server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (asked, answer) => {
    const { method, url, headers } = asked
    const passed = request(`${new URL(scene.harvest.url).origin}${url}`, { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 0, given.headers)
      given.pipe(answer)
    })
    asked.pipe(passed)
  }).listen(0)
  await once(server, 'listening')
  address = `https://localhost:${(server.address() as AddressInfo).port}/v2`
})
afterAll(async () => {
  server?.close()
  await scene.close()
  rmSync(folder, { recursive: true, force: true })
})

test.skipIf(!isReady)(
  'everything goes over https, to a server whose certificate is known and to no other',
  async () => {
    scene.ledger.commit({ 'reports/a.md': report({ date: '2026-05-20', project: 'audrey', hours: 3.5 }) })
    const inputs = { 'harvest-api-url': address }
    const unknown = await scene.record(inputs)
    expect([unknown.code, unknown.annotations]).toEqual([
      1,
      [expect.stringMatching(/^::error::GET \/v2\/users\/me: no answer: self-signed certificate/)],
    ])
    expect(scene.harvest.requests).toEqual([])
    const known = await scene.record(inputs, { NODE_EXTRA_CA_CERTS: certificate })
    expect([known.code, known.outputs['entries-created']]).toEqual([0, '1'])
    expect((await scene.record(inputs, { NODE_EXTRA_CA_CERTS: certificate })).outputs).toMatchObject({
      'entries-created': '0',
      'entries-unchanged': '1',
      'harvest-calls': '4',
    })
  },
)
