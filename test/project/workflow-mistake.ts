import type { Finding } from './workflow-lint.ts'

/** A small change to a good example, and what must be said of it. */
export interface Mistake {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly by: Finding['by']
  readonly says: string
}
/** The same in a table; the file is the table's. */
export type Row = readonly [name: string, from: string, to: string, by: Finding['by'], says: string]

/** The pin of the action most mistakes are made with. */
export const CHECKOUT = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2'

/** Writes an expression. */
export const $ = (expression: string): string => `\${{ ${expression} }}`

/** Makes mistakes of a table. */
export const inFile = (file: string, rows: readonly Row[]): Mistake[] =>
  rows.map(([name, from, to, by, says]) => ({ name, file, from, to, by, says }))
