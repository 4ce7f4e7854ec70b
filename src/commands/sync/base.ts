import { readBlobs } from '../../checkout/blobs.ts'
import { listFiles, readBlob } from '../../github/files.ts'
import { type LedgerState, readLedgerState } from '../../github/ledger.ts'
import type { SyncInputs } from '../../inputs.ts'
import type { OpenCheckout } from '../checkout.ts'
import { openGitHub } from '../github.ts'
import { refuseRenamed, withBranch } from '../refusals.ts'
import type { Run } from '../run.ts'

/** The ledger's data as they were before this run. */
export interface Base {
  /** The ledger on GitHub; null where nobody asked, on a dry run without a token. */
  readonly ledger: (LedgerState & { readonly head: string; readonly branch: string }) | null
  /** The commit they are of; null in a checkout without one. */
  readonly head: string | null
  /** Id of the folder's tree: the same id, the same files. Null where there is no such folder. */
  readonly tree: string | null
  /** Paths in the folder, with their blob ids. */
  readonly files: ReadonlyMap<string, string>
  /** Gives the text of one of them. Throws RequestError or InputError. */
  readonly read: (path: string) => Promise<string>
}

/**
 * Takes the checkout and the folder of the data; gives them as the ledger's branch has them now: from the checkout where that has the
 * same, else from GitHub. Throws InputError or RequestError.
 */
export async function readBase(inputs: SyncInputs, open: OpenCheckout, folder: string, run: Run): Promise<Base> {
  const here = await readHere(open, folder)
  if (inputs.githubToken === null) return { ...here, ledger: null }
  const github = openGitHub(inputs, run)
  const question = { ledger: open.ledger, branch: inputs.ledgerBranch, waitingBranch: null, texts: [], blobs: [folder] }
  const state = await readLedgerState(github, question)
  refuseRenamed(open.ledger, state)
  const ledger = withBranch(open.ledger, inputs.ledgerBranch, state)
  const { head } = ledger
  const tree = state.own.blobs.get(folder) ?? null
  if (tree === here.tree) return { ...here, ledger, head }
  const all = tree === null ? new Map<string, string>() : await listFiles(github, open.ledger, head)
  const files = new Map([...all].filter(([path]) => path.startsWith(`${folder}/`)))
  const read = (path: string) => readBlob(github, open.ledger, files.get(path) ?? '')
  return { ledger, head, tree, files, read }
}

async function readHere({ git, checkout: { head } }: OpenCheckout, folder: string): Promise<Omit<Base, 'ledger'>> {
  const files = new Map<string, string>()
  if (head === null) return { head, tree: null, files, read: () => Promise.reject(new Error('nothing is there')) }
  const [, tree = null] =
    /^040000 tree ([0-9a-f]+)\t/.exec((await git(['ls-tree', '-z', '--full-tree', head, '--', folder])).toString()) ??
    []
  const rows = tree === null ? '' : (await git(['ls-tree', '-r', '-z', '--full-tree', head, '--', folder])).toString()
  for (const row of rows.split('\0')) {
    const [, blob, path] = /^100\d+ blob ([0-9a-f]+)\t([\s\S]+)$/.exec(row) ?? []
    if (blob !== undefined && path !== undefined) files.set(path, blob)
  }
  const read = async (path: string) => {
    const [content] = await readBlobs(git, [files.get(path) ?? ''])
    return content?.toString('utf8') ?? ''
  }
  return { head, tree, files, read }
}
