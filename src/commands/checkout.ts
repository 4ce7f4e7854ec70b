import { type Git, gitIn } from '../checkout/git.ts'
import { type Checkout, readCheckout } from '../checkout/history.ts'
import { listUncommitted } from '../checkout/reports.ts'
import { type Config, parseConfig } from '../config/parse.ts'
import { parseRemote } from '../context.ts'
import { type Fault, InputError } from '../errors.ts'
import type { RecordInputs } from '../inputs.ts'
import type { Run } from './run.ts'

/** The checked-out ledger, not read yet. */
export interface OpenCheckout {
  readonly git: Git
  readonly checkout: Checkout
  /** `owner/name` of the ledger. */
  readonly name: string
  /** The ref the run is for; null where nobody says. */
  readonly ref: string | null
  readonly defaultBranch: string | null
}

/** Takes the inputs; gives the checkout of the ledger. Throws InputError where it is another repository's, or no checkout. */
export async function openCheckout(inputs: RecordInputs, run: Run): Promise<OpenCheckout> {
  const { workspace, repository, onRunner } = run.context
  const git = gitIn(workspace)
  const checkout = await readCheckout(git)
  const name = inputs.ledger ?? repository
  const read = (...args: string[]) =>
    git(args).then(
      (output) => output.toString('utf8').trim() || null,
      () => null,
    )
  if (name.toLowerCase() !== repository.toLowerCase()) {
    const here = parseRemote((await read('remote', 'get-url', 'origin')) ?? '')?.repository ?? repository
    if (here.toLowerCase() !== name.toLowerCase())
      throw new InputError(
        `this checkout is ${here}, and the ledger is ${name}. record works on the checked-out ledger: run it in ${name}, or check that out`,
      )
  }
  // What a runner says of branches it says of its own repository, which may have checked another one out.
  if (onRunner && name.toLowerCase() === repository.toLowerCase())
    return { git, checkout, name, ref: run.context.ref, defaultBranch: run.context.defaultBranch }
  const remoteHead = await read('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD')
  return {
    git,
    checkout,
    name,
    ref: await read('symbolic-ref', '--quiet', 'HEAD'),
    defaultBranch: remoteHead?.replace(/^refs\/remotes\/origin\//, '') ?? null,
  }
}

/**
 * Takes the inputs and the checkout; gives the configuration its commit has, with the defaults where the default file is
 * missing, and a warning where the working tree says otherwise. Throws InputError.
 */
export async function readConfig(
  inputs: RecordInputs,
  { git, checkout }: OpenCheckout,
): Promise<Config & { readonly faults: readonly Fault[] }> {
  const { isDefault } = inputs.config
  const path = inputs.config.path.replaceAll('\\', '/')
  const row =
    checkout.head === null
      ? ''
      : (await git(['ls-tree', '-z', '--full-tree', checkout.head, '--', path])).toString('utf8')
  const [, blob] = /^100\d+ blob ([0-9a-f]+)\t/.exec(row) ?? []
  if (blob === undefined && !isDefault)
    throw new InputError(`config: ${path}: there is no such file in the checked-out commit`)
  const config = parseConfig(blob === undefined ? '' : (await git(['cat-file', 'blob', blob])).toString('utf8'), path)
  return { ...config, faults: await listUncommitted(git, (changed) => changed === path) }
}
