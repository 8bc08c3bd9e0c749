// The widgets that every place is made of.

import { Problem } from './api.js'
import { h, s } from './dom.js'
import { count, name, percent, plural, tokens } from './format.js'
import { bounds, exact, padding, parse, placesOf, plain, short } from './money.js'
import { utc } from './time.js'

/**
 * Every amount is a button that opens "Why this number"; why.js says what `why` has. With `places`
 * the decimal points of a column are below each other; `isBig` makes cents large, the rest small.
 */
export function amount(cost, why, { isExact, isBig, places } = {}) {
  if (cost.usd === null) return h('span.unknown', { class: isBig && 'big' }, 'no price')
  const value = parse(cost.usd)
  const whole = exact(value)
  const shown = isExact || isBig ? whole : short(value)
  const [sign, said] = bounds[cost.bound ?? 'exact']
  const [dollars, part = ''] = shown.split('.')
  // What is less than a cent has no digits that could be small.
  const large = /^.?\$0$/.test(dollars) && part.startsWith('00') ? part.length : 2
  const more = shown === whole ? '' : `, exactly ${whole}`
  const button = h('button.amt', {
    class: isBig && 'big', title: said + whole, 'data-exact': plain(value), cost, why,
    'aria-label': `${said}${shown}${more}. Why this number?`,
  }, isBig ? [sign && h('i', sign), `${dollars}${part && '.'}${part.slice(0, large)}`,
    h('small', part.slice(large))]
    : sign + shown)
  return places === undefined ? button : [button, padding(shown, places)]
}

export const figure = (cost, why) => h('p', amount(cost, why, { isBig: true }))

/** How many places a column of costs needs. */
export const placesOfCosts = (rows, write = short) => placesOf(rows
  .filter(({ cost }) => (cost?.usd ?? null) !== null).map(({ cost }) => write(parse(cost.usd))))

export const badge = (kind, ...text) => h('span.badge', { class: kind }, text)
export const hint = (...text) => h('span.hint', text)
export const swatch = (cls) => h('span.sw', { class: cls, 'aria-hidden': 'true' })
export const link = (href, text, cls) => h('a', { href, class: cls }, text)

/** A stranger's name as text. */
export const named = (text, missing = 'none named') =>
  (text === null || text === undefined || text === '' ? hint(missing) : h('bdi', name(text)))

const linkTo = (place) => (id) => link(`#/${place}/${encodeURIComponent(id)}`, named(id))
export const sessionLink = linkTo('sessions')
export const userLink = linkTo('users')

/** A moment as `write` has it, with all of it on hover. */
export const time = (text, write) => {
  const at = Date.parse(text)
  return h('time', { datetime: utc(at), title: utc(at) }, write(at))
}

/** A part of a place, with its heading and what stands beside it. */
export const block = (title, beside, ...content) =>
  h('section.block', h('div.bhead', h('h2', title), beside), content)

/** Terms and what they are. */
export const pairs = (rows, cls = 'pairs') =>
  h('dl', { class: cls }, rows.map(([term, value]) => h('div', h('dt', term), h('dd', value))))

/** Parts of a whole, [percent, class] each. Widths are attributes, since no style may be inline. */
export function bar(shares, label, cls = '') {
  let x = 0
  const parts = shares.map(([share, fill]) => {
    const width = Math.max(0, share)
    x += width
    return s('rect', { x: `${x - width}%`, width: `${width}%`, height: '100%', class: fill })
  })
  const meaning = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' }
  return s('svg.bar', { class: cls, ...meaning }, parts)
}

/**
 * A table. `columns` are [heading, class, cell of a row]; the first cell is the row's heading, and
 * `key` the member that tells rows apart when they are drawn anew. `total` is a row below the
 * others. A cell is also given how the amounts of its column look.
 */
export function table({ caption, columns, rows, key, total, isExact, cls = 'tight' }) {
  const look = {
    isExact, places: placesOfCosts(total ? [...rows, total] : rows, isExact ? exact : short),
  }
  return h('div.scroll', h('table', { class: cls, role: 'table' }, h('caption.sr', caption),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, columns.map(([heading, kind]) =>
      h('th', { scope: 'col', role: 'columnheader', class: kind }, heading)))),
    h('tbody', { role: 'rowgroup' }, rows.map((row) =>
      h('tr', { role: 'row', 'data-key': key && `=${row[key]}` }, cells(columns, row, look)))),
    total && h('tfoot', { role: 'rowgroup' }, h('tr', { role: 'row' },
      cells([['', '', () => 'Total'], ...columns.slice(1)], total, look)))))
}

// The roles say again what the elements say: a phone lays rows out as grids, which takes it away.
const cells = (columns, row, look) => columns.map(([, kind, cell], i) => i === 0
  ? h('th', { scope: 'row', role: 'rowheader', class: kind }, cell(row, look))
  : h('td', { role: 'cell', class: kind }, cell(row, look)))

/** Columns that many tables have. */
export const columns = {
  session: ['Session', '', ({ session_id: id }) =>
    (id === null ? hint('no session') : sessionLink(id))],
  user: ['User', 'usercol', (row) => named(row.user_id)],
  calls: ['Calls', 'num fewcol', (row) => count(row.requests)],
  tokens: ['Tokens', 'num fewcol', (row) => tokens(row.tokens?.total ?? 0)],
  cost: (why) => ['Cost', 'num moneycol', (row, look) =>
    amount(row.cost, row.why ?? why(row), look)],
}

/** Which part of the calls is priced. */
export function coverage(total) {
  const { unpriced_events: unpriced, unread_events: unread } = total.cost.evidence
  const words = unpriced === 0 ? 'all calls priced'
    : total.coverage ? `${percent(Number(total.coverage) * 100)} of calls priced`
      : `${plural(unpriced, 'event')} without a price`
  return unpriced + unread === 0 ? hint(words) : link('#/sources', words, 'cover')
}

/** What `draw` makes of data, or what stands in its place where it could not be read. */
export function part(data, draw) {
  if (data === undefined) return h('p.none', 'Reading …')
  if (!(data instanceof Problem)) return draw(data)
  return h('p.none', badge('bad', data.title), ' ', data.message, ' ', h('code', data.code))
}

const kinds = [
  ['input', 'Input, not cached', 's1'], ['cache_read', 'Cache read', 's5'],
  ['cache_write_5m', 'Cache write, 5 min', 's6'], ['cache_write_1h', 'Cache write, 1 h', 's3'],
  ['cache_write_30m', 'Cache write, 30 min', 's4'], ['cache_write_12h', 'Cache write, 12 h', 's4'],
  ['cache_write', 'Cache write', 's4'], ['output', 'Output', 's2'],
]

/** The buckets that have any tokens: [bucket, name, colour, count]. */
export const kindsOf = (tokens) =>
  kinds.map(([kind, ...rest]) => [kind, ...rest, tokens[kind] ?? 0]).filter(([, , , n]) => n > 0)

/** The tokens by kind as one bar, out of `most`. */
export const kindsBar = (tokens, most, cls) =>
  bar(kindsOf(tokens).map(([, , colour, n]) => [(100 * n) / (most || 1), colour]),
    kindsOf(tokens).map(([, label, , n]) => `${label} ${count(n)}`).join(', ') || 'no tokens', cls)
