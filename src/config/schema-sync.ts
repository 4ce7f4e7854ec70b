import * as v from 'valibot'
import { topics } from '../sync/fields.ts'
import { flag, key, oneOf } from './schema-parts.ts'

const expected = 'a folder within the ledger, such as "data"'

/** The keys of `sync`. */
export const syncKeys = {
  path: v.optional(
    key(
      v.pipe(v.string(expected), v.regex(/^[A-Za-z0-9_][A-Za-z0-9_-]*(\/[A-Za-z0-9_][A-Za-z0-9_-]*)*$/, expected)),
      'The folder of the data, with nothing else in it.',
    ),
    'data',
  ),
  redact: v.optional(
    key(
      v.array(oneOf(topics), 'a list'),
      'What is left out: amounts, clients, people, notes. Without it, what rollup.redact says.',
      ['amounts', 'notes'],
    ),
  ),
  'allow-public': v.optional(
    key(flag, 'true lets amounts, names and addresses of persons, clients and notes into a public ledger.'),
    false,
  ),
}
