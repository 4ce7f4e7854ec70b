export const id = 295;
export const ids = [295,67];
export const modules = {

/***/ 8903:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__(7048);


/***/ }),

/***/ 7048:
/***/ (function(module, __unused_webpack_exports, __webpack_require__) {

/* module decorator */ module = __webpack_require__.nmd(module);
/*!
 * rails-timezone.js
 * https://github.com/davidwood/rails-timezone-js
 *
 * Copyright (c) 2013 David Wood <bitprobe@gmail.com>
 * Licensed under The MIT License
 * http://opensource.org/licenses/MIT
 */
(function() {

  // Keys are Rails TimeZone names, values are TZInfo identifiers.
  // Source: https://github.com/rails/rails/blob/master/activesupport/lib/active_support/values/time_zone.rb
  var MAPPING = {
    "International Date Line West" : "Etc/GMT+12",
    "Midway Island"                : "Pacific/Midway",
    "American Samoa"               : "Pacific/Pago_Pago",
    "Hawaii"                       : "Pacific/Honolulu",
    "Alaska"                       : "America/Juneau",
    "Pacific Time (US & Canada)"   : "America/Los_Angeles",
    "Tijuana"                      : "America/Tijuana",
    "Mountain Time (US & Canada)"  : "America/Denver",
    "Arizona"                      : "America/Phoenix",
    "Chihuahua"                    : "America/Chihuahua",
    "Mazatlan"                     : "America/Mazatlan",
    "Central Time (US & Canada)"   : "America/Chicago",
    "Saskatchewan"                 : "America/Regina",
    "Guadalajara"                  : "America/Mexico_City",
    "Mexico City"                  : "America/Mexico_City",
    "Monterrey"                    : "America/Monterrey",
    "Central America"              : "America/Guatemala",
    "Eastern Time (US & Canada)"   : "America/New_York",
    "Indiana (East)"               : "America/Indiana/Indianapolis",
    "Bogota"                       : "America/Bogota",
    "Lima"                         : "America/Lima",
    "Quito"                        : "America/Lima",
    "Atlantic Time (Canada)"       : "America/Halifax",
    "Caracas"                      : "America/Caracas",
    "La Paz"                       : "America/La_Paz",
    "Santiago"                     : "America/Santiago",
    "Asuncion"                     : "America/Asuncion",
    "Newfoundland"                 : "America/St_Johns",
    "Brasilia"                     : "America/Sao_Paulo",
    "Buenos Aires"                 : "America/Argentina/Buenos_Aires",
    "Montevideo"                   : "America/Montevideo",
    "Georgetown"                   : "America/Guyana",
    "Puerto Rico"                  : "America/Puerto_Rico",
    "Greenland"                    : "America/Godthab",
    "Mid-Atlantic"                 : "Atlantic/South_Georgia",
    "Azores"                       : "Atlantic/Azores",
    "Cape Verde Is."               : "Atlantic/Cape_Verde",
    "Dublin"                       : "Europe/Dublin",
    "Edinburgh"                    : "Europe/London",
    "Lisbon"                       : "Europe/Lisbon",
    "London"                       : "Europe/London",
    "Casablanca"                   : "Africa/Casablanca",
    "Monrovia"                     : "Africa/Monrovia",
    "UTC"                          : "Etc/UTC",
    "Belgrade"                     : "Europe/Belgrade",
    "Bratislava"                   : "Europe/Bratislava",
    "Budapest"                     : "Europe/Budapest",
    "Ljubljana"                    : "Europe/Ljubljana",
    "Prague"                       : "Europe/Prague",
    "Sarajevo"                     : "Europe/Sarajevo",
    "Skopje"                       : "Europe/Skopje",
    "Warsaw"                       : "Europe/Warsaw",
    "Zagreb"                       : "Europe/Zagreb",
    "Brussels"                     : "Europe/Brussels",
    "Copenhagen"                   : "Europe/Copenhagen",
    "Madrid"                       : "Europe/Madrid",
    "Paris"                        : "Europe/Paris",
    "Amsterdam"                    : "Europe/Amsterdam",
    "Berlin"                       : "Europe/Berlin",
    "Bern"                         : "Europe/Zurich",
    "Zurich"                       : "Europe/Zurich",
    "Rome"                         : "Europe/Rome",
    "Stockholm"                    : "Europe/Stockholm",
    "Vienna"                       : "Europe/Vienna",
    "West Central Africa"          : "Africa/Algiers",
    "Bucharest"                    : "Europe/Bucharest",
    "Cairo"                        : "Africa/Cairo",
    "Helsinki"                     : "Europe/Helsinki",
    "Kyiv"                         : "Europe/Kiev",
    "Riga"                         : "Europe/Riga",
    "Sofia"                        : "Europe/Sofia",
    "Tallinn"                      : "Europe/Tallinn",
    "Vilnius"                      : "Europe/Vilnius",
    "Athens"                       : "Europe/Athens",
    "Istanbul"                     : "Europe/Istanbul",
    "Minsk"                        : "Europe/Minsk",
    "Jerusalem"                    : "Asia/Jerusalem",
    "Harare"                       : "Africa/Harare",
    "Pretoria"                     : "Africa/Johannesburg",
    "Kaliningrad"                  : "Europe/Kaliningrad",
    "Moscow"                       : "Europe/Moscow",
    "St. Petersburg"               : "Europe/Moscow",
    "Volgograd"                    : "Europe/Volgograd",
    "Samara"                       : "Europe/Samara",
    "Kuwait"                       : "Asia/Kuwait",
    "Riyadh"                       : "Asia/Riyadh",
    "Nairobi"                      : "Africa/Nairobi",
    "Baghdad"                      : "Asia/Baghdad",
    "Tehran"                       : "Asia/Tehran",
    "Abu Dhabi"                    : "Asia/Muscat",
    "Muscat"                       : "Asia/Muscat",
    "Baku"                         : "Asia/Baku",
    "Tbilisi"                      : "Asia/Tbilisi",
    "Yerevan"                      : "Asia/Yerevan",
    "Kabul"                        : "Asia/Kabul",
    "Ekaterinburg"                 : "Asia/Yekaterinburg",
    "Islamabad"                    : "Asia/Karachi",
    "Karachi"                      : "Asia/Karachi",
    "Tashkent"                     : "Asia/Tashkent",
    "Chennai"                      : "Asia/Kolkata",
    "Kolkata"                      : "Asia/Kolkata",
    "Mumbai"                       : "Asia/Kolkata",
    "New Delhi"                    : "Asia/Kolkata",
    "Kathmandu"                    : "Asia/Kathmandu",
    "Dhaka"                        : "Asia/Dhaka",
    "Sri Jayawardenepura"          : "Asia/Colombo",
    "Almaty"                       : "Asia/Almaty",
    "Astana"                       : "Asia/Almaty",
    "Novosibirsk"                  : "Asia/Novosibirsk",
    "Rangoon"                      : "Asia/Rangoon",
    "Bangkok"                      : "Asia/Bangkok",
    "Hanoi"                        : "Asia/Bangkok",
    "Jakarta"                      : "Asia/Jakarta",
    "Krasnoyarsk"                  : "Asia/Krasnoyarsk",
    "Beijing"                      : "Asia/Shanghai",
    "Chongqing"                    : "Asia/Chongqing",
    "Hong Kong"                    : "Asia/Hong_Kong",
    "Urumqi"                       : "Asia/Urumqi",
    "Kuala Lumpur"                 : "Asia/Kuala_Lumpur",
    "Singapore"                    : "Asia/Singapore",
    "Taipei"                       : "Asia/Taipei",
    "Perth"                        : "Australia/Perth",
    "Irkutsk"                      : "Asia/Irkutsk",
    "Ulaanbaatar"                  : "Asia/Ulaanbaatar",
    "Seoul"                        : "Asia/Seoul",
    "Osaka"                        : "Asia/Tokyo",
    "Sapporo"                      : "Asia/Tokyo",
    "Tokyo"                        : "Asia/Tokyo",
    "Yakutsk"                      : "Asia/Yakutsk",
    "Darwin"                       : "Australia/Darwin",
    "Adelaide"                     : "Australia/Adelaide",
    "Canberra"                     : "Australia/Canberra",
    "Melbourne"                    : "Australia/Melbourne",
    "Sydney"                       : "Australia/Sydney",
    "Brisbane"                     : "Australia/Brisbane",
    "Hobart"                       : "Australia/Hobart",
    "Vladivostok"                  : "Asia/Vladivostok",
    "Guam"                         : "Pacific/Guam",
    "Port Moresby"                 : "Pacific/Port_Moresby",
    "Magadan"                      : "Asia/Magadan",
    "Srednekolymsk"                : "Asia/Srednekolymsk",
    "Solomon Is."                  : "Pacific/Guadalcanal",
    "New Caledonia"                : "Pacific/Noumea",
    "Fiji"                         : "Pacific/Fiji",
    "Kamchatka"                    : "Asia/Kamchatka",
    "Marshall Is."                 : "Pacific/Majuro",
    "Auckland"                     : "Pacific/Auckland",
    "Wellington"                   : "Pacific/Auckland",
    "Nuku'alofa"                   : "Pacific/Tongatapu",
    "Tokelau Is."                  : "Pacific/Fakaofo",
    "Chatham Is."                  : "Pacific/Chatham",
    "Samoa"                        : "Pacific/Apia"
  };

  var api = {

    // Convert from a Rails TimeZone name
    from: function(value) {
      return MAPPING[value];
    },

    // Convert to a Rails TimeZone name
    to: function(value) {
      for (var key in MAPPING) {
        if (MAPPING[key] === value) return key;
      }
    },

    list: function() {
      var list = [];
      for (var key in MAPPING) {
        list.push(key);
      }
      return list;
    },
  };

  if ( true && Object(module) === module) {
    // node.js / CommonJS
    module.exports = api;
  } else {
    // Export as a top level object
    this.RailsTimeZone = api;
  }

}).call(this);


/***/ }),

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
