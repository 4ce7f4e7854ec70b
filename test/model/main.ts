// npm run model [-- HISTORIES [SEED [PATH]]], npm run model -- git [HISTORIES [SEED [PATH]]]: without a seed new ones.
import { builtRunner } from './built.ts'
import { factsRunner } from './facts.ts'
import { actOut } from './histories.ts'

const [kind, ...rest] = process.argv.slice(2)
const isGit = kind === 'git'
const [histories, seed, path] = isGit ? rest : kind === undefined ? [] : [kind, ...rest]
const tally = await actOut({
  numRuns: Number(histories ?? (isGit ? 40 : 2000)),
  ...(seed !== undefined && { seed: Number(seed) }),
  ...(path !== undefined && { path }),
  makeRunner: isGit ? builtRunner : factsRunner,
})
const table = (counts: ReadonlyMap<string, number>) =>
  [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${String(count).padStart(7)}  ${name}`)
const sum = [...tally.steps.values()].reduce((total, each) => total + each, 0)
console.log(
  [
    `${tally.histories} histories, ${sum} steps, ${tally.runs} runs, ${tally.entries} entries looked at`,
    'Steps that took effect:',
    ...table(tally.steps),
    'What undisturbed runs came to:',
    ...table(tally.reasons),
    `${Math.round(process.cpuUsage().user / 1e6)} s of processor`,
  ].join('\n'),
)
