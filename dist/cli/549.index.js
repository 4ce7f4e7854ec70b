export const id = 549;
export const ids = [549];
export const modules = {

/***/ 8549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  login: () => (/* binding */ login),
  renderLoggedIn: () => (/* binding */ renderLoggedIn)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/harvest/account.js
var account = __webpack_require__(5101);
// EXTERNAL MODULE: ./build/harvest/oauth.js
var oauth = __webpack_require__(6113);
// EXTERNAL MODULE: ./build/harvest-access.js
var harvest_access = __webpack_require__(576);
// EXTERNAL MODULE: ./build/markdown/escape.js
var markdown_escape = __webpack_require__(5493);
// EXTERNAL MODULE: ./build/commands/harvest.js + 2 modules
var harvest = __webpack_require__(5361);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./build/commands/login/callback.js



const PATH = '/callback';
async function openCallback(port, state) {
    let settle = () => { };
    const returned = new Promise((resolve) => {
        settle = resolve;
    });
    const server = (0,external_node_http_.createServer)((request, response) => {
        const { status, words, result } = receive(request, server.address().port, state);
        response.writeHead(status, HEADERS);
        response.end(pageOf(words), () => result && settle(result));
    });
    await new Promise((resolve, reject) => {
        server.once('error', (cause) => reject(new errors/* InputError */.dz(`port ${port} cannot be opened on this machine (${cause.code ?? cause.message}). Give another with --port, and register its redirect URL in Harvest`, { cause })));
        server.listen(port, '127.0.0.1', resolve);
    });
    const { port: bound } = server.address();
    return {
        redirectUrl: `http://127.0.0.1:${bound}${PATH}`,
        returned,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
const HEADERS = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
    'referrer-policy': 'no-referrer',
    connection: 'close',
};
function receive({ method, url = '/', headers }, port, state) {
    if (headers.host !== `127.0.0.1:${port}`)
        return { status: 403, words: 'Not for this address.' };
    const asked = URL.parse(url, `http://127.0.0.1:${port}`);
    if (asked?.pathname !== PATH)
        return { status: 404, words: 'There is nothing here.' };
    if (method !== 'GET')
        return { status: 405, words: 'There is nothing here.' };
    const { searchParams } = asked;
    const [code, error] = [searchParams.get('code'), searchParams.get('error')];
    if (!isSame(searchParams.get('state') ?? '', state))
        return {
            status: 400,
            words: 'This answer does not belong to the login that is waiting. Begin again in the terminal.',
        };
    if (error === 'access_denied')
        return { status: 200, words: 'Access was denied. You may close this page.', result: { kind: 'denied' } };
    if (error !== null)
        return {
            status: 200,
            words: 'Harvest refused. The terminal has its words; you may close this page.',
            result: { kind: 'failed', error: error.slice(0, 200) },
        };
    if (code === null || code === '')
        return { status: 400, words: 'There is no code in this answer.' };
    const result = { kind: 'code', code, scope: searchParams.get('scope') ?? '' };
    return { status: 200, words: 'Harvest has let you in. Go on in the terminal; you may close this page.', result };
}
function isSame(given, wanted) {
    const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
    return a.length === b.length && (0,external_node_crypto_.timingSafeEqual)(a, b);
}
function pageOf(words) {
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Harvest Ledger</title><p>${words}</p></html>\n`;
}

// EXTERNAL MODULE: ./build/commands/tokens.js + 1 modules
var tokens = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/commands/login.js










const USUAL_PORT = 8976;
const USUAL_SECONDS = 300;
async function login(read, run, options) {
    const { clientId, clientSecret, secretName } = (0,harvest_access/* readLoginAccess */.CO)(read);
    const addresses = (0,harvest_access/* readAddresses */.B1)(read);
    const port = readNumber('port', options.port, USUAL_PORT, 0, 65_535);
    const seconds = readNumber('timeout', options.timeout, USUAL_SECONDS, 1, 3_600);
    const state = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
    const callback = await openCallback(port, state);
    try {
        const { redirectUrl } = callback;
        const page = new URL(`${addresses.idUrl.replace(/\/+$/, '')}/oauth2/authorize`);
        page.search = new URLSearchParams({
            client_id: clientId,
            response_type: 'code',
            redirect_uri: redirectUrl,
            state,
        }).toString();
        run.log(`The application’s redirect URL in Harvest must be: ${redirectUrl}`);
        run.log('Open this in a browser on this machine:');
        run.log(page.href);
        const { code, scope } = readCode(await waitFor(callback, seconds, run), seconds);
        run.mask(code);
        const client = (0,tokens.oauthClientOf)(addresses, { clientId, clientSecret }, run);
        const issued = await (0,oauth.requestTokens)(client, { kind: 'code', code, redirectUrl });
        return { ...(await keep(issued, { ...addresses, accountId: null }, scope, run)), secretName, clientId };
    }
    finally {
        await callback.close();
    }
}
async function waitFor(callback, seconds, run) {
    const over = new AbortController();
    const late = run.clock.sleep(seconds * 1000, over.signal).then(() => null, () => null);
    try {
        return await Promise.race([callback.returned, late]);
    }
    finally {
        over.abort();
    }
}
function readCode(returned, seconds) {
    if (returned === null)
        throw new errors/* InputError */.dz(`nobody came back from Harvest within ${seconds} seconds. Run harvest-ledger login again; where the browser showed an error, compare the redirect URL with the registered one`);
    if (returned.kind === 'denied')
        throw new errors/* InputError */.dz('access was denied in the browser, so there is no token. Run harvest-ledger login again to allow it');
    if (returned.kind === 'failed')
        throw new errors/* InputError */.dz(`Harvest refused the login (${returned.error}). Compare client id and redirect URL with those at https://id.getharvest.com/developers`);
    return returned;
}
async function keep({ accessToken, refreshToken }, addresses, scope, run) {
    if (refreshToken === null)
        throw new errors/* InputError */.dz('Harvest gave no refresh token for this application, only an access token. Use a personal access token instead');
    const refreshTokenPath = (0,external_node_path_.join)(run.context.tempDir, 'harvest-refresh-token');
    await run.writeFile(refreshTokenPath, refreshToken, 0o600);
    const access = { ...addresses, accessToken, oauth: null };
    const all = await (0,harvest/* withIdService */.Xc)(access, run, account/* listAccounts */.B).catch(() => []);
    const accounts = all
        .filter(({ product }) => product === 'harvest')
        .map(({ id, name }) => ({ id, name: (0,markdown_escape/* oneLine */.TN)(name) }));
    const [, chosen] = /^harvest:(\d{1,15})$/.exec(scope) ?? [];
    const [only] = accounts;
    const accountId = chosen !== undefined ? Number(chosen) : only && accounts.length === 1 ? only.id : null;
    return { accounts, accountId, refreshTokenPath };
}
function readNumber(name, text, usual, least, most) {
    if (text === null)
        return usual;
    const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= least && number <= most))
        throw new errors/* InputError */.dz(`--${name}: found "${text}", expected a number from ${least} to ${most}`);
    return number;
}
function renderLoggedIn({ accounts, accountId, refreshTokenPath: path, secretName, clientId, }) {
    const file = /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`;
    const account = accounts.find(({ id }) => id === accountId);
    return [
        `Logged in to Harvest${account ? `: account ${account.id} (${account.name})` : ''}`,
        `The refresh token is in ${path}, which only you may read.`,
        '',
        'In a clone of the repository whose workflow needs it:',
        `  gh secret set ${secretName} < ${file}`,
        `  gh secret set HARVEST_CLIENT_ID --body ${clientId}`,
        '  gh secret set HARVEST_CLIENT_SECRET     (it asks for the value)',
        ...(accountId === null
            ? [
                `  gh secret set HARVEST_ACCOUNT_ID --body ID     (one of ${accounts.map(({ id, name }) => `${id}, ${name}`).join('; ') || 'those in the address line of Harvest'})`,
            ]
            : [`  gh secret set HARVEST_ACCOUNT_ID --body ${accountId}`]),
        `  rm ${file}`,
        '',
    ].join('\n');
}


/***/ }),

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
