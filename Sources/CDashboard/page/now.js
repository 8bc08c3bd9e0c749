// Now: today against the usual day, what runs, what needs somebody, and where today went.

import { Problem, attempt, get, now } from './api.js'
import { dayLine } from './dayline.js'
import { h } from './dom.js'
import { ago, count, name, percent, plural, share, tokens } from './format.js'
import { costOf, greatest, short, valueOf } from './money.js'
import {
  amount, badge, bar, block, coverage, figure, hint, kindsBar, kindsOf, link, named, pairs, part,
  placesOfCosts, sessionLink, swatch, table, time,
} from './parts.js'
import { clock, dayAfter, dayName, dayOf, hourOf, monthAfter, seconds, weekday, zone }
  from './time.js'
import { labelOf, ranked, since, usage, usagePath, whyOf } from './usage.js'

const RUNNING_MS = 5 * 60_000
/** What is not the first figure may be some seconds old: a busy ledger is not asked more often. */
const FRESH = { freshFor: 4000 }
const HOUR = { freshFor: 3_600_000 }
const WEEKS = 6
const WEEKS_MIN = 3
const splits = [['model', 'model'], ['user_id', 'user'], ['agent', 'agent']]

export const title = () => 'Now'
export const call = () => 'GET ' + usagePath({ ...since(0), interval: '15m' })
export const spoken = ({ data }) =>
  data.day && `Spent today: ${short(valueOf(data.day.total.cost))}`

export async function* read({ server }) {
  const today = dayOf(now())
  yield { today, day: await usage({ ...since(0), interval: '15m' }) }
  const ask = (target) => attempt(get(target, FRESH))
  const [recent, month, running, latest, project, ...ranking] = await Promise.all([
    attempt(usage({ from: '-30m' }, FRESH)), attempt(usage(monthOf(today), FRESH)),
    ask('/v1/sessions?status=active&from=-5m&limit=50'), ask('/v1/events?limit=8'),
    server.user === null ? ask('/v1/project') : null,
    ...splits.map(([by]) => attempt(usage({ ...since(0), group_by: by, top: 4 }, FRESH))),
  ])
  yield { recent, month, running, latest, project, ranking }
  yield { usual: await usualDay(today) }
}

const monthOf = (today) => ({ from: monthAfter(today, 0), tz: zone })

/** The median of the same weekday in the weeks before, hour by hour; null where it has too few. */
async function usualDay(today) {
  const days = await Promise.all(Array.from({ length: WEEKS }, (_, i) => {
    const from = dayAfter(today, -7 * (i + 1))
    return attempt(usage({ from, to: dayAfter(from, 1), tz: zone, interval: 'hour' }, HOUR))
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
    h('div.stack', needs(data), kinds(data.day.total)),
    data.ranking && where(data)))

// ---- the figure and the day ----

const lead = ({ today, day: { total }, recent, month, usual }, { user }) => h('div.lead',
  h('h2.eyebrow', `Spent today, ${dayName(today)}`, user !== null && [', by ', named(user)]),
  figure(total.cost, { title: 'Today', usage: since(0) }), h('p', coverage(total)),
  h('div.pace', recent && part(recent, pace), usual && compared(total.cost, usual, today)),
  pairs([
    ['Calls', count(total.requests)], ['Tokens', tokens(total.tokens.total)],
    ['Sessions begun', count(total.sessions_begun ?? 0)],
    ['This month', part(month, ({ total }) =>
      amount(total.cost, { title: 'This month', usage: monthOf(today) }))],
  ], 'facts'))

function pace({ total: { cost } }) {
  if (cost.usd === null) return null
  const why = { title: 'The last 30 minutes, times two', usage: { from: '-30m' }, factor: 2n }
  return h('p', amount(costOf(2n * valueOf(cost), cost.bound), why), ' an hour at present')
}

function compared(cost, usual, today) {
  const hour = hourOf(now())
  const [before, after] = usual.slice(Math.floor(hour))
  const usually = before + ((after - before) * BigInt(Math.floor((hour % 1) * 60))) / 60n
  if (usually === 0n) return null
  const times = Number((valueOf(cost) * 100n) / usually) / 100
  const words = times > 10 ? 'over 10 × the usual'
    : times >= 1.25 ? `${times.toFixed(1)} × the usual`
      : times < 0.8 ? 'below the usual' : 'as usual'
  return h('p', badge(times >= 1.25 ? 'warn' : 'good', words),
    ` for a ${weekday(today)} by ${clock(now())}, `, amount(costOf(usually), {
      title: `A usual ${weekday(today)} up to ${clock(now())}`,
      note: `The median of this weekday in the last ${WEEKS} weeks, hour by hour. Days without ` +
        'calls and today are not part of it.',
    }))
}

function day({ day, today, usual }) {
  const points = [[0, 0n]]
  let spent = 0n
  for (const { start, cost } of day.data) {
    const hour = Number(start.slice(11, 13)) + Number(start.slice(14, 16)) / 60
    points.push([hour, spent], [Math.min(hour + 0.25, hourOf(now())), spent += valueOf(cost)])
  }
  points.push([hourOf(now()), spent])
  return h('figure.plot',
    h('figcaption', h('h2', 'The day so far'), hint(`cumulative · ${zone}`)),
    dayLine({ points, usual: usual ?? null, weekday: weekday(today) }))
}

// ---- what runs, and what came last ----

function running(list) {
  const rows = (list?.data ?? []).filter((row) =>
    Date.parse(row.last_event_at) > now() - RUNNING_MS)
  const places = placesOfCosts(rows.map((row) => row.cost))
  const beside = [hint(plural(rows.length, 'session')),
    link('#/sessions?status=active', 'All', 'more')]
  return block('Running now', beside, part(list, () => rows.length === 0
    ? h('p.none', 'Nothing has called a model in the last five minutes.') : table({
      caption: 'Sessions with a call in the last five minutes', rows, cls: 'fixed',
      keyOf: (row) => row.session_id, columns: [
        ['Session', '', (row) => sessionLink(row.session_id)],
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
    caption: 'Latest calls', rows: list.data, cls: 'tight fixed',
    keyOf: (row) => `${row.source} ${row.event_id}`, columns: [
      ['Time', 'agecol', (row) => time(row.time, seconds)],
      ['Session', '', ({ session_id: id }) => (id === null ? hint('no session') : sessionLink(id))],
      ['Model', 'hide-s', (row) => named(row.model)],
      ['Tokens', 'num hide-s fewcol', (row) => tokens(row.tokens?.total ?? 0)],
      ['Cost', 'num moneycol', (row) => amount(row.cost,
        { title: 'One event', event: row.event_id, source: row.source }, { places })],
    ],
  }))
}

// ---- what needs somebody: sentences with one action each ----

function needs({ project, day: { total }, running }) {
  if (project === undefined) return null
  const { calls_without_usage: silent, cost: { evidence: { unread_events: unread } } } = total
  const items = [
    ...(project?.totals?.models ?? []).filter(({ cost }) => cost.status === 'unknown').map((row) =>
      ['Unpriced', [h('code', name(row.model ?? 'no model')), ' has no price: ',
        `${plural(row.requests, 'call')}, ${tokens(row.tokens.total)} tokens are in no sum.`]]),
    silent > 0 && ['No usage', `${plural(silent, 'call')} of today came without token counts.`],
    unread > 0 && ['Unread', `${plural(unread, 'event')} of today had numbers that no rule reads.`],
    ...(running?.data ?? []).filter(({ cost }) => (cost.variance ?? '0') !== '0').slice(0, 3)
      .map((row) => ['Variance', [h('code', name(row.session_id)),
        ': what the client reports is not what the list gives.'], '#/sessions/' + encodeURIComponent(row.session_id), 'Session']),
  ].filter(Boolean)
  return block('Needs you', hint(items.length ? count(items.length) : 'nothing'), items.length === 0
    ? h('p.hint', 'Everything is priced and counted.')
    : h('ul.needs', items.map(([word, sentence, href = '#/sources', action = 'Sources']) =>
      h('li', badge('warn', word), h('p', sentence, ' ', link(href, action, 'more'))))))
}

// ---- where it went ----

const where = ({ ranking, day }) => h('div.wide',
  block('Where today went', link('#/explore?from=today', 'Explore', 'more'),
    h('div.thirds', splits.map(([by, word], i) => part(ranking[i], (answer) =>
      h('div.ranked', h('h3', `By ${word}`), h('ul', ranked(answer, by).map((row, _, rows) =>
        rank(row, by, rows, valueOf(day.total.cost))))))))))

function rank(row, by, rows, total) {
  const cost = valueOf(row.cost)
  const most = greatest(rows.map((each) => valueOf(each.cost)))
  const href = `#/explore?from=today&by=${by}&${by}=${encodeURIComponent(row.name)}`
  const places = placesOfCosts(rows.map((each) => each.cost))
  return h('li', { 'data-key': row.key },
    h('span.name', row.name === null ? labelOf(row) : link(href, named(row.name))),
    h('span.num', amount(row.cost, whyOf(row, by, since(0), ', today'), { places })),
    bar([[share(cost, most), row.isOther ? 'other' : 'ac']],
      percent(share(cost, total)) + ' of today', 'thin'))
}

function kinds({ tokens: counts }) {
  const rows = kindsOf(counts)
  if (rows.length === 0) return null
  return block('What kind of tokens', hint(tokens(counts.total)),
    kindsBar(counts, counts.total), table({
      caption: 'Tokens of today by kind', rows, columns: [
        ['Kind', '', ([, label, colour]) => [swatch(colour), label]],
        ['Tokens', 'num', ([, , , n]) => tokens(n)],
        ['Share', 'num', ([, , , n]) => percent((100 * n) / counts.total)],
      ],
    }))
}
