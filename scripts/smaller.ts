import { minify } from 'terser'

/**
 * Takes bundled code; gives the same in fewer bytes, and in ASCII, which V8 keeps and reads at half the cost. ncc itself makes
 * only the entry small. Terser leaves out, too, what nothing uses of a module that stands in a function, as ncc puts each:
 * V8 has to read all of a file before it runs any of it.
 */
export async function smaller(code: string): Promise<string> {
  const { code: minified } = await minify(code, {
    module: true,
    ecma: 2020,
    format: { ascii_only: true, comments: false },
  })
  if (minified === undefined) throw new Error('the minifier gave nothing')
  return minified
}
