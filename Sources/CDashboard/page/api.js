// Asks the server. An answer is kept with its ETag: asking again costs no query where nothing has
// changed.

const ANSWERS_MAX = 100
const TIMEOUT_MS = 20_000
/** How long another tab may take to hand its key over. */
const ANSWER_MS = 500
const KEY = 'tally-key'

const answers = new Map()
const asked = new Map()
/** What was asked first since its path was set to null. */
export const firstAsked = { path: null }
let clockOffset = 0
let contact = () => {}

/** What the server, or the way to it, refused; as RFC 9457 has it. A status of 0 is no answer. */
export class Problem extends Error {
  constructor(status, body, retryAfter = 0) {
    super(body.detail ?? body.title ?? 'no answer from the server')
    this.status = status
    this.code = body.code ?? (status ? `status ${status}` : 'no_answer')
    this.title = body.title ?? (status ? 'The server answered something else' : 'No answer')
    this.field = body.field
    this.retryAfter = retryAfter
  }
}

/** The key of this tab. It is in no cookie, and in no storage that outlives the tab. */
export const key = {
  get: () => sessionStorage.getItem(KEY),
  /** Null forgets it. */
  set(text) {
    if (text === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, text)
    answers.clear()
  },
}

// A new tab asks those that are open. A channel is kept to one origin, so to one port.
const tabs = new BroadcastChannel('tally-key')
tabs.onmessage = ({ data }) => {
  if (data === 'who has a key?' && key.get()) tabs.postMessage({ key: key.get() })
}

/** Takes the key from another tab. Answers whether one had any. */
export function askTabs() {
  return new Promise((resolve) => {
    const other = new BroadcastChannel('tally-key')
    const end = (found) => {
      other.close()
      resolve(found)
    }
    other.onmessage = ({ data }) => {
      if (!data.key) return
      key.set(data.key)
      end(true)
    }
    other.postMessage('who has a key?')
    setTimeout(end, ANSWER_MS, false)
  })
}

/** The time by the server's clock, in milliseconds. */
export const now = () => Date.now() + clockOffset

/** By how much the server's clock is ahead of the browser's, in milliseconds. */
export const clockDifference = () => clockOffset

/** Is called after each answer with true, and with false where there was none. */
export const onContact = (listener) => { contact = listener }

/** A path with its query; what is null or undefined is left out, a list is repeated. */
export function path(base, parameters) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of [value].flat()) {
      if (each !== null && each !== undefined) query.append(name, each)
    }
  }
  return query.size ? `${base}?${query}` : base
}

/** Sends a request; throws a `Problem` for every answer but 2xx and 304. */
export async function send(target, { headers = {}, signal, ...options } = {}) {
  const shown = { ...headers }
  if (key.get()) shown.Authorization = `Bearer ${key.get()}`
  let response
  try {
    // Relative, so that the page works below any path of a proxy.
    response = await fetch('.' + target, {
      ...options, headers: shown, cache: 'no-store', credentials: 'omit',
      signal: signal ?? AbortSignal.timeout(TIMEOUT_MS),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    contact(false)
    throw new Problem(0, { detail: `${target.split('?')[0]}: ${error.message}` })
  }
  contact(true)
  const date = Date.parse(response.headers.get('Date') ?? '')
  // A date is cut to the second: only more than that is a difference.
  if (Math.abs(date - now()) > 1500) clockOffset = date - Date.now()
  if (response.ok || response.status === 304) return response
  const seconds = Number(response.headers.get('Retry-After')) || 0
  throw new Problem(response.status, await response.json().catch(() => ({})), seconds)
}

/** Has the server change something. */
export const change = (method, target, value) => send(target, {
  method, headers: { 'Content-Type': 'application/json' }, body: value && JSON.stringify(value),
})

/** What a path answers, as JSON. With `freshFor` an answer so many milliseconds old will do. */
export function get(target, { freshFor = 0 } = {}) {
  firstAsked.path ??= target
  const known = answers.get(target)
  if (known && Date.now() - known.at < freshFor) return Promise.resolve(known.data)
  if (!asked.has(target)) {
    asked.set(target, ask(target, known).finally(() => asked.delete(target)))
  }
  return asked.get(target)
}

async function ask(target, known) {
  const headers = known?.etag ? { 'If-None-Match': known.etag } : {}
  const response = await send(target, { headers })
  const data = response.status === 304 ? known.data : await response.json()
  const etag = response.headers.get('ETag') ?? known?.etag
  answers.delete(target)
  answers.set(target, { data, etag, at: Date.now() })
  if (answers.size > ANSWERS_MAX) answers.delete(answers.keys().next().value)
  return data
}

/** The same of what a part of a view can do without: a `Problem` is answered, not thrown. */
export async function attempt(promise) {
  try {
    return await promise
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}
