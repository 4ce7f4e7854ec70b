export const id = 907;
export const ids = [907];
export const modules = {

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

/***/ 5907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   storeSecret: () => (/* binding */ storeSecret)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(220);


async function storeSecret(github, repository, name, value) {
    const [owner, repo] = repository.split('/');
    try {
        const answer = await github.read('GET /repos/{owner}/{repo}/actions/secrets/public-key', { owner, repo });
        const key = Buffer.from(String(answer.key ?? ''), 'base64');
        if (typeof answer.key_id !== 'string' || key.length !== KEY_BYTES)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .noAnswer */ .q)('no public key to seal it with');
        const encrypted_value = await sealFor(key, value);
        const body = { owner, repo, secret_name: name, encrypted_value, key_id: answer.key_id };
        for (let tries = 1;; tries++)
            try {
                await github.write('PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}', body);
                return;
            }
            catch (error) {
                if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI && error.request.lost) || tries === TRIES)
                    throw error;
            }
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI))
            throw error;
        const { status } = error.request;
        const remedy = status === 403 || status === 404 || status === 401 ? NOT_ALLOWED : error.request.remedy;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI({ ...error.request, remedy }, { cause: error });
    }
}
const NOT_ALLOWED = 'secret-token must be a fine-grained token or a GitHub App’s with “Secrets: Read and write” for this repository; a run’s own GITHUB_TOKEN can never have it.';
const KEY_BYTES = 32;
const TRIES = 3;
async function sealFor(key, value) {
    const { default: sealedBox } = await __webpack_require__.e(/* import() */ 124).then(__webpack_require__.t.bind(__webpack_require__, 7124, 19));
    return Buffer.from(sealedBox.seal(new TextEncoder().encode(value), new Uint8Array(key))).toString('base64');
}


/***/ })

};
