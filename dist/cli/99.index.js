export const id = 99;
export const ids = [99];
export const modules = {

/***/ 7370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ listUncommitted),
/* harmony export */   b4: () => (/* binding */ readBlobs),
/* harmony export */   jN: () => (/* binding */ matcher),
/* harmony export */   oh: () => (/* binding */ readReports),
/* harmony export */   q5: () => (/* binding */ readTextsAt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2896);


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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`the checkout lacks the content of ${path}. It is a partial clone that cannot fetch, or damaged: check out without "filter"`);
        if (size > LARGEST_REPORT)
            faults.push(faultIn(path, `this file has ${size} bytes, a report at most ${LARGEST_REPORT}. Leave it out with a glob in reports.include that begins with "!"`));
        return size <= LARGEST_REPORT;
    });
    const contents = await readBlobs(git, small.map(({ blob }) => blob));
    const reports = small.map(({ path, blob }, index) => ({ path, blob, content: contents[index] ?? Buffer.alloc(0) }));
    return { paths, reports, faults: [...faults, ...(await listUncommitted(git, matches))] };
}
async function readTextsAt(git, commit, choose) {
    const blobs = new Map();
    for (const row of split(await git(['ls-tree', '-r', '-z', '--full-tree', commit]))) {
        const [, blob, path] = /^100\d+ blob ([0-9a-f]+)\t([\s\S]+)$/.exec(row) ?? [];
        if (blob !== undefined && path !== undefined)
            blobs.set(path, blob);
    }
    const wanted = [...choose([...blobs.keys()])].flatMap((path) => {
        const blob = blobs.get(path);
        return blob === undefined ? [] : [{ path, blob }];
    });
    const contents = await readBlobs(git, wanted.map(({ blob }) => blob));
    return new Map(wanted.map(({ path }, index) => [path, contents[index]?.toString('utf8') ?? '']));
}
function matcher(include) {
    const readme = include.some((glob) => /readme/i.test(glob)) ? [] : ['**/[Rr][Ee][Aa][Dd][Mm][Ee].md'];
    const excluded = include.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
    return (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globTest */ .F)(include.filter((glob) => !glob.startsWith('!')), { ignore: [...excluded, ...readme] });
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


/***/ }),

/***/ 2567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hj: () => (/* binding */ openCheckout),
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   ac: () => (/* binding */ noConfig),
/* harmony export */   ve: () => (/* binding */ isSameRepository)
/* harmony export */ });
/* harmony import */ var _checkout_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6529);
/* harmony import */ var _checkout_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8461);
/* harmony import */ var _checkout_reports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7370);
/* harmony import */ var _config_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8277);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3843);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9473);






async function openCheckout(inputs, run) {
    const { workspace, onRunner } = run.context;
    const git = (0,_checkout_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitIn */ .uM)(workspace);
    const checkout = await (0,_checkout_history_js__WEBPACK_IMPORTED_MODULE_1__/* .readCheckout */ .b$)(git);
    const read = (...args) => git(args).then((output) => output.toString('utf8').trim() || null, () => null);
    const origin = onRunner && inputs.ledger !== null
        ? (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRemote */ .M8)((await read('remote', 'get-url', 'origin')) ?? '')?.repository
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
function noConfig(path, where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`config: ${path}: there is no such file in ${where}`);
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
        throw noConfig(path, 'the checked-out commit');
    const config = (0,_config_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseConfig */ .o)(blob === undefined ? '' : (await git(['cat-file', 'blob', blob])).toString('utf8'), path);
    const faults = await (0,_checkout_reports_js__WEBPACK_IMPORTED_MODULE_2__/* .listUncommitted */ .CC)(git, (changed) => changed === path);
    return { ...config, faults, isThere: blob !== undefined };
}


/***/ }),

/***/ 6099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init),
  renderInitialised: () => (/* binding */ renderInitialised)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/calendar.js
var calendar = __webpack_require__(7692);
// EXTERNAL MODULE: ./build/config/parse.js + 3 modules
var parse = __webpack_require__(8277);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/harvest/account.js
var harvest_account = __webpack_require__(5101);
// EXTERNAL MODULE: ./build/harvest-access.js
var harvest_access = __webpack_require__(576);
// EXTERNAL MODULE: ./build/timesheet/catalog.js
var timesheet_catalog = __webpack_require__(5860);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/config/schema.js + 3 modules
var schema = __webpack_require__(1442);
;// CONCATENATED MODULE: ./build/init/config-keys.js


function renderKeys(names) {
    const entries = schema/* configSchema */.Q.entries;
    return names.flatMap((name) => {
        const part = entries[name];
        return part ? ['', ...renderKey(name, part).map((line) => `# ${line}`)] : [];
    });
}
function configKeys() {
    return Object.keys(schema/* configSchema */.Q.entries);
}
function describeKey(name) {
    return described(schema/* configSchema */.Q.entries[name]).description;
}
function renderKey(name, part) {
    const { description, example } = described(part);
    const sections = Object.entries(part.wrapped?.entries ?? {});
    const isSection = sections.some(([, each]) => each.default !== undefined);
    const head = description === '' ? [] : [`# ${description}`];
    if (isSection)
        return [...head, `${name}:`, ...sections.flatMap(([key, each]) => renderKey(key, each)).map((line) => `  ${line}`)];
    if (part.default === undefined)
        return [...head, `# ${name}: ${inline(example ?? null)}`];
    const such = example === undefined ? [] : [`# Such as: ${inline(example)}`];
    return [...head, ...such, `${name}: ${inline(part.default)}`];
}
function described({ wrapped }) {
    const actions = wrapped?.pipe ?? [];
    return {
        description: actions.find(({ type }) => type === 'description')?.description ?? '',
        example: actions.find(({ type }) => type === 'examples')?.examples?.[0],
    };
}
function inline(value) {
    const text = (0,dist/* stringify */.As)(value, {
        collectionStyle: 'flow',
        defaultKeyType: 'PLAIN',
        defaultStringType: 'QUOTE_DOUBLE',
        doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
        lineWidth: 0,
    });
    return text.trim();
}
function comment(text) {
    return text.toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp}\ufeff]+/gu, ' ');
}

;// CONCATENATED MODULE: ./build/init/config-text.js


function renderConfig(facts, { tags, unmatched }) {
    const catalog = (0,timesheet_catalog/* buildCatalog */.oY)(facts.projects, facts.entries);
    const lines = [
        `# yaml-language-server: $schema=${schemaAddress(facts)}`,
        '# How session reports become time entries. `harvest-ledger init` proposed it; it is yours to change.',
        '# Keys in comments show what holds without them: take the first "# " off a line, and off the line of the key around it,',
        '# to change it.',
        '',
        `# ${describeKey('projects')}`,
        ...(tags.length === 0 ? emptyProjects : ['projects:', ...tags.flatMap((each) => renderTag(each, catalog))]),
        ...unmatched.map((word) => `  # ${comment(inline(word))}: reports say so, and no one project is near. Add a tag for it.`),
        ...renderKeys(configKeys().filter((name) => name !== 'projects')),
    ];
    return `${lines.join('\n')}\n`;
}
function nameProject(project, catalog) {
    const { id, name, client } = project;
    const byName = isPlain(name) && isPlain(client);
    const found = byName ? (0,timesheet_catalog/* resolveProject */.KI)(name, client, catalog) : null;
    return found?.ok && found.value.id === id ? { project: name, client } : { project: id };
}
const emptyProjects = [
    '# Harvest listed no project you may log time on. Such as:',
    '#   audrey: { project: "Audrey Web", client: "Audrey Ltd", task: Development }',
    'projects: {}',
];
function renderTag({ tag, project, task, why }, catalog) {
    const named = nameProject(project, catalog);
    const target = { ...named, ...(task && { task: nameTask(task, project) }) };
    const notes = [...('client' in named ? [] : [(0,timesheet_catalog/* show */.WU)(project)]), ...why];
    const line = `  ${inline({ [tag]: target }).replace(/^\{ | \}$/g, '')}`;
    return [...notes.map((note) => `  # ${comment(note)}`), line];
}
function nameTask(task, project) {
    const found = isPlain(task.name) ? (0,timesheet_catalog/* resolveTask */.E0)(task.name, project) : null;
    return found?.ok && found.value.id === task.id ? task.name : task.id;
}
function isPlain(text) {
    return text.trim() !== '' && text.isWellFormed() && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
}
function schemaAddress({ serverUrl, action }) {
    const { repository, ref } = action ?? { repository: 'OWNER/harvest-ledger', ref: 'HEAD' };
    const host = serverUrl === 'https://github.com' ? 'https://raw.githubusercontent.com' : serverUrl;
    const path = serverUrl === 'https://github.com' ? `${repository}/${ref}` : `${repository}/raw/${ref}`;
    return `${host}/${path}/docs/harvest-ledger.schema.json`;
}

;// CONCATENATED MODULE: ./build/init/report-text.js

function renderFirstReport({ today, timestamps }, { tag, task, project }) {
    const hasTask = task !== null || project.tasks.length === 0;
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
    ];
    return { path: `reports/${tag}/${today}-first-session.md`, text: lines.join('\n') };
}

// EXTERNAL MODULE: ./build/timesheet/identity.js
var identity = __webpack_require__(3485);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/init/closeness.js


const SHORTEST_NEAR = 5;
function closestProject(word, projects) {
    const wanted = (0,identity/* slug */.yR)(word);
    if (wanted === '-')
        return null;
    const tests = [
        ({ id, code, name }) => [String(id), (0,identity/* slug */.yR)(code), (0,identity/* slug */.yR)(name)].includes(wanted),
        ({ client, name }) => (0,identity/* slug */.yR)(`${client} ${name}`) === wanted,
        ({ client }) => (0,identity/* slug */.yR)(client) === wanted,
        ({ name }) => sharesWords(wanted, (0,identity/* slug */.yR)(name)),
        ({ client, name }) => sharesWords(wanted, (0,identity/* slug */.yR)(`${client} ${name}`)),
        ({ name }) => wanted.length >= SHORTEST_NEAR && (0,mod/* distance */.Io)(wanted, (0,identity/* slug */.yR)(name)) === 1,
    ];
    for (const [index, test] of tests.entries()) {
        const found = projects.filter(test);
        const [only] = found;
        if (only)
            return found.length === 1 ? { project: only, exact: index < 3 } : null;
    }
    return null;
}
function sharesWords(one, other) {
    const [few, many] = [one.split('-'), other.split('-')].sort((a, b) => a.length - b.length);
    return few.some((word) => word.length > 2) && few.every((word) => many.includes(word));
}

;// CONCATENATED MODULE: ./build/init/tasks.js
function chooseTask(project, entries) {
    const { tasks } = project;
    const [first] = tasks;
    if (first === undefined)
        return { task: null, reason: 'no task is assigned to this project in Harvest' };
    if (tasks.length === 1)
        return { task: first, reason: null };
    const uses = new Map();
    for (const entry of entries)
        if (entry.project.id === project.id)
            uses.set(entry.task.id, (uses.get(entry.task.id) ?? 0) + 1);
    const used = tasks.map((task) => ({ task, count: uses.get(task.id) ?? 0 })).sort((a, b) => b.count - a.count);
    const [most, next] = used;
    const others = (task) => tasks.filter((each) => each !== task).map(({ name }) => `"${name}"`);
    if (most && most.count > (next?.count ?? 0))
        return { task: most.task, reason: `your most used task there; also ${others(most.task).join(', ')}` };
    const billable = tasks.filter((task) => task.billable);
    const [only] = billable;
    if (only && billable.length === 1)
        return { task: only, reason: `the only billable task; also ${others(only).join(', ')}` };
    return {
        task: null,
        reason: `choose the usual task and add it, such as task: "${first.name}"; also ${others(first).join(', ')}`,
    };
}

;// CONCATENATED MODULE: ./build/init/tags.js




const LONGEST_TAG = 40;
const RESERVED = new Set(['constructor', 'prototype']);
function proposeTags(facts) {
    const { projects } = facts;
    const tags = new Map();
    const words = wordsOfReports(facts);
    const unmatched = [];
    for (const [word, count] of words) {
        const found = closestProject(word, projects);
        if (found === null || RESERVED.has((0,identity/* slug */.yR)(word)))
            unmatched.push(word);
        else {
            const reports = `${count} ${count === 1 ? 'report' : 'reports'}`;
            const why = found.exact ? [] : [`"${word}" in ${reports}: make sure that this is the project`];
            tags.set((0,identity/* slug */.yR)(word), { project: found.project, why });
        }
    }
    const isTagged = (project) => [...tags.values()].some((each) => each.project === project);
    const isFree = (tag, project) => tag !== '-' &&
        !RESERVED.has(tag) &&
        !tags.has(tag) &&
        !unmatched.some((word) => (0,identity/* slug */.yR)(word) === tag) &&
        !projects.some((other) => other !== project && namesOf(other).includes(tag));
    for (const folder of [...new Set(facts.folders)].sort()) {
        const found = closestProject(folder, projects);
        const tag = (0,identity/* slug */.yR)(folder);
        if (found === null || isTagged(found.project) || !isFree(tag, found.project) || tag.length > LONGEST_TAG)
            continue;
        const why = found.exact ? [] : [`from the folder "${folder}": make sure that this is the project`];
        tags.set(tag, { project: found.project, why });
    }
    for (const project of projects) {
        if (isTagged(project))
            continue;
        let tag = ownTags(project).find((each) => isFree(each, project));
        for (let count = 1; tag === undefined; count++) {
            const last = count === 1 ? `project-${project.id}` : `project-${project.id}-${count}`;
            if (isFree(last, project))
                tag = last;
        }
        tags.set(tag, { project, why: [] });
    }
    const proposed = [...tags].map(([tag, { project, why }]) => {
        const { task, reason } = chooseTask(project, facts.entries);
        return { tag, project, task, why: reason === null ? why : [...why, reason] };
    });
    const order = (each) => `${(0,timesheet_catalog/* show */.WU)(each.project)}\n${each.tag}`.toLowerCase();
    return { tags: proposed.sort((a, b) => (order(a) < order(b) ? -1 : 1)), unmatched };
}
function wordsOfReports({ reports }) {
    const spellings = new Map();
    for (const { report } of reports) {
        const words = report.sessions.flatMap(({ project, client }) => project ?? client ?? []);
        for (const word of new Map(words.map((each) => [(0,identity/* slug */.yR)(each), each])).values()) {
            const known = spellings.get((0,identity/* slug */.yR)(word));
            spellings.set((0,identity/* slug */.yR)(word), { word: known?.word ?? word, count: (known?.count ?? 0) + 1 });
        }
    }
    spellings.delete('-');
    return new Map([...spellings.values()].map(({ word, count }) => [word, count]));
}
function namesOf({ id, code, name, client }) {
    return [String(id), ...(code === null ? [] : [(0,identity/* slug */.yR)(code)]), (0,identity/* slug */.yR)(name), (0,identity/* slug */.yR)(`${client} ${name}`)];
}
function ownTags({ id, code, name, client }) {
    const longer = [`${client} ${name}`, ...(code === null ? [] : [`${name} ${code}`]), `${name} ${id}`];
    return [cut(name), ...longer.map(cut), ...longer.map(identity/* slug */.yR)];
}
function cut(text) {
    const whole = (0,identity/* slug */.yR)(text);
    if (whole.length <= LONGEST_TAG)
        return whole;
    const short = Array.from(whole).slice(0, LONGEST_TAG).join('');
    return short.replace(/-[^-]*$/, '');
}

;// CONCATENATED MODULE: ./build/init/workflow-templates.js
const recordWorkflow = [
    '# In the ledger, as .github/workflows/harvest.yml: records its reports in Harvest.',
    'name: Harvest',
    'on:',
    '  push:',
    "    branches: [main] # the ledger's default branch: record writes from no other",
    "    paths: ['reports/**', .github/harvest-ledger.yml]",
    '  schedule:',
    "    - cron: '17 4 * * *' # UTC; at full hours GitHub starts runs late or drops them",
    '  workflow_dispatch:',
    '    inputs:',
    '      dry-run: { type: boolean, default: true, description: Show what would happen and touch nothing }',
    "      from: { type: string, description: 'First session date, YYYY-MM-DD' }",
    "      to: { type: string, description: 'Last session date, YYYY-MM-DD' }",
    'permissions: {}',
    '# One run at a time, and those that come meanwhile wait their turn: without the queue a newer run cancels a waiting one.',
    'concurrency: { group: harvest-ledger, cancel-in-progress: false, queue: max }',
    'jobs:',
    '  record:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 30',
    '    permissions:',
    '      contents: read # to check out the ledger',
    '    steps:',
    '      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2',
    '        with:',
    '          fetch-depth: 0 # the whole history says which commit changed a report last',
    '          persist-credentials: false',
    '      - uses: OWNER/harvest-ledger@0000000000000000000000000000000000000000 # where you keep this action, at its full commit id',
    '        with:',
    '          harvest-access-token: ${{ secrets.HARVEST_ACCESS_TOKEN }}',
    '          harvest-account-id: ${{ secrets.HARVEST_ACCOUNT_ID }}',
    '          from: ${{ inputs.from }}',
    '          to: ${{ inputs.to }}',
    '          dry-run: ${{ inputs.dry-run || false }}',
    '',
].join('\n');
const rollupWorkflow = [
    "# In the ledger, as .github/workflows/rollup.yml: offers the month's rollup as a pull request.",
    'name: Rollup',
    'on:',
    '  push: # a rollup was merged: those that still wait are built anew, because all change the index',
    "    branches: [main] # the ledger's default branch",
    "    paths: ['rollups/**'] # where rollup.path and rollup.index lead",
    '  schedule:',
    "    - cron: '23 13 1 * *' # UTC; by then the month is over in every time zone. At full hours GitHub starts runs late or drops them",
    '  workflow_dispatch:',
    '    inputs:',
    "      period: { type: string, default: last-month, description: 'Such as last-month, this-week, 2026-05, 2026-W14, 2026-Q2 or 2026' }",
    "      catch-up: { type: number, default: 1, description: 'So many periods up to that one' }",
    '      dry-run: { type: boolean, default: true, description: Show what would happen and touch nothing }',
    'permissions: {}',
    '# The group of the recording workflow: no rollup is made of a timesheet that is half recorded.',
    'concurrency: { group: harvest-ledger, cancel-in-progress: false, queue: max }',
    'jobs:',
    '  rollup:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 45',
    '    permissions:',
    '      contents: write # to commit the rollup to a branch of its own',
    '      pull-requests: write # to open the pull request and keep it up to date',
    '    steps:',
    '      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2',
    '        with:',
    '          fetch-depth: 0 # the ledger with its whole history, as record has it',
    '          persist-credentials: false',
    '      - uses: OWNER/harvest-ledger@0000000000000000000000000000000000000000 # where you keep this action, at its full commit id',
    '        with:',
    '          command: rollup',
    '          harvest-access-token: ${{ secrets.HARVEST_ACCESS_TOKEN }}',
    '          harvest-account-id: ${{ secrets.HARVEST_ACCOUNT_ID }}',
    "          period: ${{ inputs.period || 'last-month' }}",
    '          catch-up: ${{ inputs.catch-up || 2 }} # on schedule the month before too, should its run have been missed',
    '          dry-run: ${{ inputs.dry-run || false }}',
    '',
].join('\n');

;// CONCATENATED MODULE: ./build/init/workflows.js


const PLACEHOLDER = `OWNER/harvest-ledger@${'0'.repeat(40)}`;
function renderWorkflows({ action, branch }) {
    const fill = (text) => text
        .replaceAll(PLACEHOLDER, () => (action === null ? PLACEHOLDER : `${action.repository}@${action.ref}`))
        .replaceAll('branches: [main]', () => `branches: ${(0,dist/* stringify */.As)([branch], flow).trim()}`);
    return [
        { path: '.github/workflows/harvest.yml', text: fill(recordWorkflow) },
        { path: '.github/workflows/rollup.yml', text: fill(rollupWorkflow) },
    ];
}
const flow = { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 };

;// CONCATENATED MODULE: ./build/init/propose.js




const CONFIG_PATH = '.github/harvest-ledger.yml';
function proposeLedger(facts, known) {
    const tags = proposeTags(facts);
    const first = known === null ? firstTag(tags.tags, facts) : firstTag(known, facts);
    const withoutReport = facts.reports.length > 0
        ? `the ledger has ${facts.reports.length} ${facts.reports.length === 1 ? 'report' : 'reports'} already`
        : first === null
            ? known === null
                ? 'there is no project it could name'
                : `no tag of ${CONFIG_PATH} leads to a project of yours`
            : null;
    const files = [
        { path: CONFIG_PATH, text: renderConfig(facts, tags) },
        ...renderWorkflows(facts),
        ...(first && withoutReport === null ? [renderFirstReport(facts, first)] : []),
    ];
    const missing = facts.projects.length > 0
        ? []
        : [
            `Harvest lists no project you may log time on. Have yourself put on one (in Harvest: Projects → the project → Team), delete ${CONFIG_PATH} and run init again`,
        ];
    return { files, tags, withoutReport, missing };
}
function firstTag(tags, { entries }) {
    const last = new Map();
    for (const { project, date } of entries)
        if (date > (last.get(project.id) ?? ''))
            last.set(project.id, date);
    const usable = tags.filter(({ project }) => project.tasks.length > 0);
    const ranked = usable
        .map((each) => ({ each, used: last.get(each.project.id) ?? '', chosen: each.task === null ? 0 : 1 }))
        .sort((a, b) => (a.used === b.used ? b.chosen - a.chosen : a.used < b.used ? 1 : -1));
    return ranked[0]?.each ?? null;
}

;// CONCATENATED MODULE: ./build/init/steps.js

const OAUTH_SECRETS = ['HARVEST_REFRESH_TOKEN', 'HARVEST_CLIENT_ID', 'HARVEST_CLIENT_SECRET'];
function nextSteps(facts, { files, tags }, { written, program }) {
    const { repository, serverUrl, accountId, isOAuth, action } = facts;
    const settings = `${serverUrl}/${repository}/settings`;
    const has = (path) => written.includes(path);
    const unfilled = action === null ? files.filter(({ path, text }) => has(path) && text.includes('OWNER/harvest-ledger')) : [];
    const report = files.find(({ path }) => path.startsWith('reports/') && has(path));
    const workflows = files.flatMap(({ path, text }) => has(path) && text.includes('harvest-access-token') ? [path] : []);
    const host = serverUrl === 'https://github.com' ? '' : `${serverUrl.replace(/^https?:\/\//, '')}/`;
    const secret = (name, body = '') => `gh secret set ${name} --repo ${host}${repository}${body}`;
    const open = tags.tags.filter(({ task }) => task === null).length;
    const doubtful = tags.tags.some(({ why }) => why.length > 0) || tags.unmatched.length > 0;
    return [
        ...(unfilled.length > 0
            ? [
                `In ${listFiles(unfilled.map(({ path }) => path))} put in who keeps this action, in place of OWNER, and its full commit id, in place of the zeros. Or delete what was written and run init again with --action OWNER/harvest-ledger@COMMIT`,
            ]
            : []),
        ...(has(CONFIG_PATH) && tags.tags.length > 0
            ? [
                `Look through ${CONFIG_PATH}: ${tags.tags.length} ${tags.tags.length === 1 ? 'tag' : 'tags'}${open > 0 ? `, ${open} without a usual task` : ''}${doubtful ? '; comments say what to make sure of' : ''}`,
            ]
            : []),
        ...(isOAuth && workflows.length > 0
            ? [`In ${listFiles(workflows)} put in the inputs of OAuth 2.0, in place of harvest-access-token: docs/oauth.md`]
            : []),
        [
            ...(isOAuth ? OAUTH_SECRETS : ['HARVEST_ACCESS_TOKEN']).map((name, index) => `${index === 0 ? 'Store the token' : 'and'} (it asks for it): ${secret(name)}`),
            `and the account's id: ${secret('HARVEST_ACCOUNT_ID', ` --body ${accountId}`)}`,
            `or ${isOAuth ? 'all' : 'both'} at ${settings}/secrets/actions`,
        ].join('\n'),
        ...(has('.github/workflows/rollup.yml')
            ? [
                `For the monthly rollup tick "Allow GitHub Actions to create and approve pull requests" at ${settings}/actions`,
            ]
            : []),
        ...(report
            ? [
                `Fill in ${/^task:/m.test(report.text) ? 'task and time' : 'the time'} in ${report.path}: until then it makes no entry, and a run says so`,
            ]
            : []),
        ...(written.length > 0
            ? [`git add ${topsOf(written).join(' ')}\ngit commit --message "Set up Harvest Ledger"`]
            : []),
        `See what a push would record: ${program} check`,
        ...(written.length > 0 ? ['git push'] : []),
    ];
}
function topsOf(paths) {
    return [...new Set(paths.map((path) => path.replace(/\/.*/s, '')))];
}
function listFiles(paths) {
    const shown = paths.map((path) => (path === CONFIG_PATH ? `${path} (its first line)` : path));
    const last = shown.pop() ?? '';
    return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

// EXTERNAL MODULE: ./build/inputs.js
var build_inputs = __webpack_require__(8175);
// EXTERNAL MODULE: ./build/commands/checkout.js
var checkout = __webpack_require__(2567);
// EXTERNAL MODULE: ./build/commands/harvest.js + 2 modules
var commands_harvest = __webpack_require__(5361);
// EXTERNAL MODULE: ./build/checkout/git.js + 1 modules
var checkout_git = __webpack_require__(6529);
// EXTERNAL MODULE: ./build/checkout/reports.js
var checkout_reports = __webpack_require__(7370);
// EXTERNAL MODULE: ./build/context.js
var context = __webpack_require__(3843);
// EXTERNAL MODULE: ./build/report/parse.js + 119 modules
var report_parse = __webpack_require__(7742);
;// CONCATENATED MODULE: ./build/commands/init-facts.js







const LARGEST_REPORT = 1024 * 1024;
async function readReportFacts(root, { include, ...options }) {
    const listed = (await (0,checkout_git/* gitIn */.uM)(root)(['ls-files', '-z', '--cached', '--others', '--exclude-standard'])).toString('utf8');
    const paths = [...new Set(listed.split('\0').filter((0,checkout_reports/* matcher */.jN)(include)))].sort();
    const found = await Promise.all(paths.map(async (path) => {
        const file = (0,external_node_path_.join)(root, path);
        const size = await (0,promises_.stat)(file).then((each) => (each.isFile() ? each.size : 0), () => 0);
        if (size === 0 || size > LARGEST_REPORT)
            return [];
        return [
            { path, report: (0,report_parse/* parseReport */.M)((0,report_parse/* decodeReport */.b)(await (0,promises_.readFile)(file)), { ...options, fileName: (0,external_node_path_.basename)(path) }) },
        ];
    }));
    const reports = found.flat();
    const below = paths.flatMap((path) => /^reports\/(.+)\/[^/]+$/.exec(path)?.[1]?.split('/') ?? []);
    const stated = reports.flatMap(({ report }) => report.repository?.split('/').at(-1) ?? []);
    return { reports, folders: [...new Set([...below, ...stated, ...(await listNeighbours(root))])] };
}
async function listNeighbours(root) {
    const parent = (0,external_node_path_.dirname)(root);
    const entries = await (0,promises_.readdir)(parent, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory() && (0,external_node_path_.join)(parent, entry.name) !== root);
    const checkouts = await Promise.all(folders.map(({ name }) => (0,promises_.stat)((0,external_node_path_.join)(parent, name, '.git')).then(() => [name], () => [])));
    return checkouts.flat();
}
async function readActionHome(given, program) {
    if (given !== null) {
        const [, repository, ref] = /^([\w.-]{1,100}\/[\w.-]{1,100})@([\w./-]{1,100})$/.exec(given) ?? [];
        if (!repository || !ref)
            throw new errors/* InputError */.dz(`action: found "${given}", expected owner/name@commit, such as ada/harvest-ledger@v1`);
        return { repository, ref };
    }
    try {
        const file = await (0,promises_.realpath)(program);
        const git = (0,checkout_git/* gitIn */.uM)((0,external_node_path_.dirname)(file));
        const read = async (...args) => (await git(args)).toString('utf8').trim();
        await read('ls-files', '--error-unmatch', (0,external_node_path_.basename)(file));
        const remote = (0,context/* parseRemote */.M8)(await read('remote', 'get-url', 'origin'));
        const ref = await read('rev-parse', 'HEAD');
        const isPushed = (await read('branch', '--remotes', '--contains', ref)) !== '';
        return remote !== null && isPushed ? { repository: remote.repository, ref } : null;
    }
    catch {
        return null;
    }
}
async function readDefaultBranch(root) {
    const read = (...args) => (0,checkout_git/* gitIn */.uM)(root)(args).then((output) => output.toString('utf8').trim(), () => '');
    const remote = await read('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD');
    const here = await read('symbolic-ref', '--quiet', 'HEAD');
    return remote.replace(/^refs\/remotes\/origin\//, '') || here.replace(/^refs\/heads\//, '') || 'main';
}

;// CONCATENATED MODULE: ./build/commands/init.js














const DAYS = 90;
async function init(read, run, { action, file, program }) {
    const inputs = (0,build_inputs/* readInputs */.Ko)((name) => (name === 'command' ? 'record' : read(name)), false);
    const { workspace: root, repository, serverUrl } = run.context;
    if (!inputs.config.isDefault)
        throw new errors/* InputError */.dz(`config: init writes ${CONFIG_PATH}, where every run looks. Leave it out`);
    if (inputs.ledger !== null && !(0,checkout/* isSameRepository */.ve)(inputs.ledger, repository))
        throw new errors/* InputError */.dz(`ledger: this is a clone of ${repository}. Run init within a clone of ${inputs.ledger}`);
    const { harvest } = inputs;
    if (harvest === null)
        throw new errors/* InputError */.dz((0,harvest_access/* tokenMissing */.O3)(run.context.onRunner));
    const written = await (0,promises_.readFile)((0,external_node_path_.join)(root, CONFIG_PATH), 'utf8').catch(() => null);
    const config = (0,parse/* parseConfig */.o)(written ?? '', CONFIG_PATH);
    const [found, home, branch] = await Promise.all([
        readReportFacts(root, config.reports),
        readActionHome(action, file),
        inputs.ledgerBranch ?? readDefaultBranch(root),
    ]);
    run.log('Reading Harvest …');
    const accountId = harvest.accountId ?? (await (0,commands_harvest/* withIdService */.Xc)(harvest, run, harvest_account/* readAccountId */.VM));
    const account = await (0,commands_harvest/* withHarvest */.sq)({ ...harvest, accountId }, run, (transport) => (0,commands_harvest/* readAccount */.GM)(transport, run.startedAt, (today) => ({ from: (0,calendar/* addDays */.fi)(today, -DAYS), to: today })));
    const facts = {
        ...found,
        repository,
        serverUrl,
        branch,
        today: account.window.to ?? account.window.from,
        timestamps: account.company.timestamps,
        accountId,
        isOAuth: harvest.oauth !== null,
        action: home,
        projects: account.assigned,
        entries: account.entries,
    };
    const proposal = proposeLedger(facts, written === null ? null : knownTags(config, facts));
    const files = [];
    for (const { path, text } of proposal.files)
        files.push({ path, text, status: await place((0,external_node_path_.join)(root, path), text, inputs.dryRun) });
    return conclude(facts, proposal, files, { program, dryRun: inputs.dryRun });
}
async function place(file, text, dryRun) {
    if (dryRun)
        return (0,promises_.readFile)(file).then(() => 'left', () => 'proposed');
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    return await (0,promises_.writeFile)(file, text, { flag: 'wx' }).then(() => 'written', (cause) => {
        if (cause.code === 'EEXIST')
            return 'left';
        throw new errors/* InputError */.dz(`${file} could not be written: ${cause.message}`, { cause });
    });
}
function conclude(facts, proposal, files, { program, dryRun }) {
    const written = files.filter(({ status }) => status !== 'left').map(({ path }) => path);
    return {
        repository: facts.repository,
        dryRun,
        files,
        tags: proposal.tags.tags.map(({ tag, project, task }) => ({ tag, project: project.id, task: task?.id ?? null })),
        withoutReport: proposal.withoutReport,
        missing: proposal.missing,
        next: nextSteps(facts, proposal, { written, program }),
    };
}
function knownTags({ mapping }, { projects }) {
    return [...mapping.projects].flatMap(([tag, { project: name, client, task: taskName }]) => {
        const found = (0,timesheet_catalog/* resolveProject */.KI)(name, client, projects);
        const project = found.ok ? projects.find(({ id }) => id === found.value.id) : undefined;
        if (project === undefined)
            return [];
        const known = taskName === null ? null : (0,timesheet_catalog/* resolveTask */.E0)(taskName, project);
        const task = project.tasks.find(({ id }) => known?.ok && known.value.id === id) ?? null;
        return [{ tag, project, task, why: [] }];
    });
}
function renderInitialised({ files, dryRun, withoutReport, missing, next }) {
    const lines = files.map(({ path, status }) => {
        if (status === 'left')
            return `left      ${path}: it is there already. --dry-run shows what was proposed`;
        return status === 'written' ? `written   ${path}` : `proposed  ${path}`;
    });
    const steps = next.map((step, index) => `${`${index + 1}.`.padStart(3)} ${step.replaceAll('\n', '\n    ')}`);
    return {
        texts: dryRun ? files.map(({ path, text }) => `───── ${path}\n${text}`).join('\n') : '',
        words: `${[
            ...lines,
            ...(withoutReport === null ? [] : [`no first report: ${withoutReport}`]),
            ...(dryRun ? ['Nothing was written. Without --dry-run:'] : []),
            ...missing.map((each) => `error: ${each}`),
            '',
            'Next:',
            ...steps,
        ].join('\n')}\n`,
    };
}


/***/ })

};
