import { actualWords, fieldLabels, fillerWords, neverWords, timeLabels, totalWords } from './labels.ts'
import { type LabelField, labelFields, type ReportLabels } from './session.ts'
import { phrases as list, phraseTest, plainWords } from './words.ts'

/** What a label or column header says. `time` names a time without saying which. */
export interface LabelMeaning {
  readonly field: LabelField | 'time' | null
  /** The figure adds up others. */
  readonly total: boolean
  /** The figure is an estimate, a plan, a saving, …: never worked time. */
  readonly never: boolean
  /** The label names the unit of a bare figure. */
  readonly unit: 'hours' | 'minutes' | null
}
export type LabelReader = (label: string) => LabelMeaning

const filler = new Set(list(fillerWords))
/** Without those that name the field themselves (`Hours today`). */
const wordy = new Set([...filler].filter((word) => !/^(?:h|hh|mm|min|minutes|hours|actual)$/u.test(word)))
const totals = new Set(list(totalWords))
const isNever = phraseTest(neverWords)
const actual = new Set(list(actualWords))
const minuteWords = new Set([
  'min',
  'mins',
  'minute',
  'minutes',
  'minuten',
  'minuti',
  'minutos',
  'minuter',
  'minuuttia',
  'minut',
  'minuty',
])

type Index = ReadonlyMap<string, LabelField | 'time'>

function builtInIndex(): Index {
  const found = new Map<string, LabelField | 'time'>(list(timeLabels).map((phrase) => [phrase, 'time']))
  for (const field of labelFields)
    for (const phrase of list(fieldLabels[field])) if (!found.has(phrase)) found.set(phrase, field)
  return found
}

// Made once: it costs more than a short report.
const builtIn = builtInIndex()

function index(labels: ReportLabels): Index {
  const own = labelFields.flatMap((field) => (labels[field] ?? []).map((word) => [plainWords(word), field] as const))
  if (own.length === 0) return builtIn
  const found = new Map(builtIn)
  // The first field that claims a word has it.
  for (const [word, field] of own.reverse()) found.set(word, field)
  return found
}

/** Takes the configuration's extra words; gives the function that says what a label means. */
export function labelReader(labels: ReportLabels = {}): LabelReader {
  const known = index(labels)
  const remembered = new Map<string, LabelMeaning>()
  const read = (label: string): LabelMeaning => {
    const words = plainWords(label.slice(0, 80))
    if (words === '') return { field: null, total: false, never: false, unit: null }
    const outside = plainWords(label.slice(0, 80).replace(/[([][^)\]]{0,40}[)\]]?/gu, ' '))
    const all = words.split(' ')
    const isActual = all.some((word) => actual.has(word))
    const reduced = (drop: ReadonlySet<string>): string =>
      outside
        .split(' ')
        .filter((word) => !drop.has(word))
        .join(' ')
    const field =
      known.get(words) ??
      known.get(outside) ??
      known.get(reduced(totals)) ??
      known.get(reduced(filler)) ??
      known.get(reduced(wordy)) ??
      null
    const minutes = all.some((word) => minuteWords.has(word)) && !all.some((word) => word === 'hours' || word === 'hh')
    return {
      field,
      total: all.some((word) => totals.has(word)),
      never: !isActual && !known.has(words) && isNever(words),
      unit: minutes
        ? 'minutes'
        : field === 'hours' || /(?:^| )(?:h|hh|hrs|hours|std|stunden)(?: |$)/u.test(words)
          ? 'hours'
          : null,
    }
  }
  return (label) => {
    const before = remembered.get(label)
    if (before) return before
    const meaning = read(label)
    if (remembered.size < 5000) remembered.set(label, meaning)
    return meaning
  }
}
