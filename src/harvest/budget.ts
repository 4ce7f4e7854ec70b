/** How many requests may be sent in how many milliseconds. */
export interface Limit {
  readonly requests: number
  readonly ms: number
}

/** Harvest counts reports apart from all else. */
export type Bucket = 'general' | 'reports'

/** Harvest's limits: 100 requests in 15 seconds, and 100 in 15 minutes for `/reports/*`. */
export const LIMITS: Readonly<Record<Bucket, Limit>> = {
  general: { requests: 100, ms: 15_000 },
  reports: { requests: 100, ms: 900_000 },
}

/** What the client needs of the world to wait: a monotonic clock in milliseconds and a sleep. */
export interface Clock {
  readonly now: () => number
  /** Rejects when the signal aborts. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** A place in the window, given back when the answer has arrived. */
export type Release = () => void

/** One of Harvest's limits, counted on our side. */
export interface Budget {
  /** Waits until one more request keeps within the limit. */
  readonly take: () => Promise<Release>
  /** Lets no request go for so many milliseconds: the server said that there were too many. */
  readonly hold: (ms: number) => void
}

/**
 * Windows are taken for longer by this part of themselves: 75 ms of 15 s. Two clocks need not run alike, and the server's
 * may be set right at any moment; by less than this it then counts no request into the window before.
 */
const MARGIN = 1 / 200

/**
 * Takes a limit, a clock and a signal that ends every wait; gives the budget. A place is free again one window after its answer came: the server counts
 * at a moment between sending and answer, so counting from the answer never sends too early, whatever the way there
 * takes. No stretch of one window's length holds more than the limit, so a server that counts in fixed windows is met too.
 */
export function createBudget(limit: Limit, clock: Clock, closing?: AbortSignal): Budget {
  const windowMs = limit.ms * (1 + MARGIN)
  const answered: number[] = []
  let inFlight = 0
  let heldUntil = 0
  let queue: Promise<void> = Promise.resolve()
  const waiters: (() => void)[] = []
  const free = async (): Promise<void> => {
    for (;;) {
      const now = clock.now()
      while (answered[0] !== undefined && answered[0] + windowMs <= now) answered.shift()
      const [oldest] = answered
      if (heldUntil > now) await clock.sleep(Math.max(1, heldUntil - now), closing)
      else if (inFlight + answered.length < limit.requests) break
      else if (oldest === undefined) await new Promise<void>((resolve) => waiters.push(resolve))
      else await clock.sleep(Math.max(1, oldest + windowMs - now), closing)
    }
    inFlight++
  }
  const take = async () => {
    queue = queue.then(free)
    await queue
    return () => {
      inFlight--
      answered.push(clock.now())
      waiters.shift()?.()
    }
  }
  const hold = (ms: number) => {
    heldUntil = Math.max(heldUntil, clock.now() + ms)
  }
  return { take, hold }
}
