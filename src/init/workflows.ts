import { stringify } from 'yaml'
import type { InitFacts, ProposedFile } from './facts.ts'
import { recordWorkflow, rollupWorkflow } from './workflow-templates.ts'

/** What the examples say where the action is kept by its user. */
const PLACEHOLDER = `OWNER/harvest-ledger@${'0'.repeat(40)}`

/** Takes where the action is kept and the ledger's branch; gives the two workflows as the examples have them, filled in. */
export function renderWorkflows({ action, branch }: Pick<InitFacts, 'action' | 'branch'>): ProposedFile[] {
  const fill = (text: string) =>
    text
      .replaceAll(PLACEHOLDER, () => (action === null ? PLACEHOLDER : `${action.repository}@${action.ref}`))
      .replaceAll('branches: [main]', () => `branches: ${stringify([branch], flow).trim()}`)
  return [
    { path: '.github/workflows/harvest.yml', text: fill(recordWorkflow) },
    { path: '.github/workflows/rollup.yml', text: fill(rollupWorkflow) },
  ]
}

const flow = { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 } as const
