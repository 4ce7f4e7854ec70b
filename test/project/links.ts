import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Takes a document's text; gives its relative links, those in code left out. */
export function linksOf(text: string): string[] {
  const prose = withoutBlocks(text).replace(/`[^`\n]*`/g, '')
  const inline = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)]
  const defined = [...prose.matchAll(/^\[[^\]]+\]: *<?([^\s>]+)>?/gm)]
  const attributes = [...prose.matchAll(/\b(?:src|srcset|href)="([^"\s]+)"/g)]
  return [...inline, ...defined, ...attributes].map(([, to = '']) => to).filter((to) => !/^[a-z][a-z+.-]*:/i.test(to))
}

/** Takes the root, a document's path and text; gives its links to files and headings that are not there. */
export function findDeadLinks(root: string, path: string, text: string): string[] {
  const dead = linksOf(text).filter((to) => {
    const [file = '', anchor] = decodeURI(to).split('#')
    const target = join(root, file.startsWith('/') ? '' : dirname(path), file)
    if (file !== '' && !existsSync(target)) return true
    if (anchor === undefined || (file !== '' && !relative(root, target).endsWith('.md'))) return false
    return !anchorsOf(file === '' ? text : readFileSync(target, 'utf8')).includes(anchor)
  })
  return dead.map((to) => `${path}: ${to}`)
}

const withoutBlocks = (text: string) => text.replace(/^( *)(`{3,}|~{3,})[\s\S]*?^\1\2/gm, '')

/** The anchors of the headings as GitHub makes them; the second of one name is numbered. */
function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>()
  return [...withoutBlocks(text).matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading = '']) => {
    const anchor = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-')
    const count = seen.get(anchor) ?? 0
    seen.set(anchor, count + 1)
    return count === 0 ? anchor : `${anchor}-${count}`
  })
}
