import { readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** A package in what is built: how many bytes of it, and the imports that load them; `start` is the entry itself. */
export interface Bundled {
  readonly name: string
  readonly version: string
  readonly bytes: number
  readonly loadedBy: readonly string[]
}

/** As much of webpack's compilation as is read here. ncc brings no types. */
export interface Compilation {
  readonly modules: Iterable<Module>
  readonly chunkGraph: { readonly getModuleChunks: (module: Module) => Iterable<Chunk> }
}
interface Module {
  readonly resource?: string
  /** The modules that were joined to this one. */
  readonly modules?: Iterable<Module>
  readonly size: () => number
}
interface Chunk {
  readonly groupsIterable: Iterable<{
    readonly origins: readonly { readonly module: unknown; readonly request: string }[]
  }>
}

/** Takes the project's folder and webpack's compilation; gives every package in it, by name, with its bytes as they go in. */
export function listBundled(root: string, { modules, chunkGraph }: Compilation): Bundled[] {
  const found = new Map<string, { bytes: number; loadedBy: Set<string> }>()
  for (const outer of modules) {
    const requests = [...chunkGraph.getModuleChunks(outer)].flatMap(requestsOf)
    // A module that nothing needs is in no chunk.
    if (requests.length === 0) continue
    for (const module of outer.modules ?? [outer]) {
      const folder = packageFolder(root, module.resource)
      if (folder === null) continue
      const at = found.get(folder) ?? { bytes: 0, loadedBy: new Set<string>() }
      at.bytes += module.size()
      for (const request of requests) at.loadedBy.add(request)
      found.set(folder, at)
    }
  }
  return [...found]
    .map(([folder, { bytes, loadedBy }]) => {
      const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
      return { name, version, bytes, loadedBy: [...loadedBy].sort() } as Bundled
    })
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
}

function requestsOf({ groupsIterable }: Chunk): string[] {
  return [...groupsIterable].flatMap(({ origins }) =>
    origins.map(({ module, request }) => (module ? request : 'start')),
  )
}

/** The innermost package a file is of; null for our own. */
function packageFolder(root: string, resource: string | undefined): string | null {
  if (resource === undefined || !resource.startsWith(root + sep)) return null
  const path = resource.slice(root.length + 1).replaceAll(sep, '/')
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null
}
