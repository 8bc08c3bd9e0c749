// Keeps up with the ledger: by the server's stream of events or, where that does not arrive, by
// asking every few seconds.

import { Problem, now, path, send } from './api.js'

const POLL_MS = 5000
/** The server sends something every 15 s; what is silent for longer is gone. */
const SILENCE_MS = 19_000
const PAUSE_MS = [1000, 2000, 4000, 8000, 15_000, 30_000]

export class Live {
  state = 'starting'
  lastID = null

  /**
   * `news` is called when something may have changed, and answers what kept it from being read;
   * `changed` when the state has; `refused` where the key is.
   */
  constructor(page) {
    this.page = page
  }

  /** Begins to keep up with what a scope of the stream brings, such as `project`. */
  start(scope) {
    if (scope === this.scope && this.stopper?.signal.aborted === false) return
    this.stop()
    if (scope !== this.scope) this.lastID = null
    this.scope = scope
    this.stopper = new AbortController()
    this.run(this.stopper.signal)
  }

  stop() {
    this.stopper?.abort()
    this.retry()
  }

  /** Tries again at once. */
  retry() { this.wake?.() }

  async run(signal) {
    let failures = 0
    let hasStream = true
    while (!signal.aborted) {
      try {
        hasStream &&= await this.listen(signal)
        if (!hasStream) await this.poll(signal)
        failures = 0
      } catch (error) {
        if (signal.aborted) return
        if (error instanceof Problem && error.status === 401) return this.page.refused()
        failures += 1
        const pause = PAUSE_MS[Math.min(failures, PAUSE_MS.length) - 1] * (0.75 + Math.random() / 2)
        this.report('lost', now() + pause)
        await this.pause(pause)
      }
    }
  }

  /** Follows the stream until it ends. Answers false where the server has none that arrives. */
  async listen(signal) {
    const silence = new AbortController()
    let timer
    let hasArrived = false
    const heard = () => {
      clearTimeout(timer)
      timer = setTimeout(() => silence.abort(), SILENCE_MS)
    }
    try {
      heard()
      const response = await send(path('/v1/stream', { scope: this.scope }), {
        headers: {
          Accept: 'text/event-stream', ...this.lastID && { 'Last-Event-ID': this.lastID },
        },
        signal: AbortSignal.any([signal, silence.signal]),
      })
      this.report('live')
      // What happened between the first look and the stream, or while it was gone.
      this.page.news()
      for await (const { id, event } of eventsOf(response.body, heard)) {
        hasArrived = true
        if (id) this.lastID = id
        this.report('live')
        if (event) this.page.news()
      }
      return true
    } catch (error) {
      // There is no such stream, or a proxy keeps it back.
      const isRefused = error instanceof Problem && error.status >= 400 && error.status < 500
      if (isRefused && error.status !== 401 || silence.signal.aborted && !hasArrived) return false
      throw error
    } finally {
      clearTimeout(timer)
      silence.abort()
    }
  }

  async poll(signal) {
    const problem = await this.page.news()
    if (problem?.status === 0) throw problem
    if (signal.aborted) return
    this.report('live')
    await this.pause(POLL_MS)
  }

  report(state, retryAt = null) {
    Object.assign(this, { state, retryAt })
    this.page.changed()
  }

  async pause(ms) {
    const { promise, resolve } = Promise.withResolvers()
    this.wake = resolve
    const timer = setTimeout(resolve, ms)
    await promise
    clearTimeout(timer)
  }
}

/** The events of a stream (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
async function* eventsOf(body, heard) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  let event = {}
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    heard()
    const lines = (rest + value).split('\n')
    rest = lines.pop()
    for (const line of lines) {
      const [, field, text] = /^([^:]*):? ?(.*?)\r?$/.exec(line)
      if (field) event[field] = text
      // A line that begins with a colon is a comment: the connection is alive.
      else if (line.startsWith(':')) yield {}
      else if (event.event || event.data) {
        yield event
        event = {}
      }
    }
  }
}
