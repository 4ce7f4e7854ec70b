import { expect, test } from 'vitest'
import { faultsOfRelease, type Release, releaseNotes } from '../../scripts/release-notes.ts'

const changelog = `# Changelog

## Unreleased

## 1.2.3 - 2026-12-01

### Added

- One thing.

## [1.2.30]

- Another.

## 1.2.1
`
const release: Release = {
  tag: 'v1.2.3',
  manifest: { version: '1.2.3', repository: { url: 'git+https://github.com/ada/harvest-ledger.git' } },
  changelog,
  repository: 'ada/harvest-ledger',
}

test('a version’s section of the changelog, and no other', () => {
  expect(releaseNotes(changelog, '1.2.3')).toBe('### Added\n\n- One thing.')
  expect(releaseNotes(changelog, '1.2.30')).toBe('- Another.')
  for (const version of ['1.2.1', '1.2', '1.2.2', 'Unreleased']) expect(releaseNotes(changelog, version)).toBeNull()
  expect(releaseNotes('## 1.0.0', '1.0.0')).toBeNull()
})

test('what belongs together is released', () => {
  expect(faultsOfRelease(release)).toEqual([])
  expect(faultsOfRelease({ ...release, repository: undefined })).toEqual([])
})

test.each<[string, Partial<Release>, RegExp]>([
  ['a tag of another version', { tag: 'v1.2.4' }, /^the tag is v1\.2\.4, and package\.json has version 1\.2\.3$/],
  ['a tag that is none', { tag: 'v1.2.3; rm' }, /is no version's tag/],
  ['no section', { changelog: '## Unreleased\n\n- One thing.\n' }, /^CHANGELOG\.md has no section "## 1\.2\.3"$/],
  ['another repository', { repository: 'eve/harvest-ledger' }, /names .*ada.* as repository, and this is .*eve/],
])('%s is refused', (_, change, fault) => {
  expect(faultsOfRelease({ ...release, ...change })).toContainEqual(expect.stringMatching(fault))
})
