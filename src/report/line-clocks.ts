import { type ClockRange, findClockRanges } from './clock.ts'
import type { Context, Environment } from './drafts.ts'
import { rangeAtEdge } from './edges.ts'
import { todayWords, workVerbs } from './labels.ts'
import { alternatives, trimMarks } from './words.ts'

/** A sentence that tells of hours: `I worked …`, `Spent …`. */
export const VERB = new RegExp(
  `^(?:(?:${alternatives(todayWords)}),? )?(?:(?:i|we)(?:['’]ve| have)? )?(?:${alternatives(workVerbs)})[ ]`,
  'iu',
)
const TOLD = new RegExp(
  // Without who, what worked may be the thing that was mended.
  `[.!;][ ]{1,2}(?=(?:(?:i|we)(?:['’]ve| have)? (?:${alternatives(workVerbs)})|spent) [~≈]?(?:\\p{L}{2,12} )?\\d)`,
  'iu',
)

/** Takes a line; gives where the sentence begins in it that tells of hours (`Mended it. Spent 3 hours.`): 0 where it is the first, or none. */
export function toldFrom(rest: string): number {
  if (VERB.test(rest)) return 0
  const match = TOLD.exec(rest.slice(0, 1000))
  return match ? match.index + match[0].length : 0
}

/** The clock times of a line. */
export interface LineClock {
  readonly ranges: readonly ClockRange[]
  /** The figures may be a clock range or a count. */
  readonly unsure: boolean
}

/** Takes a line behind its date, whether one stands there or clock times lead the lines beside it, what stands above and the file; gives the ranges it states. `9-11` without a mark counts beside a date or among clock times, and in a log when it goes up from six. */
export function clockOfLine(rest: string, dated: boolean, context: Context, env: Environment): LineClock {
  const all = findClockRanges(rest, dated)
  const ranges = VERB.test(rest) && (all[0]?.start ?? 99) < 25 ? all.slice(0, 1) : rangeAtEdge(all, rest)
  // Behind words, outside a log, it may be the time of a lecture or of a meeting to come.
  const last = ranges.at(-1)
  const trails = last && !env.isLog && !dated && !VERB.test(rest) && /\p{L}/u.test(rest.slice(0, ranges[0]?.start))
  if (trails && !/^[\s)\]]*\p{L}|[:(]\s{0,3}$/u.test(rest.slice(last.end) + rest.slice(0, ranges[0]?.start)))
    return { ranges, unsure: true }
  if (ranges.length > 0 || dated || (context.date === null && context.dateIssues.length === 0))
    return { ranges, unsure: false }
  const [bare] = findClockRanges(rest.slice(0, 30), true)
  if (!bare || trimMarks(rest.slice(0, bare.start)) !== '' || !/^(?:$|[ \t:,|–—-]{1,3})/u.test(rest.slice(bare.end)))
    return { ranges, unsure: false }
  const plain = env.isLog && bare.from >= '06:00' && bare.to > bare.from
  return { ranges: [bare], unsure: !plain }
}
