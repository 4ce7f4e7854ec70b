import { afterEach, describe, expect, test } from 'vitest'
import { soundProject } from './examination.ts'
import { type ProjectOptions, type ProjectScene, setProjectScene } from './project.ts'
import { config, report } from './scene.ts'

let scene: ProjectScene
afterEach(() => scene.close())

const check = async (inputs: Readonly<Record<string, string>> = {}, files: Readonly<Record<string, string>> = {}) => {
  const text = report({ date: '2026-05-20', project: 'audrey', hours: 3.5 })
  scene.project.commit({ ...soundProject, 'reports/2026-05-20.md': text, ...files })
  const result = await scene.handOver({ command: 'check', ...inputs })
  const lines = result.stdout.split('\n').filter((line) => /^(ok|warn|fail|\?) /.test(line))
  return { ...result, lines, others: lines.filter((line) => !line.startsWith('ok')) }
}
const token = (each: object): ProjectOptions => ({ github: { tokens: { ghp_ledger: { kind: 'classic', ...each } } } })

describe('check in a project', () => {
  test('finds everything in place, and hands nothing over', async () => {
    scene = await setProjectScene(token({}))
    const { code, lines, others } = await check({ 'github-token': 'ghp_ledger' })
    expect([code, others]).toEqual([0, []])
    expect(lines.join('\n')).toContain('1 report to hand over to ada/dev-reports, 0 there already')
    expect(lines.join('\n')).toContain('github-token may write to ada/dev-reports (write)')
    expect(lines.join('\n')).toContain('.github/workflows/reports.yml:11:15: hand-over: set up as it should be')
    expect(scene.reports()).toEqual([])
    expect(scene.github.requests.some(({ body }) => /mutation/.test(JSON.stringify(body)))).toBe(false)
  })

  test.each<[string, ProjectOptions, Record<string, string>, RegExp]>([
    [
      'a token that only reads',
      token({ contents: 'read' }),
      { 'github-token': 'ghp_ledger' },
      /^fail {2}Ledger on GitHub: github-token may read ada\/dev-reports, not write to it\. Give it `contents: write`/,
    ],
    [
      'no token',
      {},
      { 'github-token': '' },
      /^fail {2}Ledger on GitHub: github-token is missing.*Pass a token with `contents: write`/,
    ],
    [
      'a token of which nobody can tell',
      { github: { tokens: { github_pat_ledger: { kind: 'fine-grained', contents: 'read' } } } },
      { 'github-token': 'github_pat_ledger' },
      /^\? {5}Ledger on GitHub: that github-token may write.*cannot be proved.*`contents: write`/,
    ],
    [
      'a ruleset on the branch',
      { ...token({}), settings: { protectedBranches: { main: 'ruleset' } } },
      { 'github-token': 'ghp_ledger' },
      /^warn {2}Ledger on GitHub: main takes changes by pull request only\. Set `ledger-pull-request: true`/,
    ],
    [
      'a classic rule on the branch',
      { ...token({}), settings: { protectedBranches: { main: 'rule' } } },
      { 'github-token': 'ghp_ledger' },
      /^\? {5}Ledger on GitHub: whether main takes direct commits was not told/,
    ],
    [
      'a token that may open no pull request',
      token({ pullRequests: 'read' }),
      { 'github-token': 'ghp_ledger', 'ledger-pull-request': 'true' },
      /^fail {2}Ledger on GitHub: github-token may not open pull requests\. Give it `pull-requests: write`/,
    ],
    [
      'a configuration of the ledger that is not valid',
      { ...token({}), ledger: { '.github/harvest-ledger.yml': 'widnow: 90d\n' } },
      { 'github-token': 'ghp_ledger' },
      /^fail {2}Configuration: ada\/dev-reports:\.github\/harvest-ledger\.yml:1:1: unknown key "widnow".*"window"/,
    ],
  ])('%s', async (_name, options, inputs, line) => {
    scene = await setProjectScene(options)
    const { code, others } = await check(inputs)
    expect(others).toEqual([expect.stringMatching(line)])
    expect(code).toBe(others[0]?.startsWith('fail') ? 1 : 0)
  })

  test("the run's own token, a report with an error, and a push that is not watched", async () => {
    scene = await setProjectScene(token({}))
    const { others } = await check(
      { 'github-token': 'ghp_ledger' },
      {
        'reports/b.md': '---\ndate: 2026-05-22\n---\n\n# Talked\n\nMuch.\n',
        '.github/workflows/reports.yml': soundProject['.github/workflows/reports.yml']
          .replace('secrets.LEDGER_TOKEN', 'github.token')
          .replace('branches: [main]', 'branches: [trunk]'),
      },
    )
    expect(others).toEqual([
      expect.stringMatching(/^fail {2}Reports: reports\/b\.md:1:1: .*hours/),
      expect.stringMatching(/^fail {2}Reports: reports\/b\.md:1:1: it is not handed over before its errors are mended/),
      expect.stringMatching(/^fail {2}Workflows: .*the run's own token cannot write to the ledger.*`contents: write`/),
      expect.stringMatching(/^fail {2}Workflows: .*a push to main does not start it: it watches trunk/),
    ])
  })

  test('with a Harvest token, the names of the ledger’s configuration too', async () => {
    scene = await setProjectScene({
      ...token({}),
      ledger: { '.github/harvest-ledger.yml': config.replace('Audrey Web', 'Audry') },
    })
    const access = {
      'harvest-access-token': scene.harvest.token,
      'harvest-account-id': '4711',
      'harvest-api-url': scene.harvest.url,
      'harvest-id-url': scene.harvest.idUrl,
    }
    const wrong = await check({ 'github-token': 'ghp_ledger', ...access })
    expect(wrong.others).toEqual([expect.stringMatching(/^fail {2}Harvest: the token sees no account 4711/)])
    const right = await check({ 'github-token': 'ghp_ledger', ...access, 'harvest-account-id': '' })
    expect(right.others).toEqual([
      expect.stringMatching(/^fail {2}Configuration: ada\/dev-reports:.*audrey: no project "Audry"/),
    ])
  })
})
