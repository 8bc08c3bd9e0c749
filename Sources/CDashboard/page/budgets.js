// Budgets: what is left, the one that is nearest its end first; what was refused, and when each
// begins anew.

import { alter, dimensions, make, remove, rules, spanOf, spans } from './budgeting.js'
import {
  attempt, badge, block, count, figureOf, get, h, heading, hint, more, name, named, nearestFirst,
  outlook, pairs, part, plural, swatch, table, time, unitOf, usedBar, written, zone,
} from './kit.js'

const ALERTS_FIRST = 20
const ALERTS_MORE = 500
const WINDOWS_FIRST = 4

export function* read({ server, state: { areAllAlerts } }) {
  const limit = areAllAlerts ? ALERTS_MORE : ALERTS_FIRST
  yield {
    budgets: get('/v1/budgets'),
    alerts: server.user === null && attempt(get('/v1/alerts', { limit })),
  }
}

export function draw(visit) {
  const { server, read, data: { budgets: { data: budgets }, alerts } } = visit
  return h('div.view',
    heading('Budgets', budgets.length > 0 &&
      h('p.legend', h('span', swatch('ac'), 'spent'), h('span', swatch('s5'), 'held for calls')),
    server.user === null &&
      h('div.acts', h('button', { onclick: () => make(read) }, 'New budget'))),
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

function item(budget, { server, read }) {
  const { budget_id: id, windows, more_windows: others, window, hard } = budget
  const thresholds = budget.thresholds
    .map((each) => (budget.amount_usd && !each.endsWith('%') ? '$' + each : each))
  const hasClock = window in spans && window !== 'total'
  const act = (word, act) => h('button.quiet', { onclick: () => act(budget, read) }, word)
  const rows = windows.map((each) => h('li', { 'data-key': `=${each.of}` }, used(budget, each)))
  return h('li', { 'data-key': id },
    h('div', h('h2', named(budget.name)), h('p.hint', whose(budget)),
      h('p.hint', rules[hard ? 0 : 1][1]),
      thresholds.length > 0 && h('p.hint', 'Alerts at ', thresholds.join(', ')),
      hasClock && budget.tz !== zone && h('p.hint', `By the clocks of ${budget.tz}`),
      server.user === null && h('p.acts', act('Change', alter), act('Delete', remove))),
    h('ul', rows.slice(0, WINDOWS_FIRST),
      rows.length === 0 && h('li.none', 'Nothing was used yet.'),
      rows.length > WINDOWS_FIRST && h('li', h('details',
        h('summary', `${rows.length - WINDOWS_FIRST} with less`),
        h('ul', rows.slice(WINDOWS_FIRST)))),
      others > 0 && h('li.hint', `and ${count(others)} more`)))
}

/** The figures of a window: what each is called, and what there is to say of it. */
const facts = {
  left: ['Left', 'The limit, less what was spent and what is held.'],
  spent: ['Spent'],
  held: ['Held',
    'What calls that run may still use: holds that were granted, less what was drawn on them.'],
  amount: ['Limit', 'The limit, as it was set.'],
  without_hold: ['No hold',
    'What was used by calls that named no hold, which no budget could refuse.'],
}

function used(budget, window) {
  const unit = unitOf(budget)
  const shown = Object.entries(facts).filter(([kind]) =>
    kind !== 'without_hold' || budget.hard && figureOf(window, kind, unit) > 0n)
  return [
    budget.each !== null && h('h3', window.rest ? 'The others together' : named(window.of)),
    usedBar(budget, window),
    pairs(shown.map(([kind, [label, note]]) => [label,
      written({ ...budget, ...window }, kind, unit, {
        title: `${budget.name}: ${label}`, note,
        usage: kind === 'spent' && !window.rest ? usageOf(budget, window) : undefined,
      })]), 'facts'),
    h('p.hint', outlook(budget, window), ' ', window.refused > 0 &&
      badge('bad', `${plural(window.refused, 'hold')} refused`)),
  ]
}

const usageOf = (budget, { of, start }) => ({
  from: start, ...Object.fromEntries(scopeOf(budget)),
  ...budget.each !== null && { [budget.each]: of ?? '' },
})

// ---- alerts ----

/** Others are of a call whose cost cannot be known. */
const isOfBudget = (alert) => alert.budget_id !== undefined

const alertsOf = ({ data, next }, { state, read }) => data.length === 0
  ? h('p.none', 'There are no alerts.') : [
    table({
      caption: 'Alerts', rows: data, cls: '', key: 'alert_id', columns: [
        ['Of', '', (row) => !isOfBudget(row) ? named(row.model) : [named(row.name),
          row.of !== null && [' · ', named(row.of)]]],
        ['When', '', (row) => time(row.at)],
        ['What', 'num', (row) => isOfBudget(row) ? row.threshold
          : row.unread === null ? 'no price' : ['not read: ', row.unread]],
        ...[['Spent', 'spent'], ['Limit', 'amount']].map(([label, kind]) => [label, 'num', (row) =>
          isOfBudget(row) && written(row, kind, unitOf(row), {
            title: row.name, note: 'As it was when the threshold was reached.',
          })]),
      ],
    }),
    next && more('Show older ones', () => {
      state.areAllAlerts = true
      read()
    }),
  ]
