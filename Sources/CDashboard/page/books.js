// Books: the statement of a month, by user and by model. Here amounts are written in full, so that
// a person can add up each column; printed it is a page of paper.

import { now, path } from './api.js'
import { saver } from './controls.js'
import { h } from './dom.js'
import { name, plural, tokens } from './format.js'
import { heading, ledger } from './ledger.js'
import { amount, coverage, figure, named, pairs } from './parts.js'
import { dayAfter, dayName, dayOf, monthAfter, monthName, seconds, zone } from './time.js'
import { ranked, usage } from './usage.js'

const MONTHS = 12


/** The month that the address asks for: the last full one, where it asks for none. */
function monthOf(query) {
  const month = query.get('month')
  const from = /^\d{4}-\d{2}$/.test(month) ? month + '-01' : monthAfter(dayOf(now()), -1)
  return { from, to: monthAfter(from, 1), tz: zone }
}

export async function* read({ query }) {
  const month = monthOf(query)
  const [users, models] = await Promise.all(['user_id', 'model'].map((dimension) =>
    usage({ ...month, group_by: dimension })))
  yield { users, models, month, readAt: now() }
}

export function draw(visit) {
  const { users, models, month, readAt } = visit.data
  const { total } = models
  const today = dayOf(now())
  const first = month.from.slice(0, 7)
  const why = { title: monthName(month.from), usage: month }
  const split = (word, answer, by) => ledger(`By ${word.toLowerCase()}`,
    ranked(answer, by, month, `, ${why.title}`), [word, (row) => named(row.name)], null,
    { key: 'key', isExact: true, total: { ...answer.total, why } })
  return h('div.view',
    heading(`Statement of ${why.title}`,
      h('select.screen', {
        'aria-label': 'Month', onchange: ({ target }) => visit.set({ month: target.value }),
      }, Array.from({ length: MONTHS }, (_, i) => monthAfter(today, -i)).map((each) =>
        h('option', { value: each.slice(0, 7), selected: each === month.from }, monthName(each)))),
      h('div.acts', h('button', { onclick: () => print() }, 'Print'),
        saver('CSV', `tally-${first}.csv`,
          path('/v1/usage.csv', { ...month, group_by: ['user_id', 'model'] })))),
    h('div.sessionhead',
      h('div.lead', h('p.eyebrow', 'By the ledger, in US dollars'), figure(total.cost, why),
        h('p', `${plural(total.requests, 'call')} · ${tokens(total.tokens.total)} tokens · `,
          coverage(total))),
      h('div.seal', h('b', month.to > today ? 'The month is not over' : 'The whole month'),
        h('p.hint', `${dayName(month.from)} – ${dayName(dayAfter(month.to, -1))} · ${zone}`),
        pairs(evidence(total.cost)))),
    total.requests === 0 && h('p.none', 'No calls in this month.'),
    h('div.split', split('User', users, 'user_id'), split('Model', models, 'model')),
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
  .map(([kind, title]) => [title, amount({ usd: evidence[kind] },
    { title, note: 'What is known in this way.' }, { isExact: true })])

function unpriced({ data }) {
  const names = data.filter((row) => row.cost.evidence.unpriced_events > 0)
    .map((row) => name(row.model ?? 'none named'))
  return names.length > 0 && ['Without a price, and in no sum: ', h('bdi', names.join(', ')), '.']
}
