// The list of sessions: a page at a time. What was read stays as it is when more is appended.

import { get, now, path } from './api.js'
import { choice } from './controls.js'
import { h, keep } from './dom.js'
import { count, duration, plural, tokens } from './format.js'
import { amount, badge, heading, hint, named, placesOfCosts, sessionLink, table, time }
  from './parts.js'
import { when } from './time.js'

const FIRST_PAGE = 50
const NEXT_PAGE = 200
const RUNNING_MS = 5 * 60_000

export const title = () => 'Sessions'
export const call = ({ query }) => 'GET ' + pathOf(query)

const pathOf = (query, cursor) => path('/v1/sessions', {
  user_id: query.get('user'), status: query.get('status'), q: query.get('q'), cursor,
  limit: cursor ? NEXT_PAGE : FIRST_PAGE,
})

export async function* read({ query, state }) {
  const filter = pathOf(query)
  const first = await get(filter)
  if (state.filter !== filter) Object.assign(state, { filter, pages: [] })
  const { pages } = state
  if (pages.length < 2) state.next = first.next
  // News change the newest sessions alone: what these push out of the first page stays in it.
  if (pages[0]?.answer !== first) pages[0] = { answer: first, rows: pushed(first.data, pages) }
  yield {}
}

function pushed(rows, [first, ...later]) {
  const ids = new Set(rows.map((row) => row.session_id))
  const old = later.length > 0 ? first.rows.filter((row) => !ids.has(row.session_id)) : []
  return [...rows, ...old]
}

async function more({ query, state, redraw }) {
  const { data, next } = await get(pathOf(query, state.next))
  // A few at a time, so that no frame is late.
  for (let at = 0; at < data.length; at += FIRST_PAGE) {
    state.pages.push({ rows: data.slice(at, at + FIRST_PAGE) })
    if (at + FIRST_PAGE >= data.length) state.next = next
    redraw()
    await new Promise(requestAnimationFrame)
  }
}

export function draw(visit) {
  const { state, query, go, set } = visit
  const n = state.pages.reduce((n, { rows }) => n + rows.length, 0)
  const isFiltered = ['user', 'status', 'q'].some((name) => query.get(name))
  return h('div.view',
    heading('Sessions', hint(count(n), state.next && ', and there are more')),
    h('div.controls',
      choice('status', 'Status', [['', 'All'], ['active', 'Not ended'], ['ended', 'Ended']],
        query.get('status') ?? '', (status) => set({ status })),
      field('User', 'user', query, 'anyone', set),
      field('Session', 'q', query, 'how its name begins', set)),
    n > 0 ? list(state)
      : h('p.none', isFiltered ? 'No session fits. ' : 'There is no session yet.',
        isFiltered && h('button', { onclick: () => go('/sessions') }, 'Show all')),
    state.next && h('p', h('button', { 'data-key': 'more', onclick: () => more(visit) },
      `Show ${NEXT_PAGE} more`)))
}

const field = (label, name, query, placeholder, set) => h('label.field', label, h('input', {
  type: 'search', name, id: `find-${name}`, value: query.get(name) ?? '', placeholder,
  autocomplete: 'off', spellcheck: 'false',
  onchange: ({ target }) => set({ [name]: target.value.trim() }),
}))

const columns = [
  ['Session', '', (row) => sessionLink(row.session_id)],
  ['User', 'usercol', (row) => named(row.user_id)],
  ['Status', 'statuscol', (row) => [status(row), notes(row)]],
  ['Started', 'whencol hide-s', (row) => time(row.started_at, (at) => when(at, now()))],
  ['Lasted', 'num hide-m lengthcol', (row) => duration(row.duration_ms ?? 0)],
  ['Calls', 'num hide-s fewcol', (row) => count(row.requests)],
  ['Tokens', 'num hide-m fewcol', (row) => tokens(row.tokens.total)],
]

/** Status is a word; only what is out of the ordinary is a badge. */
function status(row) {
  if (row.status === 'ended') {
    const isPlain = row.end_state === null || row.end_state === 'Success'
    return isPlain ? h('span.hide-s', 'ended') : `ended, ${row.end_state.toLowerCase()}`
  }
  const isRunning = Date.parse(row.last_event_at ?? row.started_at) > now() - RUNNING_MS
  return isRunning ? badge('good', 'running') : badge('', 'idle')
}

const notes = ({ late_events: late, cost }) => [
  late > 0 && badge('', plural(late, 'late event')),
  (cost.variance ?? '0') !== '0' && badge('warn', 'variance'),
  cost.evidence.unpriced_events > 0 &&
    badge('warn', cost.usd === null ? 'unpriced' : 'partly unpriced'),
]

/** A table for each page, made once: the browser lays out what is seen, and what is appended. */
const list = (state) =>
  h('div.pages', state.pages.map((page) => keep(page.node ??= tableOf(page.rows))))

function tableOf(rows) {
  const places = placesOfCosts(rows.map((row) => row.cost))
  const money = ({ cost, session_id: id }) => amount(cost, { title: id, session: id }, { places })
  return table({
    caption: 'Sessions', rows, cls: 'list fixed', keyOf: (row) => row.session_id,
    columns: [...columns, ['Cost', 'num moneycol', money]],
  })
}
