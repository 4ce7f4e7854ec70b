import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gitEnvironment, makeLedger } from '../action/ledger.ts'
import { installAction, runAction } from '../action/run.ts'
import { type GitHubSandbox, startGitHubSandbox } from '../sandbox/github.ts'
import { LEDGER } from './ledger.ts'
import type { Runner } from './world.ts'

/** Runs the built action as a process of its own on clones of a real repository. */
export function builtRunner(): Runner {
  const ledger = makeLedger()
  const home = installAction()
  let gitHub: GitHubSandbox | undefined
  return {
    commit: (files) => ledger.commit(files),
    async run(harvest, { depth, token, at }, from) {
      gitHub ??= await startGitHubSandbox({ repositories: { [LEDGER]: ledger.root } })
      const workspace = depth === null && at === null ? ledger.root : clone(ledger.root, depth, at)
      const done = await runAction(home, {
        workspace,
        environment: {
          HARVEST_SANDBOX_WINDOW_SCALE: '0.0001',
          GITHUB_API_URL: gitHub.url,
          GITHUB_REF: 'refs/heads/main',
        },
        inputs: {
          'harvest-access-token': harvest.token,
          'harvest-account-id': String(harvest.accountId),
          'harvest-api-url': harvest.url,
          'harvest-id-url': harvest.idUrl,
          from,
          ...(token && { 'github-token': gitHub.token }),
        },
        // A cut is the end of the process too, at the very request.
        onStart: (child) => {
          const watch = setInterval(() => {
            if (harvest.faults.planned.some(({ fault, hits }) => hits > 0 && /refuse|drop/.test(fault.kind)))
              child.kill('SIGKILL')
          }, 1)
          child.on('close', () => clearInterval(watch))
        },
      })
      if (workspace !== ledger.root) rmSync(workspace, { recursive: true, force: true })
      const words = [...done.stdout.split('\n'), ...done.stderr.split('\n')].filter(Boolean)
      return { ok: done.code === 0, refused: done.code !== 0 && !done.outputs['commit-sha'], words }
    },
    async close() {
      await gitHub?.close()
      home.remove()
      ledger.remove()
    },
  }
}

/** A checkout as actions/checkout makes it: of one commit, with some of the history. */
function clone(root: string, depth: number | null, at: string | null): string {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'))
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, stdio: 'pipe', env: { ...process.env, ...gitEnvironment } })
  git('clone', '--quiet', ...(depth === null ? [] : ['--depth', String(depth)]), `file://${root}`, '.')
  git('remote', 'set-url', 'origin', `https://github.com/${LEDGER}.git`)
  if (at !== null) git('checkout', '--quiet', at)
  return folder
}
