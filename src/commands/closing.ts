/** Takes how a run ended, its milliseconds and its calls; gives the last line of its log. */
export function renderClosing(
  failed: boolean,
  ms: number,
  calls: { readonly harvest: number; readonly github: number },
): string {
  const told = (number: number, service: string) => `${number} ${service} ${number === 1 ? 'call' : 'calls'}`
  return `${failed ? 'failed after' : 'done in'} ${renderDuration(ms)}: ${told(calls.harvest, 'Harvest')}, ${told(calls.github, 'GitHub')}`
}

function renderDuration(ms: number): string {
  const tenths = Math.round(ms / 100)
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
