import type { Code } from './blocks.ts'

/** How a command of the documents is tried. */
export type Trial =
  /** Run as it stands, in a folder that has a clone of this project and one of a ledger; `expect` is in what it says. */
  | {
      readonly how: 'run'
      readonly folder: 'harvest-ledger' | 'dev-reports'
      readonly expect: RegExp
      /** It asks GitHub too, which cannot be had here, and says so. */
      readonly mayFail?: true
    }
  /** The CI runs it on every push. */
  | { readonly how: 'ci' }
  /** A script whose program is there; too long, or in need of a browser. */
  | { readonly how: 'script'; readonly name: string; readonly program: string }
  /** Another test, or CI by another name for its folders. */
  | { readonly how: 'test'; readonly file: string; readonly has: string }
  /** It changes the reader's machine or asks a registry. */
  | { readonly how: 'not here'; readonly because: string }

const CLI = 'node ../harvest-ledger/dist/cli/index.js'
const inLedger = (expect: RegExp): Trial => ({ how: 'run', folder: 'dev-reports', expect })
const inProject = (expect: RegExp): Trial => ({ how: 'run', folder: 'harvest-ledger', expect })
const ci: Trial = { how: 'ci' }

/** Every command of the documents, in the order in which they can be run, and how it is tried. */
export const trials: Readonly<Record<string, Trial>> = {
  'npm ci': ci,
  'npm test': ci,
  'npm run demo': ci,
  'npm run types': ci,
  'npm run build': ci,
  '.ci/run': { how: 'test', file: '.ci/run', has: 'npm test' },
  'npm run format': { how: 'script', name: 'format', program: 'node_modules/@biomejs/biome/package.json' },
  'npm run fuzz': { how: 'script', name: 'fuzz', program: 'test/fuzz.ts' },
  'npm run permissions': { how: 'script', name: 'permissions', program: 'test/docs/permissions.test.ts' },
  'npm run model': { how: 'script', name: 'model', program: 'test/model/main.ts' },
  'npm run model -- 2000 SEED PATH': { how: 'script', name: 'model', program: 'test/model/main.ts' },
  'npm run faults -- --only record --kind dropped': { how: 'script', name: 'faults', program: 'test/faults/main.ts' },
  'npm run faults': { how: 'script', name: 'faults', program: 'test/faults/main.ts' },
  'npm run bench': { how: 'script', name: 'bench', program: 'scripts/bench.ts' },
  'npm run bench -- start parse': { how: 'test', file: 'test/project/bench.test.ts', has: 'scripts/bench.ts' },
  'npm run bench -- --quick': { how: 'test', file: 'test/project/bench.test.ts', has: '--quick' },
  'npm run test:render': { how: 'script', name: 'test:render', program: 'scripts/render-test/main.ts' },
  'npm run build -- build/dist': { how: 'test', file: '.github/workflows/ci.yml', has: 'npm run build -- "$BUILT"' },
  'diff -r dist build/dist': { how: 'test', file: '.github/workflows/ci.yml', has: 'diff -rq dist "$BUILT"' },
  'npm run harvest-ledger -- parse examples/reports/*/*.md': inProject(/7 sessions|\d session/),
  'npm run harvest-ledger -- --help': inProject(/usage: harvest-ledger/),
  'export HARVEST_ACCESS_TOKEN=…': inLedger(/^$/),
  [`${CLI} init`]: inLedger(/harvest-ledger\.yml/),
  'git add .github reports': inLedger(/^$/),
  'git commit --message "Set up Harvest Ledger"': inLedger(/Set up Harvest Ledger/),
  [`${CLI} check`]: { how: 'run', folder: 'dev-reports', expect: /\bok\b/i, mayFail: true },
  'git push': inLedger(/main -> main/),
  [`git ls-files -z 'reports/*.md' | xargs -0 ${CLI} parse`]: inLedger(/1 session, 3\.50 h/),
  [`${CLI} sync --dry-run`]: inLedger(/Dry run: \d+ files would change/),
  [`${CLI} record --dry-run`]: inLedger(/Reading the ledger and Harvest/),
  [`${CLI} record --dry-run --from 2026-01-01 --to 2026-03-31`]: inLedger(/1 to create|1 created/),
  [`${CLI} record --from 2026-01-01 --to 2026-03-31`]: inLedger(/1 created/),
  [`${CLI} request --route 'GET /v2/time_entries' --parameters 'is_running: true'`]: inLedger(/"time_entries":/),
  'git -C ../harvest-ledger rev-parse HEAD': inLedger(/^[0-9a-f]{40}$/m),
  'git ls-remote https://github.com/OWNER/harvest-ledger HEAD': inLedger(/^[0-9a-f]{40}\tHEAD/),
  'npm run generate': { how: 'test', file: 'test/project/generated.test.ts', has: 'generateFiles()' },
  'sh hand-over.sh reports/2026-05-20.md': {
    how: 'test',
    file: 'test/project/examples-hook.test.ts',
    has: 'hand-over.sh',
  },
  'node test/sandbox/main.ts --account freelancer': {
    how: 'test',
    file: 'test/sandbox/main.test.ts',
    has: "'main.ts'",
  },
  'npm version --no-git-tag-version 1.2.3': { how: 'not here', because: 'it changes package.json' },
  'npm publish --provenance=false': { how: 'not here', because: 'it publishes' },
  'npm install --no-save mermaid': { how: 'not here', because: 'it asks the registry for a package CI does without' },
  'apt-get install chromium': { how: 'not here', because: 'it installs a program on the machine' },
}

/** Takes a command; gives `init` or `check` where it is one of the two: what is built must have it before it can be run. */
export const commandOf = (command: string): string | null => /index\.js (init|check)\b/.exec(command)?.[1] ?? null

/** Takes a shell block; gives its commands, comments left out. */
export function commandsOf({ text }: Pick<Code, 'text'>): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .flatMap((line) => line.split(' && '))
    .filter(Boolean)
}

/** Takes a code within a line; gives the commands in it, none where it is no command line. */
export function commandsIn({ text }: Pick<Code, 'text'>): string[] {
  const line = text.replaceAll('\n', ' ')
  // A message that begins with the name of a program is none.
  if (line.endsWith(': …')) return []
  return /^(npm|npx|node|git|sh|apt-get|export) [\w./-]/.test(line) || /^\.ci\//.test(line)
    ? commandsOf({ text: line })
    : []
}
