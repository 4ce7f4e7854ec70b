import * as v from 'valibot'
import { count, key, oneOf } from './schema-parts.ts'

const action = (usual: 'refuse' | 'warn') =>
  v.optional(
    key(
      oneOf(['refuse', 'warn', 'allow']),
      'refuse: it is not recorded, and the run fails; warn: it is recorded, with a warning; allow: it is recorded.',
    ),
    usual,
  )
const expected = 'hours from 1 to 24'
const expectedDays = 'a whole number from 0 to 366'

/** The keys of `guards`. */
export const guardKeys = {
  'hours-per-day': v.optional(
    key(
      v.strictObject(
        {
          action: action('refuse'),
          limit: v.optional(
            key(
              v.pipe(v.number(expected), v.minValue(1, expected), v.maxValue(24, expected)),
              'The most hours of a day.',
            ),
            24,
          ),
        },
        'a mapping such as { action: warn, limit: 12 }',
      ),
      'More hours on one day than a person has, those of other time entries counted in.',
      { action: 'warn', limit: 12 },
    ),
    {},
  ),
  future: v.optional(
    key(
      v.strictObject(
        {
          action: action('warn'),
          days: v.optional(
            key(v.pipe(count(0, expectedDays), v.maxValue(366, expectedDays)), 'So many days ahead are well.'),
            7,
          ),
        },
        'a mapping such as { action: refuse, days: 0 }',
      ),
      'A day that has not come.',
      { action: 'refuse', days: 0 },
    ),
    {},
  ),
  'before-account': v.optional(
    key(
      v.strictObject({ action: action('warn') }, 'a mapping such as { action: allow }'),
      'A day before your user in Harvest was created.',
      { action: 'allow' },
    ),
    {},
  ),
  'invoiced-month': v.optional(
    key(
      v.strictObject({ action: action('warn') }, 'a mapping such as { action: refuse }'),
      'New time in a month of a project that is invoiced already.',
      { action: 'refuse' },
    ),
    {},
  ),
}
