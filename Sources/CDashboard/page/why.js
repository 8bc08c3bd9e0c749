// Why this number: the sum written out with its prices, which figure decides, what was not counted
// and why, and the newest events.
//
// What an amount is of is one of: `session` (an id), `usage` (parameters of /v1/usage), `event`
// (an id, with its `source`), `rows` (figures by model, whose events `filter` finds). A `note` is a
// sentence, a `factor` what the sum is multiplied with.

import {
  address, attempt, bounds, columns, copier, evidenceOf, exact, get, h, link, name, named, pairs,
  parse, part, plain, plural, sum, table, time, usage, valueOf,
} from './kit.js'
import { eventOf, explained, multiplied } from './rates.js'

const EVENTS = 6
const reasons = {
  at_least: ' · at least: something has no price',
  at_most: ' · at most: a discount may be missing',
  unsure: ' · about: a number was not read, or contradicts another',
}
let asked = 0

/** Fills the panel for a cost, and gives it the focus. */
export async function explain(box, { usd, bound }, why, close) {
  const mine = ++asked
  const value = parse(usd)
  const title = h('h2', { tabindex: -1 }, bounds[bound][0], exact(value))
  const rest = h('div.lead', h('p.none', 'Reading the ledger…'))
  box.replaceChildren(
    h('div.whyhead', h('p.eyebrow', { id: 'why-title' }, 'Why this number'),
      h('button.quiet', { onclick: close }, 'Close')),
    title, h('p.hint', h('bdi', name(why.title)), reasons[bound]),
    h('p', copier('Copy the amount', () => plain(value))), h('p', why.note), rest)
  box.hidden = false
  box.scrollTop = 0
  document.body.classList.add('open')
  title.focus({ preventScroll: true })
  const parts = await attempt(why.event ? ofEvent(why) : ofSum(why, value))
  if (mine === asked) rest.replaceChildren(h('div.lead', part(parts, (parts) => parts)))
}

async function ofEvent({ event, source }) {
  const entry = await eventOf({ event_id: event, source })
  return [explained(entry), decides(entry.cost, entry.why.because)]
}

async function ofSum(why, value) {
  const { rows, figures, filter } = await figuresOf(why)
  if (rows.length === 0) return null
  const beyond = value / (why.factor ?? 1n) - sum(rows.map((row) => valueOf(row.cost)))
  return [
    why.factor && h('p', `The sum below, times ${why.factor}, to make it an hour.`),
    h('h3', 'The sum'), await Promise.all(rows.map((row, i) => multiplied(row, filter, i === 0))),
    beyond !== 0n && pairs([['Of no model', exact(beyond)]]),
    figures && [decides(figures.cost), left(figures, rows)], filter && await newest(filter),
  ]
}

/** The figures by model, those of the whole, and what its events are found by. */
async function figuresOf({ session, usage: parameters, rows = [], filter }) {
  if (session !== undefined) {
    const figures = await get(address('/v1/sessions/', session))
    return { rows: figures.models, figures, filter: { session_id: session } }
  }
  if (!parameters) return { rows, filter }
  const { data, total } = await usage({ ...parameters, group_by: ['model', 'provider'] })
  return { rows: data, figures: total, filter: parameters }
}

function decides(cost, because) {
  const money = (text) => (text === null ? 'none' : exact(parse(text)))
  const { reported, computed, variance, authority } = cost
  return [h('h3', 'Which figure decides'), reported !== null && pairs([
    ['Reported by the client', money(reported)], ['Computed from the price list', money(computed)],
    ['Difference, where both are known', money(variance)],
  ]), h('p.hint', because ? name(because) : `The ${authority} figure. It is:`),
  pairs(evidenceOf(cost).map(([words, usd]) => [words, money(usd)]))]
}

function left({ cost: { evidence }, calls_without_usage: silent }, rows) {
  const { unpriced_events: unpriced, unread_events: unread } = evidence
  const models = rows.filter((row) => row.cost.status !== 'complete')
    .map((row) => name(row.model ?? 'none named')).join(', ')
  const items = [
    unpriced > 0 && [h('b', plural(unpriced, 'event'), ' without a price'),
      models && [': ', h('bdi', models)], '. ', link('#/sources', 'Sources')],
    silent > 0 &&
      [h('b', plural(silent, 'call'), ' without token counts'), ': nothing to multiply.'],
    unread > 0 && h('b', plural(unread, 'event'), ' with numbers that no rule reads.'),
  ].filter(Boolean)
  return [h('h3', 'Not counted, and why'), items.length === 0 ? h('p', 'Nothing was left out.')
    : h('ul.plainlist', items.map((item) => h('li', item)))]
}

const newest = async (filter) =>
  part(await attempt(get('/v1/events', { ...filter, limit: EVENTS })), ({ data, next }) => [
    h('h3', 'The newest events'), table({
      caption: 'The newest events', rows: data, columns: [
        ['Event', '', ({ event_id: id }) =>
          h('code', named(id.length > 15 ? id.slice(0, 14) + '…' : id))],
        ['Time', '', (row) => time(row.time)],
        columns.cost(),
      ],
    }), next && h('p.hint', 'and more'),
  ])
