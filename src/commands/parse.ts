import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gitIn } from '../checkout/git.ts'
import { readCheckout } from '../checkout/history.ts'
import { parseConfig } from '../config/parse.ts'
import { InputError } from '../errors.ts'
import { decodeReport, parseReport } from '../report/parse.ts'
import type { ReportOptions } from '../report/session.ts'
import { type ParsedFile, parsedFile, renderParsed } from '../report/show.ts'

export interface ParsedFiles {
  readonly files: readonly ParsedFile[]
  /** The same for a person. */
  readonly text: string
  readonly failed: boolean
}

/**
 * Takes files and the configuration's path in the checkout around `folder`, if there is one; gives how the reports are
 * read, as `record` would. Touches no network. Throws InputError for a file that cannot be read.
 */
export async function parseFiles(paths: readonly string[], folder: string, configPath: string): Promise<ParsedFiles> {
  if (paths.length === 0) throw new InputError('parse: name at least one file')
  const options = await readOptions(folder, configPath)
  const parsed = []
  for (const file of paths) {
    const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
      throw new InputError(`${file}: ${cause.code === 'ENOENT' ? 'no such file' : cause.message}`, { cause })
    })
    const text = decodeReport(bytes)
    parsed.push({ file, text, report: parseReport(text, { ...options, fileName: basename(file) }) })
  }
  return {
    files: parsed.map(({ file, report }) => parsedFile(file, report)),
    text: parsed.map(({ file, text, report }) => renderParsed(file, text, report)).join(''),
    failed: parsed.some(({ report }) => report.problems.some(({ severity }) => severity === 'error')),
  }
}

/** Outside a checkout, or without a configuration in it, there are the built-in words and levels only. */
async function readOptions(folder: string, configPath: string): Promise<Omit<ReportOptions, 'fileName'>> {
  const text = await readCheckout(gitIn(folder)).then(
    ({ root }) => readFile(join(root, configPath), 'utf8').catch(() => ''),
    () => '',
  )
  const { labels, me, problems } = parseConfig(text, configPath).reports
  return { labels, me, problems }
}
