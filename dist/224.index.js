export const id = 224;
export const ids = [224];
export const modules = {

/***/ 1854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ uniqueFaults),
/* harmony export */   JZ: () => (/* binding */ tryHarvest),
/* harmony export */   QP: () => (/* binding */ withoutHarvest),
/* harmony export */   Sb: () => (/* binding */ nothingFound),
/* harmony export */   s_: () => (/* binding */ splitFaults)
/* harmony export */ });
function splitFaults(faults, isOwn) {
    const mine = ({ place }) => place === null || isOwn(place.file);
    return { own: faults.filter(mine), others: faults.filter((fault) => !mine(fault)) };
}
function uniqueFaults(faults) {
    return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
function nothingFound(faults = []) {
    const preview = {
        reports: faults.length > 0 ? null : 0,
        operations: null,
        stated: [],
        statedHours: 0,
        handOver: null,
        faults,
        unchecked: [],
        notes: [],
    };
    return { preview, plan: null };
}
function withoutHarvest({ pull }, isLedger) {
    const why = pull.isFork
        ? 'secrets are not given to the pull request of a fork'
        : !isLedger
            ? 'this run has no Harvest credentials, which a repository that only hands over does not need'
            : 'this run has no Harvest credentials (Dependabot’s runs get none of the repository’s secrets; any other needs harvest-access-token)';
    return `Which time entries merging adds, corrects or takes out, and whether every project and task exists in Harvest: ${why}.`;
}
async function tryHarvest(access, work, faultsOf) {
    if (access === null)
        return { found: null, faults: [] };
    try {
        return { found: await work(access), faults: [] };
    }
    catch (error) {
        return { found: null, faults: faultsOf(error) };
    }
}


/***/ }),

/***/ 403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ writePlan)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/timesheet/hundredths.js
var hundredths = __webpack_require__(8362);
// EXTERNAL MODULE: ./build/timesheet/operation.js
var timesheet_operation = __webpack_require__(8626);
// EXTERNAL MODULE: ./build/timesheet/describe.js
var describe = __webpack_require__(6442);
;// CONCATENATED MODULE: ./build/timesheet/plan-json.js


function renderPlanJson(results, settings) {
    const operations = results.map((result) => {
        const { operation, status, message } = result;
        const session = (0,timesheet_operation/* sessionOf */.MC)(operation);
        const entry = result.entry ?? (0,timesheet_operation/* entryOf */.Ms)(operation);
        const { date, hours, where, headline, detail, path, line } = (0,describe/* describeResult */.d)(result);
        const fields = 'fields' in operation ? operation.fields : null;
        const linked = session === null || session.commit !== null;
        return {
            action: operation.kind,
            status,
            date,
            hours: Number(hours),
            where,
            headline,
            detail,
            report: path,
            line,
            reference: fields?.reference?.id ?? entry?.reference?.id ?? null,
            entry_id: entry?.id ?? null,
            fields: fields && {
                ...fields,
                ...(fields.reference && { reference: linked ? fields.reference : { ...fields.reference, permalink: null } }),
                ...(fields.notes !== undefined && { notes: linked ? fields.notes : null }),
            },
            changes: 'changes' in operation ? [...operation.changes] : [],
            message,
        };
    });
    const { ledger, window } = settings;
    const plan = { version: 1, ledger, window, operations };
    return `${JSON.stringify(plan, null, 2)}\n`;
}

// EXTERNAL MODULE: ./build/timesheet/result.js
var result = __webpack_require__(3122);
;// CONCATENATED MODULE: ./build/commands/plan-file.js






async function writePlan(results, settings, { head, url }, run) {
    const counts = (0,result/* countResults */.a)(results);
    const path = (0,external_node_path_.join)(run.context.tempDir, 'harvest-ledger-plan.json');
    const faults = await run.writeFile(path, renderPlanJson(results, settings)).then(() => [], (cause) => new errors/* InputError */.dz(`the plan could not be written to ${path}: ${cause.message}`).faults);
    return {
        faults,
        outputs: {
            'entries-created': String(counts.created),
            'entries-updated': String(counts.updated),
            'entries-deleted': String(counts.deleted),
            'entries-unchanged': String(counts.unchanged),
            'entries-blocked': String(counts.blocked),
            hours: sessionHours(results),
            plan: faults.length > 0 ? '' : path,
            'commit-sha': head ?? '',
            'commit-url': head === null ? '' : `${url}/commit/${head}`,
        },
    };
}
function sessionHours(results) {
    return (0,hundredths/* renderHundredths */.C)(results.reduce((sum, { operation }) => sum + (0,hundredths/* hundredthsOf */.L)((0,timesheet_operation/* sessionOf */.MC)(operation)?.session.hours ?? null), 0));
}


/***/ }),

/***/ 2794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ handedByDefault),
/* harmony export */   h: () => (/* binding */ prepareProject)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7692);
/* harmony import */ var _checkout_reports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7370);
/* harmony import */ var _ledger_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(453);
/* harmony import */ var _report_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3854);
/* harmony import */ var _timesheet_collect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5013);
/* harmony import */ var _timesheet_identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3485);
/* harmony import */ var _timesheet_window_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9003);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6522);








const handedByDefault = ['reports/**/*.md'];
function prepareProject(inputs, { reports }, repository, config, run) {
    const today = run.startedAt.toISOString().slice(0, 10);
    const inWindow = (0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_4__/* .within */ .ux)((0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_4__/* .windowOf */ .Ou)(inputs.from, inputs.to, config.windowDays + 1, (0,_calendar_js__WEBPACK_IMPORTED_MODULE_5__/* .addDays */ .fi)(today, 1)));
    const isRecorded = (0,_checkout_reports_js__WEBPACK_IMPORTED_MODULE_0__/* .matcher */ .jN)(config.reports.include);
    const handed = [];
    const faults = [];
    let old = 0;
    for (const file of (0,_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReports */ .jk)(reports, config.reports)) {
        const { path, report } = file;
        const place = placeOf(config, { path, report, repository }, isRecorded);
        const isBad = report.problems.some(({ severity }) => severity === 'error');
        const isRecent = (0,_timesheet_collect_js__WEBPACK_IMPORTED_MODULE_2__/* .reachesInto */ .C)(report, path, inWindow);
        if (isRecent)
            faults.push(...problemsOf(file, place.ok || isBad ? null : place.message));
        else if (isBad || !place.ok)
            old++;
        if (isBad || !place.ok)
            continue;
        const sessions = report.sessions.filter(({ date }) => date !== null).map(_timesheet_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .sessionKey */ .ce);
        handed.push({ ...file, id: report.id, sessions, text: (0,_report_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeReport */ .b)(file.content), wanted: place.path });
    }
    return { handed, faults, old };
}
function placeOf(config, handed, isRecorded) {
    const place = (0,_ledger_path_js__WEBPACK_IMPORTED_MODULE_7__/* .ledgerPath */ .tf)(config.reports.path, handed);
    if (!place.ok || isRecorded(place.path))
        return place;
    const message = `its place in the ledger would be ${place.path}, which is none of the reports there (${config.reports.include.join(', ')}). Bring reports.path and reports.include of the ledger's configuration together`;
    return { ok: false, message };
}
function problemsOf({ path, report }, noPlace) {
    const isBad = report.problems.some(({ severity }) => severity === 'error');
    const problems = report.problems.map(({ severity, message, line, column }) => ({ severity, message, place: { file: path, line, column } }));
    const message = noPlace ?? 'it is not handed over before its errors are mended';
    const place = { file: path, line: 1, column: 1 };
    return noPlace === null && !isBad ? problems : [...problems, { severity: 'error', message, place }];
}


/***/ }),

/***/ 4686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ handOver)
});

// EXTERNAL MODULE: ./build/checkout/reports.js
var reports = __webpack_require__(7370);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/github/commit.js
var github_commit = __webpack_require__(145);
// EXTERNAL MODULE: ./build/github/history.js
var github_history = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/ledger/decision.js
function isWritten({ kind }) {
    return kind === 'add' || kind === 'replace' || kind === 'adopt';
}

;// CONCATENATED MODULE: ./build/ledger/message.js
const MOST_LINES = 100;
function renderCommitMessage(repository, brought, runUrl) {
    const [first] = brought;
    const name = repository.split('/').at(-1) ?? repository;
    const headline = brought.length === 0
        ? `Session reports of ${name} were renamed`
        : brought.length === 1
            ? `Session report of ${name}: ${first?.title ?? first?.path}`
            : `${brought.length} session reports of ${name}`;
    const paths = brought.slice(0, MOST_LINES).map(({ path }) => path);
    const more = brought.length > MOST_LINES ? [`… and ${brought.length - MOST_LINES} more`] : [];
    const trailers = [
        ...brought.slice(0, MOST_LINES).map((each) => `Report-Source: ${each.sourceUrl}`),
        ...(runUrl === null ? [] : [`Workflow-Run: ${runUrl}`]),
    ];
    return {
        headline: Array.from(plain(headline)).slice(0, LONGEST_HEADLINE).join(''),
        body: [[...paths, ...more].join('\n'), trailers.join('\n')].filter(Boolean).join('\n\n'),
    };
}
const LONGEST_HEADLINE = 100;
function plain(text) {
    return text
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .replace(/#(?=\d)/g, 'no. ')
        .replace(/\bGH-(?=\d)/gi, 'no. ')
        .replace(/@(?=[\w-])/g, '@ ')
        .replace(/:\/\//g, ': //')
        .replace(/[[\]]/g, (mark) => (mark === '[' ? '(' : ')'));
}
function renderPullBody(repository, runUrl) {
    const by = runUrl === null ? '' : `, by [this run](${runUrl})`;
    return `Session reports handed over from ${repository}${by}. Merged, they are recorded by the ledger's own workflow; until then, later reports join them here.`;
}

// EXTERNAL MODULE: ./build/ledger/origins.js
var ledger_origins = __webpack_require__(15);
// EXTERNAL MODULE: ./build/commands/github.js + 1 modules
var commands_github = __webpack_require__(6712);
// EXTERNAL MODULE: ./build/commands/offer.js
var offer = __webpack_require__(805);
// EXTERNAL MODULE: ./build/commands/project.js
var commands_project = __webpack_require__(2794);
// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
// EXTERNAL MODULE: ./build/checkout/history.js
var checkout_history = __webpack_require__(8461);
// EXTERNAL MODULE: ./build/config/parse.js + 7 modules
var parse = __webpack_require__(2076);
// EXTERNAL MODULE: ./build/github/files.js
var github_files = __webpack_require__(2177);
// EXTERNAL MODULE: ./build/github/ledger.js + 1 modules
var ledger = __webpack_require__(3688);
;// CONCATENATED MODULE: ./build/ledger/doubts.js

function idProblem(candidate, place, { files, others }, { origins, all }) {
    const { id, path } = candidate;
    if (id === null)
        return null;
    const known = [...origins].find(([other, origin]) => other !== path && origin.id === id)?.[0];
    const sibling = known ?? all.find((other) => other.path !== path && other.id === id)?.path;
    if (sibling !== undefined)
        return idTaken(id, `that of ${sibling} too`);
    if (files === null)
        return { needs: 'files' };
    if (id !== place && files.has(id))
        return idTaken(id, 'the path of another report in the ledger');
    if (others === null && hasOthers(files))
        return { needs: 'others' };
    const foreign = others?.find(({ origin }) => origin.id === id);
    return foreign ? idTaken(id, `that of ${foreign.repository}'s ${foreign.path} too`) : null;
}
function hasOthers(files) {
    return [...files.keys()].some((path) => (0,ledger_origins/* repositoryOfOrigins */.vY)(path) !== null);
}
function findFormer(sessions, files, { gone }) {
    return [...gone].find(([, each]) => files.has(each.at) && each.sessions.some((key) => sessions.includes(key)))?.[0];
}
const MOST_FORMERS = 20;
function listFormers({ gone }, files) {
    const run = ({ run }) => run ?? 0;
    return [...gone]
        .filter(([, origin]) => files.get(origin.at) === origin.blob)
        .sort(([a, x], [b, y]) => run(y) - run(x) || (a < b ? -1 : 1))
        .slice(0, MOST_FORMERS)
        .map(([path]) => path);
}
const SAME_REPORT = 0.5;
function findAlike({ text }, formers) {
    return [...formers].find(([, former]) => likeness(text, former) >= SAME_REPORT)?.[0];
}
function likeness(a, b) {
    const [one, other] = [linesOf(a), linesOf(b)];
    const left = new Map();
    for (const line of other)
        left.set(line, (left.get(line) ?? 0) + 1);
    let common = 0;
    for (const line of one) {
        const count = left.get(line) ?? 0;
        if (count === 0)
            continue;
        left.set(line, count - 1);
        common += line.length;
    }
    const size = (lines) => lines.reduce((sum, { length }) => sum + length, 0);
    return common / Math.max(size(one), size(other), 1);
}
function linesOf(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => /\p{L}/u.test(line));
}
function idTaken(id, by) {
    return `its id "${id}" is ${by}. Give each report an id of its own, or leave it out`;
}

// EXTERNAL MODULE: ./build/ledger/path.js
var ledger_path = __webpack_require__(453);
;// CONCATENATED MODULE: ./build/ledger/decide-new.js


const MOST_SLOTS = 200;
function decideNew(fresh, handing, known, desk) {
    const { files, others, formers } = known;
    if (fresh.length === 0)
        return null;
    if (handing.isOlder) {
        for (const candidate of fresh)
            desk.decide(candidate, 'conflict', '', { message: OLDER });
        return null;
    }
    if (files === null)
        return { needs: 'files' };
    const rest = fresh.filter((candidate) => {
        const equal = findEqual(candidate, files);
        if (equal !== undefined)
            desk.decide(candidate, 'adopt', equal, { isForeign: !isOwn(equal, candidate.blob, desk) });
        return equal === undefined;
    });
    for (const candidate of rest) {
        const conflict = (message, at = '') => desk.decide(candidate, 'conflict', at, { message });
        const given = findEqual(candidate, desk.claimed);
        if (given !== undefined) {
            desk.decide(candidate, 'adopt', given);
            continue;
        }
        const doubt = idProblem(candidate, '', known, desk);
        if (doubt !== null && typeof doubt !== 'string')
            return doubt;
        const gone = candidate.id === null && desk.gone.size > 0 ? listFormers(desk, files) : [];
        if (gone.length > 0 && formers === null)
            return { needs: 'formers', paths: gone };
        const former = candidate.id === null
            ? (findFormer(candidate.sessions, files, desk) ?? findAlike(candidate, formers ?? new Map()))
            : undefined;
        const place = findPlace(candidate.wanted, files, desk);
        if (place.strays.length > 0 && others === null && hasOthers(files))
            return { needs: 'others' };
        const moved = (others ?? []).find((each) => place.strays.includes(each.origin.at) && isSame(candidate, each));
        const unknown = place.strays.find((stray) => !(others ?? []).some(({ origin }) => origin.at === stray));
        if (doubt !== null)
            conflict(doubt);
        else if (former !== undefined)
            conflict(maybeRenamed(former));
        else if (moved !== undefined)
            conflict(maybeMoved(moved), moved.origin.at);
        else if (unknown !== undefined)
            conflict(madeByHand(unknown), unknown);
        else if (place.free === null)
            conflict(`${MOST_SLOTS} reports have its name already. Rename it`);
        else
            desk.decide(candidate, 'add', place.free);
    }
    return null;
}
function findEqual({ blob, wanted }, files) {
    if (files.get(wanted) === blob)
        return wanted;
    return [...files].find(([path, each]) => each === blob && (0,ledger_path/* isReportPath */.yk)(path))?.[0];
}
function isOwn(at, blob, { origins }) {
    return [...origins.values()].some((origin) => origin.at === at && origin.blob === blob && !origin.isForeign);
}
function isSame({ path, sessions }, other) {
    return other.path === path && other.origin.sessions.some((key) => sessions.includes(key));
}
function findPlace(wanted, files, { claimed, origins }) {
    const own = new Set([...origins.values()].map(({ at }) => at));
    const strays = [];
    for (let count = 1; count <= MOST_SLOTS; count++) {
        const path = count === 1 ? wanted : (0,ledger_path/* otherPath */._f)(wanted, count);
        if (!files.has(path) && !claimed.has(path))
            return { free: path, strays };
        if (files.has(path) && !own.has(path))
            strays.push(path);
    }
    return { free: null, strays };
}
const OLDER = 'something newer than this commit was handed over already, and it is not part of that. Run it on the newest commit';
function maybeRenamed(former) {
    return `it may be ${former}, renamed and edited: that is gone from here and still in the ledger, and has the same session or much of the same text. If it is, take the other out of the ledger; if it is not, give this one an "id" of its own in its front matter`;
}
function maybeMoved({ repository, path, origin }) {
    return `${repository} handed ${path} over to ${origin.at}, with the same session. If that was this repository under its former name, rename its register in the ledger's reports/.origins; if it is another one, give this report another file name`;
}
function madeByHand(at) {
    return `the ledger has ${at} already, with other content, and no repository handed that over, so it may be this report, copied by hand. If it is, bring the two texts together; if it is not, give this one another file name`;
}

;// CONCATENATED MODULE: ./build/ledger/decide.js





const MOST_FORMER_SOURCES = 8;
function decideHandOver(candidates, handing, known) {
    const decisions = [];
    const ordered = [...candidates].sort(byPath);
    const desk = openDesk(ordered, handing, known.origins, decisions);
    const fresh = decideKnown(handing, known, desk);
    if (!Array.isArray(fresh))
        return fresh;
    const missing = decideNew(fresh, handing, known, desk);
    if (missing !== null)
        return missing;
    return { decisions: decisions.sort((a, b) => byPath(a.candidate, b.candidate)), origins: desk.origins };
}
function openDesk(all, { commit, run, paths }, before, decisions) {
    const origins = new Map(before);
    const claimed = new Map();
    return {
        all,
        origins,
        claimed,
        gone: new Map([...before].filter(([path]) => !paths.has(path))),
        decide: (candidate, kind, at, { message = '', before, from = candidate.path, isForeign } = {}) => {
            decisions.push({ kind, candidate, at, message });
            if (kind !== 'conflict' && kind !== 'superseded')
                claimed.set(at, candidate.blob);
            if (!isWritten({ kind }))
                return;
            const { path, blob, id, sessions } = candidate;
            const origin = {
                ...{ at, blob, commit, run, id, sessions },
                was: before?.was ?? [],
                isForeign: isForeign ?? (kind === 'adopt' && before?.isForeign === true),
            };
            const was = before ? [...origin.was, (0,ledger_origins/* sourceOf */.vz)(before)].filter((source) => source !== (0,ledger_origins/* sourceOf */.vz)(origin)) : [];
            if (from !== path)
                origins.delete(from);
            origins.set(path, { ...origin, was: [...new Set(was)].slice(-MOST_FORMER_SOURCES) });
        },
    };
}
function decideKnown(handing, known, desk) {
    const { origins, files, others } = known;
    const fresh = [];
    for (const candidate of desk.all) {
        const { path, blob } = candidate;
        const [from, before] = findOrigin(candidate, origins, desk.gone);
        if (before === null) {
            fresh.push(candidate);
            continue;
        }
        desk.gone.delete(from);
        const decide = (kind, at, message = '') => desk.decide(candidate, kind, at, { message, before, from });
        if (from === path && before.blob === blob)
            decide('same', before.at);
        else if (handing.isOlder)
            decide('superseded', before.at);
        else if (before.blob === blob)
            decide('adopt', before.at);
        else if (isShared([path, from], before, desk))
            fresh.push(candidate);
        else if (files === null)
            return { needs: 'files' };
        else if (others === null && hasOthers(files))
            return { needs: 'others' };
        else {
            const [at, there] = whereIsIt(before, files, desk);
            const isTaken = others?.some(({ origin }) => origin.at === at && (!origin.isForeign || before.isForeign));
            if (isTaken) {
                fresh.push(candidate);
                continue;
            }
            const doubt = candidate.id === before.id ? null : idProblem(candidate, at, known, desk);
            if (doubt !== null && typeof doubt !== 'string')
                return doubt;
            const added = candidate.sessions.filter((key) => !before.sessions.includes(key));
            const former = findFormer(added, files, desk);
            if (there === blob)
                decide('adopt', at);
            else if (there === undefined)
                decide('conflict', at, takenOut(at));
            else if (there !== before.blob)
                decide('conflict', at, editedThere(at));
            else if (doubt !== null)
                decide('conflict', at, doubt);
            else if (former !== undefined)
                decide('conflict', at, movedHere(former));
            else
                decide('replace', at);
        }
    }
    return fresh;
}
function isShared(names, origin, { origins, all }) {
    const others = [...origins].filter(([other, { at }]) => !names.includes(other) && at === origin.at);
    const leaves = (other) => names.every((name) => other > name) && all.some((each) => each.path === other && each.blob !== origin.blob);
    return others.some(([other]) => !leaves(other));
}
function findOrigin(candidate, origins, gone) {
    const { path, blob, id } = candidate;
    const known = origins.get(path);
    if (known)
        return [path, known];
    const renamed = [...gone].find(([, origin]) => id !== null && origin.id === id) ?? [...gone].find(([, each]) => each.blob === blob);
    return renamed ?? [path, null];
}
function whereIsIt(origin, files, { origins }) {
    const there = files.get(origin.at);
    if (there !== undefined)
        return [origin.at, there];
    const own = new Set([...origins.values()].map(({ at }) => at));
    const moved = [...files].filter(([path, blob]) => blob === origin.blob && (0,ledger_path/* isReportPath */.yk)(path) && !own.has(path));
    return moved.length === 1 && moved[0] ? moved[0] : [origin.at, undefined];
}
function byPath(a, b) {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
function takenOut(at) {
    return `it was handed over to ${at} and has changed here since, but in the ledger it was taken out, or moved and edited. If its hours are still wanted, give it another file name here; if not, take it out here too`;
}
function editedThere(at) {
    return `it has changed here, and ${at} was edited in the ledger since it was handed over; neither is overwritten. Bring the two texts together: copy the ledger's into this file, or this one's into the ledger`;
}
function movedHere(former) {
    return `it has a session now that ${former} had, which is gone from here and still in the ledger: its hours would count twice. Take that one out of the ledger first`;
}

// EXTERNAL MODULE: ./build/commands/checkout.js
var checkout = __webpack_require__(2567);
// EXTERNAL MODULE: ./build/commands/refusals.js
var refusals = __webpack_require__(650);
;// CONCATENATED MODULE: ./build/commands/record/hand-over-facts.js










async function lookAtLedger(inputs, source, run) {
    const { open } = source;
    const github = (0,commands_github.openGitHub)(inputs, run);
    const register = (0,ledger_origins/* originsPath */.ph)(open.repository);
    const state = await (0,ledger/* readLedgerState */.Nc)(github, {
        ledger: open.ledger,
        branch: inputs.ledgerBranch,
        waitingBranch: inputs.ledgerPullRequest ? waitingBranchOf(open.repository) : null,
        texts: [inputs.config.path, register],
        blobs: inputs.harvest === null ? [] : guessPlaces(inputs, source),
    });
    if (state.head === null && !state.isEmpty)
        throw new errors/* InputError */.dz(`the ledger ${open.ledger} has no branch ${state.branch === null ? 'yet' : `"${state.branch}"`}. Check ledger-branch`);
    (0,refusals/* refuseRenamed */.VG)(open.ledger, state);
    const { head: base, files: there } = (0,ledger/* standingOf */.YP)(state);
    const texts = await readWhole(github, open.ledger, there);
    const config = readLedgerConfig(inputs, open.ledger, texts);
    const origins = parseRegister(open.ledger, register, texts.get(register) ?? null);
    const project = source.reportsFor(config);
    const none = new Map();
    const known = { origins, files: base === null ? none : null, others: null, formers: null };
    const { decided, listed } = await decide(github, source, project, known, base, run);
    const isUnsure = decided.decisions.some(({ kind, at }) => (kind === 'same' || kind === 'adopt') && !there.blobs.has(at));
    const blobs = listed ??
        (inputs.harvest !== null && isUnsure && base !== null ? await (0,github_files/* listFiles */.CS)(github, open.ledger, base) : there.blobs);
    return { state, base, config, project, decided, blobs };
}
function waitingBranchOf(repository) {
    return `harvest-ledger/${repository.toLowerCase()}`;
}
async function decide(github, { open, head, files }, { handed }, first, base, run) {
    const handing = {
        commit: head,
        run: run.context.runId,
        paths: files.paths,
        isOlder: await isOlder(open, first.origins, run.context),
    };
    let known = first;
    for (;;) {
        const decided = decideHandOver(handed, handing, known);
        if (!('needs' in decided))
            return { decided, listed: known.files };
        if (base === null)
            throw new Error('an empty ledger has nothing more to tell');
        known = await learn(github, open, base, known, decided);
    }
}
async function isOlder(open, origins, { runId, pull }) {
    if (pull !== null)
        return false;
    if (runId !== null)
        return [...origins.values()].some(({ run }) => run !== null && runId < run);
    const commits = new Set([...origins.values()].map(({ commit }) => commit));
    return (await (0,checkout_history/* listForeignCommits */.zg)(open.git, open.checkout, [...commits])).length > 0;
}
async function learn(github, open, base, known, missing) {
    if (missing.needs === 'files')
        return { ...known, files: await (0,github_files/* listFiles */.CS)(github, open.ledger, base) };
    if (missing.needs === 'others')
        return { ...known, others: await readOthers(github, open, base, known) };
    const places = new Map(missing.paths.map((path) => [known.origins.get(path)?.at ?? '', path]));
    const texts = await (0,github_files/* readTexts */.Z7)(github, open.ledger, base, [...places.keys()]);
    return { ...known, formers: new Map([...texts].map(([at, text]) => [places.get(at) ?? at, text ?? ''])) };
}
async function readOthers(github, open, base, { files }) {
    const own = (0,ledger_origins/* originsPath */.ph)(open.repository);
    const paths = [...(files?.keys() ?? [])].filter((path) => path !== own && (0,ledger_origins/* repositoryOfOrigins */.vY)(path) !== null);
    const texts = await (0,github_files/* readTexts */.Z7)(github, open.ledger, base, paths);
    return [...texts].flatMap(([register, text]) => {
        const repository = (0,ledger_origins/* repositoryOfOrigins */.vY)(register) ?? '';
        return [...parseRegister(open.ledger, register, text)].map(([path, origin]) => ({ repository, path, origin }));
    });
}
async function readWhole(github, ledger, files) {
    const texts = new Map(files.texts);
    for (const [path, blob] of files.cut)
        texts.set(path, await (0,github_files/* readBlob */.gm)(github, ledger, blob));
    return texts;
}
function readLedgerConfig(inputs, ledger, texts) {
    const { path, isDefault } = inputs.config;
    const text = texts.get(path) ?? null;
    if (text === null && !isDefault)
        throw (0,checkout/* noConfig */.ac)(path, `the ledger ${ledger}`);
    return (0,parse/* parseConfig */.o)(text ?? '', `${ledger}:${path}`);
}
function parseRegister(ledger, path, text) {
    const origins = text === null ? new Map() : (0,ledger_origins/* parseOrigins */.Jh)(text);
    if (origins === null)
        throw new errors/* InputError */.dz(`${path} in the ledger ${ledger} is not as Harvest Ledger wrote it, so nobody knows what was handed over already. Restore it from the ledger's history`);
    return origins;
}
const MOST_GUESSES = 100;
function guessPlaces(inputs, { reportsFor }) {
    const { handed } = reportsFor((0,parse/* parseConfig */.o)('', inputs.config.path));
    const places = [...new Set(handed.map(({ wanted }) => wanted))];
    return places.length > MOST_GUESSES ? [] : places;
}

// EXTERNAL MODULE: ./build/commands/ledger.js + 1 modules
var commands_ledger = __webpack_require__(6522);
;// CONCATENATED MODULE: ./build/commands/record/hand-over-outcome.js





function outcomeOf(inputs, { open, files }, { state, config, project, decided, blobs }, run, came) {
    const isTold = run.context.isPrivate === true && !state.isPrivate;
    const told = `${open.ledger} is public and ${open.repository} is not: everybody can read what these reports say`;
    return {
        ...came,
        config,
        blobs,
        repository: open.repository,
        decisions: decided.decisions,
        origins: decided.origins,
        handed: new Map(project.handed.map((each) => [each.path, each])),
        old: project.old,
        isWaiting: came.pull !== null || (state.waiting !== null && (0,ledger/* isOffered */.kd)(state.waiting)),
        ledger: { name: state.name, url: state.url },
        faults: [
            ...(isTold ? [{ severity: 'warning', message: told, place: null }] : []),
            ...(isDeclined(state) && came.pull === null ? [declined(open)] : []),
            ...(0,commands_ledger/* noneSelected */.uV)(files.reports, files.paths, inputs.reports, inputs.reports ?? commands_project/* handedByDefault */.L),
            ...files.faults,
            ...project.faults,
            ...decided.decisions.flatMap((decision) => faultOf(decision, run)),
        ],
    };
}
function unoffered(done, { base, branch }, error) {
    const compare = `${done.ledger.url}/compare/${base}...${branch}`;
    const message = `commit ${done.commit?.slice(0, 7)} with the reports is on the branch ${branch} of ${done.ledger.name}, and the pull request for it was not opened. Run again to have it opened, or open it by hand: ${compare}`;
    const faults = [...done.faults, ...(0,errors/* faultsOf */.xm)(error), { severity: 'error', message, place: null }];
    return { ...done, isWaiting: true, faults };
}
function isDeclined({ waiting }) {
    return waiting?.isAhead === true && waiting.isDeclined;
}
function declined({ ledger, repository }) {
    const message = `the pull request with these reports was closed in ${ledger}, so they are not offered again. To have them back, reopen it or delete the branch ${waitingBranchOf(repository)} there; to give them up, leave them out with \`reports\``;
    return { severity: 'warning', message, place: null };
}
function faultOf({ kind, candidate, message }, run) {
    const place = { file: candidate.path, line: 1, column: 1 };
    if (kind === 'conflict')
        return [{ severity: 'error', message: `not handed over: ${message}`, place }];
    if (kind !== 'superseded' || run.context.onRunner)
        return [];
    const newer = 'it was handed over from a commit this clone does not have, so it is left. Pull, or let the workflow do it';
    return [{ severity: 'warning', message: newer, place }];
}

;// CONCATENATED MODULE: ./build/commands/record/hand-over.js













const MOST_TRIES = 10;
const LONGEST_PAUSE_MS = 60_000;
const LONGEST_MS = 300_000;
const REASONS = {
    moved: 'another commit came first',
    lost: 'no answer came, so nobody knows whether the commit was made',
    started: 'the ledger was empty and has its first commit now',
};
async function handOver(inputs, open, run) {
    if (inputs.githubToken === null)
        throw new errors/* InputError */.dz(`github-token is missing. ${open.ledger} takes reports from a token with \`contents: write\` for it; in a terminal, set GITHUB_TOKEN`);
    const { head } = open.checkout;
    if (head === null)
        throw new errors/* InputError */.dz(`${open.repository} has no commit yet, so there is nothing to hand over`);
    const files = await (0,reports/* readReports */.oh)(open.git, head, inputs.reports ?? commands_project/* handedByDefault */.L);
    const source = { open, head, files, reportsFor: readOnce(inputs, files, open, run) };
    const count = files.reports.length;
    run.phase(`Handing ${count} ${count === 1 ? 'report' : 'reports'} of ${open.repository} over to ${open.ledger}`);
    const began = run.clock.now();
    let wasLost = false;
    let wasStarted = false;
    const own = { tell: null };
    const giveUp = (error) => {
        if (own.tell === null)
            throw error;
        return own.tell(error);
    };
    for (let attempt = 1;; attempt++) {
        const tried = run.clock.now();
        const attempted = await tryOnce(inputs, source, wasLost, own, run).catch(giveUp);
        if (!('kind' in attempted))
            return attempted;
        const isLast = attempt === MOST_TRIES || run.clock.now() - began > LONGEST_MS;
        if (isLast || (attempted.kind === 'started' && wasStarted))
            return giveUp(attempted.error ?? busy(open.ledger));
        wasLost ||= attempted.kind === 'lost';
        wasStarted ||= attempted.kind === 'started';
        const spread = Math.min((run.clock.now() - tried + 50) * 2 ** attempt, LONGEST_PAUSE_MS);
        run.log(`Once more: ${REASONS[attempted.kind]}`);
        if (attempted.kind !== 'started')
            await run.clock.sleep(run.random() * spread);
    }
}
function readOnce(inputs, files, { repository }, run) {
    const known = new Map();
    return (config) => {
        const key = JSON.stringify([config.reports, config.windowDays]);
        const reports = known.get(key) ?? (0,commands_project/* prepareProject */.h)(inputs, files, repository, config, run);
        known.set(key, reports);
        return reports;
    };
}
async function tryOnce(inputs, source, wasLost, own, run) {
    const { open } = source;
    const github = (0,commands_github.openGitHub)(inputs, run);
    const register = (0,ledger_origins/* originsPath */.ph)(open.repository);
    const look = await lookAtLedger(inputs, source, run);
    const { state, base, decided } = look;
    const written = decided.decisions.filter(isWritten);
    const conclude = (head, commit, pull) => outcomeOf(inputs, source, look, run, { head, commit, pull });
    const { waiting } = state;
    const isUnoffered = waiting?.isAhead === true && waiting.pull === null && !waiting.isDeclined;
    if (inputs.dryRun || (written.length === 0 && !isUnoffered)) {
        const commit = wasLost && base !== null ? await (0,github_history/* readCommitsOfPaths */.ei)(github, open.ledger, base, [register]) : null;
        return conclude(base, commit?.get(register)?.commit ?? null, waiting?.pull ? { ...waiting.pull, operation: 'none' } : null);
    }
    refuseWrite(source, look, written);
    const { branch, head } = state;
    if (head === null || branch === null) {
        const error = await (0,github_commit/* startLedger */.Gl)(github, open.ledger, inputs.ledgerBranch, {
            path: register,
            content: (0,ledger_origins/* renderOrigins */.cl)(new Map()),
            message: `Start the register of reports from ${open.repository}`,
        });
        return { kind: 'started', error };
    }
    const runUrl = (0,commands_run/* urlOfRun */.wt)(run);
    const { serverUrl } = run.context;
    const brought = written
        .filter(({ kind }) => kind !== 'adopt')
        .map(({ at, candidate: { path } }) => ({
        path: at,
        title: handedAt(look, path).report.title,
        sourceUrl: (0,ledger_origins/* sourceUrl */.Hx)(serverUrl, open.repository, path, source.head),
    }));
    const message = renderCommitMessage(open.repository, brought, runUrl);
    const commit = {
        ledger: open.ledger,
        message,
        additions: [
            ...additionsOf(look, written),
            { path: register, content: new TextEncoder().encode((0,ledger_origins/* renderOrigins */.cl)(decided.origins)) },
        ],
    };
    if (inputs.ledgerPullRequest) {
        const words = { title: `Session reports of ${open.repository}`, body: renderPullBody(open.repository, runUrl) };
        const waitingCommit = written.length === 0 ? null : commit;
        const waitingBranch = waitingBranchOf(open.repository);
        const onCommit = (id) => {
            own.tell = (error) => unoffered(conclude(id, id, null), { base: branch, branch: waitingBranch }, error);
        };
        const offered = await (0,offer/* offerCommit */.C)(github, { ...state, head, branch }, waitingBranch, waitingCommit, words, onCommit);
        if (offered.kind !== 'offered')
            return offered;
        return conclude(offered.id, offered.id, { ...offered.pull, operation: offered.operation });
    }
    const committed = await (0,github_commit/* commitFiles */.zu)(github, { ...commit, branch, head });
    return committed.kind === 'committed' ? conclude(committed.id, committed.id, null) : committed;
}
function refuseWrite({ open }, look, written) {
    const { isArchived, permission } = look.state;
    if (isArchived)
        throw new errors/* InputError */.dz(`the ledger ${open.ledger} is archived. Unarchive it in its settings, or name another with \`ledger\``);
    if (permission === 'READ' || permission === 'TRIAGE')
        throw new errors/* InputError */.dz(`github-token may read ${open.ledger}, not write to it. Give it \`contents: write\` there: a fine-grained token or a GitHub App's; a run's own GITHUB_TOKEN writes only to its own repository`);
    const bytes = additionsOf(look, written).reduce((sum, { content }) => sum + content.length, 0);
    if (bytes > github_commit/* LARGEST_COMMIT */.f9)
        throw new errors/* InputError */.dz(`these reports have ${(bytes / 1e6).toFixed(1)} MB together, and GitHub takes ${github_commit/* LARGEST_COMMIT */.f9 / 1e6} MB in one commit. Hand them over in parts, with a narrower \`reports\` glob`);
}
function additionsOf(look, written) {
    return written
        .filter(({ kind }) => kind !== 'adopt')
        .map(({ at, candidate }) => ({ path: at, content: handedAt(look, candidate.path).content }));
}
function handedAt({ project }, path) {
    const handed = project.handed.find((each) => each.path === path);
    if (!handed)
        throw new Error(`${path} was decided on without being there`);
    return handed;
}
function busy(ledger) {
    return new errors/* InputError */.dz(`in ${MOST_TRIES} tries another commit to ${ledger} always came first. Nothing was handed over; run again`);
}


/***/ }),

/***/ 5224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ recordHandedOver),
/* harmony export */   Dh: () => (/* binding */ atProject),
/* harmony export */   Xr: () => (/* binding */ ledgerOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _github_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6466);
/* harmony import */ var _ledger_origins_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15);
/* harmony import */ var _ledger_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4380);
/* harmony import */ var _timesheet_hundredths_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8362);
/* harmony import */ var _timesheet_identity_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3485);
/* harmony import */ var _timesheet_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8176);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1854);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6712);
/* harmony import */ var _hand_over_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4686);
/* harmony import */ var _reconcile_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(133);











async function recordHandedOver(inputs, open, run) {
    const handed = await (0,_hand_over_js__WEBPACK_IMPORTED_MODULE_5__/* .handOver */ .C)(inputs, open, run);
    for (const line of (0,_ledger_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .describeHandOver */ .TU)(handed.decisions, inputs.dryRun))
        run.log(line);
    if (handed.old > 0)
        run.log(`${handed.old} older ${handed.old === 1 ? 'report' : 'reports'} cannot be read and are left out`);
    run.phase(null);
    const recorded = await recordEntries(inputs, handed, run);
    const summary = (0,_ledger_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .renderHandOver */ .Qc)({
        decisions: handed.decisions,
        faults: handed.faults,
        dryRun: inputs.dryRun,
        repository: open.repository,
        ledger: handed.ledger,
        head: handed.head,
        commit: handed.commit,
        pull: handed.pull,
        isRecorded: inputs.harvest !== null || (handed.isWaiting && handed.pull === null),
        calls: run.calls.github(),
    });
    return {
        faults: (0,_findings_js__WEBPACK_IMPORTED_MODULE_7__/* .uniqueFaults */ .D_)([...handed.faults, ...recorded.faults]),
        summary: [summary, recorded.summary].filter(Boolean).join('\n'),
        outputs: {
            hours: hoursOf(handed),
            ...recorded.outputs,
            'commit-sha': handed.head ?? '',
            'commit-url': handed.head === null ? '' : `${handed.ledger.url}/commit/${handed.head}`,
            'pull-request-number': handed.pull === null ? '' : String(handed.pull.number),
            'pull-request-url': handed.pull?.url ?? '',
            'pull-request-operation': handed.pull?.operation ?? 'none',
        },
    };
}
async function recordEntries(inputs, handed, run) {
    const nothing = { outputs: {}, faults: [], summary: '' };
    if (inputs.harvest === null) {
        run.log('No Harvest credentials here: the ledger’s own workflow records its reports');
        return nothing;
    }
    if (handed.isWaiting) {
        run.log(handed.pull === null
            ? 'The reports wait on a branch of the ledger that no pull request offers'
            : 'The reports wait in a pull request: the ledger’s own workflow records them once it is merged');
        return nothing;
    }
    const ledger = ledgerOf(inputs, handed, run);
    const paths = new Map(handed.decisions.map(({ at, candidate }) => [at, candidate.path]));
    run.phase('Reading Harvest');
    try {
        const outcome = await (0,_reconcile_js__WEBPACK_IMPORTED_MODULE_6__/* .reconcile */ .L)(inputs, inputs.harvest, handed.config, () => Promise.resolve(ledger), run);
        return { ...outcome, faults: outcome.faults.map((fault) => atProject(fault, paths)) };
    }
    catch (error) {
        const faults = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .faultsOf */ .xm)(error).map((fault) => atProject(fault, paths));
        const committed = handed.commit === null ? '' : ' The reports are in the ledger; run again to record them.';
        return { ...nothing, faults: faults.map((fault) => ({ ...fault, message: `${fault.message}${committed}` })) };
    }
}
function ledgerOf(inputs, handed, run) {
    const { head, commit } = handed;
    const { name, url } = handed.ledger;
    const here = handed.decisions.filter((decision) => isInLedger(decision, handed));
    const reports = new Map(here.map(({ at, candidate }) => [at, handed.handed.get(candidate.path)?.report]));
    const files = [...reports].flatMap(([path, report]) => (report ? [{ path, report }] : []));
    const commits = here.flatMap(({ at, kind }) => commit !== null && (kind === 'add' || kind === 'replace') ? [[at, { commit, added: kind === 'add' }]] : []);
    const sources = new Set(here.flatMap(({ at, candidate: { id } }) => [at, id ?? at]));
    const formers = here.flatMap(({ at, candidate: { path, id } }) => (handed.origins.get(path)?.was ?? []).map((source) => [source, id ?? at]));
    return {
        name,
        url,
        head,
        files,
        commits: new Map(commits),
        sources: (0,_ledger_origins_js__WEBPACK_IMPORTED_MODULE_8__/* .sourcesOf */ .u0)(run.context.serverUrl, handed.repository, handed.origins),
        faults: handed.faults.filter(({ severity, place }) => severity === 'error' && place !== null),
        findCommits: (paths) => head === null || inputs.dryRun
            ? Promise.resolve(new Map())
            : (0,_github_history_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommitsOfPaths */ .ei)((0,_github_js__WEBPACK_IMPORTED_MODULE_4__.openGitHub)(inputs, run), name, head, paths),
        covers: (source) => sources.has(source),
        formers: new Map(formers),
        isNew: ({ path }) => here.some(({ at, kind }) => kind === 'add' && at === path),
        refuseStale: (entries) => refuseTakenIds(name, here, entries),
    };
}
async function refuseTakenIds(ledger, here, entries) {
    const ours = new Set(entries.filter((each) => (0,_timesheet_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .isOurs */ .MU)(each, ledger)).map(({ reference }) => (0,_timesheet_identity_js__WEBPACK_IMPORTED_MODULE_9__/* .splitReference */ .mQ)(reference?.id ?? '').source));
    const taken = here.filter(({ kind, candidate: { id } }) => kind === 'add' && id !== null && ours.has(id));
    if (taken.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(taken.map(({ candidate: { path, id } }) => ({
        severity: 'error',
        message: `time entries of another report have the id "${id}" already, so nothing was recorded. Give this report an id of its own, or leave it out`,
        place: { file: path, line: 1, column: 1 },
    })));
}
function isInLedger({ kind, at, candidate }, { blobs, origins }) {
    if (kind === 'add' || kind === 'replace')
        return true;
    const isThere = (kind === 'adopt' || kind === 'same') && blobs.get(at) === candidate.blob;
    return isThere && origins.get(candidate.path)?.isForeign !== true;
}
function atProject(fault, paths) {
    const file = fault.place && paths.get(fault.place.file);
    return fault.place && file ? { ...fault, place: { ...fault.place, file } } : fault;
}
function hoursOf({ handed }) {
    const dated = [...handed.values()].flatMap(({ report }) => report.sessions).filter(({ date }) => date !== null);
    return (0,_timesheet_hundredths_js__WEBPACK_IMPORTED_MODULE_10__/* .renderHundredths */ .C)(dated.reduce((sum, { hours }) => sum + (0,_timesheet_hundredths_js__WEBPACK_IMPORTED_MODULE_10__/* .hundredthsOf */ .L)(hours), 0));
}


/***/ }),

/***/ 133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ reconcile)
});

// EXTERNAL MODULE: ./build/harvest/time-entries.js
var time_entries = __webpack_require__(4420);
// EXTERNAL MODULE: ./build/timesheet/plan.js + 3 modules
var timesheet_plan = __webpack_require__(8176);
// EXTERNAL MODULE: ./build/timesheet/result.js
var result = __webpack_require__(3122);
// EXTERNAL MODULE: ./build/timesheet/summary.js
var timesheet_summary = __webpack_require__(7047);
// EXTERNAL MODULE: ./build/commands/harvest.js + 2 modules
var harvest = __webpack_require__(5361);
// EXTERNAL MODULE: ./build/commands/plan-file.js + 1 modules
var plan_file = __webpack_require__(403);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/timesheet/describe.js
var describe = __webpack_require__(6442);
;// CONCATENATED MODULE: ./build/commands/record/apply.js



const LANES = 8;
const HOPELESS = new Set([401, 429]);
async function applyOperations(transport, userId, operations, log) {
    const results = new Map();
    let [stopped, failed] = [false, false];
    const total = operations.filter((operation) => phaseOf(operation) !== null).length;
    let finished = 0;
    for (const phase of ['change', 'create', 'delete']) {
        const waiting = operations.filter((operation) => phaseOf(operation) === phase);
        const lane = async () => {
            for (let operation = waiting.shift(); operation; operation = waiting.shift()) {
                const held = stopped || (phase === 'delete' && failed);
                const result = held
                    ? { operation, status: 'skipped', entry: null, message: null }
                    : await applyOperation(transport, userId, operation);
                results.set(operation, result);
                stopped ||= isHopeless(result.error);
                failed ||= result.status === 'failed';
                log(`${progress(++finished, total)}${renderLine(result)}`);
            }
        };
        await Promise.all(Array.from({ length: LANES }, lane));
    }
    return operations.map((operation) => results.get(operation) ?? { operation, status: 'planned', entry: null, message: null });
}
async function applyOperation(transport, userId, operation) {
    try {
        return { operation, status: 'done', entry: await write(transport, userId, operation), message: null };
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { operation, status: 'failed', entry: null, message, error };
    }
}
async function write(transport, userId, operation) {
    switch (operation.kind) {
        case 'create':
            return await (0,time_entries/* createEntry */.dv)(transport, userId, operation.fields);
        case 'update':
        case 'move':
            return await (0,time_entries/* updateEntry */.W8)(transport, operation.entry.id, operation.fields);
        case 'delete':
            await refuseChanged(transport, operation.entry);
            await (0,time_entries/* deleteEntry */.KB)(transport, operation.entry.id);
            return null;
        default:
            return null;
    }
}
async function refuseChanged(transport, planned) {
    const now = await (0,time_entries/* readEntry */.hB)(transport, planned.id);
    if (now === null)
        return;
    const same = ['date', 'hours', 'notes', 'running', 'locked'].every((key) => now[key] === planned[key]);
    if (!same)
        throw new Error('it was changed in Harvest meanwhile, so it is not deleted. Run again');
}
function phaseOf({ kind }) {
    if (kind === 'update' || kind === 'move')
        return 'change';
    return kind === 'create' || kind === 'delete' ? kind : null;
}
function isHopeless(error) {
    if (!(error instanceof errors/* RequestError */.GI))
        return false;
    const { status, path } = error.request;
    return status === null || HOPELESS.has(status) || path.endsWith('/oauth2/token');
}
function renderLine(result) {
    const { verb, date, hours, where, headline, detail } = (0,describe/* describeResult */.d)(result);
    return [verb.padEnd(7), date, `${hours} h`.padStart(7), where, headline && `“${headline}”`, detail && `(${detail})`]
        .filter(Boolean)
        .join('  ');
}
function progress(finished, total) {
    return total > 20 ? `[${String(finished).padStart(String(total).length)}/${total}] ` : '';
}

// EXTERNAL MODULE: ./build/commands/record/settle.js
var settle = __webpack_require__(9630);
// EXTERNAL MODULE: ./build/commands/record/survey.js
var record_survey = __webpack_require__(2267);
// EXTERNAL MODULE: ./build/timesheet/desired.js
var desired = __webpack_require__(4509);
// EXTERNAL MODULE: ./build/timesheet/operation.js
var timesheet_operation = __webpack_require__(8626);
;// CONCATENATED MODULE: ./build/commands/record/verify.js




function faultsOfResults(results) {
    const skipped = results.filter(({ status }) => status === 'skipped').length;
    const rest = skipped === 1 ? '1 more operation was' : `${skipped} more operations were`;
    return [...results.flatMap(faultOf), ...(skipped > 0 ? [error(`${rest} not tried. Run again`)] : [])];
}
async function readBack(results, readEntries, replan) {
    const done = results.filter(({ status }) => status === 'done');
    if (done.length === 0)
        return { duplicates: [], faults: [] };
    let second;
    try {
        second = replan(await readEntries());
    }
    catch (cause) {
        const reasons = (0,errors/* faultsOf */.xm)(cause).map(({ message }) => message);
        return {
            duplicates: [],
            faults: [error(`what was written could not be read back: ${reasons.join('; ')} Run again`)],
        };
    }
    const duplicates = second.operations.filter((operation) => operation.kind === 'delete' && operation.reason === 'duplicate');
    const faults = second.operations.flatMap((operation) => {
        const result = done.find((each) => isSame(each.operation, operation));
        return result && isUnsettled(operation) ? [notShown(result, operation)] : [];
    });
    return { duplicates, faults };
}
function faultOf(result) {
    const { operation, status, message } = result;
    if (status !== 'failed')
        return [];
    const session = (0,timesheet_operation/* sessionOf */.MC)(operation);
    const { date, hours, where } = (0,describe/* describeResult */.d)(result);
    const what = `${operation.kind} of ${hours} h on ${where}, ${date}`;
    return [{ severity: 'error', place: session && (0,desired/* placeOf */.$t)(session), message: `${what}: ${message}` }];
}
function isSame(a, b) {
    if ((0,timesheet_operation/* sessionOf */.MC)(a) || (0,timesheet_operation/* sessionOf */.MC)(b))
        return (0,timesheet_operation/* sessionOf */.MC)(a) === (0,timesheet_operation/* sessionOf */.MC)(b);
    const entry = (0,timesheet_operation/* entryOf */.Ms)(a);
    return entry !== null && entry.id === (0,timesheet_operation/* entryOf */.Ms)(b)?.id;
}
function isUnsettled(operation) {
    if (operation.kind === 'delete')
        return operation.reason === 'orphan';
    if (operation.kind === 'blocked')
        return operation.entry?.running === true;
    return operation.kind === 'create' || operation.kind === 'update' || operation.kind === 'move';
}
function notShown(result, operation) {
    const { date, hours, where } = (0,describe/* describeResult */.d)(result);
    const changes = 'changes' in operation ? operation.changes : [];
    const differs = changes.map(({ field, from, to }) => `${field} is "${from}", not "${to}"`);
    const why = operation.kind === 'blocked' ? `: ${operation.message}` : differs.length > 0 ? `: ${differs.join('; ')}` : '';
    const wordsOnly = changes.length > 0 && changes.every(({ field }) => field === 'notes' || field === 'link');
    return {
        severity: wordsOnly ? 'warning' : 'error',
        place: null,
        message: `Harvest does not show ${hours} h on ${where}, ${date}, as it was just written${why}. Look at the entry, then run again`,
    };
}
function error(message) {
    return { severity: 'error', place: null, message };
}

;// CONCATENATED MODULE: ./build/commands/record/reconcile.js










async function reconcile(inputs, access, config, readReports, run) {
    return await (0,harvest/* withHarvest */.sq)(access, run, async (transport) => {
        const survey = await (0,record_survey/* readSurvey */.F)(inputs, config, readReports, transport, run);
        const { ledger, account, settings } = survey;
        const { plan, collected, range } = survey.settled;
        if (inputs.dryRun) {
            const planned = plan.operations.map(result/* plannedResult */.U);
            const shown = planned.filter(isWorthALine);
            if (shown.length > 0)
                run.phase('What would be written to Harvest');
            for (const result of shown)
                run.log(renderLine(result));
            return await conclude(inputs, ledger, account, settings, run, planned, [...collected.faults, ...plan.faults]);
        }
        if (plan.operations.some(isWrite)) {
            await ledger.refuseStale(account.entries);
            run.phase('Writing to Harvest');
        }
        const written = await reconcile_write(transport, account, plan.operations, run, {
            readEntries: () => (0,time_entries/* listEntries */.fi)(transport, account.user.id, range),
            replan: (entries) => (0,timesheet_plan/* planTimeEntries */.fn)((0,settle/* planInput */.y)(collected, entries, ledger), settings),
        });
        return await conclude(inputs, ledger, account, settings, run, written.results, [
            ...collected.faults,
            ...plan.faults,
            ...written.faults,
        ]);
    });
}
async function reconcile_write(transport, account, operations, run, { readEntries, replan }) {
    const applied = await applyOperations(transport, account.user.id, operations, run.log);
    const seen = await readBack(applied, readEntries, replan);
    const removed = await applyOperations(transport, account.user.id, seen.duplicates, run.log);
    const results = [...applied, ...removed];
    return { results, faults: [...faultsOfResults(results), ...seen.faults] };
}
async function conclude(inputs, ledger, account, settings, run, results, runFaults) {
    const counts = (0,result/* countResults */.a)(results);
    const { outputs, faults: unwritten } = await (0,plan_file/* writePlan */.p)(results, settings, ledger, run);
    const faults = [...ledger.faults, ...runFaults, ...unwritten];
    run.phase(null);
    run.log((0,timesheet_summary/* headline */.Pl)(counts, inputs.dryRun));
    const summary = (0,timesheet_summary/* renderSummary */.Br)({
        results,
        faults,
        dryRun: inputs.dryRun,
        ledger: ledger.name,
        ledgerUrl: ledger.url,
        head: ledger.head,
        window: account.window,
        account: { name: account.company.name, url: account.company.url, user: account.user.name, userId: account.user.id },
        calls: { harvest: run.calls.harvest(), github: run.calls.github() },
    });
    return {
        faults,
        summary,
        outputs,
    };
}
function isWrite({ kind }) {
    return kind === 'create' || kind === 'update' || kind === 'move' || kind === 'delete';
}
function isWorthALine({ operation }) {
    return operation.kind !== 'unchanged';
}


/***/ }),

/***/ 9630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ settlePlan),
/* harmony export */   y: () => (/* binding */ planInput)
/* harmony export */ });
/* harmony import */ var _timesheet_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5860);
/* harmony import */ var _timesheet_collect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5013);
/* harmony import */ var _timesheet_identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3485);
/* harmony import */ var _timesheet_odd_dates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7574);
/* harmony import */ var _timesheet_operation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8626);
/* harmony import */ var _timesheet_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8176);
/* harmony import */ var _timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9003);







async function settlePlan(inputs, config, ledger, account, settings, listRange) {
    const commits = new Map(ledger.commits);
    const asked = new Set();
    let entries = account.entries;
    let range = account.window;
    const inWindow = (0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__/* .within */ .ux)(account.window);
    for (;;) {
        const reports = ledger.files.map(({ path, report }) => ({
            path,
            report,
            commit: commits.get(path)?.commit ?? null,
            sourceUrl: ledger.sources.get(path) ?? null,
        }));
        const catalog = (0,_timesheet_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .buildCatalog */ .oY)(account.assigned, entries);
        const collected = (0,_timesheet_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collectSessions */ .w)(reports, config.mapping, catalog, inWindow);
        const plan = (0,_timesheet_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planTimeEntries */ .fn)(planInput(collected, entries, ledger), settings);
        const missing = (0,_timesheet_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsWithoutCommit */ .Kc)(plan).filter((path) => !asked.has(path));
        for (const path of missing)
            asked.add(path);
        if (missing.length > 0 && !(inputs.dryRun && inputs.githubToken === null)) {
            for (const [path, commit] of await ledger.findCommits(missing))
                commits.set(path, commit);
            continue;
        }
        const isNew = (path) => commits.get(path)?.added === true;
        if (range === account.window && (0,_timesheet_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .needsWiderWindow */ .bD)(plan, collected.sessions, inWindow, isNew)) {
            range = (0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__/* .widen */ .oP)(account.window);
            entries = await listRange(range);
            continue;
        }
        const dates = await examineDates(collected, plan, ledger, account, listRange);
        return { plan, collected: { ...collected, faults: [...collected.faults, ...dates] }, range };
    }
}
async function examineDates({ sessions }, { operations }, ledger, { window, today }, listRange) {
    const before = (0,_timesheet_odd_dates_js__WEBPACK_IMPORTED_MODULE_4__/* .newBefore */ .iX)(sessions, window, ledger.isNew, new Set(operations.map(_timesheet_operation_js__WEBPACK_IMPORTED_MODULE_5__/* .sessionOf */ .MC)));
    const days = before.map(({ session }) => session.date).sort();
    const [from, to] = [days[0], days.at(-1)];
    const entries = from === undefined || to === undefined ? [] : await listRange({ from, to });
    const references = entries.map(({ reference }) => reference?.id ?? null);
    return [...(0,_timesheet_odd_dates_js__WEBPACK_IMPORTED_MODULE_4__/* .faultsAhead */ .j5)(sessions, window, today), ...(0,_timesheet_odd_dates_js__WEBPACK_IMPORTED_MODULE_4__/* .faultsBefore */ .Z$)(before, window, references)];
}
function planInput(collected, entries, ledger) {
    const broken = ledger.faults.filter(({ severity }) => severity === 'error').flatMap(({ place }) => place?.file ?? []);
    return {
        sessions: collected.sessions,
        entries: selectEntries(collected, entries, ledger),
        unreadable: new Set([...collected.unreadable, ...broken]),
        hold: collected.hold || broken.length > 0,
        reports: ledger.files.length,
    };
}
function selectEntries({ sessions }, entries, ledger) {
    const split = entries.map((entry) => ({ entry, ...(0,_timesheet_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .splitReference */ .mQ)(entry.reference?.id ?? '') }));
    const recorded = new Set(split.map(({ base }) => base));
    const missing = new Set(sessions.map(({ base }) => base).filter((base) => !recorded.has(base)));
    const isFormer = (source, base) => {
        const present = ledger.formers.get(source);
        return present !== undefined && missing.has(`${present}${base.slice(source.length)}`);
    };
    return split.filter(({ source, base }) => ledger.covers(source) || isFormer(source, base)).map(({ entry }) => entry);
}


/***/ }),

/***/ 2267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readSurvey),
/* harmony export */   y: () => (/* binding */ surveyOf)
/* harmony export */ });
/* harmony import */ var _harvest_time_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4420);
/* harmony import */ var _timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9003);
/* harmony import */ var _harvest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5361);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9630);




async function readSurvey(inputs, config, readReports, transport, run) {
    const [ledger, account] = await Promise.all([
        readReports(),
        (0,_harvest_js__WEBPACK_IMPORTED_MODULE_1__/* .readAccount */ .GM)(transport, run.startedAt, (today) => (0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__/* .windowOf */ .Ou)(inputs.from, inputs.to, config.windowDays, today)),
    ]);
    return await surveyOf(inputs, config, ledger, account, transport, run);
}
async function surveyOf(inputs, config, ledger, account, transport, run) {
    const settings = {
        ledger: ledger.name,
        ledgerUrl: ledger.url,
        notes: config.notes,
        timestamps: account.company.timestamps,
        window: account.window,
        orphans: config.retract.orphans,
        limit: config.retract.limit,
    };
    const settled = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .settlePlan */ .f)(inputs, config, ledger, account, settings, (range) => (0,_harvest_time_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .listEntries */ .fi)(transport, account.user.id, range));
    const { sessions } = settled.collected;
    run.log(`${count(ledger.files.length, 'report', 'reports')} with ${count(sessions.length, 'session', 'sessions')}; ${count(account.entries.length, 'time entry', 'time entries')} in the window (${(0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__/* .renderWindow */ .Vi)(account.window)})`);
    const inWindow = (0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__/* .within */ .ux)(account.window);
    const outside = sessions.filter(({ session }) => !inWindow(session.date)).length;
    if (outside > 0)
        run.log(`${outside} of ${count(sessions.length, 'session is', 'sessions are')} outside the window (${(0,_timesheet_window_js__WEBPACK_IMPORTED_MODULE_3__/* .renderWindow */ .Vi)(account.window)}) and not looked at`);
    return { ledger, account, settings, settled };
}
function count(number, one, many) {
    return `${number} ${number === 1 ? one : many}`;
}


/***/ }),

/***/ 4380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qc: () => (/* binding */ renderHandOver),
/* harmony export */   TU: () => (/* binding */ describeHandOver),
/* harmony export */   kr: () => (/* binding */ renderReports)
/* harmony export */ });
/* harmony import */ var _markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5493);
/* harmony import */ var _markdown_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1263);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7968);
/* harmony import */ var _timesheet_desired_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4509);




const MOST_ROWS = 200;
const VERBS = {
    add: 'new',
    replace: 'changed',
    adopt: 'there already',
    same: 'unchanged',
    superseded: 'newer there',
    conflict: 'left',
};
function describeHandOver(decisions, dryRun) {
    const lines = decisions
        .filter(({ kind }) => kind !== 'same')
        .map(({ kind, candidate, at }) => `${VERBS[kind].padEnd(13)}  ${candidate.path}${at ? `  →  ${at}` : ''}`);
    return [...lines, headline(decisions, dryRun)];
}
function renderHandOver(given) {
    const parts = [
        `## ${headline(given.decisions, given.dryRun)}`,
        renderScope(given),
        given.faults.length > 0 ? `### Needs your attention\n\n${(0,_markdown_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFaultList */ .N)(given.faults, null, MOST_ROWS)}` : '',
        renderReports(given),
        `<sub>${given.calls} GitHub ${given.calls === 1 ? 'call' : 'calls'}.</sub>`,
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
function headline(decisions, dryRun) {
    const count = (...kinds) => decisions.filter(({ kind }) => kinds.includes(kind)).length;
    const words = [
        `${count('add')} new`,
        `${count('replace')} changed`,
        `${count('same', 'adopt', 'superseded')} unchanged`,
        ...(count('conflict') > 0 ? [`${count('conflict')} left`] : []),
    ];
    return `${dryRun ? 'Dry run: ' : ''}Reports handed over: ${words.join(', ')}`;
}
function renderScope({ repository, ledger, commit, pull, isRecorded, dryRun }) {
    const to = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .B)((0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(ledger.name), ledger.url);
    const at = pull
        ? `, waiting in ${(0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .B)(`pull request ${pull.number}`, pull.url)}`
        : commit === null
            ? ''
            : ` in ${(0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .B)(`\`${commit.slice(0, 7)}\``, `${ledger.url}/commit/${commit}`)}`;
    const then = isRecorded && !pull ? '' : pull ? '. Recorded once it is merged.' : ". Recorded by the ledger's own workflow.";
    return `${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(repository)} → ${to}${at}${dryRun ? '' : then}`;
}
function renderReports({ decisions, ledger, head, }) {
    const shown = decisions.filter(({ kind }) => kind !== 'same');
    const rows = shown.slice(0, MOST_ROWS).map(({ kind, candidate, at }) => {
        const isThere = kind === 'add' || kind === 'replace' || kind === 'adopt';
        const place = isThere && head !== null ? (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .renderLink */ .B)((0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(at), (0,_timesheet_desired_js__WEBPACK_IMPORTED_MODULE_3__/* .blobUrl */ .b0)(ledger.url, head, at)) : (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(at);
        return [VERBS[kind], (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(candidate.path), kind === 'conflict' ? 'see above' : place];
    });
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .b)([{ title: '' }, { title: 'Report' }, { title: 'In the ledger' }], rows);
    const more = shown.length - rows.length;
    return table === '' ? '' : `### Reports\n\n${table}${more > 0 ? `\n\n… and ${more} more.` : ''}`;
}


/***/ }),

/***/ 5013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ reachesInto),
/* harmony export */   w: () => (/* binding */ collectSessions)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7692);
/* harmony import */ var _report_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5567);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3485);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1001);




function collectSessions(reports, mapping, catalog, inWindow) {
    const faults = [];
    const unreadable = new Set();
    const sessions = [];
    const owners = ownersOf(reports);
    let hold = false;
    for (const { path, report, commit, sourceUrl } of reports) {
        const source = report.id ?? path;
        const rival = owners.get(source)?.find((other) => other !== path);
        if (rival !== undefined) {
            unreadable.add(path).add(source);
            hold = true;
            const message = report.id === null
                ? `${rival} has this report's path as its id, so neither is recorded. Change that id`
                : `the id "${report.id}" is that of ${rival} too, so neither is recorded. Give each report an id of its own, or leave it out`;
            faults.push({ severity: 'error', message, place: { file: path, line: 1, column: 1 } });
            continue;
        }
        const codes = [...report.problems.map(({ code }) => code), ...(report.silenced ?? [])];
        const isBad = report.problems.some(({ severity }) => severity === 'error');
        if (isBad || codes.some((code) => UNREAD.has(code) || (0,_report_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .ownSeverity */ .I9)(code, 'warning') === 'error'))
            unreadable.add(path).add(source);
        if (reachesInto(report, path, inWindow)) {
            hold ||= isBad || codes.some(holds);
            for (const { severity, message, line, column } of report.problems)
                faults.push({ severity, message, place: { file: path, line, column } });
        }
        const isReliable = !codes.some((code) => DOUBTFUL.has(code));
        for (const session of report.sessions) {
            if (!isLoggable(session))
                continue;
            const { repository, title } = report;
            sessions.push({
                session,
                path,
                source,
                base: (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .baseReference */ .lo)(source, (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionKey */ .ce)(session)),
                target: (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .mapSession */ .xZ)({ session, path, repository }, mapping, catalog),
                title,
                repository,
                sourceUrl,
                isReliable,
                commit,
            });
        }
    }
    return { sessions, faults, unreadable, hold };
}
const holds = (code) => code !== 'no-hours' && (0,_report_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .ownSeverity */ .I9)(code, 'warning') === 'error';
const DOUBTFUL = new Set(['front-matter', 'unreadable', 'too-large']);
const UNREAD = new Set(['too-long', 'unread-hours', 'unread-table']);
function ownersOf(reports) {
    const owners = new Map();
    const claim = (source, path) => owners.set(source, [...(owners.get(source) ?? []), path]);
    for (const { path, report } of reports) {
        if (report.id !== path)
            claim(path, path);
        if (report.id !== null)
            claim(report.id, path);
    }
    return owners;
}
function isLoggable(session) {
    return session.date !== null && session.hours !== null;
}
function reachesInto(report, path, inWindow) {
    const named = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlainDate */ .mC)(/\d{4}-\d{2}-\d{2}(?=[^/]*$)/.exec(path)?.[0] ?? '');
    const dates = report.sessions.map(({ date }) => date ?? named);
    return dates.length === 0 ? named === null || inWindow(named) : dates.some((date) => date === null || inWindow(date));
}


/***/ }),

/***/ 6442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isOnlyLink),
/* harmony export */   d: () => (/* binding */ describeResult)
/* harmony export */ });
/* harmony import */ var _markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5493);
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5860);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3485);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8626);




const done = {
    create: 'created',
    update: 'updated',
    move: 'moved',
    delete: 'deleted',
    unchanged: 'unchanged',
    drift: 'drift',
    left: 'left',
    blocked: 'blocked',
};
function verbOf({ operation: { kind }, status }) {
    if (status === 'done')
        return done[kind];
    if (status === 'failed')
        return `${kind} failed`;
    return status === 'skipped' ? `${kind} not tried` : kind;
}
function describeResult(result) {
    const { operation, message } = result;
    const session = (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .sessionOf */ .MC)(operation);
    const entry = (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(operation);
    const target = session?.target.ok ? session.target : null;
    return {
        verb: verbOf(result),
        date: session?.session.date ?? entry?.date ?? '',
        hours: (session?.session.hours ?? entry?.hours ?? 0).toFixed(2),
        where: target
            ? `${(0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(target.project)} · ${target.task.name}`
            : entry
                ? `${(0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(entry.project)} · ${entry.task.name}`
                : [session?.session.project ?? session?.session.client, session?.session.task].filter(Boolean).join(' · '),
        headline: (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(session?.session.headline ?? session?.title ?? entry?.notes.split('\n')[0] ?? '', 120),
        detail: (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(message ?? detailOf(operation), 500),
        path: session?.path ?? null,
        line: session?.session.line ?? null,
    };
}
function detailOf(operation) {
    switch (operation.kind) {
        case 'update':
        case 'move':
        case 'drift': {
            const words = operation.changes.flatMap(({ field, from, to }) => {
                if (field === 'link' || field === 'reference')
                    return [];
                if (field === 'notes')
                    return withoutLinks(from) === withoutLinks(to) ? [] : ['notes'];
                return [`${field} ${from || '–'} → ${to}`];
            });
            if (operation.kind === 'drift')
                return [operation.reason, ...words].join('; ');
            if (words.length > 0)
                return words.join('; ');
            return operation.kind === 'move' ? 'report renamed' : 'link to the newest commit';
        }
        case 'delete':
            return operation.reason === 'duplicate' ? 'recorded twice' : 'its session is gone';
        case 'left':
            return {
                keep: 'its session is gone; kept as configured',
                flag: 'its session is gone; flagged as configured',
                limit: 'its session is gone; more than retract.limit, so nothing was deleted',
                empty: 'its session is gone; no report is left in the ledger, so nothing was deleted',
                unread: 'its report cannot be read whole, so its session may still be there; nothing was deleted',
                waits: `waits for its report "${(0,_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .splitReference */ .mQ)(operation.entry.reference?.id ?? '').source}"`,
                held: 'its session is gone; nothing is deleted while a report has an error or a session is blocked',
            }[operation.reason];
        case 'blocked':
            return operation.message;
        default:
            return '';
    }
}
function isOnlyLink(operation) {
    return (operation.kind === 'update' &&
        operation.changes.every(({ field, from, to }) => field === 'link' || (field === 'notes' && withoutLinks(from) === withoutLinks(to))));
}
function withoutLinks(notes) {
    return notes.replace(/https?:\/\/\S+/g, '');
}


/***/ }),

/***/ 7574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z$: () => (/* binding */ faultsBefore),
/* harmony export */   iX: () => (/* binding */ newBefore),
/* harmony export */   j5: () => (/* binding */ faultsAhead)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7692);
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4509);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3485);
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9003);




const DAYS_AHEAD = 7;
const MOST = 10;
function faultsAhead(sessions, window, today) {
    const inWindow = (0,_window_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .ux)(window);
    const latest = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .addDays */ .fi)(today, DAYS_AHEAD);
    const ahead = sessions.filter(({ session: { date } }) => inWindow(date) && date > latest);
    return firstOf(ahead.map((each) => {
        const { date } = each.session;
        const days = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);
        return warning(each, `this session is dated ${date}, ${days} days ahead. Correct the date if that is a slip`);
    }), (rest) => `${rest} more sessions are dated more than ${DAYS_AHEAD} days ahead`);
}
function newBefore(sessions, { from }, isNew, planned) {
    return sessions.filter((each) => each.session.date < from && isNew(each) && !planned.has(each));
}
function faultsBefore(sessions, { from }, references) {
    const recorded = new Set(references.map((reference) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .splitReference */ .mQ)(reference ?? '').base));
    const missing = sessions.filter(({ base }) => !recorded.has(base));
    return firstOf(missing.map((each) => {
        const { date } = each.session;
        return warning(each, `not recorded: ${date} is before the window, which starts ${from}. Correct the date, or run once with \`from: ${date}\``);
    }), (rest) => {
        const first = missing.map(({ session }) => session.date).sort()[0];
        return `not recorded: ${rest} more new sessions are before the window, which starts ${from}. To record them all, run once with \`from: ${first}\``;
    });
}
function warning(session, message) {
    return { severity: 'warning', message, place: (0,_desired_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(session) };
}
function firstOf(faults, restOf) {
    const rest = faults.length - MOST;
    if (rest <= 1)
        return [...faults];
    return [...faults.slice(0, MOST), { severity: 'warning', message: restOf(rest), place: null }];
}


/***/ }),

/***/ 3122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ plannedResult),
/* harmony export */   a: () => (/* binding */ countResults)
/* harmony export */ });
function plannedResult(operation) {
    return { operation, status: 'planned', entry: null, message: null };
}
function countResults(results) {
    const count = (test) => results.filter(test).length;
    const undone = ({ status }) => status === 'failed' || status === 'skipped';
    const of = (...kinds) => count((r) => kinds.includes(r.operation.kind) && !undone(r));
    return {
        created: of('create'),
        updated: of('update', 'move'),
        deleted: of('delete'),
        unchanged: of('unchanged'),
        blocked: count((r) => undone(r) || isStuck(r.operation)),
    };
}
function isStuck(operation) {
    if (operation.kind === 'left')
        return !['keep', 'flag', 'waits'].includes(operation.reason);
    return operation.kind === 'blocked' || operation.kind === 'drift';
}


/***/ }),

/***/ 7047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   gV: () => (/* binding */ lineUrl)
/* harmony export */ });
/* harmony import */ var _markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5493);
/* harmony import */ var _markdown_faults_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1263);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7968);
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5860);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6442);
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4509);
/* harmony import */ var _hundredths_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8362);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8626);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3122);
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9003);










const MOST_ROWS = 200;
const LARGEST_SUMMARY = 1_000_000;
const NON_BREAKING_HYPHEN = '\u2011';
function renderSummary(input) {
    for (let rows = MOST_ROWS;; rows = Math.floor(rows / 2)) {
        const text = renderWithRows(input, rows);
        if (rows === 0 || new TextEncoder().encode(text).length <= LARGEST_SUMMARY)
            return text;
    }
}
function renderWithRows(input, rows) {
    const counts = (0,_result_js__WEBPACK_IMPORTED_MODULE_2__/* .countResults */ .a)(input.results);
    const parts = [
        `## ${headline(counts, input.dryRun)}`,
        renderScope(input),
        renderFaults(input, rows),
        renderChanges(input, rows),
        renderHours(input.results),
        `<sub>${input.calls.harvest} Harvest ${plural(input.calls.harvest, 'call')}, ${input.calls.github} GitHub ${plural(input.calls.github, 'call')}.</sub>`,
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
function headline(counts, dryRun) {
    const words = [
        `${counts.created} created`,
        `${counts.updated} updated`,
        `${counts.deleted} deleted`,
        `${counts.unchanged} unchanged`,
        ...(counts.blocked > 0 ? [`${counts.blocked} blocked`] : []),
    ];
    return `${dryRun ? 'Dry run: ' : ''}${words.join(', ')}`;
}
function renderScope({ ledger, ledgerUrl, head, window, account }) {
    const at = head ? ` at ${(0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .renderLink */ .B)(`\`${head.slice(0, 7)}\``, `${ledgerUrl}/commit/${head}`)}` : '';
    const name = (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(account.name || 'Harvest');
    const to = account.url ? (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .renderLink */ .B)(name, account.url) : name;
    return `${(0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .renderLink */ .B)((0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(ledger), ledgerUrl)}${at} → ${to} (${(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(account.user)}) · sessions ${(0,_window_js__WEBPACK_IMPORTED_MODULE_5__/* .renderWindow */ .Vi)(window)}`;
}
function renderFaults({ faults, ledgerUrl, head }, rows) {
    if (faults.length === 0)
        return '';
    const linkTo = head === null ? null : ({ file, line }) => lineUrl(ledgerUrl, head, file, line);
    return `### Needs your attention\n\n${(0,_markdown_faults_js__WEBPACK_IMPORTED_MODULE_6__/* .renderFaultList */ .N)(faults, linkTo, rows)}`;
}
function renderChanges({ results, account, ledgerUrl, head }, most) {
    const shown = results.filter(({ operation }) => operation.kind !== 'unchanged');
    const rows = shown.slice(0, most).map((result) => {
        const { verb, date, hours, where, headline, detail, path, line } = (0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describeResult */ .d)(result);
        const entry = result.entry ?? (0,_operation_js__WEBPACK_IMPORTED_MODULE_7__/* .entryOf */ .Ms)(result.operation);
        const session = (0,_operation_js__WEBPACK_IMPORTED_MODULE_7__/* .sessionOf */ .MC)(result.operation);
        const commit = session?.commit ?? (0,_desired_js__WEBPACK_IMPORTED_MODULE_8__/* .commitOf */ .D3)(entry?.reference?.permalink ?? null) ?? head;
        const what = (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(headline || path || '');
        const shownDate = date.replaceAll('-', NON_BREAKING_HYPHEN);
        return [
            (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(verb),
            account.url ? (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .renderLink */ .B)(shownDate, dayUrl(account.url, date, account.userId)) : shownDate,
            hours,
            (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(where),
            path && commit && what ? (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .renderLink */ .B)(what, lineUrl(ledgerUrl, commit, path, line ?? 1)) : what,
            result.operation.kind === 'blocked' || result.status === 'failed' ? 'see above' : (0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(detail),
        ];
    });
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTable */ .b)([
        { title: '' },
        { title: 'Day' },
        { title: 'Hours', align: 'right' },
        { title: 'Project · task' },
        { title: 'Session' },
        { title: 'Change' },
    ], rows);
    return table === '' ? '' : ['### Time entries', '', table, ...more(shown.length, most)].join('\n');
}
function renderHours(results) {
    const hundredths = new Map();
    let total = 0;
    for (const { operation } of results) {
        const session = (0,_operation_js__WEBPACK_IMPORTED_MODULE_7__/* .sessionOf */ .MC)(operation);
        if (!session?.target.ok)
            continue;
        const name = (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(session.target.project);
        const hours = (0,_hundredths_js__WEBPACK_IMPORTED_MODULE_9__/* .hundredthsOf */ .L)(session.session.hours);
        hundredths.set(name, (hundredths.get(name) ?? 0) + hours);
        total += hours;
    }
    const rows = [...hundredths].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (rows.length === 0)
        return '';
    const table = (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTable */ .b)([{ title: 'Project' }, { title: 'Hours', align: 'right' }], [
        ...rows.map(([name, hours]) => [(0,_markdown_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeText */ .X1)(name), (0,_hundredths_js__WEBPACK_IMPORTED_MODULE_9__/* .renderHundredths */ .C)(hours)]),
        ['**Total**', `**${(0,_hundredths_js__WEBPACK_IMPORTED_MODULE_9__/* .renderHundredths */ .C)(total)}**`],
    ]);
    return `### Hours by project\n\n${table}`;
}
function dayUrl(accountUrl, date, userId) {
    return `${accountUrl}/time/day/${date.replaceAll('-', '/')}/${userId}`;
}
function lineUrl(ledgerUrl, commit, path, line) {
    return `${(0,_desired_js__WEBPACK_IMPORTED_MODULE_8__/* .blobUrl */ .b0)(ledgerUrl, commit, path)}?plain=1#L${line}`;
}
function more(count, shown) {
    return count > shown ? ['', `… and ${count - shown} more; the plan file has them all.`] : [];
}
function plural(count, word) {
    return count === 1 ? word : `${word}s`;
}


/***/ })

};
