import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

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
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    server: { deps: { inline: [/@actions\//] } },
    coverage: { include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
})
