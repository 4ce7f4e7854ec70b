import { absolute, compareDecimal, isZero, multiply, ratio, roundHours, roundMoney, subtract } from './decimal.ts'
import type { AccountFormat, Decimal } from './facts.ts'

const SPACE = '\u00a0'
const MINUS = '\u2212'

/** What stands for a figure that does not exist. */
export const NOTHING = '–'

/** Fixed here, because Intl's symbols differ from one version of its data to the next. */
const symbols: ReadonlyMap<string, string> = new Map([
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
])

/** Takes an exact amount, its currency and the account's format; gives it rounded once, with its currency, as plain text without any mark but `$`. */
export function formatMoney(amount: Decimal, currency: string, format: AccountFormat): string {
  const rounded = roundMoney(amount, currency)
  const { before, after } = currencyMarks(currency, format)
  return `${rounded.startsWith('-') ? MINUS : ''}${before}${formatNumber(rounded, format)}${after}`
}

/** Takes exact hours and the account's format; gives `1,204.50` or `1,204:30` as plain text, rounded once. */
export function formatHours(hours: Decimal, format: AccountFormat): string {
  if (format.timeFormat === 'decimal') {
    const rounded = roundHours(hours)
    return `${rounded.startsWith('-') ? MINUS : ''}${formatNumber(rounded, format)}`
  }
  // Six tenths of the hours are the minutes in hundreds: with two decimals, its digits are whole minutes.
  const minutes = roundHours(multiply(hours, '0.6'))
  const all = Number(minutes.replace(/[-.]/g, ''))
  const shown = `${group(String(Math.floor(all / 60)), format)}:${String(all % 60).padStart(2, '0')}`
  return `${minutes.startsWith('-') ? MINUS : ''}${shown}`
}

/** Takes a change and how to write its size; gives it with its sign, `no change` where nothing of it would show. */
export function formatChange(change: Decimal, write: (size: Decimal) => string): string {
  const size = write(absolute(change))
  if (isZero(change) || size === write('0')) return 'no change'
  return `${compareDecimal(change, '0') < 0 ? MINUS : '+'}${size}`
}

/** Takes a figure now and before; gives the change in whole percent, such as `+9%`, null where there was nothing before. */
export function formatGrowth(now: Decimal, before: Decimal): string | null {
  const share = ratio(subtract(now, before), before)
  if (share === null) return null
  const percent = Math.round(Math.abs(share) * 100)
  return percent === 0 ? '±0%' : `${share < 0 ? MINUS : '+'}${percent}%`
}

/** Takes a share from 0 to 1 (or above), null for none; gives whole percent. */
export function formatShare(share: number | null): string {
  return share === null ? NOTHING : `${Math.round(share * 100)}%`
}

/** Takes a count and a word; gives both, the word in the plural where it must be: `1 entry`, `3 entries`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function currencyMarks(currency: string, format: AccountFormat): { before: string; after: string } {
  const code =
    currency
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .slice(0, 8) || '¤'
  const symbol = symbols.get(code)
  let codePlace = format.currencyCode
  // An amount always says its currency: an account that shows neither, or a symbol we do not know, gets the code.
  if (codePlace === 'none' && (format.currencySymbol === 'none' || !symbol)) {
    codePlace = format.currencySymbol === 'before' ? 'before' : 'after'
  }
  const symbolBefore = symbol && format.currencySymbol === 'before' ? symbol : ''
  const symbolAfter = symbol && format.currencySymbol === 'after' ? `${SPACE}${symbol}` : ''
  return {
    before: `${codePlace === 'before' ? `${code}${SPACE}` : ''}${symbolBefore}`,
    after: `${symbolAfter}${codePlace === 'after' ? `${SPACE}${code}` : ''}`,
  }
}

function formatNumber(rounded: Decimal, format: AccountFormat): string {
  const [whole = '0', decimals] = rounded.replace('-', '').split('.')
  return group(whole, format) + (decimals ? decimalSymbol(format) + decimals : '')
}

function group(digits: string, format: AccountFormat): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, thousandsSeparator(format))
}

/** The marks come from outside: any but the usual ones could be markdown, or make a figure unreadable. */
function decimalSymbol({ decimalSymbol }: AccountFormat): string {
  return /^[.,·']$/.test(decimalSymbol) ? decimalSymbol : '.'
}

function thousandsSeparator(format: AccountFormat): string {
  const mark = format.thousandsSeparator
  if (/^\s$/.test(mark)) return SPACE
  return /^[.,'’]$/.test(mark) && mark !== decimalSymbol(format) ? mark : ''
}
