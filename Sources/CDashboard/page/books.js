// Books: the statement of a month, by user and by model. Here amounts are written in full, so that
// a person can add up each column; printed it is a page of paper.

import { attempt, get, now, send } from './api.js'
import { h, save, say } from './dom.js'
import { count, name, plural, tokens } from './format.js'
import { amount, block, coverage, figure, named, pairs, placesOfCosts, table } from './parts.js'
import { dayAfter, dayName, dayOf, monthAfter, monthName, seconds, zone } from './time.js'
import { labelOf, ranked, usagePath } from './usage.js'

const MONTHS = 12

export const title = ({ query }) => `Books: ${monthName(monthOf(query))}`
export const call = ({ query }) => 'GET ' + usagePath({ ...timesOf(query), group_by: 'user_id' })

/** The first day of the month that the address asks for: the last full one, where it asks none. */
const monthOf = (query) => {
  const month = query.get('month')
  return /^\d{4}-\d{2}$/.test(month) ? month + '-01' : monthAfter(dayOf(now()), -1)
}

const timesOf = (query) =>
  ({ from: monthOf(query), to: monthAfter(monthOf(query), 1), tz: zone })

export async function* read({ query, server }) {
  const times = timesOf(query)
  const by = (dimension) => get(usagePath({ ...times, group_by: dimension }))
  const [users, models] = await Promise.all([by('user_id'), by('model')])
  yield { users, models, month: times.from, readAt: now(), project: server.project?.project }
}

export function draw({ query, set, data }) {
  const { users, models, month } = data
  const { total } = models
  const usage = { from: month, to: monthAfter(month, 1), tz: zone }
  const isOpen = monthAfter(month, 1) > dayOf(now())
  const months = Array.from({ length: MONTHS }, (_, i) => monthAfter(dayOf(now()), -i))
  return h('div', { class: 'view books' },
    h('div', { class: 'head' }, h('h1', { tabindex: -1 }, `Statement of ${monthName(month)}`),
      h('label', { class: 'field screen' }, h('span', { class: 'sr' }, 'Month'), h('select', {
        onchange: ({ target }) => set({ month: target.value.slice(0, 7) }),
      }, months.map((each) => h('option', { value: each, selected: each === monthOf(query) },
        monthName(each))))),
      h('div', { class: 'acts' },
        h('button', { type: 'button', onclick: () => print() }, 'Print'),
        h('button', { type: 'button', onclick: () => saveCSV(usage, month) }, 'CSV'))),
    h('div', { class: 'sessionhead' },
      h('div', { class: 'lead' }, h('p', { class: 'eyebrow' }, 'By the ledger, in US dollars'),
        h('p', null, figure(total.cost, { title: monthName(month), usage })),
        h('p', null, `${plural(total.requests, 'call')} · ${tokens(total.tokens.total)} tokens · `,
          coverage(total))),
      h('div', { class: 'seal' }, h('b', null, isOpen ? 'The month is not over' : 'The whole month'),
        h('p', { class: 'hint' }, `${dayName(month)} – ${dayName(dayAfter(usage.to, -1))} · ${zone}`),
        pairs(evidence(total.cost)))),
    total.requests === 0 && h('p', { class: 'none' }, 'No calls in this month.'),
    h('div', { class: 'split' }, part('By user', users, 'user_id', usage),
      part('By model', models, 'model', usage)),
    h('p', { class: 'hint' }, 'Every amount is written in full, so that each column can be added by hand. ',
      unpriced(models)),
    h('p', { class: 'hint printonly' }, `Tally${data.project ? `, project ${data.project}` : ''}. Read on `,
      `${dayName(dayOf(data.readAt))} ${dayOf(data.readAt).slice(0, 4)} at ${seconds(data.readAt)}, ${zone}. `,
      `State of the ledger: ${String(models.as_of ?? '').slice(0, 40)}`))
}

/** How the figures are known, as far as there are any. */
function evidence({ evidence }) {
  const names = {
    provider_billed: 'Billed by the provider', provider_usage: 'Priced by the list',
    client_reported: 'Reported by clients', estimated: 'Estimated',
  }
  return Object.entries(names).filter(([kind]) => evidence?.[kind] && evidence[kind] !== '0')
    .map(([kind, label]) => [label, amount({ usd: evidence[kind], bound: 'exact' }, {
      title: label, note: 'These parts add up to the total.' }, { exact: true })])
}

function part(heading, answer, by, usage) {
  const rows = ranked(answer, by)
  const { total } = answer
  const places = placesOfCosts([...rows, total].map((row) => row.cost), true)
  const money = (row, why) => amount(row.cost, why, { exact: true, places })
  return block(heading, null, table({
    caption: heading, rows, cls: 'tight', keyOf: (row) => row.key,
    columns: [
      [heading.slice(3).replace(/^./, (letter) => letter.toUpperCase()), '', (row) => named(row.name)],
      ['Calls', 'num', (row) => count(row.requests)],
      ['Tokens', 'num hide-s', (row) => tokens(row.tokens.total)],
      ['USD', 'num', (row) => money(row, { title: `${labelOf(row)}, ${monthName(usage.from)}`,
        usage: { ...usage, [by]: row.name ?? '' } })],
    ],
    foot: ['Total', count(total.requests), tokens(total.tokens.total),
      money(total, { title: monthName(usage.from), usage })],
  }))
}

function unpriced({ data }) {
  const names = data.filter((row) => (row.cost.evidence?.unpriced_events ?? 0) > 0)
    .map((row) => name(row.model ?? 'none named'))
  return names.length > 0 && ['Without a price, and in no sum: ', h('bdi', null, names.join(', ')), '.']
}

async function saveCSV(usage, month) {
  const target = usagePath({ ...usage, group_by: ['user_id', 'model'] }).replace('/usage', '/usage.csv')
  const answer = await attempt(send(target))
  if (answer instanceof Error) return say(answer.message)
  save(`tally-${month.slice(0, 7)}.csv`, await answer.text(), 'text/csv')
  say('Saved')
}
