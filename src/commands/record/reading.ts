import type { Config } from '../../config/parse.ts'
import { InputError } from '../../errors.ts'
import type { Transport } from '../../harvest/transport.ts'
import type { HarvestAccess } from '../../harvest-access.ts'
import type { LedgerInputs } from '../../inputs.ts'
import { windowOf } from '../../timesheet/window.ts'
import { type Account, readAccount, withHarvest } from '../harvest.ts'
import { yieldToNetwork } from '../open-harvest.ts'
import type { Run } from '../run.ts'

/** The way to Harvest, and the account that is being read. */
export interface Reading {
  readonly transport: Transport
  readonly account: Promise<Account>
}

/**
 * Takes the inputs, the access, the ledger's configuration, whether reports were edited and work to do; begins to read the account
 * and does the work meanwhile: loading what reads reports, and reading them, takes as long as the answers. Ends every request
 * whatever came of it. The account's promise rejects with RequestError, or InputError where the time is somebody else's.
 */
export async function withReading<T>(
  inputs: LedgerInputs,
  access: HarvestAccess,
  config: Config,
  isEdit: boolean,
  run: Run,
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  return await withHarvest(access, run, async (transport) => {
    const windowFor = (today: string) => windowOf(inputs.from, inputs.to, config.windowDays, today)
    const [only, ...others] = config.user?.ids ?? []
    const account = readAccount(transport, run.startedAt, windowFor, {
      id: others.length === 0 ? (only ?? null) : null,
      refuse: (user) => refuseOthers(config.user, user),
      // Before an entry is changed, its session's own is looked for out there: one list is no more requests than the window's.
      isWider: isEdit,
    })
    // Told to whoever waits for it.
    account.catch(() => {})
    await yieldToNetwork()
    return await work({ transport, account })
  })
}

/** Takes whose time may be written and the token's owner. Another user's entries cannot be seen, so a token of somebody else would have every session recorded once more: throws InputError. */
export function refuseOthers(allowed: Config['user'], { id, name }: Pick<Account['user'], 'id' | 'name'>): void {
  if (allowed === null || allowed.ids.includes(id)) return
  const isOne = allowed.ids.length === 1
  const whose = isOne ? `user ${allowed.ids[0]}` : `users ${allowed.ids.join(', ')}`
  const mend = isOne ? `write user: ${id}` : `add ${id} to user`
  const message = `this token is that of ${name} (user ${id} in Harvest), and this ledger's time is that of ${whose}: recorded for ${name} too, each hour would stand twice. No time entry was written. Pass the right token; where this one is right, ${mend}`
  throw new InputError([{ severity: 'error', message, place: allowed.place }])
}
