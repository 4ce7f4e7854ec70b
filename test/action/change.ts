import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GitHubSandbox } from '../sandbox/github.ts'
import { gitEnvironment, type LedgerRepository } from './ledger.ts'
import { type ActionHome, type ActionResult, runAction } from './run.ts'
import type { Scene } from './scene.ts'

/** A pull request's commits, with GitHub's test merge of it as `refs/pull/1/merge`. */
export interface Proposal {
  readonly base: string
  readonly head: string
  readonly merge: string
}

type Files = Parameters<LedgerRepository['commit']>[0]

/** Commits files on branch `change`, off main as it is, and merges them for a try as GitHub does; main stays checked out. */
export function propose(repository: LedgerRepository, files: Files, from = 'main'): Proposal {
  const { git } = repository
  git('checkout', '--quiet', '-B', 'change', from)
  const head = repository.commit(files, 'Propose')
  return tryMerge(repository, head)
}

/** Merges a commit into main as it is now, for a try. */
export function tryMerge({ git }: LedgerRepository, head: string): Proposal {
  const base = git('rev-parse', 'main')
  git('checkout', '--quiet', '--detach', 'main')
  git('merge', '--quiet', '--no-ff', '-m', `Merge ${head} into ${base}`, head)
  const merge = git('rev-parse', 'HEAD')
  git('update-ref', 'refs/pull/1/merge', merge)
  git('checkout', '--quiet', 'main')
  return { base, head, merge }
}

export interface Look {
  readonly inputs?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
  /** History that is checked out; all of it where it is left out. */
  readonly depth?: number
  /** What is checked out; GitHub's test merge where it is left out. */
  readonly at?: 'head' | 'merge' | 'base'
  readonly isFork?: boolean
  readonly event?: string
  readonly baseRef?: string
  readonly repository?: string
  readonly home?: ActionHome
}

/** Runs the action as a runner does on a pull request: a checkout of its own, the event's file, and no more. */
export async function lookAt(
  { home, ledger: { root } }: { readonly home: ActionHome; readonly ledger: Pick<LedgerRepository, 'root'> },
  proposal: Proposal,
  look: Look = {},
): Promise<ActionResult> {
  const repository = look.repository ?? 'ada/dev-reports'
  const place = mkdtempSync(join(tmpdir(), 'change-'))
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: place, env: { ...process.env, ...gitEnvironment }, stdio: 'pipe' })
  const commit = proposal[look.at ?? 'merge']
  git('init', '--quiet')
  const depth = look.depth === undefined ? [] : [`--depth=${look.depth}`]
  const others = look.depth === undefined ? ['+refs/heads/*:refs/remotes/origin/*'] : []
  git('-c', 'protocol.file.allow=always', 'fetch', '--quiet', ...depth, `file://${root}`, commit, ...others)
  git('checkout', '--quiet', '--detach', commit)
  git('remote', 'add', 'origin', `https://github.com/${repository}.git`)
  const event = join(place, '.git', 'event.json')
  writeFileSync(event, JSON.stringify(eventOf(proposal, repository, look)))
  try {
    return await runAction(look.home ?? home, {
      workspace: place,
      repository,
      inputs: { command: 'check', from: '2026-05-01', ...look.inputs },
      environment: {
        GITHUB_EVENT_NAME: look.event ?? 'pull_request',
        GITHUB_EVENT_PATH: event,
        GITHUB_REF: 'refs/pull/1/merge',
        GITHUB_RUN_ID: '77',
        ...look.environment,
      },
    })
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function eventOf({ base, head }: Proposal, repository: string, { isFork = false, baseRef = 'main' }: Look): object {
  const full_name = isFork ? 'mallory/dev-reports' : repository
  return {
    repository: { default_branch: 'main', private: true },
    pull_request: {
      number: 1,
      base: { ref: baseRef, sha: base, repo: { full_name: repository } },
      head: { ref: 'change', sha: head, repo: { full_name } },
    },
  }
}

/** What a step has that knows Harvest. */
export function credentials({ harvest }: Pick<Scene, 'harvest'>): Record<string, string> {
  return {
    'harvest-access-token': harvest.token,
    'harvest-account-id': String(harvest.accountId),
    'harvest-api-url': harvest.url,
    'harvest-id-url': harvest.idUrl,
  }
}

/** Opens the pull request of a branch on GitHub, which numbers them from 1. */
export async function openPull(github: GitHubSandbox, name = 'ada/dev-reports', branch = 'change'): Promise<void> {
  const ask = async (query: string, variables: object) => {
    const headers = {
      authorization: `bearer ${github.token}`,
      'user-agent': 'test',
      'content-type': 'application/json',
    }
    const answer = await fetch(github.graphqlUrl, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await answer.json()) as { data: never; errors?: unknown }
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }
  const [owner, repo] = name.split('/')
  const { repository } = (await ask(
    'query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { id } }',
    { owner, repo },
  )) as { repository: { id: string } }
  await ask(
    'mutation ($input: CreatePullRequestInput!) { createPullRequest(input: $input) { pullRequest { number } } }',
    {
      input: { repositoryId: repository.id, headRefName: branch, baseRefName: 'main', title: 'Reports', body: '' },
    },
  )
}
