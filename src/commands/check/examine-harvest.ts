import { type ChosenAccount, chooseAccount, examineMe, type ShownToken } from '../../check/account.ts'
import { type Finding, finder, findingsOf, type Seen } from '../../check/finding.ts'
import { type Directory, examineNames, type NameFacts } from '../../check/names.ts'
import { findingsOfFailure } from '../../check/network.ts'
import { examinePlan, usesOfTags } from '../../check/reports.ts'
import type { Config } from '../../config/parse.ts'
import { RequestError } from '../../errors.ts'
import { listAccounts, readDirectory } from '../../harvest/account.ts'
import type { Transport } from '../../harvest/transport.ts'
import { type HarvestAccess, tokenMissing } from '../../harvest-access.ts'
import type { CheckInputs } from '../../inputs.ts'
import { isOurs } from '../../timesheet/plan.ts'
import { windowOf } from '../../timesheet/window.ts'
import { type Account, readAccount, withHarvest, withIdService } from '../harvest.ts'
import type { Ledger } from '../ledger.ts'
import { refuseOthers } from '../record/reading.ts'
import { type Survey, surveyOf } from '../record/survey.ts'
import type { Run } from '../run.ts'
import { endOfToken } from '../tokens.ts'
import { seen } from './examine-github.ts'

/** What Harvest is held against. */
export interface HarvestSide {
  /** Null where it cannot be read. */
  readonly config: Config | null
  /** The ledger's reports, once they are read; null where they are not to be recorded from here. */
  readonly ledger: Promise<Seen<Ledger>> | null
  /** True where the token must be there: in the ledger. */
  readonly isNeeded: boolean
  readonly rollupOfAccount: boolean
}

export interface HarvestView {
  readonly findings: readonly Finding[]
  readonly survey: Survey | null
  readonly timeZone: string | null
}

/** Takes the inputs and what Harvest is held against; gives the findings of token, account, names and plan. Never throws. */
export async function examineHarvest(inputs: CheckInputs, side: HarvestSide, run: Run): Promise<HarvestView> {
  const { harvest } = inputs
  const nothing = { survey: null, timeZone: null }
  const { ok, error } = finder('Harvest')
  if (harvest === null)
    return side.isNeeded
      ? { ...nothing, findings: [error(tokenMissing(run.context.onRunner))] }
      : { ...nothing, findings: [ok('no Harvest token, and none is needed: the ledger’s own workflow records')] }
  const asked = seen(withIdService(harvest, run, listAccounts))
  const choose = async () => chooseAccount(harvest.accountId, await asked, harvest.idUrl, run.context.proxies)
  // With an id given, the account is read meanwhile; a wrong id or token is told by the list, in words Harvest does not have.
  const [chosen, view] =
    harvest.accountId === null
      ? await inTurn(choose, (id) => visit(inputs, { ...harvest, accountId: id }, side, run))
      : await Promise.all([choose(), visit(inputs, harvest, side, run)])
  if (chosen.id === null || view === null) return { ...nothing, findings: chosen.findings }
  // Where neither can be reached, one line will do.
  const isTold = view.isUnreachable && chosen.findings.every(({ severity }) => severity === 'unknown')
  return { ...view, findings: [...(isTold ? [] : chosen.findings), ...view.findings] }
}

type Visited = HarvestView & { readonly isUnreachable: boolean }

async function inTurn(
  choose: () => Promise<ChosenAccount>,
  go: (id: string) => Promise<Visited>,
): Promise<[ChosenAccount, Visited | null]> {
  const chosen = await choose()
  return [chosen, chosen.id === null ? null : await go(chosen.id)]
}

async function visit(inputs: CheckInputs, access: HarvestAccess, side: HarvestSide, run: Run): Promise<Visited> {
  try {
    return await withHarvest(access, run, async (transport) => {
      const account = await readAccount(transport, run.startedAt, (today) =>
        windowOf(inputs.from, inputs.to, side.config?.windowDays ?? 90, today),
      )
      const me = { ...account, projects: account.assigned.length }
      const planned = await plan(inputs, { ...side, harvestUrl: access.apiUrl }, account, transport, run)
      const timeZone = account.user.timeZone
      const findings = [...examineMe(me, tokenOf(access, run), side.rollupOfAccount), ...planned.findings]
      return { findings, survey: planned.survey, timeZone, isUnreachable: false }
    })
  } catch (error) {
    const findings = findingsOfFailure('Harvest', error, access.apiUrl, run.context.proxies)
    const isUnreachable = error instanceof RequestError && error.request.status === null
    return { findings, survey: null, timeZone: null, isUnreachable }
  }
}

function tokenOf({ accessToken, oauth }: HarvestAccess, run: Run): ShownToken {
  const endsAt = endOfToken(run)
  return { text: accessToken, endsOn: endsAt?.toISOString().slice(0, 10) ?? null, isRenewable: oauth !== null }
}

async function plan(
  inputs: CheckInputs,
  { config, ledger, harvestUrl }: HarvestSide & { readonly harvestUrl: string },
  account: Account,
  transport: Transport,
  run: Run,
): Promise<{ readonly findings: Finding[]; readonly survey: Survey | null }> {
  if (config === null) return { findings: [], survey: null }
  const read = ledger === null ? null : await ledger
  // Whom to blame: for the plan Harvest is asked for more entries, and GitHub for commits a shallow checkout lacks.
  let asked = harvestUrl
  const withBlame = (given: Ledger): Ledger => ({
    ...given,
    findCommits: (paths) =>
      given.findCommits(paths).catch((error: unknown) => {
        asked = run.context.apiUrl
        throw error
      }),
  })
  const survey = read?.ok ? await seen(surveyOf(inputs, config, withBlame(read.value), account, transport, run)) : null
  const operations = survey?.ok ? survey.value.settled.plan.operations : []
  const sessions = survey?.ok ? survey.value.settled.collected.sessions : []
  const ours = read?.ok ? account.entries.filter((entry) => isOurs(entry, read.value.name)) : []
  const facts = {
    catalog: account.assigned,
    user: account.user.name,
    directory: null,
    uses: usesOfTags(config.mapping, sessions, operations, ours),
  }
  const names = await explainNames(config, facts, account, transport)
  // Where no plan tells it: in a project, and beside reports that cannot be read.
  if (survey === null) return { findings: [...names, ...examineOwner(config, account)], survey: null }
  if (!survey.ok) {
    const failed = findingsOfFailure('What record would do', survey.error, asked, run.context.proxies)
    return { findings: [...names, ...failed], survey: null }
  }
  return { findings: [...names, ...examinePlan(operations, survey.value.settled.plan.faults)], survey: survey.value }
}

function examineOwner(config: Config, account: Account): Finding[] {
  try {
    refuseOthers(config.user, account.user)
    return []
  } catch (error) {
    return findingsOf('What record would do', error)
  }
}

/** Why a name leads nowhere is asked only where one does: it takes all projects of the account. */
async function explainNames(
  { mapping }: Config,
  facts: NameFacts,
  { user }: Account,
  transport: Transport,
): Promise<Finding[]> {
  const first = examineNames(mapping, facts)
  if (first.every(({ severity }) => severity === 'ok') || !user.seesOthers) return first
  const directory = await readDirectory(transport).catch((): Directory | null => null)
  return directory === null ? first : examineNames(mapping, { ...facts, directory })
}
