import { renderConfig } from './config-text.ts'
import type { InitFacts, ProposedFile, ProposedTag } from './facts.ts'
import { renderFirstReport } from './report-text.ts'
import { type ProposedTags, proposeTags } from './tags.ts'
import { renderWorkflows } from './workflows.ts'

export const CONFIG_PATH = '.github/harvest-ledger.yml'

/** What `init` would have written. */
export interface Proposal {
  readonly files: readonly ProposedFile[]
  readonly tags: ProposedTags
  /** Why there is no first report; null where there is one. */
  readonly withoutReport: string | null
  /** What only a person can bring; while there is some, the ledger cannot record. */
  readonly missing: readonly string[]
}

/**
 * Takes what was found, and the tags of a configuration that is there already (null where there is none); gives every file
 * of a new ledger.
 */
export function proposeLedger(facts: InitFacts, known: readonly ProposedTag[] | null): Proposal {
  const tags = proposeTags(facts)
  const first = known === null ? firstTag(tags.tags, facts) : firstTag(known, facts)
  const withoutReport =
    facts.reports.length > 0
      ? `the ledger has ${facts.reports.length} ${facts.reports.length === 1 ? 'report' : 'reports'} already`
      : first === null
        ? known === null
          ? 'there is no project it could name'
          : `no tag of ${CONFIG_PATH} leads to a project of yours`
        : null
  const files = [
    { path: CONFIG_PATH, text: renderConfig(facts, tags) },
    ...renderWorkflows(facts),
    ...(first && withoutReport === null ? [renderFirstReport(facts, first)] : []),
  ]
  const missing =
    facts.projects.length > 0
      ? []
      : [
          `Harvest lists no project you may log time on. Have yourself put on one (in Harvest: Projects → the project → Team), delete ${CONFIG_PATH} and run init again`,
        ]
  return { files, tags, withoutReport, missing }
}

/** The one worked on last, since that is likely the next one too; else the first with a task. */
function firstTag(tags: readonly ProposedTag[], { entries }: InitFacts): ProposedTag | null {
  const last = new Map<number, string>()
  for (const { project, date } of entries) if (date > (last.get(project.id) ?? '')) last.set(project.id, date)
  const usable = tags.filter(({ project }) => project.tasks.length > 0)
  const ranked = usable
    .map((each) => ({ each, used: last.get(each.project.id) ?? '', chosen: each.task === null ? 0 : 1 }))
    .sort((a, b) => (a.used === b.used ? b.chosen - a.chosen : a.used < b.used ? 1 : -1))
  return ranked[0]?.each ?? null
}
