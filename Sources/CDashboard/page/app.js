// The one place that knows all places: it reads the address, has the place read and drawn, and
// keeps it current.
//
// A place is a module with `read` (parts of its data one after the other, whose members may be
// promises; it is drawn after each) and `draw`, both of a visit; some also have `spoken`, which is
// said once a minute.

import { AHEAD_MS, Problem, askTabs, get, key, now, talk } from './api.js'
import { h, say, show } from './dom.js'
import { Live } from './live.js'
import { closePanel, drawFrame, drawNotice, focusPlace, onKeys, styles } from './shell.js'

/** The places that have an address. */
const places = [
  'now', 'explore', 'sessions', 'session', 'user', 'budgets', 'books', 'sources', 'settings',
  'welcome',
]
const load = async (place) => {
  const [module] = await Promise.all([import(`./${place}.js`), place !== 'now' && styles()])
  return module
}
const SPOKEN_EVERY_MS = 60_000
const READ_EVERY_MS = 1000
const READ_AFTER_MS = 5000
const TICKED_READ_MS = 60_000
const DRAWN_EVERY_MS = 10_000
const LOADING_AFTER_MS = 150
const RETRY_SECONDS = 4

const main = document.getElementById('main')
/** What is known of the server and of the key; `user` is whom the key is bound to. */
const server = { project: null, user: null, isEmpty: false }
const live = new Live({ news, changed, refused: signIn })
let visit
let entries = 0
let turn = 0
let lastRead = 0
let lastSpoken = now()
let readTimer

// ---- the address: #/place/id?filters. A fragment never reaches a server's or a proxy's log. ----

function address() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?')
  const [first, ...rest] = path.split('/')
  const id = rest.length ? decodeURIComponent(rest.join('/')) : null
  const place = id === null ? first : { sessions: 'session', users: 'user' }[first]
  return { place: places.includes(place) ? place : null, id, query: new URLSearchParams(query) }
}

/** Where the address leads. */
function destination() {
  const { place, id, query } = address()
  if (place === null && server.user !== null) return { place: 'user', id: server.user, query }
  const isWelcome = server.isEmpty && ['now', 'explore', 'books', null].includes(place)
  return { place: isWelcome ? 'welcome' : place ?? 'now', id, query }
}

/** Goes to an address; what is null or empty is left out of its query. */
function go(path, query = {}) {
  const kept = Object.entries(query).filter(([, value]) => value !== null && value !== '')
  location.hash = path + (kept.length ? '?' + new URLSearchParams(kept) : '')
}

/** Changes filters of the present place. */
const set = (changes) =>
  go(location.hash.slice(1).split('?')[0] || '/' + visit.place,
    { ...Object.fromEntries(visit.query), ...changes })

// ---- a visit ----

async function enter() {
  const { place, id, query } = destination()
  const entry = ++entries
  const module = await load(place)
  if (entry !== entries) return
  const isSame = visit?.place === place && visit.id === id
  const { state, data, isRead } = isSame ? visit : { state: {}, data: {}, isRead: false }
  const { hash } = location
  const mine = {
    place, id, query, hash, module, state, data, isRead, server, go, set, read, redraw: draw,
  }
  visit = mine
  if (!isSame) {
    closePanel()
    setTimeout(() => { if (mine === visit && !mine.isRead) draw() }, LOADING_AFTER_MS)
  }
  await read()
  follow()
}

/** Reads what the place shows. Whoever asked before this is not answered any more. */
async function read() {
  const mine = visit
  const ticket = ++turn
  clearTimeout(readTimer)
  lastRead = Date.now()
  // The first question of a place is the one that its footer shows.
  talk.path = null
  try {
    for (const parts of mine.module.read(mine)) {
      const values = await Promise.all(Object.values(parts))
      if (ticket !== turn || mine !== visit) return
      Object.keys(parts).forEach((name, i) => { mine.data[name] = values[i] })
      Object.assign(mine, { isRead: true, problem: null, call: talk.path })
      draw()
    }
    main.dataset.read = mine.hash
  } catch (error) {
    if (ticket === turn && mine === visit) await refuse(error)
  }
}

/** A read that failed leaves what is there, and says so. */
async function refuse(error) {
  if (!(error instanceof Problem)) throw error
  if (error.status === 401) return signIn()
  const trouble = await load('trouble')
  Object.assign(visit, { problem: error, trouble })
  draw()
  if (error.status !== 429 && error.status < 500) return
  readTimer = setTimeout(read, 1000 * (error.retryAfter || RETRY_SECONDS))
}

let isFirst = true
function draw() {
  const isReady = visit.isRead || visit.place === 'door'
  const shown = `${visit.place} ${visit.id} ${isReady}`
  const isNew = main.dataset.shown !== shown
  const selection = getSelection()
  // A text that somebody is about to copy is not pulled away.
  if (!isNew && !selection.isCollapsed && main.contains(selection.anchorNode)) return
  main.dataset.shown = shown
  if (isNew) main.replaceChildren()
  const { draw } = isReady ? visit.module : visit.problem ? visit.trouble : { draw: waiting }
  show(main, draw(visit))
  changed()
  if (!isNew) return
  scrollTo(0, 0)
  if (!isFirst) focusPlace()
  isFirst &&= !isReady
}

const waiting = () => h('div.view', { 'aria-busy': 'true' },
  h('h1.sr', { tabindex: -1 }, 'Reading'), h('p.none', 'Reading the ledger…'),
  h('div.ghost'))

// ---- who is asking ----

/** Learns who is asking and what there is. */
async function learn(options) {
  try {
    server.project = await get('/v1/project', {}, options)
    server.user = null
    const { requests, cost } = server.project.totals
    server.isEmpty = requests === 0 && cost.usd === '0'
  } catch (error) {
    if (error.status !== 403) throw error
    // A key that is bound to a user sees that user alone; one that may not read sees nothing.
    const { data } = await get('/v1/sessions', { limit: 1 })
    server.user = data[0]?.user_id ?? null
    server.isEmpty = data.length === 0
  }
}

async function signIn() {
  live.stop()
  const isKeyWrong = key.get() !== null
  if (!isKeyWrong && await askTabs()) return begin()
  key.set(null)
  await styles()
  visit = { place: 'door', id: null, module: { draw: () => door(isKeyWrong) }, data: {}, server }
  draw()
}

function door(isKeyWrong) {
  const view = document.getElementById('door').content.firstElementChild.cloneNode(true)
  view.querySelector('.error').hidden = !isKeyWrong
  view.querySelector('form').onsubmit = (event) => {
    event.preventDefault()
    key.set(event.target.elements.key.value.trim())
    begin()
  }
  return view
}

/** Looks who is asking, then goes where the address says. */
async function begin() {
  try {
    await Promise.all([learn({ freshFor: AHEAD_MS }), load(address().place ?? 'now')])
    await enter()
  } catch (error) {
    visit = { place: null, id: null, data: {}, server, module: {}, read: begin }
    await refuse(error)
  }
}

// ---- keeping current ----

/** Follows the ledger while the page is seen: a tab in the background costs nothing. */
function follow() {
  if (document.hidden || !visit || visit.place === 'door') return live.stop()
  live.start(server.user === null ? 'project' : `user_id:${server.user}`)
}

/** Something may have happened: reads again, at most once a second. Answers what went wrong. */
async function news() {
  clearTimeout(readTimer)
  const wait = READ_EVERY_MS - (Date.now() - lastRead)
  if (wait > 0) {
    readTimer = setTimeout(news, wait)
    return null
  }
  try {
    if (server.isEmpty) await learn()
    if (visit.place === 'welcome' && !server.isEmpty) await enter()
    else await read()
  } catch (error) {
    await refuse(error)
  }
  // Some parts of a place may be some seconds old: the last news are followed by one more look.
  if (!visit.problem) readTimer = setTimeout(read, READ_AFTER_MS)
  const sentence = visit.module.spoken?.(visit)
  if (sentence && now() - lastSpoken >= SPOKEN_EVERY_MS) {
    lastSpoken = now()
    say(sentence)
  }
  return visit.problem
}

/** Time passes too: what is shown of it is drawn anew, and read now and then. */
function tick() {
  if (document.hidden || !visit?.isRead) return
  if (Date.now() - lastRead > TICKED_READ_MS) read()
  else draw()
}

/** The state of the connection is another. */
function changed() {
  if (!visit?.module) return
  drawFrame(visit, live)
  drawNotice(visit, live)
}

document.addEventListener('visibilitychange', follow)
document.addEventListener('selectionchange', () => { if (visit?.isRead) draw() })
addEventListener('hashchange', enter)
setInterval(tick, DRAWN_EVERY_MS)
onKeys(go)
await begin()
