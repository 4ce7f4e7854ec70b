import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/parse.ts'
import type { InitFacts } from '../../src/init/facts.ts'
import { CONFIG_PATH, proposeLedger } from '../../src/init/propose.ts'
import { nextSteps } from '../../src/init/steps.ts'
import { proposeTags } from '../../src/init/tags.ts'
import { chooseTask } from '../../src/init/tasks.ts'
import { parseReport } from '../../src/report/parse.ts'
import { schemaErrors } from './config-schema.ts'
import { entry, facts, project, reportOf } from './make.ts'

const textOf = (found: InitFacts, path: string | RegExp) =>
  proposeLedger(found, null).files.find((file) => file.path.match(path))?.text ?? ''
const configOf = (found: InitFacts) => textOf(found, CONFIG_PATH)

describe('tags', () => {
  const web = project('Audrey Ltd', 'Audrey Web', ['*Development'], 'AUD')
  const shop = project('Dare Inc', 'Shop')
  const otherShop = project('Umbrella', 'Shop')
  const all = [web, shop, otherShop]
  const tagsOf = (more: Partial<InitFacts>) =>
    Object.fromEntries(proposeTags(facts({ projects: all, ...more })).tags.map((each) => [each.tag, each.project.id]))

  test.each<[string, Partial<InitFacts>, Record<string, number>]>([
    [
      'a name, with the client where two share it',
      {},
      { 'audrey-web': web.id, 'dare-inc-shop': shop.id, 'umbrella-shop': otherShop.id },
    ],
    [
      'the word reports use',
      { reports: [reportOf('reports/a.md', 'Audrey')] },
      { audrey: web.id, 'dare-inc-shop': shop.id, 'umbrella-shop': otherShop.id },
    ],
    [
      'each of two words reports use',
      { reports: [reportOf('reports/a.md', 'audrey', 'AUD')] },
      { aud: web.id, audrey: web.id, 'dare-inc-shop': shop.id, 'umbrella-shop': otherShop.id },
    ],
    [
      'a folder that is called as a client',
      { folders: ['dare-inc', 'elsewhere'] },
      { 'audrey-web': web.id, 'dare-inc': shop.id, 'umbrella-shop': otherShop.id },
    ],
    [
      'a word of reports before a folder',
      { folders: ['audrey-website', 'audrey'], reports: [reportOf('a.md', 'aud')] },
      { aud: web.id, 'dare-inc-shop': shop.id, 'umbrella-shop': otherShop.id },
    ],
    [
      'a slip of the pen in reports',
      { reports: [reportOf('a.md', 'audry-web')] },
      { 'audry-web': web.id, 'dare-inc-shop': shop.id, 'umbrella-shop': otherShop.id },
    ],
  ])('are taken from %s', (_, more, expected) => {
    expect(tagsOf(more)).toEqual(expected)
  })

  test('are not made of a word that two projects are equally near to', () => {
    const { tags, unmatched } = proposeTags(
      facts({ projects: all, reports: [reportOf('a.md', 'shop'), reportOf('b.md', 'nothing')] }),
    )
    expect(unmatched).toEqual(['shop', 'nothing'])
    expect(tags.map(({ tag }) => tag)).not.toContain('shop')
    expect(configOf(facts({ projects: all, reports: [reportOf('a.md', 'shop')] }))).toContain(
      '# "shop": reports say so, and no one project is near.',
    )
  })

  test("never hide another project's code, name or id", () => {
    const [named, coded] = [project('A', 'Web'), project('B', 'Portal', ['*Development'], 'WEB')]
    const { tags } = proposeTags(facts({ projects: [named, coded] }))
    expect(Object.fromEntries(tags.map(({ tag, project: { id } }) => [tag, id]))).toEqual({
      'a-web': named.id,
      portal: coded.id,
    })
  })

  test.each([
    ['constructor', 'a-constructor'],
    ['__proto__', 'proto'],
    ['prototype', 'a-prototype'],
    ['🚀', 'a'],
    ['null', 'null'],
    ['007', '007'],
    ['1e3', '1e3'],
    ['- yes: #no', 'yes-no'],
    ['Ein sehr langer Name, den niemand in jeden Bericht schreiben will', 'ein-sehr-langer-name-den-niemand-in'],
  ])('of a project called %s: %s', (name, tag) => {
    const only = project('A', name)
    expect(proposeTags(facts({ projects: [only] })).tags.map((each) => each.tag)).toEqual([tag])
    const text = configOf(facts({ projects: [only] }))
    expect([...parseConfig(text, 'x').mapping.projects.keys()]).toEqual([tag])
    expect(schemaErrors(text)).toEqual([])
  })
})

describe('the usual task', () => {
  const tasks = ['Meetings', '*Development', 'Design']
  const web = project('Audrey Ltd', 'Web', tasks)
  const billed = project('Audrey Ltd', 'Billed', ['*Development', '*Design'])
  const single = project('Audrey Ltd', 'Single', ['Research'])
  const bare = project('Audrey Ltd', 'Bare', [])
  const other = project('Dare Inc', 'Other', tasks)

  test.each([
    ['the only one there is', single, [], 'Research'],
    [
      'the one most used on this project',
      web,
      [entry(web, 2), entry(web, 2), entry(web, 0), entry(other, 1), entry(other, 1)],
      'Design',
    ],
    ['the only billable one where none was used', web, [entry(other, 0)], 'Development'],
    ['the only billable one where two were used as often', web, [entry(web, 0), entry(web, 2)], 'Development'],
    ['none where several are billable', billed, [], undefined],
    ['none where only one was used that is not assigned any more', billed, [entry(billed, 9)], undefined],
    ['none where there is none', bare, [], undefined],
  ])('is %s', (_, on, entries, expected) => {
    expect(chooseTask(on, entries).task?.name).toBe(expected)
  })

  test('is left as a choice in the configuration, in words', () => {
    const text = configOf(facts({ projects: [billed] }))
    expect(text).toContain(
      '  # choose the usual task and add it, such as task: "Development"; also "Design"\n  billed: { project: "Billed", client: "Audrey Ltd" }\n',
    )
  })
})

describe('the configuration', () => {
  test('says in its comments what holds without them', () => {
    const text = configOf(facts({ projects: [project('A', 'Web')] }))
    const uncommented = text
      .split('\n')
      .map((line) => (/^# yaml-lang|^# How|^# Keys|^# to change/.test(line) ? line : line.replace(/^# /, '')))
      .join('\n')
      .replace(/^The tag in .*$/m, '')
      .replace(/^Id of the user .*$/m, '')
    const { mapping: a, user, ...all } = parseConfig(uncommented, 'x')
    const { mapping: b, user: nobody, ...defaults } = parseConfig('', 'x')
    expect([user?.ids, nobody]).toEqual([[1782959], null])
    expect(text).toContain('\nuser: 1782959 # Ada Lovelace\n')
    expect(all).toEqual(defaults)
    expect([a.rules, a.defaults.project]).toEqual([b.rules, b.defaults.project])
    expect(schemaErrors(uncommented)).toEqual([])
    expect(
      Object.keys(
        JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/harvest-ledger.schema.json'), 'utf8')).properties
          .rollup.properties,
      ).filter((key) => !new RegExp(`^ +${key}: `, 'm').test(uncommented)),
    ).toEqual([])
  })

  test('begins with the line that tells editors its schema', () => {
    const lineOf = (more: Partial<InitFacts>) => configOf(facts(more)).split('\n')[0]
    expect(lineOf({})).toBe(
      `# yaml-language-server: $schema=https://raw.githubusercontent.com/ada/harvest-ledger/${'f'.repeat(40)}/docs/harvest-ledger.schema.json`,
    )
    expect(lineOf({ action: null })).toBe(
      '# yaml-language-server: $schema=https://raw.githubusercontent.com/OWNER/harvest-ledger/HEAD/docs/harvest-ledger.schema.json',
    )
    expect(lineOf({ serverUrl: 'https://git.example.com' })).toContain(
      '$schema=https://git.example.com/ada/harvest-ledger/raw/fff',
    )
  })

  test('calls a project by its id where its name and client lead to two', () => {
    const [one, two] = [project('A', 'Web'), project('a', ' web')]
    const text = configOf(facts({ projects: [one, two] }))
    expect(text).toContain(`{ project: ${one.id}, task: "Development" }`)
    expect(text).toContain(`{ project: ${two.id}, task: "Development" }`)
    expect(text).toContain('  # A / Web\n')
  })

  test('is valid without any project, and something is missing then', () => {
    const proposal = proposeLedger(facts(), null)
    expect(proposal.missing).toHaveLength(1)
    expect(proposal.files.map(({ path }) => path)).toEqual([
      CONFIG_PATH,
      '.github/workflows/harvest.yml',
      '.github/workflows/rollup.yml',
    ])
    expect(parseConfig(configOf(facts()), 'x').mapping.projects.size).toBe(0)
    expect(schemaErrors(configOf(facts()))).toEqual([])
  })
})

describe('the workflows', () => {
  const example = (name: string) => readFileSync(join(import.meta.dirname, '../../examples/workflows', name), 'utf8')

  test.each([
    ['harvest.yml', 'ledger.yml'],
    ['rollup.yml', 'rollup.yml'],
  ])('%s is the example, filled in', (path, name) => {
    const filled = example(name).replaceAll(
      `OWNER/harvest-ledger@${'0'.repeat(40)}`,
      `ada/harvest-ledger@${'f'.repeat(40)}`,
    )
    expect(textOf(facts(), path)).toBe(filled)
    expect(textOf(facts({ action: null }), path)).toBe(example(name))
  })

  test.each([
    ['trunk', '[trunk]'],
    ['release/1.0', '[release/1.0]'],
    ['null', '["null"]'],
  ])('record on the branch %s', (branch, shown) => {
    expect(textOf(facts({ branch }), 'harvest.yml')).toContain(`\n    branches: ${shown} #`)
  })
})

describe('the first report', () => {
  const web = project('A', 'Web', ['*Development', '*Design'])
  const shop = project('B', 'Shop', ['*Development'])

  test.each([false, true])('states everything but the time it took (timestamps: %s)', (timestamps) => {
    const proposal = proposeLedger(facts({ projects: [web, shop], timestamps }), null)
    const file = proposal.files.at(-1)
    expect(file?.path).toBe('reports/shop/2026-05-21-first-session.md')
    const { sessions, problems } = parseReport(file?.text ?? '', { fileName: '2026-05-21-first-session.md' })
    expect(sessions).toMatchObject([
      { date: '2026-05-21', hours: null, start: null, end: null, project: 'shop', task: null },
    ])
    expect(problems.map(({ code }) => code)).toEqual(['no-hours'])
    const filled = (file?.text ?? '')
      .replace(/^hours:/m, 'hours: 2.5')
      .replace(/^start:/m, 'start: 09:00')
      .replace(/^end:/m, 'end: 11:30')
    expect(parseReport(filled, { fileName: 'x.md' })).toMatchObject({
      problems: [],
      sessions: [{ hours: 2.5, headline: 'First session' }],
    })
  })

  test('is of the project worked on last, and asks for a task where there is no usual one', () => {
    const text = textOf(
      facts({ projects: [web, shop], entries: [entry(web, 0, '2026-05-20'), entry(web, 1, '2026-05-19')] }),
      'first-session',
    )
    expect(text).toContain('\nproject: "web"\ntask: # one of "Development", "Design"\nhours: #')
  })

  test('is not written where there are reports, no project, or no tag that leads to one', () => {
    const without = (found: InitFacts, known: [] | null = null) => proposeLedger(found, known).withoutReport
    expect(without(facts({ projects: [web], reports: [reportOf('reports/a.md', 'x')] }))).toBe(
      'the ledger has 1 report already',
    )
    expect(without(facts())).toBe('there is no project it could name')
    expect(without(facts({ projects: [web] }), [])).toContain('no tag of .github/harvest-ledger.yml leads')
    expect(without(facts({ projects: [web] }))).toBeNull()
  })
})

test('the next steps name what to type, and only what is left', () => {
  const found = facts({ projects: [project('A', 'Web')] })
  const proposal = proposeLedger(found, null)
  const written = proposal.files.map(({ path }) => path)
  const steps = nextSteps(found, proposal, { written, program: 'harvest-ledger' }).join('\n')
  expect(steps).toContain('gh secret set HARVEST_ACCESS_TOKEN --repo ada/dev-reports\n')
  expect(steps).toContain('gh secret set HARVEST_ACCOUNT_ID --repo ada/dev-reports --body 1100001\n')
  expect(steps).toContain('https://github.com/ada/dev-reports/settings/secrets/actions')
  expect(steps).toContain(': harvest-ledger check')
  expect(steps).not.toContain('OWNER')
  const nowhere = { ...found, action: null }
  const unfilled = proposeLedger(nowhere, null)
  const unknown = nextSteps(nowhere, unfilled, { written, program: 'harvest-ledger' })
  expect(unknown[0]).toBe(
    `In ${CONFIG_PATH} (its first line), .github/workflows/harvest.yml and .github/workflows/rollup.yml put in who keeps this action, in place of OWNER, and its full commit id, in place of the zeros. Or delete what was written and run init again with --action OWNER/harvest-ledger@COMMIT`,
  )
  // Every file with a placeholder is named, and none is left where it is known who keeps the action.
  const open = unfilled.files.filter(({ text }) => text.includes('OWNER'))
  expect(open.length).toBe(3)
  for (const { path } of open) expect(unknown[0]).toContain(path)
  expect(proposal.files.filter(({ text }) => /OWNER|0{40}/.test(text))).toEqual([])
  const onlyConfig = nextSteps(nowhere, unfilled, { written: [CONFIG_PATH], program: 'x' })
  expect(onlyConfig[0]).toMatch(/^In \.github\/harvest-ledger\.yml \(its first line\) put in/)
  expect(steps).toContain('git add .github reports\ngit commit --message "Set up Harvest Ledger"')
  expect(onlyConfig.join('\n')).toContain('git add .github\n')
  const again = nextSteps(found, proposal, { written: [], program: 'harvest-ledger' }).join('\n')
  expect(again).not.toMatch(/git (add|push)/)
})
