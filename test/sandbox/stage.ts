import { setTimeout as wait } from 'node:timers/promises'
import { type Fault, faultyAnswer, type planFaults, spoil } from './faults.ts'
import { bucketOf } from './harvest/limits.ts'
import { type RequestLog, readBody, requestId } from './requests.ts'

/** What surrounds a sandbox's work: its log, its faults, its slowness. */
export interface Stage {
  readonly requests: RequestLog[]
  readonly befalls: ReturnType<typeof planFaults>['befalls']
  readonly latencyMs: number
}

export type Work = (request: Request, log: RequestLog) => Promise<Response>

/** One request from its arrival to its answer; null where the connection shall be cut. */
export async function reply(stage: Stage, request: Request, work: Work): Promise<Response | null> {
  const log = await logRequest(stage, request.clone())
  const { faults, hooks } = stage.befalls(log)
  log.faults = faults.map(({ kind }) => kind)
  if (faults.some(({ kind }) => kind === 'refuse')) return null
  const delays = faults.filter((fault) => fault.kind === 'delay')
  const sum = (before: boolean) =>
    delays.reduce((ms, each) => ((each.before === true) === before ? ms + each.ms : ms), 0)
  // Half the latency lies before the work, half behind it, so that requests in flight overtake one another.
  await pause(stage.latencyMs / 2 + sum(true))
  for (const act of hooks) await act(log)
  const response = await answerWith(faults, () => work(request, log))
  await pause(stage.latencyMs / 2 + sum(false))
  if (faults.some(({ kind }) => kind === 'drop')) return null
  log.status = response.status
  log.answeredAt = Date.now()
  response.headers.set('x-request-id', log.requestId)
  return response
}

async function logRequest(stage: Stage, request: Request): Promise<RequestLog> {
  const { pathname, search } = new URL(request.url)
  const number = stage.requests.length + 1
  const log: RequestLog & { body: unknown } = {
    number,
    method: request.method,
    path: pathname,
    query: search,
    body: null,
    userAgent: request.headers.get('user-agent'),
    contentType: request.headers.get('content-type'),
    at: Date.now(),
    answeredAt: null,
    bucket: bucketOf(pathname),
    requestId: requestId(number),
    status: 0,
    faults: [],
  }
  stage.requests.push(log)
  log.body = readBody(await request.text())
  return log
}

async function answerWith(faults: readonly Fault[], work: () => Promise<Response>): Promise<Response> {
  const status = faults.find((fault) => fault.kind === 'status')
  if (status?.effect === true) await work()
  if (status !== undefined) return faultyAnswer(status)
  const redirect = faults.find((fault) => fault.kind === 'redirect')
  if (redirect !== undefined) {
    return new Response(null, { status: redirect.status ?? 302, headers: { location: redirect.to } })
  }
  let response = await work()
  for (const fault of faults) {
    if (fault.kind !== 'delay' && fault.kind !== 'drop') response = await spoil(response, fault)
  }
  return response
}

async function pause(ms: number): Promise<void> {
  // An answer still owed must not keep a process alive whose sandbox is closed.
  if (ms > 0) await wait(ms, undefined, { ref: false })
}
