// Stacked bars over time. Pointer and arrow keys show the same box, which is read aloud; the same
// figures follow as a table.

import { chart, line, ratio, scale, svg, ticks, words } from './charts.js'
import { h, s, say } from './dom.js'
import { greatest, sum } from './money.js'
import { swatch } from './parts.js'

const LEFT = 52
const BOTTOM = 24
const LABEL_WIDTH = 76

/**
 * The chart. `buckets` are [key, name, short name]; `series` have a name, a class and a BigInt for
 * each bucket; `format` and `axis` write such a value; `partial` is the bucket that is not over.
 */
export const stackedBars = (props) => chart(props, draw, {
  tabindex: 0, role: 'group', 'aria-roledescription': 'bar chart',
  'aria-label': `${props.label}. Arrow keys read one bar after the other; a table follows.`,
  onpointermove: ({ currentTarget: host, clientX }) => {
    const { left } = host.getBoundingClientRect()
    const at = Math.floor((clientX - left - LEFT) / host.step)
    mark(host, at >= 0 && at < host.props.buckets.length ? at : -1)
  },
  onpointerleave: ({ currentTarget }) => mark(currentTarget, -1),
  onblur: ({ currentTarget }) => mark(currentTarget, -1),
  onkeydown: (event) => {
    const { currentTarget: host, key } = event
    const last = host.props.buckets.length - 1
    const at = host.at ?? -1
    const to = {
      ArrowRight: Math.min(last, at + 1), ArrowLeft: at < 0 ? last : Math.max(0, at - 1),
      Home: 0, End: last, Escape: -1,
    }[key]
    if (to === undefined) return
    event.preventDefault()
    mark(host, to)
    if (to >= 0) say(sentence(host.props, to))
  },
})

const partsOf = ({ series }, at) =>
  series.map((each) => [each, each.values[at]]).filter(([, value]) => value > 0n)

const totalOf = ({ series }, at) => sum(series.map((each) => each.values[at]))

const headingOf = ({ buckets, partial }, at) => buckets[at][1] + (at === partial ? ', so far' : '')

const sentence = (props, at) => `${headingOf(props, at)}: ${props.format(totalOf(props, at))}. ` +
  partsOf(props, at).map(([{ name }, value]) => `${name} ${props.format(value)}`).join(', ')

function draw(host) {
  const { props, clientWidth: width } = host
  const { buckets, series, partial } = props
  const height = width < 560 ? 210 : 280
  const high = height - BOTTOM
  const marks = ticks(greatest(buckets.map((_, at) => totalOf(props, at))))
  const y = (value) => high - ratio(value, marks.at(-1)) * (high - 18)
  const step = (width - LEFT) / buckets.length
  const gap = Math.min(step * 0.28, 8)
  host.step = step
  const bars = buckets.map((_, at) => {
    let below = 0n
    return series.map(({ cls, values }) => {
      const bottom = y(below)
      below += values[at]
      const tall = bottom - y(below)
      if (tall <= 0.3) return null
      // One pixel parts neighbours.
      return s('rect', {
        x: LEFT + at * step + gap / 2, y: y(below), width: Math.max(1, step - gap),
        height: Math.max(0.6, tall > 3 ? tall - 1 : tall),
        class: cls + (at === partial ? ' part' : ''),
      })
    })
  })
  const every = Math.ceil(buckets.length / Math.max(2, Math.floor((width - LEFT) / LABEL_WIDTH)))
  const labels = buckets.map(([, , label], at) => {
    const isLast = at === buckets.length - 1
    if ((buckets.length - 1 - at) % every > 0) return null
    const middle = LEFT + (at + 0.5) * step
    return isLast ? words(Math.min(width, middle + 20), height - 6, 'end', 'axis', label)
      : words(middle, height - 6, 'middle', 'axis', label)
  })
  host.replaceChildren(svg(width, height, s('rect.band', { height: high }),
    scale(marks, y, LEFT, width, props.axis), bars, labels, line(LEFT, high, width, high, 'base')),
  h('div.tip', { hidden: true }))
  mark(host, host.at ?? -1)
}

/** Shows the box of a bar; -1 hides it. */
function mark(host, at) {
  const { props, step } = host
  const tip = host.querySelector('.tip')
  const band = host.querySelector('.band')
  host.at = at
  tip.hidden = at < 0
  band.setAttribute('width', at < 0 ? 0 : step)
  if (at < 0) return
  band.setAttribute('x', LEFT + at * step)
  tip.replaceChildren(h('strong', headingOf(props, at)),
    h('b', props.format(totalOf(props, at))),
    ...partsOf(props, at).map(([{ name, cls }, value]) => h('span', swatch(cls),
      h('bdi', name), h('span.num', props.format(value)))))
  const middle = LEFT + (at + 0.5) * step
  const isLeft = middle < (host.clientWidth + LEFT) / 2
  const left = isLeft ? middle + step / 2 + 8 : middle - step / 2 - 8 - tip.offsetWidth
  tip.style.left = `${Math.max(0, Math.min(host.clientWidth - tip.offsetWidth, left))}px`
}
