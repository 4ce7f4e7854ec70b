import type { Difference } from './figures.ts'
import { hidesAmounts, type SectionContext, showText } from './section-context.ts'
import { dayField, sessionField } from './section-entries.ts'
import { renderBlocks, renderCutRows, renderLongRows } from './section-rows.ts'

/** Takes a context; gives entries that can no longer be written and differ from their reports, and sums that disagree. */
export function renderDriftSection(context: SectionContext): string {
  const { sessions, differences } = context.figures
  const drifted = sessions
    .filter(({ drift }) => drift !== null)
    .sort((a, b) => (a.entry.date !== b.entry.date ? (a.entry.date < b.entry.date ? -1 : 1) : a.entry.id - b.entry.id))
  const entries =
    drifted.length === 0
      ? 'No locked, approved or invoiced time entry differs from its report.'
      : renderBlocks(
          'These time entries are locked, approved or invoiced, and differ from their reports. They were left as they are.',
          renderCutRows(
            context,
            [
              dayField(context),
              sessionField(),
              { title: 'What differs', cell: ({ drift }) => showText(drift ?? '') },
              { title: 'Why it stays', cell: ({ entry }) => showText(entry.locked ?? '') },
            ],
            drifted,
          ),
        )
  return renderBlocks(entries, renderDifferences(context, differences))
}

function renderDifferences(context: SectionContext, all: readonly Difference[]): string {
  // Hours end in `h`; all else is money.
  const differences = hidesAmounts(context) ? all.filter(({ ours }) => / h$/.test(ours)) : all
  if (differences.length === 0) return "Harvest's own reports agree with the sums here."
  const table = renderLongRows(
    context,
    [
      { title: 'What', cell: ({ what }) => showText(what) },
      { title: 'Summed up here', align: 'right', cell: ({ ours }) => showText(ours) },
      { title: "Harvest's report", align: 'right', cell: ({ harvests }) => showText(harvests) },
    ],
    differences,
    'differences',
  )
  return renderBlocks("### Where Harvest's reports differ from the sums here", table)
}
