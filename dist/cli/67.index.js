export const id = 67;
export const ids = [67];
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


/***/ })

};
