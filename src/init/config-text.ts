import { buildCatalog, type Catalog, type Name, resolveProject, resolveTask, show } from '../timesheet/catalog.ts'
import { comment, configKeys, describeKey, inline, renderKeys } from './config-keys.ts'
import type { AssignedProject, InitFacts, ProposedTag } from './facts.ts'
import type { ProposedTags } from './tags.ts'

type ConfigFacts = Pick<InitFacts, 'user' | 'projects' | 'entries' | 'serverUrl' | 'action'>

/** Takes what was found and the tags; gives the configuration's text: the tags, and every other key as a comment with its default. */
export function renderConfig(facts: ConfigFacts, { tags, unmatched }: ProposedTags): string {
  const catalog = buildCatalog(facts.projects, facts.entries)
  const lines = [
    `# yaml-language-server: $schema=${schemaAddress(facts)}`,
    '# How session reports become time entries. `harvest-ledger init` proposed it; it is yours to change.',
    '# Keys in comments show what holds without them: take the first "# " off a line, and off the line of the key around it,',
    '# to change it.',
    '',
    `# ${describeKey('user')}`,
    `user: ${facts.user.id} # ${comment(facts.user.name)}`,
    '',
    `# ${describeKey('projects')}`,
    ...(tags.length === 0 ? emptyProjects : ['projects:', ...tags.flatMap((each) => renderTag(each, catalog))]),
    ...unmatched.map(
      (word) => `  # ${comment(inline(word))}: reports say so, and no one project is near. Add a tag for it.`,
    ),
    ...renderKeys(configKeys().filter((name) => name !== 'projects' && name !== 'user')),
  ]
  return `${lines.join('\n')}\n`
}

/** Takes a project of the catalog; gives how the configuration calls it: by name where that leads to it alone, else by id. */
function nameProject(project: AssignedProject, catalog: Catalog): { project: Name; client?: string } {
  const { id, name, client } = project
  const byName = isPlain(name) && isPlain(client)
  const found = byName ? resolveProject(name, client, catalog) : null
  return found?.ok && found.value.id === id ? { project: name, client } : { project: id }
}

const emptyProjects = [
  '# Harvest listed no project you may log time on. Such as:',
  '#   audrey: { project: "Audrey Web", client: "Audrey Ltd", task: Development }',
  'projects: {}',
]

function renderTag({ tag, project, task, why }: ProposedTag, catalog: Catalog): string[] {
  const named = nameProject(project, catalog)
  const target = { ...named, ...(task && { task: nameTask(task, project) }) }
  // A project called by its id is told by name in the comment.
  const notes = [...('client' in named ? [] : [show(project)]), ...why]
  const line = `  ${inline({ [tag]: target }).replace(/^\{ | \}$/g, '')}`
  return [...notes.map((note) => `  # ${comment(note)}`), line]
}

function nameTask(task: NonNullable<ProposedTag['task']>, project: AssignedProject): Name {
  const found = isPlain(task.name) ? resolveTask(task.name, project) : null
  return found?.ok && found.value.id === task.id ? task.name : task.id
}

/** What a file keeps as it is, and a person can read. */
function isPlain(text: string): boolean {
  return text.trim() !== '' && text.isWellFormed() && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)
}

function schemaAddress({ serverUrl, action }: Pick<InitFacts, 'serverUrl' | 'action'>): string {
  const { repository, ref } = action ?? { repository: 'OWNER/harvest-ledger', ref: 'HEAD' }
  const host = serverUrl === 'https://github.com' ? 'https://raw.githubusercontent.com' : serverUrl
  const path = serverUrl === 'https://github.com' ? `${repository}/${ref}` : `${repository}/raw/${ref}`
  return `${host}/${path}/docs/harvest-ledger.schema.json`
}
