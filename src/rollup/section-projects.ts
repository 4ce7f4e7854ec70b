import { compareDecimal, sum } from './decimal.ts'
import type { Decimal, Named } from './facts.ts'
import type { ProjectFigures, Sum } from './figures.ts'
import { formatShare, NOTHING } from './format.ts'
import { formatDate, formatPeriod } from './format-days.ts'
import {
  recordUrl,
  type SectionContext,
  seesAmounts,
  showAmounts,
  showHours,
  showLink,
  showName,
  whyUnseen,
} from './section-context.ts'
import { type Field, renderBlocks, renderDetails, renderLongRows } from './section-rows.ts'

/** Takes a context; gives hours and money by project, and the hours of the running week, month and quarter. */
export function renderProjectsSection(context: SectionContext): string {
  const projects = byHours(context.figures.projects, ({ project }) => project)
  if (projects.length === 0) return '_No hours in this period._'
  const name: Field<ProjectFigures> = {
    title: 'Project',
    cell: ({ project, client }) => {
      const link = showLink(showName(project.name), recordUrl(context, 'projects', project.id))
      return `${link}<br><sub>${showName(client.name)}</sub>`
    },
    total: 'All projects',
  }
  const hours = (title: string, of: (project: ProjectFigures) => Decimal | null): Field<ProjectFigures> => {
    const known = projects.map(of).filter((figure) => figure !== null)
    return {
      title,
      align: 'right',
      cell: (project) => showKnownHours(context, of(project)),
      total: showHours(context, sum(known)),
      shown: known.length > 0,
    }
  }
  const running = [
    name,
    hours('Week', ({ week }) => week),
    hours('Month', ({ month }) => month),
    hours('Quarter', ({ quarter }) => quarter),
    hours(formatPeriod(context.facts.previous), ({ before }) => before),
  ]
  return renderBlocks(
    renderLongRows(context, [name, ...sumFields<ProjectFigures>(context)], projects, 'projects'),
    renderDetails(
      `Rounded hours of the week, the month and the quarter up to ${formatDate(context.facts.asOf)}`,
      renderLongRows(context, running, projects, 'projects'),
    ),
  )
}

/** Takes a context; gives hours and money by client. */
export function renderClientsSection(context: SectionContext): string {
  const clients = byHours(context.figures.clients, ({ client }) => client)
  if (clients.length === 0) return '_No hours in this period._'
  const name = { title: 'Client', cell: ({ client }: { client: Named }) => showName(client.name), total: 'All clients' }
  return renderLongRows(context, [name, ...sumFields(context)], clients, 'clients')
}

/** Takes a context; gives hours, money and the use of the capacity by person. */
export function renderTeamSection(context: SectionContext): string {
  const people = byHours(context.figures.people, ({ person }) => person)
  if (people.length === 0) return '_No hours in this period._'
  const why = context.facts.people === null ? whyUnseen(context, 'team') : ''
  const table = renderLongRows(
    context,
    [
      { title: 'Person', cell: ({ person }) => showName(person.name), total: 'All people' },
      ...sumFields<(typeof people)[number]>(context, false),
      {
        title: 'Capacity',
        align: 'right',
        cell: ({ capacity }) => showKnownHours(context, capacity),
        shown: !why,
      },
      { title: 'Used', align: 'right', cell: ({ utilisation }) => formatShare(utilisation), shown: !why },
    ],
    people,
    'people',
  )
  return renderBlocks(table, why && `_Capacity and its use cannot be shown here${why}._`)
}

function sumFields<T extends Sum>(context: SectionContext, withRate = true): Field<T>[] {
  const { totals } = context.figures
  const shown = seesAmounts(context)
  return [
    {
      title: 'Hours',
      align: 'right',
      cell: ({ hours }) => showHours(context, hours),
      total: showHours(context, totals.hours),
    },
    {
      title: 'Billable',
      align: 'right',
      cell: ({ billableShare }) => formatShare(billableShare),
      total: formatShare(totals.billableShare),
    },
    {
      title: 'Earned',
      align: 'right',
      cell: ({ amounts }) => showAmounts(context, amounts),
      total: showAmounts(context, totals.amounts),
      shown,
    },
    {
      title: 'Per hour',
      align: 'right',
      cell: ({ effectiveRates }) => showAmounts(context, effectiveRates),
      shown: shown && withRate,
    },
  ]
}

function showKnownHours(context: SectionContext, hours: Decimal | null): string {
  return hours === null ? NOTHING : showHours(context, hours)
}

/** Most hours first, then by name and id: the same order every time. */
function byHours<T extends Sum>(items: readonly T[], of: (item: T) => Named): T[] {
  return [...items].sort((a, b) => {
    const [x, y] = [of(a), of(b)]
    return compareDecimal(b.hours, a.hours) || (x.name < y.name ? -1 : x.name > y.name ? 1 : x.id - y.id)
  })
}
