import { setFlagsFromString } from 'node:v8'
import { type AST, parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp'
import type { Expression } from './expressions.ts'

// V8's own test function makes an expression that gives up after so many steps back: work is counted, not timed.
setFlagsFromString('--allow-natives-syntax')
const makeLimited = new Function(
  'source',
  'flags',
  'limit',
  'return %NewRegExpWithBacktrackLimit(source, flags, limit)',
) as (source: string, flags: string, limit: number) => RegExp

/** A text made to cost an expression much: what leads up to a loop, what the loop takes again and again, what ends it. */
export interface Attack {
  readonly before: string
  readonly repeated: string
  readonly after: string
}

const attackText = ({ before, repeated, after }: Attack, size: number): string =>
  before + repeated.repeat(Math.ceil(size / repeated.length)) + after

/** What stands before a loop, and what ends it: nothing, what no loop takes, what many take, a line's end. */
const BEFORE = ['', 'a', '\u0001']
const AFTER = ['', '\u0001', 'a', '/', '\n\u0001', '\u0001 \u0001']
const SIZE = 300
const CHEAP = 120 * SIZE
/** Of the texts that may cost much, so many are tried to the end, taken evenly from all. */
const TRIED = 24

/** Takes an expression; gives how its work grows with the worst of the texts tried, null where it grows as the text does. */
export function measureGrowth({ source, flags }: Omit<Expression, 'place'>): Growth | null {
  const { pattern } = parseRegExpLiteral(`/${source}/${flags}`)
  const kept = flags.replace(/[gy]/g, '')
  const counting = withLoopsCounted(pattern)
  // Each place is tried and made to fail, whatever follows: that costs most, so what is cheap there need not be looked at again.
  const fails = limiter(`[^]*?(?:(?:${counting})(?!)|$(?![^]))`, kept)(CHEAP)
  const suspects = listAttacks(pattern, kept)
    .filter(([before, repeated]) => fails(attackText({ before, repeated, after: '' }, SIZE)))
    .filter((_, at, all) => at % Math.ceil(all.length / TRIED) === 0)
  // One match behind the other, as replace, split and matchAll take them, none given up for another.
  const walks = limiter(`(?:(?=(?<walk>[^]*?(?:${withLoopsCounted(pattern, 1)}|$(?![^]))))\\k<walk>|[^])*`, kept)
  let worst: Growth | null = null
  for (const [lead, repeated] of suspects)
    for (const before of new Set([lead, ...BEFORE]))
      for (const after of AFTER) {
        const attack = { before, repeated, after }
        if (!walks(CHEAP)(attackText(attack, SIZE))) continue
        // A square of one kind is as good as another; only more than a square is news then.
        if (worst !== null && !walks(8 * SIZE ** 2)(attackText(attack, SIZE))) continue
        const degree = degreeOf(walks, attack)
        if (degree === 'more') return { attack, degree }
        if (degree !== null) worst ??= { attack, degree }
      }
  return worst
}

/** Takes an expression and a limit; gives a test of whether one look at a text takes more steps back than that. */
export function stepsBeyond({ source, flags }: Omit<Expression, 'place'>, limit: number): (text: string) => boolean {
  const { pattern } = parseRegExpLiteral(`/${source}/${flags}`)
  return limiter(`(?:${withLoopsCounted(pattern)}|)`, flags.replace(/[gy]/g, ''))(limit)
}

export interface Growth {
  readonly attack: Attack
  /** The square of the text's length, or more than that. */
  readonly degree: 'square' | 'more'
}

type Limiter = (limit: number) => (text: string) => boolean

/** Four times the text: 4 times the steps where work grows as the text, 16 with its square, 64 and up beyond. */
function degreeOf(walks: Limiter, attack: Attack): Growth['degree'] | null {
  // Loops of up to some hundred rounds must have reached their bound, or they look like those without one.
  const small = attackText(attack, 2 * SIZE)
  let steps = CHEAP
  while (walks(steps)(small)) {
    steps *= 1.5
    if (steps > SIZE ** 3 / 4) return 'more'
  }
  const large = attackText(attack, 8 * SIZE)
  return walks(32 * steps)(large) ? 'more' : walks(8 * steps)(large) ? 'square' : null
}

/** Takes a source and flags; gives tests of whether a search takes more steps back than a limit. */
function limiter(source: string, flags: string): Limiter {
  const made = new Map<number, (text: string) => boolean>()
  return (limit) => {
    const known = made.get(limit)
    if (known) return known
    const limited = makeLimited(source, `${flags}y`, Math.ceil(limit))
    const exceeds = (text: string) => {
      limited.lastIndex = 0
      return limited.exec(text) === null
    }
    made.set(limit, exceeds)
    return exceeds
  }
}

/**
 * V8 counts no step back in a loop over one character, unless that is a choice: every loop's body becomes one. Takes how many
 * groups will stand before the pattern too, for its references by number.
 */
function withLoopsCounted(pattern: AST.Pattern, groupsBefore = 0): string {
  const marks: { at: number; text: string; insteadOf: number }[] = []
  visitRegExpAST(pattern, {
    onQuantifierEnter({ element }) {
      marks.push({ at: element.start, text: '(?:(?!)|', insteadOf: 0 }, { at: element.end, text: ')', insteadOf: 0 })
    },
    onBackreferenceEnter({ ref, start, raw }) {
      if (typeof ref === 'number') marks.push({ at: start, text: `\\${ref + groupsBefore}`, insteadOf: raw.length })
    },
  })
  let text = ''
  let from = pattern.start
  // What ends somewhere comes before what begins there, and what begins there before what is replaced.
  const rank = (mark: string) => (mark === ')' ? 0 : mark.startsWith('(') ? 1 : 2)
  for (const { at, text: mark, insteadOf } of marks.sort((a, b) => a.at - b.at || rank(a.text) - rank(b.text))) {
    text += pattern.raw.slice(from - pattern.start, at - pattern.start) + mark
    from = at + insteadOf
  }
  return text + pattern.raw.slice(from - pattern.start)
}

const POOL = [...'aAzhm059 \t\n-–_.,:;/|*`"\'[]()<>#&@~+=%!?\\{}\u00a0é日\u0001']

function listAttacks(pattern: AST.Pattern, flags: string): [string, string][] {
  const classes = new Set<string>()
  const literals = new Set<string>()
  const bodies: AST.QuantifiableElement[] = []
  visitRegExpAST(pattern, {
    onCharacterEnter: ({ value }) => void literals.add(String.fromCodePoint(value)),
    onCharacterClassEnter: ({ raw }) => void classes.add(raw),
    onCharacterSetEnter: ({ raw, parent }) => void (parent.type !== 'CharacterClass' && classes.add(raw)),
    onQuantifierEnter: ({ element, max }) => void (max > 3 && bodies.push(element)),
  })
  const pool = [...new Set([...POOL, ...literals])]
  const sample = new Map(
    [...classes].map((raw) => {
      const test = new RegExp(`^${raw}$`, flags)
      return [raw, pool.filter((character) => test.test(character))]
    }),
  )
  const chosen = [
    ...new Set([
      ...[...sample.values()].flatMap((characters) => characters.slice(0, 2)),
      ...[...literals].slice(0, 12),
    ]),
  ]
  const pumps = new Set(pool)
  for (const one of chosen) for (const other of chosen) pumps.add(one + other)
  const befores = new Set([''])
  for (const body of bodies) {
    for (const text of [0, 1, 2].map((variant) => textOf(body, sample, variant))) if (text !== '') pumps.add(text)
    befores.add(textBefore(body, sample))
  }
  for (const alternative of pattern.alternatives)
    pumps.add(textOf({ ...alternative, type: 'Alternative' }, sample, 0) || 'a')
  return [...befores].flatMap((before) => [...pumps].map((pump): [string, string] => [before, pump]))
}

/** A text that a part of a pattern matches, as far as can be told without looking around. */
function textOf(node: AST.Node, sample: ReadonlyMap<string, readonly string[]>, variant: number): string {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value)
    case 'CharacterClass':
    case 'CharacterSet': {
      const characters = sample.get(node.raw) ?? []
      return characters[variant % Math.max(1, characters.length)] ?? ''
    }
    case 'Quantifier':
      return textOf(node.element, sample, variant).repeat(Math.max(1, node.min))
    case 'Group':
    case 'CapturingGroup': {
      const { alternatives } = node
      return textOf(alternatives[variant % alternatives.length] as AST.Alternative, sample, variant)
    }
    case 'Alternative':
      return node.elements.map((each) => textOf(each, sample, variant)).join('')
    default:
      return ''
  }
}

/** A text that leads up to a part of a pattern. */
function textBefore(node: AST.Node, sample: ReadonlyMap<string, readonly string[]>): string {
  const { parent } = node
  if (parent === null || parent === undefined || parent.type === 'Pattern') return ''
  const own =
    parent.type === 'Alternative'
      ? parent.elements
          .slice(0, parent.elements.indexOf(node as AST.Element))
          .map((each) => textOf(each, sample, 0))
          .join('')
      : ''
  return textBefore(parent, sample) + own
}
