// What charts have in common: SVG by hand in real pixels, drawn anew when the width changes.

import { h, s } from './dom.js'

/** A part of the whole as a float: BigInts are divided, and only then become pixels. */
export const ratio = (value, most) =>
  most === 0n ? 0 : Number((value * 100_000n) / most) / 100_000

/** At most five steps of 1, 2, 2.5 or 5 × 10ⁿ from zero. */
export function ticks(most) {
  if (most <= 0n) return [0n, 1n]
  const unit = 10n ** BigInt(String(most).length - 1)
  const steps = [unit / 5n, unit / 4n, unit / 2n, unit, unit * 2n, (unit * 5n) / 2n]
  const step = steps.find((each) => each > 0n && each * 5n >= most) ?? unit
  const marks = [0n]
  while (marks.at(-1) < most) marks.push(marks.at(-1) + step)
  return marks
}

/** A chart: `draw` fills the element from its `props`, whenever they or its width change. */
export const chart = (props, draw, attributes) =>
  h('div.chart', { 'data-key': 'chart', props, draw, ...attributes })

new ResizeObserver(() => {
  for (const each of document.querySelectorAll('.chart')) each.draw(each)
}).observe(document.getElementById('main'))

export const svg = (width, height, ...children) =>
  s('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' }, children)

export const line = (x1, y1, x2, y2, cls) => s('line', { x1, y1, x2, y2, class: cls })

export const words = (x, y, anchor, cls, text) =>
  s('text', { x, y, 'text-anchor': anchor, class: cls }, text)

/** The lines of the axis with their labels; a chart's own left edge is `left`. */
export const scale = (marks, y, left, right, label) => marks.map((mark) => [
  line(left, y(mark), right, y(mark), mark === 0n ? 'base' : 'grid'),
  words(left - 8, y(mark) + 4, 'end', 'axis', label(mark)),
])
