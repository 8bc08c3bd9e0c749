// The calls of a session as a waterfall: when, who, what it cost, and of which tokens.

import { path } from './api.js'
import { choice } from './controls.js'
import { h, s } from './dom.js'
import { count, duration, name, plural, share, tokens } from './format.js'
import { costOfRows, greatest, valueOf } from './money.js'
import {
  amount, badge, bar, block, hint, kindsBar, kindsOf, named, part, placesOfCosts, swatch, table,
  time,
} from './parts.js'

const CALLS_NEXT = 400

export function calls(session, pages, visit) {
  const { query, set } = visit
  const order = query.get('order') ?? 'time'
  const only = query.get('agent')
  return part(pages, () => {
    const next = pages.at(-1).next
    const rows = pages.flatMap((page) => page.data)
      .filter((row) => row.counts !== false && (!only || row.agent === only))
      .sort(order === 'cost' ? (a, b) => (valueOf(a.cost) < valueOf(b.cost) ? 1 : -1)
        : (a, b) => at(a) - at(b))
    const isFolded = order === 'time' && !only
    const beside = [hint(count(rows.length), next && ', and there are more'),
      choice('order', 'Order of the calls', [['time', 'In order'], ['cost', 'Dearest first']],
        order, (value) => set({ order: value === 'time' ? null : value }))]
    return block(only ? `Calls of ${name(only)}` : 'Calls', beside,
      h('p.legend.hide-m', kindsOf(session.tokens).map(([, label, colour]) =>
        h('span', swatch(colour), label))),
      waterfall(session, rows, folded(rows, isFolded, visit.state), visit),
      next && h('p', h('button', { 'data-key': 'more', onclick: () => more(visit, next) },
        `Show ${CALLS_NEXT} more`)))
  })
}

const at = (row) => Date.parse(row.time)

function more({ id, state, read }, cursor) {
  const target = path('/v1/events', { session_id: id, order: 'asc', limit: CALLS_NEXT, cursor })
  state.more = [...state.more ?? [], target]
  read()
}

const isMain = ({ agent }) => agent === 'main' || agent === null

/** In order, what a subagent does in one go is one line that opens. */
function folded(rows, isFolded, state) {
  if (!isFolded) return rows.map((row) => ({ row }))
  const runs = []
  for (const row of rows) {
    if (!isMain(row) && runs.at(-1)?.[0].agent === row.agent) runs.at(-1).push(row)
    else runs.push([row])
  }
  state.opened ??= new Set()
  return runs.flatMap((run) => run.length === 1 ? { row: run[0] } : [
    { row: run[0], run }, ...state.opened.has(run[0].event_id)
      ? run.map((row) => ({ row, isDeep: true })) : [],
  ])
}

function waterfall(session, rows, lines, visit) {
  const places = placesOfCosts(rows.map((row) => row.cost))
  const dearest = greatest([...rows.map((row) => valueOf(row.cost)), 1n])
  const most = Math.max(1, ...rows.map((row) => row.tokens?.total ?? 0))
  const start = Math.min(Date.parse(session.started_at), ...rows.map(at))
  const length = Math.max(1, ...rows.map((row) => at(row) - start))
  const costOf = ({ run, row }) => (run ? costOfRows(run) : row.cost)
  const why = ({ run, row }) => run
    ? { title: `${row.agent}, ${plural(run.length, 'call')}`, rows: run }
    : { title: 'One event', event: row.event_id, source: row.source }
  return table({
    caption: 'Calls', rows: lines, cls: 'tight fall fixed',
    keyOf: ({ row, run }) => (run ? 'run ' : '') + row.source + ' ' + row.event_id,
    columns: [
      ['Time', 'agecol', ({ row }) => time(row.time, (at) => '+' + duration(at - start))],
      ['Agent, model', '', (line) => (line.run ? opener(line, visit) : caller(line))],
      ['Cost', 'num moneycol', (line) => amount(costOf(line), why(line), { places })],
      ['', 'sharecol hide-s', (line) =>
        bar([[share(valueOf(costOf(line)), dearest), 'ac']], '', 'thin')],
      ['Tokens', 'num hide-s fewcol', (line) => tokens(tokensOf(line).total)],
      ['By kind', 'kindcol hide-m', (line) => kindsBar(tokensOf(line), most, 'mini')],
      ['When', 'timecol hide-m', ({ run, row }) =>
        moment(row, at(row) - start, run ? at(run.at(-1)) - at(row) : 0, length)],
    ],
  })
}

const caller = ({ row, isDeep }) => h('span',
  { class: isDeep ? 'child deep' : isMain(row) ? '' : 'child' },
  row.agent !== null && [h('b', named(row.agent)), ' '],
  h('span', { class: row.agent !== null && 'hint' }, named(row.model, row.label ?? row.kind)),
  row.kind !== 'call' && badge('', row.kind.replaceAll('_', ' ')))

const opener = ({ run, row }, { state: { opened }, redraw }) => h('span.child',
  h('button.asLink.fold', {
    'aria-expanded': String(opened.has(row.event_id)),
    onclick: () => {
      if (!opened.delete(row.event_id)) opened.add(row.event_id)
      redraw()
    },
  }, named(row.agent), `, ${plural(run.length, 'call')}`), ' ', hint(named(row.model)))

function tokensOf({ run, row }) {
  const sums = { total: 0 }
  for (const { tokens } of run ?? [row]) {
    for (const [kind, n] of Object.entries(tokens ?? {})) sums[kind] = (sums[kind] ?? 0) + n
  }
  return sums
}

const moment = (row, from, ms, length) =>
  s('svg.bar.mini.track', { 'aria-hidden': 'true' }, s('rect', {
    x: `${Math.min(99.2, (100 * from) / length)}%`,
    width: `${Math.max(0.8, (100 * ms) / length)}%`,
    height: '100%', class: isMain(row) ? 's1' : 's4',
  }))
