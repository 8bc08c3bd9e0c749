// A price for a model that has none. What waits for it is priced by itself.

import { ask } from './forms.js'
import { change, h, name, plural } from './kit.js'

const rates = {
  input: 'Input', output: 'Output', cache_read: 'Read from a cache',
  cache_write: 'Write to a cache',
}

/** Asks for the rates of a model, or for another model that costs the same. */
export const priceOf = ({ model, provider }, done) => ask({
  heading: `Price of ${name(model)}`, verb: 'Set it', done,
  about: 'Dollars per million tokens.',
  fields: [
    { name: 'provider', label: 'Provider', value: provider ?? '', required: true },
    ...Object.entries(rates).map(([bucket, label]) =>
      ({ name: bucket + '_per_million_usd', label, placeholder: 'no rate' })),
    { name: 'alias_of', label: 'Or the same as the model', placeholder: 'provider/model' },
    { name: 'from', label: 'From', placeholder: '2026-11-01' },
  ],
  save: async ({ provider: seller, ...entered }) => {
    const terms = Object.fromEntries(Object.entries(entered).filter(([, text]) => text !== ''))
    const target = [seller, model].map(encodeURIComponent).join('/')
    const answer = await change('PUT', `/v1/prices/${target}`, terms)
    const { waiting_events: waiting } = await answer.json()
    return waiting > 0 &&
      [h('p', `${plural(waiting, 'event')} that waited for it will be priced now.`)]
  },
})
