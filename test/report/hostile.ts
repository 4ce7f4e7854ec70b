const fill = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
const counted = (unit: (index: number) => string, size: number): string => {
  let text = ''
  for (let index = 0; text.length < size; index++) text += unit(index)
  return text
}

/** Texts that cost a careless parser the square of their length, by name, each for a size in characters. */
export const hostile: Readonly<Record<string, (size: number) => string>> = {
  'a paragraph of dated lines': (size) => fill('2026-05-20 2h\n', size),
  'one line': (size) => fill('a ', size),
  'one line of clock times': (size) => fill('12:30-', size),
  'lines full of figures': (size) => fill('12:30-13:30 2026-05-20 2h 5 min\n', size),
  'quotes in quotes': (size) => fill('>', size),
  'a quote whose lines have no mark': (size) => `> ${fill('a\n', size)}`,
  'a list item whose lines have no indent': (size) => `- ${fill('a\n', size)}`,
  'lists in lists': (size) => fill('- - - - - - - - a\n', size),
  'deep indentation': (size) => counted((index) => `${' '.repeat(index % 150)}- a\n`, size),
  'open brackets': (size) => fill('[[[[\n', size),
  'open images': (size) => fill('![a\n', size),
  emphasis: (size) => fill('*a _b **c\n', size),
  backticks: (size) => counted((index) => `${'`'.repeat((index % 200) + 1)}a\n`, size),
  'open tags': (size) => fill('a <b c="d\n', size),
  'a table of many rows': (size) => `|Date|Hours|\n|-|-|\n${fill('|2026-05-20|1|\n', size)}`,
  'a wide table': (size) => `${fill('|a', 500)}|\n${fill('|-', 500)}|\n${fill(`${fill('|1', 500)}|\n`, size)}`,
  'a long list': (size) => fill('- 2026-05-20 2h\n', size),
  headings: (size) => fill('## 2026-05-20\n- 2h\n', size),
  'underlined headings': (size) => fill('a\n===\n', size),
  'key lines': (size) => fill('**Hours:** 2 | **Date:** 2026-05-20\n', size),
  'many dates': (size) => fill('**Date:** 2026-05-20\n**Hours:** 2\n\n', size),
  'front matter of many keys': (size) => `---\n${counted((index) => `key${index}: v\n`, size)}---\n`,
  'front matter of one key': (size) => `---\n${fill('hours: 1\n', size)}---\n`,
  'front matter that opens and opens': (size) => `---\n${fill('[', size)}\n---\n`,
  'an open code block': (size) => `\`\`\`\n${fill('a\n', size)}`,
  footnotes: (size) => fill('[^a]: b\n\n', size),
}
