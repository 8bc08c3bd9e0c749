// The one place that knows all places: it reads the address, has the place read and drawn, and
// keeps it current.
//
// A place is a module with `title`, `call` (the request that it shows), `read` (an async generator
// of parts of its data, which is drawn after each) and `draw`, all of a visit; some also have
// `spoken`, which is said once a minute.

import { Problem, get, key, now, askTabs, onContact } from './api.js'
import { h, say, show } from './dom.js'
import { Live } from './live.js'
import { drawFrame, drawNotice, keys, onTheme, panel } from './shell.js'

const modules = {
  now: () => import('./now.js'), explore: () => import('./explore.js'),
  sessions: () => import('./sessions.js'), session: () => import('./session.js'),
  user: () => import('./user.js'), books: () => import('./books.js'),
  sources: () => import('./sources.js'), welcome: () => import('./welcome.js'),
  door: () => import('./door.js'), trouble: () => import('./trouble.js'),
}
const SPOKEN_EVERY_MS = 60_000
const READ_EVERY_MS = 1000
const TICK_MS = 10_000

const main = document.getElementById('main')
/** What is known of the server and of the key. */
const server = { project: null, user: null, hasUsage: true, isEmpty: false, isOpen: true }
let visit
let turn = 0
let lastRead = 0
let lastSpoken = now()
let readTimer

// ---- the address: #/place/id?filters. A fragment never reaches a server's or a proxy's log. ----

function parseAddress() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?')
  const [first, ...rest] = path.split('/')
  const id = rest.length ? decodeURIComponent(rest.join('/')) : null
  const names = { sessions: id === null ? 'sessions' : 'session', users: id === null ? null : 'user' }
  const place = names[first] ?? (first in modules && id === null ? first : null)
  return { place, id, query: new URLSearchParams(query) }
}

/** The place of an address by what the server has. */
function placeOf({ place, id, query }) {
  if (place === null && server.user !== null) return { place: 'user', id: server.user, query }
  if (['now', 'explore', 'books', null].includes(place)) {
    if (server.isEmpty) return { place: 'welcome', id, query }
    if (!server.hasUsage) return { place: 'sessions', id: null, query }
  }
  return { place: place ?? 'now', id, query }
}

/** Goes to an address; what is null or empty is left out of its query. */
function go(path, query = {}) {
  const kept = Object.entries(query).filter(([, value]) => value !== null && value !== '')
  location.hash = path + (kept.length ? '?' + new URLSearchParams(kept) : '')
}

/** Changes filters of the present place. */
const set = (changes) =>
  go(location.hash.slice(1).split('?')[0], { ...Object.fromEntries(visit.query), ...changes })

// ---- a visit ----

async function enter() {
  const address = placeOf(parseAddress())
  const isSame = visit?.place === address.place && visit?.id === address.id
  const before = isSame ? visit : { state: {}, data: {} }
  const { state, data } = before
  const mine = { ...address, state, data, server, go, set, isRead: before.isRead, read, redraw: draw }
  visit = mine
  mine.module = await modules[address.place]()
  if (mine !== visit) return
  if (!isSame) {
    panel.close()
    setTimeout(() => { if (mine === visit && !mine.isRead && !mine.problem) draw() }, 150)
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
  try {
    for await (const data of mine.module.read(mine)) {
      if (ticket !== turn) return
      Object.assign(mine.data, data)
      mine.isRead = true
      mine.problem = null
      draw()
    }
  } catch (error) {
    if (ticket === turn) await refuse(error)
  }
}

/** A read that failed leaves what is there, and says so. */
async function refuse(error) {
  if (!(error instanceof Problem)) throw error
  if (error.status === 401) return signIn()
  if (error.isMissing && server.hasUsage && ['now', 'explore', 'books'].includes(visit.place)) {
    server.hasUsage = false
    return enter()
  }
  visit.problem = error
  draw()
  const isPassing = error.status === 429 || error.status >= 500
  if (isPassing) readTimer = setTimeout(read, 1000 * (error.retryAfter || 4))
}

let firstPlace = true
function draw() {
  const module = visit.isRead || visit.place === 'door' ? visit.module : null
  const isNew = main.dataset.visit !== `${visit.place}/${visit.id}/${module !== null}`
  const selection = getSelection()
  // A text that somebody is about to copy is not pulled away.
  if (!isNew && !selection.isCollapsed && main.contains(selection.anchorNode)) return
  main.dataset.visit = `${visit.place}/${visit.id}/${module !== null}`
  if (isNew) main.replaceChildren()
  show(main, module ? module.draw(visit) : drawWaiting())
  drawFrame(visit, live)
  drawNotice(visit, live)
  if (!isNew) return
  scrollTo(0, 0)
  if (!firstPlace || !module) main.querySelector('h1')?.focus({ preventScroll: true })
  firstPlace = false
}

/** What stands there before the first answer, or in its place. */
function drawWaiting() {
  const title = visit.module.title(visit)
  if (visit.problem) return trouble.draw({ ...visit, retry: read, title })
  return h('div', { class: 'view', 'aria-busy': 'true' }, h('h1', { class: 'sr', tabindex: -1 }, title),
    h('p', { class: 'none' }, 'Reading the ledger…'), h('div', { class: 'ghost' }),
    h('div', { class: 'ghost short' }))
}

// ---- who is asking ----

/** Learns who is asking and what there is, before the first place is read. */
async function learn() {
  try {
    server.project = await get('/v1/project')
    server.user = null
    const { requests, cost } = server.project.totals
    server.isEmpty = requests === 0 && cost.usd === '0'
  } catch (error) {
    if (error.status !== 403) throw error
    // A key that is bound to a user sees that user alone; one that may not read sees nothing.
    const { data } = await get('/v1/sessions?limit=1')
    server.user = data[0]?.user_id ?? null
    server.isEmpty = data.length === 0
  }
}

async function signIn(isKeyWrong = false) {
  live.stop()
  server.isOpen = false
  if (!key.get() && await askTabs()) return begin()
  key.forget()
  visit = { place: 'door', id: null, state: { isKeyWrong, enter: begin }, server, data: {} }
  visit.module = await modules.door()
  draw()
}

/** Looks who is asking, then goes where the address says. */
async function begin() {
  try {
    await learn()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.status === 401) return signIn(key.get() !== null)
    visit = { ...parseAddress(), state: {}, data: {}, server, problem: error, go, set }
    visit.module = { title: () => 'Tally', call: () => 'GET /v1/project' }
    visit.retry = begin
    draw()
    setTimeout(() => { if (visit.problem === error) begin() }, 1000 * (error.retryAfter || 4))
    return
  }
  await enter()
}

// ---- keeping current ----

const live = new Live({ news, changed: () => visit && drawNotice(visit, live), refused: signIn })

/** Follows the ledger while the page is seen: a tab in the background costs nothing. */
function follow() {
  if (document.hidden || visit.place === 'door') return live.stop()
  const scope = server.user === null ? 'project' : `user_id:${server.user}`
  if (live.stopper?.signal.aborted === false && live.scope === scope) return
  live.start(scope)
}

/** Something may have happened: reads again, at most once a second. */
async function news() {
  const wait = READ_EVERY_MS - (Date.now() - lastRead)
  if (wait > 0) {
    clearTimeout(readTimer)
    readTimer = setTimeout(news, wait)
    return
  }
  if (server.isEmpty) {
    await learn()
    if (!server.isEmpty) return enter()
  }
  await read()
  if (visit.problem?.status === 0) throw visit.problem
  const sentence = visit.module.spoken?.(visit)
  if (!sentence || now() - lastSpoken < SPOKEN_EVERY_MS) return
  lastSpoken = now()
  say(sentence)
}

onContact((isAnswered) => { if (isAnswered) live.lastAnswer = now() })
document.addEventListener('visibilitychange', follow)
document.addEventListener('selectionchange', () => { if (visit?.isRead) draw() })
addEventListener('hashchange', enter)
setInterval(() => { if (!document.hidden && visit?.isRead) draw() }, TICK_MS)
keys(go)
onTheme()
const trouble = await modules.trouble()
await begin()
