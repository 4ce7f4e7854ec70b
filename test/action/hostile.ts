/** Words of the runner's that a report must not be able to say to it; MINE tells them from the action's own. */
const COMMANDS = [
  '::add-mask::MINE',
  '::set-output name=hours::MINE',
  '::stop-commands::MINE',
  '::error file=x::MINE',
  '##[error]MINE',
  '##[add-mask]MINE',
]
/** An output file's own syntax. */
const HEREDOC = 'hours<<EOF\nMINE\nEOF\n'
const said = COMMANDS.join('\n')
const escaped = JSON.stringify(`\n${said}\r${said}\n${HEREDOC}`)

const front = (lines: readonly string[], body = '# Work\n') => `---\n${lines.join('\n')}\n---\n\n${body}`
const day = ['date: 2026-05-20', 'project: audrey', 'hours: 1']
const withField = (field: string, value: string) =>
  front([...day.filter((line) => !line.startsWith(`${field}:`)), `${field}: ${value}`])

/** Fields of front matter that the log, the outputs or the plan may repeat, and what each comes to. */
const fields: Readonly<Record<string, Hostile['comesTo']>> = {
  id: /the reference of this session has/,
  date: /as the date/,
  start: 1,
  end: 1,
  hours: /as "hours"/,
  project: /no project/,
  client: 1,
  task: /no task/,
  mode: 1,
  headline: 1,
  title: 1,
  billable: 1,
  repository: 1,
  person: 1,
  MINE: 1,
}

/** What a hostile report must come to: nothing to log, a fault with these words, or so many sessions. */
export interface Hostile {
  readonly path: string
  readonly content: string | Buffer
  readonly comesTo: RegExp | number
}

const aliases = Array.from(
  { length: 30 },
  (_, level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]`,
)

const all: Readonly<Record<string, Hostile>> = {
  'a YAML bomb of aliases': { path: 'bomb.md', content: front(['a0: &a0 [x, x]', ...aliases, ...day]), comesTo: 1 },
  'a YAML bomb where the hours stand': {
    path: 'bomb-hours.md',
    content: front(['a0: &a0 [x, x]', ...aliases, 'date: 2026-05-20', 'project: audrey', 'hours: *a30']),
    comesTo: /Found no hours/,
  },
  'merge keys': {
    path: 'merge.md',
    content: front(['base: &base { hours: 7, project: dare }', '<<: *base', 'date: 2026-05-20', 'project: audrey']),
    comesTo: /Found no hours/,
  },
  'an alias of itself': { path: 'self.md', content: front(['a: &a [*a]', ...day]), comesTo: 1 },
  'the prototype': {
    path: 'proto.md',
    content: front([
      '__proto__: { hours: 5, project: dare }',
      'constructor: { prototype: { hours: 5 } }',
      'date: 2026-05-20',
    ]),
    comesTo: /Found no hours/,
  },
  'a project named as the prototype': {
    path: 'proto-project.md',
    content: withField('project', '__proto__'),
    comesTo: /no project "__proto__"/,
  },
  'ten thousand sessions': {
    path: 'many.md',
    content: `# May\n\n| Date | Project | Hours | Work |\n|---|---|---|---|\n${Array.from({ length: 10_000 }, (_, row) => `| 2026-05-${String((row % 31) + 1).padStart(2, '0')} | audrey | 0.02 | w${row} |`).join('\n')}\n`,
    comesTo: 10_000,
  },
  'the year 9999': { path: 'y9999.md', content: withField('date', '9999-12-31'), comesTo: /as the date/ },
  'the year 99999': { path: 'y99999.md', content: withField('date', '99999-12-31'), comesTo: /as the date/ },
  '25 hours': { path: 'h25.md', content: withField('hours', '25'), comesTo: /at most 24 hours a session/ },
  'negative hours': { path: 'hneg.md', content: withField('hours', '-3'), comesTo: /Found "-3" as "hours"/ },
  '1e308 hours': { path: 'h1e308.md', content: withField('hours', '1e308'), comesTo: /Found "1e308" as "hours"/ },
  'infinite hours': { path: 'hinf.md', content: withField('hours', '.inf'), comesTo: /as "hours"/ },
  'hours of a hundred thousand digits': {
    path: 'hlong.md',
    content: withField('hours', '9'.repeat(100_000)),
    comesTo: /as "hours"/,
  },
  'invalid UTF-8': {
    path: 'utf8.md',
    content: Buffer.concat([
      Buffer.from(front(day, '# Work ')),
      Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80]),
    ]),
    comesTo: 1,
  },
  NUL: { path: 'nul.md', content: front(day, '# Wo\0rk\u001b[2J\u0007\n'), comesTo: 1 },
  'bytes at random': {
    path: 'bytes.md',
    content: Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)),
    comesTo: /holds no text/,
  },
  'brackets that open and open': {
    path: 'deep.md',
    content: front([`a: ${'['.repeat(50_000)}`, ...day]),
    comesTo: /it was not read in full/,
  },
  'a file of 2 MB': {
    path: 'large.md',
    content: `${front(day)}${'word '.repeat(400_000)}`,
    comesTo: /this file has \d+ bytes, a report at most/,
  },
  'commands as title and text': {
    path: 'title.md',
    content: front(day, `# ::error::MINE ##[group]MINE\n\n${said}\n${HEREDOC}`),
    comesTo: 1,
  },
  'commands in table cells': {
    path: 'cells.md',
    content: `# T\n\n| Date | Project | Task | Hours |\n|---|---|---|---|\n| 2026-05-20 | ::add-mask::MINE | ##[error]MINE | 1 |\n`,
    comesTo: /no project/,
  },
  'an id that climbs': { path: 'climbs.md', content: withField('id', '../../../etc/passwd'), comesTo: 1 },
  'commands in its name': {
    path: '::error::MINE%0A::add-mask::MINE.md',
    content: front(['date: 2026-05-20', 'hours: x']),
    comesTo: /Found "x" as "hours"/,
  },
  'a line break in its name': {
    path: 'a\n::add-mask::MINE\r\n##[error]MINE,line=1.md',
    content: front(['date: 2026-05-20', 'hours: x']),
    comesTo: /Found "x" as "hours"/,
  },
  'a name of options': { path: '--upload-pack=MINE.md', content: front(day), comesTo: 1 },
  'a backslash that climbs in its name': { path: 'x\\..\\..\\..\\MINE.md', content: front(day), comesTo: 1 },
  ...Object.fromEntries(
    Object.entries(fields).map(([field, comesTo]) => [
      `commands as ${field}`,
      { path: `field-${field}.md`, content: withField(field, escaped), comesTo },
    ]),
  ),
}

/** Files that an attacker who may open a pull request puts into a ledger; on Windows without names that it cannot have. */
export const hostileFiles: Readonly<Record<string, Hostile>> = Object.fromEntries(
  Object.entries(all).filter(([, { path }]) => process.platform !== 'win32' || !/[:\\\r\n]/.test(path)),
)
