import { streams } from '../../src/sync/streams.ts'

const MARKS = /(<!-- streams: made by npm run generate -->\n)[\s\S]*(\n<!-- end of streams -->)/

/** Takes docs/sync.md; gives it with the table of streams between its marks. Throws where they are missing. */
export function withStreams(document: string): string {
  if (!MARKS.test(document)) throw new Error('docs/sync.md has no marks for the streams')
  const rows = streams.map(({ name, path, monthOf, parent, shape }) => {
    const file = monthOf === null ? `${name}.ndjson` : `${name}/2026-05.ndjson, by \`${monthOf}\``
    const own = parent === null ? '' : `, for each of ${parent}`
    const ids = shape.fields.flatMap(({ name: field, holds }) =>
      holds === 'id' && field !== 'id' ? [`\`${field}\``] : [],
    )
    return `| [${name}](streams/${name}.schema.json) | \`GET /v2/${path}\`${own} | ${file} | ${ids.join(', ')} |`
  })
  const table = ['| stream | read from | file | joined by |', '|---|---|---|---|', ...rows].join('\n')
  return document.replace(MARKS, (_, open: string, close: string) => `${open}\n${table}\n${close}`)
}
