// What the places beside the first are made of.

import { h } from './dom.js'
import { percent, share } from './format.js'
import { abs, exact, parse } from './money.js'
import { badge, columns, tableBlock } from './parts.js'

export const heading = (title, ...more) => h('div.head', h('h1', { tabindex: -1 }, title), more)

/** A block with a table of figures, whose first column is what tells the rows apart. */
export const ledger = (title, rows, first, { why, beside, ...more }) => tableBlock(title, beside, {
  rows, columns: [first, columns.calls, columns.tokens, columns.cost(why)], ...more,
})

/** By how much the reported cost is off the computed one; null where nothing is. */
export function variance({ variance: difference, computed }) {
  if ((difference ?? '0') === '0') return null
  const value = parse(difference)
  const size = abs(value)
  const words = computed === null ? exact(size) : percent(share(size, abs(parse(computed))))
  return (value < 0n ? '−' : '+') + words
}

export const unpriced = ({ usd, evidence }) => evidence.unpriced_events > 0 &&
  badge('warn', usd === null ? 'unpriced' : 'partly unpriced')

const known = {
  provider_billed: 'Billed by the provider', provider_usage: 'Priced by the list',
  client_reported: 'Reported by clients', estimated: 'Estimated',
}

/** How a cost is known, as [words, decimal text]; the parts add up to it. */
export const evidenceOf = ({ evidence }) => Object.entries(known)
  .filter(([kind]) => evidence[kind] !== '0').map(([kind, words]) => [words, evidence[kind]])
