import picomatch from 'picomatch/posix.js'

/** No file system takes a longer name, and no field of a report means one. */
const LONGEST_PART = 255
const LONGEST_PATH = 500

/** Takes globs without a globProblem and picomatch's options; gives a test for texts. A text longer than names and paths are matches none. */
export function globTest(
  globs: string | readonly string[],
  options: picomatch.PicomatchOptions,
): (text: string) => boolean {
  const matches = picomatch(typeof globs === 'string' ? globs : [...globs], options)
  return (text) =>
    text.length <= LONGEST_PATH && text.split('/').every((part) => part.length <= LONGEST_PART) && matches(text)
}
