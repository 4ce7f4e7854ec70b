export const id = 800;
export const ids = [800];
export const modules = {

/***/ 8800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  request: () => (/* binding */ request)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/harvest/form.js
var harvest_form = __webpack_require__(9798);
// EXTERNAL MODULE: ./build/harvest/pages.js
var pages = __webpack_require__(2582);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/harvest/parameters.js


function parseParameters(text) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, schema: 'failsafe', prettyErrors: false });
    const lineAt = (offset) => lines.linePos(offset).line;
    const [error] = document.errors;
    if (error)
        throw new errors/* InputError */.dz(`parameters, line ${lineAt(error.pos[0])}: not valid YAML: ${error.message.split('\n')[0]}`);
    const read = (node) => {
        const line = lineAt(node?.range?.[0] ?? 0);
        if ((0,dist/* isMap */.jh)(node)) {
            const entries = node.items.map(({ key, value }) => {
                if (!(0,dist/* isScalar */.jn)(key))
                    throw new errors/* InputError */.dz(`parameters, line ${line}: a key must be a name`);
                return [String(key.value), read(value)];
            });
            return { kind: 'map', entries: new Map(entries), line };
        }
        if ((0,dist/* isSeq */.oP)(node))
            return { kind: 'list', items: node.items.map(read), line };
        if (!(0,dist/* isScalar */.jn)(node) && node !== null)
            throw new errors/* InputError */.dz(`parameters, line ${line}: aliases are not taken here; write the value out`);
        const text = (0,dist/* isScalar */.jn)(node) ? String(node.value ?? '') : '';
        const isPlain = !(0,dist/* isScalar */.jn)(node) || node.type === 'PLAIN';
        return isPlain && /^(~|null)?$/i.test(text) ? { kind: 'none', line } : { kind: 'scalar', text, line };
    };
    if (document.contents === null)
        return new Map();
    const written = read(document.contents);
    if (written.kind !== 'map')
        throw new errors/* InputError */.dz('parameters: expected names and values, such as `user_id: 1782959`');
    return written.entries;
}

// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(2246);
;// CONCATENATED MODULE: ./build/harvest/operations.js
const PAGE = 'page cursor per_page';
const LINES = 'kind! description quantity unit_price! taxed taxed2';
const BILL = 'number purchase_order tax tax2 discount subject notes currency issue_date';
const INVOICE = `${BILL} due_date payment_term payment_options[] retainer_id estimate_id`;
const PERIOD = 'summary_type! from to';
const PROJECT = `code is_active is_fixed_fee hourly_rate budget_is_monthly budget cost_budget
  cost_budget_include_expenses notify_when_over_budget over_budget_notification_percentage show_budget_to_all fee notes
  starts_on ends_on`;
const ENTRY = `started_time ended_time hours notes
  external_reference{ id:text group_id:text account_id:text permalink service service_icon_url }`;
const PERSON = 'timezone has_access_to_all_future_projects is_contractor is_active weekly_capacity roles[] access_roles[]';
const CONTACT = 'title last_name email phone_office phone_mobile fax';
const MAIL = 'event_type recipients[]{ name email! } subject body send_me_a_copy';
const TABLE = `
GET clients ? is_active updated_since ${PAGE}
POST clients > name! is_active address currency
GET clients/{id}
PATCH clients/{id} > name is_active address currency
DELETE clients/{id}
GET company
PATCH company > wants_timestamp_timers weekly_capacity
GET contacts ? client_id updated_since ${PAGE}
POST contacts > client_id! first_name! ${CONTACT}
GET contacts/{id}
PATCH contacts/{id} > client_id first_name ${CONTACT}
DELETE contacts/{id}
GET estimate_item_categories ? updated_since ${PAGE}
POST estimate_item_categories > name!
GET estimate_item_categories/{id}
PATCH estimate_item_categories/{id} > name
DELETE estimate_item_categories/{id}
GET estimates ? client_id updated_since from to state ${PAGE}
POST estimates > client_id! ${BILL} line_items[]{ ${LINES} }
GET estimates/{id}
PATCH estimates/{id} > client_id ${BILL} line_items[]{ id _destroy ${LINES.replaceAll('!', '')} }
DELETE estimates/{id}
GET estimates/{estimate_id}/messages ? updated_since ${PAGE}
POST estimates/{estimate_id}/messages > ${MAIL}
DELETE estimates/{estimate_id}/messages/{id}
GET expense_categories ? is_active updated_since ${PAGE}
POST expense_categories > name! unit_name unit_price is_active
GET expense_categories/{id}
PATCH expense_categories/{id} > name unit_name unit_price is_active
DELETE expense_categories/{id}
GET expenses ? user_id client_id project_id is_billed approval_status updated_since from to ${PAGE}
POST expenses > user_id project_id! expense_category_id! spent_date! units total_cost notes billable receipt
GET expenses/{id}
PATCH expenses/{id} > project_id expense_category_id spent_date units total_cost notes billable receipt delete_receipt
DELETE expenses/{id}
GET invoice_item_categories ? updated_since ${PAGE}
POST invoice_item_categories > name!
GET invoice_item_categories/{id}
PATCH invoice_item_categories/{id} > name
DELETE invoice_item_categories/{id}
GET invoices ? client_id project_id updated_since from to state ${PAGE}
POST invoices > client_id! ${INVOICE} line_items[]{ project_id ${LINES} } line_items_import{ project_ids[]! time{ ${PERIOD} } expenses{ ${PERIOD} attach_receipt } }
GET invoices/{id}
PATCH invoices/{id} > client_id ${INVOICE} line_items[]{ id _destroy project_id ${LINES.replaceAll('!', '')} }
DELETE invoices/{id}
GET invoices/{invoice_id}/messages ? updated_since ${PAGE}
POST invoices/{invoice_id}/messages > ${MAIL} include_link_to_client_invoice attach_pdf thank_you
GET invoices/{invoice_id}/messages/new ? thank_you reminder
DELETE invoices/{invoice_id}/messages/{id}
GET invoices/{invoice_id}/payments ? updated_since ${PAGE}
POST invoices/{invoice_id}/payments > amount! paid_at paid_date notes send_thank_you
DELETE invoices/{invoice_id}/payments/{id}
GET projects ? is_active client_id updated_since ${PAGE}
POST projects > client_id! name! is_billable! bill_by! budget_by! ${PROJECT}
GET projects/{id}
PATCH projects/{id} > client_id name is_billable bill_by budget_by ${PROJECT}
DELETE projects/{id}
GET projects/{project_id}/task_assignments ? is_active updated_since ${PAGE}
POST projects/{project_id}/task_assignments > task_id! is_active billable hourly_rate budget
GET projects/{project_id}/task_assignments/{id}
PATCH projects/{project_id}/task_assignments/{id} > is_active billable hourly_rate budget
DELETE projects/{project_id}/task_assignments/{id}
GET projects/{project_id}/user_assignments ? user_id is_active updated_since ${PAGE}
POST projects/{project_id}/user_assignments > user_id! is_active is_project_manager use_default_rates hourly_rate budget
GET projects/{project_id}/user_assignments/{id}
PATCH projects/{project_id}/user_assignments/{id} > is_active is_project_manager use_default_rates hourly_rate budget
DELETE projects/{project_id}/user_assignments/{id}
GET reports/expenses/categories ? from!:day to!:day ${PAGE}
GET reports/expenses/clients ? from!:day to!:day ${PAGE}
GET reports/expenses/projects ? from!:day to!:day ${PAGE}
GET reports/expenses/team ? from!:day to!:day ${PAGE}
GET reports/project_budget ? is_active ${PAGE}
GET reports/time/clients ? from!:day to!:day include_fixed_fee ${PAGE}
GET reports/time/projects ? from!:day to!:day include_fixed_fee ${PAGE}
GET reports/time/tasks ? from!:day to!:day include_fixed_fee ${PAGE}
GET reports/time/team ? from!:day to!:day include_fixed_fee ${PAGE}
GET reports/uninvoiced ? from!:day to!:day include_fixed_fee ${PAGE}
GET roles ? ${PAGE}
POST roles > name! user_ids[]
GET roles/{id}
PATCH roles/{id} > name user_ids[]
DELETE roles/{id}
GET task_assignments ? is_active updated_since ${PAGE}
GET tasks ? is_active updated_since ${PAGE}
POST tasks > name! billable_by_default default_hourly_rate is_default is_active
GET tasks/{id}
PATCH tasks/{id} > name billable_by_default default_hourly_rate is_default is_active
DELETE tasks/{id}
GET time_entries ? user_id client_id project_id task_id external_reference_id:text is_billed is_running approval_status updated_since from to ${PAGE}
POST time_entries > user_id project_id! task_id! spent_date! ${ENTRY}
GET time_entries/{id}
PATCH time_entries/{id} > project_id task_id spent_date ${ENTRY}
DELETE time_entries/{id}
DELETE time_entries/{id}/external_reference
PATCH time_entries/{id}/restart
PATCH time_entries/{id}/stop
GET user_assignments ? user_id is_active updated_since ${PAGE}
GET users ? is_active updated_since ${PAGE}
POST users > first_name! last_name! email! default_hourly_rate cost_rate ${PERSON}
GET users/me
GET users/me/project_assignments ? ${PAGE}
GET users/{id}
PATCH users/{id} > first_name last_name email ${PERSON}
DELETE users/{id}
GET users/{user_id}/billable_rates ? ${PAGE}
POST users/{user_id}/billable_rates > amount! start_date
GET users/{user_id}/billable_rates/{id}
GET users/{user_id}/cost_rates ? ${PAGE}
POST users/{user_id}/cost_rates > amount! start_date
GET users/{user_id}/cost_rates/{id}
GET users/{user_id}/project_assignments ? updated_since ${PAGE}
GET users/{user_id}/teammates ? ${PAGE}
PATCH users/{user_id}/teammates > teammate_ids[]!
`;
const NUMBERS = `page per_page hours units total_cost quantity unit_price tax tax2 discount amount budget cost_budget fee
  hourly_rate default_hourly_rate cost_rate weekly_capacity over_budget_notification_percentage`.split(/\s+/);
const FLAGS = `billable billable_by_default taxed taxed2 _destroy send_me_a_copy send_thank_you thank_you reminder attach_pdf
  attach_receipt include_link_to_client_invoice include_fixed_fee delete_receipt notify_when_over_budget
  show_budget_to_all budget_is_monthly cost_budget_include_expenses has_access_to_all_future_projects
  use_default_rates wants_timestamp_timers`.split(/\s+/);
function kindOf(name) {
    if (name === 'id' || /_ids?$/.test(name))
        return 'id';
    if (NUMBERS.includes(name))
        return 'number';
    if (name.startsWith('is_') || FLAGS.includes(name))
        return 'flag';
    if (name === 'from' || name === 'to' || /(_date|_on)$/.test(name))
        return 'date';
    if (name === 'updated_since' || name === 'paid_at')
        return 'instant';
    if (name.endsWith('_time'))
        return 'clock';
    return name === 'receipt' ? 'file' : 'text';
}
function parseFields(text) {
    const tokens = text.split(/\s+/).filter(Boolean);
    const read = () => {
        const fields = [];
        for (let token = tokens.shift(); token !== undefined && token !== '}'; token = tokens.shift()) {
            const [, name, list, required, kind, object] = /^(\w+)(\[\])?(!)?(?::(\w+))?(\{)?$/.exec(token) ?? [];
            if (name === undefined)
                throw new Error(`the table of operations holds "${token}"`);
            fields.push({
                name,
                isRequired: required !== undefined,
                isList: list !== undefined,
                holds: object === undefined ? (kind ?? kindOf(name)) : read(),
            });
        }
        return fields;
    };
    return read();
}
function rowsOf(path) {
    if (path.startsWith('reports/'))
        return 'results';
    const [, bill, last] = /^(invoice|estimate)s\/\{\w+\}\/(\w+)$/.exec(path) ?? [];
    return bill === undefined ? (path.split('/').at(-1) ?? '') : `${bill}_${last}`;
}
const operations = TABLE.trim()
    .split(/\n(?=[A-Z]+ )/)
    .map((line) => {
    const [head = '', body = ''] = line.split(' > ');
    const [route = '', query = ''] = head.split(' ? ');
    const [method, path = ''] = route.split(' ');
    const fields = parseFields(query);
    const rows = fields.some(({ name }) => name === 'per_page') ? rowsOf(path) : null;
    return { method: method, path, query: fields, body: parseFields(body), rows };
});

;// CONCATENATED MODULE: ./build/harvest/route.js



function findRoute(route) {
    const [, method = '', address = '', search = ''] = /^\s*([a-z]+)\s+(?:https:\/\/api\.harvestapp\.com)?\/?(?:v2\/)?([^?\s]*?)\/?(?:\?(\S*))?\s*$/i.exec(route) ?? [];
    if (method === '')
        throw new errors/* InputError */.dz(`route: found ${route.trim() === '' ? 'nothing' : `"${route}"`}, expected a method and a path, such as GET /v2/time_entries`);
    const segments = address.split('/');
    const here = operations.filter(({ path }) => isAt(path, segments));
    const wanted = method.toUpperCase();
    const operation = here.find((each) => each.method === wanted);
    if (operation)
        return { operation, segments, query: [...new URLSearchParams(search)] };
    if (here.length > 0)
        throw new errors/* InputError */.dz(`route: Harvest has no ${wanted} at /v2/${address}. There is ${here.map((each) => `${each.method} ${shownPath(each)}`).join(', ')}`);
    const asked = segments.map((part) => (/^(\d+|\{.*\})$/.test(part) ? '{id}' : part)).join('/');
    const known = [...new Set(operations.map(({ path }) => path.replace(/\{\w+\}/g, '{id}')))];
    const guess = (0,suggest/* didYouMean */.a)(asked, known).replace(/"(.*)"/, '"/v2/$1"');
    throw new errors/* InputError */.dz(`route: Harvest has no "/v2/${address}"${guess} docs/request.md lists every route`);
}
function shownPath({ path }) {
    return `/v2/${path}`;
}
function isAt(path, segments) {
    const parts = path.split('/');
    return (parts.length === segments.length &&
        parts.every((part, at) => (isId(part) ? isFilled(segments[at]) || isId(segments[at] ?? '') : part === segments[at])));
}
const isFilled = (segment) => /^[1-9]\d{0,15}$/.test(segment ?? '');
const isId = (segment) => /^\{\w+\}$/.test(segment);

// EXTERNAL MODULE: ./build/calendar.js
var calendar = __webpack_require__(7692);
;// CONCATENATED MODULE: ./build/harvest/values.js


function readFields(fields, entries, where, complain) {
    const values = {};
    for (const [name, written] of entries) {
        const field = fields.find((each) => each.name === name);
        const shown = `${where}${name}`;
        if (field)
            values[name] = readValue(field, written, shown, complain);
        else {
            const names = fields.map((each) => each.name);
            const known = names.length === 0 ? ' Nothing belongs here.' : ` Known here: ${names.join(', ')}`;
            complain(written.line, `unknown parameter "${shown}"${(0,suggest/* didYouMean */.a)(name, names)}${known}`);
        }
    }
    for (const { name, isRequired } of fields)
        if (isRequired && (entries.get(name)?.kind ?? 'none') === 'none')
            complain(0, `"${where}${name}" is missing`);
    return values;
}
function readValue(field, written, shown, complain) {
    if (written.kind === 'none')
        return null;
    if (field.isList) {
        if (written.kind === 'list')
            return written.items.map((item, at) => readValue({ ...field, isList: false }, item, `${shown}[${at}]`, complain));
        complain(written.line, `${shown}: expected a list`);
        return undefined;
    }
    const { holds } = field;
    if (typeof holds !== 'string') {
        if (written.kind === 'map')
            return readFields(holds, written.entries, `${shown}.`, complain);
        complain(written.line, `${shown}: expected ${holds.map(({ name }) => name).join(', ')}`);
        return undefined;
    }
    const { expected, read } = kinds[holds];
    const value = written.kind === 'scalar' ? read(written.text.trim(), written.text) : undefined;
    if (value === undefined)
        complain(written.line, `${shown}: found ${show(written)}, expected ${expected}`);
    return value;
}
const matching = (pattern) => (text) => pattern.test(text) ? text : undefined;
const kinds = {
    id: {
        expected: 'an id, such as 14308069',
        read: (text) => (/^[1-9]\d{0,15}$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined),
    },
    number: {
        expected: 'a number, such as 3.5',
        read: (text) => (/^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : undefined),
    },
    flag: { expected: 'true or false', read: (text) => (/^(true|false)$/i.test(text) ? /^t/i.test(text) : undefined) },
    text: { expected: 'a text', read: (_, text) => text },
    date: { expected: 'a day, such as 2026-05-20', read: (text) => (0,calendar/* parsePlainDate */.mC)(text) ?? undefined },
    day: {
        expected: 'a day, such as 2026-05-20',
        read: (text) => (0,calendar/* parsePlainDate */.mC)(text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))?.replaceAll('-', ''),
    },
    instant: {
        expected: 'an instant, such as 2026-05-20T08:00:00Z',
        read: (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
            ? text
            : undefined,
    },
    clock: {
        expected: 'a time of day, such as 8:00am or 14:35',
        read: matching(/^([01]?\d|2[0-3]):[0-5]\d ?([ap]m)?$/i),
    },
    file: {
        expected: 'the path of a png, gif, jpg or pdf file within the workspace',
        read: matching(/^[^\0]+\.(png|gif|jpe?g|pdf)$/i),
    },
};
function show(written) {
    if (written.kind === 'scalar')
        return `"${written.text.slice(0, 100)}"`;
    return written.kind === 'list' ? 'a list' : written.kind === 'map' ? 'a mapping' : 'nothing';
}

;// CONCATENATED MODULE: ./build/harvest/request.js




function planRequest(route, parameters) {
    const { operation, segments, query: fromRoute } = findRoute(route);
    const given = new Map(parseParameters(parameters));
    for (const [name, text] of fromRoute)
        given.set(name, { kind: 'scalar', text, line: 1 });
    const faults = [];
    const complain = (line, message) => faults.push(`parameters${line > 0 && parameters.includes('\n') ? `, line ${line}` : ''}: ${message}`);
    const ids = segments.flatMap((segment) => /^\{(\w+)\}$/.exec(segment)?.[1] ?? []);
    const inPath = readFields(ids.map(idField), take(given, ids), '', complain);
    const rest = new Map([...given].filter(([name]) => !ids.includes(name)));
    const values = readFields(operation.method === 'GET' ? operation.query : operation.body, rest, '', complain);
    checkMeaning(operation, values, complain);
    if (faults.length > 0)
        throw new errors/* InputError */.dz(faults.map((message) => ({ severity: 'error', message, place: null })));
    const path = segments
        .map((segment) => (segment.startsWith('{') ? String(inPath[segment.slice(1, -1)]) : segment))
        .join('/');
    const isRead = operation.method === 'GET';
    const fileField = operation.body.find(({ name, holds }) => holds === 'file' && values[name] != null);
    return {
        operation,
        method: operation.method,
        path,
        query: isRead ? values : {},
        body: isRead || operation.body.length === 0 ? null : values,
        file: fileField ? { field: fileField.name, path: String(values[fileField.name]) } : null,
        caution: cautionOf(operation, values),
    };
}
function idField(name) {
    return { name, isRequired: true, isList: false, holds: 'id' };
}
function take(given, names) {
    return new Map([...given].filter(([name]) => names.includes(name)));
}
function checkMeaning({ method, path, body }, values, complain) {
    const { hours, event_type: event } = values;
    if (path.startsWith('time_entries') && 'hours' in values && !(Number(hours) > 0))
        complain(0, 'hours: Harvest takes 0 or nothing for "start a timer". Give hours above 0, or leave hours out to start one');
    const events = path.startsWith('estimates') ? ESTIMATE_EVENTS : INVOICE_EVENTS;
    if (path.endsWith('/messages') && event != null && !events.includes(String(event)))
        complain(0, `event_type: found "${String(event)}", expected one of ${events.join(', ')}, or none to send mail`);
    if (method === 'PATCH' && body.length > 0 && Object.keys(values).length === 0)
        complain(0, `nothing to change was given. Known here: ${body.map(({ name }) => name).join(', ')}`);
}
const INVOICE_EVENTS = ['send', 'close', 'draft', 're-open'];
const ESTIMATE_EVENTS = ['send', 'accept', 'decline', 're-open'];
function cautionOf({ method, path }, values) {
    if (method === 'POST' && path.endsWith('/messages') && values.event_type == null)
        return 'without event_type this e-mails the customer';
    if (method === 'POST' && path.endsWith('/payments') && values.send_thank_you !== false)
        return 'unless send_thank_you is false this e-mails the customer once the invoice is paid';
    if (method === 'POST' && path === 'users')
        return 'this e-mails an invitation';
    if (method === 'DELETE' && path === 'projects/{id}')
        return 'this deletes the project with all of its time and expenses';
    if (method === 'DELETE' && path === 'invoices/{id}')
        return 'this deletes the invoice with its payments and messages';
    return null;
}

// EXTERNAL MODULE: ./build/markdown/escape.js
var markdown_escape = __webpack_require__(5493);
// EXTERNAL MODULE: ./build/markdown/faults.js
var markdown_faults = __webpack_require__(1263);
// EXTERNAL MODULE: ./build/commands/harvest.js + 2 modules
var harvest = __webpack_require__(5361);
;// CONCATENATED MODULE: ./build/commands/request.js










const LARGEST_OUTPUT = 1_000_000;
const LARGEST_FILE = 20_000_000;
async function request(inputs, run) {
    const planned = planRequest(inputs.route, inputs.parameters);
    const { method, path, caution, operation } = planned;
    const shown = `${method} /v2/${path}`;
    if (caution !== null && !inputs.confirm && !inputs.dryRun)
        throw new errors/* InputError */.dz(`${method} ${shownPath(operation)}: ${caution}. Where that is meant, give \`confirm: true\``);
    if (inputs.paginate && operation.rows === null)
        throw new errors/* InputError */.dz(`paginate: ${method} ${shownPath(operation)} gives no list`);
    const body = await readBody(planned, run);
    if (inputs.dryRun) {
        const words = `Dry run: ${shown} would be sent${caution === null ? '' : `; ${caution}, so it needs \`confirm: true\``}`;
        run.log(words);
        return { outputs: {}, faults: [], summary: `## ${(0,markdown_escape/* escapeText */.X1)(words)}\n` };
    }
    try {
        const answer = await (0,harvest/* withHarvest */.sq)(inputs.harvest, run, (transport) => inputs.paginate ? readAll(transport, planned) : transport.exchange(method, path, partsOf(planned, body)));
        return await conclude(shown, answer, run);
    }
    catch (error) {
        if (!(error instanceof errors/* RequestError */.GI))
            throw error;
        const { status, lost } = error.request;
        const faults = [{ severity: 'error', message: explain(error), place: null }];
        run.log(`${shown}: ${status ?? 'no answer'}${lost ? ', though it may have taken effect' : ''}`);
        const summary = `## ${(0,markdown_escape/* escapeText */.X1)(shown)} failed\n\n${(0,markdown_faults/* renderFaultList */.N)(faults, null)}\n`;
        return { outputs: { status: status === null ? '' : String(status) }, faults, summary };
    }
}
function partsOf({ query }, body) {
    return { query, ...(body !== null && { body }), once: true };
}
async function readAll(transport, { path, query, operation }) {
    const key = operation.rows ?? '';
    const rows = await (0,pages/* listRows */.qs)(transport, path, key, query);
    return { status: 200, body: { [key]: rows, total_entries: rows.length } };
}
async function conclude(shown, { status, body }, run) {
    const response = body === null ? '' : JSON.stringify(body);
    const path = (0,external_node_path_.join)(run.context.tempDir, `harvest-ledger-response-${run.random().toString(36).slice(2)}.json`);
    await run.writeFile(path, response);
    const isLarge = Buffer.byteLength(response) > LARGEST_OUTPUT;
    const words = `${shown}: ${status}, ${response.length.toLocaleString('en')} characters`;
    run.log(words);
    const faults = isLarge
        ? [
            {
                severity: 'warning',
                message: `the answer is larger than the ${LARGEST_OUTPUT / 1e6} MB GitHub takes as an output, so \`response\` is empty. Read the file that \`response-path\` names`,
                place: null,
            },
        ]
        : [];
    return {
        outputs: { response: isLarge ? '' : response, 'response-path': path, status: String(status) },
        faults,
        summary: `## ${(0,markdown_escape/* escapeText */.X1)(words)}\n${isLarge ? `\n${(0,markdown_faults/* renderFaultList */.N)(faults, null)}\n` : ''}`,
    };
}
function explain(error) {
    const { status, lost, remedy } = error.request;
    const words = status === 404
        ? 'To Harvest there is no such thing in this account, or not for this token. Check the ids in route and parameters'
        : lost
            ? 'It may have taken effect all the same: look in Harvest before you run it again'
            : remedy;
    return new errors/* RequestError */.GI({ ...error.request, remedy: words }).message;
}
async function readBody({ body, file }, run) {
    if (body === null || file === null)
        return body;
    return (0,harvest_form/* formOf */.Q)(body, { field: file.field, ...(await readWithin(run.context.workspace, file.path)) });
}
const TYPES = {
    '.png': 'image/png',
    '.gif': 'image/gif',
    '.jpg': 'image/jpeg',
    '.jpeg': 'image/jpeg',
    '.pdf': 'application/pdf',
};
async function readWithin(workspace, path) {
    const root = await (0,promises_.realpath)(workspace);
    const real = await (0,promises_.realpath)((0,external_node_path_.join)(root, path)).catch((cause) => {
        throw new errors/* InputError */.dz(`parameters: ${path}: there is no such file in the workspace`, { cause });
    });
    const inside = (0,external_node_path_.relative)(root, real);
    if (inside.startsWith(`..${external_node_path_.sep}`) || inside === '..' || (0,external_node_path_.relative)(root, real) === '' || inside.includes(`.git${external_node_path_.sep}`))
        throw new errors/* InputError */.dz(`parameters: ${path} is not a file within the workspace`);
    const bytes = await (0,promises_.readFile)(real);
    if (bytes.length > LARGEST_FILE)
        throw new errors/* InputError */.dz(`parameters: ${path} has ${(bytes.length / 1e6).toFixed(1)} MB, more than ${LARGEST_FILE / 1e6}`);
    const name = inside.split(external_node_path_.sep).at(-1) ?? inside;
    return { bytes, name, type: TYPES[(0,external_node_path_.extname)(name).toLowerCase()] ?? 'application/octet-stream' };
}


/***/ })

};
