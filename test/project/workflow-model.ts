type Scalar = string | number | boolean | null

export interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, Scalar>>
  readonly env?: Readonly<Record<string, Scalar>>
}
export type Permissions = Readonly<Record<string, string>> | string
export interface Job {
  readonly uses?: string
  readonly permissions?: Permissions
  readonly 'timeout-minutes'?: number
  readonly needs?: string | readonly string[]
  readonly env?: Readonly<Record<string, Scalar>>
  readonly secrets?: Readonly<Record<string, string>> | string
  readonly steps?: readonly Step[]
}
interface Trigger {
  readonly branches?: readonly string[]
  readonly cron?: string
}
/** A workflow as YAML gives it; only what the rules look at. */
export interface Workflow {
  readonly on?: string | readonly string[] | Readonly<Record<string, Trigger | readonly Trigger[] | null>>
  readonly permissions?: Permissions
  readonly env?: Readonly<Record<string, Scalar>>
  readonly concurrency?: string | Readonly<Record<string, Scalar>>
  readonly jobs?: Readonly<Record<string, Job>>
}

/** Lists the jobs of a workflow with their names. */
export const jobsOf = (workflow: Workflow): [string, Job][] => Object.entries(workflow.jobs ?? {})

/** Lists the steps of a job. */
export const stepsOf = (job: Job): readonly Step[] => job.steps ?? []

/** Gives an input of a step as text, '' when it is not there. */
export const inputOf = (step: Step, name: string): string => String(step.with?.[name] ?? '')

/** Tells what a trigger is told: undefined when the workflow does not have it, {} when it is told nothing. */
export function triggerOf(workflow: Workflow, event: string): Trigger | readonly Trigger[] | undefined {
  const { on = {} } = workflow
  if (typeof on === 'string') return on === event ? {} : undefined
  if (Array.isArray(on)) return on.includes(event) ? {} : undefined
  const told = (on as Record<string, Trigger | readonly Trigger[] | null>)[event]
  return told === null ? {} : told
}

/** Tells whether a step uses that action, at any version. */
export const uses = (step: Step, action: string): boolean => step.uses?.split('@')[0] === action

/** The rights a job has: its own, else the workflow's. Null when neither says. */
export const rightsOf = (workflow: Workflow, job: Job): Permissions | null =>
  job.permissions ?? workflow.permissions ?? null
