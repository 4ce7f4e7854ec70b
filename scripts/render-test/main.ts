// Renders a rollup as GitHub would, in a real browser, and takes pictures to look at: npm run test:render.
// Needs a Chromium: /usr/bin/chromium (Debian: apt-get install chromium), or its path in CHROMIUM. Mermaid's own parser is
// asked too where the package `mermaid` is installed (npm install --no-save mermaid).
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sectionNames } from '../../src/rollup/sections.ts'
import { sampleFacts } from '../../test/rollup/sample.ts'
import { hostileTexts, withText } from '../../test/rollup/sample-hostile.ts'
import { findBrowser, type Measured, measurePage, writePicture } from './browser.ts'
import { checkMermaid } from './mermaid.ts'
import { renderPage } from './page.ts'
import { renderPullSample, renderSamples, writeCharts } from './samples.ts'

const WIDE = 1012
/** As narrow as a browser's own window may be. */
const NARROW = 500

const both = ['light', 'dark'] as const
const pictures = [
  ['document', false, WIDE, both],
  ['document', true, WIDE, both],
  ['document', false, NARROW, ['light']],
  ['member', false, WIDE, ['dark']],
  ['pull-body', false, WIDE, both],
  ['index', false, WIDE, ['light']],
] as const

const browser = findBrowser()
if (!browser) {
  console.log('SKIPPED: no Chromium here. Install one (apt-get install chromium) or name it in CHROMIUM.')
} else {
  const folder = mkdtempSync(join(tmpdir(), 'harvest-ledger-render-'))
  const faults = [
    ...(await takePictures(browser, folder)),
    ...(await checkHostileTexts(browser, folder)),
    ...(await checkMermaid(browser, folder)),
  ]
  for (const fault of faults) console.error(`✗ ${fault}`)
  console.log(faults.length === 0 ? `Pictures are in ${folder}` : `${faults.length} faults; pictures are in ${folder}`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

async function takePictures(browser: string, folder: string): Promise<string[]> {
  const faults: string[] = []
  const facts = sampleFacts()
  writeCharts(facts, folder)
  const samples = { ...renderSamples(facts), 'pull-body': renderPullSample(facts, sectionNames) }
  for (const [name, isOpen, width, themes] of pictures) {
    const label = `${name}${isOpen ? '-open' : ''}${width === WIDE ? '' : '-narrow'}`
    const page = join(folder, `${label}.html`)
    writeFileSync(join(folder, `${name}.md`), samples[name])
    writeFileSync(page, renderPage([samples[name]], isOpen, WIDE))
    const measured = await measurePage(browser, page, width)
    if (measured.width > width) faults.push(`${label} is ${measured.width} wide, not ${width}`)
    faults.push(...measured.broken.map((image) => `${label}: ${image} is not shown`))
    for (const theme of themes) {
      const to = join(folder, `${label}-${theme}.png`)
      await writePicture(browser, page, { width, height: Math.min(measured.height + 8, 12_000) }, theme, to)
      if (existsSync(to)) console.log(to)
      else faults.push(`no picture was taken: ${to}`)
    }
  }
  return faults
}

async function checkHostileTexts(browser: string, folder: string): Promise<string[]> {
  const measure = async (text: string, name: string): Promise<Measured> => {
    const page = join(folder, `${name}.html`)
    writeFileSync(page, renderPage(Object.values(renderSamples(withText(sampleFacts(), text))), false, WIDE))
    return await measurePage(browser, page, WIDE)
  }
  const wanted = await measure('harmless', 'harmless')
  const faults: string[] = []
  for (const [index, text] of hostileTexts.entries()) {
    const found = await measure(text, `hostile-${index}`)
    const shown = JSON.stringify(text.slice(0, 60))
    if (found.cells !== wanted.cells) faults.push(`with ${shown}: ${found.cells} cells, not ${wanted.cells}`)
    if (found.foreign > 0) faults.push(`with ${shown}: ${found.foreign} links that are not ours`)
    if (tagsOf(found) !== tagsOf(wanted)) faults.push(`with ${shown}: tags ${tagsOf(found)}, not ${tagsOf(wanted)}`)
  }
  console.log(`${hostileTexts.length} hostile texts tried, ${wanted.cells} cells each`)
  return faults
}

/** All but links: an address that cannot be one is shown as text, so there may be fewer. */
function tagsOf({ tags }: Measured): string {
  const counted = Object.entries(tags).filter(([tag]) => tag !== 'a')
  return JSON.stringify(counted.sort(([a], [b]) => (a < b ? -1 : 1)))
}
