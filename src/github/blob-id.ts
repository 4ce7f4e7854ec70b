import { createHash } from 'node:crypto'

/** Takes a file's content; gives git's id of it. */
export function blobId(content: string): string {
  const bytes = Buffer.from(content)
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
