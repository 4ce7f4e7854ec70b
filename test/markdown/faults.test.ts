import { expect, test } from 'vitest'
import { renderFaultList } from '../../src/markdown/faults.ts'

const fault = (file: string) => ({ severity: 'error' as const, message: 'x', place: { file, line: 2, column: 3 } })
const linkTo = ({ file }: { file: string }) => `https://h/${file}`

test.each([
  ['reports/a.md', '- ❌ [reports/a.md:2:3](https://h/reports/a.md): x'],
  ['reports/2026/10:30.md', '- ❌ [reports/2026/10:30.md:2:3](https://h/reports/2026/10:30.md): x'],
  // Under this repository's address another one's file would lead nowhere.
  ['ada/dev-reports:.github/harvest-ledger.yml', String.raw`- ❌ ada/dev\-reports:.github/harvest\-ledger.yml:2:3: x`],
])('a fault at %s is linked to where it is, or not at all', (file, expected) => {
  expect(renderFaultList([fault(file)], linkTo)).toBe(expected)
})
