import { describe, expect, test } from 'vitest'
import { chooseAccount, examineMe } from '../../src/check/account.ts'
import {
  type Finding,
  faultsOfFindings,
  finder,
  firstOf,
  renderFinding,
  withoutRepeats,
} from '../../src/check/finding.ts'
import { kindOfToken } from '../../src/check/ledger.ts'
import { headlineOf, renderExamination } from '../../src/check/summary.ts'

const { ok, error, warning, unknown } = finder('Configuration')
const place = { file: 'a.yml', line: 3, column: 5 }

describe('a finding', () => {
  test('is one line, with its place and what to do', () => {
    expect([ok('x'), warning('x', 'Do y'), error('x.', 'Do y', place), unknown('x')].map(renderFinding)).toEqual([
      'ok    Configuration: x',
      'warn  Configuration: x. Do y',
      'fail  Configuration: a.yml:3:5: x. Do y',
      '?     Configuration: x',
    ])
    expect(faultsOfFindings([ok('x'), unknown('x'), warning('x', 'Do y', place)])).toEqual([
      { severity: 'warning', message: 'x. Do y', place },
    ])
  })

  test('is not said twice, nor by every session that meets it', () => {
    const again = finder('What record would do').error('again', null, place)
    const other = finder('What record would do').error('other', null, { ...place, line: 4 })
    const first = error('first', 'Do y', place)
    expect(withoutRepeats([first, first, again, other])).toEqual([first, other])
    expect(withoutRepeats([warning('first', null, place), again])).toHaveLength(2)
  })

  test('stands for the rest of its kind, errors first', () => {
    const many = [warning('w'), ...Array.from({ length: 12 }, (_, index) => error(`e${index}`))]
    const shown = firstOf(many, 10)
    expect(shown).toHaveLength(11)
    expect(shown[0]?.message).toBe('e0')
    expect(shown.at(-1)).toMatchObject({ severity: 'error', message: '3 more of this kind', place: null })
    expect(firstOf(many.slice(0, 11), 10)).toHaveLength(11)
  })

  test('cannot break the summary', () => {
    const findings: Finding[] = [error('<b>| @ada', 'See [x](y)', place), ok('a')]
    const text = renderExamination(findings, ({ file }) => `https://github.com/a/b/blob/c/${file}`)
    expect(text).toContain('## 1 thing is missing\n')
    expect(text).toContain(
      '| ❌ | [a.yml:3:5](https://github.com/a/b/blob/c/a.yml): \\<b\\>\\| @\u2060ada. See \\[x\\]\\(y\\) |',
    )
    expect(headlineOf([warning('a'), unknown('b')])).toBe(
      'Everything that a run needs is there; 1 warning, 1 that could not be proved',
    )
    const [one, more, commit] = [1, 3, 0].map((unseen) => ({ ...warning('a'), unseen }))
    const seen = 'and runners see only what is committed and pushed'
    expect(headlineOf([one, commit] as Finding[])).toBe(`1 file is not committed, ${seen}; 2 warnings`)
    expect(headlineOf([one, more] as Finding[])).toBe(`4 files are not committed, ${seen}; 2 warnings`)
    expect(headlineOf([commit] as Finding[])).toBe(`The newest commit is not pushed, ${seen}; 1 warning`)
  })
})

describe('the account', () => {
  const seen = (...products: string[]) => ({
    ok: true as const,
    value: products.map((product, index) => ({ id: index + 1, name: `N${index + 1}`, product })),
  })
  const none = { http: '', https: '', none: '' }
  test.each([
    [null, seen('harvest', 'forecast'), '1'],
    ['1', seen('harvest', 'harvest'), '1'],
    ['2', seen('harvest', 'forecast'), null],
    ['9', seen('harvest'), null],
    [null, seen('harvest', 'harvest'), null],
    [null, seen('forecast'), null],
    ['9', { ok: false as const, error: new Error('down') }, '9'],
    [null, { ok: false as const, error: new Error('down') }, null],
  ])('%j of %j: %j', (given, accounts, id) => {
    expect(chooseAccount(given, accounts, 'https://id.getharvest.com', none).id).toBe(id)
  })

  const user = { id: 1, name: 'Ada', isActive: true, isAdministrator: false, seesOthers: false }
  const zone = { timeZone: 'Europe/Berlin', zoneName: 'Berlin' }
  const company = { name: 'A', weekStart: 'Monday', timestamps: true, notesRequired: true }
  const me = (changes: object, rollup = false) =>
    examineMe(
      { user: { ...user, ...zone, ...changes }, company, projects: 1 },
      { text: '1.at.x', endsOn: null, isRenewable: false },
      rollup,
    )
  const faults = (changes: object, rollup = false) =>
    me(changes, rollup).flatMap(({ severity, message }) => (severity === 'ok' ? [] : [`${severity} ${message}`]))

  test('of an archived person, a member and an unknown zone says so', () => {
    expect(faults({})).toEqual([])
    expect(faults({ isActive: false })).toEqual(['error Ada is archived in Harvest'])
    expect(faults({}, true)).toEqual([expect.stringMatching(/^warning role member:/)])
    expect(faults({ seesOthers: true }, true)).toEqual([expect.stringMatching(/^warning role manager:/)])
    expect(faults({ isAdministrator: true }, true)).toEqual([])
    expect(faults({ timeZone: 'UTC', zoneName: 'UTC' })).toEqual([])
    expect(faults({ timeZone: 'UTC', zoneName: 'Atlantis' })).toHaveLength(1)
    expect(me({})[0]?.message).toContain('an OAuth access token, which ends after 14 days')
  })

  test('tells the kinds of GitHub’s tokens by their form', () => {
    expect(['ghp_a', 'gho_a', 'github_pat_a', 'ghs_a', 'x'].map(kindOfToken)).toEqual([
      'classic',
      'classic',
      'fine-grained',
      'app',
      'other',
    ])
  })
})
