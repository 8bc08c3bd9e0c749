// The forms that make, change and delete a budget, and the words for what they ask.

import { ask } from './forms.js'
import { change, name, plural, unitOf, zone } from './kit.js'

export const dimensions = {
  user_id: 'user', session_id: 'session', agent: 'agent', model: 'model', provider: 'provider',
}
const units = [['usd', 'US dollars'], ['tokens', 'tokens'], ['requests', 'calls']]
/** Windows that clocks begin, and all of time. */
export const spans = {
  hour: 'an hour', day: 'a day', week: 'a week', month: 'a month', total: 'in all',
}
const lengths = [[86_400, 'day'], [3600, 'hour'], [60, 'minute'], [1, 'second']]
/** The windows that the form offers, some of them without a beginning. */
const windows = [...Object.keys(spans), ...[3600, 18_000, 86_400, 604_800, 2_592_000]
  .map((each) => ({ rolling_seconds: each }))].map((each) => [JSON.stringify(each), spanOf(each)])
/** What a budget does where nothing is left. */
export const rules = [
  ['hard', 'Refuse holds that do not fit'], ['', 'Refuse nothing, record alerts'],
]

/** The words for a window. */
export function spanOf(window) {
  const { rolling_seconds: seconds } = window
  if (!seconds) return spans[window]
  const [size, unit] = lengths.find(([size]) => seconds % size === 0)
  return `in any ${plural(seconds / size, unit)}`
}

/** What every budget is asked for, around what a new one is asked for as well. */
const fieldsOf = ({ name, amount, hard = true, thresholds = ['80%', '100%'] }, ...between) => [
  { name: 'name', label: 'Name', value: name, required: true },
  { name: 'amount', label: 'Limit', value: amount, required: true, inputmode: 'decimal' },
  ...between,
  { name: 'hard', label: 'When nothing is left', options: rules, value: hard ? 'hard' : '' },
  { name: 'thresholds', label: 'Alerts at', value: thresholds.join(', ') },
]
const chosen = ({ name, amount, hard, thresholds }, unit) => ({
  name, [`amount_${unit}`]: unit === 'usd' ? amount.trim() : Number(amount),
  hard: hard === 'hard', thresholds: thresholds.split(/[\s,]+/).filter(Boolean),
})

/** Whose usage counts: everything, what one is named, or each by itself. */
const words = Object.entries(dimensions)
const scopes = [['', 'Everything together'],
  ...words.map(([key, word]) => ['one ' + key, `One ${word} …`]), ['one tag', 'One tag …'],
  ...words.map(([key, word]) => ['each ' + key, `Each ${word} by itself`])]

function scopeIn({ whose, value }) {
  const [word, key] = whose.split(' ')
  if (word === 'each') return { each: key }
  if (key !== 'tag') return { scope: word ? { [key]: value } : null }
  const [tag, ...rest] = value.split('=')
  return { scope: { tags: { [tag.trim()]: rest.join('=').trim() } } }
}

export const make = (done) => ask({
  heading: 'New budget', about: 'It counts what was used before as well.', verb: 'Make it', done,
  fields: fieldsOf({},
    { name: 'unit', label: 'Unit', options: units },
    { name: 'window', label: 'Window', value: '"day"', options: windows },
    { name: 'tz', label: 'By the clocks of', value: zone },
    { name: 'whose', label: 'Counts', options: scopes },
    { name: 'value', label: 'Named', placeholder: 'its name; tag=value' }),
  save: ({ window, tz, ...entered }) => change('POST', '/v1/budgets', {
    ...chosen(entered, entered.unit), ...scopeIn(entered), window: JSON.parse(window), tz,
  }),
})

export function alter(budget, done) {
  const unit = unitOf(budget)
  ask({
    heading: `Change ${name(budget.name)}`, verb: 'Change it', done,
    fields: fieldsOf({ ...budget, amount: budget[`amount_${unit}`] }),
    save: (entered) => change('PATCH', `/v1/budgets/${budget.budget_id}`, chosen(entered, unit)),
  })
}

export const remove = ({ budget_id: id, name: label }, done) => ask({
  heading: `Delete ${name(label)}?`, verb: 'Delete it', done,
  about: 'What it counted is gone; its alerts stay.',
  save: () => change('DELETE', `/v1/budgets/${id}`),
})
