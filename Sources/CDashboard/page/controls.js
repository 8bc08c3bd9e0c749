// Controls that change what is seen, and what is saved of it.

import { Problem, attempt, send } from './api.js'
import { h, say } from './dom.js'

/** A choice of one: a real group of radio buttons that looks like one control. */
export const choice = (field, legend, options, value, pick) =>
  h('fieldset.choice', h('legend', legend), options.map(([each, label]) =>
    h('label', { 'data-key': field + each },
      h('input', {
        type: 'radio', name: field, value: each, checked: each === value,
        onchange: () => pick(each),
      }), h('span', label))))

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
