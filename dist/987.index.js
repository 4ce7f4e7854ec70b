export const id = 987;
export const ids = [987];
export const modules = {

/***/ 987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createClient: () => (/* binding */ createClient)
/* harmony export */ });
/* harmony import */ var _octokit_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4730);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9735);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6856);
/* harmony import */ var _proxied_fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2488);




const LONGEST_WAIT_SECONDS = 120;
function createClient(options, onRequest) {
    const fetching = (0,_proxied_fetch_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchFor */ .G)(options.viaProxy === true);
    const Throttled = _octokit_core__WEBPACK_IMPORTED_MODULE_1__/* .Octokit */ .E.plugin(_octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_3__/* .throttling */ .A);
    const wait = (why) => (seconds, _options, _client, retries) => {
        const isBearable = retries < 2 && seconds <= LONGEST_WAIT_SECONDS;
        if (isBearable)
            options.onWait(seconds, why);
        return isBearable;
    };
    return new Throttled({
        auth: options.token,
        baseUrl: options.apiUrl,
        userAgent: options.userAgent,
        log: { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } },
        request: {
            fetch: async (url, init) => {
                const began = performance.now();
                let status = null;
                onRequest();
                try {
                    const answer = await (await fetching)(url, { ...init, signal: AbortSignal.timeout(30_000) });
                    status = answer.status;
                    return answer;
                }
                finally {
                    const { pathname: path } = new URL(url);
                    options.onAnswer?.({ method: init?.method ?? 'GET', path, status, ms: Math.round(performance.now() - began) });
                }
            },
        },
        retry: { doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
        throttle: {
            onRateLimit: wait('GitHub’s hourly limit is used up'),
            onSecondaryRateLimit: wait('GitHub asks for fewer requests at a time'),
            write: atOnce,
        },
    });
}
const atOnce = {
    key: () => ({ schedule: (_options, job) => job() }),
};


/***/ })

};
