// Stacked bars over time. Pointer and arrow keys show the same box, which is read aloud; the same
// figures follow as a table.

import { chart, scaleOf } from './charts.js'
import { h, s, say, show, sum, swatch } from './kit.js'

/** Names below the bars: at most so many, and every other one of them on a phone. */
const NAMES_MAX = 8

/**
 * The chart. `buckets` are [key, name, short name]; `series` have a name, a class and a BigInt for
 * each bucket; `format` and `axis` write such a value; `partial` is the bucket that is not over.
 * `state.bar` is the bar whose box is shown; none has the number -1.
 */
export function stackedBars(props, state) {
  const { label, axis, format, buckets, series, partial } = props
  const last = buckets.length - 1
  const width = 100 / buckets.length
  const total = (at) => sum(series.map(({ values }) => values[at]))
  const scale = scaleOf(buckets.map((_, at) => total(at)))
  const headingOf = (at) => buckets[at][1] + (at === partial ? ', so far' : '')
  const partsOf = (at) => series.map(({ name, cls, values }) => [name, cls, values[at]])
    .filter(([, , value]) => value > 0n)

  function draw() {
    const at = state.bar > last ? -1 : state.bar ?? -1
    return chart(scale, axis, namesOf(buckets), {
      props, tabindex: 0, role: 'group', 'aria-roledescription': 'bar chart',
      'aria-label': `${label}. Arrow keys read one bar after the other; a table follows.`,
      onpointermove, onkeydown, onpointerleave: hide, onblur: hide,
    }, [
      at >= 0 && s('rect.band', { x: `${at * width}%`, width: `${width}%`, height: '100%' }),
      buckets.map((_, at) => stack(partsOf(at), scale, (at + 0.12) * width, width * 0.76,
        at === partial && 'part')),
    ],
    h('div.tip', { hidden: at < 0, class: at < last / 2 && 'right' }, at >= 0 && [
      h('strong', headingOf(at)), h('b', format(total(at))),
      partsOf(at).map(([name, cls, value]) =>
        h('span', swatch(cls), h('bdi', name), h('span.num', format(value)))),
    ]))
  }
  // Shows the box of another bar; no more than the chart is drawn anew.
  function mark(host, at) {
    if (at === state.bar) return
    state.bar = at
    show(host, ...draw().childNodes)
  }
  function hide({ currentTarget }) { mark(currentTarget, -1) }
  function onpointermove({ currentTarget, clientX }) {
    const { left, width } = currentTarget.firstChild.getBoundingClientRect()
    const to = Math.floor(((clientX - left) / width) * buckets.length)
    mark(currentTarget, to > last ? -1 : Math.max(-1, to))
  }
  function onkeydown(event) {
    const at = state.bar ?? -1
    const to = {
      ArrowRight: Math.min(last, at + 1), ArrowLeft: at < 0 ? last : Math.max(0, at - 1),
      Home: 0, End: last, Escape: -1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    mark(event.currentTarget, to)
    if (to >= 0) {
      say(`${headingOf(to)}: ${format(total(to))}. ` +
        partsOf(to).map(([name, , value]) => `${name} ${format(value)}`).join(', '))
    }
  }
  return draw()
}

function namesOf(buckets) {
  const last = buckets.length - 1
  const every = Math.ceil(buckets.length / NAMES_MAX)
  return buckets.map(([, , name], at) => [
    at === last ? 100 : (100 * (at + 0.5)) / buckets.length, name, at === last ? 'end' : 'middle',
    (last - at) % (2 * every) ? 'hide-s' : '',
  ]).filter((_, at) => (last - at) % every === 0)
}

function stack(parts, { y }, x, width, state) {
  let top = 100
  return parts.map(([, cls, value]) => {
    const height = 100 - y(value)
    top -= height
    return s('rect.stacked', { x: `${x}%`, y: `${top}%`, width: `${width}%`,
      height: `${height}%`, class: [cls, state].filter(Boolean).join(' ') })
  })
}
