import { type Git, gitIn } from '../checkout/git.ts'
import { type Checkout, readCheckout } from '../checkout/history.ts'
import { type CommittedReports, listUncommitted, readReports } from '../checkout/reports.ts'
import type { Config } from '../config/parse.ts'
import { parseRemote } from '../context.ts'
import { type Fault, InputError } from '../errors.ts'
import type { LedgerInputs } from '../inputs.ts'
import type { Run } from './run.ts'

/** A checkout, not read yet. */
export interface OpenCheckout {
  readonly git: Git
  readonly checkout: Checkout
  /** `owner/name` of what is checked out. */
  readonly repository: string
  /** `owner/name` of the ledger: the same, or another to which the reports are handed over. */
  readonly ledger: string
  /** The ref the run is for; null where nobody says. */
  readonly ref: string | null
  readonly defaultBranch: string | null
}

/** Takes the inputs, the run and git in its folder; gives the checkout the run is about. Throws InputError where there is none. */
export async function openCheckout(
  inputs: LedgerInputs,
  run: Run,
  git: Git = gitIn(run.context.workspace),
): Promise<OpenCheckout> {
  const { onRunner } = run.context
  const read = (...args: string[]) =>
    git(args).then(
      (output) => output.toString('utf8').trim() || null,
      () => null,
    )
  // A runner may have checked out another repository than its own, and says of branches only what its own has.
  const isAsked = onRunner && inputs.ledger !== null
  const [checkout, remote] = await Promise.all([
    readCheckout(git),
    isAsked ? read('remote', 'get-url', 'origin') : null,
  ])
  const origin = isAsked ? parseRemote(remote ?? '')?.repository : undefined
  const isOwn = origin === undefined || isSameRepository(origin, run.context.repository)
  const repository = isOwn ? run.context.repository : origin
  const here = { git, checkout, repository, ledger: inputs.ledger ?? run.context.repository }
  if (onRunner && isOwn) return { ...here, ref: run.context.ref, defaultBranch: run.context.defaultBranch }
  const remoteHead = await read('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD')
  return {
    ...here,
    ref: await read('symbolic-ref', '--quiet', 'HEAD'),
    defaultBranch: remoteHead?.replace(/^refs\/remotes\/origin\//, '') ?? null,
  }
}

/** What a project repository has to hand over when its own inputs do not say. */
export const handedByDefault: readonly string[] = ['reports/**/*.md']

/** Takes the inputs, git and a commit of a project repository; reads the files of the reports to hand over. Throws InputError. */
export async function readProject(inputs: LedgerInputs, git: Git, commit: string): Promise<CommittedReports> {
  return await readReports(git, commit, inputs.reports ?? handedByDefault)
}

/** Takes the configuration's path and where it should be; gives the error for a file that has to be there and is not. */
export function noConfig(path: string, where: string): InputError {
  return new InputError(`config: ${path}: there is no such file in ${where}`)
}

/** Takes two `owner/name`; tells whether they are one repository: GitHub's names ignore case. */
export function isSameRepository(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/**
 * Takes the inputs and the checkout; gives the configuration its commit has, with the defaults where the default file is
 * missing, and a warning where the working tree says otherwise. Throws InputError.
 */
export async function readConfig(
  inputs: LedgerInputs,
  { git, checkout }: OpenCheckout,
): Promise<Config & { readonly faults: readonly Fault[]; readonly isThere: boolean }> {
  const { path, isDefault } = inputs.config
  const comparing = listUncommitted(git, (changed) => changed === path)
  comparing.catch(() => {})
  const { head } = checkout
  const listing = head === null ? null : git(['ls-tree', '-z', '--full-tree', head, '--', path])
  listing?.catch(() => {})
  // At once: most ledgers have it. Whether it is a file at all is for the list to say.
  const reading = head === null ? null : git(['cat-file', 'blob', `${head}:${path}`]).catch(() => null)
  // What reads it is loaded here: a run that asks first and reads the configuration later is not to wait for that.
  const { parseConfig } = await import(/* webpackMode: "eager" */ '../config/parse.ts')
  const [, blob] = /^100\d+ blob ([0-9a-f]+)\t/.exec((await listing)?.toString('utf8') ?? '') ?? []
  if (blob === undefined && !isDefault) throw noConfig(path, 'the checked-out commit')
  const content = blob === undefined ? '' : ((await reading) ?? (await git(['cat-file', 'blob', blob])))
  const config = parseConfig(content.toString('utf8'), path)
  return { ...config, faults: await comparing, isThere: blob !== undefined }
}
