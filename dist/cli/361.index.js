export const id = 361;
export const ids = [361,67];
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

/***/ 5361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GM: () => (/* binding */ readAccount),
  sq: () => (/* binding */ withHarvest),
  Xc: () => (/* binding */ withIdService)
});

// EXTERNAL MODULE: ./build/calendar.js
var calendar = __webpack_require__(7692);
// EXTERNAL MODULE: ./build/check/network.js
var network = __webpack_require__(9977);
// EXTERNAL MODULE: ./build/harvest/account.js
var account = __webpack_require__(5101);
// EXTERNAL MODULE: ./build/harvest/address.js
var address = __webpack_require__(8006);
;// CONCATENATED MODULE: ./build/harvest/budget.js
const LIMITS = {
    general: { requests: 100, ms: 15_000 },
    reports: { requests: 100, ms: 900_000 },
};
const MARGIN = 1 / 200;
function createBudget(limit, clock, closing) {
    const windowMs = limit.ms * (1 + MARGIN);
    const answered = [];
    let inFlight = 0;
    let heldUntil = 0;
    let queue = Promise.resolve();
    const waiters = [];
    const free = async () => {
        for (;;) {
            const now = clock.now();
            while (answered[0] !== undefined && answered[0] + windowMs <= now)
                answered.shift();
            const [oldest] = answered;
            if (heldUntil > now)
                await clock.sleep(Math.max(1, heldUntil - now), closing);
            else if (inFlight + answered.length < limit.requests)
                break;
            else if (oldest === undefined)
                await new Promise((resolve) => waiters.push(resolve));
            else
                await clock.sleep(Math.max(1, oldest + windowMs - now), closing);
        }
        inFlight++;
    };
    const take = async () => {
        queue = queue.then(free);
        await queue;
        return () => {
            inFlight--;
            answered.push(clock.now());
            waiters.shift()?.();
        };
    };
    const hold = (ms) => {
        heldUntil = Math.max(heldUntil, clock.now() + ms);
    };
    return { take, hold };
}

// EXTERNAL MODULE: ./build/harvest/time-entries.js
var time_entries = __webpack_require__(4420);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/proxied-fetch.js
var proxied_fetch = __webpack_require__(2488);
// EXTERNAL MODULE: ./build/harvest/failure.js
var failure = __webpack_require__(6900);
// EXTERNAL MODULE: ./build/harvest/fetch-whole.js
var fetch_whole = __webpack_require__(6380);
// EXTERNAL MODULE: ./build/harvest/form.js
var harvest_form = __webpack_require__(9798);
;// CONCATENATED MODULE: ./build/harvest/transport.js







const TRIES = 4;
const LONG_WAIT = 5_000;
const LONGEST_WAIT = { general: 120_000, reports: 930_000 };
function createTransport(options) {
    const base = new URL(`${options.apiUrl.replace(/\/+$/, '')}/`);
    const fetching = (0,proxied_fetch/* fetchFor */.G)(options.viaProxy === true && !(0,address/* isLoopback */.U)(base));
    const limits = options.limits ?? LIMITS;
    const closing = new AbortController();
    const budgets = {
        general: createBudget(limits.general, options.clock, closing.signal),
        reports: createBudget(limits.reports, options.clock, closing.signal),
    };
    const timeoutMs = options.timeoutMs ?? 30_000;
    const pauseFor = (ms) => options.clock.sleep(ms, closing.signal);
    let calls = 0;
    const bucketOf = ({ pathname }) => (pathname.startsWith(`${base.pathname}reports/`) ? 'reports' : 'general');
    const attempt = async (method, url, body, token) => {
        const release = await budgets[bucketOf(url)].take();
        const began = options.clock.now();
        let told = null;
        calls++;
        try {
            const answer = await (0,fetch_whole/* fetchWhole */.OR)(await fetching, url, {
                method,
                signal: closing.signal,
                timeoutMs,
                headers: {
                    authorization: `Bearer ${token}`,
                    ...(options.accountId !== undefined && { 'harvest-account-id': options.accountId }),
                    'user-agent': options.userAgent,
                    accept: 'application/json',
                    ...(body && { 'content-type': body.type }),
                },
                body: body?.content ?? null,
            });
            told = answer.status;
            return answer;
        }
        finally {
            options.onAnswer?.({ method, path: url.pathname, status: told, ms: Math.round(options.clock.now() - began) });
            release();
        }
    };
    const exchange = async (method, path, { query = {}, body, once = method === 'POST' } = {}) => {
        const url = new URL(path.replace(/^\/+/, ''), base);
        if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname))
            throw new Error(`not below ${base.href}: ${path}`);
        for (const [key, value] of Object.entries(query))
            if (value !== undefined)
                url.searchParams.set(key, String(value));
        const encoded = await (0,harvest_form/* encodeBody */.F)(body);
        const fail = (status, detail, extra = {}, cause) => new errors/* RequestError */.GI({
            ...{ method, path: pathOf(url), status, requestId: null, remedy: null, lost: false, ...extra },
            detail: token.length < 10 ? detail : detail.replaceAll(token, '***'),
        }, { cause });
        let token = await options.tokens.current();
        let isRenewed = false;
        for (let tries = 1;; tries++) {
            let answer;
            try {
                answer = await attempt(method, url, encoded, token);
            }
            catch (cause) {
                const unsent = (0,fetch_whole/* neverSent */.vQ)(cause);
                const again = tries < TRIES && (!once || unsent) && !(cause instanceof fetch_whole/* TooLarge */.MF) && !closing.signal.aborted;
                if (!again)
                    throw fail(null, (0,fetch_whole/* describeFault */.Qx)(cause), { lost: once && !unsent, remedy: 'Run again; what was recorded is not recorded twice.' }, cause);
                await pauseFor(pause(tries));
                continue;
            }
            const { status } = answer;
            if (status === 401 && !isRenewed) {
                isRenewed = true;
                const renewed = await options.tokens.renew(token);
                if (renewed !== null) {
                    token = renewed;
                    tries--;
                    continue;
                }
            }
            if (status < 500 && status !== 401 && status !== 429)
                options.tokens.accepted(token);
            if (status >= 200 && status < 300) {
                if (answer.body.trim() === '')
                    return { status, body: null };
                const parsed = (0,failure/* parseJson */.qF)(answer.body);
                if (parsed !== undefined)
                    return { status, body: parsed };
                if (method === 'GET' && tries < TRIES) {
                    await pauseFor(pause(tries));
                    continue;
                }
                throw fail(status, 'the answer is not JSON', { lost: once, remedy: 'Check harvest-api-url.' });
            }
            const wait = waitFor(once, status, answer, tries, url);
            if (wait !== null) {
                if (wait > LONG_WAIT)
                    options.onWait?.(wait, `Harvest answered ${status}`);
                await pauseFor(wait);
                continue;
            }
            const requestId = answer.headers.get('x-request-id');
            throw fail(status, status < 400 ? 'a redirect, which is not followed' : (0,failure/* serverMessage */.x_)(answer), {
                requestId: requestId?.slice(0, 100) ?? null,
                remedy: (status === 401 && options.tokens.remedy) || (0,failure/* remedyFor */.wJ)(status, url.pathname),
                lost: once && status >= 500,
            });
        }
    };
    const waitFor = (once, status, answer, tries, url) => {
        if (tries >= TRIES)
            return null;
        if (status === 429) {
            const bucket = bucketOf(url);
            const wait = (0,failure/* retryAfter */.P9)(answer, limits[bucket].ms, options.now());
            if (wait > LONGEST_WAIT[bucket])
                return null;
            budgets[bucket].hold(wait);
            return wait;
        }
        return status >= 500 && !once ? pause(tries) : null;
    };
    const close = async () => closing.abort(new Error('the run has ended'));
    const send = async (...request) => (await exchange(...request)).body;
    return { send, exchange, calls: () => calls, close, apiUrl: base };
}
function pause(tries) {
    return 250 * 2 ** tries;
}
function pathOf(url) {
    return `${url.pathname}${url.search}`;
}

// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
// EXTERNAL MODULE: ./build/commands/tokens.js + 1 modules
var tokens = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/commands/harvest.js









async function withHarvest(access, run, work) {
    const accountId = access.accountId ?? (await withIdService(access, run, account/* readAccountId */.VM));
    return await harvest_open(access, run, access.apiUrl, accountId, (transport) => work(transport, accountId));
}
async function withIdService(access, run, work) {
    return await harvest_open(access, run, `${access.idUrl.replace(/\/+$/, '')}/api/v2`, null, work);
}
async function harvest_open(access, run, apiUrl, accountId, use) {
    const options = {
        apiUrl,
        tokens: (0,tokens.openTokens)(access, run),
        ...limitsOf(run, apiUrl),
        ...(accountId !== null && { accountId }),
        userAgent: (0,commands_run/* userAgentOf */.a9)(run),
        clock: run.clock,
        viaProxy: (0,network/* isProxied */.S7)(run.context.proxies),
        now: () => (0,commands_run/* instantOf */.B9)(run),
        onWait: (ms, why) => run.log(`Waiting ${Math.round(ms / 1000)} s: ${why}`),
        onAnswer: ({ method, path, status, ms }) => run.debug(`Harvest ${method} ${path} ${status ?? 'no answer'} ${ms} ms`),
    };
    const transport = createTransport(options);
    const others = run.calls.harvest;
    run.calls.harvest = () => others() + transport.calls();
    try {
        return await use(transport);
    }
    finally {
        await transport.close();
    }
}
function limitsOf({ context }, apiUrl) {
    const scale = context.windowScale;
    if (scale === 1 || !(0,address/* isLoopback */.U)(new URL(apiUrl)))
        return {};
    const scaled = ({ requests, ms }) => ({ requests, ms: ms * scale });
    return { limits: { general: scaled(LIMITS.general), reports: scaled(LIMITS.reports) } };
}
async function readAccount(transport, startedAt, windowFor) {
    const user = await (0,account/* readUser */.Ue)(transport);
    const today = (0,calendar/* dayIn */.EE)(user.timeZone, startedAt);
    const window = windowFor(today);
    const [company, assigned, entries] = await Promise.all([
        (0,account/* readCompany */.aM)(transport),
        (0,account/* listAssignedProjects */.nY)(transport),
        (0,time_entries/* listEntries */.fi)(transport, user.id, window),
    ]);
    return { user, company, assigned, today, window, entries };
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

/***/ 5101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ listAccounts),
/* harmony export */   Ue: () => (/* binding */ readUser),
/* harmony export */   VM: () => (/* binding */ readAccountId),
/* harmony export */   aM: () => (/* binding */ readCompany),
/* harmony export */   gZ: () => (/* binding */ readDirectory),
/* harmony export */   nY: () => (/* binding */ listAssignedProjects)
/* harmony export */ });
/* harmony import */ var rails_timezone__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8903);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2582);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5757);




async function readUser(transport) {
    const user = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .readWire */ .iy)(_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .userSchema */ .vJ, await transport.send('GET', 'users/me'), 'GET', 'users/me');
    return {
        id: user.id,
        name: `${user.first_name} ${user.last_name}`.trim(),
        timeZone: ianaZone(user.timezone),
        zoneName: user.timezone,
        isActive: user.is_active,
        isAdministrator: user.access_roles.includes('administrator'),
        seesOthers: user.access_roles.some((role) => role === 'administrator' || role === 'manager'),
    };
}
async function readCompany(transport) {
    const company = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .readWire */ .iy)(_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .companySchema */ .zc, await transport.send('GET', 'company'), 'GET', 'company');
    return {
        name: company.name,
        url: company.base_uri?.replace(/\/+$/, '') ?? null,
        timestamps: company.wants_timestamp_timers,
        notesRequired: company.day_entry_notes_required,
        weekStart: company.week_start_day,
        format: {
            decimalSymbol: company.decimal_symbol,
            thousandsSeparator: company.thousands_separator,
            timeFormat: company.time_format,
            currencyCode: placeOf(company.currency_code_display),
            currencySymbol: placeOf(company.currency_symbol_display),
        },
    };
}
function placeOf(display) {
    if (display?.endsWith('before'))
        return 'before';
    return display?.endsWith('after') ? 'after' : 'none';
}
async function listAssignedProjects(transport) {
    const path = 'users/me/project_assignments';
    const rows = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .listRows */ .qs)(transport, path, 'project_assignments');
    return rows
        .map((row) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .readWire */ .iy)(_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .assignmentSchema */ .hN, row, 'GET', path))
        .filter(({ is_active }) => is_active)
        .map(({ project, client, task_assignments }) => ({
        ...project,
        code: project.code || null,
        client: client.name,
        assigned: true,
        tasks: task_assignments
            .filter(({ is_active }) => is_active)
            .map(({ task, billable }) => ({ ...task, billable, assigned: true })),
    }));
}
async function listAccounts(idTransport) {
    const path = 'accounts';
    return (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .readWire */ .iy)(_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .accountsSchema */ .uj, await idTransport.send('GET', path), 'GET', path).accounts ?? [];
}
async function readAccountId(idTransport) {
    const accounts = await listAccounts(idTransport);
    const harvest = accounts.filter(({ product }) => product === 'harvest');
    const [only] = harvest;
    if (only && harvest.length === 1)
        return String(only.id);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(harvest.length === 0
        ? 'this token sees no Harvest account. Create one at https://id.getharvest.com/developers with access to Harvest'
        : `this token sees ${harvest.length} Harvest accounts: ${harvest.map(({ id, name }) => `${id} (${name})`).join(', ')}. Set harvest-account-id to one of them; in a terminal, HARVEST_ACCOUNT_ID`);
}
async function readDirectory(transport) {
    const read = (path) => (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .listRows */ .qs)(transport, path, path);
    const [projects, tasks] = await Promise.all([read('projects'), read('tasks')]);
    return {
        projects: projects
            .map((row) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .readWire */ .iy)(_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .projectSchema */ .$b, row, 'GET', 'projects'))
            .map(({ id, name, code, client, is_active: isActive }) => ({
            ...{ id, name, code: code || null, client: client.name },
            ...{ isActive, assigned: false, tasks: [] },
        })),
        tasks: tasks
            .map((row) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .readWire */ .iy)(_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .taskSchema */ .v, row, 'GET', 'tasks'))
            .map(({ id, name, is_active: isActive }) => ({ id, name, isActive })),
    };
}
function ianaZone(name) {
    const zone = rails_timezone__WEBPACK_IMPORTED_MODULE_0__.from(name) ?? name;
    try {
        new Intl.DateTimeFormat('en', { timeZone: zone });
        return zone;
    }
    catch {
        return 'UTC';
    }
}


/***/ }),

/***/ 6900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   wJ: () => (/* binding */ remedyFor),
/* harmony export */   x_: () => (/* binding */ serverMessage)
/* harmony export */ });
function serverMessage({ body }) {
    const parsed = parseJson(body);
    if (typeof parsed === 'object' && parsed !== null) {
        const { message, error_description, error } = parsed;
        const words = [message, error_description, error].find((part) => typeof part === 'string' && part !== '');
        if (words !== undefined)
            return oneLine(String(words));
    }
    const title = /<title>([^<]{1,200})<\/title>/i.exec(body.slice(0, 10_000))?.[1];
    return title ? oneLine(title) : 'no explanation given';
}
function remedyFor(status, path) {
    switch (status) {
        case 400:
            return 'Harvest did not understand the request; please report this with the request id.';
        case 401:
            return 'Check harvest-access-token and harvest-account-id: the token may be revoked, or belong to another account; Harvest answers so for a Forecast account too. `harvest-ledger check` tells which accounts the token sees.';
        case 403:
            return "The token's user lacks the permission in Harvest for this.";
        case 404:
            if (/\/\d+$/.test(path))
                return 'It was deleted in Harvest meanwhile; run again.';
            return 'Check harvest-account-id: to Harvest there is no such thing in this account.';
        case 429:
            return 'Another program uses the same Harvest account heavily; run again later.';
        default:
            return status >= 500
                ? 'Harvest has a fault of its own; see https://www.harveststatus.com and run again later.'
                : null;
    }
}
function retryAfter({ headers }, fallbackMs, now) {
    const value = (headers.get('retry-after') ?? '').trim();
    if (/^\d{1,6}$/.test(value))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return value === '' || Number.isNaN(date) ? fallbackMs : Math.max(0, date - now.getTime());
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim().slice(0, 500).replace(/\.$/, '');
}


/***/ }),

/***/ 6380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MF: () => (/* binding */ TooLarge),
/* harmony export */   OR: () => (/* binding */ fetchWhole),
/* harmony export */   Qx: () => (/* binding */ describeFault),
/* harmony export */   vQ: () => (/* binding */ neverSent)
/* harmony export */ });
const WHOLE_ANSWER = 4;
const LARGEST_BODY = 64 * 1024 * 1024;
class TooLarge extends Error {
}
async function fetchWhole(send, url, { signal, timeoutMs, ...init }) {
    const stalled = new AbortController();
    const giveUp = () => stalled.abort(new Error(`no answer within ${timeoutMs / 1000} s`));
    const silence = setTimeout(giveUp, timeoutMs);
    const whole = setTimeout(giveUp, WHOLE_ANSWER * timeoutMs);
    try {
        const answer = await send(url, { ...init, redirect: 'manual', signal: AbortSignal.any([signal, stalled.signal]) });
        const chunks = [];
        let size = 0;
        for await (const chunk of answer.body ?? []) {
            silence.refresh();
            size += chunk.length;
            if (size > LARGEST_BODY)
                throw new TooLarge(`the answer is larger than ${LARGEST_BODY / 1024 / 1024} MB`);
            chunks.push(chunk);
        }
        return { status: answer.status, headers: answer.headers, body: Buffer.concat(chunks).toString('utf8') };
    }
    finally {
        clearTimeout(silence);
        clearTimeout(whole);
    }
}
const UNSENT = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'UND_ERR_CONNECT_TIMEOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
]);
function neverSent(error) {
    return UNSENT.has(String(faultOf(error).code));
}
function faultOf(error) {
    const { cause } = Object(error);
    return error instanceof TypeError && cause instanceof Error ? cause : Object(error);
}
function describeFault(error) {
    const { code, message } = faultOf(error);
    return [message, code].filter((part) => typeof part === 'string' && part !== '').join(', ') || 'the connection failed';
}


/***/ }),

/***/ 9798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ encodeBody),
/* harmony export */   Q: () => (/* binding */ formOf)
/* harmony export */ });
function formOf(body, { field, name, type, bytes }) {
    const form = new FormData();
    for (const [key, value] of Object.entries(body))
        if (key !== field && value !== null)
            form.set(key, String(value));
    form.set(field, new File([bytes], name, { type }), name);
    return form;
}
async function encodeBody(body) {
    if (body === undefined)
        return null;
    if (!(body instanceof FormData))
        return { type: 'application/json', content: JSON.stringify(body) };
    const form = new Response(body);
    return { type: form.headers.get('content-type') ?? '', content: await form.arrayBuffer() };
}


/***/ }),

/***/ 2582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ countRows),
/* harmony export */   KL: () => (/* binding */ PAGE),
/* harmony export */   pN: () => (/* binding */ listPages),
/* harmony export */   qs: () => (/* binding */ listRows)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

const MOST_PAGES = 5_000;
const MOST_IDLE_PAGES = 2;
const PAGE = 2000;
async function listRows(transport, path, key, query = {}) {
    const rows = [];
    for await (const page of listPages(transport, path, key, query))
        rows.push(...page);
    return rows;
}
async function* listPages(transport, path, key, query = {}) {
    const seen = new Set();
    const ids = new Set();
    let idle = 0;
    let next = path;
    let parameters = query;
    while (next !== null) {
        const fail = (detail) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI({ method: 'GET', path, status: 200, detail, requestId: null, remedy: null, lost: false });
        const page = (await transport.send('GET', next, parameters ? { query: parameters } : {}));
        const list = page?.[key];
        if (!page || !Array.isArray(list))
            throw fail(`the answer holds no list "${key}"`);
        idle = isNew(list, ids) ? 0 : idle + 1;
        if (idle > MOST_IDLE_PAGES)
            throw fail(ENDLESS);
        yield list;
        const link = page.links?.next ?? null;
        if (link === null)
            break;
        if (list.length === 0)
            throw fail('a page without rows says that more follow');
        next = followable(String(link), transport.apiUrl);
        parameters = undefined;
        if (next === null)
            throw fail('links.next leads to another server; the token was not sent there');
        if (seen.has(next) || seen.size >= MOST_PAGES)
            throw fail(ENDLESS);
        seen.add(next);
    }
}
const ENDLESS = 'the chain of pages does not end';
function isNew(list, ids) {
    const before = ids.size;
    const own = list.map((row) => row?.id);
    for (const id of own)
        if (id !== undefined)
            ids.add(id);
    return ids.size > before || own.includes(undefined);
}
async function countRows(transport, path, query = {}) {
    const page = (await transport.send('GET', path, { query: { ...query, per_page: 1 } }));
    if (typeof page?.total_entries === 'number')
        return page.total_entries;
    const detail = 'the answer does not say how many rows there are';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI({ method: 'GET', path, status: 200, detail, requestId: null, remedy: null, lost: false });
}
function followable(link, apiUrl) {
    if (!URL.canParse(link))
        return null;
    const url = new URL(link);
    if (url.origin !== apiUrl.origin || !url.pathname.startsWith(apiUrl.pathname))
        return null;
    return `${url.pathname.slice(apiUrl.pathname.length)}${url.search}`;
}


/***/ }),

/***/ 4420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ deleteEntry),
/* harmony export */   Vx: () => (/* binding */ lockOf),
/* harmony export */   W8: () => (/* binding */ updateEntry),
/* harmony export */   dv: () => (/* binding */ createEntry),
/* harmony export */   fi: () => (/* binding */ listEntries),
/* harmony export */   hB: () => (/* binding */ readEntry)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2582);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5757);



const PATH = 'time_entries';
async function listEntries(transport, userId, range) {
    const query = { user_id: userId, from: range.from, to: range.to ?? undefined };
    const rows = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .listRows */ .qs)(transport, PATH, 'time_entries', query);
    const entries = rows.map((row) => (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .readWire */ .iy)(_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .timeEntrySchema */ .r0, row, 'GET', PATH));
    const foreign = entries.find(({ user }) => user.id !== userId);
    if (foreign) {
        const detail = `the list holds time entry ${foreign.id} of another person, though only one's own were asked for`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI({
            method: 'GET',
            path: PATH,
            status: 200,
            detail,
            requestId: null,
            remedy: 'Check harvest-api-url.',
            lost: false,
        });
    }
    return entries.map(toEntry);
}
async function createEntry(transport, userId, fields) {
    if ('hours' in fields.time && !(fields.time.hours >= 0.01 && fields.time.hours <= 24))
        throw new RangeError(`${fields.time.hours} hours: Harvest would start a timer; nothing was sent`);
    for (let tries = 1;; tries++) {
        try {
            const answer = await transport.send('POST', PATH, { body: toWire(fields) });
            return toEntry((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .readWire */ .iy)(_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .timeEntrySchema */ .r0, answer, 'POST', PATH));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI) || !error.request.lost)
                throw error;
            const found = await findEntry(transport, userId, fields).catch((cause) => {
                const detail = `${error.request.detail}; the entry may have been created all the same, and looking for it failed too`;
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI({ ...error.request, detail, remedy: 'Run again: it is looked for before it is created.' }, { cause });
            });
            if (found)
                return found;
            if (tries === 3)
                throw error;
        }
    }
}
async function readEntry(transport, id) {
    const path = `${PATH}/${id}`;
    try {
        return toEntry((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .readWire */ .iy)(_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .timeEntrySchema */ .r0, await transport.send('GET', path), 'GET', path));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI && error.request.status === 404)
            return null;
        throw error;
    }
}
async function updateEntry(transport, id, fields) {
    const path = `${PATH}/${id}`;
    return toEntry((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .readWire */ .iy)(_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .timeEntrySchema */ .r0, await transport.send('PATCH', path, { body: toWire(fields) }), 'PATCH', path));
}
async function deleteEntry(transport, id) {
    await transport.send('DELETE', `${PATH}/${id}`).catch((error) => {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI) || error.request.status !== 404)
            throw error;
    });
}
async function findEntry(transport, userId, fields) {
    const { id, groupId } = fields.reference;
    const query = { user_id: userId, from: fields.date, to: fields.date, external_reference_id: id };
    const rows = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .listRows */ .qs)(transport, PATH, 'time_entries', query);
    return rows
        .map((row) => toEntry((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .readWire */ .iy)(_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .timeEntrySchema */ .r0, row, 'GET', PATH)))
        .find(({ reference }) => reference?.id === id && reference.groupId?.toLowerCase() === groupId.toLowerCase());
}
function toWire(fields) {
    const { date, projectId, taskId, time, notes, reference } = fields;
    return {
        project_id: projectId,
        task_id: taskId,
        spent_date: date,
        ...(time && ('hours' in time ? { hours: time.hours } : { started_time: time.start, ended_time: time.end })),
        notes,
        external_reference: reference && { id: reference.id, group_id: reference.groupId, permalink: reference.permalink },
    };
}
function toEntry(wire) {
    const { external_reference: reference } = wire;
    return {
        id: wire.id,
        date: wire.spent_date,
        hours: wire.hours,
        start: toClock(wire.started_time),
        end: toClock(wire.ended_time),
        notes: wire.notes ?? '',
        project: { ...wire.project, code: wire.project.code || null, client: wire.client.name },
        task: wire.task,
        running: wire.is_running,
        locked: lockOf(wire),
        reference: reference?.id ? { id: reference.id, groupId: reference.group_id, permalink: reference.permalink } : null,
        createdAt: wire.created_at,
    };
}
function lockOf(wire) {
    if (wire.invoice)
        return wire.invoice.number ? `on invoice ${wire.invoice.number}` : 'invoiced';
    if (wire.is_billed)
        return 'invoiced';
    if (wire.approval_status === 'approved')
        return 'approved';
    if (wire.is_locked)
        return wire.locked_reason || 'locked';
    return wire.is_closed && wire.approval_status === null ? 'approved' : null;
}
function toClock(text) {
    const match = /^(\d{1,2}):(\d{2})\s*([ap]m)?$/i.exec(text?.trim() ?? '');
    if (!match)
        return null;
    const half = match[3]?.toLowerCase();
    const hours = half ? (Number(match[1]) % 12) + (half === 'pm' ? 12 : 0) : Number(match[1]);
    return `${String(hours).padStart(2, '0')}:${match[2]}`;
}


/***/ }),

/***/ 5757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ projectSchema),
/* harmony export */   J1: () => (/* binding */ timeRowSchema),
/* harmony export */   PS: () => (/* binding */ personSchema),
/* harmony export */   ZH: () => (/* binding */ budgetSchema),
/* harmony export */   aC: () => (/* binding */ uninvoicedSchema),
/* harmony export */   fY: () => (/* binding */ workSchema),
/* harmony export */   gZ: () => (/* binding */ expenseSchema),
/* harmony export */   hN: () => (/* binding */ assignmentSchema),
/* harmony export */   iy: () => (/* binding */ readWire),
/* harmony export */   jK: () => (/* binding */ invoiceSchema),
/* harmony export */   r0: () => (/* binding */ timeEntrySchema),
/* harmony export */   uj: () => (/* binding */ accountsSchema),
/* harmony export */   v: () => (/* binding */ taskSchema),
/* harmony export */   vJ: () => (/* binding */ userSchema),
/* harmony export */   yp: () => (/* binding */ expenseRowSchema),
/* harmony export */   zc: () => (/* binding */ companySchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);


const id = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1));
const maybeText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), null);
const plainDate = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\d{4}-\d{2}-\d{2}$/));
const referenceText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()]), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(String)), null);
const named = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id, name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const client = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id, name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const project = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id, name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), code: maybeText });
const timeEntrySchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id,
    spent_date: plainDate,
    hours: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    notes: maybeText,
    is_locked: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), false),
    locked_reason: maybeText,
    is_closed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), false),
    approval_status: maybeText,
    is_billed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), false),
    started_time: maybeText,
    ended_time: maybeText,
    is_running: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    created_at: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    user: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id }),
    client,
    project,
    task: named,
    invoice: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id, number: maybeText }), null),
    external_reference: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: referenceText, group_id: referenceText, permalink: maybeText }), null),
});
const userSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id,
    first_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ''),
    last_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ''),
    timezone: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    access_roles: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), []),
    is_active: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), true),
});
const beforeOrAfter = valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ''), '');
const companySchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ''),
    base_uri: maybeText,
    wants_timestamp_timers: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), false),
    day_entry_notes_required: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), false),
    week_start_day: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['Monday', 'Sunday', 'Saturday']), 'Monday'),
    time_format: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['decimal', 'hours_minutes']), 'decimal'),
    decimal_symbol: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), '.'),
    thousands_separator: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ','),
    currency_code_display: beforeOrAfter,
    currency_symbol_display: beforeOrAfter,
});
const assignmentSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    is_active: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), true),
    project,
    client,
    task_assignments: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ is_active: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), true), billable: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), false), task: named })), []),
});
const projectSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...project.entries, client, is_active: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), true) });
const taskSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...named.entries, is_active: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), true) });
const accountsSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    accounts: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id, name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ''), product: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })), []),
});
const decimal = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(String));
const maybeDecimal = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(decimal, null);
const currency = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[A-Z]{3}$/));
const invoiceLink = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id, number: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), '') }), null);
const workSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ...timeEntrySchema.entries,
    hours: decimal,
    rounded_hours: maybeDecimal,
    billable: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    billable_rate: maybeDecimal,
    user: named,
    client: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...client.entries, currency: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(currency, null) }),
    invoice: invoiceLink,
});
const personSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id,
    first_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ''),
    last_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ''),
    weekly_capacity: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2x()), 0),
    is_contractor: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), false),
    is_active: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), true),
});
const invoiceSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id,
    number: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ''),
    client,
    currency,
    amount: decimal,
    due_amount: decimal,
    state: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['draft', 'open', 'paid', 'closed']),
    issue_date: plainDate,
    due_date: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(plainDate, null),
    paid_date: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(plainDate, null),
    subject: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ''),
});
const expenseSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id,
    spent_date: plainDate,
    total_cost: decimal,
    billable: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), true),
    notes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ''),
    expense_category: named,
    user: named,
    client: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...client.entries, currency: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(currency, null) }),
    project,
    receipt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ url: maybeText }), null),
    invoice: invoiceLink,
});
const projectRow = { project_id: id, project_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), client_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), '') };
const timeRowSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ...projectRow,
    total_hours: decimal,
    billable_hours: decimal,
    currency: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(currency, null),
    billable_amount: maybeDecimal,
});
const uninvoicedSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ...projectRow,
    currency,
    uninvoiced_hours: decimal,
    uninvoiced_expenses: decimal,
    uninvoiced_amount: decimal,
});
const expenseRowSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    expense_category_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    currency,
    total_amount: decimal,
    billable_amount: decimal,
});
const budgetSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ...projectRow,
    budget_by: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    budget_is_monthly: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), false),
    budget: maybeDecimal,
    budget_spent: maybeDecimal,
    budget_remaining: maybeDecimal,
});
function readWire(schema, value, method, path) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, value);
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    const field = issue?.path?.map(({ key }) => String(key)).join('.');
    const detail = `the answer is not what Harvest documents: ${field ? `"${field}" ` : ''}${issue?.message ?? ''}`;
    const lost = method === 'POST';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI({ method, path, status: 200, detail, requestId: null, remedy: 'Check harvest-api-url.', lost });
}


/***/ }),

/***/ 2488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fetchFor)
/* harmony export */ });
let proxied = null;
async function fetchFor(viaProxy) {
    if (!viaProxy)
        return fetch;
    proxied ??= __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 4371, 19)).then(({ EnvHttpProxyAgent, fetch: undiciFetch }) => {
        const dispatcher = new EnvHttpProxyAgent();
        return ((url, init) => undiciFetch(url, { ...init, dispatcher }));
    });
    return await proxied;
}


/***/ })

};
