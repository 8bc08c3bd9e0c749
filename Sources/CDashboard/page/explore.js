// Explore: any time, split by anything, with filters. Figure, chart, table, CSV and link are of the
// same question.

import { stackedBars } from './bars.js'
import {
  amount, attempt, axis, bar, choice, columns, copier, count, coverage, dayAfter, dayName,
  dayShort, h, heading, monthAfter, name, named, path, percent, ranked, saver, share, short, sum,
  swatch, table, today, tokens, two, unpriced, usage, valueOf, zone,
} from './kit.js'

const TOP = 6
const CHOICES_TOP = 50
const CHOICES_FRESH = { freshFor: 60_000 }

const dimensions = [
  ['model', 'Model'], ['user_id', 'User'], ['agent', 'Agent'], ['provider', 'Provider'],
  ['source', 'Source'],
]
const ranges = [
  ['today', 'Today'], ['7d', '7 days'], ['30d', '30 days'], ['month', 'This month'],
  ['last', 'Last month'],
]
/** What can be measured: its name, how a row is valued, and how a value and an axis are written. */
const measures = {
  cost: ['Cost', (row) => valueOf(row.cost), short, axis],
  tokens: ['Tokens', (row) => BigInt(row.tokens.total), (value) => tokens(Number(value))],
  requests: ['Calls', (row) => BigInt(row.requests), count],
}

/** The first and the last day of a time. */
function daysOf(range) {
  const day = today()
  const month = monthAfter(day, 0)
  return {
    today: [day, day], '7d': [dayAfter(day, -6), day], month: [month, day],
    last: [monthAfter(day, -1), dayAfter(month, -1)],
  }[range] ?? [dayAfter(day, -29), day]
}

/** What the address asks for. */
function askedOf(query) {
  const { from: range = '30d', by = 'model', of, ...rest } = Object.fromEntries(query)
  const measure = of in measures ? of : 'cost'
  const [first, last] = daysOf(range)
  const filters = Object.fromEntries(Object.entries(rest).filter(([each]) =>
    each.startsWith('tag:') || dimensions.some(([name]) => name === each)))
  const isOpen = last === today()
  // What goes on has no end: then an answer is the same until something happens.
  const within = { from: first, to: isOpen ? null : dayAfter(last, 1), tz: zone, ...filters }
  return {
    range, by, measure, first, last, filters, within, isOpen,
    interval: first === last ? 'hour' : 'day',
    parameters: { ...within, group_by: by, top: TOP, order: measure === 'cost' ? null : measure },
  }
}

export function* read({ query }) {
  const asked = askedOf(query)
  const { parameters, interval, within, filters } = asked
  yield { asked, chart: usage({ ...parameters, interval }), answer: usage(parameters) }
  const free = dimensions.filter(([each]) => !(each in filters))
  yield { choices: Promise.all(free.map(async ([each, label]) => {
    const target = { ...within, group_by: each, top: CHOICES_TOP }
    return [each, label, (await attempt(usage(target, CHOICES_FRESH))).data ?? []]
  })) }
}

// A key keeps its colour when filters change; what has none takes one that is free.
const colours = {}
function coloursOf(by, rows) {
  const known = colours[by] ??= new Map()
  const used = new Set(rows.map((row) => known.get(row.key)))
  const free = ['s1', 's2', 's3', 's4', 's5', 's6'].filter((each) => !used.has(each))
  for (const { key, isOther } of rows) {
    if (!known.has(key)) known.set(key, isOther ? 'other' : free.shift() ?? 'other')
  }
  return (row) => known.get(row.key)
}

export function draw(visit) {
  const { asked, answer } = visit.data
  const rows = ranked(answer, asked.by, asked.within)
  const colour = coloursOf(asked.by, rows)
  return h('div.view', heading('Explore'), sumline(visit.data), controls(visit), rows.length > 0
    ? [chart(visit, rows, colour), tableOf(visit, rows, colour)]
    : h('p.none', 'No calls in this time with these filters. ',
      h('button', { onclick: () => visit.go('/explore') }, 'Show 30 days of everything')))
}

function sumline({ asked, answer: { total } }) {
  const { first, last, measure, within, range, by, parameters } = asked
  const [, of, write] = measures[measure]
  const csv = path('/v1/usage.csv', { ...parameters, top: null })
  return h('div.sumline',
    h('p', measure === 'cost'
      ? amount(total.cost, { title: 'Everything selected', usage: within }, { isBig: true })
      : h('span.big', write(of(total))),
    h('span.under', first === last ? '' : `${dayName(first)} – `, dayName(last), ' · ',
      coverage(total))),
    h('div.acts', saver('CSV', `tally-${range}-by-${by.replace(':', '-')}.csv`, csv),
      copier('Copy link', () => location.href)))
}

const labelOfKey = (key) =>
  dimensions.find(([each]) => each === key)?.[1] ?? key.replace('tag:', 'Tag: ')

function controls({ set, data: { asked: { range, by, measure, filters }, choices } }) {
  const splits = by.startsWith('tag:') ? [...dimensions, [by, labelOfKey(by)]] : dimensions
  const one = (field, legend, options, value) =>
    choice(field, legend, options, value, (value) => set({ [field]: value }))
  return h('div.controls',
    one('from', 'Time', ranges, range), one('by', 'Split by', splits, by),
    one('of', 'Measure', Object.entries(measures).map(([each, [name]]) => [each, name]), measure),
    h('div.chips', { role: 'group', 'aria-label': 'Filters' },
      Object.entries(filters).map(([key, value]) =>
        h('button.chip', { 'data-key': `chip ${key}`, onclick: () => set({ [key]: null }) },
          `${labelOfKey(key)} = `, named(value), h('span', { 'aria-hidden': 'true' }, ' ×'),
          h('span.sr', ', remove this filter'))),
      choices && adder(choices, set)))
}

/** Adds a filter: everything that there is in this time, by dimension. */
const adder = (choices, set) => h('select', {
  'aria-label': 'Add a filter', 'data-key': 'add', onchange: ({ target }) => {
    if (target.value) set(JSON.parse(target.value))
    target.value = ''
  },
}, h('option', { value: '' }, 'Only …'), choices.map(([key, label, rows]) =>
  h('optgroup', { label }, rows.filter((row) => row[key] !== null).map((row) =>
    h('option', { value: JSON.stringify({ [key]: row[key] }) }, name(row[key]))))))

// ---- the chart and the table ----

/** The buckets of a time as [beginning of `start`, name, short name]. */
function bucketsOf({ first, last, interval }) {
  if (interval === 'hour') {
    return Array.from({ length: 24 }, (_, hour) => [`${first}T${two(hour)}`,
      `${two(hour)}:00–${two((hour + 1) % 24)}:00`, `${two(hour)}:00`])
  }
  const buckets = []
  for (let day = first; day <= last; day = dayAfter(day, 1)) {
    buckets.push([day, dayName(day), dayShort(day)])
  }
  return buckets
}

function chart({ state, data: { asked, chart } }, rows, colour) {
  const { by, measure, interval, isOpen } = asked
  const [label, of, write, writeAxis = write] = measures[measure]
  const buckets = bucketsOf(asked)
  const series = rows.map((row) => {
    const own = chart.data.filter((each) => row.isOther ? each.other
      : !each.other && each[by] === row.name)
    return { name: name(row.label), cls: colour(row), values: buckets.map(([start]) =>
      sum(own.filter((each) => each.start.startsWith(start)).map(of))) }
  })
  const caption = `The chart as a table, per ${interval}`
  const cell = (value) => (value === 0n ? '–' : write(value))
  return [
    h('figure',
      h('figcaption.legend', series.map(({ name, cls }) => h('span', swatch(cls), h('bdi', name)))),
      stackedBars({ label: `${label} by ${labelOfKey(by)}, per ${interval}`, buckets, series,
        format: write, axis: writeAxis,
        partial: isOpen && interval === 'day' ? buckets.length - 1 : -1 }, state)),
    h('details', h('summary', caption), table({
      caption, rows: buckets.map((_, i) => i), columns: [
        [interval === 'hour' ? 'Hour' : 'Day', '', (i) => buckets[i][1]],
        ...series.map(({ name, values }) => [name, 'num', (i) => cell(values[i])]),
        ['All', 'num', (i) => cell(sum(series.map(({ values }) => values[i])))],
      ],
    })),
  ]
}

function tableOf({ set, data: { asked, answer: { total } } }, rows, colour) {
  const { by, measure, filters, within } = asked
  const [, of] = measures[measure]
  const part = (row) => share(of(row), of(total))
  const label = ({ name, label }) => name === null || by in filters ? named(label)
    : h('button.asLink', { title: 'Only this', onclick: () => set({ [by]: name }) }, named(name))
  const kind = (heading, ...kinds) => [heading, 'num hide-m fewcol', ({ tokens: counts }) =>
    tokens(kinds.reduce((n, each) => n + counts[each], 0))]
  return table({
    caption: `By ${labelOfKey(by)}`, rows, cls: 'fixed wraps', key: 'key',
    total: { ...total, why: { title: 'Everything selected', usage: within } },
    columns: [
      [labelOfKey(by), '', (row) => [swatch(colour(row)), label(row), unpriced(row.cost)]],
      ['Share', 'sharecol hide-s', (row) => row.key && [bar([[part(row), colour(row)]], '', 'thin'),
        h('span.pc', percent(part(row)))]],
      columns.calls, kind('Input', 'input'), kind('Cache read', 'cache_read'),
      kind('Cache write', 'cache_write', 'cache_write_5m', 'cache_write_1h'),
      kind('Output', 'output'), columns.tokens, columns.cost(),
    ],
  })
}
