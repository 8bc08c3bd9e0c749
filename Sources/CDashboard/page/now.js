// Now: today against the usual day, what runs, what needs somebody, and where today went.

import { Problem, attempt, get, now, path } from './api.js'
import { dayLine } from './dayline.js'
import { h } from './dom.js'
import { ago, count, name, percent, plural, share, tokens } from './format.js'
import { boundOf, costOf, greatest, short, sum, valueOf } from './money.js'
import { amount, badge, bar, block, coverage, figure, kindsBar, kindsOf, link, named, pairs, part }
  from './parts.js'
import { placesOfCosts, sessionLink, swatch, table, time } from './parts.js'
import { clock, dayAfter, dayName, dayOf, hourOf, monthAfter, seconds, weekday, zone } from './time.js'
import { labelOf, ranked, usagePath } from './usage.js'

const RUNNING_MS = 5 * 60_000
/** What is not the first figure may be some seconds old: a busy ledger is not asked more often. */
const FRESH_MS = 4000
const HOUR_MS = 3_600_000
const WEEKS = 6
const WEEKS_MIN = 3

export const title = () => 'Now'
export const call = ({ data }) => 'GET ' + usagePath({ from: data.today, tz: zone, interval: '15m' })
export const spoken = ({ data }) => data.day && `Spent today: ${short(valueOf(data.day.total.cost))}`

export async function* read({ server }) {
  const today = dayOf(now())
  const usage = (parameters, freshFor = FRESH_MS) =>
    attempt(get(usagePath({ from: today, tz: zone, ...parameters }), { freshFor }))
  const day = await get(usagePath({ from: today, tz: zone, interval: '15m' }))
  yield { today, day }
  const splits = [['model', 'model'], ['user_id', 'user'], ['agent', 'agent']]
    .filter(([by]) => by !== 'user_id' || server.user === null)
  const list = (target) => attempt(get(target, { freshFor: FRESH_MS }))
  const [recent, month, running, latest, project, ...parts] = await Promise.all([
    usage({ from: '-30m', tz: null }), usage({ from: monthAfter(today, 0) }),
    list('/v1/sessions?status=active&limit=50'), list('/v1/events?limit=8'),
    server.user === null ? list('/v1/project') : null,
    ...splits.map(([by]) => usage({ group_by: by, top: 4 })),
  ])
  yield { recent, month, running, latest, project, splits: splits.map((each, i) => [...each, parts[i]]) }
  yield { usual: await usualDay(today) }
}

/** The median of the same weekday in the weeks before, hour by hour; null where it has too few. */
async function usualDay(today) {
  const days = await Promise.all(Array.from({ length: WEEKS }, (_, i) => {
    const from = dayAfter(today, -7 * (i + 1))
    const target = usagePath({ from, to: dayAfter(from, 1), tz: zone, interval: 'hour' })
    return attempt(get(target, { freshFor: HOUR_MS }))
  }))
  const curves = days.filter((day) => !(day instanceof Problem) && day.data.length > 0).map((day) => {
    const hours = Array(25).fill(0n)
    for (const row of day.data) hours[Number(row.start.slice(11, 13)) + 1] += valueOf(row.cost)
    for (let hour = 1; hour < 25; hour++) hours[hour] += hours[hour - 1]
    return hours
  })
  if (curves.length < WEEKS_MIN) return null
  return Array.from({ length: 25 }, (_, hour) => {
    const values = curves.map((curve) => curve[hour]).sort((a, b) => (a < b ? -1 : 1))
    const middle = values.length >> 1
    return values.length % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2n
  })
}

export function draw(visit) {
  const { data, server } = visit
  return h('div', { class: 'view' },
    h('h1', { class: 'sr', tabindex: -1 }, 'Now'),
    h('div', { class: 'hero' }, lead(visit), day(data)),
    h('div', { class: 'nowgrid' },
      h('div', { class: 'stack' }, running(data.running), latest(data.latest)),
      h('div', { class: 'rail' }, needs(data), kindsToday(data.day.total)),
      where(data, server)))
}

// ---- the figure and the day ----

function lead({ data: { today, day, recent, month, usual }, server }) {
  const { total } = day
  const facts = [
    ['Calls', count(total.requests)], ['Tokens', tokens(total.tokens.total)],
    ['Sessions begun', count(total.sessions_begun ?? 0)],
    ['This month', part(month, ({ total }) => amount(total.cost,
      { title: 'This month', usage: { from: monthAfter(today, 0), tz: zone } }))],
  ]
  return h('div', { class: 'lead' },
    h('h2', { class: 'eyebrow' },
      `Spent today, ${dayName(today)}`, server.user !== null && [', by ', named(server.user)]),
    h('p', null, figure(total.cost, { title: 'Today', usage: { from: today, tz: zone } })),
    h('p', null, coverage(total)),
    h('div', { class: 'pace' }, recent && part(recent, pace), usual && compared(total.cost, usual, today)),
    pairs(facts, 'facts'))
}

function pace({ total: { cost } }) {
  if (cost.usd === null) return null
  const why = { title: 'The last 30 minutes, times two', usage: { from: '-30m' }, factor: 2n }
  return h('p', null, amount(costOf(2n * valueOf(cost), cost.bound), why), ' an hour at present')
}

function compared(cost, usual, today) {
  const hour = hourOf(now())
  const before = usual[Math.floor(hour)]
  const after = usual[Math.floor(hour) + 1]
  const sofar = before + ((after - before) * BigInt(Math.floor((hour % 1) * 60))) / 60n
  if (sofar === 0n) return null
  const times = Number((valueOf(cost) * 100n) / sofar) / 100
  const why = {
    title: `A usual ${weekday(today)} up to ${clock(now())}`,
    note: `The median of the last ${WEEKS} days of this weekday, hour by hour. ` +
      'Days without calls and today are not part of it.',
  }
  return h('p', null,
    times >= 1.25 ? badge('warn', times > 10 ? 'over 10 × the usual' : `${times.toFixed(1)} × the usual`)
      : badge('good', times < 0.8 ? 'below the usual' : 'as usual'),
    ` for a ${weekday(today)} by ${clock(now())}, `, amount(costOf(sofar), why))
}

function day({ day, today, usual }) {
  const points = [[0, 0n]]
  let spent = 0n
  for (const row of day.data) {
    const [hour, minute] = row.start.slice(11, 16).split(':').map(Number)
    points.push([hour + minute / 60, spent])
    spent += valueOf(row.cost)
    points.push([Math.min(hour + minute / 60 + 0.25, hourOf(now())), spent])
  }
  points.push([hourOf(now()), spent])
  return h('figure', { class: 'plot' },
    h('figcaption', null, h('h2', null, 'The day so far'),
      h('span', { class: 'hint' }, `cumulative · ${zone}`)),
    dayLine({ points, usual: usual ?? null, weekday: weekday(today) }))
}

// ---- what runs, and what came last ----

function running(list) {
  const rows = (list?.data ?? []).filter((row) => Date.parse(row.last_event_at) > now() - RUNNING_MS)
  const places = placesOfCosts(rows.map((row) => row.cost))
  const beside = [h('span', { class: 'hint' }, list?.data && plural(rows.length, 'session')),
    link('#/sessions?status=active', 'All', 'more')]
  return block('Running now', beside, part(list, () => rows.length === 0
    ? h('p', { class: 'none' }, 'Nothing has called a model in the last five minutes.')
    : table({
      caption: 'Sessions that had a call in the last five minutes', rows, cls: 'rows fixed running',
      keyOf: (row) => row.session_id,
      columns: [
        ['Session', '', (row) => link(sessionLink(row.session_id), named(row.session_id))],
        ['User', 'usercol', (row) => named(row.user_id)],
        ['Last call', 'num hide-s agecol', (row) => ago(Date.parse(row.last_event_at), now())],
        ['Calls', 'num hide-s fewcol', (row) => count(row.requests)],
        ['Cost', 'num moneycol', (row) =>
          amount(row.cost, { title: row.session_id, session: row.session_id }, { places })],
      ],
    })))
}

function latest(list) {
  if (!list?.data?.length) return null
  const places = placesOfCosts(list.data.map((row) => row.cost))
  return block('Latest calls', null, table({
    caption: 'The latest events', rows: list.data, cls: 'tight fixed',
    keyOf: (row) => `${row.source} ${row.event_id}`,
    columns: [
      ['Time', 'agecol', (row) => time(Date.parse(row.time), seconds(Date.parse(row.time)))],
      ['Session', '', (row) => row.session_id === null ? named(null, 'no session')
        : link(sessionLink(row.session_id), named(row.session_id))],
      ['Model', 'hide-s', (row) => named(row.model)],
      ['Tokens', 'num hide-s fewcol', (row) => tokens(row.tokens.total)],
      ['Cost', 'num moneycol', (row) =>
        amount(row.cost, { title: 'One event', event: row.event_id, source: row.source }, { places })],
    ],
  }))
}

// ---- what needs somebody: sentences with one action each ----

function needs({ project, day, running }) {
  if (project === undefined) return null
  const items = []
  const need = (word, sentence, href, action) => items.push(h('li', { 'data-key': sentence.flat().join() },
    badge('warn', word), h('p', null, sentence, ' ', link(href, action, 'more'))))
  for (const model of project?.models?.filter?.(isUnpriced) ?? unpricedOf(project)) {
    need('Unpriced', [h('code', null, name(model.model)), ` has no price: ${plural(model.requests, 'call')}, ` +
      `${tokens(model.tokens.total)} tokens are in no sum.`], '#/sources', 'Set a price')
  }
  const { calls_without_usage: silent, cost } = day.total
  if (silent > 0) need('No usage', [`${plural(silent, 'call')} of today came without token counts.`],
    '#/sources', 'Sources')
  const unread = cost.evidence?.unread_events ?? 0
  if (unread > 0) need('Unread', [`${plural(unread, 'event')} of today had numbers that no rule reads.`],
    '#/sources', 'Sources')
  for (const row of (running?.data ?? []).filter(({ cost }) => differs(cost)).slice(0, 3)) {
    const part = percent(share(valueOf({ usd: row.cost.variance.replace('-', '') }),
      greatest([valueOf({ usd: row.cost.computed ?? '0' }), 1n])))
    const side = row.cost.variance.startsWith('-') ? 'less' : 'more'
    need('Variance', [h('code', null, name(row.session_id)),
      `: the client reports ${part} ${side} than the price list gives.`], sessionLink(row.session_id), 'Session')
  }
  return block('Needs you', h('span', { class: 'hint' }, items.length ? count(items.length) : 'nothing'),
    items.length ? h('ul', { class: 'needs' }, items)
      : h('p', { class: 'hint' }, 'Everything is priced and counted.'))
}

const differs = ({ variance }) => variance !== null && variance !== '0'
const isUnpriced = (model) => model.cost.status === 'unknown' && model.requests > 0
const unpricedOf = (project) => project?.totals?.models.filter(isUnpriced) ?? []

// ---- where it went ----

function where({ splits, day }, server) {
  if (!splits) return null
  return h('div', { class: 'wide' }, block('Where today went', link('#/explore?from=today', 'Explore', 'more'),
    h('div', { class: 'thirds' }, splits.map(([by, word, answer]) => part(answer, (answer) => {
      const rows = ranked(answer, by)
      return h('div', { class: 'ranked' }, h('h3', null, `By ${word}`),
        h('ul', null, rows.map((row) => ranking(row, by, rows, day.total))))
    })))))
}

function ranking(row, by, rows, total) {
  const most = greatest(rows.map((each) => valueOf(each.cost)))
  const usage = { from: total.from, [by]: row.name ?? '' }
  const label = row.isOther || row.name === null ? labelOf(row)
    : link(`#/explore?from=today&by=${by}&${by}=${encodeURIComponent(row.name)}`, named(row.name))
  const why = { title: `${labelOf(row)}, today`, usage: row.isOther ? null : usage,
    note: row.isOther ? 'All that are not named above, as one exact sum.' : null }
  return h('li', { 'data-key': row.key },
    h('span', { class: 'name' }, label),
    h('span', { class: 'num' },
      amount(row.cost, why, { places: placesOfCosts(rows.map((each) => each.cost)) })),
    bar([[share(valueOf(row.cost), most), row.isOther ? 'other' : 'ac']],
      `${percent(share(valueOf(row.cost), valueOf(total.cost)))} of today`, 'thin'))
}

function kindsToday(total) {
  const rows = kindsOf(total.tokens)
  if (rows.length === 0) return null
  const all = total.tokens.total
  return block('What kind of tokens', h('span', { class: 'hint' }, tokens(all)),
    h('p', null, kindsBar(total.tokens, all, '')),
    table({
      caption: 'Tokens of today by kind', rows, cls: 'tight',
      columns: [
        ['Kind', '', ([, label, colour]) => [swatch(colour), label]],
        ['Tokens', 'num', ([, , , n]) => tokens(n)],
        ['Share', 'num', ([, , , n]) => percent((100 * n) / all)],
      ],
    }))
}
