import type { Git } from './git.ts'

/** What git has under a name: its content, or no more than its size where it is larger than wanted. Null where it has nothing. */
export type FoundBlob = { readonly size: number; readonly content: Buffer | null } | null

/** One to ask for, by a name without a line feed, and who is told what was found. */
export interface WantedBlob {
  readonly name: string
  readonly take: (found: FoundBlob) => void
}

/** Takes git and names of blobs, without line feeds; gives what they hold, in the order asked for. One process for all of them. */
export async function readBlobs(git: Git, blobs: readonly string[]): Promise<Buffer[]> {
  const contents: Buffer[] = []
  const take = (found: FoundBlob) => {
    if (!found?.content) throw new Error('git cat-file gave no blob where one was asked for')
    contents.push(found.content)
  }
  if (blobs.length > 0) await findBlobs(git, Promise.resolve(blobs.map((name) => ({ name, take }))))
  return contents
}

/**
 * Takes git, blobs that may be still to be named, and the most bytes wanted of one; tells of each as it is read, in that order.
 * The process is started at once. A larger blob passes by unkept. Throws what the first of those told threw.
 */
export async function findBlobs(
  git: Git,
  blobs: Promise<readonly WantedBlob[]>,
  largest = Number.POSITIVE_INFINITY,
): Promise<void> {
  let wanted: readonly WantedBlob[] = []
  let next = 0
  const failures: unknown[] = []
  const tell = (found: FoundBlob) => {
    if (failures.length > 0) return
    try {
      wanted[next++]?.take(found)
    } catch (error) {
      failures.push(error)
    }
  }
  let line = ''
  let blob: { readonly size: number; readonly kept: Buffer[] | null; rest: number } | null = null
  const names = blobs.then((each) => {
    wanted = each
    return each.map(({ name }) => `${name}\n`).join('')
  })
  // Without --buffer git writes each object by itself.
  await git(['cat-file', '--batch', '--buffer'], names, (chunk) => {
    for (let at = 0; at < chunk.length; ) {
      if (blob === null) {
        const end = chunk.indexOf(10, at)
        line += chunk.toString('utf8', at, end < 0 ? chunk.length : end)
        if (end < 0) return
        at = end + 1
        const [, digits] = /^[0-9a-f]+ \w+ (\d+)$/.exec(line) ?? []
        line = ''
        if (digits === undefined) tell(null)
        // A line feed follows the content.
        else blob = { size: Number(digits), kept: Number(digits) > largest ? null : [], rest: Number(digits) + 1 }
      } else {
        const piece = chunk.subarray(at, at + blob.rest)
        at += piece.length
        blob.rest -= piece.length
        blob.kept?.push(piece)
        if (blob.rest > 0) return
        const { size, kept } = blob
        blob = null
        const [only] = kept ?? []
        const content = kept?.length === 1 && only ? only : kept && Buffer.concat(kept)
        tell({ size, content: content?.subarray(0, size) ?? null })
      }
    }
  })
  if (failures.length > 0) throw failures[0]
}
