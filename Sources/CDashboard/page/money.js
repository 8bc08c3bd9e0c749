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
  return BigInt(sign + whole + part.padEnd(PLACES, '0'))
}

export const abs = (value) => (value < 0n ? -value : value)
export const sum = (values) => values.reduce((a, b) => a + b, 0n)
export const greatest = (values) => values.reduce((a, b) => (a > b ? a : b), 0n)

/** Thin spaces group thousands: a comma is a decimal sign for half of the readers. */
export const group = (digits) =>
  String(digits).replace('-', '−').replace(/\B(?=(\d{3})+$)/g, '\u202f')

/** The digits before and after the point, the latter cut to so many places. */
function digits(value, places = PLACES) {
  const text = String(abs(value)).padStart(PLACES + 1, '0')
  return [text.slice(0, -PLACES), text.slice(-PLACES).slice(0, places)]
}

/** The decimal text that goes to the clipboard, into CSV and into `data-exact`. */
export const plain = (value) =>
  (value < 0n ? '-' : '') + digits(value).join('.').replace(/\.?0+$/, '')

function cut(value, places) {
  const [whole, part] = digits(value, places)
  return (value < 0n ? '−$' : '$') + group(whole) + (part && '.' + part)
}

/** At most so many places, of which zeros at the end are left out down to cents. */
const trimmed = (value, places) =>
  value === 0n ? '$0' : cut(value, places).replace(/(\.\d\d\d*?)0+$/, '$1')

/** The places that so many significant digits need below a dollar. */
const placesFor = (value, significant) =>
  Math.min(PLACES, Math.max(2, PLACES + significant - String(abs(value)).length))

/** All digits, and at least cents: `$5.0641497777`. */
export const exact = (value) => trimmed(value, PLACES)

/** From a dollar up, cents; below, three significant digits. Only nothing is `$0`. */
export const short = (value) => trimmed(value, placesFor(value, 3))

/** The label of an axis: all have the places that its step needs. */
export function axis(value, step) {
  if (value === 0n || step % DOLLAR === 0n) return cut(value, 0)
  return cut(value, placesOf([trimmed(step, placesFor(step, 2))]))
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

/** A cost of the API's form from a value of ours. */
export const costOf = (value, bound = 'exact') => ({ usd: plain(value), bound })

/** The value of a cost; nothing where nothing is priced. */
export const valueOf = (cost) => (cost.usd === null ? 0n : parse(cost.usd))

/** Rows with the greatest cost first. */
export const dearestFirst = (rows) =>
  [...rows].sort((a, b) => (valueOf(a.cost) < valueOf(b.cost) ? 1 : -1))
