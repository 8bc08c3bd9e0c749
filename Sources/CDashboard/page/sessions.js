// The list of sessions: a page at a time. What was read stays as it is when more is appended.

import {
  badge, choice, columns, count, duration, get, h, heading, hint, isRecent, more, path, plural,
  table, time, unpriced, variance,
} from './kit.js'

const FIRST_PAGE = 50
const NEXT_PAGE = 200
/** Rows that are made, and come into view, at once: more would delay a frame. */
const CHUNK = 20

const pathOf = (query, cursor) => path('/v1/sessions', {
  user_id: query.get('user'), status: query.get('status'), q: query.get('q'), cursor,
  limit: cursor ? NEXT_PAGE : FIRST_PAGE,
})

export const read = ({ query, state }) => [{ list: firstPage(pathOf(query), state) }]

async function firstPage(filter, state) {
  const first = await get(filter)
  if (state.filter !== filter) Object.assign(state, { filter, pages: [] })
  const { pages } = state
  if (pages.length < 2) state.next = first.next
  // News change the newest sessions alone: what these push out of the first page stays in it.
  if (pages[0]?.answer !== first) pages[0] = { answer: first, rows: pushed(first.data, pages) }
}

function pushed(rows, [first, ...later]) {
  const ids = new Set(rows.map((row) => row.session_id))
  const old = later.length > 0 ? first.rows.filter((row) => !ids.has(row.session_id)) : []
  return [...rows, ...old]
}

async function append({ query, state, redraw }) {
  const { data, next } = await get(pathOf(query, state.next))
  for (let at = 0; at < data.length; at += CHUNK) {
    state.pages.push({ rows: data.slice(at, at + CHUNK) })
    if (at + CHUNK >= data.length) state.next = next
    redraw()
    await new Promise(requestAnimationFrame)
  }
}

export function draw(visit) {
  const { state: { pages, next }, query, go, set } = visit
  const n = pages.reduce((n, { rows }) => n + rows.length, 0)
  const field = (label, name, placeholder) => h('label.field', label, h('input', {
    type: 'search', name, id: `find-${name}`, value: query.get(name) ?? '', placeholder,
    autocomplete: 'off', spellcheck: 'false',
    onchange: ({ target }) => set({ [name]: target.value.trim() }),
  }))
  return h('div.view',
    heading('Sessions', hint(count(n), next && ', and there are more')),
    h('div.controls',
      choice('status', 'Status', [['', 'All'], ['active', 'Not ended'], ['ended', 'Ended']],
        query.get('status') ?? '', (status) => set({ status })),
      field('User', 'user', 'anyone'), field('Session', 'q', 'how its name begins')),
    // A table for each page, made once: the browser lays out what is seen, and what is appended.
    n > 0 ? h('div.pages', pages.map((page) => keep(page.node ??= tableOf(page.rows))))
      : h('p.none', query.size === 0 ? 'There is no session yet.' : ['No session fits. ',
        h('button', { onclick: () => go('/sessions') }, 'Show all')]),
    next && more(`Show ${NEXT_PAGE} more`, () => append(visit)))
}

/** Stands for an element that is on the page and shall stay as it is: long lists need that. */
const keep = (node) => (node.isConnected ? h(node.localName, { same: node }) : node)

const tableOf = (rows) => table({
  caption: 'Sessions', rows, cls: 'list fixed', key: 'session_id', columns: [
    columns.session, columns.named('User', 'user_id', 'usercol'),
    ['Status', 'statuscol', (row) => [status(row), ' ',
      row.late_events > 0 && badge('', plural(row.late_events, 'late event')),
      variance(row.cost) && badge('warn', 'variance'), unpriced(row.cost)]],
    ['Started', 'whencol hide-s', (row) => time(row.started_at)],
    ['Lasted', 'num hide-m lengthcol', (row) => duration(row.duration_ms ?? 0)],
    columns.calls, columns.tokens, columns.cost(),
  ],
})

/** Status is a word; only what is out of the ordinary is a badge. */
function status({ status, end_state: state, last_event_at: last, started_at: start }) {
  if (status !== 'ended') {
    return isRecent(last ?? start) ? badge('good', 'running') : badge('', 'idle')
  }
  return state === null || state === 'Success' ? h('span.hide-s', 'ended')
    : `ended, ${state.toLowerCase()}`
}
