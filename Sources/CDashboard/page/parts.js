// The widgets that every place is made of.

import { Problem } from './api.js'
import { copy, h, s } from './dom.js'
import { count, name, percent, plural } from './format.js'
import { boundOf, bounds, costOf, exact, padding, parse, placesOf, plain, short, sum } from './money.js'
import { valueOf } from './money.js'
import { utc } from './time.js'

/** The words of a cost: as it is shown, and all of it. */
function wordsOf(cost, isExact) {
  const value = parse(cost.usd)
  const [sign, said] = bounds[cost.bound] ?? bounds.exact
  return { value, sign: sign && sign + '\u202f', said, shown: isExact ? exact(value) : short(value) }
}

const noPrice = () => h('span', { class: 'unknown' }, 'no price')

/**
 * Every amount is a button that opens "Why this number". `why` says what it is of; see why.js.
 * With `places` the decimal points of a column are below each other.
 */
export function amount(cost, why, { exact: isExact = false, places, cls = '' } = {}) {
  if (cost.usd === null) return noPrice()
  const { value, sign, said, shown } = wordsOf(cost, isExact)
  const whole = exact(value)
  const button = h('button', {
    type: 'button', class: `amt ${cls}`, title: said + whole, 'data-exact': plain(value), cost, why,
    'aria-label': `${said}${shown}${shown === whole ? '' : `, exactly ${whole}`}. Why this number?`,
  }, sign + shown)
  return places === undefined ? button : [button, padding(shown, places)]
}

/** The figure of a place: all digits, the cents large and the rest small. */
export function figure(cost, why) {
  if (cost.usd === null) return h('span', { class: 'big unknown' }, 'no price')
  const button = amount(cost, why, { exact: true, cls: 'big' })
  const { sign, shown } = wordsOf(cost, true)
  const [whole, part = ''] = shown.split('.')
  const cents = part && '.' + part.slice(0, 2)
  button.replaceChildren(
    ...[sign && h('i', null, sign), whole + cents, h('small', null, part.slice(2))].filter(Boolean))
  return button
}

/** How many places a column of costs needs. */
export function placesOfCosts(costs, isExact) {
  const write = isExact ? exact : short
  return placesOf(costs.filter((cost) => cost.usd !== null).map((cost) => write(parse(cost.usd))))
}

/** The cost of several rows together. */
export const costOfRows = (rows) =>
  costOf(sum(rows.map((row) => valueOf(row.cost))), boundOf(rows.map((row) => row.cost)))

export const badge = (kind, text) => h('span', { class: `badge ${kind}` }, text)
export const swatch = (cls) => h('span', { class: `sw ${cls}`, 'aria-hidden': 'true' })
export const link = (href, text, cls) => h('a', { href, class: cls }, text)
export const sessionLink = (id) => '#/sessions/' + encodeURIComponent(id)
export const userLink = (id) => '#/users/' + encodeURIComponent(id)

/** A stranger's name as text. */
export const named = (text, missing = 'none named') =>
  text === null || text === undefined || text === ''
    ? h('span', { class: 'hint' }, missing) : h('bdi', null, name(text))

/** A moment as `write` has it, with all of it on hover. */
export const time = (at, text) => h('time', { datetime: utc(at), title: utc(at) }, text)

/** The head of a place. */
export const head = (title, ...more) =>
  h('div', { class: 'head' }, h('h1', { tabindex: -1 }, title), more)

/** A part of a place, with its heading and what stands beside it. */
export const block = (title, beside, ...content) =>
  h('section', { class: 'block' }, h('div', { class: 'bhead' }, h('h2', null, title), beside), content)

/** Terms and what they are. */
export const pairs = (rows, cls = 'pairs') =>
  h('dl', { class: cls }, rows.map(([term, value]) =>
    h('div', null, h('dt', null, term), h('dd', null, value))))

/** Parts of a whole, [percent, class] each. Widths are attributes, since no style may be inline. */
export function bar(shares, label, cls = '') {
  let x = 0
  const parts = shares.map(([share, fill]) => {
    const width = Math.max(0, share)
    const part = s('rect', { x: `${x}%`, y: 0, width: `${width}%`, height: '100%', class: fill })
    x += width
    return part
  })
  const meaning = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' }
  return s('svg', { class: `bar ${cls}`, ...meaning }, parts)
}

/** A choice of one: a real group of radio buttons that looks like one control. */
export function choice(field, legend, options, value, pick) {
  return h('fieldset', { class: 'choice' }, h('legend', null, legend), options.map(([each, label]) =>
    h('label', { 'data-key': field + each },
      h('input', {
        type: 'radio', name: field, value: each, checked: each === value,
        onchange: () => pick(each),
      }),
      h('span', null, label))))
}

/**
 * A table. `columns` are [heading, class, cell of a row]; the first cell is the row's heading.
 * `keyOf` tells rows apart when they are drawn anew; `foot` are the cells of the total.
 */
export function table({ caption, columns, rows, keyOf, foot, cls = '', body }) {
  return h('div', { class: 'scroll' },
    h('table', { class: cls, role: 'table' }, h('caption', { class: 'sr' }, caption),
      h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, columns.map(([heading, kind]) =>
        h('th', { scope: 'col', role: 'columnheader', class: kind }, heading)))),
      body ?? h('tbody', { role: 'rowgroup' }, rowsOf(columns, rows, keyOf)),
      foot && h('tfoot', { role: 'rowgroup' }, rowOf(columns, foot))))
}

export const rowsOf = (columns, rows, keyOf) =>
  rows.map((row) => rowOf(columns, columns.map(([, , cell]) => cell(row)), keyOf?.(row)))

// The roles say again what the elements say: a phone lays rows out as grids, which takes it away.
const rowOf = (columns, cells, key) =>
  h('tr', { role: 'row', 'data-key': key }, cells.map((cell, i) => i === 0
    ? h('th', { scope: 'row', role: 'rowheader', class: columns[i][1] }, cell)
    : h('td', { role: 'cell', class: columns[i][1] }, cell)))

/** Which part of the calls is priced. */
export function coverage(total) {
  const unpriced = total.cost.evidence?.unpriced_events ?? 0
  if (unpriced === 0) return h('span', { class: 'cover' }, 'all calls priced')
  const priced = total.coverage === undefined
    ? plural(unpriced, 'event') + ' without a price'
    : `${percent(Number(total.coverage) * 100)} of calls priced`
  return link('#/sources', priced, 'cover')
}

/** What stands where a part of a view could not be read. */
export const failure = (problem) =>
  h('p', { class: 'none' }, badge('bad', problem.title), ' ', problem.message, ' ',
    h('code', null, problem.code))

/** The content of a part that is `data`, or a problem, or not there yet. */
export function part(data, draw) {
  if (data === undefined) return h('p', { class: 'none' }, 'Reading …')
  return data instanceof Problem ? failure(data) : draw(data)
}

/** A line to paste into a terminal. */
export const commandLine = (text) =>
  h('div', { class: 'code' }, h('pre', { tabindex: 0 }, h('code', null, text)),
    h('button', { type: 'button', onclick: (event) => copy(text, event.currentTarget) }, 'Copy'))

/** The buckets of tokens, with their colours. */
export const kinds = [
  ['input', 'Input, not cached', 's1'], ['cache_read', 'Cache read', 's5'],
  ['cache_write_5m', 'Cache write, 5 min', 's6'], ['cache_write_1h', 'Cache write, 1 h', 's3'],
  ['cache_write_30m', 'Cache write, 30 min', 's4'], ['cache_write_12h', 'Cache write, 12 h', 's4'],
  ['cache_write', 'Cache write', 's4'], ['output', 'Output', 's2'],
]

/** The buckets that have any tokens: [bucket, name, colour, count]. */
export const kindsOf = (tokens) =>
  kinds.map(([bucket, label, colour]) => [bucket, label, colour, tokens[bucket] ?? 0])
    .filter(([, , , n]) => n > 0)

/** The tokens by kind as one bar, out of `most`. */
export const kindsBar = (tokens, most, cls) =>
  bar(kindsOf(tokens).map(([, , colour, n]) => [(100 * n) / (most || 1), colour]),
    kindsOf(tokens).map(([, label, , n]) => `${label} ${count(n)}`).join(', ') || 'no tokens', cls)
