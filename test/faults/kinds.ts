import type { Fault } from '../sandbox/harvest.ts'

/** What befalls one request, or that and all after it. */
export interface Kind {
  readonly name: string
  /** What the service does; null where only the process is killed. */
  readonly fault: ((at: Surroundings) => Fault) | null
  /** The signal the process is sent as the request arrives; the work of the request is done only where `fault` is null. */
  readonly signal: NodeJS.Signals | null
  /** Whether every later request to that service fares alike until the process ends; else the fault strikes once. */
  readonly isLasting: boolean
  /** What the message of a run that fails by it must say. */
  readonly says: RegExp
  /** True where the request may be worked on after its sender has given up. */
  readonly isLate: boolean
}

/** What a fault is made of. */
export interface Surroundings {
  /** Another server: nobody may be sent there. */
  readonly elsewhere: string
  /** The token the request bears. */
  readonly token: string
}

/** How many times shorter the pauses of a process under test are. */
export const SPEED = 20

/** As long as both clients wait for an answer. */
export const TIMEOUT_MS = 30_000

/** How many times shorter that is where an answer shall come too late, and how late it comes. */
export const QUICK_TIMEOUT = 10
export const TOO_LATE_MS = (TIMEOUT_MS / QUICK_TIMEOUT) * 1.4

const html = (status: number) => ({ kind: 'status', status }) as const
const noAnswer = /no answer/
const faults: readonly (readonly [string, (at: Surroundings) => Fault, RegExp])[] = [
  ['refused', () => ({ kind: 'refuse' }), noAnswer],
  ['dropped', () => ({ kind: 'drop' }), noAnswer],
  ['500', () => ({ kind: 'status', status: 500, body: '{"message":"Something went wrong"}' }), /\b500\b/],
  ['502', () => html(502), /\b502\b/],
  ['502-done', () => ({ ...html(502), effect: true }), /\b502\b/],
  ['429', () => html(429), /\b429\b/],
  ['401', () => html(401), /\b401\b/],
  ['403', () => html(403), /\b403\b/],
  [
    '403-echo',
    ({ token }) => ({ ...html(403), body: JSON.stringify({ message: `Not for Bearer ${token}` }) }),
    /\b403\b/,
  ],
  ['late', () => ({ kind: 'delay', ms: TOO_LATE_MS }), noAnswer],
  ['late-work', () => ({ kind: 'delay', ms: TOO_LATE_MS, before: true }), noAnswer],
  ['truncated', () => ({ kind: 'truncate' }), /JSON|the answer holds no/],
  ['wrong-types', () => ({ kind: 'wrong-types' }), /the answer/],
  ['missing-fields', () => ({ kind: 'missing-fields' }), /the answer/],
  ['redirected', ({ elsewhere }) => ({ kind: 'redirect', to: elsewhere, status: 307 }), /redirect/],
]

/** With these every later request to the service fares as the first; the others would say nothing new. */
const LASTING = /^(refused|dropped|500|429|401|403|403-echo|late|truncated|wrong-types|missing-fields|redirected)$/

const signals = (['SIGTERM', 'SIGKILL'] as const).flatMap((signal): Kind[] => {
  const killed = { signal, isLasting: false, says: /(?!)/, isLate: false }
  return [
    { ...killed, name: signal.toLowerCase(), fault: () => html(500) },
    { ...killed, name: `${signal.toLowerCase()}-done`, fault: null },
  ]
})

const kindOf = ([name, fault, says]: (typeof faults)[number], isLasting: boolean): Kind => ({
  ...{ fault, says, isLasting, signal: null },
  name: isLasting ? `${name}-lasting` : name,
  isLate: name.startsWith('late'),
})

/** Everything that can befall a request. */
export const kinds: readonly Kind[] = [
  ...faults.map((each) => kindOf(each, false)),
  ...faults.filter(([name]) => LASTING.test(name)).map((each) => kindOf(each, true)),
  ...signals,
]
