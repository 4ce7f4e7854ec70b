import { isNode, LineCounter, parseDocument } from 'yaml'
import type { Place } from '../errors.ts'
import { inputDefinitions } from '../input-definitions.ts'
import { type Finding, finder } from './finding.ts'

type Values = Readonly<Record<string, unknown>>

/** A step that uses this action, with all of its workflow that matters to it. */
export interface ActionUse {
  readonly place: Place
  /** Owner, name and ref as written. */
  readonly uses: string
  readonly inputs: Readonly<Record<string, string>>
  /** Names of the environment variables it is given. */
  readonly environment: ReadonlySet<string>
  /** What the checkout before it was given; null where there is none. */
  readonly checkout: { readonly inputs: Readonly<Record<string, string>>; readonly place: Place } | null
  /** Its job's, else its workflow's; null where neither says. */
  readonly permissions: Values | string | null
  readonly hasTimeout: boolean
  readonly concurrency: {
    readonly group: string
    /** True where a newer run ends one that works. */
    readonly cancels: boolean
    /** True where more than one run may wait. */
    readonly queues: boolean
    readonly place: Place
  } | null
  /** What starts it, and what each of those is told. */
  readonly triggers: ReadonlyMap<string, unknown>
  readonly placeOf: (trigger: string) => Place
}

/** A workflow file as it was read. */
export interface WorkflowFile {
  readonly uses: readonly ActionUse[]
  readonly findings: readonly Finding[]
}

const ACTION = /(^|\/)harvest-ledger(\/[^@]*)?(@|$)/i
/** Those of its inputs that no other action is likely to have. */
const INPUTS = inputDefinitions.map(({ name }) => name).filter((name) => /^(harvest|ledger)-/.test(name))

/** Takes a workflow file's path and text; gives its steps that use this action, by the action's name or by its inputs. */
export function parseWorkflow(path: string, text: string): WorkflowFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file: path, line, column: col }
  }
  const { warning, error, unknown } = finder('Workflows')
  const isOurs = /harvest[-_]/i.test(text)
  const [fault] = document.errors
  if (fault) {
    const finding = isOurs ? error : warning
    const message = `not valid YAML, so GitHub does not start it: ${fault.message}`
    return { uses: [], findings: [finding(message, 'Correct the line', at(fault.pos[0]))] }
  }
  const placeAt = (...keys: (string | number)[]): Place => {
    const node = document.getIn(keys, true)
    return at(isNode(node) && node.range ? node.range[0] : 0)
  }
  const workflow = valuesOf(readAll(() => document.toJS({ maxAliasCount: 50 })))
  const triggers = triggersOf(workflow.on)
  const uses: ActionUse[] = []
  const findings: Finding[] = []
  for (const [name, job] of Object.entries(valuesOf(workflow.jobs)).map(
    ([key, each]) => [key, valuesOf(each)] as const,
  )) {
    if (typeof job.uses === 'string' && /harvest-ledger|hand-over/i.test(job.uses))
      findings.push(
        unknown(`job ${name} calls another workflow, which is not looked at here`, null, placeAt('jobs', name, 'uses')),
      )
    const steps = Array.isArray(job.steps) ? job.steps.map(valuesOf) : []
    for (const [index, step] of steps.entries()) {
      const inputs = textsOf(step.with)
      if (!ACTION.test(String(step.uses ?? '')) && !INPUTS.some((input) => input in inputs)) continue
      const before = steps.slice(0, index).findLastIndex((each) => /^actions\/checkout(@|$)/i.test(String(each.uses)))
      uses.push({
        place: placeAt('jobs', name, 'steps', index, 'uses'),
        uses: String(step.uses ?? ''),
        inputs,
        environment: new Set([workflow, job, step].flatMap((each) => Object.keys(valuesOf(each.env)))),
        checkout:
          before < 0
            ? null
            : { inputs: textsOf(steps[before]?.with), place: placeAt('jobs', name, 'steps', before, 'uses') },
        permissions: permissionsOf(job.permissions) ?? permissionsOf(workflow.permissions),
        hasTimeout: 'timeout-minutes' in job || 'timeout-minutes' in step,
        concurrency:
          concurrencyOf(job.concurrency, placeAt('jobs', name, 'concurrency')) ??
          concurrencyOf(workflow.concurrency, placeAt('concurrency')),
        triggers,
        placeOf: (trigger) => (document.hasIn(['on', trigger]) ? placeAt('on', trigger) : placeAt('on')),
      })
    }
  }
  return { uses, findings }
}

/** Aliases that unfold without end make the `yaml` library throw. */
function readAll(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return null
  }
}

function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {}
}

function textsOf(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(valuesOf(value)).map(([key, each]) => [key.toLowerCase(), String(each ?? '')]),
  )
}

function triggersOf(on: unknown): ReadonlyMap<string, unknown> {
  if (typeof on === 'string') return new Map([[on, null]])
  if (Array.isArray(on)) return new Map(on.map((event) => [String(event), null]))
  return new Map(Object.entries(valuesOf(on)))
}

function permissionsOf(value: unknown): Values | string | null {
  if (typeof value === 'string') return value
  return value === undefined ? null : valuesOf(value)
}

function concurrencyOf(value: unknown, place: Place): ActionUse['concurrency'] {
  if (typeof value === 'string') return { group: value, cancels: false, queues: false, place }
  const { group, queue, 'cancel-in-progress': cancel } = valuesOf(value)
  if (group === undefined) return null
  return { group: String(group), cancels: cancel === true || cancel === 'true', queues: queue === 'max', place }
}
