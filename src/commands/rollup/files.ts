import { posix } from 'node:path'
import type { Charts } from '../../rollup/chart-files.ts'

/** Where the files of a rollup stand beside its document. */
export interface RollupPaths {
  readonly json: string
  readonly charts: Readonly<Record<'hoursLight' | 'hoursDark' | 'projectsLight' | 'projectsDark', string>>
}

/** Takes the document's path; gives those of its companions. */
export function pathsOf(path: string): RollupPaths {
  const stem = path.replace(/\.md$/i, '')
  const chart = (name: string) => `${stem}-${name}.svg`
  return {
    json: `${stem}.json`,
    charts: {
      hoursLight: chart('hours-light'),
      hoursDark: chart('hours-dark'),
      projectsLight: chart('projects-light'),
      projectsDark: chart('projects-dark'),
    },
  }
}

/** Takes the document's path and the index's; gives every path a rollup may have. */
export function allPathsOf(path: string, index: string): string[] {
  const { json, charts } = pathsOf(path)
  return [path, json, ...Object.values(charts), index]
}

/** Takes the paths and the charts (null: none); gives them as files. */
export function chartFilesOf(
  { charts: paths }: RollupPaths,
  charts: Charts | null,
): { path: string; content: string }[] {
  if (charts === null) return []
  return [
    { path: paths.hoursLight, content: charts.hours.light },
    { path: paths.hoursDark, content: charts.hours.dark },
    { path: paths.projectsLight, content: charts.projects.light },
    { path: paths.projectsDark, content: charts.projects.dark },
  ]
}

/** Takes the paths and the charts; gives their addresses relative to the document. */
export function chartPathsOf({ charts: paths }: RollupPaths, charts: Charts | null) {
  const beside = (path: string) => encodePath(posix.basename(path))
  if (charts === null) return { hours: null, projects: null }
  return {
    hours: { light: beside(paths.hoursLight), dark: beside(paths.hoursDark) },
    projects: { light: beside(paths.projectsLight), dark: beside(paths.projectsDark) },
  }
}

/** Takes a path; gives it as part of an address. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
