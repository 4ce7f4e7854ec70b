export interface Window {
  readonly limit: number
  readonly ms: number
}

export type Bucket = 'general' | 'reports'

/** Which of Harvest's two budgets a path draws on. */
export function bucketOf(path: string): Bucket {
  return /^(\/api)?\/v2\/reports\//.test(path) ? 'reports' : 'general'
}

/** Harvest's two budgets as documented: 100 requests in 15 s, and for reports 100 in 15 min. */
export const documentedWindows: Readonly<Record<Bucket, Window>> = {
  general: { limit: 100, ms: 15_000 },
  reports: { limit: 100, ms: 900_000 },
}

/**
 * Counts requests in sliding windows. Answers null when the request may pass, else the whole seconds to wait. A refused request
 * does not count (not known of the real thing).
 */
export function countRequests(
  windows: Readonly<Record<Bucket, Window>>,
): (bucket: Bucket, at: number) => number | null {
  const passed: Record<Bucket, number[]> = { general: [], reports: [] }
  return (bucket, at) => {
    const { limit, ms } = windows[bucket]
    const recent = passed[bucket].filter((time) => time > at - ms)
    passed[bucket] = recent
    const oldest = recent[recent.length - limit]
    if (recent.length < limit || oldest === undefined) {
      if (limit > 0) recent.push(at)
      return limit > 0 ? null : Math.max(1, Math.ceil(ms / 1000))
    }
    return Math.max(1, Math.ceil((oldest + ms - at) / 1000))
  }
}
