import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ActionResult } from './run.ts'
import type { Scene } from './scene.ts'

/** Takes a run and secrets; gives where one of them, in any usual form, stands in what was written: log, summary, outputs, files, commits. */
export function findSecrets(result: ActionResult, { home, ledger }: Scene, secrets: readonly string[]): string[] {
  const handedOn = result.outputs['refresh-token-path']
  const written = [
    ['log', shownLog(result)],
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
  return findForms(written, secrets)
}

/** Takes texts, each with its place, and secrets; gives where one of these stands, and in which form. */
export function findForms(written: readonly (readonly [where: string, text: string])[], secrets: readonly string[]) {
  const forms = secrets.filter((secret) => secret.length > 3).flatMap(formsOf)
  return written.flatMap(([where, text]) =>
    forms.filter((form) => text.includes(form)).map((form) => `${where}: ${form}`),
  )
}

/** Takes a run; gives its log less the masks: a mask is the one place a secret belongs to, for the runner shows it to nobody. */
export function shownLog({ stdout }: Pick<ActionResult, 'stdout'>): string {
  const lines = stdout.split('\n')
  return lines.filter((line) => !line.startsWith('::add-mask::')).join('\n')
}

/** As it is, in an address, in a form, in JSON and in hex; and in base64 and base64url, from wherever in a longer text. */
function formsOf(secret: string): string[] {
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.from('x'.repeat(shift) + secret)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  )
  const hex = Buffer.from(secret).toString('hex')
  const forms = [
    ...[secret, encodeURIComponent(secret), encodeURI(secret), new URLSearchParams({ x: secret }).toString().slice(2)],
    ...[JSON.stringify(secret).slice(1, -1), hex, hex.toUpperCase()],
    ...base64.flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')]),
  ]
  return [...new Set(forms)]
}

/** Takes a folder; gives the paths of all files in it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}
