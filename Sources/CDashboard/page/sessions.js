// The list of sessions: a page at a time. What was read stays as it is when more is appended.

import { get, now, path } from './api.js'
import { h, keep } from './dom.js'
import { count, duration, plural, tokens } from './format.js'
import { amount, badge, choice, head, link, named, placesOfCosts, rowsOf, sessionLink, table, time }
  from './parts.js'
import { when } from './time.js'

const FIRST_PAGE = 50
const NEXT_PAGE = 200
const RUNNING_MS = 5 * 60_000

export const title = () => 'Sessions'
export const call = (visit) => 'GET ' + pathOf(visit)

const pathOf = ({ query, state }, cursor) => path('/v1/sessions', {
  user_id: query.get('user'), status: query.get('status'), cursor,
  limit: cursor ? NEXT_PAGE : FIRST_PAGE, q: state.hasSearch ? query.get('q') : null,
})

export async function* read(visit) {
  const filter = pathOf(visit)
  const first = await get(filter)
  const { state } = visit
  // News change the newest sessions alone; pages that were appended stay.
  if (state.filter !== filter) Object.assign(state, { filter, pages: [], next: first.next })
  if (state.pages[0]?.answer !== first) state.pages[0] = pageOf(first)
  yield {}
}

const pageOf = (answer) => ({ answer, rows: answer.data })

async function more(visit, redraw) {
  const { state } = visit
  const answer = await get(pathOf(visit, state.next))
  state.pages.push(pageOf(answer))
  state.next = answer.next
  redraw()
}

export function draw(visit) {
  const { state, query, go, set } = visit
  const find = query.get('q') ?? ''
  const rows = state.pages.flatMap((page) => page.rows)
  const isFiltered = ['user', 'status', 'q'].some((name) => query.get(name))
  const shown = rows.filter((row) => row.session_id.includes(find))
  return h('div', { class: 'view' },
    head('Sessions', h('span', { class: 'hint' },
      count(shown.length) + (state.next ? ', and there are more' : ''))),
    h('div', { class: 'controls' },
      choice('status', 'Status', [['', 'All'], ['active', 'Not ended'], ['ended', 'Ended']],
        query.get('status') ?? '', (status) => set({ status })),
      field('User', 'user', query.get('user'), 'anyone', (user) => set({ user })),
      field('Session', 'q', find, 'part of its name', (q) => set({ q }), query.has('find'))),
    shown.length === 0
      ? h('p', { class: 'none' }, isFiltered ? 'No session fits. ' : 'There is no session yet.',
        isFiltered && h('button', { type: 'button', onclick: () => go('/sessions') }, 'Show all'))
      : list(state, find),
    state.next && h('p', null, h('button', {
      type: 'button', 'data-key': 'more', onclick: () => more(visit, () => visit.redraw()),
    }, `Show ${NEXT_PAGE} more`)))
}

function field(label, name, value, placeholder, set, isWanted) {
  return h('label', { class: 'field' }, label, h('input', {
    type: 'search', name, id: name === 'q' && 'find', value: value ?? '', placeholder,
    autocomplete: 'off', spellcheck: 'false', autofocus: isWanted,
    onchange: (event) => set(event.target.value.trim()),
  }))
}

// ---- the rows ----

const columns = [
  ['Session', '', (row) => link(sessionLink(row.session_id), named(row.session_id))],
  ['User', 'usercol', (row) => named(row.user_id)],
  ['Status', 'statuscol', (row) => [state(row), notes(row)]],
  ['Started', 'whencol hide-s', (row) => {
    const at = Date.parse(row.started_at)
    return time(at, when(at, now()))
  }],
  ['Lasted', 'num hide-m lengthcol', (row) => duration(row.duration_ms ?? 0)],
  ['Calls', 'num hide-s fewcol', (row) => count(row.requests)],
  ['Tokens', 'num hide-m fewcol', (row) => tokens(row.tokens.total)],
  ['Cost', 'num moneycol', (row, places) =>
    amount(row.cost, { title: row.session_id, session: row.session_id }, { places })],
]

/** Status is a word; only what is out of the ordinary is a badge. */
function state(row) {
  if (row.status === 'ended') {
    const isPlain = row.end_state === null || row.end_state === 'Success'
    return isPlain ? h('span', { class: 'hide-s' }, 'ended') : `ended, ${row.end_state.toLowerCase()}`
  }
  const isRunning = Date.parse(row.last_event_at ?? row.started_at) > now() - RUNNING_MS
  return isRunning ? badge('good', 'running') : badge('', 'idle')
}

function notes({ late_events: late, cost }) {
  const unpriced = cost.evidence?.unpriced_events ?? 0
  return [
    late > 0 && badge('', plural(late, 'late event')),
    cost.variance !== null && cost.variance !== '0' && badge('warn', 'variance'),
    unpriced > 0 && badge('warn', cost.usd === null ? 'unpriced' : 'partly unpriced'),
  ]
}

function list(state, find) {
  const bodies = state.pages.map((page) => {
    const key = `${find} ${page.rows.length}`
    if (page.key !== key) Object.assign(page, { key, body: bodyOf(page.rows, find) })
    return keep(page.body)
  })
  return table({ caption: 'Sessions, the newest first', columns, body: bodies, cls: 'rows list fixed' })
}

function bodyOf(rows, find) {
  const shown = rows.filter((row) => row.session_id.includes(find))
  const places = placesOfCosts(shown.map((row) => row.cost))
  const cells = columns.map(([heading, kind, cell]) => [heading, kind, (row) => cell(row, places)])
  return h('tbody', { role: 'rowgroup' }, rowsOf(cells, shown, (row) => row.session_id))
}
