import type { Bundled } from '../bundled.ts'
import { direct, indirect, loads } from './dependency-reasons.ts'

const MARKS = /(<!-- dependencies: made by npm run generate -->\n)[\s\S]*(\n<!-- end of dependencies -->)/

/** What the lockfile says of a package, by its folder. */
export type Locked = Readonly<
  Record<
    string,
    {
      readonly version?: string
      readonly license?: string
      readonly dependencies?: Readonly<Record<string, string>>
      readonly hasInstallScript?: boolean
    }
  >
>

/** What a package's own file lacks, from the licence beside it. */
const LICENSES: Readonly<Record<string, string>> = { 'rails-timezone': 'MIT' }

/**
 * Takes docs/dependencies.md, what the action's build holds, the lockfile's packages and the names that src/ imports; gives
 * the document with both tables between its marks. Throws where a package has no reason, no licence or no word for what loads
 * it, or a reason is left over.
 */
export function withDependencies(
  document: string,
  bundled: readonly Bundled[],
  locked: Locked,
  imported: readonly string[],
): string {
  if (!MARKS.test(document)) throw new Error('docs/dependencies.md has no marks for the dependencies')
  const own = bundled.filter(({ name }) => imported.includes(name))
  const others = bundled.filter(({ name }) => !imported.includes(name))
  refuseStrays(own, Object.keys(direct), 'src/ imports it')
  refuseStrays(others, Object.keys(indirect), 'another package brings it')
  const needs = new Map(own.map(({ name }) => [name, namesNeeded(name, locked)]))
  const sumOf = (names: ReadonlySet<string>) =>
    bundled.reduce((sum, each) => sum + (names.has(each.name) ? each.bytes : 0), 0)
  const total = `${bundled.length} packages, ${shown(sumOf(new Set(bundled.map(({ name }) => name))))} bytes. The sources import ${own.length} of them; the others come with those.`
  const rows = own.map((each) => {
    const { does, why } = direct[each.name] as (typeof direct)[string]
    const brought = others.filter(({ name }) => needs.get(each.name)?.has(name))
    const brings =
      brought.length === 0 ? '–' : `${brought.length}, ${shown(sumOf(new Set(brought.map(({ name }) => name))))} bytes`
    return `| ${titleOf(each)} | ${does} | ${why} | ${licenceOf(each, locked)} | ${shown(each.bytes)} | ${brings} | ${loadedBy(each)} |`
  })
  const minor = others.map((each) => {
    const bringers = own.filter(({ name }) => needs.get(name)?.has(each.name)).map(({ name }) => `\`${name}\``)
    return `| ${titleOf(each)} | ${indirect[each.name]} | ${bringers.join(', ')} | ${licenceOf(each, locked)} | ${shown(each.bytes)} | ${loadedBy(each)} |`
  })
  const table = [
    `${total}\n`,
    '| package | does | why it, and why no other | licence | bytes | brings | loaded by |\n|---|---|---|---|--:|---|---|',
    ...rows,
    '\n### What those bring\n',
    '| package | does | brought by | licence | bytes | loaded by |\n|---|---|---|---|--:|---|',
    ...minor,
  ].join('\n')
  return document.replace(MARKS, (_, open: string, close: string) => `${open}\n${table}\n${close}`)
}

function refuseStrays(packages: readonly Bundled[], reasons: readonly string[], because: string): void {
  const names = packages.map(({ name }) => name)
  const without = names.filter((name) => !reasons.includes(name))
  const leftOver = reasons.filter((name) => !names.includes(name))
  const say = (list: readonly string[], what: string) =>
    list.length > 0 ? [`${what} in scripts/generate/dependency-reasons.ts: ${list.join(', ')} (${because})`] : []
  const faults = [...say(without, 'bundled, and without a reason'), ...say(leftOver, 'not bundled any more, but still')]
  if (faults.length > 0) throw new Error(faults.join('; '))
}

/** All that a package needs, at the versions the lockfile resolves it to. */
function namesNeeded(name: string, locked: Locked): ReadonlySet<string> {
  const seen = new Map<string, string>()
  const visit = (folder: string) => {
    for (const need of Object.keys(locked[folder]?.dependencies ?? {})) {
      const found = resolve(folder, need, locked)
      if (found === null || seen.has(found)) continue
      seen.set(found, need)
      visit(found)
    }
  }
  visit(`node_modules/${name}`)
  return new Set(seen.values())
}

function resolve(from: string, name: string, locked: Locked): string | null {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    const nested = `${folder}/node_modules/${name}`
    if (nested in locked) return nested
    if (!folder.includes('/node_modules/')) return `node_modules/${name}` in locked ? `node_modules/${name}` : null
  }
}

const titleOf = ({ name, version }: Bundled) => `\`${name}\` ${version}`

function licenceOf({ name }: Bundled, locked: Locked): string {
  const licence = locked[`node_modules/${name}`]?.license ?? LICENSES[name]
  if (licence === undefined) throw new Error(`${name} names no licence; read the one beside it`)
  return licence
}

function loadedBy({ name, loadedBy: requests }: Bundled): string {
  const words = requests.map((request) => {
    const word = loads[request]
    if (word === undefined) throw new Error(`${name} is loaded by ${request}, and nobody says which commands do`)
    return word
  })
  return [...new Set(words)].join(', ')
}

function shown(bytes: number): string {
  return String(bytes).replace(/\B(?=(\d{3})+$)/g, ',')
}
