import type { HttpHandler } from 'msw/http'
import { takeMinorId } from './account.ts'
import type { Contact } from './catalogue-entities.ts'
import type { Client } from './entities.ts'
import { emailOrNone, text, whole, words, yes } from './fields.ts'
import { type Resource, resourceRoutes } from './resource.ts'
import { mapShelf, stamped } from './shelf.ts'
import type { World } from './visit.ts'

/** Clients and their contacts, for administrators and managers who may. */
export function clientRoutes(world: World): HttpHandler[] {
  return [...resourceRoutes(world, '/clients', clients), ...resourceRoutes(world, '/contacts', contacts)]
}

/** Recorded. */
const notRemovable = 'This client is not removable. It still has projects and/or invoices.'

const clients: Resource<Client> = {
  name: 'clients',
  shelf: ({ account }) => mapShelf(account.clients),
  may: ({ rights }) => rights.catalogue,
  passes: (filters, row) => filters.agrees('is_active', row.is_active) && filters.isNewer(row.updated_at),
  render: (row) => row,
  fields: { name: words, is_active: yes, address: text, currency: words },
  required: ['name'],
  make({ account, now }, values) {
    const id = account.nextId
    return stamped(account, now, {
      name: '',
      is_active: true,
      address: null,
      statement_key: `sandbox${String(id).padStart(25, '0')}`,
      currency: account.company.currency,
      ...values,
    })
  },
  refuse: (_visit, { currency }) =>
    currency === undefined || /^[A-Z]{3}$/.test(currency) ? [] : ['Currency is not included in the list'],
  keeps({ account }, { id }) {
    const owners = [account.projects, account.invoices, account.estimates]
    return owners.some((rows) => [...rows.values()].some(({ client_id }) => client_id === id)) ? notRemovable : null
  },
  dropped({ account }, { id }) {
    for (const contact of account.contacts.values()) if (contact.client_id === id) account.contacts.delete(contact.id)
  },
}

const contacts: Resource<Contact> = {
  name: 'contacts',
  shelf: ({ account }) => mapShelf(account.contacts),
  may: ({ rights }) => rights.catalogue,
  passes: (filters, row) => filters.is('client_id', row.client_id) && filters.isNewer(row.updated_at),
  // The status was added in 2026; the API cannot set it.
  render: ({ client_id, ...rest }, { account }) => ({
    ...rest,
    invoice_recipient_status: 'none',
    client: { id: client_id, name: account.clients.get(client_id)?.name },
  }),
  fields: {
    client_id: whole,
    title: text,
    first_name: words,
    last_name: text,
    email: emailOrNone,
    phone_office: words,
    phone_mobile: words,
    fax: words,
  },
  required: ['client_id', 'first_name'],
  make: ({ account, now }, values) =>
    stamped(
      account,
      now,
      {
        client_id: 0,
        title: null,
        first_name: '',
        last_name: null,
        email: null,
        phone_office: '',
        phone_mobile: '',
        fax: '',
        ...values,
      },
      takeMinorId,
    ),
  refuse: ({ account }, { client_id }) =>
    client_id === undefined || account.clients.has(client_id) ? [] : ['Client must exist'],
}
