import { readFile, realpath } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { type Fault, InputError, RequestError } from '../errors.ts'
import { formOf } from '../harvest/form.ts'
import { listRows } from '../harvest/pages.ts'
import { type PlannedRequest, planRequest } from '../harvest/request.ts'
import { shownPath } from '../harvest/route.ts'
import type { Transport } from '../harvest/transport.ts'
import type { RequestInputs } from '../inputs.ts'
import { escapeText } from '../markdown/escape.ts'
import { renderFaultList } from '../markdown/faults.ts'
import { withHarvest } from './harvest.ts'
import type { Outcome, Run } from './run.ts'

/** GitHub takes an output of up to 1 MB. */
const LARGEST_OUTPUT = 1_000_000
/** Harvest's own limit is not documented; a receipt is a photo or a page. */
const LARGEST_FILE = 20_000_000

/**
 * Takes the inputs and the run; sends the one call they name and gives its answer. Nothing is sent that Harvest would
 * ignore, misread or mail to a customer unasked. Throws InputError before anything is sent; a refusal of Harvest is in the outcome.
 */
export async function request(inputs: RequestInputs, run: Run): Promise<Outcome> {
  const planned = planRequest(inputs.route, inputs.parameters)
  const { method, path, caution, operation } = planned
  const shown = `${method} /v2/${path}`
  if (caution !== null && !inputs.confirm && !inputs.dryRun)
    throw new InputError(`${method} ${shownPath(operation)}: ${caution}. Where that is meant, give \`confirm: true\``)
  if (inputs.paginate && operation.rows === null)
    throw new InputError(`paginate: ${method} ${shownPath(operation)} gives no list`)
  const body = await readBody(planned, run)
  if (inputs.dryRun) {
    const words = `Dry run: ${shown} would be sent${caution === null ? '' : `; ${caution}, so it needs \`confirm: true\``}`
    run.log(words)
    return { outputs: {}, faults: [], summary: `## ${escapeText(words)}\n` }
  }
  try {
    const answer = await withHarvest<Sent>(inputs.harvest, run, (transport) =>
      inputs.paginate ? readAll(transport, planned) : transport.exchange(method, path, partsOf(planned, body)),
    )
    return await conclude(shown, answer, run)
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    const { status, lost } = error.request
    const faults: Fault[] = [{ severity: 'error', message: explain(error), place: null }]
    run.log(`${shown}: ${status ?? 'no answer'}${lost ? ', though it may have taken effect' : ''}`)
    const summary = `## ${escapeText(shown)} failed\n\n${renderFaultList(faults, null)}\n`
    return { outputs: { status: status === null ? '' : String(status) }, faults, summary }
  }
}

function partsOf({ method, query }: PlannedRequest, body: unknown): Parameters<Transport['exchange']>[2] {
  // Restart and stop refuse a second time, and a deletion finds nothing: so no write is sent twice unseen.
  return { query, ...(body !== null && { body }), once: method !== 'GET' }
}

async function readAll(transport: Transport, { path, query, operation }: PlannedRequest) {
  const key = operation.rows ?? ''
  const rows = await listRows(transport, path, key, query)
  return { status: 200, body: { [key]: rows, total_entries: rows.length } }
}

/** The parts of an answer that are shown. */
interface Sent {
  readonly status: number
  readonly body: unknown
}

async function conclude(shown: string, { status, body }: Sent, run: Run): Promise<Outcome> {
  const response = body === null ? '' : JSON.stringify(body)
  // A file of its own: a later step may read what several requests of a job gave.
  const path = join(run.context.tempDir, `harvest-ledger-response-${run.random().toString(36).slice(2)}.json`)
  await run.writeFile(path, response)
  const isLarge = Buffer.byteLength(response) > LARGEST_OUTPUT
  const words = `${shown}: ${status}, ${response.length.toLocaleString('en')} characters`
  run.log(words)
  const faults: Fault[] = isLarge
    ? [
        {
          severity: 'warning',
          message: `the answer is larger than the ${LARGEST_OUTPUT / 1e6} MB GitHub takes as an output, so \`response\` is empty. Read the file that \`response-path\` names`,
          place: null,
        },
      ]
    : []
  return {
    outputs: { response: isLarge ? '' : response, 'response-path': path, status: String(status) },
    faults,
    summary: `## ${escapeText(words)}\n${isLarge ? `\n${renderFaultList(faults, null)}\n` : ''}`,
  }
}

/** Other commands know what was asked and why; here the reader does. */
function explain(error: RequestError): string {
  const { status, lost, remedy } = error.request
  const words =
    status === 404
      ? 'To Harvest there is no such thing in this account, or not for this token. Check the ids in route and parameters'
      : lost
        ? 'It may have taken effect all the same: look in Harvest before you run it again'
        : remedy
  return new RequestError({ ...error.request, remedy: words }).message
}

async function readBody({ body, file }: PlannedRequest, run: Run): Promise<unknown> {
  if (body === null || file === null) return body
  return formOf(body, { field: file.field, ...(await readWithin(run.context.workspace, file.path)) })
}

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.pdf': 'application/pdf',
}

/** A path may come from whoever opened an issue: no file from outside the workspace is sent to anyone. */
async function readWithin(workspace: string, path: string) {
  const root = await realpath(workspace)
  const real = await realpath(join(root, path)).catch((cause) => {
    throw new InputError(`parameters: ${path}: there is no such file in the workspace`, { cause })
  })
  const inside = relative(root, real)
  if (inside.startsWith(`..${sep}`) || inside === '..' || relative(root, real) === '' || inside.includes(`.git${sep}`))
    throw new InputError(`parameters: ${path} is not a file within the workspace`)
  const bytes = await readFile(real)
  if (bytes.length > LARGEST_FILE)
    throw new InputError(
      `parameters: ${path} has ${(bytes.length / 1e6).toFixed(1)} MB, more than ${LARGEST_FILE / 1e6}`,
    )
  const name = inside.split(sep).at(-1) ?? inside
  return { bytes, name, type: TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream' }
}
