// Takes the two pictures of the README, light and dark, of the sample rollup: node scripts/render-test/readme-picture.ts
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleFacts } from '../../test/rollup/sample.ts'
import { findBrowser, writePicture } from './browser.ts'
import { renderPage } from './page.ts'
import { renderSamples, writeCharts } from './samples.ts'

/** The headline figures and the first chart; what comes below would make the README long. */
const size = { width: 800, height: 540 }

const browser = findBrowser()
if (!browser) throw new Error('no Chromium here: apt-get install chromium, or name it in CHROMIUM')
const folder = mkdtempSync(join(tmpdir(), 'harvest-ledger-picture-'))
const facts = sampleFacts()
writeCharts(facts, folder)
const page = join(folder, 'document.html')
const close = '<style>main { padding-top: 0 } h1 { margin-top: 16px }</style>'
writeFileSync(page, renderPage([renderSamples(facts).document], false, size.width).replace('<main>', `${close}<main>`))
for (const theme of ['light', 'dark'] as const) {
  const to = join(import.meta.dirname, `../../docs/images/rollup-${theme}.png`)
  await writePicture(browser, page, size, theme, to)
  console.log(to)
}
rmSync(folder, { recursive: true })
