// Settings: the keys of the project, and which cost decides. They need a key with the scope admin.

import { ask } from './forms.js'
import {
  badge, block, change, columns, commandLine, get, h, heading, hint, key, name, named, now,
  tableBlock, time,
} from './kit.js'

const scopes = [
  ['ingest', 'Send usage'], ['read', 'Read'], ['ingest read', 'Send and read'],
  ['admin', 'Everything'],
]
const authorities = [
  ['automatic', 'What a client reports of several events, else tokens times price'],
  ['computed', 'Always tokens times price'], ['reported', 'Always what clients report'],
]
/** How long the old key goes on beside the new one, in seconds. */
const overlaps = [
  [0, 'At once'], [3600, 'In an hour'], [86_400, 'In a day'], [604_800, 'In a week'],
]

export const read = () => [{ keys: get('/v1/keys'), project: get('/v1/project') }]

export function draw({ data: { keys: { data: keys }, project }, read }) {
  const decide = async ({ target }) => {
    await change('PATCH', '/v1/project', { cost_authority: target.value })
    read()
  }
  return h('div.view',
    heading('Settings', hint('project ', named(project.project)),
      h('div.acts', h('button', { onclick: () => make(read) }, 'New key'))),
    keys.length > 0
      ? tableBlock('Keys', hint('each is shown once'),
        { rows: keys, cls: '', key: 'id', columns: columnsOf(read) })
      : block('Keys', null,
        h('p.none', 'There is no key: this server is open to its machine. The first closes it.')),
    block('Which cost decides', hint('of reported and computed ones'), h('fieldset.plainlist',
      h('legend.sr', 'Which cost decides'), authorities.map(([value, label]) =>
        h('label', h('input', { type: 'radio', name: 'authority', value, onchange: decide,
          checked: value === project.cost_authority }), ' ', label)))))
}

const columnsOf = (read) => [
  columns.named('Name', 'name'),
  ['Begins with', 'hide-s', (row) => h('code', row.prefix)],
  ['May', '', ({ scopes, user_id: user }) =>
    [scopes.join(', '), user !== null && [', as ', named(user)]]],
  ['Made', 'hide-s', (row) => time(row.created_at)],
  ['Last used', 'hide-s', (row) => row.last_used_at === null ? hint('never')
    : time(row.last_used_at)],
  ['', 'num', (row) => {
    const end = row.revoked_at ?? row.expires_at
    const isOver = end !== null && Date.parse(end) <= now()
    const act = (word, act) => h('button.quiet',
      { onclick: () => act(row, read), 'aria-label': `${word} ${name(row.name)}` }, word)
    return [isOver && badge('', row.revoked_at ? 'revoked' : 'expired'),
      row.rotated_to !== null && badge('', 'rotated'),
      end !== null && hint(isOver ? ' ' : ' until ', time(end), ' '),
      !isOver && [row.rotated_to === null && act('Rotate', rotate), act('Revoke', revoke)]]
  }],
]

/** How long a key lives: a field, and what the server is sent of it. */
const days = (placeholder) => ({
  name: 'expires_in_days', label: 'Expires in days', inputmode: 'numeric', placeholder,
})
const daysIn = ({ expires_in_days: text }) =>
  ({ expires_in_days: text === '' ? null : Number(text) || text })

/** Sends for a key and shows it, this once. */
async function made(target, value, isMine) {
  const { key: text } = await (await change('POST', target, value)).json()
  // The page goes on with the key that took the place of its own.
  if (isMine) key.set(text)
  return [h('p.hint', 'This is the one time that it is shown.'), commandLine(text)]
}

const make = (done) => ask({
  heading: 'New key', verb: 'Make it', done,
  fields: [
    { name: 'name', label: 'Name', required: true },
    { name: 'scopes', label: 'May', options: scopes },
    { name: 'user_id', label: 'Only as the user', placeholder: 'anyone' }, days('never'),
  ],
  // The first key closes the server, to this page as well.
  save: ({ name, scopes, user_id: user, ...more }) => made('/v1/keys',
    { name, scopes: scopes.split(' '), user_id: user || null, ...daysIn(more) },
    key.get() === null),
})

const rotate = ({ id, name: label, prefix }, done) => ask({
  heading: `Rotate ${name(label)}?`, verb: 'Rotate it', done,
  about: 'A new key that may do the same takes its place.',
  fields: [
    { name: 'overlap_seconds', label: 'The old one ends', options: overlaps, value: 86_400 },
    days('as the old one'),
  ],
  save: ({ overlap_seconds: overlap, ...more }) => made(`/v1/keys/${id}/rotate`,
    { overlap_seconds: Number(overlap), ...daysIn(more) }, key.get()?.startsWith(prefix)),
})

const revoke = ({ id, name: label }, done) => ask({
  heading: `Revoke ${name(label)}?`, verb: 'Revoke it', done,
  about: 'Whoever uses it is refused from now on, for good.',
  save: () => change('DELETE', `/v1/keys/${id}`),
})
