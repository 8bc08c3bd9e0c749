// Explore: any time, split by anything, with filters. Figure, chart, table, CSV and link are of the
// same question.

import { attempt, get, send } from './api.js'
import { stackedBars } from './bars.js'
import { copy, h, save, say } from './dom.js'
import { count, name, percent, share, tokens } from './format.js'
import { axis, short, sum, valueOf } from './money.js'
import { amount, badge, bar, choice, coverage, figure, head, named, placesOfCosts, swatch, table }
  from './parts.js'
import { dayName, dayShort, zone } from './time.js'
import { bucketOf, bucketsOf, dimensions, labelOf, ranges, ranked, span, timesOf, usagePath }
  from './usage.js'

const TOP = 6
const CHOICES_TOP = 50
const CHOICES_FRESH_MS = 60_000

/** What can be measured: how a row is valued, a value written, and an axis labelled. */
const measures = {
  cost: { name: 'Cost', of: (row) => valueOf(row.cost), format: short, axis },
  tokens: {
    name: 'Tokens', of: (row) => BigInt(row.tokens.total), format: (value) => tokens(Number(value)),
    axis: (value) => tokens(Number(value)),
  },
  requests: {
    name: 'Calls', of: (row) => BigInt(row.requests), format: (value) => count(value), axis: count,
  },
}

export const title = () => 'Explore'
export const call = (visit) => 'GET ' + usagePath({ ...parametersOf(visit), interval: askedOf(visit).time.interval })

/** What the address asks for. */
function askedOf({ query }) {
  const range = query.get('from') ?? '30d'
  const by = query.get('by') ?? 'model'
  const measure = query.get('of') in measures ? query.get('of') : 'cost'
  const filters = [...query].filter(([name]) => isDimension(name))
  return { range, by, measure, filters, time: span(range) }
}

const isDimension = (name) => name.startsWith('tag:') || dimensions.some(([each]) => each === name)

function parametersOf(visit) {
  const { by, filters, time, measure } = askedOf(visit)
  const order = { tokens: 'tokens', requests: 'requests' }[measure]
  return { ...timesOf(time), ...Object.fromEntries(filters), group_by: by, top: TOP, order }
}

export async function* read(visit) {
  const asked = askedOf(visit)
  const parameters = parametersOf(visit)
  const [rows, chart] = await Promise.all([
    get(usagePath(parameters)), get(usagePath({ ...parameters, interval: asked.time.interval })),
  ])
  yield { asked, rows, chart }
  const free = dimensions.filter(([each]) => !asked.filters.some(([name]) => name === each))
  const choices = await Promise.all(free.map(async ([each, label]) => {
    const target = usagePath({ ...parameters, order: null, group_by: each, top: CHOICES_TOP })
    const answer = await attempt(get(target, { freshFor: CHOICES_FRESH_MS }))
    return [each, label, answer.data ?? []]
  }))
  yield { choices }
}

// A key keeps its colour when filters change; what has none takes one that is free.
const colours = new Map()
function coloursOf(by, rows) {
  if (!colours.has(by)) colours.set(by, new Map())
  const known = colours.get(by)
  const named = rows.filter((row) => !row.isOther)
  const used = new Set(named.map((row) => known.get(row.key)))
  const free = ['s1', 's2', 's3', 's4', 's5', 's6'].filter((each) => !used.has(each))
  for (const { key } of named) if (!known.has(key)) known.set(key, free.shift() ?? 'other')
  return (row) => (row.isOther ? 'other' : known.get(row.key))
}

export function draw(visit) {
  const { asked, rows: answer } = visit.data
  const rows = ranked(answer, asked.by)
  const colour = coloursOf(asked.by, rows)
  const isEmpty = answer.total.requests === 0 && rows.length === 0
  return h('div', { class: 'view' }, head('Explore'), sumline(visit), controls(visit),
    isEmpty ? nothing(visit) : chartAndTable(visit, rows, colour))
}

const nothing = ({ go }) => h('p', { class: 'none' }, 'No calls in this time with these filters. ',
  h('button', { type: 'button', onclick: () => go('/explore') }, 'Show 30 days of everything'))

// ---- the figure and the controls ----

function sumline(visit) {
  const { asked: { time, measure, filters }, rows: { total } } = visit.data
  const usage = { ...timesOf(time), ...Object.fromEntries(filters) }
  const { of, format } = measures[measure]
  const days = time.first === time.last ? dayName(time.first)
    : `${dayName(time.first)} – ${dayName(time.last)}`
  return h('div', { class: 'sumline' },
    h('p', null, measure === 'cost' ? figure(total.cost, { title: 'Everything selected', usage })
      : h('span', { class: 'big' }, format(of(total))),
    h('span', { class: 'under' }, days, ' · ', coverage(total))),
    h('div', { class: 'acts' },
      h('button', { type: 'button', onclick: () => saveCSV(visit) }, 'CSV'),
      h('button', { type: 'button', onclick: (event) => copy(location.href, event.currentTarget) },
        'Copy link')))
}

async function saveCSV(visit) {
  const target = usagePath({ ...parametersOf(visit), top: null }).replace('/usage', '/usage.csv')
  const answer = await attempt(send(target))
  if (answer instanceof Error) return say(answer.message)
  const { range, by } = askedOf(visit)
  save(`tally-${range}-by-${by}.csv`.replace(':', '-'), await answer.text(), 'text/csv')
  say('Saved')
}

function controls({ query, set, data: { asked, choices } }) {
  const { range, by, measure, filters } = asked
  const splits = dimensions.some(([each]) => each === by) ? dimensions : [...dimensions, [by, labelOfKey(by)]]
  return h('div', { class: 'controls' },
    choice('from', 'Time', ranges, query.get('from') ?? range, (from) => set({ from })),
    choice('by', 'Split by', splits, query.get('by') ?? by, (by) => set({ by })),
    choice('of', 'Measure', Object.entries(measures).map(([each, { name }]) => [each, name]),
      query.get('of') ?? measure, (of) => set({ of: of === 'cost' ? null : of })),
    h('div', { class: 'chips', role: 'group', 'aria-label': 'Filters' },
      filters.map(([key, value]) => h('button', {
        type: 'button', class: 'chip', 'data-key': `chip ${key}`, onclick: () => set({ [key]: null }),
      }, `${labelOfKey(key)} = `, named(value), h('span', { 'aria-hidden': 'true' }, ' ×'),
      h('span', { class: 'sr' }, ', remove this filter'))),
      choices && h('select', {
        'aria-label': 'Add a filter', 'data-key': 'add', onchange: ({ target }) => {
          const [key, value] = JSON.parse(target.value)
          target.value = ''
          set({ [key]: value })
        },
      }, h('option', { value: '' }, 'Only …'), choices.map(([key, label, rows]) =>
        h('optgroup', { label }, rows.filter((row) => row[key] !== null).map((row) =>
          h('option', { value: JSON.stringify([key, row[key]]) }, name(row[key]))))))))
}

const labelOfKey = (key) =>
  dimensions.find(([each]) => each === key)?.[1] ?? key.replace('tag:', 'Tag: ')

// ---- the chart and the table ----

function chartAndTable(visit, rows, colour) {
  const { asked, chart } = visit.data
  const { by, measure, time } = asked
  const { of, format, axis } = measures[measure]
  const isHours = time.interval === 'hour'
  const starts = bucketsOf(time, chart.data)
  const buckets = starts.map((start) => isHours
    ? [`${start.slice(11)}:00–${String((Number(start.slice(11)) + 1) % 24).padStart(2, '0')}:00`,
      start.slice(11) + ':00'] : [dayName(start), dayShort(start)])
  const series = rows.map((row) => ({
    name: name(labelOf(row)), cls: colour(row), values: starts.map((start) => sum(chart.data
      .filter((each) => bucketOf(each, time.interval) === start && isOf(row, each, by)).map(of))),
  }))
  const partial = time.isOpen && !isHours ? starts.length - 1 : -1
  return [
    h('figure', { class: 'plot' },
      h('figcaption', { class: 'legend' },
        series.map(({ name, cls }) => h('span', null, swatch(cls), h('bdi', null, name)))),
      stackedBars({ label: `${measures[measure].name} by ${labelOfKey(by)}, per ${time.interval}`,
        buckets, series, format, axis, partial })),
    tableOf(visit, rows, colour),
    h('details', null, h('summary', null, `The chart as a table, per ${time.interval}`),
      h('div', null, figures(time.interval, buckets, series, format))),
  ]
}

const isOf = (row, each, by) =>
  row.isOther ? each.other === true : each.other !== true && (each[by] ?? null) === row.name

function figures(interval, buckets, series, format) {
  const cell = (value) => (value === 0n ? '–' : format(value))
  return table({
    caption: `The chart as a table, per ${interval}`, cls: 'tight', rows: buckets.map((_, at) => at),
    columns: [
      [interval === 'hour' ? 'Hour' : 'Day', '', (at) => buckets[at][0]],
      ...series.map(({ name, values }) => [name, 'num', (at) => cell(values[at])]),
      ['All', 'num', (at) => cell(sum(series.map(({ values }) => values[at])))],
    ],
  })
}

function tableOf({ data: { asked, rows: { total } }, set }, rows, colour) {
  const { by, measure, filters, time } = asked
  const { of } = measures[measure]
  const places = placesOfCosts([...rows, total].map((row) => row.cost))
  const isFree = !filters.some(([name]) => name === by)
  const usage = { ...timesOf(time), ...Object.fromEntries(filters) }
  const why = (row) => row.isOther
    ? { title: 'Other', note: 'All that are not named above, as one exact sum.' }
    : { title: labelOf(row), usage: { ...usage, [by]: row.name ?? '' } }
  const part = (row) => share(of(row), of(total))
  const written = ({ tokens: counts }) => counts.cache_write_5m + counts.cache_write_1h + counts.cache_write
  const columns = [
    [labelOfKey(by), '', (row) => [swatch(colour(row)), row.name !== null && isFree
      ? h('button', { type: 'button', class: 'asLink', title: 'Show only this',
        onclick: () => set({ [by]: row.name }) }, named(row.name))
      : row.isOther ? 'Other' : named(row.name), unpriced(row)]],
    ['Share', 'sharecol hide-s', (row) => [bar([[part(row), colour(row)]], '', 'thin'),
      h('span', { class: 'pc' }, percent(part(row)))]],
    ['Calls', 'num hide-s fewcol', (row) => count(row.requests)],
    ['Input', 'num hide-m fewcol', (row) => tokens(row.tokens.input)],
    ['Cache read', 'num hide-m fewcol', (row) => tokens(row.tokens.cache_read)],
    ['Cache write', 'num hide-m fewcol', (row) => tokens(written(row))],
    ['Output', 'num hide-m fewcol', (row) => tokens(row.tokens.output)],
    ['Tokens', 'num fewcol', (row) => tokens(row.tokens.total)],
    ['Cost', 'num moneycol', (row) => amount(row.cost, why(row), { places })],
  ]
  const foot = ['Total', '', ...columns.slice(2, -1).map(([, , cell]) => cell(total)),
    amount(total.cost, { title: 'Everything selected', usage }, { places })]
  return table({ caption: `By ${labelOfKey(by)}`, columns, rows, foot, cls: 'rows fixed', keyOf: (row) => row.key })
}

function unpriced({ cost, requests }) {
  const events = cost.evidence?.unpriced_events ?? 0
  if (events === 0) return null
  return badge('warn', cost.usd === null || events === requests ? 'unpriced' : 'partly unpriced')
}
