import type { PlainDate } from '../../calendar.ts'
import type { Config } from '../../config/parse.ts'
import { readTexts } from '../../github/files.ts'
import type { LedgerState } from '../../github/ledger.ts'
import type { RollupInputs } from '../../inputs.ts'
import { joinNotes, readNotes, replaceNotes } from '../../rollup/notes-block.ts'
import { pathOfRollup } from '../../rollup/period-path.ts'
import { parsePeriod } from '../../rollup/period-text.ts'
import { openGitHub } from '../github.ts'
import type { Run } from '../run.ts'
import type { Reader } from './facts.ts'
import { allPathsOf, pathsOf } from './files.ts'
import { indexOf } from './index.ts'
import type { Catalog } from './ledger.ts'
import { BRANCHES } from './make.ts'
import { offerRollup } from './offer.ts'
import type { Draft } from './publish-commit.ts'
import type { Published } from './published.ts'

/** A pull request of another period that waits, after a look at it. */
export interface Waiting {
  readonly path: string
  readonly published: Published
}

/**
 * Takes the branch of a rollup that waits, of a period this run does not make; has its files built anew on the ledger's newest
 * commit where the index has changed there, because both change it. Its figures stay as they are: Harvest is not asked. Null for
 * a branch that is none of a rollup. Throws InputError or RequestError.
 */
export async function refreshWaiting(
  inputs: RollupInputs,
  config: Config,
  sources: { readonly catalog: Catalog; readonly reader: Reader; readonly today: PlainDate },
  waitingBranch: string,
  run: Run,
): Promise<Waiting | null> {
  const { catalog, reader, today } = sources
  const { company } = reader
  const parsed = parsePeriod(waitingBranch.slice(BRANCHES.length), today, company.weekStart)
  if (!parsed.ok || parsed.period.name !== waitingBranch.slice(BRANCHES.length)) return null
  const { index } = config.rollup
  const path = pathOfRollup(config.rollup.path, parsed.period)
  const { json: jsonPath } = pathsOf(path)
  const draft = async (earlier: readonly string[], state: LedgerState): Promise<Draft | null> => {
    const { waiting } = state
    // Merged or closed meanwhile, or of a path that was another one then: the run of its own period knows.
    if (!waiting?.pull?.id || (waiting.files.blobs.get(jsonPath) ?? null) === null) return null
    const all = allPathsOf(path, index).filter((each) => each !== index)
    const texts = await readTexts(openGitHub(inputs, run), catalog.name, waiting.head, all)
    const json = parseJson(texts.get(jsonPath) ?? '')
    if (json === null) return null
    const made = await indexOf(index, catalog, state.head, { path: jsonPath, document: path, json }, company.format)
    const { notes, state: kept } = joinNotes(earlier.map(readNotes))
    // What may be notes is for a person to look over, in the run of that period.
    if (kept === 'damaged') return null
    const files = all.flatMap((each) => {
      const content = texts.get(each) ?? null
      if (content === null) return []
      return [{ path: each, content: each === path ? replaceNotes(content, notes) : content }]
    })
    return {
      files: [...files, { path: index, content: made.text }],
      removed: all.filter((each) => files.every((file) => file.path !== each)),
      isCurrent: made.isCurrent,
      title: waiting.pull.title,
      body: waiting.pull.body,
      message: { headline: waiting.pull.title, body: 'Built anew on the newest commit, with the same figures.' },
    }
  }
  return { path, published: await offerRollup(inputs, config, catalog.name, { path, waitingBranch, draft }, run) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // A person's hand was in it; the run of its own period makes it anew.
    return null
  }
}
