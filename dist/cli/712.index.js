export const id = 712;
export const ids = [712];
export const modules = {

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


/***/ })

};
