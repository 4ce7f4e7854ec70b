import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/longest-first.ts'

const PURE = ['report', 'timesheet', 'ledger', 'rollup', 'markdown'].map((folder) => `test/${folder}/**/*.test.ts`)

export default defineConfig({
  plugins: [
    {
      // These packages name source maps they do not ship, and each missing one would be a warning.
      name: 'without-source-maps',
      enforce: 'pre',
      load: (id: string) =>
        /\/node_modules\/@actions\/.*\.js$/.test(id)
          ? readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')
          : null,
    },
  ],
  test: {
    projects: [
      {
        extends: true,
        // The pure folders leave nothing behind, so their tests share a process.
        test: { name: 'pure', include: PURE, isolate: false },
      },
      { extends: true, test: { name: 'effects', include: ['test/**/*.test.ts'], exclude: PURE } },
    ],
    globalSetup: 'test/install.ts',
    // Tests wait as long as they reckon (for processes, for git, for a limit), so a core is worth a worker, and two are the least.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    server: { deps: { inline: [/@actions\//] } },
    coverage: { include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
})
