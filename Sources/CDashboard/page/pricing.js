// A price for a model that has none. What waits for it is priced by itself.

import { change } from './api.js'
import { ask } from './forms.js'
import { h } from './dom.js'
import { name, plural } from './format.js'

const rates = {
  input: 'Input', output: 'Output', cache_read: 'Read from a cache', cache_write: 'Write to a cache',
}
const member = (bucket) => bucket + '_per_million_usd'

/** Asks for the rates of a model, or for another model that costs the same. */
export const priceOf = ({ model, provider }, { read }) => ask({
  heading: `Price of ${name(model)}`, verb: 'Set it',
  about: 'Dollars for a million tokens. Tokens of a kind that has no rate stay without a price.',
  fields: [
    { name: 'provider', label: 'Provider', value: provider ?? '', required: true },
    ...Object.entries(rates).map(([bucket, label]) =>
      ({ name: member(bucket), label, inputmode: 'decimal', placeholder: 'no rate' })),
    { name: 'alias_of', label: 'Or the same as the model', placeholder: 'provider/model' },
    { name: 'from', label: 'From', placeholder: 'always; or 2026-11-01' },
  ],
  save: async ({ provider: seller, ...rest }) => {
    const given = Object.entries(rest).filter(([, text]) => text.trim() !== '')
    const target = ['/v1/prices', seller.trim(), model].map((part, index) =>
      index ? encodeURIComponent(part) : part).join('/')
    const set = await change('PUT', target,
      Object.fromEntries(given.map(([key, text]) => [key, text.trim()])))
    const { waiting_events: waiting } = await set.json()
    read()
    return waiting > 0 && h('p', `${plural(waiting, 'event')} that waited for it will be priced now.`)
  },
})
