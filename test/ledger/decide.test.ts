import { beforeEach, describe, expect, test } from 'vitest'
import { originsPath, parseOrigins, renderOrigins } from '../../src/ledger/origins.ts'
import { Ledger } from './ledger.ts'

let ledger: Ledger
beforeEach(() => {
  ledger = new Ledger()
})

const A = 'ada/a'
const B = 'ada/b'
const told = (decisions: ReturnType<Ledger['handOver']>) => decisions.map(({ kind, at }) => `${kind} ${at}`)

describe('a report', () => {
  test('is added, then the same, then replaced', () => {
    expect(told(ledger.handOver(A, { 'r.md': 'one' }))).toEqual(['add r.md'])
    expect(told(ledger.handOver(A, { 'r.md': 'one' }))).toEqual(['same r.md'])
    expect(told(ledger.handOver(A, { 'r.md': 'two' }))).toEqual(['replace r.md'])
    expect(ledger.files.get('r.md')).toBe('two')
  })

  test('keeps its place when what its path is made of changes', () => {
    ledger.handOver(A, { 'r.md': 'one' }, { wanted: () => 'may.md' })
    expect(told(ledger.handOver(A, { 'r.md': 'two' }, { wanted: () => 'june.md' }))).toEqual(['replace may.md'])
  })

  test('of an older run does not undo a newer one', () => {
    ledger.handOver(A, { 'r.md': 'one' }, { run: 1 })
    ledger.handOver(A, { 'r.md': 'two' }, { run: 3 })
    expect(told(ledger.handOver(A, { 'r.md': 'one' }, { run: 2 }))).toEqual(['superseded r.md'])
    expect(ledger.files.get('r.md')).toBe('two')
    expect(told(ledger.handOver(A, { 'r.md': 'one' }, { run: 4 }))).toEqual(['replace r.md'])
  })

  test('gets another name where a different one has its own', () => {
    ledger.handOver(A, { 'r.md': 'one' })
    expect(told(ledger.handOver(B, { 'r.md': 'two' }))).toEqual(['add r-2.md'])
    expect(told(ledger.handOver(B, { 'r.md': 'three' }))).toEqual(['replace r-2.md'])
    expect(told(ledger.handOver('ada/c', { 'r.md': 'four' }))).toEqual(['add r-3.md'])
    expect(ledger.files.get('r.md')).toBe('one')
  })

  test('and another of one run get a name each', () => {
    const decisions = ledger.handOver(A, { 'x/r.md': 'one', 'y/r.md': 'two' }, { wanted: () => 'r.md' })
    expect(told(decisions)).toEqual(['add r.md', 'add r-2.md'])
  })

  test('with the same text as one of the ledger is that one, whoever brought it', () => {
    ledger.files.set('by-hand.md', 'one')
    expect(told(ledger.handOver(A, { 'r.md': 'one' }))).toEqual(['adopt by-hand.md'])
    expect(told(ledger.handOver(B, { 'r.md': 'one' }))).toEqual(['adopt by-hand.md'])
  })

  test('copied as a template gets a place of its own when it is filled in', () => {
    ledger.handOver(A, { 'a.md': 'one', 'b.md': 'one' })
    expect([...ledger.files].filter(([path]) => path.endsWith('.md'))).toEqual([['a.md', 'one']])
    expect(told(ledger.handOver(A, { 'a.md': 'one', 'b.md': 'two' }))).toEqual(['same a.md', 'add b.md'])
    expect(ledger.files.get('a.md')).toBe('one')
  })
})

describe('a rename in the project', () => {
  test('keeps the place: by content', () => {
    ledger.handOver(A, { 'a.md': 'one' })
    expect(told(ledger.handOver(A, { 'b.md': 'one' }))).toEqual(['adopt a.md'])
    expect(told(ledger.handOver(A, { 'b.md': 'two' }))).toEqual(['replace a.md'])
  })

  test('keeps the place: by id, edited too', () => {
    ledger.handOver(A, { 'a.md': 'id: x one' })
    expect(told(ledger.handOver(A, { 'b.md': 'id: x two' }))).toEqual(['replace a.md'])
  })

  test('and edit without an id is left to a person where hours could count twice', () => {
    ledger.handOver(A, { 'a.md': 'on: may one' })
    const [decision] = ledger.handOver(A, { 'b.md': 'on: may two' })
    expect(decision).toMatchObject({ kind: 'conflict', message: expect.stringContaining('a.md') })
    expect(told(ledger.handOver(A, { 'b.md': 'on: june two' }))).toEqual(['add b.md'])
  })

  test('with an id of its own it is another report', () => {
    ledger.handOver(A, { 'a.md': 'on: may one' })
    expect(told(ledger.handOver(A, { 'b.md': 'id: b on: may two' }))).toEqual(['add b.md'])
  })
})

describe('what the ledger did itself', () => {
  test('taken out: does not come back', () => {
    ledger.handOver(A, { 'a.md': 'one' })
    ledger.files.delete('a.md')
    expect(told(ledger.handOver(A, { 'a.md': 'one' }))).toEqual(['same a.md'])
    expect(ledger.handOver(A, { 'a.md': 'two' })).toMatchObject([
      { kind: 'conflict', message: expect.stringContaining('taken out') },
    ])
    expect(ledger.files.has('a.md')).toBe(false)
  })

  test('moved: is followed', () => {
    ledger.handOver(A, { 'a.md': 'one' })
    ledger.files.delete('a.md')
    ledger.files.set('2026/a.md', 'one')
    expect(told(ledger.handOver(A, { 'a.md': 'two' }))).toEqual(['replace 2026/a.md'])
  })

  test('edited: neither text is lost, and both at last one', () => {
    ledger.handOver(A, { 'a.md': 'one' })
    ledger.files.set('a.md', 'theirs')
    expect(told(ledger.handOver(A, { 'a.md': 'one' }))).toEqual(['same a.md'])
    expect(ledger.handOver(A, { 'a.md': 'two' })).toMatchObject([
      { kind: 'conflict', message: expect.stringContaining('edited in the ledger') },
    ])
    expect(ledger.files.get('a.md')).toBe('theirs')
    expect(told(ledger.handOver(A, { 'a.md': 'theirs' }))).toEqual(['adopt a.md'])
    expect(told(ledger.handOver(A, { 'a.md': 'three' }))).toEqual(['replace a.md'])
  })

  test('a report of that name made there is not overwritten', () => {
    ledger.files.set('a.md', 'by hand')
    expect(ledger.handOver(A, { 'a.md': 'one' })).toMatchObject([
      { kind: 'conflict', at: 'a.md', message: expect.stringContaining('no repository handed that over') },
    ])
  })
})

describe('an id', () => {
  test('of two reports of one run', () => {
    const decisions = ledger.handOver(A, { 'a.md': 'id: x one', 'b.md': 'id: x two' })
    expect(decisions.map(({ kind }) => kind)).toEqual(['conflict', 'conflict'])
  })

  test('of a report handed over before', () => {
    ledger.handOver(A, { 'a.md': 'id: x one' })
    const decisions = ledger.handOver(A, { 'a.md': 'id: x one', 'b.md': 'id: x two' })
    expect(decisions.map(({ kind }) => kind)).toEqual(['same', 'conflict'])
  })

  test('of another repository’s report', () => {
    ledger.handOver(A, { 'a.md': 'id: x one' })
    expect(ledger.handOver(B, { 'b.md': 'id: x two' })).toMatchObject([
      { kind: 'conflict', message: expect.stringContaining('ada/a') },
    ])
  })

  test('given later, of another repository’s report or the path of one in the ledger', () => {
    ledger.handOver(A, { 'a.md': 'id: x one' })
    ledger.files.set('reports/hand.md', 'by hand')
    ledger.handOver(B, { 'b.md': 'two', 'c.md': 'three' })
    const decisions = ledger.handOver(B, { 'b.md': 'id: x two', 'c.md': 'id: reports/hand.md three' })
    expect(decisions).toMatchObject([
      { kind: 'conflict', message: expect.stringContaining("that of ada/a's a.md") },
      { kind: 'conflict', message: expect.stringContaining('the path of another report') },
    ])
  })
})

describe('hours that could count twice', () => {
  test('of a report renamed, with another day: much of the same text', () => {
    ledger.handOver(A, { '20.md': 'on: may-20\nSearch Console pull, first version\nIt takes the keywords of a month.' })
    const [decision] = ledger.handOver(A, {
      '21.md': 'on: may-21\nSearch Console pull, first version\nIt takes the keywords of a month.',
    })
    expect(decision).toMatchObject({ kind: 'conflict', message: expect.stringContaining('20.md, renamed and edited') })
  })

  test('of a report that is gone, its row moved to one that is known', () => {
    ledger.handOver(A, { 'a.md': 'on: audrey', 'b.md': 'on: dare' })
    const decisions = ledger.handOver(A, { 'b.md': 'on: dare\non: audrey' })
    expect(decisions).toMatchObject([{ kind: 'conflict', message: expect.stringContaining('a.md had') }])
    ledger.files.delete('a.md')
    expect(told(ledger.handOver(A, { 'b.md': 'on: dare\non: audrey' }))).toEqual(['replace b.md'])
  })

  test('of a repository that was renamed', () => {
    ledger.handOver(A, { 'a.md': 'on: may one' })
    const [decision] = ledger.handOver('ada/renamed', { 'a.md': 'on: may two' })
    expect(decision).toMatchObject({ kind: 'conflict', message: expect.stringContaining('under its former name') })
  })

  test('of a fork: an edit gets a place of its own, and the other keeps its text', () => {
    ledger.handOver(A, { 'a.md': 'one' })
    ledger.handOver(B, { 'a.md': 'one' })
    expect(told(ledger.handOver(B, { 'a.md': 'two' }))).toEqual(['add a-2.md'])
    expect(ledger.files.get('a.md')).toBe('one')
    expect(told(ledger.handOver(A, { 'a.md': 'three' }))).toEqual(['replace a.md'])
  })

  test('of a run that is older than what was handed over', () => {
    ledger.handOver(A, { 'b.md': 'on: new' }, { run: 3 })
    expect(ledger.handOver(A, { 'a.md': 'on: old' }, { run: 2 })).toMatchObject([
      { kind: 'conflict', message: expect.stringContaining('something newer') },
    ])
  })
})

test('a register remembers under which names entries may stand', () => {
  ledger.handOver(A, { 'a.md': 'id: x one' })
  ledger.handOver(A, { 'a.md': 'one' })
  ledger.files.delete('a.md')
  ledger.files.set('moved.md', 'one')
  ledger.handOver(A, { 'a.md': 'two' })
  const text = ledger.files.get(originsPath(A)) ?? ''
  expect(parseOrigins(text)?.get('a.md')).toMatchObject({ at: 'moved.md', was: ['x', 'a.md'] })
  expect(renderOrigins(parseOrigins(text) ?? new Map())).toBe(text)
})

test.each([
  '{"a.md":{"at":".github/workflows/x.yml","blob":"ID","commit":"ID"}}',
  '{"a.md":{"at":"../x.md","blob":"ID","commit":"ID"}}',
  '{"a.md":{"at":"reports/.origins/x.md","blob":"ID","commit":"ID"}}',
  '{"a.md":{"at":"/x.md","blob":"ID","commit":"ID"}}',
  '{"a.md":{"at":"x.md","blob":"ID\\n","commit":"ID"}}',
  '{"a.md":{"at":"x.md","blob":"ID"}}',
  '[]',
  'null',
  '{',
])('a register that leads elsewhere is none: %s', (text) => {
  expect(parseOrigins(text.replaceAll('ID', 'a'.repeat(40)))).toBeNull()
})
