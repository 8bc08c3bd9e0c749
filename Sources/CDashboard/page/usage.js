// Questions to /v1/usage: of which time, split by what, and with which filters.

import { now, path } from './api.js'
import { costOfRows } from './parts.js'
import { dayAfter, dayOf, daysBetween, monthAfter, zone } from './time.js'

/** What can be split by and filtered, by the API's own names. */
export const dimensions = [
  ['model', 'Model'], ['user_id', 'User'], ['agent', 'Agent'], ['provider', 'Provider'],
  ['source', 'Source'],
]

/** The times that can be chosen. */
export const ranges = [
  ['today', 'Today'], ['7d', '7 days'], ['30d', '30 days'], ['month', 'This month'],
  ['last', 'Last month'],
]

/** The days of a time, both included, and how fine its chart is. */
export function span(range) {
  const today = dayOf(now())
  const month = monthAfter(today, 0)
  const spans = {
    today: [today, today], '7d': [dayAfter(today, -6), today], month: [month, today],
    last: [monthAfter(today, -1), dayAfter(month, -1)],
  }
  const [first, last] = spans[range] ?? [dayAfter(today, -29), today]
  const isDay = first === last
  return { first, last, today, interval: isDay ? 'hour' : 'day', isOpen: last === today }
}

/** The parameters of a time: `to` is not included, and a time that goes on has none. */
export const timesOf = ({ first, last, isOpen }) =>
  ({ from: first, to: isOpen ? null : dayAfter(last, 1), tz: zone })

export const usagePath = (parameters) => path('/v1/usage', parameters)

/** The buckets of a time, by the beginning of their `start`. */
export function bucketsOf({ first, last, interval }, rows) {
  const size = interval === 'day' ? 10 : 13
  const known = new Set(rows.map((row) => row.start.slice(0, size)))
  if (interval === 'day') daysBetween(first, last).forEach((day) => known.add(day))
  else for (let hour = 0; hour < 24; hour++) known.add(`${first}T${String(hour).padStart(2, '0')}`)
  return [...known].sort()
}

/** The bucket in which a row is. */
export const bucketOf = (row, interval) => row.start.slice(0, interval === 'day' ? 10 : 13)

/** The rows of one split, greatest first, with the rest as one row of its own. */
export function ranked(answer, by) {
  const rows = answer.data.map((row) => ({ ...row, name: row[by] ?? null, key: `=${row[by]}` }))
  if (answer.other) rows.push({ ...answer.other, name: null, isOther: true, key: 'other' })
  return rows
}

/** The words for a row's value of a dimension. */
export const labelOf = (row) => (row.isOther ? 'Other' : row.name ?? 'none named')

/** Rows added up, with the figures that are shown of them. */
export function added(rows) {
  const tokens = {}
  for (const row of rows) {
    for (const [kind, n] of Object.entries(row.tokens)) tokens[kind] = (tokens[kind] ?? 0) + n
  }
  const requests = rows.reduce((n, row) => n + row.requests, 0)
  return { requests, tokens, cost: costOfRows(rows) }
}
