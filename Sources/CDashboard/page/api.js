// Asks the server. An answer is kept with its ETag: asking again costs no query where nothing has
// changed.

const ANSWERS_MAX = 100
/** How old an answer may be that was asked for ahead of its view. */
export const AHEAD_MS = 500
const TIMEOUT_MS = 20_000
/** How long another tab may take to hand its key over. */
const ANSWER_MS = 500
const KEY = 'tally-key'
const QUESTION = 'who has a key?'

const answers = new Map()
const asked = new Map()

/**
 * What is known of the talk with the server: `path` was asked first since it was set to null, the
 * last answer came at `answeredAt`, and the server's clock is `ahead` ms of the browser's.
 */
export const talk = { path: null, answeredAt: null, ahead: 0 }

/** The time by the server's clock, in milliseconds. */
export const now = () => Date.now() + talk.ahead

/** What the server, or the way to it, refused; as RFC 9457 has it. A status of 0 is no answer. */
export class Problem extends Error {
  constructor(status, body, retryAfter = 0) {
    super(body.detail ?? body.title ?? 'A proxy in between may have made it.')
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
const tabs = new BroadcastChannel(KEY)
let take = () => {}
tabs.onmessage = ({ data }) => {
  if (data.key) take(data.key)
  else if (key.get()) tabs.postMessage({ key: key.get() })
}

/** Takes the key from another tab. Answers whether one had any. */
export const askTabs = () => new Promise((resolve) => {
  // What others are told later is not for this tab.
  const end = (found) => {
    take = () => {}
    resolve(found)
  }
  take = (text) => {
    key.set(text)
    end(true)
  }
  tabs.postMessage(QUESTION)
  setTimeout(end, ANSWER_MS, false)
})

/** A path with its query; what is null or undefined is left out, a list is repeated. */
export function path(base, parameters = {}) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of [value].flat()) {
      if (each !== null && each !== undefined) query.append(name, each)
    }
  }
  return query.size ? `${base}?${query}` : base
}

/** Sends a request; throws a `Problem` for every answer but 2xx and 304. */
export async function send(target, { headers, signal, ...options } = {}) {
  const authorization = key.get() && { Authorization: `Bearer ${key.get()}` }
  let response
  try {
    // Relative, so that the page works below any path of a proxy.
    response = await fetch('.' + target, {
      ...options, headers: { ...headers, ...authorization }, cache: 'no-store',
      credentials: 'omit', signal: signal ?? AbortSignal.timeout(TIMEOUT_MS),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Problem(0, { detail: `${target.split('?')[0]}: ${error.message}` })
  }
  const date = Date.parse(response.headers.get('Date') ?? '')
  // A date is cut to the second: only more than that is a difference.
  if (Math.abs(date - now()) > 1500) talk.ahead = date - Date.now()
  talk.answeredAt = now()
  if (response.ok || response.status === 304) return response
  const seconds = Number(response.headers.get('Retry-After')) || 0
  throw new Problem(response.status, await response.json().catch(() => ({})), seconds)
}

/** Has the server change something. */
export const change = (method, target, value) => send(target, {
  method, headers: { 'Content-Type': 'application/json' }, body: value && JSON.stringify(value),
})

/** What a path answers, as JSON. With `freshFor` an answer so many milliseconds old will do. */
export function get(base, parameters, { freshFor = 0 } = {}) {
  const target = path(base, parameters)
  talk.path ??= target
  const known = answers.get(target)
  if (known && Date.now() - known.at < freshFor) return Promise.resolve(known.data)
  if (!asked.has(target)) {
    asked.set(target, ask(target, known).finally(() => asked.delete(target)))
  }
  return asked.get(target)
}

async function ask(target, known) {
  const response = await send(target, { headers: known?.etag && { 'If-None-Match': known.etag } })
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
