import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { gitIn } from './checkout/git.ts'
import { readCheckout } from './checkout/history.ts'
import { executeCommand } from './commands/execute.ts'
import type { Run } from './commands/run.ts'
import { contextOfTerminal } from './context.ts'
import { faultsOf, InputError, renderFault } from './errors.ts'
import { type InputName, inputDefinitions, secretsOf, withDefaults } from './inputs.ts'
import { logLine } from './markdown/escape.ts'
import { decodeReport, parseReport } from './report/parse.ts'
import { parsedFile, renderParsed } from './report/show.ts'

const USAGE = `usage: harvest-ledger record [--input VALUE …] [--json]
       harvest-ledger parse FILE… [--json]

record   make Harvest agree with the session reports of the ledger you stand in
parse    show how reports are read; no network

--json   outputs as JSON on standard output

Inputs:
${inputDefinitions
  .filter(({ name, description }) => name !== 'command' && !description.includes('a later version'))
  .map(({ name, description }) => `  --${name.padEnd(22)} ${description}`)
  .join('\n')}
`

process.exitCode = await main(process.argv.slice(2))

/** The one entry in a terminal, and the one catch. Gives the exit status. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readArguments(args)
    const [command, ...files] = positionals
    if (values.help || command === undefined) {
      tell(USAGE)
      return values.help ? 0 : 1
    }
    if (command === 'parse') return await parse(files, values.json === true)
    if (files.length > 0) throw new InputError(`unexpected "${files[0]}"; inputs are flags, see harvest-ledger --help`)
    return await execute({ ...values, command }, values.json === true)
  } catch (error) {
    for (const fault of faultsOf(error)) tell(`error: ${renderFault(fault)}\n`)
    return 1
  }
}

type Values = Readonly<Record<string, string | boolean | undefined>>

function readArguments(args: readonly string[]): { values: Values; positionals: string[] } {
  const flags = Object.fromEntries(
    inputDefinitions.map(({ name }) => [
      name,
      { type: name === 'dry-run' ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  const options = { ...flags, json: { type: 'boolean' as const }, help: { type: 'boolean' as const, short: 'h' } }
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (cause) {
    throw new InputError(`${(cause as Error).message} See harvest-ledger --help`, { cause })
  }
}

async function execute(values: Values, json: boolean): Promise<number> {
  const read = withDefaults((name: InputName) => String(values[name] ?? ''), process.env)
  const { root } = await readCheckout(gitIn(process.cwd()))
  const origin = await gitIn(root)(['remote', 'get-url', 'origin']).then(String, () => '')
  const began = performance.now()
  // A terminal masks nothing by itself, so what is written there goes through this.
  const hide = (text: string) => secretsOf(read).reduce((shown, secret) => shown.replaceAll(secret, '***'), text)
  const run: Run = {
    context: contextOfTerminal(root, origin, process.env),
    startedAt: new Date(),
    clock: {
      now: () => performance.now() - began,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    },
    log: (line) => tell(`${hide(logLine(line))}\n`),
    debug: (line) => {
      if (process.env.DEBUG) tell(`${hide(logLine(line))}\n`)
    },
    calls: { harvest: () => 0, github: () => 0 },
    writeFile: (path, text) => writeFile(path, text),
  }
  const { outputs, faults, failed } = await executeCommand(read, run)
  for (const fault of faults) tell(`${fault.severity}: ${hide(logLine(renderFault(fault)))}\n`)
  if (json) process.stdout.write(`${JSON.stringify(outputs, null, 2)}\n`)
  return failed ? 1 : 0
}

async function parse(files: readonly string[], json: boolean): Promise<number> {
  if (files.length === 0) throw new InputError('parse: name at least one file')
  const parsed = []
  for (const file of files) {
    const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
      throw new InputError(`${file}: ${cause.code === 'ENOENT' ? 'no such file' : cause.message}`, { cause })
    })
    const text = decodeReport(bytes)
    parsed.push({ file, text, report: parseReport(text, { fileName: basename(file) }) })
  }
  if (json)
    process.stdout.write(
      `${JSON.stringify(
        parsed.map(({ file, report }) => parsedFile(file, report)),
        null,
        2,
      )}\n`,
    )
  else for (const { file, text, report } of parsed) process.stdout.write(renderParsed(file, text, report))
  return parsed.some(({ report }) => report.problems.some(({ severity }) => severity === 'error')) ? 1 : 0
}

function tell(text: string): void {
  process.stderr.write(text)
}
