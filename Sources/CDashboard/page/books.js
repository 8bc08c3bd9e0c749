// Books: the statement of a month, by user and by model. Here amounts are written in full, so that
// a person can add up each column; printed it is a page of paper.

import {
  amount, columns, coverage, dayAfter, dayName, dayOf, evidenceOf, figure, h, heading, ledger,
  monthAfter, monthName, name, now, pairs, path, ranked, saver, seconds, select, today, usage,
  volume, zone,
} from './kit.js'

const MONTHS = 12

/** The month that the address asks for: the last full one, where it asks for none. */
function monthOf(query) {
  const month = query.get('month')
  const from = /^\d{4}-\d{2}$/.test(month) ? month + '-01' : monthAfter(today(), -1)
  return { from, to: monthAfter(from, 1), tz: zone }
}

export function* read({ query }) {
  const month = monthOf(query)
  const by = (dimension) => usage({ ...month, group_by: dimension })
  yield { users: by('user_id'), models: by('model'), month, readAt: now() }
}

export function draw({ data: { users, models, month, readAt }, set, server }) {
  const { total } = models
  const title = monthName(month.from)
  const shortOf = (day) => day.slice(0, 7)
  const why = { title, usage: month }
  const split = (word, answer, by) => ledger(`By ${word.toLowerCase()}`,
    ranked(answer, by, month, `, ${title}`), columns.named(word, 'name'),
    { key: 'key', isExact: true, total: { ...answer.total, why } })
  return h('div.view',
    heading(`Statement of ${title}`,
      select({ class: 'screen', 'aria-label': 'Month',
        onchange: ({ target }) => set({ month: target.value }) },
      Array.from({ length: MONTHS }, (_, i) => monthAfter(today(), -i))
        .map((each) => [shortOf(each), monthName(each)]), shortOf(month.from)),
      h('div.acts', h('button', { onclick: () => print() }, 'Print'),
        saver('CSV', `tally-${shortOf(month.from)}.csv`,
          path('/v1/usage.csv', { ...month, group_by: ['user_id', 'model'] })))),
    h('div.sessionhead',
      h('div.lead', h('p.eyebrow', 'By the ledger, in US dollars'), figure(total.cost, why),
        h('p', volume(total), ' · ', coverage(total))),
      h('div.seal', h('b', month.to > today() ? 'The month is not over' : 'The whole month'),
        h('p.hint', `${dayName(month.from)} – ${dayName(dayAfter(month.to, -1))} · ${zone}`),
        pairs(evidenceOf(total.cost).map(([title, usd]) => [title,
          amount({ usd }, { title, note: 'What is known in this way.' }, { isExact: true })])))),
    total.requests === 0 && h('p.none', 'No calls in this month.'),
    h('div.split', split('User', users, 'user_id'), split('Model', models, 'model')),
    h('p.hint', 'Every amount is written in full, so that each column can be added by hand. ',
      withoutPrice(models)),
    h('p.hint.printonly', `Tally, project ${server.project?.project ?? 'of the key'}. `,
      `Read on ${dayName(dayOf(readAt))} ${dayOf(readAt).slice(0, 4)} at ${seconds(readAt)}, `,
      `${zone}; state ${String(models.as_of).slice(0, 40)}.`))
}

function withoutPrice({ data }) {
  const names = data.filter((row) => row.cost.evidence.unpriced_events > 0)
    .map((row) => name(row.model ?? 'none named'))
  return names.length > 0 && ['Without a price, and in no sum: ', h('bdi', names.join(', ')), '.']
}
