// The widgets that every place is made of.

import { Problem } from './api.js'
import { h, s } from './dom.js'
import { count, name, percent, plural, tokens } from './format.js'
import { bounds, exact, padding, parse, placesOf, plain, short } from './money.js'
import { utc, when } from './time.js'

/**
 * Every amount is a button that opens "Why this number"; why.js says what `why` has. With `places`
 * the decimal points of a column are below each other; `isBig` makes cents large, the rest small.
 */
export function amount({ usd, bound = 'exact' }, why, { isExact, isBig, places } = {}) {
  if (usd === null) return h('span.unknown', { class: isBig && 'big' }, 'no price')
  const value = parse(usd)
  const whole = exact(value)
  const shown = isExact || isBig ? whole : short(value)
  const [sign, said] = bounds[bound]
  const [dollars, part = ''] = shown.split('.')
  // What is less than a cent has no digits that could be small.
  const large = /^.?\$0$/.test(dollars) && part.startsWith('00') ? part.length : 2
  const more = shown === whole ? '' : `, exactly ${whole}`
  const button = h('button.amt', {
    class: isBig && 'big', title: said + whole, 'data-exact': plain(value), cost: { usd, bound },
    why, 'aria-label': `${said}${shown}${more}. Why this number?`,
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

/** The address of a session, a user, or of another place with a name in its query. */
export const address = (place, name) => place + encodeURIComponent(name)

/** A stranger's name as text. */
export const named = (text, missing = 'none named') =>
  ((text ?? '') === '' ? hint(missing) : h('bdi', name(text)))

export const sessionLink = (id) => link(address('#/sessions/', id), named(id))

/** A moment as `write` has it, with all of it on hover. */
export const time = (text, write = when) => {
  const at = Date.parse(text)
  return h('time', { datetime: utc(at), title: utc(at) }, write(at))
}

/** A part of a place, with its heading and what stands beside it. */
export const block = (title, beside, ...content) =>
  h('section.block', h('div.bhead', h('h2', title), beside), content)

/** What needs a look: [kind, word, sentence] each. */
export const notices = (items, cls) => h('ul.needs', { class: cls },
  items.map(([kind, word, ...sentence]) => h('li', badge(kind, word), h('p', sentence))))

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

// The roles say again what the elements say: a phone lays rows out as grids, which takes it away.
const line = (attributes, ...cells) => h('tr', { role: 'row', ...attributes }, cells)
const cells = (columns, row, look) => columns.map(([, kind, cell], i) => i === 0
  ? h('th', { scope: 'row', role: 'rowheader', class: kind }, cell(row, look))
  : h('td', { role: 'cell', class: kind }, cell(row, look)))

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
    h('thead', { role: 'rowgroup' }, line({}, columns.map(([heading, kind]) =>
      h('th', { scope: 'col', role: 'columnheader', class: kind }, heading)))),
    h('tbody', { role: 'rowgroup' }, rows.map((row) =>
      line({ 'data-key': key && `=${row[key]}` }, cells(columns, row, look)))),
    total && h('tfoot', { role: 'rowgroup' },
      line({}, cells([['', '', () => 'Total'], ...columns.slice(1)], total, look)))))
}

/** A block of one table, which is its caption's. */
export const tableBlock = (caption, beside, parts) =>
  block(caption, beside, table({ caption, ...parts }))

/** What an amount of a row is of, where the row is an event or a session. */
const whyOf = ({ why, event_id: event, source, session_id: session }) => why ??
  (event ? { title: `Event ${event}`, event, source } : { title: session, session })

/** Columns that many tables have. */
export const columns = {
  named: (heading, member, cls = '') => [heading, cls, (row) => named(row[member])],
  session: ['Session', '', ({ session_id: id }) =>
    (id === null ? hint('no session') : sessionLink(id))],
  calls: ['Calls', 'num fewcol', (row) => count(row.requests)],
  tokens: ['Tokens', 'num fewcol', (row) => tokens(row.tokens?.total ?? 0)],
  cost: (why = whyOf) => ['Cost', 'num moneycol', (row, look) =>
    amount(row.cost, row.why ?? why(row), look)],
}

/** How much it is, beside its cost. */
export const volume = ({ requests, tokens: counts }) =>
  `${plural(requests, 'call')} · ${tokens(counts.total)} tokens`

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
