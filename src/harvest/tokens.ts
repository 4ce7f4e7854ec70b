/** The access token requests go with, wherever it comes from. */
export interface AccessTokens {
  /** The token to send now. Throws where none can be had. */
  readonly current: () => Promise<string>
  /** Told of each token Harvest took. */
  readonly accepted: (token: string) => void
  /** Takes a token Harvest refused; gives another, null where none would do better. One, however many requests ask. */
  readonly renew: (refused: string) => Promise<string | null>
  /** What to check where Harvest refuses the last token there is; null for the usual. */
  readonly remedy: string | null
}

/** Takes a token; gives it for every request: one that is refused cannot be renewed. */
export function fixedToken(token: string): AccessTokens {
  return { current: async () => token, accepted: () => {}, renew: async () => null, remedy: null }
}

/**
 * Takes the token there is (null: none yet) and a way to have another; gives what requests go with. Many that ask at once
 * share one refresh; where one fails, nobody asks again. Throws what the refresh throws.
 */
export function renewableToken(given: string | null, refresh: () => Promise<string>): AccessTokens {
  let latest = given
  let pending: Promise<string> | null = null
  let isIssued = false
  let hasWorked = false
  const obtain = (): Promise<string> => {
    pending ??= refresh().then((fresh) => {
      latest = fresh
      isIssued = true
      hasWorked = false
      pending = null
      return fresh
    })
    return pending
  }
  return {
    current: async () => pending ?? latest ?? obtain(),
    accepted: (token) => {
      if (token === latest) hasWorked = true
    },
    renew: async (refused) => {
      // Another request was refused before, and waits for the new one or has it already.
      if (pending !== null) return await pending
      if (latest !== refused) return latest
      // Harvest answers a wrong account id as it answers an expired token. One it has just issued is not expired.
      return isIssued && !hasWorked ? null : await obtain()
    },
    remedy:
      'Check harvest-account-id: the access token is new, so it is not expired; Harvest answers so for another account, and for one of Forecast.',
  }
}
