import { stamp, takeId } from './account.ts'
import type { Expense, ExpenseCategory } from './billing-entities.ts'
import type { AccountState } from './entities.ts'
import { millionths, toCents } from './money.ts'

const born = '2024-01-08T09:00:00Z'

/** Adds a category of expenses, or gives the one of that name. */
export function addExpenseCategory(
  account: AccountState,
  name: string,
  unit: Partial<Pick<ExpenseCategory, 'unit_name' | 'unit_price'>> = {},
): ExpenseCategory {
  const found = [...account.expenseCategories.values()].find((each) => each.name === name)
  if (found !== undefined) return found
  const stamps = { created_at: born, updated_at: born }
  const category = { id: takeId(account), name, unit_name: null, unit_price: null, is_active: true, ...unit, ...stamps }
  account.expenseCategories.set(category.id, category)
  return category
}

/** Adds an expense past all rules; units of a priced category make its cost. */
export function addExpense(account: AccountState, partial: Partial<Expense>, now: Date): Expense {
  const known = account.expenseCategories.get(partial.expense_category_id ?? 0)
  const category = known ?? account.expenseCategories.values().next().value ?? addExpenseCategory(account, 'Meals')
  const { units = 1 } = partial
  const priced = category.unit_price === null ? 10 : toCents(millionths(units, category.unit_price))
  const expense: Expense = {
    id: takeId(account),
    user_id: account.me,
    project_id: account.projects.keys().next().value ?? 0,
    expense_category_id: category.id,
    spent_date: stamp(now).slice(0, 10),
    notes: null,
    units,
    total_cost: priced,
    billable: true,
    approval_status: 'unsubmitted',
    invoice_id: null,
    receipt: null,
    created_at: stamp(now),
    updated_at: stamp(now),
    ...partial,
  }
  account.expenses.set(expense.id, expense)
  return expense
}
