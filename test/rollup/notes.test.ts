import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultNotes, readNotes, renderNotesBlock } from '../../src/rollup/notes-block.ts'
import { runs } from '../fuzz.ts'
import { sampleDocument } from './sample.ts'

const written = 'Audrey pays **late**.\n\n## A heading of mine\n\n| a | b |\n| - | - |\n| 1 | 2 |\n'

test('what a person wrote comes back byte for byte, whatever it is', () => {
  const piece = fc.constantFrom('a', ' ', '\n', '\r\n', '## Summary\n', '<!-- x -->', '```', '|', '\u202e', '# ', '$1')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
      const notes = `x${parts.join('')}\n`
      const first = sampleDocument({ notes })
      expect(readNotes(first)).toEqual({ notes, state: 'kept' })
      expect(sampleDocument({ notes: readNotes(first).notes })).toBe(first)
    }),
    runs(30),
  )
})

test('a block nobody wrote in has words of its own, and keeps them', () => {
  const block = renderNotesBlock('')
  expect(block).toContain(defaultNotes)
  expect(readNotes(block)).toEqual({ notes: defaultNotes, state: 'kept' })
  expect(renderNotesBlock(' \n')).toBe(block)
})

describe('marks that were edited lose nothing', () => {
  const whole = sampleDocument({ notes: written })
  const begin = /<!-- notes:begin.*-->\n/
  const end = /<!-- notes:end -->\n?/
  test.each([
    [
      'spaces and line ends',
      whole.replace(begin, '<!--notes:begin-->\r\n').replace(end, '<!--  notes:end  -->'),
      'kept',
    ],
    ['without the first', whole.replace(begin, ''), 'damaged'],
    ['without the last', whole.replace(end, ''), 'damaged'],
    ['without both', whole.replace(begin, '').replace(end, ''), 'damaged'],
    ['twice', whole.replace(begin, (mark) => mark + mark), 'damaged'],
    [
      'exchanged',
      whole.replace(begin, '<!-- notes:X -->').replace(end, '<!-- notes:begin -->\n').replace('notes:X', 'notes:end'),
      'damaged',
    ],
  ])('%s', (_, document, state) => {
    const read = readNotes(document)
    expect(read.state).toBe(state)
    expect(read.notes).toContain(written.trim())
    expect(read.notes).not.toContain('working days without an entry')
    const again = readNotes(sampleDocument({ notes: read.notes }))
    expect(again).toEqual({ notes: read.notes, state: 'kept' })
  })

  test('a document without a block has no notes', () => {
    expect(readNotes('# May\n\n## Summary\n')).toEqual({ notes: '', state: 'none' })
    expect(readNotes('')).toEqual({ notes: '', state: 'none' })
  })
})
