// What charts have in common: SVG by hand. Everything is in percent of a plot that is as large as
// the style sheet has it, and what is written hangs outside.

import { h, s } from './dom.js'
import { share } from './format.js'
import { greatest } from './money.js'

/** A scale of at most five steps of 1, 2, 2.5 or 5 × 10ⁿ from zero, which holds all values. */
export function scaleOf(values) {
  const most = greatest(values)
  const unit = 10n ** BigInt(String(most).length - 1)
  const steps = [unit / 5n, unit / 4n, unit / 2n, unit, unit * 2n, (unit * 5n) / 2n]
  const step = steps.find((each) => each > 0n && each * 5n >= most) ?? unit
  const marks = [0n]
  while (marks.at(-1) < most || marks.length < 2) marks.push(marks.at(-1) + step)
  // How far down from the top a value is, in percent.
  const y = (value) => 100 - share(value, marks.at(-1))
  return { marks, y }
}

export const words = (x, y, anchor, cls, text, dy = 4) =>
  s('text', { x, y, dy, 'text-anchor': anchor, class: cls }, text)

/**
 * A chart upon a scale, whose labels `write` makes of a value and the step. `labels` are what is
 * written below the plot, as [percent, text, anchor, class]; `beside` is what is no part of the
 * drawing.
 */
export const chart = ({ marks, y }, write, labels, attributes, plot, ...beside) =>
  h('div.chart', attributes,
    s('svg', { 'aria-hidden': 'true' },
      marks.map((mark) => [mark ? 'grid' : 'base', `${y(mark)}%`, write(mark, marks[1])])
        .map(([cls, y, text]) => [
          s('line', { x2: '100%', y1: y, y2: y, class: cls }), words(-8, y, 'end', 'axis', text),
        ]),
      labels.map(([x, text, anchor = 'middle', cls = '']) =>
        words(`${x}%`, '100%', anchor, `axis ${cls}`, text, 18)),
      plot), beside)
