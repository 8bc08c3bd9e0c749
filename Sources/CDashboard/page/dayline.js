// The day so far, cumulative, against the usual day.

import { chart, ratio, scale, svg, ticks, words } from './charts.js'
import { s } from './dom.js'
import { axis, greatest, short } from './money.js'

const LEFT = 46
const BOTTOM = 24
const RIGHT = 8
/** What the axis reaches to at least. */
const CENT = 10n ** 10n

/**
 * The chart. `points` are [hour, amount] up to now; `usual` has the amounts of 25 full hours of
 * the usual day, or is null.
 */
export function dayLine(props) {
  const spent = props.points.at(-1)[1]
  const label = `Spent so far: ${short(spent)}.` +
    (props.usual ? ` A usual ${props.weekday} ends at ${short(props.usual.at(-1))}.` : '')
  return chart(props, draw, { role: 'img', 'aria-label': label })
}

function draw(host) {
  const { points, usual, weekday } = host.props
  const width = host.clientWidth
  const isNarrow = width < 560
  const height = isNarrow ? 210 : 250
  const [hour, spent] = points.at(-1)
  const most = greatest([spent, usual?.at(-1) ?? 0n, CENT])
  const marks = ticks((most * 108n) / 100n)
  const high = height - BOTTOM
  const x = (hour) => LEFT + (hour / 24) * (width - LEFT - RIGHT)
  const y = (value) => high - ratio(value, marks.at(-1)) * (high - 12)
  const path = (points) =>
    'M' + points.map(([hour, value]) => `${x(hour).toFixed(1)} ${y(value).toFixed(1)}`).join('L')
  const hours = [0, 6, 12, 18, 24].map((hour) => words(
    x(hour), height - 6, { 0: 'start', 24: 'end' }[hour] ?? 'middle', 'axis',
    String(hour).padStart(2, '0') + ':00'))
  const area = `${path(points)}L${x(hour).toFixed(1)} ${high}L${x(points[0][0])} ${high}Z`
  const isRight = x(hour) > width - 60
  host.replaceChildren(svg(width, height,
    scale(marks, y, LEFT, width - RIGHT, axis), hours,
    usual && usualLine(usual, weekday, isNarrow),
    s('path', { d: area, class: 'area' }),
    s('path', { d: path(points), class: 'spend' }),
    s('circle', { cx: x(hour), cy: y(spent), r: 4.5, class: 'dot' }),
    words(x(hour) + (isRight ? -10 : 0), y(spent) - 11, isRight ? 'end' : 'middle',
      'note strong', 'Now')))

  function usualLine(usual, weekday, isNarrow) {
    const end = usual.at(-1)
    return [
      s('path', { d: path(usual.map((value, hour) => [hour, value])), class: 'usual' }),
      words(width - RIGHT, y(end) - 8, 'end', 'note',
        `${isNarrow ? 'Usual' : `A usual ${weekday}`}, ${short(end)}`),
    ]
  }
}
