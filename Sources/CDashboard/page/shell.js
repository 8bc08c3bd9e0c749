// What is around every place: navigation, state of the connection, footer, theme, keyboard, and the
// panel "Why this number".

import { key, now, talk } from './api.js'
import { copier, h, say, show } from './dom.js'
import { duration, name } from './format.js'
import { address, badge, link } from './parts.js'
import { seconds, utc, zone } from './time.js'

const $ = (id) => document.getElementById(id)
const root = document.documentElement

/** The links to the places; each has the key that leads there after "g". */
const links = [...document.querySelectorAll('nav a')]

/** Navigation, title and footer of a visit. */
export function drawFrame({ server: { user, project }, place, id, call }, live) {
  document.body.classList.toggle('bare', place === 'door')
  const stale = live.state === 'lost' ? '(stale) ' : ''
  document.title = `${stale}${name($('main').querySelector('h1')?.textContent ?? 'Tally')} · Tally`
  $('you').parentNode.hidden = user === null
  $('you').href = address('#/users/', user)
  const current = place === 'user' ? address('#/users/', id)
    : '#/' + ({ session: 'sessions', welcome: 'now' }[place] ?? place)
  for (const link of links) link.ariaCurrent = link.getAttribute('href') === current ? 'page' : null
  $('forget').hidden = !key.get()
  const header = key.get() ? '-H "Authorization: Bearer $TALLY_KEY" ' : ''
  show($('foot'), h('p', call && ['This view is ', h('code', 'GET ' + call), ' ',
    copier('Copy as curl', () => `curl ${header}'${new URL('.' + call, document.baseURI)}'`,
      { class: 'quiet' })]),
  h('p', user === null && [project && `Project ${project.project} · `,
    link('#/settings', 'Settings'), ' · '], `Times in ${zone} · US dollars`))
}

let wasLost = false
let noticeTimer
/** Whether the figures are current, and what keeps them from it. */
export function drawNotice(visit, live) {
  const answered = talk.answeredAt ?? now()
  const moment = () => h('time', { datetime: utc(answered) }, seconds(answered))
  const isLost = live.state === 'lost'
  const problem = visit.isRead && visit.problem?.status > 0 && visit.problem
  const off = Math.abs(talk.ahead)
  const left = Math.max(0, Math.ceil((live.retryAt - now()) / 1000))
  const notice = (kind, title, ...text) => h('p.stale', badge(kind, title), ' ', text)
  show($('status'), isLost ? ['Not live since ', moment()] : live.state === 'live' &&
    [h('span.pulse', { 'aria-hidden': 'true' }), 'Live ', moment()])
  show($('notice'),
    isLost && notice('bad', 'Not live', 'No answer since ', moment(), '. These figures are from ',
      'then. Trying again ', left > 0 ? `in ${left}\u202fs` : 'now', '. ',
      h('button', { onclick: () => live.retry() }, 'Try now')),
    problem && notice('bad', problem.title, problem.message, ' ', h('code', problem.code)),
    off > 120_000 && notice('warn', 'Clock', `This browser’s clock is ${duration(off)} `,
      `${talk.ahead > 0 ? 'behind' : 'ahead of'} the server’s. Times here are the server’s.`))
  if (isLost !== wasLost) say(isLost ? 'Not live: no answer from the server' : 'Live again')
  wasLost = isLost
  clearTimeout(noticeTimer)
  if (isLost) noticeTimer = setTimeout(drawNotice, 1000, visit, live)
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

// The browser remembers for this origin: the theme, and whether single letters are keys.

const themes = ['auto', 'light', 'dark']

function drawTheme() {
  const { theme = themes[0] } = localStorage
  root.dataset.theme = theme
  $('theme').textContent = theme
  $('theme').ariaLabel = `${theme}, the theme: change it`
}

const help = async () => {
  await styles()
  $('words').showModal()
}

drawTheme()
$('theme').onclick = () => {
  localStorage.theme = themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length]
  drawTheme()
}
$('help').onclick = help
$('letters').checked = localStorage.keys !== 'off'
$('letters').onchange = ({ target }) => { localStorage.keys = target.checked ? 'on' : 'off' }
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
    if (!$('letters').checked || event.ctrlKey || event.metaKey || event.altKey || isModal) return
    if (event.target.matches('input:not([type=radio]), select')) return
    const place = links.find(({ dataset }) => dataset.letter === event.key)
    if (event.key === 'g') {
      afterG = event.timeStamp
      return
    }
    if (place && event.timeStamp - afterG < 1200) place.click()
    else if (event.key === '?') help()
    else if (event.key === '/') find(go)
    else return
    afterG = 0
    event.preventDefault()
  })
}

let isSought = false
/** Goes to the field that finds a session. */
function find(go) {
  isSought = !$('find-q')
  if (isSought) go('/sessions')
  else $('find-q').focus()
}

/** Gives the focus to what was asked for of a place that is new: that field, or its heading. */
export function focusPlace() {
  const field = isSought && $('find-q')
  if (field) isSought = false
  const target = field || $('main').querySelector('h1')
  target.focus({ preventScroll: true })
}
