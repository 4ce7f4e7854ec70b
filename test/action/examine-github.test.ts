import { describe, test } from 'vitest'
import type { Examination } from './examination.ts'
import { type PlantedFault, proveFault } from './planted-fault.ts'

const token = (changes: object) => (each: Examination) => {
  each.github.tokens.set('ghs_run', { kind: 'GITHUB_TOKEN', ...changes })
  return undefined
}

const github: PlantedFault[] = [
  {
    name: 'no GitHub token',
    plant: () => ({ inputs: { 'github-token': '' } }),
    severity: '?',
    says: [/no github-token, so ada\/dev-reports was not looked at/, /in a terminal, set GITHUB_TOKEN/],
  },
  {
    name: 'a GitHub token that is none',
    plant: () => ({ inputs: { 'github-token': 'ghs_gone' } }),
    severity: 'fail',
    says: [/401: Bad credentials/, /GitHub does not know it\. It may have expired/],
  },
  {
    name: 'a GitHub that answers nobody',
    plant: () => ({ environment: { GITHUB_API_URL: 'http://127.0.0.1:48999' } }),
    severity: 'fail',
    says: [
      /Ledger on GitHub: 127\.0\.0\.1:48999 cannot be reached \(.*ECONNREFUSED/,
      /behind a proxy, set HTTPS_PROXY/,
    ],
  },
  {
    name: 'a token that does not see the ledger',
    plant: token({ repositories: ['ada/audrey'] }),
    severity: 'fail',
    says: [/Could not resolve to a Repository/, /Either the name is wrong, or github-token may not see/],
  },
  {
    name: 'an archived ledger',
    plant: (each) => {
      each.repository.isArchived = true
      return undefined
    },
    severity: 'fail',
    says: [/ada\/dev-reports is archived/, /Unarchive it in its settings/],
  },
  {
    name: 'no such branch',
    plant: () => ({ inputs: { 'ledger-branch': 'master' } }),
    severity: 'fail',
    says: [/has no branch "master"/, /Check ledger-branch/],
    also: [/this run is on branch main/, /a push to master does not start it/],
  },
  {
    name: 'a public ledger whose rollups show amounts',
    plant: (each) => {
      each.repository.isPrivate = false
      return undefined
    },
    severity: 'fail',
    says: [/ada\/dev-reports is public.*amounts to everybody/, /`redact: \[amounts\]` or `allow-public: true`/],
  },
  {
    name: 'Actions that may not open pull requests',
    plant: (each) => {
      each.repository.actionsMayOpenPullRequests = false
      return undefined
    },
    severity: 'fail',
    says: [
      /Actions may not open pull requests here/,
      /Tick "Allow GitHub Actions to create and approve pull requests"/,
    ],
  },
  {
    name: 'the same, told to an administrator by the setting itself',
    plant: (each) => {
      each.repository.actionsMayOpenPullRequests = false
      return token({ kind: 'classic', administration: 'read' })(each)
    },
    severity: 'fail',
    says: [/Actions may not open pull requests here/, /Tick "Allow GitHub Actions/],
  },
  {
    name: 'a job for check that may not open pull requests itself',
    plant: token({ pullRequests: 'read' }),
    severity: '?',
    says: [
      /that Actions may open pull requests could not be proved/,
      /give the job that runs check `pull-requests: write`/,
    ],
  },
]

describe('check names the fault and what to do about it in one line, and nothing beside it:', () => {
  test.each(github)('$name', proveFault)
})
