import { readFileSync } from 'node:fs'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

const style = readFileSync(new URL('page.css', import.meta.url), 'utf8')

/** Tells its height and what it holds, for a browser that only prints the page. */
const measure = `
  const count = (selector) => document.querySelectorAll('main ' + selector).length
  const tags = {}
  for (const { localName } of document.querySelectorAll('main *')) tags[localName] = (tags[localName] ?? 0) + 1
  const foreign = [...document.querySelectorAll('main a')].filter((a) => !/^(https:\\/\\/(nordlicht\\.harvestapp\\.com|github\\.com\\/nordlicht)|[\\w./-]+$)/.test(a.getAttribute('href')))
  document.documentElement.dataset.measured = JSON.stringify({
    height: document.documentElement.scrollHeight,
    width: document.documentElement.scrollWidth,
    cells: count('td') + count('th'), tags, foreign: foreign.length,
    broken: [...document.images].filter((image) => !image.naturalWidth).map((image) => image.currentSrc),
  })`

/** Takes markdown; gives the HTML a GitHub-flavoured renderer makes of it, with the alerts GitHub adds. */
function renderHtml(markdown: string): string {
  const options = { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }
  return micromark(markdown, options).replace(
    /<blockquote>\s*<p>\[!(NOTE|WARNING)\]\s*/g,
    (_, kind: string) => `<blockquote class="alert ${kind.toLowerCase()}"><p>`,
  )
}

/** Takes documents, whether what is folded stands open, and a width; gives a whole page of them that measures itself. */
export function renderPage(documents: readonly string[], isOpen: boolean, width: number): string {
  const closed = documents.map(renderHtml).join('\n')
  const html = isOpen ? closed.replaceAll('<details>', '<details open>') : closed
  return [
    '<!doctype html><meta charset="utf-8"><title>Render test</title>',
    `<style>${style} main { max-width: ${width}px }</style>`,
    `<main>${html}</main>`,
    `<script>addEventListener('load', () => {${measure}})</script>`,
  ].join('\n')
}
