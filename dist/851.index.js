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
// EXTERNAL MODULE: ./build/report/parse.js + 44 modules
var parse = __webpack_require__(3854);
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


/***/ }),

/***/ 3854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* reexport */ decodeReport),
  M: () => (/* binding */ parseReport)
});

// EXTERNAL MODULE: ./node_modules/mdast-util-from-markdown/lib/index.js + 45 modules
var lib = __webpack_require__(6855);
// EXTERNAL MODULE: ./node_modules/mdast-util-gfm/lib/index.js + 12 modules
var mdast_util_gfm_lib = __webpack_require__(9952);
// EXTERNAL MODULE: ./node_modules/micromark-extension-gfm/index.js + 7 modules
var micromark_extension_gfm = __webpack_require__(2297);
;// CONCATENATED MODULE: ./build/report/chunks.js
const WHOLE = { characters: 16_000, lines: 300, brackets: 600 };
const ENOUGH = 60;
const brackets = (line) => (line.includes('[') ? line.split('[').length - 1 : 0);
const isMarker = (line) => /^(?:[-+*][ \t]|\d{1,9}[.)][ \t])/u.test(line);
const isDelimiter = (line) => line.includes('|') && line.includes('-') && /^[ \t|:-]+$/u.test(line);
function withoutUnread(lines) {
    let fence = '';
    let comment = false;
    let quote = false;
    return lines.map((line) => {
        const text = line.trim();
        if (fence !== '') {
            if (text.startsWith(fence) && /^(?:`+|~+)$/u.test(text))
                fence = '';
            return '';
        }
        if (comment) {
            comment = !text.includes('-->');
            return '';
        }
        quote = text.startsWith('>') || (quote && text !== '' && !text.startsWith('#') && !isMarker(text));
        if (quote)
            return '';
        const opening = /^(?:`{3,}(?=[^`]*$)|~{3,})/u.exec(text);
        if (opening) {
            fence = opening[0];
            return '';
        }
        if (!text.startsWith('<!--'))
            return line;
        comment = !text.includes('-->');
        return '';
    });
}
function chunksOf(lines, from) {
    const all = lines.slice(from);
    const size = all.reduce((sum, line) => sum + line.length + 1, 0);
    const open = all.reduce((sum, line) => sum + brackets(line), 0);
    if (size <= WHOLE.characters && all.length <= WHOLE.lines && open <= WHOLE.brackets)
        return [{ lines: all, numbers: all.map((_, index) => from + index + 1) }];
    const chunks = [];
    let chunk = { lines: [], numbers: [] };
    let characters = 0;
    let opened = 0;
    let indent = 0;
    let header = [];
    const next = () => {
        chunks.push(chunk);
        chunk = { lines: [], numbers: [] };
        characters = 0;
        opened = 0;
        indent = 0;
    };
    const add = (line, number) => {
        const lead = line.length - line.trimStart().length;
        if (indent > 0 && lead === 0 && line !== '')
            indent = 0;
        chunk.lines.push(line.slice(Math.min(lead, indent)));
        chunk.numbers.push(number);
        characters += line.length + 1;
        opened += brackets(line);
    };
    const read = withoutUnread(all);
    read.forEach((line, index) => {
        const before = read[index - 1] ?? '';
        const heading = /^#{1,6}[ \t]/u.test(line);
        if (line.trim() === '')
            header = [];
        const safe = heading || (before.trim() === '' && /^[^\s]/u.test(line) && !isMarker(line));
        const full = chunk.lines.length >= WHOLE.lines ||
            characters + line.length > WHOLE.characters ||
            opened + brackets(line) > WHOLE.brackets;
        if (chunk.lines.length > 0 && ((safe && chunk.lines.length >= ENOUGH) || full)) {
            next();
            if (!safe) {
                indent = line.length - line.trimStart().length;
                if (header.reduce((sum, [text]) => sum + text.length, 0) < WHOLE.characters / 8)
                    for (const [text, number] of header)
                        add(text, number);
            }
        }
        add(line, from + index + 1);
        if (header.length === 0 && before.trim() !== '' && isDelimiter(line)) {
            header = [
                [before, from + index],
                [line, from + index + 1],
            ];
        }
    });
    next();
    return chunks;
}

;// CONCATENATED MODULE: ./build/report/date-name-lists.js
const monthNames = [
    'january,jan,januar,janvier,janv,enero,ene,gennaio,gen,janeiro,januari,tammikuu,tammikuuta,tammi,styczen,stycznia,sty,leden,ledna,jaanuar,ianuarie,ocak,январь,января,січень,січня',
    'february,feb,februar,fevrier,fevr,febrero,febbraio,fevereiro,fev,februari,helmikuu,helmikuuta,helmi,luty,lutego,lut,unor,unora,veebruar,februarie,subat,февраль,февраля,лютии,лютого',
    'march,mar,marz,mars,marzo,marco,maart,mrt,maaliskuu,maaliskuuta,maalis,marzec,marca,marts,brezen,brezna,martie,mart,март,марта,березень,березня',
    'april,apr,avril,avr,abril,abr,aprile,huhtikuu,huhtikuuta,huhti,kwiecien,kwietnia,kwi,duben,dubna,aprill,aprilie,nisan,апрель,апреля,квітень,квітня',
    'may,mai,mayo,maggio,mag,maio,mei,toukokuu,toukokuuta,touko,maj,maja,kveten,kvetna,mayıs,маи,мая,травень,травня',
    'june,jun,juni,juin,junio,giugno,giu,junho,kesakuu,kesakuuta,kesa,czerwiec,czerwca,cze,cerven,cervna,juuni,iunie,haziran,июнь,июня,червень,червня',
    'july,jul,juli,juillet,juil,julio,luglio,lug,julho,heinakuu,heinakuuta,heina,lipiec,lipca,lip,cervenec,cervence,juuli,iulie,temmuz,июль,июля,липень,липня',
    'august,aug,aout,agosto,ago,augustus,elokuu,elokuuta,elo,augusti,sierpien,sierpnia,sie,srpen,srpna,agustos,август,августа,серпень,серпня',
    'september,sep,sept,septembre,septiembre,settembre,set,setembro,syyskuu,syyskuuta,syys,wrzesien,wrzesnia,wrz,zari,septembrie,eylul,сентябрь,сентября,вересень,вересня',
    'october,oct,oktober,okt,octobre,octubre,ottobre,ott,outubro,out,lokakuu,lokakuuta,loka,pazdziernik,pazdziernika,paz,rijen,rijna,oktoober,octombrie,ekim,октябрь,октября,жовтень,жовтня',
    'november,nov,novembre,noviembre,novembro,marraskuu,marraskuuta,marras,listopad,listopada,lis,listopadu,noiembrie,kasım,ноябрь,ноября,листопад,листопада',
    'december,dec,dezember,dez,decembre,diciembre,dic,dicembre,dezembro,joulukuu,joulukuuta,joulu,grudzien,grudnia,gru,desember,prosinec,prosince,detsember,decembrie,aralık,декабрь,декабря,грудень,грудня',
];
const weekdayNames = [
    'sunday,sun,sonntag,so,dimanche,dim,domingo,dom,domenica,zondag,zo,sunnuntai,su,sondag,son,niedziela,niedz,nedele,puhapaev,duminica,pazar,воскресенье,неділя',
    'monday,mon,montag,mo,lundi,lun,lunes,lunedi,segunda feira,segunda,seg,maandag,ma,maanantai,mandag,man,poniedzialek,pon,pondeli,esmaspaev,luni,pazartesi,понедельник,понеділок',
    'tuesday,tue,dienstag,di,mardi,mar,martes,martedi,terca feira,terca,ter,dinsdag,tiistai,ti,tisdag,tis,wtorek,wt,tirsdag,utery,teisipaev,marti,salı,вторник,вівторок',
    'wednesday,wed,mittwoch,mi,mercredi,mer,miercoles,mie,mercoledi,quarta feira,quarta,qua,woensdag,wo,keskiviikko,ke,onsdag,ons,sroda,sr,streda,kolmapaev,miercuri,carsamba,среда,середа',
    'thursday,thu,donnerstag,do,jeudi,jeu,jueves,jue,giovedi,gio,quinta feira,quinta,qui,donderdag,torstai,to,torsdag,tors,czwartek,czw,ctvrtek,neljapaev,joi,persembe,четверг,четвер',
    'friday,fri,freitag,fr,vendredi,ven,viernes,vie,venerdi,sexta feira,sexta,sex,vrijdag,vr,perjantai,pe,fredag,fre,piatek,pt,patek,reede,vineri,cuma,пятница,пʼятниця',
    'saturday,sat,samstag,sa,samedi,sam,sabado,sab,sabato,zaterdag,za,lauantai,la,lordag,lor,sobota,sob,laupaev,sambata,cumartesi,суббота,субота',
];

;// CONCATENATED MODULE: ./build/report/words.js
const remembered = new Map();
function plainWords(text) {
    const before = remembered.get(text);
    if (before !== undefined)
        return before;
    const words = made(text);
    if (remembered.size > 2000)
        remembered.clear();
    if (text.length < 200)
        remembered.set(text, words);
    return words;
}
function made(text) {
    if (/^[ -~\t\n]*$/u.test(text))
        return (text.includes("'") ? text.replace(/'(?=s\b)/giu, '') : text)
            .toLowerCase()
            .replace(/[^a-z0-9]+/gu, ' ')
            .trim();
    return text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/['’](?=s\b)/gu, '')
        .toLowerCase()
        .replace(/ß/gu, 'ss')
        .replace(/ł/gu, 'l')
        .replace(/ø/gu, 'o')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
function phrases(list) {
    return list.split(',').map(plainWords).filter(Boolean);
}
function phraseTest(list) {
    const known = phrases(list);
    const single = new Set(known.filter((phrase) => !phrase.includes(' ')));
    const several = new Map();
    for (const phrase of known.filter((one) => one.includes(' '))) {
        const first = phrase.slice(0, phrase.indexOf(' '));
        several.set(first, [...(several.get(first) ?? []), ` ${phrase} `]);
    }
    return (text) => {
        const words = plainWords(text);
        if (words === '')
            return false;
        const all = words.split(' ');
        if (all.some((word) => single.has(word)))
            return true;
        const begun = new Set(all.filter((word) => several.has(word)));
        if (begun.size === 0)
            return false;
        const padded = ` ${words} `;
        return [...begun].some((word) => several.get(word)?.some((phrase) => padded.includes(phrase)));
    };
}
function alternatives(list) {
    return [...new Set(phrases(list))].sort((a, b) => b.length - a.length).join('|');
}
function trimMarks(text) {
    return text
        .replace(/^(?:[\s\p{Extended_Pictographic}|:;,.·•*_=>~–—→-]|\u{fe0f}|\u{20e3}|\u{200d}){1,200}/u, '')
        .replace(/(?:[\s\p{Extended_Pictographic}|:;,·•*_=<~–—→-]|\u{fe0f}|\u{20e3}|\u{200d}){1,200}$/u, '')
        .trim();
}

;// CONCATENATED MODULE: ./build/report/date-names.js


const indexOf = (lists) => new Map(lists.flatMap((list, index) => list.split(',').map((name) => [name, index])));
const months = indexOf(monthNames);
const weekdays = indexOf(weekdayNames);
function monthNumber(word) {
    const plain = plainWords(word);
    const month = plain.length < 3 ? undefined : (months.get(plain) ?? (plain === 'sept' ? 8 : undefined));
    return month === undefined ? null : month + 1;
}
function weekdayNumber(word) {
    return weekdays.get(plainWords(word)) ?? null;
}

;// CONCATENATED MODULE: ./build/report/item-days.js

function dayOfItem(text, source, list) {
    if (list.ordered !== true)
        return '';
    const month = /^(\p{L}{3,14})[.,]?(?=$|[ \t]?[:(–—-]|[ \t](?:(?:19|20)\d{2}|\d{1,2}[:.]\d{2})(?!\d))/u.exec(text);
    const number = /^\d{1,2}\.[ \t]/u.exec(source)?.[0];
    if (month?.[1] === undefined || number === undefined || monthNumber(month[1]) === null)
        return '';
    const counts = Number.parseInt(number, 10) <= 12 && list.children.length > 1;
    return counts && !/^[ \t](?:19|20)\d{2}/u.test(text.slice(month[0].length)) ? '' : number;
}

;// CONCATENATED MODULE: ./build/report/plain-text.js
function write(node, pen) {
    switch (node.type) {
        case 'text':
            pen.text += node.value;
            pen.prose += node.value;
            return;
        case 'inlineCode':
            pen.text += node.value;
            pen.prose += '\u0001'.repeat(node.value.length);
            return;
        case 'break':
            pen.text += '\n';
            pen.prose += '\n';
            return;
        case 'image':
        case 'imageReference':
        case 'footnoteReference':
        case 'delete':
            return;
        case 'html':
            if (/^<br/iu.test(node.value)) {
                pen.text += ' ';
                pen.prose += ' ';
            }
            return;
        default: {
            const start = pen.text.length;
            for (const child of node.children)
                write(child, pen);
            if (node.type === 'strong')
                pen.bold.push([start, pen.text.length]);
        }
    }
}
function plain(children, line) {
    const pen = { text: '', prose: '', bold: [] };
    for (const child of children)
        write(child, pen);
    return { text: pen.text, prose: pen.prose, bold: pen.bold, line };
}

;// CONCATENATED MODULE: ./build/report/blocks.js






const syntax = [(0,micromark_extension_gfm/* gfm */.T)()];
const trees = (0,mdast_util_gfm_lib/* gfmFromMarkdown */.C)().map(({ transforms: _, ...rest }) => rest);
function lines(whole, level, open) {
    const found = [];
    let offset = 0;
    whole.text.split('\n').forEach((text, index) => {
        const lead = text.length - text.trimStart().length;
        const from = offset + lead;
        const shown = text.trim();
        const bold = whole.bold
            .filter(([start, end]) => start < offset + text.length && end > offset)
            .map(([start, end]) => [Math.max(0, start - from), Math.min(shown.length, end - from)]);
        if (shown !== '') {
            found.push({
                kind: 'line',
                text: shown,
                prose: whole.prose.slice(from, from + shown.length),
                bold,
                line: whole.line + index,
                level,
                first: index === 0,
                open,
            });
        }
        offset += text.length + 1;
    });
    return found;
}
function table(node, lineOf) {
    const [head, ...rows] = node.children.map((row) => row.children.map((cell) => plain(cell.children, lineOf(cell))));
    return { kind: 'table', line: lineOf(node), header: head ?? [], rows };
}
function led(line, lead) {
    const bold = line.bold.map(([from, to]) => [from + lead.length, to + lead.length]);
    return { ...line, text: lead + line.text, prose: lead + line.prose, bold };
}
function collect(node, level, open, into, lineOf) {
    const line = lineOf(node);
    switch (node.type) {
        case 'heading': {
            const text = plain(node.children, line);
            into.push({
                ...text,
                text: text.text.replaceAll('\n', ' '),
                prose: text.prose.replaceAll('\n', ' '),
                kind: 'heading',
                depth: node.depth,
            });
            return;
        }
        case 'paragraph':
            into.push(...lines(plain(node.children, line), level, open));
            return;
        case 'table':
            into.push(table(node, lineOf));
            return;
        case 'list':
            for (const item of node.children)
                for (const child of item.children) {
                    const first = into.length;
                    collect(child, level + 1, item.checked === false, into, lineOf);
                    const line = into[first];
                    const day = child === item.children[0] && line?.kind === 'line' ? dayOfItem(line.text, lineOf.text(item), node) : '';
                    if (line?.kind === 'line' && day !== '')
                        into[first] = led(line, day);
                }
            return;
        default:
            return;
    }
}
function splitFrontMatter(lines) {
    if (!/^---[ \t]*$/u.test(lines[0] ?? ''))
        return null;
    const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/u.test(line));
    return end < 0 ? null : { text: lines.slice(1, end).join('\n'), next: end + 1 };
}
function blocksOf(chunk) {
    const found = [];
    const lineOf = Object.assign(({ position }) => chunk.numbers[(position?.start.line ?? 1) - 1] ?? 1, {
        text: ({ position }) => {
            const { line, column } = position?.start ?? { line: 1, column: 1 };
            return (chunk.lines[line - 1] ?? '').slice(column - 1, column + 5);
        },
    });
    const root = (0,lib/* fromMarkdown */.Y)(chunk.lines.join('\n'), { extensions: syntax, mdastExtensions: trees });
    for (const node of root.children)
        collect(node, 0, false, found, lineOf);
    return found;
}
function parseBlocks(lines) {
    const matter = splitFrontMatter(lines);
    const blocks = [];
    for (const chunk of chunksOf(lines, matter?.next ?? 0)) {
        for (const block of blocksOf(chunk)) {
            const last = blocks.at(-1);
            if (block.kind === 'table' && last?.kind === 'table' && last.line === block.line)
                last.rows.push(...block.rows);
            else
                blocks.push(block);
        }
    }
    return { frontMatter: matter && { text: matter.text, line: 2 }, blocks };
}

// EXTERNAL MODULE: ./build/calendar.js
var calendar = __webpack_require__(7692);
;// CONCATENATED MODULE: ./build/report/dates.js


const BEFORE = String.raw `(?<![\p{L}\p{N}.,:/$€£#_+-])`;
const ISO = String.raw `(?<y1>(?:19|20)\d{2})(?<s1>[-/.])(?<m1>\d{1,2})\k<s1>(?<d1>\d{1,2})(?!\d)(?=T\d|[^\p{L}]|$)`;
const NUMERIC = String.raw `(?<a>\d{1,2})(?<s2>[./-])[ ]?(?<b>\d{1,2})\k<s2>[ ]?(?<y2>(?:19|20)\d{2}|\d{2})(?![\p{L}\p{N}])(?![./-]\d)`;
const DAY_MONTH = String.raw `(?<d3>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[ -]{1,2}(?:of |de |d')?(?<n3>\p{L}{3,12})\.?(?:,?[ -]{1,2}(?:de |del )?(?<y3>(?:19|20)\d{2}(?!\d)|['’]?\d{2}(?![\p{N}:.h]|[ ]?[ap]m)(?=[-,:)\]]|$)))?(?!\p{L})`;
const MONTH_DAY = String.raw `(?<n4>\p{L}{3,12})\.?[ -]{1,2}(?<d4>\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}]|[:.]\d)(?:,?[ -]{1,2}(?<y4>(?:19|20)\d{2})(?!\d))?`;
const SHORT_DOT = String.raw `(?<d5>\d{1,2})\.(?<m5>\d{1,2})\.(?!\d)`;
const SHORT = String.raw `(?<a6>\d{1,2})(?<s6>[/.])(?<b6>\d{1,2})(?![\p{L}\p{N}]|[./:,-]\d|%)`;
const COMPACT = String.raw `(?<y7>(?:19|20)\d{2})(?<m7>\d{2})(?<d7>\d{2})(?!\d)`;
const EAST = String.raw `(?<y8>(?:19|20)\d{2})[年년][ ]?(?<m8>\d{1,2})[月월][ ]?(?<d8>\d{1,2})[日일]`;
const ANY = new RegExp(`${BEFORE}(?:${ISO}|${EAST}|${NUMERIC}|${DAY_MONTH}|${SHORT_DOT}|${COMPACT})|(?<![\\p{L}\\p{N}])${MONTH_DAY}`, 'giu');
const SHORT_ONLY = new RegExp(`${BEFORE}${SHORT}`, 'giu');
const WORD_BEFORE = /(\p{L}{2,14})[.,]?[ (]{0,2}$/u;
const WORD_AFTER = /^[ ,(]{0,3}(\p{L}{2,14})/u;
const UNIX = /(?<!\p{L})(?<n>\p{L}{3})[ ]{1,2}(?<d>\d{1,2})[ ]\d{2}:\d{2}:\d{2}[ ](?:[A-Z]{2,5}[ ])?(?<y>(?:19|20)\d{2})/u;
function year(text) {
    if (text === undefined)
        return null;
    const digits = text.replace(/\D/gu, '');
    const value = Number(digits);
    return digits.length === 2 ? 2000 + value : value;
}
function pair(a, b) {
    return [Number(a), Number(b)];
}
function fromMatch(match, text) {
    const g = match.groups ?? {};
    const start = match.index ?? 0;
    const end = start + match[0].length;
    const around = WORD_BEFORE.exec(text.slice(Math.max(0, start - 20), start))?.[1] ?? WORD_AFTER.exec(text.slice(end, end + 20))?.[1];
    const base = {
        text: match[0],
        start,
        end,
        weekday: around === undefined ? null : weekdayNumber(around),
        fixed: null,
        open: null,
    };
    if (g.y1)
        return { ...base, year: year(g.y1), fixed: pair(g.m1, g.d1) };
    if (g.y8)
        return { ...base, year: year(g.y8), fixed: pair(g.m8, g.d8) };
    if (g.y7)
        return { ...base, year: year(g.y7), fixed: pair(g.m7, g.d7) };
    if (g.a) {
        if (g.s2 === '.')
            return { ...base, year: year(g.y2), fixed: pair(g.b, g.a) };
        return { ...base, year: year(g.y2), open: pair(g.a, g.b) };
    }
    const name = g.n3 ?? g.n4;
    if (name !== undefined) {
        const month = monthNumber(name);
        return month === null ? null : { ...base, year: year(g.y3 ?? g.y4), fixed: [month, Number(g.d3 ?? g.d4)] };
    }
    if (g.d5)
        return { ...base, year: null, fixed: pair(g.m5, g.d5) };
    if (g.a6)
        return g.s6 === '.'
            ? { ...base, year: null, fixed: pair(g.b6, g.a6) }
            : { ...base, year: null, open: pair(g.a6, g.b6) };
    return null;
}
function possible(mention) {
    const [a, b] = mention.fixed ?? mention.open ?? [0, 0];
    if (mention.fixed)
        return (0,calendar/* plainDate */.zy)(mention.year ?? 2024, a, b) !== null;
    return (0,calendar/* plainDate */.zy)(mention.year ?? 2024, a, b) !== null || (0,calendar/* plainDate */.zy)(mention.year ?? 2024, b, a) !== null;
}
function findDates(text, short = false) {
    if (!/\d/u.test(text))
        return [];
    const value = text.slice(0, 4000);
    const found = [];
    const unix = UNIX.exec(value);
    const month = unix?.groups?.n === undefined ? null : monthNumber(unix.groups.n);
    if (unix && month !== null) {
        found.push({
            text: unix[0],
            start: unix.index,
            end: unix.index + unix[0].length,
            year: Number(unix.groups?.y),
            fixed: [month, Number(unix.groups?.d)],
            open: null,
            weekday: null,
        });
        return found;
    }
    for (const pattern of short ? [ANY, SHORT_ONLY] : [ANY]) {
        pattern.lastIndex = 0;
        for (let match = pattern.exec(value); match; match = pattern.exec(value)) {
            const mention = fromMatch(match, value);
            if (mention &&
                possible(mention) &&
                !found.some((other) => mention.start < other.end && other.start < mention.end))
                found.push(mention);
            if (!mention)
                pattern.lastIndex = match.index + ((value.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1);
            if (found.length > 60)
                break;
        }
    }
    return found.sort((a, b) => a.start - b.start);
}
function findYear(text) {
    const years = [
        ...text.slice(0, 300).matchAll(/(?<![\p{L}\p{N}.,:/#-])((?:19|20)\d{2})(?![\p{L}\p{N}]|[-./]\d)/gu),
    ].map((match) => Number(match[1]));
    return years.length > 0 && years.every((value) => value === years[0]) ? (years[0] ?? null) : null;
}
function dateHabits(mentions, extra) {
    const certain = new Set(extra);
    let dayFirst = 0;
    let monthFirst = 0;
    for (const { fixed, open, year: y, weekday } of mentions) {
        if (fixed && y !== null) {
            const date = (0,calendar/* plainDate */.zy)(y, fixed[0], fixed[1]);
            if (date)
                certain.add(date);
        }
        if (!open || open[0] === open[1])
            continue;
        const days = y === null ? null : [(0,calendar/* plainDate */.zy)(y, open[1], open[0]), (0,calendar/* plainDate */.zy)(y, open[0], open[1])];
        if (open[0] > 12)
            dayFirst++;
        else if (open[1] > 12)
            monthFirst++;
        else if (weekday !== null && days) {
            const fits = days.map((day) => day !== null && new Date(`${day}T00:00:00Z`).getUTCDay() === weekday);
            if (fits[0] && !fits[1])
                dayFirst++;
            if (fits[1] && !fits[0])
                monthFirst++;
        }
    }
    return { order: dayFirst > 0 === monthFirst > 0 ? null : dayFirst > 0 ? 'day-first' : 'month-first', certain };
}
function readDate(mention, habits, yearAbove) {
    const y = mention.year ?? yearAbove;
    if (y === null)
        return { kind: 'no-year' };
    if (mention.fixed) {
        const date = (0,calendar/* plainDate */.zy)(y, mention.fixed[0], mention.fixed[1]);
        return date ? { kind: 'date', date } : { kind: 'impossible' };
    }
    const [a, b] = mention.open ?? [0, 0];
    const dayFirst = (0,calendar/* plainDate */.zy)(y, b, a);
    const monthFirst = (0,calendar/* plainDate */.zy)(y, a, b);
    if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) {
        const date = dayFirst ?? monthFirst;
        return date ? { kind: 'date', date } : { kind: 'impossible' };
    }
    const fits = [dayFirst, monthFirst].filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === mention.weekday);
    if (fits.length === 1 && fits[0])
        return { kind: 'date', date: fits[0] };
    if (habits.order !== null)
        return { kind: 'date', date: habits.order === 'day-first' ? dayFirst : monthFirst };
    const known = [dayFirst, monthFirst].filter((day) => habits.certain.has(day));
    if (known.length === 1 && known[0])
        return { kind: 'date', date: known[0] };
    return { kind: 'ambiguous', readings: [dayFirst, monthFirst] };
}
function fileNameDate(fileName) {
    const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    const match = /(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/u.exec(base);
    return match ? (0,calendar/* plainDate */.zy)(Number(match[1]), Number(match[3]), Number(match[4])) : null;
}

;// CONCATENATED MODULE: ./build/report/labels.js
const languages = (/* unused pure expression or super */ null && (['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'fi', 'sv', 'pl']));
const moreLanguages = (/* unused pure expression or super */ null && (['da', 'nb', 'cs', 'et', 'ro', 'tr', 'ru', 'uk']));
const fieldLabels = {
    date: `date, day, session date, work date, date worked, datum, tag, jour, fecha, dia, data, giorno, dag, paiva, pvm,
    paivamaara, dzien,
    dato, kuupaev, paev, den, datum prace, tarih, gun, ziua, дата, день, 日期, 日付, when, wann, quand, cuando, quando, wanneer, milloin, kiedy, hvornar, kdy, millal, когда, date time, date and time, datum uhrzeit, fecha de trabajo, data dello svolgimento, session completed, completed on, completion date, date completed, report date, date of work, work day, session day`,
    hours: `hours, hrs, hour, duration, length, elapsed, elapsed time, time elapsed, time spent, spent, spent time, hours worked, worked hours, worked,
    hours spent, time worked, work time, working time, worked time, working hours, work hours, work duration, session duration, session time,
    session length, time invested, invested time, hours invested, time taken, time used, time logged, logged time, focus time, focused time, hours logged, time tracked,
    actual time, actual hours, actual duration, actual effort, actual, time on task, minutes, mins, minutes spent,
    dauer, stunden, std, zeitaufwand, aufwand, arbeitszeit, arbeitsdauer, aufgewendete zeit, arbeitsstunden, effektiv,
    effektive zeit, tatsachliche zeit, tatsachlicher aufwand, minuten, sitzungsdauer, stundenaufwand, ist, ist zeit, ist stunden, stunden ist,
    duree, heures, temps passe, temps de travail, heures travaillees, temps, duree de la session,
    duracion, horas, tiempo dedicado, tiempo empleado, horas trabajadas, tiempo, duracion de la sesion,
    durata, ore, ore lavorate, tempo impiegato, tempo dedicato, durata sessione,
    duracao, horas trabalhadas, tempo gasto, duracao da sessao,
    duur, uren, bestede tijd, gewerkte uren, tijdsduur, tijdsbesteding,
    kesto, tunnit, tuntia, tuntimaara, tyoaika, kaytetty aika, kulunut aika, tunteja, aika h,
    tid, timmar, arbetad tid, nedlagd tid, arbetstid, tidsatgang, varaktighet, antal timmar,
    czas trwania, godziny, liczba godzin, przepracowane godziny, czas pracy, poswiecony czas, spedzony czas,
    timer, varighed, varighet, tidsforbrug, tidsbruk, brugt tid, antal timer, antall timer, arbeidstid, arbejdstid, faktisk tid,
    hodiny, doba, trvani, odpracovano, odpracovane hodiny, pocet hodin, straveny cas, delka, hod,
    kestus, tunnid, kulunud aeg, tegelik aeg, tooaeg, aeg tundides, ajakulu, tunde,
    sure, saat, harcanan sure, calisma suresi, durata sesiunii, timp lucrat, ore lucrate, timp petrecut, timp alocat, numar ore,
    часы, длительность, продолжительность, затрачено, затраченное время, время работы, потрачено, часов, кол во часов, количество часов,
    години, тривалість, витрачено, витрачений час, кількість годин, 时长, 工时, 用时, 耗时, 小时, 時間, 作業時間, 所要時間, 稼働時間,
    horas dedicadas, horas empleadas, horas invertidas, tiempo invertido, tiempo total, tempo dedicado, tempo total, horas gastas,
    duree de travail, temps consacre, temps effectue, nombre d heures, nb heures, heures effectuees, aantal uren, tijd besteed, uren gewerkt,
    ore impiegate, ore dedicate, tempo speso, total hours worked, session total`,
    start: `start, start time, started, started at, begin, begin time, from, in, clock in, time in, session start, session start time, beginn, von,
    anfang, startzeit, arbeitsbeginn, debut, heure de debut, inicio, hora de inicio, hora inicio, desde, inizio, ora inizio, dalle, hora de entrada,
    begintijd, van, starttijd, alku, aloitus, alkoi, aloitusaika, alkuaika, borjan, starttid, borjade, poczatek, rozpoczecie, od,
    zacatek, od kdy, algus, baslangic, baslama, inceput, ora inceput, начало, початок, 开始, 开始时间, 開始, 開始時間, 開始時刻, fra, starttidspunkt,
    hora inicial, hora de comienzo, comienzo, heure debut, hora de entrada, ora di inizio, inizio ore, godzina rozpoczecia`,
    end: `end, end time, ended, ended at, finish, finish time, finished, stop, stop time, to, until, out, clock out, time out, session end,
    session end time, ende, bis, schluss, endzeit, arbeitsende, fin, heure de fin, hora de fin, hora fin, hasta, fine, ora fine,
    alle, fim, hora de saida, einde, eindtijd, tot, loppu, lopetus, loppui, lopetusaika, loppuaika, slut, sluttid, koniec, zakonczenie, do,
    konec, lopp, bitis, bitirme, sfarsit, ora sfarsit, конец, окончание, кінець, завершение, 结束, 结束时间, 終了, 終了時間, 終了時刻, til, slutt, slutttid, sluttidspunkt,
    hora final, hora de finalizacion, hora de termino, termino, final, heure fin, ora di fine, fine ore, godzina zakonczenia`,
    break: `break, breaks, break time, pause, pausen, pauze, pausa, descanso, tauko, tauot, rast, paus, przerwa, lunch,
    prestavka, mola, pauza, перерыв, обед, перерва, 休憩, 休息, pausetid`,
    project: `project, project name, projekt, projektname, projet, proyecto, progetto, projeto, projecten, projekti, repo name, codename, project codename, projects,
    prosjekt, проект, проєкт, proiect, proje, 项目, 案件, プロジェクト`,
    client: `client, client name, customer, kunde, kundin, auftraggeber, cliente, klant, asiakas, kund, klient,
    klijent, zakaznik, клиент, заказчик, musteri, 客户, oppdragsgiver`,
    task: `task, category, activity type, type, task type, work type, kind, kategorie, aufgabe, tatigkeitsart, arbeitspaket, modul, module, categorie,
    tache, categoria, tarea, compito, tarefa, taak, tehtava, kategoria, uppgift, zadanie, phase,
    ulesanne, задача, задание, завдання, gorev, oppgave, opgave, ukol, sarcina, 任务`,
    headline: `headline, title, working title, session title, focus, session focus, goal, goals, session goal, objective, subject, summary, description,
    descriptions, activity, activities, what i did, what was done, work done, what we did, notes, note, comment, comments, work, work description, tasks, details,
    did, done, accomplished, accomplishments, session type, topic, what, commit,
    beschreibung, tatigkeit, tatigkeiten, aktivitat, aktivitaten, kommentar, bemerkung, thema, gemacht, gemacht ist, was, ziel, arbeit,
    description du travail, activite, activites, travail, objectif, remarques, sujet, titre,
    descripcion, actividad, actividades, trabajo, titulo, objetivo, notas,
    descrizione, attivita, lavoro, obiettivo, titolo, note di lavoro,
    descricao, atividade, atividades, trabalho,
    omschrijving, beschrijving, activiteit, activiteiten, werkzaamheden, onderwerp, doel, titel,
    kuvaus, mita tein, tein, tekeminen, selite, selitys, aihe, otsikko, muistiinpanot, mita tehtiin,
    beskrivning, aktivitet, vad jag gjorde, kommentarer, rubrik, vad,
    opis, zakres, czynnosc, czynnosci, tytul, temat, co zrobilem, co zrobiono, uwagi, cel,
    popis, cinnost, co jsem delal, kirjeldus, tegevus, mida tegin, aciklama, yapilan is, faaliyet, descriere, activitate,
    beskrivelse, oppgavebeskrivelse, hva, hvad, hva jeg gjorde, описание, описание работ, что сделано, деятельность, опис, що зроблено, 内容, 说明, 描述, 作業内容, 备注`,
    billable: `billable, billable y n, bill, verrechenbar, abrechenbar, fakturierbar, facturable, facturable o n, facturabile, fatturabile, faturavel,
    factureerbaar, declarabel, laskutettava, debiterbar, fakturerbar, fakturowalne, platne`,
    mode: `mode, work mode, session mode, modus, modo, modalita, tila, lage, tryb`,
    repository: `repository, repo, git repository, depot, repositorio, repozytorium`,
    person: `person, who, name, developer, developers, author, member, team member, worker, employee, by, student, person name, wer, mitarbeiter,
    mitarbeiterin, entwickler, bearbeiter, qui, personne, quien, persona, chi, quem, pessoa, wie, medewerker, kuka, tekija, henkilo, nimi,
    vem, namn, kto, osoba,
    jmeno, nimi, kes, isim, kisi, nume, navn, hvem, имя, кто, исполнитель, разработчик, хто, 姓名, 氏名, 担当`,
};
const timeLabels = 'time, times, zeit, span, period, zeitraum, horario, heure, hora, orario, ora, tijd, aika, tid, czas, clock, aeg, cas, время, час, timp, 时间, tidspunkt, time range, effort, uhrzeit, horaire, time span, zeitspanne, kello, klo';
const fillerWords = `session, sessions, my, our, the, this, for, of, on, approx, approximate, approximately, about, ca, circa, roughly, today, todays, net, netto, so, far,
  h, hh, mm, min, minutes, hours, decimal, total, totals, overall, gesamt, insgesamt, totale, yhteensa, totalt, lacznie, actual, real, tatsachlich, sitzung, sesion, sessao, sessione, seance, sitzungs`;
const totalWords = `total, totals, totale, totaal, totalt, subtotal, sum, overall, gesamt, gesamtzeit, gesamtaufwand, gesamtdauer, gesamtstunden, gesamtsumme, insgesamt,
  summe, zwischensumme, somme, suma, soma, somma, tot, totaux, totales, totais, totali, subtotale, subtotaal, yhteensa, yht, summa, razem, lacznie, cumulative, cumulated, kumuliert,
  running, gesamtbilanz, zwischenbilanz, zwischentotal, totalen, kokonaisaika, loppusumma, ogolem,
  i alt, sammenlagt, til sammen, celkem, soucet, kokku, toplam, итого, всего, усього, разом, 合计, 总计, 合計, suma total`;
const summaryWords = `summary, summaries, overview, totals, statistics, stats, ubersicht, tagesubersicht, wochenubersicht, zusammenfassung, auswertung, resume, recapitulatif, resumen,
  riepilogo, riassunto, resumo, overzicht, samenvatting, yhteenveto, sammanfattning, oversikt, podsumowanie, breakdown, metrics, bilanz, gesamtbilanz, weekly, monthly, categories, by category`;
const neverWords = `estimate, estimates, estimated, est, estimation, eta, plan, planned, plans, expected, target, targets, budget, budgeted, remaining, remains, left, saved, saves, saving, savings,
  next, future, upcoming, forecast, goal hours, scheduled, proposed, uptime, runtime, downtime, timeout, idle, limit, deadline, due, rate, price, cost, quote, quoted, allocated, allowed, minimum, maximum, max, average, avg, load, build, response, video, audio, recording,
  latency, cache, test, tests, execution, processing, retention, ttl, interval, cadence, shift, cooldown, etc, velocity,
  geschatzt, geschatzte, geschatzter, schatzung, geplant, geplante, soll, verbleibend, restzeit, rest, eingespart, gespart, nachste, nachster, stundensatz, budgetiert, vorgabe, abweichung, mindestens,
  estime, estimee, prevu, prevue, restant, restantes, economise, prochain, prochaine, objetivo de horas,
  estimado, estimada, estimacion, previsto, prevista, ahorrado, restante, proximo, proxima, planificado,
  stimato, stimata, stima, rimanente, risparmiato, prossimo, prossima, pianificato,
  estimativa, planejado, economizado, geschat, schatting, gepland, resterend, bespaard, volgende, verwacht,
  arvio, arvioitu, suunniteltu, jaljella, saastetty, seuraava, tavoite, uppskattad, uppskattning, beraknad, planerad, aterstaende, sparad, nasta, kvar,
  szacunek, szacowany, szacowana, szacowane, planowany, planowane, plan, pozostalo, pozostaly, zaoszczedzony, nastepny, nastepna,
  hinnang, hinnanguline, planeeritud, odhad, odhadovany, planovany cas, estimeret, estimert, anslatt, planlagt, tahmini, planlanan, estimat, planificat, план, планируется, оценка, осталось, 预计, 计划, 剩余, 見積, 予定,
  needed, required, window, rollback, to complete, to finish, to do`;
const openWords = 'planned, plan, remaining, left, to go, saved, target, budget, budgeted, scheduled, allocated, expected, geplant, soll, verbleibend, prevu, restant, previsto, planificado, restante, pianificato, planejado, gepland, suunniteltu, jaljella, planerad, kvar, planowane, pozostalo';
const doneWords = 'completed, finished, done, abgeschlossen, erledigt, fertiggestellt, termine, terminee, terminado, completado, completato, concluido, concluida, afgerond, voltooid, valmis, valmistunut, slutford, klar, zakonczono, ukonczono';
const thingWords = 'test, tests, build, load, response, video, audio, recording, cache, execution, processing, rest';
const actualWords = 'actual, actually, real, ist, tatsachlich, tatsachliche, tatsachlicher, effektiv, effektive, reel, reelle, effectif, efectivo, effettivo, effettive, werkelijk, werkelijke, toteutunut, todellinen, faktisk, faktiskt, rzeczywisty, rzeczywiste, faktyczny, spent, worked, tegelik, skutecny, skutecne, gerceklesen, faktisk, efectiv, фактически, фактическое, 实际, 実績';
const planWords = `next steps, next step, next session, next actions, next, upcoming, todo, todos, to do, backlog, roadmap, plan, plans, planned, estimate, estimates, estimated, remaining, future, proposal, recommendations, template, example, examples,
  how to use, instructions, usage, legend, rate sheet, rates, pricing, budget, whats next, what s next, plan for tomorrow, nachste schritte, naechste schritte, ausblick, geplant, geschatzte, geschatzter, geschatztes, schatzung, schatzungen, aufwandsschatzung, stundensatz, vorlage, beispiel, prochaines etapes, estimation, estimations, estimacion, stima, stime, estimativa, schatting, arvio, arviot, uppskattning, szacunek, szacunki, modele, exemple, proximos pasos, plantilla, ejemplo,
  prossimi passi, modello, esempio, proximos passos, exemplo, volgende stappen, sjabloon, voorbeeld, seuraavat askeleet, malli, esimerkki, nasta steg, mall, exempel, nastepne kroki, szablon, przyklad, planowane,
  naeste skridt, neste steg, dalsi kroky, jargmised sammud, sonraki adimlar, pasii urmatori, следующие шаги, планы, наступні кроки, 下一步, 计划, 予定,
  agenda, schedule, timetable, zeitplan, tagesordnung, ordre du jour, orden del dia, ordine del giorno, esityslista, dagordning`;
const logWords = `timesheet, timesheets, timelog, time log, timelogs, time logs, hours, hour log, hours log, work log, worklog, time tracking, timetracking, time tracker, time sheet, time spent, time record, time records, time report, work hours, working hours, working time, workingtimemonitoring, working hours monitoring, hours worked, time journal,
  zeiterfassung, arbeitszeit, arbeitszeiten, arbeitszeiterfassung, stundenzettel, stundenliste, stundennachweis, zeitnachweis, entwicklungszeiterfassung, arbeitsjournal, zeitprotokoll, stunden,
  feuille de temps, suivi du temps, releve d heures, heures, registro de horas, horas, control horario, registro ore, foglio ore, ore, registo de horas, folha de horas, urenregistratie, urenstaat, uren, tijdregistratie,
  tyoaikakirjanpito, tuntikirjanpito, tyoaika, tunnit, tuntilista, tidrapport, tidrapportering, tidlogg, timmar, tidsredovisning, czas pracy, ewidencja czasu, karta czasu pracy, godziny, rejestr czasu,
  timeregnskab, timeliste, timeforing, timeregistrering, tidsregistrering, timesliste, vykaz prace, vykaz hodin, casovy zaznam, ajaarvestus, ajakulu, tooajaarvestus, tooaeg,
  pontaj, fisa de pontaj, zaman cizelgesi, calisma saatleri, учет времени, учет рабочего времени, табель, облік часу, 工时, 工时记录, 時間記録, 作業時間, 勤怠`;
const reportWords = `session, sessions, summary, report, log, notes, note, journal, diary, devlog, development, dev, working, work, complete, completed, end, closing, conclusion, final, wrap, up, daily, weekly, status, standup, handover, update, record, overview,
  executive, details, info, information, project, results, day, week, month, sprint, part, entry, date, sitzung, sitzungsbericht, bericht, tagebuch, protokoll, tagesbericht, arbeitsbericht, projektjournal, tag, woche, rapport, journee, compte rendu, seance, informe, diario, sesion, sessione, rapporto, relatorio, sessao, verslag, logboek, sessie, dagboek, raportti, paivakirja, istunto, rapport, dagbok, raport, dziennik, sesja, datum, fecha, data, paiva, dag, dia, jour, the, of, for, and, a, on, in, to, my,
  dagbog, dagbok, denik, paevik, jurnal, gunluk, rapor, отчет, дневник, журнал, сессия, звіт, щоденник, 日志, 报告, 日報, 記録`;
const guideWords = 'guide, tutorial, procedure, template, vorlage, howto, how to, documentation, specification, spec, proposal, roadmap, plan, estimate, estimates, features, handover, workflow, auto update, course, syllabus, workshop, fix, quote';
const forwardWords = 'roadmap, backlog, estimate, estimates, estimation, forecast, proposal, plan, plans';
const foreignWords = 'changelog, change log, release notes, incident, outage, postmortem, post mortem, agenda, test report, test results, test run, benchmark, benchmarks, timetable, syllabus, curriculum, reading list, watch list, watchlist, playlist, sleep, sleep log, workout, workouts, fitness, training plan, flight log, recipe, schedule, rota, roster, itinerary, weather, exam, exams, videos, episodes, podcast, podcasts, movies, films, songs, training runs, deployments';
const unitWords = {
    hours: `h, hr, hrs, hour, hours, std, stunde, stunden, heure, heures, hora, horas, ora, ore, uur, uren, u, tunti, tuntia, tunnin, timme, timmar, tim, godz, godzina, godziny, godzin, g, t, timer, hod, hodina, hodiny, hodin, tund, tundi, saat, sa, ч, час, часа, часов, год, година, години, годин, 小时, 小時, 時間`,
    minutes: `m, min, mins, minute, minutes, minuten, minuto, minutos, minuti, minuut, minuutti, minuuttia, minut, minuter, minuta, minuty, mn, minutu, мин, минут, минуты, минута, хв, хвилин, хвилини, dk, dakika, minutit, minuti, minutu, 分, 分钟, 分鐘`,
    seconds: `s, sec, secs, second, seconds, sek, sekunde, sekunden, seconde, secondes, segundo, segundos, secondo, secondi, seconden, sekunti, sekuntia, sekunder, sekund, sekundy, ms, сек, 秒`,
};
const rangeWords = 'to, until, till, til, bis, a, al, as, ate, hasta, tot, till, do, jusqu a';
const joinWords = 'and, und, et, y, e, en, ja, och, i, plus';
const aboutWords = 'about, around, approx, approximately, roughly, almost, nearly, circa, ca, etwa, ungefahr, rund, fast, knapp, environ, aproximadamente, unos, unas, circa, ongeveer, bijna, umbes, priblizne, yaklasik, aproximativ, около, примерно, ≈, 约, 約, noin, n, ungefar, cirka, okolo, ok, over, more than, less than, just over, just under, up to';
const workVerbs = 'spent, worked, logged, invested, gearbeitet, passe, travaille, trabaje, lavorato, trabalhei, gewerkt, tyoskentelin, arbetade, pracowalem, pracowalam, arbejdet, arbeidet, tootasin, pracoval jsem, работал, работала';
const todayWords = 'today, heute, aujourd hui, hoy, oggi, hoje, vandaag, tanaan, idag, i dag, dzisiaj, dzis, dnes, tana, bugun, сегодня';
const clockInWords = 'clock in, clocking in, clocked in, check in, checked in, punch in, punched in, sign in, signed in, started work, start work, eingestempelt, kommen, arrivee, entrada, entrata, ingeklokt, sisaan, instamplat, wejscie';
const clockOutWords = 'clock out, clocking out, clocked out, check out, checked out, punch out, punched out, sign out, signed out, stopped work, stop work, ausgestempelt, gehen, depart, salida, uscita, uitgeklokt, ulos, utstamplat, wyjscie';
const yesWords = 'yes, y, true, billable, x, ja, oui, o, si, sim, s, kylla, k, tak, t, 1';
const noWords = 'no, n, false, non billable, nonbillable, unbillable, not billable, nein, non, nao, nee, ei, e, nej, nie, 0';
const placeholderWords = 'tbd, tba, todo, n a, na, none, xx, xxx, yyyy, ausfullen, unknown, pending, fill in, name, your name, navn, jmeno';
const weekWords = 'week, wk, kw, kalenderwoche, woche, semaine, sem, semana, settimana, sett, uke, vecka, v, viikko, vko, tydzien, tyg';
const calendarWeekWords = 'kw, kalenderwoche, uke, uge, vecka, v, viikko, vko';
const endWords = 'ending, week end, w e, end, endend, bis zum, se terminant, fin, finalizada, termina, che termina, eindigend, paattyva, slutar, konczacy';
const linkWords = 'from, on, with, for, at, in, of, to, and, doing, von, an, am, mit, fur, auf, sur, avec, pour, a, de, en, con, por, su, per, em, no, na, com, aan, met, voor, op, med, pa, z, nad, od';

// EXTERNAL MODULE: ./build/report/session.js
var session = __webpack_require__(479);
;// CONCATENATED MODULE: ./build/report/field-labels.js



const filler = new Set(phrases(fillerWords));
const wordy = new Set([...filler].filter((word) => !/^(?:h|hh|mm|min|minutes|hours|actual)$/u.test(word)));
const totals = new Set(phrases(totalWords));
const isNever = phraseTest(neverWords);
const actual = new Set(phrases(actualWords));
const minuteWords = new Set([
    'min',
    'mins',
    'minute',
    'minutes',
    'minuten',
    'minuti',
    'minutos',
    'minuter',
    'minuuttia',
    'minut',
    'minuty',
]);
function builtInIndex() {
    const found = new Map(phrases(timeLabels).map((phrase) => [phrase, 'time']));
    for (const field of session/* labelFields */.M)
        for (const phrase of phrases(fieldLabels[field]))
            if (!found.has(phrase))
                found.set(phrase, field);
    return found;
}
const builtIn = builtInIndex();
function index(labels) {
    const own = session/* labelFields */.M.flatMap((field) => (labels[field] ?? []).map((word) => [plainWords(word), field]));
    if (own.length === 0)
        return builtIn;
    const found = new Map(builtIn);
    for (const [word, field] of own.reverse())
        found.set(word, field);
    return found;
}
function labelReader(labels = {}) {
    const known = index(labels);
    const remembered = new Map();
    const read = (label) => {
        const words = plainWords(label.slice(0, 80));
        if (words === '')
            return { field: null, total: false, never: false, unit: null };
        const outside = plainWords(label.slice(0, 80).replace(/[([][^)\]]{0,40}[)\]]?/gu, ' '));
        const all = words.split(' ');
        const isActual = all.some((word) => actual.has(word));
        const reduced = (drop) => outside
            .split(' ')
            .filter((word) => !drop.has(word))
            .join(' ');
        const field = known.get(words) ??
            known.get(outside) ??
            known.get(reduced(totals)) ??
            known.get(reduced(filler)) ??
            known.get(reduced(wordy)) ??
            null;
        const minutes = all.some((word) => minuteWords.has(word)) && !all.some((word) => word === 'hours' || word === 'hh');
        return {
            field,
            total: all.some((word) => totals.has(word)),
            never: !isActual && !known.has(words) && isNever(words),
            unit: minutes
                ? 'minutes'
                : field === 'hours' || /(?:^| )(?:h|hh|hrs|hours|std|stunden)(?: |$)/u.test(words)
                    ? 'hours'
                    : null,
        };
    };
    return (label) => {
        const before = remembered.get(label);
        if (before)
            return before;
        const meaning = read(label);
        if (remembered.size < 5000)
            remembered.set(label, meaning);
        return meaning;
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/report/clock.js


const CLOCK = String.raw `(\d{1,2})(?:([:.h])([0-5]\d)(?::[0-5]\d)?)?[ \t]?(?:([ap])\.?m\.?|(uhr|h|u|o'?clock)|)(?![\p{L}\p{N}]|:\d)`;
const ZONE = String.raw `(?:[ \t](?:[A-Z]{3,4}|UTC[+-]\d{1,2})(?![\p{L}]))?`;
const TO = String.raw `\]?[ \t]{0,3}(?:--|->|=>|→|➔|➜|[-–—~]|(?:${alternatives(rangeWords)}|à|às|até)(?=[ \t]))[ \t]{0,3}\[?`;
const clock_BEFORE = String.raw `(?<![\p{L}\p{N}.,/$€£+-]|\d[ \t]?:)`;
const RANGE = new RegExp(`${clock_BEFORE}${CLOCK}${ZONE}${TO}${CLOCK}`, 'giu');
const ONE = new RegExp(`^[ \\t]{0,9}~?${CLOCK}`, 'iu');
function reading(parts) {
    const [hour, , minute, half] = parts;
    const hours = Number(hour);
    if (hour === undefined || hours > 24 || (half !== undefined && (hours < 1 || hours > 12)))
        return null;
    const letter = half?.toLowerCase();
    const day = letter === 'p' ? (hours % 12) + 12 : letter === 'a' ? hours % 12 : hours;
    const minutes = day * 60 + Number(minute ?? 0);
    if (minutes > 1440)
        return null;
    return {
        minutes,
        half: letter === 'p' ? 'pm' : letter === 'a' ? 'am' : null,
        full: hours > 12 || (hour.length === 2 && hour.startsWith('0')),
    };
}
function show(minutes) {
    const day = minutes % 1440;
    return `${String(Math.floor(day / 60)).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`;
}
function between(first, last) {
    let from = first.minutes;
    let to = last.minutes;
    if (first.half === null && last.half !== null && !first.full && from < 720) {
        const same = last.half === 'pm' ? from + 720 : from;
        if (same < to)
            from = same;
    }
    if (first.half !== null && last.half === null && !last.full && to < 720 && to <= from)
        to += 720;
    if (first.half === null &&
        last.half === null &&
        !first.full &&
        !last.full &&
        to < from &&
        to + 720 > from &&
        from < 780)
        to += 720;
    if (to === from)
        return null;
    const length = to > from ? to - from : to + 1440 - from;
    return { from: show(from), to: show(to), minutes: length };
}
function withoutDate(text) {
    return text
        .slice(0, 60)
        .replace(/^\s{0,9}\d{4}-\d{2}-\d{2}[T ,]{1,2}(?=\d)/u, '')
        .replace(/(?<=:\d{2})(?:\.\d{1,6})?Z(?!\p{L})/u, '');
}
function parseClock(text) {
    const match = ONE.exec(withoutDate(text));
    if (!match || (match[2] === undefined && match[4] === undefined && match[5] === undefined))
        return null;
    const found = reading(match.slice(1));
    return found ? show(found.minutes) : null;
}
function clockRange(start, end) {
    const first = ONE.exec(withoutDate(start));
    const last = ONE.exec(withoutDate(end));
    if (!first || !last || parseClock(start) === null || parseClock(end) === null)
        return null;
    const [a, b] = [reading(first.slice(1)), reading(last.slice(1))];
    return a && b ? between(a, b) : null;
}
function findClockRanges(text, bare = false) {
    if (!/\d/u.test(text))
        return [];
    const found = [];
    for (const match of text.slice(0, 4000).matchAll(RANGE)) {
        const [first, last] = [match.slice(1, 6), match.slice(6, 11)];
        const marked = (part) => part[1] !== undefined || part[3] !== undefined || (part[4] !== undefined && part[4] !== 'h');
        const dots = [first, last].filter((part) => part[1] === '.').length;
        if (dots === 1 || (dots === 2 && [first, last].some((part) => part[4] !== undefined)))
            continue;
        if (!bare && !(marked(first) || first[3] !== undefined) && !marked(last))
            continue;
        const oclock = last[4] !== undefined && last[4] !== 'h';
        const h = oclock || (Number(first[0]) >= 7 && (marked(first) ? last : first)[4] !== undefined);
        if (!bare && marked(first) !== marked(last) && last[3] === undefined && !h)
            continue;
        const [a, b] = [reading(first), reading(last)];
        const stretch = a && b ? between(a, b) : null;
        if (stretch)
            found.push({ ...stretch, start: match.index, end: match.index + match[0].length });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/report/durations.js


const NUMBER = String.raw `(?:\d{1,2}[ \t](?:1\/2|[13]\/4)(?![\d/])|\d{1,4}(?:[.,]\d{1,4})?[½¼¾]?|[½¼¾])`;
const SPACE = String.raw `[ \t\u00a0\u202f-]?`;
const H = `(?:${alternatives(unitWords.hours)})`;
const M = `(?:${alternatives(unitWords.minutes)})`;
const S = `(?:${alternatives(unitWords.seconds)})`;
const END = String.raw `(?![\p{L}\p{N}])`;
const JOIN = String.raw `[ \t\u00a0,.]{0,3}(?:(?:${alternatives(joinWords)}|&|\+)[ \t]{1,2})?`;
const durations_TO = String.raw `[ \t]{0,2}(?:[-–—~]|(?:${alternatives(rangeWords)})(?=[ \t]))[ \t]{0,2}`;
const ABOUT = String.raw `(?:(?:~|≈|±|∼|<|>|≥|≤|\+\/-|(?:${alternatives(aboutWords)})\.?(?![\p{L}]))[ \t]{0,2}){0,2}`;
const NOT_INSIDE = String.raw `(?<![\p{L}\p{N}.,/$€£¥#@_^×]|\d:|[\p{N}][ \t]?[-–—][ \t]?|(?<![ \t(\[|:–—-])-)`;
const durations_RANGE = `(?<low>${NUMBER})${SPACE}(?:(?<lowHours>${H})|(?<lowMinutes>${M}))?\\.?${durations_TO}${'(?:~)?'}(?<high>${NUMBER})${SPACE}(?:(?<rangeHours>${H})|(?<rangeMinutes>${M}))${END}`;
const PAIR = `(?<h>${NUMBER})${SPACE}${H}(?:\\.?${JOIN}(?<m>\\d{1,2})(?:${SPACE}${M}${END}|(?![\\p{L}\\p{N}.,:/])))`;
const HOURS = `(?<hours>${NUMBER})(?<plus>\\+)?${SPACE}${H}${END}`;
const MINUTES = `(?<minutes>${NUMBER})(?<plusM>\\+)?${SPACE}${M}${END}(?:${JOIN}(?<extra>\\d{1,2})${SPACE}${S}${END})?`;
const SECONDS = `(?<seconds>${NUMBER})${SPACE}${S}${END}`;
const durations_ANY = new RegExp(`${NOT_INSIDE}${ABOUT}(?:${durations_RANGE}|${PAIR}|${HOURS}|${MINUTES}|${SECONDS})`, 'giu');
const AT_START = new RegExp(`^[ \\t*]{0,9}[([]?${ABOUT}(?:${durations_RANGE}|${PAIR}|${HOURS}|${MINUTES}|${SECONDS})`, 'iu');
const COLON = new RegExp(`^[ \\t*]{0,9}[([]?${ABOUT}(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d))?(?![\\d:])(?:${SPACE}${H}${END})?`, 'iu');
const BARE = new RegExp(`^[ \\t*]{0,9}${ABOUT}(?<low>${NUMBER})(?:${durations_TO}(?<high>${NUMBER}))?(?![\\p{N}:/%+.,–—-]|[ \\t]?[\\p{Sc}/%+–—-]|[ \\t]\\d|[ \\t]{0,3}\\p{L})`, 'iu');
const RATE = /^\.?[ \t]{0,2}(?:\/|per\b|pro\b|a day\b|each\b|ago\b|later\b|old\b|vor\b)/iu;
const FRACTIONS = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
function figure(text) {
    const parts = /^(\d+)\s(\d)\/(\d)$/u.exec(text);
    if (parts)
        return Number(parts[1]) + Number(parts[2]) / Number(parts[3]);
    const last = text.slice(-1);
    const fraction = FRACTIONS[last];
    const digits = (fraction === undefined ? text : text.slice(0, -1)).replace(',', '.');
    return (digits === '' ? 0 : Number(digits)) + (fraction ?? 0);
}
function durations_fromMatch(match) {
    const g = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (RATE.test(match.input.slice(end, end + 12)))
        return null;
    const bound = g.plus !== undefined || g.plusM !== undefined || /^[ \t([]{0,9}[<>≥≤]/u.test(match[0]);
    const made = (minutes, range = null) => ({
        minutes,
        range,
        bound,
        start,
        end,
    });
    if (g.low !== undefined && g.high !== undefined) {
        const unit = g.rangeHours !== undefined ? 60 : 1;
        const lowUnit = g.lowHours !== undefined ? 60 : g.lowMinutes !== undefined ? 1 : unit;
        const range = [figure(g.low) * lowUnit, figure(g.high) * unit];
        return range[0] < range[1] ? made((range[0] + range[1]) / 2, range) : null;
    }
    if (g.h !== undefined && g.m !== undefined) {
        const rest = Number(g.m);
        return rest < 60 ? made(figure(g.h) * 60 + rest) : null;
    }
    if (g.hours !== undefined)
        return made(figure(g.hours) * 60);
    if (g.minutes !== undefined)
        return made(figure(g.minutes) + Number(g.extra ?? 0) / 60);
    if (g.seconds !== undefined)
        return made(figure(g.seconds) / 60);
    return null;
}
const durations_remembered = new Map();
function findDurations(text) {
    const before = durations_remembered.get(text);
    if (before)
        return before;
    const found = durationsIn(text);
    if (durations_remembered.size > 300)
        durations_remembered.clear();
    if (text.length < 200)
        durations_remembered.set(text, found);
    return found;
}
function durationsIn(text) {
    if (!/[\d½¼¾]\+?[ \t\u00a0\u202f-]?\p{L}/u.test(text))
        return [];
    const found = [];
    for (const match of text.slice(0, 4000).matchAll(durations_ANY)) {
        const duration = durations_fromMatch(match);
        if (duration)
            found.push(duration);
    }
    return found;
}
function parseDuration(text, bare = null) {
    const value = text.slice(0, 400);
    const unit = AT_START.exec(value);
    if (unit)
        return durations_fromMatch(unit);
    if (bare === null)
        return null;
    const colon = COLON.exec(value);
    if (colon) {
        const minutes = Number(colon[1]) * 60 + Number(colon[2]) + Number(colon[3] ?? 0) / 60;
        return { minutes, range: null, bound: false, start: colon.index, end: colon.index + colon[0].length };
    }
    const plain = BARE.exec(value);
    const low = plain?.groups?.low;
    if (!plain || low === undefined)
        return null;
    const factor = bare === 'hours' ? 60 : 1;
    const high = plain.groups?.high;
    const first = figure(low) * factor;
    const last = high === undefined ? first : figure(high) * factor;
    if (last < first)
        return null;
    return {
        minutes: (first + last) / 2,
        range: high === undefined ? null : [first, last],
        bound: false,
        start: plain.index,
        end: plain.index + plain[0].length,
    };
}
function decimalHours(minutes) {
    return Math.round((Math.round(minutes) / 60) * 100) / 100;
}

;// CONCATENATED MODULE: ./build/report/edges.js



function edgeDuration(text, loose) {
    const found = findDurations(text);
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last)
        return null;
    const before = text.slice(0, first.start);
    const after = text.slice(first.end);
    if ((/^(?:[\s([~–—|:,;·•*-]|\p{Extended_Pictographic}|\u{fe0f}){0,6}$/u.test(before) &&
        /^\.?\)?\]?[ \t]{0,3}(?:$|[-–—:|,;·•)\]])/u.test(after)) ||
        (loose && /^[\s~–—|:,;·•-]{0,6}$/u.test(before) && /^[ \t]/u.test(after)))
        return first;
    const tail = text.slice(last.end);
    const head = text.slice(0, last.start);
    if (!/^\.?[ \t]{0,2}[)\]]?(?:[\s.,;!*✅✓✔]|\u{fe0f}){0,6}$/u.test(tail) &&
        !/^[ \t]{0,2}\([^)]{0,60}\)[\s.]{0,3}$/u.test(tail))
        return null;
    if (/[([][ \t]{0,2}$/u.test(head) ||
        /(?:^|[ \t])[-–—|=]{1,2}[ \t]{0,3}$|[:：][ \t]{0,3}$|[.;,!][ \t]{1,2}$/u.test(head))
        return last;
    return loose && /[ \t]$/u.test(head) ? last : null;
}
function leadingDuration(text) {
    const first = findDurations(text)[0];
    return first && trimMarks(text.slice(0, first.start)) === '' && /^[ \t]\p{L}/u.test(text.slice(first.end))
        ? first
        : null;
}
function isWeekdays(text) {
    const words = plainWords(text);
    return words === '' || words.split(' ').every((word) => weekdayNumber(word) !== null);
}
function rangeAtEdge(ranges, text) {
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (!first || !last)
        return [];
    const before = trimMarks(text.slice(0, first.start).replace(/[[\]]/gu, ' '));
    const after = trimMarks(text.slice(last.end).replace(/[[\]]/gu, ' '));
    const joined = ranges.every((range, index) => index === 0 || !/[\p{L}\p{N}]{4}/u.test(text.slice(ranges[index - 1]?.end, range.start)));
    if (!joined)
        return before === '' ? [first] : [];
    return before === '' || after === '' || isWeekdays(after) || /[:：(]\s{0,3}$/u.test(text.slice(0, first.start))
        ? ranges
        : [];
}
function without(text, spans) {
    let left = '';
    let from = 0;
    for (const span of [...spans].sort((a, b) => a.start - b.start)) {
        if (span.start < from)
            continue;
        left += text.slice(from, span.start);
        from = span.end;
    }
    return trimMarks((left + text.slice(from)).replace(/[([][\s~]{0,3}[)\]]/gu, ' ').replace(/\s+/gu, ' '));
}

;// CONCATENATED MODULE: ./build/report/placeholders.js


const placeholders = phraseTest(placeholderWords);
function isPlaceholder(value) {
    const words = plainWords(value);
    return (words === '' ||
        /^[_*(]{0,3}[<[{].{0,80}[>\]}][_*)]{0,3}$/u.test(value.trim()) ||
        (words.length < 24 && placeholders(words)));
}

// EXTERNAL MODULE: ./build/report/problems.js
var report_problems = __webpack_require__(5567);
;// CONCATENATED MODULE: ./build/report/hours.js







const hours_isNever = phraseTest(neverWords);
const isOpen = phraseTest(openWords);
const HINT = 'Write the hours worked as 2.5, 2h30 or 90 min.';
function hoursOf(minutes, line, fragment) {
    const hours = decimalHours(minutes);
    if (Math.round(minutes) > 0 && minutes <= 1440)
        return { hours, start: null, end: null, issues: [] };
    const message = `Found "${(0,report_problems/* excerpt */.Kb)(fragment)}", which is ${hours} h; expected more than 0 and at most 24 hours a session. ${HINT}`;
    return { hours: null, start: null, end: null, issues: [{ code: 'hours-out-of-range', line, fragment, message }] };
}
function warnings(range, bound, hours, line, fragment) {
    const found = `Found "${(0,report_problems/* excerpt */.Kb)(fragment)}"`;
    if (range) {
        return [
            {
                code: 'range-midpoint',
                line,
                fragment,
                message: `${found}, a range; its middle, ${hours} h, is taken. Write one figure to say it exactly.`,
            },
        ];
    }
    if (bound)
        return [
            {
                code: 'lower-bound',
                line,
                fragment,
                message: `${found}, a bound and no figure; ${hours} h is taken. Write one figure to say it exactly.`,
            },
        ];
    return [];
}
function clockFigures(ranges, line, fragment) {
    const [one] = ranges;
    if (!one)
        return { hours: null, start: null, end: null, issues: [] };
    const figures = hoursOf(ranges.reduce((sum, range) => sum + range.minutes, 0), line, fragment);
    return ranges.length === 1 ? { ...figures, start: one.from, end: one.to } : figures;
}
function settle(stated, clock, line, fragment) {
    if (!stated || (stated.hours === null && stated.issues.length === 0))
        return clock;
    if (!clock || clock.start === null)
        return stated;
    const differs = stated.hours !== null && clock.hours !== null && Math.abs(stated.hours - clock.hours) > 0.05;
    const message = `Found ${stated.hours} h beside ${clock.start}–${clock.end}, which is ${clock.hours} h; the stated ${stated.hours} h is taken. Correct one of them, or add the break.`;
    return {
        ...stated,
        start: clock.start,
        end: clock.end,
        issues: differs ? [...stated.issues, { code: 'hours-differ-from-clock', line, fragment, message }] : stated.issues,
    };
}
function readHours(value, bare, line, label) {
    if (isPlaceholder(value))
        return null;
    const ranges = findClockRanges(value, bare === null);
    const first = ranges[0];
    const ahead = first !== undefined && /^[^\p{L}\p{N}]*$/u.test(value.slice(0, first.start));
    const duration = ahead ? (findDurations(value.slice(ranges.at(-1)?.end ?? 0))[0] ?? null) : parseDuration(value, bare);
    if (duration) {
        const after = value.slice(duration.end).replace(/\([^)]{0,120}\)?/gu, ' ');
        if (!ahead && hours_isNever(after))
            return null;
        if (isOpen(/^\s{0,3}[([]([^)\]\d]{1,40})[)\]]/u.exec(value.slice(duration.end))?.[1] ?? ''))
            return null;
        if (duration.minutes > 0 && duration.minutes < 0.5)
            return null;
        const figures = hoursOf(duration.minutes, line, value);
        const extra = figures.hours === null ? [] : warnings(duration.range, duration.bound, figures.hours, line, value);
        return settle({ ...figures, issues: [...figures.issues, ...extra] }, clockFigures(ranges, line, value), line, value);
    }
    if (ahead)
        return clockFigures(ranges, line, value);
    const last = findDurations(value).length === 1 && !hours_isNever(value) ? edgeDuration(value, true) : null;
    if (last && last.start > 0)
        return hoursOf(last.minutes, line, value);
    const written = label === '' ? 'the hours' : `"${(0,report_problems/* excerpt */.Kb)(label)}"`;
    const message = `Found "${(0,report_problems/* excerpt */.Kb)(value)}" as ${written}, expected a duration such as 2.5, 2h30 or 90 min. ${HINT}`;
    return { hours: null, start: null, end: null, issues: [{ code: 'bad-duration', line, fragment: value, message }] };
}

;// CONCATENATED MODULE: ./build/report/clock-hours.js






function clockOf(start, end, pause, line) {
    if (isPlaceholder(start) && isPlaceholder(end))
        return null;
    const [from, to] = [parseClock(start), parseClock(end)];
    const range = clockRange(start, end);
    if (!range) {
        const bad = from === null ? start : end;
        if (!/\d/u.test(bad))
            return { hours: null, start: from, end: to, issues: [] };
        const message = `Found "${(0,report_problems/* excerpt */.Kb)(bad)}", expected a clock time that differs from the other one. Write it as HH:MM.`;
        return { hours: null, start: from, end: to, issues: [{ code: 'bad-clock', line, fragment: bad, message }] };
    }
    let minutes = range.minutes;
    if (!isPlaceholder(pause) && plainWords(pause) !== '0') {
        const rest = parseDuration(pause, 'minutes');
        const bare = rest !== null && parseDuration(pause) === null && !pause.includes(':');
        if (!rest || (bare && rest.minutes > 0 && rest.minutes < 5)) {
            const message = `Found "${(0,report_problems/* excerpt */.Kb)(pause)}" as the break, expected a duration with its unit. Write it as 30 min or 0:30.`;
            return {
                hours: null,
                start: range.from,
                end: range.to,
                issues: [{ code: 'bad-duration', line, fragment: pause, message }],
            };
        }
        minutes -= rest.minutes;
    }
    return { ...hoursOf(minutes, line, start), start: range.from, end: range.to };
}

;// CONCATENATED MODULE: ./build/report/billable.js


const yes = new Set(phrases(yesWords));
const no = new Set(phrases(noWords));
function parseBillable(value) {
    const words = plainWords(value);
    if (no.has(words) || /[❌✗✘]/u.test(value))
        return false;
    return yes.has(words) || /[✅✓✔☑]/u.test(value) ? true : null;
}

;// CONCATENATED MODULE: ./build/report/weeks.js




const weeks_ISO = /(?<!\d)((?:19|20)\d{2})-?w(\d{1,2})(?![\p{L}\p{N}])/iu;
const NAMED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(weekWords)})\\.?[ \\t]{0,2}#?(\\d{1,2})(?:[ \\t]{0,2}[,/(-]?[ \\t]{0,2}((?:19|20)\\d{2}))?(?![\\p{L}\\p{N}]|[ \\t]?[./-]\\d)`, 'iu');
const CALENDAR = new RegExp(`^(?:${alternatives(calendarWeekWords)})(?!\\p{L})`, 'iu');
const isEnding = phraseTest(endWords);
function weekday(date) {
    return new Date(`${date}T00:00:00Z`).getUTCDay();
}
function weekStart(title, year) {
    const text = title.slice(0, 200);
    const iso = weeks_ISO.exec(text);
    const named = iso ? null : NAMED.exec(text);
    const number = Number(iso?.[2] ?? named?.[1] ?? 0);
    const above = CALENDAR.test(named?.[0] ?? '') ? year : null;
    const y = iso ? Number(iso[1]) : named?.[2] === undefined ? above : Number(named[2]);
    if (y === null || number < 1 || number > 53)
        return null;
    const fourth = (0,calendar/* plainDate */.zy)(y, 1, 4);
    return fourth && (0,calendar/* addDays */.fi)(fourth, (number - 1) * 7 - ((weekday(fourth) + 6) % 7));
}
function leadingWeekday(text) {
    const match = /^[\s([*_~#-]{0,6}(\p{L}{2,14})\.?(?=$|[ \t]{0,3}(?:[:(|,–—-]|\d))/u.exec(text);
    return match?.[1] === undefined ? null : weekdayNumber(match[1]);
}
function onlyWeekday(text) {
    return text.length > 24 ? null : weekdayNumber(plainWords(trimMarks(text)));
}
function endsWeek(title) {
    return isEnding(title);
}
function weekdayDate(day, { date, week }) {
    const from = week ?? date;
    if (from === null)
        return null;
    const first = weekday(from);
    if (first === day)
        return from;
    if (week === null && first > 1)
        return null;
    return (0,calendar/* addDays */.fi)(from, (day - first + 7) % 7);
}

;// CONCATENATED MODULE: ./build/report/days.js



function dateOf(mention, line, year, habits) {
    const reading = readDate(mention, habits, year);
    if (reading.kind === 'date')
        return { date: reading.date, issues: [] };
    const fragment = mention.text;
    const found = `Found "${(0,report_problems/* excerpt */.Kb)(fragment)}"`;
    if (reading.kind === 'ambiguous') {
        const [a, b] = reading.readings;
        return {
            date: null,
            issues: [
                {
                    code: 'ambiguous-date',
                    line,
                    fragment,
                    message: `${found}, which is ${a} or ${b}; nothing else in the file decides. Write "${a}" or "${b}".`,
                },
            ],
        };
    }
    if (reading.kind === 'no-year') {
        return {
            date: null,
            issues: [
                {
                    code: 'no-year',
                    line,
                    fragment,
                    message: `${found}, a date without a year, and no year above it. Write it as YYYY-MM-DD, or put the year in a heading above.`,
                },
            ],
        };
    }
    return {
        date: null,
        issues: [
            {
                code: 'bad-date',
                line,
                fragment,
                message: `${found}, a day the calendar does not have. Write it as YYYY-MM-DD.`,
            },
        ],
    };
}
function unknownWeek(fragment, line) {
    const message = `Found "${(0,report_problems/* excerpt */.Kb)(fragment)}", a weekday, and nothing above it that says which week. Write the day as YYYY-MM-DD, or put the week's first day in a heading above.`;
    return { code: 'no-date', line, fragment, message };
}
function dayInWeek(weekday, fragment, line, context) {
    const date = weekdayDate(weekday, context);
    return { date, issues: date === null ? [unknownWeek(fragment, line)] : [] };
}

;// CONCATENATED MODULE: ./build/report/front-matter-fields.js







const isMade = (key) => /^(?:created|created at|updated|updated at|published)$/u.test(key);
function plainValue(map, key) {
    const value = map.items.find((pair) => (0,dist/* isScalar */.jn)(pair.key) && plainWords(String(pair.key.value)) === key)?.value;
    return (0,dist/* isScalar */.jn)(value) && !isPlaceholder(String(value.value)) ? String(value.value).trim() : null;
}
function readFields(map, env, lineAt) {
    const fields = new Map();
    for (const pair of map.items) {
        if (!(0,dist/* isScalar */.jn)(pair.key) || !(0,dist/* isScalar */.jn)(pair.value))
            continue;
        const label = String(pair.key.value);
        const meaning = env.read(label.replaceAll('_', ' '));
        const value = String(pair.value.value ?? '').trim();
        if (meaning.field === null ||
            meaning.field === 'time' ||
            meaning.never ||
            meaning.total ||
            value === '' ||
            fields.has(meaning.field))
            continue;
        fields.set(meaning.field, { field: meaning.field, value, line: lineAt(pair.key.range?.[0]), label });
    }
    return fields;
}
function openFields(map, fields, env, lineAt) {
    const open = new Map();
    for (const pair of map.items) {
        if (!(0,dist/* isScalar */.jn)(pair.key) || (pair.value !== null && !(0,dist/* isScalar */.jn)(pair.value)))
            continue;
        const label = String(pair.key.value);
        const { field, never, total } = env.read(label.replaceAll('_', ' '));
        const value = String(((0,dist/* isScalar */.jn)(pair.value) ? pair.value.value : null) ?? '').trim();
        if (field === null || field === 'time' || never || total || open.has(field) || !isPlaceholder(value))
            continue;
        const stated = fields.get(field);
        if (!stated || stated.label === label)
            open.set(field, { field, value, line: lineAt(pair.key.range?.[0]), label });
    }
    return open;
}
function yearMade(map) {
    const made = map.items.find((pair) => (0,dist/* isScalar */.jn)(pair.key) && isMade(plainWords(String(pair.key.value))));
    return made && (0,dist/* isScalar */.jn)(made.value) ? (findDates(String(made.value.value))[0]?.year ?? null) : null;
}
function contextOf(fields, above, env) {
    const date = fields.get('date');
    const mention = date ? findDates(date.value, true)[0] : undefined;
    const day = mention && date
        ? dateOf(mention, date.line, above.year, env.habits)
        : { date: above.date, issues: above.dateIssues };
    const bad = date && !mention && !isPlaceholder(date.value);
    const issue = bad
        ? [
            {
                code: 'bad-date',
                line: date.line,
                fragment: date.value,
                message: `Found "${(0,report_problems/* excerpt */.Kb)(date.value)}" as the date, expected a day. Write "date: 2026-05-20".`,
            },
        ]
        : day.issues;
    const value = (field) => fields.get(field)?.value ?? above[field];
    const year = mention?.year ?? above.year;
    return {
        date: bad ? null : day.date,
        week: null,
        month: null,
        dateIssues: issue,
        year,
        project: value('project'),
        client: value('client'),
        task: value('task'),
        mode: value('mode'),
        person: env.isMe ? value('person') : null,
        billable: parseBillable(fields.get('billable')?.value ?? '') ?? above.billable,
    };
}

// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(2246);
;// CONCATENATED MODULE: ./build/report/front-matter-keys.js





const isDuration = (value) => parseDuration(value, 'hours') !== null;
const isDate = (value) => findDates(value, true).length > 0;
const isAny = () => true;
const keys = {
    date: { field: 'date', fits: isDate },
    hours: { field: 'hours', fits: isDuration },
    duration: { field: 'hours', fits: isDuration },
    start: { field: 'start', fits: (value) => parseClock(value) !== null },
    break: { field: 'break', fits: isDuration },
    project: { field: 'project', fits: isAny },
    client: { field: 'client', fits: isAny },
    task: { field: 'task', fits: isAny },
    billable: { field: 'billable', fits: isAny },
    repository: { field: 'repository', fits: isAny },
    title: { field: 'headline', fits: isAny },
    headline: { field: 'headline', fits: isAny },
};
const others = new Set(['clients', 'tasks', 'titles', 'hour', 'update', 'updated', 'rate', 'mask', 'ask']);
function isSwap(word, key) {
    const at = [...word].findIndex((letter, index) => letter !== key[index]);
    return (at >= 0 && word.length === key.length && key === word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
}
function reportSlips(map, stated, env, lineAt, report) {
    const open = Object.keys(keys).filter((key) => !stated.has(keys[key]?.field ?? 'mode'));
    for (const pair of map.items.slice(0, 200)) {
        if (!(0,dist/* isScalar */.jn)(pair.key))
            continue;
        const word = String(pair.key.value);
        const meaning = env.read(word.replaceAll('_', ' '));
        if (word.length > 20 || others.has(word.toLowerCase()) || meaning.field !== null || meaning.never || meaning.total)
            continue;
        const value = (0,dist/* isScalar */.jn)(pair.value) ? String(pair.value.value ?? '') : null;
        const near = value === null ? [] : open.filter((key) => keys[key]?.fits(value));
        const candidates = (0,dist/* isSeq */.oP)(pair.value) && word !== 'sessions' ? ['sessions'] : near;
        const swap = candidates.find((key) => isSwap(word.toLowerCase(), key));
        const hint = swap === undefined ? (0,suggest/* didYouMean */.a)(word, candidates) : `; did you mean "${swap}"?`;
        if (hint === '.')
            continue;
        report('unknown-key', lineAt(pair.key.range?.[0]), word, `Found the key "${word}", which is not read${hint}`);
    }
}

;// CONCATENATED MODULE: ./build/report/front-matter.js







const SIZE = 50_000;
const MOST_SESSIONS = 1000;
function readFrontMatter(source, above, env, report) {
    const empty = {
        id: null,
        title: null,
        repository: null,
        context: above,
        drafts: [],
        unread: true,
        open: new Map(),
        decides: false,
    };
    if (source.text.length > SIZE) {
        const message = 'Found front matter of more than 50,000 characters, expected a few keys; it was not read. Write the sessions as a table below it.';
        report('front-matter', source.line, '', message);
        return empty;
    }
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(source.text, {
        lineCounter: counter,
        schema: 'failsafe',
        uniqueKeys: true,
        prettyErrors: false,
        logLevel: 'silent',
    });
    const lineAt = (offset) => source.line + counter.linePos(offset ?? 0).line - 1;
    for (const error of document.errors.slice(0, 20)) {
        const message = `Found front matter that is not valid YAML: ${(0,report_problems/* excerpt */.Kb)(error.message)}. Expected one "key: value" a line. Put quotes around values that hold a colon.`;
        report('front-matter', lineAt(error.pos[0]), source.text.slice(error.pos[0], error.pos[1]).split('\n')[0] ?? '', message);
    }
    const root = document.contents;
    if (document.errors.length > 0)
        return empty;
    if (!(0,dist/* isMap */.jh)(root))
        return { ...empty, unread: false };
    const fields = readFields(root, env, lineAt);
    reportSlips(root, fields, env, lineAt, report);
    const context = contextOf(fields, { ...above, year: yearMade(root) ?? above.year }, env);
    const id = plainValue(root, 'id');
    const title = plainValue(root, 'title') ?? plainValue(root, 'headline');
    const open = openFields(root, fields, env, lineAt);
    const made = { id, title, repository: fields.get('repository')?.value ?? null, context, unread: false, open };
    const under = (key) => root.items.find((pair) => (0,dist/* isScalar */.jn)(pair.key) && plainWords(String(pair.key.value)) === key)?.value;
    const list = under('sessions');
    const one = under('session');
    if ((0,dist/* isMap */.jh)(one) && !(0,dist/* isSeq */.oP)(list)) {
        const own = readFields(one, env, lineAt);
        const drafts = [draftOf(own, contextOf(own, context, env), lineAt(one.range?.[0]), title)];
        return {
            ...made,
            open: new Map([...open, ...openFields(one, own, env, lineAt)]),
            drafts,
            decides: drafts.some(({ hours }) => hours !== null),
        };
    }
    if ((0,dist/* isSeq */.oP)(list)) {
        if (list.items.length > MOST_SESSIONS)
            report('front-matter', lineAt(list.range?.[0]), '', `Found ${list.items.length} sessions in front matter, expected at most ${MOST_SESSIONS}. Write them in several reports.`);
        const drafts = list.items.slice(0, MOST_SESSIONS).flatMap((item) => {
            if (!(0,dist/* isMap */.jh)(item)) {
                const line = lineAt((0,dist/* isScalar */.jn)(item) || (0,dist/* isSeq */.oP)(item) ? item.range?.[0] : undefined);
                report('front-matter', line, '', 'Found a session in front matter that is no mapping, expected keys such as date and hours. Write "- { date: 2026-05-20, hours: 2.5 }".');
                return [];
            }
            const own = readFields(item, env, lineAt);
            reportSlips(item, own, env, lineAt, report);
            return [
                draftOf(own, contextOf(own, context, env), lineAt(item.range?.[0]), fields.get('headline')?.value ?? title),
            ];
        });
        const empty = list.items.flatMap((item) => (0,dist/* isMap */.jh)(item)
            ? (openFields(item, readFields(item, env, lineAt), env, lineAt).get('hours') ?? [])
            : []);
        return { ...made, ...withoutHours(drafts, open, empty), decides: true };
    }
    const draft = draftOf(fields, context, fields.get('hours')?.line ?? fields.get('start')?.line ?? source.line, fields.get('headline')?.value ?? title);
    const decides = draft.hours !== null ||
        (draft.issues.some((issue) => issue.code.includes('hours') || issue.code.startsWith('bad')) &&
            (fields.has('hours') || fields.has('end')));
    return { ...made, drafts: decides ? [draft] : [], decides };
}
function withoutHours(drafts, open, empty) {
    const [first] = empty;
    if (!drafts.some(({ hours }) => hours !== null))
        return { drafts, open: first ? new Map([...open, ['hours', first]]) : open };
    const code = 'session-without-hours';
    const message = 'Found a session without hours, expected a duration; it is not logged. Write "hours: 2.5".';
    const told = drafts.map((draft, index) => {
        if (draft.hours !== null || draft.issues.length > 0)
            return draft;
        const end = drafts[index + 1]?.line ?? Number.MAX_SAFE_INTEGER;
        const line = empty.find((each) => each.line >= draft.line && each.line < end)?.line ?? draft.line;
        return { ...draft, issues: [{ code, line, fragment: '', message }] };
    });
    return { drafts: told, open };
}
function draftOf(fields, context, line, headline) {
    const hours = fields.get('hours');
    const [start, end] = [fields.get('start'), fields.get('end')];
    const minutes = /min/iu.test(hours?.label ?? '');
    const stated = hours ? readHours(hours.value, minutes ? 'minutes' : 'hours', hours.line, hours.label) : null;
    const clock = start && end ? clockOf(start.value, end.value, fields.get('break')?.value ?? '', start.line) : null;
    const figures = settle(stated, clock, hours?.line ?? line, hours?.value ?? '') ?? {
        hours: null,
        start: null,
        end: null,
        issues: [],
    };
    return {
        ...context,
        ...figures,
        headline: fields.get('headline')?.value ?? headline,
        line,
        issues: [...context.dateIssues, ...figures.issues],
        ownDate: fields.has('date'),
        person: fields.get('person')?.value || context.person,
    };
}

;// CONCATENATED MODULE: ./build/report/guard.js
const LINE = 20_000;
const MARKERS = 3;
const BRACKETS = 300;
const BARS = 300;
const INDENT = 160;
const guard_SIZE = 2_000_000;
const STRANGE = 0.1;
function decodeReport(bytes) {
    const [first, second] = bytes;
    const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
    return normalized(new TextDecoder(encoding, { fatal: false }).decode(bytes));
}
function normalized(text) {
    return text.replace(/^\u{feff}/u, '').replace(/\r\n?/gu, '\n');
}
function isBinary(text) {
    const head = text.slice(0, 20_000);
    const strange = head.match(/\u{fffd}|[^\P{Cc}\t\n\v\f\r]/gu)?.length ?? 0;
    return strange > 20 && strange > head.length * STRANGE;
}
function guardMarkdown(text) {
    const whole = normalized(text.slice(0, guard_SIZE)).replaceAll('\u0000', '\u{fffd}').replaceAll('\u0001', ' ');
    const lines = whole.split('\n');
    const cut = [];
    const kept = lines.map((line, index) => {
        const start = /^[ \t]*/u.exec(line)?.[0] ?? '';
        const tooLong = line.length > LINE;
        const markers = /^(?:[ \t]{0,8}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){0,25}/u.exec(line)?.[0] ?? '';
        const nested = (markers.match(/>|[-+*][ \t]|\d[.)]/gu)?.length ?? 0) > MARKERS;
        const crowded = line.length > BRACKETS &&
            (line.split('[', BRACKETS + 2).length > BRACKETS + 1 || line.split('|', BARS + 2).length > BARS);
        if (!tooLong && !nested && !crowded && start.length <= INDENT)
            return line;
        if (line.trim() === '')
            return '';
        cut.push(index + 1);
        if (nested || crowded)
            return '';
        return tooLong ? line.slice(0, LINE) : line.trim();
    });
    return { kept, lines, cut, tooLarge: text.length > guard_SIZE, binary: isBinary(text) };
}

;// CONCATENATED MODULE: ./build/report/titles.js






const isLogTitle = phraseTest(logWords);
const isReportTitle = phraseTest(reportWords);
const isGuideTitle = phraseTest(guideWords);
const isForeignTitle = phraseTest(foreignWords);
const isForwardTitle = phraseTest(forwardWords);
const isPlanTitle = phraseTest(planWords);
const isSummaryTitle = phraseTest(summaryWords);
const isTotalTitle = phraseTest(totalWords);
const generic = new Set([...phrases(reportWords), ...phrases(logWords), ...phrases(summaryWords)].flatMap((phrase) => phrase.split(' ')));
function isNumbered(title) {
    return /(?:^| )(?:session|sitzung|sesion|seance|sessione|sessao|sessie|istunto|sesja|sesjon|sesiune|sezeni|сессия) \d/u.test(plainWords(title));
}
function isStretch(title) {
    return (isNumbered(title) ||
        /^(?:day|tag|jour|dia|giorno|dag|paiva|dzien|den|paev|ziua|gun|день) \d{1,3}(?: |$)/u.test(plainWords(title)));
}
function isGeneric(text) {
    const words = plainWords(text);
    return words.split(' ').every((word) => generic.has(word) || /^\d*$/u.test(word));
}
const titles_isDuration = (part) => findDurations(part).some(({ start, end }) => start === 0 && end === part.length);
function titleParts(title) {
    let text = title;
    for (const date of [...findDates(text)].reverse())
        text = `${text.slice(0, date.start)} | ${text.slice(date.end)}`;
    const duration = edgeDuration(text, false);
    if (duration)
        text = `${text.slice(0, duration.start)} | ${text.slice(duration.end)}`;
    return text
        .split(/[ \t]{1,3}[-–—|·•:→][ \t]{1,3}|[:|][ \t]{1,3}|[ \t]\||[()[\]]/u)
        .map(trimMarks)
        .filter((part) => part !== '' && /\p{L}/u.test(part) && !titles_isDuration(part));
}
function titleWords(title) {
    const all = titleParts(title);
    const parts = all.filter((part) => !isGeneric(part) && onlyWeekday(part) === null);
    if (parts.length > 1 && parts.length === all.length && findDates(title).length === 0 && !edgeDuration(title, false))
        return trimMarks(title);
    return parts.length === 0 ? null : parts.join(' - ');
}
function titleProject(title) {
    const parts = titleParts(title);
    const named = parts.filter((part) => !isGeneric(part) && !isLogTitle(part));
    if (parts.length > named.length && named[0])
        return named[0];
    const match = /^(?:.{3,40}?)[ ](?:for|für|fuer|pour|para|per|voor|för|dla)[ ](.{2,80})$/iu.exec(title);
    if (match?.[1] && isLogTitle(title.slice(0, title.length - match[1].length)))
        return trimMarks(match[1]);
    return null;
}
function isPlanned(section) {
    return section.depth > 1 && section.date === null && isPlanTitle(section.title);
}
function isSummary(section) {
    return section.depth > 1 && section.date === null && (isSummaryTitle(section.title) || isTotalTitle(section.title));
}

;// CONCATENATED MODULE: ./build/report/headline.js



const SECOND = new Set(['notes', 'note', 'comment', 'comments', 'session type', 'activity', 'details', 'work', 'tasks']);
function once(read) {
    const known = new WeakMap();
    return (section) => {
        const before = known.get(section);
        if (before)
            return before.words;
        const words = read(section);
        known.set(section, { words });
        return words;
    };
}
const keyHeadline = once((section) => {
    const keys = section.lines.flatMap((line) => line.keys).filter((key) => key.field === 'headline' && !key.never);
    const ordered = [
        ...keys.filter((key) => !SECOND.has(plainWords(key.label))),
        ...keys.filter((key) => SECOND.has(plainWords(key.label))),
    ];
    for (const key of ordered) {
        if (!isPlaceholder(key.value))
            return trimMarks(key.value);
        const below = section.lines.find(({ block, keys: own }) => block.line > key.line && block.line <= key.line + 3 && own.every((one) => one.field === null));
        if (key.value === '' && below)
            return trimMarks(below.block.text);
    }
    return null;
});
function firstLine(section, depth = 0) {
    const line = section.lines.find(({ block, keys }) => keys.every((key) => !key.never && !key.total && (key.field === null || key.field === 'headline')) &&
        trimMarks(block.text).length > 2 &&
        !/^[^\p{L}]{0,40}$/u.test(block.text));
    if (line)
        return trimMarks(line.block.text);
    for (const { block, keys, leads } of section.lines) {
        const at = leads || !keys[0] ? 0 : block.text.indexOf(keys[0].label);
        if (at > 10 && keys[0]?.field === keys.at(-1)?.field)
            return trimMarks(block.text.slice(0, at).replace(/\.\s*$/u, ''));
    }
    if (depth > 3)
        return null;
    for (const child of section.children) {
        const found = child.date === null && !isPlanned(child) ? firstLine(child, depth + 1) : null;
        if (found)
            return found;
    }
    return null;
}
function sectionHeadline(section) {
    const own = keyHeadline(section);
    if (own)
        return own;
    if (section.title === '')
        return section.parent === null ? reportHeadline(section) : (keyHeadline(section.parent) ?? firstLine(section));
    return titleWords(section.title) ?? (section.depth > 1 ? firstLine(section) : reportHeadline(section));
}
function reportHeadline(section) {
    for (let above = section; above; above = above.parent) {
        const words = keyHeadline(above) ?? (above.depth <= 1 || above.date !== null ? titleWords(above.title) : null);
        if (words)
            return words;
    }
    let top = section;
    while (top.parent?.parent)
        top = top.parent;
    const owner = top.depth > 1 ? (top.parent ?? top) : top;
    return belowHeadline(owner) ?? firstLine(top);
}
const belowHeadline = once((owner) => {
    const below = owner.children;
    for (const child of below.filter((one) => !isPlanned(one))) {
        const words = keyHeadline(child) ?? titleWords(child.title);
        if (words &&
            child.depth <= 2 &&
            child.date === null &&
            !isGeneric(child.title) &&
            child.lines.length === 0 &&
            child.line < 4)
            return words;
        const first = child.lines[0];
        if (isGeneric(child.title) && first && first.block.level === 0 && first.keys.length === 0)
            return trimMarks(first.block.text);
    }
    return firstTitle(below, 0);
});
function firstTitle(sections, depth) {
    for (const section of sections.filter((one) => !isPlanned(one))) {
        const words = depth > 0 || section.children.length === 0 ? titleWords(section.title) : null;
        if (words)
            return words;
        const below = depth < 4 ? firstTitle(section.children, depth + 1) : null;
        if (below)
            return below;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/report/months.js



const FIGURES = /^\D{0,12}(?:(?:19|20)\d{2}[-/.](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-/.](?:19|20)\d{2})\D{0,12}$/u;
const YEAR = /^(?:19|20)\d{2}$/u;
const DAY = /^[\s([*_~-]{0,6}(?:(\p{L}{2,14})[.,]?[ \t]{1,2})?(\d{1,2})(st|nd|rd|th|er|º|ª)?\.?(?!\d|[.,/:]\d|[ \t]?\p{L}[^\p{L}]|[ \t]?%)/iu;
function titleMonth(title) {
    if (title === '' || title.length > 80)
        return null;
    const figures = FIGURES.exec(title);
    if (figures)
        return Number(figures[1] ?? figures[2]);
    const words = plainWords(title).split(' ');
    const at = words.findIndex((word) => monthNumber(word) !== null);
    if (at < 0 || words.some((word, index) => index > at && monthNumber(word) !== null))
        return null;
    const rest = words.filter((word, index) => index !== at && !YEAR.test(word)).join(' ');
    const dated = YEAR.test(words[at + 1] ?? '');
    return dated || rest === '' || isGeneric(rest) || isLogTitle(rest) ? monthNumber(words[at] ?? '') : null;
}
function dayOfMonth(text, month, bare) {
    const match = DAY.exec(text.slice(0, 60));
    if (!match)
        return null;
    const weekday = match[1] === undefined ? null : weekdayNumber(match[1]);
    if (match[1] !== undefined && weekday === null)
        return null;
    const marked = /^[ \t]{0,2}(?:$|[:–—|)(,-])/u.test(text.slice(match[0].length));
    if (weekday === null && match[3] === undefined && !(bare && marked))
        return null;
    if (weekday === null && /^[ \t]?[-–—][ \t]?\d/u.test(text.slice(match[0].length)))
        return null;
    const day = Number(match[2]);
    if (day < 1 || day > 31)
        return null;
    const start = match[0].length - match[0].trimStart().length;
    return {
        text: match[0].trim(),
        start,
        end: match[0].length,
        year: null,
        fixed: [month, day],
        open: null,
        weekday,
    };
}

;// CONCATENATED MODULE: ./build/report/key-lines.js
const KEY = /^((?:[^:：(]{1,48}?)(?:[ \t]?\([^()]{1,20}\))?|[^:：]{1,48}?)[ \t]{0,3}[:：](?=[ \t]|$|[^/\d\s\\])[ \t]{0,9}/u;
const TIGHT = /^(\p{L}[^:：\d]{0,47}?)[ \t]{0,3}[:：](?!\/\/)[ \t]{0,9}/u;
const DASH = /^(\p{L}[^:：\d]{1,30}?)[ \t]{1,3}[-–—=][ \t]{1,3}(?=[~≈]?\d)/u;
function parts(block, read) {
    const cuts = block.bold.map(([start]) => start).filter((start) => start > 0);
    const pieces = [];
    let from = 0;
    for (const cut of cuts) {
        const bold = block.bold.find(([start]) => start === cut);
        const label = bold ? block.text.slice(bold[0], bold[1] + 1) : '';
        if (!/[:：]/u.test(label))
            continue;
        pieces.push(block.text.slice(from, cut));
        from = cut;
    }
    pieces.push(block.text.slice(from));
    return pieces
        .flatMap((piece) => piece.split(/[ \t](?:\||·|•|\/\/)[ \t]/u))
        .flatMap((piece) => sentences(piece, read))
        .map((piece) => piece.trim())
        .filter(Boolean);
}
const INSIDE = /([.;,!])[ \t]{1,3}(?=(\p{L}[^:：.;,!?\d]{1,30}?)[ \t]?[:：][ \t]{1,3}([~≈]?(?:about )?\d)?)/giu;
const TIMES = new Set(['date', 'hours', 'start', 'end', 'break']);
function sentences(piece, read) {
    if (!/[:：]/u.test(piece))
        return [piece];
    const found = [];
    let from = 0;
    let listed = TIMES.has(read(KEY.exec(piece)?.[1] ?? '').field);
    for (const match of piece.slice(0, 2000).matchAll(INSIDE)) {
        const { field, never, total } = read(match[2] ?? '');
        const isTime = match[3] !== undefined && (TIMES.has(field) || never || (field === 'time' && total));
        if (!isTime && !(listed && field !== null && /[;,]/u.test(match[1] ?? '')))
            continue;
        listed = true;
        found.push(piece.slice(from, match.index));
        from = match.index + match[0].length;
    }
    return [...found, piece.slice(from)];
}
function readKeyLines(block, read) {
    const found = [];
    if (block.prose.includes('\u0001') && !/[:：]/u.test(block.prose))
        return found;
    for (const part of parts(block, read)) {
        const bare = part.replace(/^[^\p{L}\p{N}<_[(]{1,8}/u, '');
        const match = KEY.exec(bare) ?? TIGHT.exec(bare);
        if (match?.[1] !== undefined) {
            found.push({
                ...read(match[1]),
                label: match[1].trim(),
                value: bare.slice(match[0].length).trim(),
                line: block.line,
            });
            continue;
        }
        const dash = DASH.exec(bare);
        if (dash?.[1] !== undefined && TIMES.has(read(dash[1]).field)) {
            found.push({ ...read(dash[1]), label: dash[1], value: bare.slice(dash[0].length), line: block.line });
            continue;
        }
        const bold = block.bold[0];
        if (bold && bold[0] === 0 && bold[1] >= block.text.length && part === block.text) {
            const meaning = read(part);
            if (meaning.field === 'headline')
                found.push({ ...meaning, label: part, value: '', line: block.line });
        }
        else if (bold && bold[0] === 0 && bold[1] < block.text.length && part === block.text) {
            const label = block.text.slice(0, bold[1]);
            const rest = block.text.slice(bold[1]).replace(/^[ \t]{0,3}[-–—=|]?[ \t]{0,3}/u, '');
            const meaning = read(label);
            if (meaning.field !== null && rest !== '')
                found.push({ ...meaning, label, value: rest, line: block.line });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/report/only-date.js



function onlyDate(text) {
    if (text.length > 60 || !/\d/u.test(text))
        return null;
    const [date, ...more] = findDates(text);
    if (!date || more.length > 0)
        return null;
    const rest = plainWords(`${text.slice(0, date.start)} ${text.slice(date.end)}`);
    return rest === '' || rest.split(' ').every((word) => weekdayNumber(word) !== null) ? date : null;
}

;// CONCATENATED MODULE: ./build/report/outline.js







function section(parent, depth, title, prose, line, date) {
    const made = {
        depth,
        title,
        titleProse: prose,
        line,
        date,
        weekday: date || title === '' ? null : leadingWeekday(title),
        month: date ? null : (titleMonth(title) ?? parent?.month ?? null),
        dated: false,
        lines: [],
        tables: [],
        children: [],
        parent,
    };
    parent?.children.push(made);
    return made;
}
const statesDate = (key) => key.field === 'date' && findDates(key.value).length > 0;
function outline(blocks, read) {
    const root = section(null, 0, '', '', 1, null);
    let current = root;
    const open = (depth, text, date) => {
        while (current.parent && current.depth >= depth)
            current = current.parent;
        const day = date || current.month === null ? null : dayOfMonth(text.prose, current.month, /^\d{1,2}\.?$/u.test(text.text));
        const title = day ? text.text.replace(day.text, '') : text.text;
        current = section(current, depth, trimMarks(title), text.prose, text.line, date ?? day);
    };
    for (const block of blocks) {
        if (block.kind === 'heading') {
            open(block.depth, block, findDates(block.prose)[0] ?? findShort(block));
            continue;
        }
        if (block.kind === 'table') {
            const pairs = keyTable(block, read);
            for (const pair of pairs)
                current.lines.push(pair);
            current.dated ||= pairs.some(({ keys }) => keys.some(statesDate));
            if (pairs.length === 0)
                current.tables.push(block);
            continue;
        }
        const date = block.level <= 1 ? onlyDate(block.text) : null;
        if (date || (block.level <= 1 && onlyWeekday(block.text) !== null)) {
            open(7, block, date);
            continue;
        }
        const keys = readKeyLines(block, read);
        const dated = keys.some(statesDate);
        if (dated && current.dated) {
            const parent = current;
            current = section(parent.depth === 8 && parent.parent ? parent.parent : parent, 8, '', '', block.line, null);
        }
        current.dated ||= dated;
        current.lines.push({ block, keys, leads: leadsEntry(block.prose) });
    }
    return root;
}
function keyTable(table, read) {
    if (table.header.length !== 2)
        return [];
    const rows = [table.header, ...table.rows.slice(0, 100)];
    const keys = rows.map((row) => ({
        ...read(row[0]?.text ?? ''),
        label: row[0]?.text ?? '',
        value: row[1]?.text.trim() ?? '',
        line: row[0]?.line ?? table.line,
    }));
    const known = keys.slice(1).filter((key) => key.field !== null);
    if (known.length < 2 ||
        known.length < keys.length * 0.4 ||
        !known.some((key) => ['date', 'hours', 'start'].includes(key.field ?? '')))
        return [];
    return keys.map((key) => ({
        block: {
            kind: 'line',
            text: `${key.label}: ${key.value}`,
            prose: '',
            line: key.line,
            bold: [],
            level: 1,
            first: true,
            open: false,
        },
        keys: [key],
        leads: false,
    }));
}
function leadsEntry(prose) {
    const head = prose.slice(0, 40);
    const at = findClockRanges(head)[0]?.start ?? findDates(head)[0]?.start;
    return at !== undefined && !/[\p{L}\p{N}]/u.test(head.slice(0, at));
}
function findShort(block) {
    const first = findDates(block.prose.slice(0, 24), true)[0];
    return first && trimMarks(block.prose.slice(0, first.start)) === '' ? first : null;
}

;// CONCATENATED MODULE: ./build/report/people.js

function meTest(me = []) {
    const mine = new Set(me.map(plainWords).filter(Boolean));
    return mine.size === 0 ? null : (name) => mine.has(plainWords(name));
}
function namesIn(person) {
    return (person ?? '')
        .split(/[,;/&+]|[ ](?:and|und|et|y|e|en|ja|och|i|og|a)[ ]/iu)
        .filter((name) => plainWords(name) !== '');
}

;// CONCATENATED MODULE: ./build/report/section-context.js












const isDone = phraseTest(doneWords);
const known = (keys, field) => keys.find((key) => key.field === field && !key.never && !isPlaceholder(key.value));
function keysOf(section) {
    return section.lines.flatMap((line) => (line.leads ? [] : line.keys));
}
function section_context_contextOf(section, above, env) {
    const keys = keysOf(section);
    const value = (field) => trimMarks(known(keys, field)?.value ?? '') || above[field];
    const dateKey = keys.find((key) => key.field === 'date' && findDates(key.value, true).length > 0) ??
        keys.find((key) => key.field === 'start' && findDates(key.value).length > 0);
    const doneKey = dateKey ? undefined : keys.find((key) => isDone(key.label) && onlyDate(key.value)?.year);
    const mention = section.date ??
        (dateKey ? findDates(dateKey.value, true)[0] : doneKey && above.date === null ? onlyDate(doneKey.value) : null);
    const year = mention?.year ?? (section.title === '' ? null : findYear(section.title)) ?? above.year;
    const line = section.date ? section.line : (dateKey?.line ?? section.line);
    const anchored = above.date !== null || above.week !== null;
    const named = mention || section.weekday === null || !anchored
        ? null
        : dayInWeek(section.weekday, section.title, section.line, above);
    const unread = mention || named ? null : unreadDate(keys);
    const day = mention
        ? dateOf(mention, line, year, env.habits)
        : (unread ?? named ?? { date: above.date, issues: above.dateIssues });
    const counted = section.title === '' || named ? null : weekStart(section.title, year);
    const fits = !counted || !section.date || day.date === null || (day.date >= counted && day.date < (0,calendar/* addDays */.fi)(counted, 7));
    const numbered = fits ? counted : null;
    const ends = mention && day.date !== null && section.title !== '' && endsWeek(section.title);
    const billable = known(keys, 'billable');
    return {
        date: day.date,
        week: numbered ?? (ends && day.date ? (0,calendar/* addDays */.fi)(day.date, -6) : mention || named ? null : above.week),
        month: mention ? null : section.month,
        dateIssues: day.issues,
        year,
        project: value('project'),
        client: value('client'),
        task: value('task'),
        mode: value('mode'),
        person: env.isMe ? value('person') : null,
        billable: (billable ? parseBillable(billable.value) : null) ?? above.billable,
    };
}
function unreadDate(keys) {
    const key = known(keys, 'date');
    const value = key ? trimMarks(key.value) : '';
    if (!key || value === '' || value.length > 40)
        return null;
    const isDay = /^\d{1,4}[-./]\d{1,2}([-./]\d{1,4})?\b/u.test(value) || /^\d{1,2}\.? \p{L}{3,10}/u.test(value);
    const isWord = /^\p{L}+$/u.test(value) && onlyWeekday(value) === null;
    if (!isDay && !isWord)
        return null;
    const message = `Found "${(0,report_problems/* excerpt */.Kb)(value)}" as the date, which is no day of the calendar. Write it as YYYY-MM-DD, such as 2026-05-20.`;
    return { date: null, issues: [{ code: 'bad-date', line: key.line, fragment: value, message }] };
}
function headingProject(section, context) {
    if (context.project !== null ||
        section.title === '' ||
        section.depth < 2 ||
        section.depth > 6 ||
        titleMonth(section.title) !== null ||
        section.date !== null)
        return context;
    const words = titleWords(section.title);
    return words === null || words.length > 40 || findYear(section.title) !== null
        ? context
        : { ...context, project: words };
}

;// CONCATENATED MODULE: ./build/report/candidates.js











const candidates_isNever = phraseTest(neverWords);
function figuresOf(keys, wantTotal) {
    const clockKeys = [known(keys, 'start'), known(keys, 'end')];
    const clock = clockKeys[0] && clockKeys[1]
        ? clockOf(clockKeys[0].value, clockKeys[1].value, known(keys, 'break')?.value ?? '', clockKeys[0].line)
        : null;
    for (const key of keys) {
        const time = key.field === 'time' && (findTimeUnit(key.value) || key.unit !== null);
        if ((key.field !== 'hours' && !time) || key.never || key.total !== wantTotal)
            continue;
        const stated = readHours(key.value, key.field === 'hours' ? (key.unit ?? 'hours') : key.unit, key.line, key.label);
        if (!stated)
            continue;
        return { figures: settle(stated, clock, key.line, key.value) ?? stated, line: key.line };
    }
    if (wantTotal)
        return null;
    if (clock && clockKeys[0])
        return { figures: clock, line: clockKeys[0].line };
    const when = known(keys, 'date');
    const day = when ? findDates(when.value)[0] : undefined;
    const ranges = when && day ? findClockRanges(when.value.slice(day.end)) : [];
    return when && ranges.length > 0 ? { figures: clockFigures(ranges, when.line, when.value), line: when.line } : null;
}
function findTimeUnit(value) {
    return /\d\s?(?:[-–—→]|[a-z])/iu.test(value);
}
function candidates(section, context, env) {
    const keys = keysOf(section);
    const found = [];
    const add = (figures, line, total) => {
        const draft = {
            ...context,
            ...figures,
            headline: sectionHeadline(section),
            line,
            issues: [...context.dateIssues, ...figures.issues],
            ownDate: false,
            person: trimMarks(keys.find((key) => key.field === 'person')?.value ?? '') || context.person,
        };
        found.push({ draft, section, total });
    };
    for (const total of [false, true]) {
        const one = figuresOf(keys, total);
        if (one && (one.figures.hours !== null || one.figures.issues.length > 0)) {
            add(one.figures, one.line, total || (section.date === null && isTotalTitle(section.title)));
            break;
        }
    }
    if (found.length > 0 || section.title === '')
        return found;
    const dated = section.date !== null || context.date !== null || env.isLog || isStretch(section.title);
    if (!dated)
        return found;
    const total = isTotalTitle(section.title);
    const edge = edgeDuration(titleFigures(section), section.date !== null);
    const ranges = rangeAtEdge(findClockRanges(section.titleProse), section.titleProse);
    const clock = ranges.length > 0 && !candidates_isNever(section.title) ? clockFigures(ranges, section.line, section.title) : null;
    const stated = edge && edge.minutes >= 1 && speaks(section, edge, env) ? hoursOf(edge.minutes, section.line, section.title) : null;
    const figures = settle(stated, clock, section.line, section.title);
    if (figures)
        add(figures, section.line, total);
    return found;
}
function titleFigures({ titleProse, date }) {
    if (!date)
        return titleProse;
    const before = titleProse.slice(0, date.start);
    const after = titleProse.slice(date.end);
    return isWeekdays(before) ? after : `${before}|${after}`;
}
function speaks(section, edge, env) {
    if (section.date !== null || env.isLog || isStretch(section.title))
        return true;
    if (trimMarks(section.title.slice(edge.end)) !== '')
        return false;
    if (plainWords(section.title.slice(0, edge.start)).split(' ').length <= 2)
        return true;
    const beside = section.parent?.children.filter((one) => one.depth === section.depth).slice(0, 50) ?? [];
    return beside.length > 1 && beside.every((one) => edgeDuration(one.titleProse, false) !== null);
}
function headingDoubt(section, context) {
    if (section.title === '' || context.date === null || candidates_isNever(section.title))
        return null;
    if (edgeDuration(titleFigures(section), false) === null)
        return null;
    const message = `Found "${(0,report_problems/* excerpt */.Kb)(section.title)}", which may state hours worked; they are not logged. Write "**Hours:** 2.5" below the heading.`;
    return { code: 'unread-hours', line: section.line, fragment: section.title, message };
}

;// CONCATENATED MODULE: ./build/report/choice.js


function whole({ draft, section }, scope) {
    const headline = scope.date !== null && scope.depth > 1 ? sectionHeadline(scope) : reportHeadline(section);
    return { ...draft, headline: headline ?? draft.headline };
}
function choose(scope, loose, entries) {
    const lead = loose.find((one) => !one.total &&
        (one.section === scope || (scope.parent === null && one.section.parent === scope && one.section.depth === 1)));
    const own = entries.filter((draft) => draft.ownDate && draft.hours !== null);
    const numbered = loose.filter((one) => one !== lead && !one.total && isNumbered(one.section.title));
    if (lead)
        return own.length > 0 ? own : [whole(lead, scope), ...numbered.map((one) => one.draft)];
    if (own.length > 0)
        return entries.filter((draft) => draft.date !== null || draft.ownDate || draft.issues.length > 0);
    if (entries.some((draft) => draft.hours !== null))
        return entries;
    const plain = loose.filter((one) => !one.total);
    const first = plain[0];
    if (first) {
        const level = plain.filter((one) => one.section.depth === first.section.depth &&
            one.section.parent?.parent === first.section.parent?.parent &&
            (!isGeneric(one.section.title) || isStretch(one.section.title)));
        const siblings = level.filter((one) => one.section.parent === first.section.parent);
        return siblings.length > 1
            ?
                level.map((one) => ({ ...one.draft, project: one.draft.project ?? titleWords(one.section.title) }))
            : [whole(first, scope)];
    }
    return entries.length > 0 ? entries : loose[0] ? [whole(loose[0], scope)] : [];
}

;// CONCATENATED MODULE: ./build/report/punches.js






const isIn = phraseTest(clockInWords);
const isOut = phraseTest(clockOutWords);
const TIME = /(?<![\d:.,/-])\d{1,2}(?::[0-5]\d(?::[0-5]\d)?[ \t]?(?:[ap]\.?m\.?(?!\p{L}))?|[ \t]?[ap]\.?m\.?(?!\p{L}))(?![\d:])/iu;
function punchOf({ block, keys }, context, env) {
    const key = keys.find(({ field, value }) => (field === 'start' || field === 'end') && parseClock(value) !== null);
    const words = block.prose.length > 200 ? '' : block.prose;
    const [goesIn, goesOut] = [isIn(words), isOut(words)];
    if (!key && goesIn === goesOut)
        return null;
    const mention = findDates(words, true)[0];
    const clean = mention ? `${words.slice(0, mention.start)} ${words.slice(mention.end)}` : words;
    const time = key ? key.value : (TIME.exec(clean)?.[0] ?? '');
    if (parseClock(time) === null)
        return null;
    const day = mention
        ? dateOf(mention, block.line, context.year, env.habits)
        : { date: context.date, issues: context.dateIssues };
    return {
        kind: (key ? key.field === 'start' : goesIn) ? 'in' : 'out',
        ...day,
        ownDate: mention !== undefined,
        time,
        line: block.line,
        text: clean.replace(time, ' '),
        phrase: !key || goesIn !== goesOut,
    };
}
function punches_draftOf(start, end, context) {
    const range = clockRange(start.time, end.time);
    if (!range)
        return null;
    const nights = start.date && end.date ? (Date.parse(end.date) - Date.parse(start.date)) / 86_400_000 : 0;
    const over = range.to < range.from ? 1 : 0;
    const figures = hoursOf(range.minutes + (nights > over ? (nights - over) * 1440 : 0), start.line, start.text.trim());
    const words = [start.text, end.text]
        .map((text) => trimMarks(text.replace(/^[^:]{0,30}:/u, '').replace(/[@()[\]]/gu, ' ')))
        .find((text) => text !== '' && !isIn(text) && !isOut(text) && /\p{L}/u.test(text) && plainWords(text).length > 3);
    return {
        ...figures,
        date: start.date,
        start: range.from,
        end: range.to,
        project: context.project,
        client: context.client,
        task: context.task,
        headline: words ?? null,
        billable: context.billable,
        mode: context.mode,
        line: Math.min(start.line, end.line),
        issues: [...start.issues, ...figures.issues],
        ownDate: start.ownDate,
        person: context.person,
    };
}
function readPunches(section, context, env) {
    const none = { drafts: [], doubts: [] };
    const punches = section.lines.flatMap((line) => punchOf(line, context, env) ?? []);
    const ins = punches.filter(({ kind }) => kind === 'in').length;
    if (punches.length < 2 || (ins < 2 && !punches.some(({ phrase }) => phrase)))
        return none;
    if (!env.isLog && context.date === null && !punches.some(({ ownDate }) => ownDate))
        return none;
    const ordered = punches[0]?.kind === 'out' && punches.at(-1)?.kind === 'in' ? [...punches].reverse() : punches;
    const drafts = [];
    const doubts = [];
    let open = null;
    const alone = (punch) => {
        const message = `Found a clock time to ${punch.kind === 'in' ? 'begin without one to end' : 'end without one to begin'}; no hours are counted for it. Write both, or "09:00–11:30".`;
        doubts.push({ code: 'unread-hours', line: punch.line, fragment: '', message });
    };
    for (const punch of ordered) {
        if (punch.kind === 'in') {
            if (open)
                alone(open);
            open = punch;
            continue;
        }
        const draft = open && punches_draftOf(open, punch, context);
        if (draft)
            drafts.push(draft);
        else
            alone(punch);
        open = null;
    }
    if (open)
        alone(open);
    return { drafts: drafts.sort((a, b) => a.line - b.line), doubts };
}

;// CONCATENATED MODULE: ./build/report/line-clocks.js




const VERB = new RegExp(`^(?:(?:${alternatives(todayWords)}),? )?(?:(?:i|we)(?:['’]ve| have)? )?(?:${alternatives(workVerbs)})[ ]`, 'iu');
const TOLD = new RegExp(`[.!;][ ]{1,2}(?=(?:(?:i|we)(?:['’]ve| have)? (?:${alternatives(workVerbs)})|spent) [~≈]?(?:\\p{L}{2,12} )?\\d)`, 'iu');
function toldFrom(rest) {
    if (VERB.test(rest))
        return 0;
    const match = TOLD.exec(rest.slice(0, 1000));
    return match ? match.index + match[0].length : 0;
}
function clockOfLine(rest, dated, context, env) {
    const all = findClockRanges(rest, dated);
    const ranges = VERB.test(rest) && (all[0]?.start ?? 99) < 25 ? all.slice(0, 1) : rangeAtEdge(all, rest);
    const last = ranges.at(-1);
    const trails = last && !env.isLog && !dated && !VERB.test(rest) && /\p{L}/u.test(rest.slice(0, ranges[0]?.start));
    if (trails && !/^[\s)\]]*\p{L}|[:(]\s{0,3}$/u.test(rest.slice(last.end) + rest.slice(0, ranges[0]?.start)))
        return { ranges, unsure: true };
    if (ranges.length > 0 || dated || (context.date === null && context.dateIssues.length === 0))
        return { ranges, unsure: false };
    const [bare] = findClockRanges(rest.slice(0, 30), true);
    if (!bare || trimMarks(rest.slice(0, bare.start)) !== '' || !/^(?:$|[ \t:,|–—-]{1,3})/u.test(rest.slice(bare.end)))
        return { ranges, unsure: false };
    const plain = env.isLog && bare.from >= '06:00' && bare.to > bare.from;
    return { ranges: [bare], unsure: !plain };
}

;// CONCATENATED MODULE: ./build/report/line-dates.js






function weekdayAfter(text) {
    const match = /^[*_\s,]{0,4}[([]?(\p{L}{2,14})\.?[)\]]?/u.exec(text);
    return match?.[1] !== undefined && isWeekdays(match[1]) ? match[0].length : 0;
}
function leadOf(prose, context, isLog) {
    const first = findDates(prose.slice(0, 60), true)[0];
    if (first && isWeekdays(prose.slice(0, first.start).replace(/\[[ x]\]/iu, '')))
        return { mention: first, weekday: null, from: first.end + weekdayAfter(prose.slice(first.end)) };
    const day = context.month === null || !isLog ? null : dayOfMonth(prose, context.month, true);
    if (day)
        return { mention: day, weekday: null, from: day.end };
    const weekday = context.date === null && context.week === null && !isLog ? null : leadingWeekday(prose.slice(0, 40));
    const word = weekday === null ? null : /^[^\p{L}]{0,6}\p{L}+\.?/u.exec(prose);
    return { mention: null, weekday: word ? weekday : null, from: word ? word[0].length : 0 };
}
function dateFirst(block) {
    const [date, ...more] = findDates(block.prose);
    if (!date || more.length > 0 || date.start === 0)
        return block;
    const before = block.prose.slice(0, date.start);
    const first = leadingDuration(before.replace(/[ \t]$/u, ' x'));
    const follows = first !== null && trimMarks(before.slice(first.end)) === '';
    const ends = /^[)\].,;\s]{0,4}$/u.test(block.prose.slice(date.end)) && /[([–—|,;@-][ ]?$/u.test(before);
    if (!follows && !ends)
        return block;
    const open = /[([][ ]?$/u.exec(before);
    const close = open ? /^[ ]?[)\]]/u.exec(block.prose.slice(date.end)) : null;
    const move = (line) => `${date.text} ${line.slice(0, open?.index ?? date.start)}${line.slice(date.end + (close?.[0].length ?? 0))}`.trim();
    return { text: move(block.text), prose: move(block.prose) };
}
function dayOf(lead, text, line, context, env) {
    if (lead.mention)
        return dateOf(lead.mention, line, context.year, env.habits);
    if (lead.weekday === null)
        return { date: context.date, issues: context.dateIssues };
    return dayInWeek(lead.weekday, text.slice(0, lead.from), line, context);
}

;// CONCATENATED MODULE: ./build/report/entry-lines.js








const isTotal = phraseTest(totalWords);
const entry_lines_isNever = phraseTest(neverWords);
const things = new Set(phrases(thingWords));
const isNeverWork = phraseTest(phrases(neverWords)
    .filter((word) => !things.has(word))
    .join(','));
const entry_lines_isOpen = phraseTest(placeholderWords);
const LINK = new RegExp(`^(?:${alternatives(linkWords)})[ ]`, 'iu');
function wordsOf(shown, spans, told) {
    if (told > 0)
        return trimMarks(shown.slice(0, told).replace(/[.;!]\s{0,3}$/u, ''));
    let words = without(shown, spans);
    if (isWeekdays(words))
        return '';
    if (!VERB.test(shown.trimStart()))
        return words;
    words = words.replace(VERB, '');
    for (let turn = 0; turn < 4 && LINK.test(words); turn++)
        words = words.replace(LINK, '');
    return trimMarks(words.replace(/\.\s{0,9}$/u, ''));
}
function soleClock(rest) {
    const half = /^\s{0,3}(\d{1,2}(?::\d{2})?\s?[ap]\.?m\.?)(?=[\s:–—-])/iu.exec(rest);
    if (half)
        return { length: half[0].length, start: parseClock(half[1] ?? '') };
    const full = /^\s{0,3}(\d{1,2}:\d{2})\s?[-–—:]/u.exec(rest);
    return full && { length: full[0].length, start: null };
}
function durationFrom(rest, from) {
    const found = findDurations(rest.slice(from, from + 60))[0];
    return found ? { ...found, start: found.start + from, end: found.end + from } : null;
}
function isNoEntry(keys, own, dated) {
    return (keys.length > 0 &&
        !dated &&
        keys.every((key) => key.never || key.total || (key.field !== null && key.field !== 'time' && key.field !== 'headline' && !own)));
}
function readEntryLine({ block, keys }, context, env, amongClocks) {
    const { line } = block;
    if (block.open || !/\d/u.test(block.prose) || block.prose.length > 1500)
        return null;
    const own = keys.find((key) => key.field === 'hours' && !key.never && !key.total);
    const { text, prose } = env.isLog ? dateFirst(block) : block;
    const lead = leadOf(prose, context, env.isLog);
    const dated = lead.mention !== null;
    if (isNoEntry(keys, own, dated))
        return null;
    const rest = prose.slice(lead.from);
    const head = plainWords(rest.slice(0, 30)).split(' ')[0] ?? '';
    const never = dated || env.isLog ? isNeverWork : entry_lines_isNever;
    if (isTotal(head) || never(head) || keys.some((key) => key.never && key === keys[0]))
        return null;
    const { ranges, unsure } = clockOfLine(rest, dated || amongClocks || lead.weekday !== null, context, env);
    const masked = ranges.reduce((text, range) => text.slice(0, range.start) + '|'.repeat(range.end - range.start) + text.slice(range.end), rest);
    const told = toldFrom(rest);
    const verb = VERB.test(rest.slice(told)) ? durationFrom(rest, told) : null;
    const loose = dated || lead.weekday !== null || ranges.length > 0;
    const mark = edgeDuration(masked, loose) ?? (env.isLog ? leadingDuration(masked) : null);
    const blank = mark || verb || rest.length > 120 ? null : edgeDuration(masked, true);
    const edge = own ? null : (mark ?? verb ?? blank);
    if (edge && never(plainWords(rest.slice(edge.end)).slice(0, 20)))
        return null;
    const stated = own
        ? readHours(own.value, 'hours', line, own.label)
        : edge && edge.minutes >= 0.5
            ? hoursOf(edge.minutes, line, rest)
            : null;
    const clock = ranges.length > 0 && !(unsure && stated) ? clockFigures(ranges, line, block.text) : null;
    const figures = settle(stated, clock, line, block.text);
    if (!figures || (figures.hours === null && figures.issues.length === 0))
        return null;
    const placed = context.date !== null || context.dateIssues.length > 0 || (lead.weekday !== null && context.week !== null);
    if (!dated && !placed && !env.isLog)
        return null;
    const sole = ranges.length === 0 ? soleClock(rest) : null;
    const spans = [...ranges, ...(edge ? [edge] : []), ...(sole ? [{ start: 0, end: sole.length }] : [])];
    const key = keys.find((one) => one.field === 'headline');
    const words = key && own ? trimMarks(key.value) : wordsOf(text.slice(lead.from), spans, edge === verb ? told : 0);
    const day = dayOf(lead, text, line, context, env);
    const value = (field) => {
        const found = keys.find((one) => one.field === field)?.value;
        return (found ? trimMarks(found) : null) || context[field];
    };
    const draft = {
        date: day.date,
        hours: figures.hours,
        start: figures.start ?? sole?.start ?? null,
        end: figures.end,
        project: value('project'),
        client: value('client'),
        task: value('task'),
        mode: value('mode'),
        billable: context.billable,
        headline: words === '' || (entry_lines_isOpen(words) && words.length < 8) ? null : words,
        line,
        issues: [...day.issues, ...figures.issues],
        ownDate: dated || lead.weekday !== null,
        person: context.person,
    };
    const shapeOf = () => {
        if (unsure && !stated)
            return 'bare';
        if (edge !== null && edge === blank)
            return 'blank';
        if (dated || lead.weekday !== null || ranges.length > 0 || own !== undefined)
            return 'own';
        return edge === verb ? 'verb' : 'edge';
    };
    return { draft, text: block.text, shape: shapeOf() };
}

;// CONCATENATED MODULE: ./build/report/section-lines.js







const section_lines_isNever = phraseTest(`${neverWords}, ${totalWords}`);
function doubtOf({ draft, text }) {
    return doubtIn(text, draft.hours === null ? 'hours' : `${draft.hours} h worked`, draft.line);
}
function isDoubtful({ leads, block }, env) {
    return (env.isLog &&
        leads &&
        !block.open &&
        findDates(block.prose)[0] !== undefined &&
        statesFigure(block.prose) &&
        !section_lines_isNever(block.prose));
}
function statesFigure(prose) {
    const date = findDates(prose)[0];
    return findDurations(prose).length > 0 || (date !== undefined && /^[\s:,;|/–—-]{1,6}\d/u.test(prose.slice(date.end)));
}
function doubtIn(text, hours, line) {
    const message = `Found "${(0,report_problems/* excerpt */.Kb)(text)}", which may be ${hours} or something else; it is not logged. Write it as "**Hours:** 2.5" under a heading with its date, or as "- 09:00–11:30 what was done".`;
    return { code: 'unread-hours', line, fragment: '', message };
}
function lineDrafts(section, context, env) {
    const entries = [];
    const unread = [];
    let plain = 0;
    const leading = section.lines.filter(({ leads, block }) => leads && block.level <= 2).length;
    section.lines.forEach((line, index) => {
        if (line.block.level > 2)
            return;
        const entry = readEntryLine(line, context, env, leading > 1);
        const below = section.lines[index + 1]?.block;
        if (entry && entry.draft.headline === null && below && below.level > line.block.level)
            entries.push({ ...entry, draft: { ...entry.draft, headline: trimMarks(below.text) || null } });
        else if (entry)
            entries.push(entry);
        else {
            if (line.block.first)
                plain++;
            if (!entry && isDoubtful(line, env))
                unread.push(line);
        }
    });
    const edges = entries.filter(({ shape }) => shape === 'edge');
    const logged = env.isLog || (edges.length >= 2 && edges.length > plain);
    const blanks = entries.filter(({ shape }) => shape === 'blank');
    const blank = env.isLog && blanks.length >= 2 && blanks.length > plain;
    const kept = entries.filter(({ shape }) => shape === 'own' || (logged && shape === 'edge') || (blank && shape === 'blank'));
    const told = entries.filter(({ shape }) => shape === 'verb' && (env.isLog || section.date !== null)).slice(0, 1);
    if (kept.length === 0 && told.length > 0) {
        const words = sectionHeadline(section);
        const own = told.map(({ draft, text }) => words === null || words === trimMarks(text) ? draft : { ...draft, headline: words });
        return { drafts: own, doubts: [] };
    }
    const taken = new Set(kept);
    const open = context.date === null && context.week === null ? [] : entries.filter((entry) => !taken.has(entry));
    const doubts = [...open.map(doubtOf), ...unread.map(({ block }) => doubtIn(block.text, 'hours', block.line))];
    return { drafts: kept.map(({ draft }) => draft), doubts: doubts.slice(0, 20) };
}

;// CONCATENATED MODULE: ./build/report/columns.js






function share(cells, test) {
    return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}
const columns_isDate = (cell) => (findDates(cell, true)[0]?.start ?? 99) < 14;
const isSpan = (cell) => findClockRanges(cell, true).length > 0;
const isClock = (cell) => parseClock(cell) !== null && !isSpan(cell);
const hasUnit = (cell) => parseDuration(cell) !== null;
const isFigure = (cell) => parseDuration(cell, 'hours') !== null;
const mine = { field: 'hours', total: false, never: false, unit: 'hours' };
const isShort = (cells) => {
    const figures = cells.filter((cell) => !isPlaceholder(cell)).map((cell) => Number(cell.replace(',', '.')));
    return figures.every((figure) => figure <= 12) && figures.filter((figure) => figure <= 6).length > figures.length / 2;
};
function furtherPairs(columns) {
    const all = (field) => columns.filter(({ meaning, cells }) => meaning.field === field && share(cells, isClock) > 0.2);
    const [starts, ends] = [all('start'), all('end')];
    if (starts.length !== ends.length)
        return [];
    return starts.slice(1).map(({ index }, at) => [index, ends[at + 1]?.index ?? index]);
}
function findColumns(table, { read, isLog, isMe }, month) {
    const sample = table.rows.slice(0, 200);
    const columns = table.header.map((cell, index) => ({
        index,
        meaning: isMe?.(cell.text) ? mine : read(cell.text),
        cells: sample.map((row) => row[index]?.text.trim() ?? '').filter((text) => text !== ''),
    }));
    const roles = {};
    const date = columns.find(({ meaning, cells }) => meaning.field === 'date' && share(cells, columns_isDate) >= 0.3) ??
        columns.find(({ meaning, cells }) => month !== null &&
            meaning.field === 'date' &&
            share(cells, (cell) => dayOfMonth(cell, month, true) !== null) >= 0.5) ??
        columns.find(({ meaning, cells }) => (meaning.field === null || meaning.field === 'time') &&
            !meaning.never &&
            cells.length > 0 &&
            share(cells, columns_isDate) >= 0.7 &&
            share(cells, hasUnit) < 0.3);
    if (date)
        roles.date = date.index;
    else {
        const weekday = columns.find(({ cells }) => cells.length > 0 && share(cells, (cell) => onlyWeekday(cell) !== null) >= 0.6);
        if (weekday)
            roles.weekday = weekday.index;
    }
    for (const field of ['start', 'end']) {
        const column = columns.find(({ meaning, cells, index }) => meaning.field === field && index !== date?.index && share(cells, isClock) > 0.2);
        if (column)
            roles[field] = column.index;
    }
    const stamped = columns.find(({ index }) => index === roles.start);
    if (!date && stamped && share(stamped.cells, columns_isDate) >= 0.7)
        roles.date = stamped.index;
    const spans = columns.filter(({ meaning, cells, index }) => index !== date?.index &&
        !meaning.never &&
        (meaning.field === 'time' || meaning.field === 'hours' || meaning.field === null || meaning.field === 'start') &&
        meaning.unit !== 'hours' &&
        share(cells, isSpan) >= 0.5);
    const ranges = roles.end === undefined ? spans.map(({ index }) => index) : [];
    const more = furtherPairs(columns);
    const hours = columns.filter(({ meaning, cells, index }) => {
        if (meaning.never ||
            index === date?.index ||
            ranges.includes(index) ||
            index === roles.start ||
            index === roles.end)
            return false;
        if (meaning.field === 'hours' || (meaning.field === 'time' && meaning.unit !== null))
            return share(cells, isFigure) > 0;
        return (meaning.field === 'time' &&
            (share(cells, hasUnit) >= 0.5 || (isLog && roles.date !== undefined && isShort(cells))));
    });
    const best = hours.find(({ meaning }) => meaning === mine) ?? hours.find(({ meaning }) => !meaning.total) ?? hours[0];
    if (best)
        roles.hours = best.index;
    const minutes = best && hours.find(({ meaning, index }) => meaning.unit === 'minutes' && index !== best.index);
    const parted = best?.meaning.unit === 'hours' &&
        best.cells.every((cell) => /^\d{1,2}$/u.test(cell)) &&
        minutes?.cells.every((cell) => /^[0-5]?\d$/u.test(cell)) === true;
    const taken = new Set([...Object.values(roles), ...ranges, ...more.flat()]);
    for (const field of ['break', 'project', 'client', 'task', 'billable', 'mode', 'person']) {
        const column = columns.find(({ meaning, index }) => meaning.field === field && !taken.has(index));
        if (!column)
            continue;
        roles[field] = column.index;
        taken.add(column.index);
    }
    const words = columns.filter(({ meaning, index }) => meaning.field === 'headline' && !taken.has(index));
    const length = ({ cells }) => cells.reduce((sum, cell) => sum + cell.length, 0);
    const rest = columns
        .filter(({ meaning, index }) => !taken.has(index) && meaning.field !== 'hours' && !meaning.never && !meaning.total)
        .sort((a, b) => length(b) - length(a));
    const headline = words.find(({ cells }) => cells.length > 0) ??
        rest.find((column) => length(column) > 0 && share(column.cells, isFigure) < 0.5);
    if (headline)
        roles.headline = headline.index;
    if (roles.hours === undefined && ranges.length === 0 && (roles.start === undefined || roles.end === undefined))
        return null;
    const unit = best?.meaning.unit ?? (best && isShort(best.cells) ? 'hours' : null);
    if (more.length > 0 && roles.break !== undefined && roles.hours === undefined)
        return null;
    return {
        ...roles,
        ...(ranges.length > 0 ? { spans: ranges } : {}),
        ...(more.length > 0 ? { more } : {}),
        ...(parted && minutes ? { minutes: minutes.index } : {}),
        bare: unit,
        total: best?.meaning.total === true && unit !== 'minutes',
    };
}

;// CONCATENATED MODULE: ./build/report/matrix.js










const matrix_isTotal = phraseTest(totalWords);
function daysOf(table) {
    return table.header.slice(0, 40).flatMap(({ text }, index) => {
        const mention = text.length < 30 ? (findDates(text, true)[0] ?? null) : null;
        const weekday = mention ? null : leadingWeekday(text);
        return mention || weekday !== null ? [{ index, text: trimMarks(text), mention, weekday }] : [];
    });
}
function matrix_figuresOf(value, line) {
    if (isPlaceholder(value) || /^0+(?:[.,:]0*)?\s?h?$/u.test(value))
        return null;
    const ranges = findClockRanges(value, true);
    return ranges.length > 0 ? clockFigures(ranges, line, value) : readHours(value, 'hours', line, '');
}
const matrix_isFigure = (value) => parseDuration(value, 'hours') !== null || findClockRanges(value, true).length > 0;
function transposed(table, env) {
    const days = daysOf(table);
    const first = table.header.findIndex((_, index) => days.every((day) => day.index !== index));
    if (days.length < 2 || first < 0 || table.rows.length > 40)
        return null;
    const labels = table.rows.map((row) => env.read(row[first]?.text ?? '').field);
    if (!labels.includes('hours') && !(labels.includes('start') && labels.includes('end')))
        return null;
    const empty = { text: '', prose: '', line: table.line, bold: [] };
    return {
        kind: 'table',
        line: table.line,
        header: [empty, ...table.rows.map((row) => row[first] ?? empty)],
        rows: days.map(({ index }) => [table.header[index] ?? empty, ...table.rows.map((row) => row[index] ?? empty)]),
    };
}
function readMatrix(table, context, env) {
    const days = daysOf(table);
    if (days.length < 2 || env.isGuide)
        return null;
    const labels = table.header.map(({ text }) => env.read(text));
    const inDays = new Set(days.map(({ index }) => index));
    const rows = table.rows.filter((row) => !row.some((cell, index) => !inDays.has(index) && matrix_isTotal(cell.text)));
    const filled = rows.flatMap((row) => days.map(({ index }) => row[index]?.text.trim() ?? '').filter((text) => !isPlaceholder(text)));
    if (filled.length === 0 || filled.filter(matrix_isFigure).length < filled.length * 0.8)
        return null;
    const named = labels.some(({ field }) => field === 'project' || field === 'client' || field === 'task');
    const summed = labels.some(({ total }) => total) || rows.length < table.rows.length;
    if (!env.isLog && !named && !summed)
        return null;
    const column = (field) => labels.findIndex((label, index) => label.field === field && !inDays.has(index));
    const first = labels.findIndex((label, index) => !inDays.has(index) && !label.total && !label.never);
    const drafts = [];
    for (const row of rows) {
        const value = (index) => trimMarks(row[index]?.text ?? '') || null;
        const line = row[0]?.line ?? table.line;
        for (const day of days) {
            const figures = matrix_figuresOf(row[day.index]?.text.trim() ?? '', line);
            if (!figures)
                continue;
            const placed = day.mention
                ? dateOf(day.mention, table.line, context.year, env.habits)
                : dayInWeek(day.weekday ?? 0, day.text, table.line, context);
            drafts.push({
                ...figures,
                date: placed.date,
                project: value(column('project')) ?? context.project,
                client: value(column('client')) ?? context.client,
                task: value(column('task')) ?? context.task,
                headline: value(column('headline')) ?? value(first),
                billable: context.billable,
                mode: context.mode,
                line,
                issues: [...placed.issues, ...figures.issues],
                ownDate: true,
                person: context.person,
            });
        }
    }
    return { drafts, doubt: null };
}
function tableDoubt(table, context, env) {
    if (env.isGuide)
        return null;
    const sample = table.rows.slice(0, 100);
    const columns = table.header.map(({ text }, index) => {
        const cells = sample.map((row) => row[index]?.text.trim() ?? '').filter((cell) => !isPlaceholder(cell));
        const share = (test) => cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
        return { meaning: env.read(text), text, share };
    });
    const dated = daysOf(table).length > 1 ||
        columns.some(({ share }) => share((cell) => (findDates(cell, true)[0]?.start ?? 99) < 14) >= 0.5);
    const hours = columns.find(({ meaning, text, share }) => !meaning.never &&
        plainWords(text) !== '' &&
        (meaning.field === 'hours' || meaning.field === 'time' || meaning.field === null) &&
        share((cell) => parseDuration(cell, dated && (env.isLog || context.week !== null) ? 'hours' : null) !== null) >=
            0.6);
    if (!hours || !(dated || context.date !== null))
        return null;
    const message = `Found a table whose column "${(0,report_problems/* excerpt */.Kb)(hours.text)}" may hold hours worked; it was not read. Give it a column "Date" and a column "Hours", a row a session.`;
    return { code: 'unread-table', line: table.line, fragment: '', message };
}

;// CONCATENATED MODULE: ./build/report/tables.js















const tables_isTotal = phraseTest(totalWords);
function readTable(table, context, env) {
    const turned = transposed(table, env);
    if (turned)
        return readTable(turned, context, env);
    const matrix = readMatrix(table, context, env);
    if (matrix)
        return matrix;
    const columns = findColumns(table, env, context.month);
    const refused = { drafts: [], doubt: tableDoubt(table, context, env) };
    if (!columns || (columns.total && columns.date === undefined))
        return refused;
    const clock = columns.spans !== undefined || columns.end !== undefined;
    const named = columns.bare === 'hours' && saysWhat(table, columns, env) && !env.isGuide;
    if (columns.date === undefined &&
        !env.isLog &&
        !(columns.weekday !== undefined && (context.week !== null || context.date !== null)) &&
        (!(clock || named) || (context.date === null && context.dateIssues.length === 0)))
        return refused;
    const drafts = [];
    let above = { date: context.date, issues: context.dateIssues };
    for (const row of table.rows) {
        const cell = (index) => (index === undefined ? '' : (row[index]?.text.trim() ?? ''));
        const line = row[0]?.line ?? table.line;
        const dateCell = cell(columns.date);
        const mention = columns.date === undefined
            ? null
            : (findDates(dateCell, true)[0] ?? (context.month ? dayOfMonth(dateCell, context.month, true) : null));
        if (mention)
            above = dateOf(mention, line, context.year, env.habits);
        const [alone, ...others] = row.filter((one) => one.text.trim() !== '');
        const day = columns.date === undefined && alone && others.length === 0 ? onlyDate(alone.text) : null;
        if (day)
            above = dateOf(day, line, context.year, env.habits);
        const weekday = columns.weekday === undefined ? null : onlyWeekday(cell(columns.weekday));
        if (weekday !== null)
            above = dayInWeek(weekday, cell(columns.weekday), line, context);
        if (!mention &&
            weekday === null &&
            isTotalRow(row.map((one) => one.text), columns))
            continue;
        const figures = rowFigures(columns, cell, line);
        if (!figures)
            continue;
        const issues = [];
        if (!mention && dateCell !== '' && columns.date !== undefined) {
            if (isPlaceholder(dateCell) && figures.hours === null)
                continue;
            const message = `Found "${(0,report_problems/* excerpt */.Kb)(dateCell)}" as the date, expected a day such as 2026-05-20. Write it as YYYY-MM-DD.`;
            issues.push({ code: 'bad-date', line, fragment: dateCell, message });
        }
        const name = (index, fallback) => isPlaceholder(cell(index)) ? fallback : trimMarks(cell(index)) || fallback;
        drafts.push({
            ...figures,
            date: issues.length > 0 ? null : above.date,
            project: name(columns.project, context.project),
            client: name(columns.client, context.client),
            task: name(columns.task, context.task),
            headline: trimMarks(cell(columns.headline)) || (columns.headline === undefined ? name(columns.task, null) : null),
            billable: parseBillable(cell(columns.billable)) ?? context.billable,
            mode: name(columns.mode, context.mode),
            line,
            issues: [...issues, ...(issues.length > 0 ? [] : above.issues), ...figures.issues],
            ownDate: columns.date !== undefined || columns.weekday !== undefined,
            person: name(columns.person, context.person),
        });
    }
    return { drafts, doubt: null };
}
function saysWhat(table, columns, env) {
    const words = columns.headline === undefined ? '' : (table.header[columns.headline]?.text ?? '');
    return columns.project !== undefined || columns.task !== undefined || env.read(words).field === 'headline';
}
function isTotalRow(cells, columns) {
    return cells.some((cell, index) => cell.length < 60 && index !== columns.hours && tables_isTotal(cell));
}
function stretches(columns) {
    const all = [...columns.flat()].sort((a, b) => (a.from < b.from ? -1 : 1));
    const ordered = all.every((range, index) => index === 0 || range.from >= (all[index - 1]?.to ?? ''));
    return ordered ? all : (columns.find((ranges) => ranges.length > 0) ?? []);
}
function added(parts, line, fragment) {
    const [one, ...more] = parts;
    if (!one || more.length === 0)
        return one ?? null;
    const issues = parts.flatMap((part) => part.issues);
    if (parts.some(({ hours }) => hours === null))
        return { hours: null, start: null, end: null, issues };
    const minutes = parts.reduce((sum, { hours }) => sum + Math.round((hours ?? 0) * 60), 0);
    return { ...hoursOf(minutes, line, fragment), issues };
}
function rowFigures(columns, cell, line) {
    const minutes = cell(columns.minutes);
    const value = minutes === '' ? cell(columns.hours) : `${cell(columns.hours) || 0} h ${minutes.padStart(2, '0')} min`;
    const stated = columns.hours === undefined || isPlaceholder(value) || /^0+(?:[.,:]0*)?$|^0+ h 0+ min$/u.test(value)
        ? null
        : readHours(value, columns.bare, line, '');
    const [start, end] = [cell(columns.start), cell(columns.end)];
    const spans = columns.spans?.map((index) => findClockRanges(cell(index), true)) ?? [];
    const clock = spans.some((ranges) => ranges.length > 0)
        ? clockFigures(stretches(spans), line, cell(columns.spans?.[0]))
        : columns.end === undefined
            ? { hours: null, start: parseClock(start), end: null, issues: [] }
            : added([[columns.start, columns.end], ...(columns.more ?? [])].flatMap(([from, to]) => isPlaceholder(cell(from)) && isPlaceholder(cell(to))
                ? []
                : (clockOf(cell(from), cell(to), columns.more ? '' : cell(columns.break), line) ?? [])), line, `${start} ${end}`);
    if (columns.hours !== undefined && stated === null && value !== '' && isPlaceholder(value))
        return null;
    if (!stated)
        return clock && (clock.hours !== null || clock.issues.length > 0) ? clock : null;
    const sole = clock && clock.hours === null ? { ...stated, start: clock.start, end: clock.end } : null;
    return sole ?? settle(stated, clock, line, value);
}

;// CONCATENATED MODULE: ./build/report/scopes.js









function readScope(scope, above, env, summaries) {
    const entries = [];
    const loose = [];
    const silent = [];
    const dated = [];
    const keyed = [];
    const doubts = [];
    const unkept = [];
    const visit = (section, context) => {
        const summary = isSummary(section) && !summaries;
        const punches = readPunches(section, context, env);
        const punched = punches.drafts.length > 0;
        const first = candidates(section, context, env).filter(({ draft }) => !punched || draft.start === null);
        const own = first.find((one) => !one.total);
        loose.push(...first);
        const doubt = first.length === 0 && !summary ? headingDoubt(section, context) : null;
        if (doubt)
            unkept.push(doubt);
        if (!summary) {
            const inside = env.isMe?.(section.title) ? context : headingProject(section, context);
            for (const table of section.tables) {
                const reading = readTable(table, inside, env);
                for (const draft of reading.drafts)
                    entries.push(draft);
                if (reading.doubt)
                    unkept.push(reading.doubt);
            }
            if (!own) {
                for (const draft of punches.drafts)
                    entries.push(draft);
                for (const doubt of punches.doubts)
                    unkept.push(doubt);
            }
            if (!punched && (!own || section.lines.some(({ keys }) => keys.length === 0))) {
                const lines = lineDrafts(section, context, env);
                for (const draft of lines.drafts)
                    if (!own || (draft.line !== own.draft.line && (draft.start !== null || draft.ownDate)))
                        entries.push(draft);
                if (!own)
                    for (const doubt of lines.doubts)
                        unkept.push(doubt);
            }
        }
        children(section, context);
    };
    const children = (section, context) => {
        const mine = section.children.find(({ title }) => env.isMe?.(title));
        for (const child of section.children) {
            if (mine && child.depth === mine.depth && !env.isMe?.(child.title))
                continue;
            if (isPlanned(child) ||
                (isSummary(child) &&
                    !summaries &&
                    isTotalTitle(child.title) &&
                    edgeDuration(child.titleProse, false) === null &&
                    !hasKeys(child)))
                continue;
            const below = section_context_contextOf(child, context, env);
            const weekday = child.weekday !== null && (context.date !== null || context.week !== null);
            if (child.date !== null || child.dated || weekday) {
                const reading = readScope(child, context, env, summaries);
                for (const draft of reading.drafts)
                    dated.push({ ...draft, ownDate: true });
                if (child.date === null && child.dated && reading.drafts.length > 0)
                    keyed.push(reading.drafts.length);
                for (const draft of reading.silent)
                    silent.push(draft);
                for (const doubt of reading.doubts)
                    doubts.push(doubt);
            }
            else
                visit(child, below);
        }
    };
    const context = section_context_contextOf(scope, above, env);
    visit(scope, context);
    const facts = keyed.length === 1 && keyed[0] === 1 && dated.length === 1;
    const all = [...(facts ? entries.filter(({ ownDate }) => ownDate) : entries), ...dated].sort((a, b) => a.line - b.line);
    const drafts = choose(scope, loose, all);
    if (drafts.length === 0 &&
        dated.length === 0 &&
        silent.length === 0 &&
        (context.date !== null || context.dateIssues.length > 0)) {
        silent.push({
            ...context,
            hours: null,
            start: null,
            end: null,
            headline: sectionHeadline(scope),
            line: scope.line,
            issues: context.dateIssues,
            ownDate: false,
            person: null,
        });
    }
    if (drafts.length === 0 || entries.some((draft) => drafts.includes(draft)))
        for (const doubt of unkept)
            doubts.push(doubt);
    return { drafts, silent, doubts };
}
function hasKeys(section) {
    return keysOf(section).some((key) => key.field === 'hours');
}

;// CONCATENATED MODULE: ./build/report/places.js
const KEY_LINE = /^[\s>*+-]{0,12}[*_]{0,2}([\p{L}][\p{L} _-]{1,30}?)[*_]{0,2}\s?:[*_]{0,2}\s*(\S.*)$/u;
const MOST_HEADINGS = 20;
function placeFinder(lines, read, open) {
    let index = null;
    const find = (field, value, line) => {
        if (value === null) {
            const empty = open.get(field);
            return empty && { line: empty.line, column: 1 };
        }
        if (columnIn(lines, line, value) > 0)
            return { line, column: columnIn(lines, line, value) };
        index ??= places_indexOf(lines, read);
        const keyed = nearest(index.keys.get(`${field} ${fold(value)}`) ?? [], line);
        const at = keyed ?? headingOf(index.headings, lines, value, line);
        return at === undefined ? undefined : { line: at, column: Math.max(1, columnIn(lines, at, value)) };
    };
    return ({ line, project, client, task }) => {
        const place = {
            project: find(project === null && client !== null ? 'client' : 'project', project ?? client, line),
            task: find('task', task, line),
        };
        return place.project === undefined && place.task === undefined ? undefined : place;
    };
}
function places_indexOf(lines, read) {
    const keys = new Map();
    const headings = [];
    const fields = new Map();
    for (const [at, text] of lines.entries()) {
        if (/^#{1,6}\s/.test(text))
            headings.push(at + 1);
        const [, label, value] = KEY_LINE.exec(text.slice(0, 300)) ?? [];
        if (label === undefined || value === undefined)
            continue;
        if (!fields.has(label))
            fields.set(label, read(label.replaceAll('_', ' ')).field);
        const field = fields.get(label);
        if (field !== 'project' && field !== 'client' && field !== 'task')
            continue;
        const key = `${field} ${fold(value)}`;
        keys.set(key, [...(keys.get(key) ?? []), at + 1]);
    }
    return { keys, headings };
}
function fold(value) {
    return value
        .replace(/^["'*_`\s]+|(?<!["'*_`\s])["'*_`\s]+$/g, '')
        .replace(/\s+/g, ' ')
        .toLowerCase();
}
function nearest(candidates, line) {
    const after = candidates.findIndex((each) => each >= line);
    const [below, above] = [after < 0 ? undefined : candidates[after], candidates.at(after < 0 ? -1 : after - 1)];
    if (below === undefined || after === 0)
        return below ?? above;
    return above !== undefined && line - above <= below - line ? above : below;
}
function headingOf(headings, lines, value, line) {
    const end = headings.findLastIndex((each) => each <= line);
    const near = headings.slice(Math.max(0, end + 1 - MOST_HEADINGS), end + 1).reverse();
    return near.find((each) => columnIn(lines, each, value) > 0);
}
function columnIn(lines, line, value) {
    const text = (lines[line - 1] ?? '').toLowerCase();
    const wanted = value.toLowerCase();
    for (let at = text.indexOf(wanted); at >= 0 && wanted !== ''; at = text.indexOf(wanted, at + 1)) {
        const around = `${text[at - 1] ?? ' '}${text[at + wanted.length] ?? ' '}`;
        if (!/[\p{L}\p{N}]/u.test(around))
            return at + 1;
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/report/sessions.js




function readSessions({ drafts: found, silent, doubts }, matter, lines, { isMe, read }, report) {
    const { drafts, several } = ownDrafts(found, isMe, report);
    if (drafts.length < found.length && drafts.length === 0)
        return [];
    const { open } = matter;
    const timeless = open.get('hours') ?? open.get('start') ?? open.get('end');
    if (!matter.unread && !drafts.some((draft) => draft.hours !== null || draft.issues.length > 0)) {
        const at = silent[0]?.line ?? doubts[0]?.line ?? 1;
        const message = 'Found no hours, expected a duration or a start and an end. Write "**Hours:** 2.5" or "**Start:** 09:00" and "**End:** 11:30".';
        reportMissing(timeless, 'no-hours', at, message, report);
    }
    for (const draft of drafts) {
        for (const issue of draft.issues)
            report(issue.code, issue.line, issue.fragment, issue.message);
        const isTold = draft.issues.some((issue) => issue.code.includes('date') || issue.code === 'no-year');
        if (draft.date === null && !isTold && !matter.unread) {
            const how = matter.decides ? '"date: 2026-05-20" in the front matter' : '"**Date:** 2026-05-20"';
            const message = `Found hours without a date, expected the day of the work. Write ${how}, or begin the file name with it.`;
            reportMissing(open.get('date'), 'no-date', draft.line, message, report);
        }
    }
    for (const doubt of doubts)
        report(doubt.code, doubt.line, doubt.fragment, doubt.message);
    const logged = drafts.length > 0;
    const placesOf = placeFinder(lines, read, open);
    const untold = logged ? silent : matter.unread ? [] : silent.slice(timeless ? 1 : 0);
    for (const draft of untold) {
        const code = logged ? 'session-without-hours' : 'no-hours';
        report(code, draft.line, '', `Found a dated section without hours, expected a duration; it is not logged. Write "**Hours:** 2.5" below it.`);
    }
    return (logged ? drafts : silent).map(({ issues: _i, ownDate: _o, person: _p, ...draft }) => ({
        date: draft.date,
        hours: several ? null : draft.hours,
        start: draft.start,
        end: draft.end,
        project: draft.project,
        client: draft.client,
        task: draft.task,
        headline: draft.headline,
        billable: draft.billable,
        mode: draft.mode,
        line: draft.line,
        column: (0,report_problems/* columnOf */.uV)(lines, draft.line, ''),
        places: placesOf(draft),
    }));
}
function reportMissing(empty, code, line, message, report) {
    if (!empty) {
        report(code, line, '', message);
        return;
    }
    const found = empty.value === '' ? `"${empty.label}:" without a value` : `"${(0,report_problems/* excerpt */.Kb)(empty.value)}" for "${empty.label}"`;
    const sample = code === 'no-date' ? '2026-05-20' : sampleOf(empty);
    const what = code === 'no-date' ? 'the day of the work' : sample.includes(':') ? 'a time of day' : 'the time worked';
    report(code, empty.line, empty.label, `Found ${found}, expected ${what}. Write "${empty.label}: ${sample}".`);
}
function sampleOf({ label, field }) {
    if (field === 'start')
        return '09:00';
    if (field === 'end')
        return '11:30';
    return /min/iu.test(label) ? '150' : '2.5';
}
function ownDrafts(found, isMe, report) {
    const people = new Set(found.map((draft) => plainWords(draft.person ?? '')).filter(Boolean));
    const first = found.find(({ person }) => person !== null);
    if (!first || (people.size < 2 && isMe === null))
        return { drafts: found, several: false };
    if (isMe === null) {
        const message = `Found the hours of ${people.size} people in one report, and nothing says which of them you are. Write your name under "reports.me" in the configuration, or keep a report a person.`;
        report('several-people', first.line, '', message);
        return { drafts: found, several: true };
    }
    const mine = found.filter(({ person }) => namesIn(person).some(isMe));
    const nobodys = found.find(({ person }) => person === null);
    if (people.size > 1 && nobodys) {
        const message = `Found hours that name nobody beside those of ${people.size} people. Say whose they are.`;
        report('several-people', nobodys.line, '', message);
        return { drafts: found, several: true };
    }
    const drafts = people.size > 1 || !nobodys ? mine : found;
    if (mine.length === 0) {
        const message = `Found the hours of ${(0,report_problems/* excerpt */.Kb)(first.person ?? '')}, and none of a name under "reports.me"; they are not logged. Correct the name there or here, if they are yours.`;
        report('other-person', first.line, '', message);
        return { drafts: [], several: false };
    }
    return { drafts, several: false };
}

;// CONCATENATED MODULE: ./build/report/parse.js














const nothing = {
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
};
function parseReport(text, options) {
    const { problems, ...report } = readReport(text, options);
    return { ...report, ...(0,report_problems/* applyLevels */.k1)(problems, options.problems) };
}
function readReport(text, options) {
    const guarded = guardMarkdown(text);
    const { problems, report } = (0,report_problems/* problemList */.gH)(guarded.lines);
    for (const line of guarded.cut) {
        report('too-long', line, '', 'Found a line that is longer, wider or nested deeper than a report needs; it was not read in full. Break it into shorter lines.');
    }
    const nothingRead = { id: null, repository: null, title: null, sessions: [], problems };
    if (guarded.tooLarge) {
        report('too-large', guarded.lines.length, '', 'Found a file that goes on behind this line, expected at most 2,000,000 characters; the rest was not read. Split it into several reports.');
    }
    if (guarded.binary) {
        report('unreadable', 1, '', 'Found a file that holds no text, expected markdown in UTF-8. Save it as UTF-8, or keep it out of the reports.');
        return nothingRead;
    }
    try {
        return { ...read(guarded.kept, guarded.lines, options, report), problems };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : 'no reason given';
        report('unreadable', 1, '', `Found a file that could not be read as a report (${reason}), expected markdown. Check that it is a text file.`);
        return nothingRead;
    }
}
function texts(blocks) {
    return blocks.flatMap((block) => block.kind === 'table' ? block.rows.flatMap((row) => row.slice(0, 40).map((cell) => cell.text)) : [block.prose]);
}
function read(kept, lines, options, report) {
    const { frontMatter, blocks } = parseBlocks(kept);
    const labels = labelReader(options.labels);
    const root = outline(blocks, labels);
    const base = options.fileName
        .slice(Math.max(options.fileName.lastIndexOf('/'), options.fileName.lastIndexOf('\\')) + 1)
        .replace(/\.[a-z]{1,8}$/iu, '');
    const fileDate = fileNameDate(options.fileName);
    const title = blocks.find((block) => block.kind === 'heading')?.text.trim() ?? null;
    const names = [title ?? '', base.replace(/[_-]/gu, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')];
    const guide = title !== null && isGuideTitle(title);
    const env = {
        read: labels,
        habits: dateHabits(texts(blocks).flatMap((one) => findDates(one, one.length < 24)), fileDate ? [fileDate] : []),
        isLog: !guide && names.some(isLogTitle),
        isGuide: guide,
        isMe: meTest(options.me),
    };
    const matter = frontMatter
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
        };
    const named = env.isLog && title !== null ? titleProject(title) : null;
    const isProject = named !== null && titleMonth(named) === null && !env.isMe?.(named);
    const project = matter.context.project ?? (isProject ? named : null);
    const whole = { ...matter.context, project };
    const stated = whole.date !== null || whole.dateIssues.length > 0 ? whole : { ...whole, ...onlyDay(root, fileDate) };
    const isOwn = env.isLog || names.some((name) => /session/iu.test(name));
    const foreign = names.some(isForeignTitle) && !isOwn;
    const found = matter.decides || foreign ? { drafts: matter.drafts, silent: [], doubts: [] } : body(root, stated, env);
    const listed = found.drafts.length > 1 && !matter.decides && !isOwn && names.some(isForwardTitle);
    const { drafts, silent, doubts } = listed ? { ...found, drafts: [] } : found;
    const titled = matter.decides && drafts.length === 1
        ? drafts.map((draft) => ({ ...draft, headline: draft.headline ?? reportHeadline(root) }))
        : drafts;
    const placed = titled.map((draft) => draft.date === null && draft.issues.length === 0 && fileDate !== null ? { ...draft, date: fileDate } : draft);
    const mayLackDate = env.isLog || matter.decides || (!guide && names.some(isReportTitle));
    const dated = placed.filter((draft) => draft.date !== null || draft.issues.some((issue) => issue.code !== 'range-midpoint') || mayLackDate);
    return {
        id: matter.id,
        repository: matter.repository ?? repositoryOf(root),
        title: matter.title ?? title,
        sessions: readSessions({ drafts: dated, silent, doubts }, matter, lines, env, report),
    };
}
function body(root, context, env) {
    const first = readScope(root, context, env, false);
    if (first.drafts.length > 0)
        return first;
    const second = readScope(root, context, env, true);
    return second.drafts.some((draft) => draft.hours !== null) ? second : first;
}
function onlyDay(root, fileDate) {
    const days = new Set();
    const visit = (section) => {
        const dates = [
            section.date,
            ...section.lines.flatMap((line) => line.keys.filter((key) => key.field === 'date').map((key) => findDates(key.value)[0] ?? null)),
        ];
        for (const date of dates) {
            if (!date)
                continue;
            const day = dateHabits([date], []).certain.values().next().value;
            if (day !== undefined)
                days.add(day);
        }
        for (const child of section.children)
            visit(child);
    };
    visit(root);
    const [day] = days;
    const one = days.size === 1 && day !== undefined ? day : fileDate;
    return one === null ? {} : { date: one, year: Number(one.slice(0, 4)) };
}
function repositoryOf(section) {
    for (const { keys } of section.lines)
        for (const key of keys)
            if (key.field === 'repository' && key.value !== '')
                return key.value;
    for (const child of section.children) {
        const found = repositoryOf(child);
        if (found)
            return found;
    }
    return null;
}


/***/ })

};
