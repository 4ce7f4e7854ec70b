import { comment, inline } from './config-keys.ts'
import type { InitFacts, ProposedFile, ProposedTag } from './facts.ts'

/**
 * Takes what was found and a tag; gives a first report that lacks nothing but the time it took. Nobody worked those hours
 * yet, so none are stated: pushed as it is, it makes no entry, and the run says what to fill in.
 */
export function renderFirstReport(
  { today, timestamps }: Pick<InitFacts, 'today' | 'timestamps'>,
  { tag, task, project }: Pick<ProposedTag, 'tag' | 'task' | 'project'>,
): ProposedFile {
  const hasTask = task !== null || project.tasks.length === 0
  const lines = [
    '---',
    `date: ${today}`,
    `project: ${inline(tag)}`,
    ...(hasTask ? [] : [`task: # one of ${comment(project.tasks.map(({ name }) => `"${name}"`).join(', '))}`]),
    ...(timestamps
      ? ['start: # when you began, such as 09:00', 'end: # when you stopped, such as 11:30']
      : ['hours: # how long it took, such as 2.5 or 2:30']),
    '---',
    '',
    '# First session',
    '',
    'The heading becomes the note of the time entry in Harvest. What was done goes here, for whoever reads the report.',
    '',
  ]
  return { path: `reports/${tag}/${today}-first-session.md`, text: lines.join('\n') }
}
