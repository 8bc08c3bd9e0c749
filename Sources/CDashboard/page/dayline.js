// The day so far, cumulative, against the usual day.

import { chart, scaleOf, words } from './charts.js'
import { s } from './dom.js'
import { two } from './format.js'
import { axis, short } from './money.js'

/** What the axis reaches to at least. */
const CENT = 10n ** 10n

/**
 * The chart. `points` are [hour, amount] up to now; `usual` has the amounts of 25 full hours of
 * the usual day, or is null.
 */
export function dayLine(points, usual) {
  const [hour, spent] = points.at(-1)
  const scale = scaleOf([(spent * 108n) / 100n, usual?.at(-1) ?? 0n, CENT])
  const { y } = scale
  const line = (points) => 'M' + points.map(([hour, value]) => `${hour} ${y(value)}`).join('L')
  const path = (d, cls) => s('path', { d, class: cls })
  const isLate = hour > 22
  return chart(scale, axis,
    [[0, 'start'], [6], [12], [18], [24, 'end']].map(([hour, anchor]) =>
      [hour / 0.24, two(hour) + ':00', anchor]),
    { role: 'img', 'aria-label': `Spent so far: ${short(spent)}.` },
    [
      s('svg', { viewBox: '0 0 24 100', preserveAspectRatio: 'none' },
        usual && path(line(usual.map((value, hour) => [hour, value])), 'usual'),
        path(`${line(points)}V100H0Z`, 'area'), path(line(points), 'spend')),
      s('circle', { cx: `${hour / 0.24}%`, cy: `${y(spent)}%`, r: 4.5, class: 'dot' }),
      words(`${(hour - (isLate ? 0.3 : 0)) / 0.24}%`, `${y(spent)}%`, isLate ? 'end' : 'middle',
        'note', 'Now', -11),
    ])
}
