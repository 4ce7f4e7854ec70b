import { parsePlainDate } from '../calendar.ts'
import { didYouMean } from '../suggest.ts'
import type { Field, Kind } from './operations.ts'
import type { Written } from './parameters.ts'

/** Told of each fault, so that all are told at once. */
export type Complain = (line: number, message: string) => void

/** Takes fields and what was written for them; gives the values to send by name, and tells every fault. */
export function readFields(
  fields: readonly Field[],
  entries: ReadonlyMap<string, Written>,
  where: string,
  complain: Complain,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, written] of entries) {
    const field = fields.find((each) => each.name === name)
    const shown = `${where}${name}`
    if (field) values[name] = readValue(field, written, shown, complain)
    else {
      const names = fields.map((each) => each.name)
      const known = names.length === 0 ? ' Nothing belongs here.' : ` Known here: ${names.join(', ')}`
      complain(written.line, `unknown parameter "${shown}"${didYouMean(name, names)}${known}`)
    }
  }
  for (const { name, isRequired } of fields)
    if (isRequired && (entries.get(name)?.kind ?? 'none') === 'none') complain(0, `"${where}${name}" is missing`)
  return values
}

function readValue(field: Field, written: Written, shown: string, complain: Complain): unknown {
  if (written.kind === 'none') return null
  if (field.isList) {
    if (written.kind === 'list')
      return written.items.map((item, at) => readValue({ ...field, isList: false }, item, `${shown}[${at}]`, complain))
    complain(written.line, `${shown}: expected a list`)
    return undefined
  }
  const { holds } = field
  if (typeof holds !== 'string') {
    if (written.kind === 'map') return readFields(holds, written.entries, `${shown}.`, complain)
    complain(written.line, `${shown}: expected ${holds.map(({ name }) => name).join(', ')}`)
    return undefined
  }
  const { expected, read } = kinds[holds]
  const value = written.kind === 'scalar' ? read(written.text.trim(), written.text) : undefined
  if (value === undefined) complain(written.line, `${shown}: found ${show(written)}, expected ${expected}`)
  return value
}

interface KindRule {
  readonly expected: string
  /** Gives undefined for what it is not. */
  readonly read: (trimmed: string, text: string) => string | number | boolean | undefined
}

const matching =
  (pattern: RegExp): KindRule['read'] =>
  (text) =>
    pattern.test(text) ? text : undefined

const kinds: Readonly<Record<Kind, KindRule>> = {
  id: {
    expected: 'an id, such as 14308069',
    read: (text) => (/^[1-9]\d{0,15}$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined),
  },
  number: {
    expected: 'a number, such as 3.5',
    read: (text) => (/^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : undefined),
  },
  flag: { expected: 'true or false', read: (text) => (/^(true|false)$/i.test(text) ? /^t/i.test(text) : undefined) },
  text: { expected: 'a text', read: (_, text) => text },
  date: { expected: 'a day, such as 2026-05-20', read: (text) => parsePlainDate(text) ?? undefined },
  day: {
    expected: 'a day, such as 2026-05-20',
    // All of Harvest's own examples of reports write days without dashes.
    read: (text) => parsePlainDate(text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))?.replaceAll('-', ''),
  },
  instant: {
    expected: 'an instant, such as 2026-05-20T08:00:00Z',
    read: (text) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
        ? text
        : undefined,
  },
  clock: {
    expected: 'a time of day, such as 8:00am or 14:35',
    read: matching(/^([01]?\d|2[0-3]):[0-5]\d ?([ap]m)?$/i),
  },
  file: {
    expected: 'the path of a png, gif, jpg or pdf file within the workspace',
    read: matching(/^[^\0]+\.(png|gif|jpe?g|pdf)$/i),
  },
}

function show(written: Written): string {
  if (written.kind === 'scalar') return `"${written.text.slice(0, 100)}"`
  return written.kind === 'list' ? 'a list' : written.kind === 'map' ? 'a mapping' : 'nothing'
}
