// Sign-in. The key is kept in the storage of this tab and sent as a header to this server alone.

import { key } from './api.js'
import { h } from './dom.js'
import { commandLine } from './parts.js'

export const title = () => 'Sign in'

export function draw({ state }) {
  const submit = (event) => {
    event.preventDefault()
    key.set(event.target.elements.key.value.trim())
    state.enter()
  }
  const input = h('input', {
    name: 'key', id: 'key', type: 'password', required: true, autocomplete: 'current-password',
    spellcheck: 'false', placeholder: 'tally_…', 'aria-invalid': state.isKeyWrong && 'true',
    'aria-describedby': state.isKeyWrong ? 'key-error key-help' : 'key-help',
  })
  return h('div.view.door',
    h('h1', { tabindex: -1 }, 'Sign in'),
    h('p', 'This server asks for a key. One with the scope ', h('b', 'read'),
      ' is enough to look.'),
    h('form', { onsubmit: submit },
      // A password manager wants to know for whom the key is.
      h('input', {
        type: 'text', name: 'user', value: 'tally', autocomplete: 'username', hidden: true,
      }),
      h('label.field', { for: 'key' }, 'Key'), input,
      state.isKeyWrong && h('p.error', { id: 'key-error', role: 'alert' },
        'The server does not know this key, or it was revoked.'),
      h('button.primary', { type: 'submit' }, 'Sign in')),
    h('p.hint', { id: 'key-help' },
      'The key stays in this tab and is gone when you close it. It is sent to this server only.'),
    h('details', h('summary', 'No key, or lost it?'),
      h('div', h('p', 'On the machine that runs Tally:'),
        commandLine('tally keys create --name me --scope read'))))
}
