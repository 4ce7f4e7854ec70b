/** Whole numbers below a bound that look drawn and are the same for the same seed. */
export type Draw = (below: number) => number

/** A new row of numbers. */
export function drawFrom(seed: number): Draw {
  let state = (seed % 2_147_483_646) + 1
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return state
  }
  // Seeds that lie side by side begin alike.
  for (let index = 0; index < 4; index++) next()
  return (below) => Math.floor((next() / 2_147_483_647) * below)
}

/** One of a list. */
export function pick<Each>(draw: Draw, all: readonly Each[]): Each {
  const found = all[draw(all.length)]
  if (found === undefined) throw new Error('There is nothing to pick from')
  return found
}
