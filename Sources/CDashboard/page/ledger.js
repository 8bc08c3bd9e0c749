// What the places beside the first are made of.

import { copier, h } from './dom.js'
import { percent, share } from './format.js'
import { abs, exact, parse } from './money.js'
import { block, columns, table } from './parts.js'

export const heading = (title, ...more) => h('div.head', h('h1', { tabindex: -1 }, title), more)

/**
 * A block with a table of figures. `first` is [heading, cell] of what tells its rows apart; without
 * `why` each row has its own.
 */
export const ledger = (title, rows, [label, cell], why, { beside, ...more }) =>
  block(title, beside, table({
    caption: title, rows, columns: [
      [label, '', cell], columns.calls, columns.tokens, columns.cost(why),
    ], ...more,
  }))

/** By how much the reported cost is off the computed one; null where nothing is. */
export function variance({ variance: difference, computed }) {
  if ((difference ?? '0') === '0') return null
  const value = parse(difference)
  const size = abs(value)
  const words = computed === null ? exact(size) : percent(share(size, abs(parse(computed))))
  return (value < 0n ? '−' : '+') + words
}

/** A line to paste into a terminal. */
export const commandLine = (text) =>
  h('div.code', h('pre', { tabindex: 0 }, text), copier('Copy', () => text))
