import railsTimezone from 'rails-timezone'
import { dayIn, type PlainDate } from '../calendar.ts'
import { InputError } from '../errors.ts'
import type { CatalogProject } from '../timesheet/catalog.ts'
import { listRows } from './pages.ts'
import type { Transport } from './transport.ts'
import {
  accountsSchema,
  assignmentSchema,
  companySchema,
  projectSchema,
  readWire,
  taskSchema,
  userSchema,
} from './wire.ts'

/** Whose token it is. */
export interface User {
  readonly id: number
  readonly name: string
  /** IANA name. */
  readonly timeZone: string
  /** Harvest's own name of it. */
  readonly zoneName: string
  readonly isActive: boolean
  /** The day, in that time zone, the user was created in this account; null where Harvest does not say. */
  readonly memberSince: PlainDate | null
  /** True for one who sees everybody's time and all amounts. */
  readonly isAdministrator: boolean
  /** True for a manager too, who sees a team. */
  readonly seesOthers: boolean
}

export interface Company {
  readonly name: string
  /** Web address of the account, without a slash at the end; null when Harvest does not say. */
  readonly url: string | null
  /** True when entries keep start and end, false when they keep a duration. */
  readonly timestamps: boolean
  readonly notesRequired: boolean
  readonly weekStart: 'Monday' | 'Sunday' | 'Saturday'
  /** How the account writes figures. */
  readonly format: {
    readonly decimalSymbol: string
    readonly thousandsSeparator: string
    readonly timeFormat: 'decimal' | 'hours_minutes'
    readonly currencyCode: 'none' | 'before' | 'after'
    readonly currencySymbol: 'none' | 'before' | 'after'
  }
}

/** Gives the token's user. Harvest's zone names are Rails names; an unknown one is taken as IANA, else as UTC. */
export async function readUser(transport: Transport): Promise<User> {
  const user = readWire(userSchema, await transport.send('GET', 'users/me'), 'GET', 'users/me')
  const timeZone = ianaZone(user.timezone)
  const since = Date.parse(user.created_at ?? '')
  return {
    id: user.id,
    name: `${user.first_name} ${user.last_name}`.trim(),
    timeZone,
    zoneName: user.timezone,
    isActive: user.is_active,
    memberSince: Number.isNaN(since) ? null : dayIn(timeZone, new Date(since)),
    isAdministrator: user.access_roles.includes('administrator'),
    seesOthers: user.access_roles.some((role) => role === 'administrator' || role === 'manager'),
  }
}

/** Takes an answer; throws RequestError where it is not the account's settings. */
export function checkCompany(answer: unknown): void {
  readWire(companySchema, answer, 'GET', 'company')
}

/** Gives the account's settings that decide how time is written. */
export async function readCompany(transport: Transport): Promise<Company> {
  const company = readWire(companySchema, await transport.send('GET', 'company'), 'GET', 'company')
  return {
    name: company.name,
    url: company.base_uri?.replace(/\/+$/, '') ?? null,
    timestamps: company.wants_timestamp_timers,
    notesRequired: company.day_entry_notes_required,
    weekStart: company.week_start_day,
    format: {
      decimalSymbol: company.decimal_symbol,
      thousandsSeparator: company.thousands_separator,
      timeFormat: company.time_format,
      currencyCode: placeOf(company.currency_code_display),
      currencySymbol: placeOf(company.currency_symbol_display),
    },
  }
}

/** Harvest writes `iso_code_before`, `symbol_after`, `symbol_none`. */
function placeOf(display: string | null | undefined): 'none' | 'before' | 'after' {
  if (display?.endsWith('before')) return 'before'
  return display?.endsWith('after') ? 'after' : 'none'
}

/** A project the user may log on; whether a task is billable is said for each project. */
export interface AssignedProject extends CatalogProject {
  readonly tasks: readonly (CatalogProject['tasks'][number] & { readonly billable: boolean })[]
}

/** Gives the projects and tasks the user may log on: the only list of them a Member can read. */
export async function listAssignedProjects(transport: Transport): Promise<AssignedProject[]> {
  const path = 'users/me/project_assignments'
  const rows = await listRows(transport, path, 'project_assignments')
  return rows
    .map((row) => readWire(assignmentSchema, row, 'GET', path))
    .filter(({ is_active }) => is_active)
    .map(({ project, client, task_assignments }) => ({
      ...project,
      code: project.code || null,
      client: client.name,
      assigned: true,
      tasks: task_assignments
        .filter(({ is_active }) => is_active)
        .map(({ task, billable }) => ({ ...task, billable, assigned: true })),
    }))
}

/** An account the token sees. */
export interface SeenAccount {
  readonly id: number
  readonly name: string
  /** `harvest` or `forecast`. */
  readonly product: string
}

/** Takes a transport to Harvest's id service; gives every account the token sees, Forecast's too. Throws RequestError. */
export async function listAccounts(idTransport: Transport): Promise<SeenAccount[]> {
  const path = 'accounts'
  return readWire(accountsSchema, await idTransport.send('GET', path), 'GET', path).accounts ?? []
}

/**
 * Takes a transport to Harvest's id service; gives the account's id when the token sees exactly one Harvest account.
 * Throws InputError when it sees none or several, RequestError when the service refuses.
 */
export async function readAccountId(idTransport: Transport): Promise<string> {
  const accounts = await listAccounts(idTransport)
  const harvest = accounts.filter(({ product }) => product === 'harvest')
  const [only] = harvest
  if (only && harvest.length === 1) return String(only.id)
  throw new InputError(
    harvest.length === 0
      ? 'this token sees no Harvest account. Create one at https://id.getharvest.com/developers with access to Harvest'
      : `this token sees ${harvest.length} Harvest accounts: ${harvest.map(({ id, name }) => `${id} (${name})`).join(', ')}. Set harvest-account-id to one of them; in a terminal, HARVEST_ACCOUNT_ID`,
  )
}

/** Every project and task of the account, for one who may see them: whether they are archived, not who is on them. */
export interface Directory {
  readonly projects: readonly (CatalogProject & { readonly isActive: boolean })[]
  readonly tasks: readonly { readonly id: number; readonly name: string; readonly isActive: boolean }[]
}

/** Gives all projects and tasks, archived ones too. Throws RequestError: 403 for a member, and for most managers. */
export async function readDirectory(transport: Transport): Promise<Directory> {
  const read = (path: string) => listRows(transport, path, path)
  const [projects, tasks] = await Promise.all([read('projects'), read('tasks')])
  return {
    projects: projects
      .map((row) => readWire(projectSchema, row, 'GET', 'projects'))
      .map(({ id, name, code, client, is_active: isActive }) => ({
        ...{ id, name, code: code || null, client: client.name },
        ...{ isActive, assigned: false, tasks: [] },
      })),
    tasks: tasks
      .map((row) => readWire(taskSchema, row, 'GET', 'tasks'))
      .map(({ id, name, is_active: isActive }) => ({ id, name, isActive })),
  }
}

function ianaZone(name: string): string {
  const zone = railsTimezone.from(name) ?? name
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    return 'UTC'
  }
}
