// The multiplication of tokens and prices, for a row of figures of one model.

import { h } from './dom.js'
import { count } from './format.js'
import { exact, parse } from './money.js'
import { kindsOf, named, table } from './parts.js'

/** A row's tokens by kind and its exact cost, as a fold. */
export function multiplication(row, filter, isOpen) {
  return h('details', { open: isOpen, class: 'mult' },
    h('summary', h('span.mono', named(row.model)),
      h('span.num', row.cost.usd === null ? 'no price' : exact(parse(row.cost.usd)))),
    table({
      caption: `Tokens of ${row.model}`, rows: kindsOf(row.tokens), cls: 'tight',
      columns: [['Kind', '', ([, label]) => label], ['Tokens', 'num', ([, , , n]) => count(n)]],
    }))
}
