/**
 * Takes workflows by the name of their constant; gives a module that holds them: the examples are their source, and what
 * `init` writes must be in the bundle.
 */
export function renderTemplates(workflows: Readonly<Record<string, string>>): string {
  const constants = Object.entries(workflows).map(([name, text]) => {
    const lines = text.split('\n').map((line) => `  ${quote(line)},\n`)
    return `\nexport const ${name} = [\n${lines.join('')}].join('\\n')\n`
  })
  return `// Written by scripts/generate.ts from examples/workflows/.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is GitHub's syntax.
${constants.join('')}`
}

/** As the formatter would have it: single quotes, unless double ones save escapes. */
function quote(line: string): string {
  const [singles, doubles] = ["'", '"'].map((mark) => line.split(mark).length - 1)
  const mark = (singles ?? 0) > (doubles ?? 0) ? '"' : "'"
  return mark + line.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`) + mark
}
