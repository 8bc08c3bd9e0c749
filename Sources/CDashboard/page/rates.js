// The multiplication of tokens and prices.

import { attempt, get, path } from './api.js'
import { h } from './dom.js'
import { count, name } from './format.js'
import { exact, parse, sum } from './money.js'
import { kindsOf, named, pairs, table } from './parts.js'

const fold = ({ model, cost }, isOpen, ...content) =>
  h('details.mult', { open: isOpen, 'data-exact': cost.usd },
    h('summary', h('span.mono', named(model)),
      h('span.num', cost.usd === null ? 'no price' : exact(parse(cost.usd)))), content)

/** Rows are [kind, tokens, rate or null, value or null]. */
const product = (rows, caption) => table({
  caption, rows, columns: [
    ['Kind', '', ([label]) => label], ['Tokens', 'num', ([, n]) => count(n)],
    ...rows.some(([, , rate]) => rate) ? [
      ['$ per million', 'num', ([, , rate]) => (rate ? '× ' + rate : 'no rate')],
      ['USD', 'num', ([, , , value]) => (value === null ? '' : exact(value))],
    ] : [],
  ],
})

const priceOf = ({ price, tier, above_prompt_tokens: above, hours }) => h('p.hint',
  `Price of ${name([price.provider, price.model].filter(Boolean).join('/'))}`,
  price.effective_from && ` since ${price.effective_from}`, `, list of ${name(price.version)}`,
  tier !== 'standard' && `, tier ${name(tier)}`, above && `, prompts over ${count(above)} tokens`,
  hours && ', certain hours', '.')

const labelOf = (bucket) => kindsOf({ [bucket]: 1 })[0]?.[1] ?? bucket.replaceAll('_', ' ')

/** An event, with its own price. */
export function explained(entry) {
  const { computed, not_explained: reason } = entry.why
  if (computed === null) {
    return fold(entry, true, h('p.hint', name(reason ?? 'Nothing was computed.')))
  }
  const rows = computed.buckets.map((each) =>
    [labelOf(each.bucket), each.count, each.usd_per_million, parse(each.usd)])
  const more = [
    ...computed.multiplier === '1' ? [] : [['Times, for the place', computed.multiplier]],
    ...computed.fees.map((fee) =>
      [`${count(fee.count)} × ${name(fee.kind)}`, exact(parse(fee.usd))]),
    ...computed.rounding === '0' ? [] : [['Beyond the exact sum', computed.rounding]],
  ]
  return fold(entry, true, product(rows, 'Tokens times price'), pairs(more), priceOf(computed))
}

/**
 * Figures of a model. They are many events' together: the rates of the newest are written down
 * where they give the sum to the last digit, so where no other price was in it.
 */
export async function multiplied(row, filter, isOpen) {
  const kinds = kindsOf(row.tokens)
  const rates = filter && row.cost.computed !== null && await attempt(newestRates(row, filter))
  const rows = kinds.map(([kind, label, , n]) => {
    const rate = rates?.buckets?.find((each) => each.bucket === kind)?.usd_per_million ?? null
    return [label, n, rate, rate === null ? null : (BigInt(n) * parse(rate)) / 1_000_000n]
  })
  const isWhole = rates && row.cost.computed !== null &&
    sum(rows.map(([, , , value]) => value ?? 0n)) === parse(row.cost.computed)
  if (isWhole) {
    return fold(row, isOpen, product(rows, `Tokens times price of ${row.model}`), priceOf(rates))
  }
  return fold(row, isOpen,
    product(rows.map(([label, n]) => [label, n, null, null]), `Tokens of ${row.model}`),
    row.cost.usd !== null &&
      h('p.hint', 'Several prices, tiers or fees are in this sum; each event shows its own.'))
}

async function newestRates({ model }, filter) {
  const { data } = await get(path('/v1/events', { ...filter, model, kind: 'call', limit: 1 }))
  const [newest] = data
  if (!newest) return null
  const { event_id: id, source } = newest
  return (await get(path(`/v1/events/${encodeURIComponent(id)}`, { source }))).why.computed
}
