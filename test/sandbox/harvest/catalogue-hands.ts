import { stamp } from './account.ts'
import type { Estimate, Stamped } from './billing-entities.ts'
import { addContact, addEstimate } from './build-further.ts'
import type { Contact } from './catalogue-entities.ts'
import type { AccountState, Client, Project, Task, User } from './entities.ts'
import { stepEstimate } from './estimates.ts'
import { releaseBilled } from './invoicing.ts'
import { removeWork } from './projects.ts'
import { setRate } from './user-rates.ts'

/** What people do about clients, projects, tasks and one another. Each change moves `updated_at`, each deletion leaves no trace. */
export interface CatalogueHands {
  renameClient(id: number, name: string): Client
  renameProject(id: number, name: string): Project
  renameTask(id: number, name: string): Task
  editUser(id: number, changes: Partial<User>): User
  /** Adds a contact of a client. */
  addContact(clientId: number, partial?: Partial<Contact>): Contact
  removeContact(id: number): void
  /** Adds an estimate in draft, of one line. */
  addEstimate(clientId: number, unitPrice: number): Estimate
  /** Sends, accepts, declines or opens an estimate again. */
  stepEstimate(id: number, event: 'send' | 'accept' | 'decline' | 're-open'): Estimate
  removeEstimate(id: number): void
  /** Gives a person a billable rate from a day on. */
  raiseRate(userId: number, amount: number, from: string): User
  removeExpense(id: number): void
  /** Deletes an invoice; its time and expenses can be billed again. */
  removeInvoice(id: number): void
  /** Deletes a project with its time, expenses and assignments. */
  removeProject(id: number): void
}

/** The hands of one account for all that is neither time nor money. */
export function catalogueHands(account: AccountState, now: () => Date): CatalogueHands {
  const edit = <Row extends Stamped>(rows: ReadonlyMap<number, Row>, id: number, changes: Partial<Row>): Row =>
    Object.assign(get(rows, id), changes, { updated_at: stamp(now()) })
  const drop = <Row extends Stamped>(rows: Map<number, Row>, id: number): Row => {
    const row = get(rows, id)
    rows.delete(id)
    return row
  }
  return {
    renameClient: (id, name) => edit(account.clients, id, { name }),
    renameProject: (id, name) => edit(account.projects, id, { name }),
    renameTask: (id, name) => edit(account.tasks, id, { name }),
    editUser: (id, changes) => edit(account.users, id, changes),
    addContact: (clientId, partial = {}) => addContact(account, clientId, partial, now()),
    removeContact: (id) => void drop(account.contacts, id),
    addEstimate: (clientId, unit_price) => addEstimate(account, clientId, [{ unit_price }], now()),
    stepEstimate(id, event) {
      const estimate = get(account.estimates, id)
      stepEstimate(estimate, event, now())
      return estimate
    },
    removeEstimate: (id) => void drop(account.estimates, id),
    raiseRate(id, amount, start_date) {
      const user = get(account.users, id)
      setRate(account, 'billable', user, { amount, start_date }, now())
      return user
    },
    removeExpense: (id) => void drop(account.expenses, id),
    removeInvoice: (id) => releaseBilled(account, drop(account.invoices, id), now()),
    removeProject: (id) => removeWork(account, drop(account.projects, id).id),
  }
}

function get<Row extends Stamped>(rows: ReadonlyMap<number, Row>, id: number): Row {
  const row = rows.get(id)
  if (row === undefined) throw new Error(`The sandbox has nothing with the id ${id} there`)
  return row
}
