// The multiplication of tokens and prices.

import {
  address, attempt, count, exact, get, h, kindsOf, name, named, pairs, parse, sum, table,
} from './kit.js'

export const eventOf = ({ event_id: id, source }) => get(address('/v1/events/', id), { source })

const fold = ({ model, cost: { usd } }, isOpen, ...content) =>
  h('details.mult', { open: isOpen, 'data-exact': usd },
    h('summary', h('span.mono', named(model)),
      h('span.num', usd === null ? 'no price' : exact(parse(usd)))), content)

/** Rows are [kind, tokens, rate, value]; the last two where there are rates. */
const product = (rows) => table({
  caption: 'Tokens times price', rows, columns: [
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

/** An event, with its own price. */
export function explained(entry) {
  const { computed, not_explained: reason } = entry.why
  if (computed === null) {
    return fold(entry, true, h('p.hint', name(reason ?? 'Nothing was computed.')))
  }
  const { buckets, fees, multiplier, rounding } = computed
  return fold(entry, true,
    product(buckets.map(({ bucket, count, usd_per_million: rate, usd }) =>
      [kindsOf({ [bucket]: 1 })[0]?.[1] ?? bucket.replaceAll('_', ' '), count, rate, parse(usd)])),
    pairs([
      multiplier !== '1' && ['Times, for the place', multiplier],
      ...fees.map(({ count: n, kind, usd }) => [`${count(n)} × ${name(kind)}`, exact(parse(usd))]),
      rounding !== '0' && ['Beyond the exact sum', rounding],
    ].filter(Boolean)), priceOf(computed))
}

/**
 * Figures of a model. They are many events' together: the rates of the newest are written down
 * where they give the sum to the last digit, so where no other price was in it.
 */
export async function multiplied(row, filter, isOpen) {
  const { usd, computed } = row.cost
  const rates = filter && computed !== null && await attempt(newestRates(row, filter))
  const rows = kindsOf(row.tokens).map(([kind, label, , n]) => {
    const rate = rates?.buckets?.find((each) => each.bucket === kind)?.usd_per_million ?? null
    return [label, n, rate, rate === null ? null : (BigInt(n) * parse(rate)) / 1_000_000n]
  })
  const isWhole = rates && sum(rows.map(([, , , value]) => value ?? 0n)) === parse(computed)
  if (isWhole) return fold(row, isOpen, product(rows), priceOf(rates))
  return fold(row, isOpen, product(rows.map(([label, n]) => [label, n])), usd !== null &&
    h('p.hint', 'Several prices or fees are in it; each event shows its own.'))
}

async function newestRates({ model }, filter) {
  const { data: [newest] } = await get('/v1/events', { ...filter, model, kind: 'call', limit: 1 })
  return newest ? (await eventOf(newest)).why.computed : null
}
