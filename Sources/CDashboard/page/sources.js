// Sources: what is in no sum, and who sends how well.

import { Problem, attempt, get, now, send } from './api.js'
import { h } from './dom.js'
import { count, percent, plural, share, tokens } from './format.js'
import { abs, parse, valueOf } from './money.js'
import { amount, badge, block, commandLine, failure, head, link, named, part, placesOfCosts, table }
  from './parts.js'
import { dayAfter, dayOf, zone } from './time.js'
import { usagePath } from './usage.js'

const DAYS = 30

export const title = () => 'Sources'
export const call = () => 'GET ' + usagePath({ ...timesOf(), group_by: 'source' })

const timesOf = () => ({ from: dayAfter(dayOf(now()), 1 - DAYS), tz: zone })

export async function* read({ server, state }) {
  const [sources, project] = await Promise.all([
    attempt(get(usagePath({ ...timesOf(), group_by: 'source' }))),
    server.user === null ? attempt(get('/v1/project')) : null,
  ])
  if (sources instanceof Problem && project === null) throw sources
  yield { sources, project }
  // Whether prices can be set is in the description of the interface; asking would be an error.
  state.description ??= await attempt(send('/openapi.yaml').then((answer) => answer.text()))
  yield { hasPrices: String(state.description).includes('/v1/prices/') }
}

export const draw = ({ data: { sources, project, hasPrices } }) =>
  h('div', { class: 'view' }, head('Sources'),
    project && unpriced(project, hasPrices), project?.unattributed && unattributed(project),
    senders(sources))

// ---- what is in no sum ----

const silent = (model) => model.cost.status !== 'complete'

function unpriced(project, hasPrices) {
  if (project instanceof Problem) return failure(project)
  const models = project.totals.models.filter(silent)
  return block('Models without a price',
    h('span', { class: 'hint' }, 'their tokens are counted, and their cost is in no sum'),
    models.length === 0 ? h('p', { class: 'none' }, 'Every model has a price.')
      : h('ul', { class: 'unpriced' }, models.map((model) => h('li', { 'data-key': `=${model.provider} ${model.model}` },
        h('div', null, h('h3', { class: 'mono' }, named(model.model)),
          h('p', { class: 'hint' }, `${plural(model.requests, 'call')} · ${tokens(model.tokens.total)} tokens`,
            model.cost.status === 'partial' && ' · partly priced',
            model.provider && [' · ', named(model.provider)])),
        hasPrices && pricing(model)))))
}

/** The command that sets a price: the rates are for the operator to fill in. */
function pricing({ provider, model }) {
  const at = new URL('.', document.baseURI).href.replace(/\/$/, '')
  const target = [provider ?? '-', model].map(encodeURIComponent).join('/')
  const rates = '{"from":"2020-01-01","input_per_million_usd":"0.28","output_per_million_usd":"0.42"}'
  return commandLine(`curl -H "Authorization: Bearer $TALLY_KEY" -X PUT --json '${rates}' '${at}/v1/prices/${target}'`)
}

function unattributed({ unattributed }) {
  if (unattributed.requests === 0 && unattributed.cost.usd === '0') return null
  return block('Of nobody', h('span', { class: 'hint' }, 'no session and no user was named'),
    h('p', null, plural(unattributed.requests, 'call'), ' · ', `${tokens(unattributed.tokens.total)} tokens · `,
      amount(unattributed.cost, { title: 'Of nobody', rows: unattributed.models })))
}

// ---- who sends ----

function senders(sources) {
  return block('Who sends', h('span', { class: 'hint' }, `the last ${DAYS} days`), part(sources, ({ data }) => {
    const places = placesOfCosts(data.map((row) => row.cost))
    return table({
      caption: `Sources of the last ${DAYS} days`, rows: data, keyOf: (row) => `=${row.source}`,
      columns: [
        ['Source', '', (row) => link(`#/explore?by=source&source=${encodeURIComponent(row.source ?? '')}`,
          named(row.source, 'not named'))],
        ['Calls', 'num', (row) => count(row.requests)],
        ['Priced', 'num hide-s', priced],
        ['Without usage', 'num hide-s', (row) => noted(row.calls_without_usage, 'warn')],
        ['Unread', 'num hide-m', (row) => noted(row.cost.evidence.unread_events, 'warn')],
        ['Reported less computed', 'num hide-m', variance],
        ['Cost', 'num', (row) => amount(row.cost,
          { title: `${row.source}, ${DAYS} days`, usage: { ...timesOf(), source: row.source ?? '' } }, { places })],
      ],
    })
  }), h('p', { class: 'hint' }, 'An event that is sent again counts once: its id decides. “Unread” are events ',
    'with numbers that no rule reads; their cost is unsure.'))
}

const noted = (n, kind) => (n > 0 ? badge(kind, count(n)) : '0')
const priced = ({ coverage }) => (coverage === undefined ? '–' : percent(Number(coverage) * 100))

function variance({ cost }) {
  if (cost.variance === null || cost.variance === '0') return '–'
  const part = share(abs(parse(cost.variance)), valueOf({ usd: cost.computed ?? '0' }))
  return badge('warn', (cost.variance.startsWith('-') ? '−' : '+') + percent(part))
}
