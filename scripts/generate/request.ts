import { type Field, type HarvestOperation, operations } from '../../src/harvest/operations.ts'

const MARKS = /(<!-- operations: made by npm run generate -->\n)[\s\S]*(\n<!-- end of operations -->)/

/** Takes docs/request.md; gives it with the list of operations between its marks. Throws where they are missing. */
export function withOperations(document: string): string {
  if (!MARKS.test(document)) throw new Error('docs/request.md has no marks for the operations')
  return document.replace(MARKS, (_, open: string, close: string) => `${open}\n${renderOperations()}\n${close}`)
}

/** By resource, each with what it takes. */
function renderOperations(): string {
  const resources = [...new Set(operations.map(resourceOf))]
  return resources
    .map((resource) => {
      const rows = operations.filter((each) => resourceOf(each) === resource).map(renderOperation)
      return `### ${resource}\n\n${rows.join('\n')}`
    })
    .join('\n\n')
}

function resourceOf({ path }: HarvestOperation): string {
  return (path.split('/')[0] ?? '').replaceAll('_', ' ')
}

function renderOperation({ method, path, query, body }: HarvestOperation): string {
  const fields = method === 'GET' ? query : body
  const own = fields.filter(({ name }) => !['page', 'cursor', 'per_page'].includes(name))
  const pages = own.length < fields.length ? ['pages'] : []
  const words = [...own.map(renderField), ...pages]
  return `* \`${method} /v2/${path}\`${words.length > 0 ? `: ${words.join(', ')}` : ''}`
}

function renderField({ name, isRequired, isList, holds }: Field): string {
  const inner = typeof holds === 'string' ? '' : ` { ${holds.map(({ name: each }) => each).join(', ')} }`
  const shown = `\`${name}${isList ? '[]' : ''}${inner}\``
  return isRequired ? `**${shown}**` : shown
}
