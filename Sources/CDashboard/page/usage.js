// Questions to /v1/usage: of which time, split by what, and with which filters.

import { AHEAD_MS, get } from './api.js'
import { dayAfter, today, zone } from './time.js'

export const usage = (parameters, options) => get('/v1/usage', parameters, options)

/** What begins today, or so many days before, in the viewer's zone. */
export const since = (days) => ({ from: dayAfter(today(), -days), tz: zone })

/** Today, as the first view has it; what was asked for ahead of it will do. */
export const dayInQuarters = () =>
  usage({ ...since(0), interval: '15m' }, { freshFor: AHEAD_MS })

/** The rows of one split of what `parameters` ask for, greatest first, with the rest as a row. */
export function ranked({ data, other }, by, parameters, more = '') {
  const rows = data.filter((row) => !row.other).map((row) => {
    const label = row[by] ?? 'none named'
    const usage = { ...parameters, [by]: row[by] ?? '' }
    return { ...row, name: row[by], label, key: `=${row[by]}`, why: { title: label + more, usage } }
  })
  return other === null ? rows : [...rows, {
    ...other, name: null, label: 'Other', key: 'other', isOther: true, why: {
      title: 'Other' + more, note: 'All that are not named above, as one exact sum.',
    },
  }]
}
