import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { root } from '../project/workflow-actions.ts'

/** A fenced block, or a code within a line (then without a language). */
export interface Code {
  readonly file: string
  readonly line: number
  readonly language: string
  readonly text: string
}

/** Every document a user or contributor reads, by its path. */
export const documents: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** Reads a document, with the line ends of every system as one. */
export const readDocument = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')

/** Takes a document's path and text; gives its blocks. */
export const blocksOf = (file: string, text: string): Code[] => find(file, text, 'code')

/** Takes a document's path and text; gives the codes within its lines. */
export const codesOf = (file: string, text: string): Code[] => find(file, text, 'inlineCode')

function find(file: string, text: string, type: 'code' | 'inlineCode'): Code[] {
  const found: Code[] = []
  const visit = (node: Nodes): void => {
    if (node.type === type && (node.type === 'code' || node.type === 'inlineCode')) {
      const language = node.type === 'code' ? (node.lang ?? '') : ''
      found.push({ file, line: node.position?.start.line ?? 0, language, text: node.value })
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
  return found
}
