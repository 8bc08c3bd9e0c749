// One user: the exact total, by model, by day, and the newest sessions.

import {
  address, attempt, columns, coverage, dayAfter, dayName, dearestFirst, figure, get, h, hint,
  ledger, link, named, part, plural, sessionLink, time, volume,
} from './kit.js'

const DAYS = 31
const SESSIONS = 20

export function* read({ id }) {
  yield { user: get(address('/v1/users/', id), { limit: DAYS }) }
  yield { sessions: attempt(get('/v1/sessions', { user_id: id, limit: SESSIONS })) }
}

export const draw = ({ id, data: { user, sessions }, server }) => h('div.view',
  h('div.lead', h('p.eyebrow', server.user === id ? 'All that you have used' : 'User'),
    h('h1.mono', { tabindex: -1 }, named(id)),
    figure(user.cost, { title: id, usage: { user_id: id, from: '2000-01-01' } }),
    h('p', plural(user.sessions, 'session'), ' · ', volume(user), ' · ', coverage(user))),
  h('div.split',
    ledger('By model', dearestFirst(user.models), columns.named('Model', 'model'), {
      key: 'model', why: (row) => ({
        title: `${row.model}, ${id}`, rows: [row], filter: { user_id: id, model: row.model },
      }),
    }),
    ledger('By day', user.days.data, ['Day', '', ({ day }) => dayName(day)], {
      key: 'day', beside: hint('days of UTC'), why: ({ day }) => ({
        title: `${id}, ${day}`, usage: { user_id: id, from: day, to: dayAfter(day, 1) },
      }),
    })),
  part(sessions, ({ data }) => ledger('Newest sessions', data, ['Session', '', (row) =>
    [sessionLink(row.session_id), ' ', hint(time(row.started_at))]], {
    key: 'session_id', beside: link(address('#/sessions?user=', id), 'All', 'more'),
  })))
