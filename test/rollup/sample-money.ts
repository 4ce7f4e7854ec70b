import type { Facts } from '../../src/rollup/facts.ts'
import { clients, people, projects } from './sample-work.ts'

const names = {
  audrey: { projectId: projects.audrey.id, projectName: projects.audrey.name, clientName: clients.audrey.name },
  shop: { projectId: projects.shop.id, projectName: projects.shop.name, clientName: clients.audrey.name },
  dare: { projectId: projects.dare.id, projectName: projects.dare.name, clientName: clients.dare.name },
  internal: { projectId: projects.internal.id, projectName: projects.internal.name, clientName: clients.own.name },
}

/** Harvest's reports of time; the Dare row disagrees with the entries on purpose. */
export const time: Facts['time'] = {
  period: [
    { ...names.audrey, hours: '36.58', billableHours: '36.58', currency: 'EUR', amount: '3475.10' },
    { ...names.shop, hours: '53.5', billableHours: '53.5', currency: 'EUR', amount: '4734.75' },
    { ...names.dare, hours: '47.75', billableHours: '47.75', currency: 'USD', amount: '5753.88' },
    { ...names.internal, hours: '6', billableHours: '0', currency: 'EUR', amount: '0.0' },
  ],
  quarter: [
    { ...names.audrey, hours: '84.08', billableHours: '84.08', currency: 'EUR', amount: '7987.60' },
    { ...names.shop, hours: '61.25', billableHours: '61.25', currency: 'EUR', amount: '5420.63' },
    { ...names.dare, hours: '86.75', billableHours: '86.75', currency: 'USD', amount: '10453.38' },
    { ...names.internal, hours: '14.5', billableHours: '0', currency: 'EUR', amount: '0.0' },
  ],
  before: [
    { ...names.audrey, hours: '47.5', billableHours: '47.5', currency: 'EUR', amount: '4512.50' },
    { ...names.shop, hours: '7.75', billableHours: '7.75', currency: 'EUR', amount: '685.88' },
    { ...names.dare, hours: '39', billableHours: '39', currency: 'USD', amount: '4699.50' },
    { ...names.internal, hours: '8.5', billableHours: '0', currency: 'EUR', amount: '0.0' },
  ],
}

export const uninvoiced: Facts['uninvoiced'] = [
  { ...names.audrey, currency: 'EUR', hours: '17.75', expenses: '0.0', amount: '1686.25' },
  { ...names.shop, currency: 'EUR', hours: '44', expenses: '89.9', amount: '3983.90' },
  { ...names.dare, currency: 'USD', hours: '36.5', expenses: '0.0', amount: '-118.25' },
]

const paid = { id: 13_150_403, number: '2026-013' }
const receipt = (id: number) => `https://nordlicht.harvestapp.com/expenses/${id}/receipt`

export const expenses: Facts['expenses'] = [
  {
    id: 15_296_442,
    date: '2026-05-05',
    total: '142.5',
    billable: true,
    category: 'Travel',
    notes: 'Train to the review with Audrey',
    user: people.freya,
    client: clients.audrey,
    project: projects.audrey,
    receipt: receipt(15_296_442),
    invoice: paid,
  },
  {
    id: 15_296_443,
    date: '2026-05-12',
    total: '80',
    billable: false,
    category: 'Software',
    notes: 'Design tool, monthly',
    user: people.mei,
    client: clients.own,
    project: projects.internal,
    receipt: null,
    invoice: null,
  },
  {
    id: 15_296_444,
    date: '2026-05-21',
    total: '89.9',
    billable: true,
    category: 'Software',
    notes: 'Payment provider, set-up fee',
    user: people.freya,
    client: clients.audrey,
    project: projects.shop,
    receipt: receipt(15_296_444),
    invoice: null,
  },
  {
    id: 15_296_445,
    date: '2026-05-26',
    total: '35',
    billable: true,
    category: 'Hosting',
    notes: '',
    user: people.jonas,
    client: clients.dare,
    project: projects.dare,
    receipt: receipt(15_296_445),
    invoice: null,
  },
]

export const expenseReport: Facts['expenseReport'] = [
  { categoryName: 'Travel', currency: 'EUR', total: '142.5', billable: '142.5' },
  { categoryName: 'Software', currency: 'EUR', total: '169.9', billable: '89.9' },
  { categoryName: 'Hosting', currency: 'USD', total: '35', billable: '35' },
]

export const invoices: Facts['invoices'] = [
  {
    ...paid,
    client: clients.audrey,
    currency: 'EUR',
    amount: '2677.10',
    due: '0.0',
    state: 'paid',
    issueDate: '2026-05-08',
    dueDate: '2026-06-07',
    paidDate: '2026-05-22',
    subject: 'Audrey Web, May, first half',
  },
  {
    id: 13_150_453,
    number: '2026-014',
    client: clients.dare,
    currency: 'USD',
    amount: '1355.63',
    due: '1355.63',
    state: 'open',
    issueDate: '2026-05-08',
    dueDate: '2026-05-19',
    paidDate: null,
    subject: 'Dare Platform, first week of May',
  },
  {
    id: 13_150_460,
    number: '2026-015',
    client: clients.audrey,
    currency: 'EUR',
    amount: '3610.00',
    due: '1610.00',
    state: 'open',
    issueDate: '2026-05-29',
    dueDate: '2026-06-28',
    paidDate: null,
    subject: '',
  },
  {
    id: 13_150_461,
    number: '2026-016',
    client: clients.dare,
    currency: 'USD',
    amount: '900.00',
    due: '900.00',
    state: 'draft',
    issueDate: '2026-05-31',
    dueDate: null,
    paidDate: null,
    subject: '',
  },
]

export const budgets: Facts['budgets'] = [
  { ...names.audrey, unit: 'hours', isMonthly: true, budget: '40', spent: '36.58', remaining: '3.42' },
  { ...names.shop, unit: 'money', isMonthly: false, budget: '18000', spent: '9420.63', remaining: '8579.37' },
  { ...names.dare, unit: 'money', isMonthly: false, budget: '10000', spent: '10453.38', remaining: '-453.38' },
]
