import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../project/workflow-actions.ts'

/** What a token may do: the permissions in GitHub's own words, each with its level. None where it is not named. */
export type Rights = Readonly<Record<string, 'read' | 'write'>>

/** A row of the table of docs/security.md: which run, what Harvest token it has, and what its GitHub token may. */
export interface Row {
  readonly run: string
  readonly harvest: string
  readonly rights: Rights
}

const read = (path: string) => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')
const rightsIn = (text: string): Rights =>
  Object.fromEntries(
    [...text.matchAll(/`(contents|pull-requests|secrets): (read|write)`/g)].map(([, name, level]) => [name, level]),
  )

/** Gives the rows of "Which token does what". A right that comes "too" is beside those of the row above. */
export function readRows(): Row[] {
  const [, section = ''] = read('docs/security.md').split('## Which token does what\n')
  const table = /(?:^\|.*\n)+/m.exec(section)?.[0] ?? ''
  const rows: Row[] = []
  for (const line of table.trim().split('\n').slice(2)) {
    const [run = '', harvest = '', github = ''] = line
      .slice(1)
      .split(' | ')
      .map((cell) => cell.trim())
    const before = / too$/.test(github) ? (rows.at(-1)?.rights ?? {}) : {}
    rows.push({ run, harvest, rights: { ...before, ...rightsIn(github) } })
  }
  return rows
}

/** Gives what docs/setup.md lets somebody choose for the token of a project repository: always, and for pull requests. */
export function readChosen(): { readonly always: Rights; readonly forPulls: Rights } {
  const rights = (line: string): Rights => {
    const [, name = '', level = ''] = /^\| \*(Contents|Pull requests): (Read and write|Read-only)\*/.exec(line) ?? []
    return name === '' ? {} : { [name.toLowerCase().replace(' ', '-')]: level === 'Read-only' ? 'read' : 'write' }
  }
  const lines = read('docs/setup.md').split('\n')
  const always = lines.filter((line) => !/\bonly where\b/.test(line)).map(rights)
  return { always: Object.assign({}, ...always), forPulls: Object.assign({}, ...lines.map(rights)) }
}

/** The permissions with one of them lowered by a step, each in turn; `none` where it is gone. */
export function lowered(
  rights: Rights,
): { readonly without: string; readonly level: string; readonly rights: Rights }[] {
  return Object.entries(rights).flatMap(([name, level]) => {
    const { [name]: _, ...others } = rights
    const gone = { without: name, level: 'none', rights: others }
    return level === 'write'
      ? [{ without: name, level: 'read', rights: { ...rights, [name]: 'read' as const } }, gone]
      : [gone]
  })
}
