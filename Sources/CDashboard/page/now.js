// Now: today against the usual day, what runs, what needs somebody, and where today went.

import { attempt, get, now } from './api.js'
import { dayLine } from './dayline.js'
import { h } from './dom.js'
import { HOUR, count, percent, plural, share, tokens } from './format.js'
import { nearestFirst, outlook, unitOf, usedBar, written } from './limits.js'
import { costOf, greatest, short, valueOf } from './money.js'
import {
  address, amount, badge, bar, block, columns, coverage, figure, hint, kindsBar, kindsOf, link,
  named, notices, pairs, part, placesOfCosts, swatch, table, time, volume,
} from './parts.js'
import {
  ago, clock, dayAfter, dayName, hourNow, isRecent, monthAfter, seconds, today, weekday, zone,
} from './time.js'
import { dayInQuarters, ranked, since, usage } from './usage.js'

/** What is not the first figure may be some seconds old: a busy ledger is not asked more often. */
const FRESH = { freshFor: 4000 }
const AN_HOUR = { freshFor: HOUR }
const WEEKS = 6
const WEEKS_MIN = 3
const BUDGETS = 3
const splits = { model: 'model', user_id: 'user', agent: 'agent' }

const monthOf = (date) => ({ from: monthAfter(date, 0), tz: zone })

export const spoken = ({ data }) =>
  data.day && `Spent today: ${short(valueOf(data.day.total.cost))}`

export function* read({ server }) {
  const date = today()
  const ask = (place, parameters) => attempt(get(place, parameters, FRESH))
  const add = (parameters) => ask('/v1/usage', parameters)
  const day = dayInQuarters()
  const rest = {
    recent: add({ from: '-30m' }), month: add(monthOf(date)), budgets: ask('/v1/budgets'),
    running: ask('/v1/sessions', { status: 'active', from: '-5m', limit: 50 }),
    latest: ask('/v1/events', { limit: 12 }),
    project: server.user === null ? ask('/v1/project') : null,
    ranking: Promise.all(Object.keys(splits).map((by) =>
      add({ ...since(0), group_by: by, top: 4 }))),
  }
  yield { date, day }
  yield rest
  yield { usual: usualDay(date) }
}

/** The median of the same weekday in the weeks before, hour by hour; null where it has too few. */
async function usualDay(date) {
  const days = await Promise.all(Array.from({ length: WEEKS }, (_, i) => {
    const from = dayAfter(date, -7 * (i + 1))
    return attempt(usage({ from, to: dayAfter(from, 1), tz: zone, interval: 'hour' }, AN_HOUR))
  }))
  const curves = days.filter((day) => day.data?.length > 0).map(({ data }) => {
    const hours = Array(25).fill(0n)
    for (const row of data) hours[Number(row.start.slice(11, 13)) + 1] += valueOf(row.cost)
    for (let hour = 1; hour < 25; hour++) hours[hour] += hours[hour - 1]
    return hours
  })
  if (curves.length < WEEKS_MIN) return null
  return curves[0].map((_, hour) => {
    const values = curves.map((curve) => curve[hour]).sort((a, b) => (a < b ? -1 : 1))
    const middle = values.length >> 1
    return values.length % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2n
  })
}

export const draw = ({ data, server }) => h('div.view',
  h('h1.sr', { tabindex: -1 }, 'Now'),
  h('div.hero', lead(data, server), day(data)),
  h('div.nowgrid',
    h('div.stack', running(data.running), latest(data.latest)),
    h('div.stack', needs(data), nearest(data.budgets), kinds(data.day.total)),
    data.ranking && where(data)))

// ---- the figure and the day ----

const lead = ({ date, day: { total }, recent, month, usual }, { user }) => h('div.lead',
  h('h2.eyebrow', `Spent today, ${dayName(date)}`, user !== null && [', by ', named(user)]),
  figure(total.cost, { title: 'Today', usage: since(0) }), h('p', coverage(total)),
  h('div.pace', recent && part(recent, pace), usual && compared(total.cost, usual, date)),
  pairs([
    ['Calls', count(total.requests)], ['Tokens', tokens(total.tokens.total)],
    ['Sessions begun', count(total.sessions_begun ?? 0)],
    ['This month', part(month, ({ total }) =>
      amount(total.cost, { title: 'This month', usage: monthOf(date) }))],
  ], 'facts'))

function pace({ total: { cost } }) {
  if (cost.usd === null) return null
  const why = { title: 'The last 30 minutes, times two', usage: { from: '-30m' }, factor: 2n }
  return h('p', amount(costOf(2n * valueOf(cost), cost.bound), why), ' an hour at present')
}

function compared(cost, usual, date) {
  const hour = hourNow()
  const [before, after] = usual.slice(Math.floor(hour))
  const usually = before + ((after - before) * BigInt(Math.floor((hour % 1) * 60))) / 60n
  if (usually === 0n) return null
  const times = share(valueOf(cost), usually) / 100
  const words = times > 10 ? 'over 10 × the usual'
    : times >= 1.25 ? `${times.toFixed(1)} × the usual`
      : times < 0.8 ? 'below the usual' : 'as usual'
  return h('p', badge(times >= 1.25 ? 'warn' : 'good', words),
    ` for a ${weekday(date)} by ${clock(now())}, `, amount(costOf(usually), {
      title: `A usual ${weekday(date)} up to ${clock(now())}`,
      note: `The median of this weekday in the last ${WEEKS} weeks, hour by hour. Days without ` +
        'calls and today are not part of it.',
    }))
}

function day({ day, date, usual }) {
  const points = [[0, 0n]]
  const present = hourNow()
  let spent = 0n
  for (const { start, cost } of day.data) {
    const hour = Number(start.slice(11, 13)) + Number(start.slice(14, 16)) / 60
    points.push([hour, spent], [Math.min(hour + 0.25, present), spent += valueOf(cost)])
  }
  points.push([present, spent])
  return h('figure',
    h('figcaption.bhead', h('h2', 'The day so far'), hint(`cumulative · ${zone}`,
      usual && ` · dotted: a usual ${weekday(date)}, ${short(usual.at(-1))}`)),
    dayLine(points, usual))
}

// ---- what runs, and what came last ----

function running(list) {
  const rows = (list?.data ?? []).filter((row) => isRecent(row.last_event_at))
  const beside = [hint(plural(rows.length, 'session')),
    link('#/sessions?status=active', 'All', 'more')]
  return block('Running now', beside, part(list, () => rows.length === 0
    ? h('p.none', 'Nothing has called a model in the last five minutes.') : table({
      caption: 'Running now', rows, cls: 'fixed', key: 'session_id', columns: [
        columns.session, columns.named('User', 'user_id', 'usercol'),
        ['Last call', 'num hide-s agecol', (row) => ago(row.last_event_at)],
        columns.calls, columns.cost(),
      ],
    })))
}

const latest = (list) => list?.data?.length !== 0 && block('Latest calls', null,
  part(list, ({ data }) => table({
    caption: 'Latest calls', cls: 'tight fixed', key: 'key',
    rows: data.map((row) => ({ ...row, key: `${row.source} ${row.event_id}` })), columns: [
      ['Time', 'agecol', (row) => time(row.time, seconds)], columns.session,
      columns.named('Model', 'model', 'hide-s'), columns.tokens, columns.cost(),
    ],
  })))

// ---- what needs somebody: sentences with one action each ----

function needs({ project, budgets, day: { total }, running }) {
  if (project === undefined) return null
  const { calls_without_usage: silent, cost: { evidence: { unread_events: unread } } } = total
  const code = (text) => h('code', named(text))
  const sources = () => link('#/sources', 'Sources', 'more')
  const refused = (budgets?.data ?? []).map(({ windows, ...budget }) =>
    [budget, windows.reduce((n, window) => n + window.refused, 0)]).filter(([, n]) => n > 0)
  const unpriced = (project?.totals?.models ?? []).filter(({ cost }) => cost.status === 'unknown')
  const varied = (running?.data ?? []).filter(({ cost }) => (cost.variance ?? '0') !== '0')
  const items = [
    ...refused.map(([budget, n]) => ['bad', 'Refused', code(budget.name),
      ` has refused ${plural(n, 'hold')} in this window. `, link('#/budgets', 'Budgets', 'more')]),
    ...unpriced.map((row) => ['warn', 'Unpriced', code(row.model), ` has no price: ${volume(row)} `,
      'are in no sum. ', sources()]),
    silent > 0 && ['warn', 'No usage',
      `${plural(silent, 'call')} of today came without token counts. `, sources()],
    unread > 0 && ['warn', 'Unread',
      `${plural(unread, 'event')} of today had numbers that no rule reads. `, sources()],
    ...varied.slice(0, 3).map(({ session_id: id }) => ['warn', 'Variance', code(id),
      ': what the client reports is not what the list gives. ',
      link(address('#/sessions/', id), 'Session', 'more')]),
  ].filter(Boolean)
  return block('Needs you', hint(items.length ? count(items.length) : 'nothing'), items.length === 0
    ? h('p.hint', 'Everything is priced and counted.') : notices(items))
}

const nearest = (budgets) => budgets && budgets.data?.length !== 0 &&
  block('Budgets nearest their end', link('#/budgets', 'All', 'more'),
    part(budgets, ({ data }) => h('ul.needs', nearestFirst(data).slice(0, BUDGETS).map((budget) =>
      budget.windows.slice(0, 1).map((window) => h('li', { 'data-key': budget.budget_id },
        h('p', h('b', named(budget.name)), window.of !== null && [' · ', named(window.of)], ' · ',
          written(window, 'left', unitOf(budget), { title: `${budget.name}: left` }), ' left'),
        usedBar(budget, window), h('p.hint', outlook(budget, window))))))))

// ---- where it went ----

const where = ({ ranking, day }) => h('div.wide',
  block('Where today went', link('#/explore?from=today', 'Explore', 'more'),
    h('div.thirds', Object.entries(splits).map(([by, word], i) => part(ranking[i], (answer) =>
      h('div.ranked', h('h3', `By ${word}`), h('ul', ranked(answer, by, since(0), ', today')
        .map((row, _, rows) => rank(row, by, rows, valueOf(day.total.cost))))))))))

function rank(row, by, rows, total) {
  const cost = valueOf(row.cost)
  const most = greatest(rows.map((each) => valueOf(each.cost)))
  return h('li', { 'data-key': row.key },
    h('span.name', row.name === null ? row.label
      : link(address(`#/explore?from=today&by=${by}&${by}=`, row.name), named(row.name))),
    h('span.num', amount(row.cost, row.why, { places: placesOfCosts(rows) })),
    bar([[share(cost, most), row.isOther ? 'other' : 'ac']],
      percent(share(cost, total)) + ' of today', 'thin'))
}

function kinds({ tokens: counts }) {
  const rows = kindsOf(counts)
  if (rows.length === 0) return null
  return block('What kind of tokens', hint(tokens(counts.total)),
    kindsBar(counts, counts.total), table({
      caption: 'Tokens by kind', rows, columns: [
        ['Kind', '', ([, label, colour]) => [swatch(colour), label]],
        ['Tokens', 'num', ([, , , n]) => tokens(n)],
        ['Share', 'num', ([, , , n]) => percent((100 * n) / counts.total)],
      ],
    }))
}
