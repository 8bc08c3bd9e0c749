// What is around every place: navigation, state of the connection, footer, theme, keyboard, and the
// panel "Why this number".

import { clockDifference, key, now } from './api.js'
import { copier, h, say, show } from './dom.js'
import { duration, name } from './format.js'
import { badge } from './parts.js'
import { seconds, utc, zone } from './time.js'

const $ = (id) => document.getElementById(id)
const root = document.documentElement

/** The places: name, heading, and the key after "g". */
const places = [
  ['now', 'Now', 'n'], ['explore', 'Explore', 'e'], ['sessions', 'Sessions', 's'],
  ['budgets', 'Budgets', 'b'], ['books', 'Books', 'm'], ['sources', 'Sources', 'o'],
]

/** Navigation, title and footer of a visit. */
export function drawFrame({ server, place, id, call }, live) {
  const isDoor = place === 'door'
  document.body.classList.toggle('bare', isDoor)
  const stale = live.state === 'lost' ? '(stale) ' : ''
  document.title = `${stale}${name($('main').querySelector('h1')?.textContent ?? 'Tally')} · Tally`
  const current = { session: 'sessions', welcome: 'now' }[place] ?? place
  const links = places.map(([name, label]) => [`#/${name}`, label, name === current])
  const { user } = server
  if (user !== null) {
    links.unshift([`#/users/${encodeURIComponent(user)}`, 'You', place === 'user' && id === user])
  }
  show($('nav'), h('ul', links.map(([href, label, isCurrent]) =>
    h('li', h('a', { href, 'aria-current': isCurrent && 'page' }, label)))))
  $('forget').hidden = !key.get()
  const header = key.get() ? '-H "Authorization: Bearer $TALLY_KEY" ' : ''
  show($('foot'), h('p', call && ['This view is ', h('code', 'GET ' + call), ' ',
    copier('Copy as curl', () => `curl ${header}'${new URL('.' + call, document.baseURI)}'`,
      { class: 'quiet' })]),
  h('p', server.project && `Project ${server.project.project} · `, `Times in ${zone} · US dollars`))
}

let wasLost = false
/** Whether the figures are current, and what keeps them from it. */
export function drawNotice(visit, live) {
  const answered = live.lastAnswer ?? now()
  const moment = h('time', { datetime: utc(answered) }, seconds(answered))
  const isLost = live.state === 'lost'
  const problem = visit.isRead && visit.problem?.status > 0 && visit.problem
  const ahead = clockDifference()
  const left = Math.max(0, Math.ceil((live.retryAt - now()) / 1000))
  show($('status'), isLost ? ['Not live since ', moment.cloneNode(true)] : live.state === 'live' &&
    [h('span.pulse', { 'aria-hidden': 'true' }), 'Live ', moment])
  show($('notice'),
    isLost && h('p.stale', badge('bad', 'Not live'), ' No answer since ', moment,
      '. These figures are from then. Trying again ', left > 0 ? `in ${left}\u202fs` : 'now', '. ',
      h('button', { onclick: () => live.retry() }, 'Try now')),
    problem && h('p.stale', badge('bad', problem.title), ' ', problem.message, ' ',
      h('code', problem.code)),
    Math.abs(ahead) > 120_000 && h('p.stale', badge('warn', 'Clock'),
      ` This browser’s clock is ${duration(Math.abs(ahead))} ${ahead > 0 ? 'behind' : 'ahead of'} `,
      'the server’s. Times here are the server’s.'))
  if (isLost !== wasLost) say(isLost ? 'Not live: no answer from the server' : 'Live again')
  wasLost = isLost
  clearTimeout(drawNotice.timer)
  if (isLost) drawNotice.timer = setTimeout(drawNotice, 1000, visit, live)
}

let sheet
/** Loads the styles that the first place does without. */
export const styles = () => sheet ??= new Promise((resolve) => {
  document.head.append(h('link', {
    rel: 'stylesheet', href: 'page/places.css', onload: resolve, onerror: resolve,
  }))
})

// ---- why this number: its module is loaded with the first question ----

let opener

export function closePanel(isAnswered) {
  if ($('why').hidden) return
  $('why').hidden = true
  document.body.classList.remove('open')
  if (isAnswered) (opener.isConnected ? opener : $('main')).focus()
}

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('button.amt')
  if (!button) return
  if (!$('why').contains(button)) opener = button
  await styles()
  const { explain } = await import('./why.js')
  await explain($('why'), button.cost, button.why, () => closePanel(true))
})

// ---- theme, sign-out, help ----

/** What the browser remembers for this origin: the theme, and whether single letters are keys. */
export function stored(name, value) {
  try {
    if (value === undefined) return localStorage.getItem(name)
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    return null // A browser may keep nothing.
  }
}

const themes = ['auto', 'light', 'dark']

function setTheme(theme) {
  if (theme === 'auto') delete root.dataset.theme
  else root.dataset.theme = theme
  stored('theme', theme === 'auto' ? null : theme)
  $('theme').textContent = theme[0].toUpperCase() + theme.slice(1)
  $('theme').setAttribute('aria-label', `${$('theme').textContent}, the theme: change it`)
}

const help = async () => {
  await styles()
  $('words').showModal()
}

const known = stored('theme')
setTheme(themes.includes(known) ? known : 'auto')
$('theme').onclick = () => setTheme(themes[(themes.indexOf(root.dataset.theme ?? 'auto') + 1) % 3])
$('help').onclick = help
$('letters').checked = stored('keys') !== 'off'
$('letters').onchange = ({ target }) => stored('keys', target.checked ? null : 'off')
$('forget').onclick = () => {
  key.set(null)
  location.reload()
}

// ---- keyboard ----

export function onKeys(go) {
  let afterG = 0
  addEventListener('keydown', (event) => {
    const isModal = document.querySelector('dialog[open]') !== null
    if (event.key === 'Escape' && !isModal) return closePanel(true)
    if (stored('keys') === 'off' || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target.matches('input:not([type=radio]), select') || isModal) return
    const place = places.find(([, , letter]) => letter === event.key)
    if (event.key === 'g') {
      afterG = event.timeStamp
      return
    }
    if (place && event.timeStamp - afterG < 1200) go('/' + place[0])
    else if (event.key === '?') help()
    else if (event.key === '/') find(go)
    else return
    afterG = 0
    event.preventDefault()
  })
}

/** Goes to the field that finds a session, and waits for it where it is not there yet. */
function find(go) {
  const focus = () => $('find-q')?.focus()
  if ($('find-q')) return focus()
  const watch = new MutationObserver(() => {
    if (!$('find-q')) return
    watch.disconnect()
    focus()
  })
  watch.observe($('main'), { childList: true, subtree: true })
  go('/sessions')
}
