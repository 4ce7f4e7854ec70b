import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { figuresOf, type Results, renderTable, roundTrips } from '../../scripts/bench/figure.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'bench-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const kept = JSON.parse(readFileSync(join(root, 'bench/results.json'), 'utf8')) as Results

test('the benchmark still runs, every section of it, and finds what it found before', async () => {
  const output = join(folder, 'results.json')
  const script = join(root, 'scripts/bench.ts')
  const { NODE_COMPILE_CACHE: _, ...env } = process.env
  await promisify(execFile)(process.execPath, [script, '--quick', '--output', output], { cwd: root, env })
  const found = JSON.parse(readFileSync(output, 'utf8')) as Results
  expect(Object.keys(found)).toEqual(expect.arrayContaining(Object.keys(kept)))
  for (const [name, { figures }] of Object.entries(found)) {
    expect(figures.length, name).toBeGreaterThan(0)
    for (const { what, name: figure, value } of figures) expect(value, `${what}: ${figure}`).not.toBeNaN()
  }
  // What is counted and hangs on no machine is the same in every run, and what is written down must be it.
  const counted = (results: Results) =>
    Object.values(results)
      .flatMap(({ figures }) => figures)
      .filter(({ what, name }) => /calls$/.test(name) && !/backfill|entries/.test(what))
  const before = new Map(counted(kept).map(({ what, name, value }) => [`${what}: ${name}`, value]))
  const now = counted(found)
  expect(now.length).toBeGreaterThan(4)
  for (const { what, name, value } of now)
    expect([what, name, before.get(`${what}: ${name}`)]).toEqual([what, name, value])
}, 240_000)

test('what is written down says of each limit whether it is met', () => {
  const figures = Object.values(kept).flatMap((section) => section.figures)
  const judged = figures.filter(({ limit }) => limit !== null)
  expect(judged.length).toBeGreaterThan(5)
  for (const { what, name, value, limit, met } of judged)
    expect(met, `${what}: ${name}`).toBe(limit !== null && value <= limit)
})

describe('sequential round trips', () => {
  test.each([
    ['none', [], 0],
    ['one', [[0, 80]], 1],
    [
      'three in flight together',
      [
        [0, 80],
        [1, 81],
        [79, 159],
      ],
      1,
    ],
    [
      'one after the other',
      [
        [0, 80],
        [80, 160],
        [161, 240],
      ],
      3,
    ],
    [
      'one, then three together',
      [
        [0, 80],
        [90, 170],
        [91, 175],
        [92, 180],
      ],
      2,
    ],
    [
      'two chains side by side',
      [
        [0, 80],
        [10, 200],
        [85, 160],
        [165, 240],
        [205, 280],
      ],
      3,
    ],
    [
      'one whose answer was lost',
      [
        [0, null],
        [90, 170],
      ],
      2,
    ],
    [
      'in whatever order they are told',
      [
        [161, 240],
        [0, 80],
        [80, 160],
      ],
      3,
    ],
  ] as const)('%s', (_, times, expected) => {
    expect(roundTrips(times.map(([at, answeredAt]) => ({ at, answeredAt })))).toBe(expected)
  })
})

test('a limit that is missed is marked', () => {
  const figure = figuresOf('record')
  const environment = { cpu: 'x', cores: 2, node: '24', system: 'linux', commit: 'abc', load: [0, 0] as const }
  const figures = [figure('calls', 4, '', 4), figure('over', 75.4, 'ms', 75), figure('plain', 1)]
  expect(figures.map(({ met }) => met)).toEqual([true, false, null])
  expect(renderTable({ start: { environment, figures } })).toMatch(
    /met: at most 4\n.*75\.4 ms +MISSED: at most 75 ms\n.*plain +1\n$/,
  )
})
