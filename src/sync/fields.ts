/** What a field tells of, so that it can be left out: the words of the configuration's `redact`. */
export const topics = ['amounts', 'clients', 'people', 'notes'] as const
export type Topic = (typeof topics)[number]

/** What a field holds; `any` is what nobody has described yet. */
export type FieldKind = 'id' | 'number' | 'text' | 'flag' | 'date' | 'instant' | 'any'

/** One field of a stream's lines. */
export interface Field {
  /** As in our line. */
  readonly name: string
  /** The key in Harvest's answer; null for what is added here: the parent's id, a report's days. */
  readonly of: string | null
  /** True where Harvest nests a whole record under `of`, and the line keeps its id only. */
  readonly isReference: boolean
  readonly isList: boolean
  readonly isNullable: boolean
  readonly topics: readonly Topic[]
  readonly holds: FieldKind | Shape
}

/** The fields of a line, or of an object in it. */
export interface Shape {
  readonly fields: readonly Field[]
  /** Keys of Harvest's answer that never get into a line: secrets, and names of other records. */
  readonly dropped: ReadonlySet<string>
}

const TOPIC_OF: Readonly<Record<string, Topic>> = { a: 'amounts', c: 'clients', p: 'people', n: 'notes' }

const NUMBERS =
  `hours hours_without_timer rounded_hours billable_rate cost_rate default_hourly_rate hourly_rate budget cost_budget fee amount
  due_amount tax tax2 tax_amount tax2_amount discount discount_amount quantity unit_price units total_cost file_size
  weekly_capacity over_budget_notification_percentage total_hours billable_hours billable_amount total_amount
  uninvoiced_hours uninvoiced_expenses uninvoiced_amount budget_spent budget_remaining`.split(/\s+/)
const FLAGS =
  `billable budgeted taxed taxed2 billable_by_default has_access_to_all_future_projects use_default_rates use_as_service
  use_as_expense budget_is_monthly cost_budget_include_expenses notify_when_over_budget show_budget_to_all attach_pdf thank_you
  reminder send_me_a_copy include_link_to_client_invoice wants_timestamp_timers saml_exempt saml_sign_in_required
  day_entry_notes_required calendar_integration_enabled can_create_projects`.split(/\s+/)

/** What a field of that name holds wherever the table does not say otherwise. */
function kindOf(name: string): FieldKind {
  if (name === 'id' || /_ids?$/.test(name)) return 'id'
  if (NUMBERS.includes(name)) return 'number'
  if (/^is_|_feature$/.test(name) || FLAGS.includes(name)) return 'flag'
  if (/_date$|_on$|^period_/.test(name)) return 'date'
  return name.endsWith('_at') ? 'instant' : 'text'
}

/**
 * Takes the words of a stream's table; gives its fields. A word is a name, then `[]` for a list, `?` where it may be null, `<`
 * where Harvest nests the record and its id is kept, `^` where it is added here, `:kind`, `@` and the topics it tells of (a mounts,
 * c lients, p eople, n otes), and braces round an object's own fields. A word with `-` before it is left out. Throws for any other.
 */
export function parseShape(text: string): Shape {
  const words = text.split(/\s+/).filter(Boolean)
  const read = (): Shape => {
    const fields: Field[] = []
    const dropped = new Set<string>()
    for (let word = words.shift(); word !== undefined && word !== '}'; word = words.shift()) {
      if (word.startsWith('-')) {
        dropped.add(word.slice(1))
        continue
      }
      const parts = /^(\w+)(\[\])?([<^])?(\?)?(?::(\w+))?(?:@([acpn]+))?(\{)?$/.exec(word)
      if (parts === null) throw new Error(`the table of streams holds "${word}"`)
      const [, name = '', list, mark, nullable, kind, told = '', object] = parts
      fields.push({
        name,
        of: mark === '^' ? null : mark === '<' ? name.replace(/_id$/, '') : name,
        isReference: mark === '<',
        isList: list !== undefined,
        isNullable: nullable !== undefined,
        topics: [...told].flatMap((letter) => TOPIC_OF[letter] ?? []),
        holds: object === undefined ? ((kind as FieldKind | undefined) ?? kindOf(name)) : read(),
      })
    }
    return { fields, dropped }
  }
  return read()
}
