export const id = 296;
export const ids = [296];
export const modules = {

/***/ 2296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/timesheet/desired.js
var desired = __webpack_require__(4509);
// EXTERNAL MODULE: ./build/timesheet/hundredths.js
var timesheet_hundredths = __webpack_require__(8362);
// EXTERNAL MODULE: ./build/markdown/escape.js
var markdown_escape = __webpack_require__(5493);
// EXTERNAL MODULE: ./build/markdown/faults.js
var markdown_faults = __webpack_require__(1263);
// EXTERNAL MODULE: ./build/markdown/table.js
var markdown_table = __webpack_require__(7968);
// EXTERNAL MODULE: ./build/timesheet/describe.js
var describe = __webpack_require__(6442);
// EXTERNAL MODULE: ./build/timesheet/operation.js
var timesheet_operation = __webpack_require__(8626);
;// CONCATENATED MODULE: ./build/timesheet/preview-lines.js



const signs = {
    '+': 'new',
    '-': 'taken out',
    '!': 'corrected',
    '=': 'stays as it is',
    '?': 'not recorded, see above',
};
function previewLine(operation) {
    if (operation.kind === 'unchanged' || (0,describe/* isOnlyLink */.D)(operation))
        return null;
    const { date, headline, detail } = (0,describe/* describeResult */.d)({ operation, status: 'planned', entry: null, message: null });
    const [session, entry] = [(0,timesheet_operation/* sessionOf */.MC)(operation), (0,timesheet_operation/* entryOf */.Ms)(operation)];
    const line = (sign, why) => ({
        sign,
        hours: `${(session?.session.hours ?? entry?.hours ?? 0).toFixed(2)} h`,
        where: session ? whereOf(session) : entry ? whereOfEntry(entry) : '',
        day: date,
        words: [(0,markdown_escape/* shorten */.ml)(headline, 80), why && `(${why})`].filter(Boolean).join(' '),
    });
    switch (operation.kind) {
        case 'create':
            return line('+', '');
        case 'delete':
            return line('-', detail);
        case 'update':
        case 'move':
            return { ...line('!', whyOf(operation)), ...betweenOf(operation.session, operation.entry) };
        case 'drift':
        case 'left':
            return { ...line('=', detail), ...(entry && { hours: `${entry.hours.toFixed(2)} h` }) };
        case 'blocked':
            return line('?', '');
    }
}
function betweenOf(session, entry) {
    const between = (from, to) => (from === to ? to : `${from} → ${to}`);
    return {
        hours: between(`${entry.hours.toFixed(2)} h`, `${session.session.hours.toFixed(2)} h`),
        where: between(whereOfEntry(entry), whereOf(session)),
        day: between(entry.date, session.session.date),
    };
}
function whyOf({ kind, changes }) {
    const clock = changes.flatMap(({ field, from, to }) => field === 'start' || field === 'end' ? [`${field} ${from || '–'} → ${to}`] : []);
    const isOther = changes.some(({ field }) => field !== 'reference' && field !== 'link' && field !== 'notes');
    const notes = changes.some(({ field }) => field === 'notes') && kind === 'update' && !isOther ? ['new wording'] : [];
    const isMoved = kind === 'move' && !isOther;
    return [...clock, ...notes, ...(isMoved ? ['report renamed, the entry stays the same'] : [])].join('; ');
}
function whereOf({ target, session }) {
    return target.ok
        ? `${target.project.name} / ${target.task.name}`
        : [session.project ?? session.client, session.task].filter(Boolean).join(' / ');
}
function whereOfEntry({ project, task }) {
    return `${project.name} / ${task.name}`;
}
function renderLines(lines, most) {
    if (lines.length === 0)
        return '';
    const shown = lines.slice(0, most).map(({ sign, hours, where, day, words }) => ({
        sign,
        cells: [hours, (0,markdown_escape/* oneLine */.TN)(where), day, (0,markdown_escape/* oneLine */.TN)(words)],
    }));
    const width = (at) => Math.min(MOST_WIDTH, Math.max(...shown.map(({ cells }) => lengthOf(cells[at] ?? ''))));
    const widths = [width(0), width(1), width(2)];
    const rows = shown.map(({ sign, cells: [hours = '', where = '', day = '', words = ''] }) => [
        `${sign} ${' '.repeat(Math.max(0, (widths[0] ?? 0) - lengthOf(hours)))}${hours}`,
        padded(where, widths[1]),
        padded(day, widths[2]),
        words,
    ]
        .join('  ')
        .trimEnd());
    const used = Object.entries(signs).filter(([sign]) => lines.some((line) => line.sign === sign));
    const legend = used.map(([sign, meaning]) => `\`${sign}\` ${meaning}`).join(' · ');
    const more = lines.length - shown.length;
    return [
        `\`\`\`diff\n${rows.join('\n')}\n\`\`\``,
        ...(more > 0 ? [`… and ${more} more.`] : []),
        ...(legend ? [`<sub>${legend}</sub>`] : []),
    ].join('\n\n');
}
const MOST_WIDTH = 60;
function padded(text, width = 0) {
    return text + ' '.repeat(Math.max(0, width - lengthOf(text)));
}
function lengthOf(text) {
    return Array.from(text).length;
}

// EXTERNAL MODULE: ./build/timesheet/catalog.js
var timesheet_catalog = __webpack_require__(5860);
;// CONCATENATED MODULE: ./build/timesheet/preview-totals.js



function totalsOf(operations) {
    const byProject = new Map();
    const count = (name, hours) => byProject.set(name, (byProject.get(name) ?? 0) + hours);
    let [added, addedHours, changed, removed, removedHours] = [0, 0, 0, 0, 0];
    for (const operation of operations) {
        if (operation.kind === 'create') {
            added++;
            addedHours += (0,timesheet_hundredths/* hundredthsOf */.L)(operation.session.session.hours);
            count(projectOf(operation.session), (0,timesheet_hundredths/* hundredthsOf */.L)(operation.session.session.hours));
        }
        else if (operation.kind === 'delete') {
            removed++;
            removedHours += (0,timesheet_hundredths/* hundredthsOf */.L)(operation.entry.hours);
            count((0,timesheet_catalog/* show */.WU)(operation.entry.project), -(0,timesheet_hundredths/* hundredthsOf */.L)(operation.entry.hours));
        }
        else if ((operation.kind === 'update' || operation.kind === 'move') && !(0,describe/* isOnlyLink */.D)(operation)) {
            changed++;
            count((0,timesheet_catalog/* show */.WU)(operation.entry.project), -(0,timesheet_hundredths/* hundredthsOf */.L)(operation.entry.hours));
            count(projectOf(operation.session), (0,timesheet_hundredths/* hundredthsOf */.L)(operation.session.session.hours));
        }
    }
    return { added, addedHours, changed, removed, removedHours, byProject };
}
function renderTotals(totals) {
    const { added, addedHours, changed, removed, removedHours } = totals;
    if (added + changed + removed === 0)
        return 'Merging this changes nothing in Harvest';
    const adds = added === 0
        ? 'adds no time entry'
        : `adds ${(0,timesheet_hundredths/* renderHundredths */.C)(addedHours)} h in ${added} time ${added === 1 ? 'entry' : 'entries'}`;
    const removes = removed === 0 ? 'removes 0' : `removes ${removed} (${(0,timesheet_hundredths/* renderHundredths */.C)(removedHours)} h)`;
    return `Merging this ${adds}, changes ${changed}, ${removes}`;
}
function projectOf({ target }) {
    return target.ok ? (0,timesheet_catalog/* show */.WU)(target.project) : '';
}

;// CONCATENATED MODULE: ./build/timesheet/preview.js






const MOST_LINES = 500;
function renderPreview(preview, linkTo) {
    const { operations, stated, handOver, faults, unchecked, notes } = preview;
    const lines = operations === null ? stated : operations.flatMap((operation) => previewLine(operation) ?? []);
    const title = operations === null ? 'What the reports say' : 'What merging does in Harvest';
    const sections = [
        { name: 'the headline', text: `## ${headlineOf(preview)}` },
        {
            name: 'the problems',
            text: faults.length > 0 ? `### Needs your attention\n\n${(0,markdown_faults/* renderFaultList */.N)(faults, linkTo)}` : '',
        },
        { name: 'the time entries', text: lines.length > 0 ? `### ${title}\n\n${renderLines(lines, MOST_LINES)}` : '' },
        ...(handOver === null ? [] : [handOver]),
        { name: 'the hours by project', text: operations === null ? '' : renderHours(operations) },
        { name: 'what was not checked', text: renderList('Not checked', unchecked) },
        { name: 'the notes', text: renderList('Good to know', notes) },
    ];
    return sections.filter(({ text }) => text !== '');
}
function headlineOf({ reports, operations, faults, stated, statedHours }) {
    const errors = faults.filter(({ severity }) => severity === 'error').length;
    const mend = errors === 0 ? '' : `; ${errors} ${errors === 1 ? 'error' : 'errors'} to mend first`;
    if (operations !== null)
        return `${renderTotals(totalsOf(operations))}${mend}`;
    if (reports === null)
        return `What merging this would do could not be worked out${mend}`;
    if (reports === 0)
        return `This change has no session reports${mend}`;
    const count = `${stated.length} ${stated.length === 1 ? 'session' : 'sessions'}`;
    return `The reports of this change state ${(0,timesheet_hundredths/* renderHundredths */.C)(statedHours)} h in ${count}${mend}`;
}
function describeSurroundings({ branch, waiting, faults, holdsBack }) {
    const errors = faults.filter(({ severity }) => severity === 'error').length;
    const warnings = faults.length - errors;
    const counts = [
        ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
        ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
    ];
    const held = holdsBack
        ? '; until they are mended, nothing is deleted in Harvest, not what this change takes out either'
        : '';
    return [
        ...(waiting > 0
            ? [
                `${waiting} more ${waiting === 1 ? 'entry is' : 'entries are'} waiting on ${branch} already, to be written by its next run.`,
            ]
            : []),
        ...(counts.length > 0
            ? [`${counts.join(' and ')} in reports that this change does not touch: the run on ${branch} shows them${held}.`]
            : []),
    ];
}
function renderHours(operations) {
    const rows = [...totalsOf(operations).byProject]
        .filter(([, hours]) => hours !== 0)
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (rows.length === 0)
        return '';
    const total = rows.reduce((sum, [, hours]) => sum + hours, 0);
    const table = (0,markdown_table/* renderTable */.b)([{ title: 'Project' }, { title: 'Hours', align: 'right' }], [...rows.map(([name, hours]) => [(0,markdown_escape/* escapeText */.X1)(name), signed(hours)]), ['**Total**', `**${signed(total)}**`]]);
    return `### Hours by project\n\n${table}`;
}
function signed(hours) {
    return `${hours < 0 ? '−' : '+'}${(0,timesheet_hundredths/* renderHundredths */.C)(Math.abs(hours))}`;
}
function renderList(title, sentences) {
    return sentences.length === 0 ? '' : `### ${title}\n\n${sentences.map((each) => `- ${(0,markdown_escape/* escapeText */.X1)(each)}`).join('\n')}`;
}
function joinSections(sections) {
    return `${sections.map(({ text }) => text).join('\n\n')}\n`;
}
function fitSections(sections, most, whole) {
    const kept = [...sections];
    const left = [];
    const text = () => {
        const note = left.length === 0 ? [] : [{ name: '', text: `Left out here because of its length: ${left.join(', ')}. ${whole}` }];
        return joinSections([...kept, ...note]);
    };
    while (kept.length > 1 && text().length > most) {
        const longest = kept.slice(1).reduce((a, b) => (b.text.length > a.text.length ? b : a));
        kept.splice(kept.indexOf(longest), 1);
        left.push(longest.name);
    }
    return text();
}

// EXTERNAL MODULE: ./build/timesheet/result.js
var result = __webpack_require__(3122);
// EXTERNAL MODULE: ./build/commands/checkout.js
var commands_checkout = __webpack_require__(2567);
// EXTERNAL MODULE: ./build/commands/findings.js
var findings = __webpack_require__(1854);
// EXTERNAL MODULE: ./build/commands/plan-file.js + 1 modules
var plan_file = __webpack_require__(403);
;// CONCATENATED MODULE: ./build/checkout/change.js
async function readStanding(git, { head, boundary }, pull) {
    if (head === null)
        return null;
    if (head === pull.headSha) {
        const base = boundary.size > 0 ? null : await readLine(git, ['merge-base', pull.baseSha, head]);
        return { kind: 'head', base, isHere: base !== null };
    }
    const commit = (await git(['cat-file', 'commit', head])).toString('utf8');
    const [before = ''] = commit.split('\n\n');
    const parents = [...before.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id = '']) => id);
    const [base, ...others] = parents;
    if (base === undefined || !others.includes(pull.headSha))
        return null;
    return { kind: 'merge', base, isHere: (await readLine(git, ['rev-parse', '--verify', `${base}^{tree}`])) !== null };
}
async function listChanges(git, from, to) {
    const output = await git(['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', from, to]);
    const tokens = output.toString('utf8').split('\0');
    const changes = new Map();
    for (let at = 0; at + 1 < tokens.length; at += 2) {
        const [, mode = '', , blob = ''] = /^:(\d+) (\d+) ([0-9a-f]+) /.exec(tokens[at] ?? '') ?? [];
        changes.set(tokens[at + 1] ?? '', mode === '100644' || mode === '100755' ? blob : null);
    }
    return changes;
}
async function readLine(git, args) {
    return await git(args).then((output) => output.toString('utf8').trim() || null, () => null);
}

// EXTERNAL MODULE: ./build/checkout/reports.js
var reports = __webpack_require__(7370);
// EXTERNAL MODULE: ./build/github/files.js
var github_files = __webpack_require__(2177);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
;// CONCATENATED MODULE: ./build/github/pages.js

const A_PAGE = 100;
const MOST_PAGES = 100;
async function readPages(github, route, values) {
    const items = [];
    let page = '1';
    for (let count = 0; page !== null && count < MOST_PAGES; count++) {
        const { value, link } = await github.readLinked(route, {
            ...values,
            per_page: A_PAGE,
            page,
        });
        if (!Array.isArray(value))
            throw (0,failure/* noAnswer */.q)('the answer is no list');
        items.push(...value);
        page = nextPage(link);
    }
    return items;
}
function nextPage(link) {
    const [, query] = /<[^<>?]*\?([^<>]*)>\s*;\s*rel="next"/.exec(link) ?? [];
    return query === undefined ? null : new URLSearchParams(query).get('page');
}

;// CONCATENATED MODULE: ./build/github/pull-files.js


const MOST_PULL_FILES = 3000;
async function listPullFiles(github, repository, number) {
    const [owner = '', repo = ''] = repository.split('/');
    const files = await readPages(github, 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { owner, repo, pull_number: number });
    if (files.some(({ filename }) => typeof filename !== 'string'))
        throw (0,failure/* noAnswer */.q)('the answer names no files');
    return files.flatMap(({ filename, previous_filename: former }) => [filename, ...(former ? [former] : [])]);
}

// EXTERNAL MODULE: ./build/commands/github.js + 1 modules
var commands_github = __webpack_require__(6712);
;// CONCATENATED MODULE: ./build/commands/check/change.js







async function readChange(inputs, open, pull, run) {
    const { git, checkout } = open;
    const { repository } = run.context;
    if (!(0,commands_checkout/* isSameRepository */.ve)(open.repository, repository))
        throw new errors/* InputError */.dz(`the checkout is of ${open.repository}, and this run is for a pull request of ${repository}. Check that one out`);
    const standing = await readStanding(git, checkout, pull);
    if (standing === null || checkout.head === null)
        throw new errors/* InputError */.dz(`what is checked out (${checkout.head?.slice(0, 7) ?? 'nothing'}) is not pull request ${pull.number}: neither its newest commit ${pull.headSha.slice(0, 7)} nor what GitHub would merge. Use actions/checkout without \`ref\``);
    if (standing.base !== null && standing.isHere) {
        const changes = await listChanges(git, standing.base, checkout.head);
        return { pull, paths: new Set(changes.keys()), readBefore: (paths) => readHere(open, changes, paths) };
    }
    return await askGitHub(inputs, open, pull, standing, run);
}
async function readHere({ git }, changes, paths) {
    const known = paths.flatMap((path) => {
        const blob = changes.get(path) ?? null;
        return blob === null ? [] : [{ path, blob }];
    });
    const contents = await (0,reports/* readBlobs */.b4)(git, known.map(({ blob }) => blob));
    const found = new Map(known.map(({ path }, index) => [path, contents[index]?.toString('utf8') ?? null]));
    return new Map(paths.map((path) => [path, found.get(path) ?? null]));
}
async function askGitHub(inputs, { repository, checkout }, pull, { kind, base }, run) {
    const depth = kind === 'merge' ? 2 : 0;
    const shallow = `the checkout is too shallow to tell which files pull request ${pull.number} changes (its history ends at ${checkout.head?.slice(0, 7)})`;
    const remedy = `Check out with \`fetch-depth: ${depth}\`, or give the job \`pull-requests: read\``;
    if (inputs.githubToken === null)
        throw new errors/* InputError */.dz(`${shallow}. ${remedy} and pass github-token`);
    const github = (0,commands_github.openGitHub)(inputs, run);
    run.log('The checkout is shallow: asking GitHub for the files of the pull request …');
    const files = await listPullFiles(github, repository, pull.number).catch((error) => {
        if (!(error instanceof errors/* RequestError */.GI))
            throw error;
        const { status, detail } = error.request;
        throw new errors/* InputError */.dz(`${shallow}, and GitHub does not say (${status ?? 'no answer'}: ${detail}). ${remedy}`, {
            cause: error,
        });
    });
    if (files.length >= MOST_PULL_FILES)
        throw new errors/* InputError */.dz(`pull request ${pull.number} changes more files than the ${MOST_PULL_FILES} GitHub lists. Check out with \`fetch-depth: ${depth}\``);
    return {
        pull,
        paths: new Set(files),
        readBefore: (paths) => (0,github_files/* readTexts */.Z7)(github, repository, base ?? pull.baseSha, paths),
    };
}

// EXTERNAL MODULE: ./build/config/parse.js + 3 modules
var parse = __webpack_require__(8277);
// EXTERNAL MODULE: ./build/harvest/time-entries.js
var time_entries = __webpack_require__(4420);
// EXTERNAL MODULE: ./build/timesheet/plan-faults.js
var plan_faults = __webpack_require__(8444);
// EXTERNAL MODULE: ./build/timesheet/identity.js
var identity = __webpack_require__(3485);
;// CONCATENATED MODULE: ./build/timesheet/split.js



function splitOperations(operations, scope, former) {
    const same = former === null ? null : new Set(former.map(keyOf));
    const isOwn = (operation) => {
        const session = (0,timesheet_operation/* sessionOf */.MC)(operation);
        const reference = (0,timesheet_operation/* entryOf */.Ms)(operation)?.reference?.id;
        return ((session !== null && scope.paths.has(session.path)) ||
            (reference !== undefined && scope.sources.has((0,identity/* splitReference */.mQ)(reference).source)) ||
            (same !== null && !same.has(keyOf(operation))));
    };
    return { own: operations.filter(isOwn), others: operations.filter((operation) => !isOwn(operation)) };
}
function countWrites(operations) {
    return operations.filter((operation) => operation.kind === 'create' ||
        operation.kind === 'delete' ||
        operation.kind === 'move' ||
        (operation.kind === 'update' && !(0,describe/* isOnlyLink */.D)(operation))).length;
}
function keyOf(operation) {
    const session = (0,timesheet_operation/* sessionOf */.MC)(operation);
    const at = session && [session.path, session.session.line, session.session.column];
    const { kind } = operation;
    const more = 'fields' in operation
        ? operation.fields
        : 'reason' in operation
            ? operation.reason
            : kind === 'blocked'
                ? operation.message
                : '';
    return JSON.stringify([kind, at, (0,timesheet_operation/* entryOf */.Ms)(operation)?.id ?? null, more]);
}

// EXTERNAL MODULE: ./build/commands/harvest.js + 2 modules
var commands_harvest = __webpack_require__(5361);
// EXTERNAL MODULE: ./build/commands/ledger.js + 1 modules
var commands_ledger = __webpack_require__(6522);
// EXTERNAL MODULE: ./build/commands/record/settle.js
var settle = __webpack_require__(9630);
// EXTERNAL MODULE: ./build/commands/record/survey.js
var record_survey = __webpack_require__(2267);
// EXTERNAL MODULE: ./build/calendar.js
var calendar = __webpack_require__(7692);
// EXTERNAL MODULE: ./build/timesheet/collect.js
var collect = __webpack_require__(5013);
// EXTERNAL MODULE: ./build/timesheet/mapping.js
var timesheet_mapping = __webpack_require__(1001);
// EXTERNAL MODULE: ./build/timesheet/odd-dates.js
var odd_dates = __webpack_require__(7574);
// EXTERNAL MODULE: ./build/timesheet/window.js
var timesheet_window = __webpack_require__(9003);
;// CONCATENATED MODULE: ./build/commands/check/stated.js






function readStated(files, isOwn, mapping, window, today) {
    const inWindow = (0,timesheet_window/* within */.ux)(window);
    const known = mapping ?? { defaults: { project: null, task: null, place: null }, projects: new Map(), rules: [] };
    const reports = files.map((file) => ({ ...file, commit: null, sourceUrl: null }));
    const collected = (0,collect/* collectSessions */.w)(reports, known, [], inWindow);
    const faults = [...collected.faults, ...(0,odd_dates/* faultsAhead */.j5)(collected.sessions, window, today)].filter(({ place }) => place !== null && isOwn(place.file));
    const unknown = new Set();
    const stated = [];
    let statedHours = 0;
    for (const { session, path, repository, title } of collected.sessions) {
        if (!isOwn(path) || !inWindow(session.date))
            continue;
        const names = (0,timesheet_mapping/* nameTarget */.dJ)({ session, path, repository }, known);
        if (!names.ok && mapping !== null)
            faults.push({ severity: 'error', message: names.message, place: names.place });
        if (names.ok && !names.isConfigured)
            unknown.add(String(names.project));
        statedHours += (0,timesheet_hundredths/* hundredthsOf */.L)(session.hours);
        const project = names.ok && typeof names.project === 'string' ? names.project : (session.project ?? session.client);
        const task = names.ok && typeof names.task === 'string' ? names.task : session.task;
        stated.push({
            sign: ' ',
            hours: `${session.hours.toFixed(2)} h`,
            where: [project, task].filter(Boolean).join(' / '),
            day: session.date,
            words: session.headline ?? title ?? '',
        });
    }
    const tags = [...unknown].map((name) => `"${name}"`).join(', ');
    const open = `${unknown.size === 1 ? 'is no tag' : 'are no tags'} of the configuration`;
    const unchecked = unknown.size > 0 && mapping !== null
        ? [
            `${tags} ${open}; ${unknown.size === 1 ? 'it may be a name' : 'they may be names'} in Harvest, which could not be looked up.`,
        ]
        : [];
    return { stated, statedHours, faults, unchecked };
}
function guessToday(run) {
    return (0,calendar/* addDays */.fi)(run.startedAt.toISOString().slice(0, 10), 1);
}
function guessWindow(inputs, { windowDays }, run) {
    return (0,timesheet_window/* windowOf */.Ou)(inputs.from, inputs.to, windowDays + 1, guessToday(run));
}
function describeOutside(files, window) {
    const inWindow = (0,timesheet_window/* within */.ux)(window);
    const outside = files.flatMap(({ report }) => report.sessions.filter(({ date, hours }) => date !== null && hours !== null && !inWindow(date))).length;
    return outside === 0
        ? []
        : [
            `${outside} ${outside === 1 ? 'session of these reports is' : 'sessions of these reports are'} dated outside the days that are recorded (${(0,timesheet_window/* renderWindow */.Vi)(window)}), so merging does nothing with ${outside === 1 ? 'it' : 'them'}.`,
        ];
}
function problemsOf(files) {
    return files.flatMap(({ path, report }) => report.problems.map(({ severity, message, line, column }) => ({ severity, message, place: { file: path, line, column } })));
}

;// CONCATENATED MODULE: ./build/commands/check/check-ledger-change.js














async function checkLedgerChange(inputs, change, open, run) {
    const path = inputs.config.path.replaceAll('\\', '/');
    const isConfigured = change.paths.has(path);
    const config = await (0,commands_checkout/* readConfig */.Xg)(inputs, open);
    const former = isConfigured ? await readFormer(change, path) : null;
    const read = await (0,commands_ledger/* readLedger */.SC)(inputs, config, open, run);
    const isReport = (0,reports/* matcher */.jN)(inputs.reports ?? [...config.reports.include, ...(former?.reports.include ?? [])]);
    const before = await readBefore(change, read, isReport);
    const gone = sourcesBefore(before, former ?? config);
    const ledger = withoutCommits(read, before);
    const own = ledger.files.filter((file) => change.paths.has(file.path));
    const isFaulty = ledger.faults.some(({ place }) => place !== null && change.paths.has(place.file));
    if (own.length + gone.size === 0 && !isConfigured && !isFaulty)
        return (0,findings/* nothingFound */.Sb)();
    const scope = {
        paths: change.paths,
        sources: new Set([...change.paths, ...own.flatMap(({ report }) => report.id ?? []), ...[...gone.values()].flat()]),
    };
    const paths = [...gone.keys()].filter((each) => !own.some((file) => file.path === each));
    const known = { inputs, change, open, config, former, isConfigured, ledger, scope, before, gone: paths, run };
    return await findOut(known);
}
function withoutCommits(ledger, before) {
    const here = new Set(ledger.files.map(({ path }) => path));
    const mayRename = [...before].some(([path, text]) => text !== null && !here.has(path));
    const others = [...ledger.commits].filter(([path]) => !before.has(path));
    const own = [...before].map(([path, text]) => [path, { added: text === null && !mayRename }]);
    return {
        ...ledger,
        commits: new Map([...others, ...own].map(([path, { added }]) => [path, { commit: null, added }])),
        findCommits: () => Promise.resolve(new Map()),
    };
}
async function readFormer(change, path) {
    const text = (await change.readBefore([path])).get(path) ?? '';
    try {
        return (0,parse/* parseConfig */.o)(text, path);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            return null;
        throw error;
    }
}
async function readBefore(change, ledger, isReport) {
    const here = new Set(ledger.files.map(({ path }) => path));
    return await change.readBefore([...change.paths].filter((path) => isReport(path) || here.has(path)));
}
function sourcesBefore(before, config) {
    const files = [...before].flatMap(([path, text]) => (text === null ? [] : [{ path, content: Buffer.from(text) }]));
    return new Map((0,commands_ledger/* parseReports */.jk)(files, config.reports).map(({ path, report }) => [path, report.id === null ? [] : [report.id]]));
}
async function findOut(given) {
    const { inputs, ledger, config, run, change } = given;
    const own = ledger.files.filter(({ path }) => change.paths.has(path));
    const isOwn = (path) => change.paths.has(path);
    const files = (0,findings/* splitFaults */.s_)(ledger.faults, isOwn);
    const { found, faults: unasked } = await (0,findings/* tryHarvest */.JZ)(inputs.harvest, (access) => ask(given, access), errors/* faultsOf */.xm);
    const common = { reports: own.length + given.gone.length, handOver: null };
    const problems = [...unasked, ...files.own, ...problemsOf(own)];
    if (found === null) {
        const window = guessWindow(inputs, config, run);
        const { stated, statedHours, faults, unchecked } = readStated(ledger.files, isOwn, config.mapping, window, guessToday(run));
        const gone = given.gone.length > 0
            ? [`${given.gone.length} of the reports are taken out, and their time entries with them.`]
            : [];
        const preview = {
            ...common,
            operations: null,
            stated,
            statedHours,
            faults: (0,findings/* uniqueFaults */.D_)([...problems, ...faults]),
            unchecked: [...(unasked.length > 0 ? [] : [(0,findings/* withoutHarvest */.QP)(change, true)]), ...unchecked],
            notes: [...gone, ...describeOutside(own, window)],
        };
        return { preview, plan: null };
    }
    const { survey, former } = found;
    const { plan, collected } = survey.settled;
    const split = splitOperations(plan.operations, given.scope, former);
    const limit = (0,plan_faults/* faultsOfLimit */.ak)(plan.operations, survey.settings.limit);
    const isLimited = split.own.some((each) => each.kind === 'left' && (each.reason === 'limit' || each.reason === 'empty'));
    const reports = (0,findings/* splitFaults */.s_)(collected.faults, isOwn);
    const elsewhere = [
        ...files.others,
        ...reports.others,
        ...split.others.flatMap(plan_faults/* faultsOfOperation */.gY),
        ...(isLimited ? [] : limit),
    ];
    const faults = [...reports.own, ...split.own.flatMap(plan_faults/* faultsOfOperation */.gY), ...(isLimited ? limit : [])];
    const holdsBack = split.own.some((each) => each.kind === 'left' && (each.reason === 'held' || each.reason === 'unread'));
    const preview = {
        ...common,
        operations: split.own,
        stated: [],
        statedHours: 0,
        faults: (0,findings/* uniqueFaults */.D_)([...problems, ...faults]),
        unchecked: [],
        notes: [
            ...describeOutside(own, survey.account.window),
            ...describeSurroundings({
                branch: change.pull.baseRef,
                waiting: countWrites(split.others),
                faults: (0,findings/* uniqueFaults */.D_)(elsewhere),
                holdsBack,
            }),
        ],
    };
    return { preview, plan: { settings: survey.settings, ledger } };
}
async function ask({ inputs, config, former, isConfigured, ledger, open, before: texts, run }, access) {
    return await (0,commands_harvest/* withHarvest */.sq)(access, run, async (transport) => {
        const survey = await (0,record_survey/* readSurvey */.F)(inputs, config, () => Promise.resolve(ledger), transport, run);
        if (!isConfigured)
            return { survey, former: null };
        if (former === null)
            return { survey, former: [] };
        const before = withoutCommits(await (0,commands_ledger/* readLedger */.SC)(inputs, { ...former, faults: [] }, open, run), texts);
        const { account, settings } = survey;
        const formerSettings = {
            ...settings,
            notes: former.notes,
            orphans: former.retract.orphans,
            limit: former.retract.limit,
        };
        const { plan } = await (0,settle/* settlePlan */.f)(inputs, former, before, account, formerSettings, (range) => (0,time_entries/* listEntries */.fi)(transport, account.user.id, range));
        return { survey, former: plan.operations };
    });
}

// EXTERNAL MODULE: ./build/ledger/summary.js
var summary = __webpack_require__(4380);
// EXTERNAL MODULE: ./build/commands/project.js
var project = __webpack_require__(2794);
// EXTERNAL MODULE: ./build/commands/record/hand-over.js + 7 modules
var hand_over = __webpack_require__(4686);
// EXTERNAL MODULE: ./build/commands/record/handed-over.js
var handed_over = __webpack_require__(5224);
;// CONCATENATED MODULE: ./build/commands/check/check-project-change.js














async function checkProjectChange(inputs, change, open, run) {
    const { head } = open.checkout;
    if (head === null)
        return (0,findings/* nothingFound */.Sb)();
    const isOwn = (path) => change.paths.has(path);
    const committed = await (0,reports/* readReports */.oh)(open.git, head, inputs.reports ?? project/* handedByDefault */.L);
    const isReport = (0,reports/* matcher */.jN)(inputs.reports ?? project/* handedByDefault */.L);
    const gone = [...change.paths].filter((path) => isReport(path) && !committed.paths.has(path));
    const own = committed.reports.filter(({ path }) => isOwn(path));
    const ownFaults = committed.faults.filter(({ place }) => place !== null && isOwn(place.file));
    if (own.length + gone.length + ownFaults.length === 0)
        return (0,findings/* nothingFound */.Sb)();
    const { comment: _, ...given } = inputs;
    const { handed, faults, unchecked } = await tryHandOver({ ...given, command: 'record' }, open, run);
    const config = handed?.config ?? (0,parse/* parseConfig */.o)('', inputs.config.path);
    const files = (0,commands_ledger/* parseReports */.jk)(own, config.reports);
    const window = guessWindow(inputs, config, run);
    const told = (0,findings/* splitFaults */.s_)(handed?.faults ?? [], isOwn);
    const decisions = handed?.decisions.filter(({ candidate }) => isOwn(candidate.path)) ?? [];
    const { found, faults: unasked } = await (0,findings/* tryHarvest */.JZ)(handed === null ? null : inputs.harvest, (access) => check_project_change_ask({ ...given, command: 'record' }, handed, access, run), errors/* faultsOf */.xm);
    const planned = handed && found && planOf(handed, decisions, found);
    const said = readStated((0,commands_ledger/* parseReports */.jk)(committed.reports, config.reports), isOwn, handed && config.mapping, window, guessToday(run));
    const table = handed === null ? '' : (0,summary/* renderReports */.kr)({ ...handed, decisions });
    const harvest = handed !== null && inputs.harvest === null ? [(0,findings/* withoutHarvest */.QP)(change, false)] : [];
    const preview = {
        reports: own.length + gone.length,
        operations: planned?.operations ?? null,
        stated: said.stated,
        statedHours: said.statedHours,
        handOver: table === '' ? null : { name: 'the reports handed over', text: table },
        faults: (0,findings/* uniqueFaults */.D_)([
            ...faults,
            ...ownFaults,
            ...told.own,
            ...problemsOf(files),
            ...unasked,
            ...(planned?.faults ?? said.faults),
        ]),
        unchecked: [...unchecked, ...(planned ? [] : [...harvest, ...said.unchecked])],
        notes: [
            ...describeGone(gone.length, open.ledger),
            ...describeOutside(files, window),
            ...describeOthers(told.others),
        ],
    };
    return { preview, plan: planned && found && { settings: found.settings, ledger: found.ledger } };
}
async function tryHandOver(inputs, open, run) {
    const unread = (why) => `Where the reports would stand in ${open.ledger}, and what its configuration says of their projects: ${why}.`;
    if (inputs.githubToken === null)
        return { handed: null, faults: [], unchecked: [unread('there is no github-token to read it with')] };
    try {
        return { handed: await (0,hand_over/* handOver */.C)(inputs, open, run), faults: [], unchecked: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* RequestError */.GI) && !(error instanceof errors/* InputError */.dz))
            throw error;
        const { status, code } = error instanceof errors/* RequestError */.GI ? error.request : { status: null, code: undefined };
        const mayNot = status === 403 || status === 404 || code === 'NOT_FOUND' || code === 'FORBIDDEN';
        return mayNot
            ? { handed: null, faults: [], unchecked: [unread('github-token may not read it, or the name is wrong')] }
            : { handed: null, faults: (0,errors/* faultsOf */.xm)(error), unchecked: [unread('see above')] };
    }
}
async function check_project_change_ask(inputs, handed, access, run) {
    if (handed === null)
        return null;
    const ledger = (0,handed_over/* ledgerOf */.Xr)(inputs, handed, run);
    return await (0,commands_harvest/* withHarvest */.sq)(access, run, async (transport) => {
        const survey = await (0,record_survey/* readSurvey */.F)(inputs, handed.config, () => Promise.resolve(ledger), transport, run);
        const refused = await ledger.refuseStale(survey.account.entries).then(() => [], errors/* faultsOf */.xm);
        return { ...survey, refused };
    });
}
function planOf({ decisions: all }, decisions, { settled, settings, refused }) {
    const { plan, collected } = settled;
    const paths = new Set(decisions.map(({ at }) => at).filter((at) => at !== ''));
    const sources = new Set([...paths, ...decisions.flatMap(({ candidate }) => candidate.id ?? [])]);
    const { own } = splitOperations(plan.operations, { paths, sources }, null);
    const isLimited = own.some((each) => each.kind === 'left' && (each.reason === 'limit' || each.reason === 'empty'));
    const faults = [
        ...collected.faults.filter(({ place }) => place !== null && paths.has(place.file)),
        ...own.flatMap(plan_faults/* faultsOfOperation */.gY),
        ...(isLimited ? (0,plan_faults/* faultsOfLimit */.ak)(plan.operations, settings.limit) : []),
        ...refused,
    ];
    const projectPaths = new Map(all.map(({ at, candidate }) => [at, candidate.path]));
    return { operations: own, faults: faults.map((fault) => (0,handed_over/* atProject */.Dh)(fault, projectPaths)) };
}
function describeGone(gone, ledger) {
    if (gone === 0)
        return [];
    return [
        gone === 1
            ? `1 report is deleted here. It stays in ${ledger} with its time entries; to take them away, delete it there.`
            : `${gone} reports are deleted here. They stay in ${ledger} with their time entries; to take them away, delete them there.`,
    ];
}
function describeOthers(faults) {
    if (faults.length === 0)
        return [];
    return [
        `${faults.length} ${faults.length === 1 ? 'problem' : 'problems'} in reports that this change does not touch: the run that hands them over shows ${faults.length === 1 ? 'it' : 'them'}.`,
    ];
}

// EXTERNAL MODULE: ./build/github/same-text.js
var same_text = __webpack_require__(7864);
;// CONCATENATED MODULE: ./build/github/comments.js




async function keepComment(github, sticky, text, isWorthOne) {
    const body = `${sticky.marker}\n${text}`;
    const [login, there] = await Promise.all([readLogin(github), listAll(github, sticky)]);
    const own = (comments) => ownOf(comments, sticky, login);
    const [first, ...later] = own(there);
    if (first !== undefined) {
        const isChanged = !(0,same_text/* sameText */.Q)(first.body ?? '', body);
        if (isChanged)
            await send(github, sticky, 'PATCH', first.id, body);
        await dropAll(github, sticky, later);
        return isChanged ? 'updated' : 'none';
    }
    if (!isWorthOne)
        return 'none';
    const lost = await create(github, sticky, body);
    const [oldest, ...newer] = own(await listAll(github, sticky));
    if (oldest === undefined) {
        if (lost === null)
            throw (0,failure/* noAnswer */.q)('the comment that was just made is not there');
        throw lost;
    }
    if (!(0,same_text/* sameText */.Q)(oldest.body ?? '', body))
        await send(github, sticky, 'PATCH', oldest.id, body);
    await dropAll(github, sticky, newer);
    return 'created';
}
async function readLogin(github) {
    const { viewer } = await github.query('query { viewer { login } }', {});
    return plainLogin(viewer.login);
}
function plainLogin(login) {
    return login.toLowerCase().replace(/\[bot\]$/, '');
}
async function listAll(github, { repository, number }) {
    const [owner = '', repo = ''] = repository.split('/');
    return await readPages(github, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        owner,
        repo,
        issue_number: number,
    });
}
function ownOf(comments, { marker }, login) {
    return [...new Map(comments.map((comment) => [comment.id, comment])).values()]
        .filter(({ body, user }) => body?.startsWith(marker) && user !== null && plainLogin(user.login) === login)
        .sort((a, b) => a.id - b.id);
}
async function create(github, { repository, number }, body) {
    const [owner = '', repo = ''] = repository.split('/');
    try {
        const values = { owner, repo, issue_number: number, body };
        await github.write('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', values);
        return null;
    }
    catch (error) {
        if (error instanceof errors/* RequestError */.GI && error.request.lost)
            return error;
        throw error;
    }
}
async function dropAll(github, sticky, comments) {
    for (const { id } of comments)
        await send(github, sticky, 'DELETE', id);
}
async function send(github, { repository }, method, id, body) {
    const [owner = '', repo = ''] = repository.split('/');
    const values = { owner, repo, comment_id: id, ...(body !== undefined && { body }) };
    for (let isLast = false;; isLast = true)
        try {
            return await github.write(`${method} /repos/{owner}/{repo}/issues/comments/{comment_id}`, values);
        }
        catch (error) {
            if (!(error instanceof errors/* RequestError */.GI))
                throw error;
            const { status, lost } = error.request;
            if (status === 404 || status === 410)
                return;
            if (!lost || isLast)
                throw error;
        }
}

// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
;// CONCATENATED MODULE: ./build/commands/check/comment.js






const MOST_CHARACTERS = 60_000;
const MARKER = '<!-- harvest-ledger: check -->';
async function comment(inputs, number, sections, isWorthOne, run) {
    const { repository } = run.context;
    if (inputs.githubToken === null)
        return [warn('there is no github-token')];
    const url = (0,commands_run/* urlOfRun */.wt)(run);
    const whole = url === null ? '' : `${(0,markdown_table/* renderLink */.B)("The run's summary", url)} has the whole.`;
    const text = fitSections(sections, MOST_CHARACTERS - MARKER.length, whole);
    try {
        const done = await keepComment((0,commands_github.openGitHub)(inputs, run), { repository, number, marker: MARKER }, text, isWorthOne);
        run.log(done === 'none' ? 'The comment says so already, or there is none to keep' : `The comment was ${done}`);
        return [];
    }
    catch (error) {
        if (!(error instanceof errors/* RequestError */.GI))
            throw error;
        const { status, detail } = error.request;
        return [
            status === 403 || status === 404
                ? warn(`GitHub refused it (${status}: ${detail}). Give the job \`pull-requests: write\`; a fork’s pull request never has it`)
                : warn(error.message),
        ];
    }
}
function warn(why) {
    return { severity: 'warning', place: null, message: `the comment on the pull request could not be written: ${why}` };
}

;// CONCATENATED MODULE: ./build/commands/check/check-change.js













async function checkChange(inputs, pull, run) {
    const open = await (0,commands_checkout/* openCheckout */.Hj)(inputs, run);
    const { preview, plan } = await check_change_findOut(inputs, pull, open, run);
    const shown = { ...preview, notes: [...preview.notes, ...describeTarget(inputs, pull, open, run)] };
    for (const operation of preview.operations ?? [])
        logOperation(operation, run);
    run.log(headlineOf(shown));
    const { serverUrl, repository } = run.context;
    const sections = renderPreview(shown, ({ file, line }) => `${(0,desired/* blobUrl */.b0)(`${serverUrl}/${repository}`, pull.headSha, file)}?plain=1#L${line}`);
    const isWorthOne = preview.reports !== 0 || preview.operations !== null || preview.faults.length > 0;
    const uncommented = inputs.comment ? await comment(inputs, pull.number, sections, isWorthOne, run) : [];
    const planned = (preview.operations ?? []).map(result/* plannedResult */.U);
    const written = plan === null ? null : await (0,plan_file/* writePlan */.p)(planned, plan.settings, plan.ledger, run);
    return {
        faults: [...preview.faults, ...(written?.faults ?? []), ...uncommented],
        summary: joinSections([...sections, { name: 'the calls', text: renderCalls(run) }]),
        outputs: written?.outputs ?? { hours: (0,timesheet_hundredths/* renderHundredths */.C)(preview.statedHours) },
    };
}
async function check_change_findOut(inputs, pull, open, run) {
    const change = await readChange(inputs, open, pull, run);
    const count = change.paths.size;
    run.log(`Pull request ${pull.number} changes ${count} ${count === 1 ? 'file' : 'files'}`);
    const check = (0,commands_checkout/* isSameRepository */.ve)(open.repository, open.ledger) ? checkLedgerChange : checkProjectChange;
    try {
        return await check(inputs, change, open, run);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            return (0,findings/* nothingFound */.Sb)(error.faults);
        throw error;
    }
}
function describeTarget(inputs, { baseRef }, { repository, ledger, defaultBranch }, { context }) {
    const own = (0,commands_checkout/* isSameRepository */.ve)(repository, ledger) ? inputs.ledgerBranch : null;
    const branch = own ?? defaultBranch ?? context.defaultBranch;
    if (branch === null || baseRef === '' || baseRef === branch)
        return [];
    return [`This pull request goes into ${baseRef}. Nothing happens before its reports reach ${branch}.`];
}
function logOperation(operation, run) {
    const line = previewLine(operation);
    if (line)
        run.log(`${line.sign} ${line.hours}  ${line.where}  ${line.day}  ${line.words}`.trimEnd());
}
function renderCalls({ calls }) {
    const of = (count, whose) => `${count} ${whose} ${count === 1 ? 'call' : 'calls'}`;
    return `<sub>${of(calls.harvest(), 'Harvest')}, ${of(calls.github(), 'GitHub')}.</sub>`;
}

// EXTERNAL MODULE: ./build/check/finding.js
var check_finding = __webpack_require__(4598);
// EXTERNAL MODULE: ./build/check/network.js
var network = __webpack_require__(9977);
;// CONCATENATED MODULE: ./build/check/summary.js



const marks = { ok: '✅', warning: '⚠️', error: '❌', unknown: '❔' };
function renderExamination(findings, linkTo) {
    const tables = check_finding/* topics */.vp.flatMap((topic) => {
        const rows = findings
            .filter((finding) => finding.topic === topic)
            .map((finding) => [marks[finding.severity], cellOf(finding, linkTo)]);
        return rows.length === 0 ? [] : [`### ${topic}\n\n${(0,markdown_table/* renderTable */.b)([{ title: '' }, { title: 'Found' }], rows)}\n`];
    });
    return [`## ${summary_headlineOf(findings)}\n`, ...tables].join('\n');
}
function summary_headlineOf(findings) {
    const count = (severity) => findings.filter((each) => each.severity === severity).length;
    const [errors, warnings, unknown] = [count('error'), count('warning'), count('unknown')];
    const parts = [
        ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
        ...(unknown > 0 ? [`${unknown} that could not be proved`] : []),
    ];
    const rest = parts.length > 0 ? `; ${parts.join(', ')}` : '';
    if (errors > 0)
        return `${errors} ${errors === 1 ? 'thing is' : 'things are'} missing${rest}`;
    const unseen = findings.flatMap((finding) => finding.unseen ?? []);
    const files = unseen.reduce((sum, each) => sum + each, 0);
    const seen = 'runners see only what is committed and pushed';
    if (files > 0)
        return `${files} ${files === 1 ? 'file is' : 'files are'} not committed, and ${seen}${rest}`;
    if (unseen.length > 0)
        return `The newest commit is not pushed, and ${seen}${rest}`;
    return `Everything that a run needs is there${rest}`;
}
function cellOf(finding, linkTo) {
    const { place } = finding;
    const text = (0,markdown_escape/* escapeText */.X1)((0,check_finding/* inWords */.r4)(finding));
    if (place === null)
        return text;
    const where = (0,markdown_escape/* escapeText */.X1)(`${place.file}:${place.line}:${place.column}`);
    const url = linkTo?.(place) ?? null;
    return `${url === null ? where : (0,markdown_table/* renderLink */.B)(where, url)}: ${text}`;
}

// EXTERNAL MODULE: ./build/input-definitions.js
var input_definitions = __webpack_require__(9759);
;// CONCATENATED MODULE: ./build/check/filter-pattern.js
const any = () => true;
const inFolder = (char) => char !== '/';
const only = (char) => (other) => other === char;
function matchesFilter(pattern, name) {
    const steps = stepsOf(pattern);
    if (steps === null)
        return false;
    let at = reachFrom(steps, new Set([0]));
    for (const char of name) {
        const next = new Set();
        for (const index of at) {
            const step = steps[index];
            if (step?.takes(char) !== true)
                continue;
            if (step.repeats)
                next.add(index);
            next.add(index + 1);
        }
        at = reachFrom(steps, next);
    }
    return at.has(steps.length);
}
function reachFrom(steps, at) {
    for (const index of at)
        for (const skip of steps[index]?.skips ?? [])
            at.add(index + skip);
    return at;
}
function stepsOf(pattern) {
    const steps = [];
    for (const [mark = ''] of pattern.matchAll(/\*\*\/|\*+|\[[^\]]+\]|[\s\S]/gu)) {
        const last = steps.at(-1);
        if (mark === '**/')
            steps.push({ takes: () => false, repeats: false, skips: [1, 3] }, { takes: any, repeats: true, skips: [1] }, { takes: only('/'), repeats: false, skips: [] });
        else if (mark.startsWith('*'))
            steps.push({ takes: mark === '*' ? inFolder : any, repeats: true, skips: [1] });
        else if (mark === '[')
            return null;
        else if (mark.startsWith('['))
            steps.push({ takes: rangeOf(mark.slice(1, -1)), repeats: false, skips: [] });
        else if (mark !== '?' && mark !== '+')
            steps.push({ takes: only(mark), repeats: false, skips: [] });
        else if (last === undefined)
            return null;
        else
            steps.splice(-1, 1, mark === '?' ? { ...last, skips: [1] } : { ...last, repeats: true });
    }
    return steps;
}
function rangeOf(list) {
    const parts = [...list.matchAll(/([\s\S])-([\s\S])|[\s\S]/gu)];
    return (char) => parts.some(([one, from, to]) => from === undefined || to === undefined ? char === one : char >= from && char <= to);
}

;// CONCATENATED MODULE: ./build/check/workflow-triggers.js



const { warning, error } = (0,check_finding/* finder */.nh)('Workflows');
function examinePush(use, { branch, reports }) {
    const hasSchedule = use.triggers.has('schedule');
    if (!use.triggers.has('push'))
        return hasSchedule
            ? []
            : [warning('a pushed report starts no run', 'Add `on: push` with the reports’ paths', use.place)];
    const place = use.placeOf('push');
    const push = Object(use.triggers.get('push'));
    const missed = hasSchedule ? warning : error;
    return [...branches(push), ...paths(push)];
    function branches(told) {
        const wanted = listOf(told.branches);
        const shown = branch ?? 'BRANCH';
        if (wanted === null)
            return listOf(told['branches-ignore']) === null
                ? [warning('every branch starts it, and all but one are refused', `Write \`branches: [${shown}]\``, place)]
                : [];
        if (branch === null || passes(wanted, branch))
            return [];
        const message = `a push to ${branch} does not start it: it watches ${wanted.join(', ')}`;
        return [missed(message, `Write \`branches: [${shown}]\``, place)];
    }
    function paths(told) {
        const [wanted, ignored] = [listOf(told.paths), listOf(told['paths-ignore'])];
        const isSeen = (path) => (wanted === null || passes(wanted, path)) && !(ignored && passes(ignored, path));
        const unseen = reports.find((path) => !isSeen(path));
        if (unseen === undefined)
            return [];
        const folder = unseen.includes('/') ? `${unseen.split('/')[0]}/**` : unseen;
        return [missed(`a push of ${unseen} does not start it`, `Add '${folder}' to its \`paths\``, place)];
    }
}
function examineSchedule(use, command, { timeZone }) {
    const schedules = use.triggers.get('schedule');
    const every = command === 'rollup' ? 'each month' : 'each night';
    if (!Array.isArray(schedules) || schedules.length === 0)
        return [
            warning(command === 'rollup'
                ? 'no schedule: the rollup is made by hand only'
                : 'no schedule: a run that is lost is made up for by the next push only', `Add \`schedule: - cron\` for ${every}, as the example does`, use.place),
        ];
    const place = use.placeOf('schedule');
    return schedules.flatMap((each) => {
        const { cron, timezone } = Object(each);
        const [minute = '', hour = '', day = '', ...rest] = String(cron ?? '')
            .trim()
            .split(/\s+/);
        if (rest.length !== 2)
            return [error(`the cron "${String(cron)}" is none`, "Write five fields, such as '17 4 * * *'", place)];
        if (/[*,/]/.test(minute))
            return [
                warning(`the cron "${String(cron)}" starts several runs an hour`, "Once a day will do, such as '17 4 * * *'", place),
            ];
        if (Number(minute) === 0)
            return [
                warning(`the cron "${String(cron)}" is at a full hour, where GitHub starts runs late or drops them`, "Take another minute, such as '17 4 * * *'", place),
            ];
        const isEarly = command === 'rollup' &&
            day === '1' &&
            /^\d+$/.test(hour) &&
            timezone === undefined &&
            timeZone !== null &&
            (0,calendar/* dayIn */.EE)(timeZone, new Date(Date.UTC(2026, 6, 1, Number(hour), Number(minute)))) < '2026-07-01';
        return isEarly
            ? [
                warning(`at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')} UTC the month is not over yet in ${timeZone}`, "Take a later hour, such as '23 13 1 * *'", place),
            ]
            : [];
    });
}
function samplePath(glob) {
    return glob
        .replace(/[{(]([^,|(){}]*)(?:[,|][^(){}]*)?[)}]/g, '$1')
        .replace(/\*\*\/?/g, 'a/')
        .replace(/[*?]/g, 'a')
        .replace(/\/$/, '/a.md');
}
function listOf(value) {
    if (value === undefined || value === null)
        return null;
    return (Array.isArray(value) ? value : [value]).map(String);
}
function passes(patterns, name) {
    return patterns.reduce((isIn, pattern) => {
        const isNot = pattern.startsWith('!');
        return matchesFilter(isNot ? pattern.slice(1) : pattern, name) ? !isNot : isIn;
    }, false);
}

;// CONCATENATED MODULE: ./build/check/workflows.js



const { ok, warning: workflows_warning, error: workflows_error } = (0,check_finding/* finder */.nh)('Workflows');
const HARVEST_SECRET = '${{ secrets.HARVEST_ACCESS_TOKEN }}';
function examineWorkflows(files, facts) {
    const uses = files.flatMap((file) => file.uses);
    const found = files.flatMap((file) => file.findings);
    const work = facts.isLedger ? 'record' : 'hand-over';
    const hasWork = uses.some((use) => commandOf(use, facts) === work) || found.length > 0;
    const missing = facts.isLedger
        ? workflows_warning('no workflow here records the reports', 'Copy examples/workflows/ledger.yml to .github/workflows/harvest.yml')
        : workflows_warning('no workflow here hands the reports over', 'Copy examples/workflows/project.yml to .github/workflows/reports.yml');
    return [...found, ...(hasWork ? [] : [missing]), ...uses.flatMap((use) => examineUse(use, facts))];
}
function rollupsOf(files) {
    const rollups = files.flatMap(({ uses }) => uses).filter(({ inputs }) => inputs.command === 'rollup');
    return { any: rollups.length > 0, own: rollups.some(hasOwnToken) };
}
const WRITING = ['record', 'rollup', 'sync'];
function examineUse(use, facts) {
    const command = commandOf(use, facts);
    const found = [
        ...pinned(use),
        ...checkout(use, command),
        ...secrets(use, command),
        ...permissions(use, command),
        ...(WRITING.includes(command) ? concurrency(use, facts) : []),
        ...(command === 'record' || command === 'rollup' ? examineSchedule(use, command, facts) : []),
        ...(command === 'record' || command === 'hand-over' ? examinePush(use, facts) : []),
        ...(use.hasTimeout
            ? []
            : [workflows_warning('no time limit: a run that hangs lasts six hours', 'Give its job `timeout-minutes: 30`', use.place)]),
    ];
    const isSound = found.every(({ severity }) => severity === 'ok');
    return isSound ? [ok(`${command}: set up as it should be`, null, use.place)] : found;
}
function commandOf({ inputs }, { repository, isLedger }) {
    const command = inputs.command || 'record';
    if (command !== 'record')
        return command;
    const { ledger } = inputs;
    const isElsewhere = ledger !== undefined && ledger !== '' && ledger.toLowerCase() !== repository.toLowerCase();
    return isElsewhere || (!isLedger && ledger !== undefined) ? 'hand-over' : 'record';
}
function pinned({ uses, place }) {
    if (uses.startsWith('./') || uses.startsWith('docker:'))
        return [];
    const [name = '', ref = ''] = uses.split('@');
    if (name.startsWith('OWNER/') || /^0{40}$/.test(ref))
        return [
            workflows_error(`${uses.slice(0, 60)} is the example's placeholder`, 'Put in who keeps the action, and its full commit id', place),
        ];
    if (/^[0-9a-f]{40}$/.test(ref))
        return [];
    return [
        workflows_warning(`the action is not pinned: "${ref || 'no ref'}" may be other code tomorrow, and it gets your Harvest token`, `Write ${name}@ and the full commit id (git ls-remote https://github.com/${name.split('/').slice(0, 2).join('/')} HEAD)`, place),
    ];
}
function checkout({ checkout: before, place }, command) {
    if (before === null && command === 'request')
        return [];
    if (before === null)
        return [workflows_error('nothing is checked out before it', 'Add a step `uses: actions/checkout` before it', place)];
    const { inputs } = before;
    const isShallow = inputs['fetch-depth'] !== '0';
    return [
        ...(command === 'record' && isShallow
            ? [
                workflows_warning('the checkout is shallow, so it does not tell which commit changed a report last', 'Give the checkout `fetch-depth: 0`', before.place),
            ]
            : []),
        ...(inputs['persist-credentials'] === 'false'
            ? []
            : [
                workflows_warning("the checkout leaves the run's token in the folder, which no step here needs", 'Give the checkout `persist-credentials: false`', before.place),
            ]),
    ];
}
function secrets(use, command) {
    const { inputs, environment, place } = use;
    const isExpression = (value) => value.includes('$' + '{{');
    const written = input_definitions/* secretInputs */._.filter((name) => inputs[name] && !isExpression(inputs[name]));
    const found = written.map((name) => workflows_error(`${name} is written out, for everybody who reads this file`, 'Revoke it, store a new one as a secret, and pass that', place));
    const isGiven = ['harvest-access-token', 'harvest-refresh-token'].some((name) => inputs[name]) ||
        ['HARVEST_ACCESS_TOKEN', 'HARVEST_REFRESH_TOKEN'].some((name) => environment.has(name));
    if ([...WRITING, 'request'].includes(command) && !isGiven)
        found.push(workflows_error(`${command} is given no Harvest token`, `Pass \`harvest-access-token: ${HARVEST_SECRET}\``, place));
    if (command === 'hand-over' && hasOwnToken(use))
        found.push(workflows_error("the run's own token cannot write to the ledger, which is another repository", 'Pass a secret as `github-token`: a token with `contents: write` for the ledger', place));
    return found;
}
function hasOwnToken({ inputs, environment }) {
    const token = inputs['github-token'] ?? '';
    if (token === '')
        return !environment.has('GITHUB_TOKEN') && !environment.has('GH_TOKEN');
    return /\b(github\.token|secrets\.GITHUB_TOKEN)\b/i.test(token);
}
function permissions(use, command) {
    const { permissions: given, place, inputs } = use;
    const needed = command === 'rollup' && hasOwnToken(use)
        ? ['contents: write', 'pull-requests: write']
        : command === 'sync' && hasOwnToken(use)
            ? ['contents: write']
            : command === 'check' && inputs.comment === 'true'
                ? ['contents: read', 'pull-requests: write']
                : command === 'request'
                    ? []
                    : ['contents: read'];
    if (given === null)
        return [
            workflows_warning("its job states no permissions, so it has the repository's default ones, which may be too few or too many", `Write \`permissions: ${needed.length === 0 ? '{}' : `{ ${needed.join(', ')} }`}\``, place),
        ];
    const has = (right) => typeof given === 'string' ? given.replace('-all', '') : String(given[right] ?? 'none');
    const lacking = needed.filter((need) => {
        const [right = '', level] = need.split(': ');
        return has(right) !== 'write' && has(right) !== level;
    });
    return lacking.map((need) => workflows_error(`the job of ${command} lacks ${need}`, `Add \`${need}\` to its permissions`, place));
}
function concurrency({ concurrency: given, place }, { hasQueue }) {
    if (given === null)
        return [
            workflows_warning('no concurrency group: two runs may work at once', `Add \`concurrency: { group: harvest-ledger, cancel-in-progress: false${hasQueue ? ', queue: max' : ''} }\``, place),
        ];
    if (!given.cancels)
        return given.queues || !hasQueue
            ? []
            : [
                workflows_warning('a newer run of its concurrency group cancels one that waits, a rollup too', `Write \`concurrency: { group: ${given.group}, cancel-in-progress: false, queue: max }\``, given.place),
            ];
    return [
        workflows_warning('a newer run cancels this one half way (cancel-in-progress: true)', 'Write `cancel-in-progress: false`', given.place),
    ];
}

// EXTERNAL MODULE: ./build/timesheet/summary.js
var timesheet_summary = __webpack_require__(7047);
;// CONCATENATED MODULE: ./build/check/reports.js






const MOST = 10;
function examineReports({ include, idle, files, sessions, faults, problems }) {
    const { ok, warning } = (0,check_finding/* finder */.nh)('Reports');
    const globs = include.map((glob) => `"${glob}"`).join(', ');
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const some = idle.length < include.filter((glob) => !glob.startsWith('!')).length;
    const isSaid = faults.some(({ place }) => place === null);
    const count = `${globs}: ${files} ${files === 1 ? 'report' : 'reports'}, ${sessions} ${sessions === 1 ? 'session' : 'sessions'}`;
    return [
        ...(isSaid
            ? []
            : [ok(files === 0 ? `${globs}: no report yet` : `${count}, ${errors} ${errors === 1 ? 'error' : 'errors'}`)]),
        ...(some ? idle : []).map((glob) => warning(`the glob "${glob}" matches no file`, 'Correct it in reports.include, or take it out')),
        ...(0,check_finding/* firstOf */.Ku)([...faults, ...problems].map((fault) => (0,check_finding/* findingOf */.hD)('Reports', fault)), MOST),
    ];
}
function examinePlan(operations, faults) {
    const counts = (0,result/* countResults */.a)(operations.map((operation) => ({ operation, status: 'planned', entry: null, message: null })));
    const hundredths = operations.reduce((sum, operation) => (operation.kind === 'create' ? sum + (0,timesheet_hundredths/* hundredthsOf */.L)(operation.session.session.hours) : sum), 0);
    const parts = [
        `${counts.unchanged} up to date`,
        `${counts.created} to create${counts.created > 0 ? ` (${(0,timesheet_hundredths/* renderHundredths */.C)(hundredths)} h)` : ''}`,
        `${counts.updated} to update`,
        `${counts.deleted} to delete`,
        ...(counts.blocked > 0 ? [`${counts.blocked} left as ${counts.blocked === 1 ? 'it is' : 'they are'}`] : []),
    ];
    const topic = 'What record would do';
    return [
        (0,check_finding/* finder */.nh)(topic).ok(parts.join(', ')),
        ...(0,check_finding/* firstOf */.Ku)(faults.map((fault) => (0,check_finding/* findingOf */.hD)(topic, fault)), MOST),
    ];
}
function usesOfTags(mapping, sessions, operations, entries) {
    const names = new Map([...mapping.projects].map(([name, tag]) => [tag, name]));
    const tagOf = (session) => {
        const target = (0,timesheet_mapping/* nameTarget */.dJ)(session, mapping);
        return target.ok && target.tag !== null ? (names.get(target.tag) ?? null) : null;
    };
    const settled = (operation) => operation.kind === 'unchanged' || operation.kind === 'drift';
    const waiting = operations.filter((operation) => !settled(operation)).flatMap((each) => (0,timesheet_operation/* sessionOf */.MC)(each) ?? []);
    const newest = [...entries].sort((a, b) => (a.date < b.date ? 1 : -1));
    const [all, open] = [Map.groupBy(sessions, tagOf), Map.groupBy(waiting, tagOf)];
    const logged = Map.groupBy(newest, ({ reference }) => (0,identity/* splitReference */.mQ)(reference?.id ?? '').base);
    const useOf = (name) => {
        const own = all.get(name) ?? [];
        const last = own
            .flatMap(({ base }) => logged.get(base)?.[0] ?? [])
            .reduce((newer, each) => (newer === null || each.date > newer.date ? each : newer), null);
        return { sessions: own.length, waiting: open.get(name)?.length ?? 0, last };
    };
    return new Map([...mapping.projects.keys()].map((name) => [name, useOf(name)]));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/check/workflow-file.js



const ACTION = /(^|\/)harvest-ledger(\/[^@]*)?(@|$)/i;
const INPUTS = input_definitions/* inputDefinitions */.Z.map(({ name }) => name).filter((name) => /^(harvest|ledger)-/.test(name));
function parseWorkflow(path, text) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file: path, line, column: col };
    };
    const { warning, error, unknown } = (0,check_finding/* finder */.nh)('Workflows');
    const isOurs = /harvest[-_]/i.test(text);
    const [fault] = document.errors;
    if (fault) {
        const finding = isOurs ? error : warning;
        const message = `not valid YAML, so GitHub does not start it: ${fault.message}`;
        return { uses: [], findings: [finding(message, 'Correct the line', at(fault.pos[0]))] };
    }
    const placeAt = (...keys) => {
        const node = document.getIn(keys, true);
        return at((0,dist/* isNode */.Ll)(node) && node.range ? node.range[0] : 0);
    };
    const workflow = valuesOf(readAll(() => document.toJS({ maxAliasCount: 50 })));
    const triggers = triggersOf(workflow.on);
    const uses = [];
    const findings = [];
    for (const [name, job] of Object.entries(valuesOf(workflow.jobs)).map(([key, each]) => [key, valuesOf(each)])) {
        if (typeof job.uses === 'string' && /harvest-ledger|hand-over/i.test(job.uses))
            findings.push(unknown(`job ${name} calls another workflow, which is not looked at here`, null, placeAt('jobs', name, 'uses')));
        const steps = Array.isArray(job.steps) ? job.steps.map(valuesOf) : [];
        for (const [index, step] of steps.entries()) {
            const inputs = textsOf(step.with);
            if (!ACTION.test(String(step.uses ?? '')) && !INPUTS.some((input) => input in inputs))
                continue;
            const before = steps.slice(0, index).findLastIndex((each) => /^actions\/checkout(@|$)/i.test(String(each.uses)));
            uses.push({
                place: placeAt('jobs', name, 'steps', index, 'uses'),
                uses: String(step.uses ?? ''),
                inputs,
                environment: new Set([workflow, job, step].flatMap((each) => Object.keys(valuesOf(each.env)))),
                checkout: before < 0
                    ? null
                    : { inputs: textsOf(steps[before]?.with), place: placeAt('jobs', name, 'steps', before, 'uses') },
                permissions: permissionsOf(job.permissions) ?? permissionsOf(workflow.permissions),
                hasTimeout: 'timeout-minutes' in job || 'timeout-minutes' in step,
                concurrency: concurrencyOf(job.concurrency, placeAt('jobs', name, 'concurrency')) ??
                    concurrencyOf(workflow.concurrency, placeAt('concurrency')),
                triggers,
                placeOf: (trigger) => (document.hasIn(['on', trigger]) ? placeAt('on', trigger) : placeAt('on')),
            });
        }
    }
    return { uses, findings };
}
function readAll(read) {
    try {
        return read();
    }
    catch {
        return null;
    }
}
function valuesOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function textsOf(value) {
    return Object.fromEntries(Object.entries(valuesOf(value)).map(([key, each]) => [key.toLowerCase(), String(each ?? '')]));
}
function triggersOf(on) {
    if (typeof on === 'string')
        return new Map([[on, null]]);
    if (Array.isArray(on))
        return new Map(on.map((event) => [String(event), null]));
    return new Map(Object.entries(valuesOf(on)));
}
function permissionsOf(value) {
    if (typeof value === 'string')
        return value;
    return value === undefined ? null : valuesOf(value);
}
function concurrencyOf(value, place) {
    if (typeof value === 'string')
        return { group: value, cancels: false, queues: false, place };
    const { group, queue, 'cancel-in-progress': cancel } = valuesOf(value);
    if (group === undefined)
        return null;
    return { group: String(group), cancels: cancel === true || cancel === 'true', queues: queue === 'max', place };
}

// EXTERNAL MODULE: ./build/commands/freshness.js
var freshness = __webpack_require__(1312);
;// CONCATENATED MODULE: ./build/commands/check/examine-checkout.js









async function readWorkflows({ git, checkout: { head } }) {
    if (head === null)
        return [];
    const isWorkflow = (path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
    const texts = await (0,reports/* readTextsAt */.q5)(git, head, (paths) => paths.filter(isWorkflow));
    return [...texts].map(([path, text]) => parseWorkflow(path, text));
}
async function examineUncommitted({ git }, include) {
    const isReport = (0,reports/* matcher */.jN)(include);
    const isWorkflow = (path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
    const faults = await (0,reports/* listUncommitted */.CC)(git, (path) => isWorkflow(path) || isReport(path));
    const found = faults.map((fault) => {
        const topic = isWorkflow(fault.place?.file ?? '') ? 'Workflows' : 'Reports';
        return { ...(0,check_finding/* findingOf */.hD)(topic, fault), unseen: 1 };
    });
    const shown = (0,check_finding/* firstOf */.Ku)(found, examine_checkout_MOST);
    return shown.map((finding) => (finding.place === null ? { ...finding, unseen: found.length - examine_checkout_MOST } : finding));
}
const examine_checkout_MOST = 10;
function examineConfig(config, path) {
    if (!config.ok)
        return (0,check_finding/* findingsOf */.WX)('Configuration', config.error).map((finding) => finding.message.startsWith(check_finding/* NO_YAML */.Ut)
            ? { ...finding, remedy: 'Correct indentation, brackets and quotes up to there' }
            : finding);
    const { isThere, faults, mapping } = config.value;
    const { ok, warning } = (0,check_finding/* finder */.nh)('Configuration');
    if (!isThere && faults.length > 0)
        return [
            {
                ...warning(`${path} is not committed, so the defaults hold and reports must use the names of Harvest`, 'Commit and push it'),
                unseen: 1,
            },
        ];
    const counts = `${mapping.projects.size} ${mapping.projects.size === 1 ? 'tag' : 'tags'}, ${mapping.rules.length} ${mapping.rules.length === 1 ? 'rule' : 'rules'}`;
    return [
        isThere
            ? ok(`${path} is valid: ${counts}`)
            : warning(`there is no ${path} in the commit, so the defaults hold and reports must use the names of Harvest`, 'Commit one that says what your tags are called in Harvest (docs/configuration.md)'),
        ...faults.map((fault) => ({ ...(0,check_finding/* findingOf */.hD)('Configuration', fault), unseen: 1 })),
    ];
}
async function examineStanding(inputs, open, run) {
    const writing = { ...inputs, dryRun: false };
    const told = async (refuse) => {
        try {
            await refuse();
            return [];
        }
        catch (error) {
            return (0,errors/* faultsOf */.xm)(error).map((fault) => (0,check_finding/* findingOf */.hD)('Reports', { ...fault, severity: 'warning' }));
        }
    };
    const [other, unpushed, unknown] = await Promise.all([
        told(() => (0,freshness/* refuseOtherBranch */.zH)(writing, open)),
        told(() => (0,freshness/* refuseUnpushed */.Ft)(writing, open, run)),
        told(() => (0,freshness/* refuseUnknownBranch */.Db)(writing, open, run)),
    ]);
    const refused = [other, unpushed.map((finding) => ({ ...finding, unseen: 0 })), unknown];
    const { warning } = (0,check_finding/* finder */.nh)('Reports');
    const isShallow = open.checkout.boundary.size > 0;
    const remedy = run.context.onRunner ? 'Give actions/checkout `fetch-depth: 0`' : 'Run git fetch --unshallow';
    const shallow = 'this checkout is shallow, so it does not tell which commit changed a report last';
    return [...refused.flat(), ...(isShallow ? [warning(shallow, remedy)] : [])];
}
function examineLedgerReports(inputs, config, ledger, survey, run) {
    if (!ledger.ok)
        return (0,check_finding/* findingsOf */.WX)('Reports', ledger.error);
    const { files, faults } = ledger.value;
    const include = inputs.reports ?? config.reports.include;
    const window = (0,timesheet_window/* windowOf */.Ou)(inputs.from, inputs.to, config.windowDays, run.startedAt.toISOString().slice(0, 10));
    const reports = files.map((file) => ({ ...file, commit: null, sourceUrl: null }));
    const collected = survey?.settled.collected ?? (0,collect/* collectSessions */.w)(reports, config.mapping, [], (0,timesheet_window/* within */.ux)(survey?.account.window ?? window));
    return examineReports({
        include,
        idle: idleGlobs(include, files.map(({ path }) => path)),
        files: files.length,
        sessions: files.reduce((sum, { report }) => sum + report.sessions.length, 0),
        faults,
        problems: collected.faults,
    });
}
function idleGlobs(include, paths) {
    return include.filter((glob) => !glob.startsWith('!') && !paths.some((0,reports/* matcher */.jN)([glob])));
}
function pathsToWatch(include, paths) {
    return paths.length > 0 ? paths : include.filter((glob) => !glob.startsWith('!')).map(samplePath);
}
function knowsQueue({ context: { serverUrl } }) {
    return /(^|\.)(github\.com|ghe\.com)$/.test(new URL(serverUrl).hostname);
}

;// CONCATENATED MODULE: ./build/check/ledger.js

const { ok: ledger_ok, warning: ledger_warning, error: ledger_error, unknown } = (0,check_finding/* finder */.nh)('Ledger on GitHub');
function kindOfToken(token) {
    if (token.startsWith('github_pat_'))
        return 'fine-grained';
    if (token.startsWith('ghs_'))
        return 'app';
    return /^gh[op]_/.test(token) ? 'classic' : 'other';
}
function withoutToken(ledger, writes) {
    return writes
        ? ledger_error(`github-token is missing, and reports are committed to ${ledger} with it`, 'Pass a token with `contents: write` for the ledger; in a terminal, set GITHUB_TOKEN')
        : unknown(`no github-token, so ${ledger} was not looked at on GitHub`, 'On a runner, leave the input at its default; in a terminal, set GITHUB_TOKEN, as with `gh auth token`');
}
function examineLedger(facts, kind, needs) {
    const { asked, name, isPrivate, isArchived } = facts;
    if (isArchived)
        return [
            ledger_error(`${name} is archived, so nothing can be committed there`, 'Unarchive it in its settings, or name another ledger'),
        ];
    const isRenamed = name.toLowerCase() !== asked.toLowerCase();
    return [
        ledger_ok(`github-token sees ${name}, ${isPrivate ? 'private' : 'public'}`),
        ...(isRenamed ? [renamed(asked, name, needs)] : []),
        branch(facts),
        ...(needs.writes ? [writing(facts, kind)] : []),
        ...(isPrivate || !needs.makesRollups ? [] : [amounts(name, needs)]),
    ];
}
function renamed(asked, name, { writes }) {
    const message = `${asked} is called ${name} now`;
    return writes
        ? ledger_error(message, `Write \`ledger: ${name}\`; entries recorded under the old name keep it`)
        : ledger_warning(message, `Set the remote anew: git remote set-url origin https://github.com/${name}.git`);
}
function branch({ name, isEmpty, branch: wanted, head }) {
    if (head !== null)
        return ledger_ok(`branch ${wanted} is at ${head.slice(0, 7)}`);
    if (isEmpty)
        return ledger_warning(`${name} has no commit yet`, 'Commit the configuration and a first report');
    return ledger_error(`${name} has no branch ${wanted === null ? 'yet' : `"${wanted}"`}`, 'Check ledger-branch; leave it out for the default branch');
}
function writing({ name, permission }, kind) {
    if (permission === 'READ' || permission === 'TRIAGE')
        return ledger_error(`github-token may read ${name}, not write to it`, "Give it `contents: write` there: a fine-grained token or a GitHub App's; a run's own GITHUB_TOKEN writes only to its own repository");
    if (permission !== null && kind === 'classic')
        return ledger_ok(`github-token may write to ${name} (${permission.toLowerCase()})`);
    return unknown(`that github-token may write to ${name} cannot be proved without writing`, 'See that it was given `contents: write`; the first report that is handed over shows it');
}
function amounts(name, { showsAmounts }) {
    return showsAmounts
        ? ledger_error(`${name} is public, and its rollups would show amounts to everybody, so they are refused`, 'Put `redact: [amounts]` or `allow-public: true` under rollup in the configuration')
        : ledger_ok(`${name} is public, and the configuration says what its rollups may show`);
}
function examinePulls(answer, by) {
    const what = by === 'actions' ? 'Actions may open pull requests' : 'github-token may open pull requests';
    if (answer.kind === 'allowed')
        return ledger_ok(what);
    if (answer.kind === 'off')
        return ledger_error('GitHub Actions may not open pull requests here, and rollups are offered as such', 'Tick "Allow GitHub Actions to create and approve pull requests" under Settings → Actions → General (where it is greyed out, in the organisation\'s settings first), or pass the token of a GitHub App');
    if (answer.kind === 'lacking' && by === 'project')
        return ledger_error('github-token may not open pull requests', 'Give it `pull-requests: write` for the ledger');
    return unknown(`that ${what} could not be proved: ${answer.kind === 'untold' ? answer.why : 'the token here may open none'}`, by === 'actions'
        ? 'See Settings → Actions → General, or give the job that runs check `pull-requests: write`'
        : 'See that the token was given `pull-requests: write`');
}
function examineProtection(needsPull, branchName, asPull) {
    if (asPull || needsPull === false)
        return [];
    if (needsPull === null)
        return [unknown(`whether ${branchName} takes direct commits was not told`)];
    return [
        ledger_warning(`${branchName} takes changes by pull request only`, "Set `ledger-pull-request: true`, unless the token's owner may bypass the rule"),
    ];
}

// EXTERNAL MODULE: ./build/github/ledger.js + 1 modules
var github_ledger = __webpack_require__(3688);
// EXTERNAL MODULE: ./build/github/pulls.js
var pulls = __webpack_require__(9922);
;// CONCATENATED MODULE: ./build/github/settings.js
async function readActionsMayOpenPulls(github, repository) {
    const [owner, repo] = repository.split('/');
    const settings = await github.read('GET /repos/{owner}/{repo}/actions/permissions/workflow', { owner, repo });
    return settings.can_approve_pull_request_reviews === true;
}
async function readNeedsPull(github, repository, branch) {
    const [owner, repo] = repository.split('/');
    const at = { owner, repo, branch };
    const [rules, shown] = await Promise.all([
        github.read('GET /repos/{owner}/{repo}/rules/branches/{branch}', at),
        github.read('GET /repos/{owner}/{repo}/branches/{branch}', at),
    ]);
    if (rules.some(({ type }) => type === 'pull_request'))
        return true;
    return shown.protected === true ? null : false;
}

;// CONCATENATED MODULE: ./build/commands/check/examine-github.js








function seen(work) {
    return work.then((value) => ({ ok: true, value }), (error) => ({ ok: false, error }));
}
async function lookAtGitHub(inputs, ledger, run) {
    if (inputs.githubToken === null)
        return null;
    const asked = { ledger, branch: inputs.ledgerBranch, waitingBranch: null, texts: [inputs.config.path], blobs: [] };
    return await seen((async () => await (0,github_ledger/* readLedgerState */.Nc)((0,commands_github.openGitHub)(inputs, run), asked))());
}
async function examineGitHub(inputs, ledger, state, needs, run) {
    const { githubToken } = inputs;
    if (state === null || githubToken === null)
        return [withoutToken(ledger, needs.writes)];
    if (!state.ok) {
        const failed = (0,network/* findingsOfFailure */.sv)('Ledger on GitHub', state.error, run.context.apiUrl, run.context.proxies);
        return failed;
    }
    const found = examineLedger({ ...state.value, asked: ledger }, kindOfToken(githubToken), needs);
    if (found.some(({ severity }) => severity === 'error'))
        return found;
    const github = (0,commands_github.openGitHub)(inputs, run);
    const [pulls, protection] = await Promise.all([
        askForPulls(inputs, github, state.value, needs, run),
        needs.writes && state.value.head !== null ? askForRules(inputs, github, state.value) : [],
    ]);
    return [...found, ...protection, ...pulls];
}
async function askForRules(inputs, github, { name, branch }) {
    const needsPull = await readNeedsPull(github, name, branch ?? '').catch(() => null);
    return examineProtection(needsPull, branch ?? '', inputs.ledgerPullRequest);
}
async function askForPulls(inputs, github, state, { writes, ownRollups }, run) {
    if (writes)
        return inputs.ledgerPullRequest ? [examinePulls(await tryPulls(github, state, run), 'project')] : [];
    if (!ownRollups)
        return [(0,check_finding/* finder */.nh)('Ledger on GitHub').ok('no workflow here needs pull requests of Actions')];
    const setting = await seen(readActionsMayOpenPulls(github, state.name));
    if (setting.ok)
        return [examinePulls({ kind: setting.value ? 'allowed' : 'off' }, 'actions')];
    const why = "GitHub tells the setting to an administrator's token only";
    return [examinePulls(run.context.onRunner ? await tryPulls(github, state, run) : { kind: 'untold', why }, 'actions')];
}
async function tryPulls(github, state, run) {
    const { branch, head, permission } = state;
    if (branch === null || head === null)
        return { kind: 'untold', why: 'the ledger is empty' };
    if (permission === 'READ' || permission === 'TRIAGE')
        return { kind: 'lacking' };
    try {
        await (0,pulls/* refusePulls */.Xg)(github, state, branch, run.random);
        return { kind: 'allowed' };
    }
    catch (error) {
        const { detail = '', code } = error instanceof errors/* RequestError */.GI ? error.request : {};
        if (/not permitted to create or approve/i.test(detail))
            return { kind: 'off' };
        return code === 'FORBIDDEN' ? { kind: 'lacking' } : { kind: 'untold', why: String(error.message) };
    }
}

;// CONCATENATED MODULE: ./build/check/account.js



const TOKEN_PAGE = 'https://id.getharvest.com/developers';
const { ok: account_ok, warning: account_warning, error: account_error, unknown: account_unknown } = (0,check_finding/* finder */.nh)('Harvest');
function chooseAccount(given, seen, idUrl, proxies) {
    if (!seen.ok)
        return withoutAccounts(given, seen.error, idUrl, proxies);
    const harvest = seen.value.filter(({ product }) => product === 'harvest');
    const [only] = harvest;
    const none = (finding) => ({ id: null, findings: [finding] });
    if (only === undefined)
        return none(account_error('the token sees no Harvest account', `Create one at ${TOKEN_PAGE} as a person who has access to Harvest`));
    const list = harvest.map(show).join(', ');
    if (given === null)
        return harvest.length === 1
            ? { id: String(only.id), findings: [account_ok(`account ${show(only)}, the only one the token sees`)] }
            : none(account_error(`the token sees ${harvest.length} Harvest accounts: ${list}`, 'Set harvest-account-id to one of them'));
    const mine = seen.value.find(({ id }) => String(id) === given);
    if (mine?.product === 'harvest')
        return { id: given, findings: [account_ok(`account ${show(mine)}`)] };
    const which = harvest.length === 1 ? `Set harvest-account-id to ${only.id}` : `Set harvest-account-id to one of ${list}`;
    return none(mine === undefined
        ? account_error(`the token sees no account ${given}; it sees ${list}`, `${which}, or use a token of the other account`)
        : account_error(`account ${given} is one of Harvest ${sentence(mine.product)}, not of Harvest itself; that is ${list}`, which));
}
function withoutAccounts(given, failure, idUrl, proxies) {
    if (failure instanceof errors/* RequestError */.GI && failure.request.path.endsWith('/oauth2/token'))
        return { id: null, findings: (0,network/* findingsOfFailure */.sv)('Harvest', failure, idUrl, proxies) };
    if (failure instanceof errors/* RequestError */.GI && failure.request.status === 401)
        return {
            id: null,
            findings: [
                account_error('Harvest does not accept the token (401): it is mistyped, revoked, or has expired', `Create a new one at ${TOKEN_PAGE} and store it as HARVEST_ACCESS_TOKEN again`),
            ],
        };
    if (given === null)
        return { id: null, findings: (0,network/* findingsOfFailure */.sv)('Harvest', failure, idUrl, proxies) };
    const reason = failure instanceof Error ? failure.message : String(failure);
    return { id: given, findings: [account_unknown(`which accounts the token sees could not be asked: ${reason}`)] };
}
function kindOf({ text, endsOn, isRenewable }) {
    const renewed = isRenewable ? ', and is renewed with the refresh token' : '';
    if (endsOn !== null || text === null)
        return `an OAuth access token, which ends ${endsOn === null ? 'after some days' : `on ${endsOn}`}${renewed}`;
    if (/^\d+\.pt\./.test(text))
        return 'a personal access token, which does not expire';
    return /^\d+\.at\./.test(text)
        ? `an OAuth access token, which ends after 14 days${renewed || ' and which nothing here can renew'}`
        : 'a token of a kind not known here';
}
function examineMe({ user, company, projects }, token, rollupOfAccount) {
    return [
        user.isActive
            ? account_ok(`token accepted: ${user.name} (user ${user.id}), ${kindOf(token)}`)
            : account_error(`${user.name} is archived in Harvest`, 'Have an administrator restore the person, or use the token of another'),
        role(user, rollupOfAccount),
        zone(user),
        account_ok(`${company.name}: weeks begin on ${company.weekStart}; entries keep ${company.timestamps ? 'start and end' : 'a duration'}; notes are ${company.notesRequired ? 'required, and each entry has some' : 'optional'}`),
        projects > 0
            ? account_ok(`${projects} ${projects === 1 ? 'project' : 'projects'} to log time on`)
            : account_error(`no project is assigned to ${user.name}, so nothing can be recorded`, 'In Harvest, create a project or have an administrator add the person to one (Projects → Edit → Team)'),
    ];
}
function role({ isAdministrator, seesOthers }, rollupOfAccount) {
    if (isAdministrator)
        return account_ok('role administrator: sees all hours, rates and invoices');
    const sees = seesOthers
        ? 'role manager: sees its own hours and those of its team; rates and invoices only as far as an administrator allows'
        : 'role member: sees its own hours only, no rates, amounts or invoices';
    if (!rollupOfAccount)
        return account_ok(`${sees}. That is all that record needs`);
    return account_warning(`${sees}. That is enough for record, and a rollup of the whole account (rollup.scope: account) is incomplete`, 'Set `rollup: { scope: me }` in the configuration, or use the token of an administrator for rollups');
}
function zone({ zoneName, timeZone }) {
    if (timeZone === 'UTC' && !/utc|gmt/i.test(zoneName))
        return account_warning(`the time zone "${zoneName}" of the Harvest profile is not known here, so days are counted in UTC`, 'Choose another in Harvest under My profile');
    return account_ok(`time zone ${zoneName}${zoneName === timeZone ? '' : ` (${timeZone})`}: its days are the days of the entries`);
}
function show({ id, name }) {
    return `${id} (${name})`;
}
function sentence(word) {
    return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}

// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(2246);
;// CONCATENATED MODULE: ./build/check/names.js




const { ok: names_ok, warning: names_warning, error: names_error } = (0,check_finding/* finder */.nh)('Configuration');
function examineNames(mapping, facts) {
    const tags = [...mapping.projects].map(([name, tag]) => examineTag(name, tag, mapping, facts));
    const { defaults, rules } = mapping;
    return [
        ...tags,
        ...examinePair('defaults', defaults, mapping, facts),
        ...rules.flatMap((rule, index) => examinePair(`rule ${index + 1}`, rule, mapping, facts)),
    ];
}
function examineTag(name, tag, { defaults }, facts) {
    const use = facts.uses.get(name) ?? null;
    const report = use !== null && use.sessions > 0 && use.waiting === 0 ? names_warning : names_error;
    const project = (0,timesheet_catalog/* resolveProject */.KI)(tag.project, tag.client, facts.catalog);
    if (!project.ok && project.reason === 'ambiguous')
        return report(`${name}: ${project.message}`, null, tag.place);
    if (!project.ok)
        return report(...explainProject(name, tag, project.message, facts, use), tag.place);
    const none = (0,timesheet_catalog/* noTask */.LG)(project.value);
    if (none !== null)
        return report(`${name}: ${none}`, null, tag.place);
    const task = tag.task ?? defaults.task;
    const used = use === null || use.sessions === 0 ? 'no session uses it so far' : count(use.sessions);
    const found = `${name} → ${(0,timesheet_catalog/* show */.WU)(project.value)} (${project.value.id})`;
    if (task === null)
        return names_ok(`${found}; the task is the report's; ${used}`, null, tag.place);
    const resolved = (0,timesheet_catalog/* resolveTask */.E0)(task, project.value);
    if (!resolved.ok)
        return report(...explainTask(name, task, project.value, resolved.message, facts, use), tag.place);
    return names_ok(`${found} · ${resolved.value.name} (${resolved.value.id}); ${used}`, null, tag.place);
}
function explainProject(name, { project, client }, message, { catalog, directory, user }, use) {
    const known = directory ? (0,timesheet_catalog/* resolveProject */.KI)(project, client, directory.projects) : null;
    if (known?.ok) {
        const { id, name: called } = known.value;
        const isArchived = directory?.projects.some((each) => each.id === id && !each.isActive) ?? false;
        return isArchived
            ? [
                `${name}: the project ${(0,timesheet_catalog/* show */.WU)(known.value)} (${id}) is archived in Harvest`,
                'Restore it there (Projects → Archived projects), or give the tag another project',
            ]
            : [
                `${name}: ${user} is not assigned to the project ${(0,timesheet_catalog/* show */.WU)(known.value)} (${id})`,
                `In Harvest, open Projects → ${called} → Edit project → Team and add the person`,
            ];
    }
    const alone = client === null ? null : (0,timesheet_catalog/* resolveProject */.KI)(project, null, catalog);
    const isOfOther = alone !== null && (alone.ok || alone.reason === 'ambiguous');
    const last = isOfOther || !use?.last ? null : catalog.find(({ id }) => id === use.last?.project.id);
    const guess = last ? guessName('project', project, last, catalog) : null;
    if (guess)
        return [`${name}: no project "${project}" in Harvest${guess.known}`, guess.remedy];
    const remedy = 'Write the name as Harvest has it, or its id';
    return [`${name}: ${message}`, directory === null ? `${remedy}; else ask an administrator` : remedy];
}
function guessName(what, name, last, others) {
    const wanted = String(name);
    if (/^\d+$/.test(wanted))
        return null;
    const write = `\`${what}: "${last.name}"\`, or its id ${last.id}, which no renaming changes`;
    const near = (0,suggest/* didYouMean */.a)(wanted, others.map((each) => each.name));
    if (near !== '.' && near !== `; did you mean "${last.name}"?`)
        return null;
    const known = `, and the tag's newest entry is on "${last.name}"`;
    return near === '.'
        ? { known, remedy: `If that is its name now, write ${write}` }
        : { known: `${known}, which is nearly that`, remedy: `Write ${write}` };
}
function explainTask(name, task, project, message, { directory }, use) {
    const wanted = String(task).trim().toLowerCase();
    const known = directory?.tasks.find((each) => String(each.id) === wanted || each.name.toLowerCase() === wanted);
    if (known)
        return known.isActive
            ? [
                `${name}: the task "${known.name}" is not assigned to ${(0,timesheet_catalog/* show */.WU)(project)}`,
                `In Harvest, open Projects → ${project.name} → Edit project → Tasks and add it, or give the tag another task`,
            ]
            : [
                `${name}: the task "${known.name}" is archived in Harvest`,
                'Restore it there (Manage → Tasks), or give the tag another task',
            ];
    const last = project.tasks.find(({ id }) => id === use?.last?.task.id);
    const guess = last ? guessName('task', task, last, project.tasks) : null;
    if (guess)
        return [`${name}: no task "${task}" on ${(0,timesheet_catalog/* show */.WU)(project)}${guess.known}`, guess.remedy];
    return [`${name}: ${message}`, 'Write the name of a task of that project, or its id'];
}
function examinePair(what, { project, task, place }, mapping, { catalog }) {
    const tag = project === null ? null : (0,timesheet_mapping/* findTag */.IU)(project, mapping);
    const named = tag?.project ?? project;
    const found = named === null ? null : (0,timesheet_catalog/* resolveProject */.KI)(named, tag?.client ?? null, catalog);
    if (found?.ok === false)
        return tag ? [] : [names_error(`${what}: ${found.message}`, 'Write a tag, or a name as Harvest has it', place)];
    const shown = found ? [(0,timesheet_catalog/* show */.WU)(found.value)] : [];
    if (task === null)
        return shown.length === 0 ? [] : [names_ok(`${what} → ${shown.join('')}`, null, place)];
    const candidates = found ? [found.value] : catalog;
    const resolved = candidates.map((each) => (0,timesheet_catalog/* resolveTask */.E0)(task, each)).find((each) => each.ok);
    if (resolved?.ok)
        return [names_ok(`${what} → ${[...shown, resolved.value.name].join(' · ')}`, null, place)];
    const names = candidates.flatMap(({ tasks }) => tasks.map((each) => each.name));
    const message = `${what}: no task "${task}" on ${found ? (0,timesheet_catalog/* show */.WU)(found.value) : 'any of your projects'}${(0,suggest/* didYouMean */.a)(String(task), names)}`;
    return [names_error(message, 'Write the name of a task as Harvest has it, or its id', place)];
}
function count(sessions) {
    return `${sessions} ${sessions === 1 ? 'session' : 'sessions'}`;
}

// EXTERNAL MODULE: ./build/harvest/account.js
var account = __webpack_require__(5101);
// EXTERNAL MODULE: ./build/harvest-access.js
var harvest_access = __webpack_require__(576);
// EXTERNAL MODULE: ./build/timesheet/plan.js + 3 modules
var plan = __webpack_require__(8176);
// EXTERNAL MODULE: ./build/commands/tokens.js + 1 modules
var tokens = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/commands/check/examine-harvest.js














async function examineHarvest(inputs, side, run) {
    const { harvest } = inputs;
    const nothing = { survey: null, timeZone: null };
    const { ok, error } = (0,check_finding/* finder */.nh)('Harvest');
    if (harvest === null)
        return side.isNeeded
            ? { ...nothing, findings: [error((0,harvest_access/* tokenMissing */.O3)(run.context.onRunner))] }
            : { ...nothing, findings: [ok('no Harvest token, and none is needed: the ledger’s own workflow records')] };
    const asked = seen((0,commands_harvest/* withIdService */.Xc)(harvest, run, account/* listAccounts */.B));
    const choose = async () => chooseAccount(harvest.accountId, await asked, harvest.idUrl, run.context.proxies);
    const [chosen, view] = harvest.accountId === null
        ? await inTurn(choose, (id) => visit(inputs, { ...harvest, accountId: id }, side, run))
        : await Promise.all([choose(), visit(inputs, harvest, side, run)]);
    if (chosen.id === null || view === null)
        return { ...nothing, findings: chosen.findings };
    const isTold = view.isUnreachable && chosen.findings.every(({ severity }) => severity === 'unknown');
    return { ...view, findings: [...(isTold ? [] : chosen.findings), ...view.findings] };
}
async function inTurn(choose, go) {
    const chosen = await choose();
    return [chosen, chosen.id === null ? null : await go(chosen.id)];
}
async function visit(inputs, access, side, run) {
    try {
        return await (0,commands_harvest/* withHarvest */.sq)(access, run, async (transport) => {
            const account = await (0,commands_harvest/* readAccount */.GM)(transport, run.startedAt, (today) => (0,timesheet_window/* windowOf */.Ou)(inputs.from, inputs.to, side.config?.windowDays ?? 90, today));
            const me = { ...account, projects: account.assigned.length };
            const planned = await examine_harvest_plan(inputs, { ...side, harvestUrl: access.apiUrl }, account, transport, run);
            const timeZone = account.user.timeZone;
            const findings = [...examineMe(me, tokenOf(access, run), side.rollupOfAccount), ...planned.findings];
            return { findings, survey: planned.survey, timeZone, isUnreachable: false };
        });
    }
    catch (error) {
        const findings = (0,network/* findingsOfFailure */.sv)('Harvest', error, access.apiUrl, run.context.proxies);
        const isUnreachable = error instanceof errors/* RequestError */.GI && error.request.status === null;
        return { findings, survey: null, timeZone: null, isUnreachable };
    }
}
function tokenOf({ accessToken, oauth }, run) {
    const endsAt = (0,tokens.endOfToken)(run);
    return { text: accessToken, endsOn: endsAt?.toISOString().slice(0, 10) ?? null, isRenewable: oauth !== null };
}
async function examine_harvest_plan(inputs, { config, ledger, harvestUrl }, account, transport, run) {
    if (config === null)
        return { findings: [], survey: null };
    const read = ledger === null ? null : await ledger;
    let asked = harvestUrl;
    const withBlame = (given) => ({
        ...given,
        findCommits: (paths) => given.findCommits(paths).catch((error) => {
            asked = run.context.apiUrl;
            throw error;
        }),
    });
    const survey = read?.ok ? await seen((0,record_survey/* surveyOf */.y)(inputs, config, withBlame(read.value), account, transport, run)) : null;
    const operations = survey?.ok ? survey.value.settled.plan.operations : [];
    const sessions = survey?.ok ? survey.value.settled.collected.sessions : [];
    const ours = read?.ok ? account.entries.filter((entry) => (0,plan/* isOurs */.MU)(entry, read.value.name)) : [];
    const facts = {
        catalog: account.assigned,
        user: account.user.name,
        directory: null,
        uses: usesOfTags(config.mapping, sessions, operations, ours),
    };
    const names = await explainNames(config, facts, account, transport);
    if (survey === null)
        return { findings: names, survey: null };
    if (!survey.ok) {
        const failed = (0,network/* findingsOfFailure */.sv)('What record would do', survey.error, asked, run.context.proxies);
        return { findings: [...names, ...failed], survey: null };
    }
    return { findings: [...names, ...examinePlan(operations, survey.value.settled.plan.faults)], survey: survey.value };
}
async function explainNames({ mapping }, facts, { user }, transport) {
    const first = examineNames(mapping, facts);
    if (first.every(({ severity }) => severity === 'ok') || !user.seesOthers)
        return first;
    const directory = await (0,account/* readDirectory */.gZ)(transport).catch(() => null);
    return directory === null ? first : examineNames(mapping, { ...facts, directory });
}

;// CONCATENATED MODULE: ./build/commands/check/examine-project.js










async function examineProject(inputs, open, run) {
    const { ledger } = open;
    const standing = examineStanding(inputs, open, run);
    const [state, workflows] = await Promise.all([lookAtGitHub(inputs, ledger, run), seen(readWorkflows(open))]);
    const config = state?.ok ? readLedgerConfig(inputs, ledger, state.value) : null;
    const needs = { writes: true, makesRollups: false, ownRollups: false, showsAmounts: false };
    const [github, harvest, handing, stands] = await Promise.all([
        examineGitHub(inputs, ledger, state, needs, run),
        examineHarvest(inputs, { config: config?.ok ? config.value : null, ledger: null, isNeeded: false, rollupOfAccount: false }, run),
        config?.ok ? planHandOver(inputs, open, run) : { findings: [], paths: [] },
        standing,
    ]);
    const uncommitted = await seen(examineUncommitted(open, inputs.reports ?? project/* handedByDefault */.L));
    const facts = {
        repository: open.repository,
        isLedger: false,
        hasQueue: knowsQueue(run),
        branch: open.defaultBranch,
        reports: pathsToWatch(inputs.reports ?? project/* handedByDefault */.L, handing.paths),
        timeZone: null,
    };
    return [
        ...(config === null ? [] : examineConfig(config, `${ledger}:${inputs.config.path}`)),
        ...harvest.findings,
        ...stands,
        ...(uncommitted.ok ? uncommitted.value : []),
        ...github,
        ...(github.some(({ severity }) => severity === 'error') ? [] : handing.findings),
        ...(workflows.ok ? examineWorkflows(workflows.value, facts) : (0,check_finding/* findingsOf */.WX)('Workflows', workflows.error)),
    ];
}
function readLedgerConfig(inputs, ledger, { own }) {
    const { path, isDefault } = inputs.config;
    const text = own.texts.get(path) ?? null;
    if (text === null && !isDefault)
        return { ok: false, error: (0,commands_checkout/* noConfig */.ac)(path, `the ledger ${ledger}`) };
    try {
        return { ok: true, value: { ...(0,parse/* parseConfig */.o)(text ?? '', `${ledger}:${path}`), faults: [], isThere: text !== null } };
    }
    catch (error) {
        return { ok: false, error };
    }
}
const examine_project_MOST = 10;
async function planHandOver(inputs, open, run) {
    const dry = { ...inputs, command: 'record', dryRun: true };
    const handed = await seen((0,hand_over/* handOver */.C)(dry, open, run));
    const topic = 'What record would do';
    if (!handed.ok)
        return { findings: (0,network/* findingsOfFailure */.sv)(topic, handed.error, run.context.apiUrl, run.context.proxies), paths: [] };
    const { decisions, faults } = handed.value;
    const fresh = decisions.filter(({ kind }) => kind === 'add' || kind === 'replace' || kind === 'adopt').length;
    const same = decisions.filter(({ kind }) => kind === 'same').length;
    return {
        paths: [...handed.value.handed.keys()],
        findings: [
            (0,check_finding/* finder */.nh)(topic).ok(`${fresh} ${fresh === 1 ? 'report' : 'reports'} to hand over to ${open.ledger}, ${same} there already`),
            ...(0,check_finding/* firstOf */.Ku)(faults.map((fault) => (0,check_finding/* findingOf */.hD)('Reports', fault)), examine_project_MOST),
        ],
    };
}

;// CONCATENATED MODULE: ./build/commands/check/examine.js













async function examine(inputs, run) {
    const { context } = run;
    const addresses = [inputs.harvest?.apiUrl, inputs.harvest?.idUrl, context.apiUrl].filter((each) => each !== undefined);
    const machine = (0,network/* examineMachine */.hi)(process.versions.node, context.proxies, addresses);
    const open = await seen((0,commands_checkout/* openCheckout */.Hj)(inputs, run));
    if (!open.ok)
        return await conclude([...machine, ...(0,check_finding/* findingsOf */.WX)('Reports', open.error)], null, null, run);
    const isLedger = (0,commands_checkout/* isSameRepository */.ve)(open.value.repository, open.value.ledger);
    run.log(`Looking at ${isLedger ? 'the ledger' : `${open.value.repository}, which hands its reports over to`} ${open.value.ledger} …`);
    if (!isLedger)
        return await conclude([...machine, ...(await examineProject(inputs, open.value, run))], open.value, null, run);
    const { findings, survey } = await examineOwn(inputs, open.value, run);
    return await conclude([...machine, ...findings], open.value, survey, run);
}
async function examineOwn(inputs, open, run) {
    const looking = lookAtGitHub(inputs, open.ledger, run);
    const standing = examineStanding(inputs, open, run);
    const [read, workflows] = await Promise.all([seen((0,commands_checkout/* readConfig */.Xg)(inputs, open)), seen(readWorkflows(open))]);
    const config = read.ok ? read.value : null;
    const files = workflows.ok ? workflows.value : [];
    const rollups = rollupsOf(files);
    const ledger = config === null ? null : seen((0,commands_ledger/* readLedger */.SC)(inputs, { ...config, faults: [] }, open, run));
    const asking = looking.then((state) => examineGitHub(inputs, open.ledger, state, {
        writes: false,
        makesRollups: rollups.any,
        ownRollups: rollups.own,
        showsAmounts: config !== null && !config.rollup.allowPublic && !config.rollup.redact.includes('amounts'),
    }, run));
    const rollupOfAccount = rollups.any && config?.rollup.scope === 'account';
    const [harvest, github, state, stands] = await Promise.all([
        examineHarvest(inputs, { config, ledger, isNeeded: true, rollupOfAccount }, run),
        asking,
        looking,
        standing,
    ]);
    const own = ledger === null ? null : await ledger;
    const include = inputs.reports ?? config?.reports.include ?? [];
    const uncommitted = await seen(examineUncommitted(open, include));
    const paths = own?.ok ? own.value.files.map(({ path }) => path) : [];
    const facts = {
        repository: open.repository,
        isLedger: true,
        hasQueue: knowsQueue(run),
        branch: inputs.ledgerBranch ?? (state?.ok ? state.value.branch : null) ?? open.defaultBranch,
        reports: pathsToWatch(include, paths),
        timeZone: harvest.timeZone,
    };
    return {
        survey: harvest.survey,
        findings: [
            ...examineConfig(read, inputs.config.path),
            ...harvest.findings,
            ...(uncommitted.ok ? uncommitted.value : []),
            ...(config !== null && own !== null ? examineLedgerReports(inputs, config, own, harvest.survey, run) : []),
            ...stands,
            ...github,
            ...(workflows.ok ? examineWorkflows(files, facts) : (0,check_finding/* findingsOf */.WX)('Workflows', workflows.error)),
        ],
    };
}
async function conclude(all, open, survey, run) {
    const ordered = check_finding/* topics */.vp.flatMap((topic) => all.filter((finding) => finding.topic === topic));
    const findings = (0,check_finding/* withoutRepeats */.jP)(ordered);
    for (const finding of findings)
        run.log((0,check_finding/* renderFinding */.Kj)(finding));
    run.log(summary_headlineOf(findings));
    const head = open?.checkout.head ?? null;
    const url = `${run.context.serverUrl}/${open?.repository}`;
    const linkTo = ({ file, line }) => file.includes(':') || head === null ? null : (0,timesheet_summary/* lineUrl */.gV)(url, head, file, line);
    const results = (survey?.settled.plan.operations ?? []).map(result/* plannedResult */.U);
    const written = survey === null ? null : await (0,plan_file/* writePlan */.p)(results, survey.settings, survey.ledger, run);
    return {
        faults: [...(0,check_finding/* faultsOfFindings */.bQ)(findings), ...(written?.faults ?? [])],
        summary: renderExamination(findings, linkTo),
        isTold: true,
        outputs: {
            ...written?.outputs,
            'commit-sha': head ?? '',
            'commit-url': head === null ? '' : `${url}/commit/${head}`,
        },
    };
}

;// CONCATENATED MODULE: ./build/commands/check.js


async function check(inputs, run) {
    const { pull } = run.context;
    return pull === null ? await examine(inputs, run) : await checkChange(inputs, pull, run);
}


/***/ })

};
