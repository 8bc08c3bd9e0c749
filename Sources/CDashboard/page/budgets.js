// Budgets: what is left, the one that is nearest its end first; what was refused, and when each
// begins anew. They are made, changed and deleted here.

import { attempt, change, get, now, path } from './api.js'
import { h } from './dom.js'
import { ask } from './forms.js'
import { count, name, plural, tokens } from './format.js'
import { figureOf, nearestFirst, outlook, unitOf, usedBar } from './limits.js'
import { heading } from './ledger.js'
import { amount, badge, block, hint, named, pairs, part, swatch, table, time } from './parts.js'
import { when, zone } from './time.js'

const ALERTS_FIRST = 20
const ALERTS_MORE = 500
const WINDOWS_FIRST = 4

const dimensions = {
  user_id: 'user', session_id: 'session', agent: 'agent', model: 'model', provider: 'provider',
}
const units = { usd: 'US dollars', tokens: 'tokens', requests: 'calls' }
const spans = {
  hour: 'an hour', day: 'a day', week: 'a week', month: 'a month', total: 'in all',
}
const lengths = [[86_400, 'day'], [3600, 'hour'], [60, 'minute'], [1, 'second']]
/** Windows without a beginning that the form offers, in seconds. */
const rolling = [3600, 18_000, 86_400, 604_800, 2_592_000]
const rules = [['hard', 'Refuse holds that do not fit'], ['', 'Refuse nothing, record alerts']]


export async function* read({ server, state }) {
  const limit = state.areAllAlerts ? ALERTS_MORE : ALERTS_FIRST
  const [{ data: budgets }, alerts] = await Promise.all([
    get('/v1/budgets'), server.user === null && attempt(get(path('/v1/alerts', { limit }))),
  ])
  yield { budgets, alerts }
}

export function draw(visit) {
  const { server, data: { budgets, alerts } } = visit
  return h('div.view',
    heading('Budgets', budgets.length > 0 &&
      h('p.legend', h('span', swatch('ac'), 'spent'), h('span', swatch('s5'), 'held for calls')),
    server.user === null &&
      h('div.acts', h('button', { onclick: () => make(visit) }, 'New budget'))),
    budgets.length > 0
      ? h('ul.budgets', nearestFirst(budgets).map((budget) => item(budget, visit))) : none(),
    alerts && block('Alerts', hint('each window and threshold once'),
      part(alerts, (page) => alertsOf(page, visit))))
}

const none = () => h('div.narrow.view', h('p', 'There is no budget yet. One limits what a user, ' +
  'an agent, a model or all of them together may use in an hour, a day, a week, a month or in ' +
  'all, and says beforehand when it will run out.'),
h('p', 'A hard budget refuses what does not fit: an agent asks for a hold before each call, with ',
  h('code', 'POST /v1/holds'), '. Any other records that a threshold was reached.'))

// ---- one budget ----

function spanOf(window) {
  const { rolling_seconds: seconds } = window
  if (!seconds) return spans[window]
  const [size, unit] = lengths.find(([size]) => seconds % size === 0)
  return `in any ${plural(seconds / size, unit)}`
}

const wordOf = (dimension) => dimensions[dimension] ?? dimension.replace('tag:', 'tag ')

/** What of the usage counts: [dimension, value] each. */
const scopeOf = ({ scope: { tags = {}, ...scope } }) =>
  [...Object.entries(scope), ...Object.entries(tags).map(([key, value]) => ['tag:' + key, value])]

function whose(budget) {
  const parts = scopeOf(budget).map(([key, value]) => [wordOf(name(key)), ' ', named(value), ', '])
  if (budget.each !== null) parts.push(`each ${wordOf(budget.each)}, `)
  return [parts.length > 0 ? parts : 'everything, ', spanOf(budget.window)]
}

function item(budget, visit) {
  const { windows, more_windows: more, thresholds } = budget
  const hasClock = budget.window in spans && budget.window !== 'total'
  const rows = windows.map((each) => h('li', { 'data-key': `=${each.of}` }, used(budget, each)))
  return h('li', { 'data-key': budget.budget_id },
    h('div', h('h2', named(budget.name)), h('p.hint', whose(budget)),
      h('p.hint', rules[budget.hard ? 0 : 1][1]),
      thresholds.length > 0 && h('p.hint', `Alerts at ${thresholds.map((each) =>
        each.endsWith('%') || !budget.amount_usd ? each : '$' + each).join(', ')}`),
      hasClock && budget.tz !== zone && h('p.hint', `By the clocks of ${budget.tz}`),
      visit.server.user === null && h('p.acts',
        h('button.quiet', { onclick: () => alter(budget, visit) }, 'Change'),
        h('button.quiet', { onclick: () => remove(budget, visit) }, 'Delete'))),
    h('ul', rows.slice(0, WINDOWS_FIRST),
      rows.length === 0 && h('li.none', 'Nothing was used yet.'),
      rows.length > WINDOWS_FIRST && h('li', h('details',
        h('summary', `${rows.length - WINDOWS_FIRST} with less`),
        h('ul', rows.slice(WINDOWS_FIRST)))),
      more > 0 && h('li.hint', `and ${count(more)} more`)))
}

const facts = {
  left: 'Left', spent: 'Spent', held: 'Held', amount: 'Limit', without_hold: 'Without a hold',
}

function used(budget, window) {
  const unit = unitOf(budget)
  const shown = Object.entries(facts).filter(([kind]) =>
    kind !== 'without_hold' || budget.hard && figureOf(window, kind, unit) > 0n)
  return [
    budget.each !== null && h('h3', window.rest ? 'The others together' : named(window.of)),
    usedBar(budget, window),
    pairs(shown.map(([kind, label]) => [label,
      written({ ...budget, ...window }, kind, unit, whyOf(kind, budget, window))]), 'facts'),
    h('p.hint', outlook(budget, window), ' ', window.refused > 0 &&
      badge('bad', `${plural(window.refused, 'hold')} refused`)),
  ]
}

/** A figure in its unit: dollars are a button like every amount. */
function written(row, kind, unit, why) {
  if (unit === 'usd') return amount({ usd: row[`${kind}_usd`] }, why)
  return (unit === 'tokens' ? tokens : count)(row[`${kind}_${unit}`])
}

const notes = {
  held: 'What calls that run may still use: holds that were granted, less what was drawn on them.',
  left: 'The limit, less what was spent and what is held.',
  amount: 'The limit, as it was set.',
  without_hold: 'What was used by calls that named no hold, which no budget could refuse.',
}

function whyOf(kind, budget, { of, rest, start }) {
  const filters = Object.fromEntries(scopeOf(budget))
  if (budget.each !== null) filters[budget.each] = of ?? ''
  const hasCalls = kind === 'spent' && !rest
  return {
    title: `${budget.name}: ${facts[kind]}`, note: notes[kind],
    usage: hasCalls ? { from: start, ...filters } : undefined,
  }
}

// ---- alerts ----

const alertsOf = ({ data, next }, { state, read }) => data.length === 0
  ? h('p.none', 'No threshold was reached.') : [
    table({
      caption: 'Alerts', rows: data, cls: '', key: 'alert_id', columns: [
        ['Budget', '', (row) => [named(row.name),
          row.of !== null && [' · ', named(row.of)]]],
        ['When', '', (row) => time(row.at, (at) => when(at, now()))],
        ['Threshold', 'num', (row) => row.threshold],
        ...[['Spent', 'spent'], ['Limit', 'amount']].map(([label, kind]) => [label, 'num', (row) =>
          written(row, kind, unitOf(row), {
            title: row.name, note: 'As it was when the threshold was reached.',
          })]),
      ],
    }),
    next && h('p', h('button', {
      'data-key': 'more', onclick: () => {
        state.areAllAlerts = true
        read()
      },
    }, 'Show older ones')),
  ]

// ---- making, changing, deleting ----

const limitFields = (value = {}) => [
  { name: 'name', label: 'Name', value: value.name, required: true },
  { name: 'amount', label: 'Limit', value: value.amount, required: true, inputmode: 'decimal' },
]
const ruleFields = ({ hard = true, thresholds = ['80%', '100%'] } = {}) => [
  { name: 'hard', label: 'When nothing is left', options: rules, value: hard ? 'hard' : '' },
  { name: 'thresholds', label: 'Alerts at', value: thresholds.join(', '), placeholder: '80%, 9.50' },
]
const chosen = ({ name, amount, hard, thresholds }, unit) => ({
  name, [`amount_${unit}`]: unit === 'usd' ? amount.trim() : Number(amount),
  hard: hard === 'hard', thresholds: thresholds.split(',').map((each) => each.trim()).filter(Boolean),
})

/** Fields for whose usage counts: everything, what one is named, or each by itself. */
const scopes = [['', 'Everything together'],
  ...Object.entries(dimensions).map(([key, word]) => ['one ' + key, `One ${word} …`]),
  ['one tag', 'One tag …'],
  ...Object.entries(dimensions).map(([key, word]) => ['each ' + key, `Each ${word} by itself`])]

function scopeIn({ whose, value }) {
  const [word, key] = whose.split(' ')
  if (word === 'each') return { each: key }
  if (key !== 'tag') return { scope: word ? { [key]: value } : null }
  const [tag, ...rest] = value.split('=')
  return { scope: { tags: { [tag.trim()]: rest.join('=').trim() } } }
}

const make = ({ read }) => ask({
  heading: 'New budget', about: 'It counts what was used before as well.', verb: 'Make it',
  fields: [
    ...limitFields(),
    { name: 'unit', label: 'Unit', options: Object.entries(units) },
    { name: 'window', label: 'Window', value: '"day"', options: [
      ...Object.entries(spans).map(([each, label]) => [JSON.stringify(each), label]),
      ...rolling.map((each) => ({ rolling_seconds: each })).map((each) =>
        [JSON.stringify(each), spanOf(each)]),
    ] },
    { name: 'tz', label: 'By the clocks of', value: zone },
    { name: 'whose', label: 'Counts', options: scopes },
    { name: 'value', label: 'Named', placeholder: 'its name; tag=value' },
    ...ruleFields(),
  ],
  save: async ({ window, tz, ...entered }) => {
    await change('POST', '/v1/budgets', {
      ...chosen(entered, entered.unit), ...scopeIn(entered), window: JSON.parse(window), tz,
    })
    read()
  },
})

function alter(budget, { read }) {
  const unit = unitOf(budget)
  ask({
    heading: `Change ${name(budget.name)}`, verb: 'Change it',
    fields: [...limitFields({ ...budget, amount: budget[`amount_${unit}`] }), ...ruleFields(budget)],
    save: async (entered) => {
      await change('PATCH', `/v1/budgets/${budget.budget_id}`, chosen(entered, unit))
      read()
    },
  })
}

const remove = ({ budget_id: id, name: label }, { read }) => ask({
  heading: `Delete ${name(label)}?`, verb: 'Delete it',
  about: 'What it counted is gone; its alerts stay.',
  save: async () => {
    await change('DELETE', `/v1/budgets/${id}`)
    read()
  },
})
