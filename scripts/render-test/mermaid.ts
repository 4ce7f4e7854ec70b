import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderMermaid } from '../../src/rollup/mermaid.ts'
import { reckonFigures } from '../../src/rollup/reckon.ts'
import { sampleFacts } from '../../test/rollup/sample.ts'
import { hostileTexts, withText } from '../../test/rollup/sample-hostile.ts'
import { callBrowser } from './browser.ts'

const bundle = fileURLToPath(new URL('../../node_modules/mermaid/dist/mermaid.min.js', import.meta.url))

/** Takes a browser and a folder; has Mermaid itself read the charts of the sample and of hostile names, and gives what it refuses. */
export async function checkMermaid(browser: string, folder: string): Promise<string[]> {
  if (!existsSync(bundle)) {
    console.log('SKIPPED: the package "mermaid" is not installed, so its own parser was not asked.')
    return []
  }
  const charts = [sampleFacts(), ...hostileTexts.map((text) => withText(sampleFacts(), text))].map((facts) =>
    renderMermaid(reckonFigures(facts)).replace(/^```mermaid\n|\n```$/g, ''),
  )
  const page = join(folder, 'mermaid.html')
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><script src="file://${bundle}"></script><script type="application/json" id="charts">${JSON.stringify(charts).replaceAll('<', '\\u003c')}</script>
<script>
(async () => {
  const faults = []
  for (const [index, chart] of JSON.parse(document.getElementById('charts').textContent).entries()) {
    try { await mermaid.parse(chart) } catch (error) { faults.push('chart ' + index + ': ' + error.message) }
  }
  document.documentElement.dataset.measured = JSON.stringify(faults)
})()
</script>`,
  )
  const faults = (await callBrowser(browser, page)) as string[]
  console.log(`Mermaid read ${charts.length} charts`)
  return faults.map((fault) => `Mermaid refuses ${fault}`)
}
