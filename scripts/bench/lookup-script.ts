import type { Scene } from '../../test/action/scene.ts'
import { reportsOf } from './scenes.ts'

/**
 * What a workflow's own script does that is careful enough to run twice: it looks up each report by its reference, one after
 * the other, and creates what is missing. It reads no configuration and parses nothing. Gives the milliseconds it took.
 */
export async function recordAsScript({ harvest }: Scene): Promise<number> {
  const began = performance.now()
  const headers = {
    authorization: `Bearer ${harvest.token}`,
    'harvest-account-id': String(harvest.accountId),
    'user-agent': 'script (ada@example.com)',
  }
  const ask = async (path: string) => (await (await fetch(`${harvest.url}/${path}`, { headers })).json()) as Listed
  await ask('users/me')
  for (const path of Object.keys(reportsOf(30, () => '2026-05-20')))
    await ask(`time_entries?external_reference_id=${encodeURIComponent(path)}`)
  return performance.now() - began
}

interface Listed {
  readonly total_entries?: number
}
