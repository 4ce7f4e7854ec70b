import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { validatePlan } from '../init/config-schema.ts'
import type { ActionResult } from './run.ts'
import { report, setScene } from './scene.ts'

/** The actions of a run's plan, which the published schema must take. */
function actionsOf({ outputs }: ActionResult): string[] {
  const plan = JSON.parse(readFileSync(outputs.plan ?? '', 'utf8'))
  expect(validatePlan(plan) ? [] : validatePlan.errors).toEqual([])
  return plan.operations.map(({ action, status }: { action: string; status: string }) => `${action} ${status}`).sort()
}

const files = {
  'reports/a.md': report({ date: '2026-05-20', project: 'audrey', hours: 3.5 }),
  'reports/b.md': report({ date: '2026-05-21', project: 'audrey', hours: 1 }),
  'reports/c.md': report({ date: '2026-05-22', project: 'audrey', start: '09:00', end: '10:30' }),
  'reports/d.md': report({ date: '2026-05-23', project: 'audrey', hours: 2 }),
}

test.each(['freelancer', 'timestamps'] as const)(
  'every plan of the built action is one its JSON Schema takes (%s)',
  async (account) => {
    const scene = await setScene({ account })
    scene.ledger.commit(files)
    expect(actionsOf(await scene.record({ 'dry-run': 'true' }))).toEqual(Array(4).fill('create planned'))
    expect(actionsOf(await scene.record())).toEqual(Array(4).fill('create done'))
    for (const entry of scene.harvest.account.timeEntries.values())
      if (entry.spent_date === '2026-05-21') entry.approval_status = 'approved'
    scene.ledger.commit({
      'reports/a.md': report({ date: '2026-05-20', project: 'audrey', hours: 4 }),
      'reports/b.md': report({ date: '2026-05-21', project: 'audrey', hours: 7 }),
      'reports/c.md': null,
      'reports/c2.md': files['reports/c.md'],
      'reports/d.md': null,
      'reports/e.md': report({ date: '2026-05-24', project: 'nobody', hours: 1 }),
    })
    expect(actionsOf(await scene.record())).toEqual([
      'blocked planned',
      'drift planned',
      'left planned',
      'move done',
      'update done',
    ])
    scene.ledger.commit({ 'reports/e.md': null })
    expect(actionsOf(await scene.record())).toEqual([
      'delete done',
      'drift planned',
      'unchanged planned',
      'unchanged planned',
    ])
    await scene.close()
  },
)

test('the schema refuses what is no plan', () => {
  const plan = { version: 1, ledger: 'ada/dev-reports', window: { from: '2026-05-01', to: null }, operations: [] }
  expect(validatePlan(plan)).toBe(true)
  for (const wrong of [{ version: 2 }, { window: { from: 'today', to: null } }, { operations: [{ action: 'guess' }] }])
    expect(validatePlan({ ...plan, ...wrong })).toBe(false)
})
