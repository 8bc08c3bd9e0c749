// Forms, asked in the dialog. What is asked for is a table of fields; what the server refuses is
// said beside them, and the field that it names gets the focus.

import { attempt, h, Problem, say, select } from './kit.js'

const dialog = document.getElementById('dialog')

function open(heading, ...content) {
  dialog.replaceChildren(h('h2', { id: 'dialog-title' }, heading), ...content)
  if (!dialog.open) dialog.showModal()
}

const close = (label) => h('button', { onclick: () => dialog.close() }, label)

/**
 * Asks for something. Fields are { name, label, value, … }: with `options`, [value, label] each,
 * a choice, else a line of text, whose further attributes are given. `save` sends what was entered,
 * and `done` is called when the server has it; the dialog closes then, unless `save` answers with
 * a list of what is to be seen in its place.
 */
export function ask({ heading, about, fields = [], verb, save, done }) {
  const refusal = h('p.error', { id: 'refusal', role: 'alert' })
  const onsubmit = async (event) => {
    event.preventDefault()
    const form = event.target
    const answer = await attempt(save(Object.fromEntries(new FormData(form))))
    if (answer instanceof Problem) {
      const field = [...form.elements].find(({ name }) => name && answer.field?.startsWith(name))
      const where = field?.labels[0].firstChild.data ?? answer.field
      refusal.textContent = where ? `${where}: ${answer.message}` : answer.message
      return field?.focus()
    }
    say('Done')
    done()
    if (Array.isArray(answer)) open(heading, ...answer, h('div.acts', close('Close')))
    else dialog.close()
  }
  open(heading, h('form.fields', { onsubmit }, h('p.hint', about), fields.map(field), refusal,
    h('div.acts', close('Cancel'), h('button.primary', { type: 'submit' }, verb))))
}

const field = ({ label, options, value, ...attributes }) => h('label.field', label,
  options ? select(attributes, options, value) : h('input', {
    autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'refusal', ...attributes, value,
  }))
