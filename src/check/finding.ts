import { type Fault, faultsOf, type Place, RequestError, renderFault } from '../errors.ts'

export const topics = [
  'This machine',
  'Harvest',
  'Configuration',
  'Reports',
  'What record would do',
  'Ledger on GitHub',
  'Workflows',
] as const
export type Topic = (typeof topics)[number]

/** One thing that was looked at: as it should be, or what to do about it. */
export interface Finding {
  /** `unknown`: it could not be proved, and nothing says that it is wrong. */
  readonly severity: 'ok' | 'warning' | 'error' | 'unknown'
  readonly topic: Topic
  readonly message: string
  /** What the reader can do; null where there is nothing to do, or the message says it. */
  readonly remedy: string | null
  readonly place: Place | null
  /** How many files it says are here and not committed, 0 for a commit that is not pushed: a runner does not see them. */
  readonly unseen?: number
}

/** What came of reading something: a failure is a fact too, and hides nothing else. */
export type Seen<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }

/** Takes a topic; gives a maker of findings for each severity: message, what to do, and where. */
export function finder(topic: Topic) {
  const of =
    (severity: Finding['severity']) =>
    (message: string, remedy: string | null = null, place: Place | null = null): Finding => ({
      severity,
      topic,
      message,
      remedy,
      place,
    })
  return { ok: of('ok'), warning: of('warning'), error: of('error'), unknown: of('unknown') }
}

/** Takes a topic and a fault found elsewhere, whose message says what to do; gives it as a finding. */
export function findingOf(topic: Topic, { severity, message, place }: Fault): Finding {
  return { severity, topic, message, remedy: null, place }
}

/** Takes a topic and anything thrown; gives a finding for each of its faults. What is only forbidden to read is unknown, not wrong. */
export function findingsOf(topic: Topic, error: unknown): Finding[] {
  const severity = error instanceof RequestError && error.request.status === 403 ? 'unknown' : 'error'
  return faultsOf(error).map((fault) => ({ ...findingOf(topic, fault), severity }))
}

const marks = { ok: 'ok  ', warning: 'warn', error: 'fail', unknown: '?   ' } as const

/** Takes a finding; gives its one line. */
export function renderFinding(finding: Finding): string {
  return `${marks[finding.severity]}  ${finding.topic}: ${renderFault({ severity: 'warning', place: finding.place, message: inWords(finding) })}`
}

/** Takes a finding; gives its message with what to do about it, on one line. */
export function inWords({ message, remedy }: Pick<Finding, 'message' | 'remedy'>): string {
  if (remedy === null) return message
  return `${message.replace(/(?<![\s.])[\s.]+$/, '')}. ${remedy}`
}

/** Takes findings; gives the errors and warnings among them as faults, each with its remedy. */
export function faultsOfFindings(findings: readonly Finding[]): Fault[] {
  return findings.flatMap((finding): Fault[] => {
    const { severity, place } = finding
    return severity === 'error' || severity === 'warning' ? [{ severity, place, message: inWords(finding) }] : []
  })
}

/** How the configuration's reader begins. */
export const NO_YAML = 'not valid YAML'

/** Takes findings; gives those that say something new: of an error of the configuration, every session that meets it tells again. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const keyOf = (place: Place | null) => place && `${place.file}:${place.line}:${place.column}`
  const known = new Set(
    findings.flatMap(({ severity, topic, place }) =>
      severity === 'error' && topic === 'Configuration' ? (keyOf(place) ?? []) : [],
    ),
  )
  const said = new Set<string>()
  return findings.filter((finding) => {
    const { topic, place, message } = finding
    // One bracket that is missing makes several errors of YAML, all at the end.
    const what = message.startsWith(NO_YAML) ? NO_YAML : inWords(finding)
    const text = `${keyOf(place)} ${what}`
    const isNew = !said.has(text) && !(topic === 'What record would do' && known.has(keyOf(place) ?? ''))
    said.add(text)
    return isNew
  })
}

/** Takes findings of one kind, errors first, and how many to show; gives those, and one that counts the rest. */
export function firstOf(findings: readonly Finding[], most: number): Finding[] {
  const ordered = [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  const [next] = ordered.slice(most)
  if (next === undefined || ordered.length === most + 1) return ordered
  const rest = ordered.length - most
  return [
    ...ordered.slice(0, most),
    { ...next, place: null, message: `${rest} more of this kind`, remedy: 'Mend these first, then look again' },
  ]
}
