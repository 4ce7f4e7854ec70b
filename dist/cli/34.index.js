export const id = 34;
export const ids = [34];
export const modules = {

/***/ 5034:
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

// EXTERNAL MODULE: ./build/checkout/git.js + 1 modules
var checkout_git = __webpack_require__(6529);
// EXTERNAL MODULE: ./build/checkout/history.js
var checkout_history = __webpack_require__(8461);
// EXTERNAL MODULE: ./node_modules/picomatch/lib/picomatch.js
var picomatch = __webpack_require__(8016);
;// CONCATENATED MODULE: ./build/checkout/reports.js


const LARGEST_REPORT = 1024 * 1024;
async function readReports(git, commit, include) {
    const matches = matcher(include);
    const faults = [];
    const wanted = [];
    const paths = new Set();
    for (const row of split(await git(['ls-tree', '-r', '-z', '--full-tree', commit]))) {
        const [, mode = '', blob = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(row) ?? [];
        paths.add(path);
        if (!matches(path))
            continue;
        if (mode === '100644' || mode === '100755')
            wanted.push({ path, blob });
        else
            faults.push(faultIn(path, 'this is a link, not a file. Commit the report itself'));
    }
    const sizes = await readSizes(git, wanted.map(({ blob }) => blob));
    const small = wanted.filter(({ path }, index) => {
        const size = sizes[index] ?? Number.NaN;
        if (Number.isNaN(size))
            throw new build_errors/* InputError */.dz(`the checkout lacks the content of ${path}. It is a partial clone that cannot fetch, or damaged: check out without "filter"`);
        if (size > LARGEST_REPORT)
            faults.push(faultIn(path, `this file has ${size} bytes, a report at most ${LARGEST_REPORT}. Leave it out with a glob in reports.include that begins with "!"`));
        return size <= LARGEST_REPORT;
    });
    const contents = await readBlobs(git, small.map(({ blob }) => blob));
    const reports = small.map(({ path, blob }, index) => ({ path, blob, content: contents[index] ?? Buffer.alloc(0) }));
    return { paths, reports, faults: [...faults, ...(await listUncommitted(git, matches))] };
}
function matcher(include) {
    const readme = include.some((glob) => /readme/i.test(glob)) ? [] : ['**/[Rr][Ee][Aa][Dd][Mm][Ee].md'];
    const excluded = include.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
    return picomatch(include.filter((glob) => !glob.startsWith('!')), { ignore: [...excluded, ...readme] });
}
async function listUncommitted(git, matches) {
    const rows = split(await git(['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames']));
    return rows
        .map((row) => row.slice(3))
        .filter(matches)
        .map((path) => ({
        ...faultIn(path, 'this change is not committed, and only what is committed is used. Commit it and run again'),
        severity: 'warning',
    }));
}
async function readSizes(git, blobs) {
    if (blobs.length === 0)
        return [];
    const rows = (await git(['cat-file', '--batch-check=%(objectsize)'], `${blobs.join('\n')}\n`)).toString('utf8');
    return rows.trimEnd().split('\n').map(Number);
}
async function readBlobs(git, blobs) {
    if (blobs.length === 0)
        return [];
    const output = await git(['cat-file', '--batch'], `${blobs.join('\n')}\n`);
    const contents = [];
    for (let at = 0; at < output.length;) {
        const end = output.indexOf(10, at);
        const size = Number(output.toString('utf8', at, end).split(' ')[2] ?? Number.NaN);
        if (end < 0 || Number.isNaN(size))
            throw new Error('git cat-file gave no blob where one was asked for');
        contents.push(output.subarray(end + 1, end + 1 + size));
        at = end + 1 + size + 1;
    }
    return contents;
}
function split(output) {
    return output.toString('utf8').split('\0').filter(Boolean);
}
function faultIn(path, message) {
    return { severity: 'error', message, place: { file: path, line: 1, column: 1 } };
}

// EXTERNAL MODULE: ./build/config/parse.js + 1 modules
var parse = __webpack_require__(846);
// EXTERNAL MODULE: ./build/context.js
var context = __webpack_require__(3843);
;// CONCATENATED MODULE: ./build/commands/checkout.js






async function openCheckout(inputs, run) {
    const { workspace, onRunner } = run.context;
    const git = (0,checkout_git/* gitIn */.uM)(workspace);
    const checkout = await (0,checkout_history/* readCheckout */.b$)(git);
    const read = (...args) => git(args).then((output) => output.toString('utf8').trim() || null, () => null);
    const origin = onRunner && inputs.ledger !== null
        ? (0,context/* parseRemote */.M8)((await read('remote', 'get-url', 'origin')) ?? '')?.repository
        : undefined;
    const isOwn = origin === undefined || isSameRepository(origin, run.context.repository);
    const repository = isOwn ? run.context.repository : origin;
    const here = { git, checkout, repository, ledger: inputs.ledger ?? run.context.repository };
    if (onRunner && isOwn)
        return { ...here, ref: run.context.ref, defaultBranch: run.context.defaultBranch };
    const remoteHead = await read('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD');
    return {
        ...here,
        ref: await read('symbolic-ref', '--quiet', 'HEAD'),
        defaultBranch: remoteHead?.replace(/^refs\/remotes\/origin\//, '') ?? null,
    };
}
function isSameRepository(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
async function readConfig(inputs, { git, checkout }) {
    const { isDefault } = inputs.config;
    const path = inputs.config.path.replaceAll('\\', '/');
    const row = checkout.head === null
        ? ''
        : (await git(['ls-tree', '-z', '--full-tree', checkout.head, '--', path])).toString('utf8');
    const [, blob] = /^100\d+ blob ([0-9a-f]+)\t/.exec(row) ?? [];
    if (blob === undefined && !isDefault)
        throw new build_errors/* InputError */.dz(`config: ${path}: there is no such file in the checked-out commit`);
    const config = (0,parse/* parseConfig */.o)(blob === undefined ? '' : (await git(['cat-file', 'blob', blob])).toString('utf8'), path);
    return { ...config, faults: await listUncommitted(git, (changed) => changed === path) };
}

;// CONCATENATED MODULE: ./build/github/history.js

async function readTip(github, ledger, ref) {
    const [owner, name] = ledger.split('/');
    const answer = await github.query('query ($owner: String!, $name: String!, $ref: String!) { repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } } }', { owner, name, ref });
    return answer.repository.ref?.target.oid ?? null;
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

// EXTERNAL MODULE: ./build/timesheet/identity.js
var identity = __webpack_require__(3485);
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
    const free = [...orphans].filter((entry) => rules.inWindow(entry.date) && !rules.unreadable.has(sourceOf(entry)));
    for (const fits of [
        (session, entry) => session.source === sourceOf(entry),
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
        const source = sourceOf(entry);
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
        const index = free.findIndex((session) => session.source === sourceOf(entry) && nearness(session, entry) >= SAME_WORK);
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
function sourceOf(entry) {
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

// EXTERNAL MODULE: ./build/timesheet/catalog.js
var timesheet_catalog = __webpack_require__(5860);
;// CONCATENATED MODULE: ./build/timesheet/plan-faults.js


function faultsOfPlan(operations, reports, limit) {
    return [...operations.flatMap(faultsOfOperation), ...refusal(operations, reports, limit)];
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
function refusal(operations, reports, limit) {
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

// EXTERNAL MODULE: ./build/calendar.js
var calendar = __webpack_require__(7692);
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

// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(6856);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 21 modules
var dist_src = __webpack_require__(9988);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(4371);
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
            fetch: (url, init) => {
                calls++;
                return (0,undici/* fetch */.hd)(url, { ...init, dispatcher, signal: AbortSignal.timeout(30_000) });
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
    });
    run.calls.github = github.calls;
    opened.set(run, github);
    return github;
}

;// CONCATENATED MODULE: ./build/commands/freshness.js







function refuseOtherBranch(inputs, { ref, defaultBranch, ledger, repository }) {
    const isLedger = isSameRepository(ledger, repository);
    const branch = (isLedger ? inputs.ledgerBranch : null) ?? defaultBranch;
    if (inputs.dryRun || ref === null || branch === null || ref === `refs/heads/${branch}`)
        return;
    throw new build_errors/* InputError */.dz(`this run is on ${ref.replace(/^refs\/heads\//, 'branch ')}, and ${isLedger ? "the ledger's reports" : 'the reports to hand over'} are those of branch ${branch}. Run it there (on: push: branches: [${branch}]), or with dry-run: true`);
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
function origins_sourceOf({ id, at }) {
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
;// CONCATENATED MODULE: ./build/commands/ledger.js









async function readLedger(inputs, config, open, run) {
    const { git, checkout, ledger: name } = open;
    const { head } = checkout;
    const include = inputs.reports ?? config.reports.include;
    const { reports, faults, paths } = head === null ? { reports: [], faults: [], paths: new Set() } : await readReports(git, head, include);
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
    const matches = given === null ? () => true : matcher(given);
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/harvest/pages.js

const MOST_PAGES = 5_000;
async function listRows(transport, path, key, query = {}) {
    const rows = [];
    const seen = new Set();
    let next = path;
    let parameters = query;
    while (next !== null) {
        const fail = (detail) => new build_errors/* RequestError */.GI({ method: 'GET', path, status: 200, detail, requestId: null, remedy: null, lost: false });
        const page = (await transport.send('GET', next, parameters ? { query: parameters } : {}));
        const list = page?.[key];
        if (!page || !Array.isArray(list))
            throw fail(`the answer holds no list "${key}"`);
        rows.push(...list);
        const link = page.links?.next ?? null;
        if (link === null)
            break;
        if (list.length === 0)
            throw fail('a page without rows says that more follow');
        next = followable(String(link), transport.apiUrl);
        parameters = undefined;
        if (next === null)
            throw fail('links.next leads to another server; the token was not sent there');
        if (seen.has(next) || seen.size >= MOST_PAGES)
            throw fail('the chain of pages does not end');
        seen.add(next);
    }
    return rows;
}
function followable(link, apiUrl) {
    if (!URL.canParse(link))
        return null;
    const url = new URL(link);
    if (url.origin !== apiUrl.origin || !url.pathname.startsWith(apiUrl.pathname))
        return null;
    return `${url.pathname.slice(apiUrl.pathname.length)}${url.search}`;
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/harvest/wire.js


const id = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
const maybeText = dist/* nullish */.cl6(dist/* string */.YjP(), null);
const plainDate = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d{4}-\d{2}-\d{2}$/));
const referenceText = dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig()]), dist/* transform */.pdi(String)), null);
const named = dist/* object */.Ikc({ id, name: dist/* string */.YjP() });
const client = dist/* object */.Ikc({ id, name: dist/* string */.YjP() });
const project = dist/* object */.Ikc({ id, name: dist/* string */.YjP(), code: maybeText });
const timeEntrySchema = dist/* object */.Ikc({
    id,
    spent_date: plainDate,
    hours: dist/* number */.aig(),
    notes: maybeText,
    is_locked: dist/* nullish */.cl6(dist/* boolean */.zMY(), false),
    locked_reason: maybeText,
    is_closed: dist/* nullish */.cl6(dist/* boolean */.zMY(), false),
    approval_status: maybeText,
    is_billed: dist/* nullish */.cl6(dist/* boolean */.zMY(), false),
    started_time: maybeText,
    ended_time: maybeText,
    is_running: dist/* boolean */.zMY(),
    created_at: dist/* string */.YjP(),
    user: dist/* object */.Ikc({ id }),
    client,
    project,
    task: named,
    invoice: dist/* nullish */.cl6(dist/* object */.Ikc({ id, number: maybeText }), null),
    external_reference: dist/* nullish */.cl6(dist/* object */.Ikc({ id: referenceText, group_id: referenceText, permalink: maybeText }), null),
});
const userSchema = dist/* object */.Ikc({
    id,
    first_name: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    last_name: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    timezone: dist/* string */.YjP(),
    access_roles: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP()), []),
});
const beforeOrAfter = dist/* fallback */.NpB(dist/* nullish */.cl6(dist/* string */.YjP(), ''), '');
const companySchema = dist/* object */.Ikc({
    name: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    base_uri: maybeText,
    wants_timestamp_timers: dist/* nullish */.cl6(dist/* boolean */.zMY(), false),
    week_start_day: dist/* fallback */.NpB(dist/* picklist */.KIO(['Monday', 'Sunday', 'Saturday']), 'Monday'),
    time_format: dist/* fallback */.NpB(dist/* picklist */.KIO(['decimal', 'hours_minutes']), 'decimal'),
    decimal_symbol: dist/* nullish */.cl6(dist/* string */.YjP(), '.'),
    thousands_separator: dist/* nullish */.cl6(dist/* string */.YjP(), ','),
    currency_code_display: beforeOrAfter,
    currency_symbol_display: beforeOrAfter,
});
const assignmentSchema = dist/* object */.Ikc({
    is_active: dist/* nullish */.cl6(dist/* boolean */.zMY(), true),
    project,
    client,
    task_assignments: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ is_active: dist/* nullish */.cl6(dist/* boolean */.zMY(), true), task: named })), []),
});
const accountsSchema = dist/* object */.Ikc({
    accounts: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ id, name: dist/* nullish */.cl6(dist/* string */.YjP(), ''), product: dist/* string */.YjP() })), []),
});
const decimal = dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(), dist/* transform */.pdi(String));
const maybeDecimal = dist/* nullish */.cl6(decimal, null);
const currency = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Z]{3}$/));
const invoiceLink = dist/* nullish */.cl6(dist/* object */.Ikc({ id, number: dist/* nullish */.cl6(dist/* string */.YjP(), '') }), null);
const workSchema = dist/* object */.Ikc({
    ...timeEntrySchema.entries,
    hours: decimal,
    rounded_hours: maybeDecimal,
    billable: dist/* boolean */.zMY(),
    billable_rate: maybeDecimal,
    user: named,
    client: dist/* object */.Ikc({ ...client.entries, currency: dist/* nullish */.cl6(currency, null) }),
    invoice: invoiceLink,
});
const personSchema = dist/* object */.Ikc({
    id,
    first_name: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    last_name: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    weekly_capacity: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x()), 0),
    is_contractor: dist/* nullish */.cl6(dist/* boolean */.zMY(), false),
    is_active: dist/* nullish */.cl6(dist/* boolean */.zMY(), true),
});
const invoiceSchema = dist/* object */.Ikc({
    id,
    number: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    client,
    currency,
    amount: decimal,
    due_amount: decimal,
    state: dist/* picklist */.KIO(['draft', 'open', 'paid', 'closed']),
    issue_date: plainDate,
    due_date: dist/* nullish */.cl6(plainDate, null),
    paid_date: dist/* nullish */.cl6(plainDate, null),
    subject: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
});
const expenseSchema = dist/* object */.Ikc({
    id,
    spent_date: plainDate,
    total_cost: decimal,
    billable: dist/* nullish */.cl6(dist/* boolean */.zMY(), true),
    notes: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    expense_category: named,
    user: named,
    client: dist/* object */.Ikc({ ...client.entries, currency: dist/* nullish */.cl6(currency, null) }),
    project,
    receipt: dist/* nullish */.cl6(dist/* object */.Ikc({ url: maybeText }), null),
    invoice: invoiceLink,
});
const projectRow = { project_id: id, project_name: dist/* string */.YjP(), client_name: dist/* nullish */.cl6(dist/* string */.YjP(), '') };
const timeRowSchema = dist/* object */.Ikc({
    ...projectRow,
    total_hours: decimal,
    billable_hours: decimal,
    currency: dist/* nullish */.cl6(currency, null),
    billable_amount: maybeDecimal,
});
const uninvoicedSchema = dist/* object */.Ikc({
    ...projectRow,
    currency,
    uninvoiced_hours: decimal,
    uninvoiced_expenses: decimal,
    uninvoiced_amount: decimal,
});
const expenseRowSchema = dist/* object */.Ikc({
    expense_category_name: dist/* string */.YjP(),
    currency,
    total_amount: decimal,
    billable_amount: decimal,
});
const budgetSchema = dist/* object */.Ikc({
    ...projectRow,
    budget_by: dist/* string */.YjP(),
    budget_is_monthly: dist/* nullish */.cl6(dist/* boolean */.zMY(), false),
    budget: maybeDecimal,
    budget_spent: maybeDecimal,
    budget_remaining: maybeDecimal,
});
function readWire(schema, value, method, path) {
    const parsed = dist/* safeParse */.xLC(schema, value);
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    const field = issue?.path?.map(({ key }) => String(key)).join('.');
    const detail = `the answer is not what Harvest documents: ${field ? `"${field}" ` : ''}${issue?.message ?? ''}`;
    const lost = method === 'POST';
    throw new build_errors/* RequestError */.GI({ method, path, status: 200, detail, requestId: null, remedy: 'Check harvest-api-url.', lost });
}

;// CONCATENATED MODULE: ./build/harvest/time-entries.js



const PATH = 'time_entries';
async function listEntries(transport, userId, range) {
    const query = { user_id: userId, from: range.from, to: range.to ?? undefined };
    const rows = await listRows(transport, PATH, 'time_entries', query);
    const entries = rows.map((row) => readWire(timeEntrySchema, row, 'GET', PATH));
    const foreign = entries.find(({ user }) => user.id !== userId);
    if (foreign) {
        const detail = `the list holds time entry ${foreign.id} of another person, though only one's own were asked for`;
        throw new build_errors/* RequestError */.GI({
            method: 'GET',
            path: PATH,
            status: 200,
            detail,
            requestId: null,
            remedy: 'Check harvest-api-url.',
            lost: false,
        });
    }
    return entries.map(toEntry);
}
async function createEntry(transport, userId, fields) {
    if ('hours' in fields.time && !(fields.time.hours >= 0.01 && fields.time.hours <= 24))
        throw new RangeError(`${fields.time.hours} hours: Harvest would start a timer; nothing was sent`);
    for (let tries = 1;; tries++) {
        try {
            const answer = await transport.send('POST', PATH, { body: toWire(fields) });
            return toEntry(readWire(timeEntrySchema, answer, 'POST', PATH));
        }
        catch (error) {
            if (!(error instanceof build_errors/* RequestError */.GI) || !error.request.lost)
                throw error;
            const found = await findEntry(transport, userId, fields).catch((cause) => {
                const detail = `${error.request.detail}; the entry may have been created all the same, and looking for it failed too`;
                throw new build_errors/* RequestError */.GI({ ...error.request, detail, remedy: 'Run again: it is looked for before it is created.' }, { cause });
            });
            if (found)
                return found;
            if (tries === 3)
                throw error;
        }
    }
}
async function readEntry(transport, id) {
    const path = `${PATH}/${id}`;
    try {
        return toEntry(readWire(timeEntrySchema, await transport.send('GET', path), 'GET', path));
    }
    catch (error) {
        if (error instanceof build_errors/* RequestError */.GI && error.request.status === 404)
            return null;
        throw error;
    }
}
async function updateEntry(transport, id, fields) {
    const path = `${PATH}/${id}`;
    return toEntry(readWire(timeEntrySchema, await transport.send('PATCH', path, { body: toWire(fields) }), 'PATCH', path));
}
async function deleteEntry(transport, id) {
    await transport.send('DELETE', `${PATH}/${id}`).catch((error) => {
        if (!(error instanceof build_errors/* RequestError */.GI) || error.request.status !== 404)
            throw error;
    });
}
async function findEntry(transport, userId, fields) {
    const { id, groupId } = fields.reference;
    const query = { user_id: userId, from: fields.date, to: fields.date, external_reference_id: id };
    const rows = await listRows(transport, PATH, 'time_entries', query);
    return rows
        .map((row) => toEntry(readWire(timeEntrySchema, row, 'GET', PATH)))
        .find(({ reference }) => reference?.id === id && reference.groupId?.toLowerCase() === groupId.toLowerCase());
}
function toWire(fields) {
    const { date, projectId, taskId, time, notes, reference } = fields;
    return {
        project_id: projectId,
        task_id: taskId,
        spent_date: date,
        ...(time && ('hours' in time ? { hours: time.hours } : { started_time: time.start, ended_time: time.end })),
        notes,
        external_reference: reference && { id: reference.id, group_id: reference.groupId, permalink: reference.permalink },
    };
}
function toEntry(wire) {
    const { external_reference: reference } = wire;
    return {
        id: wire.id,
        date: wire.spent_date,
        hours: wire.hours,
        start: toClock(wire.started_time),
        end: toClock(wire.ended_time),
        notes: wire.notes ?? '',
        project: { ...wire.project, code: wire.project.code || null, client: wire.client.name },
        task: wire.task,
        running: wire.is_running,
        locked: lockOf(wire),
        reference: reference?.id ? { id: reference.id, groupId: reference.group_id, permalink: reference.permalink } : null,
        createdAt: wire.created_at,
    };
}
function lockOf(wire) {
    if (wire.invoice)
        return wire.invoice.number ? `on invoice ${wire.invoice.number}` : 'invoiced';
    if (wire.is_billed)
        return 'invoiced';
    if (wire.approval_status === 'approved')
        return 'approved';
    if (wire.is_locked)
        return wire.locked_reason || 'locked';
    return wire.is_closed && wire.approval_status === null ? 'approved' : null;
}
function toClock(text) {
    const match = /^(\d{1,2}):(\d{2})\s*([ap]m)?$/i.exec(text?.trim() ?? '');
    if (!match)
        return null;
    const half = match[3]?.toLowerCase();
    const hours = half ? (Number(match[1]) % 12) + (half === 'pm' ? 12 : 0) : Number(match[1]);
    return `${String(hours).padStart(2, '0')}:${match[2]}`;
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
function withoutLinks(notes) {
    return notes.replace(/https?:\/\/\S+/g, '');
}
function shorten(text, most) {
    const characters = Array.from(text);
    return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

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
            changes: 'changes' in operation ? operation.changes : [],
            message,
        };
    });
    const { ledger, window } = settings;
    return `${JSON.stringify({ version: 1, ledger, window, operations }, null, 2)}\n`;
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

;// CONCATENATED MODULE: ./build/timesheet/summary.js









const MOST_ROWS = 200;
const LARGEST_SUMMARY = 1_000_000;
const NON_BREAKING_HYPHEN = '\u2011';
function renderSummary(input) {
    for (let rows = MOST_ROWS;; rows = Math.floor(rows / 2)) {
        const text = renderWithRows(input, rows);
        if (rows === 0 || new TextEncoder().encode(text).length <= LARGEST_SUMMARY)
            return text;
    }
}
function renderWithRows(input, rows) {
    const counts = countResults(input.results);
    const parts = [
        `## ${headline(counts, input.dryRun)}`,
        renderScope(input),
        renderFaults(input, rows),
        renderChanges(input, rows),
        renderHours(input.results),
        `<sub>${input.calls.harvest} Harvest ${plural(input.calls.harvest, 'call')}, ${input.calls.github} GitHub ${plural(input.calls.github, 'call')}.</sub>`,
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
function headline(counts, dryRun) {
    const words = [
        `${counts.created} created`,
        `${counts.updated} updated`,
        `${counts.deleted} deleted`,
        `${counts.unchanged} unchanged`,
        ...(counts.blocked > 0 ? [`${counts.blocked} blocked`] : []),
    ];
    return `${dryRun ? 'Dry run: ' : ''}${words.join(', ')}`;
}
function renderScope({ ledger, ledgerUrl, head, window, account }) {
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
function renderHours(results) {
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

;// CONCATENATED MODULE: ./build/commands/apply.js



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
            return await createEntry(transport, userId, operation.fields);
        case 'update':
        case 'move':
            return await updateEntry(transport, operation.entry.id, operation.fields);
        case 'delete':
            await refuseChanged(transport, operation.entry);
            await deleteEntry(transport, operation.entry.id);
            return null;
        default:
            return null;
    }
}
async function refuseChanged(transport, planned) {
    const now = await readEntry(transport, planned.id);
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

// EXTERNAL MODULE: ./node_modules/rails-timezone/index.js
var rails_timezone = __webpack_require__(8903);
;// CONCATENATED MODULE: ./build/harvest/account.js




async function readUser(transport) {
    const user = readWire(userSchema, await transport.send('GET', 'users/me'), 'GET', 'users/me');
    return {
        id: user.id,
        name: `${user.first_name} ${user.last_name}`.trim(),
        timeZone: ianaZone(user.timezone),
        isAdministrator: user.access_roles.includes('administrator'),
    };
}
async function readCompany(transport) {
    const company = readWire(companySchema, await transport.send('GET', 'company'), 'GET', 'company');
    return {
        name: company.name,
        url: company.base_uri?.replace(/\/+$/, '') ?? null,
        timestamps: company.wants_timestamp_timers,
        weekStart: company.week_start_day,
        format: {
            decimalSymbol: company.decimal_symbol,
            thousandsSeparator: company.thousands_separator,
            timeFormat: company.time_format,
            currencyCode: account_placeOf(company.currency_code_display),
            currencySymbol: account_placeOf(company.currency_symbol_display),
        },
    };
}
function account_placeOf(display) {
    if (display?.endsWith('before'))
        return 'before';
    return display?.endsWith('after') ? 'after' : 'none';
}
async function listAssignedProjects(transport) {
    const path = 'users/me/project_assignments';
    const rows = await listRows(transport, path, 'project_assignments');
    return rows
        .map((row) => readWire(assignmentSchema, row, 'GET', path))
        .filter(({ is_active }) => is_active)
        .map(({ project, client, task_assignments }) => ({
        ...project,
        code: project.code || null,
        client: client.name,
        assigned: true,
        tasks: task_assignments.filter(({ is_active }) => is_active).map(({ task }) => ({ ...task, assigned: true })),
    }));
}
async function readAccountId(idTransport) {
    const path = 'accounts';
    const { accounts } = readWire(accountsSchema, await idTransport.send('GET', path), 'GET', path);
    const harvest = accounts.filter(({ product }) => product === 'harvest');
    const [only] = harvest;
    if (only && harvest.length === 1)
        return String(only.id);
    throw new build_errors/* InputError */.dz(harvest.length === 0
        ? 'this token sees no Harvest account. Create one at https://id.getharvest.com/developers with access to Harvest'
        : `this token sees ${harvest.length} Harvest accounts: ${harvest.map(({ id, name }) => `${id} (${name})`).join(', ')}. Set harvest-account-id to one of them`);
}
function ianaZone(name) {
    const zone = rails_timezone.from(name) ?? name;
    try {
        new Intl.DateTimeFormat('en', { timeZone: zone });
        return zone;
    }
    catch {
        return 'UTC';
    }
}

// EXTERNAL MODULE: ./build/harvest/address.js
var address = __webpack_require__(8006);
;// CONCATENATED MODULE: ./build/harvest/budget.js
function createBudget(limit, clock) {
    const answered = [];
    let inFlight = 0;
    let queue = Promise.resolve();
    const waiters = [];
    const free = async () => {
        while (inFlight + answered.length >= limit.requests) {
            const [oldest] = answered;
            if (oldest === undefined)
                await new Promise((resolve) => waiters.push(resolve));
            else
                await clock.sleep(Math.max(1, oldest + limit.ms - clock.now()));
            while (answered[0] !== undefined && answered[0] + limit.ms <= clock.now())
                answered.shift();
        }
        inFlight++;
    };
    return async () => {
        queue = queue.then(free);
        await queue;
        return () => {
            inFlight--;
            answered.push(clock.now());
            waiters.shift()?.();
        };
    };
}

;// CONCATENATED MODULE: ./build/harvest/failure.js
function serverMessage({ body }) {
    const parsed = parseJson(body);
    if (typeof parsed === 'object' && parsed !== null) {
        const { message, error_description, error } = parsed;
        const words = [message, error_description, error].find((part) => typeof part === 'string' && part !== '');
        if (words !== undefined)
            return oneLine(String(words));
    }
    const title = /<title>([^<]{1,200})<\/title>/i.exec(body.slice(0, 10_000))?.[1];
    return title ? oneLine(title) : 'no explanation given';
}
function failure_remedyFor(status, path) {
    switch (status) {
        case 400:
            return 'Harvest did not understand the request; please report this with the request id.';
        case 401:
            return 'Check harvest-access-token and harvest-account-id: the token may be revoked, or belong to another account; Harvest answers so for a Forecast account too.';
        case 403:
            return "The token's user lacks the permission in Harvest for this.";
        case 404:
            if (/\/\d+$/.test(path))
                return 'It was deleted in Harvest meanwhile; run again.';
            return 'Check harvest-account-id: to Harvest there is no such thing in this account.';
        case 429:
            return 'Another program uses the same Harvest account heavily; run again later.';
        default:
            return status >= 500
                ? 'Harvest has a fault of its own; see https://www.harveststatus.com and run again later.'
                : null;
    }
}
function retryAfter({ headers }, fallbackMs, now) {
    const value = String(headers['retry-after'] ?? '').trim();
    if (/^\d{1,6}$/.test(value))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return value === '' || Number.isNaN(date) ? fallbackMs : Math.max(0, date - now.getTime());
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim().slice(0, 500).replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./build/harvest/transport.js





const LIMITS = { general: { requests: 100, ms: 15_000 }, reports: { requests: 100, ms: 900_000 } };
const TRIES = 4;
const WHOLE_ANSWER = 4;
const LONG_WAIT = 5_000;
const LONGEST_WAIT = { general: 120_000, reports: 930_000 };
const LARGEST_BODY = 64 * 1024 * 1024;
function createTransport(options) {
    const base = new URL(`${options.apiUrl.replace(/\/+$/, '')}/`);
    const dispatcher = createDispatcher(base, options.timeoutMs ?? 30_000);
    const limits = options.limits ?? LIMITS;
    const budgets = {
        general: createBudget(limits.general, options.clock),
        reports: createBudget(limits.reports, options.clock),
    };
    const closing = new AbortController();
    const timeoutMs = options.timeoutMs ?? 30_000;
    const pauseFor = (ms) => options.clock.sleep(ms, closing.signal);
    let calls = 0;
    const bucketOf = ({ pathname }) => (pathname.startsWith(`${base.pathname}reports/`) ? 'reports' : 'general');
    const attempt = async (method, url, body) => {
        const bucket = bucketOf(url);
        const release = await budgets[bucket]();
        const began = options.clock.now();
        calls++;
        try {
            const answer = await (0,undici/* request */.Em)(url, {
                method,
                dispatcher,
                signal: AbortSignal.any([closing.signal, AbortSignal.timeout(WHOLE_ANSWER * timeoutMs)]),
                headers: {
                    authorization: `Bearer ${options.accessToken}`,
                    ...(options.accountId !== undefined && { 'harvest-account-id': options.accountId }),
                    'user-agent': options.userAgent,
                    accept: 'application/json',
                    ...(body !== undefined && { 'content-type': 'application/json' }),
                },
                ...(body !== undefined && { body }),
            });
            const text = await readBody(answer.body);
            const { statusCode: status, headers } = answer;
            options.onAnswer?.({ method, path: pathOf(url), status, ms: Math.round(options.clock.now() - began) });
            return { status, headers, body: text };
        }
        finally {
            release();
        }
    };
    const send = async (method, path, { query = {}, body } = {}) => {
        const url = new URL(path.replace(/^\/+/, ''), base);
        if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname))
            throw new Error(`not below ${base.href}: ${path}`);
        for (const [key, value] of Object.entries(query))
            if (value !== undefined)
                url.searchParams.set(key, String(value));
        const text = body === undefined ? undefined : JSON.stringify(body);
        const fail = (status, detail, extra = {}, cause) => new build_errors/* RequestError */.GI({ method, path: pathOf(url), status, detail, requestId: null, remedy: null, lost: false, ...extra }, { cause });
        for (let tries = 1;; tries++) {
            let answer;
            try {
                answer = await attempt(method, url, text);
            }
            catch (cause) {
                const unsent = neverSent(cause);
                const again = tries < TRIES && (method !== 'POST' || unsent) && !(cause instanceof TooLarge) && !closing.signal.aborted;
                if (!again)
                    throw fail(null, describeFault(cause), { lost: method === 'POST' && !unsent, remedy: 'Run again; what was recorded is not recorded twice.' }, cause);
                await pauseFor(pause(tries));
                continue;
            }
            const { status } = answer;
            if (status >= 200 && status < 300) {
                if (answer.body.trim() === '')
                    return null;
                const parsed = parseJson(answer.body);
                if (parsed !== undefined)
                    return parsed;
                if (method === 'GET' && tries < TRIES) {
                    await pauseFor(pause(tries));
                    continue;
                }
                throw fail(status, 'the answer is not JSON', { lost: method === 'POST', remedy: 'Check harvest-api-url.' });
            }
            const wait = waitFor(method, status, answer, tries, url);
            if (wait !== null) {
                if (wait > LONG_WAIT)
                    options.onWait?.(wait, `Harvest answered ${status}`);
                await pauseFor(wait);
                continue;
            }
            const requestId = answer.headers['x-request-id'];
            throw fail(status, status < 400 ? 'a redirect, which is not followed' : serverMessage(answer), {
                requestId: typeof requestId === 'string' ? requestId.slice(0, 100) : null,
                remedy: failure_remedyFor(status, url.pathname),
                lost: method === 'POST' && status >= 500,
            });
        }
    };
    const waitFor = (method, status, answer, tries, url) => {
        if (tries >= TRIES)
            return null;
        if (status === 429) {
            const bucket = bucketOf(url);
            const wait = retryAfter(answer, limits[bucket].ms, options.now());
            return wait <= LONGEST_WAIT[bucket] ? wait : null;
        }
        return status >= 500 && method !== 'POST' ? pause(tries) : null;
    };
    const close = async () => {
        closing.abort(new Error('the run has ended'));
        await dispatcher.destroy();
    };
    return { send, calls: () => calls, close, apiUrl: base };
}
function pause(tries) {
    return 250 * 2 ** tries;
}
function createDispatcher(base, timeoutMs) {
    const settings = { connections: 16, connect: { timeout: 10_000 }, headersTimeout: timeoutMs, bodyTimeout: timeoutMs };
    return (0,address/* isLoopback */.U)(base) ? new undici/* Agent */.g6(settings) : new undici/* EnvHttpProxyAgent */.J2(settings);
}
class TooLarge extends Error {
}
async function readBody(body) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > LARGEST_BODY)
            throw new TooLarge(`the answer is larger than ${LARGEST_BODY / 1024 / 1024} MB`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
const UNSENT = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'UND_ERR_CONNECT_TIMEOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
]);
function neverSent(error) {
    return UNSENT.has(String(error?.code));
}
function describeFault(error) {
    const { code, message } = error;
    return [message, code].filter((part) => typeof part === 'string' && part !== '').join(', ') || 'the connection failed';
}
function pathOf(url) {
    return `${url.pathname}${url.search}`;
}

;// CONCATENATED MODULE: ./build/commands/harvest.js




async function withHarvest(access, run, work) {
    const options = {
        accessToken: access.accessToken,
        userAgent: `Harvest Ledger (${run.context.serverUrl}/${run.context.repository})`,
        clock: run.clock,
        now: () => new Date(run.startedAt.getTime() + run.clock.now()),
        onWait: (ms, why) => run.log(`Waiting ${Math.round(ms / 1000)} s: ${why}`),
        onAnswer: ({ method, path, status, ms }) => run.debug(`Harvest ${method} ${path} ${status} ${ms} ms`),
    };
    const open = async (apiUrl, accountId, use) => {
        const transport = createTransport({ ...options, apiUrl, ...(accountId !== null && { accountId }) });
        const before = run.calls.harvest();
        run.calls.harvest = () => before + transport.calls();
        try {
            return await use(transport);
        }
        finally {
            await transport.close();
        }
    };
    const idUrl = `${access.idUrl.replace(/\/+$/, '')}/api/v2`;
    const accountId = access.accountId ?? (await open(idUrl, null, readAccountId));
    return await open(access.apiUrl, accountId, work);
}
async function readAccount(transport, startedAt, windowFor) {
    const user = await readUser(transport);
    const window = windowFor((0,calendar/* dayIn */.EE)(user.timeZone, startedAt));
    const [company, assigned, entries] = await Promise.all([
        readCompany(transport),
        listAssignedProjects(transport),
        listEntries(transport, user.id, window),
    ]);
    return { user, company, assigned, window, entries };
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
                target: (0,timesheet_mapping/* mapSession */.x)({ session, path, repository }, mapping, catalog),
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

;// CONCATENATED MODULE: ./build/commands/settle.js





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
        entries: entries.filter(({ reference }) => ledger.covers((0,identity/* splitReference */.mQ)(reference?.id ?? '').source)),
        unreadable: new Set([...collected.unreadable, ...broken]),
        hold: collected.hold || broken.length > 0,
        reports: ledger.files.length,
    };
}

;// CONCATENATED MODULE: ./build/commands/verify.js




function faultsOfResults(results) {
    const skipped = results.filter(({ status }) => status === 'skipped').length;
    const rest = skipped === 1 ? '1 more operation was' : `${skipped} more operations were`;
    return [...results.flatMap(faultOf), ...(skipped > 0 ? [error(`${rest} not tried. Run again`)] : [])];
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
        const result = done.find((each) => isSame(each.operation, operation));
        return result && isUnsettled(operation) ? [notShown(result, operation)] : [];
    });
    return { duplicates, faults };
}
function faultOf(result) {
    const { operation, status, message } = result;
    if (status !== 'failed')
        return [];
    const session = sessionOf(operation);
    const { date, hours, where } = describeResult(result);
    const what = `${operation.kind} of ${hours} h on ${where}, ${date}`;
    return [{ severity: 'error', place: session && placeOf(session), message: `${what}: ${message}` }];
}
function isSame(a, b) {
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

;// CONCATENATED MODULE: ./build/commands/reconcile.js













async function reconcile(inputs, access, config, readReports, run) {
    return await withHarvest(access, run, async (transport) => {
        run.log('Reading Harvest …');
        const [ledger, account] = await Promise.all([
            readReports(),
            readAccount(transport, run.startedAt, (today) => windowOf(inputs.from, inputs.to, config.windowDays, today)),
        ]);
        const settings = {
            ledger: ledger.name,
            ledgerUrl: ledger.url,
            notes: config.notes,
            timestamps: account.company.timestamps,
            window: account.window,
            orphans: config.retract.orphans,
            limit: config.retract.limit,
        };
        const settled = await settlePlan(inputs, config, ledger, account, settings, (range) => listEntries(transport, account.user.id, range));
        const { plan, collected, range } = settled;
        const inWindow = within(account.window);
        const outside = collected.sessions.filter(({ session }) => !inWindow(session.date)).length;
        if (outside > 0)
            run.log(`${outside} of ${collected.sessions.length} sessions are outside the window (${renderWindow(account.window)}) and not looked at`);
        if (inputs.dryRun) {
            const planned = plan.operations.map((operation) => ({ operation, status: 'planned', entry: null, message: null }));
            for (const result of planned.filter(isWorthALine))
                run.log(renderLine(result));
            return await conclude(inputs, ledger, account, settings, run, planned, [...collected.faults, ...plan.faults]);
        }
        if (plan.operations.some(isWrite))
            await ledger.refuseStale(account.entries);
        const written = await reconcile_write(transport, account, plan.operations, run, {
            readEntries: () => listEntries(transport, account.user.id, range),
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
    const planPath = (0,external_node_path_.join)(run.context.tempDir, 'harvest-ledger-plan.json');
    const unwritten = await run.writeFile(planPath, renderPlanJson(results, settings)).then(() => [], (cause) => new build_errors/* InputError */.dz(`the plan could not be written to ${planPath}: ${cause.message}`).faults);
    const faults = [...ledger.faults, ...runFaults, ...unwritten];
    run.log(headline(counts, inputs.dryRun));
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
        outputs: {
            'entries-created': String(counts.created),
            'entries-updated': String(counts.updated),
            'entries-deleted': String(counts.deleted),
            'entries-unchanged': String(counts.unchanged),
            'entries-blocked': String(counts.blocked),
            hours: sessionHours(results),
            plan: unwritten.length > 0 ? '' : planPath,
            'commit-sha': ledger.head ?? '',
            'commit-url': ledger.head ? `${ledger.url}/commit/${ledger.head}` : '',
        },
    };
}
function isWrite({ kind }) {
    return kind === 'create' || kind === 'update' || kind === 'move' || kind === 'delete';
}
function isWorthALine({ operation }) {
    return operation.kind !== 'unchanged';
}
function sessionHours(results) {
    const hundredths = results.reduce((sum, { operation }) => sum + Math.round((sessionOf(operation)?.session.hours ?? 0) * 100), 0);
    return (hundredths / 100).toFixed(2);
}

;// CONCATENATED MODULE: ./build/ledger/summary.js



const summary_MOST_ROWS = 200;
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
    return [...lines, summary_headline(decisions, dryRun)];
}
function renderHandOver(given) {
    const parts = [
        `## ${summary_headline(given.decisions, given.dryRun)}`,
        summary_renderScope(given),
        given.faults.length > 0 ? `### Needs your attention\n\n${renderFaultList(given.faults, null, summary_MOST_ROWS)}` : '',
        renderReports(given),
        `<sub>${given.calls} GitHub ${given.calls === 1 ? 'call' : 'calls'}.</sub>`,
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
function summary_headline(decisions, dryRun) {
    const count = (...kinds) => decisions.filter(({ kind }) => kinds.includes(kind)).length;
    const words = [
        `${count('add')} new`,
        `${count('replace')} changed`,
        `${count('same', 'adopt', 'superseded')} unchanged`,
        ...(count('conflict') > 0 ? [`${count('conflict')} left`] : []),
    ];
    return `${dryRun ? 'Dry run: ' : ''}Reports handed over: ${words.join(', ')}`;
}
function summary_renderScope({ repository, ledger, commit, pull, isRecorded, dryRun }) {
    const to = renderLink((0,markdown_escape/* escapeText */.X1)(ledger.name), ledger.url);
    const at = pull
        ? `, waiting in ${renderLink(`pull request ${pull.number}`, pull.url)}`
        : commit === null
            ? ''
            : ` in ${renderLink(`\`${commit.slice(0, 7)}\``, `${ledger.url}/commit/${commit}`)}`;
    const then = isRecorded && !pull ? '' : pull ? '. Recorded once it is merged.' : ". Recorded by the ledger's own workflow.";
    return `${(0,markdown_escape/* escapeText */.X1)(repository)} → ${to}${at}${dryRun ? '' : then}`;
}
function renderReports({ decisions, ledger, head }) {
    const shown = decisions.filter(({ kind }) => kind !== 'same');
    const rows = shown.slice(0, summary_MOST_ROWS).map(({ kind, candidate, at }) => {
        const isThere = kind === 'add' || kind === 'replace' || kind === 'adopt';
        const url = `${ledger.url}/blob/${head}/${at.split('/').map(encodeURIComponent).join('/')}`;
        const place = isThere && head !== null ? renderLink((0,markdown_escape/* escapeText */.X1)(at), url) : (0,markdown_escape/* escapeText */.X1)(at);
        return [VERBS[kind], (0,markdown_escape/* escapeText */.X1)(candidate.path), kind === 'conflict' ? 'see above' : place];
    });
    const table = renderTable([{ title: '' }, { title: 'Report' }, { title: 'In the ledger' }], rows);
    const more = shown.length - rows.length;
    return table === '' ? '' : `### Reports\n\n${table}${more > 0 ? `\n\n… and ${more} more.` : ''}`;
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
const MOST_LINES = 100;
function renderCommitMessage(repository, brought, runUrl) {
    const [first] = brought;
    const name = repository.split('/').at(-1) ?? repository;
    const headline = brought.length === 0
        ? `Session reports of ${name} were renamed`
        : brought.length === 1
            ? `Session report of ${name}: ${first?.title ?? first?.path}`
            : `${brought.length} session reports of ${name}`;
    const paths = brought.slice(0, MOST_LINES).map(({ path }) => path);
    const more = brought.length > MOST_LINES ? [`… and ${brought.length - MOST_LINES} more`] : [];
    const trailers = [
        ...brought.slice(0, MOST_LINES).map((each) => `Report-Source: ${each.sourceUrl}`),
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

;// CONCATENATED MODULE: ./build/github/ledger.js

async function readLedgerState(github, asked) {
    const { branch } = asked;
    const answer = await github.query(...renderQuestion(asked));
    const repository = answer?.repository;
    if (!repository)
        throw noAnswer('the answer holds no repository');
    const named = branch === null ? repository.defaultBranchRef?.target : repository.ref?.target;
    const head = named?.oid ?? null;
    return {
        name: repository.nameWithOwner,
        nodeId: repository.id,
        url: repository.url,
        isPrivate: repository.isPrivate,
        isArchived: repository.isArchived,
        isEmpty: repository.isEmpty,
        permission: repository.viewerPermission,
        branch: branch ?? repository.defaultBranchRef?.name ?? null,
        head,
        own: readSnapshot(repository, 'own', asked),
        waiting: readWaiting(repository, head, asked),
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
function readWaiting(repository, base, asked) {
    const { waiting, past, pullRequests, declined } = repository;
    if (!waiting)
        return null;
    const { oid, history } = waiting.target;
    const nodes = history?.nodes ?? [];
    const theirs = new Set(past?.history?.nodes.map((each) => each.oid));
    const shared = nodes.findIndex((each) => theirs.has(each.oid));
    const own = nodes.slice(0, shared < 0 ? nodes.length : shared);
    const into = asked.branch ?? repository.defaultBranchRef?.name;
    const isOurs = (each) => !each.isCrossRepository && each.baseRefName === into;
    const pull = pullRequests?.nodes.find(isOurs);
    return {
        refId: waiting.id,
        head: oid,
        pull: pull ? toPull(pull) : null,
        isAhead: oid !== base && nodes.some((each) => each.oid === base),
        isDeclined: declined?.nodes.some((each) => !each.isCrossRepository && each.headRefOid === oid) ?? false,
        commits: own.map((each) => ({ id: each.oid, message: each.message })),
        files: readSnapshot(repository, 'waiting', asked),
    };
}
function renderQuestion({ ledger, branch, waitingBranch, texts, blobs, }) {
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
    const heads = [];
    if (branch !== null) {
        variables.branch = `refs/heads/${branch}`;
        heads.push('ref(qualifiedName: $branch) { target { oid } }');
    }
    if (waitingBranch !== null) {
        variables.base = branch === null ? 'HEAD' : `refs/heads/${branch}`;
        variables.waiting = `refs/heads/${waitingBranch}`;
        variables.waitingName = waitingBranch;
        heads.push(`past: object(expression: $base) { ... on Commit { history(first: ${COMMITS}) { nodes { oid } } } }`, `waiting: ref(qualifiedName: $waiting) { id target { oid ... on Commit { history(first: ${COMMITS}) { nodes { oid message } } } } }`, 'pullRequests(first: 20, states: [OPEN], headRefName: $waitingName) { nodes { id number url title body mergeable isCrossRepository baseRefName } }', 'declined: pullRequests(last: 5, states: [CLOSED], headRefName: $waitingName) { nodes { headRefOid isCrossRepository } }');
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
const COMMITS = 50;

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
        const moved = (others ?? []).find((each) => place.strays.includes(each.origin.at) && decide_new_isSame(candidate, each));
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
function decide_new_isSame({ path, sessions }, other) {
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
            const was = before ? [...origin.was, origins_sourceOf(before)].filter((source) => source !== origins_sourceOf(origin)) : [];
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

;// CONCATENATED MODULE: ./build/commands/hand-over-facts.js









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
    if (!isSameRepository(state.name, open.ledger))
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
        isOlder: await isOlder(open, first.origins, run.context.runId),
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
async function isOlder(open, origins, runId) {
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

;// CONCATENATED MODULE: ./build/commands/project.js








const handedByDefault = ['reports/**/*.md'];
function prepareProject(inputs, { reports }, repository, config, run) {
    const today = run.startedAt.toISOString().slice(0, 10);
    const inWindow = within(windowOf(inputs.from, inputs.to, config.windowDays + 1, (0,calendar/* addDays */.fi)(today, 1)));
    const isRecorded = matcher(config.reports.include);
    const handed = [];
    const faults = [];
    let old = 0;
    for (const file of parseReports(reports, config.reports)) {
        const { path, report } = file;
        const place = project_placeOf(config, { path, report, repository }, isRecorded);
        const isBad = report.problems.some(({ severity }) => severity === 'error');
        const isRecent = reachesInto(report, path, inWindow);
        if (isRecent)
            faults.push(...problemsOf(file, place.ok || isBad ? null : place.message));
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
function problemsOf({ path, report }, noPlace) {
    const isBad = report.problems.some(({ severity }) => severity === 'error');
    const problems = report.problems.map(({ severity, message, line, column }) => ({ severity, message, place: { file: path, line, column } }));
    const message = noPlace ?? 'it is not handed over before its errors are mended';
    const place = { file: path, line: 1, column: 1 };
    return noPlace === null && !isBad ? problems : [...problems, { severity: 'error', message, place }];
}

;// CONCATENATED MODULE: ./build/commands/hand-over-outcome.js




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
            ...decided.decisions.flatMap((decision) => hand_over_outcome_faultOf(decision, run)),
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
function hand_over_outcome_faultOf({ kind, candidate, message }, run) {
    const place = { file: candidate.path, line: 1, column: 1 };
    if (kind === 'conflict')
        return [{ severity: 'error', message: `not handed over: ${message}`, place }];
    if (kind !== 'superseded' || run.context.onRunner)
        return [];
    const newer = 'it was handed over from a commit this clone does not have, so it is left. Pull, or let the workflow do it';
    return [{ severity: 'warning', message: newer, place }];
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
        const { code, detail = '', lost } = error instanceof RequestError ? error.request : { lost: false };
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
    await github.mutate('mutation ($input: ClosePullRequestInput!) { closePullRequest(input: $input) { pullRequest { number } } }', { input: { pullRequestId: pull.id } });
}
async function refusePulls(github, ledger, base) {
    try {
        await openPull(github, ledger, { branch: `harvest-ledger/none-${base}`, base, title: 'Never opened', body: '' });
    }
    catch (error) {
        if (!(error instanceof RequestError) || error.request.code === 'FORBIDDEN' || error.request.status === 401)
            throw error;
    }
}
async function decoratePull(github, ledger, { number }, { labels, reviewers, assignees }) {
    const [owner, repo] = ledger.split('/');
    const at = { owner, repo, issue_number: number, pull_number: number };
    const wishes = [
        ['labels', labels, 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels'],
        ['assignees', assignees, 'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees'],
        ['reviewers', reviewers, 'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers'],
    ];
    const refused = [];
    for (const [what, names, route] of wishes) {
        if (names.length === 0)
            continue;
        const { issue_number, pull_number, ...place } = at;
        const number = route.includes('{issue_number}') ? { issue_number } : { pull_number };
        try {
            await github.write(route, { ...place, ...number, [what]: names });
        }
        catch (error) {
            if (!(error instanceof RequestError))
                throw error;
            refused.push(`${what} (${names.join(', ')}): ${error.request.detail}`);
        }
    }
    return refused;
}
function isThere(error) {
    if (!(error instanceof build_errors/* RequestError */.GI))
        return false;
    return error.request.lost || /already exists|no commits between/i.test(error.request.detail);
}
function sameText(a, b) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trim();
    return plain(a) === plain(b);
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

;// CONCATENATED MODULE: ./build/commands/hand-over.js












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
    const files = await readReports(open.git, head, inputs.reports ?? handedByDefault);
    const source = { open, head, files, reportsFor: readOnce(inputs, files, open, run) };
    const count = files.reports.length;
    run.log(`Handing ${count} ${count === 1 ? 'report' : 'reports'} of ${open.repository} over to ${open.ledger} …`);
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

;// CONCATENATED MODULE: ./build/commands/record-handed-over.js









async function recordHandedOver(inputs, open, run) {
    const handed = await handOver(inputs, open, run);
    for (const line of describeHandOver(handed.decisions, inputs.dryRun))
        run.log(line);
    if (handed.old > 0)
        run.log(`${handed.old} older ${handed.old === 1 ? 'report' : 'reports'} cannot be read and are left out`);
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
        faults: unique([...handed.faults, ...recorded.faults]),
        summary: [summary, recorded.summary].filter(Boolean).join('\n'),
        outputs: {
            hours: hoursOf(handed),
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
    const sources = new Set(here.flatMap(({ at, candidate: { path, id } }) => [at, id ?? at, ...(handed.origins.get(path)?.was ?? [])]));
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
function unique(faults) {
    return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
function hoursOf({ handed }) {
    const sessions = [...handed.values()].flatMap(({ report }) => report.sessions);
    const hundredths = sessions.reduce((sum, { hours, date }) => sum + (date ? Math.round((hours ?? 0) * 100) : 0), 0);
    return (hundredths / 100).toFixed(2);
}

;// CONCATENATED MODULE: ./build/commands/record.js







async function record(inputs, run) {
    const open = await openCheckout(inputs, run);
    refuseOtherBranch(inputs, open);
    await refuseUnpushed(inputs, open, run);
    if (!isSameRepository(open.repository, open.ledger))
        return await recordHandedOver(inputs, open, run);
    if (inputs.harvest === null)
        throw new build_errors/* InputError */.dz(build_inputs/* tokenMissing */.O3);
    const config = await readConfig(inputs, open);
    run.log('Reading the ledger …');
    return await reconcile(inputs, inputs.harvest, config, () => readLedger(inputs, config, open, run), run);
}

// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
;// CONCATENATED MODULE: ./build/commands/execute.js





async function executeCommand(read, run) {
    const calls = () => ({ 'harvest-calls': String(run.calls.harvest()), 'github-calls': String(run.calls.github()) });
    try {
        const outcome = await record((0,build_inputs/* readInputs */.Ko)(read), run);
        return {
            outputs: { ...(0,commands_run/* emptyOutputs */.q)(), ...outcome.outputs, ...calls() },
            faults: outcome.faults,
            summary: outcome.summary,
            failed: outcome.faults.some(({ severity }) => severity === 'error'),
        };
    }
    catch (error) {
        if (error instanceof Error && error.stack)
            run.debug(error.stack);
        const faults = (0,build_errors/* faultsOf */.xm)(error);
        return {
            outputs: { ...(0,commands_run/* emptyOutputs */.q)(), ...calls() },
            faults,
            summary: `## Nothing was recorded\n\n${renderFaultList(faults, null)}\n`,
            failed: true,
        };
    }
}


/***/ })

};
