// One user: the exact total, by model, by day, and the newest sessions.

import { attempt, get, now, path } from './api.js'
import { h } from './dom.js'
import { name, plural, tokens } from './format.js'
import { block, coverage, figure, figures, hint, link, named, part, sessionLink, table, time }
  from './parts.js'
import { dayAfter, dayName, when } from './time.js'

const DAYS = 31
const SESSIONS = 20

export const title = ({ id }) => name(id)
export const call = ({ id }) => `GET /v1/users/${encodeURIComponent(id)}`

export async function* read({ id }) {
  yield { user: await get(path(`/v1/users/${encodeURIComponent(id)}`, { limit: DAYS })) }
  yield { sessions: await attempt(get(path('/v1/sessions', { user_id: id, limit: SESSIONS }))) }
}

export function draw({ id, data: { user, sessions }, server }) {
  const split = (caption, rows, heading, cell, key, why) => table({
    caption, rows, keyOf: (row) => `=${row[key]}`,
    columns: [[heading, '', cell], ...figures(rows, why)],
  })
  return h('div.view',
    h('div.lead', h('p.eyebrow', server.user === id ? 'All that you have used' : 'User'),
      h('h1.mono', { tabindex: -1 }, named(id)),
      figure(user.cost, { title: id, usage: { user_id: id, from: '2000-01-01' } }),
      h('p', `${plural(user.requests, 'call')} · ${plural(user.sessions, 'session')} · ` +
        `${tokens(user.tokens.total)} tokens · `, coverage(user))),
    h('div.split',
      block('By model', null, split('By model', user.models, 'Model', ({ model }) => named(model),
        'model', (row) => ({
          title: `${row.model}, ${id}`, rows: [row], filter: { user_id: id, model: row.model },
        }))),
      block('By day', hint('days of UTC'), split('By day', user.days.data, 'Day',
        ({ day }) => dayName(day), 'day', ({ day }) => ({
          title: `${id}, ${day}`, usage: { user_id: id, from: day, to: dayAfter(day, 1) },
        })))),
    block('Newest sessions', link(`#/sessions?user=${encodeURIComponent(id)}`, 'All', 'more'),
      part(sessions, ({ data }) => split('Newest sessions', data, 'Session', (row) =>
        [sessionLink(row.session_id), ' ', hint(time(row.started_at, (at) => when(at, now())))],
      'session_id', (row) => ({ title: row.session_id, session: row.session_id })))))
}
