// One session: its exact total, the seal, what needs a look, its agents and models, its calls.

import { attempt, get, now, path } from './api.js'
import { calls } from './calls.js'
import { h } from './dom.js'
import { ago, count, duration, name, percent, plural, share, tokens } from './format.js'
import { abs, parse } from './money.js'
import {
  amount, badge, block, figure, figures, hint, link, named, pairs, sessionLink, table, time,
  userLink,
} from './parts.js'
import { clock, seconds, when } from './time.js'

const CALLS_FIRST = 100
const RUNNING_MS = 5 * 60_000

export const title = ({ id }) => name(id)
export const call = ({ id }) => `GET /v1/sessions/${encodeURIComponent(id)}`

export async function* read({ id, state }) {
  yield { session: await get(`/v1/sessions/${encodeURIComponent(id)}`) }
  // The calls in order of receipt: the first page, and those that were asked for since.
  const first = path('/v1/events', { session_id: id, order: 'asc', limit: CALLS_FIRST })
  const targets = [first, ...state.more ?? []]
  yield { pages: await attempt(Promise.all(targets.map((target) => get(target)))) }
}

export const draw = (visit) => {
  const { session, pages } = visit.data
  return h('div.view',
    h('p.crumb', link('#/sessions', 'Sessions'), ' /'),
    h('div.sessionhead', lead(session), seal(session)), attention(session),
    h('div.split', agents(session, visit), models(session)), runs(session),
    pages && !pages.isMissing && calls(session, pages, visit))
}

const whyOf = ({ session_id: id }, word) =>
  ({ title: word ? `${word}: ${id}` : id, session: id })

// ---- the head ----

function lead(session) {
  const { tokens: counts, ended_at: end, parent_session_id: parent, user_id: user } = session
  const cached = percent((100 * counts.cache_read) / (counts.total || 1))
  return h('div.lead',
    h('h1.mono', { tabindex: -1 }, named(session.session_id)),
    h('p.meta', user !== null && [userLink(user), ' · '],
      Object.entries(session.tags).slice(0, 6).map(([tag, value]) =>
        [h('bdi', name(tag)), ' ', h('b', named(value)), ' · ']),
      time(session.started_at, (at) => when(at, now())), ' – ', end ? time(end, clock) : 'now',
      ' · ', duration(session.duration_ms ?? 0)),
    parent !== null && h('p.meta', 'Started by ', sessionLink(parent)),
    figure(session.cost, whyOf(session)),
    h('p', `${plural(session.requests, 'call')} · ${tokens(counts.total)} tokens`,
      counts.cache_read > 0 && `, ${cached} read from cache`))
}

function seal(session) {
  const { cost, revision, late_events: late, end_state: state, ended_at: end } = session
  const last = Date.parse(session.last_event_at ?? session.started_at)
  const isEnded = session.status === 'ended'
  const word = isEnded ? `Sealed, revision ${revision}`
    : last > now() - RUNNING_MS ? 'Running' : 'Idle, not ended'
  const more = isEnded ? [state, seconds(Date.parse(end)), late > 0 && plural(late, 'late event') +
    ' counted since'].filter(Boolean).join(' · ') : `last event ${ago(last, now())}`
  const money = (usd, word, bound = 'exact') =>
    usd === null ? 'none' : amount({ usd, bound }, whyOf(session, word), { isExact: true })
  return h('div.seal', h('b', word), h('p.hint', more), pairs([
    ['Reported', money(cost.reported, 'Reported')],
    ['Computed', money(cost.computed, 'Computed', cost.bound)],
    ['Variance', variance(cost) ?? 'none'], ['Decides', cost.authority],
  ]))
}

/** By how much the reported figure is off the computed one, in words; null where nothing is. */
function variance({ variance: difference, computed }) {
  if (difference === null || difference === '0') return null
  const value = parse(difference)
  const sign = value < 0n ? '−' : '+'
  return computed === null ? difference : sign + percent(share(abs(value), abs(parse(computed))))
}

function attention(session) {
  const { cost, unpriced, late_events: late, warnings } = session
  const money = (kind, word) =>
    amount({ usd: cost[kind], bound: 'exact' }, whyOf(session, word))
  const lines = [
    variance(cost) && ['warn', 'Variance', ['The client reports ', money('reported', 'Reported'),
      ', the price list gives ', money('computed', 'Computed'),
      `: ${variance(cost)}. The ${cost.authority} figure decides.`]],
    unpriced.events > 0 && ['warn', 'Unpriced', [plural(unpriced.events, 'event'), ' of ',
      unpriced.models.map((model, i) => [i > 0 && ', ', h('code', named(model))]),
      ' without a price: the total is at least what it says. ',
      link('#/sources', 'Sources', 'more')]],
    late > 0 && ['', 'Late', [plural(late, 'event'),
      ` came after the end and raised the revision to ${session.revision}.`]],
    ...warnings.map(({ code, detail }) => ['', code.replaceAll('_', ' '), name(detail)]),
  ].filter(Boolean)
  return lines.length > 0 && h('ul.needs.flat', lines.map(([kind, word, sentence]) =>
    h('li', badge(kind, word), h('p', sentence))))
}

// ---- agents, models, runs ----

function agents({ agents, children, session_id: id }, { query, set }) {
  if (agents.length === 0 && children.sessions === 0) return null
  const isMain = ({ agent }) => agent === 'main' || agent === null
  const only = query.get('agent')
  const label = (row) => h('span', { class: isMain(row) ? '' : 'child' },
    row.agent === null ? named(null) : h('button.asLink', {
      'aria-pressed': String(only === row.agent),
      onclick: () => set({ agent: only === row.agent ? null : row.agent }),
    }, named(row.agent)))
  const why = (row) => ({
    title: `${row.agent}, in ${id}`,
    // The usage of the session, whenever it was.
    usage: { from: '2000-01-01', session_id: id, agent: row.agent ?? '' },
  })
  return block('Agents', null, table({
    caption: 'Agents', rows: [...agents].sort((a, b) => isMain(b) - isMain(a)),
    keyOf: (row) => `=${row.agent}`, columns: [['Agent', '', label], ...figures(agents, why)],
  }), children.inclusive && h('p.hint',
    `With ${plural(children.sessions, 'session')} that it started: `,
    amount(children.inclusive.cost, {
      title: `${id} and what it started`,
      note: 'The totals of this session and of all that name it as their parent.',
    })))
}

const models = ({ models, session_id: id }) => block('Models', null, table({
  caption: 'Models', rows: models, keyOf: (row) => `${row.provider} ${row.model}`,
  columns: [['Model', '', (row) => named(row.model)], ...figures(models, (row) => ({
    title: `${row.model}, in ${id}`, rows: [row], filter: { session_id: id, model: row.model },
  }))],
}))

const runs = ({ runs }) => runs.length > 1 && block('Runs', hint(count(runs.length)), table({
  caption: 'Runs', rows: runs, keyOf: (row) => row.run_id,
  columns: [['Run', '', (row) => named(row.run_id)], ...figures(runs, (row) =>
    ({ title: `Run ${row.run_id}`, note: 'What one run of the session was billed or used.' }))],
}))
