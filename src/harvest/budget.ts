/** How many requests may be sent in how many milliseconds. */
export interface Limit {
  readonly requests: number
  readonly ms: number
}

/** What the client needs of the world to wait: a monotonic clock in milliseconds and a sleep. */
export interface Clock {
  readonly now: () => number
  /** Rejects when the signal aborts. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** A place in the window, given back when the answer has arrived. */
export type Release = () => void

/**
 * Takes a limit and a clock; gives a function that waits until one more request keeps within the limit. A place is
 * free again one window after its answer came: the server counts at a moment between sending and answer, so counting
 * from the answer never sends too early, whatever the way there takes.
 */
export function createBudget(limit: Limit, clock: Clock): () => Promise<Release> {
  const answered: number[] = []
  let inFlight = 0
  let queue: Promise<void> = Promise.resolve()
  const waiters: (() => void)[] = []
  const free = async (): Promise<void> => {
    while (inFlight + answered.length >= limit.requests) {
      const [oldest] = answered
      if (oldest === undefined) await new Promise<void>((resolve) => waiters.push(resolve))
      else await clock.sleep(Math.max(1, oldest + limit.ms - clock.now()))
      while (answered[0] !== undefined && answered[0] + limit.ms <= clock.now()) answered.shift()
    }
    inFlight++
  }
  return async () => {
    queue = queue.then(free)
    await queue
    return () => {
      inFlight--
      answered.push(clock.now())
      waiters.shift()?.()
    }
  }
}
