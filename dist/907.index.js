export const id = 907;
export const ids = [907];
export const modules = {

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
