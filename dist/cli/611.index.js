export const id = 611;
export const ids = [611,712];
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

/***/ 5611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  executeCommand: () => (/* binding */ executeCommand)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/inputs.js
var build_inputs = __webpack_require__(8175);
// EXTERNAL MODULE: ./build/markdown/faults.js
var markdown_faults = __webpack_require__(1263);
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

// EXTERNAL MODULE: ./build/commands/freshness.js
var freshness = __webpack_require__(1312);
// EXTERNAL MODULE: ./build/harvest-access.js
var harvest_access = __webpack_require__(576);
// EXTERNAL MODULE: ./build/commands/checkout.js
var checkout = __webpack_require__(2567);
// EXTERNAL MODULE: ./build/commands/ledger.js + 1 modules
var ledger = __webpack_require__(6522);
// EXTERNAL MODULE: ./build/commands/record/handed-over.js
var handed_over = __webpack_require__(5224);
// EXTERNAL MODULE: ./build/commands/record/reconcile.js + 2 modules
var reconcile = __webpack_require__(133);
;// CONCATENATED MODULE: ./build/commands/record.js







async function record(inputs, run) {
    const open = await (0,checkout/* openCheckout */.Hj)(inputs, run);
    (0,freshness/* refuseOtherBranch */.zH)(inputs, open);
    await (0,freshness/* refuseUnpushed */.Ft)(inputs, open, run);
    await (0,freshness/* refuseUnknownBranch */.Db)(inputs, open, run);
    if (!(0,checkout/* isSameRepository */.ve)(open.repository, open.ledger))
        return await (0,handed_over/* recordHandedOver */.A8)(inputs, open, run);
    if (inputs.harvest === null)
        throw new errors/* InputError */.dz((0,harvest_access/* tokenMissing */.O3)(run.context.onRunner));
    const config = await (0,checkout/* readConfig */.Xg)(inputs, open);
    run.phase('Reading the ledger and Harvest');
    return await (0,reconcile/* reconcile */.L)(inputs, inputs.harvest, config, () => (0,ledger/* readLedger */.SC)(inputs, config, open, run), run);
}

// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
// EXTERNAL MODULE: ./build/commands/tokens.js + 1 modules
var tokens = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/commands/execute.js








async function executeCommand(read, run) {
    const calls = () => ({ 'harvest-calls': String(run.calls.harvest()), 'github-calls': String(run.calls.github()) });
    const closing = (failed) => renderClosing(failed, run.clock.now(), { harvest: run.calls.harvest(), github: run.calls.github() });
    try {
        (0,freshness/* refuseForeignCode */.Kx)(run.context);
        const inputs = (0,build_inputs/* readInputs */.Ko)(read, run.context.onRunner);
        const outcome = await carryOut(inputs, run);
        const token = (0,tokens.tokenOutcome)(run);
        const faults = [...outcome.faults, ...token.faults];
        const failed = faults.some(({ severity }) => severity === 'error');
        return {
            outputs: { ...(0,commands_run/* emptyOutputs */.q_)(), ...outcome.outputs, ...token.outputs, ...calls() },
            faults,
            summary: token.faults.length > 0 ? `${outcome.summary}\n${(0,markdown_faults/* renderFaultList */.N)(token.faults, null)}\n` : outcome.summary,
            failed,
            closing: closing(failed),
            isTold: outcome.isTold === true && token.faults.length === 0,
        };
    }
    catch (error) {
        if (error instanceof Error && error.stack)
            run.debug(error.stack);
        const token = (0,tokens.tokenOutcome)(run);
        const faults = [...(0,errors/* faultsOf */.xm)(error), ...token.faults];
        return {
            outputs: { ...(0,commands_run/* emptyOutputs */.q_)(), ...token.outputs, ...calls() },
            faults,
            summary: `## ${isLost(error) ? 'Whether the last request took effect is not known' : 'Nothing was written'}\n\n${(0,markdown_faults/* renderFaultList */.N)(faults, null)}\n`,
            failed: true,
            closing: closing(true),
        };
    }
    finally {
        run.phase(null);
    }
}
function isLost(error) {
    return error instanceof errors/* RequestError */.GI && error.request.lost;
}
async function carryOut(inputs, run) {
    switch (inputs.command) {
        case 'record':
            return await record(inputs, run);
        case 'rollup':
            return await (await Promise.all(/* import() */[__webpack_require__.e(965), __webpack_require__.e(876)]).then(__webpack_require__.bind(__webpack_require__, 4876))).rollup(inputs, run);
        case 'check':
            return await (await __webpack_require__.e(/* import() */ 296).then(__webpack_require__.bind(__webpack_require__, 2296))).check(inputs, run);
        case 'sync':
            return await (await __webpack_require__.e(/* import() */ 579).then(__webpack_require__.bind(__webpack_require__, 1579))).sync(inputs, run);
        case 'request':
            return await (await __webpack_require__.e(/* import() */ 800).then(__webpack_require__.bind(__webpack_require__, 8800))).request(inputs, run);
    }
}


/***/ }),

/***/ 1854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ uniqueFaults),
/* harmony export */   JZ: () => (/* binding */ tryHarvest),
/* harmony export */   QP: () => (/* binding */ withoutHarvest),
/* harmony export */   Sb: () => (/* binding */ nothingFound),
/* harmony export */   s_: () => (/* binding */ splitFaults)
/* harmony export */ });
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


/***/ }),

/***/ 1312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Db: () => (/* binding */ refuseUnknownBranch),
/* harmony export */   Ft: () => (/* binding */ refuseUnpushed),
/* harmony export */   Kx: () => (/* binding */ refuseForeignCode),
/* harmony export */   eR: () => (/* binding */ refuseStaleCheckout),
/* harmony export */   zH: () => (/* binding */ refuseOtherBranch)
/* harmony export */ });
/* harmony import */ var _checkout_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8461);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _github_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6466);
/* harmony import */ var _timesheet_desired_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4509);
/* harmony import */ var _timesheet_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8176);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2567);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6712);







function refuseOtherBranch(inputs, { ref, defaultBranch, ledger, repository }) {
    const isLedger = (0,_checkout_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameRepository */ .ve)(ledger, repository);
    const branch = (isLedger ? inputs.ledgerBranch : null) ?? defaultBranch;
    if (inputs.dryRun || ref === null || branch === null || ref === `refs/heads/${branch}`)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`this run is on ${ref.replace(/^refs\/heads\//, 'branch ')}, and ${isLedger ? "the ledger's reports" : 'the reports to hand over'} are those of branch ${branch}. Run it there (in a terminal: git switch ${branch}; in a workflow: on: push: branches: [${branch}]), or with dry-run: true`);
}
async function refuseUnknownBranch(inputs, open, run) {
    const { git, checkout, ref, defaultBranch, ledger, repository } = open;
    if (run.context.onRunner || inputs.dryRun || checkout.head === null)
        return;
    const isLedger = (0,_checkout_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameRepository */ .ve)(ledger, repository);
    const branch = (isLedger ? inputs.ledgerBranch : null) ?? defaultBranch;
    if (branch === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`this clone does not tell which branch is ${isLedger ? "the ledger's" : 'the default one'}, so nothing was written. Run \`git remote set-head origin --auto\` once${isLedger ? ', or name the branch with --ledger-branch' : ''}; --dry-run works without`);
    if (ref !== null)
        return;
    const isOfBranch = await git(['merge-base', '--is-ancestor', checkout.head, `refs/remotes/origin/${branch}`]).then(() => true, () => false);
    if (!isOfBranch)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`no branch is checked out (detached HEAD), and commit ${checkout.head.slice(0, 7)} is not of origin/${branch}, so nothing was written. Run \`git switch ${branch}\`, or use --dry-run`);
}
function refuseForeignCode({ event, pull }) {
    if (event !== 'pull_request_target' || pull?.isFork !== true)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`pull_request_target gives the pull request ${pull.number} of a fork this repository's secrets and a token that may write, so nothing was read or done. Use \`on: pull_request\`: check then says what it can without them`);
}
async function refuseUnpushed(inputs, { git, checkout }, run) {
    if (run.context.onRunner || inputs.dryRun || checkout.head === null)
        return;
    const pushed = (await git(['for-each-ref', '--contains', checkout.head, '--format=%(refname)', 'refs/remotes/'])).length > 0;
    if (!pushed)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`commit ${checkout.head.slice(0, 7)} is not pushed, so entries would link to nothing. Push it, or use --dry-run`);
}
async function refuseStaleCheckout(inputs, open, entries, run) {
    const { git, checkout, ledger: name } = open;
    const { head } = checkout;
    if (head === null)
        return;
    const ours = entries.filter((entry) => (0,_timesheet_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .isOurs */ .MU)(entry, name));
    const commits = new Set(ours.flatMap((entry) => (0,_timesheet_desired_js__WEBPACK_IMPORTED_MODULE_6__/* .commitOf */ .D3)(entry.reference?.permalink ?? null) ?? []));
    const [foreign] = await (0,_checkout_history_js__WEBPACK_IMPORTED_MODULE_0__/* .listForeignCommits */ .zg)(git, checkout, [...commits]);
    if (foreign === undefined && !(run.context.isRerun && inputs.githubToken !== null))
        return;
    const short = (commit) => commit.slice(0, 7);
    const reason = foreign === undefined
        ? `this run was started again on commit ${short(head)}`
        : `entries in Harvest were recorded from commit ${short(foreign)}, which this checkout (${short(head)}) does not have`;
    if (inputs.githubToken === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${reason}. Pull the ledger's newest commit; where its history was rewritten, pass github-token, so that GitHub can be asked which commit is the newest`);
    const branch = inputs.ledgerBranch ?? open.defaultBranch;
    const ref = branch === null ? (open.ref ?? 'HEAD') : `refs/heads/${branch}`;
    const tip = await (0,_github_history_js__WEBPACK_IMPORTED_MODULE_2__/* .readTip */ .av)((0,_github_js__WEBPACK_IMPORTED_MODULE_5__.openGitHub)(inputs, run), name, ref);
    if (tip === head)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${reason}; the newest of ${ref.replace(/^refs\/heads\//, '')} is ${tip === null ? 'unknown' : short(tip)}. Nothing was written, because that would undo newer work. Run it on the newest commit`);
}


/***/ }),

/***/ 6712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectGitHub: () => (/* binding */ connectGitHub),
  openGitHub: () => (/* binding */ openGitHub)
});

// EXTERNAL MODULE: ./build/check/network.js
var network = __webpack_require__(9977);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
;// CONCATENATED MODULE: ./build/github/client.js


function createGitHub(options) {
    let calls = 0;
    let opened = null;
    const open = () => {
        opened ??= Promise.all(/* import() */[__webpack_require__.e(339), __webpack_require__.e(987)]).then(__webpack_require__.bind(__webpack_require__, 987)).then(({ createClient }) => createClient(options, () => calls++));
        return opened;
    };
    const once = { retries: 0 };
    const attempt = async (method, path, isWrite, send) => {
        try {
            return await send();
        }
        catch (cause) {
            throw cause instanceof errors/* RequestError */.GI ? cause : (0,failure/* toRequestError */.d)(cause, { method, path, isWrite });
        }
    };
    const rest = async (route, values, isWrite) => {
        const client = await open();
        const { url } = client.request.endpoint(route, { ...values });
        const { method, path } = { method: route.split(' ')[0] ?? '', path: url.slice(options.apiUrl.length) };
        const request = isWrite ? once : {};
        return await attempt(method, path, isWrite, async () => {
            const { data, headers } = await client.request(route, { ...values, request });
            return { value: data, link: headers.link ?? '' };
        });
    };
    return {
        calls: () => calls,
        query: (query, variables) => attempt('POST', '/graphql', false, async () => (await open()).graphql(query, { ...variables })),
        mutate: (mutation, variables) => attempt('POST', '/graphql', true, async () => (await open()).graphql(mutation, { ...variables, request: once })),
        read: async (route, values) => (await rest(route, values, false)).value,
        readLinked: (route, values) => rest(route, values, false),
        write: async (route, values) => (await rest(route, values, true)).value,
    };
}

// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
;// CONCATENATED MODULE: ./build/commands/github.js



const opened = new WeakMap();
function openGitHub(inputs, run) {
    const github = opened.get(run) ?? connectGitHub(inputs.githubToken ?? '', run);
    opened.set(run, github);
    return github;
}
function connectGitHub(token, run) {
    const github = createGitHub({
        apiUrl: run.context.apiUrl,
        userAgent: (0,commands_run/* userAgentOf */.a9)(run),
        token,
        viaProxy: (0,network/* isProxied */.S7)(run.context.proxies),
        onWait: (seconds, why) => run.log(`Waiting ${seconds} s: ${why}`),
        onAnswer: ({ method, path, status, ms }) => run.debug(`GitHub ${method} ${path} ${status ?? 'no answer'} ${ms} ms`),
    });
    const others = run.calls.github;
    run.calls.github = () => others() + github.calls();
    return github;
}


/***/ }),

/***/ 6522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uV: () => (/* binding */ noneSelected),
  jk: () => (/* binding */ parseReports),
  SC: () => (/* binding */ readLedger)
});

// EXTERNAL MODULE: ./build/calendar.js
var calendar = __webpack_require__(7692);
// EXTERNAL MODULE: ./build/checkout/history.js
var checkout_history = __webpack_require__(8461);
// EXTERNAL MODULE: ./build/checkout/reports.js
var checkout_reports = __webpack_require__(7370);
;// CONCATENATED MODULE: ./build/checkout/newest.js

async function readNewest(git, { head, boundary }, before, isWanted) {
    if (head === null || boundary.has(head))
        return new Map();
    const isAncestor = (commit) => git(['merge-base', '--is-ancestor', commit, head]).then(() => true, () => false);
    const parent = `${head}^1`;
    const base = before !== null && (await isAncestor(before)) ? before : (await isAncestor(parent)) ? parent : null;
    const range = base === null ? ['--root', '--no-commit-id', head] : [base, head];
    const output = await git(['diff-tree', '-r', '-z', '-M', '--raw', '--no-abbrev', ...range]);
    const blobs = formerBlobs(output.toString('utf8').split('\0'), isWanted);
    const wanted = [...blobs.values()].filter((blob) => blob !== null);
    const contents = await (0,checkout_reports/* readBlobs */.b4)(git, wanted).catch(() => null);
    if (contents === null)
        return new Map();
    const byBlob = new Map(wanted.map((blob, index) => [blob, contents[index] ?? null]));
    return new Map([...blobs].map(([path, blob]) => [path, blob === null ? null : (byBlob.get(blob) ?? null)]));
}
function formerBlobs(tokens, isWanted) {
    const blobs = new Map();
    for (let at = 0; at + 1 < tokens.length; at += 2) {
        const [, blob = '', status = ''] = /^:\d+ \d+ ([0-9a-f]+) [0-9a-f]+ ([A-Z])/.exec(tokens[at] ?? '') ?? [];
        if (status === 'R' || status === 'C')
            at++;
        const path = tokens[at + 1] ?? '';
        if (status !== 'D' && isWanted(path))
            blobs.set(path, status === 'A' ? null : blob);
    }
    return blobs;
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/github/history.js
var github_history = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/ledger/origins.js
var ledger_origins = __webpack_require__(15);
// EXTERNAL MODULE: ./build/report/parse.js + 119 modules
var parse = __webpack_require__(7742);
// EXTERNAL MODULE: ./build/timesheet/identity.js
var identity = __webpack_require__(3485);
// EXTERNAL MODULE: ./build/commands/freshness.js
var freshness = __webpack_require__(1312);
// EXTERNAL MODULE: ./build/commands/github.js + 1 modules
var github = __webpack_require__(6712);
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
            throw new errors/* InputError */.dz(`the history here${checkout.boundary.size > 0 ? ', a shallow checkout,' : ''} does not tell which commit changed ${missing[0]}${missing.length > 1 ? ` and ${missing.length - 1} more` : ''}. ${run.context.onRunner ? 'Check out with `fetch-depth: 0`, or pass github-token' : 'Run git fetch --unshallow, or set GITHUB_TOKEN'}`);
        return new Map([...found, ...(await (0,github_history/* readCommitsOfPaths */.ei)((0,github.openGitHub)(inputs, run), name, head, missing))]);
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
        isNew: await newest(open, files, config, (date) => date < (0,calendar/* addDays */.fi)(earliest, 4), run),
        refuseStale: (entries) => (0,freshness/* refuseStaleCheckout */.eR)(inputs, open, entries, run),
    };
}
async function newest({ git, checkout }, files, { reports }, mayBeBefore, run) {
    const wanted = files.filter(({ report }) => report.sessions.some(({ date }) => date !== null && mayBeBefore(date)));
    if (wanted.length === 0)
        return () => false;
    const paths = new Set(wanted.map(({ path }) => path));
    const changed = await readNewest(git, checkout, run.context.before, (path) => paths.has(path));
    const before = [...changed].flatMap(([path, content]) => (content === null ? [] : [{ path, content }]));
    const keys = new Map(parseReports(before, reports).map(({ path, report }) => [path, new Set(report.sessions.map(identity/* sessionKey */.ce))]));
    return ({ path, session }) => changed.has(path) && !keys.get(path)?.has((0,identity/* sessionKey */.ce)(session));
}
async function readSources({ git, checkout: { head } }, paths, notes, run) {
    const sources = new Map();
    if (head === null || !notes.includes('{source_url}'))
        return sources;
    const registers = [...paths].flatMap((path) => {
        const repository = (0,ledger_origins/* repositoryOfOrigins */.vY)(path);
        return repository === null ? [] : [{ repository, name: `${head}:${path}` }];
    });
    const texts = await (0,checkout_reports/* readBlobs */.b4)(git, registers.map(({ name }) => name));
    for (const [index, { repository }] of registers.entries()) {
        const origins = (0,ledger_origins/* parseOrigins */.Jh)(texts[index]?.toString('utf8') ?? '') ?? new Map();
        for (const [at, url] of (0,ledger_origins/* sourcesOf */.u0)(run.context.serverUrl, repository, origins))
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
    const [found = ''] = markdown;
    const example = found.includes('/') ? `${found.replace(/\/.*/s, '')}/**/*.md` : '*.md';
    const message = `no file matches ${include.map((glob) => `"${glob}"`).join(', ')}, though there are markdown files, such as ${found}. Where they are reports, write ${example}: globs count from the repository's root${slipOf(include)}`;
    return [{ severity: given === null ? 'warning' : 'error', message, place: null }];
}
function slipOf(include) {
    if (include.some((glob) => /["']/.test(glob)))
        return ', and no quotation marks belong to them';
    if (include.some((glob) => glob.includes('\\')))
        return ', with "/" between folders on every system';
    return include.some((glob) => /^!?\.?\//.test(glob)) ? ', and begin without "/"' : '';
}
function parseReports(files, options) {
    return files.map((file) => {
        const fileName = file.path.split('/').at(-1) ?? file.path;
        const { labels = {}, me = [], problems = {} } = options;
        return { ...file, report: (0,parse/* parseReport */.M)((0,parse/* decodeReport */.b)(file.content), { labels, me, problems, fileName }) };
    });
}


/***/ }),

/***/ 805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ offerCommit)
/* harmony export */ });
/* harmony import */ var _github_commit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(145);
/* harmony import */ var _github_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3688);
/* harmony import */ var _github_pulls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9922);



async function offerCommit(github, state, branch, commit, words, onCommit) {
    const waiting = state.waiting && (0,_github_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .isOffered */ .kd)(state.waiting) ? state.waiting : null;
    if (waiting === null && !(await (0,_github_pulls_js__WEBPACK_IMPORTED_MODULE_2__/* .resetBranch */ .MN)(github, state, branch, state.head)))
        return { kind: 'moved' };
    const head = waiting?.head ?? state.head;
    const committed = commit === null
        ? { kind: 'committed', id: head }
        : await (0,_github_commit_js__WEBPACK_IMPORTED_MODULE_0__/* .commitFiles */ .zu)(github, { ...commit, branch, head });
    if (committed.kind !== 'committed')
        return committed;
    if (commit !== null)
        onCommit(committed.id);
    if (waiting?.pull)
        return { kind: 'offered', id: committed.id, pull: waiting.pull, operation: 'updated' };
    const pull = await (0,_github_pulls_js__WEBPACK_IMPORTED_MODULE_2__/* .openPull */ .Q_)(github, state, { branch, base: state.branch, ...words });
    return pull === null ? { kind: 'moved' } : { kind: 'offered', id: committed.id, pull, operation: 'created' };
}


/***/ }),

/***/ 403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ writePlan)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/timesheet/hundredths.js
var hundredths = __webpack_require__(8362);
// EXTERNAL MODULE: ./build/timesheet/operation.js
var timesheet_operation = __webpack_require__(8626);
// EXTERNAL MODULE: ./build/timesheet/describe.js
var describe = __webpack_require__(6442);
;// CONCATENATED MODULE: ./build/timesheet/plan-json.js


function renderPlanJson(results, settings) {
    const operations = results.map((result) => {
        const { operation, status, message } = result;
        const session = (0,timesheet_operation/* sessionOf */.MC)(operation);
        const entry = result.entry ?? (0,timesheet_operation/* entryOf */.Ms)(operation);
        const { date, hours, where, headline, detail, path, line } = (0,describe/* describeResult */.d)(result);
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

// EXTERNAL MODULE: ./build/timesheet/result.js
var result = __webpack_require__(3122);
;// CONCATENATED MODULE: ./build/commands/plan-file.js






async function writePlan(results, settings, { head, url }, run) {
    const counts = (0,result/* countResults */.a)(results);
    const path = (0,external_node_path_.join)(run.context.tempDir, 'harvest-ledger-plan.json');
    const faults = await run.writeFile(path, renderPlanJson(results, settings)).then(() => [], (cause) => new errors/* InputError */.dz(`the plan could not be written to ${path}: ${cause.message}`).faults);
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
    return (0,hundredths/* renderHundredths */.C)(results.reduce((sum, { operation }) => sum + (0,hundredths/* hundredthsOf */.L)((0,timesheet_operation/* sessionOf */.MC)(operation)?.session.hours ?? null), 0));
}


/***/ }),

/***/ 2794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ handedByDefault),
/* harmony export */   h: () => (/* binding */ prepareProject)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7692);
/* harmony import */ var _checkout_reports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7370);
/* harmony import */ var _ledger_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(453);
/* harmony import */ var _report_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7742);
/* harmony import */ var _timesheet_collect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5013);
/* harmony import */ var _timesheet_identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3485);
/* harmony import */ var _timesheet_window_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9003);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6522);








const handedByDefault = ['reports/**/*.md'];
function prepareProject(inputs, { reports }, repository, config, run) {
    const today = run.startedAt.toISOString().slice(0, 10);
    const inWindow = (0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_4__/* .within */ .ux)((0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_4__/* .windowOf */ .Ou)(inputs.from, inputs.to, config.windowDays + 1, (0,_calendar_js__WEBPACK_IMPORTED_MODULE_5__/* .addDays */ .fi)(today, 1)));
    const isRecorded = (0,_checkout_reports_js__WEBPACK_IMPORTED_MODULE_0__/* .matcher */ .jN)(config.reports.include);
    const handed = [];
    const faults = [];
    let old = 0;
    for (const file of (0,_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReports */ .jk)(reports, config.reports)) {
        const { path, report } = file;
        const place = placeOf(config, { path, report, repository }, isRecorded);
        const isBad = report.problems.some(({ severity }) => severity === 'error');
        const isRecent = (0,_timesheet_collect_js__WEBPACK_IMPORTED_MODULE_2__/* .reachesInto */ .C)(report, path, inWindow);
        if (isRecent)
            faults.push(...problemsOf(file, place.ok || isBad ? null : place.message));
        else if (isBad || !place.ok)
            old++;
        if (isBad || !place.ok)
            continue;
        const sessions = report.sessions.filter(({ date }) => date !== null).map(_timesheet_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .sessionKey */ .ce);
        handed.push({ ...file, id: report.id, sessions, text: (0,_report_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeReport */ .b)(file.content), wanted: place.path });
    }
    return { handed, faults, old };
}
function placeOf(config, handed, isRecorded) {
    const place = (0,_ledger_path_js__WEBPACK_IMPORTED_MODULE_7__/* .ledgerPath */ .tf)(config.reports.path, handed);
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


/***/ }),

/***/ 4686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ handOver)
});

// EXTERNAL MODULE: ./build/checkout/reports.js
var reports = __webpack_require__(7370);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/github/commit.js
var github_commit = __webpack_require__(145);
// EXTERNAL MODULE: ./build/github/history.js
var github_history = __webpack_require__(6466);
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

// EXTERNAL MODULE: ./build/ledger/origins.js
var ledger_origins = __webpack_require__(15);
// EXTERNAL MODULE: ./build/commands/github.js + 1 modules
var commands_github = __webpack_require__(6712);
// EXTERNAL MODULE: ./build/commands/offer.js
var offer = __webpack_require__(805);
// EXTERNAL MODULE: ./build/commands/project.js
var commands_project = __webpack_require__(2794);
// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
// EXTERNAL MODULE: ./build/checkout/history.js
var checkout_history = __webpack_require__(8461);
// EXTERNAL MODULE: ./build/config/parse.js + 3 modules
var parse = __webpack_require__(8277);
// EXTERNAL MODULE: ./build/github/files.js
var github_files = __webpack_require__(2177);
// EXTERNAL MODULE: ./build/github/ledger.js + 1 modules
var ledger = __webpack_require__(3688);
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
    return [...files.keys()].some((path) => (0,ledger_origins/* repositoryOfOrigins */.vY)(path) !== null);
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

// EXTERNAL MODULE: ./build/ledger/path.js
var ledger_path = __webpack_require__(453);
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
            const was = before ? [...origin.was, (0,ledger_origins/* sourceOf */.vz)(before)].filter((source) => source !== (0,ledger_origins/* sourceOf */.vz)(origin)) : [];
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

// EXTERNAL MODULE: ./build/commands/checkout.js
var checkout = __webpack_require__(2567);
// EXTERNAL MODULE: ./build/commands/refusals.js
var refusals = __webpack_require__(650);
;// CONCATENATED MODULE: ./build/commands/record/hand-over-facts.js










async function lookAtLedger(inputs, source, run) {
    const { open } = source;
    const github = (0,commands_github.openGitHub)(inputs, run);
    const register = (0,ledger_origins/* originsPath */.ph)(open.repository);
    const state = await (0,ledger/* readLedgerState */.Nc)(github, {
        ledger: open.ledger,
        branch: inputs.ledgerBranch,
        waitingBranch: inputs.ledgerPullRequest ? waitingBranchOf(open.repository) : null,
        texts: [inputs.config.path, register],
        blobs: inputs.harvest === null ? [] : guessPlaces(inputs, source),
    });
    if (state.head === null && !state.isEmpty)
        throw new errors/* InputError */.dz(`the ledger ${open.ledger} has no branch ${state.branch === null ? 'yet' : `"${state.branch}"`}. Check ledger-branch`);
    (0,refusals/* refuseRenamed */.VG)(open.ledger, state);
    const { head: base, files: there } = (0,ledger/* standingOf */.YP)(state);
    const texts = await readWhole(github, open.ledger, there);
    const config = readLedgerConfig(inputs, open.ledger, texts);
    const origins = parseRegister(open.ledger, register, texts.get(register) ?? null);
    const project = source.reportsFor(config);
    const none = new Map();
    const known = { origins, files: base === null ? none : null, others: null, formers: null };
    const { decided, listed } = await decide(github, source, project, known, base, run);
    const isUnsure = decided.decisions.some(({ kind, at }) => (kind === 'same' || kind === 'adopt') && !there.blobs.has(at));
    const blobs = listed ??
        (inputs.harvest !== null && isUnsure && base !== null ? await (0,github_files/* listFiles */.CS)(github, open.ledger, base) : there.blobs);
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
        return { ...known, files: await (0,github_files/* listFiles */.CS)(github, open.ledger, base) };
    if (missing.needs === 'others')
        return { ...known, others: await readOthers(github, open, base, known) };
    const places = new Map(missing.paths.map((path) => [known.origins.get(path)?.at ?? '', path]));
    const texts = await (0,github_files/* readTexts */.Z7)(github, open.ledger, base, [...places.keys()]);
    return { ...known, formers: new Map([...texts].map(([at, text]) => [places.get(at) ?? at, text ?? ''])) };
}
async function readOthers(github, open, base, { files }) {
    const own = (0,ledger_origins/* originsPath */.ph)(open.repository);
    const paths = [...(files?.keys() ?? [])].filter((path) => path !== own && (0,ledger_origins/* repositoryOfOrigins */.vY)(path) !== null);
    const texts = await (0,github_files/* readTexts */.Z7)(github, open.ledger, base, paths);
    return [...texts].flatMap(([register, text]) => {
        const repository = (0,ledger_origins/* repositoryOfOrigins */.vY)(register) ?? '';
        return [...parseRegister(open.ledger, register, text)].map(([path, origin]) => ({ repository, path, origin }));
    });
}
async function readWhole(github, ledger, files) {
    const texts = new Map(files.texts);
    for (const [path, blob] of files.cut)
        texts.set(path, await (0,github_files/* readBlob */.gm)(github, ledger, blob));
    return texts;
}
function readLedgerConfig(inputs, ledger, texts) {
    const { path, isDefault } = inputs.config;
    const text = texts.get(path) ?? null;
    if (text === null && !isDefault)
        throw (0,checkout/* noConfig */.ac)(path, `the ledger ${ledger}`);
    return (0,parse/* parseConfig */.o)(text ?? '', `${ledger}:${path}`);
}
function parseRegister(ledger, path, text) {
    const origins = text === null ? new Map() : (0,ledger_origins/* parseOrigins */.Jh)(text);
    if (origins === null)
        throw new errors/* InputError */.dz(`${path} in the ledger ${ledger} is not as Harvest Ledger wrote it, so nobody knows what was handed over already. Restore it from the ledger's history`);
    return origins;
}
const MOST_GUESSES = 100;
function guessPlaces(inputs, { reportsFor }) {
    const { handed } = reportsFor((0,parse/* parseConfig */.o)('', inputs.config.path));
    const places = [...new Set(handed.map(({ wanted }) => wanted))];
    return places.length > MOST_GUESSES ? [] : places;
}

// EXTERNAL MODULE: ./build/commands/ledger.js + 1 modules
var commands_ledger = __webpack_require__(6522);
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
        isWaiting: came.pull !== null || (state.waiting !== null && (0,ledger/* isOffered */.kd)(state.waiting)),
        ledger: { name: state.name, url: state.url },
        faults: [
            ...(isTold ? [{ severity: 'warning', message: told, place: null }] : []),
            ...(isDeclined(state) && came.pull === null ? [declined(open)] : []),
            ...(0,commands_ledger/* noneSelected */.uV)(files.reports, files.paths, inputs.reports, inputs.reports ?? commands_project/* handedByDefault */.L),
            ...files.faults,
            ...project.faults,
            ...decided.decisions.flatMap((decision) => faultOf(decision, run)),
        ],
    };
}
function unoffered(done, { base, branch }, error) {
    const compare = `${done.ledger.url}/compare/${base}...${branch}`;
    const message = `commit ${done.commit?.slice(0, 7)} with the reports is on the branch ${branch} of ${done.ledger.name}, and the pull request for it was not opened. Run again to have it opened, or open it by hand: ${compare}`;
    const faults = [...done.faults, ...(0,errors/* faultsOf */.xm)(error), { severity: 'error', message, place: null }];
    return { ...done, isWaiting: true, faults };
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
        throw new errors/* InputError */.dz(`github-token is missing. ${open.ledger} takes reports from a token with \`contents: write\` for it; in a terminal, set GITHUB_TOKEN`);
    const { head } = open.checkout;
    if (head === null)
        throw new errors/* InputError */.dz(`${open.repository} has no commit yet, so there is nothing to hand over`);
    const files = await (0,reports/* readReports */.oh)(open.git, head, inputs.reports ?? commands_project/* handedByDefault */.L);
    const source = { open, head, files, reportsFor: readOnce(inputs, files, open, run) };
    const count = files.reports.length;
    run.phase(`Handing ${count} ${count === 1 ? 'report' : 'reports'} of ${open.repository} over to ${open.ledger}`);
    const began = run.clock.now();
    let wasLost = false;
    let wasStarted = false;
    const own = { tell: null };
    const giveUp = (error) => {
        if (own.tell === null)
            throw error;
        return own.tell(error);
    };
    for (let attempt = 1;; attempt++) {
        const tried = run.clock.now();
        const attempted = await tryOnce(inputs, source, wasLost, own, run).catch(giveUp);
        if (!('kind' in attempted))
            return attempted;
        const isLast = attempt === MOST_TRIES || run.clock.now() - began > LONGEST_MS;
        if (isLast || (attempted.kind === 'started' && wasStarted))
            return giveUp(attempted.error ?? busy(open.ledger));
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
        const reports = known.get(key) ?? (0,commands_project/* prepareProject */.h)(inputs, files, repository, config, run);
        known.set(key, reports);
        return reports;
    };
}
async function tryOnce(inputs, source, wasLost, own, run) {
    const { open } = source;
    const github = (0,commands_github.openGitHub)(inputs, run);
    const register = (0,ledger_origins/* originsPath */.ph)(open.repository);
    const look = await lookAtLedger(inputs, source, run);
    const { state, base, decided } = look;
    const written = decided.decisions.filter(isWritten);
    const conclude = (head, commit, pull) => outcomeOf(inputs, source, look, run, { head, commit, pull });
    const { waiting } = state;
    const isUnoffered = waiting?.isAhead === true && waiting.pull === null && !waiting.isDeclined;
    if (inputs.dryRun || (written.length === 0 && !isUnoffered)) {
        const commit = wasLost && base !== null ? await (0,github_history/* readCommitsOfPaths */.ei)(github, open.ledger, base, [register]) : null;
        return conclude(base, commit?.get(register)?.commit ?? null, waiting?.pull ? { ...waiting.pull, operation: 'none' } : null);
    }
    refuseWrite(source, look, written);
    const { branch, head } = state;
    if (head === null || branch === null) {
        const error = await (0,github_commit/* startLedger */.Gl)(github, open.ledger, inputs.ledgerBranch, {
            path: register,
            content: (0,ledger_origins/* renderOrigins */.cl)(new Map()),
            message: `Start the register of reports from ${open.repository}`,
        });
        return { kind: 'started', error };
    }
    const runUrl = (0,commands_run/* urlOfRun */.wt)(run);
    const { serverUrl } = run.context;
    const brought = written
        .filter(({ kind }) => kind !== 'adopt')
        .map(({ at, candidate: { path } }) => ({
        path: at,
        title: handedAt(look, path).report.title,
        sourceUrl: (0,ledger_origins/* sourceUrl */.Hx)(serverUrl, open.repository, path, source.head),
    }));
    const message = renderCommitMessage(open.repository, brought, runUrl);
    const commit = {
        ledger: open.ledger,
        message,
        additions: [
            ...additionsOf(look, written),
            { path: register, content: new TextEncoder().encode((0,ledger_origins/* renderOrigins */.cl)(decided.origins)) },
        ],
    };
    if (inputs.ledgerPullRequest) {
        const words = { title: `Session reports of ${open.repository}`, body: renderPullBody(open.repository, runUrl) };
        const waitingCommit = written.length === 0 ? null : commit;
        const waitingBranch = waitingBranchOf(open.repository);
        const onCommit = (id) => {
            own.tell = (error) => unoffered(conclude(id, id, null), { base: branch, branch: waitingBranch }, error);
        };
        const offered = await (0,offer/* offerCommit */.C)(github, { ...state, head, branch }, waitingBranch, waitingCommit, words, onCommit);
        if (offered.kind !== 'offered')
            return offered;
        return conclude(offered.id, offered.id, { ...offered.pull, operation: offered.operation });
    }
    const committed = await (0,github_commit/* commitFiles */.zu)(github, { ...commit, branch, head });
    return committed.kind === 'committed' ? conclude(committed.id, committed.id, null) : committed;
}
function refuseWrite({ open }, look, written) {
    const { isArchived, permission } = look.state;
    if (isArchived)
        throw new errors/* InputError */.dz(`the ledger ${open.ledger} is archived. Unarchive it in its settings, or name another with \`ledger\``);
    if (permission === 'READ' || permission === 'TRIAGE')
        throw new errors/* InputError */.dz(`github-token may read ${open.ledger}, not write to it. Give it \`contents: write\` there: a fine-grained token or a GitHub App's; a run's own GITHUB_TOKEN writes only to its own repository`);
    const bytes = additionsOf(look, written).reduce((sum, { content }) => sum + content.length, 0);
    if (bytes > github_commit/* LARGEST_COMMIT */.f9)
        throw new errors/* InputError */.dz(`these reports have ${(bytes / 1e6).toFixed(1)} MB together, and GitHub takes ${github_commit/* LARGEST_COMMIT */.f9 / 1e6} MB in one commit. Hand them over in parts, with a narrower \`reports\` glob`);
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
function busy(ledger) {
    return new errors/* InputError */.dz(`in ${MOST_TRIES} tries another commit to ${ledger} always came first. Nothing was handed over; run again`);
}


/***/ }),

/***/ 5224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ recordHandedOver),
/* harmony export */   Dh: () => (/* binding */ atProject),
/* harmony export */   Xr: () => (/* binding */ ledgerOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _github_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6466);
/* harmony import */ var _ledger_origins_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15);
/* harmony import */ var _ledger_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4380);
/* harmony import */ var _timesheet_hundredths_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8362);
/* harmony import */ var _timesheet_identity_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3485);
/* harmony import */ var _timesheet_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8176);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1854);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6712);
/* harmony import */ var _hand_over_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4686);
/* harmony import */ var _reconcile_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(133);











async function recordHandedOver(inputs, open, run) {
    const handed = await (0,_hand_over_js__WEBPACK_IMPORTED_MODULE_5__/* .handOver */ .C)(inputs, open, run);
    for (const line of (0,_ledger_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .describeHandOver */ .TU)(handed.decisions, inputs.dryRun))
        run.log(line);
    if (handed.old > 0)
        run.log(`${handed.old} older ${handed.old === 1 ? 'report' : 'reports'} cannot be read and are left out`);
    run.phase(null);
    const recorded = await recordEntries(inputs, handed, run);
    const summary = (0,_ledger_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .renderHandOver */ .Qc)({
        decisions: handed.decisions,
        faults: handed.faults,
        dryRun: inputs.dryRun,
        repository: open.repository,
        ledger: handed.ledger,
        head: handed.head,
        commit: handed.commit,
        pull: handed.pull,
        isRecorded: inputs.harvest !== null || (handed.isWaiting && handed.pull === null),
        calls: run.calls.github(),
    });
    return {
        faults: (0,_findings_js__WEBPACK_IMPORTED_MODULE_7__/* .uniqueFaults */ .D_)([...handed.faults, ...recorded.faults]),
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
        run.log(handed.pull === null
            ? 'The reports wait on a branch of the ledger that no pull request offers'
            : 'The reports wait in a pull request: the ledger’s own workflow records them once it is merged');
        return nothing;
    }
    const ledger = ledgerOf(inputs, handed, run);
    const paths = new Map(handed.decisions.map(({ at, candidate }) => [at, candidate.path]));
    run.phase('Reading Harvest');
    try {
        const outcome = await (0,_reconcile_js__WEBPACK_IMPORTED_MODULE_6__/* .reconcile */ .L)(inputs, inputs.harvest, handed.config, () => Promise.resolve(ledger), run);
        return { ...outcome, faults: outcome.faults.map((fault) => atProject(fault, paths)) };
    }
    catch (error) {
        const faults = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .faultsOf */ .xm)(error).map((fault) => atProject(fault, paths));
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
        sources: (0,_ledger_origins_js__WEBPACK_IMPORTED_MODULE_8__/* .sourcesOf */ .u0)(run.context.serverUrl, handed.repository, handed.origins),
        faults: handed.faults.filter(({ severity, place }) => severity === 'error' && place !== null),
        findCommits: (paths) => head === null || inputs.dryRun
            ? Promise.resolve(new Map())
            : (0,_github_history_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommitsOfPaths */ .ei)((0,_github_js__WEBPACK_IMPORTED_MODULE_4__.openGitHub)(inputs, run), name, head, paths),
        covers: (source) => sources.has(source),
        formers: new Map(formers),
        isNew: ({ path }) => here.some(({ at, kind }) => kind === 'add' && at === path),
        refuseStale: (entries) => refuseTakenIds(name, here, entries),
    };
}
async function refuseTakenIds(ledger, here, entries) {
    const ours = new Set(entries.filter((each) => (0,_timesheet_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .isOurs */ .MU)(each, ledger)).map(({ reference }) => (0,_timesheet_identity_js__WEBPACK_IMPORTED_MODULE_9__/* .splitReference */ .mQ)(reference?.id ?? '').source));
    const taken = here.filter(({ kind, candidate: { id } }) => kind === 'add' && id !== null && ours.has(id));
    if (taken.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(taken.map(({ candidate: { path, id } }) => ({
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
function hoursOf({ handed }) {
    const dated = [...handed.values()].flatMap(({ report }) => report.sessions).filter(({ date }) => date !== null);
    return (0,_timesheet_hundredths_js__WEBPACK_IMPORTED_MODULE_10__/* .renderHundredths */ .C)(dated.reduce((sum, { hours }) => sum + (0,_timesheet_hundredths_js__WEBPACK_IMPORTED_MODULE_10__/* .hundredthsOf */ .L)(hours), 0));
}


/***/ }),

/***/ 133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ reconcile)
});

// EXTERNAL MODULE: ./build/harvest/time-entries.js
var time_entries = __webpack_require__(4420);
// EXTERNAL MODULE: ./build/timesheet/plan.js + 3 modules
var timesheet_plan = __webpack_require__(8176);
// EXTERNAL MODULE: ./build/timesheet/result.js
var result = __webpack_require__(3122);
// EXTERNAL MODULE: ./build/timesheet/summary.js
var timesheet_summary = __webpack_require__(7047);
// EXTERNAL MODULE: ./build/commands/harvest.js + 2 modules
var harvest = __webpack_require__(5361);
// EXTERNAL MODULE: ./build/commands/plan-file.js + 1 modules
var plan_file = __webpack_require__(403);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/timesheet/describe.js
var describe = __webpack_require__(6442);
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
    if (!(error instanceof errors/* RequestError */.GI))
        return false;
    const { status, path } = error.request;
    return status === null || HOPELESS.has(status) || path.endsWith('/oauth2/token');
}
function renderLine(result) {
    const { verb, date, hours, where, headline, detail } = (0,describe/* describeResult */.d)(result);
    return [verb.padEnd(7), date, `${hours} h`.padStart(7), where, headline && `“${headline}”`, detail && `(${detail})`]
        .filter(Boolean)
        .join('  ');
}
function progress(finished, total) {
    return total > 20 ? `[${String(finished).padStart(String(total).length)}/${total}] ` : '';
}

// EXTERNAL MODULE: ./build/commands/record/settle.js
var settle = __webpack_require__(9630);
// EXTERNAL MODULE: ./build/commands/record/survey.js
var record_survey = __webpack_require__(2267);
// EXTERNAL MODULE: ./build/timesheet/desired.js
var desired = __webpack_require__(4509);
// EXTERNAL MODULE: ./build/timesheet/operation.js
var timesheet_operation = __webpack_require__(8626);
;// CONCATENATED MODULE: ./build/commands/record/verify.js




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
        const reasons = (0,errors/* faultsOf */.xm)(cause).map(({ message }) => message);
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
    const session = (0,timesheet_operation/* sessionOf */.MC)(operation);
    const { date, hours, where } = (0,describe/* describeResult */.d)(result);
    const what = `${operation.kind} of ${hours} h on ${where}, ${date}`;
    return [{ severity: 'error', place: session && (0,desired/* placeOf */.$t)(session), message: `${what}: ${message}` }];
}
function isSame(a, b) {
    if ((0,timesheet_operation/* sessionOf */.MC)(a) || (0,timesheet_operation/* sessionOf */.MC)(b))
        return (0,timesheet_operation/* sessionOf */.MC)(a) === (0,timesheet_operation/* sessionOf */.MC)(b);
    const entry = (0,timesheet_operation/* entryOf */.Ms)(a);
    return entry !== null && entry.id === (0,timesheet_operation/* entryOf */.Ms)(b)?.id;
}
function isUnsettled(operation) {
    if (operation.kind === 'delete')
        return operation.reason === 'orphan';
    if (operation.kind === 'blocked')
        return operation.entry?.running === true;
    return operation.kind === 'create' || operation.kind === 'update' || operation.kind === 'move';
}
function notShown(result, operation) {
    const { date, hours, where } = (0,describe/* describeResult */.d)(result);
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
    return await (0,harvest/* withHarvest */.sq)(access, run, async (transport) => {
        const survey = await (0,record_survey/* readSurvey */.F)(inputs, config, readReports, transport, run);
        const { ledger, account, settings } = survey;
        const { plan, collected, range } = survey.settled;
        if (inputs.dryRun) {
            const planned = plan.operations.map(result/* plannedResult */.U);
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
            replan: (entries) => (0,timesheet_plan/* planTimeEntries */.fn)((0,settle/* planInput */.y)(collected, entries, ledger), settings),
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
    const counts = (0,result/* countResults */.a)(results);
    const { outputs, faults: unwritten } = await (0,plan_file/* writePlan */.p)(results, settings, ledger, run);
    const faults = [...ledger.faults, ...runFaults, ...unwritten];
    run.phase(null);
    run.log((0,timesheet_summary/* headline */.Pl)(counts, inputs.dryRun));
    const summary = (0,timesheet_summary/* renderSummary */.Br)({
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


/***/ }),

/***/ 9630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ settlePlan),
/* harmony export */   y: () => (/* binding */ planInput)
/* harmony export */ });
/* harmony import */ var _timesheet_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5860);
/* harmony import */ var _timesheet_collect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5013);
/* harmony import */ var _timesheet_identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3485);
/* harmony import */ var _timesheet_odd_dates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7574);
/* harmony import */ var _timesheet_operation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8626);
/* harmony import */ var _timesheet_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8176);
/* harmony import */ var _timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9003);







async function settlePlan(inputs, config, ledger, account, settings, listRange) {
    const commits = new Map(ledger.commits);
    const asked = new Set();
    let entries = account.entries;
    let range = account.window;
    const inWindow = (0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__/* .within */ .ux)(account.window);
    for (;;) {
        const reports = ledger.files.map(({ path, report }) => ({
            path,
            report,
            commit: commits.get(path)?.commit ?? null,
            sourceUrl: ledger.sources.get(path) ?? null,
        }));
        const catalog = (0,_timesheet_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .buildCatalog */ .oY)(account.assigned, entries);
        const collected = (0,_timesheet_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collectSessions */ .w)(reports, config.mapping, catalog, inWindow);
        const plan = (0,_timesheet_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planTimeEntries */ .fn)(planInput(collected, entries, ledger), settings);
        const missing = (0,_timesheet_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsWithoutCommit */ .Kc)(plan).filter((path) => !asked.has(path));
        for (const path of missing)
            asked.add(path);
        if (missing.length > 0 && !(inputs.dryRun && inputs.githubToken === null)) {
            for (const [path, commit] of await ledger.findCommits(missing))
                commits.set(path, commit);
            continue;
        }
        const isNew = (path) => commits.get(path)?.added === true;
        if (range === account.window && (0,_timesheet_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .needsWiderWindow */ .bD)(plan, collected.sessions, inWindow, isNew)) {
            range = (0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__/* .widen */ .oP)(account.window);
            entries = await listRange(range);
            continue;
        }
        const dates = await examineDates(collected, plan, ledger, account, listRange);
        return { plan, collected: { ...collected, faults: [...collected.faults, ...dates] }, range };
    }
}
async function examineDates({ sessions }, { operations }, ledger, { window, today }, listRange) {
    const before = (0,_timesheet_odd_dates_js__WEBPACK_IMPORTED_MODULE_4__/* .newBefore */ .iX)(sessions, window, ledger.isNew, new Set(operations.map(_timesheet_operation_js__WEBPACK_IMPORTED_MODULE_5__/* .sessionOf */ .MC)));
    const days = before.map(({ session }) => session.date).sort();
    const [from, to] = [days[0], days.at(-1)];
    const entries = from === undefined || to === undefined ? [] : await listRange({ from, to });
    const references = entries.map(({ reference }) => reference?.id ?? null);
    return [...(0,_timesheet_odd_dates_js__WEBPACK_IMPORTED_MODULE_4__/* .faultsAhead */ .j5)(sessions, window, today), ...(0,_timesheet_odd_dates_js__WEBPACK_IMPORTED_MODULE_4__/* .faultsBefore */ .Z$)(before, window, references)];
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
    const split = entries.map((entry) => ({ entry, ...(0,_timesheet_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .splitReference */ .mQ)(entry.reference?.id ?? '') }));
    const recorded = new Set(split.map(({ base }) => base));
    const missing = new Set(sessions.map(({ base }) => base).filter((base) => !recorded.has(base)));
    const isFormer = (source, base) => {
        const present = ledger.formers.get(source);
        return present !== undefined && missing.has(`${present}${base.slice(source.length)}`);
    };
    return split.filter(({ source, base }) => ledger.covers(source) || isFormer(source, base)).map(({ entry }) => entry);
}


/***/ }),

/***/ 2267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readSurvey),
/* harmony export */   y: () => (/* binding */ surveyOf)
/* harmony export */ });
/* harmony import */ var _harvest_time_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4420);
/* harmony import */ var _timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9003);
/* harmony import */ var _harvest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5361);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9630);




async function readSurvey(inputs, config, readReports, transport, run) {
    const [ledger, account] = await Promise.all([
        readReports(),
        (0,_harvest_js__WEBPACK_IMPORTED_MODULE_1__/* .readAccount */ .GM)(transport, run.startedAt, (today) => (0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__/* .windowOf */ .Ou)(inputs.from, inputs.to, config.windowDays, today)),
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
    const settled = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .settlePlan */ .f)(inputs, config, ledger, account, settings, (range) => (0,_harvest_time_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .listEntries */ .fi)(transport, account.user.id, range));
    const { sessions } = settled.collected;
    run.log(`${count(ledger.files.length, 'report', 'reports')} with ${count(sessions.length, 'session', 'sessions')}; ${count(account.entries.length, 'time entry', 'time entries')} in the window (${(0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__/* .renderWindow */ .Vi)(account.window)})`);
    const inWindow = (0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__/* .within */ .ux)(account.window);
    const outside = sessions.filter(({ session }) => !inWindow(session.date)).length;
    if (outside > 0)
        run.log(`${outside} of ${count(sessions.length, 'session is', 'sessions are')} outside the window (${(0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__/* .renderWindow */ .Vi)(account.window)}) and not looked at`);
    return { ledger, account, settings, settled };
}
function count(number, one, many) {
    return `${number} ${number === 1 ? one : many}`;
}


/***/ }),

/***/ 650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VG: () => (/* binding */ refuseRenamed),
/* harmony export */   tq: () => (/* binding */ withBranch),
/* harmony export */   xl: () => (/* binding */ refuseArchived)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2567);


function refuseRenamed(ledger, { name }) {
    if (!(0,_checkout_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameRepository */ .ve)(name, ledger))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${ledger} was renamed to ${name}. Write \`ledger: ${name}\`; entries recorded under the old name keep it`);
}
function refuseArchived(ledger, { isArchived }) {
    if (isArchived)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`the ledger ${ledger} is archived. Unarchive it in its settings`);
}
function withBranch(ledger, wanted, state) {
    const { head, branch } = state;
    if (head === null || branch === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`the ledger ${ledger} has no branch ${wanted === null ? 'yet' : `"${wanted}"`}`);
    return { ...state, head, branch };
}


/***/ }),

/***/ 145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ startLedger),
/* harmony export */   f9: () => (/* binding */ LARGEST_COMMIT),
/* harmony export */   zu: () => (/* binding */ commitFiles)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(220);


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
            return { kind: 'lost', error: (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .noAnswer */ .q)('the answer names no commit', true) };
        return { kind: 'committed', id };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI))
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
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI))
            throw error;
        const { status, lost } = error.request;
        if (status === 409 || status === 422 || lost)
            return error;
        throw error;
    }
}


/***/ }),

/***/ 220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ toRequestError),
/* harmony export */   q: () => (/* binding */ noAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI({
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI({ method: 'POST', path: '/graphql', status: 200, detail, requestId: null, remedy, lost });
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


/***/ }),

/***/ 2177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   gm: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(220);


async function listFiles(github, ledger, commit) {
    const [owner = '', repo = ''] = ledger.split('/');
    const { tree, truncated } = await github.read('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { owner, repo, tree_sha: commit, recursive: '1' });
    if (!Array.isArray(tree))
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .noAnswer */ .q)('the answer holds no list of files');
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI({
        method: 'GET',
        path: `/repos/${ledger}`,
        status: 200,
        detail: `${what} is larger than GitHub’s API gives in one answer`,
        requestId: null,
        remedy: 'Start a new ledger for the coming years, and keep this one as it is.',
        lost: false,
    });
}


/***/ }),

/***/ 6466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   av: () => (/* binding */ readTip),
/* harmony export */   dP: () => (/* binding */ listOwnCommits),
/* harmony export */   ei: () => (/* binding */ readCommitsOfPaths)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI({
        method: 'POST',
        path: '/graphql',
        status: 200,
        detail: `GitHub knows no commit of ${lost[0]} up to ${head.slice(0, 7)}`,
        requestId: null,
        remedy: 'Push the ledger first, or check it out with `fetch-depth: 0`.',
        lost: false,
    });
}


/***/ }),

/***/ 3688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kd: () => (/* binding */ isOffered),
  Nc: () => (/* binding */ readLedgerState),
  YP: () => (/* binding */ standingOf)
});

// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
// EXTERNAL MODULE: ./build/github/history.js
var github_history = __webpack_require__(6466);
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
        throw (0,failure/* noAnswer */.q)('the answer holds no repository');
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
    const told = isFar ? await (0,github_history/* listOwnCommits */.dP)(github, asked.ledger, into, asked.waitingBranch) : null;
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


/***/ }),

/***/ 9922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IB: () => (/* binding */ closePull),
/* harmony export */   MN: () => (/* binding */ resetBranch),
/* harmony export */   Q_: () => (/* binding */ openPull),
/* harmony export */   SN: () => (/* binding */ deleteBranch),
/* harmony export */   VH: () => (/* binding */ randomSuffix),
/* harmony export */   Xg: () => (/* binding */ refusePulls),
/* harmony export */   lY: () => (/* binding */ createBranch),
/* harmony export */   l_: () => (/* binding */ decoratePull),
/* harmony export */   ob: () => (/* binding */ moveBranch),
/* harmony export */   p5: () => (/* binding */ describePull)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _same_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7864);


async function resetBranch(github, { nodeId, waiting }, branch, commit) {
    if (waiting === null)
        return (await createBranch(github, nodeId, branch, commit)) !== null;
    return waiting.head === commit || (await moveBranch(github, nodeId, branch, waiting.head, commit));
}
function randomSuffix(random) {
    return random().toString(36).slice(2, 10).padEnd(8, '0');
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
        const { code, lost } = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI ? error.request : { lost: false };
        if (lost || (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI && code !== undefined && code !== 'FORBIDDEN' && code !== 'NOT_FOUND'))
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
        const { code, detail = '', lost } = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI ? error.request : { lost: false };
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
    if (pull.title === title && (0,_same_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sameText */ .Q)(pull.body, body))
        return;
    await github.mutate('mutation ($input: UpdatePullRequestInput!) { updatePullRequest(input: $input) { pullRequest { number } } }', { input: { pullRequestId: pull.id, title, body } });
}
async function closePull(github, pull) {
    try {
        await github.mutate('mutation ($input: ClosePullRequestInput!) { closePullRequest(input: $input) { pullRequest { number } } }', { input: { pullRequestId: pull.id } });
        return true;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI && error.request.lost)
            return false;
        throw error;
    }
}
async function refusePulls(github, ledger, base, random) {
    const branch = `harvest-ledger/none-${base}-${randomSuffix(random)}`;
    try {
        await openPull(github, ledger, { branch, base, title: 'Never opened', body: '' });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI) || error.request.code === 'FORBIDDEN' || error.request.status === 401)
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
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI))
                throw error;
            refused.push(`${what.replace('_', ' ')} (${names.join(', ')}): ${error.request.detail}`);
        }
    }
    return refused;
}
function isThere(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI))
        return false;
    return error.request.lost || /already exists|no commits between/i.test(error.request.detail);
}


/***/ }),

/***/ 7864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sameText)
/* harmony export */ });
function sameText(a, b) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trim();
    return plain(a) === plain(b);
}


/***/ }),

/***/ 15:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ sourceUrl),
/* harmony export */   Jh: () => (/* binding */ parseOrigins),
/* harmony export */   cl: () => (/* binding */ renderOrigins),
/* harmony export */   ph: () => (/* binding */ originsPath),
/* harmony export */   u0: () => (/* binding */ sourcesOf),
/* harmony export */   vY: () => (/* binding */ repositoryOfOrigins),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _timesheet_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4509);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(453);


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
    return (0,_timesheet_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .blobUrl */ .b0)(`${serverUrl}/${repository}`, commit, path);
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
    return ((0,_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isReportPath */ .yk)(path) &&
        path.split('/').every((part) => part !== '' && !part.startsWith('.')) &&
        !/[\\\p{Cc}]/u.test(path));
}
function isGitId(text) {
    return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}


/***/ }),

/***/ 4380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qc: () => (/* binding */ renderHandOver),
/* harmony export */   TU: () => (/* binding */ describeHandOver),
/* harmony export */   kr: () => (/* binding */ renderReports)
/* harmony export */ });
/* harmony import */ var _markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5493);
/* harmony import */ var _markdown_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1263);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7968);
/* harmony import */ var _timesheet_desired_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4509);




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
        given.faults.length > 0 ? `### Needs your attention\n\n${(0,_markdown_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFaultList */ .N)(given.faults, null, MOST_ROWS)}` : '',
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
    const to = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .B)((0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(ledger.name), ledger.url);
    const at = pull
        ? `, waiting in ${(0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .B)(`pull request ${pull.number}`, pull.url)}`
        : commit === null
            ? ''
            : ` in ${(0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .B)(`\`${commit.slice(0, 7)}\``, `${ledger.url}/commit/${commit}`)}`;
    const then = isRecorded && !pull ? '' : pull ? '. Recorded once it is merged.' : ". Recorded by the ledger's own workflow.";
    return `${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(repository)} → ${to}${at}${dryRun ? '' : then}`;
}
function renderReports({ decisions, ledger, head, }) {
    const shown = decisions.filter(({ kind }) => kind !== 'same');
    const rows = shown.slice(0, MOST_ROWS).map(({ kind, candidate, at }) => {
        const isThere = kind === 'add' || kind === 'replace' || kind === 'adopt';
        const place = isThere && head !== null ? (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .B)((0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(at), (0,_timesheet_desired_js__WEBPACK_IMPORTED_MODULE_3__/* .blobUrl */ .b0)(ledger.url, head, at)) : (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(at);
        return [VERBS[kind], (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(candidate.path), kind === 'conflict' ? 'see above' : place];
    });
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .b)([{ title: '' }, { title: 'Report' }, { title: 'In the ledger' }], rows);
    const more = shown.length - rows.length;
    return table === '' ? '' : `### Reports\n\n${table}${more > 0 ? `\n\n… and ${more} more.` : ''}`;
}


/***/ }),

/***/ 1263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ renderFaultList)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5493);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7968);


const MOST_FAULTS = 200;
function renderFaultList(faults, linkTo, most = MOST_FAULTS) {
    const ordered = [...faults].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
    const rows = ordered.slice(0, most).map(({ severity, message, place }) => {
        const mark = severity === 'error' ? '❌' : '⚠️';
        if (!place)
            return `- ${mark} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(message)}`;
        const where = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(`${place.file}:${place.line}:${place.column}`);
        return `- ${mark} ${linkTo ? (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .B)(where, linkTo(place)) : where}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(message)}`;
    });
    const more = faults.length - rows.length;
    return [...rows, ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n');
}


/***/ }),

/***/ 7968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderLink),
/* harmony export */   b: () => (/* binding */ renderTable)
/* harmony export */ });
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


/***/ }),

/***/ 5013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ reachesInto),
/* harmony export */   w: () => (/* binding */ collectSessions)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7692);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5567);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3485);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1001);




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
        if (isBad || codes.some((code) => UNREAD.has(code) || (0,_report_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .ownSeverity */ .I9)(code, 'warning') === 'error'))
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
                base: (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .baseReference */ .lo)(source, (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionKey */ .ce)(session)),
                target: (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .mapSession */ .xZ)({ session, path, repository }, mapping, catalog),
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
const holds = (code) => code !== 'no-hours' && (0,_report_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .ownSeverity */ .I9)(code, 'warning') === 'error';
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
    const named = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlainDate */ .mC)(/\d{4}-\d{2}-\d{2}(?=[^/]*$)/.exec(path)?.[0] ?? '');
    const dates = report.sessions.map(({ date }) => date ?? named);
    return dates.length === 0 ? named === null || inWindow(named) : dates.some((date) => date === null || inWindow(date));
}


/***/ }),

/***/ 6442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isOnlyLink),
/* harmony export */   d: () => (/* binding */ describeResult)
/* harmony export */ });
/* harmony import */ var _markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5493);
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5860);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3485);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8626);




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
    const session = (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .sessionOf */ .MC)(operation);
    const entry = (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(operation);
    const target = session?.target.ok ? session.target : null;
    return {
        verb: verbOf(result),
        date: session?.session.date ?? entry?.date ?? '',
        hours: (session?.session.hours ?? entry?.hours ?? 0).toFixed(2),
        where: target
            ? `${(0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(target.project)} · ${target.task.name}`
            : entry
                ? `${(0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(entry.project)} · ${entry.task.name}`
                : [session?.session.project ?? session?.session.client, session?.session.task].filter(Boolean).join(' · '),
        headline: (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(session?.session.headline ?? session?.title ?? entry?.notes.split('\n')[0] ?? '', 120),
        detail: (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(message ?? detailOf(operation), 500),
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
                empty: 'its session is gone; no report is left in the ledger, so nothing was deleted',
                unread: 'its report cannot be read whole, so its session may still be there; nothing was deleted',
                waits: `waits for its report "${(0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .splitReference */ .mQ)(operation.entry.reference?.id ?? '').source}"`,
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


/***/ }),

/***/ 4509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   E0: () => (/* binding */ changedFields),
/* harmony export */   b0: () => (/* binding */ blobUrl),
/* harmony export */   fA: () => (/* binding */ isStartedAhead),
/* harmony export */   iv: () => (/* binding */ changesBetween),
/* harmony export */   oy: () => (/* binding */ entryFields)
/* harmony export */ });
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7622);

function entryFields(wanted, commit, settings, reference) {
    const { session, target } = wanted;
    const commitUrl = `${settings.ledgerUrl}/commit/${commit}`;
    return {
        date: session.date,
        projectId: target.project.id,
        taskId: target.task.id,
        time: settings.timestamps ? (statedClock(session) ?? { hours: session.hours }) : { hours: session.hours },
        notes: (0,_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .renderNotes */ .IE)(settings.notes, {
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
function isStartedAhead({ reference }) {
    return reference !== null && commitOf(reference.permalink) === null;
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
    compare('notes', (0,_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseNotes */ .Cb)(entry.notes), fields.notes);
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


/***/ }),

/***/ 8362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ renderHundredths),
/* harmony export */   L: () => (/* binding */ hundredthsOf)
/* harmony export */ });
function hundredthsOf(hours) {
    return Math.round((hours ?? 0) * 100);
}
function renderHundredths(hundredths) {
    return (hundredths / 100).toFixed(2);
}


/***/ }),

/***/ 7574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z$: () => (/* binding */ faultsBefore),
/* harmony export */   iX: () => (/* binding */ newBefore),
/* harmony export */   j5: () => (/* binding */ faultsAhead)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7692);
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4509);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3485);
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9003);




const DAYS_AHEAD = 7;
const MOST = 10;
function faultsAhead(sessions, window, today) {
    const inWindow = (0,_window_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .ux)(window);
    const latest = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .addDays */ .fi)(today, DAYS_AHEAD);
    const ahead = sessions.filter(({ session: { date } }) => inWindow(date) && date > latest);
    return firstOf(ahead.map((each) => {
        const { date } = each.session;
        const days = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);
        return warning(each, `this session is dated ${date}, ${days} days ahead. Correct the date if that is a slip`);
    }), (rest) => `${rest} more sessions are dated more than ${DAYS_AHEAD} days ahead`);
}
function newBefore(sessions, { from }, isNew, planned) {
    return sessions.filter((each) => each.session.date < from && isNew(each) && !planned.has(each));
}
function faultsBefore(sessions, { from }, references) {
    const recorded = new Set(references.map((reference) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .splitReference */ .mQ)(reference ?? '').base));
    const missing = sessions.filter(({ base }) => !recorded.has(base));
    return firstOf(missing.map((each) => {
        const { date } = each.session;
        return warning(each, `not recorded: ${date} is before the window, which starts ${from}. Correct the date, or run once with \`from: ${date}\``);
    }), (rest) => {
        const first = missing.map(({ session }) => session.date).sort()[0];
        return `not recorded: ${rest} more new sessions are before the window, which starts ${from}. To record them all, run once with \`from: ${first}\``;
    });
}
function warning(session, message) {
    return { severity: 'warning', message, place: (0,_desired_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(session) };
}
function firstOf(faults, restOf) {
    const rest = faults.length - MOST;
    if (rest <= 1)
        return [...faults];
    return [...faults.slice(0, MOST), { severity: 'warning', message: restOf(rest), place: null }];
}


/***/ }),

/***/ 8626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MC: () => (/* binding */ sessionOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   pB: () => (/* binding */ runningMessage)
/* harmony export */ });
function sessionOf(operation) {
    return 'session' in operation ? operation.session : null;
}
function entryOf(operation) {
    return 'entry' in operation ? operation.entry : null;
}
function runningMessage(entry) {
    return `a timer is running on time entry ${entry.id} of ${entry.date}. Stop it in Harvest, then run again`;
}


/***/ }),

/***/ 8444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ faultsOfPlan),
/* harmony export */   ak: () => (/* binding */ faultsOfLimit),
/* harmony export */   gY: () => (/* binding */ faultsOfOperation)
/* harmony export */ });
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5860);
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4509);


function faultsOfPlan(operations, limit) {
    return [...operations.flatMap(faultsOfOperation), ...faultsOfLimit(operations, limit)];
}
function faultsOfOperation(operation) {
    if (operation.kind === 'blocked')
        return [{ severity: 'error', message: operation.message, place: operation.place }];
    if (operation.kind === 'drift') {
        const { session, entry, reason, changes } = operation;
        const place = session ? (0,_desired_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(session) : null;
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
        const message = `time entry ${entry.id} of ${entry.date} (${entry.hours.toFixed(2)} h, ${(0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(entry.project)}) has no session in the ledger any more; retract.orphans is "flag", so it is left`;
        return [{ severity: 'warning', place: null, message }];
    }
    return [];
}
function faultsOfLimit(operations, limit) {
    const count = (reason) => operations.filter((operation) => operation.kind === 'left' && operation.reason === reason).length;
    const [over, empty] = [count('limit'), count('empty')];
    const looksLike = 'This is what a wrong "reports" glob or an incomplete checkout looks like; if the reports were meant to go,';
    if (empty > 0) {
        const message = `no report is left in the ledger, so nothing was deleted: ${entries(empty)} no session any more. ${looksLike} keep at least one report, or delete the entries in Harvest`;
        return [{ severity: 'error', message, place: null }];
    }
    if (over === 0)
        return [];
    const message = `${entries(over)} no session in the ledger any more, and retract.limit allows ${limit} at once. Nothing was deleted. ${looksLike} raise retract.limit for one run`;
    return [{ severity: 'error', message, place: null }];
}
function entries(number) {
    return number === 1 ? '1 time entry has' : `${number} time entries have`;
}
function quote(text) {
    return `"${text.replace(/\n/g, ' ⏎ ')}"`;
}


/***/ }),

/***/ 8176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MU: () => (/* binding */ isOurs),
  bD: () => (/* binding */ needsWiderWindow),
  Kc: () => (/* binding */ pathsWithoutCommit),
  fn: () => (/* binding */ planTimeEntries)
});

// EXTERNAL MODULE: ./build/timesheet/desired.js
var desired = __webpack_require__(4509);
// EXTERNAL MODULE: ./build/timesheet/identity.js
var identity = __webpack_require__(3485);
// EXTERNAL MODULE: ./build/timesheet/hundredths.js
var hundredths = __webpack_require__(8362);
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
        (session, entry) => !(0,desired/* isStartedAhead */.fA)(entry) && rules.likeness(session, entry) >= 3,
        (_, entry) => !(0,desired/* isStartedAhead */.fA)(entry),
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
        if (!rules.inWindow(entry.date) || entry.locked !== null || (0,desired/* isStartedAhead */.fA)(entry))
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
    return `${date}|${projectId}|${taskId}|${(0,hundredths/* hundredthsOf */.L)(hours)}`;
}
function bySource(a, b) {
    return compare(a.path, b.path) || a.session.line - b.session.line || a.session.column - b.session.column;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./build/timesheet/operation.js
var timesheet_operation = __webpack_require__(8626);
// EXTERNAL MODULE: ./build/timesheet/plan-faults.js
var plan_faults = __webpack_require__(8444);
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
        return { kind: 'blocked', session: null, entry, place: null, message: (0,timesheet_operation/* runningMessage */.pB)(entry) };
    return { kind: 'delete', entry, reason: 'duplicate' };
}
function planWaiting(entry) {
    return { kind: 'left', entry, reason: 'waits' };
}
function planOrphans(orphans, input, isBlocked, settings) {
    const deletable = orphans.filter((entry) => entry.locked === null && !(0,desired/* isStartedAhead */.fA)(entry));
    const tooMany = deletable.length > settings.limit;
    return orphans.map((entry) => {
        if ((0,desired/* isStartedAhead */.fA)(entry))
            return planWaiting(entry);
        const unreadable = input.unreadable.has((0,identity/* splitReference */.mQ)(entry.reference?.id ?? '').source);
        if (entry.locked !== null) {
            const reason = `${entry.locked}; ${unreadable ? 'its report cannot be read whole' : 'its session is gone'}`;
            return { kind: 'drift', session: null, entry, reason, changes: [] };
        }
        if (unreadable && input.hold)
            return { kind: 'left', entry, reason: 'unread' };
        if (settings.orphans !== 'delete')
            return { kind: 'left', entry, reason: settings.orphans };
        if (unreadable) {
            const message = `time entry ${entry.id} of ${entry.date} seems to have lost its session, but its report cannot be read whole. Mend the report: harvest-ledger parse shows what is wrong`;
            return { kind: 'blocked', session: null, entry, place: null, message };
        }
        if (input.hold || isBlocked)
            return { kind: 'left', entry, reason: 'held' };
        if (input.reports === 0)
            return { kind: 'left', entry, reason: 'empty' };
        if (tooMany)
            return { kind: 'left', entry, reason: 'limit' };
        if (entry.running)
            return { kind: 'blocked', session: null, entry, place: null, message: (0,timesheet_operation/* runningMessage */.pB)(entry) };
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
        return { kind: 'blocked', session, entry: null, message, place: (0,desired/* placeOf */.$t)(session) };
    });
}
function planOutside({ session, entry }, settings) {
    const { date } = session.session;
    const way = date < settings.window.from ? `from: ${date}` : `to: ${date}`;
    const message = `its session may be the one now dated ${date}, outside the window, so time entry ${entry.id} of ${entry.date} is left as it is. Run once with \`${way}\``;
    return { kind: 'blocked', session, entry, place: (0,desired/* placeOf */.$t)(session), message };
}

// EXTERNAL MODULE: ./build/timesheet/catalog.js
var catalog = __webpack_require__(5860);
// EXTERNAL MODULE: ./build/timesheet/notes.js
var timesheet_notes = __webpack_require__(7622);
;// CONCATENATED MODULE: ./build/timesheet/plan-pair.js




function planPair({ session, entry, reference }, settings) {
    const { target } = session;
    if (!target.ok)
        return { kind: 'blocked', session, entry, message: target.message, place: target.place };
    const place = (0,desired/* placeOf */.$t)(session);
    if (reference.length > LONGEST_REFERENCE)
        return {
            kind: 'blocked',
            session,
            entry,
            place,
            message: `the reference of this session has ${reference.length} characters, Harvest may keep no more than ${LONGEST_REFERENCE}. Give the report a short "id" in its front matter`,
        };
    const wanted = { ...session, target };
    const own = entry && (session.commit === null || entry.locked !== null) ? (0,desired/* commitOf */.D3)(entry.reference?.permalink ?? null) : null;
    const commit = own ?? session.commit;
    const fields = (0,desired/* entryFields */.oy)(wanted, commit ?? UNKNOWN_COMMIT, settings, reference);
    const usable = target.project.assigned && target.task.assigned;
    const unusable = `${(0,catalog/* show */.WU)(target.project)} with task "${target.task.name}" takes no time any more: it is archived, or you are not assigned to it. Restore it in Harvest, or write another project or task`;
    if (!entry && !session.isReliable)
        return { kind: 'blocked', session, entry, place, message: 'not recorded while its report has an error' };
    if (!entry)
        return usable ? { kind: 'create', session, fields } : { kind: 'blocked', session, entry, place, message: unusable };
    const all = (0,desired/* changesBetween */.iv)(entry, fields, { project: (0,catalog/* show */.WU)(target.project), task: target.task.name });
    if (entry.locked !== null) {
        const changes = all.filter(({ field }) => !isOnlyWording(field, entry, session));
        return changes.length === 0
            ? { kind: 'unchanged', session, entry }
            : { kind: 'drift', session, entry, reason: entry.locked, changes };
    }
    if (all.length === 0)
        return { kind: 'unchanged', session, entry };
    if (entry.running)
        return { kind: 'blocked', session, entry, place, message: (0,timesheet_operation/* runningMessage */.pB)(entry) };
    if (!usable)
        return { kind: 'blocked', session, entry, place, message: unusable };
    const kind = all.some(({ field }) => field === 'reference') ? 'move' : 'update';
    return { kind, session, entry, fields: (0,desired/* changedFields */.E0)(fields, all), changes: all };
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
        const commit = (0,desired/* commitOf */.D3)(entry.reference?.permalink ?? null) ?? UNKNOWN_COMMIT;
        const made = notesOf.get(session) ?? new Map();
        notesOf.set(session, made);
        const notes = made.get(commit) ?? (0,desired/* entryFields */.oy)({ ...session, target: session.target }, commit, settings, '').notes;
        made.set(commit, notes);
        const sameHours = Math.abs(entry.hours - session.session.hours) < 0.005;
        return ((0,timesheet_notes/* normaliseNotes */.Cb)(entry.notes) === notes ? 2 : 0) + (sameHours ? 1 : 0);
    };
}

// EXTERNAL MODULE: ./build/timesheet/window.js
var timesheet_window = __webpack_require__(9003);
;// CONCATENATED MODULE: ./build/timesheet/plan.js








function planTimeEntries(input, settings) {
    const inWindow = (0,timesheet_window/* within */.ux)(settings.window);
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
    const recorded = new Set(pairs.map(({ entry }) => entry));
    const operations = [
        ...holdBack(paired, left),
        ...duplicates
            .filter(({ entry }) => inWindow(entry.date))
            .map((pair) => !recorded.has(pair.kept) && (0,desired/* isStartedAhead */.fA)(pair.entry) ? planWaiting(pair.entry) : planDuplicate(pair)),
        ...outside.map((pair) => planOutside(pair, settings)),
        ...left,
    ].sort((a, b) => compareKeys(sortKey(a), sortKey(b)));
    return { operations, faults: (0,plan_faults/* faultsOfPlan */.Of)(operations, settings.limit) };
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
    const [session, entry] = [(0,timesheet_operation/* sessionOf */.MC)(operation), (0,timesheet_operation/* entryOf */.Ms)(operation)];
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


/***/ }),

/***/ 3122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ plannedResult),
/* harmony export */   a: () => (/* binding */ countResults)
/* harmony export */ });
function plannedResult(operation) {
    return { operation, status: 'planned', entry: null, message: null };
}
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
        return !['keep', 'flag', 'waits'].includes(operation.reason);
    return operation.kind === 'blocked' || operation.kind === 'drift';
}


/***/ }),

/***/ 7047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   gV: () => (/* binding */ lineUrl)
/* harmony export */ });
/* harmony import */ var _markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5493);
/* harmony import */ var _markdown_faults_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1263);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7968);
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5860);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6442);
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4509);
/* harmony import */ var _hundredths_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8362);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8626);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3122);
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9003);










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
    const counts = (0,_result_js__WEBPACK_IMPORTED_MODULE_2__/* .countResults */ .a)(input.results);
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
    const at = head ? ` at ${(0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .renderLink */ .B)(`\`${head.slice(0, 7)}\``, `${ledgerUrl}/commit/${head}`)}` : '';
    const name = (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(account.name || 'Harvest');
    const to = account.url ? (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .renderLink */ .B)(name, account.url) : name;
    return `${(0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .renderLink */ .B)((0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(ledger), ledgerUrl)}${at} → ${to} (${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(account.user)}) · sessions ${(0,_window_js__WEBPACK_IMPORTED_MODULE_5__/* .renderWindow */ .Vi)(window)}`;
}
function renderFaults({ faults, ledgerUrl, head }, rows) {
    if (faults.length === 0)
        return '';
    const linkTo = head === null ? null : ({ file, line }) => lineUrl(ledgerUrl, head, file, line);
    return `### Needs your attention\n\n${(0,_markdown_faults_js__WEBPACK_IMPORTED_MODULE_6__/* .renderFaultList */ .N)(faults, linkTo, rows)}`;
}
function renderChanges({ results, account, ledgerUrl, head }, most) {
    const shown = results.filter(({ operation }) => operation.kind !== 'unchanged');
    const rows = shown.slice(0, most).map((result) => {
        const { verb, date, hours, where, headline, detail, path, line } = (0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describeResult */ .d)(result);
        const entry = result.entry ?? (0,_operation_js__WEBPACK_IMPORTED_MODULE_7__/* .entryOf */ .Ms)(result.operation);
        const session = (0,_operation_js__WEBPACK_IMPORTED_MODULE_7__/* .sessionOf */ .MC)(result.operation);
        const commit = session?.commit ?? (0,_desired_js__WEBPACK_IMPORTED_MODULE_8__/* .commitOf */ .D3)(entry?.reference?.permalink ?? null) ?? head;
        const what = (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(headline || path || '');
        const shownDate = date.replaceAll('-', NON_BREAKING_HYPHEN);
        return [
            (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(verb),
            account.url ? (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .renderLink */ .B)(shownDate, dayUrl(account.url, date, account.userId)) : shownDate,
            hours,
            (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(where),
            path && commit && what ? (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .renderLink */ .B)(what, lineUrl(ledgerUrl, commit, path, line ?? 1)) : what,
            result.operation.kind === 'blocked' || result.status === 'failed' ? 'see above' : (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(detail),
        ];
    });
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTable */ .b)([
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
        const session = (0,_operation_js__WEBPACK_IMPORTED_MODULE_7__/* .sessionOf */ .MC)(operation);
        if (!session?.target.ok)
            continue;
        const name = (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(session.target.project);
        const hours = (0,_hundredths_js__WEBPACK_IMPORTED_MODULE_9__/* .hundredthsOf */ .L)(session.session.hours);
        hundredths.set(name, (hundredths.get(name) ?? 0) + hours);
        total += hours;
    }
    const rows = [...hundredths].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (rows.length === 0)
        return '';
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTable */ .b)([{ title: 'Project' }, { title: 'Hours', align: 'right' }], [
        ...rows.map(([name, hours]) => [(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(name), (0,_hundredths_js__WEBPACK_IMPORTED_MODULE_9__/* .renderHundredths */ .C)(hours)]),
        ['**Total**', `**${(0,_hundredths_js__WEBPACK_IMPORTED_MODULE_9__/* .renderHundredths */ .C)(total)}**`],
    ]);
    return `### Hours by project\n\n${table}`;
}
function dayUrl(accountUrl, date, userId) {
    return `${accountUrl}/time/day/${date.replaceAll('-', '/')}/${userId}`;
}
function lineUrl(ledgerUrl, commit, path, line) {
    return `${(0,_desired_js__WEBPACK_IMPORTED_MODULE_8__/* .blobUrl */ .b0)(ledgerUrl, commit, path)}?plain=1#L${line}`;
}
function more(count, shown) {
    return count > shown ? ['', `… and ${count - shown} more; the plan file has them all.`] : [];
}
function plural(count, word) {
    return count === 1 ? word : `${word}s`;
}


/***/ }),

/***/ 9003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ windowOf),
/* harmony export */   Vi: () => (/* binding */ renderWindow),
/* harmony export */   oP: () => (/* binding */ widen),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7692);

function windowOf(from, to, days, today) {
    return { from: from ?? (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(to !== null && to < today ? to : today, -days), to };
}
function renderWindow({ from, to }) {
    return to === null ? `since ${from}` : `from ${from} to ${to}`;
}
function within({ from, to }) {
    return (date) => date >= from && (to === null || date <= to);
}
const DAYS_BEFORE = 366;
function widen({ from }) {
    return { from: (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(from, -DAYS_BEFORE), to: null };
}


/***/ })

};
