// Money is a whole number of 10⁻¹² dollars, a BigInt, and never a float. What is shown is the
// beginning of the exact value: cut, not rounded, so that no two places can disagree.

const PLACES = 12
const DOLLAR = 10n ** 12n
const DECIMAL = /^(-?)(\d+)(?:\.(\d{1,12}))?$/

/** The amount that a decimal text of the API stands for. */
export function parse(text) {
  const match = DECIMAL.exec(text)
  if (!match) throw new Error(`"${text}" is no amount`)
  const [, sign, whole, part = ''] = match
  const value = BigInt(whole) * DOLLAR + BigInt(part.padEnd(PLACES, '0'))
  return sign ? -value : value
}

export const abs = (value) => (value < 0n ? -value : value)
export const sum = (values) => values.reduce((a, b) => a + b, 0n)
export const greatest = (values) => values.reduce((a, b) => (a > b ? a : b), 0n)

/** Thin spaces group thousands: a comma is a decimal sign for half of the readers. */
export const group = (digits) => String(digits).replace('-', '−').replace(/\B(?=(\d{3})+$)/g, '\u202f')

/** The decimal text that goes to the clipboard, into CSV and into `data-exact`. */
export function plain(value) {
  const digits = abs(value).toString().padStart(PLACES + 1, '0')
  const text = `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`.replace(/\.?0+$/, '')
  return (value < 0n ? '-' : '') + text
}

const dollars = (value, whole, part) =>
  (value < 0n ? '−$' : '$') + group(whole) + (part ? '.' + part : '')

/** All digits, and at least cents: `$5.0641497777`. */
export function exact(value) {
  if (value === 0n) return '$0'
  const [whole, part = ''] = plain(abs(value)).split('.')
  return dollars(value, whole, part.padEnd(2, '0'))
}

/** From a dollar up, cents; below, three significant digits. Only nothing is `$0`. */
export function short(value) {
  if (value === 0n) return '$0'
  const size = abs(value)
  const places = size >= DOLLAR ? 2 : Math.min(PLACES, Math.max(2, 15 - String(size).length))
  return cut(value, places).replace(/(\.\d\d\d*?)0+$/, '$1')
}

/** The label of an axis. */
export function axis(value) {
  if (value === 0n) return '$0'
  const places = value % DOLLAR === 0n ? 0
    : Math.min(PLACES, Math.max(2, 14 - String(abs(value)).length))
  return cut(value, places)
}

function cut(value, places) {
  const digits = (abs(value) / 10n ** BigInt(PLACES - places)).toString().padStart(places + 1, '0')
  const point = digits.length - places
  return dollars(value, digits.slice(0, point), digits.slice(point))
}

/** How many places the amounts of a column have at most. */
export const placesOf = (texts) =>
  Math.max(2, ...texts.map((text) => (text.split('.')[1] ?? '').length))

/** Figure spaces that put the decimal points of a column below each other. */
export function padding(text, places) {
  const part = text.split('.')[1]
  if (part === undefined) return '\u2008' + '\u2007'.repeat(places)
  return '\u2007'.repeat(Math.max(0, places - part.length))
}

/** What `cost.bound` puts before an amount, and how that is said. */
export const bounds = {
  exact: ['', ''],
  at_least: ['≥\u202f', 'at least '],
  at_most: ['≤\u202f', 'at most '],
  unsure: ['≈\u202f', 'about '],
}

/** The cost of several rows together. */
export function costOfRows(rows) {
  const found = new Set(rows.map(({ cost }) => (cost.usd === null ? 'at_least' : cost.bound)))
  found.delete('exact')
  const bound = found.size === 0 ? 'exact' : found.size === 1 ? [...found][0] : 'unsure'
  return costOf(sum(rows.map(({ cost }) => valueOf(cost))), bound)
}

/** A cost of the API's form from a value of ours. */
export const costOf = (value, bound = 'exact') => ({ usd: plain(value), bound })

/** The value of a cost; nothing where nothing is priced. */
export const valueOf = (cost) => (cost.usd === null ? 0n : parse(cost.usd))
