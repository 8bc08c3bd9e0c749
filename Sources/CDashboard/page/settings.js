// Settings: the keys of the project, and which cost decides. They need a key with the scope admin.

import { change, get, key, now } from './api.js'
import { ask } from './forms.js'
import { h } from './dom.js'
import { name } from './format.js'
import { commandLine, heading } from './ledger.js'
import { badge, block, hint, named, table, time } from './parts.js'
import { when } from './time.js'

const scopes = [
  ['ingest', 'Send usage'], ['read', 'Read'], ['ingest read', 'Send and read'],
  ['admin', 'Everything'],
]
const authorities = [
  ['automatic', 'What a client reports of several events, else tokens times price'],
  ['computed', 'Always tokens times price'], ['reported', 'Always what clients report'],
]

export async function* read() {
  const [{ data: keys }, project] = await Promise.all([get('/v1/keys'), get('/v1/project')])
  yield { keys, project }
}

export function draw(visit) {
  const { data: { keys, project }, read } = visit
  return h('div.view',
    heading('Settings', hint('project ', named(project.project)),
      h('div.acts', h('button', { onclick: () => make(visit) }, 'New key'))),
    block('Keys', hint('each is shown once'), keys.length > 0
      ? table({ caption: 'Keys', rows: keys, cls: '', key: 'id', columns: columnsOf(visit) })
      : h('p.none', 'There is no key: this server is open to its machine. The first closes it.')),
    block('Which cost decides', null, h('div.controls',
      h('label.field', 'Of reported and computed costs', h('select', {
        onchange: async ({ target }) => {
          await change('PATCH', '/v1/project', { cost_authority: target.value })
          read()
        },
      }, authorities.map(([value, label]) =>
        h('option', { value, selected: value === project.cost_authority }, label)))))))
}

const columnsOf = (visit) => [
  ['Name', '', (row) => named(row.name)],
  ['Begins with', 'hide-s', (row) => h('code', row.prefix)],
  ['May', '', ({ scopes, user_id: user }) =>
    [scopes.join(', '), user !== null && [', as ', named(user)]]],
  ['Made', 'hide-s', (row) => moment(row.created_at)],
  ['Last used', 'hide-s', (row) => row.last_used_at === null ? hint('never')
    : moment(row.last_used_at)],
  ['', 'num', (row) => {
    const end = row.revoked_at ?? row.expires_at
    const isOver = end !== null && Date.parse(end) <= now()
    return [isOver && badge('', row.revoked_at ? 'revoked' : 'expired'),
      end !== null && hint(isOver ? ' ' : 'until ', moment(end), ' '),
      !isOver && h('button.quiet', {
        onclick: () => revoke(row, visit), 'aria-label': `Revoke ${name(row.name)}`,
      }, 'Revoke')]
  }],
]

const moment = (text) => time(text, (at) => when(at, now()))

const make = ({ read }) => ask({
  heading: 'New key', verb: 'Make it',
  fields: [
    { name: 'name', label: 'Name', required: true },
    { name: 'scopes', label: 'May', options: scopes },
    { name: 'user_id', label: 'Only as the user', placeholder: 'anyone' },
  ],
  save: async ({ name, scopes, user_id: user }) => {
    const made = await change('POST', '/v1/keys',
      { name, scopes: scopes.split(' '), user_id: user || null })
    const { key: text } = await made.json()
    // The first key closes the server, to this page as well.
    if (key.get() === null) key.set(text)
    read()
    return [h('p.hint', 'This is the one time that it is shown.'), commandLine(text)]
  },
})

const revoke = ({ id, name: label }, { read }) => ask({
  heading: `Revoke ${name(label)}?`, verb: 'Revoke it',
  about: 'Whoever uses it is refused from now on, for good.',
  save: async () => {
    await change('DELETE', `/v1/keys/${id}`)
    read()
  },
})
