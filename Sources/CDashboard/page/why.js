// Why this number: the sum written out, the price and its date, which figure decides, what was not
// counted and why, and the newest events.
//
// What an amount is of is one of: `session` (an id), `usage` (parameters of /v1/usage), `event`
// (an id, with its `source`), `rows` (figures by model). A `note` is a sentence, a `factor` what
// the sum is multiplied with.

import { Problem, attempt, get, now, path } from './api.js'
import { copy, h } from './dom.js'
import { count, name, plural, tokens } from './format.js'
import { bounds, exact, parse, plain, sum, valueOf } from './money.js'
import { amount, failure, kindsOf, named, pairs, table } from './parts.js'
import { when } from './time.js'
import { ranked, usagePath } from './usage.js'
import { multiplication } from './rates.js'

const EVENTS = 6
let asked = 0

/** Fills the panel for a cost, and gives it the focus. */
export async function explain(box, cost, why, close) {
  const mine = ++asked
  const value = parse(cost.usd)
  const [sign, said] = bounds[cost.bound] ?? bounds.exact
  const head = [
    h('div.whyhead', h('p.eyebrow', { id: 'why-title' }, 'Why this number'),
      h('button.quiet', { onclick: close, 'aria-label': 'Close' }, 'Close')),
    h('h2', { tabindex: -1 }, sign && sign + '\u202f', exact(value)),
    h('p.hint', h('bdi', name(why.title)), said && ` · ${said.trim()}: ${reason(cost.bound)}`),
    h('p', h('button', {
      onclick: (event) => copy(plain(value), event.currentTarget),
    }, 'Copy the amount')),
  ]
  box.replaceChildren(...head, h('p.none', why.note ?? 'Reading the ledger…'))
  box.hidden = false
  document.body.classList.add('open')
  box.scrollTop = 0
  box.querySelector('h2').focus({ preventScroll: true })
  const parts = await attempt(partsOf(why, cost))
  if (mine !== asked) return
  box.replaceChildren(...head, ...[parts instanceof Problem ? failure(parts) : parts].flat(9).filter(Boolean))
  if (!box.contains(document.activeElement)) box.querySelector('h2').focus({ preventScroll: true })
}

const reason = (bound) => ({
  at_least: 'something has no price', at_most: 'a discount may be missing',
  unsure: 'a number was not read, or contradicts another',
})[bound]

async function partsOf(why, cost) {
  const note = why.note && h('p', why.note)
  if (why.event) return [note, await eventParts(why)]
  const { rows, figures, filter } = await sumOf(why)
  return [
    note,
    why.factor && h('p', `The sum below, times ${why.factor}, to make it an hour.`),
    rows.length > 0 && [h('h3', 'The sum'), await Promise.all(rows.map((row, i) =>
      multiplication(row, filter, i === 0)))],
    figures && decides(figures.cost),
    figures && left(figures, rows),
    filter && await newest(filter),
  ]
}

/** The figures by model, the figures of the whole, and what its events are found by. */
async function sumOf({ session, usage, rows = [] }) {
  if (session !== undefined) {
    const figures = await get(`/v1/sessions/${encodeURIComponent(session)}`)
    return { rows: figures.models, figures, filter: { session_id: session } }
  }
  if (!usage) return { rows }
  const answer = await get(usagePath({ ...usage, group_by: ['model', 'provider'] }))
  return { rows: ranked(answer, 'model'), figures: answer.total, filter: usage }
}

function decides({ reported, computed, variance, authority, evidence }) {
  if (reported === null && !evidence) return null
  const known = {
    provider_billed: 'billed by the provider', provider_usage: 'priced by the list',
    client_reported: 'reported by the client', estimated: 'estimated',
  }
  const parts = Object.entries(known).filter(([kind]) => evidence && evidence[kind] !== '0')
    .map(([kind, label]) => [label, exact(parse(evidence[kind]))])
  return [h('h3', 'Which figure decides'), reported === null ? null : pairs([
    ['Reported by the client', exact(parse(reported))],
    ['Computed from the price list', computed === null ? 'none' : exact(parse(computed))],
    ['Difference, where both are known', variance === null ? 'none' : exact(parse(variance))],
  ]), h('p.hint', `The ${authority} figure decides. How it is known:`), pairs(parts)]
}

function left({ cost, calls_without_usage: silent }, rows) {
  const unpriced = cost.evidence?.unpriced_events ?? 0
  const unread = cost.evidence?.unread_events ?? 0
  const models = rows.filter((row) => row.cost.status !== 'complete').map((row) => name(row.model ?? 'none named'))
  const items = [
    unpriced > 0 && [h('b', plural(unpriced, 'event') + ' without a price'), models.length > 0 &&
      [': ', h('bdi', models.join(', '))], '. ', h('a', { href: '#/sources' }, 'Sources')],
    silent > 0 && [h('b', plural(silent, 'call') + ' without token counts'), ': nothing to multiply.'],
    unread > 0 && [h('b', plural(unread, 'event') + ' with numbers that no rule reads.')],
  ].filter(Boolean)
  return [h('h3', 'Not counted, and why'), items.length === 0 ? h('p', 'Nothing was left out.')
    : h('ul.plainlist', items.map((item) => h('li', item)))]
}

async function newest({ tz, group_by, ...filter }) {
  const answer = await attempt(get(path('/v1/events', { ...filter, tz, limit: EVENTS })))
  if (answer instanceof Problem) return answer.isMissing ? null : failure(answer)
  return [h('h3', 'The newest events'), table({
    caption: 'The newest events', rows: answer.data, cls: 'tight',
    columns: [
      ['Event', '', (row) => h('code', named(cut(row.event_id)))],
      ['Time', '', (row) => when(Date.parse(row.time), now())],
      ['USD', 'num', (row) => amount(row.cost, {
        title: `Event ${row.event_id}`, event: row.event_id, source: row.source,
      })],
    ],
  }), answer.next && h('p.hint', 'and more')]
}

const cut = (id) => (id.length > 15 ? id.slice(0, 14) + '…' : id)

async function eventParts({ event, source }) {
  const entry = await get(path(`/v1/events/${encodeURIComponent(event)}`, { source }))
  return [multiplication(entry, null, true), decides(entry.cost)]
}
