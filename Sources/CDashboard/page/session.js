// One session: its exact total, the seal, what needs a look, its agents and models, its calls.

import { calls, pagesOf } from './calls.js'
import {
  address, ago, amount, attempt, clock, columns, count, dearestFirst, duration, figure, get, h,
  hint, isRecent, ledger, link, name, named, notices, pairs, percent, plural, seconds,
  sessionLink, time, tokens, variance, volume,
} from './kit.js'

export function* read({ id, state }) {
  yield { session: get(address('/v1/sessions/', id)) }
  yield { pages: attempt(pagesOf(id, state)) }
}

export const draw = (visit) => {
  const { session, pages } = visit.data
  return h('div.view',
    h('p.crumb', link('#/sessions', 'Sessions'), ' /'),
    h('div.sessionhead', lead(session), seal(session)), attention(session),
    h('div.split', agents(session, visit), models(session)), runs(session),
    pages && calls(session, pages, visit))
}

// ---- the head ----

function lead(session) {
  const { tokens: counts, ended_at: end, parent_session_id: parent, user_id: user } = session
  const cached = percent((100 * counts.cache_read) / (counts.total || 1))
  return h('div.lead',
    h('h1.mono', { tabindex: -1 }, named(session.session_id)),
    h('p.meta', user !== null && [link(address('#/users/', user), named(user)), ' · '],
      Object.entries(session.tags).slice(0, 6).map(([tag, value]) =>
        [h('bdi', name(tag)), ' ', h('b', named(value)), ' · ']),
      time(session.started_at), ' – ', end ? time(end, clock) : 'now',
      ' · ', duration(session.duration_ms ?? 0)),
    parent !== null && h('p.meta', 'Started by ', sessionLink(parent)),
    figure(session.cost, { title: session.session_id, session: session.session_id }),
    h('p', volume(session),
      counts.cache_read > 0 && `, ${cached} read from cache`))
}

function money({ session_id: session, cost }, word, isExact) {
  const usd = cost[word.toLowerCase()]
  const bound = word === 'Computed' ? cost.bound : 'exact'
  return usd === null ? 'none'
    : amount({ usd, bound }, { title: `${word}: ${session}`, session }, { isExact })
}

function seal(session) {
  const { cost, revision, late_events: late, end_state: state, ended_at: end } = session
  const last = session.last_event_at ?? session.started_at
  const isEnded = session.status === 'ended'
  const word = isEnded ? `Sealed, revision ${revision}`
    : isRecent(last) ? 'Running' : 'Idle, not ended'
  const more = isEnded ? [state, seconds(Date.parse(end)), late > 0 && plural(late, 'late event') +
    ' counted since'].filter(Boolean).join(' · ') : `last event ${ago(last)}`
  return h('div.seal', h('b', word), h('p.hint', more), pairs([
    ...['Reported', 'Computed'].map((word) => [word, money(session, word, true)]),
    ['Variance', variance(cost) ?? 'none'], ['Decides', cost.authority],
  ]))
}

function attention(session) {
  const { cost, unpriced, late_events: late, warnings } = session
  const lines = [
    variance(cost) && ['warn', 'Variance', ['The client reports ', money(session, 'Reported'),
      ', the price list gives ', money(session, 'Computed'),
      `: ${variance(cost)}. The ${cost.authority} figure decides.`]],
    unpriced.events > 0 && ['warn', 'Unpriced', [plural(unpriced.events, 'event'), ' of ',
      unpriced.models.map((model, i) => [i > 0 && ', ', h('code', named(model))]),
      ' without a price: the total is at least what it says. ',
      link('#/sources', 'Sources', 'more')]],
    late > 0 && ['', 'Late', [plural(late, 'event'),
      ` came after the end and raised the revision to ${session.revision}.`]],
    ...warnings.map(({ code, detail }) => ['', code.replaceAll('_', ' '), name(detail)]),
  ].filter(Boolean)
  return lines.length > 0 && notices(lines, 'flat')
}

// ---- agents, models, runs ----

const isMain = ({ agent }) => agent === 'main' || agent === null

function agents({ agents, children, session_id: id }, { query, set }) {
  if (agents.length === 0 && children.sessions === 0) return null
  const only = query.get('agent')
  const label = (row) => h('span', { class: !isMain(row) && 'child' },
    row.agent === null ? named(null) : h('button.asLink', {
      'aria-pressed': String(only === row.agent),
      onclick: () => set({ agent: only === row.agent ? null : row.agent }),
    }, named(row.agent)))
  const rows = [...agents].sort((a, b) => isMain(b) - isMain(a))
  return h('div', ledger('Agents', rows, ['Agent', '', label], {
    key: 'agent', why: ({ agent }) => ({
      title: `${agent}, in ${id}`,
      // The usage of the session, whenever it was.
      usage: { from: '2000-01-01', session_id: id, agent: agent ?? '' },
    }),
  }), children.inclusive && h('p.hint',
    `With ${plural(children.sessions, 'session')} that it started: `,
    amount(children.inclusive.cost, {
      title: `${id} and what it started`,
      note: 'The totals of this session and of all that name it as their parent.',
    })))
}

const models = ({ models, session_id: id }) =>
  ledger('Models', dearestFirst(models), columns.named('Model', 'model'), { why: (row) => ({
    title: `${row.model}, in ${id}`, rows: [row], filter: { session_id: id, model: row.model },
  }) })

const runs = ({ runs }) => runs.length > 1 && ledger('Runs', runs, columns.named('Run', 'run_id'), {
  key: 'run_id', beside: hint(count(runs.length)), why: ({ run_id: id }) =>
    ({ title: `Run ${id}`, note: 'What one run of the session was billed or used.' }),
})
