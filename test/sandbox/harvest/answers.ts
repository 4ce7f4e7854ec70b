import { page } from '../page.ts'

// The shapes of Harvest's answers, each as it was recorded (2019 to 2024), the messages in their own words.

const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

/** A JSON answer. */
export function answer(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...json, ...headers } })
}

/** 200 without a body, as deletions answer since 2026. */
export function empty(): Response {
  return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } })
}

/** 422: one string, its sentences joined by a comma. */
export function refused(message: string, headers: Record<string, string> = {}): Response {
  return answer({ message }, 422, headers)
}

/** 401 as OAuth's middleware writes it: `error` and `error_description`, no `message`. */
export function unauthorized(): Response {
  const description = 'The access token provided is expired, revoked, malformed or invalid for other reasons.'
  return new Response(JSON.stringify({ error: 'invalid_token', error_description: description }), {
    status: 401,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-cache',
      'www-authenticate': `Bearer realm="Rack::OAuth2 Protected Resources", error="invalid_token", error_description="${description}"`,
    },
  })
}

/** 400 as reports answer it. */
export function badRequest(message: string): Response {
  return answer({ message }, 400)
}

/** 403 with the message repeated in the Hint header. */
export function forbidden(): Response {
  return answer({ message: 'Not authorized!' }, 403, { hint: 'Not authorized!' })
}

/** 404 on a known route: JSON. */
export function unknownId(): Response {
  return answer({ status: 404, error: 'Not Found' }, 404)
}

/** 404 on an unknown route: a page. */
export function unknownRoute(): Response {
  return page(404, 'HARVEST: Canʼt find page')
}

/** 429: a page, and whole seconds in Retry-After. */
export function throttled(seconds: number): Response {
  return page(429, 'Too Many Requests', { 'retry-after': String(seconds) })
}

/** Texts of 422. Only those marked were recorded; for the others no recording exists, so nobody may rely on the words. */
export const messages = {
  noTask: "Task can't be blank", // recorded
  noProject: "Project can't be blank", // recorded
  taskMissing: 'Task must exist', // recorded 2026
  projectMissing: 'Project must exist', // recorded 2026
  noDate: "Spent date can't be blank, Spent date is not a valid date", // recorded
  stopped: "can't stop a stopped timer", // recorded 2026
  running: "can't restart a running timer",
  archivedProject: 'Project is archived.',
  archivedTask: 'Task is archived.',
  unassigned: 'User is not assigned to this project.',
  taskUnassigned: 'Task is not assigned to this project.',
  inactiveUser: 'User is not active.',
  notesRequired: "Notes can't be blank",
  notesLength: 'Notes is too long (maximum is 16777215 characters)',
  hours: 'Hours must be between 0 and 999.99',
  time: 'Started time is not a valid time',
  locked: 'This time entry is locked and cannot be changed.',
  lockedPeriod: 'This time period is locked for the project or person.',
  perPage: 'per_page must be between 1 and 2000',
  date: 'is not a valid date',
  timeframe: 'Invalid timeframe: must not exceed 1 year', // recorded
  noTimeframe: 'Invalid timeframe: from and to are required',
}
