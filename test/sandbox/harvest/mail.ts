import { stamp } from './account.ts'
import type { MailKind } from './catalogue-entities.ts'
import type { AccountState } from './entities.ts'

/** Sends a mail to somebody outside: it is only noted down. */
export function sendMail(
  account: AccountState,
  kind: MailKind,
  to: readonly string[],
  subject: string,
  about: number,
  now: Date,
): void {
  account.sentMail.push({ kind, to: [...to], subject, about, at: stamp(now) })
}
