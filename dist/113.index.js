export const id = 113;
export const ids = [113];
export const modules = {

/***/ 6113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requestTokens: () => (/* binding */ requestTokens)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _proxied_fetch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2488);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8006);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6900);
/* harmony import */ var _fetch_whole_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6380);





const TOKEN_PATH = '/api/v2/oauth2/token';
const TIMEOUT_MS = 30_000;
const TRIES = 4;
const LONGEST_WAIT_MS = 60_000;
const LONGEST_LIFE_SECONDS = 3_155_760_000;
async function requestTokens(client, grant) {
    const url = new URL(`${client.idUrl.replace(/\/+$/, '')}${TOKEN_PATH}`);
    const body = new URLSearchParams({
        client_id: client.clientId,
        client_secret: client.clientSecret,
        ...(grant.kind === 'refresh'
            ? { grant_type: 'refresh_token', refresh_token: grant.refreshToken }
            : { grant_type: 'authorization_code', code: grant.code, redirect_uri: grant.redirectUrl }),
    }).toString();
    const secrets = [client.clientSecret, grant.kind === 'refresh' ? grant.refreshToken : grant.code];
    const fail = (status, detail, remedy, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI({
        method: 'POST',
        path: TOKEN_PATH,
        status,
        detail: without(secrets, detail),
        requestId: null,
        remedy,
        lost: false,
    }, { cause });
    let isLost = false;
    for (let tries = 1;; tries++) {
        const answer = await ask(client, url, body).catch((cause) => {
            if (tries >= TRIES || (grant.kind === 'code' && !(0,_fetch_whole_js__WEBPACK_IMPORTED_MODULE_1__/* .neverSent */ .vQ)(cause)))
                throw fail(null, (0,_fetch_whole_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFault */ .Qx)(cause), 'Run again, and check harvest-id-url.', cause);
            isLost ||= !(0,_fetch_whole_js__WEBPACK_IMPORTED_MODULE_1__/* .neverSent */ .vQ)(cause);
            return null;
        });
        if (answer !== null && answer.status >= 200 && answer.status < 300)
            return readTokens(client, answer, fail);
        const wait = answer === null ? 250 * 2 ** tries : waitFor(client, grant, answer, tries);
        if (answer !== null && wait === null)
            throw fail(answer.status, answer.status < 400 && answer.status >= 300 ? 'a redirect, which is not followed' : (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .serverMessage */ .x_)(answer), remedyForRefusal(answer, grant, isLost));
        await client.clock.sleep(wait ?? 0);
    }
}
async function ask(client, url, body) {
    const began = client.clock.now();
    let status = null;
    try {
        const headers = {
            'content-type': 'application/x-www-form-urlencoded',
            accept: 'application/json',
            'user-agent': client.userAgent,
        };
        const send = await (0,_proxied_fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchFor */ .G)(client.viaProxy && !(0,_address_js__WEBPACK_IMPORTED_MODULE_4__/* .isLoopback */ .U)(url));
        const signal = new AbortController().signal;
        const answer = await (0,_fetch_whole_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchWhole */ .OR)(send, url, { method: 'POST', headers, body, signal, timeoutMs: TIMEOUT_MS });
        status = answer.status;
        return answer;
    }
    finally {
        client.onAnswer({ method: 'POST', path: TOKEN_PATH, status, ms: Math.round(client.clock.now() - began) });
    }
}
function waitFor(client, grant, answer, tries) {
    if (tries >= TRIES)
        return null;
    if (answer.status === 429) {
        const wait = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .retryAfter */ .P9)(answer, 15_000, client.now());
        return wait <= LONGEST_WAIT_MS ? wait : null;
    }
    return answer.status >= 500 && grant.kind === 'refresh' ? 250 * 2 ** tries : null;
}
function readTokens({ mask }, { status, body }, fail) {
    const parsed = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(body);
    const { access_token, refresh_token, expires_in } = (typeof parsed === 'object' && parsed !== null ? parsed : {});
    for (const secret of [access_token, refresh_token])
        if (typeof secret === 'string' && secret !== '')
            mask(secret);
    const isToken = (text) => typeof text === 'string' && /^[\x21-\x7e]{1,4000}$/.test(text);
    if (!isToken(access_token) || (refresh_token != null && refresh_token !== '' && !isToken(refresh_token)))
        throw fail(status, 'the answer holds no token as Harvest documents it', 'Check harvest-id-url.');
    const seconds = Number(expires_in);
    return {
        accessToken: access_token,
        refreshToken: isToken(refresh_token) ? refresh_token : null,
        lifetimeSeconds: seconds > 0 && seconds <= LONGEST_LIFE_SECONDS ? seconds : null,
    };
}
function remedyForRefusal({ status, body }, grant, isLost) {
    const { error } = ((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(body) ?? {});
    if (error === 'invalid_client' || error === 'unauthorized_client')
        return 'Check harvest-client-id and harvest-client-secret: they are those of the OAuth application at https://id.getharvest.com/developers that issued the token.';
    if (error === 'invalid_grant' && grant.kind === 'code')
        return 'The code was used already, is too old, or the redirect URL differs from the registered one. Run harvest-ledger login again.';
    if (error === 'invalid_grant')
        return isLost
            ? 'The answer to the first try was lost on the way, and with it perhaps a new refresh token. Run harvest-ledger login and store the new one.'
            : 'The refresh token was revoked, has ended, or another run has been given a newer one. Run harvest-ledger login and store the new one.';
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .remedyFor */ .wJ)(status, TOKEN_PATH);
}
function without(secrets, text) {
    return secrets
        .flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
        .filter((form) => form !== '')
        .reduce((shown, form) => shown.replaceAll(form, '***'), text);
}


/***/ })

};
