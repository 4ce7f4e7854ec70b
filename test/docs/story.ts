import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gitEnvironment } from '../action/ledger.ts'
import { report } from '../action/scene.ts'
import { root } from '../project/workflow-actions.ts'
import { startHarvestSandbox } from '../sandbox/harvest.ts'

/** What a reader has at the beginning: clones of this project and of a ledger side by side, and a Harvest account. */
export interface Story {
  /** Runs a command line in one of the two clones; gives its exit status and all it said. */
  readonly run: (folder: string, command: string) => Promise<{ readonly status: number | null; readonly said: string }>
  /** Fills in the hours of the report that `init` wrote, and adds an older one. */
  readonly writeReport: () => void
  readonly close: () => Promise<void>
}

/** Sets the story up. Addresses on GitHub lead to folders, and those of Harvest to the sandbox. */
export async function beginStory(): Promise<Story> {
  const home = mkdtempSync(join(tmpdir(), 'story-'))
  const [ledger, remote] = [join(home, 'dev-reports'), join(home, 'remote.git')]
  const harvest = await startHarvestSandbox()
  symlinkSync(root, join(home, 'harvest-ledger'), 'dir')
  const write = (path: string, text: string) => {
    mkdirSync(join(ledger, path, '..'), { recursive: true })
    writeFileSync(join(ledger, path), text)
  }
  const environment = {
    ...gitEnvironment,
    PATH: process.env.PATH ?? '',
    HOME: home,
    HARVEST_ACCESS_TOKEN: harvest.token,
    HARVEST_ACCOUNT_ID: String(harvest.accountId),
  }
  const start = (folder: string, command: string): ReturnType<Story['run']> =>
    new Promise((resolve) => {
      const child = spawn('sh', ['-c', command], { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
      let said = ''
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => {
          said += chunk
        })
      child.on('close', (status) => resolve({ status, said }))
    })
  const setUp = await start(
    home,
    `git init --quiet --bare --initial-branch=main remote.git
     git init --quiet --initial-branch=main dev-reports && cd dev-reports
     git remote add origin https://github.com/ada/dev-reports.git
     git config url.${remote}.pushInsteadOf https://github.com/ada/dev-reports.git
     git config url.${remote}.insteadOf https://github.com/OWNER/harvest-ledger
     git config branch.main.remote origin && git config branch.main.merge refs/heads/main
     git symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/main`,
  )
  if (setUp.status !== 0) throw new Error(setUp.said)
  write('README.md', 'The ledger.\n')
  return {
    run: (folder, command) => {
      const needsHarvest = /index\.js (record|check|init|rollup|sync|request)\b/.test(command)
      const where = needsHarvest ? ` --harvest-api-url ${harvest.url} --harvest-id-url ${harvest.idUrl}` : ''
      return start(join(home, folder), command + where)
    },
    writeReport: () => {
      const [folder = ''] = readdirSync(join(ledger, 'reports'))
      const [first = ''] = readdirSync(join(ledger, 'reports', folder))
      const path = join('reports', folder, first)
      const proposed = readFileSync(join(ledger, path), 'utf8')
      write(path, proposed.replace(/^hours:.*$/m, 'hours: 1.5').replace(/^task:.*$/m, 'task: Development'))
      // Directly below reports/, where a glob for its folders does not reach.
      write('reports/2026-02-10.md', report({ date: '2026-02-10', project: folder, task: 'Development', hours: 3.5 }))
    },
    close: async () => {
      await harvest.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
