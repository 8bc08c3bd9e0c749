// What is around every place: navigation, state of the connection, footer, theme, keyboard, and the
// panel "Why this number".

import { clockDifference, key, now } from './api.js'
import { copy, h, show } from './dom.js'
import { duration } from './format.js'
import { badge, userLink } from './parts.js'
import { seconds, utc, zone } from './time.js'

const $ = (id) => document.getElementById(id)

/** The places: name, heading, and the key after "g". */
const places = [
  ['now', 'Now', 'n'], ['explore', 'Explore', 'e'], ['sessions', 'Sessions', 's'],
  ['books', 'Books', 'm'], ['sources', 'Sources', 'o'],
]
const needsUsage = ['now', 'explore', 'books']

/** Navigation, title and footer of a visit. */
export function drawFrame(visit, live) {
  const { module, server, place } = visit
  const isDoor = place === 'door'
  document.body.classList.toggle('bare', isDoor)
  const isLost = live.state === 'lost'
  document.title = `${isLost ? '(stale) ' : ''}${module.title(visit)} · Tally`
  const shown = places.filter(([name]) => server.hasUsage || !needsUsage.includes(name))
  const current = { session: 'sessions', welcome: 'now' }[place] ?? place
  const links = shown.map(([name, label]) => ['#/' + name, label, name === current])
  if (server.user !== null) {
    links.unshift([userLink(server.user), 'You', place === 'user' && visit.id === server.user])
  }
  show($('nav'), h('ul', null, links.map(([href, label, isCurrent]) =>
    h('li', null, h('a', { href, 'aria-current': isCurrent && 'page' }, label)))))
  $('forget').hidden = !key.get()
  const call = module.call?.(visit)
  show($('foot'), call && !isDoor && [
    h('p', null, 'This view is ', h('code', null, call), ' ',
      h('button', { type: 'button', class: 'quiet', onclick: (e) => copy(curl(call), e.currentTarget) },
        'Copy as curl')),
    h('p', null, server.project ? `Project ${server.project.project} · ` : '',
      `Times in ${zone} · US dollars`),
  ])
}

function curl(call) {
  const target = new URL('.' + call.replace('GET ', ''), document.baseURI)
  const header = key.get() ? '-H "Authorization: Bearer $TALLY_KEY" ' : ''
  return `curl ${header}'${target}'`
}

/** Whether the figures are current, and what keeps them from it. */
export function drawNotice(visit, live) {
  const answered = live.lastAnswer ?? now()
  const moment = h('time', { datetime: utc(answered) }, seconds(answered))
  const isLost = live.state === 'lost'
  show($('status'), isLost ? ['Not live since ', moment] : live.state === 'live'
    ? [h('span', { class: 'pulse', 'aria-hidden': 'true' }), 'Live ', moment] : '')
  const problem = visit.isRead && visit.problem?.status ? visit.problem : null
  const ahead = clockDifference()
  show($('notice'),
    isLost && h('p', { class: 'stale', role: 'status' }, badge('bad', 'Not live'),
      ' No answer since ', moment, '. These figures are from then. Trying again ',
      h('span', { class: 'until' }, until(live.retryAt)), '. ',
      h('button', { type: 'button', onclick: () => live.retry() }, 'Try now')),
    problem && h('p', { class: 'stale', role: 'status' }, badge('bad', problem.title), ' ',
      problem.message, ' ', h('code', null, problem.code)),
    Math.abs(ahead) > 120_000 && h('p', { class: 'stale' }, badge('warn', 'Clock'),
      ` This browser’s clock is ${duration(Math.abs(ahead))} ${ahead > 0 ? 'behind' : 'ahead of'}`,
      ' the server’s. Times here are the server’s.'))
  clearTimeout(drawNotice.timer)
  if (isLost) drawNotice.timer = setTimeout(drawNotice, 1000, visit, live)
}

function until(at) {
  const left = Math.ceil((at - now()) / 1000)
  return left > 0 ? `in ${left}\u202fs` : 'now'
}

// ---- why this number: its module is loaded with the first question ----

let opener
export const panel = {
  close(isAnswered) {
    if ($('why').hidden) return
    $('why').hidden = true
    document.body.classList.remove('open')
    if (isAnswered) (opener?.isConnected ? opener : $('main')).focus()
  },
}

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('button.amt')
  if (!button) return
  if (!$('why').contains(button)) opener = button
  const { explain } = await import('./why.js')
  await explain($('why'), button.cost, button.why, () => panel.close(true))
})

// ---- theme ----

/** What the browser remembers for this origin: the theme, and whether single letters are keys. */
export function stored(name, value) {
  try {
    if (value === undefined) return localStorage.getItem(name)
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    // A browser may keep nothing.
  }
  return null
}

const themes = ['auto', 'light', 'dark']
function setTheme(theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  stored('theme', theme === 'auto' ? null : theme)
  $('theme').textContent = theme[0].toUpperCase() + theme.slice(1)
  $('theme').setAttribute('aria-label', `${$('theme').textContent} theme, change it`)
}

export function onTheme() {
  const known = stored('theme')
  setTheme(themes.includes(known) ? known : 'auto')
  const current = () => document.documentElement.dataset.theme ?? 'auto'
  $('theme').addEventListener('click', () =>
    setTheme(themes[(themes.indexOf(current()) + 1) % themes.length]))
  $('forget').addEventListener('click', () => {
    key.forget()
    location.reload()
  })
  $('help').addEventListener('click', help)
}

const help = async () => (await import('./help.js')).open($('dialog'))

// ---- keyboard ----

export function keys(go) {
  let afterG = 0
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !$('dialog').open) return panel.close(true)
    if (stored('keys') === 'off' || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target.matches('input:not([type=radio]), select, textarea')) return
    const place = places.find(([, , letter]) => letter === event.key)
    if (place && event.timeStamp - afterG < 1200) go('/' + place[0])
    else if (event.key === '?') help()
    else if (event.key === '/') go('/sessions', { find: 1 })
    else {
      if (event.key === 'g') afterG = event.timeStamp
      return
    }
    afterG = 0
    event.preventDefault()
  })
}
