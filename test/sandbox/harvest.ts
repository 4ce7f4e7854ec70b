import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type HttpHandler, HttpResponse, http } from 'msw/http'
import { type Faults, planFaults } from './faults.ts'
import { parseAccount, renderAccount } from './harvest/account.ts'
import { assignmentRoutes } from './harvest/assignments.ts'
import { userOfToken } from './harvest/auth.ts'
import { clientRoutes } from './harvest/clients.ts'
import { companyRoutes } from './harvest/company.ts'
import type { AccountState } from './harvest/entities.ts'
import { estimateRoutes } from './harvest/estimates.ts'
import { expenseRoutes } from './harvest/expenses.ts'
import { type Hands, handsOn } from './harvest/hands.ts'
import { invoicePartRoutes } from './harvest/invoice-parts.ts'
import { invoiceRoutes } from './harvest/invoices.ts'
import { categoryRoutes } from './harvest/item-categories.ts'
import { type Bucket, countRequests, documentedWindows, type Window } from './harvest/limits.ts'
import { type OAuthDesk, openDesk } from './harvest/oauth.ts'
import { type Preset, presetAccount } from './harvest/presets.ts'
import { projectRoutes } from './harvest/projects.ts'
import { reportRoutes } from './harvest/reports.ts'
import { roleRoutes } from './harvest/roles.ts'
import { taskRoutes } from './harvest/tasks.ts'
import { timeEntryRoutes } from './harvest/time-entries.ts'
import { renderSnapshot } from './harvest/time-entry-json.ts'
import { userRoutes } from './harvest/users.ts'
import type { World } from './harvest/visit.ts'
import { answerAsHarvest, type Harvest } from './harvest/work.ts'
import { listen } from './listen.ts'
import type { RequestLog } from './requests.ts'
import { reply } from './stage.ts'

export type { Fault, Faults, Match } from './faults.ts'
export type { Expense, Invoice } from './harvest/billing-entities.ts'
export { busyMonth } from './harvest/busy-month.ts'
export type { AccountState, TimeEntry } from './harvest/entities.ts'
export { type LargeAccountOptions, largeAccount } from './harvest/large-account.ts'
export type { Preset } from './harvest/presets.ts'
export type { RequestLog } from './requests.ts'

export interface HarvestSandbox extends Hands {
  /** For `harvest-api-url`. */
  readonly url: string
  /** For `harvest-id-url`. */
  readonly idUrl: string
  readonly token: string
  readonly accountId: number
  /** Live: read it, change it. */
  readonly account: AccountState
  /** Token to user id; more people may be let in, or shut out. */
  readonly tokens: Map<string, number>
  /** Where tokens are issued. */
  readonly oauth: OAuthDesk
  /** In order of arrival. */
  readonly requests: RequestLog[]
  readonly faults: Faults
  /** The same Harvest for msw in this process, under its real addresses. */
  readonly handlers: HttpHandler[]
  /** Answers one request as it would over the network, null where the connection shall be cut. */
  readonly answer: (request: Request) => Promise<Response | null>
  /** All time entries as stored, for comparing byte for byte. */
  snapshot(): string
  close(): Promise<void>
}

export interface HarvestOptions {
  readonly account?: Preset | AccountState
  readonly token?: string
  readonly accountId?: number
  readonly windows?: Partial<Record<Bucket, Window>>
  readonly latencyMs?: number
  readonly now?: () => Date
  readonly port?: number
  /** Read at the start where it exists, written after every write. */
  readonly stateFile?: string
  /** The largest page given, without a word, whatever was asked (one source has seen 100). */
  readonly largestPage?: number
}

/** Starts a Harvest on loopback. */
export async function startHarvestSandbox(options: HarvestOptions = {}): Promise<HarvestSandbox> {
  const { now = () => new Date(), token = '1100001.pt.sandbox-token', stateFile, latencyMs = 0, port = 0 } = options
  const account = openAccount(options, now)
  const tokens = new Map([[token, account.me]])
  const { desk: oauth, answer: answerDesk, pass } = openDesk(account, tokens)
  const requests: RequestLog[] = []
  const { faults, befalls } = planFaults()
  const save = () => {
    if (stateFile !== undefined) writeFileSync(stateFile, renderAccount(account))
  }
  const world: World = {
    account,
    now,
    largestPage: options.largestPage ?? 2000,
    userOf: (request) => {
      const user = userOfToken(request, account, tokens)
      if (user === undefined) throw new Error('A request without a person behind it came through')
      return user
    },
  }
  const harvest: Harvest = {
    account,
    tokens,
    // A further resource is a further file of routes in ./harvest, and its state in entities.ts.
    routes: [
      companyRoutes,
      userRoutes,
      roleRoutes,
      clientRoutes,
      taskRoutes,
      assignmentRoutes,
      projectRoutes,
      timeEntryRoutes,
      invoicePartRoutes,
      invoiceRoutes,
      estimateRoutes,
      expenseRoutes,
      categoryRoutes,
      reportRoutes,
    ].flatMap((routesOf) => routesOf(world)),
    count: countRequests({ ...documentedWindows, ...options.windows }),
    written: save,
    desk: async (request, log) => {
      const answer = await answerDesk(request, log)
      if (answer === null) pass()
      return answer
    },
  }
  const stage = { requests, befalls, latencyMs }
  const receive = (request: Request) => reply(stage, request, (each, log) => answerAsHarvest(harvest, each, log))
  const { origin, close } = await listen(port, receive)
  const inProcess = async ({ request }: { request: Request }) => (await receive(request)) ?? HttpResponse.error()
  return {
    ...handsOn(account, now),
    url: `${origin}/v2`,
    idUrl: origin,
    token,
    accountId: account.id,
    account,
    tokens,
    oauth,
    requests,
    faults,
    handlers: [http.all('https://api.harvestapp.com/*', inProcess), http.all('https://id.getharvest.com/*', inProcess)],
    answer: receive,
    snapshot: () => renderSnapshot(account.timeEntries.values()),
    async close() {
      save()
      await close()
    },
  }
}

function openAccount(
  { account: wanted = 'freelancer', accountId, stateFile }: HarvestOptions,
  now: () => Date,
): AccountState {
  const kept =
    stateFile !== undefined && existsSync(stateFile) ? parseAccount(readFileSync(stateFile, 'utf8')) : undefined
  const account = kept ?? (typeof wanted === 'string' ? presetAccount(wanted, now()) : wanted)
  if (accountId !== undefined && accountId !== account.id) {
    for (const each of account.accounts) if (each.id === account.id) each.id = accountId
    account.id = accountId
  }
  return account
}
