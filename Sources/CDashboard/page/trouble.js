// What stands in the place of a view that could not be read.

import { commandLine, h, link } from './kit.js'

/** The view of a visit whose `problem` has kept it from being read. */
export function draw({ problem, read }) {
  const again = h('button.primary', { onclick: read }, 'Try again')
  const scope = problem.message.includes('admin') ? 'admin' : 'read'
  const [title, ...more] = {
    0: ['No answer from the server', again],
    403: ['Your key may not read this', 'It needs the scope ', h('code', scope), ':'],
    404: ['There is no such thing here', link('#/sessions', 'All sessions')],
  }[problem.status] ?? [problem.title, again]
  return h('div.view.narrow', h('h1', { tabindex: -1 }, title),
    h('p', problem.message, ' ', h('code', problem.code)), h('p', more),
    problem.status === 403 && commandLine(`tally keys create --name me --scope ${scope}`))
}
