export const id = 876;
export const ids = [876];
export const modules = {

/***/ 4876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollup: () => (/* binding */ rollup_rollup)
});

// EXTERNAL MODULE: ./build/calendar.js
var calendar = __webpack_require__(7692);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./node_modules/big.js/big.mjs
var big = __webpack_require__(9965);
;// CONCATENATED MODULE: ./build/rollup/decimal.js

const Exact = (0,big/* default */.A)();
Exact.DP = 20;
Exact.RM = big/* default */.A.roundHalfUp;
function sum(values) {
    return write(total(values));
}
function multiply(a, b) {
    return write(new Exact(a).times(b));
}
function subtract(a, b) {
    return write(new Exact(a).minus(b));
}
function divide(a, b) {
    return write(new Exact(a).div(b));
}
function divideUp(a, b) {
    return Number(write(new Exact(a).div(b).round(0, big/* default */.A.roundUp)));
}
function compareDecimal(a, b) {
    return new Exact(a).cmp(b);
}
function isZero(a) {
    return new Exact(a).eq(0);
}
function absolute(a) {
    return write(new Exact(a).abs());
}
function ratio(a, b) {
    return isZero(b) ? null : Number(divide(a, b));
}
function roundMoney(amount, currency) {
    return write(new Exact(amount), decimalsOf(currency));
}
function roundHours(hours) {
    return write(new Exact(hours), 2);
}
function addMoney(a, b) {
    return sumMoney([...amountsOf(a), ...amountsOf(b)]);
}
function subtractMoney(a, b) {
    const negative = amountsOf(b).map(({ currency, amount }) => ({ currency, amount: subtract('0', amount) }));
    return sumMoney([...amountsOf(a), ...negative]);
}
function sumMoney(amounts) {
    const values = new Map();
    for (const { currency, amount } of amounts) {
        const known = values.get(currency);
        if (known)
            known.push(amount);
        else
            values.set(currency, [amount]);
    }
    const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([currency, list]) => [currency, sum(list)]));
}
function amountIn(money, currency) {
    return Object.hasOwn(money, currency) ? (money[currency] ?? '0') : '0';
}
function compareMoney(a, b) {
    const currencies = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
    for (const currency of currencies) {
        const order = compareDecimal(amountIn(a, currency), amountIn(b, currency));
        if (order !== 0)
            return order;
    }
    return 0;
}
const decimals = new Map();
function decimalsOf(currency) {
    const known = decimals.get(currency);
    if (known !== undefined)
        return known;
    const isCode = /^[A-Z]{3}$/i.test(currency);
    const format = isCode ? new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions() : null;
    const count = format?.maximumFractionDigits ?? 2;
    decimals.set(currency, count);
    return count;
}
function amountsOf(money) {
    return Object.entries(money).map(([currency, amount]) => ({ currency, amount }));
}
function total(values) {
    const counts = new Map();
    for (const value of values)
        counts.set(value, (counts.get(value) ?? 0) + 1);
    let result = new Exact(0);
    for (const [value, count] of counts)
        result = result.plus(count === 1 ? value : new Exact(value).times(count));
    return result;
}
function write(value, places) {
    const text = value.toFixed(places);
    return /^-[0.]*$/.test(text) ? text.slice(1) : text;
}

;// CONCATENATED MODULE: ./build/rollup/format.js

const SPACE = '\u00a0';
const MINUS = '\u2212';
const NOTHING = '–';
const symbols = new Map([
    ['AUD', 'A$'],
    ['BRL', 'R$'],
    ['CAD', 'CA$'],
    ['CNY', 'CN¥'],
    ['DKK', 'kr'],
    ['EUR', '€'],
    ['GBP', '£'],
    ['ILS', '₪'],
    ['INR', '₹'],
    ['JPY', '¥'],
    ['KRW', '₩'],
    ['MXN', 'MX$'],
    ['NOK', 'kr'],
    ['NZD', 'NZ$'],
    ['PHP', '₱'],
    ['PLN', 'zł'],
    ['SEK', 'kr'],
    ['TRY', '₺'],
    ['UAH', '₴'],
    ['USD', '$'],
    ['VND', '₫'],
]);
function formatMoney(amount, currency, format) {
    const rounded = roundMoney(amount, currency);
    const { before, after } = currencyMarks(currency, format);
    return `${rounded.startsWith('-') ? MINUS : ''}${before}${formatNumber(rounded, format)}${after}`;
}
function formatHours(hours, format) {
    if (format.timeFormat === 'decimal') {
        const rounded = roundHours(hours);
        return `${rounded.startsWith('-') ? MINUS : ''}${formatNumber(rounded, format)}`;
    }
    const minutes = roundHours(multiply(hours, '0.6'));
    const all = Number(minutes.replace(/[-.]/g, ''));
    const shown = `${group(String(Math.floor(all / 60)), format)}:${String(all % 60).padStart(2, '0')}`;
    return `${minutes.startsWith('-') ? MINUS : ''}${shown}`;
}
function formatChange(change, write) {
    const size = write(absolute(change));
    if (isZero(change) || size === write('0'))
        return 'no change';
    return `${compareDecimal(change, '0') < 0 ? MINUS : '+'}${size}`;
}
function formatGrowth(now, before) {
    const share = ratio(subtract(now, before), before);
    if (share === null)
        return null;
    const percent = Math.round(Math.abs(share) * 100);
    return percent === 0 ? '±0%' : `${share < 0 ? MINUS : '+'}${percent}%`;
}
function formatShare(share) {
    return share === null ? NOTHING : `${Math.round(share * 100)}%`;
}
function formatCount(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
function currencyMarks(currency, format) {
    const code = currency
        .toUpperCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
        .slice(0, 8) || '¤';
    const symbol = symbols.get(code);
    let codePlace = format.currencyCode;
    if (codePlace === 'none' && (format.currencySymbol === 'none' || !symbol)) {
        codePlace = format.currencySymbol === 'before' ? 'before' : 'after';
    }
    const symbolBefore = symbol && format.currencySymbol === 'before' ? symbol : '';
    const symbolAfter = symbol && format.currencySymbol === 'after' ? `${SPACE}${symbol}` : '';
    return {
        before: `${codePlace === 'before' ? `${code}${SPACE}` : ''}${symbolBefore}`,
        after: `${symbolAfter}${codePlace === 'after' ? `${SPACE}${code}` : ''}`,
    };
}
function formatNumber(rounded, format) {
    const [whole = '0', decimals] = rounded.replace('-', '').split('.');
    return group(whole, format) + (decimals ? decimalSymbol(format) + decimals : '');
}
function group(digits, format) {
    return digits.replace(/\B(?=(\d{3})+$)/g, thousandsSeparator(format));
}
function decimalSymbol({ decimalSymbol }) {
    return /^[.,·']$/.test(decimalSymbol) ? decimalSymbol : '.';
}
function thousandsSeparator(format) {
    const mark = format.thousandsSeparator;
    if (/^\s$/.test(mark))
        return SPACE;
    return /^[.,'’]$/.test(mark) && mark !== decimalSymbol(format) ? mark : '';
}

;// CONCATENATED MODULE: ./build/rollup/period.js

const FIRST_DAY = { Sunday: 0, Monday: 1, Saturday: 6 };
function weekdayOf(day) {
    return new Date(`${day}T00:00:00Z`).getUTCDay();
}
function isWorkingDay(day) {
    return ![0, 6].includes(weekdayOf(day));
}
function daysBetween(from, to) {
    return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
function daysOf(from, to) {
    return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => (0,calendar/* addDays */.fi)(from, index));
}
function weekOf(day, weekStart) {
    return weekFrom((0,calendar/* addDays */.fi)(day, -((weekdayOf(day) - FIRST_DAY[weekStart] + 7) % 7)));
}
function monthOf(day) {
    return { name: day.slice(0, 7), kind: 'month', ...months(day, Number(day.slice(5, 7)), 1) };
}
function quarterOf(day) {
    const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
    return { name: `${day.slice(0, 4)}-Q${quarter}`, kind: 'quarter', ...months(day, quarter * 3 - 2, 3) };
}
function yearOf(day) {
    return { name: day.slice(0, 4), kind: 'year', ...months(day, 1, 12) };
}
function previousPeriod(period) {
    const last = (0,calendar/* addDays */.fi)(period.from, -1);
    if (period.kind === 'week')
        return weekFrom((0,calendar/* addDays */.fi)(period.from, -7));
    if (period.kind === 'month')
        return monthOf(last);
    if (period.kind === 'quarter')
        return quarterOf(last);
    if (period.kind === 'year')
        return yearOf(last);
    return rangeOf((0,calendar/* addDays */.fi)(period.from, -daysBetween(period.from, period.to) - 1), last);
}
function rangeOf(from, to) {
    return { name: `${from}--${to}`, kind: 'range', from, to };
}
function catchUp(period, count) {
    const periods = [period];
    for (let before = period; periods.length < count; periods.unshift(before))
        before = previousPeriod(before);
    return periods;
}
function asOf(period, today) {
    if (period.to < today)
        return { ok: true, day: period.to };
    if (period.from < today)
        return { ok: true, day: (0,calendar/* addDays */.fi)(today, -1) };
    const begins = period.from === today ? 'begins today' : `begins on ${period.from}`;
    return { ok: false, message: `the period ${period.name} ${begins}: there is no whole day of it to tell of yet` };
}
function weekFrom(from) {
    const middle = (0,calendar/* addDays */.fi)(from, 3);
    const year = middle.slice(0, 4);
    const week = Math.floor(daysBetween(`${year}-01-01`, middle) / 7) + 1;
    return { name: `${year}-W${String(week).padStart(2, '0')}`, kind: 'week', from, to: (0,calendar/* addDays */.fi)(from, 6) };
}
function months(day, first, count) {
    const year = Number(day.slice(0, 4));
    const from = (0,calendar/* plainDate */.zy)(year, first, 1) ?? day;
    const next = first + count > 12 ? (0,calendar/* plainDate */.zy)(year + 1, 1, 1) : (0,calendar/* plainDate */.zy)(year, first + count, 1);
    return { from, to: next ? (0,calendar/* addDays */.fi)(next, -1) : `${day.slice(0, 4)}-12-31` };
}

// EXTERNAL MODULE: ./build/rollup/period-path.js
var period_path = __webpack_require__(9684);
// EXTERNAL MODULE: ./build/suggest.js
var suggest = __webpack_require__(2246);
;// CONCATENATED MODULE: ./build/rollup/period-text.js



const UNITS = ['week', 'month', 'quarter', 'year'];
const RELATIVE = UNITS.flatMap((unit) => [`this-${unit}`, `last-${unit}`]);
const GRAMMAR = 'Write this- or last- with week, month, quarter or year, or 2026-W14, 2026-05, 2026-Q2, 2026, or give "from" and "to"';
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
function parsePeriod(text, today, weekStart) {
    const word = text.trim().toLowerCase();
    const relative = /^(this|last)-(week|month|quarter|year)$/.exec(word);
    if (relative) {
        const current = unitOf(relative[2], today, weekStart);
        return { ok: true, period: relative[1] === 'this' ? current : previousPeriod(current) };
    }
    const named = /^(\d{4})(?:-([wq]?)(\d+))?$/.exec(word);
    if (named && isCanonical(named))
        return numbered(Number(named[1]), named[2] ?? '', named[3], weekStart);
    const range = /^(\d{4}-\d{2}-\d{2})--(\d{4}-\d{2}-\d{2})$/.exec(word);
    if (range)
        return periodOfRange(range[1] ?? '', range[2] ?? '');
    return { ok: false, message: `"${word.slice(0, 80)}" is no period${hint(word)} ${GRAMMAR}` };
}
function periodOfRange(from, to) {
    for (const text of [from, to]) {
        const day = (0,calendar/* parsePlainDate */.mC)(text);
        if (day === null)
            return fail(`"${text.slice(0, 80)}" is no day of the calendar, written like 2026-05-20`);
        if (!isYear(Number(day.slice(0, 4))))
            return fail(yearMessage(day.slice(0, 4)));
    }
    if (from > to)
        return fail(`the period ends on ${to}, before it begins on ${from}: exchange "from" and "to"`);
    return { ok: true, period: rangeOf(from, to) };
}
function unitOf(unit, day, weekStart) {
    if (unit === 'week')
        return weekOf(day, weekStart);
    if (unit === 'month')
        return monthOf(day);
    return unit === 'quarter' ? quarterOf(day) : yearOf(day);
}
function isCanonical([, , kind, digits]) {
    return digits === undefined || digits.length === (kind === 'q' ? 1 : 2);
}
function numbered(year, kind, digits, weekStart) {
    if (!isYear(year))
        return fail(yearMessage(String(year).padStart(4, '0')));
    if (digits === undefined)
        return { ok: true, period: yearOf(`${year}-01-01`) };
    const number = Number(digits);
    if (kind === 'w')
        return numberedWeek(year, number, digits, weekStart);
    const [unit, most, months] = kind === 'q' ? ['quarter', 4, 3] : ['month', 12, 1];
    const first = number > most ? null : (0,calendar/* plainDate */.zy)(year, (number - 1) * months + 1, 1);
    if (number < 1 || first === null)
        return fail(`${year} has no ${unit} ${digits}`);
    return { ok: true, period: unitOf(unit, first, weekStart) };
}
function numberedWeek(year, number, digits, weekStart) {
    const week = weekOf((0,calendar/* addDays */.fi)(`${year}-01-04`, (number - 1) * 7), weekStart);
    if (week.name === `${year}-W${digits}`)
        return { ok: true, period: week };
    return fail(`${year} has no week ${digits}: its last is ${weekOf(`${year}-12-28`, weekStart).name}`);
}
function hint(word) {
    const parts = /^(?:([wq])(\d{1,2})|(\d{1,2}))[ ./-]*(\d{4})$|^(\d{4})[ ./_-]*([wq]?)[ _-]*(\d{1,2})$/.exec(word);
    if (!parts)
        return (0,suggest/* didYouMean */.a)(word.replace(/[\s_]+/g, '-'), RELATIVE);
    const kind = parts[1] ?? parts[6] ?? '';
    const number = Number(parts[2] ?? parts[3] ?? parts[7]);
    const digits = String(number).padStart(kind === 'q' ? 1 : 2, '0');
    return `; did you mean "${parts[4] ?? parts[5]}-${kind.toUpperCase()}${digits}"?`;
}
function isYear(year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
}
function yearMessage(year) {
    return `the year ${year} is out of range: expected ${FIRST_YEAR} to ${LAST_YEAR}`;
}
function fail(message) {
    return { ok: false, message };
}

// EXTERNAL MODULE: ./build/commands/checkout.js
var checkout = __webpack_require__(2567);
// EXTERNAL MODULE: ./build/commands/freshness.js
var freshness = __webpack_require__(1312);
// EXTERNAL MODULE: ./build/commands/harvest.js + 2 modules
var harvest = __webpack_require__(5361);
// EXTERNAL MODULE: ./build/harvest/account.js
var account = __webpack_require__(5101);
// EXTERNAL MODULE: ./build/harvest/pages.js
var harvest_pages = __webpack_require__(2582);
// EXTERNAL MODULE: ./build/harvest/wire.js
var harvest_wire = __webpack_require__(5757);
;// CONCATENATED MODULE: ./build/harvest/reports.js



async function listTimeByProject(transport, days) {
    const rows = await listReport(transport, 'time/projects', days, () => ({ include_fixed_fee: 'true' }));
    return rows.map((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* timeRowSchema */.J1, row, 'GET', 'reports/time/projects');
        return {
            projectId: wire.project_id,
            projectName: wire.project_name,
            clientName: wire.client_name,
            hours: wire.total_hours,
            billableHours: wire.billable_hours,
            currency: wire.currency,
            amount: wire.billable_amount,
        };
    });
}
async function listUninvoiced(transport, days) {
    const rows = await listReport(transport, 'uninvoiced', days, (slice) => slice === 0 ? {} : { include_fixed_fee: 'false' });
    return rows.map((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* uninvoicedSchema */.aC, row, 'GET', 'reports/uninvoiced');
        return {
            projectId: wire.project_id,
            projectName: wire.project_name,
            clientName: wire.client_name,
            currency: wire.currency,
            hours: wire.uninvoiced_hours,
            expenses: wire.uninvoiced_expenses,
            amount: wire.uninvoiced_amount,
        };
    });
}
async function listExpensesByCategory(transport, days) {
    const rows = await listReport(transport, 'expenses/categories', days);
    return rows.map((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* expenseRowSchema */.yp, row, 'GET', 'reports/expenses/categories');
        return {
            categoryName: wire.expense_category_name,
            currency: wire.currency,
            total: wire.total_amount,
            billable: wire.billable_amount,
        };
    });
}
async function listBudgets(transport) {
    const path = 'reports/project_budget';
    const rows = await (0,harvest_pages/* listRows */.qs)(transport, path, 'results', { is_active: 'true', per_page: harvest_pages/* PAGE */.KL });
    return rows.flatMap((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* budgetSchema */.ZH, row, 'GET', path);
        if (wire.budget === null)
            return [];
        return [
            {
                projectId: wire.project_id,
                projectName: wire.project_name,
                clientName: wire.client_name,
                unit: /cost|fees/.test(wire.budget_by) ? 'money' : 'hours',
                isMonthly: wire.budget_is_monthly,
                budget: wire.budget,
                spent: wire.budget_spent ?? '0',
                remaining: wire.budget_remaining ?? wire.budget,
            },
        ];
    });
}
const LONGEST = 365;
async function listReport(transport, report, { from, to }, more = () => ({})) {
    const slices = [];
    for (let start = from; start <= to;) {
        const last = (0,calendar/* addDays */.fi)(start, LONGEST - 1);
        slices.push({ from: start, to: last < to ? last : to });
        start = (0,calendar/* addDays */.fi)(last, 1);
    }
    const compact = (day) => day.replaceAll('-', '');
    const pages = slices.map((slice, index) => (0,harvest_pages/* listRows */.qs)(transport, `reports/${report}`, 'results', {
        from: compact(slice.from),
        to: compact(slice.to),
        per_page: harvest_pages/* PAGE */.KL,
        ...more(index),
    }));
    return (await Promise.all(pages)).flat();
}

// EXTERNAL MODULE: ./build/harvest/time-entries.js
var time_entries = __webpack_require__(4420);
;// CONCATENATED MODULE: ./build/harvest/work.js



async function listWork(transport, { from, to }, userId) {
    const path = 'time_entries';
    const query = { from, to, user_id: userId ?? undefined, per_page: harvest_pages/* PAGE */.KL };
    const rows = await (0,harvest_pages/* listRows */.qs)(transport, path, 'time_entries', query);
    return rows.map((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* workSchema */.fY, row, 'GET', path);
        const { external_reference: reference } = wire;
        return {
            id: wire.id,
            date: wire.spent_date,
            hours: wire.hours,
            roundedHours: wire.rounded_hours ?? wire.hours,
            billable: wire.billable,
            rate: wire.billable_rate,
            notes: wire.notes ?? '',
            user: wire.user,
            client: { ...wire.client, currency: wire.client.currency ?? NO_CURRENCY },
            project: { ...wire.project, code: wire.project.code || null },
            task: wire.task,
            isRunning: wire.is_running,
            locked: (0,time_entries/* lockOf */.Vx)(wire),
            invoice: wire.invoice,
            reference: reference?.id
                ? { id: reference.id, groupId: reference.group_id, permalink: reference.permalink }
                : null,
        };
    });
}
async function listExpenses(transport, { from, to }, userId) {
    const path = 'expenses';
    const query = { from, to, user_id: userId ?? undefined, per_page: harvest_pages/* PAGE */.KL };
    const rows = await (0,harvest_pages/* listRows */.qs)(transport, path, 'expenses', query);
    return rows.map((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* expenseSchema */.gZ, row, 'GET', path);
        return {
            id: wire.id,
            date: wire.spent_date,
            total: wire.total_cost,
            billable: wire.billable,
            category: wire.expense_category.name,
            notes: wire.notes,
            user: wire.user,
            client: { ...wire.client, currency: wire.client.currency ?? NO_CURRENCY },
            project: { ...wire.project, code: wire.project.code || null },
            receipt: wire.receipt?.url ?? null,
            invoice: wire.invoice,
        };
    });
}
async function listInvoices(transport) {
    const path = 'invoices';
    const rows = await (0,harvest_pages/* listRows */.qs)(transport, path, 'invoices', { per_page: harvest_pages/* PAGE */.KL });
    return rows.map((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* invoiceSchema */.jK, row, 'GET', path);
        return {
            id: wire.id,
            number: wire.number,
            client: wire.client,
            currency: wire.currency,
            amount: wire.amount,
            due: wire.due_amount,
            state: wire.state,
            issueDate: wire.issue_date,
            dueDate: wire.due_date,
            paidDate: wire.paid_date,
            subject: wire.subject,
        };
    });
}
async function listPeople(transport) {
    const rows = await (0,harvest_pages/* listRows */.qs)(transport, 'users', 'users', { per_page: harvest_pages/* PAGE */.KL });
    return rows.map((row) => {
        const wire = (0,harvest_wire/* readWire */.iy)(harvest_wire/* personSchema */.PS, row, 'GET', 'users');
        return {
            id: wire.id,
            name: `${wire.first_name} ${wire.last_name}`.trim(),
            capacity: String(Math.round(wire.weekly_capacity / 36) / 100),
            isContractor: wire.is_contractor,
        };
    });
}
const NO_CURRENCY = 'ZZZ';

;// CONCATENATED MODULE: ./build/rollup/reckon-sums.js

function seesAmounts(facts) {
    return facts.unseen.every(({ what }) => what !== 'amounts');
}
function withinPeriod({ period, asOf }, things) {
    return things
        .filter(({ date }) => date >= period.from && date <= asOf)
        .sort((a, b) => compareText(a.date, b.date) || a.id - b.id);
}
function amountOf(entry) {
    if (!entry.billable || entry.rate === null)
        return '0';
    const known = amounts.get(entry);
    if (known !== undefined)
        return known;
    const amount = multiply(entry.roundedHours, entry.rate);
    amounts.set(entry, amount);
    return amount;
}
const amounts = new WeakMap();
function sumOf(entries, isPriced) {
    const hours = sum(entries.map((entry) => entry.hours));
    const billable = entries.filter((entry) => entry.billable);
    const billableHours = sum(billable.map((entry) => entry.hours));
    const money = isPriced
        ? sumMoney(billable.map((entry) => ({ currency: entry.client.currency, amount: amountOf(entry) })))
        : null;
    return {
        hours,
        roundedHours: roundedHoursOf(entries),
        billableHours,
        amounts: money,
        billableShare: ratio(billableHours, hours),
        effectiveRates: money && effectiveRates(money, entries),
    };
}
function roundedHoursOf(entries) {
    return sum(entries.map((entry) => entry.roundedHours));
}
function sumsBy(entries, thingOf, isPriced) {
    return [...Map.groupBy(entries, (entry) => thingOf(entry).id).values()]
        .map((group) => ({ thing: lastNamed(group, thingOf), ...sumOf(group, isPriced) }))
        .sort((a, b) => compareDecimal(b.hours, a.hours) || compareNamed(a.thing, b.thing));
}
function lastNamed(entries, thingOf) {
    const last = entries.at(-1);
    if (!last)
        throw new RangeError('a group has at least one entry');
    const { id, name } = thingOf(last);
    return { id, name };
}
function compareNamed(a, b) {
    return compareText(a.name, b.name) || a.id - b.id;
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function effectiveRates(money, entries) {
    const rates = Object.entries(money).flatMap(([currency, amount]) => {
        const hours = roundedHoursOf(entries.filter(({ client }) => client.currency === currency));
        return isZero(hours) ? [] : [[currency, divide(amount, hours)]];
    });
    return rates.length > 0 ? Object.fromEntries(rates) : null;
}

;// CONCATENATED MODULE: ./build/rollup/reckon-expenses.js



function reckonExpenses(list, facts) {
    const byCategory = [...Map.groupBy(list, ({ category }) => category)]
        .map(([category, group]) => ({
        category,
        totals: sumMoney(group.map(pricedExpense)),
        billable: sumMoney(group.filter(({ billable }) => billable).map(pricedExpense)),
    }))
        .sort((a, b) => compareMoney(b.totals, a.totals) || compareText(a.category, b.category));
    return { byCategory, byQuarter: reckonQuarters(facts), list };
}
function pricedExpense({ client, total }) {
    return { currency: client.currency, amount: total };
}
function firstExpenseDay({ period, asOf }) {
    const { from } = quarterOf(asOf);
    return period.from < from ? period.from : from;
}
function reckonQuarters(facts) {
    const { asOf } = facts;
    const first = firstExpenseDay(facts);
    const spent = (facts.expenses ?? []).filter(({ date }) => date >= first && date <= asOf);
    const groups = Map.groupBy(spent, ({ date, category }) => JSON.stringify([quarterOf(date).name, category]));
    return [...groups.values()]
        .map((group) => {
        const [{ date, category } = { date: asOf, category: '' }] = group;
        const quarter = quarterOf(date);
        return {
            quarter,
            from: quarter.from < first ? first : quarter.from,
            to: quarter.to > asOf ? asOf : quarter.to,
            category,
            totals: sumMoney(group.map(pricedExpense)),
            count: group.length,
            receipts: group.filter(({ receipt }) => receipt !== null).length,
        };
    })
        .sort((a, b) => compareText(a.quarter.name, b.quarter.name) || compareText(a.category, b.category));
}

;// CONCATENATED MODULE: ./build/rollup/time-rows.js

function timeRowsOf(entries) {
    const groups = Map.groupBy(entries, ({ project, client }) => `${project.id} ${client.currency}`);
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (!first)
            return [];
        const billable = group.filter((entry) => entry.billable);
        const seesRates = billable.every(({ rate }) => rate !== null);
        return [
            {
                projectId: first.project.id,
                projectName: first.project.name,
                clientName: first.client.name,
                hours: sum(group.map(({ roundedHours }) => roundedHours)),
                billableHours: sum(billable.map(({ roundedHours }) => roundedHours)),
                currency: seesRates ? first.client.currency : null,
                amount: seesRates ? sum(billable.map(({ roundedHours, rate }) => multiply(roundedHours, rate ?? '0'))) : null,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/commands/rollup/facts.js









async function readReader(transport) {
    const [user, company] = await Promise.all([(0,account/* readUser */.Ue)(transport), (0,account/* readCompany */.aM)(transport)]);
    const answers = new Map();
    const once = (what, read) => {
        const answer = answers.get(what) ?? read();
        answers.set(what, answer);
        return answer;
    };
    return {
        user,
        company,
        invoices: () => once('invoices', () => listInvoices(transport)),
        budgets: () => once('budgets', () => listBudgets(transport)),
        people: () => once('people', () => listPeople(transport)),
        time: (days) => once(`${days.from} ${days.to}`, () => listTimeByProject(transport, days)),
    };
}
async function readFacts(transport, reader, period, today, scope, ledger) {
    const { user, company } = reader;
    const last = asOf(period, today);
    if (!last.ok)
        throw new errors/* InputError */.dz(last.message);
    const previous = previousPeriod(period);
    const quarter = { from: quarterOf(last.day).from, to: last.day };
    const isAlone = scope === 'me';
    const userId = scope === 'me' ? user.id : null;
    const days = { from: period.from, to: last.day };
    const wide = { from: previous.from < quarter.from ? previous.from : quarter.from, to: last.day };
    const unseen = [];
    const seen = async (what, read) => {
        try {
            return await read;
        }
        catch (error) {
            if (!(error instanceof errors/* RequestError */.GI) || error.request.status !== 403)
                throw error;
            unseen.push({ what, why: 'Harvest does not show it to the person of this token' });
            return null;
        }
    };
    const timeOf = (range) => (isAlone ? Promise.resolve([]) : reader.time(range));
    const [work, reports, before, quarterly, uninvoiced, expenses, categories, invoices, budgets, people] = await Promise.all([
        listWork(transport, isAlone ? wide : days, userId),
        timeOf(days),
        timeOf(previous),
        timeOf(quarter),
        isAlone ? null : seen('uninvoiced', listUninvoiced(transport, days)),
        listExpenses(transport, { from: firstExpenseDay({ period, asOf: last.day }), to: last.day }, userId),
        isAlone ? null : listExpensesByCategory(transport, days),
        seen('invoices', reader.invoices()),
        seen('budgets', reader.budgets()),
        scope === 'me' || !user.isAdministrator ? null : seen('team', reader.people()),
    ]);
    const entries = work.filter(({ date }) => date >= period.from);
    const isPresent = today.slice(0, 7) === last.day.slice(0, 7);
    const billed = new Set(entries.map(({ invoice }) => invoice?.id));
    const workers = new Set(entries.map(({ user: { id } }) => id));
    const within = (range) => timeRowsOf(work.filter(({ date }) => date >= range.from && date <= range.to));
    if (isAlone)
        unseen.push({ what: 'uninvoiced', why: 'scope is "me", and Harvest\'s report of it is that of the whole account' });
    if (!user.isAdministrator)
        unseen.push({
            what: 'others',
            why: user.seesOthers
                ? 'Harvest shows a manager only their own time, their team\u2019s, and that of projects they manage'
                : 'Harvest shows the person of this token only their own time and expenses',
        });
    if (scope === 'account' && !user.isAdministrator)
        unseen.push({ what: 'team', why: 'only an administrator sees what hours the people have' });
    if (entries.some(({ billable, rate }) => billable && rate === null) && !user.isAdministrator)
        unseen.push({ what: 'amounts', why: 'Harvest shows the person of this token no rates' });
    return {
        period,
        asOf: last.day,
        scope,
        account: { name: company.name, url: company.url, format: company.format },
        user: { id: user.id, name: user.name },
        ledger: { name: ledger.name, url: ledger.url },
        weekStart: company.weekStart,
        entries,
        time: isAlone
            ? { period: within(days), before: within(previous), quarter: within(quarter) }
            : { period: reports, before, quarter: quarterly },
        previous,
        uninvoiced,
        expenses,
        expenseReport: categories,
        invoices: invoices?.filter((invoice) => billed.has(invoice.id) || concerns(invoice, period.from, last.day)) ?? null,
        budgets: budgets?.flatMap((budget) => (isPresent ? budget : budgetOfPast(budget, entries, period))) ?? null,
        people: people?.filter(({ id }) => workers.has(id)) ?? null,
        sessions: ledger.sessions((0,calendar/* addDays */.fi)(period.from, -31), (0,calendar/* addDays */.fi)(period.to, 31)),
        lastUninvoiced: ledger.lastUninvoiced(period),
        unseen: unseen.sort((a, b) => (a.what < b.what ? -1 : 1)),
    };
}
function concerns({ state, issueDate, paidDate }, from, to) {
    if (issueDate > to)
        return false;
    return state === 'open' || issueDate >= from || (paidDate !== null && paidDate >= from && paidDate <= to);
}
function budgetOfPast(budget, entries, { kind }) {
    if (!budget.isMonthly)
        return [budget];
    if (kind !== 'month')
        return [];
    const work = entries.filter(({ project }) => project.id === budget.projectId);
    const spent = sum(work.map(({ roundedHours, billable, rate }) => {
        if (budget.unit === 'hours')
            return roundedHours;
        return billable ? multiply(roundedHours, rate ?? '0') : '0';
    }));
    return [{ ...budget, spent, remaining: subtract(budget.budget, spent) }];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/commands/rollup/files.js

function pathsOf(path) {
    const stem = path.replace(/\.md$/i, '');
    const chart = (name) => `${stem}-${name}.svg`;
    return {
        json: `${stem}.json`,
        charts: {
            hoursLight: chart('hours-light'),
            hoursDark: chart('hours-dark'),
            projectsLight: chart('projects-light'),
            projectsDark: chart('projects-dark'),
        },
    };
}
function allPathsOf(path, index) {
    const { json, charts } = pathsOf(path);
    return [path, json, ...Object.values(charts), index];
}
function chartFilesOf({ charts: paths }, charts) {
    if (charts === null)
        return [];
    return [
        { path: paths.hoursLight, content: charts.hours.light },
        { path: paths.hoursDark, content: charts.hours.dark },
        { path: paths.projectsLight, content: charts.projects.light },
        { path: paths.projectsDark, content: charts.projects.dark },
    ];
}
function chartPathsOf({ charts: paths }, charts) {
    const beside = (path) => encodePath(external_node_path_.posix.basename(path));
    if (charts === null)
        return { hours: null, projects: null };
    return {
        hours: { light: beside(paths.hoursLight), dark: beside(paths.hoursDark) },
        projects: { light: beside(paths.projectsLight), dark: beside(paths.projectsDark) },
    };
}
function encodePath(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}

// EXTERNAL MODULE: ./build/checkout/reports.js
var reports = __webpack_require__(7370);
// EXTERNAL MODULE: ./build/github/files.js
var github_files = __webpack_require__(2177);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/markdown/table.js
var markdown_table = __webpack_require__(7968);
;// CONCATENATED MODULE: ./build/rollup/format-days.js

const format_days_SPACE = '\u00a0';
const format_days_months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
function formatDate(date) {
    return `${dayOfMonth(date)} ${monthName(date)} ${format_days_yearOf(date)}`;
}
function formatDay(date) {
    return [weekdays[weekdayOf(date)], dayOfMonth(date), monthName(date).slice(0, 3)].join(format_days_SPACE);
}
function formatShortDate(date) {
    return [dayOfMonth(date), monthName(date).slice(0, 3), format_days_yearOf(date)].join(format_days_SPACE);
}
function formatSpan(from, to) {
    if (from === to)
        return formatDate(to);
    const start = format_days_yearOf(from) === format_days_yearOf(to) ? `${dayOfMonth(from)} ${monthName(from)}` : formatDate(from);
    return `${start} to ${formatDate(to)}`;
}
function formatPeriod({ kind, name, from, to }) {
    if (kind === 'month')
        return formatMonth(from);
    if (kind === 'year')
        return `The year ${format_days_yearOf(from)}`;
    if (kind === 'quarter')
        return `${['First', 'Second', 'Third', 'Fourth'][format_days_quarterOf(from) - 1]} quarter of ${format_days_yearOf(from)}`;
    const week = kind === 'week' ? /^(\d{4})-W0?(\d{1,2})$/.exec(name) : null;
    return week ? `Week ${week[2]} of ${week[1]}` : formatSpan(from, to);
}
function kindOf(name) {
    if (/^\d{4}-W\d\d$/.test(name))
        return 'week';
    if (/^\d{4}-\d\d$/.test(name))
        return 'month';
    if (/^\d{4}-Q[1-4]$/.test(name))
        return 'quarter';
    return /^\d{4}$/.test(name) ? 'year' : 'range';
}
function formatMonth(date) {
    return `${monthName(date)} ${format_days_yearOf(date)}`;
}
function format_days_quarterOf(date) {
    return Math.ceil(Number(date.slice(5, 7)) / 3);
}
function monthName(date) {
    return format_days_months[Number(date.slice(5, 7)) - 1] ?? '';
}
function dayOfMonth(date) {
    return String(Number(date.slice(8, 10)));
}
function format_days_yearOf(date) {
    return String(Number(date.slice(0, 4)));
}

// EXTERNAL MODULE: ./build/markdown/escape.js
var markdown_escape = __webpack_require__(5493);
;// CONCATENATED MODULE: ./build/rollup/section-context.js



const LONGEST_NAME = 60;
const LONGEST_TEXT = 140;
function showMoney({ format }, amount, currency) {
    return showFigure(formatMoney(amount, currency, format));
}
function showAmounts(context, money) {
    const amounts = Object.entries(money ?? {}).map(([currency, amount]) => showMoney(context, amount, currency));
    return amounts.join('<br>') || NOTHING;
}
function showAmountChanges({ format }, money) {
    const changes = Object.entries(money ?? {}).map(([currency, change]) => showFigure(formatChange(change, (size) => formatMoney(size, currency, format))));
    return changes.join('<br>') || NOTHING;
}
function showHours({ format }, hours) {
    return showFigure(formatHours(hours, format));
}
function showHoursChange({ format }, change) {
    return showFigure(formatChange(change, (size) => formatHours(size, format)));
}
function showFigure(figure) {
    return figure.replace(/\$/g, '\\$');
}
function showName(name) {
    return (0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* shorten */.ml)(name, LONGEST_NAME)) || '(no name)';
}
function showText(text) {
    return (0,markdown_escape/* escapeText */.X1)((0,markdown_escape/* shorten */.ml)(text, LONGEST_TEXT));
}
function showLink(text, url) {
    return url && /^https?:\/\/[^\s]+$/i.test(url) && url.length <= 2000 ? (0,markdown_table/* renderLink */.B)(text, url) : text;
}
function dayUrl({ facts }, date, userId) {
    return facts.account.url && `${facts.account.url}/time/day/${date.replaceAll('-', '/')}/${userId}`;
}
function recordUrl({ facts }, kind, id) {
    return facts.account.url && `${facts.account.url}/${kind}/${id}`;
}
function whyUnseen({ figures }, what) {
    const reasons = figures.unseen.filter((unseen) => unseen.what === what).map(({ why }) => showText(why));
    return reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
}
function section_context_seesAmounts(context) {
    return context.figures.totals.amounts !== null && !hidesAmounts(context);
}
function hidesAmounts({ redact }) {
    return redact.includes('amounts');
}
function renderLeftOut(title) {
    return `_${title} are left out by the configuration._`;
}

;// CONCATENATED MODULE: ./build/rollup/index.js







const day = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((text) => (0,calendar/* parsePlainDate */.mC)(text) !== null));
const figure = dist/* pipe */.FsL(dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()]), dist/* transform */.pdi(String), dist/* regex */.yGV(/^-?\d{1,15}(\.\d{1,12})?$/));
const money = dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), figure)), null);
const rollup = dist/* object */.Ikc({
    period: dist/* object */.Ikc({ name: dist/* string */.YjP(), from: day, to: day }),
    complete: dist/* optional */.lqM(dist/* boolean */.zMY(), true),
    totals: dist/* object */.Ikc({
        hours: figure,
        billable_hours: dist/* optional */.lqM(figure, '0'),
        amounts: money,
        uninvoiced: money,
        expenses: money,
    }),
});
function readIndexEntry(path, json) {
    const read = dist/* safeParse */.xLC(rollup, json);
    if (!read.success)
        return null;
    const { period, complete, totals } = read.output;
    const { hours, amounts, uninvoiced, expenses } = totals;
    return { path, period, complete, hours, billableHours: totals.billable_hours, amounts, uninvoiced, expenses };
}
const INTRO = 'What was done and what it earned, period by period, the newest first.';
const MARK = '<!-- harvest-ledger:index · each rollup makes this list anew -->';
function isOwnIndex(text) {
    return text.includes('<!-- harvest-ledger:index') || text.includes(INTRO);
}
function tellsSameOthers(a, b, path) {
    const own = (0,markdown_table/* renderLink */.B)('', path).slice(2);
    const others = (index) => index.split('\n').filter((line) => line.startsWith('| [') && !line.includes(own));
    return others(a).join('\n') === others(b).join('\n');
}
function renderIndex(entries, format) {
    const years = Map.groupBy([...entries].sort(order), ({ period }) => period.to.slice(0, 4));
    const blocks = [...years].map(([year, rollups]) => `## ${Number(year)}\n\n${renderYear(rollups, format)}`);
    return `${['# Rollups', MARK, INTRO, ...(blocks.length > 0 ? blocks : ['No rollup yet.'])].join('\n\n')}\n`;
}
function renderYear(rollups, format) {
    const hasMoney = rollups.some(({ amounts, uninvoiced, expenses }) => amounts || uninvoiced || expenses);
    const titles = ['Hours', 'Billable', ...(hasMoney ? ['Earned', 'Uninvoiced', 'Expenses'] : [])];
    const amountsOf = (amounts) => Object.keys(amounts ?? {})
        .sort()
        .map((currency) => showFigure(formatMoney(amounts?.[currency] ?? '0', currency, format)))
        .join('<br>') || NOTHING;
    return (0,markdown_table/* renderTable */.b)([{ title: 'Period', align: 'left' }, ...titles.map((title) => ({ title, align: 'right' }))], rollups.map(({ path, period, complete, hours, billableHours, amounts, uninvoiced, expenses }) => {
        const { name, from, to } = period;
        const link = (0,markdown_table/* renderLink */.B)(formatPeriod({ kind: kindOf(name), name, from, to }), path);
        return [
            complete ? link : `${link}<br><sub>not complete</sub>`,
            formatHours(hours, format),
            formatShare(ratio(billableHours, hours)),
            ...(hasMoney ? [amounts, uninvoiced, expenses].map(amountsOf) : []),
        ];
    }));
}
function order(a, b) {
    if (a.period.to !== b.period.to)
        return a.period.to < b.period.to ? 1 : -1;
    if (a.period.from !== b.period.from)
        return a.period.from < b.period.from ? 1 : -1;
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

// EXTERNAL MODULE: ./build/timesheet/desired.js
var desired = __webpack_require__(4509);
// EXTERNAL MODULE: ./build/timesheet/identity.js
var identity = __webpack_require__(3485);
// EXTERNAL MODULE: ./build/commands/github.js + 1 modules
var github = __webpack_require__(6712);
// EXTERNAL MODULE: ./build/commands/ledger.js + 1 modules
var commands_ledger = __webpack_require__(6522);
;// CONCATENATED MODULE: ./build/commands/rollup/ledger.js








async function readCatalog(inputs, config, open, run) {
    const ledger = await (0,commands_ledger/* readLedger */.SC)({ ...inputs, reports: null, from: null, to: null }, config, open, run);
    const branch = inputs.ledgerBranch ?? open.defaultBranch ?? 'HEAD';
    const { head } = open.checkout;
    const isRollup = matcherOf(config.rollup.path);
    const here = head === null ? [] : await readHere(open, head, isRollup);
    const known = new Map([[head, here]]);
    const sessions = ledger.files.flatMap(({ path, report }) => report.sessions.flatMap((session) => {
        const { date, hours, line } = session;
        if (date === null || hours === null)
            return [];
        return [
            {
                base: (0,identity/* baseReference */.lo)(report.id ?? path, (0,identity/* sessionKey */.ce)(session)),
                path,
                line,
                date,
                hours: String(hours),
                headline: session.headline ?? report.title ?? path,
                url: (0,desired/* blobUrl */.b0)(ledger.url, branch, path),
            },
        ];
    }));
    return {
        name: ledger.name,
        url: ledger.url,
        faults: config.faults,
        sessions: (from, to) => sessions.filter(({ date }) => date >= from && date <= to),
        lastUninvoiced: (period) => lastUninvoiced(here, period),
        has: (path) => here.some((each) => each.path === path),
        rollups: async (commit) => {
            if (commit === null || inputs.githubToken === null)
                return here;
            const rollups = known.get(commit) ?? (await readThere((0,github.openGitHub)(inputs, run), ledger.name, commit, isRollup));
            known.set(commit, rollups);
            return rollups;
        },
    };
}
function matcherOf(template) {
    const fixed = template.slice(0, template.indexOf('{'));
    const folder = fixed.slice(0, fixed.lastIndexOf('/') + 1);
    return (path) => path.startsWith(folder) && path.endsWith('.json') && !path.startsWith('reports/.origins/');
}
async function readHere(open, head, isRollup) {
    let found = [];
    const texts = await (0,reports/* readTextsAt */.q5)(open.git, head, (paths) => {
        found = withDocuments(paths, isRollup);
        return found.map(({ path }) => path);
    });
    return found.flatMap((each) => parseKept(each, texts.get(each.path) ?? ''));
}
async function readThere(github, ledger, commit, isRollup) {
    const found = withDocuments([...(await (0,github_files/* listFiles */.CS)(github, ledger, commit)).keys()], isRollup);
    const paths = found.map(({ path }) => path);
    const texts = await (0,github_files/* readTexts */.Z7)(github, ledger, commit, paths);
    return found.flatMap((each) => parseKept(each, texts.get(each.path) ?? ''));
}
function withDocuments(all, isRollup) {
    const stem = (path) => path.replace(/\.[^./]*$/, '');
    const documents = new Map(all.filter((path) => /\.md$/i.test(path)).map((path) => [stem(path), path]));
    return all.filter(isRollup).flatMap((path) => {
        const document = documents.get(stem(path));
        return document === undefined ? [] : [{ path, document }];
    });
}
function parseKept(found, text) {
    try {
        return [{ ...found, json: JSON.parse(text) }];
    }
    catch {
        return [];
    }
}
function lastUninvoiced(kept, period) {
    const { name } = previousPeriod(period);
    const before = kept
        .flatMap(({ path, json }) => readIndexEntry(path, json) ?? [])
        .find((each) => each.uninvoiced !== null && each.period.name === name);
    return before?.uninvoiced ?? null;
}

;// CONCATENATED MODULE: ./build/rollup/chart.js

const palettes = {
    light: { text: '#1f2328', faint: '#59636e', line: '#d1d9e0', billable: '#0969da', other: '#a5b0bb' },
    dark: { text: '#f0f6fc', faint: '#9198a1', line: '#3d444d', billable: '#4493f8', other: '#656c76' },
};
const chartWidth = 720;
function renderSvg(theme, height, title, description, inside) {
    const { text, faint, line, billable, other } = palettes[theme];
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${chartWidth} ${height}" width="${chartWidth}" height="${height}" role="img" aria-labelledby="t d">`,
        `<title id="t">${(0,markdown_escape/* escapeXml */.X)(title)}</title>`,
        `<desc id="d">${(0,markdown_escape/* escapeXml */.X)(description)}</desc>`,
        `<style>text{font:12px -apple-system,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;fill:${text}}.h{font-size:14px;font-weight:600}.f{fill:${faint}}.e{text-anchor:end}.m{text-anchor:middle}.l{stroke:${line}}.b{fill:${billable}}.o{fill:${other}}</style>`,
        ...inside,
        '</svg>',
        '',
    ].join('\n');
}
function renderText(x, y, text, classes = '') {
    return `<text x="${chart_short(x)}" y="${chart_short(y)}"${classes && ` class="${classes}"`}>${(0,markdown_escape/* escapeXml */.X)(text)}</text>`;
}
function renderBars(bars, className) {
    const path = bars
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ x, y, width, height }) => `M${chart_short(x)} ${chart_short(y)}h${chart_short(width)}v${chart_short(height)}h${chart_short(-width)}z`)
        .join('');
    return path && `<path class="${className}" d="${path}"/>`;
}
function renderLines(from, to, heights) {
    return `<path class="l" d="${heights.map((y) => `M${chart_short(from)} ${chart_short(y)}H${chart_short(to)}`).join('')}"/>`;
}
function renderLegend(billable, other) {
    const width = (text) => columnsOf(text) * 6.1 + 32;
    const atOther = chartWidth - width(other);
    const atBillable = atOther - width(billable);
    const square = (x, className) => `<rect class="${className}" x="${chart_short(x)}" y="10" width="10" height="10"/>`;
    return [
        square(atBillable, 'b'),
        renderText(atBillable + 16, 19, billable, 'f'),
        square(atOther, 'o'),
        renderText(atOther + 16, 19, other, 'f'),
    ].join('');
}
function fitText(text, columns) {
    const line = (0,markdown_escape/* oneLine */.TN)(text);
    if (columnsOf(line.slice(0, columns + 1)) <= columns && line.length <= columns)
        return line;
    let used = 1;
    let fitted = '';
    for (const character of line.slice(0, columns * 4)) {
        used += widthOf(character);
        if (used > columns)
            break;
        fitted += character;
    }
    return `${fitted.trimEnd()}…`;
}
function chart_short(value) {
    const rounded = Math.round(value * 10) / 10;
    return String(rounded === 0 ? 0 : rounded);
}
function columnsOf(text) {
    let columns = 0;
    for (const character of text)
        columns += widthOf(character);
    return columns;
}
function widthOf(character) {
    const code = character.codePointAt(0) ?? 0;
    return code >= 0x1100 && !(code >= 0x2000 && code < 0x2e80) ? 2 : 1;
}

;// CONCATENATED MODULE: ./build/rollup/chart-hours.js





const MOST_DAYS = 35;
const MOST_DAYS_BY_WEEK = 190;
const plot = { left: 40, right: chartWidth - 8, top: 36, bottom: 176 };
const HEIGHT = 204;
function describeHours(facts, figures) {
    const { format } = facts.account;
    const unit = chart_hours_unitOf(facts);
    const { totals } = figures;
    const most = [...bucketsOf(facts, figures)].sort((a, b) => compareDecimal(b.hours, a.hours) || (a.start < b.start ? -1 : 1))[0];
    const peak = most && compareDecimal(most.hours, '0') > 0
        ? `; the most, ${formatHours(most.hours, format)}, ${nameOf(most.start, unit)}`
        : '';
    const share = totals.billableShare === null ? '' : `, ${formatShare(totals.billableShare)} of them billable`;
    return `Hours by ${unit}, ${formatPeriod(facts.period)}: ${formatHours(totals.hours, format)} hours${share}${peak}.`;
}
function renderHoursChart(facts, figures, theme) {
    const { format } = facts.account;
    const unit = chart_hours_unitOf(facts);
    const buckets = bucketsOf(facts, figures);
    const { step, top } = scaleOf(Math.max(0, ...buckets.map(({ hours }) => Number(hours))));
    const height = (hours) => (Math.max(0, hours) / top) * (plot.bottom - plot.top);
    const slot = (plot.right - plot.left) / Math.max(buckets.length, 1);
    const width = Math.min(slot * 0.72, 48);
    const billable = [];
    const other = [];
    const labels = [];
    const every = Math.ceil(buckets.length / 12);
    buckets.forEach(({ start, hours, billable: part }, index) => {
        const middle = plot.left + slot * (index + 0.5);
        const [low, all] = [height(Number(part)), height(Number(hours))];
        billable.push({ x: middle - width / 2, y: plot.bottom - low, width, height: low });
        other.push({ x: middle - width / 2, y: plot.bottom - all, width, height: all - low });
        const isLabelled = unit === 'day' && buckets.length > 8 ? isWeekStart(start, facts) : index % every === 0;
        if (isLabelled)
            labels.push(renderText(middle, plot.bottom + 18, labelOf(start, unit), 'f m'));
    });
    const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
    const y = (hours) => plot.bottom - height(hours);
    const { totals } = figures;
    return renderSvg(theme, HEIGHT, `Hours by ${unit}`, describeHours(facts, figures), [
        renderText(8, 19, `Hours by ${unit}`, 'h'),
        renderLegend(`Billable ${formatHours(totals.billableHours, format)}`, `Not billable ${formatHours(subtract(totals.hours, totals.billableHours), format)}`),
        renderLines(plot.left, plot.right, ticks.map(y)),
        ...ticks.map((tick) => renderText(plot.left - 8, y(tick) + 4, String(tick), 'f e')),
        renderBars(other, 'o'),
        renderBars(billable, 'b'),
        ...labels,
    ].filter(Boolean));
}
function bucketsOf(facts, figures) {
    const unit = chart_hours_unitOf(facts);
    const groups = new Map();
    for (const day of figures.days) {
        const key = startOf(day.date, unit, facts);
        const group = groups.get(key);
        if (group)
            group.push(day);
        else
            groups.set(key, [day]);
    }
    return [...groups].map(([start, days]) => ({
        start,
        hours: sum(days.map(({ hours }) => hours)),
        billable: sum(days.map(({ billableHours }) => billableHours)),
    }));
}
function chart_hours_unitOf({ period }) {
    const days = daysBetween(period.from, period.to);
    return days <= MOST_DAYS ? 'day' : days <= MOST_DAYS_BY_WEEK ? 'week' : 'month';
}
function startOf(date, unit, { weekStart }) {
    if (unit === 'day')
        return date;
    return unit === 'week' ? weekOf(date, weekStart).from : `${date.slice(0, 7)}-01`;
}
function isWeekStart(date, { weekStart }) {
    return weekdayOf(date) === weekdayOf(weekOf(date, weekStart).from);
}
function labelOf(date, unit) {
    const [day = '', month = ''] = formatDate(date).split(' ');
    return unit === 'month' ? month.slice(0, 3) : `${day} ${month.slice(0, 3)}`;
}
function nameOf(date, unit) {
    if (unit === 'month')
        return `in ${formatMonth(date)}`;
    return unit === 'week' ? `in the week of ${formatDate(date)}` : `on ${formatDate(date)}`;
}
function scaleOf(most) {
    for (let power = 1;; power *= 10) {
        for (const step of [power, 2 * power, 4 * power, 5 * power]) {
            if (most <= step * 4)
                return { step, top: step * Math.max(1, Math.ceil(most / step)) };
        }
    }
}

;// CONCATENATED MODULE: ./build/rollup/chart-projects.js




const MOST_PROJECTS = 8;
const NAME_COLUMNS = 26;
const ROW = 26;
const TOP = 40;
const barArea = { left: 196, right: 500 };
function shareByProject(figures, most) {
    const shares = figures.projects
        .filter(({ hours }) => compareDecimal(hours, '0') > 0)
        .sort((a, b) => compareDecimal(b.hours, a.hours) || a.project.id - b.project.id)
        .map(({ project, hours, billableHours, amounts }) => ({
        name: project.name || '(no name)',
        hours,
        billable: billableHours,
        amounts,
    }));
    if (shares.length <= most)
        return shares;
    const rest = shares.slice(most - 1);
    return [
        ...shares.slice(0, most - 1),
        {
            name: formatCount(rest.length, 'other'),
            hours: sum(rest.map(({ hours }) => hours)),
            billable: sum(rest.map(({ billable }) => billable)),
            amounts: rest.reduce((all, { amounts }) => all && amounts && addMoney(all, amounts), {}),
        },
    ];
}
function describeProjects(facts, figures) {
    const shares = shareByProject(figures, MOST_PROJECTS).map((share) => {
        return `${fitText(share.name, 40)} ${formatHours(share.hours, facts.account.format)}`;
    });
    return `Hours by project, ${formatPeriod(facts.period)}: ${shares.join(', ') || 'none'}.`;
}
function renderProjectsChart(facts, figures, theme, withAmounts) {
    const { format } = facts.account;
    const shares = shareByProject(figures, MOST_PROJECTS);
    const most = Math.max(0, ...shares.map(({ hours }) => Number(hours)));
    const width = (hours) => most > 0 ? (Math.max(0, Number(hours)) / most) * (barArea.right - barArea.left) : 0;
    const billable = [];
    const other = [];
    const texts = [];
    shares.forEach((share, index) => {
        const y = TOP + index * ROW;
        const [low, all] = [width(share.billable), width(share.hours)];
        billable.push({ x: barArea.left, y, width: low, height: 16 });
        other.push({ x: barArea.left + low, y, width: all - low, height: 16 });
        const amounts = withAmounts ? Object.entries(share.amounts ?? {}) : [];
        const earned = amounts.slice(0, 2).map(([currency, amount]) => formatMoney(amount, currency, format));
        const figuresOf = [formatHours(share.hours, format), ...earned].join(' · ');
        texts.push(renderText(barArea.left - 10, y + 12, fitText(share.name, NAME_COLUMNS), 'e'), renderText(barArea.left + all + 8, y + 12, figuresOf, 'f'));
    });
    const { totals } = figures;
    const title = withAmounts ? 'Hours and earnings by project' : 'Hours by project';
    return renderSvg(theme, TOP + shares.length * ROW + 4, title, describeProjects(facts, figures), [
        renderText(8, 19, title, 'h'),
        renderLegend(`Billable ${formatHours(totals.billableHours, format)}`, `Not billable ${formatHours(subtract(totals.hours, totals.billableHours), format)}`),
        renderBars(other, 'o'),
        renderBars(billable, 'b'),
        ...texts,
    ].filter(Boolean));
}

;// CONCATENATED MODULE: ./build/rollup/chart-files.js



function renderCharts(facts, figures, redact) {
    if (compareDecimal(figures.totals.hours, '0') <= 0)
        return null;
    const withAmounts = figures.totals.amounts !== null && !redact.includes('amounts');
    return {
        hours: {
            light: renderHoursChart(facts, figures, 'light'),
            dark: renderHoursChart(facts, figures, 'dark'),
        },
        projects: {
            light: renderProjectsChart(facts, figures, 'light', withAmounts),
            dark: renderProjectsChart(facts, figures, 'dark', withAmounts),
        },
    };
}

;// CONCATENATED MODULE: ./build/rollup/section-rows.js


const OPEN_ROWS = 20;
function renderRows(fields, items, withTotal = true) {
    const shown = fields.filter((field) => field.shown !== false);
    const rows = items.map((item) => shown.map(({ cell }) => cell(item)));
    const hasTotal = withTotal && items.length > 1 && shown.some(({ total }) => total !== undefined);
    const total = shown.map((field) => (field.total ? field.total.split('<br>').map(bold).join('<br>') : ''));
    const columns = shown.map(({ title, align = 'left' }) => ({ title, align }));
    return (0,markdown_table/* renderTable */.b)(columns, hasTotal ? [...rows, total] : rows);
}
function renderLongRows(context, fields, items, word) {
    if (items.length <= OPEN_ROWS + 5)
        return renderRows(fields, items);
    const rest = items.slice(OPEN_ROWS);
    return [
        renderRows(fields, items.slice(0, OPEN_ROWS)),
        renderDetails(`${rest.length} more ${word}`, renderCutRows(context, fields, rest)),
    ].join('\n\n');
}
function renderCutRows(context, fields, items) {
    const shown = items.slice(0, context.mostRows);
    const left = items.length - shown.length;
    const more = `… and ${left} more, in the ${(0,markdown_table/* renderLink */.B)('JSON beside this document', context.jsonUrl)}.`;
    return [renderRows(fields, shown, false), left > 0 ? more : ''].filter(Boolean).join('\n\n');
}
function renderDetails(title, content) {
    return `<details>\n<summary>${(0,markdown_escape/* escapeHtml */.ZD)(title)}</summary>\n\n${content}\n\n</details>`;
}
function renderBlocks(...blocks) {
    return blocks.filter(Boolean).join('\n\n');
}
function bold(text) {
    return text && `**${text}**`;
}

;// CONCATENATED MODULE: ./build/rollup/document-head.js







const whats = {
    amounts: 'rates and amounts',
    uninvoiced: 'uninvoiced amounts',
    invoices: 'invoices',
    expenses: 'expenses',
    budgets: 'budgets',
    team: 'the team and its capacity',
    others: "other people's hours",
};
const redactions = new Map([
    ['amounts', 'amounts'],
    ['clients', 'names of clients'],
    ['people', 'names of people'],
    ['notes', 'notes'],
]);
function renderScope({ facts }) {
    const { period, asOf, account, ledger, scope, user } = facts;
    const inWords = formatPeriod(period) === formatSpan(period.from, period.to);
    const whose = scope === 'me' ? `the hours of ${showName(user.name)} only` : "everyone's hours";
    const parts = [
        ...(inWords ? [] : [`**${formatSpan(period.from, period.to)}**`]),
        `${showLink(showName(account.name), account.url)} in Harvest`,
        whose,
        `reports in ${showLink(showName(ledger.name), ledger.url)}`,
    ];
    const running = asOf < period.to ? `_Still running: the figures go up to ${formatDate(asOf)}._` : '';
    return renderBlocks(parts.join(' · '), running);
}
function renderMissing({ figures, redact }) {
    const reasons = Map.groupBy(figures.unseen, ({ why }) => why);
    const rows = [...reasons].map(([why, unseen]) => {
        const what = unseen.map((each) => whats[each.what]).join(', ');
        return `> - **${what.slice(0, 1).toUpperCase()}${what.slice(1)}**: ${showText(why) || 'no reason given'}`;
    });
    const alert = ['> [!WARNING]', '> **This rollup is not complete.** What it cannot show:', '>', ...rows];
    const left = redact.map((part) => redactions.get(part) ?? (0,markdown_escape/* escapeText */.X1)(part));
    return renderBlocks(figures.complete && rows.length === 0 ? '' : alert.join('\n'), left.length > 0 ? `_Left out by the configuration: ${left.join(', ')}._` : '');
}
function renderHeadline(context) {
    const { figures, facts } = context;
    const { totals, before, uninvoicedChange, invoiceTotals } = figures;
    const growth = formatGrowth(totals.roundedHours, before.hours);
    const cells = [
        {
            title: 'Hours',
            figure: showHours(context, totals.hours),
            below: showHoursChange(context, subtract(totals.roundedHours, before.hours)) + (growth ? ` (${growth})` : ''),
        },
        {
            title: 'Billable',
            figure: formatShare(totals.billableShare),
            below: `${showHours(context, totals.billableHours)} hours`,
        },
    ];
    if (totals.amounts && section_context_seesAmounts(context))
        cells.push({
            title: 'Earned',
            figure: showAmounts(context, totals.amounts),
            ...(before.amounts && {
                below: showAmountChanges(context, subtractMoney(totals.amounts, before.amounts)),
            }),
        });
    if (totals.uninvoiced && !hidesAmounts(context))
        cells.push({
            title: 'Uninvoiced',
            figure: showAmounts(context, totals.uninvoiced),
            ...(uninvoicedChange && { below: showAmountChanges(context, uninvoicedChange) }),
        });
    if (invoiceTotals && !hidesAmounts(context)) {
        const overdue = showAmounts(context, invoiceTotals.overdue);
        cells.push({
            title: 'Open invoices',
            figure: showAmounts(context, invoiceTotals.open),
            below: Object.keys(invoiceTotals.overdue).length > 0 ? `${overdue} overdue` : 'none overdue',
        });
    }
    if (figures.expenses && !hidesAmounts(context))
        cells.push({
            title: 'Expenses',
            figure: showAmounts(context, totals.expenses),
            below: figures.expenses.list.length > 0 ? formatCount(figures.expenses.list.length, 'expense') : 'no expenses',
        });
    const row = cells.map(({ figure, below }) => [`${boldLines(figure)}`, ...(below ? smallLines(below) : [])].join('<br>'));
    const table = (0,markdown_table/* renderTable */.b)(cells.map(({ title }) => ({ title, align: 'right' })), [row]);
    return renderBlocks(table, renderBasis(facts, uninvoicedChange !== null));
}
function renderPicture(files, text) {
    return [
        '<picture>',
        `  <source media="(prefers-color-scheme: dark)" srcset="${address(files.dark)}">`,
        `  <img alt="${(0,markdown_escape/* escapeHtml */.ZD)(text)}" src="${address(files.light)}" width="720">`,
        '</picture>',
    ].join('\n');
}
function renderBasis({ previous, lastUninvoiced }, hasChange) {
    const since = hasChange && lastUninvoiced ? ', of uninvoiced amounts against the last rollup' : '';
    return `<sub>Changes are against ${formatPeriod(previous)}${since}.</sub>`;
}
function boldLines(text) {
    return text
        .split('<br>')
        .map((line) => `**${line}**`)
        .join('<br>');
}
function smallLines(text) {
    return text.split('<br>').map((line) => `<sub>${line}</sub>`);
}
function address(path) {
    return (0,markdown_escape/* escapeHtml */.ZD)(encodeURI(path.toWellFormed()));
}

;// CONCATENATED MODULE: ./build/rollup/section-budgets.js





const BAR_CELLS = 10;
function renderBudgetsSection(context) {
    const { budgets } = context.figures;
    if (budgets === null)
        return `_Budgets cannot be shown here${whyUnseen(context, 'budgets')}._`;
    const shown = budgets.filter(({ budget }) => !(hidesAmounts(context) && budget.unit === 'money'));
    if (shown.length === 0)
        return budgets.length === 0 ? 'No project has a budget.' : '';
    const figure = (title, of) => ({
        title,
        align: 'right',
        cell: ({ budget, currency }) => {
            if (budget.unit === 'hours')
                return `${showHours(context, budget[of])} h`;
            return currency ? showMoney(context, budget[of], currency) : NOTHING;
        },
    });
    const table = renderLongRows(context, [
        {
            title: 'Project',
            cell: ({ budget }) => {
                const link = showLink(showName(budget.projectName), recordUrl(context, 'projects', budget.projectId));
                return `${link}<br><sub>${showName(budget.clientName)}${budget.isMonthly ? ' · anew each month' : ''}</sub>`;
            },
        },
        figure('Budget', 'budget'),
        figure('Spent', 'spent'),
        figure('Left', 'remaining'),
        { title: 'Used', cell: ({ share }) => showBar(share) },
        { title: 'Runs out', cell: showRunsOut },
    ], [...shown].sort(section_budgets_order), 'budgets');
    return renderBlocks(table, '_"Runs out" is the day at the pace of this period._');
}
function showBar(share) {
    if (share === null)
        return NOTHING;
    const full = Math.max(0, Math.min(BAR_CELLS, Math.round(share * BAR_CELLS)));
    return `${'▰'.repeat(full)}${'▱'.repeat(BAR_CELLS - full)}\u00a0${formatShare(share)}`;
}
function showRunsOut({ budget, runsOut }) {
    if (compareDecimal(budget.remaining, '0') <= 0)
        return '⚠️ used up';
    return runsOut ? formatShortDate(runsOut) : NOTHING;
}
function section_budgets_order(a, b) {
    return (b.share ?? -1) - (a.share ?? -1) || a.budget.projectId - b.budget.projectId;
}

;// CONCATENATED MODULE: ./build/rollup/section-entries.js




const states = {
    unbillable: 'not billable',
    uninvoiced: 'uninvoiced',
    invoiced: 'invoiced',
    paid: 'paid',
};
function entryFields(context) {
    return [
        dayField(context),
        sessionField(),
        { title: 'Hours', align: 'right', cell: ({ entry }) => showHours(context, entry.hours) },
        amountField(context),
        { title: 'State', cell: (item) => showState(context, item) },
    ];
}
function invoicedFields(context) {
    const commits = {
        title: 'Commit',
        cell: ({ entry }) => {
            const permalink = entry.reference?.permalink ?? null;
            const commit = (0,desired/* commitOf */.D3)(permalink);
            return commit ? showLink(`\`${commit.slice(0, 7)}\``, permalink) : NOTHING;
        },
    };
    return [...entryFields(context).slice(0, 4), commits];
}
function dayField(context) {
    return {
        title: 'Day',
        cell: ({ entry }) => showLink(formatDay(entry.date), dayUrl(context, entry.date, entry.user.id)),
    };
}
function sessionField() {
    return {
        title: 'Session',
        cell: ({ entry, session }) => {
            const said = showText(session?.headline || firstLine(entry.notes));
            const what = session ? showLink(said || 'Report', session.url) : said || '(no notes)';
            const below = [entry.project.name, entry.task.name, entry.user.name].map(showName).join(' · ');
            return `${what}<br><sub>${below}</sub>`;
        },
    };
}
function amountField(context) {
    return {
        title: 'Amount',
        align: 'right',
        cell: ({ entry, status, amount }) => amount === null || status === 'unbillable' ? NOTHING : showMoney(context, amount, entry.client.currency),
        shown: section_context_seesAmounts(context),
    };
}
function showState(context, { entry, status }) {
    if (entry.isRunning)
        return 'running';
    const { invoice } = entry;
    if (!invoice)
        return states[status];
    return `${states[status]} ${showLink(showName(invoice.number), recordUrl(context, 'invoices', invoice.id))}`;
}
function firstLine(notes) {
    return notes.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? '';
}

;// CONCATENATED MODULE: ./build/rollup/section-drift.js



function renderDriftSection(context) {
    const { sessions, differences } = context.figures;
    const drifted = sessions
        .filter(({ drift }) => drift !== null)
        .sort((a, b) => (a.entry.date !== b.entry.date ? (a.entry.date < b.entry.date ? -1 : 1) : a.entry.id - b.entry.id));
    const entries = drifted.length === 0
        ? 'No locked, approved or invoiced time entry differs from its report.'
        : renderBlocks('These time entries are locked, approved or invoiced, and differ from their reports. They were left as they are.', renderCutRows(context, [
            dayField(context),
            sessionField(),
            { title: 'What differs', cell: ({ drift }) => showText(drift ?? '') },
            { title: 'Why it stays', cell: ({ entry }) => showText(entry.locked ?? '') },
        ], drifted));
    return renderBlocks(entries, renderDifferences(context, differences));
}
function renderDifferences(context, all) {
    const differences = hidesAmounts(context) ? all.filter(({ ours }) => / h$/.test(ours)) : all;
    if (differences.length === 0)
        return "Harvest's own reports agree with the sums here.";
    const table = renderLongRows(context, [
        { title: 'What', cell: ({ what }) => showText(what) },
        { title: 'Summed up here', align: 'right', cell: ({ ours }) => showText(ours) },
        { title: "Harvest's report", align: 'right', cell: ({ harvests }) => showText(harvests) },
    ], differences, 'differences');
    return renderBlocks("### Where Harvest's reports differ from the sums here", table);
}

;// CONCATENATED MODULE: ./build/rollup/section-expenses.js




function renderExpensesSection(context) {
    const { expenses, totals } = context.figures;
    if (hidesAmounts(context) || expenses === null)
        return renderLeftOut('Expenses');
    const { list } = expenses;
    const quarters = renderQuarters(context, expenses.byQuarter);
    if (list.length === 0)
        return renderBlocks('No expenses in this period.', quarters);
    const byCategory = renderLongRows(context, [
        { title: 'Category', cell: ({ category }) => showName(category), total: 'All categories' },
        {
            title: 'Total',
            align: 'right',
            cell: ({ totals }) => showAmounts(context, totals),
            total: showAmounts(context, totals.expenses),
        },
        { title: 'Billable', align: 'right', cell: ({ billable }) => showAmounts(context, billable) },
    ], expenses.byCategory, 'categories');
    const ordered = [...list].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id - b.id));
    return renderBlocks(byCategory, quarters, renderDetails(`${formatCount(list.length, 'expense')}, one by one`, renderCutRows(context, expenseFields(context), ordered)));
}
function expenseFields(context) {
    return [
        { title: 'Day', cell: ({ date }) => formatShortDate(date) },
        {
            title: 'Expense',
            cell: ({ category, notes, project, client, user }) => {
                const below = [client.name, project.name, user.name].map(showName).join(' · ');
                return `${[showName(category), showText(notes)].filter(Boolean).join(': ')}<br><sub>${below}</sub>`;
            },
        },
        {
            title: 'Amount',
            align: 'right',
            cell: ({ total, client }) => showMoney(context, total, client.currency),
        },
        { title: 'Billable', cell: ({ billable }) => (billable ? 'yes' : 'no') },
        { title: 'Receipt', cell: ({ receipt }) => (receipt ? showLink('receipt', receipt) : '⚠️ none') },
    ];
}
function renderQuarters(context, rows) {
    if (rows.length === 0)
        return '';
    const table = renderRows([
        { title: 'Quarter', cell: ({ quarter }) => quarter.name.replace('-', ' ') },
        { title: 'Category', cell: ({ category }) => showName(category) },
        { title: 'Total', align: 'right', cell: ({ totals }) => showAmounts(context, totals) },
        {
            title: 'Receipts',
            align: 'right',
            cell: ({ count, receipts }) => `${receipts} of ${count}${receipts < count ? ' ⚠️' : ''}`,
        },
    ], rows);
    const parts = new Map(rows.filter(isPart).map((row) => [row.quarter.name, row]));
    const says = [...parts.values()].map(({ quarter, from, to }) => `${quarter.name.replace('-', ' ')}: what was spent from ${formatSpan(from, to)}.`);
    const all = rows.reduce((sum, { count }) => sum + count, 0);
    if (all > (context.figures.expenses?.list.length ?? 0))
        says.push('What was spent before this period stands one by one in the rollups before this one.');
    return renderBlocks('### For the tax quarter', table, says.length > 0 ? `_${says.join(' ')}_` : '');
}
function isPart({ quarter, from, to }) {
    return quarter.from < from || quarter.to > to;
}

;// CONCATENATED MODULE: ./build/rollup/section-invoices.js







function renderInvoicesSection(context) {
    const { figures } = context;
    if (hidesAmounts(context))
        return renderLeftOut('Invoices');
    if (figures.invoices === null)
        return `_Invoices cannot be shown here${whyUnseen(context, 'invoices')}._`;
    const invoices = [...figures.invoices].sort(section_invoices_order);
    if (invoices.length === 0)
        return 'No invoices in this period, and none open.';
    return renderBlocks(renderSums(context), renderLongRows(context, [
        {
            title: 'Invoice',
            cell: ({ invoice }) => {
                const link = showLink(showName(invoice.number), recordUrl(context, 'invoices', invoice.id));
                return `${link}<br><sub>${showName(invoice.client.name)}</sub>`;
            },
        },
        { title: 'Issued', cell: ({ invoice }) => formatShortDate(invoice.issueDate) },
        { title: 'Due', cell: ({ invoice }) => (invoice.dueDate ? formatShortDate(invoice.dueDate) : NOTHING) },
        {
            title: 'Amount',
            align: 'right',
            cell: ({ invoice }) => showMoney(context, invoice.amount, invoice.currency),
        },
        {
            title: 'Still to pay',
            align: 'right',
            cell: ({ invoice }) => (isZero(invoice.due) ? NOTHING : showMoney(context, invoice.due, invoice.currency)),
        },
        { title: 'State', cell: section_invoices_showState },
    ], invoices, 'invoices'), ...invoices.map((invoice) => renderBehind(context, invoice)));
}
function renderSums(context) {
    const { invoiceTotals } = context.figures;
    if (!invoiceTotals)
        return '';
    const inLine = (title, money) => `**${title}**: ${showAmounts(context, money).replaceAll('<br>', ', ')}`;
    return [
        inLine('Open', invoiceTotals.open),
        inLine('Overdue', invoiceTotals.overdue),
        inLine('Paid in this period', invoiceTotals.paid),
    ].join(' · ');
}
function section_invoices_showState({ invoice, overdueDays }) {
    if (overdueDays > 0)
        return `⚠️ ${formatCount(overdueDays, 'day')} overdue`;
    if (invoice.state === 'paid')
        return invoice.paidDate ? `paid ${formatShortDate(invoice.paidDate)}` : 'paid';
    return { draft: 'draft, not sent', open: 'open', closed: 'written off' }[invoice.state];
}
function renderBehind(context, { invoice, entries }) {
    const expenses = (context.figures.expenses?.list ?? []).filter((expense) => expense.invoice?.id === invoice.id);
    if (entries.length === 0 && expenses.length === 0)
        return '';
    const hours = formatHours(sum(entries.map(({ entry }) => entry.hours)), context.format);
    const of = [
        ...(entries.length > 0
            ? [`${formatCount(entries.length, 'entry', 'entries')} of this period, ${hours} hours`]
            : []),
        ...(expenses.length > 0 ? [formatCount(expenses.length, 'expense')] : []),
    ];
    return renderDetails(`Behind ${invoice.number || 'the invoice'}, ${invoice.client.name}: ${of.join(', ')}`, renderBlocks(renderCutRows(context, invoicedFields(context), entries), renderCutRows(context, expenseFields(context), expenses)));
}
function section_invoices_order(a, b) {
    const rank = ({ invoice }) => ({ open: 0, draft: 1, paid: 2, closed: 3 })[invoice.state];
    if (rank(a) !== rank(b))
        return rank(a) - rank(b);
    if (a.overdueDays !== b.overdueDays)
        return b.overdueDays - a.overdueDays;
    if (a.invoice.issueDate !== b.invoice.issueDate)
        return a.invoice.issueDate < b.invoice.issueDate ? 1 : -1;
    return b.invoice.id - a.invoice.id;
}

;// CONCATENATED MODULE: ./build/rollup/section-projects.js





function renderProjectsSection(context) {
    const projects = byHours(context.figures.projects, ({ project }) => project);
    if (projects.length === 0)
        return '_No hours in this period._';
    const name = {
        title: 'Project',
        cell: ({ project, client }) => {
            const link = showLink(showName(project.name), recordUrl(context, 'projects', project.id));
            return `${link}<br><sub>${showName(client.name)}</sub>`;
        },
        total: 'All projects',
    };
    const hours = (title, of) => {
        const known = projects.map(of).filter((figure) => figure !== null);
        return {
            title,
            align: 'right',
            cell: (project) => showKnownHours(context, of(project)),
            total: showHours(context, sum(known)),
            shown: known.length > 0,
        };
    };
    const running = [
        name,
        hours('Week', ({ week }) => week),
        hours('Month', ({ month }) => month),
        hours('Quarter', ({ quarter }) => quarter),
        hours(formatPeriod(context.facts.previous), ({ before }) => before),
    ];
    return renderBlocks(renderLongRows(context, [name, ...sumFields(context)], projects, 'projects'), renderDetails(`Rounded hours of the week, the month and the quarter up to ${formatDate(context.facts.asOf)}`, renderLongRows(context, running, projects, 'projects')));
}
function renderClientsSection(context) {
    const clients = byHours(context.figures.clients, ({ client }) => client);
    if (clients.length === 0)
        return '_No hours in this period._';
    const name = { title: 'Client', cell: ({ client }) => showName(client.name), total: 'All clients' };
    return renderLongRows(context, [name, ...sumFields(context)], clients, 'clients');
}
function renderTeamSection(context) {
    const people = byHours(context.figures.people, ({ person }) => person);
    if (people.length === 0)
        return '_No hours in this period._';
    const why = context.facts.people === null ? whyUnseen(context, 'team') : '';
    const table = renderLongRows(context, [
        { title: 'Person', cell: ({ person }) => showName(person.name), total: 'All people' },
        ...sumFields(context, false),
        {
            title: 'Capacity',
            align: 'right',
            cell: ({ capacity }) => showKnownHours(context, capacity),
            shown: !why,
        },
        { title: 'Used', align: 'right', cell: ({ utilisation }) => formatShare(utilisation), shown: !why },
    ], people, 'people');
    return renderBlocks(table, why && `_Capacity and its use cannot be shown here${why}._`);
}
function sumFields(context, withRate = true) {
    const { totals } = context.figures;
    const shown = section_context_seesAmounts(context);
    return [
        {
            title: 'Hours',
            align: 'right',
            cell: ({ hours }) => showHours(context, hours),
            total: showHours(context, totals.hours),
        },
        {
            title: 'Billable',
            align: 'right',
            cell: ({ billableShare }) => formatShare(billableShare),
            total: formatShare(totals.billableShare),
        },
        {
            title: 'Earned',
            align: 'right',
            cell: ({ amounts }) => showAmounts(context, amounts),
            total: showAmounts(context, totals.amounts),
            shown,
        },
        {
            title: 'Per hour',
            align: 'right',
            cell: ({ effectiveRates }) => showAmounts(context, effectiveRates),
            shown: shown && withRate,
        },
    ];
}
function showKnownHours(context, hours) {
    return hours === null ? NOTHING : showHours(context, hours);
}
function byHours(items, of) {
    return [...items].sort((a, b) => {
        const [x, y] = [of(a), of(b)];
        return compareDecimal(b.hours, a.hours) || (x.name < y.name ? -1 : x.name > y.name ? 1 : x.id - y.id);
    });
}

;// CONCATENATED MODULE: ./build/rollup/section-sessions.js







const section_sessions_MOST_DAYS_BY_WEEK = 62;
function renderSessionsSection(context) {
    const { sessions, unrecorded } = context.figures;
    const ordered = [...sessions].sort(section_sessions_order);
    const recorded = ordered.filter(({ session }) => session !== null);
    const bare = ordered.filter(({ session }) => session === null);
    const groups = [...groupByTime(recorded, context.facts)].map(([title, items]) => renderDetails(describe(context, title, formatCount(items.length, 'session'), items), renderCutRows(context, entryFields(context), items)));
    return renderBlocks(recorded.length === 0 ? '_No time entry of this period comes from a report._' : groups.join('\n\n'), bare.length === 0
        ? 'Every time entry has a report.'
        : renderDetails(describe(context, 'Time entries without a report', String(bare.length), bare), renderCutRows(context, entryFields(context), bare)), renderUnrecorded(context, unrecorded));
}
function renderUnrecorded(context, unrecorded) {
    if (unrecorded.length === 0)
        return 'Every report has its time entry.';
    const ordered = [...unrecorded].sort((a, b) => a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.path !== b.path ? (a.path < b.path ? -1 : 1) : a.line - b.line);
    const hours = formatHours(sum(ordered.map((session) => session.hours)), context.format);
    const table = renderCutRows(context, [
        { title: 'Day', cell: ({ date }) => formatShortDate(date) },
        {
            title: 'Report',
            cell: ({ headline, path, url }) => `${showLink(showText(headline) || 'Report', url)}<br><sub>${showName(path)}</sub>`,
        },
        { title: 'Hours', align: 'right', cell: (session) => showHours(context, session.hours) },
    ], ordered);
    return renderDetails(`⚠️ Reports without a time entry · ${formatCount(ordered.length, 'session')} · ${hours} hours`, table);
}
function groupByTime(items, { period, weekStart }) {
    const isShort = daysBetween(period.from, period.to) <= section_sessions_MOST_DAYS_BY_WEEK;
    const titleOf = (date) => isShort ? `Week of ${formatDate(weekOf(date, weekStart).from)}` : formatMonth(date);
    const groups = new Map();
    for (const item of items) {
        const title = titleOf(item.entry.date);
        const group = groups.get(title);
        if (group)
            group.push(item);
        else
            groups.set(title, [item]);
    }
    return groups;
}
function describe(context, title, count, items) {
    const amounts = items.flatMap(({ entry, amount }) => amount === null ? [] : [{ amount, currency: entry.client.currency }]);
    const earned = section_context_seesAmounts(context)
        ? Object.entries(sumMoney(amounts)).map(([currency, amount]) => formatMoney(amount, currency, context.format))
        : [];
    const hours = formatHours(sum(items.map(({ entry }) => entry.hours)), context.format);
    return [title, count, `${hours} hours`, ...earned].join(' · ');
}
function section_sessions_order(a, b) {
    return a.entry.date !== b.entry.date ? (a.entry.date < b.entry.date ? -1 : 1) : a.entry.id - b.entry.id;
}

;// CONCATENATED MODULE: ./build/rollup/section-summary.js





const section_summary_MOST_DAYS = 31;
function renderSummarySection(context) {
    return renderBlocks(renderComparison(context), renderTasks(context), renderEmptyDays(context));
}
function renderComparison(context) {
    const { totals, before } = context.figures;
    const hours = (title, now, then) => ({
        title,
        now: showHours(context, now),
        before: showHours(context, then),
        change: showHoursChange(context, subtract(now, then)),
    });
    const shareBefore = ratio(before.billableHours, before.hours);
    const isRounded = compareDecimal(totals.hours, totals.roundedHours) !== 0;
    const billable = context.figures.sessions.filter(({ entry }) => entry.billable);
    const lines = [
        ...(isRounded ? [{ title: 'Hours', now: showHours(context, totals.hours), before: '', change: '' }] : []),
        hours(isRounded ? 'Rounded hours' : 'Hours', totals.roundedHours, before.hours),
        hours(isRounded ? 'Rounded billable hours' : 'Billable hours', sum(billable.map(({ entry }) => entry.roundedHours)), before.billableHours),
        {
            title: 'Billable share',
            now: formatShare(totals.billableShare),
            before: formatShare(shareBefore),
            change: pointsBetween(totals.billableShare, shareBefore),
        },
    ];
    const { amounts, effectiveRates } = totals;
    const isShown = section_context_seesAmounts(context);
    for (const currency of isShown ? currenciesOf(amounts, before.amounts) : []) {
        const now = only(amounts, currency);
        const then = only(before.amounts, currency);
        lines.push({
            title: `Earned, ${showName(currency)}`,
            now: showAmounts(context, now),
            before: showAmounts(context, then),
            change: showAmountChanges(context, subtractMoney(now, then)),
        });
    }
    for (const currency of isShown ? currenciesOf(effectiveRates) : []) {
        const title = `Earned for each hour, ${showName(currency)}`;
        lines.push({ title, now: showAmounts(context, only(effectiveRates, currency)), before: '', change: '' });
    }
    const fields = [
        { title: '', cell: ({ title }) => title },
        { title: formatPeriod(context.facts.period), align: 'right', cell: ({ now }) => now },
        { title: formatPeriod(context.facts.previous), align: 'right', cell: (line) => line.before },
        { title: 'Change', align: 'right', cell: ({ change }) => change },
    ];
    return renderRows(fields, lines);
}
function renderTasks(context) {
    const { tasks } = context.figures;
    if (tasks.length === 0)
        return '';
    const table = renderLongRows(context, [
        { title: 'Task', cell: ({ task }) => showName(task.name) },
        { title: 'Hours', align: 'right', cell: ({ hours }) => showHours(context, hours) },
        { title: 'Billable', align: 'right', cell: ({ billableShare }) => formatShare(billableShare) },
        {
            title: 'Earned',
            align: 'right',
            cell: ({ amounts }) => showAmounts(context, amounts),
            shown: section_context_seesAmounts(context),
        },
    ], tasks, 'tasks');
    return renderBlocks('### By task', table);
}
function renderEmptyDays({ figures }) {
    const { emptyDays } = figures;
    if (emptyDays.length === 0)
        return 'Every working day has an entry.';
    const shown = emptyDays.slice(0, section_summary_MOST_DAYS).map(formatDay);
    const more = emptyDays.length > shown.length ? ` and ${emptyDays.length - shown.length} more` : '';
    return `**${formatCount(emptyDays.length, 'working day')} without an entry**: ${shown.join(', ')}${more}.`;
}
function pointsBetween(now, before) {
    if (now === null || before === null)
        return '';
    const points = Math.round(now * 100) - Math.round(before * 100);
    if (points === 0)
        return 'no change';
    return `${points < 0 ? '−' : '+'}${formatCount(Math.abs(points), 'point')}`;
}
function currenciesOf(...all) {
    return [...new Set(all.flatMap((money) => Object.keys(money ?? {})))].sort();
}
function only(money, currency) {
    const amount = money && Object.hasOwn(money, currency) ? money[currency] : undefined;
    return { [currency]: amount ?? '0' };
}

;// CONCATENATED MODULE: ./build/rollup/section-uninvoiced.js




function renderUninvoicedSection(context) {
    const { facts, figures } = context;
    if (hidesAmounts(context))
        return renderLeftOut('Uninvoiced amounts');
    if (facts.uninvoiced === null)
        return `_Uninvoiced amounts cannot be shown here${whyUnseen(context, 'uninvoiced')}._`;
    const rows = facts.uninvoiced.filter((row) => ![row.hours, row.expenses, row.amount].every(isZero)).sort(section_uninvoiced_order);
    if (rows.length === 0)
        return 'Everything of this period is invoiced.';
    const negative = rows.filter(({ amount }) => compareDecimal(amount, '0') < 0).length;
    const table = renderLongRows(context, [
        {
            title: 'Project',
            cell: ({ projectId, projectName, clientName }) => {
                const link = showLink(showName(projectName), recordUrl(context, 'projects', projectId));
                return `${link}<br><sub>${showName(clientName)}</sub>`;
            },
            total: 'All projects',
        },
        {
            title: 'Hours',
            align: 'right',
            cell: ({ hours }) => showHours(context, hours),
            total: showHours(context, sum(rows.map(({ hours }) => hours))),
        },
        {
            title: 'Expenses',
            align: 'right',
            cell: ({ expenses, currency }) => showMoney(context, expenses, currency),
            total: showAmounts(context, sumMoney(rows.map(({ expenses, currency }) => ({ amount: expenses, currency })))),
        },
        {
            title: 'Uninvoiced',
            align: 'right',
            cell: ({ amount, currency }) => showMoney(context, amount, currency),
            total: showAmounts(context, figures.totals.uninvoiced),
        },
    ], rows, 'projects');
    const change = figures.uninvoicedChange;
    return renderBlocks(table, change ? `Since the last rollup: ${showAmountChanges(context, change).replaceAll('<br>', ', ')}.` : '', negative > 0
        ? `_${formatCount(negative, 'amount is', 'amounts are')} negative: more was invoiced than worked and spent._`
        : '');
}
function section_uninvoiced_order(a, b) {
    if (a.currency !== b.currency)
        return a.currency < b.currency ? -1 : 1;
    return compareDecimal(b.amount, a.amount) || a.projectId - b.projectId;
}

;// CONCATENATED MODULE: ./build/rollup/sections.js








const sections = {
    summary: { title: 'Summary', render: renderSummarySection },
    projects: { title: 'Projects', render: renderProjectsSection },
    clients: { title: 'Clients', render: renderClientsSection },
    team: { title: 'Team', render: renderTeamSection },
    uninvoiced: { title: 'Uninvoiced', render: renderUninvoicedSection },
    invoices: { title: 'Invoices', render: renderInvoicesSection },
    expenses: { title: 'Expenses', render: renderExpensesSection },
    budgets: { title: 'Budgets', render: renderBudgetsSection },
    sessions: { title: 'Sessions', render: renderSessionsSection },
    drift: { title: 'Drift', render: renderDriftSection },
};
const sectionNames = Object.keys(sections);
function sectionTitle(name) {
    return sections[name].title;
}
function renderSection(name, context) {
    const content = sections[name].render(context);
    return content && `## ${sections[name].title}\n\n${content}`;
}

;// CONCATENATED MODULE: ./build/rollup/notes-block.js

const BEGIN = '<!-- notes:begin · what stands between these two marks is yours and stays -->';
const END = '<!-- notes:end -->';
const beginMark = /<!--[ \t]*notes:begin\b[^>]{0,200}-->[ \t]*(?:\r?\n)?/g;
const endMark = /<!--[ \t]*notes:end\b[^>]{0,200}-->/g;
const heading = /^## Notes[ \t]*\r?\n(?:[ \t]*\r?\n)?/m;
const defaultNotes = '_Write here what the figures do not say. It stays when the figures are brought up to date._\n';
function readNotes(document) {
    const begins = [...document.matchAll(beginMark)].map((match) => match.index + match[0].length);
    const ends = [...document.matchAll(endMark)].map((match) => match.index);
    const [begin] = begins;
    const end = ends.at(-1);
    if (begin !== undefined && end !== undefined && begins.length === 1 && ends.length === 1 && begin <= end) {
        return { notes: document.slice(begin, end), state: 'kept' };
    }
    const start = afterHeading(document) ?? begin ?? (end === undefined ? null : 0);
    if (start === null)
        return { notes: '', state: 'none' };
    const stop = Math.max(end ?? 0, nextHeading(document, start));
    return { notes: withoutMarks(document.slice(start, stop)), state: 'damaged' };
}
function joinNotes(all) {
    const written = all.filter(({ notes }) => notes.trim() !== '' && notes.trim() !== defaultNotes.trim());
    const texts = [...new Set(written.map(({ notes }) => notes))];
    const lasting = texts.filter((text) => !texts.some((other) => other !== text && other.includes(text.trim())));
    const state = written.some((each) => each.state === 'damaged') ? 'damaged' : lasting.length > 1 ? 'joined' : 'kept';
    return {
        notes: lasting.length > 1 ? `${lasting.map((text) => text.trim()).join('\n\n')}\n` : (lasting[0] ?? ''),
        state,
    };
}
function renderNotesBlock(notes) {
    const kept = notes.trim() === '' ? defaultNotes : notes;
    return `## Notes\n\n${BEGIN}\n${kept}${kept.endsWith('\n') ? '' : '\n'}${END}`;
}
function replaceNotes(document, notes) {
    const block = /^## Notes\r?\n\r?\n<!--[ \t]*notes:begin[\s\S]*<!--[ \t]*notes:end\b[^>]{0,200}-->/m;
    return document.replace(block, () => renderNotesBlock(notes));
}
function afterHeading(document) {
    const match = heading.exec(document);
    return match ? match.index + match[0].length : null;
}
function nextHeading(document, start) {
    const titles = sectionNames.map(sectionTitle);
    for (const match of document.slice(start).matchAll(/^## ([^\r\n]*)/gm)) {
        if (titles.includes(match[1]?.trim() ?? ''))
            return start + match.index;
    }
    return document.length;
}
function withoutMarks(notes) {
    return `${notes.replace(beginMark, '').replace(endMark, '').trim()}\n`;
}

;// CONCATENATED MODULE: ./build/rollup/document.js







const LARGEST_DOCUMENT = 480_000;
const MOST_ROWS = 5000;
function renderDocument(facts, figures, options) {
    for (let rows = MOST_ROWS;; rows = Math.floor(rows / 2)) {
        const context = contextOf(facts, figures, options.jsonPath, options.redact ?? [], rows);
        const text = renderWith(context, options);
        if (rows === 0 || new TextEncoder().encode(text).length <= LARGEST_DOCUMENT)
            return text;
    }
}
function contextOf(facts, figures, jsonUrl, redact, mostRows) {
    return { facts, figures, format: facts.account.format, jsonUrl, redact, mostRows };
}
function renderWith(context, { chartPaths, notes, sections, jsonPath }) {
    const { facts, figures } = context;
    const { hours, projects } = chartPaths;
    const text = renderBlocks(`# ${formatPeriod(facts.period)}`, renderScope(context), renderMissing(context), renderHeadline(context), hours ? renderPicture(hours, describeHours(facts, figures)) : '', projects ? renderPicture(projects, describeProjects(facts, figures)) : '', renderNotesBlock(notes), ...sections.map((name) => renderSection(name, context)), `---\n\n<sub>Made from Harvest's records and the session reports of the ledger. The same figures as data: [JSON](${encodeURI(jsonPath.toWellFormed())}).</sub>`);
    return `${text}\n`;
}

;// CONCATENATED MODULE: ./build/rollup/json-sessions.js


function sessionRow({ entry, session, status, amount, drift }, facts) {
    const isOurs = entry.reference?.groupId?.toLowerCase() === facts.ledger.name.toLowerCase();
    const { currency } = entry.client;
    const permalink = entry.reference?.permalink ?? null;
    return {
        reference: isOurs ? (entry.reference?.id ?? null) : null,
        report_url: session?.url ?? null,
        entry_id: entry.id,
        date: entry.date,
        hours: Number(roundHours(entry.hours)),
        rounded_hours: Number(roundHours(entry.roundedHours)),
        project_id: entry.project.id,
        task: entry.task.name,
        person: entry.user.name,
        status,
        invoice: entry.invoice?.number ?? null,
        amount: amount === null ? null : roundMoney(amount, currency),
        currency,
        commit_url: isOurs && (0,desired/* commitOf */.D3)(permalink) !== null ? permalink : null,
        drift,
    };
}

;// CONCATENATED MODULE: ./build/rollup/json.js


function renderRollupJson(facts, figures, shown = null) {
    const { totals, invoices, invoiceTotals, budgets, expenses, uninvoicedChange } = figures;
    return json_renderLines({
        period: periodRow(facts.period),
        as_of: facts.asOf,
        scope: facts.scope,
        complete: figures.complete,
        unseen: figures.unseen.map(({ what, why }) => ({ what, why })),
        account: facts.account.name,
        user: { id: facts.user.id, name: facts.user.name },
        ledger: facts.ledger.name,
        ...(shown && { document: { sections: shown.sections, redact: shown.redact } }),
        totals: {
            ...sumRow(totals),
            uninvoiced: moneyRow(totals.uninvoiced),
            uninvoiced_change: moneyRow(uninvoicedChange),
            expenses: moneyRow(totals.expenses),
        },
        before: {
            period: periodRow(facts.previous),
            rounded_hours: hours(figures.before.hours),
            rounded_billable_hours: hours(figures.before.billableHours),
            amounts: moneyRow(figures.before.amounts),
        },
        projects: figures.projects.map(projectRow),
        clients: figures.clients.map((row) => ({ id: row.client.id, name: row.client.name, ...sumRow(row) })),
        tasks: figures.tasks.map((row) => ({ id: row.task.id, name: row.task.name, ...sumRow(row) })),
        people: figures.people.map(personRow),
        invoices: invoices?.map(invoiceRow) ?? null,
        invoice_totals: invoiceTotals && {
            open: moneyRow(invoiceTotals.open),
            overdue: moneyRow(invoiceTotals.overdue),
            paid: moneyRow(invoiceTotals.paid),
        },
        expense_categories: expenses?.byCategory.map(({ category, totals: all, billable }) => ({
            category,
            totals: moneyRow(all),
            billable: moneyRow(billable),
        })) ?? null,
        expense_quarters: expenses?.byQuarter.map(quarterRow) ?? null,
        expenses: expenses?.list.map(expenseRow) ?? null,
        budgets: budgets?.map(budgetRow) ?? null,
        days: figures.days.map((day) => ({
            date: day.date,
            hours: hours(day.hours),
            billable_hours: hours(day.billableHours),
        })),
        empty_days: figures.emptyDays,
        sessions: figures.sessions.map((session) => sessionRow(session, facts)),
        unrecorded: figures.unrecorded.map(unrecordedRow),
        differences: figures.differences.map(({ what, ours, harvests }) => ({ what, ours, harvests })),
    });
}
function periodRow({ name, kind, from, to }) {
    return { name, from, to, kind };
}
function sumRow(sum) {
    return {
        hours: hours(sum.hours),
        rounded_hours: hours(sum.roundedHours),
        billable_hours: hours(sum.billableHours),
        billable_share: share(sum.billableShare),
        amounts: moneyRow(sum.amounts),
        effective_rates: moneyRow(sum.effectiveRates),
    };
}
function projectRow(row) {
    const { currency } = row;
    return {
        id: row.project.id,
        name: row.project.name,
        client: row.client.name,
        currency,
        hours: hours(row.hours),
        rounded_hours: hours(row.roundedHours),
        billable_hours: hours(row.billableHours),
        billable_share: share(row.billableShare),
        amount: row.amounts && roundMoney(amountIn(row.amounts, currency), currency),
        effective_rate: row.effectiveRates && roundMoney(amountIn(row.effectiveRates, currency), currency),
        week_hours: row.week === null ? null : hours(row.week),
        month_hours: row.month === null ? null : hours(row.month),
        quarter_hours: hours(row.quarter),
        before_hours: hours(row.before),
    };
}
function personRow(row) {
    return {
        id: row.person.id,
        name: row.person.name,
        ...sumRow(row),
        capacity: row.capacity === null ? null : hours(row.capacity),
        utilisation: share(row.utilisation),
    };
}
function invoiceRow({ invoice, overdueDays, entries }) {
    const { currency } = invoice;
    return {
        id: invoice.id,
        number: invoice.number,
        client: invoice.client.name,
        currency,
        amount: roundMoney(invoice.amount, currency),
        due: roundMoney(invoice.due, currency),
        state: invoice.state,
        overdue_days: overdueDays,
        issue_date: invoice.issueDate,
        due_date: invoice.dueDate,
        paid_date: invoice.paidDate,
        entry_ids: entries.map(({ entry }) => entry.id),
    };
}
function expenseRow(expense) {
    const { currency } = expense.client;
    return {
        id: expense.id,
        date: expense.date,
        category: expense.category,
        project_id: expense.project.id,
        client: expense.client.name,
        person: expense.user.name,
        total: roundMoney(expense.total, currency),
        currency,
        billable: expense.billable,
        notes: expense.notes,
        receipt: expense.receipt,
        invoice: expense.invoice?.number ?? null,
    };
}
function quarterRow({ quarter, from, to, category, totals, count, receipts }) {
    return { quarter: quarter.name, from, to, category, totals: moneyRow(totals), expenses: count, receipts };
}
function budgetRow({ budget, currency, share: spentShare, runsOut }) {
    const figure = (value) => (budget.unit === 'hours' ? hours(value) : roundMoney(value, currency ?? ''));
    return {
        project_id: budget.projectId,
        project: budget.projectName,
        client: budget.clientName,
        unit: budget.unit,
        currency,
        monthly: budget.isMonthly,
        budget: figure(budget.budget),
        spent: figure(budget.spent),
        remaining: figure(budget.remaining),
        share: share(spentShare),
        runs_out: runsOut,
    };
}
function unrecordedRow(session) {
    return {
        reference: session.base,
        report_url: session.url,
        date: session.date,
        hours: hours(session.hours),
        headline: session.headline,
    };
}
function hours(value) {
    return Number(roundHours(value));
}
function share(value) {
    return value === null ? null : Number(value.toFixed(4));
}
function moneyRow(money) {
    if (money === null)
        return null;
    return Object.fromEntries(Object.entries(money).map(([code, amount]) => [code, roundMoney(amount, code)]));
}
function json_renderLines(document) {
    const parts = Object.entries(document).map(([key, value]) => {
        const rows = Array.isArray(value) && value.length > 0 ? value.map((row) => `    ${JSON.stringify(row)}`) : null;
        return `  ${JSON.stringify(key)}: ${rows ? `[\n${rows.join(',\n')}\n  ]` : JSON.stringify(value)}`;
    });
    return `{\n${parts.join(',\n')}\n}\n`;
}

;// CONCATENATED MODULE: ./build/rollup/mermaid.js



const MOST_SLICES = 7;
const LONGEST_LABEL = 40;
const slices = ['#0969da', '#1a7f37', '#9a6700', '#8250df', '#bc4c00', '#bf3989', '#6e7781'];
function renderMermaid(figures) {
    const used = new Set();
    const rows = shareByProject(figures, MOST_SLICES)
        .map(({ name, hours }, index) => ({ name: mermaid_labelOf(name, index, used), hours: roundHours(hours) }))
        .filter(({ hours }) => compareDecimal(hours, '0') > 0);
    if (rows.length === 0)
        return '';
    const variables = {
        ...Object.fromEntries(slices.map((colour, index) => [`pie${index + 1}`, colour])),
        pieOpacity: '1',
        pieStrokeColor: '#6e7781',
        pieStrokeWidth: '1px',
        pieOuterStrokeColor: '#6e7781',
        pieOuterStrokeWidth: '1px',
        pieSectionTextColor: '#ffffff',
        pieLegendTextColor: '#768390',
        pieTitleTextColor: '#768390',
    };
    return [
        '```mermaid',
        `%%{init: ${JSON.stringify({ theme: 'base', themeVariables: variables })}}%%`,
        'pie showData title Hours by project',
        ...rows.map(({ name, hours }) => `    "${name}" : ${hours}`),
        '```',
    ].join('\n');
}
function mermaid_labelOf(name, index, used) {
    const plain = (0,markdown_escape/* shorten */.ml)(name.replace(/[^\p{L}\p{M}\p{N} .,_()/+…-]/gu, ' '), LONGEST_LABEL);
    const label = /[\p{L}\p{N}]/u.test(plain) ? plain : `Project ${index + 1}`;
    const unique = used.has(label) ? `${label} (${index + 1})` : label;
    used.add(unique);
    return unique;
}

;// CONCATENATED MODULE: ./build/rollup/pull-body.js








const MOST_CHARACTERS = 60_000;
const pull_body_MOST_ROWS = 200;
function renderPullTitle(facts, figures) {
    const running = facts.asOf < facts.period.to ? ' so far' : '';
    const hours = formatHours(figures.totals.hours, facts.account.format);
    return `Rollup: ${formatPeriod(facts.period)}${running}, ${hours} hours`;
}
function renderPullBody(facts, figures, options) {
    const context = contextOf(facts, figures, options.jsonUrl, options.redact ?? [], pull_body_MOST_ROWS);
    const link = (0,markdown_table/* renderLink */.B)(`Read the rollup of ${formatPeriod(facts.period)}`, options.documentUrl);
    const head = renderBlocks(`**${link}**`, renderScope(context), renderMissing(context), renderHeadline(context), renderMermaid(figures));
    const foot = `---\n\nMerge this to add the rollup to the catalog. Until then it follows Harvest; your own commits on this branch, and what you write between the marks of the notes, stay.`;
    const kept = [];
    const left = [];
    const bodyOf = () => `${renderBlocks(head, ...kept, renderLeftSections(left, options.documentUrl), foot)}\n`;
    for (const name of options.sections) {
        const section = renderSection(name, context);
        if (!section)
            continue;
        kept.push(section);
        const longest = renderLeftSections(options.sections, options.documentUrl).length;
        if (bodyOf().length + longest <= MOST_CHARACTERS)
            continue;
        kept.pop();
        left.push(name);
    }
    return bodyOf();
}
function renderLeftSections(left, documentUrl) {
    if (left.length === 0)
        return '';
    return `Too long for here, and in ${(0,markdown_table/* renderLink */.B)('the document', documentUrl)}: ${left.map(sectionTitle).join(', ')}.`;
}

;// CONCATENATED MODULE: ./build/rollup/compare.js


function compareWithReports(entries, expenses, facts) {
    return [...compareTime(entries, facts), ...compareExpenses(expenses, facts)].filter(isBeyondRounding).map(inWords);
}
function compareTime(entries, facts) {
    const rows = facts.time.period;
    const isPriced = seesAmounts(facts) && rows.every(({ currency, amount }) => currency !== null && amount !== null);
    const key = (projectId, currency) => `${projectId} ${isPriced ? currency : ''}`;
    const ours = Map.groupBy(entries, ({ project, client }) => key(project.id, client.currency));
    const harvests = Map.groupBy(rows, ({ projectId, currency }) => key(projectId, currency));
    const names = new Map([
        ...rows.map(({ projectId, projectName }) => [projectId, projectName]),
        ...entries.map(({ project }) => [project.id, project.name]),
    ]);
    return [...new Set([...ours.keys(), ...harvests.keys()])]
        .map((group) => compareProject(names, ours.get(group) ?? [], harvests.get(group) ?? [], isPriced))
        .sort((a, b) => compareText(a.name, b.name) || a.id - b.id || compareText(a.currency ?? '', b.currency ?? ''))
        .flatMap(({ compared }) => compared);
}
function compareProject(names, entries, rows, isPriced) {
    const entry = entries[0];
    const id = entry?.project.id ?? rows[0]?.projectId ?? 0;
    const name = names.get(id) ?? '';
    const currency = isPriced ? (entry?.client.currency ?? rows[0]?.currency ?? null) : null;
    const of = `of ${name}${currency === null ? '' : ` (${currency})`}`;
    const billable = entries.filter((one) => one.billable);
    const compared = [
        {
            what: `Hours ${of}`,
            ours: roundedHoursOf(entries),
            harvests: sum(rows.map(({ hours }) => hours)),
            parts: entries.length,
            currency: null,
        },
        {
            what: `Billable hours ${of}`,
            ours: roundedHoursOf(billable),
            harvests: sum(rows.map(({ billableHours }) => billableHours)),
            parts: billable.length,
            currency: null,
        },
    ];
    if (currency !== null)
        compared.push({
            what: `Amount ${of}`,
            ours: sum(billable.map(amountOf)),
            harvests: sum(rows.map(({ amount }) => amount ?? '0')),
            parts: billable.length,
            currency,
        });
    return { name, id, currency, compared };
}
function compareExpenses(expenses, { expenseReport }) {
    if (expenseReport === null)
        return [];
    const key = (category, currency) => JSON.stringify([category, currency]);
    const ours = Map.groupBy(expenses, ({ category, client }) => key(category, client.currency));
    const harvests = Map.groupBy(expenseReport, ({ categoryName, currency }) => key(categoryName, currency));
    return [...new Set([...ours.keys(), ...harvests.keys()])].sort(compareText).flatMap((group) => {
        const [category, currency] = JSON.parse(group);
        const mine = ours.get(group) ?? [];
        const rows = harvests.get(group) ?? [];
        const billable = mine.filter((expense) => expense.billable);
        const of = `for ${category} (${currency})`;
        return [
            {
                what: `Expenses ${of}`,
                ours: sum(mine.map(({ total }) => total)),
                harvests: sum(rows.map(({ total }) => total)),
                parts: mine.length,
                currency,
            },
            {
                what: `Billable expenses ${of}`,
                ours: sum(billable.map(({ total }) => total)),
                harvests: sum(rows.map((row) => row.billable)),
                parts: billable.length,
                currency,
            },
        ];
    });
}
function isBeyondRounding({ ours, harvests, parts, currency }) {
    const half = `0.${'0'.repeat(currency === null ? 2 : decimalsOf(currency))}5`;
    return compareDecimal(absolute(subtract(ours, harvests)), multiply(String(parts), half)) > 0;
}
function inWords({ what, ours, harvests, currency }) {
    const round = (value) => (currency === null ? roundHours(value) : roundMoney(value, currency));
    const unit = currency ?? 'h';
    const show = round(ours) === round(harvests) ? (value) => value : round;
    return { what, ours: `${show(ours)} ${unit}`, harvests: `${show(harvests)} ${unit}` };
}

;// CONCATENATED MODULE: ./build/rollup/reckon-budgets.js




const LONGEST_OUTLOOK = 3653;
function reckonBudgets(budgets, entries, facts) {
    const entriesOf = Map.groupBy(entries, ({ project }) => project.id);
    const currencies = reckon_budgets_currenciesOf(facts);
    return budgets
        .map((budget) => {
        const share = ratio(budget.spent, budget.budget);
        const pace = paceOf(budget, entriesOf.get(budget.projectId) ?? [], facts);
        return {
            budget,
            currency: budget.unit === 'money' ? (currencies.get(budget.projectId) ?? null) : null,
            share,
            runsOut: pace === null ? null : runOut(budget, pace, facts),
        };
    })
        .sort((a, b) => (b.share ?? -1) - (a.share ?? -1) ||
        compareText(a.budget.projectName, b.budget.projectName) ||
        a.budget.projectId - b.budget.projectId);
}
function paceOf({ unit }, entries, facts) {
    if (unit === 'hours')
        return roundedHoursOf(entries);
    return seesAmounts(facts) ? sum(entries.map(amountOf)) : null;
}
function runOut({ remaining, isMonthly }, spent, { period, asOf }) {
    if (compareDecimal(remaining, '0') <= 0 || compareDecimal(spent, '0') <= 0)
        return null;
    const days = daysBetween(period.from, asOf) + 1;
    const left = divideUp(multiply(remaining, String(days)), spent);
    if (left > LONGEST_OUTLOOK)
        return null;
    const day = (0,calendar/* addDays */.fi)(asOf, left);
    return isMonthly && day > monthOf(asOf).to ? null : day;
}
function reckon_budgets_currenciesOf(facts) {
    const currencies = new Map();
    for (const { projectId, currency } of facts.uninvoiced ?? [])
        currencies.set(projectId, currency);
    for (const { projectId, currency, hours } of [...facts.time.before, ...facts.time.quarter, ...facts.time.period]) {
        if (currency !== null && !isZero(hours))
            currencies.set(projectId, currency);
    }
    for (const { project, client } of facts.entries)
        currencies.set(project.id, client.currency);
    return currencies;
}

;// CONCATENATED MODULE: ./build/rollup/reckon-invoices.js



function reckonInvoices(invoices, sessions, asOf) {
    const sessionsOf = Map.groupBy(sessions, ({ entry }) => entry.invoice?.id ?? null);
    return invoices
        .map((invoice) => ({
        invoice,
        overdueDays: overdueDays(invoice, asOf),
        entries: sessionsOf.get(invoice.id) ?? [],
    }))
        .sort((a, b) => b.overdueDays - a.overdueDays ||
        compareText(a.invoice.issueDate, b.invoice.issueDate) ||
        compareText(a.invoice.number, b.invoice.number) ||
        a.invoice.id - b.invoice.id);
}
function reckonInvoiceTotals(invoices, { period, asOf }) {
    const dueOf = ({ invoice }) => ({ currency: invoice.currency, amount: invoice.due });
    const isPaidWithin = ({ state, paidDate }) => state === 'paid' && paidDate !== null && paidDate >= period.from && paidDate <= asOf;
    return {
        open: sumMoney(invoices.filter(({ invoice }) => invoice.state === 'open').map(dueOf)),
        overdue: sumMoney(invoices.filter(({ overdueDays }) => overdueDays > 0).map(dueOf)),
        paid: sumMoney(invoices.map(({ invoice }) => invoice).filter(isPaidWithin)),
    };
}
function overdueDays({ state, due, dueDate }, asOf) {
    if (state !== 'open' || dueDate === null || compareDecimal(due, '0') <= 0)
        return 0;
    return Math.max(0, daysBetween(dueDate, asOf));
}

;// CONCATENATED MODULE: ./build/rollup/reckon-people.js



function reckonPeople(entries, facts) {
    const groups = Map.groupBy(entries, (entry) => entry.user.id);
    const people = new Map();
    for (const [id, group] of groups)
        people.set(id, lastNamed(group, (entry) => entry.user));
    for (const { id, name } of facts.people ?? [])
        people.set(id, { id, name });
    const weekly = new Map((facts.people ?? []).map(({ id, capacity }) => [id, capacity]));
    const workingDays = String(daysOf(facts.period.from, facts.asOf).filter(isWorkingDay).length);
    return [...people.values()]
        .map((person) => {
        const sums = sumOf(groups.get(person.id) ?? [], seesAmounts(facts));
        const each = weekly.get(person.id);
        const capacity = each === undefined ? null : divide(multiply(each, workingDays), '5');
        return { person, ...sums, capacity, utilisation: capacity === null ? null : ratio(sums.hours, capacity) };
    })
        .sort((a, b) => compareDecimal(b.hours, a.hours) || compareNamed(a.person, b.person));
}

;// CONCATENATED MODULE: ./build/rollup/reckon-projects.js



function reckonProjects(entries, facts) {
    const groups = Map.groupBy(entries, (entry) => keyOf(entry.project.id, entry.client.currency));
    const before = hoursByGroup(facts.time.before, entries);
    const quarterReport = hoursByGroup(facts.time.quarter, entries);
    const [week, month, quarter] = [
        weekOf(facts.asOf, facts.weekStart).from,
        monthOf(facts.asOf).from,
        quarterOf(facts.asOf).from,
    ];
    const since = (day, group) => day < facts.period.from ? null : roundedHoursOf(group.filter(({ date }) => date >= day));
    return [...groups]
        .map(([key, group]) => ({
        project: lastNamed(group, (entry) => entry.project),
        client: lastNamed(group, (entry) => entry.client),
        currency: group[0]?.client.currency ?? '',
        ...sumOf(group, seesAmounts(facts)),
        week: since(week, group),
        month: since(month, group),
        quarter: since(quarter, group) ?? quarterReport.get(key) ?? '0',
        before: before.get(key) ?? '0',
    }))
        .sort((a, b) => compareDecimal(b.hours, a.hours) || compareNamed(a.project, b.project) || compareText(a.currency, b.currency));
}
function hoursByGroup(rows, entries) {
    const currencies = new Map();
    for (const { project, client } of entries) {
        currencies.set(project.id, (currencies.get(project.id) ?? new Set()).add(client.currency));
    }
    const groups = Map.groupBy(rows, ({ projectId, currency }) => {
        const known = currencies.get(projectId);
        const isKnown = currency !== null && known?.has(currency);
        return keyOf(projectId, isKnown ? currency : ([...(known ?? [])].sort()[0] ?? ''));
    });
    return new Map([...groups].map(([key, group]) => [key, sum(group.map(({ hours }) => hours))]));
}
function keyOf(projectId, currency) {
    return `${projectId} ${currency}`;
}

;// CONCATENATED MODULE: ./build/rollup/reckon-sessions.js



function joinSessions(entries, facts) {
    const ledger = facts.ledger.name.toLowerCase();
    const ours = entries.filter(({ reference }) => reference?.groupId?.toLowerCase() === ledger);
    const entriesOf = Map.groupBy(ours, ({ reference }) => (0,identity/* splitReference */.mQ)(reference?.id ?? '').base);
    const sessions = [...facts.sessions].sort((a, b) => compareText(a.date, b.date) || compareText(a.path, b.path) || a.line - b.line);
    const sessionOf = new Map();
    for (const [base, equals] of Map.groupBy(sessions, (session) => session.base)) {
        for (const [entry, session] of pairEquals(equals, entriesOf.get(base) ?? []))
            sessionOf.set(entry, session);
    }
    const recorded = new Set(sessionOf.values());
    const paid = new Set(facts.invoices?.filter(({ state }) => state === 'paid').map(({ id }) => id));
    const isPriced = seesAmounts(facts);
    return {
        sessions: entries.map((entry) => {
            const session = sessionOf.get(entry) ?? null;
            return {
                entry,
                session,
                status: statusOf(entry, paid),
                amount: isPriced ? amountOf(entry) : null,
                drift: session && driftOf(entry, session),
            };
        }),
        unrecorded: sessions.filter((session) => session.date >= facts.period.from && session.date <= facts.asOf && !recorded.has(session)),
    };
}
function statusOf(entry, paid) {
    if (!entry.billable)
        return 'unbillable';
    if (entry.invoice === null)
        return 'uninvoiced';
    return paid.has(entry.invoice.id) ? 'paid' : 'invoiced';
}
function driftOf(entry, session) {
    if (entry.locked === null)
        return null;
    const found = [];
    if (!sameHours(entry, session))
        found.push(`hours ${roundHours(entry.hours)} in Harvest, ${roundHours(session.hours)} in the report`);
    if (entry.date !== session.date)
        found.push(`date ${entry.date} in Harvest, ${session.date} in the report`);
    return found.length > 0 ? found.join('; ') : null;
}
function pairEquals(sessions, entries) {
    const inOrder = [...entries].sort((a, b) => countOf(a) - countOf(b) || a.id - b.id);
    const pairs = new Map();
    const sessionOf = new Map();
    const free = new Set(sessions);
    const alike = sessions.length === 1 && entries.length === 1
        ? [() => true]
        : [(e, s) => sameWords(e, s) && sameHours(e, s), sameWords, sameHours, () => true];
    for (const isAlike of alike) {
        for (const session of free) {
            const entry = inOrder.find((one) => !pairs.has(one) && !sessionOf.has(referenceOf(one)) && isAlike(one, session));
            if (!entry)
                continue;
            pairs.set(entry, session);
            sessionOf.set(referenceOf(entry), session);
            free.delete(session);
        }
    }
    for (const entry of inOrder) {
        const session = sessionOf.get(referenceOf(entry));
        if (session)
            pairs.set(entry, session);
    }
    return pairs;
}
function countOf(entry) {
    return (0,identity/* splitReference */.mQ)(referenceOf(entry)).count;
}
function referenceOf(entry) {
    return entry.reference?.id ?? '';
}
function sameWords(entry, session) {
    return session.headline !== '' && entry.notes.includes(session.headline);
}
function sameHours(entry, session) {
    return compareDecimal(absolute(subtract(entry.hours, session.hours)), '0.005') < 0;
}

;// CONCATENATED MODULE: ./build/rollup/reckon.js










function reckonFigures(facts) {
    const entries = withinPeriod(facts, facts.entries);
    const expenses = facts.expenses && withinPeriod(facts, facts.expenses);
    const isPriced = seesAmounts(facts);
    const { sessions, unrecorded } = joinSessions(entries, facts);
    const invoices = facts.invoices && reckonInvoices(facts.invoices, sessions, facts.asOf);
    const uninvoiced = facts.uninvoiced && sumMoney(facts.uninvoiced);
    const days = reckonDays(entries, facts);
    return {
        totals: { ...sumOf(entries, isPriced), expenses: expenses && sumMoney(expenses.map(pricedExpense)), uninvoiced },
        before: reckonBefore(facts),
        projects: reckonProjects(entries, facts),
        clients: sumsBy(entries, ({ client }) => client, isPriced).map(({ thing, ...sums }) => ({
            client: thing,
            ...sums,
        })),
        tasks: sumsBy(entries, ({ task }) => task, isPriced).map(({ thing, ...sums }) => ({ task: thing, ...sums })),
        people: reckonPeople(entries, facts),
        uninvoicedChange: uninvoiced && facts.lastUninvoiced && subtractMoney(uninvoiced, facts.lastUninvoiced),
        invoices,
        invoiceTotals: invoices && reckonInvoiceTotals(invoices, facts),
        expenses: expenses && reckonExpenses(expenses, facts),
        budgets: facts.budgets && reckonBudgets(facts.budgets, entries, facts),
        days: days.map(({ entries: _, ...day }) => day),
        emptyDays: days.filter((day) => day.entries === 0 && isWorkingDay(day.date)).map(({ date }) => date),
        sessions,
        unrecorded,
        differences: compareWithReports(entries, expenses ?? [], facts),
        complete: facts.unseen.length === 0,
        unseen: facts.unseen,
    };
}
function reckonBefore(facts) {
    const rows = facts.time.before;
    const priced = rows.flatMap(({ currency, amount }) => currency === null || amount === null ? [] : [{ currency, amount }]);
    return {
        hours: sum(rows.map(({ hours }) => hours)),
        billableHours: sum(rows.map(({ billableHours }) => billableHours)),
        amounts: seesAmounts(facts) ? sumMoney(priced) : null,
    };
}
function reckonDays(entries, { period, asOf }) {
    const entriesOf = Map.groupBy(entries, ({ date }) => date);
    return daysOf(period.from, asOf).map((date) => {
        const group = entriesOf.get(date) ?? [];
        return {
            date,
            hours: sum(group.map(({ hours }) => hours)),
            billableHours: sum(group.filter(({ billable }) => billable).map(({ hours }) => hours)),
            entries: group.length,
        };
    });
}

;// CONCATENATED MODULE: ./build/rollup/redact.js

function redactFacts(facts, redaction) {
    let redacted = facts;
    if (redaction.notes)
        redacted = withoutNotes(redacted);
    if (redaction.clients)
        redacted = withoutClients(redacted);
    if (redaction.people)
        redacted = withoutPeople(redacted);
    return redaction.amounts ? withoutAmounts(redacted) : redacted;
}
function withoutAmounts(facts) {
    const withoutAmount = (rows) => rows.map((row) => ({ ...row, currency: null, amount: null }));
    const budgets = facts.budgets?.filter(({ unit }) => unit === 'hours') ?? null;
    const hidden = ['amounts', 'uninvoiced', 'invoices', 'expenses'];
    if (budgets?.length !== facts.budgets?.length)
        hidden.push('budgets');
    const added = hidden.filter((what) => facts.unseen.every((unseen) => unseen.what !== what));
    return {
        ...facts,
        entries: facts.entries.map((entry) => ({ ...entry, rate: null })),
        time: {
            period: withoutAmount(facts.time.period),
            quarter: withoutAmount(facts.time.quarter),
            before: withoutAmount(facts.time.before),
        },
        uninvoiced: null,
        lastUninvoiced: null,
        expenses: null,
        expenseReport: null,
        invoices: null,
        budgets,
        unseen: [...facts.unseen, ...added.map((what) => ({ what, why: 'redacted' }))],
    };
}
function withoutClients(facts) {
    const names = new Set([
        ...[...facts.entries, ...(facts.expenses ?? []), ...(facts.invoices ?? [])].map(({ client }) => client.name),
        ...rowsWithClients(facts).map(({ clientName }) => clientName),
    ]);
    const numbers = new Map([...names].sort(compareText).map((name, index) => [name, `Client ${index + 1}`]));
    const numbered = (name) => numbers.get(name) ?? 'Client';
    const rename = (client) => ({ ...client, name: numbered(client.name) });
    const renameRow = (row) => ({
        ...row,
        clientName: numbered(row.clientName),
    });
    return {
        ...facts,
        entries: facts.entries.map((entry) => ({ ...entry, client: rename(entry.client) })),
        expenses: facts.expenses?.map((expense) => ({ ...expense, client: rename(expense.client) })) ?? null,
        invoices: facts.invoices?.map((one) => ({ ...one, client: rename(one.client), subject: '' })) ?? null,
        time: {
            period: facts.time.period.map(renameRow),
            quarter: facts.time.quarter.map(renameRow),
            before: facts.time.before.map(renameRow),
        },
        uninvoiced: facts.uninvoiced?.map(renameRow) ?? null,
        budgets: facts.budgets?.map(renameRow) ?? null,
    };
}
function rowsWithClients({ time, uninvoiced, budgets }) {
    return [...time.period, ...time.quarter, ...time.before, ...(uninvoiced ?? []), ...(budgets ?? [])];
}
function withoutPeople(facts) {
    const all = [...facts.entries, ...(facts.expenses ?? [])].map(({ user }) => user);
    const people = new Map();
    for (const person of [...all, ...(facts.people ?? []), facts.user].sort(compareNamed)) {
        if (!people.has(person.id))
            people.set(person.id, person);
    }
    const numbers = new Map([...people.keys()].map((id, index) => [id, `Person ${index + 1}`]));
    const rename = (person) => ({ ...person, name: numbers.get(person.id) ?? 'Person' });
    return {
        ...facts,
        user: rename(facts.user),
        entries: facts.entries.map((entry) => ({ ...entry, user: rename(entry.user) })),
        expenses: facts.expenses?.map((expense) => ({ ...expense, user: rename(expense.user) })) ?? null,
        people: facts.people?.map(rename) ?? null,
    };
}
function withoutNotes(facts) {
    return {
        ...facts,
        entries: facts.entries.map((entry) => ({ ...entry, notes: '' })),
        expenses: facts.expenses?.map((expense) => ({ ...expense, notes: '' })) ?? null,
        invoices: facts.invoices?.map((invoice) => ({ ...invoice, subject: '' })) ?? null,
        sessions: facts.sessions.map((session) => ({ ...session, headline: '' })),
    };
}

;// CONCATENATED MODULE: ./build/commands/rollup/index.js



async function indexOf(path, catalog, commit, own, format) {
    const relative = ({ document }) => external_node_path_.posix.relative(external_node_path_.posix.dirname(path), document);
    const others = (await catalog.rollups(commit)).filter((each) => each.path !== own.path);
    const text = renderIndex([...others, own].flatMap((each) => readIndexEntry(relative(each), each.json) ?? []), format);
    return { text, isCurrent: (other) => tellsSameOthers(text, other, relative(own)) };
}
function refuseForeignIndex(path, { own }) {
    const isThere = (own.blobs.get(path) ?? null) !== null;
    if (!isThere || isOwnIndex(own.texts.get(path) ?? ''))
        return;
    throw new errors/* InputError */.dz(`${path} is not an index of rollups that Harvest Ledger made, so it is not overwritten. Name another file in the configuration, under rollup (\`index: rollups/catalog.md\`), or move this one away`);
}

;// CONCATENATED MODULE: ./build/commands/rollup/make.js












const BRANCHES = 'harvest-ledger/rollup-';
async function makeRollup(config, sources, period, footer) {
    const { transport, catalog, reader, today } = sources;
    const { rollup: wanted } = config;
    const facts = redactFacts(await readFacts(transport, reader, period, today, wanted.scope, catalog), {
        amounts: wanted.redact.includes('amounts'),
        clients: wanted.redact.includes('clients'),
        people: wanted.redact.includes('people'),
        notes: wanted.redact.includes('notes'),
    });
    const figures = reckonFigures(facts);
    const path = (0,period_path/* pathOfRollup */.z)(wanted.path, period);
    const waitingBranch = `${BRANCHES}${period.name}`;
    const title = renderPullTitle(facts, figures);
    const body = renderBody(facts, figures, config, catalog, { path, waitingBranch });
    const json = renderRollupJson(facts, figures, { sections: wanted.sections, redact: wanted.redact });
    const paths = pathsOf(path);
    const charts = renderCharts(facts, figures, wanted.redact);
    const warnings = [];
    const draft = async (earlier, state) => {
        const kept = joinNotes(earlier.map(readNotes));
        warnings.length = 0;
        if (kept.state !== 'kept')
            warnings.push(`the notes in ${path} were ${kept.state === 'joined' ? 'written in two places' : 'edited with their marks'}: all that may be notes was kept, look it over`);
        const document = renderDocument(facts, figures, {
            sections: wanted.sections,
            chartPaths: chartPathsOf(paths, charts),
            notes: kept.notes,
            jsonPath: external_node_path_.posix.basename(paths.json),
            redact: wanted.redact,
        });
        const own = { path: paths.json, document: path, json: JSON.parse(json) };
        const index = await indexOf(wanted.index, catalog, state.head, own, facts.account.format);
        return {
            files: [
                { path, content: document },
                { path: paths.json, content: json },
                ...chartFilesOf(paths, charts),
                { path: wanted.index, content: index.text },
            ],
            removed: charts === null ? Object.values(paths.charts) : [],
            isCurrent: index.isCurrent,
            title,
            body,
            message: { headline: title, body: footer },
        };
    };
    return { period, figures, path, waitingBranch, body, draft, warnings };
}
function renderBody(facts, figures, { rollup: { sections, redact } }, { url }, { path, waitingBranch }) {
    const documentUrl = `${url}/blob/${waitingBranch}/${encodePath(path)}`;
    const folderUrl = documentUrl.slice(0, documentUrl.lastIndexOf('/') + 1);
    const jsonUrl = folderUrl + encodePath(external_node_path_.posix.basename(pathsOf(path).json));
    return renderPullBody(facts, figures, { sections, documentUrl, jsonUrl, redact });
}

// EXTERNAL MODULE: ./build/github/blob-id.js
var blob_id = __webpack_require__(685);
// EXTERNAL MODULE: ./build/github/ledger.js + 1 modules
var github_ledger = __webpack_require__(3688);
// EXTERNAL MODULE: ./build/github/pulls.js
var pulls = __webpack_require__(9922);
// EXTERNAL MODULE: ./build/commands/offer.js
var offer = __webpack_require__(805);
// EXTERNAL MODULE: ./build/commands/refusals.js
var refusals = __webpack_require__(650);
// EXTERNAL MODULE: ./build/github/commit.js
var github_commit = __webpack_require__(145);
;// CONCATENATED MODULE: ./build/commands/rollup/publish-commit.js




function changesOf(draft, { blobs }, isWhole, mark) {
    const changed = draft.files.filter(({ path, content }) => isWhole || blobs.get(path) !== (0,blob_id/* blobId */.z)(content));
    return {
        message: { headline: draft.message.headline, body: `${draft.message.body}\n${mark}`.trim() },
        additions: changed.map(({ path, content }) => ({ path, content: new TextEncoder().encode(content) })),
        deletions: draft.removed.filter((path) => (blobs.get(path) ?? null) !== null),
    };
}
function refuseLarge(additions, what) {
    const bytes = additions.reduce((sum, { content }) => sum + content.length, 0);
    if (bytes > github_commit/* LARGEST_COMMIT */.f9)
        throw new errors/* InputError */.dz(`${what}: its files have ${(bytes / 1e6).toFixed(1)} MB together, and GitHub takes ${github_commit/* LARGEST_COMMIT */.f9 / 1e6} MB in one commit. Ask for shorter periods`);
}
async function rebuild(github, state, waiting, commit, random, onLeft) {
    const branch = `${waiting.branch}-${(0,pulls/* randomSuffix */.VH)(random)}`;
    const made = await (0,pulls/* createBranch */.lY)(github, state.nodeId, branch, state.head);
    if (made === null)
        return null;
    try {
        const committed = await (0,github_commit/* commitFiles */.zu)(github, { ...commit, branch, head: state.head });
        if (committed.kind !== 'committed')
            return null;
        const isMoved = await (0,pulls/* moveBranch */.ob)(github, state.nodeId, waiting.branch, waiting.head, committed.id);
        return isMoved ? committed.id : null;
    }
    finally {
        await (0,pulls/* deleteBranch */.SN)(github, made).catch((error) => onLeft(branch, error));
    }
}

;// CONCATENATED MODULE: ./build/commands/rollup/unfinished.js

function noWork() {
    return { isOpened: false, commit: null, isLost: false, pull: null, left: [] };
}
function hasWritten({ commit, isLost, left }) {
    return commit !== null || isLost || left.length > 0;
}
function notDeleted(branch, error) {
    return `the branch ${branch} is of no more use and could not be deleted: ${wordsOf(error)} Delete it`;
}
function unfinished({ ledgerUrl, base, branch }, own, error) {
    const { commit, pull, isOpened } = own;
    return {
        operation: pull === null || commit === null ? 'none' : isOpened ? 'created' : 'updated',
        would: null,
        pull,
        commit,
        warnings: own.left,
        errors: [unfinished_describe({ ledgerUrl, base, branch }, own, error)],
        offered: [],
    };
}
function unfinished_describe({ ledgerUrl, base, branch }, { commit, pull, isLost }, error) {
    const why = wordsOf(error);
    if (commit === null)
        return isLost
            ? `whether the rollup's commit is on the branch ${branch} is not known, because no answer came; after that: ${why} Run again: what is there already is left as it is`
            : why;
    const made = `commit ${commit.slice(0, 7)} is on the branch ${branch}`;
    if (pull !== null)
        return `${made}, and pull request ${pull.number} offers it, but its title and text could not be brought up to date: ${why} Run again to have that done`;
    const compare = `${ledgerUrl}/compare/${base ?? 'HEAD'}...${branch}`;
    return `${made}, and the pull request for it was not opened: ${why} Run again to have it opened, or open it by hand: ${compare}`;
}
function wordsOf(error) {
    const words = (0,errors/* faultsOf */.xm)(error)
        .map(({ message }) => message)
        .join(' ');
    return /[.!?]$/.test(words) ? words : `${words}.`;
}

;// CONCATENATED MODULE: ./build/commands/rollup/publish.js








const MOST_TRIES = 6;
const PAUSE_MS = 500;
async function publish(github, publication, run, dryRun) {
    const own = noWork();
    try {
        for (let tries = 1;; tries++) {
            const published = await publishOnce(github, publication, run, dryRun, own);
            if (published !== 'again')
                return { ...published, warnings: [...published.warnings, ...own.left] };
            if (tries === MOST_TRIES)
                throw new errors/* InputError */.dz(`${publication.waitingBranch} was changed by somebody else each time; run again`);
            run.log('Once more: the branch has changed meanwhile');
            await run.clock.sleep(run.random() * PAUSE_MS * 2 ** tries);
        }
    }
    catch (error) {
        if (!hasWritten(own))
            throw error;
        const ledgerUrl = `${run.context.serverUrl}/${publication.ledger}`;
        return unfinished({ ledgerUrl, base: publication.branch, branch: publication.waitingBranch }, own, error);
    }
}
async function publishOnce(github, publication, run, dryRun, ownWork) {
    const { ledger, waitingBranch, essence, earlier, mark } = publication;
    const state = await lookAt(github, publication);
    const { own, waiting, offered, branch } = state;
    const standing = waiting && (0,github_ledger/* isOffered */.kd)(waiting) ? waiting.files : own;
    const texts = [own.texts.get(earlier), waiting?.files.texts.get(earlier)];
    const draft = await publication.draft(texts.flatMap((text) => text ?? []), state);
    const pull = waiting?.pull ?? null;
    const done = (operation, of, commit = null) => ({
        operation: dryRun ? 'none' : operation,
        would: operation,
        pull: of,
        commit,
        warnings: [],
        errors: [],
        offered,
    });
    if (draft === null)
        return done('none', pull);
    const left = (message) => ({ ...done('none', pull), warnings: [message] });
    const isAllOurs = waiting?.commits.every(({ message }) => message.includes(mark)) ?? true;
    const isIn = (files) => hasAll(files, draft, essence, earlier);
    if (isIn(own)) {
        if (pull === null || waiting === null)
            return done('none', null);
        if (!isAllOurs)
            return left(`pull request ${pull.number} has nothing left to say of the figures, but somebody has committed on it, so it is left open: merge or close it`);
        if (dryRun)
            return done('closed', pull);
        if (!(await (0,pulls/* closePull */.IB)(github, pull)))
            return 'again';
        const kept = await (0,pulls/* deleteBranch */.SN)(github, waiting.refId).then(() => [], (error) => [notDeleted(waitingBranch, error)]);
        return { ...done('closed', pull), errors: kept };
    }
    const isThere = waiting !== null && isIn(waiting.files);
    const isOutdated = waiting?.isBehind === true && !draft.isCurrent(waiting.files.texts.get(publication.shared) ?? '') && isAllOurs;
    const isRebuilt = pull !== null && (pull.hasConflict || isOutdated);
    ownWork.pull = pull;
    if (isThere && pull !== null && !isRebuilt) {
        if (!dryRun)
            await (0,pulls/* describePull */.p5)(github, pull, draft);
        if (!ownWork.isOpened)
            return done('none', pull);
        const refused = await (0,pulls/* decoratePull */.l_)(github, ledger, pull, publication.people);
        return { ...done('created', pull, waiting.head), warnings: refused.map(notTaken) };
    }
    if (isThere && pull === null && (waiting.isDeclined || (!waiting.isMerged && !isAllOurs)))
        return left(`the pull request with just these figures was closed, so it is not opened again. Delete the branch ${waitingBranch} to have it offered once more`);
    if (waiting && !(0,github_ledger/* isOffered */.kd)(waiting) && !waiting.isMerged && !isAllOurs)
        return left(`the branch ${waitingBranch} has commits of a person and no pull request, so it is left as it is: open one, or delete the branch`);
    if (isRebuilt && !isAllOurs)
        return left(`pull request ${pull.number} cannot be merged, and somebody has committed on its branch, so it is left: solve its conflict there`);
    const commit = { ledger, ...changesOf(draft, isRebuilt ? own : standing, isRebuilt, mark) };
    refuseLarge(commit.additions, draft.title);
    if (dryRun)
        return done(pull === null ? 'created' : 'updated', pull);
    if (isRebuilt && waiting !== null) {
        const onLeft = (left, error) => ownWork.left.push(notDeleted(left, error));
        const at = { ...waiting, branch: waitingBranch };
        const id = await rebuild(github, state, at, commit, run.random, onLeft);
        ownWork.commit = id ?? ownWork.commit;
        ownWork.isLost ||= id === null;
        if (id === null)
            return 'again';
        await (0,pulls/* describePull */.p5)(github, pull, draft);
        return done('updated', pull, id);
    }
    if (pull === null)
        await (0,pulls/* refusePulls */.Xg)(github, state, branch, run.random);
    ownWork.isOpened ||= pull === null;
    const words = { title: draft.title, body: draft.body, draft: publication.isDraft };
    const onCommit = (id) => {
        ownWork.commit = id;
    };
    const put = await (0,offer/* offerCommit */.C)(github, state, waitingBranch, isThere ? null : commit, words, onCommit);
    ownWork.isLost ||= put.kind === 'lost';
    if (put.kind !== 'offered')
        return 'again';
    ownWork.pull = put.pull;
    if (put.operation === 'updated')
        await (0,pulls/* describePull */.p5)(github, put.pull, draft);
    const refused = put.operation === 'created' ? await (0,pulls/* decoratePull */.l_)(github, ledger, put.pull, publication.people) : [];
    return { ...done(put.operation, put.pull, put.id), warnings: refused.map(notTaken) };
}
async function lookAt(github, publication) {
    const { ledger, branch, waitingBranch, prefix, paths, earlier, shared } = publication;
    const asked = { ledger, branch, waitingBranch, offered: prefix, texts: [earlier, shared], blobs: paths };
    const state = await (0,github_ledger/* readLedgerState */.Nc)(github, asked);
    const { own, waiting } = state;
    const base = (0,refusals/* withBranch */.tq)(ledger, branch, state);
    (0,refusals/* refuseArchived */.xl)(ledger, state);
    publication.refuse(state);
    if (own.cut.has(earlier) || waiting?.files.cut.has(earlier))
        throw new errors/* InputError */.dz(`${earlier} is too large for GitHub to give; shorten its notes, because they would be lost`);
    return base;
}
function notTaken(what) {
    return `GitHub would not take ${what}`;
}
function hasAll({ blobs }, { files }, essence, document) {
    const wanted = files.find(({ path }) => path === essence);
    const hasDocument = (blobs.get(document) ?? null) !== null;
    return wanted !== undefined && hasDocument && blobs.get(essence) === (0,blob_id/* blobId */.z)(wanted.content);
}

;// CONCATENATED MODULE: ./build/commands/rollup/offer.js






async function offerRollup(inputs, { rollup: wanted }, ledger, { path, waitingBranch, draft }, run) {
    if (inputs.githubToken === null)
        return { operation: 'none', would: null, pull: null, commit: null, warnings: [], errors: [], offered: [] };
    const publication = {
        ledger,
        branch: inputs.ledgerBranch,
        waitingBranch,
        prefix: BRANCHES,
        paths: allPathsOf(path, wanted.index),
        essence: pathsOf(path).json,
        earlier: path,
        shared: wanted.index,
        mark: `Harvest-Rollup: ${waitingBranch.split('/').at(-1)}`,
        people: { labels: wanted.labels, reviewers: wanted.reviewers, assignees: wanted.assignees },
        isDraft: wanted.draft,
        draft,
        refuse: (state) => {
            if (!state.isPrivate && !wanted.allowPublic && !wanted.redact.includes('amounts'))
                throw new errors/* InputError */.dz(`${ledger} is public, and its rollups would show amounts to everybody. Leave them out with \`redact: [amounts]\` in the configuration, or say \`allow-public: true\` under rollup`);
            refuseForeignIndex(wanted.index, state);
        },
    };
    return await publish((0,github.openGitHub)(inputs, run), publication, run, inputs.dryRun);
}

// EXTERNAL MODULE: ./build/markdown/faults.js
var markdown_faults = __webpack_require__(1263);
;// CONCATENATED MODULE: ./build/commands/rollup/outcome.js




const outcome_MOST_CHARACTERS = 500_000;
function concludeRollups(told, { url }, run) {
    const { rollups, waiting, dryRun } = told;
    const published = rollups.flatMap((each) => (each.published ? [{ ...each, published: each.published }] : []));
    const last = published.findLast(({ published: each }) => each.operation !== 'none' || each.commit !== null) ?? published.at(-1);
    const warnings = [
        ...published.flatMap((each) => [...each.published.warnings, ...each.warnings]),
        ...waiting.flatMap((each) => each.published.warnings),
    ];
    const errors = [...published, ...waiting].flatMap((each) => each.published.errors);
    const as = (severity) => (message) => ({ severity, message, place: null });
    const faults = [...errors.map(as('error')), ...told.faults, ...warnings.map(as('warning'))];
    run.phase(null);
    for (const each of [...published, ...waiting])
        run.log(`${each.path}: ${outcome_describe(each.published, dryRun)}`);
    const { uninvoiced = null, hours = '0' } = last?.figures.totals ?? {};
    const commit = last?.published.commit ?? '';
    const pull = last?.published.pull;
    return {
        faults,
        summary: [
            renderOverview(told),
            ...renderBodies(told),
            ...(faults.length > 0 ? [`### Needs your attention\n\n${(0,markdown_faults/* renderFaultList */.N)(faults, null)}\n`] : []),
        ]
            .filter((part) => part !== '')
            .join('\n'),
        outputs: {
            hours: Number(roundHours(hours)).toFixed(2),
            'rollup-path': last?.path ?? '',
            uninvoiced: JSON.stringify(Object.fromEntries(Object.entries(uninvoiced ?? {}).map(([code, amount]) => [code, roundMoney(amount, code)]))),
            'commit-sha': commit,
            'commit-url': commit && `${url}/commit/${commit}`,
            'pull-request-number': pull ? String(pull.number) : '',
            'pull-request-url': pull?.url ?? '',
            'pull-request-operation': last?.published.operation ?? 'none',
        },
    };
}
function faultsOfBreak(error, done, missed, dryRun) {
    const offered = done.map(({ path, published }) => `${path} (${outcome_describe(published, dryRun)})`).join(', ');
    const message = `the run broke off at ${missed[0]?.path}. Done before: ${offered}. Not offered: ${missed.map(({ path }) => path).join(', ')}. Run again: what is there already is left as it is`;
    return [...(0,errors/* faultsOf */.xm)(error), { severity: 'error', message, place: null }];
}
function renderOverview({ rollups, present, waiting, dryRun }) {
    const rows = [
        ...rollups.map(({ path, published }) => [
            path,
            linkPull(published),
            published ? outcome_describe(published, dryRun) : 'not offered: see the error below',
        ]),
        ...present.map((path) => [path, '', 'in the ledger already']),
        ...waiting.map(({ path, published }) => [path, linkPull(published), `waits: ${outcome_describe(published, dryRun)}`]),
    ].sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
    if (rows.length < 2)
        return '';
    const titles = ['Rollup', 'Pull request', 'What was done'];
    const table = (0,markdown_table/* renderTable */.b)(titles.map((title) => ({ title, align: 'left' })), rows.map(([path = '', ...cells]) => [`\`${path}\``, ...cells]));
    return `## Rollups\n\n${table}\n`;
}
function linkPull(published) {
    return published?.pull ? (0,markdown_table/* renderLink */.B)(`#${published.pull.number}`, published.pull.url) : '';
}
function renderBodies({ rollups, dryRun }) {
    let length = 0;
    const parts = rollups.toReversed().map(({ path, body, published }) => {
        const part = `## ${path}${published ? `: ${outcome_describe(published, dryRun)}` : ''}\n\n${body}`;
        length += part.length;
        return length > outcome_MOST_CHARACTERS ? '' : part;
    });
    return parts.reverse();
}
function faultsOfMissed(missed) {
    if (missed.length === 0)
        return [];
    const message = `not offered after that: ${missed.map(({ path }) => path).join(', ')}. Run again: what is there already is left as it is`;
    return [{ severity: 'error', message, place: null }];
}
function outcome_describe({ operation, would, pull, commit, errors }, dryRun) {
    if (errors.length > 0 && commit !== null && pull === null)
        return `commit ${commit.slice(0, 7)} was made, and no pull request was opened`;
    const number = pull ? `pull request ${pull.number}` : 'a pull request';
    if (!dryRun) {
        if (operation === 'none' && pull === null)
            return 'nothing has changed';
        return `${number} ${operation === 'none' ? 'unchanged' : operation}`;
    }
    const verbs = { created: 'be created', updated: 'be updated', closed: 'be closed', none: 'stay as it is' };
    if (would === null)
        return 'dry run, nothing was written';
    if (would === 'none' && pull === null)
        return 'dry run, nothing was written, and there is nothing to do';
    return `dry run, nothing was written; ${number} would ${verbs[would]}`;
}

;// CONCATENATED MODULE: ./build/commands/rollup/waiting.js









async function refreshWaiting(inputs, config, sources, waitingBranch, run) {
    const { catalog, reader, today } = sources;
    const { company } = reader;
    const parsed = parsePeriod(waitingBranch.slice(BRANCHES.length), today, company.weekStart);
    if (!parsed.ok || parsed.period.name !== waitingBranch.slice(BRANCHES.length))
        return null;
    const { index } = config.rollup;
    const path = (0,period_path/* pathOfRollup */.z)(config.rollup.path, parsed.period);
    const { json: jsonPath } = pathsOf(path);
    const draft = async (earlier, state) => {
        const { waiting } = state;
        if (!waiting?.pull?.id || (waiting.files.blobs.get(jsonPath) ?? null) === null)
            return null;
        const all = allPathsOf(path, index).filter((each) => each !== index);
        const texts = await (0,github_files/* readTexts */.Z7)((0,github.openGitHub)(inputs, run), catalog.name, waiting.head, all);
        const json = parseJson(texts.get(jsonPath) ?? '');
        if (json === null)
            return null;
        const made = await indexOf(index, catalog, state.head, { path: jsonPath, document: path, json }, company.format);
        const { notes, state: kept } = joinNotes(earlier.map(readNotes));
        if (kept === 'damaged')
            return null;
        const files = all.flatMap((each) => {
            const content = texts.get(each) ?? null;
            if (content === null)
                return [];
            return [{ path: each, content: each === path ? replaceNotes(content, notes) : content }];
        });
        return {
            files: [...files, { path: index, content: made.text }],
            removed: all.filter((each) => files.every((file) => file.path !== each)),
            isCurrent: made.isCurrent,
            title: waiting.pull.title,
            body: waiting.pull.body,
            message: { headline: waiting.pull.title, body: 'Built anew on the newest commit, with the same figures.' },
        };
    };
    return { path, published: await offerRollup(inputs, config, catalog.name, { path, waitingBranch, draft }, run) };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
;// CONCATENATED MODULE: ./build/commands/rollup.js

















async function rollup_rollup(inputs, run) {
    const open = await (0,checkout/* openCheckout */.Hj)(inputs, run);
    if (!(0,checkout/* isSameRepository */.ve)(open.repository, open.ledger))
        throw new errors/* InputError */.dz(`rollup works in the ledger: run it in ${open.ledger}, with the ledger checked out`);
    (0,freshness/* refuseOtherBranch */.zH)(inputs, open);
    await (0,freshness/* refuseUnpushed */.Ft)(inputs, open, run);
    if (inputs.githubToken === null && !inputs.dryRun)
        throw new errors/* InputError */.dz('github-token is missing: a pull request needs `contents: write` and `pull-requests: write`; in a terminal, set GITHUB_TOKEN, or use --dry-run');
    const config = await (0,checkout/* readConfig */.Xg)(inputs, open);
    return await (0,harvest/* withHarvest */.sq)(inputs.harvest, run, async (transport) => {
        run.phase('Reading the ledger and Harvest');
        const [catalog, reader] = await Promise.all([readCatalog(inputs, config, open, run), readReader(transport)]);
        const today = (0,calendar/* dayIn */.EE)(reader.user.timeZone, run.startedAt);
        const all = periodsOf(inputs, today, reader);
        const pathOf = (period) => (0,period_path/* pathOfRollup */.z)(config.rollup.path, period);
        const isPresent = (period) => period !== all.at(-1) && catalog.has(pathsOf(pathOf(period)).json);
        const sources = { transport, catalog, reader, today };
        const runUrl = (0,commands_run/* urlOfRun */.wt)(run);
        const footer = runUrl === null ? '' : `Workflow-Run: ${runUrl}`;
        const made = await Promise.all(all.filter((period) => !isPresent(period)).map((period) => makeRollup(config, sources, period, footer)));
        for (const { path, figures } of made)
            run.log(`${path}: ${formatHours(figures.totals.hours, reader.company.format)} hours`);
        run.phase(inputs.dryRun ? 'What would be offered' : 'Offering');
        const offered = await offerAll(inputs, config, catalog.name, made, run);
        const refreshed = await refreshAll(inputs, config, sources, made, offered.rollups, run);
        const told = {
            rollups: made.map((each, index) => ({ ...each, published: offered.rollups[index]?.published ?? null })),
            present: all.filter(isPresent).map(pathOf),
            waiting: refreshed.waiting,
            faults: [...config.faults, ...catalog.faults, ...offered.faults, ...refreshed.faults],
            dryRun: inputs.dryRun,
        };
        return concludeRollups(told, catalog, run);
    });
}
async function offerAll(inputs, config, ledger, made, run) {
    const rollups = [];
    for (const [index, each] of made.entries()) {
        try {
            const published = await offerRollup(inputs, config, ledger, each, run);
            rollups.push({ path: each.path, published });
            if (published.errors.length > 0)
                return { rollups, faults: faultsOfMissed(made.slice(index + 1)) };
        }
        catch (error) {
            if (index === 0)
                throw error;
            return { rollups, faults: faultsOfBreak(error, rollups, made.slice(index), inputs.dryRun) };
        }
    }
    return { rollups, faults: [] };
}
async function refreshAll(inputs, config, sources, made, offered, run) {
    const own = new Set(made.map(({ waitingBranch }) => waitingBranch));
    const others = new Set(offered.flatMap(({ published }) => published.offered).filter((branch) => !own.has(branch)));
    const waiting = [];
    const faults = [];
    for (const branch of [...others].sort()) {
        try {
            const found = await refreshWaiting(inputs, config, sources, branch, run);
            if (found)
                waiting.push(found);
        }
        catch (error) {
            faults.push(...(0,errors/* faultsOf */.xm)(error));
        }
    }
    return { waiting, faults };
}
function periodsOf(inputs, today, { company }) {
    const { from, to, period, catchUp: count } = inputs;
    const parsed = from !== null && to !== null ? periodOfRange(from, to) : parsePeriod(period, today, company.weekStart);
    if (!parsed.ok)
        throw new errors/* InputError */.dz(`period: ${parsed.message}`);
    return catchUp(parsed.period, count);
}


/***/ }),

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

function blobId(content) {
    const bytes = Buffer.from(content);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ })

};
