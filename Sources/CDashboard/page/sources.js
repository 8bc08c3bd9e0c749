// Sources: what is in no sum, and who sends how well.

import { Problem, attempt, get, send } from './api.js'
import { h } from './dom.js'
import { count, percent, plural, share, tokens } from './format.js'
import { abs, parse, valueOf } from './money.js'
import { amount, badge, block, commandLine, figures, heading, hint, link, named, part, table }
  from './parts.js'
import { since, usage, usagePath } from './usage.js'

const DAYS = 30

export const title = () => 'Sources'
export const call = () => 'GET ' + usagePath({ ...since(DAYS - 1), group_by: 'source' })

export async function* read({ server, state }) {
  const [sources, project] = await Promise.all([
    attempt(usage({ ...since(DAYS - 1), group_by: 'source' })),
    server.user === null ? attempt(get('/v1/project')) : null,
  ])
  if (sources instanceof Problem && project === null) throw sources
  yield { sources, project }
  // Whether prices can be set is in the description of the interface.
  state.description ??= await attempt(send('/openapi.yaml').then((answer) => answer.text()))
  yield { hasPrices: String(state.description).includes('/v1/prices/') }
}

export const draw = ({ data: { sources, project, hasPrices } }) => h('div.view', heading('Sources'),
  project && block('Models without a price',
    hint('their tokens are counted, and their cost is in no sum'),
    part(project, ({ totals }) => unpriced(totals.models, hasPrices))),
  project?.unattributed && ofNobody(project.unattributed), senders(sources))

// ---- what is in no sum ----

function unpriced(models, hasPrices) {
  const rows = models.filter((model) => model.cost.status !== 'complete')
  if (rows.length === 0) return h('p.none', 'Every model has a price.')
  return h('ul.unpriced', rows.map((row) => h('li', { 'data-key': `=${row.provider} ${row.model}` },
    h('h3.mono', named(row.model)),
    h('p.hint', `${plural(row.requests, 'call')} · ${tokens(row.tokens.total)} tokens`,
      row.cost.status === 'partial' && ' · partly priced',
      row.provider && [' · ', named(row.provider)]),
    hasPrices && pricing(row))))
}

/** The command that sets a price, with rates for the operator to fill in. */
function pricing({ provider, model }) {
  const at = new URL('.', document.baseURI).href
  const target = [provider ?? '-', model].map(encodeURIComponent).join('/')
  const price = {
    from: '2020-01-01', input_per_million_usd: '0.28', output_per_million_usd: '0.42',
  }
  return commandLine('curl -H "Authorization: Bearer $TALLY_KEY" -X PUT ' +
    `--json '${JSON.stringify(price)}' '${at}v1/prices/${target}'`)
}

const ofNobody = ({ requests, tokens: counts, cost, models }) =>
  (requests > 0 || cost.usd !== '0') && block('Of nobody', hint('no session and no user was named'),
    h('p', `${plural(requests, 'call')} · ${tokens(counts.total)} tokens · `,
      amount(cost, { title: 'Of nobody', rows: models })))

// ---- who sends ----

const senders = (sources) => block('Who sends', hint(`the last ${DAYS} days`),
  part(sources, sourcesOf), h('p.hint', 'An event that is sent again counts once: its id decides. ',
    '“Unread” are events with numbers that no rule reads; their cost is unsure.'))

function sourcesOf({ data }) {
  const [calls, , cost] = figures(data, (row) => ({
    title: `${row.source}, ${DAYS} days`, usage: { ...since(DAYS - 1), source: row.source ?? '' },
  }))
  const href = ({ source }) => `#/explore?by=source&source=${encodeURIComponent(source ?? '')}`
  return table({
    caption: `Sources of the last ${DAYS} days`, rows: data, cls: '',
    keyOf: (row) => `=${row.source}`,
    columns: [
      ['Source', '', (row) => link(href(row), named(row.source, 'not named'))], calls,
      ['Priced', 'num hide-s', ({ coverage }) =>
        (coverage ? percent(Number(coverage) * 100) : '–')],
      ['Without usage', 'num hide-s', (row) => noted(row.calls_without_usage)],
      ['Unread', 'num hide-m', (row) => noted(row.cost.evidence.unread_events)],
      ['Reported less computed', 'num hide-m', variance], cost,
    ],
  })
}

const noted = (n) => (n > 0 ? badge('warn', count(n)) : '0')

function variance({ cost }) {
  if ((cost.variance ?? '0') === '0') return '–'
  const part = share(abs(parse(cost.variance)), valueOf({ usd: cost.computed }))
  return badge('warn', (cost.variance.startsWith('-') ? '−' : '+') + percent(part))
}
