export const id = 579;
export const ids = [579];
export const modules = {

/***/ 1579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sync: () => (/* binding */ sync)
});

// EXTERNAL MODULE: ./build/calendar.js
var calendar = __webpack_require__(7692);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/harvest/account.js
var harvest_account = __webpack_require__(5101);
// EXTERNAL MODULE: ./build/markdown/faults.js
var markdown_faults = __webpack_require__(1263);
// EXTERNAL MODULE: ./build/sync/fields.js
var fields = __webpack_require__(5513);
;// CONCATENATED MODULE: ./build/sync/state.js
const VERSION = 1;
function renderState({ account, scope, streams }) {
    const sorted = [...streams].sort(([a], [b]) => (a < b ? -1 : 1));
    return `${JSON.stringify({ version: VERSION, account, scope, streams: Object.fromEntries(sorted) }, null, 2)}\n`;
}
function parseState(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return 'it is no JSON';
    }
    const { version, account, scope, streams } = (value ?? {});
    if (typeof version === 'number' && version > VERSION)
        return 'a newer version of this action wrote it';
    if (version !== VERSION || typeof account !== 'string' || typeof scope !== 'string')
        return 'it is none of this action';
    if (!isRecord(streams))
        return 'it is none of this action';
    const all = Object.entries(streams);
    if (!all.every((each) => isStreamState(each[1])))
        return 'it is none of this action';
    return { account, scope, streams: new Map(all) };
}
function isStreamState(value) {
    if (!isRecord(value))
        return false;
    const { rows, cursor, since, redact, differences, missed } = value;
    const isWords = (list) => Array.isArray(list) && list.every((each) => typeof each === 'string');
    return (Number.isSafeInteger(rows) &&
        Number(rows) >= 0 &&
        (cursor === undefined || isInstant(cursor)) &&
        (since === undefined || (typeof since === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(since))) &&
        (redact === undefined || isWords(redact)) &&
        (missed === undefined || isWords(missed)) &&
        (differences === undefined || isRecord(differences)));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isInstant(value) {
    return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
const A_PAGE = 2_000;
const OVERLAP_MS = 15 * 60_000;
function planReading(stream, state, asked, redact) {
    const day = stream.monthOf === null ? null : asked;
    const had = state?.since ?? null;
    if (state === null)
        return { kind: 'whole', since: day };
    const since = had !== null && day !== null && day < had ? day : had;
    if (since !== had || !isSame(state.redact ?? [], redact) || state.cursor === undefined || state.rows <= A_PAGE)
        return { kind: 'whole', since };
    const updatedSince = shift(state.cursor, -OVERLAP_MS);
    return { kind: 'changes', updatedSince, since, againFrom: day !== null && day !== had ? day : null };
}
function isSame(a, b) {
    return a.length === b.length && a.every((each) => b.includes(each));
}
const LONG_READ_MS = 10 * 60_000;
function cursorAfter(newest, ms) {
    if (newest === null || ms <= LONG_READ_MS)
        return newest;
    return shift(newest, -Math.ceil(ms / 60_000) * 60_000);
}
function later(a, b) {
    if (b === null || !isInstant(b))
        return a;
    if (a === null)
        return b;
    return Date.parse(b) > Date.parse(a) ? b : a;
}
function shift(instant, ms) {
    return `${new Date(Date.parse(instant) + ms).toISOString().slice(0, 19)}Z`;
}

// EXTERNAL MODULE: ./build/markdown/escape.js
var markdown_escape = __webpack_require__(5493);
// EXTERNAL MODULE: ./build/markdown/table.js
var table = __webpack_require__(7968);
;// CONCATENATED MODULE: ./build/sync/summary.js


function renderStream({ name, rows, added, changed, deleted }) {
    const parts = [
        [added, 'added'],
        [changed, 'changed'],
        [deleted, 'deleted'],
    ];
    const told = parts.filter(([number]) => number > 0).map(([number, word]) => `${formatCount(number)} ${word}`);
    return `${name}: ${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'}, ${told.length > 0 ? told.join(', ') : 'unchanged'}`;
}
function renderStreams(told, failed) {
    const cells = ({ name, rows, added, changed, deleted, files }) => [
        `\`${name}\``,
        ...[rows, added, changed, deleted].map(formatCount),
        describeFiles(files),
    ];
    const rows = [...told.map(cells), ...failed.map((name) => [`\`${name}\``, '', '', '', '', 'failed: as it was'])];
    return (0,table/* renderTable */.b)([
        { title: 'Stream', align: 'left' },
        ...['Rows', 'Added', 'Changed', 'Deleted'].map((title) => ({ title, align: 'right' })),
        { title: 'File', align: 'left' },
    ], rows);
}
function renderMessage(told, footer) {
    const sum = (of) => told.reduce((all, each) => all + each[of], 0);
    const changed = told.filter(({ files }) => files.length > 0);
    const [added, edited, deleted] = [sum('added'), sum('changed'), sum('deleted')];
    return {
        headline: `Harvest data: ${formatCount(added)} added, ${formatCount(edited)} changed, ${formatCount(deleted)} deleted`,
        body: [changed.map(renderStream).join('\n'), footer].filter((part) => part !== '').join('\n\n'),
    };
}
function describeFiles(files) {
    const [first = ''] = files;
    if (files.length === 0)
        return 'unchanged';
    return `${(0,markdown_escape/* escapeText */.X1)(first)}${files.length > 1 ? ` and ${files.length - 1} more` : ''}`;
}
function formatCount(number) {
    return number.toLocaleString('en');
}

;// CONCATENATED MODULE: ./build/sync/lines.js
const SECRETS = new Set(['client_key', 'statement_key', 'access_token', 'refresh_token']);
function toRow(stream, wire, added, redact) {
    const row = { ...shaped(stream.shape, wire, redact), ...added };
    if (wire.is_running === true)
        Object.assign(row, { hours: wire.hours_without_timer ?? 0, rounded_hours: null });
    return row;
}
function shaped({ fields, dropped }, wire, redact) {
    const row = {};
    const known = new Set();
    for (const field of fields) {
        if (field.of === null)
            continue;
        known.add(field.of);
        if (!(field.of in wire) || field.topics.some((topic) => redact.includes(topic)))
            continue;
        if (redact.length > 0 && isUndescribed(field, wire[field.of]))
            continue;
        row[field.name] = valueIn(field, wire[field.of], redact);
    }
    if (redact.length > 0)
        return row;
    for (const [key, value] of Object.entries(wire)) {
        if (!known.has(key) && !dropped.has(key) && !SECRETS.has(key))
            row[key] = withoutSecrets(value);
    }
    return row;
}
function valueIn(field, value, redact) {
    if (field.isReference)
        return isObject(value) ? (value.id ?? null) : null;
    const { holds } = field;
    if (typeof holds === 'string')
        return field.isList && holds === 'id' && Array.isArray(value)
            ? value.toSorted((a, b) => Number(a) - Number(b))
            : withoutSecrets(value);
    const inner = (each) => (isObject(each) ? shaped(holds, each, redact) : each);
    return Array.isArray(value) ? value.map(inner) : inner(value);
}
function isUndescribed({ holds, isReference }, value) {
    if (isReference || typeof holds !== 'string')
        return false;
    return holds === 'any' ? value !== null : [value].flat().some((each) => typeof each === 'object' && each !== null);
}
function withoutSecrets(value) {
    if (Array.isArray(value))
        return value.map(withoutSecrets);
    if (!isObject(value))
        return value;
    return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => (SECRETS.has(key) ? [] : [[key, withoutSecrets(each)]])));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function renderLine(row) {
    return JSON.stringify(row, (_, value) => isObject(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
        : value);
}
function keyOf({ identity }, row) {
    return identity.map((name) => String(row[name] ?? '')).join(' ');
}
function placeOf({ name, monthOf }, folder) {
    return monthOf === null ? `${folder}/${name}.ndjson` : `${folder}/${name}/`;
}
function fileOf(stream, folder, row) {
    const place = placeOf(stream, folder);
    if (stream.monthOf === null)
        return place;
    const [month = 'undated'] = /^\d{4}-\d{2}(?=-\d{2}$)/.exec(String(row[stream.monthOf])) ?? [];
    return `${place}${month}.ndjson`;
}
function renderFile(lines) {
    const sorted = [...lines].sort(([a], [b]) => compareKeys(a, b));
    return sorted.map(([, line]) => `${line}\n`).join('');
}
function parseFile(stream, text) {
    const lines = new Map();
    for (const line of text.split('\n')) {
        if (line === '')
            continue;
        const row = parseLine(line);
        if (row === null)
            return null;
        lines.set(keyOf(stream, row), line);
    }
    return lines;
}
function parseLine(line) {
    try {
        const row = JSON.parse(line);
        return isObject(row) ? row : null;
    }
    catch {
        return null;
    }
}
function compareKeys(a, b) {
    if (a === b)
        return 0;
    const difference = Number(a) - Number(b);
    if (difference !== 0 && !Number.isNaN(difference))
        return difference;
    const [left, right] = [a.split(' '), b.split(' ')];
    for (const [index, word] of left.entries()) {
        const other = right[index] ?? '';
        const apart = Number(word) - Number(other);
        if (apart !== 0 && !Number.isNaN(apart))
            return apart;
        if (word !== other)
            return word < other ? -1 : 1;
    }
    return left.length - right.length;
}

;// CONCATENATED MODULE: ./build/sync/sums.js


function reportDays(today) {
    const [year = 0, month = 0] = today.split('-').map(Number);
    const first = (ahead) => new Date(Date.UTC(year, month - 1 + ahead, 1)).toISOString().slice(0, 10);
    return { from: first(-11), to: (0,calendar/* addDays */.fi)(first(1), -1) };
}
const checks = {
    time_entries: { report: 'report_time_projects', theirs: 'total_hours', ours: 'rounded_hours' },
    expenses: { report: 'report_expenses_projects', theirs: 'total_amount', ours: 'total_cost' },
};
function sumReport(rows, { theirs }) {
    const sums = new Map();
    for (const row of rows)
        add(sums, row.project_id, row[theirs]);
    return sums;
}
function sumLines(months, { from, to }, { ours }) {
    const sums = new Map();
    const running = new Set();
    for (const lines of months) {
        for (const line of lines.values()) {
            const row = parseLine(line) ?? {};
            const day = String(row.spent_date);
            if (day < from || day > to)
                continue;
            if (row.is_running === true)
                running.add(String(row.project_id));
            add(sums, row.project_id, row[ours]);
        }
    }
    return { sums, running };
}
function add(sums, project, figure) {
    const key = String(project);
    sums.set(key, (sums.get(key) ?? 0) + Math.round(Number(figure ?? 0) * 100));
}
function differencesOf(theirs, ours) {
    const projects = [...new Set([...theirs.keys(), ...ours.keys()])].sort((a, b) => Number(a) - Number(b));
    return Object.fromEntries(projects.flatMap((project) => {
        const apart = (theirs.get(project) ?? 0) - (ours.get(project) ?? 0);
        return apart === 0 ? [] : [[project, apart]];
    }));
}
function suspects(now, known, running) {
    const all = new Set([...Object.keys(now), ...Object.keys(known)]);
    return [...all].filter((project) => !running.has(project) && (now[project] ?? 0) !== (known[project] ?? 0));
}

// EXTERNAL MODULE: ./build/commands/checkout.js
var checkout = __webpack_require__(2567);
// EXTERNAL MODULE: ./build/commands/freshness.js
var freshness = __webpack_require__(1312);
// EXTERNAL MODULE: ./build/commands/harvest.js + 2 modules
var harvest = __webpack_require__(5361);
// EXTERNAL MODULE: ./build/commands/refusals.js
var refusals = __webpack_require__(650);
// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
// EXTERNAL MODULE: ./build/checkout/reports.js
var reports = __webpack_require__(7370);
// EXTERNAL MODULE: ./build/github/files.js
var github_files = __webpack_require__(2177);
// EXTERNAL MODULE: ./build/github/ledger.js + 1 modules
var github_ledger = __webpack_require__(3688);
// EXTERNAL MODULE: ./build/commands/github.js + 1 modules
var commands_github = __webpack_require__(6712);
;// CONCATENATED MODULE: ./build/commands/sync/base.js





async function readBase(inputs, open, folder, run) {
    const here = await readHere(open, folder);
    if (inputs.githubToken === null)
        return { ...here, ledger: null };
    const github = (0,commands_github.openGitHub)(inputs, run);
    const question = { ledger: open.ledger, branch: inputs.ledgerBranch, waitingBranch: null, texts: [], blobs: [folder] };
    const state = await (0,github_ledger/* readLedgerState */.Nc)(github, question);
    (0,refusals/* refuseRenamed */.VG)(open.ledger, state);
    const ledger = (0,refusals/* withBranch */.tq)(open.ledger, inputs.ledgerBranch, state);
    const { head } = ledger;
    const tree = state.own.blobs.get(folder) ?? null;
    if (tree === here.tree)
        return { ...here, ledger, head };
    const all = tree === null ? new Map() : await (0,github_files/* listFiles */.CS)(github, open.ledger, head);
    const files = new Map([...all].filter(([path]) => path.startsWith(`${folder}/`)));
    const read = (path) => (0,github_files/* readBlob */.gm)(github, open.ledger, files.get(path) ?? '');
    return { ledger, head, tree, files, read };
}
async function readHere({ git, checkout: { head } }, folder) {
    const files = new Map();
    if (head === null)
        return { head, tree: null, files, read: () => Promise.reject(new Error('nothing is there')) };
    const [, tree = null] = /^040000 tree ([0-9a-f]+)\t/.exec((await git(['ls-tree', '-z', '--full-tree', head, '--', folder])).toString()) ??
        [];
    const rows = tree === null ? '' : (await git(['ls-tree', '-r', '-z', '--full-tree', head, '--', folder])).toString();
    for (const row of rows.split('\0')) {
        const [, blob, path] = /^100\d+ blob ([0-9a-f]+)\t([\s\S]+)$/.exec(row) ?? [];
        if (blob !== undefined && path !== undefined)
            files.set(path, blob);
    }
    const read = async (path) => {
        const [content] = await (0,reports/* readBlobs */.b4)(git, [files.get(path) ?? '']);
        return content?.toString('utf8') ?? '';
    };
    return { head, tree, files, read };
}

// EXTERNAL MODULE: ./build/github/blob-id.js
var blob_id = __webpack_require__(685);
// EXTERNAL MODULE: ./build/github/commit.js
var commit = __webpack_require__(145);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
;// CONCATENATED MODULE: ./build/github/commit-large.js


const TRIES = 3;
async function commitLargely(github, commit) {
    const [owner = '', repo = ''] = commit.ledger.split('/');
    const at = { owner, repo };
    const make = async (what, values) => {
        for (let tries = 1;; tries++)
            try {
                const made = await github.write(`POST /repos/{owner}/{repo}/git/${what}`, {
                    ...at,
                    ...values,
                });
                if (typeof made.sha !== 'string')
                    throw (0,failure/* noAnswer */.q)('the answer names no object');
                return made.sha;
            }
            catch (error) {
                if (!(error instanceof errors/* RequestError */.GI && error.request.lost) || tries === TRIES)
                    throw error;
            }
    };
    const entries = [];
    for (const { path, content } of commit.additions) {
        const sha = await make('blobs', { content: Buffer.from(content).toString('base64'), encoding: 'base64' });
        entries.push({ path, mode: '100644', type: 'blob', sha });
    }
    for (const path of commit.deletions ?? [])
        entries.push({ path, mode: '100644', type: 'blob', sha: null });
    const before = await github.read('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
        ...at,
        commit_sha: commit.head,
    });
    const tree = await make('trees', { base_tree: before.tree.sha, tree: entries });
    const message = `${commit.message.headline}\n\n${commit.message.body}`.trim();
    const id = await make('commits', { message, tree, parents: [commit.head] });
    try {
        await github.write('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
            ...at,
            ref: `heads/${commit.branch}`,
            sha: id,
            force: false,
        });
        return { kind: 'committed', id };
    }
    catch (error) {
        if (!(error instanceof errors/* RequestError */.GI))
            throw error;
        if (error.request.lost)
            return { kind: 'lost', error };
        if (error.request.status === 409 || error.request.status === 422)
            return { kind: 'moved', error };
        throw error;
    }
}

// EXTERNAL MODULE: ./build/github/history.js
var github_history = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/commands/sync/publish.js







function changesOf(files, base) {
    const differs = ([path, text]) => {
        const there = base.files.get(path) ?? null;
        return text === null ? there !== null : there !== (0,blob_id/* blobId */.z)(text);
    };
    return new Map([...files].filter(differs));
}
const MOST_TRIES = 6;
const PAUSE_MS = 500;
async function publishData(inputs, { folder, statePath }, changed, base, message, run) {
    const github = (0,commands_github.openGitHub)(inputs, run);
    const { ledger } = base;
    const additions = [...changed].flatMap(([path, text]) => text === null ? [] : [{ path, text, content: new TextEncoder().encode(text) }]);
    const deletions = [...changed].flatMap(([path, text]) => (text === null ? [path] : []));
    const bytes = additions.reduce((sum, { content }) => sum + content.length, 0);
    const [known = null] = additions.toSorted((a, b) => Number(b.path === statePath) - Number(a.path === statePath));
    const commitAll = bytes > commit/* LARGEST_COMMIT */.f9 ? commitLargely : commit/* commitFiles */.zu;
    let { head } = ledger;
    for (let tries = 1;; tries++) {
        const commit = { ledger: ledger.name, branch: ledger.branch, head, message, additions, deletions };
        const made = await commitAll(github, commit);
        if (made.kind === 'committed')
            return made.id;
        const question = { ledger: ledger.name, branch: ledger.branch, waitingBranch: null, texts: [] };
        const { head: now, own } = await (0,github_ledger/* readLedgerState */.Nc)(github, {
            ...question,
            blobs: [folder, ...(known === null ? [] : [known.path])],
        });
        if (made.kind === 'lost' && now !== null && known !== null && own.blobs.get(known.path) === (0,blob_id/* blobId */.z)(known.text))
            return (await (0,github_history/* readCommitsOfPaths */.ei)(github, ledger.name, now, [known.path])).get(known.path)?.commit ?? now;
        if (now === null || (own.blobs.get(folder) ?? null) !== base.tree)
            return null;
        if (now === head && made.error !== undefined && made.kind === 'moved')
            throw made.error;
        if (tries === MOST_TRIES) {
            if (made.error !== undefined)
                throw made.error;
            throw new errors/* InputError */.dz(`in ${MOST_TRIES} tries another commit to ${ledger.name} always came first. No data were committed; run again`);
        }
        head = now;
        run.log(`Once more: ${made.kind === 'moved' ? 'another commit came first' : 'no answer came'}`);
        await run.clock.sleep(run.random() * PAUSE_MS * 2 ** tries);
    }
}

// EXTERNAL MODULE: ./build/sync/streams.js
var sync_streams = __webpack_require__(3859);
;// CONCATENATED MODULE: ./build/commands/sync/shelf.js


function openShelf(stream, base, folder) {
    const place = placeOf(stream, folder);
    const isOwn = (path) => stream.monthOf === null
        ? path === place
        : path.startsWith(place) && /^(?:\d{4}-\d{2}|undated)\.ndjson$/.test(path.slice(place.length));
    const before = new Map();
    const after = new Map();
    const own = new Set([...base.files.keys()].filter(isOwn));
    const paths = () => [...new Set([...own, ...after.keys()])].sort();
    const readBefore = async (path) => {
        const known = before.get(path);
        if (known !== undefined)
            return known;
        const lines = own.has(path) ? parseFile(stream, await base.read(path)) : new Map();
        if (lines === null)
            throw new errors/* InputError */.dz(`${path} holds a line that is no JSON object. Delete ${folder}/state.json, and the next run reads everything anew`);
        before.set(path, lines);
        return lines;
    };
    const linesOf = async (path) => {
        const lines = after.get(path) ?? new Map(await readBefore(path));
        after.set(path, lines);
        return lines;
    };
    return {
        linesOf,
        paths,
        put: async (rows, mayHaveMoved) => {
            const astray = new Set();
            const homes = new Map();
            for (const row of rows) {
                const [key, path] = [keyOf(stream, row), fileOf(stream, folder, row)];
                const lines = await linesOf(path);
                if (!lines.has(key) && mayHaveMoved(row))
                    astray.add(key);
                homes.set(key, path);
                lines.set(key, renderLine(row));
            }
            for (const path of paths().toReversed()) {
                if (astray.size === 0)
                    break;
                const lines = await linesOf(path);
                for (const key of astray) {
                    if (homes.get(key) !== path && lines.delete(key))
                        astray.delete(key);
                }
            }
        },
        replace: async (all) => {
            for (const path of own) {
                if (!before.has(path))
                    before.set(path, parseFile(stream, await base.read(path)) ?? new Map());
                after.set(path, new Map());
            }
            for (const [path, lines] of all)
                after.set(path, lines);
        },
        tally: () => {
            const size = sizeOf(after.values());
            return { size, growth: size - sizeOf([...after.keys()].flatMap((path) => before.get(path) ?? [])) };
        },
        conclude: () => {
            const [was, is] = [joined([...after.keys()].map((path) => before.get(path))), joined([...after.values()])];
            const files = new Map();
            for (const [path, lines] of after) {
                const isKept = lines.size > 0 || stream.monthOf === null;
                if (isKept || own.has(path))
                    files.set(path, isKept ? renderFile(lines) : null);
            }
            return {
                files,
                added: new Set([...is.keys()].filter((key) => !was.has(key))),
                changed: new Set([...is].flatMap(([key, line]) => (was.has(key) && was.get(key) !== line ? [key] : []))),
                deleted: new Set([...was.keys()].filter((key) => !is.has(key))),
            };
        },
    };
}
function sizeOf(all) {
    return [...all].reduce((sum, { size }) => sum + size, 0);
}
function joined(all) {
    const lines = new Map();
    for (const each of all)
        for (const [key, line] of each ?? [])
            lines.set(key, line);
    return lines;
}
async function valuesOf(shelf, name) {
    const values = new Set();
    for (const path of shelf.paths())
        for (const line of (await shelf.linesOf(path)).values())
            values.add(String(parseLine(line)?.[name]));
    return values;
}

// EXTERNAL MODULE: ./build/harvest/pages.js
var pages = __webpack_require__(2582);
;// CONCATENATED MODULE: ./build/commands/sync/source.js


async function* readRows(transport, { rows: key, shape, identity }, path, query) {
    const ids = shape.fields.filter(({ name }) => identity.includes(name) && name !== 'currency');
    for await (const page of (0,pages/* listPages */.pN)(transport, path, key ?? '', query)) {
        const rows = page;
        if (rows.some((row) => ids.some(({ of }) => typeof row?.[of ?? ''] !== 'number')))
            throw new errors/* RequestError */.GI({
                ...{ method: 'GET', path, status: 200, detail: 'the answer holds a row without its id' },
                ...{ requestId: null, remedy: null, lost: false },
            });
        yield rows;
    }
}
function stateOf(state) {
    const { rows, ...rest } = state;
    const told = Object.entries(rest).filter(([, value]) => value !== undefined && value !== null && Object.keys(value).length > 0);
    return { rows, ...Object.fromEntries(told) };
}

;// CONCATENATED MODULE: ./build/commands/sync/child.js





const AT_ONCE = 8;
async function syncChild(stream, parent, source) {
    const { base, folder, redact, transport } = source;
    const had = source.state?.streams.get(stream.name) ?? null;
    const owner = stream.shape.fields.find(({ of }) => of === null)?.name ?? '';
    const parents = await source.synced(parent);
    const isAnew = had === null || !isSame(had.redact ?? [], redact);
    const stale = new Set([...parents.added, ...parents.changed, ...parents.deleted, ...(had?.missed ?? [])]);
    const there = isAnew || (had?.missed ?? []).length > 0 ? await parents.keys() : null;
    const wanted = isAnew ? [...(there ?? [])] : [...stale].filter((id) => there?.has(id) ?? !parents.deleted.has(id));
    const shelf = openShelf(stream, base, folder);
    const path = fileOf(stream, folder, {});
    if (isAnew)
        await shelf.replace(new Map([[path, new Map()]]));
    const lines = await shelf.linesOf(path);
    for (const [key, line] of stale.size > 0 ? lines : []) {
        if (stale.has(String(parseLine(line)?.[owner])))
            lines.delete(key);
    }
    await forEach(wanted, async (id) => {
        for await (const page of readRows(transport, stream, stream.path.replace('{id}', id), stream.query)) {
            for (const wire of page) {
                const row = toRow(stream, wire, { [owner]: Number(id) }, redact);
                lines.set(keyOf(stream, row), renderLine(row));
            }
        }
    });
    return {
        stream,
        ...shelf.conclude(),
        state: stateOf({ rows: lines.size, redact }),
        keys: () => valuesOf(shelf, 'id'),
    };
}
async function forEach(items, work) {
    const rest = items.values();
    let isOver = false;
    const worker = async () => {
        for (const item of rest) {
            if (isOver)
                return;
            await work(item).catch((error) => {
                isOver = true;
                throw error;
            });
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
async function syncWhole(stream, source) {
    const { base, folder, redact, days } = source;
    const wires = stream.report === null ? [await readObject(stream, source)] : await source.report(stream.name);
    const added = stream.report === 'period' ? { ...days } : {};
    const rows = wires.map((wire) => toRow(stream, wire, added, redact));
    const shelf = openShelf(stream, base, folder);
    const lines = new Map(rows.map((row) => [keyOf(stream, row), renderLine(row)]));
    await shelf.replace(new Map([[fileOf(stream, folder, {}), lines]]));
    return {
        stream,
        ...shelf.conclude(),
        state: stateOf({ rows: lines.size, redact }),
        keys: () => valuesOf(shelf, 'id'),
    };
}
async function readObject({ path }, { transport }) {
    const answer = await transport.send('GET', path);
    if (typeof answer === 'object' && answer !== null && !Array.isArray(answer))
        return answer;
    throw new errors/* RequestError */.GI({
        ...{ method: 'GET', path, status: 200, detail: 'the answer is no object' },
        ...{ requestId: null, remedy: null, lost: false },
    });
}
async function readReport(stream, { transport, days }) {
    const plain = (day) => day.replaceAll('-', '');
    const period = stream.report === 'period' ? { from: plain(days.from), to: plain(days.to) } : {};
    const rows = [];
    for await (const page of readRows(transport, stream, stream.path, { ...period, ...stream.query }))
        rows.push(...page);
    return rows;
}

;// CONCATENATED MODULE: ./build/commands/sync/deleted.js




async function findDeleted(stream, source, shelf, { since, known, rows, again }) {
    const check = checkOf(stream, source);
    if (check === null || (since !== null && since > source.days.from)) {
        const query = { ...stream.query, ...(since !== null && { from: since }) };
        return { differences: {}, isUnclear: (await (0,pages/* countRows */.BO)(source.transport, stream.path, query)) !== rows() };
    }
    const theirs = sumReport(await source.report(check.report), check);
    const first = await sumShelf(stream, source, shelf, check);
    const before = differencesOf(theirs, first.sums);
    const wrong = suspects(before, known, first.running);
    if (wrong.length === 0)
        return { differences: settled(theirs, first.sums, first.running, known), isUnclear: false };
    const projects = wrong.length < Math.ceil(first.rows / A_PAGE) ? wrong : [null];
    for (const projectId of projects)
        await again({ ...source.days, projectId });
    const { sums, running } = await sumShelf(stream, source, shelf, check);
    return { differences: settled(theirs, sums, running, known), isUnclear: false };
}
function checkOf({ name, shape }, { redact }) {
    const check = checks[name] ?? null;
    const told = shape.fields.find((field) => field.name === check?.ours)?.topics ?? [];
    return told.some((topic) => redact.includes(topic)) ? null : check;
}
async function sumShelf(stream, { folder, days }, shelf, check) {
    const [first, last] = [days.from, days.to].map((day) => fileOf(stream, folder, { [stream.monthOf ?? '']: day }));
    const paths = shelf.paths().filter((path) => path >= (first ?? '') && path <= (last ?? ''));
    const months = await Promise.all(paths.map(shelf.linesOf));
    const rows = months.reduce((sum, { size }) => sum + size, 0);
    return { ...sumLines(months, days, check), rows };
}
function settled(theirs, ours, running, known) {
    const now = Object.entries(differencesOf(theirs, ours)).filter(([project]) => !running.has(project));
    const kept = Object.entries(known).filter(([project]) => running.has(project));
    return Object.fromEntries([...now, ...kept].sort(([a], [b]) => Number(a) - Number(b)));
}

;// CONCATENATED MODULE: ./build/commands/sync/list.js





async function syncList(stream, source) {
    const { base, folder, redact, clock } = source;
    const had = source.state?.streams.get(stream.name) ?? null;
    const shelf = openShelf(stream, base, folder);
    const planned = planReading(stream, had, source.since, redact);
    const began = clock.now();
    let reading = planned;
    let newest = await read(stream, source, shelf, reading);
    let differences = had?.differences ?? {};
    if (reading.kind === 'changes') {
        const { since, updatedSince } = reading;
        const isOld = ({ created_at: at }) => !isNewer(at, updatedSince);
        const again = (window) => readWindow(stream, source, shelf, window, isOld);
        if (reading.againFrom !== null)
            await again({ from: reading.againFrom, to: null, projectId: null });
        const rows = () => (had?.rows ?? 0) + shelf.tally().growth;
        const found = await findDeleted(stream, source, shelf, { since, known: differences, rows, again });
        differences = found.differences;
        if (found.isUnclear) {
            reading = { kind: 'whole', since };
            newest = later(newest, await read(stream, source, shelf, reading));
        }
    }
    const change = shelf.conclude();
    const seen = cursorAfter(newest, clock.now() - began);
    const cursor = reading.kind === 'whole' && planned.kind === 'whole' ? seen : later(had?.cursor ?? null, seen);
    const { size, growth } = shelf.tally();
    const rows = reading.kind === 'whole' ? size : (had?.rows ?? 0) + growth;
    return {
        stream,
        ...change,
        state: stateOf({
            rows,
            ...(stream.hasUpdatedSince && cursor !== null && { cursor }),
            ...(reading.since !== null && { since: reading.since }),
            redact,
            ...(reading.kind === 'changes' && { differences }),
        }),
        keys: () => valuesOf(shelf, 'id'),
    };
}
async function read(stream, source, shelf, reading) {
    const { transport, folder, redact } = source;
    const query = {
        ...stream.query,
        ...(reading.since !== null && { from: reading.since }),
        ...(reading.kind === 'changes' && { updated_since: reading.updatedSince }),
    };
    const all = new Map();
    let newest = null;
    for await (const page of readRows(transport, stream, stream.path, query)) {
        const rows = page.map((wire) => toRow(stream, wire, {}, redact));
        for (const { updated_at: at } of rows)
            newest = later(newest, typeof at === 'string' ? at : null);
        if (reading.kind === 'changes')
            await shelf.put(rows, ({ created_at: at }) => !isNewer(at, reading.updatedSince));
        else
            for (const row of rows) {
                const path = fileOf(stream, folder, row);
                const lines = all.get(path) ?? new Map();
                all.set(path, lines.set(keyOf(stream, row), renderLine(row)));
            }
    }
    if (reading.kind === 'whole') {
        if (stream.monthOf === null && all.size === 0)
            all.set(fileOf(stream, folder, {}), new Map());
        await shelf.replace(all);
    }
    return newest;
}
async function readWindow(stream, source, shelf, window, isOld) {
    const { transport, folder, redact } = source;
    const { from, to, projectId } = window;
    const query = { ...stream.query, from, ...(to && { to }), ...(projectId && { project_id: projectId }) };
    const there = new Set();
    for await (const page of readRows(transport, stream, stream.path, query)) {
        const rows = page.map((wire) => toRow(stream, wire, {}, redact));
        for (const row of rows)
            there.add(keyOf(stream, row));
        await shelf.put(rows, isOld);
    }
    const isWithin = (day) => day >= from && (to === null || day <= to);
    const [first, last] = [from, to ?? '9999-12-31'].map((day) => fileOf(stream, folder, { [stream.monthOf ?? '']: day }));
    for (const path of shelf.paths().filter((each) => each >= first && each <= last)) {
        const lines = await shelf.linesOf(path);
        for (const [key, line] of lines) {
            if (there.has(key))
                continue;
            const row = parseLine(line) ?? {};
            const isOf = projectId === null || String(row.project_id) === projectId;
            if (isOf && isWithin(String(row[stream.monthOf ?? ''])))
                lines.delete(key);
        }
    }
}
function isNewer(at, than) {
    return typeof at === 'string' && Date.parse(at) > Date.parse(than);
}

;// CONCATENATED MODULE: ./build/commands/sync/read.js





async function readState(base, path, wanted) {
    if (!base.files.has(path))
        return null;
    const state = parseState(await base.read(path));
    if (typeof state === 'string')
        throw new errors/* InputError */.dz(`${path} cannot be used: ${state}. Delete it, and the next run reads everything anew, or name another folder with sync.path`);
    if (state.account !== wanted.account)
        throw new errors/* InputError */.dz(`${wanted.folder}/ has the data of Harvest account ${state.account}, and this run is for ${wanted.account}. Set harvest-account-id, or name another folder with sync.path`);
    if (state.scope !== wanted.scope)
        throw new errors/* InputError */.dz(`${wanted.folder}/ was read with a token that sees ${renderScope(state.scope)}, and this one sees ${renderScope(wanted.scope)}: what only one of them sees would come and go. Use a token as before, or delete ${path} and have everything read anew`);
    const names = wanted.streams.map(({ name }) => name);
    const others = [...state.streams].filter(([name, each]) => !names.includes(name) && !isSame(each.redact ?? [], wanted.redact));
    if (others.length > 0)
        throw new errors/* InputError */.dz(`sync.redact is another one than that of ${others.map(([name]) => name).join(', ')} in the ledger, which this run would leave as they are. Run once with them among the streams`);
    return state;
}
function renderScope(scope) {
    return scope === 'account' ? 'the whole account' : `what ${scope} may see`;
}
async function readStreams(transport, base, before, wanted, run) {
    const known = new Map();
    const reports = new Map();
    const source = {
        ...{ transport, base, state: before, folder: wanted.folder, redact: wanted.redact },
        ...{ since: wanted.since, days: wanted.days, clock: run.clock },
        report: (name) => once(reports, name, () => readReport((0,sync_streams/* streamOf */.mA)(name), source)),
        synced: (name) => once(known, name, () => syncStream((0,sync_streams/* streamOf */.mA)(name), source)),
    };
    const settled = await Promise.allSettled(wanted.streams.map(({ name }) => source.synced(name)));
    const synced = [];
    const failed = [];
    const faults = [];
    const errors = new Set();
    for (const [index, each] of settled.entries()) {
        const stream = wanted.streams[index];
        if (each.status === 'fulfilled')
            synced.push(each.value);
        else {
            failed.push(stream);
            if (!errors.has(each.reason))
                faults.push(...explain(stream, each.reason, wanted.folder));
            errors.add(each.reason);
        }
    }
    const streams = new Map(before?.streams);
    for (const { stream, state } of synced)
        streams.set(stream.name, state);
    for (const each of synced)
        noteMissed(streams, each, synced);
    return { synced, failed, faults, state: { account: wanted.account, scope: wanted.scope, streams } };
}
function once(known, name, make) {
    const made = known.get(name) ?? make();
    known.set(name, made);
    return made;
}
async function syncStream(stream, source) {
    if (stream.parent !== null)
        return await syncChild(stream, stream.parent, source);
    return stream.report !== null || stream.rows === null
        ? await syncWhole(stream, source)
        : await syncList(stream, source);
}
function noteMissed(streams, parent, synced) {
    for (const child of (0,sync_streams/* childrenOf */.LU)(parent.stream)) {
        const had = streams.get(child.name);
        if (had === undefined || synced.some(({ stream }) => stream === child))
            continue;
        const missed = new Set([...(had.missed ?? []), ...parent.added, ...parent.changed, ...parent.deleted]);
        if (missed.size > 0)
            streams.set(child.name, { ...had, missed: [...missed].sort((a, b) => Number(a) - Number(b)) });
    }
}
function explain({ name }, error, folder) {
    const isForbidden = error instanceof errors/* RequestError */.GI && error.request.status === 403;
    const hint = isForbidden ? ` Where this token shall not read it, leave it out with \`streams: "!${name}"\`.` : '';
    return (0,errors/* faultsOf */.xm)(error).map((fault) => ({
        ...fault,
        message: `${name} failed, so ${folder}/ has it as it was: ${fault.message}${hint}`,
    }));
}

;// CONCATENATED MODULE: ./build/commands/sync.js
















const MOST_READINGS = 3;
async function sync(inputs, run) {
    const open = await (0,checkout/* openCheckout */.Hj)(inputs, run);
    if (!(0,checkout/* isSameRepository */.ve)(open.repository, open.ledger))
        throw new errors/* InputError */.dz(`sync works in the ledger: run it in ${open.ledger}, with the ledger checked out`);
    (0,freshness/* refuseOtherBranch */.zH)(inputs, open);
    if (inputs.githubToken === null && !inputs.dryRun)
        throw new errors/* InputError */.dz('github-token is missing: a commit of data needs `contents: write`; in a terminal, set GITHUB_TOKEN, or use --dry-run');
    const config = await (0,checkout/* readConfig */.Xg)(inputs, open);
    const { path: folder, redact } = config.sync;
    const statePath = `${folder}/state.json`;
    return await (0,harvest/* withHarvest */.sq)(inputs.harvest, run, async (transport, account) => {
        for (let readings = 1;; readings++) {
            run.phase('Reading the ledger and Harvest');
            const [base, user] = await Promise.all([readBase(inputs, open, folder, run), (0,harvest_account/* readUser */.Ue)(transport)]);
            refuse(inputs, open, base, config.sync, run);
            const wanted = {
                ...{ streams: inputs.streams, since: inputs.since, folder, redact, account },
                days: reportDays((0,calendar/* dayIn */.EE)(user.timeZone, run.startedAt)),
                scope: user.isAdministrator ? 'account' : `user ${user.id}`,
            };
            const before = await readState(base, statePath, wanted);
            const read = await readStreams(transport, base, before, wanted, run);
            const files = new Map([
                ...read.synced.flatMap(({ files: own }) => [...own]),
                ...(read.synced.length > 0 ? [[statePath, renderState(read.state)]] : []),
            ]);
            const changed = changesOf(files, base);
            const told = tell(read, changed);
            for (const each of told)
                run.log(renderStream(each));
            for (const { name } of read.failed)
                run.log(`${name}: failed`);
            const faults = [...config.faults, ...read.faults];
            const done = (commit) => conclude({ told, read, faults, changed, commit, base }, open, inputs, run);
            if (inputs.dryRun || changed.size === 0 || base.ledger === null)
                return done(null);
            run.phase('Committing');
            const commit = await publishData(inputs, { folder, statePath }, changed, { ...base, ledger: base.ledger }, renderMessage(told, footerOf(run)), run);
            if (commit !== null)
                return done(commit);
            if (readings === MOST_READINGS)
                throw new errors/* InputError */.dz(`another run brings data to ${folder}/ at the same time, ${MOST_READINGS} times; run again`);
            run.log('Once more: another run has brought data meanwhile');
        }
    });
}
function refuse({ githubToken }, { ledger: name }, { ledger }, { redact, allowPublic }, run) {
    const isPublic = ledger === null ? run.context.isPrivate === false : !ledger.isPrivate;
    if (isPublic && !allowPublic && !fields/* topics */.v.every((topic) => redact.includes(topic)))
        throw new errors/* InputError */.dz(`${name} is public, and its data would show amounts, rates, names, addresses and notes to everybody. Leave them out with \`redact: [${fields/* topics */.v.join(', ')}]\` in the configuration, or say \`allow-public: true\` under sync`);
    if (ledger === null || githubToken === null)
        return;
    (0,refusals/* refuseArchived */.xl)(name, ledger);
    if (ledger.permission === 'READ' || ledger.permission === 'TRIAGE')
        throw new errors/* InputError */.dz(`github-token may read ${name}, not write to it. Give the job \`contents: write\``);
}
function tell({ synced }, changed) {
    return synced.map(({ stream, state, added, changed: edited, deleted, files }) => ({
        name: stream.name,
        rows: state.rows,
        ...{ added: added.size, changed: edited.size, deleted: deleted.size },
        files: [...files.keys()].filter((path) => changed.has(path)),
    }));
}
function conclude({ told, read, faults, changed, commit, base }, { ledger }, { dryRun }, run) {
    const count = changed.size === 1 ? '1 file' : `${changed.size} files`;
    const words = changed.size === 0
        ? 'Nothing has changed'
        : dryRun
            ? `Dry run: ${count} would change, nothing was written`
            : `${count} changed in one commit`;
    run.phase(null);
    run.log(words);
    const sha = commit ?? base.head ?? '';
    const table = renderStreams(told, read.failed.map(({ name }) => name));
    return {
        faults,
        outputs: { 'commit-sha': sha, 'commit-url': sha && `${run.context.serverUrl}/${ledger}/commit/${sha}` },
        summary: `## ${words}\n\n${table}\n${faults.length > 0 ? `\n### Needs your attention\n\n${(0,markdown_faults/* renderFaultList */.N)(faults, null)}\n` : ''}`,
    };
}
function footerOf(run) {
    const url = (0,commands_run/* urlOfRun */.wt)(run);
    return url === null ? '' : `Workflow-Run: ${url}`;
}


/***/ }),

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

function blobId(content) {
    const bytes = Buffer.from(content);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ })

};
