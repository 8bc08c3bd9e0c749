// One session: its exact total, the seal, what needs a look, its agents and models, its calls.

import { Problem, attempt, get, now, path } from './api.js'
import { h, s } from './dom.js'
import { ago, count, duration, name, percent, plural, share, tokens } from './format.js'
import { abs, greatest, parse, valueOf } from './money.js'
import { amount, badge, bar, block, choice, figure, kindsBar, link, named, pairs, part }
  from './parts.js'
import { costOfRows, kinds, placesOfCosts, sessionLink, swatch, table, time, userLink } from './parts.js'
import { clock, seconds, when } from './time.js'

const CALLS_FIRST = 100
const CALLS_NEXT = 400
const RUNNING_MS = 5 * 60_000

export const title = ({ id }) => name(id)
export const call = ({ id }) => `GET /v1/sessions/${encodeURIComponent(id)}`

export async function* read({ id, state }) {
  const session = await get(`/v1/sessions/${encodeURIComponent(id)}`)
  yield { session }
  // Calls are told in order of receipt; there are no more than were asked for at first, or since.
  const wanted = path('/v1/events', { session_id: id, order: 'asc', limit: CALLS_FIRST })
  const first = await attempt(get(wanted))
  const later = (state.later ?? []).map((target) => get(target))
  yield { calls: first instanceof Problem ? first : joined([first, ...await Promise.all(later)]) }
}

const joined = (pages) => ({ data: pages.flatMap((page) => page.data), next: pages.at(-1).next })

export function draw(visit) {
  const { session, calls } = visit.data
  return h('div', { class: 'view' },
    h('p', { class: 'crumb' }, link('#/sessions', 'Sessions'), ' /'),
    h('div', { class: 'sessionhead' }, lead(session), seal(session)),
    attention(session),
    h('div', { class: 'split even' }, agents(session, visit), models(session)),
    runs(session),
    calls?.isMissing ? null : callsOf(session, calls, visit))
}

// ---- the head ----

const whyOf = (session) => ({ title: session.session_id, session: session.session_id })

function lead(session) {
  const { tokens: counts, started_at: start, ended_at: end, parent_session_id: parent } = session
  const from = Date.parse(start)
  const to = end && Date.parse(end)
  const cached = percent((100 * counts.cache_read) / (counts.total || 1))
  return h('div', { class: 'lead' },
    h('h1', { tabindex: -1, class: 'mono' }, named(session.session_id)),
    h('p', { class: 'meta' },
      session.user_id !== null && [link(userLink(session.user_id), named(session.user_id)), ' · '],
      Object.entries(session.tags).slice(0, 6).map(([tag, value]) =>
        [h('bdi', null, name(tag)), ' ', h('b', null, named(value)), ' · ']),
      time(from, when(from, now())), ' – ', to ? time(to, clock(to)) : 'now',
      ' · ', duration(session.duration_ms ?? 0)),
    parent !== null && h('p', { class: 'meta' }, 'A subagent’s session of ',
      link(sessionLink(parent), named(parent))),
    h('p', null, figure(session.cost, whyOf(session))),
    h('p', null, `${plural(session.requests, 'call')} · ${tokens(counts.total)} tokens`,
      counts.cache_read > 0 && `, ${cached} read from cache`))
}

function seal(session) {
  const { cost, revision, late_events: late } = session
  const last = Date.parse(session.last_event_at ?? session.started_at)
  const state = session.status === 'ended'
    ? [h('b', null, `Sealed, revision ${revision}`), h('p', { class: 'hint' },
      [session.end_state, seconds(Date.parse(session.ended_at))].filter(Boolean).join(' · '),
      late > 0 && ` · ${plural(late, 'late event')} counted since`)]
    : [h('b', null, last > now() - RUNNING_MS ? 'Running' : 'Idle, not ended'),
      h('p', { class: 'hint' }, `last event ${ago(last, now())}`)]
  const money = (usd, title) => usd === null ? 'none'
    : amount({ usd, bound: title === 'Computed' ? cost.bound : 'exact' },
      { ...whyOf(session), title: `${title}: ${session.session_id}` }, { exact: true })
  return h('div', { class: 'seal' }, h('div', null, state), pairs([
    ['Reported', money(cost.reported, 'Reported')],
    ['Computed', money(cost.computed, 'Computed')],
    ['Variance', variance(cost) ?? 'none'],
    ['Decides', cost.authority],
  ]))
}

/** By how much the reported figure is off the computed one, in words; null where nothing is. */
function variance({ variance: difference, computed }) {
  if (difference === null || difference === '0') return null
  const value = parse(difference)
  const base = computed === null ? 0n : parse(computed)
  const part = base === 0n ? '' : percent(share(abs(value), abs(base)))
  return part ? (value < 0n ? '−' : '+') + part : difference
}

// ---- what needs a look ----

function attention(session) {
  const { cost, unpriced, late_events: late, warnings } = session
  const lines = []
  if (variance(cost)) {
    lines.push(['warn', 'Variance', [
      'The client reports ', amount({ usd: cost.reported, bound: 'exact' },
        { ...whyOf(session), title: `Reported: ${session.session_id}` }),
      ', the price list gives ', amount({ usd: cost.computed, bound: 'exact' },
        { ...whyOf(session), title: `Computed: ${session.session_id}` }),
      `: ${variance(cost)}. The ${cost.authority} figure decides.`]])
  }
  if (unpriced.events > 0) {
    lines.push(['warn', 'Unpriced', [
      plural(unpriced.events, 'event'), ' of ',
      unpriced.models.map((model, i) => [i > 0 && ', ', h('code', null, named(model))]),
      unpriced.events === 1 ? ' has' : ' have', ' no price, so the total is at least what it says. ',
      link('#/sources', 'Set a price', 'more')]])
  }
  if (late > 0) {
    lines.push(['', 'Late', [plural(late, 'event'),
      ` came after the end and raised the revision to ${session.revision}.`]])
  }
  for (const { code, detail } of warnings) lines.push(['', words(code), [name(detail)]])
  if (lines.length === 0) return null
  return h('ul', { class: 'needs flat' }, lines.map(([kind, word, sentence]) =>
    h('li', null, badge(kind, word), h('p', null, sentence))))
}

const words = (code) => code[0].toUpperCase() + code.slice(1).replaceAll('_', ' ')

// ---- agents, models, runs ----

function figuresColumns(rows, whyOf) {
  const places = placesOfCosts(rows.map((row) => row.cost))
  return [
    ['Calls', 'num', (row) => count(row.requests)],
    ['Tokens', 'num', (row) => tokens(row.tokens.total)],
    ['Cost', 'num', (row) => amount(row.cost, whyOf(row), { places })],
  ]
}

function agents({ agents, children, session_id: id }, { query, set }) {
  const isMain = (row) => row.agent === 'main' || row.agent === null
  const rows = [...agents.filter(isMain), ...agents.filter((row) => !isMain(row))]
  if (rows.length === 0 && children.sessions === 0) return null
  const only = query.get('agent')
  const label = (row) => h('span', { class: isMain(row) ? '' : 'child' },
    row.agent === null ? named(null) : h('button', {
      type: 'button', class: 'asLink', 'aria-pressed': String(only === row.agent),
      onclick: () => set({ agent: only === row.agent ? null : row.agent }),
    }, named(row.agent)))
  return block('Agents', null,
    table({
      caption: 'Agents', rows, cls: 'tight', keyOf: (row) => `=${row.agent}`,
      columns: [['Agent', '', label], ...figuresColumns(rows, (row) =>
        ({ title: `${row.agent}, in ${id}`, usage: { session_id: id, agent: row.agent ?? '' } }))],
    }),
    children.inclusive && h('p', { class: 'hint' },
      `With ${plural(children.sessions, 'session')} that it started: `,
      amount(children.inclusive.cost, { title: `${id} and what it started`,
        note: 'The totals of this session and of all sessions that name it as their parent.' })))
}

function models({ models, session_id: id }) {
  return block('Models', null, table({
    caption: 'Models', rows: models, cls: 'tight', keyOf: (row) => `${row.provider} ${row.model}`,
    columns: [['Model', '', (row) => named(row.model)], ...figuresColumns(models, (row) =>
      ({ title: `${row.model}, in ${id}`, usage: { session_id: id, model: row.model ?? '' }, rows: [row] }))],
  }))
}

function runs({ runs, session_id: id }) {
  if (runs.length < 2) return null
  return block('Runs', h('span', { class: 'hint' }, count(runs.length)), table({
    caption: 'Runs', rows: runs, cls: 'tight', keyOf: (row) => row.run_id,
    columns: [['Run', '', (row) => named(row.run_id)], ...figuresColumns(runs, (row) =>
      ({ title: `Run ${row.run_id}`, note: `What the run of ${id} was billed or used.` }))],
  }))
}

// ---- the calls ----

function callsOf(session, calls, visit) {
  const { query, set } = visit
  const order = query.get('order') ?? 'time'
  const only = query.get('agent')
  const beside = [h('span', { class: 'hint' }, calls?.data && count(calls.data.length) +
    (calls.next ? ' of more' : '')),
  choice('order', 'Order of the calls', [['time', 'In order'], ['cost', 'Dearest first']], order,
    (value) => set({ order: value === 'time' ? null : value }))]
  return block(only ? `Calls of ${name(only)}` : 'Calls', beside, part(calls, ({ data, next }) => {
    let rows = data.filter((row) => !only || row.agent === only)
    if (order === 'cost') rows = rows.toSorted((a, b) => (valueOf(a.cost) < valueOf(b.cost) ? 1 : -1))
    else rows = rows.toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time))
    return [
      h('p', { class: 'legend hide-m' }, kinds.filter(([kind]) => rows.some((row) => row.tokens[kind] > 0))
        .map(([, label, colour]) => h('span', null, swatch(colour), label))),
      waterfall(session, rows, visit, order === 'time' && !only),
      next && h('p', null, h('button', { type: 'button', 'data-key': 'more',
        onclick: () => more(visit, next) }, `Show ${CALLS_NEXT} more`)),
    ]
  }))
}

function more(visit, cursor) {
  const { id, state } = visit
  const target = path('/v1/events', { session_id: id, order: 'asc', limit: CALLS_NEXT, cursor })
  state.later = [...state.later ?? [], target]
  visit.read()
}

/** In order, what a subagent does in one go is one line that opens. */
function folded(rows, state) {
  const runs = []
  for (const row of rows) {
    const last = runs.at(-1)
    const isInside = row.agent !== null && row.agent !== 'main' && last?.[0].agent === row.agent
    if (isInside) last.push(row)
    else runs.push([row])
  }
  state.opened ??= new Set()
  return runs.flatMap((run) => {
    if (run.length === 1) return { row: run[0] }
    const key = run[0].event_id
    const head = { run, key, row: run[0] }
    return state.opened.has(key) ? [head, ...run.map((row) => ({ row, isDeep: true }))] : head
  })
}

function waterfall(session, rows, visit, isFolded) {
  const places = placesOfCosts(rows.map((row) => row.cost))
  const dearest = greatest([...rows.map((row) => valueOf(row.cost)), 1n])
  const most = Math.max(1, ...rows.map((row) => row.tokens.total))
  const start = Math.min(Date.parse(session.started_at), ...rows.map((row) => Date.parse(row.time)))
  const length = Math.max(1, ...rows.map((row) => Date.parse(row.time) - start))
  const at = (row) => Date.parse(row.time)
  const costOf = (line) => line.run ? costOfRows(line.run) : line.row.cost
  return table({
    caption: 'Calls', rows: isFolded ? folded(rows, visit.state) : rows.map((row) => ({ row })), cls: 'tight fall fixed',
    keyOf: (line) => (line.run ? 'run ' : '') + line.row.source + line.row.event_id,
    columns: [
      ['Time', 'agocol', ({ row }) => time(at(row), '+' + duration(at(row) - start))],
      ['Agent, model', '', (line) => line.run ? opener(line, visit) : caller(line)],
      ['Cost', 'num moneycol', (line) => amount(costOf(line), line.run
        ? { title: `${line.row.agent}, ${plural(line.run.length, 'call')}`, rows: line.run }
        : { title: 'One event', event: line.row.event_id, source: line.row.source }, { places })],
      ['', 'sharecol hide-s', (line) => bar([[share(valueOf(costOf(line)), dearest), 'ac']], '', 'thin')],
      ['Tokens', 'num hide-s fewcol', ({ run, row }) => tokens(run ? tokensOf(run).total : row.tokens.total)],
      ['By kind', 'kindcol hide-m', ({ run, row }) =>
        kindsBar(run ? tokensOf(run) : row.tokens, most, 'mini')],
      ['When', 'timecol hide-m', ({ run, row }) => moment(
        at(row) - start, run ? at(run.at(-1)) - at(row) : 0, length, row.agent === 'main' || !row.agent)],
    ],
  })
}

const caller = ({ row, isDeep }) => h('span',
  { class: isDeep ? 'child deep' : row.agent === 'main' || row.agent === null ? '' : 'child' },
  row.agent !== null && [h('b', null, named(row.agent)), ' '],
  h('span', { class: row.agent === null ? '' : 'hint' }, named(row.model, row.label ?? row.kind)),
  row.kind && !['call', 'usage', 'model_call'].includes(row.kind) && badge('', words(row.kind)))

const opener = ({ run, key, row }, visit) => h('span', { class: 'child' }, h('button', {
  type: 'button', class: 'asLink fold', 'aria-expanded': String(visit.state.opened.has(key)),
  onclick: () => {
    if (!visit.state.opened.delete(key)) visit.state.opened.add(key)
    visit.redraw()
  },
}, named(row.agent), `, ${plural(run.length, 'call')}`), ' ',
h('span', { class: 'hint' }, named(row.model)))

function moment(from, ms, length, isMain) {
  const x = Math.min(99.2, (100 * from) / length)
  const width = Math.max(0.8, (100 * ms) / length)
  return s('svg', { class: 'bar mini track', 'aria-hidden': 'true' },
    s('rect', { x: `${x}%`, width: `${width}%`, y: 0, height: '100%', class: isMain ? 's1' : 's4' }))
}

function tokensOf(rows) {
  const sums = {}
  for (const { tokens } of rows) {
    for (const [kind, n] of Object.entries(tokens)) sums[kind] = (sums[kind] ?? 0) + n
  }
  return sums
}
