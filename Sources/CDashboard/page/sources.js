// Sources: what is in no sum, and who sends how well.

import {
  address, amount, attempt, badge, block, columns, count, get, h, heading, hint, link, named, part,
  percent, since, table, usage, variance, volume,
} from './kit.js'
import { priceOf } from './pricing.js'

const DAYS = 30

export const read = ({ server }) => [{
  sources: usage({ ...since(DAYS - 1), group_by: 'source' }),
  project: server.user === null ? attempt(get('/v1/project')) : null,
}]

export const draw = ({ data: { sources, project }, read }) => h('div.view', heading('Sources'),
  project && block('Models without a price', hint('their cost is in no sum'),
    part(project, ({ totals }) => unpriced(totals.models, read))),
  project?.unattributed && ofNobody(project.unattributed),
  block('Who sends', hint(`the last ${DAYS} days`), senders(sources),
    h('p.hint.hide-m', '“Unread” are events with numbers that no rule reads; their cost is unsure.')))

// ---- what is in no sum ----

function unpriced(models, read) {
  const rows = models.filter(({ cost }) => cost.status !== 'complete')
  if (rows.length === 0) return h('p.none', 'Every model has a price.')
  return h('ul.unpriced', rows.map((row) => h('li', { 'data-key': `=${row.provider} ${row.model}` },
    h('h3.mono', named(row.model)),
    h('p.hint', volume(row), row.cost.status === 'partial' && ' · partly priced',
      row.provider && [' · ', named(row.provider)]),
    row.model !== null &&
      h('p', h('button', { onclick: () => priceOf(row, read) }, 'Set a price')))))
}

const ofNobody = (row) => (row.requests > 0 || row.cost.usd !== '0') &&
  block('Of nobody', hint('no session and no user was named'),
    h('p', volume(row), ' · ', amount(row.cost, { title: 'Of nobody', rows: row.models })))

// ---- who sends ----

const noted = (n) => (n > 0 ? badge('warn', count(n)) : '0')

const senders = ({ data }) => table({
  caption: `Sources of the last ${DAYS} days`, rows: data, cls: '', key: 'source', columns: [
    ['Source', '', ({ source }) =>
      link(address('#/explore?by=source&source=', source ?? ''), named(source))],
    columns.calls,
    ['Priced', 'num hide-s', ({ coverage }) =>
      (coverage ? percent(Number(coverage) * 100) : '–')],
    ['Without usage', 'num hide-s', (row) => noted(row.calls_without_usage)],
    ['Unread', 'num hide-m', (row) => noted(row.cost.evidence.unread_events)],
    ['Reported less computed', 'num hide-m', ({ cost }) =>
      variance(cost) ? badge('warn', variance(cost)) : '–'],
    columns.cost(({ source }) => ({
      title: `${source}, ${DAYS} days`, usage: { ...since(DAYS - 1), source: source ?? '' },
    })),
  ],
})
