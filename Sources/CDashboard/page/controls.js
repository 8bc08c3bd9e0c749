// Controls that change what is seen, and what is saved of it.

import { Problem, attempt, send } from './api.js'
import { copier, h, say } from './dom.js'

/** A choice of one: a real group of radio buttons, which show their labels and look like one. */
export const choice = (field, legend, options, value, pick) =>
  h('fieldset.choice', h('legend', legend), options.map(([each, label]) => h('input', {
    type: 'radio', name: field, value: each, checked: each === value, 'aria-label': label,
    'data-key': field + each, onchange: () => pick(each),
  })))

/** A choice of one that unfolds. Options are [value, label] each. */
export const select = (attributes, options, value) => h('select', attributes,
  options.map(([each, label]) => h('option', { value: each, selected: each === value }, label)))

/** The button below what goes on. */
export const more = (label, onclick) => h('p', h('button', { 'data-key': 'more', onclick }, label))

/** A line to paste into a terminal. */
export const commandLine = (text) =>
  h('div.code', h('pre', { tabindex: 0 }, text), copier('Copy', () => text))

/** A button that hands the viewer what a path answers, as a file. */
export const saver = (label, filename, target) => h('button', {
  onclick: async () => {
    const answer = await attempt(send(target))
    if (answer instanceof Problem) return say(answer.message)
    const url = URL.createObjectURL(await answer.blob())
    h('a', { href: url, download: filename }).click()
    setTimeout(() => URL.revokeObjectURL(url), 1000)
    say('Saved')
  },
}, label)
