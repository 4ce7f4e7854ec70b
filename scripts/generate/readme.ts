import { parse } from 'yaml'

interface Row {
  readonly description?: string
  readonly default?: string
}
interface Action {
  readonly inputs: Readonly<Record<string, Row>>
  readonly outputs: Readonly<Record<string, Row>>
}

/** Takes the text of action.yml and a README; gives the README with the tables of inputs and outputs between its marks. Throws where a mark is missing. */
export function fillReadme(action: string, readme: string): string {
  const { inputs, outputs } = parse(action) as Action
  return fill(fill(readme, 'inputs', renderInputs(inputs)), 'outputs', renderOutputs(outputs))
}

const renderInputs = (inputs: Action['inputs']) => renderTable('| input | for |', inputs, describeInput)
const renderOutputs = (outputs: Action['outputs']) =>
  renderTable('| output | is |', outputs, ({ description = '' }) => cell(description))

function renderTable(head: string, rows: Readonly<Record<string, Row>>, describe: (row: Row) => string): string {
  const lines = Object.entries(rows).map(([name, row]) => `| \`${name}\` | ${describe(row)} |`)
  return [head, '|---|---|', ...lines].join('\n')
}

/** A default the description tells by itself is not told twice. */
function describeInput({ description = '', default: standard }: Row): string {
  return standard === undefined ? cell(description) : `${cell(description)} Default: \`${cell(standard)}\`.`
}

/** A bar would end the cell, and the stars of two globs would make what is between them bold. */
function cell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replace(/\s+/g, ' ')
    .replace(/(^| )([^\s`;]*\*[^\s`;]*[^\s`;.])/g, '$1`$2`')
    .trim()
}

function fill(readme: string, name: string, table: string): string {
  const [open, close] = [`<!-- ${name}: made from action.yml by npm run generate -->`, `<!-- end of ${name} -->`]
  const [from, to] = [readme.indexOf(open), readme.indexOf(close)]
  if (from < 0 || to < from) throw new Error(`README.md has no ${open} … ${close}`)
  return `${readme.slice(0, from + open.length)}\n\n${table}\n\n${readme.slice(to)}`
}
