import { posix } from 'node:path'
import { InputError } from '../../errors.ts'
import type { LedgerState } from '../../github/ledger.ts'
import type { AccountFormat } from '../../rollup/facts.ts'
import { isOwnIndex, readIndexEntry, renderIndex, tellsSameOthers } from '../../rollup/index.ts'
import type { Catalog, Kept } from './ledger.ts'

/**
 * Takes the index's path, the catalog, a commit of the ledger and a rollup that is to come to it; gives the index as it is then,
 * and a way to tell whether another one says the same of the other rollups. Throws RequestError.
 */
export async function indexOf(
  path: string,
  catalog: Catalog,
  commit: string | null,
  own: Kept,
  format: AccountFormat,
): Promise<{ text: string; isCurrent: (other: string) => boolean }> {
  const relative = ({ document }: Kept) => posix.relative(posix.dirname(path), document)
  const others = (await catalog.rollups(commit)).filter((each) => each.path !== own.path)
  const text = renderIndex(
    [...others, own].flatMap((each) => readIndexEntry(relative(each), each.json) ?? []),
    format,
  )
  return { text, isCurrent: (other) => tellsSameOthers(text, other, relative(own)) }
}

/** Takes the index's path and the ledger; throws InputError where somebody keeps another file there. */
export function refuseForeignIndex(path: string, { own }: Pick<LedgerState, 'own'>): void {
  const isThere = (own.blobs.get(path) ?? null) !== null
  if (!isThere || isOwnIndex(own.texts.get(path) ?? '')) return
  throw new InputError(
    `${path} is not an index of rollups that Harvest Ledger made, so it is not overwritten. Name another file in the configuration, under rollup (\`index: rollups/catalog.md\`), or move this one away`,
  )
}
