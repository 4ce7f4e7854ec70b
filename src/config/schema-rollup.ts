import * as v from 'valibot'
import { topics } from '../sync/fields.ts'
import { flag, key, oneOf, text, texts } from './schema-parts.ts'

export const rollupSections = [
  'summary',
  'projects',
  'clients',
  'team',
  'uninvoiced',
  'invoices',
  'expenses',
  'budgets',
  'sessions',
  'drift',
] as const

/** The keys of `rollup`. */
export const rollupKeys = {
  path: v.optional(
    key(
      text,
      "The document's place, ending in .md, in a folder of its own: every .json there is read for the index. Takes {period}, which it must have, {year} and {kind} (week, month, quarter, year, range).",
    ),
    'rollups/{year}/{period}.md',
  ),
  index: v.optional(key(text, 'The place of the list of all rollups.'), 'rollups/README.md'),
  scope: v.optional(
    key(oneOf(['account', 'me']), 'account: all hours the token sees; me: those of its owner.'),
    'account',
  ),
  sections: v.optional(
    key(v.array(oneOf(rollupSections), 'a list of sections'), 'Which sections, and in which order.'),
    [...rollupSections],
  ),
  redact: v.optional(
    key(v.array(oneOf(topics), 'a list'), 'What is left out: amounts, clients, people, notes.', ['amounts']),
    [],
  ),
  'allow-public': v.optional(key(flag, 'true lets amounts into a public ledger.'), false),
  labels: v.optional(key(texts, 'Labels of the pull request; [] for none.'), ['harvest']),
  reviewers: v.optional(key(texts, 'GitHub logins who are asked for a review.', ['ada']), []),
  assignees: v.optional(key(texts, 'GitHub logins it is assigned to.', ['ada']), []),
  draft: v.optional(key(flag, 'true opens it as a draft.'), false),
}
