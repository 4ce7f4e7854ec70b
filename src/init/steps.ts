import type { InitFacts } from './facts.ts'
import { CONFIG_PATH, type Proposal } from './propose.ts'

const OAUTH_SECRETS = ['HARVEST_REFRESH_TOKEN', 'HARVEST_CLIENT_ID', 'HARVEST_CLIENT_SECRET']

/** What became of the proposed files. */
export interface Written {
  readonly written: readonly string[]
  /** How this command is called here, such as `harvest-ledger`. */
  readonly program: string
}

/** Takes the facts, the proposal and what was written of it; gives what is left for the person, in order, each with what to type. */
export function nextSteps(facts: InitFacts, { files, tags }: Proposal, { written, program }: Written): string[] {
  const { repository, serverUrl, accountId, isOAuth, action } = facts
  const settings = `${serverUrl}/${repository}/settings`
  const has = (path: string) => written.includes(path)
  const unfilled =
    action === null ? files.filter(({ path, text }) => has(path) && text.includes('OWNER/harvest-ledger')) : []
  const report = files.find(({ path }) => path.startsWith('reports/') && has(path))
  const workflows = files.flatMap(({ path, text }) =>
    has(path) && text.includes('harvest-access-token') ? [path] : [],
  )
  const host = serverUrl === 'https://github.com' ? '' : `${serverUrl.replace(/^https?:\/\//, '')}/`
  const secret = (name: string, body = '') => `gh secret set ${name} --repo ${host}${repository}${body}`
  const open = tags.tags.filter(({ task }) => task === null).length
  const doubtful = tags.tags.some(({ why }) => why.length > 0) || tags.unmatched.length > 0
  return [
    ...(unfilled.length > 0
      ? [
          `In ${listFiles(unfilled.map(({ path }) => path))} put in who keeps this action, in place of OWNER, and its full commit id, in place of the zeros. Or delete what was written and run init again with --action OWNER/harvest-ledger@COMMIT`,
        ]
      : []),
    ...(has(CONFIG_PATH) && tags.tags.length > 0
      ? [
          `Look through ${CONFIG_PATH}: ${tags.tags.length} ${tags.tags.length === 1 ? 'tag' : 'tags'}${open > 0 ? `, ${open} without a usual task` : ''}${doubtful ? '; comments say what to make sure of' : ''}`,
        ]
      : []),
    ...(isOAuth && workflows.length > 0
      ? [`In ${listFiles(workflows)} put in the inputs of OAuth 2.0, in place of harvest-access-token: docs/oauth.md`]
      : []),
    [
      ...(isOAuth ? OAUTH_SECRETS : ['HARVEST_ACCESS_TOKEN']).map(
        (name, index) => `${index === 0 ? 'Store the token' : 'and'} (it asks for it): ${secret(name)}`,
      ),
      `and the account's id: ${secret('HARVEST_ACCOUNT_ID', ` --body ${accountId}`)}`,
      `or ${isOAuth ? 'all' : 'both'} at ${settings}/secrets/actions`,
    ].join('\n'),
    ...(has('.github/workflows/rollup.yml')
      ? [
          `For the monthly rollup tick "Allow GitHub Actions to create and approve pull requests" at ${settings}/actions`,
        ]
      : []),
    ...(report
      ? [
          `Fill in ${/^task:/m.test(report.text) ? 'task and time' : 'the time'} in ${report.path}: until then it makes no entry, and a run says so`,
        ]
      : []),
    ...(written.length > 0
      ? [`git add ${topsOf(written).join(' ')}\ngit commit --message "Set up Harvest Ledger"`]
      : []),
    `See what a push would record: ${program} check`,
    ...(written.length > 0 ? ['git push'] : []),
  ]
}

/** The folders at the top, which need no quotes: a tag, and so a path below, may be called anything. */
function topsOf(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => path.replace(/\/.*/s, '')))]
}

function listFiles(paths: readonly string[]): string {
  const shown = paths.map((path) => (path === CONFIG_PATH ? `${path} (its first line)` : path))
  const last = shown.pop() ?? ''
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`
}
