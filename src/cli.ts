import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { gitIn } from './checkout/git.ts'
import { readCheckout } from './checkout/history.ts'
import type { Executed } from './commands/execute.ts'
import type { LoginOptions } from './commands/login.ts'
import { parseFiles } from './commands/parse.ts'
import { emptyOutputs, type Run } from './commands/run.ts'
import { refuseStrangers } from './commands/strangers.ts'
import { contextOfFolder, contextOfTerminal, type RunContext, strangerOnRunner } from './context.ts'
import { faultsOf, InputError, renderFault } from './errors.ts'
import { inputDefinitions, type ReadInput } from './input-definitions.ts'
import { refuseUnknownCommand, secretsOf, withDefaults } from './inputs.ts'
import { logLine } from './markdown/escape.ts'
import { createTerminalLog, type TerminalLog } from './terminal.ts'

const USAGE = `usage: harvest-ledger record [--input VALUE …] [--json]
       harvest-ledger rollup [--period PERIOD] [--input VALUE …] [--json]
       harvest-ledger check [--input VALUE …] [--json]
       harvest-ledger sync [--input VALUE …] [--json]
       harvest-ledger request --route ROUTE [--parameters YAML] [--paginate] [--confirm] [--json]
       harvest-ledger parse FILE… [--json]
       harvest-ledger login [--port NUMBER] [--timeout SECONDS] [--json]
       harvest-ledger init [--dry-run] [--action OWNER/NAME@COMMIT] [--json]

record   make Harvest agree with the session reports of the ledger you stand in; with --ledger, hand the reports of
         the repository you stand in over to it
rollup   offer the document of a period, such as 2026-05, as a pull request on the ledger you stand in; with --dry-run,
         show what it would say
check    say whether everything a run needs is there, a line each, and what to do where it is not; writes nothing
sync     bring Harvest's data into the ledger you stand in, as files, in one commit on GitHub; with --dry-run, show what would change
request  send one call to Harvest's API, such as 'GET /v2/users/me'; its answer goes to standard output
login    let you in to Harvest in a browser (OAuth 2.0), and say what to store where; needs HARVEST_CLIENT_ID and
         HARVEST_CLIENT_SECRET. --port: where the browser comes back to, if not 8976
parse    show how reports are read; no network
init     write a first configuration from the account's own projects, both workflows and a first report into the ledger you
         stand in, none over a file that is there; with --dry-run, show them. --action: where you keep this action

--json   the result as JSON on standard output

Inputs:
${inputDefinitions
  .filter(({ name }) => name !== 'command')
  .map(({ name, description }) => `  --${name.padEnd(22)} ${description}`)
  .join('\n')}
`

/** Inputs that are true or false. */
const switches = new Set(['--dry-run', '--ledger-pull-request', '--comment', '--paginate', '--confirm'])

/** The commands the action does not have. */
const terminalCommands = ['parse', 'init', 'login']

/** What to do outside a checkout. */
const OUTSIDE = 'Go to your clone of the ledger first: cd …'

/** What undici needs. */
const NODE_NEEDED = 22

process.exitCode = await main(process.argv.slice(2))

/** The one entry in a terminal, and the one catch. Gives the exit status. */
async function main(args: readonly string[]): Promise<number> {
  const json = args.includes('--json')
  try {
    const { values, positionals } = readArguments(args)
    const [command = values.command, ...files] = positionals
    if (values.help || command === undefined) {
      tell(USAGE)
      return values.help ? 0 : 1
    }
    refuseUnknownCommand(String(command), terminalCommands)
    const read = withDefaults(
      (name) => (name === 'command' ? String(command) : String(values[name] ?? '')),
      process.env,
    )
    if (command === 'parse') {
      const parsed = await parseFiles(files, process.cwd(), read('config'))
      if (json) print(parsed.files)
      else tell(parsed.text)
      return parsed.failed ? 1 : 0
    }
    if (files.length > 0) throw new InputError(`unexpected "${files[0]}"; inputs are flags, see harvest-ledger --help`)
    if (command === 'init') return await initialise(read, given(values.action), json)
    if (command === 'login')
      return await logIn(read, { port: given(values.port), timeout: given(values.timeout) }, json)
    for (const flag of ['port', 'timeout'] as const)
      if (values[flag] !== undefined) throw new InputError(`--${flag} is for login`)
    if (values.action !== undefined) throw new InputError('--action is for init')
    const { outputs, failed } = await execute(read)
    if (json) print(outputs)
    // The answer is what was asked for, so that `jq` may stand behind it.
    else if (outputs.response !== '') process.stdout.write(`${outputs.response}\n`)
    else if (outputs['response-path'] !== '') tell(`${outputs['response-path']}\n`)
    return failed ? 1 : 0
  } catch (error) {
    for (const fault of faultsOf(error)) tell(`error: ${logLine(renderFault(fault))}\n`)
    if (json && !['parse', 'init', 'login'].includes(args[0] ?? '')) print(emptyOutputs())
    return 1
  }
}

function given(value: string | boolean | undefined): string | null {
  return String(value ?? '').trim() || null
}

type Values = Readonly<Record<string, string | boolean | undefined>>

function readArguments(args: readonly string[]): { values: Values; positionals: string[] } {
  const flags = Object.fromEntries(inputDefinitions.map(({ name }) => [name, { type: 'string' as const }]))
  const options = {
    ...flags,
    action: { type: 'string' as const },
    port: { type: 'string' as const },
    timeout: { type: 'string' as const },
    json: { type: 'boolean' as const },
    help: { type: 'boolean' as const, short: 'h' },
  }
  // `--dry-run` alone means true; `--dry-run false` and `--dry-run=true` are read as every other input is.
  const given = args.map((arg, index) =>
    switches.has(arg) && !/^(true|false)$/i.test(args[index + 1] ?? '') ? `${arg}=true` : arg,
  )
  try {
    return parseArgs({ args: given, allowPositionals: true, options })
  } catch (cause) {
    throw new InputError(`${(cause as Error).message} See harvest-ledger --help`, { cause })
  }
}

async function execute(read: ReadInput): Promise<Executed> {
  const { run, conclude } = await openRun(read)
  const { executeCommand } = await import('./commands/execute.ts')
  const executed = await executeCommand(read, run)
  conclude(executed)
  return executed
}

async function initialise(read: ReadInput, action: string | null, json: boolean): Promise<number> {
  const { run } = await openRun(read)
  const [{ init, renderInitialised }, { tokenOutcome }] = await Promise.all([
    import('./commands/init.ts'),
    import('./commands/tokens.ts'),
  ])
  const options = { action, file: process.argv[1] ?? '', program: programAs('node') }
  const initialised = await init(read, run, options).finally(async () => {
    // A refresh token that Harvest replaced must not be lost, whatever became of the rest.
    for (const fault of (await tokenOutcome(run)).faults) tell(`${fault.severity}: ${logLine(renderFault(fault))}\n`)
  })
  const { texts, words } = renderInitialised(initialised)
  if (json) print(initialised)
  else process.stdout.write(texts)
  tell(words)
  return initialised.missing.length > 0 ? 1 : 0
}

async function logIn(read: ReadInput, options: LoginOptions, json: boolean): Promise<number> {
  const { run } = await openRun(read)
  const { login, renderLoggedIn } = await import('./commands/login.ts')
  const loggedIn = await login(read, run, options)
  if (json) print(loggedIn)
  tell(renderLoggedIn(loggedIn))
  return 0
}

/** Throws InputError where what talks to Harvest and GitHub cannot run. */
async function openRun(read: ReadInput): Promise<{ readonly run: Run; readonly conclude: TerminalLog['conclude'] }> {
  // What talks to Harvest and GitHub needs a newer Node than `parse`, so it is loaded only here.
  if (Number(process.versions.node.split('.')[0]) < NODE_NEEDED)
    throw new InputError(
      `this command needs Node ${NODE_NEEDED} or newer, and this is ${process.versions.node}. Run it on a newer one: ${withNewerNode(read('command'))}`,
    )
  // A step of a workflow may call the terminal's program too.
  const event = await readFile(process.env.GITHUB_EVENT_PATH ?? '', 'utf8').catch(() => '')
  refuseStrangers({ stranger: strangerOnRunner(process.env, event) }, read('command'), read)
  // Made with the first file that is written there.
  const temp = join(tmpdir(), `harvest-ledger-${randomUUID()}`)
  const context = ['request', 'login'].includes(read('command'))
    ? contextOfFolder(process.cwd(), temp, process.env)
    : await readContext(temp)
  const began = performance.now()
  const secrets = secretsOf(read)
  const { conclude, ...log } = createTerminalLog(process.stderr, process.env, secrets)
  const run: Run = {
    context,
    startedAt: new Date(),
    clock: {
      now: () => performance.now() - began,
      sleep: (ms, signal) => sleep(ms, undefined, signal && { signal }),
    },
    ...log,
    random: Math.random,
    calls: { harvest: () => 0, github: () => 0 },
    writeFile: async (path, text, mode) => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeFile(path, text, mode === undefined ? {} : { mode })
    },
    mask: (secret) => void secrets.push(secret),
  }
  return { run, conclude }
}

/** How this program is called here, on the Node given. */
function programAs(node: string): string {
  const file = process.argv[1] ?? ''
  return basename(file) === 'harvest-ledger' ? 'harvest-ledger' : [node, file].map(quote).join(' ')
}

function quote(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`
}

/** After `npm ci` a clone has the Node that runners use; npx brings one anywhere. */
function withNewerNode(command: string): string {
  const own = join(dirname(process.argv[1] ?? ''), '../../node_modules/.bin/node')
  if (existsSync(own)) return `${programAs(own)} ${command} …`
  return `npx -y -p node@24 -c '${programAs('node')} ${command} …'`
}

async function readContext(temp: string): Promise<RunContext> {
  const { root } = await readCheckout(gitIn(process.cwd(), OUTSIDE))
  const origin = await gitIn(root)(['remote', 'get-url', 'origin']).then(String, () => '')
  return contextOfTerminal(root, origin, temp, process.env)
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

function tell(text: string): void {
  process.stderr.write(text)
}
