// Budgets: what is left, the one that is nearest its end first; what was refused, and when each
// begins anew.

import { attempt, get, now, path } from './api.js'
import { alter, dimensions, make, remove, rules, spanOf, spans } from './budgeting.js'
import { h } from './dom.js'
import { count, name, plural } from './format.js'
import { heading } from './ledger.js'
import { figureOf, nearestFirst, outlook, unitOf, usedBar, written } from './limits.js'
import { badge, block, hint, named, pairs, part, swatch, table, time } from './parts.js'
import { when, zone } from './time.js'

const ALERTS_FIRST = 20
const ALERTS_MORE = 500
const WINDOWS_FIRST = 4

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
    alerts && block('Alerts', hint('each once'),
      part(alerts, (page) => alertsOf(page, visit))))
}

const none = () => h('div.narrow.view', h('p', 'There is no budget yet. One limits what a user, ' +
  'an agent, a model or all of them may use in a day, a month or in all.'),
h('p', 'A hard budget refuses what does not fit: an agent asks for a hold before each call, with ',
  h('code', 'POST /v1/holds'), '.'))

// ---- one budget ----

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
  const { windows, more_windows: more } = budget
  const sign = budget.amount_usd ? '$' : ''
  const thresholds = budget.thresholds
    .map((each) => (/^[0-9.]+$/.test(each) ? sign + each : each))
  const hasClock = budget.window in spans && budget.window !== 'total'
  const rows = windows.map((each) => h('li', { 'data-key': `=${each.of}` }, used(budget, each)))
  return h('li', { 'data-key': budget.budget_id },
    h('div', h('h2', named(budget.name)), h('p.hint', whose(budget)),
      h('p.hint', rules[budget.hard ? 0 : 1][1]),
      thresholds.length > 0 && h('p.hint', 'Alerts at ', thresholds.join(', ')),
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
  left: 'Left', spent: 'Spent', held: 'Held', amount: 'Limit', without_hold: 'No hold',
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

/** Others are of a call whose cost cannot be known. */
const isOfBudget = (alert) => alert.budget_id !== undefined

const alertsOf = ({ data, next }, { state, read }) => data.length === 0
  ? h('p.none', 'There are no alerts.') : [
    table({
      caption: 'Alerts', rows: data, cls: '', key: 'alert_id', columns: [
        ['Of', '', (row) => !isOfBudget(row) ? named(row.model) : [named(row.name),
          row.of !== null && [' · ', named(row.of)]]],
        ['When', '', (row) => time(row.at, (at) => when(at, now()))],
        ['What', 'num', (row) => isOfBudget(row) ? row.threshold
          : row.unread === null ? 'no price' : ['not read: ', row.unread]],
        ...[['Spent', 'spent'], ['Limit', 'amount']].map(([label, kind]) => [label, 'num', (row) =>
          isOfBudget(row) && written(row, kind, unitOf(row), {
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
