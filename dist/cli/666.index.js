export const id = 666;
export const ids = [666];
export const modules = {

/***/ 5666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  executeCommand: () => (/* binding */ executeCommand)
});

// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/inputs.js
var build_inputs = __webpack_require__(8175);
// EXTERNAL MODULE: ./build/markdown/escape.js
var markdown_escape = __webpack_require__(5493);
;// CONCATENATED MODULE: ./build/markdown/table.js
function renderTable(columns, rows) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(columns.map(({ title }) => title)),
        line(columns.map(({ align }) => (align === 'right' ? '---:' : align === 'left' ? ':---' : '---'))),
        ...rows.map(line),
    ].join('\n');
}
function renderLink(text, url) {
    return `[${text}](${encodeURI(decodeSafely(url.toWellFormed())).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))})`;
}
function decodeSafely(url) {
    try {
        return decodeURI(url);
    }
    catch {
        return url;
    }
}

;// CONCATENATED MODULE: ./build/markdown/faults.js


const MOST_FAULTS = 200;
function renderFaultList(faults, linkTo, most = MOST_FAULTS) {
    const ordered = [...faults].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
    const rows = ordered.slice(0, most).map(({ severity, message, place }) => {
        const mark = severity === 'error' ? '❌' : '⚠️';
        if (!place)
            return `- ${mark} ${(0,markdown_escape/* escapeText */.X1)(message)}`;
        const where = (0,markdown_escape/* escapeText */.X1)(`${place.file}:${place.line}:${place.column}`);
        return `- ${mark} ${linkTo ? renderLink(where, linkTo(place)) : where}: ${(0,markdown_escape/* escapeText */.X1)(message)}`;
    });
    const more = faults.length - rows.length;
    return [...rows, ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n');
}

// EXTERNAL MODULE: ./build/timesheet/notes.js
var timesheet_notes = __webpack_require__(7622);
;// CONCATENATED MODULE: ./build/timesheet/desired.js

function entryFields(wanted, commit, settings, reference) {
    const { session, target } = wanted;
    const commitUrl = `${settings.ledgerUrl}/commit/${commit}`;
    return {
        date: session.date,
        projectId: target.project.id,
        taskId: target.task.id,
        time: settings.timestamps ? (statedClock(session) ?? { hours: session.hours }) : { hours: session.hours },
        notes: (0,timesheet_notes/* renderNotes */.IE)(settings.notes, {
            headline: session.headline ?? wanted.title ?? fileStem(wanted.path),
            report_url: blobUrl(settings.ledgerUrl, commit, wanted.path),
            commit_url: commitUrl,
            date: session.date,
            hours: session.hours.toFixed(2),
            project: session.project ?? target.project.name,
            client: session.client ?? target.project.client,
            task: target.task.name,
            mode: session.mode,
            title: wanted.title,
            file: wanted.path,
            repository: wanted.repository,
            source_url: wanted.sourceUrl,
        }),
        reference: { id: reference, groupId: settings.ledger, permalink: commitUrl },
    };
}
function placeOf({ path, session }) {
    return { file: path, line: session.line, column: session.column };
}
function blobUrl(ledgerUrl, commit, path) {
    return `${ledgerUrl}/blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
function commitOf(permalink) {
    return /\/commit\/([0-9a-f]{40,64})$/.exec(permalink ?? '')?.[1] ?? null;
}
function changesBetween(entry, fields, names) {
    const changes = [];
    const compare = (field, from, to, same = from === to) => {
        if (!same)
            changes.push({ field, from, to });
    };
    compare('date', entry.date, fields.date);
    if ('hours' in fields.time) {
        const { hours } = fields.time;
        compare('hours', entry.hours.toFixed(2), hours.toFixed(2), Math.abs(entry.hours - hours) < 0.005);
    }
    else {
        compare('start', entry.start ?? '', fields.time.start);
        compare('end', entry.end ?? '', fields.time.end);
    }
    compare('project', `${entry.project.client} / ${entry.project.name}`, names.project, entry.project.id === fields.projectId);
    compare('task', entry.task.name, names.task, entry.task.id === fields.taskId);
    compare('notes', (0,timesheet_notes/* normaliseNotes */.Cb)(entry.notes), fields.notes);
    compare('reference', entry.reference?.id ?? '', fields.reference.id);
    compare('link', entry.reference?.permalink ?? '', fields.reference.permalink);
    return changes;
}
function changedFields(fields, changes) {
    const changed = new Set(changes.map((change) => change.field));
    return {
        ...(changed.has('date') && { date: fields.date }),
        ...((changed.has('project') || changed.has('task')) && { projectId: fields.projectId, taskId: fields.taskId }),
        ...((changed.has('hours') || changed.has('start') || changed.has('end')) && { time: fields.time }),
        ...(changed.has('notes') && { notes: fields.notes }),
        ...((changed.has('reference') || changed.has('link')) && { reference: fields.reference }),
    };
}
function statedClock(session) {
    const { start, end, hours } = session;
    if (start === null || end === null)
        return null;
    const minutes = clockMinutes(end) - clockMinutes(start);
    return minutes === Math.round(hours * 60) ? { start, end } : null;
}
function clockMinutes(time) {
    const [hours, minutes] = time.split(':');
    return Number(hours) * 60 + Number(minutes);
}
function fileStem(path) {
    return (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '');
}

// EXTERNAL MODULE: ./build/timesheet/catalog.js
var timesheet_catalog = __webpack_require__(5860);
;// CONCATENATED MODULE: ./build/timesheet/operation.js
function sessionOf(operation) {
    return 'session' in operation ? operation.session : null;
}
function entryOf(operation) {
    return 'entry' in operation ? operation.entry : null;
}
function runningMessage(entry) {
    return `a timer is running on time entry ${entry.id} of ${entry.date}. Stop it in Harvest, then run again`;
}

;// CONCATENATED MODULE: ./build/timesheet/describe.js


const done = {
    create: 'created',
    update: 'updated',
    move: 'moved',
    delete: 'deleted',
    unchanged: 'unchanged',
    drift: 'drift',
    left: 'left',
    blocked: 'blocked',
};
function verbOf({ operation: { kind }, status }) {
    if (status === 'done')
        return done[kind];
    if (status === 'failed')
        return `${kind} failed`;
    return status === 'skipped' ? `${kind} not tried` : kind;
}
function describeResult(result) {
    const { operation, message } = result;
    const session = sessionOf(operation);
    const entry = entryOf(operation);
    const target = session?.target.ok ? session.target : null;
    return {
        verb: verbOf(result),
        date: session?.session.date ?? entry?.date ?? '',
        hours: (session?.session.hours ?? entry?.hours ?? 0).toFixed(2),
        where: target
            ? `${(0,timesheet_catalog/* show */.WU)(target.project)} · ${target.task.name}`
            : entry
                ? `${(0,timesheet_catalog/* show */.WU)(entry.project)} · ${entry.task.name}`
                : [session?.session.project ?? session?.session.client, session?.session.task].filter(Boolean).join(' · '),
        headline: shorten(session?.session.headline ?? session?.title ?? entry?.notes.split('\n')[0] ?? '', 120),
        detail: shorten(message ?? detailOf(operation), 500),
        path: session?.path ?? null,
        line: session?.session.line ?? null,
    };
}
function detailOf(operation) {
    switch (operation.kind) {
        case 'update':
        case 'move':
        case 'drift': {
            const words = operation.changes.flatMap(({ field, from, to }) => {
                if (field === 'link' || field === 'reference')
                    return [];
                if (field === 'notes')
                    return withoutLinks(from) === withoutLinks(to) ? [] : ['notes'];
                return [`${field} ${from || '–'} → ${to}`];
            });
            if (operation.kind === 'drift')
                return [operation.reason, ...words].join('; ');
            if (words.length > 0)
                return words.join('; ');
            return operation.kind === 'move' ? 'report renamed' : 'link to the newest commit';
        }
        case 'delete':
            return operation.reason === 'duplicate' ? 'recorded twice' : 'its session is gone';
        case 'left':
            return {
                keep: 'its session is gone; kept as configured',
                flag: 'its session is gone; flagged as configured',
                limit: 'its session is gone; more than retract.limit, so nothing was deleted',
                held: 'its session is gone; nothing is deleted while a report has an error or a session is blocked',
            }[operation.reason];
        case 'blocked':
            return operation.message;
        default:
            return '';
    }
}
function isOnlyLink(operation) {
    return (operation.kind === 'update' &&
        operation.changes.every(({ field, from, to }) => field === 'link' || (field === 'notes' && withoutLinks(from) === withoutLinks(to))));
}
function withoutLinks(notes) {
    return notes.replace(/https?:\/\/\S+/g, '');
}
function shorten(text, most) {
    const characters = Array.from(text);
    return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

;// CONCATENATED MODULE: ./build/timesheet/preview-lines.js



const signs = {
    '+': 'new',
    '-': 'taken out',
    '!': 'corrected',
    '=': 'stays as it is',
    '?': 'not recorded, see above',
};
function previewLine(operation) {
    if (operation.kind === 'unchanged' || isOnlyLink(operation))
        return null;
    const { date, headline, detail } = describeResult({ operation, status: 'planned', entry: null, message: null });
    const [session, entry] = [sessionOf(operation), entryOf(operation)];
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

;// CONCATENATED MODULE: ./build/timesheet/preview-totals.js


function totalsOf(operations) {
    const byProject = new Map();
    const count = (name, hours) => byProject.set(name, (byProject.get(name) ?? 0) + hours);
    let [added, addedHours, changed, removed, removedHours] = [0, 0, 0, 0, 0];
    for (const operation of operations) {
        if (operation.kind === 'create') {
            added++;
            addedHours += hundredths(operation.session.session);
            count(projectOf(operation.session), hundredths(operation.session.session));
        }
        else if (operation.kind === 'delete') {
            removed++;
            removedHours += hundredths(operation.entry);
            count((0,timesheet_catalog/* show */.WU)(operation.entry.project), -hundredths(operation.entry));
        }
        else if ((operation.kind === 'update' || operation.kind === 'move') && !isOnlyLink(operation)) {
            changed++;
            count((0,timesheet_catalog/* show */.WU)(operation.entry.project), -hundredths(operation.entry));
            count(projectOf(operation.session), hundredths(operation.session.session));
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
        : `adds ${hoursOf(addedHours)} h in ${added} time ${added === 1 ? 'entry' : 'entries'}`;
    const removes = removed === 0 ? 'removes 0' : `removes ${removed} (${hoursOf(removedHours)} h)`;
    return `Merging this ${adds}, changes ${changed}, ${removes}`;
}
function hoursOf(amount) {
    return (amount / 100).toFixed(2);
}
function hundredths({ hours }) {
    return Math.round(hours * 100);
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
            text: faults.length > 0 ? `### Needs your attention\n\n${renderFaultList(faults, linkTo)}` : '',
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
    return `The reports of this change state ${hoursOf(statedHours)} h in ${count}${mend}`;
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
    const table = renderTable([{ title: 'Project' }, { title: 'Hours', align: 'right' }], [...rows.map(([name, hours]) => [(0,markdown_escape/* escapeText */.X1)(name), signed(hours)]), ['**Total**', `**${signed(total)}**`]]);
    return `### Hours by project\n\n${table}`;
}
function signed(hours) {
    return `${hours < 0 ? '−' : '+'}${hoursOf(Math.abs(hours))}`;
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

// EXTERNAL MODULE: ./build/commands/checkout.js
var commands_checkout = __webpack_require__(2567);
;// CONCATENATED MODULE: ./build/commands/findings.js
function splitFaults(faults, isOwn) {
    const mine = ({ place }) => place === null || isOwn(place.file);
    return { own: faults.filter(mine), others: faults.filter((fault) => !mine(fault)) };
}
function uniqueFaults(faults) {
    return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
function nothingFound(faults = []) {
    const preview = {
        reports: faults.length > 0 ? null : 0,
        operations: null,
        stated: [],
        statedHours: 0,
        handOver: null,
        faults,
        unchecked: [],
        notes: [],
    };
    return { preview, plan: null };
}
function withoutHarvest({ pull }, isLedger) {
    const why = pull.isFork
        ? 'secrets are not given to the pull request of a fork'
        : !isLedger
            ? 'this run has no Harvest credentials, which a repository that only hands over does not need'
            : 'this run has no Harvest credentials (Dependabot’s runs get none of the repository’s secrets; any other needs harvest-access-token)';
    return `Which time entries merging adds, corrects or takes out, and whether every project and task exists in Harvest: ${why}.`;
}
async function tryHarvest(access, work, faultsOf) {
    if (access === null)
        return { found: null, faults: [] };
    try {
        return { found: await work(access), faults: [] };
    }
    catch (error) {
        return { found: null, faults: faultsOf(error) };
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/timesheet/plan-json.js


function renderPlanJson(results, settings) {
    const operations = results.map((result) => {
        const { operation, status, message } = result;
        const session = sessionOf(operation);
        const entry = result.entry ?? entryOf(operation);
        const { date, hours, where, headline, detail, path, line } = describeResult(result);
        const fields = 'fields' in operation ? operation.fields : null;
        const linked = session === null || session.commit !== null;
        return {
            action: operation.kind,
            status,
            date,
            hours: Number(hours),
            where,
            headline,
            detail,
            report: path,
            line,
            reference: fields?.reference?.id ?? entry?.reference?.id ?? null,
            entry_id: entry?.id ?? null,
            fields: fields && {
                ...fields,
                ...(fields.reference && { reference: linked ? fields.reference : { ...fields.reference, permalink: null } }),
                ...(fields.notes !== undefined && { notes: linked ? fields.notes : null }),
            },
            changes: 'changes' in operation ? [...operation.changes] : [],
            message,
        };
    });
    const { ledger, window } = settings;
    const plan = { version: 1, ledger, window, operations };
    return `${JSON.stringify(plan, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/timesheet/result.js
function countResults(results) {
    const count = (test) => results.filter(test).length;
    const undone = ({ status }) => status === 'failed' || status === 'skipped';
    const of = (...kinds) => count((r) => kinds.includes(r.operation.kind) && !undone(r));
    return {
        created: of('create'),
        updated: of('update', 'move'),
        deleted: of('delete'),
        unchanged: of('unchanged'),
        blocked: count((r) => undone(r) || isStuck(r.operation)),
    };
}
function isStuck(operation) {
    if (operation.kind === 'left')
        return operation.reason === 'limit' || operation.reason === 'held';
    return operation.kind === 'blocked' || operation.kind === 'drift';
}

;// CONCATENATED MODULE: ./build/commands/plan-file.js





async function writePlan(results, settings, { head, url }, run) {
    const counts = countResults(results);
    const path = (0,external_node_path_.join)(run.context.tempDir, 'harvest-ledger-plan.json');
    const faults = await run.writeFile(path, renderPlanJson(results, settings)).then(() => [], (cause) => new build_errors/* InputError */.dz(`the plan could not be written to ${path}: ${cause.message}`).faults);
    return {
        faults,
        outputs: {
            'entries-created': String(counts.created),
            'entries-updated': String(counts.updated),
            'entries-deleted': String(counts.deleted),
            'entries-unchanged': String(counts.unchanged),
            'entries-blocked': String(counts.blocked),
            hours: sessionHours(results),
            plan: faults.length > 0 ? '' : path,
            'commit-sha': head ?? '',
            'commit-url': head === null ? '' : `${url}/commit/${head}`,
        },
    };
}
function sessionHours(results) {
    const hundredths = results.reduce((sum, { operation }) => sum + Math.round((sessionOf(operation)?.session.hours ?? 0) * 100), 0);
    return (hundredths / 100).toFixed(2);
}

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
var checkout_reports = __webpack_require__(7370);
;// CONCATENATED MODULE: ./build/github/failure.js

function toRequestError(cause, { method, path, isWrite }) {
    const { status, message, errors, response } = cause;
    const refusals = path === '/graphql' ? errors : undefined;
    const code = refusals?.find(({ type }) => type !== undefined)?.type;
    const said = response?.data?.message;
    const words = refusals?.map((error) => error.message).join('; ') ||
        (typeof said === 'string' && said) ||
        message ||
        'the connection failed';
    const detail = words.includes('<html') ? (/<title>([^<]{1,200})/i.exec(words)?.[1] ?? 'a page, not an answer') : words;
    const answered = refusals !== undefined || (response !== undefined && status !== undefined && status < 500);
    return new build_errors/* RequestError */.GI({
        method,
        path,
        status: refusals ? 200 : response === undefined ? null : (status ?? null),
        detail,
        requestId: null,
        remedy: remedyFor(status, code, detail, isWrite),
        lost: isWrite && !answered,
        ...(code !== undefined && { code }),
    }, { cause });
}
function noAnswer(detail, lost = false) {
    const remedy = 'Check GITHUB_API_URL, and https://www.githubstatus.com.';
    return new build_errors/* RequestError */.GI({ method: 'POST', path: '/graphql', status: 200, detail, requestId: null, remedy, lost });
}
const RULE = /rule violation|protected branch|through a pull request|protected ref/i;
function remedyFor(status, code, detail, isWrite) {
    if (status === 401)
        return 'Check github-token: GitHub does not know it. It may have expired.';
    if (/archived/i.test(detail))
        return 'Unarchive the ledger in its settings, or name another with `ledger`.';
    if (code === 'BRANCH_PROTECTION_RULE_VIOLATION' || RULE.test(detail))
        return 'The ledger’s branch is protected. Set `ledger-pull-request: true`, or let the token’s owner bypass the rule.';
    if (/not permitted to create or approve pull requests/i.test(detail))
        return 'Tick "Allow GitHub Actions to create and approve pull requests" in the ledger’s Settings → Actions → General, or pass a GitHub App’s token.';
    if (code === 'NOT_FOUND' || status === 404)
        return 'Either the name is wrong, or github-token may not see the repository: the run’s own GITHUB_TOKEN sees no other private one. Pass a token with `contents` permission for it.';
    if (code === 'FORBIDDEN' || status === 403)
        return isWrite
            ? 'github-token may read, not write, there: give it `contents: write` (for a pull request `pull-requests: write` too).'
            : 'Give github-token `contents: read` there.';
    if (status === undefined || status >= 500)
        return 'GitHub may have a fault; see https://www.githubstatus.com and run again later.';
    return null;
}

;// CONCATENATED MODULE: ./build/github/files.js


async function listFiles(github, ledger, commit) {
    const [owner = '', repo = ''] = ledger.split('/');
    const { tree, truncated } = await github.read('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { owner, repo, tree_sha: commit, recursive: '1' });
    if (!Array.isArray(tree))
        throw noAnswer('the answer holds no list of files');
    if (truncated)
        throw tooLarge(ledger, 'the list of its files');
    return new Map(tree.filter(({ type }) => type === 'blob').map(({ path, sha }) => [path, sha]));
}
async function readTexts(github, ledger, commit, paths) {
    const found = new Map();
    for (let at = 0; at < paths.length; at += TEXTS_A_QUERY) {
        const some = paths.slice(at, at + TEXTS_A_QUERY);
        const [owner = '', name = ''] = ledger.split('/');
        const variables = Object.fromEntries(some.map((path, index) => [`at${index}`, `${commit}:${path}`]));
        const declared = some.map((_, index) => `, $at${index}: String!`).join('');
        const fields = some.map((_, index) => `of${index}: object(expression: $at${index}) { oid ... on Blob { text isTruncated } }`);
        const { repository } = await github.query(`query ($owner: String!, $name: String!${declared}) { repository(owner: $owner, name: $name) { ${fields.join(' ')} } }`, { owner, name, ...variables });
        for (const [index, path] of some.entries()) {
            const blob = repository[`of${index}`];
            const isPart = blob != null && (blob.isTruncated === true || typeof blob.text !== 'string');
            found.set(path, isPart ? await readBlob(github, ledger, blob.oid) : (blob?.text ?? null));
        }
    }
    return found;
}
async function readBlob(github, ledger, blob) {
    const [owner = '', repo = ''] = ledger.split('/');
    const { content } = await github.read('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
        owner,
        repo,
        file_sha: blob,
    });
    return Buffer.from(content, 'base64').toString('utf8');
}
const TEXTS_A_QUERY = 50;
function tooLarge(ledger, what) {
    return new build_errors/* RequestError */.GI({
        method: 'GET',
        path: `/repos/${ledger}`,
        status: 200,
        detail: `${what} is larger than GitHub’s API gives in one answer`,
        requestId: null,
        remedy: 'Start a new ledger for the coming years, and keep this one as it is.',
        lost: false,
    });
}

;// CONCATENATED MODULE: ./build/github/pages.js

const A_PAGE = 100;
const MOST_PAGES = 100;
async function readPages(github, route, values) {
    const items = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
        const some = await github.read(route, { ...values, per_page: A_PAGE, page });
        if (!Array.isArray(some))
            throw noAnswer('the answer is no list');
        if (some.length === 0)
            return items;
        items.push(...some);
    }
    return items;
}

;// CONCATENATED MODULE: ./build/github/pull-files.js


const MOST_PULL_FILES = 3000;
async function listPullFiles(github, repository, number) {
    const [owner = '', repo = ''] = repository.split('/');
    const files = await readPages(github, 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { owner, repo, pull_number: number });
    if (files.some(({ filename }) => typeof filename !== 'string'))
        throw noAnswer('the answer names no files');
    return files.flatMap(({ filename, previous_filename: former }) => [filename, ...(former ? [former] : [])]);
}

// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(6856);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 21 modules
var dist_src = __webpack_require__(9988);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(4371);
;// CONCATENATED MODULE: ./build/github/client.js






const LONGEST_WAIT_SECONDS = 120;
function createGitHub(options) {
    let calls = 0;
    const dispatcher = new undici/* EnvHttpProxyAgent */.J2();
    const Client = dist_src/* Octokit */.E.plugin(dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
    const wait = (why) => (seconds, _options, _client, retries) => {
        const isBearable = retries < 2 && seconds <= LONGEST_WAIT_SECONDS;
        if (isBearable)
            options.onWait(seconds, why);
        return isBearable;
    };
    const client = new Client({
        auth: options.token,
        baseUrl: options.apiUrl,
        userAgent: options.userAgent,
        log: { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } },
        request: {
            fetch: async (url, init) => {
                const began = performance.now();
                let status = null;
                calls++;
                try {
                    const answer = await (0,undici/* fetch */.hd)(url, { ...init, dispatcher, signal: AbortSignal.timeout(30_000) });
                    status = answer.status;
                    return answer;
                }
                finally {
                    const { pathname: path } = new URL(url);
                    options.onAnswer?.({ method: init?.method ?? 'GET', path, status, ms: Math.round(performance.now() - began) });
                }
            },
        },
        retry: { doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
        throttle: {
            onRateLimit: wait('GitHub’s hourly limit is used up'),
            onSecondaryRateLimit: wait('GitHub asks for fewer requests at a time'),
            write: atOnce,
        },
    });
    const once = { retries: 0 };
    const attempt = async (method, path, isWrite, send) => {
        try {
            return await send();
        }
        catch (cause) {
            throw cause instanceof build_errors/* RequestError */.GI ? cause : toRequestError(cause, { method, path, isWrite });
        }
    };
    const rest = async (route, values, isWrite) => {
        const { url } = client.request.endpoint(route, { ...values });
        const { method, path } = { method: route.split(' ')[0] ?? '', path: url.slice(options.apiUrl.length) };
        const request = isWrite ? once : {};
        return await attempt(method, path, isWrite, async () => (await client.request(route, { ...values, request })).data);
    };
    return {
        calls: () => calls,
        query: (query, variables) => attempt('POST', '/graphql', false, () => client.graphql(query, { ...variables })),
        mutate: (mutation, variables) => attempt('POST', '/graphql', true, () => client.graphql(mutation, { ...variables, request: once })),
        read: (route, values) => rest(route, values, false),
        write: (route, values) => rest(route, values, true),
    };
}
const atOnce = {
    key: () => ({ schedule: (_options, job) => job() }),
};

;// CONCATENATED MODULE: ./build/commands/github.js

const opened = new WeakMap();
function openGitHub(inputs, run) {
    const known = opened.get(run);
    if (known)
        return known;
    const { apiUrl, serverUrl, repository } = run.context;
    const userAgent = `Harvest Ledger (${serverUrl}/${repository})`;
    const github = createGitHub({
        apiUrl,
        userAgent,
        token: inputs.githubToken ?? '',
        onWait: (seconds, why) => run.log(`Waiting ${seconds} s: ${why}`),
        onAnswer: ({ method, path, status, ms }) => run.debug(`GitHub ${method} ${path} ${status ?? 'no answer'} ${ms} ms`),
    });
    run.calls.github = github.calls;
    opened.set(run, github);
    return github;
}

;// CONCATENATED MODULE: ./build/commands/check/change.js







async function readChange(inputs, open, pull, run) {
    const { git, checkout } = open;
    const { repository } = run.context;
    if (!(0,commands_checkout/* isSameRepository */.ve)(open.repository, repository))
        throw new build_errors/* InputError */.dz(`the checkout is of ${open.repository}, and this run is for a pull request of ${repository}. Check that one out`);
    const standing = await readStanding(git, checkout, pull);
    if (standing === null || checkout.head === null)
        throw new build_errors/* InputError */.dz(`what is checked out (${checkout.head?.slice(0, 7) ?? 'nothing'}) is not pull request ${pull.number}: neither its newest commit ${pull.headSha.slice(0, 7)} nor what GitHub would merge. Use actions/checkout without \`ref\``);
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
    const contents = await (0,checkout_reports/* readBlobs */.b4)(git, known.map(({ blob }) => blob));
    const found = new Map(known.map(({ path }, index) => [path, contents[index]?.toString('utf8') ?? null]));
    return new Map(paths.map((path) => [path, found.get(path) ?? null]));
}
async function askGitHub(inputs, { repository, checkout }, pull, { kind, base }, run) {
    const depth = kind === 'merge' ? 2 : 0;
    const shallow = `the checkout is too shallow to tell which files pull request ${pull.number} changes (its history ends at ${checkout.head?.slice(0, 7)})`;
    const remedy = `Check out with \`fetch-depth: ${depth}\`, or give the job \`pull-requests: read\``;
    if (inputs.githubToken === null)
        throw new build_errors/* InputError */.dz(`${shallow}. ${remedy} and pass github-token`);
    const github = openGitHub(inputs, run);
    run.log('The checkout is shallow: asking GitHub for the files of the pull request …');
    const files = await listPullFiles(github, repository, pull.number).catch((error) => {
        if (!(error instanceof build_errors/* RequestError */.GI))
            throw error;
        const { status, detail } = error.request;
        throw new build_errors/* InputError */.dz(`${shallow}, and GitHub does not say (${status ?? 'no answer'}: ${detail}). ${remedy}`, {
            cause: error,
        });
    });
    if (files.length >= MOST_PULL_FILES)
        throw new build_errors/* InputError */.dz(`pull request ${pull.number} changes more files than the ${MOST_PULL_FILES} GitHub lists. Check out with \`fetch-depth: ${depth}\``);
    return {
        pull,
        paths: new Set(files),
        readBefore: (paths) => readTexts(github, repository, base ?? pull.baseSha, paths),
    };
}

// EXTERNAL MODULE: ./build/config/parse.js
var parse = __webpack_require__(3812);
// EXTERNAL MODULE: ./build/harvest/time-entries.js
var time_entries = __webpack_require__(4420);
;// CONCATENATED MODULE: ./build/timesheet/plan-faults.js


function faultsOfPlan(operations, reports, limit) {
    return [...operations.flatMap(faultsOfOperation), ...faultsOfLimit(operations, reports, limit)];
}
function faultsOfOperation(operation) {
    if (operation.kind === 'blocked')
        return [{ severity: 'error', message: operation.message, place: operation.place }];
    if (operation.kind === 'drift') {
        const { session, entry, reason, changes } = operation;
        const place = session ? placeOf(session) : null;
        const differs = changes.map(({ field, from, to }) => `${field} ${quote(from)} in Harvest, ${quote(to)} in the report`);
        const what = differs.length > 0 ? `: ${differs.join('; ')}` : '';
        return [
            {
                severity: 'warning',
                place,
                message: `time entry ${entry.id} of ${entry.date} is left as it is (${reason})${what}`,
            },
        ];
    }
    if (operation.kind === 'left' && operation.reason === 'flag') {
        const { entry } = operation;
        const message = `time entry ${entry.id} of ${entry.date} (${entry.hours.toFixed(2)} h, ${(0,timesheet_catalog/* show */.WU)(entry.project)}) has no session in the ledger any more; retract.orphans is "flag", so it is left`;
        return [{ severity: 'warning', place: null, message }];
    }
    return [];
}
function faultsOfLimit(operations, reports, limit) {
    const left = operations.filter((operation) => operation.kind === 'left' && operation.reason === 'limit').length;
    if (left === 0)
        return [];
    const cause = reports === 0
        ? `no report was found, and ${left} time entries would be deleted`
        : `${left} time entries have no session in the ledger any more, and retract.limit allows ${limit} at once`;
    const message = `${cause}. Nothing was deleted. This is what a wrong "reports" glob or an incomplete checkout looks like; if the reports were meant to go, raise retract.limit for one run`;
    return [{ severity: 'error', message, place: null }];
}
function quote(text) {
    return `"${text.replace(/\n/g, ' ⏎ ')}"`;
}

// EXTERNAL MODULE: ./build/timesheet/identity.js
var identity = __webpack_require__(3485);
;// CONCATENATED MODULE: ./build/timesheet/split.js



function splitOperations(operations, scope, former) {
    const same = former === null ? null : new Set(former.map(keyOf));
    const isOwn = (operation) => {
        const session = sessionOf(operation);
        const reference = entryOf(operation)?.reference?.id;
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
        (operation.kind === 'update' && !isOnlyLink(operation))).length;
}
function keyOf(operation) {
    const session = sessionOf(operation);
    const at = session && [session.path, session.session.line, session.session.column];
    const { kind } = operation;
    const more = 'fields' in operation
        ? operation.fields
        : 'reason' in operation
            ? operation.reason
            : kind === 'blocked'
                ? operation.message
                : '';
    return JSON.stringify([kind, at, entryOf(operation)?.id ?? null, more]);
}

// EXTERNAL MODULE: ./build/commands/harvest.js + 3 modules
var commands_harvest = __webpack_require__(4956);
// EXTERNAL MODULE: ./build/calendar.js
var calendar = __webpack_require__(7692);
// EXTERNAL MODULE: ./build/checkout/history.js
var checkout_history = __webpack_require__(8461);
;// CONCATENATED MODULE: ./build/github/history.js

async function readTip(github, ledger, ref) {
    const [owner, name] = ledger.split('/');
    const answer = await github.query('query ($owner: String!, $name: String!, $ref: String!) { repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } } }', { owner, name, ref });
    return answer.repository.ref?.target.oid ?? null;
}
async function listOwnCommits(github, ledger, branch, other) {
    const [owner, name] = ledger.split('/');
    const { repository } = await github.query(`query ($owner: String!, $name: String!, $ref: String!, $other: String!) { repository(owner: $owner, name: $name) {
      ref(qualifiedName: $ref) { compare(headRef: $other) { aheadBy commits(first: 100) { nodes { oid message } } } }
    } }`, { owner, name, ref: `refs/heads/${branch}`, other });
    const compared = repository.ref?.compare;
    return compared && compared.aheadBy <= compared.commits.nodes.length ? compared.commits.nodes.toReversed() : null;
}
const PATHS_A_QUERY = 50;
async function readCommitsOfPaths(github, ledger, head, paths) {
    const [owner = '', name = ''] = ledger.split('/');
    const found = new Map();
    for (let at = 0; at < paths.length; at += PATHS_A_QUERY) {
        const some = paths.slice(at, at + PATHS_A_QUERY);
        const variables = Object.fromEntries(some.map((path, index) => [`path${index}`, path]));
        const parameters = some.map((_, index) => `, $path${index}: String!`).join('');
        const histories = some.map((_, index) => `of${index}: history(first: 2, path: $path${index}) { nodes { oid } }`);
        const answer = await github.query(`query ($owner: String!, $name: String!, $head: GitObjectID!${parameters}) {
        repository(owner: $owner, name: $name) { object(oid: $head) { ... on Commit { ${histories.join(' ')} } } }
      }`, { owner, name, head, ...variables });
        for (const [index, path] of some.entries()) {
            const nodes = answer.repository.object?.[`of${index}`]?.nodes ?? [];
            if (nodes[0])
                found.set(path, { commit: nodes[0].oid, added: nodes.length === 1 });
        }
    }
    const lost = paths.filter((path) => !found.has(path));
    if (lost.length === 0)
        return found;
    throw new build_errors/* RequestError */.GI({
        method: 'POST',
        path: '/graphql',
        status: 200,
        detail: `GitHub knows no commit of ${lost[0]} up to ${head.slice(0, 7)}`,
        requestId: null,
        remedy: 'Push the ledger first, or check it out with `fetch-depth: 0`.',
        lost: false,
    });
}

// EXTERNAL MODULE: ./build/ledger/path.js
var ledger_path = __webpack_require__(453);
;// CONCATENATED MODULE: ./build/ledger/origins.js

const FOLDER = 'reports/.origins';
function originsPath(repository) {
    return `${FOLDER}/${repository.toLowerCase()}.json`;
}
function repositoryOfOrigins(path) {
    return /^reports\/\.origins\/([\w.-]+\/[\w.-]+)\.json$/.exec(path)?.[1] ?? null;
}
function parseOrigins(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return null;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return null;
    const origins = new Map();
    for (const [path, each] of Object.entries(value)) {
        const origin = toOrigin(each);
        if (origin === null)
            return null;
        origins.set(path, origin);
    }
    return origins;
}
function renderOrigins(origins) {
    const rows = [...origins]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, { at, blob, commit, run, id, sessions, was, isForeign }]) => {
        const kept = {
            ...{ at, blob, commit },
            ...(run !== null && { run }),
            ...(id !== null && { id }),
            sessions,
            ...(was.length > 0 && { was }),
            ...(isForeign && { foreign: true }),
        };
        return `  ${JSON.stringify(path)}: ${JSON.stringify(kept)}`;
    });
    return rows.length === 0 ? '{}\n' : `{\n${rows.join(',\n')}\n}\n`;
}
function sourceUrl(serverUrl, repository, path, commit) {
    return `${serverUrl}/${repository}/blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
function sourcesOf(serverUrl, repository, origins) {
    const name = repository.toLowerCase();
    return new Map([...origins].map(([path, { at, commit }]) => [at, sourceUrl(serverUrl, name, path, commit)]));
}
function sourceOf({ id, at }) {
    return id ?? at;
}
function toOrigin(value) {
    const { at, blob, commit, run, id, sessions, was, foreign } = (value ?? {});
    if (typeof at !== 'string' || !isPlace(at))
        return null;
    if (typeof blob !== 'string' || typeof commit !== 'string' || !isGitId(blob) || !isGitId(commit))
        return null;
    return {
        at,
        blob,
        commit,
        run: typeof run === 'number' ? run : null,
        id: typeof id === 'string' ? id : null,
        sessions: textsOf(sessions),
        was: textsOf(was),
        isForeign: foreign === true,
    };
}
function isPlace(path) {
    return ((0,ledger_path/* isReportPath */.yk)(path) &&
        path.split('/').every((part) => part !== '' && !part.startsWith('.')) &&
        !/[\\\p{Cc}]/u.test(path));
}
function isGitId(text) {
    return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

// EXTERNAL MODULE: ./build/report/parse.js + 117 modules
var report_parse = __webpack_require__(8975);
;// CONCATENATED MODULE: ./build/timesheet/match.js

function matchEntries(givenSessions, givenEntries, rules) {
    const sessions = [...givenSessions].sort(bySource);
    const entries = [...givenEntries].sort((a, b) => a.id - b.id);
    const { kept, duplicates } = dropDuplicates(entries);
    const pairs = [];
    const unmatched = [];
    const orphans = new Set(kept);
    const newReference = referenceSource(entries);
    const entriesOf = Map.groupBy(kept, (entry) => (0,identity/* splitReference */.mQ)(entry.reference?.id ?? '').base);
    for (const [base, equals] of Map.groupBy(sessions, (session) => session.base)) {
        for (const { session, entry } of matchEquals(equals, entriesOf.get(base) ?? [], rules)) {
            if (entry) {
                pairs.push({ session, entry, reference: entry.reference?.id ?? base });
                orphans.delete(entry);
            }
            else
                unmatched.push(session);
        }
    }
    const left = unmatched.sort(bySource);
    const take = (session, entry) => {
        pairs.push({ session, entry, reference: newReference(session.base) });
        orphans.delete(entry);
        left.splice(left.indexOf(session), 1);
    };
    matchRenamed(left, orphans, rules, take);
    matchRewritten(left, orphans, rules, take);
    for (const session of left)
        if (rules.inWindow(session.session.date))
            pairs.push({ session, entry: null, reference: newReference(session.base) });
    const outside = matchOutside(left, orphans, rules);
    const gone = [...orphans].filter((entry) => rules.inWindow(entry.date) && !outside.some((each) => each.entry === entry));
    return { pairs, duplicates, outside, orphans: gone };
}
function dropDuplicates(entries) {
    const kept = [];
    const duplicates = [];
    for (const group of Map.groupBy(entries, (entry) => entry.reference?.id ?? '').values()) {
        const [first, ...others] = [...group].sort((a, b) => Number(b.locked !== null) - Number(a.locked !== null) || compare(a.createdAt, b.createdAt) || a.id - b.id);
        if (!first)
            continue;
        kept.push(first);
        duplicates.push(...others.map((entry) => ({ entry, kept: first })));
    }
    return { kept, duplicates };
}
function matchEquals(sessions, entries, rules) {
    const free = [...entries].sort((a, b) => (0,identity/* splitReference */.mQ)(a.reference?.id ?? '').count - (0,identity/* splitReference */.mQ)(b.reference?.id ?? '').count);
    const found = new Map();
    for (const least of [3, 2, 1, 0]) {
        for (const session of sessions) {
            if (found.has(session))
                continue;
            const index = free.findIndex((entry) => least === 0 || rules.likeness(session, entry) >= least);
            const [entry] = index < 0 ? [] : free.splice(index, 1);
            if (entry)
                found.set(session, entry);
        }
    }
    return sessions.map((session) => ({ session, entry: found.get(session) ?? null }));
}
function matchRenamed(left, orphans, rules, take) {
    const sessionsAt = Map.groupBy(left, ({ session, target }) => target.ok ? place(session.date, target.project.id, target.task.id, session.hours) : '');
    const free = [...orphans].filter((entry) => rules.inWindow(entry.date) && !rules.unreadable.has(match_sourceOf(entry)));
    for (const fits of [
        (session, entry) => session.source === match_sourceOf(entry),
        (session, entry) => rules.likeness(session, entry) >= 3,
        () => true,
    ])
        for (const entry of free.filter((each) => orphans.has(each))) {
            const sessions = sessionsAt.get(place(entry.date, entry.project.id, entry.task.id, entry.hours)) ?? [];
            const index = sessions.findIndex((session) => fits(session, entry));
            const [session] = index < 0 ? [] : sessions.splice(index, 1);
            if (session)
                take(session, entry);
        }
}
function matchRewritten(left, orphans, rules, take) {
    const leftOf = Map.groupBy(left.filter(({ session }) => rules.inWindow(session.date)), ({ source }) => source);
    for (const entry of [...orphans]) {
        const source = match_sourceOf(entry);
        if (rules.unreadable.has(source))
            continue;
        const candidates = leftOf.get(source) ?? [];
        const least = entry.locked === null && rules.inWindow(entry.date) ? 0 : SAME_WORK;
        const choice = candidates
            .map((session) => ({ session, score: nearness(session, entry) }))
            .filter(({ score }) => score >= least)
            .sort((a, b) => b.score - a.score || bySource(a.session, b.session))[0];
        if (!choice)
            continue;
        candidates.splice(candidates.indexOf(choice.session), 1);
        take(choice.session, entry);
    }
}
function matchOutside(left, orphans, rules) {
    const free = left.filter(({ session }) => !rules.inWindow(session.date));
    return [...orphans].flatMap((entry) => {
        if (!rules.inWindow(entry.date) || entry.locked !== null)
            return [];
        const index = free.findIndex((session) => session.source === match_sourceOf(entry) && nearness(session, entry) >= SAME_WORK);
        const [session] = index < 0 ? [] : free.splice(index, 1);
        return session ? [{ session, entry }] : [];
    });
}
const SAME_WORK = 2;
function nearness({ session, target }, entry) {
    const sameWork = target.ok && target.project.id === entry.project.id && target.task.id === entry.task.id;
    const sameHours = Math.abs(session.hours - entry.hours) < 0.005;
    return (session.date === entry.date ? 2 : 0) + (sameWork && sameHours ? 2 : sameWork || sameHours ? 1 : 0);
}
function referenceSource(entries) {
    const taken = new Set(entries.map((entry) => entry.reference?.id ?? ''));
    const next = new Map();
    return (base) => {
        let count = next.get(base) ?? 1;
        while (taken.has((0,identity/* countedReference */.AM)(base, count)))
            count++;
        next.set(base, count + 1);
        return (0,identity/* countedReference */.AM)(base, count);
    };
}
function match_sourceOf(entry) {
    return (0,identity/* splitReference */.mQ)(entry.reference?.id ?? '').source;
}
function place(date, projectId, taskId, hours) {
    return `${date}|${projectId}|${taskId}|${Math.round(hours * 100)}`;
}
function bySource(a, b) {
    return compare(a.path, b.path) || a.session.line - b.session.line || a.session.column - b.session.column;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/timesheet/plan-guards.js



function planDuplicate({ entry, kept }) {
    const same = entry.date === kept.date &&
        entry.project.id === kept.project.id &&
        entry.task.id === kept.task.id &&
        Math.abs(entry.hours - kept.hours) < 0.005;
    if (!same) {
        const message = `time entries ${kept.id} and ${entry.id} (${entry.date}, ${entry.hours.toFixed(2)} h) have the same reference and differ, so neither is deleted. Delete one in Harvest, or remove its link to GitHub`;
        return { kind: 'blocked', session: null, entry, place: null, message };
    }
    if (entry.locked !== null)
        return { kind: 'drift', session: null, entry, reason: `${entry.locked}; it records a session twice`, changes: [] };
    if (entry.running)
        return { kind: 'blocked', session: null, entry, place: null, message: runningMessage(entry) };
    return { kind: 'delete', entry, reason: 'duplicate' };
}
function planOrphans(orphans, input, isBlocked, settings) {
    const deletable = orphans.filter((entry) => entry.locked === null);
    const tooMany = deletable.length > settings.limit || (input.reports === 0 && deletable.length > 0);
    return orphans.map((entry) => {
        if (entry.locked !== null)
            return { kind: 'drift', session: null, entry, reason: `${entry.locked}; its session is gone`, changes: [] };
        if (settings.orphans !== 'delete')
            return { kind: 'left', entry, reason: settings.orphans };
        const unreadable = input.unreadable.has((0,identity/* splitReference */.mQ)(entry.reference?.id ?? '').source);
        if (unreadable && !input.hold) {
            const message = `time entry ${entry.id} of ${entry.date} seems to have lost its session, but its report cannot be read whole. Mend the report: harvest-ledger parse shows what is wrong`;
            return { kind: 'blocked', session: null, entry, place: null, message };
        }
        if (input.hold || isBlocked)
            return { kind: 'left', entry, reason: 'held' };
        if (tooMany)
            return { kind: 'left', entry, reason: 'limit' };
        if (entry.running)
            return { kind: 'blocked', session: null, entry, place: null, message: runningMessage(entry) };
        return { kind: 'delete', entry, reason: 'orphan' };
    });
}
function holdBack(operations, left) {
    const refused = left.flatMap((each) => (each.kind === 'left' && each.reason === 'limit' ? [each.entry] : []));
    const locked = [...operations, ...left].flatMap((each) => each.kind === 'drift' && (each.session === null || each.changes.some(({ field }) => field === 'hours'))
        ? [each.entry]
        : []);
    return operations.map((operation) => {
        if (operation.kind !== 'create')
            return operation;
        const { session, fields } = operation;
        const sameDay = (entry) => entry.date === session.session.date;
        const index = refused.findIndex((entry) => sameDay(entry) && Math.abs(entry.hours - session.session.hours) < 0.005);
        const [entry] = index < 0 ? [] : refused.splice(index, 1);
        const sameWork = ({ project, task }) => project.id === fields.projectId && task.id === fields.taskId;
        const other = locked.find((each) => sameDay(each) && sameWork(each));
        if (!entry && !other)
            return operation;
        const message = entry
            ? `held back: it may be the work of time entry ${entry.id}, whose session is gone and which was not deleted`
            : `held back: time entry ${other?.id} of the same day, project and task is locked (${other?.locked}) and differs from its report, so this may be part of it. Put the two right by hand: in Harvest, or so that the report says what was invoiced`;
        return { kind: 'blocked', session, entry: null, message, place: placeOf(session) };
    });
}
function planOutside({ session, entry }, settings) {
    const { date } = session.session;
    const way = date < settings.window.from ? `from: ${date}` : `to: ${date}`;
    const message = `its session may be the one now dated ${date}, outside the window, so time entry ${entry.id} of ${entry.date} is left as it is. Run once with \`${way}\``;
    return { kind: 'blocked', session, entry, place: placeOf(session), message };
}

;// CONCATENATED MODULE: ./build/timesheet/plan-pair.js




function planPair({ session, entry, reference }, settings) {
    const { target } = session;
    if (!target.ok)
        return { kind: 'blocked', session, entry, message: target.message, place: target.place };
    const place = placeOf(session);
    if (reference.length > LONGEST_REFERENCE)
        return {
            kind: 'blocked',
            session,
            entry,
            place,
            message: `the reference of this session has ${reference.length} characters, Harvest may keep no more than ${LONGEST_REFERENCE}. Give the report a short "id" in its front matter`,
        };
    const wanted = { ...session, target };
    const own = entry && (session.commit === null || entry.locked !== null) ? commitOf(entry.reference?.permalink ?? null) : null;
    const commit = own ?? session.commit;
    const fields = entryFields(wanted, commit ?? UNKNOWN_COMMIT, settings, reference);
    const usable = target.project.assigned && target.task.assigned;
    const unusable = `${(0,timesheet_catalog/* show */.WU)(target.project)} with task "${target.task.name}" takes no time any more: it is archived, or you are not assigned to it. Restore it in Harvest, or write another project or task`;
    if (!entry && !session.isReliable)
        return { kind: 'blocked', session, entry, place, message: 'not recorded while its report has an error' };
    if (!entry)
        return usable ? { kind: 'create', session, fields } : { kind: 'blocked', session, entry, place, message: unusable };
    const all = changesBetween(entry, fields, { project: (0,timesheet_catalog/* show */.WU)(target.project), task: target.task.name });
    if (entry.locked !== null) {
        const changes = all.filter(({ field }) => !isOnlyWording(field, entry, session));
        return changes.length === 0
            ? { kind: 'unchanged', session, entry }
            : { kind: 'drift', session, entry, reason: entry.locked, changes };
    }
    if (all.length === 0)
        return { kind: 'unchanged', session, entry };
    if (entry.running)
        return { kind: 'blocked', session, entry, place, message: runningMessage(entry) };
    if (!usable)
        return { kind: 'blocked', session, entry, place, message: unusable };
    const kind = all.some(({ field }) => field === 'reference') ? 'move' : 'update';
    return { kind, session, entry, fields: changedFields(fields, all), changes: all };
}
function isOnlyWording(field, entry, { session }) {
    if (field === 'notes')
        return session.headline === null || (0,timesheet_notes/* normaliseNotes */.Cb)(entry.notes).includes(session.headline);
    return field === 'reference' || field === 'link';
}
const UNKNOWN_COMMIT = '0'.repeat(40);
const LONGEST_REFERENCE = 255;
function likenessOf(settings) {
    const notesOf = new Map();
    return (session, entry) => {
        if (!session.target.ok)
            return 0;
        const commit = commitOf(entry.reference?.permalink ?? null) ?? UNKNOWN_COMMIT;
        const made = notesOf.get(session) ?? new Map();
        notesOf.set(session, made);
        const notes = made.get(commit) ?? entryFields({ ...session, target: session.target }, commit, settings, '').notes;
        made.set(commit, notes);
        const sameHours = Math.abs(entry.hours - session.session.hours) < 0.005;
        return ((0,timesheet_notes/* normaliseNotes */.Cb)(entry.notes) === notes ? 2 : 0) + (sameHours ? 1 : 0);
    };
}

;// CONCATENATED MODULE: ./build/timesheet/window.js

function windowOf(from, to, days, today) {
    return { from: from ?? (0,calendar/* addDays */.fi)(to !== null && to < today ? to : today, -days), to };
}
function renderWindow({ from, to }) {
    return to === null ? `since ${from}` : `from ${from} to ${to}`;
}
function within({ from, to }) {
    return (date) => date >= from && (to === null || date <= to);
}
const DAYS_BEFORE = 366;
function widen({ from }) {
    return { from: (0,calendar/* addDays */.fi)(from, -DAYS_BEFORE), to: null };
}

;// CONCATENATED MODULE: ./build/timesheet/plan.js







function planTimeEntries(input, settings) {
    const inWindow = within(settings.window);
    const ours = input.entries.filter((entry) => isOurs(entry, settings.ledger));
    const { pairs, duplicates, outside, orphans } = matchEntries(input.sessions, ours, {
        unreadable: input.unreadable,
        inWindow,
        likeness: likenessOf(settings),
    });
    const paired = pairs
        .filter(({ session, entry }) => inWindow(session.session.date) || (entry !== null && inWindow(entry.date)))
        .map((pair) => planPair(pair, settings));
    const isBlocked = paired.some((operation) => operation.kind === 'blocked' && operation.entry === null);
    const left = planOrphans(orphans, input, isBlocked, settings);
    const operations = [
        ...holdBack(paired, left),
        ...duplicates.filter(({ entry }) => inWindow(entry.date)).map(planDuplicate),
        ...outside.map((pair) => planOutside(pair, settings)),
        ...left,
    ].sort((a, b) => compareKeys(sortKey(a), sortKey(b)));
    return { operations, faults: faultsOfPlan(operations, input.reports, settings.limit) };
}
function isOurs({ reference }, ledger) {
    return reference !== null && reference.groupId?.toLowerCase() === ledger.toLowerCase() && (0,identity/* isReference */.A_)(reference.id);
}
function pathsWithoutCommit(plan) {
    const paths = plan.operations.flatMap((operation) => (operation.kind === 'create' || operation.kind === 'update' || operation.kind === 'move') &&
        operation.session.commit === null
        ? [operation.session.path]
        : []);
    return [...new Set(paths)];
}
function needsWiderWindow(plan, sessions, inWindow, isNew) {
    const outside = new Set(sessions.filter(({ session }) => !inWindow(session.date)).map(({ source }) => source));
    return plan.operations.some((operation) => {
        if (operation.kind === 'create')
            return operation.session.source !== operation.session.path || !isNew(operation.session.path);
        if (operation.kind === 'blocked')
            return operation.session !== null && !inWindow(operation.session.session.date);
        if (operation.kind !== 'delete' && operation.kind !== 'left')
            return false;
        return outside.has((0,identity/* splitReference */.mQ)(operation.entry.reference?.id ?? '').source);
    });
}
function sortKey(operation) {
    const [session, entry] = [sessionOf(operation), entryOf(operation)];
    return [
        session?.session.date ?? entry?.date ?? '',
        session?.path ?? (0,identity/* splitReference */.mQ)(entry?.reference?.id ?? '').source,
        session?.session.line ?? Number.MAX_SAFE_INTEGER,
        session?.session.column ?? 0,
        entry?.id ?? 0,
    ];
}
function compareKeys(a, b) {
    for (const [index, value] of a.entries()) {
        const other = b[index] ?? 0;
        if (value !== other)
            return value < other ? -1 : 1;
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/commands/freshness.js







function refuseOtherBranch(inputs, { ref, defaultBranch, ledger, repository }) {
    const isLedger = (0,commands_checkout/* isSameRepository */.ve)(ledger, repository);
    const branch = (isLedger ? inputs.ledgerBranch : null) ?? defaultBranch;
    if (inputs.dryRun || ref === null || branch === null || ref === `refs/heads/${branch}`)
        return;
    throw new build_errors/* InputError */.dz(`this run is on ${ref.replace(/^refs\/heads\//, 'branch ')}, and ${isLedger ? "the ledger's reports" : 'the reports to hand over'} are those of branch ${branch}. Run it there (on: push: branches: [${branch}]), or with dry-run: true`);
}
function refuseForeignCode({ event, pull }) {
    if (event !== 'pull_request_target' || pull?.isFork !== true)
        return;
    throw new build_errors/* InputError */.dz(`pull_request_target gives the pull request ${pull.number} of a fork this repository's secrets and a token that may write, so nothing was read or done. Use \`on: pull_request\`: check then says what it can without them`);
}
async function refuseUnpushed(inputs, { git, checkout }, run) {
    if (run.context.onRunner || inputs.dryRun || checkout.head === null)
        return;
    const pushed = (await git(['for-each-ref', '--contains', checkout.head, '--format=%(refname)', 'refs/remotes/'])).length > 0;
    if (!pushed)
        throw new build_errors/* InputError */.dz(`commit ${checkout.head.slice(0, 7)} is not pushed, so entries would link to nothing. Push it, or use --dry-run`);
}
async function refuseStaleCheckout(inputs, open, entries, run) {
    const { git, checkout, ledger: name } = open;
    const { head } = checkout;
    if (head === null)
        return;
    const ours = entries.filter((entry) => isOurs(entry, name));
    const commits = new Set(ours.flatMap((entry) => commitOf(entry.reference?.permalink ?? null) ?? []));
    const [foreign] = await (0,checkout_history/* listForeignCommits */.zg)(git, checkout, [...commits]);
    if (foreign === undefined && !(run.context.isRerun && inputs.githubToken !== null))
        return;
    const short = (commit) => commit.slice(0, 7);
    const reason = foreign === undefined
        ? `this run was started again on commit ${short(head)}`
        : `entries in Harvest were recorded from commit ${short(foreign)}, which this checkout (${short(head)}) does not have`;
    if (inputs.githubToken === null)
        throw new build_errors/* InputError */.dz(`${reason}. Pull the ledger's newest commit; where its history was rewritten, pass github-token, so that GitHub can be asked which commit is the newest`);
    const branch = inputs.ledgerBranch ?? open.defaultBranch;
    const ref = branch === null ? (open.ref ?? 'HEAD') : `refs/heads/${branch}`;
    const tip = await readTip(openGitHub(inputs, run), name, ref);
    if (tip === head)
        return;
    throw new build_errors/* InputError */.dz(`${reason}; the newest of ${ref.replace(/^refs\/heads\//, '')} is ${tip === null ? 'unknown' : short(tip)}. Nothing was written, because that would undo newer work. Run it on the newest commit`);
}

;// CONCATENATED MODULE: ./build/commands/ledger.js









async function readLedger(inputs, config, open, run) {
    const { git, checkout, ledger: name } = open;
    const { head } = checkout;
    const include = inputs.reports ?? config.reports.include;
    const { reports, faults, paths } = head === null ? { reports: [], faults: [], paths: new Set() } : await (0,checkout_reports/* readReports */.oh)(git, head, include);
    const files = parseReports(reports, config.reports);
    const blobs = new Map(files.map(({ path, blob }) => [path, blob]));
    const earliest = inputs.from ?? (0,calendar/* addDays */.fi)(run.startedAt.toISOString().slice(0, 10), -config.windowDays - 2);
    const recent = files.filter(({ report }) => report.sessions.some(({ date }) => date !== null && date >= earliest));
    const commits = await (0,checkout_history/* readLastCommits */.Hh)(checkout, new Map(recent.map(({ path, blob }) => [path, blob])));
    const findCommits = async (paths) => {
        const found = await (0,checkout_history/* readLastCommits */.Hh)(checkout, new Map(paths.map((path) => [path, blobs.get(path) ?? ''])));
        const missing = paths.filter((path) => !found.has(path));
        if (missing.length === 0 || head === null)
            return found;
        if (inputs.githubToken === null)
            throw new build_errors/* InputError */.dz(`the history here${checkout.boundary.size > 0 ? ', a shallow checkout,' : ''} does not tell which commit changed ${missing[0]}${missing.length > 1 ? ` and ${missing.length - 1} more` : ''}. Check out with \`fetch-depth: 0\`, or pass github-token`);
        return new Map([...found, ...(await readCommitsOfPaths(openGitHub(inputs, run), name, head, missing))]);
    };
    return {
        name,
        url: `${run.context.serverUrl}/${name}`,
        head,
        files,
        commits,
        sources: await readSources(open, paths, config.notes, run),
        faults: [...config.faults, ...faults, ...noneSelected(files, paths, inputs.reports, include)],
        findCommits,
        covers: coverage(files, paths, inputs.reports),
        formers: new Map(),
        refuseStale: (entries) => refuseStaleCheckout(inputs, open, entries, run),
    };
}
async function readSources({ git, checkout: { head } }, paths, notes, run) {
    const sources = new Map();
    if (head === null || !notes.includes('{source_url}'))
        return sources;
    for (const path of paths) {
        const repository = repositoryOfOrigins(path);
        if (repository === null)
            continue;
        const text = await git(['cat-file', 'blob', `${head}:${path}`]);
        const origins = parseOrigins(text.toString('utf8')) ?? new Map();
        for (const [at, url] of sourcesOf(run.context.serverUrl, repository, origins))
            sources.set(at, url);
    }
    return sources;
}
function coverage(files, paths, given) {
    const selected = new Set(files.flatMap(({ path, report }) => [path, report.id ?? path]));
    const matches = given === null ? () => true : (0,checkout_reports/* matcher */.jN)(given);
    return (source) => selected.has(source) || (!paths.has(source) && matches(source));
}
function noneSelected(files, paths, given, include) {
    const markdown = [...paths].filter((path) => /\.md$/i.test(path) && !/(^|\/)readme\.md$/i.test(path));
    if (files.length > 0 || markdown.length === 0)
        return [];
    const message = `no file matches ${include.map((glob) => `"${glob}"`).join(', ')}, though there are markdown files, such as ${markdown[0]}. Globs are relative to the repository's root, with "/" and without quotes`;
    return [{ severity: given === null ? 'warning' : 'error', message, place: null }];
}
function parseReports(files, options) {
    return files.map((file) => {
        const fileName = file.path.split('/').at(-1) ?? file.path;
        const { labels = {}, me = [], problems = {} } = options;
        return { ...file, report: (0,report_parse/* parseReport */.M)((0,report_parse/* decodeReport */.b)(file.content), { labels, me, problems, fileName }) };
    });
}

// EXTERNAL MODULE: ./build/report/problems.js
var problems = __webpack_require__(5567);
// EXTERNAL MODULE: ./build/timesheet/mapping.js
var timesheet_mapping = __webpack_require__(1001);
;// CONCATENATED MODULE: ./build/timesheet/collect.js




function collectSessions(reports, mapping, catalog, inWindow) {
    const faults = [];
    const unreadable = new Set();
    const sessions = [];
    const owners = ownersOf(reports);
    let hold = false;
    for (const { path, report, commit, sourceUrl } of reports) {
        const source = report.id ?? path;
        const rival = owners.get(source)?.find((other) => other !== path);
        if (rival !== undefined) {
            unreadable.add(path).add(source);
            hold = true;
            const message = report.id === null
                ? `${rival} has this report's path as its id, so neither is recorded. Change that id`
                : `the id "${report.id}" is that of ${rival} too, so neither is recorded. Give each report an id of its own, or leave it out`;
            faults.push({ severity: 'error', message, place: { file: path, line: 1, column: 1 } });
            continue;
        }
        const codes = [...report.problems.map(({ code }) => code), ...(report.silenced ?? [])];
        const isBad = report.problems.some(({ severity }) => severity === 'error');
        if (isBad || codes.some((code) => UNREAD.has(code) || (0,problems/* ownSeverity */.I9)(code, 'warning') === 'error'))
            unreadable.add(path).add(source);
        if (reachesInto(report, path, inWindow)) {
            hold ||= isBad || codes.some(holds);
            for (const { severity, message, line, column } of report.problems)
                faults.push({ severity, message, place: { file: path, line, column } });
        }
        const isReliable = !codes.some((code) => DOUBTFUL.has(code));
        for (const session of report.sessions) {
            if (!isLoggable(session))
                continue;
            const { repository, title } = report;
            sessions.push({
                session,
                path,
                source,
                base: (0,identity/* baseReference */.lo)(source, (0,identity/* sessionKey */.ce)(session)),
                target: (0,timesheet_mapping/* mapSession */.xZ)({ session, path, repository }, mapping, catalog),
                title,
                repository,
                sourceUrl,
                isReliable,
                commit,
            });
        }
    }
    return { sessions, faults, unreadable, hold };
}
const holds = (code) => code !== 'no-hours' && (0,problems/* ownSeverity */.I9)(code, 'warning') === 'error';
const DOUBTFUL = new Set(['front-matter', 'unreadable', 'too-large']);
const UNREAD = new Set(['too-long', 'unread-hours', 'unread-table']);
function ownersOf(reports) {
    const owners = new Map();
    const claim = (source, path) => owners.set(source, [...(owners.get(source) ?? []), path]);
    for (const { path, report } of reports) {
        if (report.id !== path)
            claim(path, path);
        if (report.id !== null)
            claim(report.id, path);
    }
    return owners;
}
function isLoggable(session) {
    return session.date !== null && session.hours !== null;
}
function reachesInto(report, path, inWindow) {
    const named = (0,calendar/* parsePlainDate */.mC)(/\d{4}-\d{2}-\d{2}(?=[^/]*$)/.exec(path)?.[0] ?? '');
    const dates = report.sessions.map(({ date }) => date ?? named);
    return dates.length === 0 ? named === null || inWindow(named) : dates.some((date) => date === null || inWindow(date));
}

;// CONCATENATED MODULE: ./build/commands/record/settle.js





async function settlePlan(inputs, config, ledger, account, settings, listRange) {
    const commits = new Map(ledger.commits);
    const asked = new Set();
    let entries = account.entries;
    let range = account.window;
    const inWindow = within(account.window);
    for (;;) {
        const reports = ledger.files.map(({ path, report }) => ({
            path,
            report,
            commit: commits.get(path)?.commit ?? null,
            sourceUrl: ledger.sources.get(path) ?? null,
        }));
        const catalog = (0,timesheet_catalog/* buildCatalog */.oY)(account.assigned, entries);
        const collected = collectSessions(reports, config.mapping, catalog, inWindow);
        const plan = planTimeEntries(planInput(collected, entries, ledger), settings);
        const missing = pathsWithoutCommit(plan).filter((path) => !asked.has(path));
        for (const path of missing)
            asked.add(path);
        if (missing.length > 0 && !(inputs.dryRun && inputs.githubToken === null)) {
            for (const [path, commit] of await ledger.findCommits(missing))
                commits.set(path, commit);
            continue;
        }
        const isNew = (path) => commits.get(path)?.added === true;
        if (range === account.window && needsWiderWindow(plan, collected.sessions, inWindow, isNew)) {
            range = widen(account.window);
            entries = await listRange(range);
            continue;
        }
        return { plan, collected, range };
    }
}
function planInput(collected, entries, ledger) {
    const broken = ledger.faults.filter(({ severity }) => severity === 'error').flatMap(({ place }) => place?.file ?? []);
    return {
        sessions: collected.sessions,
        entries: selectEntries(collected, entries, ledger),
        unreadable: new Set([...collected.unreadable, ...broken]),
        hold: collected.hold || broken.length > 0,
        reports: ledger.files.length,
    };
}
function selectEntries({ sessions }, entries, ledger) {
    const split = entries.map((entry) => ({ entry, ...(0,identity/* splitReference */.mQ)(entry.reference?.id ?? '') }));
    const recorded = new Set(split.map(({ base }) => base));
    const missing = new Set(sessions.map(({ base }) => base).filter((base) => !recorded.has(base)));
    const isFormer = (source, base) => {
        const present = ledger.formers.get(source);
        return present !== undefined && missing.has(`${present}${base.slice(source.length)}`);
    };
    return split.filter(({ source, base }) => ledger.covers(source) || isFormer(source, base)).map(({ entry }) => entry);
}

;// CONCATENATED MODULE: ./build/commands/record/survey.js




async function readSurvey(inputs, config, readReports, transport, run) {
    const [ledger, account] = await Promise.all([
        readReports(),
        (0,commands_harvest/* readAccount */.GM)(transport, run.startedAt, (today) => windowOf(inputs.from, inputs.to, config.windowDays, today)),
    ]);
    return await surveyOf(inputs, config, ledger, account, transport, run);
}
async function surveyOf(inputs, config, ledger, account, transport, run) {
    const settings = {
        ledger: ledger.name,
        ledgerUrl: ledger.url,
        notes: config.notes,
        timestamps: account.company.timestamps,
        window: account.window,
        orphans: config.retract.orphans,
        limit: config.retract.limit,
    };
    const settled = await settlePlan(inputs, config, ledger, account, settings, (range) => (0,time_entries/* listEntries */.fi)(transport, account.user.id, range));
    const { sessions } = settled.collected;
    run.log(`${count(ledger.files.length, 'report', 'reports')} with ${count(sessions.length, 'session', 'sessions')}; ${count(account.entries.length, 'time entry', 'time entries')} in the window (${renderWindow(account.window)})`);
    const inWindow = within(account.window);
    const outside = sessions.filter(({ session }) => !inWindow(session.date)).length;
    if (outside > 0)
        run.log(`${outside} of ${sessions.length} sessions are outside the window (${renderWindow(account.window)}) and not looked at`);
    return { ledger, account, settings, settled };
}
function count(number, one, many) {
    return `${number} ${number === 1 ? one : many}`;
}

;// CONCATENATED MODULE: ./build/commands/check/stated.js




function readStated(files, isOwn, mapping, window) {
    const inWindow = within(window);
    const known = mapping ?? { defaults: { project: null, task: null, place: null }, projects: new Map(), rules: [] };
    const reports = files.map((file) => ({ ...file, commit: null, sourceUrl: null }));
    const collected = collectSessions(reports, known, [], inWindow);
    const faults = collected.faults.filter(({ place }) => place !== null && isOwn(place.file));
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
        statedHours += Math.round(session.hours * 100);
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
function guessWindow(inputs, { windowDays }, run) {
    const today = (0,calendar/* addDays */.fi)(run.startedAt.toISOString().slice(0, 10), 1);
    return windowOf(inputs.from, inputs.to, windowDays + 1, today);
}
function describeOutside(files, window) {
    const inWindow = within(window);
    const outside = files.flatMap(({ report }) => report.sessions.filter(({ date, hours }) => date !== null && hours !== null && !inWindow(date))).length;
    return outside === 0
        ? []
        : [
            `${outside} ${outside === 1 ? 'session of these reports is' : 'sessions of these reports are'} dated outside the days that are recorded (${renderWindow(window)}), so merging does nothing with ${outside === 1 ? 'it' : 'them'}.`,
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
    const ledger = withoutCommits(await readLedger(inputs, config, open, run));
    const isReport = (0,checkout_reports/* matcher */.jN)(inputs.reports ?? [...config.reports.include, ...(former?.reports.include ?? [])]);
    const gone = await readGone(change, ledger, former ?? config, isReport);
    const own = ledger.files.filter((file) => change.paths.has(file.path));
    const isFaulty = ledger.faults.some(({ place }) => place !== null && change.paths.has(place.file));
    if (own.length + gone.size === 0 && !isConfigured && !isFaulty)
        return nothingFound();
    const scope = {
        paths: change.paths,
        sources: new Set([...change.paths, ...own.flatMap(({ report }) => report.id ?? []), ...[...gone.values()].flat()]),
    };
    const paths = [...gone.keys()].filter((each) => !own.some((file) => file.path === each));
    return await findOut({ inputs, change, open, config, former, isConfigured, ledger, scope, gone: paths, run });
}
function withoutCommits(ledger) {
    return { ...ledger, commits: new Map(), findCommits: () => Promise.resolve(new Map()) };
}
async function readFormer(change, path) {
    const text = (await change.readBefore([path])).get(path) ?? '';
    try {
        return (0,parse/* parseConfig */.o)(text, path);
    }
    catch (error) {
        if (error instanceof build_errors/* InputError */.dz)
            return null;
        throw error;
    }
}
async function readGone(change, ledger, config, isReport) {
    const here = new Set(ledger.files.map(({ path }) => path));
    const wanted = [...change.paths].filter((path) => isReport(path) || here.has(path));
    const before = await change.readBefore(wanted);
    const files = [...before].flatMap(([path, text]) => (text === null ? [] : [{ path, content: Buffer.from(text) }]));
    return new Map(parseReports(files, config.reports).map(({ path, report }) => [path, report.id === null ? [] : [report.id]]));
}
async function findOut(given) {
    const { inputs, ledger, config, run, change } = given;
    const own = ledger.files.filter(({ path }) => change.paths.has(path));
    const isOwn = (path) => change.paths.has(path);
    const files = splitFaults(ledger.faults, isOwn);
    const { found, faults: unasked } = await tryHarvest(inputs.harvest, (access) => ask(given, access), build_errors/* faultsOf */.xm);
    const common = { reports: own.length + given.gone.length, handOver: null };
    const problems = [...unasked, ...files.own, ...problemsOf(own)];
    if (found === null) {
        const window = guessWindow(inputs, config, run);
        const { stated, statedHours, faults, unchecked } = readStated(ledger.files, isOwn, config.mapping, window);
        const gone = given.gone.length > 0
            ? [`${given.gone.length} of the reports are taken out, and their time entries with them.`]
            : [];
        const preview = {
            ...common,
            operations: null,
            stated,
            statedHours,
            faults: uniqueFaults([...problems, ...faults]),
            unchecked: [...(unasked.length > 0 ? [] : [withoutHarvest(change, true)]), ...unchecked],
            notes: [...gone, ...describeOutside(own, window)],
        };
        return { preview, plan: null };
    }
    const { survey, former } = found;
    const { plan, collected } = survey.settled;
    const split = splitOperations(plan.operations, given.scope, former);
    const limit = faultsOfLimit(plan.operations, ledger.files.length, survey.settings.limit);
    const isLimited = split.own.some((each) => each.kind === 'left' && each.reason === 'limit');
    const reports = splitFaults(collected.faults, isOwn);
    const elsewhere = [
        ...files.others,
        ...reports.others,
        ...split.others.flatMap(faultsOfOperation),
        ...(isLimited ? [] : limit),
    ];
    const faults = [...reports.own, ...split.own.flatMap(faultsOfOperation), ...(isLimited ? limit : [])];
    const holdsBack = split.own.some((each) => each.kind === 'left' && each.reason === 'held');
    const preview = {
        ...common,
        operations: split.own,
        stated: [],
        statedHours: 0,
        faults: uniqueFaults([...problems, ...faults]),
        unchecked: [],
        notes: [
            ...describeOutside(own, survey.account.window),
            ...describeSurroundings({
                branch: change.pull.baseRef,
                waiting: countWrites(split.others),
                faults: uniqueFaults(elsewhere),
                holdsBack,
            }),
        ],
    };
    return { preview, plan: { settings: survey.settings, ledger } };
}
async function ask({ inputs, config, former, isConfigured, ledger, open, run }, access) {
    return await (0,commands_harvest/* withHarvest */.sq)(access, run, async (transport) => {
        const survey = await readSurvey(inputs, config, () => Promise.resolve(ledger), transport, run);
        if (!isConfigured)
            return { survey, former: null };
        if (former === null)
            return { survey, former: [] };
        const before = withoutCommits(await readLedger(inputs, { ...former, faults: [] }, open, run));
        const { account, settings } = survey;
        const formerSettings = {
            ...settings,
            notes: former.notes,
            orphans: former.retract.orphans,
            limit: former.retract.limit,
        };
        const { plan } = await settlePlan(inputs, former, before, account, formerSettings, (range) => (0,time_entries/* listEntries */.fi)(transport, account.user.id, range));
        return { survey, former: plan.operations };
    });
}

;// CONCATENATED MODULE: ./build/ledger/summary.js



const MOST_ROWS = 200;
const VERBS = {
    add: 'new',
    replace: 'changed',
    adopt: 'there already',
    same: 'unchanged',
    superseded: 'newer there',
    conflict: 'left',
};
function describeHandOver(decisions, dryRun) {
    const lines = decisions
        .filter(({ kind }) => kind !== 'same')
        .map(({ kind, candidate, at }) => `${VERBS[kind].padEnd(13)}  ${candidate.path}${at ? `  →  ${at}` : ''}`);
    return [...lines, headline(decisions, dryRun)];
}
function renderHandOver(given) {
    const parts = [
        `## ${headline(given.decisions, given.dryRun)}`,
        renderScope(given),
        given.faults.length > 0 ? `### Needs your attention\n\n${renderFaultList(given.faults, null, MOST_ROWS)}` : '',
        renderReports(given),
        `<sub>${given.calls} GitHub ${given.calls === 1 ? 'call' : 'calls'}.</sub>`,
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
function headline(decisions, dryRun) {
    const count = (...kinds) => decisions.filter(({ kind }) => kinds.includes(kind)).length;
    const words = [
        `${count('add')} new`,
        `${count('replace')} changed`,
        `${count('same', 'adopt', 'superseded')} unchanged`,
        ...(count('conflict') > 0 ? [`${count('conflict')} left`] : []),
    ];
    return `${dryRun ? 'Dry run: ' : ''}Reports handed over: ${words.join(', ')}`;
}
function renderScope({ repository, ledger, commit, pull, isRecorded, dryRun }) {
    const to = renderLink((0,markdown_escape/* escapeText */.X1)(ledger.name), ledger.url);
    const at = pull
        ? `, waiting in ${renderLink(`pull request ${pull.number}`, pull.url)}`
        : commit === null
            ? ''
            : ` in ${renderLink(`\`${commit.slice(0, 7)}\``, `${ledger.url}/commit/${commit}`)}`;
    const then = isRecorded && !pull ? '' : pull ? '. Recorded once it is merged.' : ". Recorded by the ledger's own workflow.";
    return `${(0,markdown_escape/* escapeText */.X1)(repository)} → ${to}${at}${dryRun ? '' : then}`;
}
function renderReports({ decisions, ledger, head, }) {
    const shown = decisions.filter(({ kind }) => kind !== 'same');
    const rows = shown.slice(0, MOST_ROWS).map(({ kind, candidate, at }) => {
        const isThere = kind === 'add' || kind === 'replace' || kind === 'adopt';
        const url = `${ledger.url}/blob/${head}/${at.split('/').map(encodeURIComponent).join('/')}`;
        const place = isThere && head !== null ? renderLink((0,markdown_escape/* escapeText */.X1)(at), url) : (0,markdown_escape/* escapeText */.X1)(at);
        return [VERBS[kind], (0,markdown_escape/* escapeText */.X1)(candidate.path), kind === 'conflict' ? 'see above' : place];
    });
    const table = renderTable([{ title: '' }, { title: 'Report' }, { title: 'In the ledger' }], rows);
    const more = shown.length - rows.length;
    return table === '' ? '' : `### Reports\n\n${table}${more > 0 ? `\n\n… and ${more} more.` : ''}`;
}

;// CONCATENATED MODULE: ./build/commands/project.js








const handedByDefault = ['reports/**/*.md'];
function prepareProject(inputs, { reports }, repository, config, run) {
    const today = run.startedAt.toISOString().slice(0, 10);
    const inWindow = within(windowOf(inputs.from, inputs.to, config.windowDays + 1, (0,calendar/* addDays */.fi)(today, 1)));
    const isRecorded = (0,checkout_reports/* matcher */.jN)(config.reports.include);
    const handed = [];
    const faults = [];
    let old = 0;
    for (const file of parseReports(reports, config.reports)) {
        const { path, report } = file;
        const place = project_placeOf(config, { path, report, repository }, isRecorded);
        const isBad = report.problems.some(({ severity }) => severity === 'error');
        const isRecent = reachesInto(report, path, inWindow);
        if (isRecent)
            faults.push(...project_problemsOf(file, place.ok || isBad ? null : place.message));
        else if (isBad || !place.ok)
            old++;
        if (isBad || !place.ok)
            continue;
        const sessions = report.sessions.filter(({ date }) => date !== null).map(identity/* sessionKey */.ce);
        handed.push({ ...file, id: report.id, sessions, text: (0,report_parse/* decodeReport */.b)(file.content), wanted: place.path });
    }
    return { handed, faults, old };
}
function project_placeOf(config, handed, isRecorded) {
    const place = (0,ledger_path/* ledgerPath */.tf)(config.reports.path, handed);
    if (!place.ok || isRecorded(place.path))
        return place;
    const message = `its place in the ledger would be ${place.path}, which is none of the reports there (${config.reports.include.join(', ')}). Bring reports.path and reports.include of the ledger's configuration together`;
    return { ok: false, message };
}
function project_problemsOf({ path, report }, noPlace) {
    const isBad = report.problems.some(({ severity }) => severity === 'error');
    const problems = report.problems.map(({ severity, message, line, column }) => ({ severity, message, place: { file: path, line, column } }));
    const message = noPlace ?? 'it is not handed over before its errors are mended';
    const place = { file: path, line: 1, column: 1 };
    return noPlace === null && !isBad ? problems : [...problems, { severity: 'error', message, place }];
}

;// CONCATENATED MODULE: ./build/github/commit.js


const LARGEST_COMMIT = 28_000_000;
async function commitFiles(github, commit) {
    const input = {
        branch: { repositoryNameWithOwner: commit.ledger, branchName: commit.branch },
        expectedHeadOid: commit.head,
        message: commit.message,
        fileChanges: {
            additions: commit.additions.map(({ path, content }) => ({
                path,
                contents: Buffer.from(content).toString('base64'),
            })),
            ...(commit.deletions && commit.deletions.length > 0 && { deletions: commit.deletions.map((path) => ({ path })) }),
        },
    };
    try {
        const answer = await github.mutate('mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }', { input });
        const id = answer?.createCommitOnBranch?.commit?.oid;
        if (id === undefined)
            return { kind: 'lost', error: noAnswer('the answer names no commit', true) };
        return { kind: 'committed', id };
    }
    catch (error) {
        if (!(error instanceof build_errors/* RequestError */.GI))
            throw error;
        if (error.request.code === 'STALE_DATA')
            return { kind: 'moved' };
        if (error.request.lost)
            return { kind: 'lost', error };
        throw error;
    }
}
async function startLedger(github, ledger, branch, file) {
    const [owner = '', repo = ''] = ledger.split('/');
    try {
        await github.write('PUT /repos/{owner}/{repo}/contents/{path}', {
            owner,
            repo,
            path: file.path,
            message: file.message,
            content: Buffer.from(file.content).toString('base64'),
            ...(branch !== null && { branch }),
        });
        return null;
    }
    catch (error) {
        if (!(error instanceof build_errors/* RequestError */.GI))
            throw error;
        const { status, lost } = error.request;
        if (status === 409 || status === 422 || lost)
            return error;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/ledger/decision.js
function isWritten({ kind }) {
    return kind === 'add' || kind === 'replace' || kind === 'adopt';
}

;// CONCATENATED MODULE: ./build/ledger/message.js
const message_MOST_LINES = 100;
function renderCommitMessage(repository, brought, runUrl) {
    const [first] = brought;
    const name = repository.split('/').at(-1) ?? repository;
    const headline = brought.length === 0
        ? `Session reports of ${name} were renamed`
        : brought.length === 1
            ? `Session report of ${name}: ${first?.title ?? first?.path}`
            : `${brought.length} session reports of ${name}`;
    const paths = brought.slice(0, message_MOST_LINES).map(({ path }) => path);
    const more = brought.length > message_MOST_LINES ? [`… and ${brought.length - message_MOST_LINES} more`] : [];
    const trailers = [
        ...brought.slice(0, message_MOST_LINES).map((each) => `Report-Source: ${each.sourceUrl}`),
        ...(runUrl === null ? [] : [`Workflow-Run: ${runUrl}`]),
    ];
    return {
        headline: Array.from(plain(headline)).slice(0, LONGEST_HEADLINE).join(''),
        body: [[...paths, ...more].join('\n'), trailers.join('\n')].filter(Boolean).join('\n\n'),
    };
}
const LONGEST_HEADLINE = 100;
function plain(text) {
    return text
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .replace(/#(?=\d)/g, 'no. ')
        .replace(/\bGH-(?=\d)/gi, 'no. ')
        .replace(/@(?=[\w-])/g, '@ ')
        .replace(/:\/\//g, ': //')
        .replace(/[[\]]/g, (mark) => (mark === '[' ? '(' : ')'));
}
function renderPullBody(repository, runUrl) {
    const by = runUrl === null ? '' : `, by [this run](${runUrl})`;
    return `Session reports handed over from ${repository}${by}. Merged, they are recorded by the ledger's own workflow; until then, later reports join them here.`;
}

;// CONCATENATED MODULE: ./build/github/ledger-question.js
function renderQuestion(asked) {
    const { ledger, branch, waitingBranch, texts, blobs } = asked;
    const [owner = '', name = ''] = ledger.split('/');
    const variables = { owner, name };
    const fields = [];
    const ask = (from, revision) => {
        const object = (alias, path, selection) => {
            variables[alias] = `${revision}:${path}`;
            fields.push(`${alias}: object(expression: $${alias}) { ${selection} }`);
        };
        for (const [index, path] of texts.entries())
            object(`${from}_text${index}`, path, 'oid ... on Blob { text isTruncated }');
        for (const [index, path] of blobs.entries())
            object(`${from}_blob${index}`, path, 'oid');
    };
    if (asked.offered !== undefined)
        fields.push('offered: pullRequests(first: 100, states: [OPEN], orderBy: { field: CREATED_AT, direction: DESC }) { nodes { headRefName baseRefName isCrossRepository } }');
    const heads = [];
    if (branch !== null) {
        variables.branch = `refs/heads/${branch}`;
        heads.push('ref(qualifiedName: $branch) { target { oid } }');
    }
    if (waitingBranch !== null) {
        variables.base = branch === null ? 'HEAD' : `refs/heads/${branch}`;
        variables.waiting = `refs/heads/${waitingBranch}`;
        variables.waitingName = waitingBranch;
        heads.push(`past: object(expression: $base) { ... on Commit { history(first: ${COMMITS}) { nodes { oid } } } }`, `waiting: ref(qualifiedName: $waiting) { id target { oid ... on Commit { history(first: ${COMMITS}) { nodes { oid message } } } } }`, 'pullRequests(first: 20, states: [OPEN], headRefName: $waitingName) { nodes { id number url title body mergeable isCrossRepository baseRefName } }', 'merged: pullRequests(last: 5, states: [MERGED], headRefName: $waitingName) { nodes { headRefOid isCrossRepository } }', 'declined: pullRequests(last: 5, states: [CLOSED], headRefName: $waitingName) { nodes { headRefOid isCrossRepository } }');
        ask('waiting', `refs/heads/${waitingBranch}`);
    }
    ask('own', branch === null ? 'HEAD' : `refs/heads/${branch}`);
    const declared = Object.keys(variables).map((variable) => `$${variable}: String!`);
    const query = `query (${declared.join(', ')}) { repository(owner: $owner, name: $name) {
    id nameWithOwner url isPrivate isArchived isEmpty viewerPermission defaultBranchRef { name target { oid } }
    ${heads.join('\n')}
    ${fields.join('\n')}
  } }`;
    return [query, variables];
}
const COMMITS = 100;

;// CONCATENATED MODULE: ./build/github/ledger.js



async function readLedgerState(github, asked) {
    const { branch } = asked;
    const answer = await github.query(...renderQuestion(asked));
    const repository = answer?.repository;
    if (!repository)
        throw noAnswer('the answer holds no repository');
    const named = branch === null ? repository.defaultBranchRef?.target : repository.ref?.target;
    const head = named?.oid ?? null;
    const into = branch ?? repository.defaultBranchRef?.name ?? null;
    return {
        name: repository.nameWithOwner,
        nodeId: repository.id,
        url: repository.url,
        isPrivate: repository.isPrivate,
        isArchived: repository.isArchived,
        isEmpty: repository.isEmpty,
        permission: repository.viewerPermission,
        branch: into,
        head,
        own: readSnapshot(repository, 'own', asked),
        waiting: await readWaiting(github, repository, { head, into }, asked),
        offered: (repository.offered?.nodes ?? [])
            .filter((each) => !each.isCrossRepository && each.baseRefName === into)
            .map(({ headRefName }) => headRefName)
            .filter((name) => name.startsWith(asked.offered ?? '')),
    };
}
function standingOf({ own, waiting, head }) {
    return waiting && isOffered(waiting) ? { head: waiting.head, files: waiting.files } : { head, files: own };
}
function isOffered({ pull, isAhead }) {
    return pull !== null || isAhead;
}
function readSnapshot(repository, from, { texts, blobs }) {
    const blobAt = (kind, index) => (repository[`${from}_${kind}${index}`] ?? null);
    return {
        texts: new Map(texts.map((path, index) => [path, blobAt('text', index)?.text ?? null])),
        cut: new Map(texts.flatMap((path, index) => {
            const blob = blobAt('text', index);
            return blob && (blob.isTruncated === true || typeof blob.text !== 'string') ? [[path, blob.oid]] : [];
        })),
        blobs: new Map(blobs.map((path, index) => [path, blobAt('blob', index)?.oid ?? null])),
    };
}
function toPull({ id, number, url, title, body, mergeable }) {
    return { id, number, url, title, body, hasConflict: mergeable === 'CONFLICTING' };
}
async function readWaiting(github, repository, { head: base, into }, asked) {
    const { waiting, past, pullRequests, declined, merged } = repository;
    if (!waiting)
        return null;
    const { oid, history } = waiting.target;
    const nodes = history?.nodes ?? [];
    const theirs = new Set(past?.history?.nodes.map((each) => each.oid));
    const oldest = nodes.at(-1);
    const isFar = oldest !== undefined && !theirs.has(oldest.oid) && into !== null && asked.waitingBranch !== null;
    const told = isFar ? await listOwnCommits(github, asked.ledger, into, asked.waitingBranch) : null;
    const own = told ?? nodes.filter((each) => !theirs.has(each.oid));
    const isOurs = (each) => !each.isCrossRepository && each.baseRefName === into;
    const pull = pullRequests?.nodes.find(isOurs);
    return {
        refId: waiting.id,
        head: oid,
        pull: pull ? toPull(pull) : null,
        isAhead: oid !== base && nodes.some((each) => each.oid === base),
        isBehind: base !== null && !nodes.some((each) => each.oid === base),
        isDeclined: declined?.nodes.some((each) => !each.isCrossRepository && each.headRefOid === oid) ?? false,
        isMerged: merged?.nodes.some((each) => !each.isCrossRepository && each.headRefOid === oid) ?? false,
        commits: own.map((each) => ({ id: each.oid, message: each.message })),
        files: readSnapshot(repository, 'waiting', asked),
    };
}

;// CONCATENATED MODULE: ./build/github/same-text.js
function sameText(a, b) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trim();
    return plain(a) === plain(b);
}

;// CONCATENATED MODULE: ./build/github/pulls.js


async function resetBranch(github, { nodeId, waiting }, branch, commit) {
    if (waiting === null)
        return (await createBranch(github, nodeId, branch, commit)) !== null;
    return waiting.head === commit || (await moveBranch(github, nodeId, branch, waiting.head, commit));
}
async function createBranch(github, repositoryId, branch, oid) {
    try {
        const answer = await github.mutate('mutation ($input: CreateRefInput!) { createRef(input: $input) { ref { id } } }', { input: { repositoryId, name: `refs/heads/${branch}`, oid } });
        return answer.createRef.ref.id;
    }
    catch (error) {
        if (isThere(error))
            return null;
        throw error;
    }
}
async function moveBranch(github, repositoryId, branch, beforeOid, afterOid) {
    try {
        await github.mutate('mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }', {
            input: { repositoryId, refUpdates: [{ name: `refs/heads/${branch}`, beforeOid, afterOid, force: true }] },
        });
        return true;
    }
    catch (error) {
        const { code, lost } = error instanceof build_errors/* RequestError */.GI ? error.request : { lost: false };
        if (lost || (error instanceof build_errors/* RequestError */.GI && code !== undefined && code !== 'FORBIDDEN' && code !== 'NOT_FOUND'))
            return false;
        throw error;
    }
}
async function deleteBranch(github, refId) {
    await github
        .mutate('mutation ($input: DeleteRefInput!) { deleteRef(input: $input) { clientMutationId } }', {
        input: { refId },
    })
        .catch((error) => {
        const { code, detail = '', lost } = error instanceof build_errors/* RequestError */.GI ? error.request : { lost: false };
        if (!lost && code !== 'NOT_FOUND' && !/does not exist/i.test(detail))
            throw error;
    });
}
async function openPull(github, ledger, pull) {
    const { branch: headRefName, base: baseRefName, title, body, draft = false } = pull;
    try {
        const answer = await github.mutate('mutation ($input: CreatePullRequestInput!) { createPullRequest(input: $input) { pullRequest { id number url } } }', { input: { repositoryId: ledger.nodeId, headRefName, baseRefName, title, body, draft } });
        return { ...answer.createPullRequest.pullRequest, title, body, hasConflict: false };
    }
    catch (error) {
        if (isThere(error))
            return null;
        throw error;
    }
}
async function describePull(github, pull, { title, body }) {
    if (pull.title === title && sameText(pull.body, body))
        return;
    await github.mutate('mutation ($input: UpdatePullRequestInput!) { updatePullRequest(input: $input) { pullRequest { number } } }', { input: { pullRequestId: pull.id, title, body } });
}
async function closePull(github, pull) {
    try {
        await github.mutate('mutation ($input: ClosePullRequestInput!) { closePullRequest(input: $input) { pullRequest { number } } }', { input: { pullRequestId: pull.id } });
        return true;
    }
    catch (error) {
        if (error instanceof build_errors/* RequestError */.GI && error.request.lost)
            return false;
        throw error;
    }
}
async function refusePulls(github, ledger, base) {
    try {
        await openPull(github, ledger, { branch: `harvest-ledger/none-${base}`, base, title: 'Never opened', body: '' });
    }
    catch (error) {
        if (!(error instanceof build_errors/* RequestError */.GI) || error.request.code === 'FORBIDDEN' || error.request.status === 401)
            throw error;
    }
}
async function decoratePull(github, ledger, { number }, { labels, reviewers, assignees }) {
    const [owner, repo] = ledger.split('/');
    const at = { owner, repo, issue_number: number, pull_number: number };
    const review = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers';
    const teams = reviewers.flatMap((each) => (each.includes('/') ? [each.split('/')] : []));
    const strangers = teams.filter(([organisation]) => organisation?.toLowerCase() !== owner?.toLowerCase());
    const wishes = [
        ['labels', labels, 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels'],
        ['assignees', assignees, 'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees'],
        ['reviewers', reviewers.filter((each) => !each.includes('/')), review],
        ['team_reviewers', teams.filter((each) => !strangers.includes(each)).map(([, team = '']) => team), review],
    ];
    const refused = strangers.map((each) => `team reviewers (${each.join('/')}): it is no team of ${owner}`);
    for (const [what, names, route] of wishes) {
        if (names.length === 0)
            continue;
        const { issue_number, pull_number, ...place } = at;
        const number = route.includes('{issue_number}') ? { issue_number } : { pull_number };
        try {
            await github.write(route, { ...place, ...number, [what]: names });
        }
        catch (error) {
            if (!(error instanceof build_errors/* RequestError */.GI))
                throw error;
            refused.push(`${what.replace('_', ' ')} (${names.join(', ')}): ${error.request.detail}`);
        }
    }
    return refused;
}
function isThere(error) {
    if (!(error instanceof build_errors/* RequestError */.GI))
        return false;
    return error.request.lost || /already exists|no commits between/i.test(error.request.detail);
}

;// CONCATENATED MODULE: ./build/commands/offer.js



async function offerCommit(github, state, branch, commit, words) {
    const waiting = state.waiting && isOffered(state.waiting) ? state.waiting : null;
    if (waiting === null && !(await resetBranch(github, state, branch, state.head)))
        return { kind: 'moved' };
    const head = waiting?.head ?? state.head;
    const committed = commit === null
        ? { kind: 'committed', id: head }
        : await commitFiles(github, { ...commit, branch, head });
    if (committed.kind !== 'committed')
        return committed;
    if (waiting?.pull)
        return { kind: 'offered', id: committed.id, pull: waiting.pull, operation: 'updated' };
    const pull = await openPull(github, state, { branch, base: state.branch, ...words });
    return pull === null ? { kind: 'moved' } : { kind: 'offered', id: committed.id, pull, operation: 'created' };
}

;// CONCATENATED MODULE: ./build/ledger/doubts.js

function idProblem(candidate, place, { files, others }, { origins, all }) {
    const { id, path } = candidate;
    if (id === null)
        return null;
    const known = [...origins].find(([other, origin]) => other !== path && origin.id === id)?.[0];
    const sibling = known ?? all.find((other) => other.path !== path && other.id === id)?.path;
    if (sibling !== undefined)
        return idTaken(id, `that of ${sibling} too`);
    if (files === null)
        return { needs: 'files' };
    if (id !== place && files.has(id))
        return idTaken(id, 'the path of another report in the ledger');
    if (others === null && hasOthers(files))
        return { needs: 'others' };
    const foreign = others?.find(({ origin }) => origin.id === id);
    return foreign ? idTaken(id, `that of ${foreign.repository}'s ${foreign.path} too`) : null;
}
function hasOthers(files) {
    return [...files.keys()].some((path) => repositoryOfOrigins(path) !== null);
}
function findFormer(sessions, files, { gone }) {
    return [...gone].find(([, each]) => files.has(each.at) && each.sessions.some((key) => sessions.includes(key)))?.[0];
}
const MOST_FORMERS = 20;
function listFormers({ gone }, files) {
    const run = ({ run }) => run ?? 0;
    return [...gone]
        .filter(([, origin]) => files.get(origin.at) === origin.blob)
        .sort(([a, x], [b, y]) => run(y) - run(x) || (a < b ? -1 : 1))
        .slice(0, MOST_FORMERS)
        .map(([path]) => path);
}
const SAME_REPORT = 0.5;
function findAlike({ text }, formers) {
    return [...formers].find(([, former]) => likeness(text, former) >= SAME_REPORT)?.[0];
}
function likeness(a, b) {
    const [one, other] = [linesOf(a), linesOf(b)];
    const left = new Map();
    for (const line of other)
        left.set(line, (left.get(line) ?? 0) + 1);
    let common = 0;
    for (const line of one) {
        const count = left.get(line) ?? 0;
        if (count === 0)
            continue;
        left.set(line, count - 1);
        common += line.length;
    }
    const size = (lines) => lines.reduce((sum, { length }) => sum + length, 0);
    return common / Math.max(size(one), size(other), 1);
}
function linesOf(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => /\p{L}/u.test(line));
}
function idTaken(id, by) {
    return `its id "${id}" is ${by}. Give each report an id of its own, or leave it out`;
}

;// CONCATENATED MODULE: ./build/ledger/decide-new.js


const MOST_SLOTS = 200;
function decideNew(fresh, handing, known, desk) {
    const { files, others, formers } = known;
    if (fresh.length === 0)
        return null;
    if (handing.isOlder) {
        for (const candidate of fresh)
            desk.decide(candidate, 'conflict', '', { message: OLDER });
        return null;
    }
    if (files === null)
        return { needs: 'files' };
    const rest = fresh.filter((candidate) => {
        const equal = findEqual(candidate, files);
        if (equal !== undefined)
            desk.decide(candidate, 'adopt', equal, { isForeign: !isOwn(equal, candidate.blob, desk) });
        return equal === undefined;
    });
    for (const candidate of rest) {
        const conflict = (message, at = '') => desk.decide(candidate, 'conflict', at, { message });
        const given = findEqual(candidate, desk.claimed);
        if (given !== undefined) {
            desk.decide(candidate, 'adopt', given);
            continue;
        }
        const doubt = idProblem(candidate, '', known, desk);
        if (doubt !== null && typeof doubt !== 'string')
            return doubt;
        const gone = candidate.id === null && desk.gone.size > 0 ? listFormers(desk, files) : [];
        if (gone.length > 0 && formers === null)
            return { needs: 'formers', paths: gone };
        const former = candidate.id === null
            ? (findFormer(candidate.sessions, files, desk) ?? findAlike(candidate, formers ?? new Map()))
            : undefined;
        const place = findPlace(candidate.wanted, files, desk);
        if (place.strays.length > 0 && others === null && hasOthers(files))
            return { needs: 'others' };
        const moved = (others ?? []).find((each) => place.strays.includes(each.origin.at) && isSame(candidate, each));
        const unknown = place.strays.find((stray) => !(others ?? []).some(({ origin }) => origin.at === stray));
        if (doubt !== null)
            conflict(doubt);
        else if (former !== undefined)
            conflict(maybeRenamed(former));
        else if (moved !== undefined)
            conflict(maybeMoved(moved), moved.origin.at);
        else if (unknown !== undefined)
            conflict(madeByHand(unknown), unknown);
        else if (place.free === null)
            conflict(`${MOST_SLOTS} reports have its name already. Rename it`);
        else
            desk.decide(candidate, 'add', place.free);
    }
    return null;
}
function findEqual({ blob, wanted }, files) {
    if (files.get(wanted) === blob)
        return wanted;
    return [...files].find(([path, each]) => each === blob && (0,ledger_path/* isReportPath */.yk)(path))?.[0];
}
function isOwn(at, blob, { origins }) {
    return [...origins.values()].some((origin) => origin.at === at && origin.blob === blob && !origin.isForeign);
}
function isSame({ path, sessions }, other) {
    return other.path === path && other.origin.sessions.some((key) => sessions.includes(key));
}
function findPlace(wanted, files, { claimed, origins }) {
    const own = new Set([...origins.values()].map(({ at }) => at));
    const strays = [];
    for (let count = 1; count <= MOST_SLOTS; count++) {
        const path = count === 1 ? wanted : (0,ledger_path/* otherPath */._f)(wanted, count);
        if (!files.has(path) && !claimed.has(path))
            return { free: path, strays };
        if (files.has(path) && !own.has(path))
            strays.push(path);
    }
    return { free: null, strays };
}
const OLDER = 'something newer than this commit was handed over already, and it is not part of that. Run it on the newest commit';
function maybeRenamed(former) {
    return `it may be ${former}, renamed and edited: that is gone from here and still in the ledger, and has the same session or much of the same text. If it is, take the other out of the ledger; if it is not, give this one an "id" of its own in its front matter`;
}
function maybeMoved({ repository, path, origin }) {
    return `${repository} handed ${path} over to ${origin.at}, with the same session. If that was this repository under its former name, rename its register in the ledger's reports/.origins; if it is another one, give this report another file name`;
}
function madeByHand(at) {
    return `the ledger has ${at} already, with other content, and no repository handed that over, so it may be this report, copied by hand. If it is, bring the two texts together; if it is not, give this one another file name`;
}

;// CONCATENATED MODULE: ./build/ledger/decide.js





const MOST_FORMER_SOURCES = 8;
function decideHandOver(candidates, handing, known) {
    const decisions = [];
    const ordered = [...candidates].sort(byPath);
    const desk = openDesk(ordered, handing, known.origins, decisions);
    const fresh = decideKnown(handing, known, desk);
    if (!Array.isArray(fresh))
        return fresh;
    const missing = decideNew(fresh, handing, known, desk);
    if (missing !== null)
        return missing;
    return { decisions: decisions.sort((a, b) => byPath(a.candidate, b.candidate)), origins: desk.origins };
}
function openDesk(all, { commit, run, paths }, before, decisions) {
    const origins = new Map(before);
    const claimed = new Map();
    return {
        all,
        origins,
        claimed,
        gone: new Map([...before].filter(([path]) => !paths.has(path))),
        decide: (candidate, kind, at, { message = '', before, from = candidate.path, isForeign } = {}) => {
            decisions.push({ kind, candidate, at, message });
            if (kind !== 'conflict' && kind !== 'superseded')
                claimed.set(at, candidate.blob);
            if (!isWritten({ kind }))
                return;
            const { path, blob, id, sessions } = candidate;
            const origin = {
                ...{ at, blob, commit, run, id, sessions },
                was: before?.was ?? [],
                isForeign: isForeign ?? (kind === 'adopt' && before?.isForeign === true),
            };
            const was = before ? [...origin.was, sourceOf(before)].filter((source) => source !== sourceOf(origin)) : [];
            if (from !== path)
                origins.delete(from);
            origins.set(path, { ...origin, was: [...new Set(was)].slice(-MOST_FORMER_SOURCES) });
        },
    };
}
function decideKnown(handing, known, desk) {
    const { origins, files, others } = known;
    const fresh = [];
    for (const candidate of desk.all) {
        const { path, blob } = candidate;
        const [from, before] = findOrigin(candidate, origins, desk.gone);
        if (before === null) {
            fresh.push(candidate);
            continue;
        }
        desk.gone.delete(from);
        const decide = (kind, at, message = '') => desk.decide(candidate, kind, at, { message, before, from });
        if (from === path && before.blob === blob)
            decide('same', before.at);
        else if (handing.isOlder)
            decide('superseded', before.at);
        else if (before.blob === blob)
            decide('adopt', before.at);
        else if (isShared([path, from], before, desk))
            fresh.push(candidate);
        else if (files === null)
            return { needs: 'files' };
        else if (others === null && hasOthers(files))
            return { needs: 'others' };
        else {
            const [at, there] = whereIsIt(before, files, desk);
            const isTaken = others?.some(({ origin }) => origin.at === at && (!origin.isForeign || before.isForeign));
            if (isTaken) {
                fresh.push(candidate);
                continue;
            }
            const doubt = candidate.id === before.id ? null : idProblem(candidate, at, known, desk);
            if (doubt !== null && typeof doubt !== 'string')
                return doubt;
            const added = candidate.sessions.filter((key) => !before.sessions.includes(key));
            const former = findFormer(added, files, desk);
            if (there === blob)
                decide('adopt', at);
            else if (there === undefined)
                decide('conflict', at, takenOut(at));
            else if (there !== before.blob)
                decide('conflict', at, editedThere(at));
            else if (doubt !== null)
                decide('conflict', at, doubt);
            else if (former !== undefined)
                decide('conflict', at, movedHere(former));
            else
                decide('replace', at);
        }
    }
    return fresh;
}
function isShared(names, origin, { origins, all }) {
    const others = [...origins].filter(([other, { at }]) => !names.includes(other) && at === origin.at);
    const leaves = (other) => names.every((name) => other > name) && all.some((each) => each.path === other && each.blob !== origin.blob);
    return others.some(([other]) => !leaves(other));
}
function findOrigin(candidate, origins, gone) {
    const { path, blob, id } = candidate;
    const known = origins.get(path);
    if (known)
        return [path, known];
    const renamed = [...gone].find(([, origin]) => id !== null && origin.id === id) ?? [...gone].find(([, each]) => each.blob === blob);
    return renamed ?? [path, null];
}
function whereIsIt(origin, files, { origins }) {
    const there = files.get(origin.at);
    if (there !== undefined)
        return [origin.at, there];
    const own = new Set([...origins.values()].map(({ at }) => at));
    const moved = [...files].filter(([path, blob]) => blob === origin.blob && (0,ledger_path/* isReportPath */.yk)(path) && !own.has(path));
    return moved.length === 1 && moved[0] ? moved[0] : [origin.at, undefined];
}
function byPath(a, b) {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
function takenOut(at) {
    return `it was handed over to ${at} and has changed here since, but in the ledger it was taken out, or moved and edited. If its hours are still wanted, give it another file name here; if not, take it out here too`;
}
function editedThere(at) {
    return `it has changed here, and ${at} was edited in the ledger since it was handed over; neither is overwritten. Bring the two texts together: copy the ledger's into this file, or this one's into the ledger`;
}
function movedHere(former) {
    return `it has a session now that ${former} had, which is gone from here and still in the ledger: its hours would count twice. Take that one out of the ledger first`;
}

;// CONCATENATED MODULE: ./build/commands/record/hand-over-facts.js









async function lookAtLedger(inputs, source, run) {
    const { open } = source;
    const github = openGitHub(inputs, run);
    const register = originsPath(open.repository);
    const state = await readLedgerState(github, {
        ledger: open.ledger,
        branch: inputs.ledgerBranch,
        waitingBranch: inputs.ledgerPullRequest ? waitingBranchOf(open.repository) : null,
        texts: [inputs.config.path, register],
        blobs: inputs.harvest === null ? [] : guessPlaces(inputs, source),
    });
    if (state.head === null && !state.isEmpty)
        throw new build_errors/* InputError */.dz(`the ledger ${open.ledger} has no branch ${state.branch === null ? 'yet' : `"${state.branch}"`}. Check ledger-branch`);
    if (!(0,commands_checkout/* isSameRepository */.ve)(state.name, open.ledger))
        throw new build_errors/* InputError */.dz(`${open.ledger} was renamed to ${state.name}. Write \`ledger: ${state.name}\`; entries recorded under the old name keep it`);
    const { head: base, files: there } = standingOf(state);
    const texts = await readWhole(github, open.ledger, there);
    const config = readLedgerConfig(inputs, open.ledger, texts);
    const origins = parseRegister(open.ledger, register, texts.get(register) ?? null);
    const project = source.reportsFor(config);
    const none = new Map();
    const known = { origins, files: base === null ? none : null, others: null, formers: null };
    const { decided, listed } = await decide(github, source, project, known, base, run);
    const isUnsure = decided.decisions.some(({ kind, at }) => (kind === 'same' || kind === 'adopt') && !there.blobs.has(at));
    const blobs = listed ??
        (inputs.harvest !== null && isUnsure && base !== null ? await listFiles(github, open.ledger, base) : there.blobs);
    return { state, base, config, project, decided, blobs };
}
function waitingBranchOf(repository) {
    return `harvest-ledger/${repository.toLowerCase()}`;
}
async function decide(github, { open, head, files }, { handed }, first, base, run) {
    const handing = {
        commit: head,
        run: run.context.runId,
        paths: files.paths,
        isOlder: await isOlder(open, first.origins, run.context),
    };
    let known = first;
    for (;;) {
        const decided = decideHandOver(handed, handing, known);
        if (!('needs' in decided))
            return { decided, listed: known.files };
        if (base === null)
            throw new Error('an empty ledger has nothing more to tell');
        known = await learn(github, open, base, known, decided);
    }
}
async function isOlder(open, origins, { runId, pull }) {
    if (pull !== null)
        return false;
    if (runId !== null)
        return [...origins.values()].some(({ run }) => run !== null && runId < run);
    const commits = new Set([...origins.values()].map(({ commit }) => commit));
    return (await (0,checkout_history/* listForeignCommits */.zg)(open.git, open.checkout, [...commits])).length > 0;
}
async function learn(github, open, base, known, missing) {
    if (missing.needs === 'files')
        return { ...known, files: await listFiles(github, open.ledger, base) };
    if (missing.needs === 'others')
        return { ...known, others: await readOthers(github, open, base, known) };
    const places = new Map(missing.paths.map((path) => [known.origins.get(path)?.at ?? '', path]));
    const texts = await readTexts(github, open.ledger, base, [...places.keys()]);
    return { ...known, formers: new Map([...texts].map(([at, text]) => [places.get(at) ?? at, text ?? ''])) };
}
async function readOthers(github, open, base, { files }) {
    const own = originsPath(open.repository);
    const paths = [...(files?.keys() ?? [])].filter((path) => path !== own && repositoryOfOrigins(path) !== null);
    const texts = await readTexts(github, open.ledger, base, paths);
    return [...texts].flatMap(([register, text]) => {
        const repository = repositoryOfOrigins(register) ?? '';
        return [...parseRegister(open.ledger, register, text)].map(([path, origin]) => ({ repository, path, origin }));
    });
}
async function readWhole(github, ledger, files) {
    const texts = new Map(files.texts);
    for (const [path, blob] of files.cut)
        texts.set(path, await readBlob(github, ledger, blob));
    return texts;
}
function readLedgerConfig(inputs, ledger, texts) {
    const { path, isDefault } = inputs.config;
    const text = texts.get(path) ?? null;
    if (text === null && !isDefault)
        throw new build_errors/* InputError */.dz(`config: ${path}: there is no such file in the ledger ${ledger}`);
    return (0,parse/* parseConfig */.o)(text ?? '', `${ledger}:${path}`);
}
function parseRegister(ledger, path, text) {
    const origins = text === null ? new Map() : parseOrigins(text);
    if (origins === null)
        throw new build_errors/* InputError */.dz(`${path} in the ledger ${ledger} is not as Harvest Ledger wrote it, so nobody knows what was handed over already. Restore it from the ledger's history`);
    return origins;
}
const MOST_GUESSES = 100;
function guessPlaces(inputs, { reportsFor }) {
    const { handed } = reportsFor((0,parse/* parseConfig */.o)('', inputs.config.path));
    const places = [...new Set(handed.map(({ wanted }) => wanted))];
    return places.length > MOST_GUESSES ? [] : places;
}

;// CONCATENATED MODULE: ./build/commands/record/hand-over-outcome.js




function outcomeOf(inputs, { open, files }, { state, config, project, decided, blobs }, run, came) {
    const isTold = run.context.isPrivate === true && !state.isPrivate;
    const told = `${open.ledger} is public and ${open.repository} is not: everybody can read what these reports say`;
    return {
        ...came,
        config,
        blobs,
        repository: open.repository,
        decisions: decided.decisions,
        origins: decided.origins,
        handed: new Map(project.handed.map((each) => [each.path, each])),
        old: project.old,
        isWaiting: came.pull !== null || (state.waiting !== null && isOffered(state.waiting)),
        ledger: { name: state.name, url: state.url },
        faults: [
            ...(isTold ? [{ severity: 'warning', message: told, place: null }] : []),
            ...(isDeclined(state) && came.pull === null ? [declined(open)] : []),
            ...noneSelected(files.reports, files.paths, inputs.reports, inputs.reports ?? handedByDefault),
            ...files.faults,
            ...project.faults,
            ...decided.decisions.flatMap((decision) => faultOf(decision, run)),
        ],
    };
}
function isDeclined({ waiting }) {
    return waiting?.isAhead === true && waiting.isDeclined;
}
function declined({ ledger, repository }) {
    const message = `the pull request with these reports was closed in ${ledger}, so they are not offered again. To have them back, reopen it or delete the branch ${waitingBranchOf(repository)} there; to give them up, leave them out with \`reports\``;
    return { severity: 'warning', message, place: null };
}
function faultOf({ kind, candidate, message }, run) {
    const place = { file: candidate.path, line: 1, column: 1 };
    if (kind === 'conflict')
        return [{ severity: 'error', message: `not handed over: ${message}`, place }];
    if (kind !== 'superseded' || run.context.onRunner)
        return [];
    const newer = 'it was handed over from a commit this clone does not have, so it is left. Pull, or let the workflow do it';
    return [{ severity: 'warning', message: newer, place }];
}

;// CONCATENATED MODULE: ./build/commands/record/hand-over.js












const MOST_TRIES = 10;
const LONGEST_PAUSE_MS = 60_000;
const LONGEST_MS = 300_000;
const REASONS = {
    moved: 'another commit came first',
    lost: 'no answer came, so nobody knows whether the commit was made',
    started: 'the ledger was empty and has its first commit now',
};
async function handOver(inputs, open, run) {
    if (inputs.githubToken === null)
        throw new build_errors/* InputError */.dz(`github-token is missing. ${open.ledger} takes reports from a token with \`contents: write\` for it; in a terminal, set GITHUB_TOKEN`);
    const { head } = open.checkout;
    if (head === null)
        throw new build_errors/* InputError */.dz(`${open.repository} has no commit yet, so there is nothing to hand over`);
    const files = await (0,checkout_reports/* readReports */.oh)(open.git, head, inputs.reports ?? handedByDefault);
    const source = { open, head, files, reportsFor: readOnce(inputs, files, open, run) };
    const count = files.reports.length;
    run.phase(`Handing ${count} ${count === 1 ? 'report' : 'reports'} of ${open.repository} over to ${open.ledger}`);
    const began = run.clock.now();
    let wasLost = false;
    let wasStarted = false;
    for (let attempt = 1;; attempt++) {
        const tried = run.clock.now();
        const attempted = await tryOnce(inputs, source, wasLost, run);
        if (!('kind' in attempted))
            return attempted;
        const isLast = attempt === MOST_TRIES || run.clock.now() - began > LONGEST_MS;
        if (isLast || (attempted.kind === 'started' && wasStarted))
            throw attempted.error ?? busy(open.ledger);
        wasLost ||= attempted.kind === 'lost';
        wasStarted ||= attempted.kind === 'started';
        const spread = Math.min((run.clock.now() - tried + 50) * 2 ** attempt, LONGEST_PAUSE_MS);
        run.log(`Once more: ${REASONS[attempted.kind]}`);
        if (attempted.kind !== 'started')
            await run.clock.sleep(run.random() * spread);
    }
}
function readOnce(inputs, files, { repository }, run) {
    const known = new Map();
    return (config) => {
        const key = JSON.stringify([config.reports, config.windowDays]);
        const reports = known.get(key) ?? prepareProject(inputs, files, repository, config, run);
        known.set(key, reports);
        return reports;
    };
}
async function tryOnce(inputs, source, wasLost, run) {
    const { open } = source;
    const github = openGitHub(inputs, run);
    const register = originsPath(open.repository);
    const look = await lookAtLedger(inputs, source, run);
    const { state, base, decided } = look;
    const written = decided.decisions.filter(isWritten);
    const conclude = (head, commit, pull) => outcomeOf(inputs, source, look, run, { head, commit, pull });
    const { waiting } = state;
    const isUnoffered = waiting?.isAhead === true && waiting.pull === null && !waiting.isDeclined;
    if (inputs.dryRun || (written.length === 0 && !isUnoffered)) {
        const commit = wasLost && base !== null ? await readCommitsOfPaths(github, open.ledger, base, [register]) : null;
        return conclude(base, commit?.get(register)?.commit ?? null, waiting?.pull ? { ...waiting.pull, operation: 'none' } : null);
    }
    refuseWrite(source, look, written);
    const { branch, head } = state;
    if (head === null || branch === null) {
        const error = await startLedger(github, open.ledger, inputs.ledgerBranch, {
            path: register,
            content: renderOrigins(new Map()),
            message: `Start the register of reports from ${open.repository}`,
        });
        return { kind: 'started', error };
    }
    const runUrl = urlOfRun(run);
    const { serverUrl } = run.context;
    const brought = written
        .filter(({ kind }) => kind !== 'adopt')
        .map(({ at, candidate: { path } }) => ({
        path: at,
        title: handedAt(look, path).report.title,
        sourceUrl: sourceUrl(serverUrl, open.repository, path, source.head),
    }));
    const message = renderCommitMessage(open.repository, brought, runUrl);
    const commit = {
        ledger: open.ledger,
        message,
        additions: [
            ...additionsOf(look, written),
            { path: register, content: new TextEncoder().encode(renderOrigins(decided.origins)) },
        ],
    };
    if (inputs.ledgerPullRequest) {
        const words = { title: `Session reports of ${open.repository}`, body: renderPullBody(open.repository, runUrl) };
        const waitingCommit = written.length === 0 ? null : commit;
        const offered = await offerCommit(github, { ...state, head, branch }, waitingBranchOf(open.repository), waitingCommit, words);
        if (offered.kind !== 'offered')
            return offered;
        return conclude(offered.id, offered.id, { ...offered.pull, operation: offered.operation });
    }
    const committed = await commitFiles(github, { ...commit, branch, head });
    return committed.kind === 'committed' ? conclude(committed.id, committed.id, null) : committed;
}
function refuseWrite({ open }, look, written) {
    const { isArchived, permission } = look.state;
    if (isArchived)
        throw new build_errors/* InputError */.dz(`the ledger ${open.ledger} is archived. Unarchive it in its settings, or name another with \`ledger\``);
    if (permission === 'READ' || permission === 'TRIAGE')
        throw new build_errors/* InputError */.dz(`github-token may read ${open.ledger}, not write to it. Give it \`contents: write\` there: a fine-grained token or a GitHub App's; a run's own GITHUB_TOKEN writes only to its own repository`);
    const bytes = additionsOf(look, written).reduce((sum, { content }) => sum + content.length, 0);
    if (bytes > LARGEST_COMMIT)
        throw new build_errors/* InputError */.dz(`these reports have ${(bytes / 1e6).toFixed(1)} MB together, and GitHub takes ${LARGEST_COMMIT / 1e6} MB in one commit. Hand them over in parts, with a narrower \`reports\` glob`);
}
function additionsOf(look, written) {
    return written
        .filter(({ kind }) => kind !== 'adopt')
        .map(({ at, candidate }) => ({ path: at, content: handedAt(look, candidate.path).content }));
}
function handedAt({ project }, path) {
    const handed = project.handed.find((each) => each.path === path);
    if (!handed)
        throw new Error(`${path} was decided on without being there`);
    return handed;
}
function urlOfRun({ context: { serverUrl, repository, runId } }) {
    return runId === null ? null : `${serverUrl}/${repository}/actions/runs/${runId}`;
}
function busy(ledger) {
    return new build_errors/* InputError */.dz(`in ${MOST_TRIES} tries another commit to ${ledger} always came first. Nothing was handed over; run again`);
}

;// CONCATENATED MODULE: ./build/timesheet/summary.js









const summary_MOST_ROWS = 200;
const LARGEST_SUMMARY = 1_000_000;
const NON_BREAKING_HYPHEN = '\u2011';
function renderSummary(input) {
    for (let rows = summary_MOST_ROWS;; rows = Math.floor(rows / 2)) {
        const text = renderWithRows(input, rows);
        if (rows === 0 || new TextEncoder().encode(text).length <= LARGEST_SUMMARY)
            return text;
    }
}
function renderWithRows(input, rows) {
    const counts = countResults(input.results);
    const parts = [
        `## ${summary_headline(counts, input.dryRun)}`,
        summary_renderScope(input),
        renderFaults(input, rows),
        renderChanges(input, rows),
        summary_renderHours(input.results),
        `<sub>${input.calls.harvest} Harvest ${plural(input.calls.harvest, 'call')}, ${input.calls.github} GitHub ${plural(input.calls.github, 'call')}.</sub>`,
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
function summary_headline(counts, dryRun) {
    const words = [
        `${counts.created} created`,
        `${counts.updated} updated`,
        `${counts.deleted} deleted`,
        `${counts.unchanged} unchanged`,
        ...(counts.blocked > 0 ? [`${counts.blocked} blocked`] : []),
    ];
    return `${dryRun ? 'Dry run: ' : ''}${words.join(', ')}`;
}
function summary_renderScope({ ledger, ledgerUrl, head, window, account }) {
    const at = head ? ` at ${renderLink(`\`${head.slice(0, 7)}\``, `${ledgerUrl}/commit/${head}`)}` : '';
    const name = (0,markdown_escape/* escapeText */.X1)(account.name || 'Harvest');
    const to = account.url ? renderLink(name, account.url) : name;
    return `${renderLink((0,markdown_escape/* escapeText */.X1)(ledger), ledgerUrl)}${at} → ${to} (${(0,markdown_escape/* escapeText */.X1)(account.user)}) · sessions ${renderWindow(window)}`;
}
function renderFaults({ faults, ledgerUrl, head }, rows) {
    if (faults.length === 0)
        return '';
    const linkTo = head === null ? null : ({ file, line }) => lineUrl(ledgerUrl, head, file, line);
    return `### Needs your attention\n\n${renderFaultList(faults, linkTo, rows)}`;
}
function renderChanges({ results, account, ledgerUrl, head }, most) {
    const shown = results.filter(({ operation }) => operation.kind !== 'unchanged');
    const rows = shown.slice(0, most).map((result) => {
        const { verb, date, hours, where, headline, detail, path, line } = describeResult(result);
        const entry = result.entry ?? entryOf(result.operation);
        const session = sessionOf(result.operation);
        const commit = session?.commit ?? commitOf(entry?.reference?.permalink ?? null) ?? head;
        const what = (0,markdown_escape/* escapeText */.X1)(headline || path || '');
        const shownDate = date.replaceAll('-', NON_BREAKING_HYPHEN);
        return [
            (0,markdown_escape/* escapeText */.X1)(verb),
            account.url ? renderLink(shownDate, dayUrl(account.url, date, account.userId)) : shownDate,
            hours,
            (0,markdown_escape/* escapeText */.X1)(where),
            path && commit && what ? renderLink(what, lineUrl(ledgerUrl, commit, path, line ?? 1)) : what,
            result.operation.kind === 'blocked' || result.status === 'failed' ? 'see above' : (0,markdown_escape/* escapeText */.X1)(detail),
        ];
    });
    const table = renderTable([
        { title: '' },
        { title: 'Day' },
        { title: 'Hours', align: 'right' },
        { title: 'Project · task' },
        { title: 'Session' },
        { title: 'Change' },
    ], rows);
    return table === '' ? '' : ['### Time entries', '', table, ...more(shown.length, most)].join('\n');
}
function summary_renderHours(results) {
    const hundredths = new Map();
    let total = 0;
    for (const { operation } of results) {
        const session = sessionOf(operation);
        if (!session?.target.ok)
            continue;
        const name = (0,timesheet_catalog/* show */.WU)(session.target.project);
        const hours = Math.round(session.session.hours * 100);
        hundredths.set(name, (hundredths.get(name) ?? 0) + hours);
        total += hours;
    }
    const rows = [...hundredths].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (rows.length === 0)
        return '';
    const table = renderTable([{ title: 'Project' }, { title: 'Hours', align: 'right' }], [
        ...rows.map(([name, hours]) => [(0,markdown_escape/* escapeText */.X1)(name), (hours / 100).toFixed(2)]),
        ['**Total**', `**${(total / 100).toFixed(2)}**`],
    ]);
    return `### Hours by project\n\n${table}`;
}
function dayUrl(accountUrl, date, userId) {
    return `${accountUrl}/time/day/${date.replaceAll('-', '/')}/${userId}`;
}
function lineUrl(ledgerUrl, commit, path, line) {
    return `${blobUrl(ledgerUrl, commit, path)}?plain=1#L${line}`;
}
function more(count, shown) {
    return count > shown ? ['', `… and ${count - shown} more; the plan file has them all.`] : [];
}
function plural(count, word) {
    return count === 1 ? word : `${word}s`;
}

;// CONCATENATED MODULE: ./build/commands/record/apply.js



const LANES = 8;
const HOPELESS = new Set([401, 429]);
async function applyOperations(transport, userId, operations, log) {
    const results = new Map();
    let [stopped, failed] = [false, false];
    const total = operations.filter((operation) => phaseOf(operation) !== null).length;
    let finished = 0;
    for (const phase of ['change', 'create', 'delete']) {
        const waiting = operations.filter((operation) => phaseOf(operation) === phase);
        const lane = async () => {
            for (let operation = waiting.shift(); operation; operation = waiting.shift()) {
                const held = stopped || (phase === 'delete' && failed);
                const result = held
                    ? { operation, status: 'skipped', entry: null, message: null }
                    : await applyOperation(transport, userId, operation);
                results.set(operation, result);
                stopped ||= isHopeless(result.error);
                failed ||= result.status === 'failed';
                log(`${progress(++finished, total)}${renderLine(result)}`);
            }
        };
        await Promise.all(Array.from({ length: LANES }, lane));
    }
    return operations.map((operation) => results.get(operation) ?? { operation, status: 'planned', entry: null, message: null });
}
async function applyOperation(transport, userId, operation) {
    try {
        return { operation, status: 'done', entry: await write(transport, userId, operation), message: null };
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { operation, status: 'failed', entry: null, message, error };
    }
}
async function write(transport, userId, operation) {
    switch (operation.kind) {
        case 'create':
            return await (0,time_entries/* createEntry */.dv)(transport, userId, operation.fields);
        case 'update':
        case 'move':
            return await (0,time_entries/* updateEntry */.W8)(transport, operation.entry.id, operation.fields);
        case 'delete':
            await refuseChanged(transport, operation.entry);
            await (0,time_entries/* deleteEntry */.KB)(transport, operation.entry.id);
            return null;
        default:
            return null;
    }
}
async function refuseChanged(transport, planned) {
    const now = await (0,time_entries/* readEntry */.hB)(transport, planned.id);
    if (now === null)
        return;
    const same = ['date', 'hours', 'notes', 'running', 'locked'].every((key) => now[key] === planned[key]);
    if (!same)
        throw new Error('it was changed in Harvest meanwhile, so it is not deleted. Run again');
}
function phaseOf({ kind }) {
    if (kind === 'update' || kind === 'move')
        return 'change';
    return kind === 'create' || kind === 'delete' ? kind : null;
}
function isHopeless(error) {
    if (!(error instanceof build_errors/* RequestError */.GI))
        return false;
    return error.request.status === null || HOPELESS.has(error.request.status);
}
function renderLine(result) {
    const { verb, date, hours, where, headline, detail } = describeResult(result);
    return [verb.padEnd(7), date, `${hours} h`.padStart(7), where, headline && `“${headline}”`, detail && `(${detail})`]
        .filter(Boolean)
        .join('  ');
}
function progress(finished, total) {
    return total > 20 ? `[${String(finished).padStart(String(total).length)}/${total}] ` : '';
}

;// CONCATENATED MODULE: ./build/commands/record/verify.js




function faultsOfResults(results) {
    const skipped = results.filter(({ status }) => status === 'skipped').length;
    const rest = skipped === 1 ? '1 more operation was' : `${skipped} more operations were`;
    return [...results.flatMap(verify_faultOf), ...(skipped > 0 ? [error(`${rest} not tried. Run again`)] : [])];
}
async function readBack(results, readEntries, replan) {
    const done = results.filter(({ status }) => status === 'done');
    if (done.length === 0)
        return { duplicates: [], faults: [] };
    let second;
    try {
        second = replan(await readEntries());
    }
    catch (cause) {
        const reasons = (0,build_errors/* faultsOf */.xm)(cause).map(({ message }) => message);
        return {
            duplicates: [],
            faults: [error(`what was written could not be read back: ${reasons.join('; ')} Run again`)],
        };
    }
    const duplicates = second.operations.filter((operation) => operation.kind === 'delete' && operation.reason === 'duplicate');
    const faults = second.operations.flatMap((operation) => {
        const result = done.find((each) => verify_isSame(each.operation, operation));
        return result && isUnsettled(operation) ? [notShown(result, operation)] : [];
    });
    return { duplicates, faults };
}
function verify_faultOf(result) {
    const { operation, status, message } = result;
    if (status !== 'failed')
        return [];
    const session = sessionOf(operation);
    const { date, hours, where } = describeResult(result);
    const what = `${operation.kind} of ${hours} h on ${where}, ${date}`;
    return [{ severity: 'error', place: session && placeOf(session), message: `${what}: ${message}` }];
}
function verify_isSame(a, b) {
    if (sessionOf(a) || sessionOf(b))
        return sessionOf(a) === sessionOf(b);
    const entry = entryOf(a);
    return entry !== null && entry.id === entryOf(b)?.id;
}
function isUnsettled(operation) {
    if (operation.kind === 'delete')
        return operation.reason === 'orphan';
    if (operation.kind === 'blocked')
        return operation.entry?.running === true;
    return operation.kind === 'create' || operation.kind === 'update' || operation.kind === 'move';
}
function notShown(result, operation) {
    const { date, hours, where } = describeResult(result);
    const changes = 'changes' in operation ? operation.changes : [];
    const differs = changes.map(({ field, from, to }) => `${field} is "${from}", not "${to}"`);
    const why = operation.kind === 'blocked' ? `: ${operation.message}` : differs.length > 0 ? `: ${differs.join('; ')}` : '';
    const wordsOnly = changes.length > 0 && changes.every(({ field }) => field === 'notes' || field === 'link');
    return {
        severity: wordsOnly ? 'warning' : 'error',
        place: null,
        message: `Harvest does not show ${hours} h on ${where}, ${date}, as it was just written${why}. Look at the entry, then run again`,
    };
}
function error(message) {
    return { severity: 'error', place: null, message };
}

;// CONCATENATED MODULE: ./build/commands/record/reconcile.js










async function reconcile(inputs, access, config, readReports, run) {
    return await (0,commands_harvest/* withHarvest */.sq)(access, run, async (transport) => {
        const survey = await readSurvey(inputs, config, readReports, transport, run);
        const { ledger, account, settings } = survey;
        const { plan, collected, range } = survey.settled;
        if (inputs.dryRun) {
            const planned = plan.operations.map((operation) => ({ operation, status: 'planned', entry: null, message: null }));
            const shown = planned.filter(isWorthALine);
            if (shown.length > 0)
                run.phase('What would be written to Harvest');
            for (const result of shown)
                run.log(renderLine(result));
            return await conclude(inputs, ledger, account, settings, run, planned, [...collected.faults, ...plan.faults]);
        }
        if (plan.operations.some(isWrite)) {
            await ledger.refuseStale(account.entries);
            run.phase('Writing to Harvest');
        }
        const written = await reconcile_write(transport, account, plan.operations, run, {
            readEntries: () => (0,time_entries/* listEntries */.fi)(transport, account.user.id, range),
            replan: (entries) => planTimeEntries(planInput(collected, entries, ledger), settings),
        });
        return await conclude(inputs, ledger, account, settings, run, written.results, [
            ...collected.faults,
            ...plan.faults,
            ...written.faults,
        ]);
    });
}
async function reconcile_write(transport, account, operations, run, { readEntries, replan }) {
    const applied = await applyOperations(transport, account.user.id, operations, run.log);
    const seen = await readBack(applied, readEntries, replan);
    const removed = await applyOperations(transport, account.user.id, seen.duplicates, run.log);
    const results = [...applied, ...removed];
    return { results, faults: [...faultsOfResults(results), ...seen.faults] };
}
async function conclude(inputs, ledger, account, settings, run, results, runFaults) {
    const counts = countResults(results);
    const { outputs, faults: unwritten } = await writePlan(results, settings, ledger, run);
    const faults = [...ledger.faults, ...runFaults, ...unwritten];
    run.phase(null);
    run.log(summary_headline(counts, inputs.dryRun));
    const summary = renderSummary({
        results,
        faults,
        dryRun: inputs.dryRun,
        ledger: ledger.name,
        ledgerUrl: ledger.url,
        head: ledger.head,
        window: account.window,
        account: { name: account.company.name, url: account.company.url, user: account.user.name, userId: account.user.id },
        calls: { harvest: run.calls.harvest(), github: run.calls.github() },
    });
    return {
        faults,
        summary,
        outputs,
    };
}
function isWrite({ kind }) {
    return kind === 'create' || kind === 'update' || kind === 'move' || kind === 'delete';
}
function isWorthALine({ operation }) {
    return operation.kind !== 'unchanged';
}

;// CONCATENATED MODULE: ./build/commands/record/handed-over.js










async function recordHandedOver(inputs, open, run) {
    const handed = await handOver(inputs, open, run);
    for (const line of describeHandOver(handed.decisions, inputs.dryRun))
        run.log(line);
    if (handed.old > 0)
        run.log(`${handed.old} older ${handed.old === 1 ? 'report' : 'reports'} cannot be read and are left out`);
    run.phase(null);
    const recorded = await recordEntries(inputs, handed, run);
    const summary = renderHandOver({
        decisions: handed.decisions,
        faults: handed.faults,
        dryRun: inputs.dryRun,
        repository: open.repository,
        ledger: handed.ledger,
        head: handed.head,
        commit: handed.commit,
        pull: handed.pull,
        isRecorded: inputs.harvest !== null,
        calls: run.calls.github(),
    });
    return {
        faults: uniqueFaults([...handed.faults, ...recorded.faults]),
        summary: [summary, recorded.summary].filter(Boolean).join('\n'),
        outputs: {
            hours: handed_over_hoursOf(handed),
            ...recorded.outputs,
            'commit-sha': handed.head ?? '',
            'commit-url': handed.head === null ? '' : `${handed.ledger.url}/commit/${handed.head}`,
            'pull-request-number': handed.pull === null ? '' : String(handed.pull.number),
            'pull-request-url': handed.pull?.url ?? '',
            'pull-request-operation': handed.pull?.operation ?? 'none',
        },
    };
}
async function recordEntries(inputs, handed, run) {
    const nothing = { outputs: {}, faults: [], summary: '' };
    if (inputs.harvest === null) {
        run.log('No Harvest credentials here: the ledger’s own workflow records its reports');
        return nothing;
    }
    if (handed.isWaiting) {
        run.log('The reports wait in a pull request: the ledger’s own workflow records them once it is merged');
        return nothing;
    }
    const ledger = ledgerOf(inputs, handed, run);
    const paths = new Map(handed.decisions.map(({ at, candidate }) => [at, candidate.path]));
    run.phase('Reading Harvest');
    try {
        const outcome = await reconcile(inputs, inputs.harvest, handed.config, () => Promise.resolve(ledger), run);
        return { ...outcome, faults: outcome.faults.map((fault) => atProject(fault, paths)) };
    }
    catch (error) {
        const faults = (0,build_errors/* faultsOf */.xm)(error).map((fault) => atProject(fault, paths));
        const committed = handed.commit === null ? '' : ' The reports are in the ledger; run again to record them.';
        return { ...nothing, faults: faults.map((fault) => ({ ...fault, message: `${fault.message}${committed}` })) };
    }
}
function ledgerOf(inputs, handed, run) {
    const { head, commit } = handed;
    const { name, url } = handed.ledger;
    const here = handed.decisions.filter((decision) => isInLedger(decision, handed));
    const reports = new Map(here.map(({ at, candidate }) => [at, handed.handed.get(candidate.path)?.report]));
    const files = [...reports].flatMap(([path, report]) => (report ? [{ path, report }] : []));
    const commits = here.flatMap(({ at, kind }) => commit !== null && (kind === 'add' || kind === 'replace') ? [[at, { commit, added: kind === 'add' }]] : []);
    const sources = new Set(here.flatMap(({ at, candidate: { id } }) => [at, id ?? at]));
    const formers = here.flatMap(({ at, candidate: { path, id } }) => (handed.origins.get(path)?.was ?? []).map((source) => [source, id ?? at]));
    return {
        name,
        url,
        head,
        files,
        commits: new Map(commits),
        sources: sourcesOf(run.context.serverUrl, handed.repository, handed.origins),
        faults: handed.faults.filter(({ severity, place }) => severity === 'error' && place !== null),
        findCommits: (paths) => head === null || inputs.dryRun
            ? Promise.resolve(new Map())
            : readCommitsOfPaths(openGitHub(inputs, run), name, head, paths),
        covers: (source) => sources.has(source),
        formers: new Map(formers),
        refuseStale: (entries) => refuseTakenIds(name, here, entries),
    };
}
async function refuseTakenIds(ledger, here, entries) {
    const ours = new Set(entries.filter((each) => isOurs(each, ledger)).map(({ reference }) => (0,identity/* splitReference */.mQ)(reference?.id ?? '').source));
    const taken = here.filter(({ kind, candidate: { id } }) => kind === 'add' && id !== null && ours.has(id));
    if (taken.length === 0)
        return;
    throw new build_errors/* InputError */.dz(taken.map(({ candidate: { path, id } }) => ({
        severity: 'error',
        message: `time entries of another report have the id "${id}" already, so nothing was recorded. Give this report an id of its own, or leave it out`,
        place: { file: path, line: 1, column: 1 },
    })));
}
function isInLedger({ kind, at, candidate }, { blobs, origins }) {
    if (kind === 'add' || kind === 'replace')
        return true;
    const isThere = (kind === 'adopt' || kind === 'same') && blobs.get(at) === candidate.blob;
    return isThere && origins.get(candidate.path)?.isForeign !== true;
}
function atProject(fault, paths) {
    const file = fault.place && paths.get(fault.place.file);
    return fault.place && file ? { ...fault, place: { ...fault.place, file } } : fault;
}
function handed_over_hoursOf({ handed }) {
    const sessions = [...handed.values()].flatMap(({ report }) => report.sessions);
    const hundredths = sessions.reduce((sum, { hours, date }) => sum + (date ? Math.round((hours ?? 0) * 100) : 0), 0);
    return (hundredths / 100).toFixed(2);
}

;// CONCATENATED MODULE: ./build/commands/check/check-project-change.js














async function checkProjectChange(inputs, change, open, run) {
    const { head } = open.checkout;
    if (head === null)
        return nothingFound();
    const isOwn = (path) => change.paths.has(path);
    const committed = await (0,checkout_reports/* readReports */.oh)(open.git, head, inputs.reports ?? handedByDefault);
    const isReport = (0,checkout_reports/* matcher */.jN)(inputs.reports ?? handedByDefault);
    const gone = [...change.paths].filter((path) => isReport(path) && !committed.paths.has(path));
    const own = committed.reports.filter(({ path }) => isOwn(path));
    const ownFaults = committed.faults.filter(({ place }) => place !== null && isOwn(place.file));
    if (own.length + gone.length + ownFaults.length === 0)
        return nothingFound();
    const { comment: _, ...given } = inputs;
    const { handed, faults, unchecked } = await tryHandOver({ ...given, command: 'record' }, open, run);
    const config = handed?.config ?? (0,parse/* parseConfig */.o)('', inputs.config.path);
    const files = parseReports(own, config.reports);
    const window = guessWindow(inputs, config, run);
    const told = splitFaults(handed?.faults ?? [], isOwn);
    const decisions = handed?.decisions.filter(({ candidate }) => isOwn(candidate.path)) ?? [];
    const { found, faults: unasked } = await tryHarvest(handed === null ? null : inputs.harvest, (access) => check_project_change_ask({ ...given, command: 'record' }, handed, access, run), build_errors/* faultsOf */.xm);
    const planned = handed && found && planOf(handed, decisions, found);
    const said = readStated(parseReports(committed.reports, config.reports), isOwn, handed && config.mapping, window);
    const table = handed === null ? '' : renderReports({ ...handed, decisions });
    const harvest = handed !== null && inputs.harvest === null ? [withoutHarvest(change, false)] : [];
    const preview = {
        reports: own.length + gone.length,
        operations: planned?.operations ?? null,
        stated: said.stated,
        statedHours: said.statedHours,
        handOver: table === '' ? null : { name: 'the reports handed over', text: table },
        faults: uniqueFaults([
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
        return { handed: await handOver(inputs, open, run), faults: [], unchecked: [] };
    }
    catch (error) {
        if (!(error instanceof build_errors/* RequestError */.GI) && !(error instanceof build_errors/* InputError */.dz))
            throw error;
        const { status, code } = error instanceof build_errors/* RequestError */.GI ? error.request : { status: null, code: undefined };
        const mayNot = status === 403 || status === 404 || code === 'NOT_FOUND' || code === 'FORBIDDEN';
        return mayNot
            ? { handed: null, faults: [], unchecked: [unread('github-token may not read it, or the name is wrong')] }
            : { handed: null, faults: (0,build_errors/* faultsOf */.xm)(error), unchecked: [unread('see above')] };
    }
}
async function check_project_change_ask(inputs, handed, access, run) {
    if (handed === null)
        return null;
    const ledger = ledgerOf(inputs, handed, run);
    return await (0,commands_harvest/* withHarvest */.sq)(access, run, async (transport) => {
        const survey = await readSurvey(inputs, handed.config, () => Promise.resolve(ledger), transport, run);
        const refused = await ledger.refuseStale(survey.account.entries).then(() => [], build_errors/* faultsOf */.xm);
        return { ...survey, refused };
    });
}
function planOf({ decisions: all }, decisions, { settled, ledger, settings, refused }) {
    const { plan, collected } = settled;
    const paths = new Set(decisions.map(({ at }) => at).filter((at) => at !== ''));
    const sources = new Set([...paths, ...decisions.flatMap(({ candidate }) => candidate.id ?? [])]);
    const { own } = splitOperations(plan.operations, { paths, sources }, null);
    const isLimited = own.some((each) => each.kind === 'left' && each.reason === 'limit');
    const faults = [
        ...collected.faults.filter(({ place }) => place !== null && paths.has(place.file)),
        ...own.flatMap(faultsOfOperation),
        ...(isLimited ? faultsOfLimit(plan.operations, ledger.files.length, settings.limit) : []),
        ...refused,
    ];
    const projectPaths = new Map(all.map(({ at, candidate }) => [at, candidate.path]));
    return { operations: own, faults: faults.map((fault) => atProject(fault, projectPaths)) };
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

;// CONCATENATED MODULE: ./build/github/comments.js




async function keepComment(github, sticky, text, isWorthOne) {
    const body = `${sticky.marker}\n${text}`;
    const login = await readLogin(github);
    const list = () => listOwn(github, sticky, login);
    const [first, ...later] = await list();
    if (first !== undefined) {
        const isChanged = !sameText(first.body ?? '', body);
        if (isChanged)
            await send(github, sticky, 'PATCH', first.id, body);
        await dropAll(github, sticky, later);
        return isChanged ? 'updated' : 'none';
    }
    if (!isWorthOne)
        return 'none';
    const lost = await create(github, sticky, body);
    const [oldest, ...newer] = await list();
    if (oldest === undefined) {
        if (lost === null)
            throw noAnswer('the comment that was just made is not there');
        throw lost;
    }
    if (!sameText(oldest.body ?? '', body))
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
async function listOwn(github, { repository, number, marker }, login) {
    const [owner = '', repo = ''] = repository.split('/');
    const comments = await readPages(github, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        owner,
        repo,
        issue_number: number,
    });
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
        if (error instanceof build_errors/* RequestError */.GI && error.request.lost)
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
            if (!(error instanceof build_errors/* RequestError */.GI))
                throw error;
            const { status, lost } = error.request;
            if (status === 404 || status === 410)
                return;
            if (!lost || isLast)
                throw error;
        }
}

;// CONCATENATED MODULE: ./build/commands/check/comment.js





const MOST_CHARACTERS = 60_000;
const MARKER = '<!-- harvest-ledger: check -->';
async function comment(inputs, number, sections, isWorthOne, run) {
    const { serverUrl, repository, runId } = run.context;
    if (inputs.githubToken === null)
        return [warn('there is no github-token')];
    const url = `${serverUrl}/${repository}/actions/runs/${runId}`;
    const whole = runId === null ? '' : `${renderLink("The run's summary", url)} has the whole.`;
    const text = fitSections(sections, MOST_CHARACTERS - MARKER.length, whole);
    try {
        const done = await keepComment(openGitHub(inputs, run), { repository, number, marker: MARKER }, text, isWorthOne);
        run.log(done === 'none' ? 'The comment says so already, or there is none to keep' : `The comment was ${done}`);
        return [];
    }
    catch (error) {
        if (!(error instanceof build_errors/* RequestError */.GI))
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
    const sections = renderPreview(shown, ({ file, line }) => `${blobUrl(`${serverUrl}/${repository}`, pull.headSha, file)}?plain=1#L${line}`);
    const isWorthOne = preview.reports !== 0 || preview.operations !== null || preview.faults.length > 0;
    const uncommented = inputs.comment ? await comment(inputs, pull.number, sections, isWorthOne, run) : [];
    const planned = (preview.operations ?? []).map((operation) => ({ operation, status: 'planned', entry: null, message: null }));
    const written = plan === null ? null : await writePlan(planned, plan.settings, plan.ledger, run);
    return {
        faults: [...preview.faults, ...(written?.faults ?? []), ...uncommented],
        summary: joinSections([...sections, { name: 'the calls', text: renderCalls(run) }]),
        outputs: written?.outputs ?? { hours: hoursOf(preview.statedHours) },
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
        if (error instanceof build_errors/* InputError */.dz)
            return nothingFound(error.faults);
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

;// CONCATENATED MODULE: ./build/check/finding.js

const topics = [
    'This machine',
    'Harvest',
    'Configuration',
    'Reports',
    'What record would do',
    'Ledger on GitHub',
    'Workflows',
];
function finder(topic) {
    const of = (severity) => (message, remedy = null, place = null) => ({
        severity,
        topic,
        message,
        remedy,
        place,
    });
    return { ok: of('ok'), warning: of('warning'), error: of('error'), unknown: of('unknown') };
}
function findingOf(topic, { severity, message, place }) {
    return { severity, topic, message, remedy: null, place };
}
function findingsOf(topic, error) {
    const severity = error instanceof build_errors/* RequestError */.GI && error.request.status === 403 ? 'unknown' : 'error';
    return (0,build_errors/* faultsOf */.xm)(error).map((fault) => ({ ...findingOf(topic, fault), severity }));
}
const marks = { ok: 'ok  ', warning: 'warn', error: 'fail', unknown: '?   ' };
function renderFinding(finding) {
    return `${marks[finding.severity]}  ${finding.topic}: ${(0,build_errors/* renderFault */.L4)({ severity: 'warning', place: finding.place, message: inWords(finding) })}`;
}
function inWords({ message, remedy }) {
    if (remedy === null)
        return message;
    return `${message.replace(/[\s.]+$/, '')}. ${remedy}`;
}
function faultsOfFindings(findings) {
    return findings.flatMap((finding) => {
        const { severity, place } = finding;
        return severity === 'error' || severity === 'warning' ? [{ severity, place, message: inWords(finding) }] : [];
    });
}
const NO_YAML = 'not valid YAML';
function withoutRepeats(findings) {
    const keyOf = (place) => place && `${place.file}:${place.line}:${place.column}`;
    const known = new Set(findings.flatMap(({ severity, topic, place }) => severity === 'error' && topic === 'Configuration' ? (keyOf(place) ?? []) : []));
    const said = new Set();
    return findings.filter((finding) => {
        const { topic, place, message } = finding;
        const what = message.startsWith(NO_YAML) ? NO_YAML : inWords(finding);
        const text = `${keyOf(place)} ${what}`;
        const isNew = !said.has(text) && !(topic === 'What record would do' && known.has(keyOf(place) ?? ''));
        said.add(text);
        return isNew;
    });
}
function firstOf(findings, most) {
    const ordered = [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
    const [next] = ordered.slice(most);
    if (next === undefined || ordered.length === most + 1)
        return ordered;
    const rest = ordered.length - most;
    return [
        ...ordered.slice(0, most),
        { ...next, place: null, message: `${rest} more of this kind`, remedy: 'Mend these first, then look again' },
    ];
}

;// CONCATENATED MODULE: ./build/check/network.js


function proxyFor(address, { http, https, none }) {
    const { protocol, hostname, port } = new URL(address);
    const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
    const number = port || (protocol === 'https:' ? '443' : '80');
    const proxy = (protocol === 'https:' && https) || http || null;
    const isDirect = none.split(/[\s,]+/).some((entry) => {
        const [, name = '', only] = /^(.+?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
        if (name === '' || (only !== undefined && only !== number))
            return false;
        const domain = name.replace(/^\*?\./, '').replace(/^\[|\]$/g, '');
        return name === '*' || (host === domain && !name.startsWith('*')) || host.endsWith(`.${domain}`);
    });
    return isDirect ? null : proxy;
}
function examineMachine(node, proxies, addresses) {
    const { ok, error } = finder('This machine');
    const version = ok(`Node ${node}`);
    for (const [name, proxy] of [
        ['HTTPS_PROXY', proxies.https],
        ['HTTP_PROXY', proxies.http],
    ])
        if (proxy === null)
            return [
                version,
                error(`${name} is no address`, 'Write it as http://HOST:PORT, or take it out of the environment'),
            ];
    const hosts = new Map();
    for (const address of addresses) {
        const proxy = proxyFor(address, proxies);
        const list = hosts.get(proxy) ?? [];
        hosts.set(proxy, [...new Set([...list, new URL(address).host])]);
    }
    const ways = [...hosts].map(([proxy, names]) => proxy === null ? `${names.join(', ')} directly` : `${names.join(', ')} through the proxy ${proxy}`);
    return [version, ok(`reaches ${ways.join('; ')}`)];
}
function findingsOfFailure(topic, error, address, proxies) {
    if (!(error instanceof build_errors/* RequestError */.GI) || error.request.status !== null)
        return findingsOf(topic, error);
    const { host } = new URL(address);
    const proxy = proxyFor(address, proxies);
    const reason = reasonOf(error);
    const remedy = proxy !== null
        ? `Check HTTPS_PROXY (${proxy}), or put ${host} into NO_PROXY where it is reached directly`
        : /ENOTFOUND|EAI_AGAIN/.test(reason)
            ? `Check the name and this machine's DNS; behind a proxy, set HTTPS_PROXY`
            : `Check the connection and the firewall; behind a proxy, set HTTPS_PROXY`;
    return [finder(topic).error(`${host} cannot be reached (${reason})`, remedy)];
}
function reasonOf(error) {
    let reason = error.request.detail;
    let cause = error.cause;
    for (let depth = 0; depth < 6 && cause instanceof Error; depth++, cause = cause.cause) {
        const { code, message } = cause;
        if (typeof code === 'string' && message !== '')
            reason = message.includes(code) ? message : `${message}, ${code}`;
    }
    return reason;
}

;// CONCATENATED MODULE: ./build/check/summary.js



const summary_marks = { ok: '✅', warning: '⚠️', error: '❌', unknown: '❔' };
function renderExamination(findings, linkTo) {
    const tables = topics.flatMap((topic) => {
        const rows = findings
            .filter((finding) => finding.topic === topic)
            .map((finding) => [summary_marks[finding.severity], cellOf(finding, linkTo)]);
        return rows.length === 0 ? [] : [`### ${topic}\n\n${renderTable([{ title: '' }, { title: 'Found' }], rows)}\n`];
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
    return `Everything that a run needs is there${rest}`;
}
function cellOf(finding, linkTo) {
    const { place } = finding;
    const text = (0,markdown_escape/* escapeText */.X1)(inWords(finding));
    if (place === null)
        return text;
    const where = (0,markdown_escape/* escapeText */.X1)(`${place.file}:${place.line}:${place.column}`);
    const url = linkTo?.(place) ?? null;
    return `${url === null ? where : renderLink(where, url)}: ${text}`;
}

;// CONCATENATED MODULE: ./build/check/workflow-triggers.js


const { warning, error: workflow_triggers_error } = finder('Workflows');
function examinePush(use, { branch, reports }) {
    const hasSchedule = use.triggers.has('schedule');
    if (!use.triggers.has('push'))
        return hasSchedule
            ? []
            : [warning('a pushed report starts no run', 'Add `on: push` with the reports’ paths', use.place)];
    const place = use.placeOf('push');
    const push = Object(use.triggers.get('push'));
    const missed = hasSchedule ? warning : workflow_triggers_error;
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
            return [workflow_triggers_error(`the cron "${String(cron)}" is none`, "Write five fields, such as '17 4 * * *'", place)];
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
        .replace(/[{(]([^,|)}]*)[^)}]*[)}]/g, '$1')
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
        return matches(isNot ? pattern.slice(1) : pattern, name) ? !isNot : isIn;
    }, false);
}
const LONGEST_PATTERN = 200;
function matches(pattern, name) {
    if (pattern.length > LONGEST_PATTERN)
        return false;
    const source = pattern.replace(/\*\*\/|\*+|[.^$(){}|\\]/g, (mark) => {
        if (mark === '**/')
            return '(?:.*/)?';
        return mark.startsWith('**') ? '.*' : mark === '*' ? '[^/]*' : `\\${mark}`;
    });
    try {
        return new RegExp(`^${source}$`).test(name);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/check/workflows.js


const { ok, warning: workflows_warning, error: workflows_error } = finder('Workflows');
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
function examineUse(use, facts) {
    const command = commandOf(use, facts);
    const found = [
        ...pinned(use),
        ...checkout(use, command),
        ...secrets(use, command),
        ...permissions(use, command),
        ...(command === 'record' || command === 'rollup'
            ? [...concurrency(use), ...examineSchedule(use, command, facts)]
            : []),
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
    const written = ['harvest-access-token', 'github-token'].filter((name) => inputs[name] && !isExpression(inputs[name]));
    const found = written.map((name) => workflows_error(`${name} is written out, for everybody who reads this file`, 'Revoke it, store a new one as a secret, and pass that', place));
    const isGiven = Boolean(inputs['harvest-access-token']) || environment.has('HARVEST_ACCESS_TOKEN');
    if ((command === 'record' || command === 'rollup') && !isGiven)
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
        : command === 'check' && inputs.comment === 'true'
            ? ['contents: read', 'pull-requests: write']
            : ['contents: read'];
    if (given === null)
        return [
            workflows_warning("its job states no permissions, so it has the repository's default ones, which may be too few or too many", `Write \`permissions: { ${needed.join(', ')} }\``, place),
        ];
    const has = (right) => typeof given === 'string' ? given.replace('-all', '') : String(given[right] ?? 'none');
    const lacking = needed.filter((need) => {
        const [right = '', level] = need.split(': ');
        return has(right) !== 'write' && has(right) !== level;
    });
    return lacking.map((need) => workflows_error(`the job of ${command} lacks ${need}`, `Add \`${need}\` to its permissions`, place));
}
function concurrency({ concurrency: given, place }) {
    if (given === null)
        return [
            workflows_warning('no concurrency group: two runs may work at once', 'Add `concurrency: { group: harvest-ledger, cancel-in-progress: false, queue: max }`', place),
        ];
    if (!given.cancels)
        return [];
    return [
        workflows_warning('a newer run cancels this one half way (cancel-in-progress: true)', 'Write `cancel-in-progress: false`', given.place),
    ];
}

;// CONCATENATED MODULE: ./build/check/reports.js





const MOST = 10;
function examineReports({ include, idle, files, sessions, faults, problems }) {
    const { ok, warning } = finder('Reports');
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
        ...firstOf([...faults, ...problems].map((fault) => findingOf('Reports', fault)), MOST),
    ];
}
function examinePlan(operations, faults) {
    const counts = countResults(operations.map((operation) => ({ operation, status: 'planned', entry: null, message: null })));
    const hundredths = operations.reduce((sum, operation) => (operation.kind === 'create' ? sum + Math.round(operation.session.session.hours * 100) : sum), 0);
    const parts = [
        `${counts.unchanged} up to date`,
        `${counts.created} to create${counts.created > 0 ? ` (${(hundredths / 100).toFixed(2)} h)` : ''}`,
        `${counts.updated} to update`,
        `${counts.deleted} to delete`,
        ...(counts.blocked > 0 ? [`${counts.blocked} left as they are`] : []),
    ];
    const topic = 'What record would do';
    return [
        finder(topic).ok(parts.join(', ')),
        ...firstOf(faults.map((fault) => findingOf(topic, fault)), MOST),
    ];
}
function usesOfTags(mapping, sessions, operations, entries) {
    const names = new Map([...mapping.projects].map(([name, tag]) => [tag, name]));
    const tagOf = ({ session }) => {
        const named = session.project ?? session.client ?? mapping.defaults.project;
        const tag = named === null ? null : (0,timesheet_mapping/* findTag */.IU)(named, mapping);
        return tag === null ? null : (names.get(tag) ?? null);
    };
    const settled = (operation) => operation.kind === 'unchanged' || operation.kind === 'drift';
    const waiting = operations.filter((operation) => !settled(operation)).flatMap((each) => sessionOf(each) ?? []);
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
const INPUTS = ['harvest-access-token', 'harvest-account-id', 'ledger-branch', 'ledger-pull-request'];
function parseWorkflow(path, text) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file: path, line, column: col };
    };
    const { warning, error, unknown } = finder('Workflows');
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
            const inputs = workflow_file_textsOf(step.with);
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
                    : { inputs: workflow_file_textsOf(steps[before]?.with), place: placeAt('jobs', name, 'steps', before, 'uses') },
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
function workflow_file_textsOf(value) {
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
        return { group: value, cancels: false, place };
    const { group, 'cancel-in-progress': cancel } = valuesOf(value);
    return group === undefined ? null : { group: String(group), cancels: cancel === true || cancel === 'true', place };
}

;// CONCATENATED MODULE: ./build/commands/check/examine-checkout.js









async function readWorkflows({ git, checkout: { head } }) {
    if (head === null)
        return [];
    const folder = '.github/workflows/';
    const listed = await git(['ls-tree', '-z', '--full-tree', '--name-only', head, '--', folder]);
    const paths = listed
        .toString('utf8')
        .split('\0')
        .filter((path) => /\.ya?ml$/.test(path));
    return await Promise.all(paths.map(async (path) => parseWorkflow(path, (await git(['cat-file', 'blob', `${head}:${path}`])).toString('utf8'))));
}
function examineConfig(config, path) {
    if (!config.ok)
        return findingsOf('Configuration', config.error).map((finding) => finding.message.startsWith(NO_YAML)
            ? { ...finding, remedy: 'Correct indentation, brackets and quotes up to there' }
            : finding);
    const { isThere, faults, mapping } = config.value;
    const { ok, warning } = finder('Configuration');
    const counts = `${mapping.projects.size} ${mapping.projects.size === 1 ? 'tag' : 'tags'}, ${mapping.rules.length} ${mapping.rules.length === 1 ? 'rule' : 'rules'}`;
    return [
        isThere
            ? ok(`${path} is valid: ${counts}`)
            : warning(`there is no ${path} in the commit, so the defaults hold and reports must use the names of Harvest`, 'Commit one that says what your tags are called in Harvest (docs/configuration.md)'),
        ...faults.map((fault) => findingOf('Configuration', fault)),
    ];
}
async function examineStanding(inputs, open, run) {
    const writing = { ...inputs, dryRun: false };
    const refusals = [async () => refuseOtherBranch(writing, open), async () => await refuseUnpushed(writing, open, run)];
    const refused = await Promise.all(refusals.map((refuse) => refuse().then(() => [], (error) => (0,build_errors/* faultsOf */.xm)(error).map((fault) => findingOf('Reports', { ...fault, severity: 'warning' })))));
    const { warning } = finder('Reports');
    const isShallow = open.checkout.boundary.size > 0;
    const remedy = run.context.onRunner ? 'Give actions/checkout `fetch-depth: 0`' : 'Run git fetch --unshallow';
    const shallow = 'this checkout is shallow, so it does not tell which commit changed a report last';
    return [...refused.flat(), ...(isShallow ? [warning(shallow, remedy)] : [])];
}
function examineLedgerReports(inputs, config, ledger, survey, run) {
    if (!ledger.ok)
        return findingsOf('Reports', ledger.error);
    const { files, faults } = ledger.value;
    const include = inputs.reports ?? config.reports.include;
    const window = windowOf(inputs.from, inputs.to, config.windowDays, run.startedAt.toISOString().slice(0, 10));
    const reports = files.map((file) => ({ ...file, commit: null, sourceUrl: null }));
    const collected = survey?.settled.collected ?? collectSessions(reports, config.mapping, [], within(survey?.account.window ?? window));
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
    return include.filter((glob) => !glob.startsWith('!') && !paths.some((0,checkout_reports/* matcher */.jN)([glob])));
}
function pathsToWatch(include, paths) {
    return paths.length > 0 ? paths : include.filter((glob) => !glob.startsWith('!')).map(samplePath);
}
function noConfig(path, where) {
    return new build_errors/* InputError */.dz(`config: ${path}: there is no such file in ${where}`);
}

;// CONCATENATED MODULE: ./build/check/ledger.js

const { ok: ledger_ok, warning: ledger_warning, error: ledger_error, unknown } = finder('Ledger on GitHub');
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
    return await seen((async () => await readLedgerState(openGitHub(inputs, run), asked))());
}
async function examineGitHub(inputs, ledger, state, needs, run) {
    const { githubToken } = inputs;
    if (state === null || githubToken === null)
        return [withoutToken(ledger, needs.writes)];
    if (!state.ok) {
        const failed = findingsOfFailure('Ledger on GitHub', state.error, run.context.apiUrl, run.context.proxies);
        return failed;
    }
    const found = examineLedger({ ...state.value, asked: ledger }, kindOfToken(githubToken), needs);
    if (found.some(({ severity }) => severity === 'error'))
        return found;
    const github = openGitHub(inputs, run);
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
        return inputs.ledgerPullRequest ? [examinePulls(await tryPulls(github, state), 'project')] : [];
    if (!ownRollups)
        return [finder('Ledger on GitHub').ok('no workflow here needs pull requests of Actions')];
    const setting = await seen(readActionsMayOpenPulls(github, state.name));
    if (setting.ok)
        return [examinePulls({ kind: setting.value ? 'allowed' : 'off' }, 'actions')];
    const why = "GitHub tells the setting to an administrator's token only";
    return [examinePulls(run.context.onRunner ? await tryPulls(github, state) : { kind: 'untold', why }, 'actions')];
}
async function tryPulls(github, state) {
    const { branch, head, permission } = state;
    if (branch === null || head === null)
        return { kind: 'untold', why: 'the ledger is empty' };
    if (permission === 'READ' || permission === 'TRIAGE')
        return { kind: 'lacking' };
    try {
        await refusePulls(github, state, branch);
        return { kind: 'allowed' };
    }
    catch (error) {
        const { detail = '', code } = error instanceof build_errors/* RequestError */.GI ? error.request : {};
        if (/not permitted to create or approve/i.test(detail))
            return { kind: 'off' };
        return code === 'FORBIDDEN' ? { kind: 'lacking' } : { kind: 'untold', why: String(error.message) };
    }
}

;// CONCATENATED MODULE: ./build/check/account.js



const TOKEN_PAGE = 'https://id.getharvest.com/developers';
const { ok: account_ok, warning: account_warning, error: account_error, unknown: account_unknown } = finder('Harvest');
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
    if (failure instanceof build_errors/* RequestError */.GI && failure.request.status === 401)
        return {
            id: null,
            findings: [
                account_error('Harvest does not accept the token (401): it is mistyped, revoked, or has expired', `Create a new one at ${TOKEN_PAGE} and store it as HARVEST_ACCESS_TOKEN again`),
            ],
        };
    if (given === null)
        return { id: null, findings: findingsOfFailure('Harvest', failure, idUrl, proxies) };
    const reason = failure instanceof Error ? failure.message : String(failure);
    return { id: given, findings: [account_unknown(`which accounts the token sees could not be asked: ${reason}`)] };
}
function kindOf(token) {
    if (/^\d+\.pt\./.test(token))
        return 'a personal access token, which does not expire';
    return /^\d+\.at\./.test(token)
        ? 'an OAuth access token, which ends after 14 days'
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




const { ok: names_ok, warning: names_warning, error: names_error } = finder('Configuration');
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
    const task = tag.task ?? defaults.task;
    const used = use === null || use.sessions === 0 ? 'no session uses it so far' : names_count(use.sessions);
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
    const renamed = use?.last && catalog.find(({ id }) => id === use.last?.project.id);
    if (renamed)
        return [
            `${name}: no project "${project}" in Harvest, and the tag's entries are on "${renamed.name}" now: it was renamed`,
            `Write \`project: "${renamed.name}"\`, or its id ${renamed.id}, which no renaming changes`,
        ];
    const remedy = 'Write the name as Harvest has it, or its id';
    return [`${name}: ${message}`, directory === null ? `${remedy}; else ask an administrator` : remedy];
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
    const renamed = use?.last && project.tasks.find(({ id }) => id === use.last?.task.id);
    if (renamed)
        return [
            `${name}: no task "${task}" on ${(0,timesheet_catalog/* show */.WU)(project)}, and the tag's entries are on "${renamed.name}" now: it was renamed`,
            `Write \`task: "${renamed.name}"\`, or its id ${renamed.id}, which no renaming changes`,
        ];
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
function names_count(sessions) {
    return `${sessions} ${sessions === 1 ? 'session' : 'sessions'}`;
}

// EXTERNAL MODULE: ./build/harvest/account.js
var account = __webpack_require__(5101);
;// CONCATENATED MODULE: ./build/commands/check/examine-harvest.js













async function examineHarvest(inputs, side, run) {
    const { harvest } = inputs;
    const nothing = { survey: null, timeZone: null };
    const { ok, error } = finder('Harvest');
    if (harvest === null)
        return side.isNeeded
            ? { ...nothing, findings: [error(build_inputs/* tokenMissing */.O3)] }
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
            const account = await (0,commands_harvest/* readAccount */.GM)(transport, run.startedAt, (today) => windowOf(inputs.from, inputs.to, side.config?.windowDays ?? 90, today));
            const me = { ...account, projects: account.assigned.length };
            const planned = await plan(inputs, side, account, transport, run);
            const timeZone = account.user.timeZone;
            const findings = [...examineMe(me, access.accessToken, side.rollupOfAccount), ...planned.findings];
            return { findings, survey: planned.survey, timeZone, isUnreachable: false };
        });
    }
    catch (error) {
        const findings = findingsOfFailure('Harvest', error, access.apiUrl, run.context.proxies);
        const isUnreachable = error instanceof build_errors/* RequestError */.GI && error.request.status === null;
        return { findings, survey: null, timeZone: null, isUnreachable };
    }
}
async function plan(inputs, { config, ledger }, account, transport, run) {
    if (config === null)
        return { findings: [], survey: null };
    const read = ledger === null ? null : await ledger;
    const survey = read?.ok ? await seen(surveyOf(inputs, config, read.value, account, transport, run)) : null;
    const operations = survey?.ok ? survey.value.settled.plan.operations : [];
    const sessions = survey?.ok ? survey.value.settled.collected.sessions : [];
    const ours = read?.ok ? account.entries.filter((entry) => isOurs(entry, read.value.name)) : [];
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
        const failed = findingsOfFailure('What record would do', survey.error, run.context.apiUrl, run.context.proxies);
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
    const config = state?.ok ? examine_project_readLedgerConfig(inputs, ledger, state.value) : null;
    const needs = { writes: true, makesRollups: false, ownRollups: false, showsAmounts: false };
    const [github, harvest, handing, stands] = await Promise.all([
        examineGitHub(inputs, ledger, state, needs, run),
        examineHarvest(inputs, { config: config?.ok ? config.value : null, ledger: null, isNeeded: false, rollupOfAccount: false }, run),
        config?.ok ? planHandOver(inputs, open, run) : { findings: [], paths: [] },
        standing,
    ]);
    const facts = {
        repository: open.repository,
        isLedger: false,
        branch: open.defaultBranch,
        reports: pathsToWatch(inputs.reports ?? handedByDefault, handing.paths),
        timeZone: null,
    };
    return [
        ...(config === null ? [] : examineConfig(config, `${ledger}:${inputs.config.path}`)),
        ...harvest.findings,
        ...stands,
        ...github,
        ...(github.some(({ severity }) => severity === 'error') ? [] : handing.findings),
        ...(workflows.ok ? examineWorkflows(workflows.value, facts) : findingsOf('Workflows', workflows.error)),
    ];
}
function examine_project_readLedgerConfig(inputs, ledger, { own }) {
    const { path, isDefault } = inputs.config;
    const text = own.texts.get(path) ?? null;
    if (text === null && !isDefault)
        return { ok: false, error: noConfig(path, `the ledger ${ledger}`) };
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
    const handed = await seen(handOver(dry, open, run));
    const topic = 'What record would do';
    if (!handed.ok)
        return { findings: findingsOfFailure(topic, handed.error, run.context.apiUrl, run.context.proxies), paths: [] };
    const { decisions, faults } = handed.value;
    const fresh = decisions.filter(({ kind }) => kind === 'add' || kind === 'replace' || kind === 'adopt').length;
    const same = decisions.filter(({ kind }) => kind === 'same').length;
    return {
        paths: [...handed.value.handed.keys()],
        findings: [
            finder(topic).ok(`${fresh} ${fresh === 1 ? 'report' : 'reports'} to hand over to ${open.ledger}, ${same} there already`),
            ...firstOf(faults.map((fault) => findingOf('Reports', fault)), examine_project_MOST),
        ],
    };
}

;// CONCATENATED MODULE: ./build/commands/check/examine.js













async function examine(inputs, run) {
    const { context } = run;
    const addresses = [inputs.harvest?.apiUrl, inputs.harvest?.idUrl, context.apiUrl].filter((each) => each !== undefined);
    const machine = examineMachine(process.versions.node, context.proxies, addresses);
    const open = await seen((0,commands_checkout/* openCheckout */.Hj)(inputs, run));
    if (!open.ok)
        return examine_conclude([...machine, ...findingsOf('Reports', open.error)], null, null, run);
    const isLedger = (0,commands_checkout/* isSameRepository */.ve)(open.value.repository, open.value.ledger);
    run.log(`Looking at ${isLedger ? 'the ledger' : `${open.value.repository}, which hands its reports over to`} ${open.value.ledger} …`);
    if (!isLedger)
        return examine_conclude([...machine, ...(await examineProject(inputs, open.value, run))], open.value, null, run);
    const { findings, survey } = await examineOwn(inputs, open.value, run);
    return examine_conclude([...machine, ...findings], open.value, survey, run);
}
async function examineOwn(inputs, open, run) {
    const looking = lookAtGitHub(inputs, open.ledger, run);
    const standing = examineStanding(inputs, open, run);
    const [read, workflows] = await Promise.all([seen((0,commands_checkout/* readConfig */.Xg)(inputs, open)), seen(readWorkflows(open))]);
    const config = read.ok ? read.value : null;
    const files = workflows.ok ? workflows.value : [];
    const rollups = rollupsOf(files);
    const ledger = config === null ? null : seen(readLedger(inputs, { ...config, faults: [] }, open, run));
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
    const paths = own?.ok ? own.value.files.map(({ path }) => path) : [];
    const facts = {
        repository: open.repository,
        isLedger: true,
        branch: inputs.ledgerBranch ?? (state?.ok ? state.value.branch : null) ?? open.defaultBranch,
        reports: pathsToWatch(include, paths),
        timeZone: harvest.timeZone,
    };
    return {
        survey: harvest.survey,
        findings: [
            ...examineConfig(read, inputs.config.path),
            ...harvest.findings,
            ...(config !== null && own !== null ? examineLedgerReports(inputs, config, own, harvest.survey, run) : []),
            ...stands,
            ...github,
            ...(workflows.ok ? examineWorkflows(files, facts) : findingsOf('Workflows', workflows.error)),
        ],
    };
}
function examine_conclude(all, open, survey, run) {
    const ordered = topics.flatMap((topic) => all.filter((finding) => finding.topic === topic));
    const findings = withoutRepeats(ordered);
    for (const finding of findings)
        run.log(renderFinding(finding));
    run.log(summary_headlineOf(findings));
    const head = open?.checkout.head ?? null;
    const url = `${run.context.serverUrl}/${open?.repository}`;
    const linkTo = ({ file, line }) => file.includes(':') || head === null ? null : lineUrl(url, head, file, line);
    const results = (survey?.settled.plan.operations ?? []).map((operation) => ({
        ...{ operation, entry: null, message: null },
        status: 'planned',
    }));
    const counts = countResults(results);
    return {
        faults: faultsOfFindings(findings),
        summary: renderExamination(findings, linkTo),
        isTold: true,
        outputs: {
            'entries-created': String(counts.created),
            'entries-updated': String(counts.updated),
            'entries-deleted': String(counts.deleted),
            'entries-unchanged': String(counts.unchanged),
            'entries-blocked': String(counts.blocked),
            hours: sessionHours(results),
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

;// CONCATENATED MODULE: ./build/commands/closing.js
function renderClosing(failed, ms, calls) {
    const told = (number, service) => `${number} ${service} ${number === 1 ? 'call' : 'calls'}`;
    return `${failed ? 'failed after' : 'done in'} ${renderDuration(ms)}: ${told(calls.harvest, 'Harvest')}, ${told(calls.github, 'GitHub')}`;
}
function renderDuration(ms) {
    const tenths = Math.round(ms / 100);
    if (tenths < 600)
        return `${(tenths / 10).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

;// CONCATENATED MODULE: ./build/commands/record.js







async function record(inputs, run) {
    const open = await (0,commands_checkout/* openCheckout */.Hj)(inputs, run);
    refuseOtherBranch(inputs, open);
    await refuseUnpushed(inputs, open, run);
    if (!(0,commands_checkout/* isSameRepository */.ve)(open.repository, open.ledger))
        return await recordHandedOver(inputs, open, run);
    if (inputs.harvest === null)
        throw new build_errors/* InputError */.dz(build_inputs/* tokenMissing */.O3);
    const config = await (0,commands_checkout/* readConfig */.Xg)(inputs, open);
    run.phase('Reading the ledger and Harvest');
    return await reconcile(inputs, inputs.harvest, config, () => readLedger(inputs, config, open, run), run);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/harvest/form.js
var harvest_form = __webpack_require__(9798);
// EXTERNAL MODULE: ./build/harvest/pages.js
var harvest_pages = __webpack_require__(2582);
;// CONCATENATED MODULE: ./build/harvest/parameters.js


function parseParameters(text) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, schema: 'failsafe', prettyErrors: false });
    const lineAt = (offset) => lines.linePos(offset).line;
    const [error] = document.errors;
    if (error)
        throw new build_errors/* InputError */.dz(`parameters, line ${lineAt(error.pos[0])}: not valid YAML: ${error.message.split('\n')[0]}`);
    const read = (node) => {
        const line = lineAt(node?.range?.[0] ?? 0);
        if ((0,dist/* isMap */.jh)(node)) {
            const entries = node.items.map(({ key, value }) => {
                if (!(0,dist/* isScalar */.jn)(key))
                    throw new build_errors/* InputError */.dz(`parameters, line ${line}: a key must be a name`);
                return [String(key.value), read(value)];
            });
            return { kind: 'map', entries: new Map(entries), line };
        }
        if ((0,dist/* isSeq */.oP)(node))
            return { kind: 'list', items: node.items.map(read), line };
        if (!(0,dist/* isScalar */.jn)(node) && node !== null)
            throw new build_errors/* InputError */.dz(`parameters, line ${line}: aliases are not taken here; write the value out`);
        const text = (0,dist/* isScalar */.jn)(node) ? String(node.value ?? '') : '';
        const isPlain = !(0,dist/* isScalar */.jn)(node) || node.type === 'PLAIN';
        return isPlain && /^(~|null)?$/i.test(text) ? { kind: 'none', line } : { kind: 'scalar', text, line };
    };
    if (document.contents === null)
        return new Map();
    const written = read(document.contents);
    if (written.kind !== 'map')
        throw new build_errors/* InputError */.dz('parameters: expected names and values, such as `user_id: 1782959`');
    return written.entries;
}

;// CONCATENATED MODULE: ./build/harvest/operations.js
const PAGE = 'page cursor per_page';
const LINES = 'kind! description quantity unit_price! taxed taxed2';
const BILL = 'number purchase_order tax tax2 discount subject notes currency issue_date';
const INVOICE = `${BILL} due_date payment_term payment_options[] retainer_id estimate_id`;
const PERIOD = 'summary_type! from to';
const PROJECT = `code is_active is_fixed_fee hourly_rate budget_is_monthly budget cost_budget
  cost_budget_include_expenses notify_when_over_budget over_budget_notification_percentage show_budget_to_all fee notes
  starts_on ends_on`;
const ENTRY = `started_time ended_time hours notes
  external_reference{ id:text group_id:text account_id:text permalink service service_icon_url }`;
const PERSON = 'timezone has_access_to_all_future_projects is_contractor is_active weekly_capacity roles[] access_roles[]';
const CONTACT = 'title last_name email phone_office phone_mobile fax';
const MAIL = 'event_type recipients[]{ name email! } subject body send_me_a_copy';
const TABLE = `
GET clients ? is_active updated_since ${PAGE}
POST clients > name! is_active address currency
GET clients/{id}
PATCH clients/{id} > name is_active address currency
DELETE clients/{id}
GET company
PATCH company > wants_timestamp_timers weekly_capacity
GET contacts ? client_id updated_since ${PAGE}
POST contacts > client_id! first_name! ${CONTACT}
GET contacts/{id}
PATCH contacts/{id} > client_id first_name ${CONTACT}
DELETE contacts/{id}
GET estimate_item_categories ? updated_since ${PAGE}
POST estimate_item_categories > name!
GET estimate_item_categories/{id}
PATCH estimate_item_categories/{id} > name
DELETE estimate_item_categories/{id}
GET estimates ? client_id updated_since from to state ${PAGE}
POST estimates > client_id! ${BILL} line_items[]{ ${LINES} }
GET estimates/{id}
PATCH estimates/{id} > client_id ${BILL} line_items[]{ id _destroy ${LINES.replaceAll('!', '')} }
DELETE estimates/{id}
GET estimates/{estimate_id}/messages ? updated_since ${PAGE}
POST estimates/{estimate_id}/messages > ${MAIL}
DELETE estimates/{estimate_id}/messages/{id}
GET expense_categories ? is_active updated_since ${PAGE}
POST expense_categories > name! unit_name unit_price is_active
GET expense_categories/{id}
PATCH expense_categories/{id} > name unit_name unit_price is_active
DELETE expense_categories/{id}
GET expenses ? user_id client_id project_id is_billed approval_status updated_since from to ${PAGE}
POST expenses > user_id project_id! expense_category_id! spent_date! units total_cost notes billable receipt
GET expenses/{id}
PATCH expenses/{id} > project_id expense_category_id spent_date units total_cost notes billable receipt delete_receipt
DELETE expenses/{id}
GET invoice_item_categories ? updated_since ${PAGE}
POST invoice_item_categories > name!
GET invoice_item_categories/{id}
PATCH invoice_item_categories/{id} > name
DELETE invoice_item_categories/{id}
GET invoices ? client_id project_id updated_since from to state ${PAGE}
POST invoices > client_id! ${INVOICE} line_items[]{ project_id ${LINES} } line_items_import{ project_ids[]! time{ ${PERIOD} } expenses{ ${PERIOD} attach_receipt } }
GET invoices/{id}
PATCH invoices/{id} > client_id ${INVOICE} line_items[]{ id _destroy project_id ${LINES.replaceAll('!', '')} }
DELETE invoices/{id}
GET invoices/{invoice_id}/messages ? updated_since ${PAGE}
POST invoices/{invoice_id}/messages > ${MAIL} include_link_to_client_invoice attach_pdf thank_you
GET invoices/{invoice_id}/messages/new ? thank_you reminder
DELETE invoices/{invoice_id}/messages/{id}
GET invoices/{invoice_id}/payments ? updated_since ${PAGE}
POST invoices/{invoice_id}/payments > amount! paid_at paid_date notes send_thank_you
DELETE invoices/{invoice_id}/payments/{id}
GET projects ? is_active client_id updated_since ${PAGE}
POST projects > client_id! name! is_billable! bill_by! budget_by! ${PROJECT}
GET projects/{id}
PATCH projects/{id} > client_id name is_billable bill_by budget_by ${PROJECT}
DELETE projects/{id}
GET projects/{project_id}/task_assignments ? is_active updated_since ${PAGE}
POST projects/{project_id}/task_assignments > task_id! is_active billable hourly_rate budget
GET projects/{project_id}/task_assignments/{id}
PATCH projects/{project_id}/task_assignments/{id} > is_active billable hourly_rate budget
DELETE projects/{project_id}/task_assignments/{id}
GET projects/{project_id}/user_assignments ? user_id is_active updated_since ${PAGE}
POST projects/{project_id}/user_assignments > user_id! is_active is_project_manager use_default_rates hourly_rate budget
GET projects/{project_id}/user_assignments/{id}
PATCH projects/{project_id}/user_assignments/{id} > is_active is_project_manager use_default_rates hourly_rate budget
DELETE projects/{project_id}/user_assignments/{id}
GET reports/expenses/categories ? from!:day to!:day ${PAGE}
GET reports/expenses/clients ? from!:day to!:day ${PAGE}
GET reports/expenses/projects ? from!:day to!:day ${PAGE}
GET reports/expenses/team ? from!:day to!:day ${PAGE}
GET reports/project_budget ? is_active ${PAGE}
GET reports/time/clients ? from!:day to!:day include_fixed_fee ${PAGE}
GET reports/time/projects ? from!:day to!:day include_fixed_fee ${PAGE}
GET reports/time/tasks ? from!:day to!:day include_fixed_fee ${PAGE}
GET reports/time/team ? from!:day to!:day include_fixed_fee ${PAGE}
GET reports/uninvoiced ? from!:day to!:day include_fixed_fee ${PAGE}
GET roles ? ${PAGE}
POST roles > name! user_ids[]
GET roles/{id}
PATCH roles/{id} > name user_ids[]
DELETE roles/{id}
GET task_assignments ? is_active updated_since ${PAGE}
GET tasks ? is_active updated_since ${PAGE}
POST tasks > name! billable_by_default default_hourly_rate is_default is_active
GET tasks/{id}
PATCH tasks/{id} > name billable_by_default default_hourly_rate is_default is_active
DELETE tasks/{id}
GET time_entries ? user_id client_id project_id task_id external_reference_id:text is_billed is_running approval_status updated_since from to ${PAGE}
POST time_entries > user_id project_id! task_id! spent_date! ${ENTRY}
GET time_entries/{id}
PATCH time_entries/{id} > project_id task_id spent_date ${ENTRY}
DELETE time_entries/{id}
DELETE time_entries/{id}/external_reference
PATCH time_entries/{id}/restart
PATCH time_entries/{id}/stop
GET user_assignments ? user_id is_active updated_since ${PAGE}
GET users ? is_active updated_since ${PAGE}
POST users > first_name! last_name! email! default_hourly_rate cost_rate ${PERSON}
GET users/me
GET users/me/project_assignments ? ${PAGE}
GET users/{id}
PATCH users/{id} > first_name last_name email ${PERSON}
DELETE users/{id}
GET users/{user_id}/billable_rates ? ${PAGE}
POST users/{user_id}/billable_rates > amount! start_date
GET users/{user_id}/billable_rates/{id}
GET users/{user_id}/cost_rates ? ${PAGE}
POST users/{user_id}/cost_rates > amount! start_date
GET users/{user_id}/cost_rates/{id}
GET users/{user_id}/project_assignments ? updated_since ${PAGE}
GET users/{user_id}/teammates ? ${PAGE}
PATCH users/{user_id}/teammates > teammate_ids[]!
`;
const NUMBERS = `page per_page hours units total_cost quantity unit_price tax tax2 discount amount budget cost_budget fee
  hourly_rate default_hourly_rate cost_rate weekly_capacity over_budget_notification_percentage`.split(/\s+/);
const FLAGS = `billable billable_by_default taxed taxed2 _destroy send_me_a_copy send_thank_you thank_you reminder attach_pdf
  attach_receipt include_link_to_client_invoice include_fixed_fee delete_receipt notify_when_over_budget
  show_budget_to_all budget_is_monthly cost_budget_include_expenses has_access_to_all_future_projects
  use_default_rates wants_timestamp_timers`.split(/\s+/);
function operations_kindOf(name) {
    if (name === 'id' || /_ids?$/.test(name))
        return 'id';
    if (NUMBERS.includes(name))
        return 'number';
    if (name.startsWith('is_') || FLAGS.includes(name))
        return 'flag';
    if (name === 'from' || name === 'to' || /(_date|_on)$/.test(name))
        return 'date';
    if (name === 'updated_since' || name === 'paid_at')
        return 'instant';
    if (name.endsWith('_time'))
        return 'clock';
    return name === 'receipt' ? 'file' : 'text';
}
function parseFields(text) {
    const tokens = text.split(/\s+/).filter(Boolean);
    const read = () => {
        const fields = [];
        for (let token = tokens.shift(); token !== undefined && token !== '}'; token = tokens.shift()) {
            const [, name, list, required, kind, object] = /^(\w+)(\[\])?(!)?(?::(\w+))?(\{)?$/.exec(token) ?? [];
            if (name === undefined)
                throw new Error(`the table of operations holds "${token}"`);
            fields.push({
                name,
                isRequired: required !== undefined,
                isList: list !== undefined,
                holds: object === undefined ? (kind ?? operations_kindOf(name)) : read(),
            });
        }
        return fields;
    };
    return read();
}
function rowsOf(path) {
    if (path.startsWith('reports/'))
        return 'results';
    const [, bill, last] = /^(invoice|estimate)s\/\{\w+\}\/(\w+)$/.exec(path) ?? [];
    return bill === undefined ? (path.split('/').at(-1) ?? '') : `${bill}_${last}`;
}
const operations = TABLE.trim()
    .split(/\n(?=[A-Z]+ )/)
    .map((line) => {
    const [head = '', body = ''] = line.split(' > ');
    const [route = '', query = ''] = head.split(' ? ');
    const [method, path = ''] = route.split(' ');
    const fields = parseFields(query);
    const rows = fields.some(({ name }) => name === 'per_page') ? rowsOf(path) : null;
    return { method: method, path, query: fields, body: parseFields(body), rows };
});

;// CONCATENATED MODULE: ./build/harvest/route.js



function findRoute(route) {
    const [, method = '', address = '', search = ''] = /^\s*([a-z]+)\s+(?:https:\/\/api\.harvestapp\.com)?\/?(?:v2\/)?([^?\s]*?)\/?(?:\?(\S*))?\s*$/i.exec(route) ?? [];
    if (method === '')
        throw new build_errors/* InputError */.dz(`route: found ${route.trim() === '' ? 'nothing' : `"${route}"`}, expected a method and a path, such as GET /v2/time_entries`);
    const segments = address.split('/');
    const here = operations.filter(({ path }) => isAt(path, segments));
    const wanted = method.toUpperCase();
    const operation = here.find((each) => each.method === wanted);
    if (operation)
        return { operation, segments, query: [...new URLSearchParams(search)] };
    if (here.length > 0)
        throw new build_errors/* InputError */.dz(`route: Harvest has no ${wanted} at /v2/${address}. There is ${here.map((each) => `${each.method} ${shownPath(each)}`).join(', ')}`);
    const asked = segments.map((part) => (/^(\d+|\{.*\})$/.test(part) ? '{id}' : part)).join('/');
    const known = [...new Set(operations.map(({ path }) => path.replace(/\{\w+\}/g, '{id}')))];
    const guess = (0,suggest/* didYouMean */.a)(asked, known).replace(/"(.*)"/, '"/v2/$1"');
    throw new build_errors/* InputError */.dz(`route: Harvest has no "/v2/${address}"${guess} docs/request.md lists every route`);
}
function shownPath({ path }) {
    return `/v2/${path}`;
}
function isAt(path, segments) {
    const parts = path.split('/');
    return (parts.length === segments.length &&
        parts.every((part, at) => (isId(part) ? isFilled(segments[at]) || isId(segments[at] ?? '') : part === segments[at])));
}
const isFilled = (segment) => /^[1-9]\d{0,15}$/.test(segment ?? '');
const isId = (segment) => /^\{\w+\}$/.test(segment);

;// CONCATENATED MODULE: ./build/harvest/values.js


function readFields(fields, entries, where, complain) {
    const values = {};
    for (const [name, written] of entries) {
        const field = fields.find((each) => each.name === name);
        const shown = `${where}${name}`;
        if (field)
            values[name] = readValue(field, written, shown, complain);
        else {
            const names = fields.map((each) => each.name);
            const known = names.length === 0 ? ' Nothing belongs here.' : ` Known here: ${names.join(', ')}`;
            complain(written.line, `unknown parameter "${shown}"${(0,suggest/* didYouMean */.a)(name, names)}${known}`);
        }
    }
    for (const { name, isRequired } of fields)
        if (isRequired && (entries.get(name)?.kind ?? 'none') === 'none')
            complain(0, `"${where}${name}" is missing`);
    return values;
}
function readValue(field, written, shown, complain) {
    if (written.kind === 'none')
        return null;
    if (field.isList) {
        if (written.kind === 'list')
            return written.items.map((item, at) => readValue({ ...field, isList: false }, item, `${shown}[${at}]`, complain));
        complain(written.line, `${shown}: expected a list`);
        return undefined;
    }
    const { holds } = field;
    if (typeof holds !== 'string') {
        if (written.kind === 'map')
            return readFields(holds, written.entries, `${shown}.`, complain);
        complain(written.line, `${shown}: expected ${holds.map(({ name }) => name).join(', ')}`);
        return undefined;
    }
    const { expected, read } = kinds[holds];
    const value = written.kind === 'scalar' ? read(written.text.trim(), written.text) : undefined;
    if (value === undefined)
        complain(written.line, `${shown}: found ${values_show(written)}, expected ${expected}`);
    return value;
}
const matching = (pattern) => (text) => pattern.test(text) ? text : undefined;
const kinds = {
    id: {
        expected: 'an id, such as 14308069',
        read: (text) => (/^[1-9]\d{0,15}$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined),
    },
    number: {
        expected: 'a number, such as 3.5',
        read: (text) => (/^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : undefined),
    },
    flag: { expected: 'true or false', read: (text) => (/^(true|false)$/i.test(text) ? /^t/i.test(text) : undefined) },
    text: { expected: 'a text', read: (_, text) => text },
    date: { expected: 'a day, such as 2026-05-20', read: (text) => (0,calendar/* parsePlainDate */.mC)(text) ?? undefined },
    day: {
        expected: 'a day, such as 2026-05-20',
        read: (text) => (0,calendar/* parsePlainDate */.mC)(text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))?.replaceAll('-', ''),
    },
    instant: {
        expected: 'an instant, such as 2026-05-20T08:00:00Z',
        read: (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
            ? text
            : undefined,
    },
    clock: {
        expected: 'a time of day, such as 8:00am or 14:35',
        read: matching(/^([01]?\d|2[0-3]):[0-5]\d ?([ap]m)?$/i),
    },
    file: {
        expected: 'the path of a png, gif, jpg or pdf file within the workspace',
        read: matching(/^[^\0]+\.(png|gif|jpe?g|pdf)$/i),
    },
};
function values_show(written) {
    if (written.kind === 'scalar')
        return `"${written.text.slice(0, 100)}"`;
    return written.kind === 'list' ? 'a list' : written.kind === 'map' ? 'a mapping' : 'nothing';
}

;// CONCATENATED MODULE: ./build/harvest/request.js




function planRequest(route, parameters) {
    const { operation, segments, query: fromRoute } = findRoute(route);
    const given = new Map(parseParameters(parameters));
    for (const [name, text] of fromRoute)
        given.set(name, { kind: 'scalar', text, line: 1 });
    const faults = [];
    const complain = (line, message) => faults.push(`parameters${line > 0 && parameters.includes('\n') ? `, line ${line}` : ''}: ${message}`);
    const ids = segments.flatMap((segment) => /^\{(\w+)\}$/.exec(segment)?.[1] ?? []);
    const inPath = readFields(ids.map(idField), take(given, ids), '', complain);
    const rest = new Map([...given].filter(([name]) => !ids.includes(name)));
    const values = readFields(operation.method === 'GET' ? operation.query : operation.body, rest, '', complain);
    checkMeaning(operation, values, complain);
    if (faults.length > 0)
        throw new build_errors/* InputError */.dz(faults.map((message) => ({ severity: 'error', message, place: null })));
    const path = segments
        .map((segment) => (segment.startsWith('{') ? String(inPath[segment.slice(1, -1)]) : segment))
        .join('/');
    const isRead = operation.method === 'GET';
    const fileField = operation.body.find(({ name, holds }) => holds === 'file' && values[name] != null);
    return {
        operation,
        method: operation.method,
        path,
        query: isRead ? values : {},
        body: isRead || operation.body.length === 0 ? null : values,
        file: fileField ? { field: fileField.name, path: String(values[fileField.name]) } : null,
        caution: cautionOf(operation, values),
    };
}
function idField(name) {
    return { name, isRequired: true, isList: false, holds: 'id' };
}
function take(given, names) {
    return new Map([...given].filter(([name]) => names.includes(name)));
}
function checkMeaning({ method, path, body }, values, complain) {
    const { hours, event_type: event } = values;
    if (path.startsWith('time_entries') && 'hours' in values && !(Number(hours) > 0))
        complain(0, 'hours: Harvest takes 0 or nothing for "start a timer". Give hours above 0, or leave hours out to start one');
    const events = path.startsWith('estimates') ? ESTIMATE_EVENTS : INVOICE_EVENTS;
    if (path.endsWith('/messages') && event != null && !events.includes(String(event)))
        complain(0, `event_type: found "${String(event)}", expected one of ${events.join(', ')}, or none to send mail`);
    if (method === 'PATCH' && body.length > 0 && Object.keys(values).length === 0)
        complain(0, `nothing to change was given. Known here: ${body.map(({ name }) => name).join(', ')}`);
}
const INVOICE_EVENTS = ['send', 'close', 'draft', 're-open'];
const ESTIMATE_EVENTS = ['send', 'accept', 'decline', 're-open'];
function cautionOf({ method, path }, values) {
    if (method === 'POST' && path.endsWith('/messages') && values.event_type == null)
        return 'without event_type this e-mails the customer';
    if (method === 'POST' && path.endsWith('/payments') && values.send_thank_you !== false)
        return 'unless send_thank_you is false this e-mails the customer once the invoice is paid';
    if (method === 'POST' && path === 'users')
        return 'this e-mails an invitation';
    if (method === 'DELETE' && path === 'projects/{id}')
        return 'this deletes the project with all of its time and expenses';
    if (method === 'DELETE' && path === 'invoices/{id}')
        return 'this deletes the invoice with its payments and messages';
    return null;
}

;// CONCATENATED MODULE: ./build/commands/request.js










const LARGEST_OUTPUT = 1_000_000;
const LARGEST_FILE = 20_000_000;
async function request(inputs, run) {
    const planned = planRequest(inputs.route, inputs.parameters);
    const { method, path, caution, operation } = planned;
    const shown = `${method} /v2/${path}`;
    if (caution !== null && !inputs.confirm && !inputs.dryRun)
        throw new build_errors/* InputError */.dz(`${method} ${shownPath(operation)}: ${caution}. Where that is meant, give \`confirm: true\``);
    if (inputs.paginate && operation.rows === null)
        throw new build_errors/* InputError */.dz(`paginate: ${method} ${shownPath(operation)} gives no list`);
    const body = await readBody(planned, run);
    if (inputs.dryRun) {
        const words = `Dry run: ${shown} would be sent${caution === null ? '' : `; ${caution}, so it needs \`confirm: true\``}`;
        run.log(words);
        return { outputs: {}, faults: [], summary: `## ${(0,markdown_escape/* escapeText */.X1)(words)}\n` };
    }
    try {
        const answer = await (0,commands_harvest/* withHarvest */.sq)(inputs.harvest, run, (transport) => inputs.paginate ? request_readAll(transport, planned) : transport.exchange(method, path, partsOf(planned, body)));
        return await request_conclude(shown, answer, run);
    }
    catch (error) {
        if (!(error instanceof build_errors/* RequestError */.GI))
            throw error;
        const { status, lost } = error.request;
        const faults = [{ severity: 'error', message: explain(error), place: null }];
        run.log(`${shown}: ${status ?? 'no answer'}${lost ? ', though it may have taken effect' : ''}`);
        const summary = `## ${(0,markdown_escape/* escapeText */.X1)(shown)} failed\n\n${renderFaultList(faults, null)}\n`;
        return { outputs: { status: status === null ? '' : String(status) }, faults, summary };
    }
}
function partsOf({ query }, body) {
    return { query, ...(body !== null && { body }), once: true };
}
async function request_readAll(transport, { path, query, operation }) {
    const key = operation.rows ?? '';
    const rows = await (0,harvest_pages/* listRows */.q)(transport, path, key, query);
    return { status: 200, body: { [key]: rows, total_entries: rows.length } };
}
async function request_conclude(shown, { status, body }, run) {
    const response = body === null ? '' : JSON.stringify(body);
    const path = (0,external_node_path_.join)(run.context.tempDir, 'harvest-ledger-response.json');
    await run.writeFile(path, response);
    const isLarge = Buffer.byteLength(response) > LARGEST_OUTPUT;
    const words = `${shown}: ${status}, ${response.length.toLocaleString('en')} characters`;
    run.log(words);
    const faults = isLarge
        ? [
            {
                severity: 'warning',
                message: `the answer is larger than the ${LARGEST_OUTPUT / 1e6} MB GitHub takes as an output, so \`response\` is empty. Read the file that \`response-path\` names`,
                place: null,
            },
        ]
        : [];
    return {
        outputs: { response: isLarge ? '' : response, 'response-path': path, status: String(status) },
        faults,
        summary: `## ${(0,markdown_escape/* escapeText */.X1)(words)}\n${isLarge ? `\n${renderFaultList(faults, null)}\n` : ''}`,
    };
}
function explain(error) {
    const { status, lost, remedy } = error.request;
    const words = status === 404
        ? 'To Harvest there is no such thing in this account, or not for this token. Check the ids in route and parameters'
        : lost
            ? 'It may have taken effect all the same: look in Harvest before you run it again'
            : remedy;
    return new build_errors/* RequestError */.GI({ ...error.request, remedy: words }).message;
}
async function readBody({ body, file }, run) {
    if (body === null || file === null)
        return body;
    return (0,harvest_form/* formOf */.Q)(body, { field: file.field, ...(await readWithin(run.context.workspace, file.path)) });
}
const TYPES = {
    '.png': 'image/png',
    '.gif': 'image/gif',
    '.jpg': 'image/jpeg',
    '.jpeg': 'image/jpeg',
    '.pdf': 'application/pdf',
};
async function readWithin(workspace, path) {
    const root = await (0,promises_.realpath)(workspace);
    const real = await (0,promises_.realpath)((0,external_node_path_.join)(root, path)).catch((cause) => {
        throw new build_errors/* InputError */.dz(`parameters: ${path}: there is no such file in the workspace`, { cause });
    });
    const inside = (0,external_node_path_.relative)(root, real);
    if (inside.startsWith(`..${external_node_path_.sep}`) || inside === '..' || (0,external_node_path_.relative)(root, real) === '' || inside.includes(`.git${external_node_path_.sep}`))
        throw new build_errors/* InputError */.dz(`parameters: ${path} is not a file within the workspace`);
    const bytes = await (0,promises_.readFile)(real);
    if (bytes.length > LARGEST_FILE)
        throw new build_errors/* InputError */.dz(`parameters: ${path} has ${(bytes.length / 1e6).toFixed(1)} MB, more than ${LARGEST_FILE / 1e6}`);
    const name = inside.split(external_node_path_.sep).at(-1) ?? inside;
    return { bytes, name, type: TYPES[(0,external_node_path_.extname)(name).toLowerCase()] ?? 'application/octet-stream' };
}

// EXTERNAL MODULE: ./node_modules/big.js/big.mjs
var big = __webpack_require__(9965);
;// CONCATENATED MODULE: ./build/rollup/decimal.js

const Exact = (0,big/* default */.A)();
Exact.DP = 20;
Exact.RM = big/* default */.A.roundHalfUp;
function sum(values) {
    return decimal_write(total(values));
}
function multiply(a, b) {
    return decimal_write(new Exact(a).times(b));
}
function subtract(a, b) {
    return decimal_write(new Exact(a).minus(b));
}
function divide(a, b) {
    return decimal_write(new Exact(a).div(b));
}
function divideUp(a, b) {
    return Number(decimal_write(new Exact(a).div(b).round(0, big/* default */.A.roundUp)));
}
function compareDecimal(a, b) {
    return new Exact(a).cmp(b);
}
function isZero(a) {
    return new Exact(a).eq(0);
}
function absolute(a) {
    return decimal_write(new Exact(a).abs());
}
function ratio(a, b) {
    return isZero(b) ? null : Number(divide(a, b));
}
function roundMoney(amount, currency) {
    return decimal_write(new Exact(amount), decimalsOf(currency));
}
function roundHours(hours) {
    return decimal_write(new Exact(hours), 2);
}
function addMoney(a, b) {
    return sumMoney([...amountsOf(a), ...amountsOf(b)]);
}
function subtractMoney(a, b) {
    const negative = amountsOf(b).map(({ currency, amount }) => ({ currency, amount: subtract('0', amount) }));
    return sumMoney([...amountsOf(a), ...negative]);
}
function sumMoney(amounts) {
    const values = new Map();
    for (const { currency, amount } of amounts) {
        const known = values.get(currency);
        if (known)
            known.push(amount);
        else
            values.set(currency, [amount]);
    }
    const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([currency, list]) => [currency, sum(list)]));
}
function amountIn(money, currency) {
    return Object.hasOwn(money, currency) ? (money[currency] ?? '0') : '0';
}
function compareMoney(a, b) {
    const currencies = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
    for (const currency of currencies) {
        const order = compareDecimal(amountIn(a, currency), amountIn(b, currency));
        if (order !== 0)
            return order;
    }
    return 0;
}
const decimals = new Map();
function decimalsOf(currency) {
    const known = decimals.get(currency);
    if (known !== undefined)
        return known;
    const isCode = /^[A-Z]{3}$/i.test(currency);
    const format = isCode ? new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions() : null;
    const count = format?.maximumFractionDigits ?? 2;
    decimals.set(currency, count);
    return count;
}
function amountsOf(money) {
    return Object.entries(money).map(([currency, amount]) => ({ currency, amount }));
}
function total(values) {
    const counts = new Map();
    for (const value of values)
        counts.set(value, (counts.get(value) ?? 0) + 1);
    let result = new Exact(0);
    for (const [value, count] of counts)
        result = result.plus(count === 1 ? value : new Exact(value).times(count));
    return result;
}
function decimal_write(value, places) {
    const text = value.toFixed(places);
    return /^-[0.]*$/.test(text) ? text.slice(1) : text;
}

;// CONCATENATED MODULE: ./build/rollup/format.js

const SPACE = '\u00a0';
const MINUS = '\u2212';
const NOTHING = '–';
const symbols = new Map([
    ['AUD', 'A$'],
    ['BRL', 'R$'],
    ['CAD', 'CA$'],
    ['CNY', 'CN¥'],
    ['DKK', 'kr'],
    ['EUR', '€'],
    ['GBP', '£'],
    ['ILS', '₪'],
    ['INR', '₹'],
    ['JPY', '¥'],
    ['KRW', '₩'],
    ['MXN', 'MX$'],
    ['NOK', 'kr'],
    ['NZD', 'NZ$'],
    ['PHP', '₱'],
    ['PLN', 'zł'],
    ['SEK', 'kr'],
    ['TRY', '₺'],
    ['UAH', '₴'],
    ['USD', '$'],
    ['VND', '₫'],
]);
function formatMoney(amount, currency, format) {
    const rounded = roundMoney(amount, currency);
    const { before, after } = currencyMarks(currency, format);
    return `${rounded.startsWith('-') ? MINUS : ''}${before}${formatNumber(rounded, format)}${after}`;
}
function formatHours(hours, format) {
    if (format.timeFormat === 'decimal') {
        const rounded = roundHours(hours);
        return `${rounded.startsWith('-') ? MINUS : ''}${formatNumber(rounded, format)}`;
    }
    const minutes = roundHours(multiply(hours, '0.6'));
    const all = Number(minutes.replace(/[-.]/g, ''));
    const shown = `${group(String(Math.floor(all / 60)), format)}:${String(all % 60).padStart(2, '0')}`;
    return `${minutes.startsWith('-') ? MINUS : ''}${shown}`;
}
function formatChange(change, write) {
    const size = write(absolute(change));
    if (isZero(change) || size === write('0'))
        return 'no change';
    return `${compareDecimal(change, '0') < 0 ? MINUS : '+'}${size}`;
}
function formatGrowth(now, before) {
    const share = ratio(subtract(now, before), before);
    if (share === null)
        return null;
    const percent = Math.round(Math.abs(share) * 100);
    return percent === 0 ? '±0%' : `${share < 0 ? MINUS : '+'}${percent}%`;
}
function formatShare(share) {
    return share === null ? NOTHING : `${Math.round(share * 100)}%`;
}
function formatCount(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
function currencyMarks(currency, format) {
    const code = currency
        .toUpperCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
        .slice(0, 8) || '¤';
    const symbol = symbols.get(code);
    let codePlace = format.currencyCode;
    if (codePlace === 'none' && (format.currencySymbol === 'none' || !symbol)) {
        codePlace = format.currencySymbol === 'before' ? 'before' : 'after';
    }
    const symbolBefore = symbol && format.currencySymbol === 'before' ? symbol : '';
    const symbolAfter = symbol && format.currencySymbol === 'after' ? `${SPACE}${symbol}` : '';
    return {
        before: `${codePlace === 'before' ? `${code}${SPACE}` : ''}${symbolBefore}`,
        after: `${symbolAfter}${codePlace === 'after' ? `${SPACE}${code}` : ''}`,
    };
}
function formatNumber(rounded, format) {
    const [whole = '0', decimals] = rounded.replace('-', '').split('.');
    return group(whole, format) + (decimals ? decimalSymbol(format) + decimals : '');
}
function group(digits, format) {
    return digits.replace(/\B(?=(\d{3})+$)/g, thousandsSeparator(format));
}
function decimalSymbol({ decimalSymbol }) {
    return /^[.,·']$/.test(decimalSymbol) ? decimalSymbol : '.';
}
function thousandsSeparator(format) {
    const mark = format.thousandsSeparator;
    if (/^\s$/.test(mark))
        return SPACE;
    return /^[.,'’]$/.test(mark) && mark !== decimalSymbol(format) ? mark : '';
}

;// CONCATENATED MODULE: ./build/rollup/period.js

const FIRST_DAY = { Sunday: 0, Monday: 1, Saturday: 6 };
function weekdayOf(day) {
    return new Date(`${day}T00:00:00Z`).getUTCDay();
}
function isWorkingDay(day) {
    return ![0, 6].includes(weekdayOf(day));
}
function daysBetween(from, to) {
    return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
function daysOf(from, to) {
    return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => (0,calendar/* addDays */.fi)(from, index));
}
function weekOf(day, weekStart) {
    return weekFrom((0,calendar/* addDays */.fi)(day, -((weekdayOf(day) - FIRST_DAY[weekStart] + 7) % 7)));
}
function monthOf(day) {
    return { name: day.slice(0, 7), kind: 'month', ...months(day, Number(day.slice(5, 7)), 1) };
}
function quarterOf(day) {
    const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
    return { name: `${day.slice(0, 4)}-Q${quarter}`, kind: 'quarter', ...months(day, quarter * 3 - 2, 3) };
}
function yearOf(day) {
    return { name: day.slice(0, 4), kind: 'year', ...months(day, 1, 12) };
}
function previousPeriod(period) {
    const last = (0,calendar/* addDays */.fi)(period.from, -1);
    if (period.kind === 'week')
        return weekFrom((0,calendar/* addDays */.fi)(period.from, -7));
    if (period.kind === 'month')
        return monthOf(last);
    if (period.kind === 'quarter')
        return quarterOf(last);
    if (period.kind === 'year')
        return yearOf(last);
    return rangeOf((0,calendar/* addDays */.fi)(period.from, -daysBetween(period.from, period.to) - 1), last);
}
function rangeOf(from, to) {
    return { name: `${from}--${to}`, kind: 'range', from, to };
}
function catchUp(period, count) {
    const periods = [period];
    for (let before = period; periods.length < count; periods.unshift(before))
        before = previousPeriod(before);
    return periods;
}
function asOf(period, today) {
    if (period.to < today)
        return { ok: true, day: period.to };
    if (period.from < today)
        return { ok: true, day: (0,calendar/* addDays */.fi)(today, -1) };
    const begins = period.from === today ? 'begins today' : `begins on ${period.from}`;
    return { ok: false, message: `the period ${period.name} ${begins}: there is no whole day of it to tell of yet` };
}
function weekFrom(from) {
    const middle = (0,calendar/* addDays */.fi)(from, 3);
    const year = middle.slice(0, 4);
    const week = Math.floor(daysBetween(`${year}-01-01`, middle) / 7) + 1;
    return { name: `${year}-W${String(week).padStart(2, '0')}`, kind: 'week', from, to: (0,calendar/* addDays */.fi)(from, 6) };
}
function months(day, first, count) {
    const year = Number(day.slice(0, 4));
    const from = (0,calendar/* plainDate */.zy)(year, first, 1) ?? day;
    const next = first + count > 12 ? (0,calendar/* plainDate */.zy)(year + 1, 1, 1) : (0,calendar/* plainDate */.zy)(year, first + count, 1);
    return { from, to: next ? (0,calendar/* addDays */.fi)(next, -1) : `${day.slice(0, 4)}-12-31` };
}

// EXTERNAL MODULE: ./build/rollup/period-path.js
var period_path = __webpack_require__(9684);
;// CONCATENATED MODULE: ./build/rollup/period-text.js



const UNITS = ['week', 'month', 'quarter', 'year'];
const RELATIVE = UNITS.flatMap((unit) => [`this-${unit}`, `last-${unit}`]);
const GRAMMAR = 'Write this- or last- with week, month, quarter or year, or 2026-W14, 2026-05, 2026-Q2, 2026, or give "from" and "to"';
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
function parsePeriod(text, today, weekStart) {
    const word = text.trim().toLowerCase();
    const relative = /^(this|last)-(week|month|quarter|year)$/.exec(word);
    if (relative) {
        const current = unitOf(relative[2], today, weekStart);
        return { ok: true, period: relative[1] === 'this' ? current : previousPeriod(current) };
    }
    const named = /^(\d{4})(?:-([wq]?)(\d+))?$/.exec(word);
    if (named && isCanonical(named))
        return numbered(Number(named[1]), named[2] ?? '', named[3], weekStart);
    const range = /^(\d{4}-\d{2}-\d{2})--(\d{4}-\d{2}-\d{2})$/.exec(word);
    if (range)
        return periodOfRange(range[1] ?? '', range[2] ?? '');
    return { ok: false, message: `"${word.slice(0, 80)}" is no period${hint(word)} ${GRAMMAR}` };
}
function periodOfRange(from, to) {
    for (const text of [from, to]) {
        const day = (0,calendar/* parsePlainDate */.mC)(text);
        if (day === null)
            return fail(`"${text.slice(0, 80)}" is no day of the calendar, written like 2026-05-20`);
        if (!isYear(Number(day.slice(0, 4))))
            return fail(yearMessage(day.slice(0, 4)));
    }
    if (from > to)
        return fail(`the period ends on ${to}, before it begins on ${from}: exchange "from" and "to"`);
    return { ok: true, period: rangeOf(from, to) };
}
function unitOf(unit, day, weekStart) {
    if (unit === 'week')
        return weekOf(day, weekStart);
    if (unit === 'month')
        return monthOf(day);
    return unit === 'quarter' ? quarterOf(day) : yearOf(day);
}
function isCanonical([, , kind, digits]) {
    return digits === undefined || digits.length === (kind === 'q' ? 1 : 2);
}
function numbered(year, kind, digits, weekStart) {
    if (!isYear(year))
        return fail(yearMessage(String(year).padStart(4, '0')));
    if (digits === undefined)
        return { ok: true, period: yearOf(`${year}-01-01`) };
    const number = Number(digits);
    if (kind === 'w')
        return numberedWeek(year, number, digits, weekStart);
    const [unit, most, months] = kind === 'q' ? ['quarter', 4, 3] : ['month', 12, 1];
    const first = number > most ? null : (0,calendar/* plainDate */.zy)(year, (number - 1) * months + 1, 1);
    if (number < 1 || first === null)
        return fail(`${year} has no ${unit} ${digits}`);
    return { ok: true, period: unitOf(unit, first, weekStart) };
}
function numberedWeek(year, number, digits, weekStart) {
    const week = weekOf((0,calendar/* addDays */.fi)(`${year}-01-04`, (number - 1) * 7), weekStart);
    if (week.name === `${year}-W${digits}`)
        return { ok: true, period: week };
    return fail(`${year} has no week ${digits}: its last is ${weekOf(`${year}-12-28`, weekStart).name}`);
}
function hint(word) {
    const parts = /^(?:([wq])(\d{1,2})|(\d{1,2}))[ ./-]*(\d{4})$|^(\d{4})[ ./_-]*([wq]?)[ _-]*(\d{1,2})$/.exec(word);
    if (!parts)
        return (0,suggest/* didYouMean */.a)(word.replace(/[\s_]+/g, '-'), RELATIVE);
    const kind = parts[1] ?? parts[6] ?? '';
    const number = Number(parts[2] ?? parts[3] ?? parts[7]);
    const digits = String(number).padStart(kind === 'q' ? 1 : 2, '0');
    return `; did you mean "${parts[4] ?? parts[5]}-${kind.toUpperCase()}${digits}"?`;
}
function isYear(year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
}
function yearMessage(year) {
    return `the year ${year} is out of range: expected ${FIRST_YEAR} to ${LAST_YEAR}`;
}
function fail(message) {
    return { ok: false, message };
}

// EXTERNAL MODULE: ./build/harvest/wire.js
var harvest_wire = __webpack_require__(5757);
;// CONCATENATED MODULE: ./build/harvest/reports.js



async function listTimeByProject(transport, days) {
    const rows = await listReport(transport, 'time/projects', days, () => ({ include_fixed_fee: 'true' }));
    return rows.map((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* timeRowSchema */.J1, row, 'GET', 'reports/time/projects');
        return {
            projectId: wire.project_id,
            projectName: wire.project_name,
            clientName: wire.client_name,
            hours: wire.total_hours,
            billableHours: wire.billable_hours,
            currency: wire.currency,
            amount: wire.billable_amount,
        };
    });
}
async function listUninvoiced(transport, days) {
    const rows = await listReport(transport, 'uninvoiced', days, (slice) => slice === 0 ? {} : { include_fixed_fee: 'false' });
    return rows.map((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* uninvoicedSchema */.aC, row, 'GET', 'reports/uninvoiced');
        return {
            projectId: wire.project_id,
            projectName: wire.project_name,
            clientName: wire.client_name,
            currency: wire.currency,
            hours: wire.uninvoiced_hours,
            expenses: wire.uninvoiced_expenses,
            amount: wire.uninvoiced_amount,
        };
    });
}
async function listExpensesByCategory(transport, days) {
    const rows = await listReport(transport, 'expenses/categories', days);
    return rows.map((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* expenseRowSchema */.yp, row, 'GET', 'reports/expenses/categories');
        return {
            categoryName: wire.expense_category_name,
            currency: wire.currency,
            total: wire.total_amount,
            billable: wire.billable_amount,
        };
    });
}
async function listBudgets(transport) {
    const path = 'reports/project_budget';
    const rows = await (0,harvest_pages/* listRows */.q)(transport, path, 'results', { is_active: 'true', per_page: reports_PAGE });
    return rows.flatMap((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* budgetSchema */.ZH, row, 'GET', path);
        if (wire.budget === null)
            return [];
        return [
            {
                projectId: wire.project_id,
                projectName: wire.project_name,
                clientName: wire.client_name,
                unit: /cost|fees/.test(wire.budget_by) ? 'money' : 'hours',
                isMonthly: wire.budget_is_monthly,
                budget: wire.budget,
                spent: wire.budget_spent ?? '0',
                remaining: wire.budget_remaining ?? wire.budget,
            },
        ];
    });
}
const reports_PAGE = 2000;
const LONGEST = 365;
async function listReport(transport, report, { from, to }, more = () => ({})) {
    const slices = [];
    for (let start = from; start <= to;) {
        const last = (0,calendar/* addDays */.fi)(start, LONGEST - 1);
        slices.push({ from: start, to: last < to ? last : to });
        start = (0,calendar/* addDays */.fi)(last, 1);
    }
    const compact = (day) => day.replaceAll('-', '');
    const pages = slices.map((slice, index) => (0,harvest_pages/* listRows */.q)(transport, `reports/${report}`, 'results', {
        from: compact(slice.from),
        to: compact(slice.to),
        per_page: reports_PAGE,
        ...more(index),
    }));
    return (await Promise.all(pages)).flat();
}

;// CONCATENATED MODULE: ./build/harvest/work.js



const work_PAGE = 2000;
async function listWork(transport, { from, to }, userId) {
    const path = 'time_entries';
    const query = { from, to, user_id: userId ?? undefined, per_page: work_PAGE };
    const rows = await (0,harvest_pages/* listRows */.q)(transport, path, 'time_entries', query);
    return rows.map((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* workSchema */.fY, row, 'GET', path);
        const { external_reference: reference } = wire;
        return {
            id: wire.id,
            date: wire.spent_date,
            hours: wire.hours,
            roundedHours: wire.rounded_hours ?? wire.hours,
            billable: wire.billable,
            rate: wire.billable_rate,
            notes: wire.notes ?? '',
            user: wire.user,
            client: { ...wire.client, currency: wire.client.currency ?? NO_CURRENCY },
            project: { ...wire.project, code: wire.project.code || null },
            task: wire.task,
            isRunning: wire.is_running,
            locked: (0,time_entries/* lockOf */.Vx)(wire),
            invoice: wire.invoice,
            reference: reference?.id
                ? { id: reference.id, groupId: reference.group_id, permalink: reference.permalink }
                : null,
        };
    });
}
async function listExpenses(transport, { from, to }, userId) {
    const path = 'expenses';
    const query = { from, to, user_id: userId ?? undefined, per_page: work_PAGE };
    const rows = await (0,harvest_pages/* listRows */.q)(transport, path, 'expenses', query);
    return rows.map((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* expenseSchema */.gZ, row, 'GET', path);
        return {
            id: wire.id,
            date: wire.spent_date,
            total: wire.total_cost,
            billable: wire.billable,
            category: wire.expense_category.name,
            notes: wire.notes,
            user: wire.user,
            client: { ...wire.client, currency: wire.client.currency ?? NO_CURRENCY },
            project: { ...wire.project, code: wire.project.code || null },
            receipt: wire.receipt?.url ?? null,
            invoice: wire.invoice,
        };
    });
}
async function listInvoices(transport) {
    const path = 'invoices';
    const rows = await (0,harvest_pages/* listRows */.q)(transport, path, 'invoices', { per_page: work_PAGE });
    return rows.map((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* invoiceSchema */.jK, row, 'GET', path);
        return {
            id: wire.id,
            number: wire.number,
            client: wire.client,
            currency: wire.currency,
            amount: wire.amount,
            due: wire.due_amount,
            state: wire.state,
            issueDate: wire.issue_date,
            dueDate: wire.due_date,
            paidDate: wire.paid_date,
            subject: wire.subject,
        };
    });
}
async function listPeople(transport) {
    const rows = await (0,harvest_pages/* listRows */.q)(transport, 'users', 'users', { per_page: work_PAGE });
    return rows.map((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* personSchema */.PS, row, 'GET', 'users');
        return {
            id: wire.id,
            name: `${wire.first_name} ${wire.last_name}`.trim(),
            capacity: String(Math.round(wire.weekly_capacity / 36) / 100),
            isContractor: wire.is_contractor,
        };
    });
}
const NO_CURRENCY = 'ZZZ';

;// CONCATENATED MODULE: ./build/rollup/reckon-sums.js

function seesAmounts(facts) {
    return facts.unseen.every(({ what }) => what !== 'amounts');
}
function withinPeriod({ period, asOf }, things) {
    return things
        .filter(({ date }) => date >= period.from && date <= asOf)
        .sort((a, b) => compareText(a.date, b.date) || a.id - b.id);
}
function amountOf(entry) {
    if (!entry.billable || entry.rate === null)
        return '0';
    const known = reckon_sums_amounts.get(entry);
    if (known !== undefined)
        return known;
    const amount = multiply(entry.roundedHours, entry.rate);
    reckon_sums_amounts.set(entry, amount);
    return amount;
}
const reckon_sums_amounts = new WeakMap();
function sumOf(entries, isPriced) {
    const hours = sum(entries.map((entry) => entry.hours));
    const billable = entries.filter((entry) => entry.billable);
    const billableHours = sum(billable.map((entry) => entry.hours));
    const money = isPriced
        ? sumMoney(billable.map((entry) => ({ currency: entry.client.currency, amount: amountOf(entry) })))
        : null;
    return {
        hours,
        roundedHours: roundedHoursOf(entries),
        billableHours,
        amounts: money,
        billableShare: ratio(billableHours, hours),
        effectiveRates: money && effectiveRates(money, entries),
    };
}
function roundedHoursOf(entries) {
    return sum(entries.map((entry) => entry.roundedHours));
}
function sumsBy(entries, thingOf, isPriced) {
    return [...Map.groupBy(entries, (entry) => thingOf(entry).id).values()]
        .map((group) => ({ thing: lastNamed(group, thingOf), ...sumOf(group, isPriced) }))
        .sort((a, b) => compareDecimal(b.hours, a.hours) || compareNamed(a.thing, b.thing));
}
function lastNamed(entries, thingOf) {
    const last = entries.at(-1);
    if (!last)
        throw new RangeError('a group has at least one entry');
    const { id, name } = thingOf(last);
    return { id, name };
}
function compareNamed(a, b) {
    return compareText(a.name, b.name) || a.id - b.id;
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function effectiveRates(money, entries) {
    const rates = Object.entries(money).flatMap(([currency, amount]) => {
        const hours = roundedHoursOf(entries.filter(({ client }) => client.currency === currency));
        return isZero(hours) ? [] : [[currency, divide(amount, hours)]];
    });
    return rates.length > 0 ? Object.fromEntries(rates) : null;
}

;// CONCATENATED MODULE: ./build/rollup/reckon-expenses.js



function reckonExpenses(list, facts) {
    const byCategory = [...Map.groupBy(list, ({ category }) => category)]
        .map(([category, group]) => ({
        category,
        totals: sumMoney(group.map(pricedExpense)),
        billable: sumMoney(group.filter(({ billable }) => billable).map(pricedExpense)),
    }))
        .sort((a, b) => compareMoney(b.totals, a.totals) || compareText(a.category, b.category));
    return { byCategory, byQuarter: reckonQuarters(facts), list };
}
function pricedExpense({ client, total }) {
    return { currency: client.currency, amount: total };
}
function firstExpenseDay({ period, asOf }) {
    const { from } = quarterOf(asOf);
    return period.from < from ? period.from : from;
}
function reckonQuarters(facts) {
    const { asOf } = facts;
    const first = firstExpenseDay(facts);
    const spent = (facts.expenses ?? []).filter(({ date }) => date >= first && date <= asOf);
    const groups = Map.groupBy(spent, ({ date, category }) => JSON.stringify([quarterOf(date).name, category]));
    return [...groups.values()]
        .map((group) => {
        const [{ date, category } = { date: asOf, category: '' }] = group;
        const quarter = quarterOf(date);
        return {
            quarter,
            from: quarter.from < first ? first : quarter.from,
            to: quarter.to > asOf ? asOf : quarter.to,
            category,
            totals: sumMoney(group.map(pricedExpense)),
            count: group.length,
            receipts: group.filter(({ receipt }) => receipt !== null).length,
        };
    })
        .sort((a, b) => compareText(a.quarter.name, b.quarter.name) || compareText(a.category, b.category));
}

;// CONCATENATED MODULE: ./build/rollup/time-rows.js

function timeRowsOf(entries) {
    const groups = Map.groupBy(entries, ({ project, client }) => `${project.id} ${client.currency}`);
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (!first)
            return [];
        const billable = group.filter((entry) => entry.billable);
        const seesRates = billable.every(({ rate }) => rate !== null);
        return [
            {
                projectId: first.project.id,
                projectName: first.project.name,
                clientName: first.client.name,
                hours: sum(group.map(({ roundedHours }) => roundedHours)),
                billableHours: sum(billable.map(({ roundedHours }) => roundedHours)),
                currency: seesRates ? first.client.currency : null,
                amount: seesRates ? sum(billable.map(({ roundedHours, rate }) => multiply(roundedHours, rate ?? '0'))) : null,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/commands/rollup/facts.js









async function readReader(transport) {
    const [user, company] = await Promise.all([(0,account/* readUser */.Ue)(transport), (0,account/* readCompany */.aM)(transport)]);
    const answers = new Map();
    const once = (what, read) => {
        const answer = answers.get(what) ?? read();
        answers.set(what, answer);
        return answer;
    };
    return {
        user,
        company,
        invoices: () => once('invoices', () => listInvoices(transport)),
        budgets: () => once('budgets', () => listBudgets(transport)),
        people: () => once('people', () => listPeople(transport)),
        time: (days) => once(`${days.from} ${days.to}`, () => listTimeByProject(transport, days)),
    };
}
async function readFacts(transport, reader, period, today, scope, ledger) {
    const { user, company } = reader;
    const last = asOf(period, today);
    if (!last.ok)
        throw new build_errors/* InputError */.dz(last.message);
    const previous = previousPeriod(period);
    const quarter = { from: quarterOf(last.day).from, to: last.day };
    const isAlone = scope === 'me';
    const userId = scope === 'me' ? user.id : null;
    const days = { from: period.from, to: last.day };
    const wide = { from: previous.from < quarter.from ? previous.from : quarter.from, to: last.day };
    const unseen = [];
    const seen = async (what, read) => {
        try {
            return await read;
        }
        catch (error) {
            if (!(error instanceof build_errors/* RequestError */.GI) || error.request.status !== 403)
                throw error;
            unseen.push({ what, why: 'Harvest does not show it to the person of this token' });
            return null;
        }
    };
    const timeOf = (range) => (isAlone ? Promise.resolve([]) : reader.time(range));
    const [work, reports, before, quarterly, uninvoiced, expenses, categories, invoices, budgets, people] = await Promise.all([
        listWork(transport, isAlone ? wide : days, userId),
        timeOf(days),
        timeOf(previous),
        timeOf(quarter),
        isAlone ? null : seen('uninvoiced', listUninvoiced(transport, days)),
        listExpenses(transport, { from: firstExpenseDay({ period, asOf: last.day }), to: last.day }, userId),
        isAlone ? null : listExpensesByCategory(transport, days),
        seen('invoices', reader.invoices()),
        seen('budgets', reader.budgets()),
        scope === 'me' || !user.isAdministrator ? null : seen('team', reader.people()),
    ]);
    const entries = work.filter(({ date }) => date >= period.from);
    const isPresent = today.slice(0, 7) === last.day.slice(0, 7);
    const billed = new Set(entries.map(({ invoice }) => invoice?.id));
    const workers = new Set(entries.map(({ user: { id } }) => id));
    const within = (range) => timeRowsOf(work.filter(({ date }) => date >= range.from && date <= range.to));
    if (isAlone)
        unseen.push({ what: 'uninvoiced', why: 'scope is "me", and Harvest\'s report of it is that of the whole account' });
    if (!user.isAdministrator)
        unseen.push({
            what: 'others',
            why: user.seesOthers
                ? 'Harvest shows a manager only their own time, their team\u2019s, and that of projects they manage'
                : 'Harvest shows the person of this token only their own time and expenses',
        });
    if (scope === 'account' && !user.isAdministrator)
        unseen.push({ what: 'team', why: 'only an administrator sees what hours the people have' });
    if (entries.some(({ billable, rate }) => billable && rate === null) && !user.isAdministrator)
        unseen.push({ what: 'amounts', why: 'Harvest shows the person of this token no rates' });
    return {
        period,
        asOf: last.day,
        scope,
        account: { name: company.name, url: company.url, format: company.format },
        user: { id: user.id, name: user.name },
        ledger: { name: ledger.name, url: ledger.url },
        weekStart: company.weekStart,
        entries,
        time: isAlone
            ? { period: within(days), before: within(previous), quarter: within(quarter) }
            : { period: reports, before, quarter: quarterly },
        previous,
        uninvoiced,
        expenses,
        expenseReport: categories,
        invoices: invoices?.filter((invoice) => billed.has(invoice.id) || concerns(invoice, period.from, last.day)) ?? null,
        budgets: budgets?.flatMap((budget) => (isPresent ? budget : budgetOfPast(budget, entries, period))) ?? null,
        people: people?.filter(({ id }) => workers.has(id)) ?? null,
        sessions: ledger.sessions((0,calendar/* addDays */.fi)(period.from, -31), (0,calendar/* addDays */.fi)(period.to, 31)),
        lastUninvoiced: ledger.lastUninvoiced(period),
        unseen: unseen.sort((a, b) => (a.what < b.what ? -1 : 1)),
    };
}
function concerns({ state, issueDate, paidDate }, from, to) {
    if (issueDate > to)
        return false;
    return state === 'open' || issueDate >= from || (paidDate !== null && paidDate >= from && paidDate <= to);
}
function budgetOfPast(budget, entries, { kind }) {
    if (!budget.isMonthly)
        return [budget];
    if (kind !== 'month')
        return [];
    const work = entries.filter(({ project }) => project.id === budget.projectId);
    const spent = sum(work.map(({ roundedHours, billable, rate }) => {
        if (budget.unit === 'hours')
            return roundedHours;
        return billable ? multiply(roundedHours, rate ?? '0') : '0';
    }));
    return [{ ...budget, spent, remaining: subtract(budget.budget, spent) }];
}

;// CONCATENATED MODULE: ./build/commands/rollup/files.js

function pathsOf(path) {
    const stem = path.replace(/\.md$/i, '');
    const chart = (name) => `${stem}-${name}.svg`;
    return {
        json: `${stem}.json`,
        charts: {
            hoursLight: chart('hours-light'),
            hoursDark: chart('hours-dark'),
            projectsLight: chart('projects-light'),
            projectsDark: chart('projects-dark'),
        },
    };
}
function allPathsOf(path, index) {
    const { json, charts } = pathsOf(path);
    return [path, json, ...Object.values(charts), index];
}
function chartFilesOf({ charts: paths }, charts) {
    if (charts === null)
        return [];
    return [
        { path: paths.hoursLight, content: charts.hours.light },
        { path: paths.hoursDark, content: charts.hours.dark },
        { path: paths.projectsLight, content: charts.projects.light },
        { path: paths.projectsDark, content: charts.projects.dark },
    ];
}
function chartPathsOf({ charts: paths }, charts) {
    const beside = (path) => encodePath(external_node_path_.posix.basename(path));
    if (charts === null)
        return { hours: null, projects: null };
    return {
        hours: { light: beside(paths.hoursLight), dark: beside(paths.hoursDark) },
        projects: { light: beside(paths.projectsLight), dark: beside(paths.projectsDark) },
    };
}
function encodePath(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/rollup/format-days.js

const format_days_SPACE = '\u00a0';
const format_days_months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
function formatDate(date) {
    return `${dayOfMonth(date)} ${monthName(date)} ${format_days_yearOf(date)}`;
}
function formatDay(date) {
    return [weekdays[weekdayOf(date)], dayOfMonth(date), monthName(date).slice(0, 3)].join(format_days_SPACE);
}
function formatShortDate(date) {
    return [dayOfMonth(date), monthName(date).slice(0, 3), format_days_yearOf(date)].join(format_days_SPACE);
}
function formatSpan(from, to) {
    if (from === to)
        return formatDate(to);
    const start = format_days_yearOf(from) === format_days_yearOf(to) ? `${dayOfMonth(from)} ${monthName(from)}` : formatDate(from);
    return `${start} to ${formatDate(to)}`;
}
function formatPeriod({ kind, name, from, to }) {
    if (kind === 'month')
        return formatMonth(from);
    if (kind === 'year')
        return `The year ${format_days_yearOf(from)}`;
    if (kind === 'quarter')
        return `${['First', 'Second', 'Third', 'Fourth'][format_days_quarterOf(from) - 1]} quarter of ${format_days_yearOf(from)}`;
    const week = kind === 'week' ? /^(\d{4})-W0?(\d{1,2})$/.exec(name) : null;
    return week ? `Week ${week[2]} of ${week[1]}` : formatSpan(from, to);
}
function format_days_kindOf(name) {
    if (/^\d{4}-W\d\d$/.test(name))
        return 'week';
    if (/^\d{4}-\d\d$/.test(name))
        return 'month';
    if (/^\d{4}-Q[1-4]$/.test(name))
        return 'quarter';
    return /^\d{4}$/.test(name) ? 'year' : 'range';
}
function formatMonth(date) {
    return `${monthName(date)} ${format_days_yearOf(date)}`;
}
function format_days_quarterOf(date) {
    return Math.ceil(Number(date.slice(5, 7)) / 3);
}
function monthName(date) {
    return format_days_months[Number(date.slice(5, 7)) - 1] ?? '';
}
function dayOfMonth(date) {
    return String(Number(date.slice(8, 10)));
}
function format_days_yearOf(date) {
    return String(Number(date.slice(0, 4)));
}

;// CONCATENATED MODULE: ./build/rollup/section-context.js



const LONGEST_NAME = 60;
const LONGEST_TEXT = 140;
function showMoney({ format }, amount, currency) {
    return showFigure(formatMoney(amount, currency, format));
}
function showAmounts(context, money) {
    const amounts = Object.entries(money ?? {}).map(([currency, amount]) => showMoney(context, amount, currency));
    return amounts.join('<br>') || NOTHING;
}
function showAmountChanges({ format }, money) {
    const changes = Object.entries(money ?? {}).map(([currency, change]) => showFigure(formatChange(change, (size) => formatMoney(size, currency, format))));
    return changes.join('<br>') || NOTHING;
}
function showHours({ format }, hours) {
    return showFigure(formatHours(hours, format));
}
function showHoursChange({ format }, change) {
    return showFigure(formatChange(change, (size) => formatHours(size, format)));
}
function showFigure(figure) {
    return figure.replace(/\$/g, '\\$');
}
function showName(name) {
    return (0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* shorten */.ml)(name, LONGEST_NAME)) || '(no name)';
}
function showText(text) {
    return (0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* shorten */.ml)(text, LONGEST_TEXT));
}
function showLink(text, url) {
    return url && /^https?:\/\/[^\s]+$/i.test(url) && url.length <= 2000 ? renderLink(text, url) : text;
}
function section_context_dayUrl({ facts }, date, userId) {
    return facts.account.url && `${facts.account.url}/time/day/${date.replaceAll('-', '/')}/${userId}`;
}
function recordUrl({ facts }, kind, id) {
    return facts.account.url && `${facts.account.url}/${kind}/${id}`;
}
function whyUnseen({ figures }, what) {
    const reasons = figures.unseen.filter((unseen) => unseen.what === what).map(({ why }) => showText(why));
    return reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
}
function section_context_seesAmounts(context) {
    return context.figures.totals.amounts !== null && !hidesAmounts(context);
}
function hidesAmounts({ redact }) {
    return redact.includes('amounts');
}
function renderLeftOut(title) {
    return `_${title} are left out by the configuration._`;
}

;// CONCATENATED MODULE: ./build/rollup/index.js







const day = valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* check */.z6Y((text) => (0,calendar/* parsePlainDate */.mC)(text) !== null));
const figure = valibot_dist/* pipe */.FsL(valibot_dist/* union */.KCZ([valibot_dist/* number */.aig(), valibot_dist/* string */.YjP()]), valibot_dist/* transform */.pdi(String), valibot_dist/* regex */.yGV(/^-?\d{1,15}(\.\d{1,12})?$/));
const money = valibot_dist/* optional */.lqM(valibot_dist/* nullable */.mee(valibot_dist/* record */.g1P(valibot_dist/* string */.YjP(), figure)), null);
const rollup = valibot_dist/* object */.Ikc({
    period: valibot_dist/* object */.Ikc({ name: valibot_dist/* string */.YjP(), from: day, to: day }),
    complete: valibot_dist/* optional */.lqM(valibot_dist/* boolean */.zMY(), true),
    totals: valibot_dist/* object */.Ikc({
        hours: figure,
        billable_hours: valibot_dist/* optional */.lqM(figure, '0'),
        amounts: money,
        uninvoiced: money,
        expenses: money,
    }),
});
function readIndexEntry(path, json) {
    const read = valibot_dist/* safeParse */.xLC(rollup, json);
    if (!read.success)
        return null;
    const { period, complete, totals } = read.output;
    const { hours, amounts, uninvoiced, expenses } = totals;
    return { path, period, complete, hours, billableHours: totals.billable_hours, amounts, uninvoiced, expenses };
}
const INTRO = 'What was done and what it earned, period by period, the newest first.';
const MARK = '<!-- harvest-ledger:index · each rollup makes this list anew -->';
function isOwnIndex(text) {
    return text.includes('<!-- harvest-ledger:index') || text.includes(INTRO);
}
function tellsSameOthers(a, b, path) {
    const own = renderLink('', path).slice(2);
    const others = (index) => index.split('\n').filter((line) => line.startsWith('| [') && !line.includes(own));
    return others(a).join('\n') === others(b).join('\n');
}
function renderIndex(entries, format) {
    const years = Map.groupBy([...entries].sort(order), ({ period }) => period.to.slice(0, 4));
    const blocks = [...years].map(([year, rollups]) => `## ${Number(year)}\n\n${renderYear(rollups, format)}`);
    return `${['# Rollups', MARK, INTRO, ...(blocks.length > 0 ? blocks : ['No rollup yet.'])].join('\n\n')}\n`;
}
function renderYear(rollups, format) {
    const hasMoney = rollups.some(({ amounts, uninvoiced, expenses }) => amounts || uninvoiced || expenses);
    const titles = ['Hours', 'Billable', ...(hasMoney ? ['Earned', 'Uninvoiced', 'Expenses'] : [])];
    const amountsOf = (amounts) => Object.keys(amounts ?? {})
        .sort()
        .map((currency) => showFigure(formatMoney(amounts?.[currency] ?? '0', currency, format)))
        .join('<br>') || NOTHING;
    return renderTable([{ title: 'Period', align: 'left' }, ...titles.map((title) => ({ title, align: 'right' }))], rollups.map(({ path, period, complete, hours, billableHours, amounts, uninvoiced, expenses }) => {
        const { name, from, to } = period;
        const link = renderLink(formatPeriod({ kind: format_days_kindOf(name), name, from, to }), path);
        return [
            complete ? link : `${link}<br><sub>not complete</sub>`,
            formatHours(hours, format),
            formatShare(ratio(billableHours, hours)),
            ...(hasMoney ? [amounts, uninvoiced, expenses].map(amountsOf) : []),
        ];
    }));
}
function order(a, b) {
    if (a.period.to !== b.period.to)
        return a.period.to < b.period.to ? 1 : -1;
    if (a.period.from !== b.period.from)
        return a.period.from < b.period.from ? 1 : -1;
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/commands/rollup/ledger.js






async function readCatalog(inputs, config, open, run) {
    const ledger = await readLedger({ ...inputs, reports: null, from: null, to: null }, config, open, run);
    const branch = inputs.ledgerBranch ?? open.defaultBranch ?? 'HEAD';
    const { head } = open.checkout;
    const isRollup = matcherOf(config.rollup.path);
    const here = head === null ? [] : await ledger_readHere(open, head, isRollup);
    const known = new Map([[head, here]]);
    const sessions = ledger.files.flatMap(({ path, report }) => report.sessions.flatMap((session) => {
        const { date, hours, line } = session;
        if (date === null || hours === null)
            return [];
        return [
            {
                base: (0,identity/* baseReference */.lo)(report.id ?? path, (0,identity/* sessionKey */.ce)(session)),
                path,
                line,
                date,
                hours: String(hours),
                headline: session.headline ?? report.title ?? path,
                url: `${ledger.url}/blob/${branch}/${path.split('/').map(encodeURIComponent).join('/')}`,
            },
        ];
    }));
    return {
        name: ledger.name,
        url: ledger.url,
        faults: config.faults,
        sessions: (from, to) => sessions.filter(({ date }) => date >= from && date <= to),
        lastUninvoiced: (period) => lastUninvoiced(here, period),
        has: (path) => here.some((each) => each.path === path),
        rollups: async (commit) => {
            if (commit === null || inputs.githubToken === null)
                return here;
            const rollups = known.get(commit) ?? (await readThere(openGitHub(inputs, run), ledger.name, commit, isRollup));
            known.set(commit, rollups);
            return rollups;
        },
    };
}
function matcherOf(template) {
    const folder = template.slice(0, template.indexOf('{')).replace(/[^/]*$/, '');
    return (path) => path.startsWith(folder) && path.endsWith('.json') && !path.startsWith('reports/.origins/');
}
async function ledger_readHere(open, head, isRollup) {
    const listed = await open.git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', head]);
    const kept = [];
    for (const found of withDocuments(listed.toString('utf8').split('\0'), isRollup)) {
        const text = await open.git(['cat-file', 'blob', `${head}:${found.path}`]);
        kept.push(...parseKept(found, text.toString('utf8')));
    }
    return kept;
}
async function readThere(github, ledger, commit, isRollup) {
    const found = withDocuments([...(await listFiles(github, ledger, commit)).keys()], isRollup);
    const paths = found.map(({ path }) => path);
    const texts = await readTexts(github, ledger, commit, paths);
    return found.flatMap((each) => parseKept(each, texts.get(each.path) ?? ''));
}
function withDocuments(all, isRollup) {
    const stem = (path) => path.replace(/\.[^./]*$/, '');
    const documents = new Map(all.filter((path) => /\.md$/i.test(path)).map((path) => [stem(path), path]));
    return all.filter(isRollup).flatMap((path) => {
        const document = documents.get(stem(path));
        return document === undefined ? [] : [{ path, document }];
    });
}
function parseKept(found, text) {
    try {
        return [{ ...found, json: JSON.parse(text) }];
    }
    catch {
        return [];
    }
}
function lastUninvoiced(kept, period) {
    const { name } = previousPeriod(period);
    const before = kept
        .flatMap(({ path, json }) => readIndexEntry(path, json) ?? [])
        .find((each) => each.uninvoiced !== null && each.period.name === name);
    return before?.uninvoiced ?? null;
}

;// CONCATENATED MODULE: ./build/rollup/chart.js

const palettes = {
    light: { text: '#1f2328', faint: '#59636e', line: '#d1d9e0', billable: '#0969da', other: '#a5b0bb' },
    dark: { text: '#f0f6fc', faint: '#9198a1', line: '#3d444d', billable: '#4493f8', other: '#656c76' },
};
const chartWidth = 720;
function renderSvg(theme, height, title, description, inside) {
    const { text, faint, line, billable, other } = palettes[theme];
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${chartWidth} ${height}" width="${chartWidth}" height="${height}" role="img" aria-labelledby="t d">`,
        `<title id="t">${(0,markdown_escape/* escapeXml */.X)(title)}</title>`,
        `<desc id="d">${(0,markdown_escape/* escapeXml */.X)(description)}</desc>`,
        `<style>text{font:12px -apple-system,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;fill:${text}}.h{font-size:14px;font-weight:600}.f{fill:${faint}}.e{text-anchor:end}.m{text-anchor:middle}.l{stroke:${line}}.b{fill:${billable}}.o{fill:${other}}</style>`,
        ...inside,
        '</svg>',
        '',
    ].join('\n');
}
function renderText(x, y, text, classes = '') {
    return `<text x="${chart_short(x)}" y="${chart_short(y)}"${classes && ` class="${classes}"`}>${(0,markdown_escape/* escapeXml */.X)(text)}</text>`;
}
function renderBars(bars, className) {
    const path = bars
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ x, y, width, height }) => `M${chart_short(x)} ${chart_short(y)}h${chart_short(width)}v${chart_short(height)}h${chart_short(-width)}z`)
        .join('');
    return path && `<path class="${className}" d="${path}"/>`;
}
function chart_renderLines(from, to, heights) {
    return `<path class="l" d="${heights.map((y) => `M${chart_short(from)} ${chart_short(y)}H${chart_short(to)}`).join('')}"/>`;
}
function renderLegend(billable, other) {
    const width = (text) => columnsOf(text) * 6.1 + 32;
    const atOther = chartWidth - width(other);
    const atBillable = atOther - width(billable);
    const square = (x, className) => `<rect class="${className}" x="${chart_short(x)}" y="10" width="10" height="10"/>`;
    return [
        square(atBillable, 'b'),
        renderText(atBillable + 16, 19, billable, 'f'),
        square(atOther, 'o'),
        renderText(atOther + 16, 19, other, 'f'),
    ].join('');
}
function fitText(text, columns) {
    const line = (0,markdown_escape/* oneLine */.TN)(text);
    if (columnsOf(line.slice(0, columns + 1)) <= columns && line.length <= columns)
        return line;
    let used = 1;
    let fitted = '';
    for (const character of line.slice(0, columns * 4)) {
        used += widthOf(character);
        if (used > columns)
            break;
        fitted += character;
    }
    return `${fitted.trimEnd()}…`;
}
function chart_short(value) {
    const rounded = Math.round(value * 10) / 10;
    return String(rounded === 0 ? 0 : rounded);
}
function columnsOf(text) {
    let columns = 0;
    for (const character of text)
        columns += widthOf(character);
    return columns;
}
function widthOf(character) {
    const code = character.codePointAt(0) ?? 0;
    return code >= 0x1100 && !(code >= 0x2000 && code < 0x2e80) ? 2 : 1;
}

;// CONCATENATED MODULE: ./build/rollup/chart-hours.js





const MOST_DAYS = 35;
const MOST_DAYS_BY_WEEK = 190;
const plot = { left: 40, right: chartWidth - 8, top: 36, bottom: 176 };
const HEIGHT = 204;
function describeHours(facts, figures) {
    const { format } = facts.account;
    const unit = chart_hours_unitOf(facts);
    const { totals } = figures;
    const most = [...bucketsOf(facts, figures)].sort((a, b) => compareDecimal(b.hours, a.hours) || (a.start < b.start ? -1 : 1))[0];
    const peak = most && compareDecimal(most.hours, '0') > 0
        ? `; the most, ${formatHours(most.hours, format)}, ${nameOf(most.start, unit)}`
        : '';
    const share = totals.billableShare === null ? '' : `, ${formatShare(totals.billableShare)} of them billable`;
    return `Hours by ${unit}, ${formatPeriod(facts.period)}: ${formatHours(totals.hours, format)} hours${share}${peak}.`;
}
function renderHoursChart(facts, figures, theme) {
    const { format } = facts.account;
    const unit = chart_hours_unitOf(facts);
    const buckets = bucketsOf(facts, figures);
    const { step, top } = scaleOf(Math.max(0, ...buckets.map(({ hours }) => Number(hours))));
    const height = (hours) => (Math.max(0, hours) / top) * (plot.bottom - plot.top);
    const slot = (plot.right - plot.left) / Math.max(buckets.length, 1);
    const width = Math.min(slot * 0.72, 48);
    const billable = [];
    const other = [];
    const labels = [];
    const every = Math.ceil(buckets.length / 12);
    buckets.forEach(({ start, hours, billable: part }, index) => {
        const middle = plot.left + slot * (index + 0.5);
        const [low, all] = [height(Number(part)), height(Number(hours))];
        billable.push({ x: middle - width / 2, y: plot.bottom - low, width, height: low });
        other.push({ x: middle - width / 2, y: plot.bottom - all, width, height: all - low });
        const isLabelled = unit === 'day' && buckets.length > 8 ? isWeekStart(start, facts) : index % every === 0;
        if (isLabelled)
            labels.push(renderText(middle, plot.bottom + 18, labelOf(start, unit), 'f m'));
    });
    const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
    const y = (hours) => plot.bottom - height(hours);
    const { totals } = figures;
    return renderSvg(theme, HEIGHT, `Hours by ${unit}`, describeHours(facts, figures), [
        renderText(8, 19, `Hours by ${unit}`, 'h'),
        renderLegend(`Billable ${formatHours(totals.billableHours, format)}`, `Not billable ${formatHours(subtract(totals.hours, totals.billableHours), format)}`),
        chart_renderLines(plot.left, plot.right, ticks.map(y)),
        ...ticks.map((tick) => renderText(plot.left - 8, y(tick) + 4, String(tick), 'f e')),
        renderBars(other, 'o'),
        renderBars(billable, 'b'),
        ...labels,
    ].filter(Boolean));
}
function bucketsOf(facts, figures) {
    const unit = chart_hours_unitOf(facts);
    const groups = new Map();
    for (const day of figures.days) {
        const key = startOf(day.date, unit, facts);
        const group = groups.get(key);
        if (group)
            group.push(day);
        else
            groups.set(key, [day]);
    }
    return [...groups].map(([start, days]) => ({
        start,
        hours: sum(days.map(({ hours }) => hours)),
        billable: sum(days.map(({ billableHours }) => billableHours)),
    }));
}
function chart_hours_unitOf({ period }) {
    const days = daysBetween(period.from, period.to);
    return days <= MOST_DAYS ? 'day' : days <= MOST_DAYS_BY_WEEK ? 'week' : 'month';
}
function startOf(date, unit, { weekStart }) {
    if (unit === 'day')
        return date;
    return unit === 'week' ? weekOf(date, weekStart).from : `${date.slice(0, 7)}-01`;
}
function isWeekStart(date, { weekStart }) {
    return weekdayOf(date) === weekdayOf(weekOf(date, weekStart).from);
}
function labelOf(date, unit) {
    const [day = '', month = ''] = formatDate(date).split(' ');
    return unit === 'month' ? month.slice(0, 3) : `${day} ${month.slice(0, 3)}`;
}
function nameOf(date, unit) {
    if (unit === 'month')
        return `in ${formatMonth(date)}`;
    return unit === 'week' ? `in the week of ${formatDate(date)}` : `on ${formatDate(date)}`;
}
function scaleOf(most) {
    for (let power = 1;; power *= 10) {
        for (const step of [power, 2 * power, 4 * power, 5 * power]) {
            if (most <= step * 4)
                return { step, top: step * Math.max(1, Math.ceil(most / step)) };
        }
    }
}

;// CONCATENATED MODULE: ./build/rollup/chart-projects.js




const MOST_PROJECTS = 8;
const NAME_COLUMNS = 26;
const ROW = 26;
const TOP = 40;
const barArea = { left: 196, right: 500 };
function shareByProject(figures, most) {
    const shares = figures.projects
        .filter(({ hours }) => compareDecimal(hours, '0') > 0)
        .sort((a, b) => compareDecimal(b.hours, a.hours) || a.project.id - b.project.id)
        .map(({ project, hours, billableHours, amounts }) => ({
        name: project.name || '(no name)',
        hours,
        billable: billableHours,
        amounts,
    }));
    if (shares.length <= most)
        return shares;
    const rest = shares.slice(most - 1);
    return [
        ...shares.slice(0, most - 1),
        {
            name: formatCount(rest.length, 'other'),
            hours: sum(rest.map(({ hours }) => hours)),
            billable: sum(rest.map(({ billable }) => billable)),
            amounts: rest.reduce((all, { amounts }) => all && amounts && addMoney(all, amounts), {}),
        },
    ];
}
function describeProjects(facts, figures) {
    const shares = shareByProject(figures, MOST_PROJECTS).map((share) => {
        return `${fitText(share.name, 40)} ${formatHours(share.hours, facts.account.format)}`;
    });
    return `Hours by project, ${formatPeriod(facts.period)}: ${shares.join(', ') || 'none'}.`;
}
function renderProjectsChart(facts, figures, theme, withAmounts) {
    const { format } = facts.account;
    const shares = shareByProject(figures, MOST_PROJECTS);
    const most = Math.max(0, ...shares.map(({ hours }) => Number(hours)));
    const width = (hours) => most > 0 ? (Math.max(0, Number(hours)) / most) * (barArea.right - barArea.left) : 0;
    const billable = [];
    const other = [];
    const texts = [];
    shares.forEach((share, index) => {
        const y = TOP + index * ROW;
        const [low, all] = [width(share.billable), width(share.hours)];
        billable.push({ x: barArea.left, y, width: low, height: 16 });
        other.push({ x: barArea.left + low, y, width: all - low, height: 16 });
        const amounts = withAmounts ? Object.entries(share.amounts ?? {}) : [];
        const earned = amounts.slice(0, 2).map(([currency, amount]) => formatMoney(amount, currency, format));
        const figuresOf = [formatHours(share.hours, format), ...earned].join(' · ');
        texts.push(renderText(barArea.left - 10, y + 12, fitText(share.name, NAME_COLUMNS), 'e'), renderText(barArea.left + all + 8, y + 12, figuresOf, 'f'));
    });
    const { totals } = figures;
    const title = withAmounts ? 'Hours and earnings by project' : 'Hours by project';
    return renderSvg(theme, TOP + shares.length * ROW + 4, title, describeProjects(facts, figures), [
        renderText(8, 19, title, 'h'),
        renderLegend(`Billable ${formatHours(totals.billableHours, format)}`, `Not billable ${formatHours(subtract(totals.hours, totals.billableHours), format)}`),
        renderBars(other, 'o'),
        renderBars(billable, 'b'),
        ...texts,
    ].filter(Boolean));
}

;// CONCATENATED MODULE: ./build/rollup/chart-files.js



function renderCharts(facts, figures, redact) {
    if (compareDecimal(figures.totals.hours, '0') <= 0)
        return null;
    const withAmounts = figures.totals.amounts !== null && !redact.includes('amounts');
    return {
        hours: {
            light: renderHoursChart(facts, figures, 'light'),
            dark: renderHoursChart(facts, figures, 'dark'),
        },
        projects: {
            light: renderProjectsChart(facts, figures, 'light', withAmounts),
            dark: renderProjectsChart(facts, figures, 'dark', withAmounts),
        },
    };
}

;// CONCATENATED MODULE: ./build/rollup/section-rows.js


const OPEN_ROWS = 20;
function renderRows(fields, items, withTotal = true) {
    const shown = fields.filter((field) => field.shown !== false);
    const rows = items.map((item) => shown.map(({ cell }) => cell(item)));
    const hasTotal = withTotal && items.length > 1 && shown.some(({ total }) => total !== undefined);
    const total = shown.map((field) => (field.total ? field.total.split('<br>').map(bold).join('<br>') : ''));
    const columns = shown.map(({ title, align = 'left' }) => ({ title, align }));
    return renderTable(columns, hasTotal ? [...rows, total] : rows);
}
function renderLongRows(context, fields, items, word) {
    if (items.length <= OPEN_ROWS + 5)
        return renderRows(fields, items);
    const rest = items.slice(OPEN_ROWS);
    return [
        renderRows(fields, items.slice(0, OPEN_ROWS)),
        renderDetails(`${rest.length} more ${word}`, renderCutRows(context, fields, rest)),
    ].join('\n\n');
}
function renderCutRows(context, fields, items) {
    const shown = items.slice(0, context.mostRows);
    const left = items.length - shown.length;
    const more = `… and ${left} more, in the ${renderLink('JSON beside this document', context.jsonUrl)}.`;
    return [renderRows(fields, shown, false), left > 0 ? more : ''].filter(Boolean).join('\n\n');
}
function renderDetails(title, content) {
    return `<details>\n<summary>${(0,markdown_escape/* escapeHtml */.ZD)(title)}</summary>\n\n${content}\n\n</details>`;
}
function renderBlocks(...blocks) {
    return blocks.filter(Boolean).join('\n\n');
}
function bold(text) {
    return text && `**${text}**`;
}

;// CONCATENATED MODULE: ./build/rollup/document-head.js







const whats = {
    amounts: 'rates and amounts',
    uninvoiced: 'uninvoiced amounts',
    invoices: 'invoices',
    expenses: 'expenses',
    budgets: 'budgets',
    team: 'the team and its capacity',
    others: "other people's hours",
};
const redactions = new Map([
    ['amounts', 'amounts'],
    ['clients', 'names of clients'],
    ['people', 'names of people'],
    ['notes', 'notes'],
]);
function document_head_renderScope({ facts }) {
    const { period, asOf, account, ledger, scope, user } = facts;
    const inWords = formatPeriod(period) === formatSpan(period.from, period.to);
    const whose = scope === 'me' ? `the hours of ${showName(user.name)} only` : "everyone's hours";
    const parts = [
        ...(inWords ? [] : [`**${formatSpan(period.from, period.to)}**`]),
        `${showLink(showName(account.name), account.url)} in Harvest`,
        whose,
        `reports in ${showLink(showName(ledger.name), ledger.url)}`,
    ];
    const running = asOf < period.to ? `_Still running: the figures go up to ${formatDate(asOf)}._` : '';
    return renderBlocks(parts.join(' · '), running);
}
function renderMissing({ figures, redact }) {
    const reasons = Map.groupBy(figures.unseen, ({ why }) => why);
    const rows = [...reasons].map(([why, unseen]) => {
        const what = unseen.map((each) => whats[each.what]).join(', ');
        return `> - **${what.slice(0, 1).toUpperCase()}${what.slice(1)}**: ${showText(why) || 'no reason given'}`;
    });
    const alert = ['> [!WARNING]', '> **This rollup is not complete.** What it cannot show:', '>', ...rows];
    const left = redact.map((part) => redactions.get(part) ?? (0,markdown_escape/* escapeText */.X1)(part));
    return renderBlocks(figures.complete && rows.length === 0 ? '' : alert.join('\n'), left.length > 0 ? `_Left out by the configuration: ${left.join(', ')}._` : '');
}
function renderHeadline(context) {
    const { figures, facts } = context;
    const { totals, before, uninvoicedChange, invoiceTotals } = figures;
    const growth = formatGrowth(totals.roundedHours, before.hours);
    const cells = [
        {
            title: 'Hours',
            figure: showHours(context, totals.hours),
            below: showHoursChange(context, subtract(totals.roundedHours, before.hours)) + (growth ? ` (${growth})` : ''),
        },
        {
            title: 'Billable',
            figure: formatShare(totals.billableShare),
            below: `${showHours(context, totals.billableHours)} hours`,
        },
    ];
    if (totals.amounts && section_context_seesAmounts(context))
        cells.push({
            title: 'Earned',
            figure: showAmounts(context, totals.amounts),
            ...(before.amounts && {
                below: showAmountChanges(context, subtractMoney(totals.amounts, before.amounts)),
            }),
        });
    if (totals.uninvoiced && !hidesAmounts(context))
        cells.push({
            title: 'Uninvoiced',
            figure: showAmounts(context, totals.uninvoiced),
            ...(uninvoicedChange && { below: showAmountChanges(context, uninvoicedChange) }),
        });
    if (invoiceTotals && !hidesAmounts(context)) {
        const overdue = showAmounts(context, invoiceTotals.overdue);
        cells.push({
            title: 'Open invoices',
            figure: showAmounts(context, invoiceTotals.open),
            below: Object.keys(invoiceTotals.overdue).length > 0 ? `${overdue} overdue` : 'none overdue',
        });
    }
    if (figures.expenses && !hidesAmounts(context))
        cells.push({
            title: 'Expenses',
            figure: showAmounts(context, totals.expenses),
            below: figures.expenses.list.length > 0 ? formatCount(figures.expenses.list.length, 'expense') : 'no expenses',
        });
    const row = cells.map(({ figure, below }) => [`${boldLines(figure)}`, ...(below ? smallLines(below) : [])].join('<br>'));
    const table = renderTable(cells.map(({ title }) => ({ title, align: 'right' })), [row]);
    return renderBlocks(table, renderBasis(facts, uninvoicedChange !== null));
}
function renderPicture(files, text) {
    return [
        '<picture>',
        `  <source media="(prefers-color-scheme: dark)" srcset="${address(files.dark)}">`,
        `  <img alt="${(0,markdown_escape/* escapeHtml */.ZD)(text)}" src="${address(files.light)}" width="720">`,
        '</picture>',
    ].join('\n');
}
function renderBasis({ previous, lastUninvoiced }, hasChange) {
    const since = hasChange && lastUninvoiced ? ', of uninvoiced amounts against the last rollup' : '';
    return `<sub>Changes are against ${formatPeriod(previous)}${since}.</sub>`;
}
function boldLines(text) {
    return text
        .split('<br>')
        .map((line) => `**${line}**`)
        .join('<br>');
}
function smallLines(text) {
    return text.split('<br>').map((line) => `<sub>${line}</sub>`);
}
function address(path) {
    return (0,markdown_escape/* escapeHtml */.ZD)(encodeURI(path.toWellFormed()));
}

;// CONCATENATED MODULE: ./build/rollup/section-budgets.js





const BAR_CELLS = 10;
function renderBudgetsSection(context) {
    const { budgets } = context.figures;
    if (budgets === null)
        return `_Budgets cannot be shown here${whyUnseen(context, 'budgets')}._`;
    const shown = budgets.filter(({ budget }) => !(hidesAmounts(context) && budget.unit === 'money'));
    if (shown.length === 0)
        return budgets.length === 0 ? 'No project has a budget.' : '';
    const figure = (title, of) => ({
        title,
        align: 'right',
        cell: ({ budget, currency }) => {
            if (budget.unit === 'hours')
                return `${showHours(context, budget[of])} h`;
            return currency ? showMoney(context, budget[of], currency) : NOTHING;
        },
    });
    const table = renderLongRows(context, [
        {
            title: 'Project',
            cell: ({ budget }) => {
                const link = showLink(showName(budget.projectName), recordUrl(context, 'projects', budget.projectId));
                return `${link}<br><sub>${showName(budget.clientName)}${budget.isMonthly ? ' · anew each month' : ''}</sub>`;
            },
        },
        figure('Budget', 'budget'),
        figure('Spent', 'spent'),
        figure('Left', 'remaining'),
        { title: 'Used', cell: ({ share }) => showBar(share) },
        { title: 'Runs out', cell: showRunsOut },
    ], [...shown].sort(section_budgets_order), 'budgets');
    return renderBlocks(table, '_"Runs out" is the day at the pace of this period._');
}
function showBar(share) {
    if (share === null)
        return NOTHING;
    const full = Math.max(0, Math.min(BAR_CELLS, Math.round(share * BAR_CELLS)));
    return `${'▰'.repeat(full)}${'▱'.repeat(BAR_CELLS - full)}\u00a0${formatShare(share)}`;
}
function showRunsOut({ budget, runsOut }) {
    if (compareDecimal(budget.remaining, '0') <= 0)
        return '⚠️ used up';
    return runsOut ? formatShortDate(runsOut) : NOTHING;
}
function section_budgets_order(a, b) {
    return (b.share ?? -1) - (a.share ?? -1) || a.budget.projectId - b.budget.projectId;
}

;// CONCATENATED MODULE: ./build/rollup/section-entries.js




const states = {
    unbillable: 'not billable',
    uninvoiced: 'uninvoiced',
    invoiced: 'invoiced',
    paid: 'paid',
};
function section_entries_entryFields(context) {
    return [
        dayField(context),
        sessionField(),
        { title: 'Hours', align: 'right', cell: ({ entry }) => showHours(context, entry.hours) },
        amountField(context),
        { title: 'State', cell: (item) => showState(context, item) },
    ];
}
function invoicedFields(context) {
    const commits = {
        title: 'Commit',
        cell: ({ entry }) => {
            const permalink = entry.reference?.permalink ?? null;
            const commit = commitOf(permalink);
            return commit ? showLink(`\`${commit.slice(0, 7)}\``, permalink) : NOTHING;
        },
    };
    return [...section_entries_entryFields(context).slice(0, 4), commits];
}
function dayField(context) {
    return {
        title: 'Day',
        cell: ({ entry }) => showLink(formatDay(entry.date), section_context_dayUrl(context, entry.date, entry.user.id)),
    };
}
function sessionField() {
    return {
        title: 'Session',
        cell: ({ entry, session }) => {
            const said = showText(session?.headline || firstLine(entry.notes));
            const what = session ? showLink(said || 'Report', session.url) : said || '(no notes)';
            const below = [entry.project.name, entry.task.name, entry.user.name].map(showName).join(' · ');
            return `${what}<br><sub>${below}</sub>`;
        },
    };
}
function amountField(context) {
    return {
        title: 'Amount',
        align: 'right',
        cell: ({ entry, status, amount }) => amount === null || status === 'unbillable' ? NOTHING : showMoney(context, amount, entry.client.currency),
        shown: section_context_seesAmounts(context),
    };
}
function showState(context, { entry, status }) {
    if (entry.isRunning)
        return 'running';
    const { invoice } = entry;
    if (!invoice)
        return states[status];
    return `${states[status]} ${showLink(showName(invoice.number), recordUrl(context, 'invoices', invoice.id))}`;
}
function firstLine(notes) {
    return notes.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? '';
}

;// CONCATENATED MODULE: ./build/rollup/section-drift.js



function renderDriftSection(context) {
    const { sessions, differences } = context.figures;
    const drifted = sessions
        .filter(({ drift }) => drift !== null)
        .sort((a, b) => (a.entry.date !== b.entry.date ? (a.entry.date < b.entry.date ? -1 : 1) : a.entry.id - b.entry.id));
    const entries = drifted.length === 0
        ? 'No locked, approved or invoiced time entry differs from its report.'
        : renderBlocks('These time entries are locked, approved or invoiced, and differ from their reports. They were left as they are.', renderCutRows(context, [
            dayField(context),
            sessionField(),
            { title: 'What differs', cell: ({ drift }) => showText(drift ?? '') },
            { title: 'Why it stays', cell: ({ entry }) => showText(entry.locked ?? '') },
        ], drifted));
    return renderBlocks(entries, renderDifferences(context, differences));
}
function renderDifferences(context, all) {
    const differences = hidesAmounts(context) ? all.filter(({ ours }) => / h$/.test(ours)) : all;
    if (differences.length === 0)
        return "Harvest's own reports agree with the sums here.";
    const table = renderLongRows(context, [
        { title: 'What', cell: ({ what }) => showText(what) },
        { title: 'Summed up here', align: 'right', cell: ({ ours }) => showText(ours) },
        { title: "Harvest's report", align: 'right', cell: ({ harvests }) => showText(harvests) },
    ], differences, 'differences');
    return renderBlocks("### Where Harvest's reports differ from the sums here", table);
}

;// CONCATENATED MODULE: ./build/rollup/section-expenses.js




function renderExpensesSection(context) {
    const { expenses, totals } = context.figures;
    if (hidesAmounts(context) || expenses === null)
        return renderLeftOut('Expenses');
    const { list } = expenses;
    const quarters = renderQuarters(context, expenses.byQuarter);
    if (list.length === 0)
        return renderBlocks('No expenses in this period.', quarters);
    const byCategory = renderLongRows(context, [
        { title: 'Category', cell: ({ category }) => showName(category), total: 'All categories' },
        {
            title: 'Total',
            align: 'right',
            cell: ({ totals }) => showAmounts(context, totals),
            total: showAmounts(context, totals.expenses),
        },
        { title: 'Billable', align: 'right', cell: ({ billable }) => showAmounts(context, billable) },
    ], expenses.byCategory, 'categories');
    const ordered = [...list].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id - b.id));
    return renderBlocks(byCategory, quarters, renderDetails(`${formatCount(list.length, 'expense')}, one by one`, renderCutRows(context, expenseFields(context), ordered)));
}
function expenseFields(context) {
    return [
        { title: 'Day', cell: ({ date }) => formatShortDate(date) },
        {
            title: 'Expense',
            cell: ({ category, notes, project, client, user }) => {
                const below = [client.name, project.name, user.name].map(showName).join(' · ');
                return `${[showName(category), showText(notes)].filter(Boolean).join(': ')}<br><sub>${below}</sub>`;
            },
        },
        {
            title: 'Amount',
            align: 'right',
            cell: ({ total, client }) => showMoney(context, total, client.currency),
        },
        { title: 'Billable', cell: ({ billable }) => (billable ? 'yes' : 'no') },
        { title: 'Receipt', cell: ({ receipt }) => (receipt ? showLink('receipt', receipt) : '⚠️ none') },
    ];
}
function renderQuarters(context, rows) {
    if (rows.length === 0)
        return '';
    const table = renderRows([
        { title: 'Quarter', cell: ({ quarter }) => quarter.name.replace('-', ' ') },
        { title: 'Category', cell: ({ category }) => showName(category) },
        { title: 'Total', align: 'right', cell: ({ totals }) => showAmounts(context, totals) },
        {
            title: 'Receipts',
            align: 'right',
            cell: ({ count, receipts }) => `${receipts} of ${count}${receipts < count ? ' ⚠️' : ''}`,
        },
    ], rows);
    const parts = new Map(rows.filter(isPart).map((row) => [row.quarter.name, row]));
    const says = [...parts.values()].map(({ quarter, from, to }) => `${quarter.name.replace('-', ' ')}: what was spent from ${formatSpan(from, to)}.`);
    const all = rows.reduce((sum, { count }) => sum + count, 0);
    if (all > (context.figures.expenses?.list.length ?? 0))
        says.push('What was spent before this period stands one by one in the rollups before this one.');
    return renderBlocks('### For the tax quarter', table, says.length > 0 ? `_${says.join(' ')}_` : '');
}
function isPart({ quarter, from, to }) {
    return quarter.from < from || quarter.to > to;
}

;// CONCATENATED MODULE: ./build/rollup/section-invoices.js







function renderInvoicesSection(context) {
    const { figures } = context;
    if (hidesAmounts(context))
        return renderLeftOut('Invoices');
    if (figures.invoices === null)
        return `_Invoices cannot be shown here${whyUnseen(context, 'invoices')}._`;
    const invoices = [...figures.invoices].sort(section_invoices_order);
    if (invoices.length === 0)
        return 'No invoices in this period, and none open.';
    return renderBlocks(renderSums(context), renderLongRows(context, [
        {
            title: 'Invoice',
            cell: ({ invoice }) => {
                const link = showLink(showName(invoice.number), recordUrl(context, 'invoices', invoice.id));
                return `${link}<br><sub>${showName(invoice.client.name)}</sub>`;
            },
        },
        { title: 'Issued', cell: ({ invoice }) => formatShortDate(invoice.issueDate) },
        { title: 'Due', cell: ({ invoice }) => (invoice.dueDate ? formatShortDate(invoice.dueDate) : NOTHING) },
        {
            title: 'Amount',
            align: 'right',
            cell: ({ invoice }) => showMoney(context, invoice.amount, invoice.currency),
        },
        {
            title: 'Still to pay',
            align: 'right',
            cell: ({ invoice }) => (isZero(invoice.due) ? NOTHING : showMoney(context, invoice.due, invoice.currency)),
        },
        { title: 'State', cell: section_invoices_showState },
    ], invoices, 'invoices'), ...invoices.map((invoice) => renderBehind(context, invoice)));
}
function renderSums(context) {
    const { invoiceTotals } = context.figures;
    if (!invoiceTotals)
        return '';
    const inLine = (title, money) => `**${title}**: ${showAmounts(context, money).replaceAll('<br>', ', ')}`;
    return [
        inLine('Open', invoiceTotals.open),
        inLine('Overdue', invoiceTotals.overdue),
        inLine('Paid in this period', invoiceTotals.paid),
    ].join(' · ');
}
function section_invoices_showState({ invoice, overdueDays }) {
    if (overdueDays > 0)
        return `⚠️ ${formatCount(overdueDays, 'day')} overdue`;
    if (invoice.state === 'paid')
        return invoice.paidDate ? `paid ${formatShortDate(invoice.paidDate)}` : 'paid';
    return { draft: 'draft, not sent', open: 'open', closed: 'written off' }[invoice.state];
}
function renderBehind(context, { invoice, entries }) {
    const expenses = (context.figures.expenses?.list ?? []).filter((expense) => expense.invoice?.id === invoice.id);
    if (entries.length === 0 && expenses.length === 0)
        return '';
    const hours = formatHours(sum(entries.map(({ entry }) => entry.hours)), context.format);
    const of = [
        ...(entries.length > 0
            ? [`${formatCount(entries.length, 'entry', 'entries')} of this period, ${hours} hours`]
            : []),
        ...(expenses.length > 0 ? [formatCount(expenses.length, 'expense')] : []),
    ];
    return renderDetails(`Behind ${invoice.number || 'the invoice'}, ${invoice.client.name}: ${of.join(', ')}`, renderBlocks(renderCutRows(context, invoicedFields(context), entries), renderCutRows(context, expenseFields(context), expenses)));
}
function section_invoices_order(a, b) {
    const rank = ({ invoice }) => ({ open: 0, draft: 1, paid: 2, closed: 3 })[invoice.state];
    if (rank(a) !== rank(b))
        return rank(a) - rank(b);
    if (a.overdueDays !== b.overdueDays)
        return b.overdueDays - a.overdueDays;
    if (a.invoice.issueDate !== b.invoice.issueDate)
        return a.invoice.issueDate < b.invoice.issueDate ? 1 : -1;
    return b.invoice.id - a.invoice.id;
}

;// CONCATENATED MODULE: ./build/rollup/section-projects.js





function renderProjectsSection(context) {
    const projects = byHours(context.figures.projects, ({ project }) => project);
    if (projects.length === 0)
        return '_No hours in this period._';
    const name = {
        title: 'Project',
        cell: ({ project, client }) => {
            const link = showLink(showName(project.name), recordUrl(context, 'projects', project.id));
            return `${link}<br><sub>${showName(client.name)}</sub>`;
        },
        total: 'All projects',
    };
    const hours = (title, of) => {
        const known = projects.map(of).filter((figure) => figure !== null);
        return {
            title,
            align: 'right',
            cell: (project) => showKnownHours(context, of(project)),
            total: showHours(context, sum(known)),
            shown: known.length > 0,
        };
    };
    const running = [
        name,
        hours('Week', ({ week }) => week),
        hours('Month', ({ month }) => month),
        hours('Quarter', ({ quarter }) => quarter),
        hours(formatPeriod(context.facts.previous), ({ before }) => before),
    ];
    return renderBlocks(renderLongRows(context, [name, ...sumFields(context)], projects, 'projects'), renderDetails(`Rounded hours of the week, the month and the quarter up to ${formatDate(context.facts.asOf)}`, renderLongRows(context, running, projects, 'projects')));
}
function renderClientsSection(context) {
    const clients = byHours(context.figures.clients, ({ client }) => client);
    if (clients.length === 0)
        return '_No hours in this period._';
    const name = { title: 'Client', cell: ({ client }) => showName(client.name), total: 'All clients' };
    return renderLongRows(context, [name, ...sumFields(context)], clients, 'clients');
}
function renderTeamSection(context) {
    const people = byHours(context.figures.people, ({ person }) => person);
    if (people.length === 0)
        return '_No hours in this period._';
    const why = context.facts.people === null ? whyUnseen(context, 'team') : '';
    const table = renderLongRows(context, [
        { title: 'Person', cell: ({ person }) => showName(person.name), total: 'All people' },
        ...sumFields(context, false),
        {
            title: 'Capacity',
            align: 'right',
            cell: ({ capacity }) => showKnownHours(context, capacity),
            shown: !why,
        },
        { title: 'Used', align: 'right', cell: ({ utilisation }) => formatShare(utilisation), shown: !why },
    ], people, 'people');
    return renderBlocks(table, why && `_Capacity and its use cannot be shown here${why}._`);
}
function sumFields(context, withRate = true) {
    const { totals } = context.figures;
    const shown = section_context_seesAmounts(context);
    return [
        {
            title: 'Hours',
            align: 'right',
            cell: ({ hours }) => showHours(context, hours),
            total: showHours(context, totals.hours),
        },
        {
            title: 'Billable',
            align: 'right',
            cell: ({ billableShare }) => formatShare(billableShare),
            total: formatShare(totals.billableShare),
        },
        {
            title: 'Earned',
            align: 'right',
            cell: ({ amounts }) => showAmounts(context, amounts),
            total: showAmounts(context, totals.amounts),
            shown,
        },
        {
            title: 'Per hour',
            align: 'right',
            cell: ({ effectiveRates }) => showAmounts(context, effectiveRates),
            shown: shown && withRate,
        },
    ];
}
function showKnownHours(context, hours) {
    return hours === null ? NOTHING : showHours(context, hours);
}
function byHours(items, of) {
    return [...items].sort((a, b) => {
        const [x, y] = [of(a), of(b)];
        return compareDecimal(b.hours, a.hours) || (x.name < y.name ? -1 : x.name > y.name ? 1 : x.id - y.id);
    });
}

;// CONCATENATED MODULE: ./build/rollup/section-sessions.js







const section_sessions_MOST_DAYS_BY_WEEK = 62;
function renderSessionsSection(context) {
    const { sessions, unrecorded } = context.figures;
    const ordered = [...sessions].sort(section_sessions_order);
    const recorded = ordered.filter(({ session }) => session !== null);
    const bare = ordered.filter(({ session }) => session === null);
    const groups = [...groupByTime(recorded, context.facts)].map(([title, items]) => renderDetails(describe(context, title, formatCount(items.length, 'session'), items), renderCutRows(context, section_entries_entryFields(context), items)));
    return renderBlocks(recorded.length === 0 ? '_No time entry of this period comes from a report._' : groups.join('\n\n'), bare.length === 0
        ? 'Every time entry has a report.'
        : renderDetails(describe(context, 'Time entries without a report', String(bare.length), bare), renderCutRows(context, section_entries_entryFields(context), bare)), renderUnrecorded(context, unrecorded));
}
function renderUnrecorded(context, unrecorded) {
    if (unrecorded.length === 0)
        return 'Every report has its time entry.';
    const ordered = [...unrecorded].sort((a, b) => a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.path !== b.path ? (a.path < b.path ? -1 : 1) : a.line - b.line);
    const hours = formatHours(sum(ordered.map((session) => session.hours)), context.format);
    const table = renderCutRows(context, [
        { title: 'Day', cell: ({ date }) => formatShortDate(date) },
        {
            title: 'Report',
            cell: ({ headline, path, url }) => `${showLink(showText(headline) || 'Report', url)}<br><sub>${showName(path)}</sub>`,
        },
        { title: 'Hours', align: 'right', cell: (session) => showHours(context, session.hours) },
    ], ordered);
    return renderDetails(`⚠️ Reports without a time entry · ${formatCount(ordered.length, 'session')} · ${hours} hours`, table);
}
function groupByTime(items, { period, weekStart }) {
    const isShort = daysBetween(period.from, period.to) <= section_sessions_MOST_DAYS_BY_WEEK;
    const titleOf = (date) => isShort ? `Week of ${formatDate(weekOf(date, weekStart).from)}` : formatMonth(date);
    const groups = new Map();
    for (const item of items) {
        const title = titleOf(item.entry.date);
        const group = groups.get(title);
        if (group)
            group.push(item);
        else
            groups.set(title, [item]);
    }
    return groups;
}
function describe(context, title, count, items) {
    const amounts = items.flatMap(({ entry, amount }) => amount === null ? [] : [{ amount, currency: entry.client.currency }]);
    const earned = section_context_seesAmounts(context)
        ? Object.entries(sumMoney(amounts)).map(([currency, amount]) => formatMoney(amount, currency, context.format))
        : [];
    const hours = formatHours(sum(items.map(({ entry }) => entry.hours)), context.format);
    return [title, count, `${hours} hours`, ...earned].join(' · ');
}
function section_sessions_order(a, b) {
    return a.entry.date !== b.entry.date ? (a.entry.date < b.entry.date ? -1 : 1) : a.entry.id - b.entry.id;
}

;// CONCATENATED MODULE: ./build/rollup/section-summary.js





const section_summary_MOST_DAYS = 31;
function renderSummarySection(context) {
    return renderBlocks(renderComparison(context), renderTasks(context), renderEmptyDays(context));
}
function renderComparison(context) {
    const { totals, before } = context.figures;
    const hours = (title, now, then) => ({
        title,
        now: showHours(context, now),
        before: showHours(context, then),
        change: showHoursChange(context, subtract(now, then)),
    });
    const shareBefore = ratio(before.billableHours, before.hours);
    const isRounded = compareDecimal(totals.hours, totals.roundedHours) !== 0;
    const billable = context.figures.sessions.filter(({ entry }) => entry.billable);
    const lines = [
        ...(isRounded ? [{ title: 'Hours', now: showHours(context, totals.hours), before: '', change: '' }] : []),
        hours(isRounded ? 'Rounded hours' : 'Hours', totals.roundedHours, before.hours),
        hours(isRounded ? 'Rounded billable hours' : 'Billable hours', sum(billable.map(({ entry }) => entry.roundedHours)), before.billableHours),
        {
            title: 'Billable share',
            now: formatShare(totals.billableShare),
            before: formatShare(shareBefore),
            change: pointsBetween(totals.billableShare, shareBefore),
        },
    ];
    const { amounts, effectiveRates } = totals;
    const isShown = section_context_seesAmounts(context);
    for (const currency of isShown ? currenciesOf(amounts, before.amounts) : []) {
        const now = only(amounts, currency);
        const then = only(before.amounts, currency);
        lines.push({
            title: `Earned, ${showName(currency)}`,
            now: showAmounts(context, now),
            before: showAmounts(context, then),
            change: showAmountChanges(context, subtractMoney(now, then)),
        });
    }
    for (const currency of isShown ? currenciesOf(effectiveRates) : []) {
        const title = `Earned for each hour, ${showName(currency)}`;
        lines.push({ title, now: showAmounts(context, only(effectiveRates, currency)), before: '', change: '' });
    }
    const fields = [
        { title: '', cell: ({ title }) => title },
        { title: formatPeriod(context.facts.period), align: 'right', cell: ({ now }) => now },
        { title: formatPeriod(context.facts.previous), align: 'right', cell: (line) => line.before },
        { title: 'Change', align: 'right', cell: ({ change }) => change },
    ];
    return renderRows(fields, lines);
}
function renderTasks(context) {
    const { tasks } = context.figures;
    if (tasks.length === 0)
        return '';
    const table = renderLongRows(context, [
        { title: 'Task', cell: ({ task }) => showName(task.name) },
        { title: 'Hours', align: 'right', cell: ({ hours }) => showHours(context, hours) },
        { title: 'Billable', align: 'right', cell: ({ billableShare }) => formatShare(billableShare) },
        {
            title: 'Earned',
            align: 'right',
            cell: ({ amounts }) => showAmounts(context, amounts),
            shown: section_context_seesAmounts(context),
        },
    ], tasks, 'tasks');
    return renderBlocks('### By task', table);
}
function renderEmptyDays({ figures }) {
    const { emptyDays } = figures;
    if (emptyDays.length === 0)
        return 'Every working day has an entry.';
    const shown = emptyDays.slice(0, section_summary_MOST_DAYS).map(formatDay);
    const more = emptyDays.length > shown.length ? ` and ${emptyDays.length - shown.length} more` : '';
    return `**${formatCount(emptyDays.length, 'working day')} without an entry**: ${shown.join(', ')}${more}.`;
}
function pointsBetween(now, before) {
    if (now === null || before === null)
        return '';
    const points = Math.round(now * 100) - Math.round(before * 100);
    if (points === 0)
        return 'no change';
    return `${points < 0 ? '−' : '+'}${formatCount(Math.abs(points), 'point')}`;
}
function currenciesOf(...all) {
    return [...new Set(all.flatMap((money) => Object.keys(money ?? {})))].sort();
}
function only(money, currency) {
    const amount = money && Object.hasOwn(money, currency) ? money[currency] : undefined;
    return { [currency]: amount ?? '0' };
}

;// CONCATENATED MODULE: ./build/rollup/section-uninvoiced.js




function renderUninvoicedSection(context) {
    const { facts, figures } = context;
    if (hidesAmounts(context))
        return renderLeftOut('Uninvoiced amounts');
    if (facts.uninvoiced === null)
        return `_Uninvoiced amounts cannot be shown here${whyUnseen(context, 'uninvoiced')}._`;
    const rows = facts.uninvoiced.filter((row) => ![row.hours, row.expenses, row.amount].every(isZero)).sort(section_uninvoiced_order);
    if (rows.length === 0)
        return 'Everything of this period is invoiced.';
    const negative = rows.filter(({ amount }) => compareDecimal(amount, '0') < 0).length;
    const table = renderLongRows(context, [
        {
            title: 'Project',
            cell: ({ projectId, projectName, clientName }) => {
                const link = showLink(showName(projectName), recordUrl(context, 'projects', projectId));
                return `${link}<br><sub>${showName(clientName)}</sub>`;
            },
            total: 'All projects',
        },
        {
            title: 'Hours',
            align: 'right',
            cell: ({ hours }) => showHours(context, hours),
            total: showHours(context, sum(rows.map(({ hours }) => hours))),
        },
        {
            title: 'Expenses',
            align: 'right',
            cell: ({ expenses, currency }) => showMoney(context, expenses, currency),
            total: showAmounts(context, sumMoney(rows.map(({ expenses, currency }) => ({ amount: expenses, currency })))),
        },
        {
            title: 'Uninvoiced',
            align: 'right',
            cell: ({ amount, currency }) => showMoney(context, amount, currency),
            total: showAmounts(context, figures.totals.uninvoiced),
        },
    ], rows, 'projects');
    const change = figures.uninvoicedChange;
    return renderBlocks(table, change ? `Since the last rollup: ${showAmountChanges(context, change).replaceAll('<br>', ', ')}.` : '', negative > 0
        ? `_${formatCount(negative, 'amount is', 'amounts are')} negative: more was invoiced than worked and spent._`
        : '');
}
function section_uninvoiced_order(a, b) {
    if (a.currency !== b.currency)
        return a.currency < b.currency ? -1 : 1;
    return compareDecimal(b.amount, a.amount) || a.projectId - b.projectId;
}

;// CONCATENATED MODULE: ./build/rollup/sections.js








const sections = {
    summary: { title: 'Summary', render: renderSummarySection },
    projects: { title: 'Projects', render: renderProjectsSection },
    clients: { title: 'Clients', render: renderClientsSection },
    team: { title: 'Team', render: renderTeamSection },
    uninvoiced: { title: 'Uninvoiced', render: renderUninvoicedSection },
    invoices: { title: 'Invoices', render: renderInvoicesSection },
    expenses: { title: 'Expenses', render: renderExpensesSection },
    budgets: { title: 'Budgets', render: renderBudgetsSection },
    sessions: { title: 'Sessions', render: renderSessionsSection },
    drift: { title: 'Drift', render: renderDriftSection },
};
const sectionNames = Object.keys(sections);
function sectionTitle(name) {
    return sections[name].title;
}
function renderSection(name, context) {
    const content = sections[name].render(context);
    return content && `## ${sections[name].title}\n\n${content}`;
}

;// CONCATENATED MODULE: ./build/rollup/notes-block.js

const BEGIN = '<!-- notes:begin · what stands between these two marks is yours and stays -->';
const END = '<!-- notes:end -->';
const beginMark = /<!--[ \t]*notes:begin\b[^>]*-->[ \t]*(?:\r?\n)?/g;
const endMark = /<!--[ \t]*notes:end\b[^>]*-->/g;
const heading = /^## Notes[ \t]*\r?\n(?:[ \t]*\r?\n)?/m;
const defaultNotes = '_Write here what the figures do not say. It stays when the figures are brought up to date._\n';
function readNotes(document) {
    const begins = [...document.matchAll(beginMark)].map((match) => match.index + match[0].length);
    const ends = [...document.matchAll(endMark)].map((match) => match.index);
    const [begin] = begins;
    const end = ends.at(-1);
    if (begin !== undefined && end !== undefined && begins.length === 1 && ends.length === 1 && begin <= end) {
        return { notes: document.slice(begin, end), state: 'kept' };
    }
    const start = afterHeading(document) ?? begin ?? (end === undefined ? null : 0);
    if (start === null)
        return { notes: '', state: 'none' };
    const stop = Math.max(end ?? 0, nextHeading(document, start));
    return { notes: withoutMarks(document.slice(start, stop)), state: 'damaged' };
}
function joinNotes(all) {
    const written = all.filter(({ notes }) => notes.trim() !== '' && notes.trim() !== defaultNotes.trim());
    const texts = [...new Set(written.map(({ notes }) => notes))];
    const lasting = texts.filter((text) => !texts.some((other) => other !== text && other.includes(text.trim())));
    const state = written.some((each) => each.state === 'damaged') ? 'damaged' : lasting.length > 1 ? 'joined' : 'kept';
    return {
        notes: lasting.length > 1 ? `${lasting.map((text) => text.trim()).join('\n\n')}\n` : (lasting[0] ?? ''),
        state,
    };
}
function renderNotesBlock(notes) {
    const kept = notes.trim() === '' ? defaultNotes : notes;
    return `## Notes\n\n${BEGIN}\n${kept}${kept.endsWith('\n') ? '' : '\n'}${END}`;
}
function replaceNotes(document, notes) {
    const block = /^## Notes\r?\n\r?\n<!--[ \t]*notes:begin[\s\S]*<!--[ \t]*notes:end\b[^>]*-->/m;
    return document.replace(block, () => renderNotesBlock(notes));
}
function afterHeading(document) {
    const match = heading.exec(document);
    return match ? match.index + match[0].length : null;
}
function nextHeading(document, start) {
    const titles = sectionNames.map(sectionTitle);
    for (const match of document.slice(start).matchAll(/^## ([^\r\n]*)/gm)) {
        if (titles.includes(match[1]?.trim() ?? ''))
            return start + match.index;
    }
    return document.length;
}
function withoutMarks(notes) {
    return `${notes.replace(beginMark, '').replace(endMark, '').trim()}\n`;
}

;// CONCATENATED MODULE: ./build/rollup/document.js







const LARGEST_DOCUMENT = 480_000;
const document_MOST_ROWS = 5000;
function renderDocument(facts, figures, options) {
    for (let rows = document_MOST_ROWS;; rows = Math.floor(rows / 2)) {
        const context = contextOf(facts, figures, options.jsonPath, options.redact ?? [], rows);
        const text = renderWith(context, options);
        if (rows === 0 || new TextEncoder().encode(text).length <= LARGEST_DOCUMENT)
            return text;
    }
}
function contextOf(facts, figures, jsonUrl, redact, mostRows) {
    return { facts, figures, format: facts.account.format, jsonUrl, redact, mostRows };
}
function renderWith(context, { chartPaths, notes, sections, jsonPath }) {
    const { facts, figures } = context;
    const { hours, projects } = chartPaths;
    const text = renderBlocks(`# ${formatPeriod(facts.period)}`, document_head_renderScope(context), renderMissing(context), renderHeadline(context), hours ? renderPicture(hours, describeHours(facts, figures)) : '', projects ? renderPicture(projects, describeProjects(facts, figures)) : '', renderNotesBlock(notes), ...sections.map((name) => renderSection(name, context)), `---\n\n<sub>Made from Harvest's records and the session reports of the ledger. The same figures as data: [JSON](${encodeURI(jsonPath.toWellFormed())}).</sub>`);
    return `${text}\n`;
}

;// CONCATENATED MODULE: ./build/rollup/json-sessions.js

function sessionRow({ entry, session, status, amount, drift }, facts) {
    const isOurs = entry.reference?.groupId?.toLowerCase() === facts.ledger.name.toLowerCase();
    const { currency } = entry.client;
    return {
        reference: isOurs ? (entry.reference?.id ?? null) : null,
        report_url: session?.url ?? null,
        entry_id: entry.id,
        date: entry.date,
        hours: Number(roundHours(entry.hours)),
        rounded_hours: Number(roundHours(entry.roundedHours)),
        project_id: entry.project.id,
        task: entry.task.name,
        person: entry.user.name,
        status,
        invoice: entry.invoice?.number ?? null,
        amount: amount === null ? null : roundMoney(amount, currency),
        currency,
        commit_url: isOurs ? (entry.reference?.permalink ?? null) : null,
        drift,
    };
}

;// CONCATENATED MODULE: ./build/rollup/json.js


function renderRollupJson(facts, figures, shown = null) {
    const { totals, invoices, invoiceTotals, budgets, expenses, uninvoicedChange } = figures;
    return json_renderLines({
        period: periodRow(facts.period),
        as_of: facts.asOf,
        scope: facts.scope,
        complete: figures.complete,
        unseen: figures.unseen.map(({ what, why }) => ({ what, why })),
        account: facts.account.name,
        user: { id: facts.user.id, name: facts.user.name },
        ledger: facts.ledger.name,
        ...(shown && { document: { sections: shown.sections, redact: shown.redact } }),
        totals: {
            ...sumRow(totals),
            uninvoiced: moneyRow(totals.uninvoiced),
            uninvoiced_change: moneyRow(uninvoicedChange),
            expenses: moneyRow(totals.expenses),
        },
        before: {
            period: periodRow(facts.previous),
            rounded_hours: hours(figures.before.hours),
            rounded_billable_hours: hours(figures.before.billableHours),
            amounts: moneyRow(figures.before.amounts),
        },
        projects: figures.projects.map(projectRow),
        clients: figures.clients.map((row) => ({ id: row.client.id, name: row.client.name, ...sumRow(row) })),
        tasks: figures.tasks.map((row) => ({ id: row.task.id, name: row.task.name, ...sumRow(row) })),
        people: figures.people.map(personRow),
        invoices: invoices?.map(invoiceRow) ?? null,
        invoice_totals: invoiceTotals && {
            open: moneyRow(invoiceTotals.open),
            overdue: moneyRow(invoiceTotals.overdue),
            paid: moneyRow(invoiceTotals.paid),
        },
        expense_categories: expenses?.byCategory.map(({ category, totals: all, billable }) => ({
            category,
            totals: moneyRow(all),
            billable: moneyRow(billable),
        })) ?? null,
        expense_quarters: expenses?.byQuarter.map(quarterRow) ?? null,
        expenses: expenses?.list.map(expenseRow) ?? null,
        budgets: budgets?.map(budgetRow) ?? null,
        days: figures.days.map((day) => ({
            date: day.date,
            hours: hours(day.hours),
            billable_hours: hours(day.billableHours),
        })),
        empty_days: figures.emptyDays,
        sessions: figures.sessions.map((session) => sessionRow(session, facts)),
        unrecorded: figures.unrecorded.map(unrecordedRow),
        differences: figures.differences.map(({ what, ours, harvests }) => ({ what, ours, harvests })),
    });
}
function periodRow({ name, kind, from, to }) {
    return { name, from, to, kind };
}
function sumRow(sum) {
    return {
        hours: hours(sum.hours),
        rounded_hours: hours(sum.roundedHours),
        billable_hours: hours(sum.billableHours),
        billable_share: share(sum.billableShare),
        amounts: moneyRow(sum.amounts),
        effective_rates: moneyRow(sum.effectiveRates),
    };
}
function projectRow(row) {
    const { currency } = row;
    return {
        id: row.project.id,
        name: row.project.name,
        client: row.client.name,
        currency,
        hours: hours(row.hours),
        rounded_hours: hours(row.roundedHours),
        billable_hours: hours(row.billableHours),
        billable_share: share(row.billableShare),
        amount: row.amounts && roundMoney(amountIn(row.amounts, currency), currency),
        effective_rate: row.effectiveRates && roundMoney(amountIn(row.effectiveRates, currency), currency),
        week_hours: row.week === null ? null : hours(row.week),
        month_hours: row.month === null ? null : hours(row.month),
        quarter_hours: hours(row.quarter),
        before_hours: hours(row.before),
    };
}
function personRow(row) {
    return {
        id: row.person.id,
        name: row.person.name,
        ...sumRow(row),
        capacity: row.capacity === null ? null : hours(row.capacity),
        utilisation: share(row.utilisation),
    };
}
function invoiceRow({ invoice, overdueDays, entries }) {
    const { currency } = invoice;
    return {
        id: invoice.id,
        number: invoice.number,
        client: invoice.client.name,
        currency,
        amount: roundMoney(invoice.amount, currency),
        due: roundMoney(invoice.due, currency),
        state: invoice.state,
        overdue_days: overdueDays,
        issue_date: invoice.issueDate,
        due_date: invoice.dueDate,
        paid_date: invoice.paidDate,
        entry_ids: entries.map(({ entry }) => entry.id),
    };
}
function expenseRow(expense) {
    const { currency } = expense.client;
    return {
        id: expense.id,
        date: expense.date,
        category: expense.category,
        project_id: expense.project.id,
        client: expense.client.name,
        person: expense.user.name,
        total: roundMoney(expense.total, currency),
        currency,
        billable: expense.billable,
        notes: expense.notes,
        receipt: expense.receipt,
        invoice: expense.invoice?.number ?? null,
    };
}
function quarterRow({ quarter, from, to, category, totals, count, receipts }) {
    return { quarter: quarter.name, from, to, category, totals: moneyRow(totals), expenses: count, receipts };
}
function budgetRow({ budget, currency, share: spentShare, runsOut }) {
    const figure = (value) => (budget.unit === 'hours' ? hours(value) : roundMoney(value, currency ?? ''));
    return {
        project_id: budget.projectId,
        project: budget.projectName,
        client: budget.clientName,
        unit: budget.unit,
        currency,
        monthly: budget.isMonthly,
        budget: figure(budget.budget),
        spent: figure(budget.spent),
        remaining: figure(budget.remaining),
        share: share(spentShare),
        runs_out: runsOut,
    };
}
function unrecordedRow(session) {
    return {
        reference: session.base,
        report_url: session.url,
        date: session.date,
        hours: hours(session.hours),
        headline: session.headline,
    };
}
function hours(value) {
    return Number(roundHours(value));
}
function share(value) {
    return value === null ? null : Number(value.toFixed(4));
}
function moneyRow(money) {
    if (money === null)
        return null;
    return Object.fromEntries(Object.entries(money).map(([code, amount]) => [code, roundMoney(amount, code)]));
}
function json_renderLines(document) {
    const parts = Object.entries(document).map(([key, value]) => {
        const rows = Array.isArray(value) && value.length > 0 ? value.map((row) => `    ${JSON.stringify(row)}`) : null;
        return `  ${JSON.stringify(key)}: ${rows ? `[\n${rows.join(',\n')}\n  ]` : JSON.stringify(value)}`;
    });
    return `{\n${parts.join(',\n')}\n}\n`;
}

;// CONCATENATED MODULE: ./build/rollup/mermaid.js



const MOST_SLICES = 7;
const LONGEST_LABEL = 40;
const slices = ['#0969da', '#1a7f37', '#9a6700', '#8250df', '#bc4c00', '#bf3989', '#6e7781'];
function renderMermaid(figures) {
    const used = new Set();
    const rows = shareByProject(figures, MOST_SLICES)
        .map(({ name, hours }, index) => ({ name: mermaid_labelOf(name, index, used), hours: roundHours(hours) }))
        .filter(({ hours }) => compareDecimal(hours, '0') > 0);
    if (rows.length === 0)
        return '';
    const variables = {
        ...Object.fromEntries(slices.map((colour, index) => [`pie${index + 1}`, colour])),
        pieOpacity: '1',
        pieStrokeColor: '#6e7781',
        pieStrokeWidth: '1px',
        pieOuterStrokeColor: '#6e7781',
        pieOuterStrokeWidth: '1px',
        pieSectionTextColor: '#ffffff',
        pieLegendTextColor: '#768390',
        pieTitleTextColor: '#768390',
    };
    return [
        '```mermaid',
        `%%{init: ${JSON.stringify({ theme: 'base', themeVariables: variables })}}%%`,
        'pie showData title Hours by project',
        ...rows.map(({ name, hours }) => `    "${name}" : ${hours}`),
        '```',
    ].join('\n');
}
function mermaid_labelOf(name, index, used) {
    const plain = (0,markdown_escape/* shorten */.ml)(name.replace(/[^\p{L}\p{M}\p{N} .,_()/+…-]/gu, ' '), LONGEST_LABEL);
    const label = /[\p{L}\p{N}]/u.test(plain) ? plain : `Project ${index + 1}`;
    const unique = used.has(label) ? `${label} (${index + 1})` : label;
    used.add(unique);
    return unique;
}

;// CONCATENATED MODULE: ./build/rollup/pull-body.js








const pull_body_MOST_CHARACTERS = 60_000;
const pull_body_MOST_ROWS = 200;
function renderPullTitle(facts, figures) {
    const running = facts.asOf < facts.period.to ? ' so far' : '';
    const hours = formatHours(figures.totals.hours, facts.account.format);
    return `Rollup: ${formatPeriod(facts.period)}${running}, ${hours} hours`;
}
function pull_body_renderPullBody(facts, figures, options) {
    const context = contextOf(facts, figures, options.jsonUrl, options.redact ?? [], pull_body_MOST_ROWS);
    const link = renderLink(`Read the rollup of ${formatPeriod(facts.period)}`, options.documentUrl);
    const head = renderBlocks(`**${link}**`, document_head_renderScope(context), renderMissing(context), renderHeadline(context), renderMermaid(figures));
    const foot = `---\n\nMerge this to add the rollup to the catalog. Until then it follows Harvest; your own commits on this branch, and what you write between the marks of the notes, stay.`;
    const kept = [];
    const left = [];
    const bodyOf = () => `${renderBlocks(head, ...kept, renderLeftSections(left, options.documentUrl), foot)}\n`;
    for (const name of options.sections) {
        const section = renderSection(name, context);
        if (!section)
            continue;
        kept.push(section);
        const longest = renderLeftSections(options.sections, options.documentUrl).length;
        if (bodyOf().length + longest <= pull_body_MOST_CHARACTERS)
            continue;
        kept.pop();
        left.push(name);
    }
    return bodyOf();
}
function renderLeftSections(left, documentUrl) {
    if (left.length === 0)
        return '';
    return `Too long for here, and in ${renderLink('the document', documentUrl)}: ${left.map(sectionTitle).join(', ')}.`;
}

;// CONCATENATED MODULE: ./build/rollup/compare.js


function compareWithReports(entries, expenses, facts) {
    return [...compareTime(entries, facts), ...compareExpenses(expenses, facts)].filter(isBeyondRounding).map(compare_inWords);
}
function compareTime(entries, facts) {
    const rows = facts.time.period;
    const isPriced = seesAmounts(facts) && rows.every(({ currency, amount }) => currency !== null && amount !== null);
    const key = (projectId, currency) => `${projectId} ${isPriced ? currency : ''}`;
    const ours = Map.groupBy(entries, ({ project, client }) => key(project.id, client.currency));
    const harvests = Map.groupBy(rows, ({ projectId, currency }) => key(projectId, currency));
    const names = new Map([
        ...rows.map(({ projectId, projectName }) => [projectId, projectName]),
        ...entries.map(({ project }) => [project.id, project.name]),
    ]);
    return [...new Set([...ours.keys(), ...harvests.keys()])]
        .map((group) => compareProject(names, ours.get(group) ?? [], harvests.get(group) ?? [], isPriced))
        .sort((a, b) => compareText(a.name, b.name) || a.id - b.id || compareText(a.currency ?? '', b.currency ?? ''))
        .flatMap(({ compared }) => compared);
}
function compareProject(names, entries, rows, isPriced) {
    const entry = entries[0];
    const id = entry?.project.id ?? rows[0]?.projectId ?? 0;
    const name = names.get(id) ?? '';
    const currency = isPriced ? (entry?.client.currency ?? rows[0]?.currency ?? null) : null;
    const of = `of ${name}${currency === null ? '' : ` (${currency})`}`;
    const billable = entries.filter((one) => one.billable);
    const compared = [
        {
            what: `Hours ${of}`,
            ours: roundedHoursOf(entries),
            harvests: sum(rows.map(({ hours }) => hours)),
            parts: entries.length,
            currency: null,
        },
        {
            what: `Billable hours ${of}`,
            ours: roundedHoursOf(billable),
            harvests: sum(rows.map(({ billableHours }) => billableHours)),
            parts: billable.length,
            currency: null,
        },
    ];
    if (currency !== null)
        compared.push({
            what: `Amount ${of}`,
            ours: sum(billable.map(amountOf)),
            harvests: sum(rows.map(({ amount }) => amount ?? '0')),
            parts: billable.length,
            currency,
        });
    return { name, id, currency, compared };
}
function compareExpenses(expenses, { expenseReport }) {
    if (expenseReport === null)
        return [];
    const key = (category, currency) => JSON.stringify([category, currency]);
    const ours = Map.groupBy(expenses, ({ category, client }) => key(category, client.currency));
    const harvests = Map.groupBy(expenseReport, ({ categoryName, currency }) => key(categoryName, currency));
    return [...new Set([...ours.keys(), ...harvests.keys()])].sort(compareText).flatMap((group) => {
        const [category, currency] = JSON.parse(group);
        const mine = ours.get(group) ?? [];
        const rows = harvests.get(group) ?? [];
        const billable = mine.filter((expense) => expense.billable);
        const of = `for ${category} (${currency})`;
        return [
            {
                what: `Expenses ${of}`,
                ours: sum(mine.map(({ total }) => total)),
                harvests: sum(rows.map(({ total }) => total)),
                parts: mine.length,
                currency,
            },
            {
                what: `Billable expenses ${of}`,
                ours: sum(billable.map(({ total }) => total)),
                harvests: sum(rows.map((row) => row.billable)),
                parts: billable.length,
                currency,
            },
        ];
    });
}
function isBeyondRounding({ ours, harvests, parts, currency }) {
    const half = `0.${'0'.repeat(currency === null ? 2 : decimalsOf(currency))}5`;
    return compareDecimal(absolute(subtract(ours, harvests)), multiply(String(parts), half)) > 0;
}
function compare_inWords({ what, ours, harvests, currency }) {
    const round = (value) => (currency === null ? roundHours(value) : roundMoney(value, currency));
    const unit = currency ?? 'h';
    const show = round(ours) === round(harvests) ? (value) => value : round;
    return { what, ours: `${show(ours)} ${unit}`, harvests: `${show(harvests)} ${unit}` };
}

;// CONCATENATED MODULE: ./build/rollup/reckon-budgets.js




const LONGEST_OUTLOOK = 3653;
function reckonBudgets(budgets, entries, facts) {
    const entriesOf = Map.groupBy(entries, ({ project }) => project.id);
    const currencies = reckon_budgets_currenciesOf(facts);
    return budgets
        .map((budget) => {
        const share = ratio(budget.spent, budget.budget);
        const pace = paceOf(budget, entriesOf.get(budget.projectId) ?? [], facts);
        return {
            budget,
            currency: budget.unit === 'money' ? (currencies.get(budget.projectId) ?? null) : null,
            share,
            runsOut: pace === null ? null : runOut(budget, pace, facts),
        };
    })
        .sort((a, b) => (b.share ?? -1) - (a.share ?? -1) ||
        compareText(a.budget.projectName, b.budget.projectName) ||
        a.budget.projectId - b.budget.projectId);
}
function paceOf({ unit }, entries, facts) {
    if (unit === 'hours')
        return roundedHoursOf(entries);
    return seesAmounts(facts) ? sum(entries.map(amountOf)) : null;
}
function runOut({ remaining, isMonthly }, spent, { period, asOf }) {
    if (compareDecimal(remaining, '0') <= 0 || compareDecimal(spent, '0') <= 0)
        return null;
    const days = daysBetween(period.from, asOf) + 1;
    const left = divideUp(multiply(remaining, String(days)), spent);
    if (left > LONGEST_OUTLOOK)
        return null;
    const day = (0,calendar/* addDays */.fi)(asOf, left);
    return isMonthly && day > monthOf(asOf).to ? null : day;
}
function reckon_budgets_currenciesOf(facts) {
    const currencies = new Map();
    for (const { projectId, currency } of facts.uninvoiced ?? [])
        currencies.set(projectId, currency);
    for (const { projectId, currency, hours } of [...facts.time.before, ...facts.time.quarter, ...facts.time.period]) {
        if (currency !== null && !isZero(hours))
            currencies.set(projectId, currency);
    }
    for (const { project, client } of facts.entries)
        currencies.set(project.id, client.currency);
    return currencies;
}

;// CONCATENATED MODULE: ./build/rollup/reckon-invoices.js



function reckonInvoices(invoices, sessions, asOf) {
    const sessionsOf = Map.groupBy(sessions, ({ entry }) => entry.invoice?.id ?? null);
    return invoices
        .map((invoice) => ({
        invoice,
        overdueDays: overdueDays(invoice, asOf),
        entries: sessionsOf.get(invoice.id) ?? [],
    }))
        .sort((a, b) => b.overdueDays - a.overdueDays ||
        compareText(a.invoice.issueDate, b.invoice.issueDate) ||
        compareText(a.invoice.number, b.invoice.number) ||
        a.invoice.id - b.invoice.id);
}
function reckonInvoiceTotals(invoices, { period, asOf }) {
    const dueOf = ({ invoice }) => ({ currency: invoice.currency, amount: invoice.due });
    const isPaidWithin = ({ state, paidDate }) => state === 'paid' && paidDate !== null && paidDate >= period.from && paidDate <= asOf;
    return {
        open: sumMoney(invoices.filter(({ invoice }) => invoice.state === 'open').map(dueOf)),
        overdue: sumMoney(invoices.filter(({ overdueDays }) => overdueDays > 0).map(dueOf)),
        paid: sumMoney(invoices.map(({ invoice }) => invoice).filter(isPaidWithin)),
    };
}
function overdueDays({ state, due, dueDate }, asOf) {
    if (state !== 'open' || dueDate === null || compareDecimal(due, '0') <= 0)
        return 0;
    return Math.max(0, daysBetween(dueDate, asOf));
}

;// CONCATENATED MODULE: ./build/rollup/reckon-people.js



function reckonPeople(entries, facts) {
    const groups = Map.groupBy(entries, (entry) => entry.user.id);
    const people = new Map();
    for (const [id, group] of groups)
        people.set(id, lastNamed(group, (entry) => entry.user));
    for (const { id, name } of facts.people ?? [])
        people.set(id, { id, name });
    const weekly = new Map((facts.people ?? []).map(({ id, capacity }) => [id, capacity]));
    const workingDays = String(daysOf(facts.period.from, facts.asOf).filter(isWorkingDay).length);
    return [...people.values()]
        .map((person) => {
        const sums = sumOf(groups.get(person.id) ?? [], seesAmounts(facts));
        const each = weekly.get(person.id);
        const capacity = each === undefined ? null : divide(multiply(each, workingDays), '5');
        return { person, ...sums, capacity, utilisation: capacity === null ? null : ratio(sums.hours, capacity) };
    })
        .sort((a, b) => compareDecimal(b.hours, a.hours) || compareNamed(a.person, b.person));
}

;// CONCATENATED MODULE: ./build/rollup/reckon-projects.js



function reckonProjects(entries, facts) {
    const groups = Map.groupBy(entries, (entry) => reckon_projects_keyOf(entry.project.id, entry.client.currency));
    const before = hoursByGroup(facts.time.before, entries);
    const quarterReport = hoursByGroup(facts.time.quarter, entries);
    const [week, month, quarter] = [
        weekOf(facts.asOf, facts.weekStart).from,
        monthOf(facts.asOf).from,
        quarterOf(facts.asOf).from,
    ];
    const since = (day, group) => day < facts.period.from ? null : roundedHoursOf(group.filter(({ date }) => date >= day));
    return [...groups]
        .map(([key, group]) => ({
        project: lastNamed(group, (entry) => entry.project),
        client: lastNamed(group, (entry) => entry.client),
        currency: group[0]?.client.currency ?? '',
        ...sumOf(group, seesAmounts(facts)),
        week: since(week, group),
        month: since(month, group),
        quarter: since(quarter, group) ?? quarterReport.get(key) ?? '0',
        before: before.get(key) ?? '0',
    }))
        .sort((a, b) => compareDecimal(b.hours, a.hours) || compareNamed(a.project, b.project) || compareText(a.currency, b.currency));
}
function hoursByGroup(rows, entries) {
    const currencies = new Map();
    for (const { project, client } of entries) {
        currencies.set(project.id, (currencies.get(project.id) ?? new Set()).add(client.currency));
    }
    const groups = Map.groupBy(rows, ({ projectId, currency }) => {
        const known = currencies.get(projectId);
        const isKnown = currency !== null && known?.has(currency);
        return reckon_projects_keyOf(projectId, isKnown ? currency : ([...(known ?? [])].sort()[0] ?? ''));
    });
    return new Map([...groups].map(([key, group]) => [key, sum(group.map(({ hours }) => hours))]));
}
function reckon_projects_keyOf(projectId, currency) {
    return `${projectId} ${currency}`;
}

;// CONCATENATED MODULE: ./build/rollup/reckon-sessions.js



function joinSessions(entries, facts) {
    const ledger = facts.ledger.name.toLowerCase();
    const ours = entries.filter(({ reference }) => reference?.groupId?.toLowerCase() === ledger);
    const entriesOf = Map.groupBy(ours, ({ reference }) => (0,identity/* splitReference */.mQ)(reference?.id ?? '').base);
    const sessions = [...facts.sessions].sort((a, b) => compareText(a.date, b.date) || compareText(a.path, b.path) || a.line - b.line);
    const sessionOf = new Map();
    for (const [base, equals] of Map.groupBy(sessions, (session) => session.base)) {
        for (const [entry, session] of pairEquals(equals, entriesOf.get(base) ?? []))
            sessionOf.set(entry, session);
    }
    const recorded = new Set(sessionOf.values());
    const paid = new Set(facts.invoices?.filter(({ state }) => state === 'paid').map(({ id }) => id));
    const isPriced = seesAmounts(facts);
    return {
        sessions: entries.map((entry) => {
            const session = sessionOf.get(entry) ?? null;
            return {
                entry,
                session,
                status: statusOf(entry, paid),
                amount: isPriced ? amountOf(entry) : null,
                drift: session && driftOf(entry, session),
            };
        }),
        unrecorded: sessions.filter((session) => session.date >= facts.period.from && session.date <= facts.asOf && !recorded.has(session)),
    };
}
function statusOf(entry, paid) {
    if (!entry.billable)
        return 'unbillable';
    if (entry.invoice === null)
        return 'uninvoiced';
    return paid.has(entry.invoice.id) ? 'paid' : 'invoiced';
}
function driftOf(entry, session) {
    if (entry.locked === null)
        return null;
    const found = [];
    if (!sameHours(entry, session))
        found.push(`hours ${roundHours(entry.hours)} in Harvest, ${roundHours(session.hours)} in the report`);
    if (entry.date !== session.date)
        found.push(`date ${entry.date} in Harvest, ${session.date} in the report`);
    return found.length > 0 ? found.join('; ') : null;
}
function pairEquals(sessions, entries) {
    const inOrder = [...entries].sort((a, b) => countOf(a) - countOf(b) || a.id - b.id);
    const pairs = new Map();
    const sessionOf = new Map();
    const free = new Set(sessions);
    const alike = sessions.length === 1 && entries.length === 1
        ? [() => true]
        : [(e, s) => sameWords(e, s) && sameHours(e, s), sameWords, sameHours, () => true];
    for (const isAlike of alike) {
        for (const session of free) {
            const entry = inOrder.find((one) => !pairs.has(one) && !sessionOf.has(referenceOf(one)) && isAlike(one, session));
            if (!entry)
                continue;
            pairs.set(entry, session);
            sessionOf.set(referenceOf(entry), session);
            free.delete(session);
        }
    }
    for (const entry of inOrder) {
        const session = sessionOf.get(referenceOf(entry));
        if (session)
            pairs.set(entry, session);
    }
    return pairs;
}
function countOf(entry) {
    return (0,identity/* splitReference */.mQ)(referenceOf(entry)).count;
}
function referenceOf(entry) {
    return entry.reference?.id ?? '';
}
function sameWords(entry, session) {
    return session.headline !== '' && entry.notes.includes(session.headline);
}
function sameHours(entry, session) {
    return compareDecimal(absolute(subtract(entry.hours, session.hours)), '0.005') < 0;
}

;// CONCATENATED MODULE: ./build/rollup/reckon.js










function reckonFigures(facts) {
    const entries = withinPeriod(facts, facts.entries);
    const expenses = facts.expenses && withinPeriod(facts, facts.expenses);
    const isPriced = seesAmounts(facts);
    const { sessions, unrecorded } = joinSessions(entries, facts);
    const invoices = facts.invoices && reckonInvoices(facts.invoices, sessions, facts.asOf);
    const uninvoiced = facts.uninvoiced && sumMoney(facts.uninvoiced);
    const days = reckonDays(entries, facts);
    return {
        totals: { ...sumOf(entries, isPriced), expenses: expenses && sumMoney(expenses.map(pricedExpense)), uninvoiced },
        before: reckonBefore(facts),
        projects: reckonProjects(entries, facts),
        clients: sumsBy(entries, ({ client }) => client, isPriced).map(({ thing, ...sums }) => ({
            client: thing,
            ...sums,
        })),
        tasks: sumsBy(entries, ({ task }) => task, isPriced).map(({ thing, ...sums }) => ({ task: thing, ...sums })),
        people: reckonPeople(entries, facts),
        uninvoicedChange: uninvoiced && facts.lastUninvoiced && subtractMoney(uninvoiced, facts.lastUninvoiced),
        invoices,
        invoiceTotals: invoices && reckonInvoiceTotals(invoices, facts),
        expenses: expenses && reckonExpenses(expenses, facts),
        budgets: facts.budgets && reckonBudgets(facts.budgets, entries, facts),
        days: days.map(({ entries: _, ...day }) => day),
        emptyDays: days.filter((day) => day.entries === 0 && isWorkingDay(day.date)).map(({ date }) => date),
        sessions,
        unrecorded,
        differences: compareWithReports(entries, expenses ?? [], facts),
        complete: facts.unseen.length === 0,
        unseen: facts.unseen,
    };
}
function reckonBefore(facts) {
    const rows = facts.time.before;
    const priced = rows.flatMap(({ currency, amount }) => currency === null || amount === null ? [] : [{ currency, amount }]);
    return {
        hours: sum(rows.map(({ hours }) => hours)),
        billableHours: sum(rows.map(({ billableHours }) => billableHours)),
        amounts: seesAmounts(facts) ? sumMoney(priced) : null,
    };
}
function reckonDays(entries, { period, asOf }) {
    const entriesOf = Map.groupBy(entries, ({ date }) => date);
    return daysOf(period.from, asOf).map((date) => {
        const group = entriesOf.get(date) ?? [];
        return {
            date,
            hours: sum(group.map(({ hours }) => hours)),
            billableHours: sum(group.filter(({ billable }) => billable).map(({ hours }) => hours)),
            entries: group.length,
        };
    });
}

;// CONCATENATED MODULE: ./build/rollup/redact.js

function redactFacts(facts, redaction) {
    let redacted = facts;
    if (redaction.notes)
        redacted = withoutNotes(redacted);
    if (redaction.clients)
        redacted = withoutClients(redacted);
    if (redaction.people)
        redacted = withoutPeople(redacted);
    return redaction.amounts ? withoutAmounts(redacted) : redacted;
}
function withoutAmounts(facts) {
    const withoutAmount = (rows) => rows.map((row) => ({ ...row, currency: null, amount: null }));
    const budgets = facts.budgets?.filter(({ unit }) => unit === 'hours') ?? null;
    const hidden = ['amounts', 'uninvoiced', 'invoices', 'expenses'];
    if (budgets?.length !== facts.budgets?.length)
        hidden.push('budgets');
    const added = hidden.filter((what) => facts.unseen.every((unseen) => unseen.what !== what));
    return {
        ...facts,
        entries: facts.entries.map((entry) => ({ ...entry, rate: null })),
        time: {
            period: withoutAmount(facts.time.period),
            quarter: withoutAmount(facts.time.quarter),
            before: withoutAmount(facts.time.before),
        },
        uninvoiced: null,
        lastUninvoiced: null,
        expenses: null,
        expenseReport: null,
        invoices: null,
        budgets,
        unseen: [...facts.unseen, ...added.map((what) => ({ what, why: 'redacted' }))],
    };
}
function withoutClients(facts) {
    const names = new Set([
        ...[...facts.entries, ...(facts.expenses ?? []), ...(facts.invoices ?? [])].map(({ client }) => client.name),
        ...rowsWithClients(facts).map(({ clientName }) => clientName),
    ]);
    const numbers = new Map([...names].sort(compareText).map((name, index) => [name, `Client ${index + 1}`]));
    const numbered = (name) => numbers.get(name) ?? 'Client';
    const rename = (client) => ({ ...client, name: numbered(client.name) });
    const renameRow = (row) => ({
        ...row,
        clientName: numbered(row.clientName),
    });
    return {
        ...facts,
        entries: facts.entries.map((entry) => ({ ...entry, client: rename(entry.client) })),
        expenses: facts.expenses?.map((expense) => ({ ...expense, client: rename(expense.client) })) ?? null,
        invoices: facts.invoices?.map((one) => ({ ...one, client: rename(one.client), subject: '' })) ?? null,
        time: {
            period: facts.time.period.map(renameRow),
            quarter: facts.time.quarter.map(renameRow),
            before: facts.time.before.map(renameRow),
        },
        uninvoiced: facts.uninvoiced?.map(renameRow) ?? null,
        budgets: facts.budgets?.map(renameRow) ?? null,
    };
}
function rowsWithClients({ time, uninvoiced, budgets }) {
    return [...time.period, ...time.quarter, ...time.before, ...(uninvoiced ?? []), ...(budgets ?? [])];
}
function withoutPeople(facts) {
    const all = [...facts.entries, ...(facts.expenses ?? [])].map(({ user }) => user);
    const people = new Map();
    for (const person of [...all, ...(facts.people ?? []), facts.user].sort(compareNamed)) {
        if (!people.has(person.id))
            people.set(person.id, person);
    }
    const numbers = new Map([...people.keys()].map((id, index) => [id, `Person ${index + 1}`]));
    const rename = (person) => ({ ...person, name: numbers.get(person.id) ?? 'Person' });
    return {
        ...facts,
        user: rename(facts.user),
        entries: facts.entries.map((entry) => ({ ...entry, user: rename(entry.user) })),
        expenses: facts.expenses?.map((expense) => ({ ...expense, user: rename(expense.user) })) ?? null,
        people: facts.people?.map(rename) ?? null,
    };
}
function withoutNotes(facts) {
    return {
        ...facts,
        entries: facts.entries.map((entry) => ({ ...entry, notes: '' })),
        expenses: facts.expenses?.map((expense) => ({ ...expense, notes: '' })) ?? null,
        invoices: facts.invoices?.map((invoice) => ({ ...invoice, subject: '' })) ?? null,
        sessions: facts.sessions.map((session) => ({ ...session, headline: '' })),
    };
}

;// CONCATENATED MODULE: ./build/commands/rollup/index.js



async function indexOf(path, catalog, commit, own, format) {
    const relative = ({ document }) => external_node_path_.posix.relative(external_node_path_.posix.dirname(path), document);
    const others = (await catalog.rollups(commit)).filter((each) => each.path !== own.path);
    const text = renderIndex([...others, own].flatMap((each) => readIndexEntry(relative(each), each.json) ?? []), format);
    return { text, isCurrent: (other) => tellsSameOthers(text, other, relative(own)) };
}
function refuseForeignIndex(path, { own }) {
    const isThere = (own.blobs.get(path) ?? null) !== null;
    if (!isThere || isOwnIndex(own.texts.get(path) ?? ''))
        return;
    throw new build_errors/* InputError */.dz(`${path} is not an index of rollups that Harvest Ledger made, so it is not overwritten. Name another file in the configuration, under rollup (\`index: rollups/catalog.md\`), or move this one away`);
}

;// CONCATENATED MODULE: ./build/commands/rollup/make.js












const BRANCHES = 'harvest-ledger/rollup-';
async function makeRollup(config, sources, period, footer) {
    const { transport, catalog, reader, today } = sources;
    const { rollup: wanted } = config;
    const facts = redactFacts(await readFacts(transport, reader, period, today, wanted.scope, catalog), {
        amounts: wanted.redact.includes('amounts'),
        clients: wanted.redact.includes('clients'),
        people: wanted.redact.includes('people'),
        notes: wanted.redact.includes('notes'),
    });
    const figures = reckonFigures(facts);
    const path = (0,period_path/* pathOfRollup */.zX)(wanted.path, period);
    const waitingBranch = `${BRANCHES}${period.name}`;
    const title = renderPullTitle(facts, figures);
    const body = renderBody(facts, figures, config, catalog, { path, waitingBranch });
    const json = renderRollupJson(facts, figures, { sections: wanted.sections, redact: wanted.redact });
    const paths = pathsOf(path);
    const charts = renderCharts(facts, figures, wanted.redact);
    const warnings = [];
    const draft = async (earlier, state) => {
        const kept = joinNotes(earlier.map(readNotes));
        warnings.length = 0;
        if (kept.state !== 'kept')
            warnings.push(`the notes in ${path} were ${kept.state === 'joined' ? 'written in two places' : 'edited with their marks'}: all that may be notes was kept, look it over`);
        const document = renderDocument(facts, figures, {
            sections: wanted.sections,
            chartPaths: chartPathsOf(paths, charts),
            notes: kept.notes,
            jsonPath: external_node_path_.posix.basename(paths.json),
            redact: wanted.redact,
        });
        const own = { path: paths.json, document: path, json: JSON.parse(json) };
        const index = await indexOf(wanted.index, catalog, state.head, own, facts.account.format);
        return {
            files: [
                { path, content: document },
                { path: paths.json, content: json },
                ...chartFilesOf(paths, charts),
                { path: wanted.index, content: index.text },
            ],
            removed: charts === null ? Object.values(paths.charts) : [],
            isCurrent: index.isCurrent,
            title,
            body,
            message: { headline: title, body: footer },
        };
    };
    return { period, figures, path, waitingBranch, body, draft, warnings };
}
function renderBody(facts, figures, { rollup: { sections, redact } }, { url }, { path, waitingBranch }) {
    const documentUrl = `${url}/blob/${waitingBranch}/${encodePath(path)}`;
    const jsonUrl = documentUrl.replace(/[^/]*$/, encodePath(external_node_path_.posix.basename(pathsOf(path).json)));
    return pull_body_renderPullBody(facts, figures, { sections, documentUrl, jsonUrl, redact });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/commands/rollup/publish-commit.js




function changesOf(draft, { blobs }, isWhole, mark) {
    const changed = draft.files.filter(({ path, content }) => isWhole || blobs.get(path) !== blobId(content));
    return {
        message: { headline: draft.message.headline, body: `${draft.message.body}\n${mark}`.trim() },
        additions: changed.map(({ path, content }) => ({ path, content: new TextEncoder().encode(content) })),
        deletions: draft.removed.filter((path) => (blobs.get(path) ?? null) !== null),
    };
}
function refuseLarge(additions, what) {
    const bytes = additions.reduce((sum, { content }) => sum + content.length, 0);
    if (bytes > LARGEST_COMMIT)
        throw new build_errors/* InputError */.dz(`${what}: its files have ${(bytes / 1e6).toFixed(1)} MB together, and GitHub takes ${LARGEST_COMMIT / 1e6} MB in one commit. Ask for shorter periods`);
}
async function rebuild(github, state, waiting, commit, random) {
    const branch = `${waiting.branch}-${random().toString(36).slice(2, 10)}`;
    const made = await createBranch(github, state.nodeId, branch, state.head);
    if (made === null)
        return null;
    try {
        const committed = await commitFiles(github, { ...commit, branch, head: state.head });
        if (committed.kind !== 'committed')
            return null;
        const isMoved = await moveBranch(github, state.nodeId, waiting.branch, waiting.head, committed.id);
        return isMoved ? committed.id : null;
    }
    finally {
        await deleteBranch(github, made);
    }
}
function blobId(content) {
    const bytes = Buffer.from(content);
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./build/commands/rollup/publish.js





const publish_MOST_TRIES = 6;
const PAUSE_MS = 500;
async function publish(github, publication, run, dryRun) {
    const own = { isOpened: false };
    for (let tries = 1;; tries++) {
        const published = await publishOnce(github, publication, run, dryRun, own);
        if (published !== 'again')
            return published;
        if (tries === publish_MOST_TRIES)
            throw new build_errors/* InputError */.dz(`${publication.waitingBranch} was changed by somebody else each time; run again`);
        run.log('Once more: the branch has changed meanwhile');
        await run.clock.sleep(run.random() * PAUSE_MS * 2 ** tries);
    }
}
async function publishOnce(github, publication, run, dryRun, ownWork) {
    const { ledger, waitingBranch, essence, earlier, mark } = publication;
    const { state, head, branch } = await lookAt(github, publication);
    const { own, waiting, offered } = state;
    const standing = waiting && isOffered(waiting) ? waiting.files : own;
    const texts = [own.texts.get(earlier), waiting?.files.texts.get(earlier)];
    const draft = await publication.draft(texts.flatMap((text) => text ?? []), state);
    const pull = waiting?.pull ?? null;
    const done = (operation, of, commit = null) => ({
        operation: dryRun ? 'none' : operation,
        would: operation,
        pull: of,
        commit,
        warnings: [],
        offered,
    });
    if (draft === null)
        return done('none', pull);
    const left = (message) => ({ ...done('none', pull), warnings: [message] });
    const isAllOurs = waiting?.commits.every(({ message }) => message.includes(mark)) ?? true;
    const isIn = (files) => hasAll(files, draft, essence, earlier);
    if (isIn(own)) {
        if (pull === null || waiting === null)
            return done('none', null);
        if (!isAllOurs)
            return left(`pull request ${pull.number} has nothing left to say of the figures, but somebody has committed on it, so it is left open: merge or close it`);
        if (dryRun)
            return done('closed', pull);
        if (!(await closePull(github, pull)))
            return 'again';
        await deleteBranch(github, waiting.refId);
        return done('closed', pull);
    }
    const isThere = waiting !== null && isIn(waiting.files);
    const isOutdated = waiting?.isBehind === true && !draft.isCurrent(waiting.files.texts.get(publication.shared) ?? '') && isAllOurs;
    const isRebuilt = pull !== null && (pull.hasConflict || isOutdated);
    if (isThere && pull !== null && !isRebuilt) {
        if (!dryRun)
            await describePull(github, pull, draft);
        if (!ownWork.isOpened)
            return done('none', pull);
        const refused = await decoratePull(github, ledger, pull, publication.people);
        return { ...done('created', pull, waiting.head), warnings: refused.map(notTaken) };
    }
    if (isThere && pull === null && (waiting.isDeclined || (!waiting.isMerged && !isAllOurs)))
        return left(`the pull request with just these figures was closed, so it is not opened again. Delete the branch ${waitingBranch} to have it offered once more`);
    if (waiting && !isOffered(waiting) && !waiting.isMerged && !isAllOurs)
        return left(`the branch ${waitingBranch} has commits of a person and no pull request, so it is left as it is: open one, or delete the branch`);
    if (isRebuilt && !isAllOurs)
        return left(`pull request ${pull.number} cannot be merged, and somebody has committed on its branch, so it is left: solve its conflict there`);
    const commit = { ledger, ...changesOf(draft, isRebuilt ? own : standing, isRebuilt, mark) };
    refuseLarge(commit.additions, draft.title);
    if (dryRun)
        return done(pull === null ? 'created' : 'updated', pull);
    if (isRebuilt && waiting !== null) {
        const id = await rebuild(github, { ...state, head }, { ...waiting, branch: waitingBranch }, commit, run.random);
        if (id === null)
            return 'again';
        await describePull(github, pull, draft);
        return done('updated', pull, id);
    }
    if (pull === null)
        await refusePulls(github, state, branch);
    ownWork.isOpened ||= pull === null;
    const put = await offerCommit(github, { ...state, head, branch }, waitingBranch, isThere ? null : commit, {
        title: draft.title,
        body: draft.body,
        draft: publication.isDraft,
    });
    if (put.kind !== 'offered')
        return 'again';
    if (put.operation === 'updated')
        await describePull(github, put.pull, draft);
    const refused = put.operation === 'created' ? await decoratePull(github, ledger, put.pull, publication.people) : [];
    return { ...done(put.operation, put.pull, put.id), warnings: refused.map(notTaken) };
}
async function lookAt(github, publication) {
    const { ledger, branch, waitingBranch, prefix, paths, earlier, shared } = publication;
    const asked = { ledger, branch, waitingBranch, offered: prefix, texts: [earlier, shared], blobs: paths };
    const state = await readLedgerState(github, asked);
    const { own, waiting, head } = state;
    if (head === null || state.branch === null)
        throw new build_errors/* InputError */.dz(`the ledger ${ledger} has no branch ${branch === null ? 'yet' : `"${branch}"`}`);
    if (state.isArchived)
        throw new build_errors/* InputError */.dz(`the ledger ${ledger} is archived. Unarchive it in its settings`);
    publication.refuse(state);
    if (own.cut.has(earlier) || waiting?.files.cut.has(earlier))
        throw new build_errors/* InputError */.dz(`${earlier} is too large for GitHub to give; shorten its notes, because they would be lost`);
    return { state, head, branch: state.branch };
}
function notTaken(what) {
    return `GitHub would not take ${what}`;
}
function hasAll({ blobs }, { files }, essence, document) {
    const wanted = files.find(({ path }) => path === essence);
    const hasDocument = (blobs.get(document) ?? null) !== null;
    return wanted !== undefined && hasDocument && blobs.get(essence) === blobId(wanted.content);
}

;// CONCATENATED MODULE: ./build/commands/rollup/offer.js






async function offerRollup(inputs, { rollup: wanted }, ledger, { path, waitingBranch, draft }, run) {
    if (inputs.githubToken === null)
        return { operation: 'none', would: null, pull: null, commit: null, warnings: [], offered: [] };
    const publication = {
        ledger,
        branch: inputs.ledgerBranch,
        waitingBranch,
        prefix: BRANCHES,
        paths: allPathsOf(path, wanted.index),
        essence: pathsOf(path).json,
        earlier: path,
        shared: wanted.index,
        mark: `Harvest-Rollup: ${waitingBranch.split('/').at(-1)}`,
        people: { labels: wanted.labels, reviewers: wanted.reviewers, assignees: wanted.assignees },
        isDraft: wanted.draft,
        draft,
        refuse: (state) => {
            if (!state.isPrivate && !wanted.allowPublic && !wanted.redact.includes('amounts'))
                throw new build_errors/* InputError */.dz(`${ledger} is public, and its rollups would show amounts to everybody. Leave them out with \`redact: [amounts]\` in the configuration, or say \`allow-public: true\` under rollup`);
            refuseForeignIndex(wanted.index, state);
        },
    };
    return await publish(openGitHub(inputs, run), publication, run, inputs.dryRun);
}

;// CONCATENATED MODULE: ./build/commands/rollup/outcome.js




const outcome_MOST_CHARACTERS = 500_000;
function concludeRollups(told, { url }, run) {
    const { rollups, waiting, dryRun } = told;
    const published = rollups.flatMap((each) => (each.published ? [{ ...each, published: each.published }] : []));
    const last = published.findLast((each) => each.published.operation !== 'none') ?? published.at(-1);
    const warnings = [
        ...published.flatMap((each) => [...each.published.warnings, ...each.warnings]),
        ...waiting.flatMap((each) => each.published.warnings),
    ];
    const faults = [...told.faults, ...warnings.map((message) => ({ severity: 'warning', message, place: null }))];
    run.phase(null);
    for (const each of [...published, ...waiting])
        run.log(`${each.path}: ${outcome_describe(each.published, dryRun)}`);
    const { uninvoiced = null, hours = '0' } = last?.figures.totals ?? {};
    const commit = last?.published.commit ?? '';
    const pull = last?.published.pull;
    return {
        faults,
        summary: [
            renderOverview(told),
            ...renderBodies(told),
            ...(faults.length > 0 ? [`### Needs your attention\n\n${renderFaultList(faults, null)}\n`] : []),
        ]
            .filter((part) => part !== '')
            .join('\n'),
        outputs: {
            hours: Number(roundHours(hours)).toFixed(2),
            'rollup-path': last?.path ?? '',
            uninvoiced: JSON.stringify(Object.fromEntries(Object.entries(uninvoiced ?? {}).map(([code, amount]) => [code, roundMoney(amount, code)]))),
            'commit-sha': commit,
            'commit-url': commit && `${url}/commit/${commit}`,
            'pull-request-number': pull ? String(pull.number) : '',
            'pull-request-url': pull?.url ?? '',
            'pull-request-operation': last?.published.operation ?? 'none',
        },
    };
}
function faultsOfBreak(error, done, missed, dryRun) {
    const offered = done.map(({ path, published }) => `${path} (${outcome_describe(published, dryRun)})`).join(', ');
    const message = `the run broke off at ${missed[0]?.path}. Done before: ${offered}. Not offered: ${missed.map(({ path }) => path).join(', ')}. Run again: what is there already is left as it is`;
    return [...(0,build_errors/* faultsOf */.xm)(error), { severity: 'error', message, place: null }];
}
function renderOverview({ rollups, present, waiting, dryRun }) {
    const rows = [
        ...rollups.map(({ path, published }) => [
            path,
            linkPull(published),
            published ? outcome_describe(published, dryRun) : 'not offered: see the error below',
        ]),
        ...present.map((path) => [path, '', 'in the ledger already']),
        ...waiting.map(({ path, published }) => [path, linkPull(published), `waits: ${outcome_describe(published, dryRun)}`]),
    ].sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
    if (rows.length < 2)
        return '';
    const titles = ['Rollup', 'Pull request', 'What was done'];
    const table = renderTable(titles.map((title) => ({ title, align: 'left' })), rows.map(([path = '', ...cells]) => [`\`${path}\``, ...cells]));
    return `## Rollups\n\n${table}\n`;
}
function linkPull(published) {
    return published?.pull ? renderLink(`#${published.pull.number}`, published.pull.url) : '';
}
function renderBodies({ rollups, dryRun }) {
    let length = 0;
    const parts = rollups.toReversed().map(({ path, body, published }) => {
        const part = `## ${path}${published ? `: ${outcome_describe(published, dryRun)}` : ''}\n\n${body}`;
        length += part.length;
        return length > outcome_MOST_CHARACTERS ? '' : part;
    });
    return parts.reverse();
}
function outcome_describe({ operation, would, pull }, dryRun) {
    const number = pull ? `pull request ${pull.number}` : 'a pull request';
    if (!dryRun) {
        if (operation === 'none' && pull === null)
            return 'nothing has changed';
        return `${number} ${operation === 'none' ? 'unchanged' : operation}`;
    }
    const verbs = { created: 'be created', updated: 'be updated', closed: 'be closed', none: 'stay as it is' };
    if (would === null)
        return 'dry run, nothing was written';
    if (would === 'none' && pull === null)
        return 'dry run, nothing was written, and there is nothing to do';
    return `dry run, nothing was written; ${number} would ${verbs[would]}`;
}

;// CONCATENATED MODULE: ./build/commands/rollup/waiting.js









async function refreshWaiting(inputs, config, sources, waitingBranch, run) {
    const { catalog, reader, today } = sources;
    const { company } = reader;
    const parsed = parsePeriod(waitingBranch.slice(BRANCHES.length), today, company.weekStart);
    if (!parsed.ok || parsed.period.name !== waitingBranch.slice(BRANCHES.length))
        return null;
    const { index } = config.rollup;
    const path = (0,period_path/* pathOfRollup */.zX)(config.rollup.path, parsed.period);
    const { json: jsonPath } = pathsOf(path);
    const draft = async (earlier, state) => {
        const { waiting } = state;
        if (!waiting?.pull?.id || (waiting.files.blobs.get(jsonPath) ?? null) === null)
            return null;
        const all = allPathsOf(path, index).filter((each) => each !== index);
        const texts = await readTexts(openGitHub(inputs, run), catalog.name, waiting.head, all);
        const json = parseJson(texts.get(jsonPath) ?? '');
        if (json === null)
            return null;
        const made = await indexOf(index, catalog, state.head, { path: jsonPath, document: path, json }, company.format);
        const { notes, state: kept } = joinNotes(earlier.map(readNotes));
        if (kept === 'damaged')
            return null;
        const files = all.flatMap((each) => {
            const content = texts.get(each) ?? null;
            if (content === null)
                return [];
            return [{ path: each, content: each === path ? replaceNotes(content, notes) : content }];
        });
        return {
            files: [...files, { path: index, content: made.text }],
            removed: all.filter((each) => files.every((file) => file.path !== each)),
            isCurrent: made.isCurrent,
            title: waiting.pull.title,
            body: waiting.pull.body,
            message: { headline: waiting.pull.title, body: 'Built anew on the newest commit, with the same figures.' },
        };
    };
    return { path, published: await offerRollup(inputs, config, catalog.name, { path, waitingBranch, draft }, run) };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/commands/rollup.js
















async function rollup_rollup(inputs, run) {
    const open = await (0,commands_checkout/* openCheckout */.Hj)(inputs, run);
    if (!(0,commands_checkout/* isSameRepository */.ve)(open.repository, open.ledger))
        throw new build_errors/* InputError */.dz(`rollup works in the ledger: run it in ${open.ledger}, with the ledger checked out`);
    refuseOtherBranch(inputs, open);
    await refuseUnpushed(inputs, open, run);
    if (inputs.githubToken === null && !inputs.dryRun)
        throw new build_errors/* InputError */.dz('github-token is missing: a pull request needs `contents: write` and `pull-requests: write`; in a terminal, set GITHUB_TOKEN, or use --dry-run');
    const config = await (0,commands_checkout/* readConfig */.Xg)(inputs, open);
    return await (0,commands_harvest/* withHarvest */.sq)(inputs.harvest, run, async (transport) => {
        run.phase('Reading the ledger and Harvest');
        const [catalog, reader] = await Promise.all([readCatalog(inputs, config, open, run), readReader(transport)]);
        const today = (0,calendar/* dayIn */.EE)(reader.user.timeZone, run.startedAt);
        const all = periodsOf(inputs, today, reader);
        const pathOf = (period) => (0,period_path/* pathOfRollup */.zX)(config.rollup.path, period);
        const isPresent = (period) => period !== all.at(-1) && catalog.has(pathsOf(pathOf(period)).json);
        const sources = { transport, catalog, reader, today };
        const footer = run.context.runId === null ? '' : `Workflow-Run: ${runUrl(run)}`;
        const made = await Promise.all(all.filter((period) => !isPresent(period)).map((period) => makeRollup(config, sources, period, footer)));
        for (const { path, figures } of made)
            run.log(`${path}: ${formatHours(figures.totals.hours, reader.company.format)} hours`);
        run.phase(inputs.dryRun ? 'What would be offered' : 'Offering');
        const offered = await offerAll(inputs, config, catalog.name, made, run);
        const refreshed = await refreshAll(inputs, config, sources, made, offered.rollups, run);
        const told = {
            rollups: made.map((each, index) => ({ ...each, published: offered.rollups[index]?.published ?? null })),
            present: all.filter(isPresent).map(pathOf),
            waiting: refreshed.waiting,
            faults: [...config.faults, ...catalog.faults, ...offered.faults, ...refreshed.faults],
            dryRun: inputs.dryRun,
        };
        return concludeRollups(told, catalog, run);
    });
}
async function offerAll(inputs, config, ledger, made, run) {
    const rollups = [];
    for (const [index, each] of made.entries()) {
        try {
            rollups.push({ path: each.path, published: await offerRollup(inputs, config, ledger, each, run) });
        }
        catch (error) {
            if (index === 0)
                throw error;
            return { rollups, faults: faultsOfBreak(error, rollups, made.slice(index), inputs.dryRun) };
        }
    }
    return { rollups, faults: [] };
}
async function refreshAll(inputs, config, sources, made, offered, run) {
    const own = new Set(made.map(({ waitingBranch }) => waitingBranch));
    const others = new Set(offered.flatMap(({ published }) => published.offered).filter((branch) => !own.has(branch)));
    const waiting = [];
    const faults = [];
    for (const branch of [...others].sort()) {
        try {
            const found = await refreshWaiting(inputs, config, sources, branch, run);
            if (found)
                waiting.push(found);
        }
        catch (error) {
            faults.push(...(0,build_errors/* faultsOf */.xm)(error));
        }
    }
    return { waiting, faults };
}
function periodsOf(inputs, today, { company }) {
    const { from, to, period, catchUp: count } = inputs;
    const parsed = from !== null && to !== null ? periodOfRange(from, to) : parsePeriod(period, today, company.weekStart);
    if (!parsed.ok)
        throw new build_errors/* InputError */.dz(`period: ${parsed.message}`);
    return catchUp(parsed.period, count);
}
function runUrl({ context: { serverUrl, repository, runId } }) {
    return `${serverUrl}/${repository}/actions/runs/${runId}`;
}

// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
;// CONCATENATED MODULE: ./build/commands/execute.js










async function executeCommand(read, run) {
    const calls = () => ({ 'harvest-calls': String(run.calls.harvest()), 'github-calls': String(run.calls.github()) });
    const closing = (failed) => renderClosing(failed, run.clock.now(), { harvest: run.calls.harvest(), github: run.calls.github() });
    try {
        refuseForeignCode(run.context);
        const inputs = (0,build_inputs/* readInputs */.Ko)(read);
        const outcome = await carryOut(inputs, run);
        const failed = outcome.faults.some(({ severity }) => severity === 'error');
        return {
            outputs: { ...(0,commands_run/* emptyOutputs */.q)(), ...outcome.outputs, ...calls() },
            faults: outcome.faults,
            summary: outcome.summary,
            failed,
            closing: closing(failed),
            isTold: outcome.isTold === true,
        };
    }
    catch (error) {
        if (error instanceof Error && error.stack)
            run.debug(error.stack);
        const faults = (0,build_errors/* faultsOf */.xm)(error);
        return {
            outputs: { ...(0,commands_run/* emptyOutputs */.q)(), ...calls() },
            faults,
            summary: `## Nothing was written\n\n${renderFaultList(faults, null)}\n`,
            failed: true,
            closing: closing(true),
        };
    }
    finally {
        run.phase(null);
    }
}
async function carryOut(inputs, run) {
    switch (inputs.command) {
        case 'record':
            return await record(inputs, run);
        case 'rollup':
            return await rollup_rollup(inputs, run);
        case 'check':
            return await check(inputs, run);
        case 'request':
            return await request(inputs, run);
    }
}


/***/ })

};
