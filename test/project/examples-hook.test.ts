import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { env, git, home, makeRepository, removeHome, write } from './examples-repository.ts'
import { root } from './workflow-actions.ts'

const script = join(root, 'examples/hooks/hand-over.sh')
afterAll(removeHome)

interface Extra {
  readonly input?: string
  readonly env?: Record<string, string>
}
function run(clone: string, words: readonly string[], extra: Extra = {}) {
  const { status, stderr } = spawnSync('/bin/sh', [script, ...words], {
    cwd: clone,
    env: { ...env, ...extra.env },
    input: extra.input ?? '',
    encoding: 'utf8',
  })
  return { status, stderr }
}

describe.skipIf(process.platform === 'win32')('hand-over.sh', () => {
  test.each([
    'reports/2026-05-20.md',
    'reports/audrey/search console.md',
    'reports/Übersicht – Tag 1.md',
    'reports/-q.md',
    'reports/*.md',
    'reports/$(touch x) `id` "q" \'a\'.md',
  ])('commits and pushes %s and nothing else', (path) => {
    const { clone, pushed } = makeRepository()
    write(join(clone, path), '# Report\n')
    write(join(clone, 'reports/other.md'), '# Not yet\n')
    write(join(clone, 'staged.txt'), 'staged')
    write(join(clone, 'README.md'), 'changed\n')
    git(clone, 'add', 'staged.txt')
    expect(run(clone, [path])).toMatchObject({ status: 0, stderr: expect.stringContaining('pushed') })
    expect(pushed()).toEqual([path, 'README.md'])
    expect(git(clone, 'status', '--porcelain', '-uall')).toBe('M README.md\nA  staged.txt\n?? reports/other.md')
  })

  test('copies a report from the folder that is named, with its folders, and its later version over it', () => {
    const { folder, clone, remote, commits } = makeRepository()
    const from = join(folder, 'my sessions')
    const report = write(join(from, 'audrey/day one.md'), '# First\n')
    expect(run(clone, [report], { env: { REPORTS_FROM: `${from}/` } }).status).toBe(0)
    write(report, '# Second\n')
    expect(run(clone, [report], { env: { REPORTS_FROM: from } }).status).toBe(0)
    expect(git(remote, 'show', 'main:reports/audrey/day one.md')).toBe('# Second')
    expect(commits()).toBe(3)
  })

  test('run again it commits nothing, and pushes what was left', () => {
    const { clone, commits } = makeRepository()
    const path = 'reports/a.md'
    write(join(clone, path), '# A\n')
    git(clone, 'add', path)
    git(clone, 'commit', '--quiet', '--message', 'By hand')
    expect(run(clone, [path])).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/already committed[\s\S]*pushed/),
    })
    expect(run(clone, [path]).stderr).not.toContain('pushed')
    expect(commits()).toBe(2)
  })

  test('reads what Claude Code says, and passes over every other file', () => {
    const { clone, pushed, commits } = makeRepository()
    const secret = write(join(home, 'secret.md'), '# Secret\n')
    const say = (file_path: string, content = '', indent = 0) =>
      run(home, [], {
        env: { CLAUDE_PROJECT_DIR: clone },
        input: JSON.stringify(
          {
            session_id: 'abc',
            cwd: clone,
            hook_event_name: 'PostToolUse',
            tool_name: 'Write',
            tool_input: { file_path, content },
            tool_response: { file_path: secret, success: true },
          },
          null,
          indent,
        ),
      })
    const report = write(join(clone, 'reports/day one.md'), '# Report\n')
    for (const other of [join(clone, 'README.md'), secret, join(clone, 'src/a.ts'), '', `${report}\\..`])
      expect(say(other, `"file_path": "${report}"`), other).toEqual({ status: 0, stderr: '' })
    expect(commits()).toBe(1)
    expect(say(report, `"file_path":"${secret}"`)).toMatchObject({ status: 0 })
    expect(say(report, '', 2)).toEqual({ status: 0, stderr: 'hand-over: already committed: reports/day one.md\n' })
    expect(pushed()).toEqual(['reports/day one.md', 'README.md'])
  })

  test('refuses what is no report of this repository', () => {
    const { folder, clone, commits } = makeRepository()
    const outside = write(join(folder, 'outside.md'), '# Outside\n')
    write(join(clone, 'notes.md'), '# Notes\n')
    write(join(clone, 'reports/empty.md'), '')
    write(join(clone, 'reports/data.csv'), 'a')
    symlinkSync(outside, join(clone, 'reports/link.md'))
    symlinkSync(dirname(outside), join(clone, 'reports/away'))
    const refused = (words: readonly string[], says: string, extra: Extra = {}) =>
      expect(run(clone, words, extra), words.join()).toMatchObject({ status: 1, stderr: expect.stringContaining(says) })
    refused([outside], 'neither in')
    refused(['reports/../notes.md'], 'neither in')
    refused(['reports/away/outside.md'], 'neither in')
    refused(['reports/link.md'], 'a link')
    refused(['reports/none.md'], 'no such file')
    refused(['reports'], 'not a markdown file')
    refused(['reports/empty.md'], 'still empty')
    refused(['reports/data.csv'], 'not a markdown file')
    refused(['a\nb.md'], 'line break')
    refused(['notes.md', 'README.md'], 'one report at a time')
    const elsewhere = write(join(folder, 'from/away/x.md'), '# X\n')
    refused([elsewhere], 'a link', { env: { REPORTS_FROM: join(folder, 'from') } })
    symlinkSync(outside, join(folder, 'from/link.md'))
    refused([join(folder, 'from/link.md')], 'a link', { env: { REPORTS_FROM: join(folder, 'from') } })
    refused([elsewhere], 'no such folder', { env: { REPORTS_FROM: join(home, 'nowhere') } })
    expect(commits()).toBe(1)
    expect(git(clone, 'rev-list', '--count', 'HEAD')).toBe('1')
  })

  test('never pushes work of somebody else, nor over it', () => {
    const { folder, remote, clone, commits } = makeRepository()
    const report = write(join(clone, 'reports/a.md'), '# A\n')
    git(clone, 'commit', '--quiet', '--allow-empty-message', '--message', '', '--all', '--allow-empty')
    write(join(clone, 'README.md'), 'half done\n')
    git(clone, 'commit', '--quiet', '--all', '--message', 'Half done')
    expect(run(clone, [report])).toMatchObject({ status: 1, stderr: expect.stringContaining('other commits') })
    expect(commits()).toBe(1)

    const second = join(folder, 'second')
    git(home, 'clone', '--quiet', remote, second)
    git(second, 'commit', '--quiet', '--allow-empty', '--message', 'Meanwhile')
    git(second, 'push', '--quiet')
    git(clone, 'reset', '--quiet', '--hard', 'origin/main')
    write(report, '# A\n')
    expect(run(clone, [report])).toMatchObject({ status: 1, stderr: expect.stringContaining('git pull --rebase') })
    git(clone, 'pull', '--quiet', '--rebase')
    expect(run(clone, [report])).toMatchObject({ status: 0, stderr: expect.stringContaining('pushed') })
    expect(git(remote, 'show', 'main:reports/a.md')).toBe('# A')
  })

  test('says what to do without a branch to push to', () => {
    const { clone } = makeRepository()
    const report = write(join(clone, 'reports/a.md'), '# A\n')
    git(clone, 'checkout', '--quiet', '--detach')
    expect(run(clone, [report])).toMatchObject({ status: 1, stderr: expect.stringContaining('no branch') })
    git(clone, 'checkout', '--quiet', '-b', 'topic')
    expect(run(clone, [report])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('--set-upstream origin topic'),
    })
    expect(git(clone, 'log', '-1', '--format=%s')).toBe('Add session report a.md')
  })

  test('needs no bash, no more than five tools, and nothing of the git hook it may run in', () => {
    const { folder, clone, pushed } = makeRepository()
    const tools = join(folder, 'tools')
    mkdirSync(tools)
    for (const tool of ['git', 'awk', 'cp', 'mkdir', 'dirname'])
      symlinkSync(execFileSync('/bin/sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim(), join(tools, tool))
    const report = write(join(folder, 'from/a.md'), '# A\n')
    const other = makeRepository()
    const found = run(clone, [report], {
      env: {
        PATH: tools,
        REPORTS_FROM: dirname(report),
        GIT_DIR: join(other.clone, '.git'),
        GIT_INDEX_FILE: join(other.clone, '.git/index'),
      },
    })
    expect(found).toMatchObject({ status: 0, stderr: expect.stringContaining('pushed') })
    expect(pushed()).toEqual(['reports/a.md', 'README.md'])
    expect(other.commits()).toBe(1)
    expect(readFileSync(script, 'utf8').split('\n')[0]).toBe('#!/bin/sh')
  })
})
