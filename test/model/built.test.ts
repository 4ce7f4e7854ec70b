import { test } from 'vitest'
import { builtRunner } from './built.ts'
import { actOut } from './histories.ts'

// Git and processes take their time: two histories here, forty in `npm run model -- git`.
test('the built action on real git agrees with the model', { timeout: 240_000 }, async () => {
  await actOut({ numRuns: 2, seed: 5, makeRunner: builtRunner })
})
