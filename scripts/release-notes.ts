import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is compared before a release. */
export interface Release {
  /** Such as `v1.2.3`. */
  readonly tag: string
  readonly manifest: { readonly version: string; readonly repository: { readonly url: string } }
  readonly changelog: string
  /** `owner/name` of the repository the release is made in; undefined off a runner. */
  readonly repository: string | undefined
}

/** Takes a changelog and a version; gives the version's section without its heading, null where there is none. */
export function releaseNotes(changelog: string, version: string): string | null {
  const [, ...sections] = changelog.split(/^## /m)
  const section = sections.find((each) => /^\[?([^\s\]]+)/.exec(each)?.[1] === version)
  const notes = section?.slice(section.indexOf('\n')).trim()
  return notes === undefined || notes === '' || !section?.includes('\n') ? null : notes
}

/** Takes what is to be released; lists what speaks against it. */
export function faultsOfRelease({ tag, manifest, changelog, repository }: Release): string[] {
  const { version } = manifest
  const url = `git+https://github.com/${repository}.git`
  return [
    ...(/^v\d+\.\d+\.\d+$/.test(tag) ? [] : [`${tag} is no version's tag, such as v1.2.3`]),
    ...(tag === `v${version}` ? [] : [`the tag is ${tag}, and package.json has version ${version}`]),
    ...(releaseNotes(changelog, version) === null ? [`CHANGELOG.md has no section "## ${version}"`] : []),
    // npm refuses provenance for any other repository than the one that is named.
    ...(repository === undefined || manifest.repository.url === url
      ? []
      : [`package.json names ${manifest.repository.url} as repository, and this is ${url}`]),
  ]
}

if (import.meta.main) {
  const read = (name: string) => readFileSync(join(import.meta.dirname, '..', name), 'utf8')
  const tag = process.argv[2] ?? ''
  const changelog = read('CHANGELOG.md')
  const manifest = JSON.parse(read('package.json')) as Release['manifest']
  const faults = faultsOfRelease({ tag, manifest, changelog, repository: process.env.GITHUB_REPOSITORY })
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
  else console.log(releaseNotes(changelog, manifest.version))
}
