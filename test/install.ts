import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyAction } from './action/run.ts'

let folder: string | undefined

/** Installs the built action once for all test files. Called by Vitest, for each of its projects. */
export function setup(): void {
  if (process.env.INSTALLED_ACTION) return
  folder = mkdtempSync(join(tmpdir(), 'action-'))
  copyAction(folder)
  // As in dist. Without it Node must guess what kind of module it is.
  copyFileSync(join(import.meta.dirname, '../dist/package.json'), join(folder, 'package.json'))
  process.env.INSTALLED_ACTION = folder
}

/** Removes it again. */
export function teardown(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}
