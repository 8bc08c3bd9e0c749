// One user: the exact total, by model, by day, and the newest sessions.

import { attempt, get, now, path } from './api.js'
import { h } from './dom.js'
import { count, name, plural, tokens } from './format.js'
import { amount, block, coverage, figure, link, named, part, placesOfCosts, sessionLink, table, time }
  from './parts.js'
import { dayAfter, dayName, when } from './time.js'

const DAYS = 31

export const title = ({ id }) => name(id)
export const call = ({ id }) => `GET /v1/users/${encodeURIComponent(id)}`

export async function* read({ id }) {
  const user = await get(path(`/v1/users/${encodeURIComponent(id)}`, { limit: DAYS }))
  yield { user }
  yield { sessions: await attempt(get(path('/v1/sessions', { user_id: id, limit: 20 }))) }
}

const columns = (rows, first, whyOf) => {
  const places = placesOfCosts(rows.map((row) => row.cost))
  return [
    first,
    ['Calls', 'num', (row) => count(row.requests)],
    ['Tokens', 'num', (row) => tokens(row.tokens.total)],
    ['Cost', 'num', (row) => amount(row.cost, whyOf(row), { places })],
  ]
}

export function draw({ id, data: { user, sessions }, server }) {
  const { models, days } = user
  return h('div', { class: 'view' },
    h('div', { class: 'lead' },
      h('p', { class: 'eyebrow' }, server.user === id ? 'All that you have used' : 'User'),
      h('h1', { tabindex: -1, class: 'mono' }, named(id)),
      h('p', null, figure(user.cost, { title: id, usage: { user_id: id, from: '2000-01-01' }, rows: models })),
      h('p', null, `${plural(user.requests, 'call')} · ${plural(user.sessions, 'session')} · ` +
        `${tokens(user.tokens.total)} tokens · `, coverage(user))),
    h('div', { class: 'split even' },
      block('By model', null, table({
        caption: 'By model', rows: models, cls: 'tight', keyOf: (row) => `${row.provider} ${row.model}`,
        columns: columns(models, ['Model', '', (row) => named(row.model)], (row) =>
          ({ title: `${row.model}, ${id}`, rows: [row] })),
      })),
      block('By day', h('span', { class: 'hint' }, 'days of UTC'), table({
        caption: 'By day', rows: days.data, cls: 'tight', keyOf: (row) => row.day,
        columns: columns(days.data, ['Day', '', (row) => dayName(row.day)], (row) =>
          ({ title: `${id}, ${row.day}`, usage: { user_id: id, from: row.day, to: dayAfter(row.day, 1) } })),
      }))),
    block('Newest sessions', link(`#/sessions?user=${encodeURIComponent(id)}`, 'All', 'more'),
      part(sessions, ({ data }) => table({
        caption: 'Newest sessions', rows: data, cls: 'tight', keyOf: (row) => row.session_id,
        columns: columns(data, ['Session', '', (row) => [
          link(sessionLink(row.session_id), named(row.session_id)), ' ',
          time(Date.parse(row.started_at), h('span', { class: 'hint' }, when(Date.parse(row.started_at), now()))),
        ]], (row) => ({ title: row.session_id, session: row.session_id })),
      }))))
}
