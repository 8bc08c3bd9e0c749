// One user: the exact total, by model, by day, and the newest sessions.

import { attempt, get, now, path } from './api.js'
import { h } from './dom.js'
import { name, plural, tokens } from './format.js'
import { ledger } from './ledger.js'
import { coverage, figure, hint, link, named, part, sessionLink, time } from './parts.js'
import { dayAfter, dayName, when } from './time.js'

const DAYS = 31
const SESSIONS = 20


export async function* read({ id }) {
  yield { user: await get(path(`/v1/users/${encodeURIComponent(id)}`, { limit: DAYS })) }
  yield { sessions: await attempt(get(path('/v1/sessions', { user_id: id, limit: SESSIONS }))) }
}

export const draw = ({ id, data: { user, sessions }, server }) => h('div.view',
  h('div.lead', h('p.eyebrow', server.user === id ? 'All that you have used' : 'User'),
    h('h1.mono', { tabindex: -1 }, named(id)),
    figure(user.cost, { title: id, usage: { user_id: id, from: '2000-01-01' } }),
    h('p', `${plural(user.requests, 'call')} · ${plural(user.sessions, 'session')} · ` +
      `${tokens(user.tokens.total)} tokens · `, coverage(user))),
  h('div.split',
    ledger('By model', user.models, ['Model', ({ model }) => named(model)], (row) => ({
      title: `${row.model}, ${id}`, rows: [row], filter: { user_id: id, model: row.model },
    }), { key: 'model' }),
    ledger('By day', user.days.data, ['Day', ({ day }) => dayName(day)], ({ day }) => ({
      title: `${id}, ${day}`, usage: { user_id: id, from: day, to: dayAfter(day, 1) },
    }), { key: 'day', beside: hint('days of UTC') })),
  part(sessions, ({ data }) => ledger('Newest sessions', data, ['Session', (row) =>
    [sessionLink(row.session_id), ' ', hint(time(row.started_at, (at) => when(at, now())))]],
  ({ session_id: session }) => ({ title: session, session }), {
    key: 'session_id',
    beside: link(`#/sessions?user=${encodeURIComponent(id)}`, 'All', 'more'),
  })))
