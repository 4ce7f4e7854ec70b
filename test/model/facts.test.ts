import { test } from 'vitest'
import { factsRunner } from './facts.ts'
import { actOut } from './histories.ts'

// `npm run model` draws a new seed and acts out two thousand.
test.each([
  [77, 17],
  [301, 8],
  [204, 8],
])('random histories agree with the model (seed %i)', { timeout: 240_000 }, async (seed, numRuns) => {
  await actOut({ numRuns, seed, makeRunner: factsRunner })
})
