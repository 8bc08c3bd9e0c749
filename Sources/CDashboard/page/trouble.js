// What stands in the place of a view that could not be read.

import { key } from './api.js'
import { h } from './dom.js'
import { commandLine, link } from './parts.js'

const view = (title, ...content) =>
  h('div', { class: 'view narrow' }, h('h1', { tabindex: -1 }, title), content)

/** The view of a visit whose `problem` has kept it from being read. */
export function draw({ problem, retry, title, server }) {
  const code = h('code', null, problem.code)
  if (problem.status === 403) {
    return view('Your key may not read this', h('p', null, problem.message, ' ', code),
      h('p', null, 'To look, a key needs the scope ', h('code', null, 'read'), ':'),
      commandLine('tally keys create --name me --scope read'),
      key.get() && h('p', null, 'Sign out, above, to use another key.'))
  }
  if (problem.status === 404) {
    return view(`${title}: not here`, h('p', null, problem.message, ' ', code),
      h('p', null, link('#/sessions', 'All sessions')))
  }
  const again = h('button', { type: 'button', class: 'primary', onclick: retry }, 'Try again')
  if (problem.status === 0) {
    return view('No answer from the server', h('p', null, problem.message), h('p', null, again))
  }
  const wait = problem.retryAfter || 4
  const isPassing = problem.status === 429 || problem.status >= 500
  return view(`${title} could not be read`,
    h('p', null, `The server answered ${problem.status}: ${problem.title}. ${problem.message} `, code),
    h('p', null, again, isPassing && h('span', { class: 'hint' }, ` by itself in ${wait}\u202fs`)))
}
