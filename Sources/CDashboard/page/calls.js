// The calls of a session as a waterfall: when, who, what it cost, and of which tokens.

import { path } from './api.js'
import { choice } from './controls.js'
import { h, s } from './dom.js'
import { count, duration, name, plural, share } from './format.js'
import { costOfRows, greatest, valueOf } from './money.js'
import { badge, bar, block, columns, hint, kindsBar, kindsOf, named, part, swatch, table, time }
  from './parts.js'

const CALLS_NEXT = 400

export function calls(session, pages, visit) {
  const { query, set } = visit
  const order = query.get('order') ?? 'time'
  const only = query.get('agent')
  return part(pages, () => {
    const { next } = pages.at(-1)
    const rows = pages.flatMap(({ data }) => data)
      .filter((row) => row.counts !== false && (!only || row.agent === only)).map(line)
      .sort(order === 'cost' ? (a, b) => (valueOf(a.cost) < valueOf(b.cost) ? 1 : -1)
        : (a, b) => a.at - b.at)
    const lines = order === 'time' && !only ? folded(rows, visit.state.opened ??= new Set()) : rows
    const beside = [hint(count(rows.length), next && ', and there are more'),
      choice('order', 'Order of the calls', [['time', 'In order'], ['cost', 'Dearest first']],
        order, (value) => set({ order: value === 'time' ? null : value }))]
    return block(only ? `Calls of ${name(only)}` : 'Calls', beside,
      h('p.legend.hide-m', kindsOf(session.tokens).map(([, label, colour]) =>
        h('span', swatch(colour), label))),
      waterfall(session, rows, lines, visit),
      next && h('p', h('button', { 'data-key': 'more', onclick: () => more(visit, next) },
        `Show ${CALLS_NEXT} more`)))
  })
}

function more({ id, state, read }, cursor) {
  const target = path('/v1/events', { session_id: id, order: 'asc', limit: CALLS_NEXT, cursor })
  state.more = [...state.more ?? [], target]
  read()
}

/** What the waterfall shows of an event. */
const line = (row) => ({
  ...row, at: Date.parse(row.time), lasted: 0, key: `${row.source} ${row.event_id}`,
  isSub: row.agent !== 'main' && row.agent !== null,
  why: { title: 'One event', event: row.event_id, source: row.source },
})

/** In order, what a subagent does in one go is one line that opens. */
function folded(rows, opened) {
  const runs = []
  for (const row of rows) {
    if (row.isSub && runs.at(-1)?.[0].agent === row.agent) runs.at(-1).push(row)
    else runs.push([row])
  }
  return runs.flatMap((run) => {
    const [first] = run
    if (run.length === 1) return run
    const tokens = { total: 0 }
    for (const row of run) {
      for (const [kind, n] of Object.entries(row.tokens ?? {})) tokens[kind] = (tokens[kind] ?? 0) + n
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
  return table({
    caption: 'Calls', rows: lines, cls: 'tight fall fixed', key: 'key', columns: [
      ['Time', 'agecol', (row) => time(row.time, (at) => '+' + duration(at - start))],
      ['Agent, model', '', (row) => (row.run ? opener(row, redraw) : caller(row))],
      columns.cost(),
      ['', 'sharecol hide-s', ({ cost }) =>
        bar([[share(valueOf(cost), dearest), 'ac']], '', 'thin')],
      columns.tokens,
      ['By kind', 'kindcol hide-m', (row) => kindsBar(row.tokens ?? {}, most, 'mini')],
      ['When', 'timecol hide-m', (row) => s('svg.bar.mini.track', { 'aria-hidden': 'true' },
        s('rect', {
          x: `${Math.min(99.2, (100 * (row.at - start)) / length)}%`,
          width: `${Math.max(0.8, (100 * row.lasted) / length)}%`,
          height: '100%', class: row.isSub ? 's4' : 's1',
        }))],
    ],
  })
}

const caller = ({ agent, model, label, kind, isSub, isDeep }) => h('span',
  { class: isDeep ? 'child deep' : isSub && 'child' }, agent !== null && [h('b', named(agent)), ' '],
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
