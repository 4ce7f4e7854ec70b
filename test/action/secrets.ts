import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ActionResult } from './run.ts'
import type { Scene } from './scene.ts'

/** Takes a run and secrets; gives where one of them, in any usual form, stands in what was written: log, summary, outputs, files, commits. */
export function findSecrets(result: ActionResult, { home, ledger }: Scene, secrets: readonly string[]): string[] {
  const handedOn = result.outputs['refresh-token-path']
  const written = [
    // A mask is the one place a secret belongs to: the runner takes it and shows it to nobody.
    [
      'log',
      result.stdout
        .split('\n')
        .filter((line) => !line.startsWith('::add-mask::'))
        .join('\n'),
    ],
    ['stderr', result.stderr],
    ['summary', result.summary],
    ['outputs', JSON.stringify(result.outputs)],
    ...filesIn(home.temp)
      .filter((path) => path !== handedOn)
      .map((path) => [path, readFileSync(path, 'utf8')]),
    ...filesIn(ledger.root)
      .filter((path) => !path.includes('.git/'))
      .map((path) => [path, readFileSync(path, 'utf8')]),
    ['commits', ledger.git('log', '--all', '-p')],
  ] as [string, string][]
  const forms = secrets.filter((secret) => secret.length > 3).flatMap(formsOf)
  return written.flatMap(([where, text]) =>
    forms.filter((form) => text.includes(form)).map((form) => `${where}: ${form}`),
  )
}

/** As it is, in an address, in a form, in JSON, in base64 and in hex, and with base64 from within a longer text. */
function formsOf(secret: string): string[] {
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.from('x'.repeat(shift) + secret)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  )
  return [
    ...[secret, encodeURIComponent(secret), encodeURI(secret), new URLSearchParams({ x: secret }).toString().slice(2)],
    ...[JSON.stringify(secret).slice(1, -1), ...base64, Buffer.from(secret).toString('base64url')],
    Buffer.from(secret).toString('hex'),
  ]
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}
