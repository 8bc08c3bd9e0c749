// The calls of a session as a waterfall: when, who, what it cost, and of which tokens.

import {
  badge, bar, block, choice, columns, costOf, count, dearestFirst, duration, get, greatest, h, hint,
  kindsBar, kindsOf, more, name, named, part, plural, s, share, sum, swatch, table, time, valueOf,
} from './kit.js'

const FIRST = 100
const NEXT = 400

/** The calls in order of receipt: the first page, and those that were asked for since. */
export const pagesOf = (id, { cursors = [] }) => Promise.all([null, ...cursors].map((cursor) =>
  get('/v1/events', { session_id: id, order: 'asc', limit: cursor ? NEXT : FIRST, cursor })))

export const calls = (session, pages, visit) => part(pages, () => {
  const { query, set, state, read } = visit
  const order = query.get('order') ?? 'time'
  const only = query.get('agent')
  const { next } = pages.at(-1)
  const rows = pages.flatMap(({ data }) => data)
    .filter((row) => row.counts !== false && (!only || row.agent === only)).map(line)
    .sort((a, b) => a.at - b.at)
  const lines = order === 'cost' ? dearestFirst(rows)
    : only ? rows : folded(rows, state.opened ??= new Set())
  const beside = [hint(count(rows.length), next && ', and there are more'),
    choice('order', 'Order of the calls', [['time', 'In order'], ['cost', 'Dearest first']],
      order, (value) => set({ order: value === 'time' ? null : value }))]
  return block(only ? `Calls of ${name(only)}` : 'Calls', beside,
    h('p.legend.hide-m', kindsOf(session.tokens).map(([, label, colour]) =>
      h('span', swatch(colour), label))),
    waterfall(session, rows, lines, visit),
    next && more(`Show ${NEXT} more`, () => {
      state.cursors = [...state.cursors ?? [], next]
      read()
    }))
})

/** What the waterfall shows of an event. */
const line = (row) => ({
  ...row, at: Date.parse(row.time), lasted: 0, key: `${row.source} ${row.event_id}`,
  isSub: row.agent !== 'main' && row.agent !== null,
})

/** In order, what a subagent does in one go is one line that opens. */
function folded(rows, opened) {
  const runs = []
  for (const row of rows) {
    if (row.isSub && runs.at(-1)?.[0].agent === row.agent) runs.at(-1).push(row)
    else runs.push([row])
  }
  return runs.flatMap((run) => {
    if (run.length === 1) return run
    const [first] = run
    const tokens = { total: 0 }
    for (const [kind, n] of run.flatMap((row) => Object.entries(row.tokens ?? {}))) {
      tokens[kind] = (tokens[kind] ?? 0) + n
    }
    const isOpen = opened.has(first.key)
    const toggle = () => (isOpen ? opened.delete(first.key) : opened.add(first.key))
    return [{
      ...first, key: `run ${first.key}`, run, tokens, isOpen, toggle, cost: costOfRows(run),
      lasted: run.at(-1).at - first.at,
      why: { title: `${first.agent}, ${plural(run.length, 'call')}`, rows: run },
    }, ...isOpen ? run.map((row) => ({ ...row, isDeep: true })) : []]
  })
}

function waterfall(session, rows, lines, { redraw }) {
  const dearest = greatest([...rows.map((row) => valueOf(row.cost)), 1n])
  const most = Math.max(1, ...rows.map((row) => row.tokens?.total ?? 0))
  const start = Math.min(Date.parse(session.started_at), ...rows.map((row) => row.at))
  const length = Math.max(1, ...rows.map((row) => row.at - start))
  const track = ({ at, lasted, isSub }) => s('svg.bar.mini.track', { 'aria-hidden': 'true' },
    s('rect', {
      x: `${Math.min(99.2, (100 * (at - start)) / length)}%`,
      width: `${Math.max(0.8, (100 * lasted) / length)}%`,
      height: '100%', class: isSub ? 's4' : 's1',
    }))
  return table({
    caption: 'Calls', rows: lines, cls: 'tight fall fixed', key: 'key', columns: [
      ['Time', 'agecol', (row) => time(row.time, (at) => '+' + duration(at - start))],
      ['Agent, model', '', (row) => (row.run ? opener(row, redraw) : caller(row))],
      columns.cost(),
      ['', 'sharecol hide-s', ({ cost }) =>
        bar([[share(valueOf(cost), dearest), 'ac']], '', 'thin')],
      columns.tokens,
      ['By kind', 'kindcol hide-m', (row) => kindsBar(row.tokens ?? {}, most, 'mini')],
      ['When', 'timecol hide-m', track],
    ],
  })
}

const caller = ({ agent, model, label, kind, isSub, isDeep }) => h('span',
  { class: isDeep ? 'child deep' : isSub && 'child' },
  agent !== null && [h('b', named(agent)), ' '],
  h('span', { class: agent !== null && 'hint' }, named(model, label ?? kind)),
  kind !== 'call' && badge('', kind.replaceAll('_', ' ')))

const opener = ({ run, agent, model, isOpen, toggle }, redraw) => h('span.child',
  h('button.asLink.fold', {
    'aria-expanded': String(isOpen),
    onclick: () => {
      toggle()
      redraw()
    },
  }, named(agent), `, ${plural(run.length, 'call')}`), ' ', hint(named(model)))

/** The cost of several rows together. */
function costOfRows(rows) {
  const found = new Set(rows.map(({ cost }) => (cost.usd === null ? 'at_least' : cost.bound)))
  found.delete('exact')
  const bound = found.size === 0 ? 'exact' : found.size === 1 ? [...found][0] : 'unsure'
  return costOf(sum(rows.map(({ cost }) => valueOf(cost))), bound)
}
