import { InputError } from '../../errors.ts'
import { fileOf, keyOf, type Lines, parseFile, parseLine, placeOf, renderFile, renderLine } from '../../sync/lines.ts'
import type { Stream } from '../../sync/streams.ts'
import type { Base } from './base.ts'

export type Row = Readonly<Record<string, unknown>>

/** What became of a stream's lines. */
export interface Change {
  /** By path: the text of a file as it is to be, null for one that goes. */
  readonly files: ReadonlyMap<string, string | null>
  readonly added: ReadonlySet<string>
  readonly changed: ReadonlySet<string>
  readonly deleted: ReadonlySet<string>
}

/** The files of one stream, read where they are needed, and changed. */
export interface Shelf {
  /** The lines of a file as they are to be; live. */
  readonly linesOf: (path: string) => Promise<Lines>
  /** The paths there are, in order. */
  readonly paths: () => readonly string[]
  /** Takes rows and whether one may have stood in another file before; puts each where it belongs. */
  readonly put: (rows: readonly Row[], mayHaveMoved: (row: Row) => boolean) => Promise<void>
  /** Takes every row there is, by file; what else was there is gone. */
  readonly replace: (all: ReadonlyMap<string, Lines>) => Promise<void>
  /** How many lines the files have that were read, and how many more than before. */
  readonly tally: () => { readonly size: number; readonly growth: number }
  readonly conclude: () => Change
}

/** Takes a stream, the ledger's data and their folder; gives the stream's files. Throws InputError where one holds what is none of ours. */
export function openShelf(stream: Stream, base: Base, folder: string): Shelf {
  const place = placeOf(stream, folder)
  const isOwn = (path: string) =>
    stream.monthOf === null
      ? path === place
      : path.startsWith(place) && /^(?:\d{4}-\d{2}|undated)\.ndjson$/.test(path.slice(place.length))
  const before = new Map<string, Lines>()
  const after = new Map<string, Lines>()
  const own = new Set([...base.files.keys()].filter(isOwn))
  const paths = () => [...new Set([...own, ...after.keys()])].sort()

  const readBefore = async (path: string): Promise<Lines> => {
    const known = before.get(path)
    if (known !== undefined) return known
    const lines: Lines | null = own.has(path) ? parseFile(stream, await base.read(path)) : new Map()
    if (lines === null)
      throw new InputError(
        `${path} holds a line that is no JSON object. Delete ${folder}/state.json, and the next run reads everything anew`,
      )
    before.set(path, lines)
    return lines
  }
  const linesOf = async (path: string): Promise<Lines> => {
    const lines = after.get(path) ?? new Map(await readBefore(path))
    after.set(path, lines)
    return lines
  }

  return {
    linesOf,
    paths,
    put: async (rows, mayHaveMoved) => {
      const astray = new Set<string>()
      const homes = new Map<string, string>()
      for (const row of rows) {
        const [key, path] = [keyOf(stream, row), fileOf(stream, folder, row)]
        const lines = await linesOf(path)
        if (!lines.has(key) && mayHaveMoved(row)) astray.add(key)
        homes.set(key, path)
        lines.set(key, renderLine(row))
      }
      // The newest months first: an entry moves a few days, not years.
      for (const path of paths().toReversed()) {
        if (astray.size === 0) break
        const lines = await linesOf(path)
        for (const key of astray) {
          if (homes.get(key) !== path && lines.delete(key)) astray.delete(key)
        }
      }
    },
    replace: async (all) => {
      for (const path of own) {
        // What cannot be read is written anew, so it only cannot be counted.
        if (!before.has(path)) before.set(path, parseFile(stream, await base.read(path)) ?? new Map())
        after.set(path, new Map())
      }
      for (const [path, lines] of all) after.set(path, lines)
    },
    tally: () => {
      const size = sizeOf(after.values())
      return { size, growth: size - sizeOf([...after.keys()].flatMap((path) => before.get(path) ?? [])) }
    },
    conclude: () => {
      const [was, is] = [joined([...after.keys()].map((path) => before.get(path))), joined([...after.values()])]
      const files = new Map<string, string | null>()
      for (const [path, lines] of after) {
        const isKept = lines.size > 0 || stream.monthOf === null
        if (isKept || own.has(path)) files.set(path, isKept ? renderFile(lines) : null)
      }
      return {
        files,
        added: new Set([...is.keys()].filter((key) => !was.has(key))),
        changed: new Set([...is].flatMap(([key, line]) => (was.has(key) && was.get(key) !== line ? [key] : []))),
        deleted: new Set([...was.keys()].filter((key) => !is.has(key))),
      }
    },
  }
}

function sizeOf(all: Iterable<Lines>): number {
  return [...all].reduce((sum, { size }) => sum + size, 0)
}

function joined(all: readonly (Lines | undefined)[]): Lines {
  const lines: Lines = new Map()
  for (const each of all) for (const [key, line] of each ?? []) lines.set(key, line)
  return lines
}

/** Takes a shelf and a field's name; gives its values in all lines there are. */
export async function valuesOf(shelf: Shelf, name: string): Promise<Set<string>> {
  const values = new Set<string>()
  for (const path of shelf.paths())
    for (const line of (await shelf.linesOf(path)).values()) values.add(String(parseLine(line)?.[name]))
  return values
}
