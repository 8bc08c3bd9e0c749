// Questions to /v1/usage: of which time, split by what, and with which filters.

import { get, now, path } from './api.js'
import { dayAfter, dayOf, zone } from './time.js'

export const usagePath = (parameters) => path('/v1/usage', parameters)
export const usage = (parameters, options) => get(usagePath(parameters), options)

/** What begins today, or so many days before, in the viewer's zone. */
export const since = (days) => ({ from: dayAfter(dayOf(now()), -days), tz: zone })

/** The rows of one split, greatest first, with the rest as one row of its own. */
export function ranked(answer, by) {
  const rows = answer.data.filter((row) => !row.other)
    .map((row) => ({ ...row, name: row[by] ?? null, key: `=${row[by]}` }))
  if (answer.other) rows.push({ ...answer.other, name: null, isOther: true, key: 'other' })
  return rows
}

/** The words for a row's value of a dimension. */
export const labelOf = (row) => (row.isOther ? 'Other' : row.name ?? 'none named')

/** What "Why this number" is told of a row. */
export const whyOf = (row, by, parameters, more = '') => row.isOther
  ? { title: 'Other' + more, note: 'All that are not named above, as one exact sum.' }
  : { title: labelOf(row) + more, usage: { ...parameters, [by]: row.name ?? '' } }
