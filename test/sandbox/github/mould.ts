import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A folder in memory, by path: a file's bytes, null for a folder. In the order in which it can be written. */
export type Mould = ReadonlyMap<string, Buffer | null>

/** Reads a folder with all that is in it. */
export function readMould(folder: string): Mould {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = found.map((each) => ({ path: join(each.parentPath, each.name), isFolder: each.isDirectory() }))
  return new Map(
    paths
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, isFolder }) => [path.slice(folder.length + 1), isFolder ? null : readFileSync(path)]),
  )
}

/** Writes it into a folder that exists. */
export function writeMould(mould: Mould, folder: string): void {
  for (const [path, bytes] of mould) {
    if (bytes === null) mkdirSync(join(folder, path))
    else writeFileSync(join(folder, path), bytes)
  }
}
