export const people = {
  freya: { id: 1_782_959, name: 'Freya Lance' },
  jonas: { id: 1_782_974, name: 'Jonas Weber' },
  mei: { id: 1_795_925, name: 'Mei Tanaka' },
}

export const clients = {
  audrey: { id: 5_735_776, name: 'Audrey Ltd', currency: 'EUR' },
  dare: { id: 5_735_774, name: 'Dare Inc', currency: 'USD' },
  own: { id: 5_735_770, name: 'Studio Nordlicht', currency: 'EUR' },
}

export const projects = {
  audrey: { id: 14_307_913, name: 'Audrey Web', code: 'AUD', client: 'audrey', rate: '95.0' },
  shop: { id: 14_307_921, name: 'Audrey Shop, second phase', code: null, client: 'audrey', rate: '88.5' },
  dare: { id: 14_308_069, name: 'Dare Platform', code: 'DARE', client: 'dare', rate: '120.5' },
  internal: { id: 14_308_112, name: 'Internal', code: null, client: 'own', rate: null },
} as const

export const tasks = {
  development: { id: 8_083_365, name: 'Development' },
  design: { id: 8_083_366, name: 'Design' },
  meetings: { id: 8_083_368, name: 'Meetings' },
  unattended: { id: 8_083_369, name: 'AI, unattended' },
}

interface Work {
  readonly day: string
  readonly who: keyof typeof people
  readonly project: keyof typeof projects
  readonly task: keyof typeof tasks
  readonly hours: string
  readonly says: string
  /** Path of the report behind it. */
  readonly report?: string
  /** Hours the report states, where they are others. */
  readonly stated?: string
  readonly invoice?: { readonly id: number; readonly number: string }
}

const paid = { id: 13_150_403, number: '2026-013' }
const open = { id: 13_150_453, number: '2026-014' }

type Row = readonly [string, Work['who'], Work['project'], Work['task'], string, string, Partial<Work>?]

const aud = (day: string) => ({ report: `reports/audrey/2026-05-${day}.md` })
const dare = (day: string) => ({ report: `reports/dare/2026-05-${day}-platform.md` })

const rows: readonly Row[] = [
  [
    '04',
    'freya',
    'audrey',
    'development',
    '6.5',
    'Search Console pull, first version',
    { ...aud('04'), invoice: paid },
  ],
  ['04', 'jonas', 'dare', 'development', '5.25', 'Import of tenants, batch by batch', { ...dare('04'), invoice: open }],
  ['04', 'mei', 'shop', 'design', '4', 'Product page: three variants', { invoice: paid }],
  ['05', 'freya', 'audrey', 'development', '7', 'Search Console: quota and retries', { ...aud('05'), invoice: paid }],
  ['05', 'jonas', 'dare', 'development', '6', 'Tenants: rollback of a failed batch', { ...dare('05'), invoice: open }],
  ['06', 'freya', 'internal', 'meetings', '1.5', 'Weekly round'],
  ['06', 'jonas', 'internal', 'meetings', '1.5', 'Weekly round'],
  ['06', 'mei', 'shop', 'design', '5.5', 'Basket and its empty state', { invoice: paid }],
  ['07', 'freya', 'audrey', 'meetings', '1', 'Review with Audrey'],
  [
    '07',
    'freya',
    'audrey',
    'development',
    '4.33',
    'Report page: filters that survive a reload',
    { ...aud('07'), stated: '4.75', invoice: paid },
  ],
  ['08', 'jonas', 'dare', 'unattended', '3.5', 'Overnight: test suite of the import, made green', dare('08')],
  ['11', 'freya', 'shop', 'development', '6.25', 'Stock levels from the warehouse', aud('11')],
  ['11', 'jonas', 'dare', 'development', '5.75', 'Permissions: roles by tenant', dare('11')],
  ['12', 'freya', 'shop', 'development', '7.5', 'Stock levels: what happens offline', aud('12')],
  ['12', 'jonas', 'dare', 'development', '4', 'Permissions: audit trail', dare('12')],
  ['13', 'mei', 'shop', 'design', '6', 'Checkout, mobile first'],
  ['13', 'freya', 'internal', 'meetings', '1.5', 'Weekly round'],
  ['18', 'freya', 'audrey', 'development', '5.5', 'Dashboard: the slow query, found and fixed', aud('18')],
  ['18', 'jonas', 'dare', 'development', '6.5', 'Billing webhook, signed and replayed', dare('18')],
  ['19', 'freya', 'audrey', 'development', '6', 'Dashboard: weekly mail', aud('19')],
  ['19', 'mei', 'shop', 'design', '5.75', 'Icons and their dark twins'],
  ['20', 'freya', 'audrey', 'development', '3.5', 'Search Console pull, nightly', aud('20')],
  ['20', 'jonas', 'dare', 'unattended', '2.75', 'Unattended: upgrade of the framework', dare('20')],
  ['21', 'freya', 'shop', 'development', '7.25', 'Payment: provider in test mode', aud('21')],
  ['26', 'freya', 'shop', 'development', '6.75', 'Payment: refunds', aud('26')],
  ['26', 'jonas', 'dare', 'development', '7', 'Billing: proration by the day', dare('26')],
  ['27', 'freya', 'internal', 'meetings', '1.5', 'Weekly round'],
  ['27', 'mei', 'shop', 'design', '4.5', 'Mail templates'],
  ['28', 'jonas', 'dare', 'development', '5.5', 'Billing: invoices as PDF', dare('28')],
  ['29', 'freya', 'audrey', 'development', '2.75', 'Retrospective and hand-over notes', aud('29')],
]

/** The month's work, day by day. */
export const work: readonly Work[] = rows.map(([day, who, project, task, hours, says, more]) => ({
  ...{ day, who, project, task, hours, says },
  ...more,
}))
