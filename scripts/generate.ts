// npm run generate: writes every generated file. A test fails while one of them is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { configSchema } from '../src/config/schema.ts'
import { schemaOf } from '../src/sync/schema.ts'
import { streams } from '../src/sync/streams.ts'
import { planSchema } from '../src/timesheet/plan-schema.ts'
import type { Results } from './bench/figure.ts'
import type { Bundled } from './bundled.ts'
import { withConfigurationTable } from './generate/configuration-table.ts'
import { renderDateNames } from './generate/date-names.ts'
import { type Locked, withDependencies } from './generate/dependencies.ts'
import { type JsonSchema, toJsonSchema } from './generate/json-schema.ts'
import { withFigures } from './generate/performance.ts'
import { fillReadme } from './generate/readme.ts'
import { withOperations } from './generate/request.ts'
import { withStreams } from './generate/streams.ts'
import { renderTemplates } from './generate/workflow-templates.ts'
import { importedBy } from './licenses.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')

/** Gives every generated file: its path and what it should hold. */
export function generateFiles(): ReadonlyMap<string, string> {
  const config = toJsonSchema(configSchema)
  return new Map([
    [
      'docs/harvest-ledger.schema.json',
      publish(
        'Configuration of Harvest Ledger',
        '.github/harvest-ledger.yml in the ledger. Every key has a default; docs/configuration.md has the rest.',
        config,
      ),
    ],
    [
      'docs/harvest-ledger-plan.schema.json',
      publish(
        'Plan of Harvest Ledger',
        'What a run of record does, or would do, so that Harvest agrees with the session reports.',
        toJsonSchema(planSchema),
      ),
    ],
    ['README.md', fillReadme(read('action.yml'), read('README.md'))],
    ['docs/configuration.md', withConfigurationTable(read('docs/configuration.md'), config)],
    [
      'docs/performance.md',
      withFigures(read('docs/performance.md'), JSON.parse(read('bench/results.json')) as Results),
    ],
    ['docs/request.md', withOperations(read('docs/request.md'))],
    [
      'docs/dependencies.md',
      withDependencies(
        read('docs/dependencies.md'),
        JSON.parse(read('dist/bundled.json')) as Bundled[],
        (JSON.parse(read('package-lock.json')) as { packages: Locked }).packages,
        importedBy(join(root, 'src')),
      ),
    ],
    ['src/report/date-name-lists.ts', renderDateNames()],
    ['docs/sync.md', withStreams(read('docs/sync.md'))],
    ...streams.map(
      (stream) =>
        [`docs/streams/${stream.name}.schema.json`, `${JSON.stringify(schemaOf(stream), null, 2)}\n`] as const,
    ),
    [
      'src/init/workflow-templates.ts',
      renderTemplates({
        recordWorkflow: read('examples/workflows/ledger.yml'),
        rollupWorkflow: read('examples/workflows/rollup.yml'),
      }),
    ],
  ])
}

function publish(title: string, description: string, schema: JsonSchema): string {
  const dialect = 'https://json-schema.org/draft/2020-12/schema'
  return `${JSON.stringify({ $schema: dialect, title, description, ...schema }, null, 2)}\n`
}

if (import.meta.main)
  for (const [path, text] of generateFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
