import { type Block, parseBlocks } from './blocks.ts'
import { dateHabits, fileNameDate, findDates } from './dates.ts'
import type { Context, Environment } from './drafts.ts'
import { labelReader } from './field-labels.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { guardMarkdown } from './guard.ts'
import { reportHeadline } from './headline.ts'
import { titleMonth } from './months.ts'
import { outline } from './outline.ts'
import { meTest } from './people.ts'
import { applyLevels, problemList, type Report as Reporter } from './problems.ts'
import { readScope } from './scopes.ts'
import type { Section } from './section.ts'
import type { Report, ReportOptions } from './session.ts'
import { readSessions } from './sessions.ts'
import { isForeignTitle, isForwardTitle, isGuideTitle, isLogTitle, isReportTitle, titleProject } from './titles.ts'

export { decodeReport } from './guard.ts'

const nothing: Context = {
  date: null,
  week: null,
  month: null,
  dateIssues: [],
  year: null,
  project: null,
  client: null,
  task: null,
  billable: null,
  mode: null,
  person: null,
}

/** Takes a report's text, its file name or path, and what the configuration says about reading; gives its sessions and problems. Never throws. */
export function parseReport(text: string, options: ReportOptions): Report {
  const { problems, ...report } = readReport(text, options)
  return { ...report, ...applyLevels(problems, options.problems) }
}

function readReport(text: string, options: ReportOptions): Report {
  const guarded = guardMarkdown(text)
  const { problems, report } = problemList(guarded.lines)
  for (const line of guarded.cut) {
    report(
      'too-long',
      line,
      '',
      'Found a line that is longer, wider or nested deeper than a report needs; it was not read in full. Break it into shorter lines.',
    )
  }
  const nothingRead: Report = { id: null, repository: null, title: null, sessions: [], problems }
  if (guarded.tooLarge) {
    report(
      'too-large',
      guarded.lines.length,
      '',
      'Found a file that goes on behind this line, expected at most 2,000,000 characters; the rest was not read. Split it into several reports.',
    )
  }
  if (guarded.binary) {
    report(
      'unreadable',
      1,
      '',
      'Found a file that holds no text, expected markdown in UTF-8. Save it as UTF-8, or keep it out of the reports.',
    )
    return nothingRead
  }
  try {
    return { ...read(guarded.kept, guarded.lines, options, report), problems }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'no reason given'
    report(
      'unreadable',
      1,
      '',
      `Found a file that could not be read as a report (${reason}), expected markdown. Check that it is a text file.`,
    )
    return nothingRead
  }
}

function texts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.slice(0, 40).map((cell) => cell.text)) : [block.prose],
  )
}

function read(
  kept: readonly string[],
  lines: readonly string[],
  options: ReportOptions,
  report: Reporter,
): Omit<Report, 'problems'> {
  const { frontMatter, blocks } = parseBlocks(kept)
  const labels = labelReader(options.labels)
  const root = outline(blocks, labels)
  const base = options.fileName
    .slice(Math.max(options.fileName.lastIndexOf('/'), options.fileName.lastIndexOf('\\')) + 1)
    .replace(/\.[a-z]{1,8}$/iu, '')
  const fileDate = fileNameDate(options.fileName)
  const title = blocks.find((block) => block.kind === 'heading')?.text.trim() ?? null
  const names = [title ?? '', base.replace(/[_-]/gu, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')]
  const guide = title !== null && isGuideTitle(title)
  const env: Environment = {
    read: labels,
    habits: dateHabits(
      texts(blocks).flatMap((one) => findDates(one, one.length < 24)),
      fileDate ? [fileDate] : [],
    ),
    isLog: !guide && names.some(isLogTitle),
    isGuide: guide,
    isMe: meTest(options.me),
  }
  const matter: FrontMatter = frontMatter
    ? readFrontMatter(frontMatter, nothing, env, report)
    : {
        id: null,
        title: null,
        repository: null,
        context: nothing,
        drafts: [],
        unread: false,
        open: new Map(),
        decides: false,
      }
  const named = env.isLog && title !== null ? titleProject(title) : null
  const isProject = named !== null && titleMonth(named) === null && !env.isMe?.(named)
  const project = matter.context.project ?? (isProject ? named : null)
  const whole: Context = { ...matter.context, project }
  const stated = whole.date !== null || whole.dateIssues.length > 0 ? whole : { ...whole, ...onlyDay(root, fileDate) }
  const isOwn = env.isLog || names.some((name) => /session/iu.test(name))
  const foreign = names.some(isForeignTitle) && !isOwn
  const found = matter.decides || foreign ? { drafts: matter.drafts, silent: [], doubts: [] } : body(root, stated, env)
  const listed = found.drafts.length > 1 && !matter.decides && !isOwn && names.some(isForwardTitle)
  const { drafts, silent, doubts } = listed ? { ...found, drafts: [] } : found
  // Front matter often says all but what was done; that is the title then.
  const titled =
    matter.decides && drafts.length === 1
      ? drafts.map((draft) => ({ ...draft, headline: draft.headline ?? reportHeadline(root) }))
      : drafts
  const placed = titled.map((draft) =>
    draft.date === null && draft.issues.length === 0 && fileDate !== null ? { ...draft, date: fileDate } : draft,
  )
  const mayLackDate = env.isLog || matter.decides || (!guide && names.some(isReportTitle))
  const dated = placed.filter(
    (draft) => draft.date !== null || draft.issues.some((issue) => issue.code !== 'range-midpoint') || mayLackDate,
  )
  return {
    id: matter.id,
    repository: matter.repository ?? repositoryOf(root),
    title: matter.title ?? title,
    sessions: readSessions({ drafts: dated, silent, doubts }, matter, lines, env, report),
  }
}

/** The sessions of the body; summaries are read only where nothing else states hours. */
function body(root: Section, context: Context, env: Environment): ReturnType<typeof readScope> {
  const first = readScope(root, context, env, false)
  if (first.drafts.length > 0) return first
  const second = readScope(root, context, env, true)
  return second.drafts.some((draft) => draft.hours !== null) ? second : first
}

/** The one day that titles and key lines name, else the file name's. */
function onlyDay(root: Section, fileDate: string | null): Partial<Context> {
  const days = new Set<string>()
  const visit = (section: Section): void => {
    const dates = [
      section.date,
      ...section.lines.flatMap((line) =>
        line.keys.filter((key) => key.field === 'date').map((key) => findDates(key.value)[0] ?? null),
      ),
    ]
    for (const date of dates) {
      if (!date) continue
      const day = dateHabits([date], []).certain.values().next().value
      if (day !== undefined) days.add(day)
    }
    for (const child of section.children) visit(child)
  }
  visit(root)
  const [day] = days
  const one = days.size === 1 && day !== undefined ? day : fileDate
  return one === null ? {} : { date: one, year: Number(one.slice(0, 4)) }
}

function repositoryOf(section: Section): string | null {
  for (const { keys } of section.lines)
    for (const key of keys) if (key.field === 'repository' && key.value !== '') return key.value
  for (const child of section.children) {
    const found = repositoryOf(child)
    if (found) return found
  }
  return null
}
