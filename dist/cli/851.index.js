export const id = 851;
export const ids = [851];
export const modules = {

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


/***/ })

};
