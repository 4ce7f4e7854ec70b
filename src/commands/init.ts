import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { addDays } from '../calendar.ts'
import { type Config, parseConfig } from '../config/parse.ts'
import { InputError } from '../errors.ts'
import { readAccountId } from '../harvest/account.ts'
import { tokenMissing } from '../harvest-access.ts'
import type { InitFacts, ProposedTag } from '../init/facts.ts'
import { CONFIG_PATH, type Proposal, proposeLedger } from '../init/propose.ts'
import { nextSteps } from '../init/steps.ts'
import type { ReadInput } from '../input-definitions.ts'
import { type RecordInputs, readInputs } from '../inputs.ts'
import { resolveProject, resolveTask } from '../timesheet/catalog.ts'
import { isSameRepository } from './checkout.ts'
import { readAccount, withHarvest, withIdService } from './harvest.ts'
import { readActionHome, readDefaultBranch, readReportFacts } from './init-facts.ts'
import type { Run } from './run.ts'

/** How far back the user's own entries say which task is usual. */
const DAYS = 90

export interface InitOptions {
  /** `owner/name@ref` as given; null where it was not. */
  readonly action: string | null
  /** The file this program was started from. */
  readonly file: string
  /** How it is called here. */
  readonly program: string
}

/** What became of a file: `left` is one that was there before. */
export interface InitFile {
  readonly path: string
  readonly status: 'written' | 'left' | 'proposed'
  /** Proposed text. */
  readonly text: string
}

export interface Initialised {
  readonly repository: string
  readonly dryRun: boolean
  readonly files: readonly InitFile[]
  readonly tags: readonly { readonly tag: string; readonly project: number; readonly task: number | null }[]
  /** Why there is no first report; null where there is one. */
  readonly withoutReport: string | null
  readonly missing: readonly string[]
  readonly next: readonly string[]
}

/**
 * Takes the inputs of `record`, the run and options; writes the files of a new ledger into the checkout, none over another,
 * and gives what became of each and what is left to do. On a dry run it writes nothing. Throws InputError or RequestError.
 */
export async function init(read: ReadInput, run: Run, { action, file, program }: InitOptions): Promise<Initialised> {
  // It takes what record takes of account and ledger; the action itself has no such command.
  const inputs = readInputs((name) => (name === 'command' ? 'record' : read(name)), false) as RecordInputs
  const { workspace: root, repository, serverUrl } = run.context
  if (!inputs.config.isDefault)
    throw new InputError(`config: init writes ${CONFIG_PATH}, where every run looks. Leave it out`)
  if (inputs.ledger !== null && !isSameRepository(inputs.ledger, repository))
    throw new InputError(`ledger: this is a clone of ${repository}. Run init within a clone of ${inputs.ledger}`)
  const { harvest } = inputs
  if (harvest === null) throw new InputError(tokenMissing(run.context.onRunner))
  const written = await readFile(join(root, CONFIG_PATH), 'utf8').catch(() => null)
  const config = parseConfig(written ?? '', CONFIG_PATH)
  const [found, home, branch] = await Promise.all([
    readReportFacts(root, config.reports),
    readActionHome(action, file),
    inputs.ledgerBranch ?? readDefaultBranch(root),
  ])
  run.log('Reading Harvest …')
  const accountId = harvest.accountId ?? (await withIdService(harvest, run, readAccountId))
  const account = await withHarvest({ ...harvest, accountId }, run, (transport) =>
    readAccount(transport, run.startedAt, (today) => ({ from: addDays(today, -DAYS), to: today })),
  )
  const facts: InitFacts = {
    ...found,
    repository,
    serverUrl,
    branch,
    today: account.window.to ?? account.window.from,
    timestamps: account.company.timestamps,
    accountId,
    user: account.user,
    isOAuth: harvest.oauth !== null,
    action: home,
    projects: account.assigned,
    entries: account.entries,
  }
  const proposal = proposeLedger(facts, written === null ? null : knownTags(config, facts))
  const files: InitFile[] = []
  for (const { path, text } of proposal.files)
    files.push({ path, text, status: await place(join(root, path), text, inputs.dryRun) })
  return conclude(facts, proposal, files, { program, dryRun: inputs.dryRun })
}

/** Writes a file where there is none, and tells. The file system itself refuses to write over another. */
async function place(file: string, text: string, dryRun: boolean): Promise<InitFile['status']> {
  if (dryRun)
    return readFile(file).then(
      () => 'left',
      () => 'proposed',
    )
  await mkdir(dirname(file), { recursive: true })
  return await writeFile(file, text, { flag: 'wx' }).then(
    () => 'written',
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EEXIST') return 'left'
      throw new InputError(`${file} could not be written: ${cause.message}`, { cause })
    },
  )
}

function conclude(
  facts: InitFacts,
  proposal: Proposal,
  files: readonly InitFile[],
  { program, dryRun }: { readonly program: string; readonly dryRun: boolean },
): Initialised {
  const written = files.filter(({ status }) => status !== 'left').map(({ path }) => path)
  return {
    repository: facts.repository,
    dryRun,
    files,
    tags: proposal.tags.tags.map(({ tag, project, task }) => ({ tag, project: project.id, task: task?.id ?? null })),
    withoutReport: proposal.withoutReport,
    missing: proposal.missing,
    next: nextSteps(facts, proposal, { written, program }),
  }
}

/** The tags of a configuration that is there, as far as they lead to a project. */
function knownTags({ mapping }: Config, { projects }: Pick<InitFacts, 'projects'>): ProposedTag[] {
  return [...mapping.projects].flatMap(([tag, { project: name, client, task: taskName }]) => {
    const found = resolveProject(name, client, projects)
    const project = found.ok ? projects.find(({ id }) => id === found.value.id) : undefined
    if (project === undefined) return []
    const known = taskName === null ? null : resolveTask(taskName, project)
    const task = project.tasks.find(({ id }) => known?.ok && known.value.id === id) ?? null
    return [{ tag, project, task, why: [] }]
  })
}

/** Takes what became of it; gives it for a person, with the texts of a dry run apart. */
export function renderInitialised({ files, dryRun, withoutReport, missing, next }: Initialised): {
  readonly texts: string
  readonly words: string
} {
  const lines = files.map(({ path, status }) => {
    if (status === 'left') return `left      ${path}: it is there already. --dry-run shows what was proposed`
    return status === 'written' ? `written   ${path}` : `proposed  ${path}`
  })
  const steps = next.map((step, index) => `${`${index + 1}.`.padStart(3)} ${step.replaceAll('\n', '\n    ')}`)
  return {
    texts: dryRun ? files.map(({ path, text }) => `───── ${path}\n${text}`).join('\n') : '',
    words: `${[
      ...lines,
      ...(withoutReport === null ? [] : [`no first report: ${withoutReport}`]),
      ...(dryRun ? ['Nothing was written. Without --dry-run:'] : []),
      ...missing.map((each) => `error: ${each}`),
      '',
      'Next:',
      ...steps,
    ].join('\n')}\n`,
  }
}
