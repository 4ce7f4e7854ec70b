import { isScalar, isSeq, type YAMLMap } from 'yaml'
import { didYouMean } from '../suggest.ts'
import { parseClock } from './clock.ts'
import { findDates } from './dates.ts'
import type { Environment } from './drafts.ts'
import { parseDuration } from './durations.ts'
import type { Report } from './problems.ts'
import type { LabelField } from './session.ts'

const isDuration = (value: string): boolean => parseDuration(value, 'hours') !== null
const isDate = (value: string): boolean => findDates(value, true).length > 0
const isAny = (): boolean => true

/** The keys whose slips are told, each with the values that make it likely that it was meant. Shorter ones are near to too much. */
const keys: Readonly<Record<string, { readonly field: LabelField; readonly fits: (value: string) => boolean }>> = {
  date: { field: 'date', fits: isDate },
  hours: { field: 'hours', fits: isDuration },
  duration: { field: 'hours', fits: isDuration },
  start: { field: 'start', fits: (value) => parseClock(value) !== null },
  break: { field: 'break', fits: isDuration },
  project: { field: 'project', fits: isAny },
  client: { field: 'client', fits: isAny },
  task: { field: 'task', fits: isAny },
  billable: { field: 'billable', fits: isAny },
  repository: { field: 'repository', fits: isAny },
  title: { field: 'headline', fits: isAny },
  headline: { field: 'headline', fits: isAny },
}
/** Words of their own that are one letter from a key. */
const others = new Set(['clients', 'tasks', 'titles', 'hour', 'update', 'updated', 'rate', 'mask', 'ask'])

/** Whether two neighbouring letters changed places: the commonest slip, which counts as two to an edit distance. */
function isSwap(word: string, key: string): boolean {
  const at = [...word].findIndex((letter, index) => letter !== key[index])
  return (
    at >= 0 && word.length === key.length && key === word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  )
}

/** Takes a mapping of front matter and what it states; reports each key that is no key and nearly is one that is not stated. */
export function reportSlips(
  map: YAMLMap,
  stated: ReadonlyMap<LabelField, unknown>,
  env: Environment,
  lineAt: (offset: number | undefined) => number,
  report: Report,
): void {
  const open = Object.keys(keys).filter((key) => !stated.has(keys[key]?.field ?? 'mode'))
  for (const pair of map.items.slice(0, 200)) {
    if (!isScalar(pair.key)) continue
    const word = String(pair.key.value)
    const meaning = env.read(word.replaceAll('_', ' '))
    if (word.length > 20 || others.has(word.toLowerCase()) || meaning.field !== null || meaning.never || meaning.total)
      continue
    const value = isScalar(pair.value) ? String(pair.value.value ?? '') : null
    const near = value === null ? [] : open.filter((key) => keys[key]?.fits(value))
    const candidates = isSeq(pair.value) && word !== 'sessions' ? ['sessions'] : near
    const swap = candidates.find((key) => isSwap(word.toLowerCase(), key))
    const hint = swap === undefined ? didYouMean(word, candidates) : `; did you mean "${swap}"?`
    if (hint === '.') continue
    report('unknown-key', lineAt(pair.key.range?.[0]), word, `Found the key "${word}", which is not read${hint}`)
  }
}
