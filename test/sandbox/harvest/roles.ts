import type { HttpHandler } from 'msw/http'
import { stamp, takeMinorId } from './account.ts'
import type { Role } from './catalogue-entities.ts'
import type { AccountState, User } from './entities.ts'
import { listOf, readFields, whole, words } from './fields.ts'
import { type Resource, resourceRoutes } from './resource.ts'
import { mapShelf, stamped } from './shelf.ts'
import type { Visit, World } from './visit.ts'

/** Roles (job titles), for administrators. Their list has no `updated_since`: one that is sent is ignored. */
export function roleRoutes(world: World): HttpHandler[] {
  return resourceRoutes(world, '/roles', roles)
}

const roles: Resource<Role> = {
  name: 'roles',
  shelf: ({ account }) => mapShelf(account.roles),
  may: ({ admin }) => admin,
  render: ({ id, name, created_at, updated_at }, { account }) => ({
    id,
    name,
    created_at,
    updated_at,
    user_ids: holders(account, name).map((user) => user.id),
  }),
  fields: { name: words },
  required: ['name'],
  make: ({ account, now }, values) => stamped(account, now, { name: '', ...values }, takeMinorId),
  refuse: (visit, { name }, row) => [
    ...([...visit.account.roles.values()].some((each) => each.id !== row?.id && each.name === name)
      ? ['Name has already been taken']
      : []),
    ...(idsSent(visit)?.every((id) => visit.account.users.has(id)) === false ? ['User must exist'] : []),
  ],
  saved(visit, role, before) {
    const { account } = visit
    if (before !== undefined && before.name !== role.name) {
      for (const user of holders(account, before.name)) replaceRole(visit, user, before.name, role.name)
    }
    const ids = idsSent(visit)
    if (ids === undefined) return
    // All of them are replaced by those sent.
    for (const user of account.users.values()) {
      if (ids.includes(user.id) !== user.roles.includes(role.name)) {
        replaceRole(visit, user, role.name, ids.includes(user.id) ? role.name : null)
      }
    }
  },
  dropped(visit, { name }) {
    for (const user of holders(visit.account, name)) replaceRole(visit, user, name, null)
  },
}

function holders(account: AccountState, name: string): User[] {
  return [...account.users.values()].filter((user) => user.roles.includes(name))
}

function idsSent({ input }: Visit): number[] | undefined {
  return readFields<{ user_ids: number[] }>({ user_ids: listOf(whole) }, input).values.user_ids
}

function replaceRole({ now }: Visit, user: User, name: string, by: string | null): void {
  user.roles = [...user.roles.filter((each) => each !== name), ...(by === null ? [] : [by])]
  user.updated_at = stamp(now)
}

/** Makes a role of each name there is none of yet: a person's roles are given by name. */
export function addRoles(account: AccountState, names: readonly string[], now: Date): void {
  for (const name of names) {
    if ([...account.roles.values()].some((role) => role.name === name)) continue
    const role = stamped(account, now, { name }, takeMinorId)
    account.roles.set(role.id, role)
  }
}
