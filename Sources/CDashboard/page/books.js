// Books: the statement of a month, by user and by model. Here amounts are written in full, so that
// a person can add up each column; printed it is a page of paper.

import { now, path } from './api.js'
import { saver } from './controls.js'
import { h } from './dom.js'
import { name, plural, tokens } from './format.js'
import { amount, block, coverage, figure, figures, heading, named, pairs, table } from './parts.js'
import { dayAfter, dayName, dayOf, monthAfter, monthName, seconds, zone } from './time.js'
import { ranked, usage, usagePath, whyOf } from './usage.js'

const MONTHS = 12

export const title = ({ query }) => `Statement of ${monthName(monthOf(query).from)}`
export const call = ({ query }) => 'GET ' + usagePath({ ...monthOf(query), group_by: 'model' })

/** The month that the address asks for: the last full one, where it asks for none. */
function monthOf(query) {
  const month = query.get('month')
  const from = /^\d{4}-\d{2}$/.test(month) ? month + '-01' : monthAfter(dayOf(now()), -1)
  return { from, to: monthAfter(from, 1), tz: zone }
}

export async function* read({ query }) {
  const month = monthOf(query)
  const by = (dimension) => usage({ ...month, group_by: dimension })
  const [users, models] = await Promise.all([by('user_id'), by('model')])
  yield { users, models, month, readAt: now() }
}

export function draw(visit) {
  const { users, models, month, readAt } = visit.data
  const { total } = models
  const first = month.from.slice(0, 7)
  const months = Array.from({ length: MONTHS }, (_, i) => monthAfter(dayOf(now()), -i))
  const csv = path('/v1/usage.csv', { ...month, group_by: ['user_id', 'model'] })
  return h('div.view',
    heading(title(visit),
      h('select.screen', {
        'aria-label': 'Month', onchange: ({ target }) => visit.set({ month: target.value }),
      }, months.map((each) => h('option', {
        value: each.slice(0, 7), selected: each.startsWith(first),
      }, monthName(each)))),
      h('div.acts', h('button', { onclick: () => print() }, 'Print'),
        saver('CSV', `tally-${first}.csv`, csv))),
    h('div.sessionhead',
      h('div.lead', h('p.eyebrow', 'By the ledger, in US dollars'),
        figure(total.cost, { title: monthName(month.from), usage: month }),
        h('p', `${plural(total.requests, 'call')} · ${tokens(total.tokens.total)} tokens · `,
          coverage(total))),
      h('div.seal', h('b', month.to > dayOf(now()) ? 'The month is not over' : 'The whole month'),
        h('p.hint', `${dayName(month.from)} – ${dayName(dayAfter(month.to, -1))} · ${zone}`),
        pairs(evidence(total.cost)))),
    total.requests === 0 && h('p.none', 'No calls in this month.'),
    h('div.split', part('User', users, 'user_id', month), part('Model', models, 'model', month)),
    h('p.hint', 'Every amount is written in full, so that each column can be added by hand. ',
      unpriced(models)),
    h('p.hint.printonly', `Tally, project ${visit.server.project?.project ?? 'of the key'}. `,
      `Read on ${dayName(dayOf(readAt))} ${dayOf(readAt).slice(0, 4)} at ${seconds(readAt)}, `, zone, '; ',
      `state ${String(models.as_of).slice(0, 40)}.`))
}

const known = {
  provider_billed: 'Billed by the provider', provider_usage: 'Priced by the list',
  client_reported: 'Reported by clients', estimated: 'Estimated',
}

/** How the figures are known; the parts add up to the total. */
const evidence = ({ evidence }) => Object.entries(known).filter(([kind]) => evidence[kind] !== '0')
  .map(([kind, label]) => [label, amount({ usd: evidence[kind], bound: 'exact' }, {
    title: label, note: 'What is known in this way; these parts add up to the total.',
  }, { isExact: true })])

function part(heading, answer, by, month) {
  const rows = ranked(answer, by)
  const all = { ...answer.total, isTotal: true }
  const why = (row) => row.isTotal ? { title: monthName(month.from), usage: month }
    : whyOf(row, by, month, `, ${monthName(month.from)}`)
  const columns = [[heading, '', (row) => named(row.name)], ...figures([...rows, all], why, true)]
  const foot = ['Total', ...columns.slice(1).map(([, , cell]) => cell(all))]
  return block(`By ${heading.toLowerCase()}`, null, table({
    caption: `By ${heading.toLowerCase()}`, rows, columns, foot, keyOf: (row) => row.key,
  }))
}

function unpriced({ data }) {
  const names = data.filter((row) => row.cost.evidence.unpriced_events > 0)
    .map((row) => name(row.model ?? 'none named'))
  return names.length > 0 && ['Without a price, and in no sum: ', h('bdi', names.join(', ')), '.']
}
