import type { HttpHandler } from 'msw/http'
import { takeMinorId } from './account.ts'
import type { ExpenseCategory } from './billing-entities.ts'
import type { EstimateItemCategory, InvoiceItemCategory } from './catalogue-entities.ts'
import { amount, text, words, yes } from './fields.ts'
import { floatOrNull } from './money.ts'
import { type Resource, resourceRoutes } from './resource.ts'
import { mapShelf, stamped } from './shelf.ts'
import type { Visit, World } from './visit.ts'

/** The categories of expenses and of the lines of invoices and estimates: administrators alone. */
export function categoryRoutes(world: World): HttpHandler[] {
  return [
    ...resourceRoutes(world, '/expense_categories', expenseCategories),
    ...resourceRoutes(world, '/invoice_item_categories', invoiceItemCategories),
    ...resourceRoutes(world, '/estimate_item_categories', estimateItemCategories),
  ]
}

const mayAdministrate = ({ admin }: Visit) => admin

const expenseCategories: Resource<ExpenseCategory> = {
  name: 'expense_categories',
  shelf: ({ account }) => mapShelf(account.expenseCategories),
  may: mayAdministrate,
  passes: (filters, row) => filters.agrees('is_active', row.is_active) && filters.isNewer(row.updated_at),
  render: ({ id, name, unit_name, unit_price, ...rest }) => ({
    id,
    name,
    unit_name,
    unit_price: floatOrNull(unit_price),
    ...rest,
  }),
  fields: { name: words, unit_name: text, unit_price: amount, is_active: yes },
  required: ['name'],
  make: ({ account, now }, values) =>
    stamped(account, now, { name: '', unit_name: null, unit_price: null, is_active: true, ...values }),
  // Documented is only that it can be deleted; whether one in use can is not known, the choice that keeps expenses whole.
  keeps: ({ account }, { id }) =>
    [...account.expenses.values()].some(({ expense_category_id }) => expense_category_id === id)
      ? 'This expense category is not removable. It still has expenses.'
      : null,
}

const invoiceItemCategories: Resource<InvoiceItemCategory> = {
  name: 'invoice_item_categories',
  shelf: ({ account }) => mapShelf(account.invoiceItemCategories),
  may: mayAdministrate,
  passes: (filters, row) => filters.isNewer(row.updated_at),
  render: (row) => row,
  fields: { name: words },
  required: ['name'],
  make: ({ account, now }, values) =>
    stamped(account, now, { name: '', use_as_service: false, use_as_expense: false, ...values }, takeMinorId),
  keeps: (_visit, { use_as_service, use_as_expense }) =>
    use_as_service || use_as_expense ? 'This category is not removable. It is used for hours or expenses.' : null,
}

const estimateItemCategories: Resource<EstimateItemCategory> = {
  name: 'estimate_item_categories',
  shelf: ({ account }) => mapShelf(account.estimateItemCategories),
  may: mayAdministrate,
  passes: (filters, row) => filters.isNewer(row.updated_at),
  render: (row) => row,
  fields: { name: words },
  required: ['name'],
  make: ({ account, now }, values) => stamped(account, now, { name: '', ...values }, takeMinorId),
}
