import { describe, expect, test } from 'vitest'
import { type FoundBlob, findBlobs, readBlobs } from '../../src/checkout/blobs.ts'
import type { Git } from '../../src/checkout/git.ts'

const ids = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(40))
const said = Buffer.from(
  `${ids[0]} blob 5\none\n\0\n${ids[1]} missing\n${ids[2]} blob 0\n\n${ids[3]} blob 8\nzw\u00f6lf\n\n\n`,
)

/** Says so many bytes at a time, once the names have come. */
const gitIn = (bytes: number): Git => {
  return async (_, input, take) => {
    expect(await input).toBe(ids.map((id) => `${id}\n`).join(''))
    for (let at = 0; at < said.length; at += bytes) take?.(said.subarray(at, at + bytes))
    return Buffer.alloc(0)
  }
}

const find = async (bytes: number, largest?: number) => {
  const found: FoundBlob[] = []
  const take = (each: FoundBlob) => void found.push(each)
  await findBlobs(gitIn(bytes), Promise.resolve(ids.map((name) => ({ name, take }))), largest)
  return found
}

describe('what git says of blobs', () => {
  test.each([1, 2, 3, 7, 50, 1000])('is read in pieces of %d bytes', async (bytes) => {
    const found = await find(bytes)
    expect(found.map((each) => each && [each.size, each.content?.toString()])).toEqual([
      [5, 'one\n\0'],
      null,
      [0, ''],
      [8, 'zw\u00f6lf\n\n'],
    ])
  })

  test('is not kept where it is larger than wanted, and what follows is', async () => {
    const found = await find(4, 4)
    expect(found.map((each) => each && [each.size, each.content?.toString()])).toEqual([
      [5, undefined],
      null,
      [0, ''],
      [8, undefined],
    ])
  })

  test('is an error where one that must be there is missing', async () => {
    await expect(readBlobs(gitIn(9), ids)).rejects.toThrow('git cat-file gave no blob')
  })
})
