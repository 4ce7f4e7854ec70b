import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'

interface Package {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/**
 * Takes the project's folder; gives the licences of every package that what is built may hold: those src/ imports, and all
 * those need. ncc writes one list for each chunk into one file, so that only the last one's stays.
 */
export function renderLicenses(root: string): string {
  const found = new Map<string, string>()
  const visit = (name: string, from: string) => {
    const folder = folderOf(name, from, root)
    if (folder === null || found.has(folder)) return
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
    found.set(folder, `${about.name} ${about.version}\n${about.license ?? ''}\n${textOf(folder)}`)
    for (const each of Object.keys(about.dependencies ?? {})) visit(each, folder)
  }
  for (const name of importedBy(join(root, 'src'))) visit(name, root)
  const texts = [...new Set(found.values())].sort((a, b) => (a < b ? -1 : 1))
  return texts.join(`\n${'-'.repeat(78)}\n\n`)
}

/** A package of another version lies within the one that needs it. */
function folderOf(name: string, from: string, root: string): string | null {
  for (let folder = from; folder.length >= root.length; folder = join(folder, '..')) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return candidate
  }
  return null
}

function textOf(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .map((text) => `\n${text}\n`)
    .join('')
}

/** Takes a folder of modules; gives the packages they import, by name. */
export function importedBy(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  const names = files.flatMap((path) =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(/\b(?:from|import\()\s*'((?:@[\w.-]+\/)?[\w.-]+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('.') && !builtinModules.includes(name) && name !== 'node'),
  )
  return [...new Set(names)].sort()
}
