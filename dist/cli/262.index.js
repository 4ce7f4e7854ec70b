export const id = 262;
export const ids = [262,67,712];
export const modules = {

/***/ 4598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ renderFinding),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   Ut: () => (/* binding */ NO_YAML),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   bQ: () => (/* binding */ faultsOfFindings),
/* harmony export */   hD: () => (/* binding */ findingOf),
/* harmony export */   jP: () => (/* binding */ withoutRepeats),
/* harmony export */   nh: () => (/* binding */ finder),
/* harmony export */   r4: () => (/* binding */ inWords),
/* harmony export */   vp: () => (/* binding */ topics)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

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
    const severity = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI && error.request.status === 403 ? 'unknown' : 'error';
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .faultsOf */ .xm)(error).map((fault) => ({ ...findingOf(topic, fault), severity }));
}
const marks = { ok: 'ok  ', warning: 'warn', error: 'fail', unknown: '?   ' };
function renderFinding(finding) {
    return `${marks[finding.severity]}  ${finding.topic}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFault */ .L4)({ severity: 'warning', place: finding.place, message: inWords(finding) })}`;
}
function inWords({ message, remedy }) {
    if (remedy === null)
        return message;
    return `${message.replace(/(?<![\s.])[\s.]+$/, '')}. ${remedy}`;
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


/***/ }),

/***/ 9977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S7: () => (/* binding */ isProxied),
/* harmony export */   hi: () => (/* binding */ examineMachine),
/* harmony export */   sv: () => (/* binding */ findingsOfFailure)
/* harmony export */ });
/* unused harmony export proxyFor */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4598);


function isProxied({ http, https }) {
    return http !== '' || https !== '';
}
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
    const { ok, error } = (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finder */ .nh)('This machine');
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
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI) || error.request.status !== null)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .findingsOf */ .WX)(topic, error);
    const { host } = new URL(address);
    const proxy = proxyFor(address, proxies);
    const reason = reasonOf(error);
    const remedy = proxy !== null
        ? `Check HTTPS_PROXY (${proxy}), or put ${host} into NO_PROXY where it is reached directly`
        : /ENOTFOUND|EAI_AGAIN/.test(reason)
            ? `Check the name and this machine's DNS; behind a proxy, set HTTPS_PROXY`
            : `Check the connection and the firewall; behind a proxy, set HTTPS_PROXY`;
    return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finder */ .nh)(topic).error(`${host} cannot be reached (${reason})`, remedy)];
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


/***/ }),

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

/***/ 4262:
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
            return await (await Promise.all(/* import() */[__webpack_require__.e(361), __webpack_require__.e(851), __webpack_require__.e(610), __webpack_require__.e(250)]).then(__webpack_require__.bind(__webpack_require__, 4250))).record(inputs, run);
        case 'rollup':
            return await (await Promise.all(/* import() */[__webpack_require__.e(939), __webpack_require__.e(361), __webpack_require__.e(851), __webpack_require__.e(876)]).then(__webpack_require__.bind(__webpack_require__, 4876))).rollup(inputs, run);
        case 'check':
            return await (await Promise.all(/* import() */[__webpack_require__.e(361), __webpack_require__.e(851), __webpack_require__.e(610), __webpack_require__.e(296)]).then(__webpack_require__.bind(__webpack_require__, 2296))).check(inputs, run);
        case 'sync':
            return await (await Promise.all(/* import() */[__webpack_require__.e(361), __webpack_require__.e(201)]).then(__webpack_require__.bind(__webpack_require__, 1579))).sync(inputs, run);
        case 'request':
            return await (await Promise.all(/* import() */[__webpack_require__.e(361), __webpack_require__.e(694)]).then(__webpack_require__.bind(__webpack_require__, 8800))).request(inputs, run);
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

/***/ 6067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  endOfToken: () => (/* binding */ endOfToken),
  oauthClientOf: () => (/* binding */ oauthClientOf),
  openTokens: () => (/* binding */ openTokens),
  tokenOutcome: () => (/* binding */ tokenOutcome)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/check/network.js
var network = __webpack_require__(9977);
;// CONCATENATED MODULE: ./build/harvest/tokens.js
function fixedToken(token) {
    return { current: async () => token, accepted: () => { }, renew: async () => null, remedy: null };
}
function renewableToken(given, refresh) {
    let latest = given;
    let pending = null;
    let isIssued = false;
    let hasWorked = false;
    const obtain = () => {
        pending ??= refresh().then((fresh) => {
            latest = fresh;
            isIssued = true;
            hasWorked = false;
            pending = null;
            return fresh;
        });
        return pending;
    };
    return {
        current: async () => pending ?? latest ?? obtain(),
        accepted: (token) => {
            if (token === latest)
                hasWorked = true;
        },
        renew: async (refused) => {
            if (pending !== null)
                return await pending;
            if (latest !== refused)
                return latest;
            return isIssued && !hasWorked ? null : await obtain();
        },
        remedy: 'Check harvest-account-id: the access token is new, so it is not expired; Harvest answers so for another account, and for one of Forecast.',
    };
}

// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
;// CONCATENATED MODULE: ./build/commands/tokens.js




const opened = new WeakMap();
function openTokens(access, run) {
    const known = opened.get(run);
    if (known)
        return known.tokens;
    const { accessToken, oauth } = access;
    const faults = [];
    const tokens = oauth === null
        ? fixedToken(accessToken ?? '')
        : renewableToken(accessToken, async () => {
            const issued = await refresh(access, { ...oauth, refreshToken }, run);
            if (issued.lifetimeSeconds !== null)
                state.endsAt = new Date((0,commands_run/* instantOf */.B9)(run).getTime() + issued.lifetimeSeconds * 1000);
            if (issued.refreshToken !== null && issued.refreshToken !== refreshToken) {
                refreshToken = issued.refreshToken;
                await handOn(issued.refreshToken, oauth, run, state);
            }
            return issued.accessToken;
        });
    let refreshToken = oauth?.refreshToken ?? '';
    const state = { tokens, endsAt: null, faults, path: '' };
    opened.set(run, state);
    return tokens;
}
function endOfToken(run) {
    return opened.get(run)?.endsAt ?? null;
}
function tokenOutcome(run) {
    const { path = '', faults = [] } = opened.get(run) ?? {};
    return { outputs: { 'refresh-token-path': path }, faults };
}
function oauthClientOf({ idUrl }, { clientId, clientSecret }, run) {
    return {
        idUrl,
        clientId,
        clientSecret,
        userAgent: (0,commands_run/* userAgentOf */.a9)(run),
        clock: run.clock,
        viaProxy: (0,network/* isProxied */.S7)(run.context.proxies),
        now: () => (0,commands_run/* instantOf */.B9)(run),
        mask: run.mask,
        onAnswer: ({ method, path, status, ms }) => {
            const others = run.calls.harvest;
            run.calls.harvest = () => others() + 1;
            run.debug(`Harvest ${method} ${path} ${status ?? 'no answer'} ${ms} ms`);
        },
    };
}
async function refresh(access, oauth, run) {
    const { requestTokens } = await __webpack_require__.e(/* import() */ 113).then(__webpack_require__.bind(__webpack_require__, 6113));
    return await requestTokens(oauthClientOf(access, oauth, run), { kind: 'refresh', refreshToken: oauth.refreshToken });
}
async function handOn(token, { secretName, secretToken }, run, state) {
    const { repository } = run.context;
    const stored = secretToken === null ? null : await store(token, secretName, secretToken, run);
    if (stored?.ok) {
        run.log(`Harvest issued a new refresh token; it is stored as the secret ${secretName} of ${repository}`);
        return;
    }
    const path = (0,external_node_path_.join)(run.context.tempDir, 'harvest-refresh-token');
    const kept = await run.writeFile(path, token, 0o600).then(() => true, () => false);
    if (kept)
        state.path = path;
    const where = kept ? `It is in the file ${path} until the job ends` : 'It could not be written to a file either';
    const next = `Harvest issued a new refresh token, and the one in ${secretName} may not be good for another run. ${where}`;
    state.faults.push(stored === null
        ? {
            severity: kept ? 'warning' : 'error',
            message: `${next}: store it in a later step from the output refresh-token-path, or pass secret-token, so that it is stored by itself`,
            place: null,
        }
        : {
            severity: 'error',
            message: `the new refresh token could not be stored as the secret ${secretName} of ${repository}: ${stored.reason} ${next}: store it from there, or run harvest-ledger login again`,
            place: null,
        });
}
async function store(token, name, secretToken, run) {
    const [{ connectGitHub }, { storeSecret }] = await Promise.all([
        __webpack_require__.e(/* import() */ 712).then(__webpack_require__.bind(__webpack_require__, 6712)),
        __webpack_require__.e(/* import() */ 907).then(__webpack_require__.bind(__webpack_require__, 5907)),
    ]);
    try {
        await storeSecret(connectGitHub(secretToken, run), run.context.repository, name, token);
        return { ok: true };
    }
    catch (error) {
        return { ok: false, reason: error instanceof Error ? error.message : String(error) };
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
