// Days and times of the viewer's zone. A day is a text such as 2026-11-26, as the API has it, so
// that its length in hours is the server's business. A formatter of Intl would cost 20 ms before
// the first figure: texts of Date's own are cut up in its place.

import { now } from './api.js'
import { DAY, HOUR, MINUTE, SECOND, THIN } from './format.js'

export const zone = globalThis.Temporal?.Now.timeZoneId() ??
  (Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC')

/** A moment by the clocks of the zone: `2026-11-26T15:39:56.000Z`, whose Z means nothing. */
const local = (at) =>
  new Date(at - new Date(at).getTimezoneOffset() * MINUTE).toISOString()

/** The day of a moment, as the API writes it. */
export const dayOf = (at) => local(at).slice(0, 10)
export const today = () => dayOf(now())
export const clock = (at) => local(at).slice(11, 16)
export const seconds = (at) => local(at).slice(11, 19)

const noon = (day) => new Date(day + 'T12:00Z')
const dayAt = (moment) => new Date(moment).toISOString().slice(0, 10)

/** The day so many days later. */
export const dayAfter = (day, days) => dayAt(noon(day).getTime() + days * DAY)

/** The first day of the month so many months later. */
export function monthAfter(day, months) {
  const [year, month] = day.split('-').map(Number)
  return dayAt(Date.UTC(year, month - 1 + months, 1))
}

/** `Thu, 26 Nov 2026 …`, in parts. */
const partsOf = (day) => noon(day).toUTCString().split(/,? /)

export function dayShort(day) {
  const [, date, month] = partsOf(day)
  return `${Number(date)} ${month}`
}
export const dayName = (day) => `${partsOf(day)[0]} ${dayShort(day)}`

const long = (options) => (day) => noon(day).toLocaleString('en', { ...options, timeZone: 'UTC' })
export const weekday = long({ weekday: 'long' })
export const monthName = long({ month: 'long', year: 'numeric' })

/** The time of today, else with the day. */
export function when(at) {
  const day = dayOf(at)
  if (day === today()) return clock(at)
  const year = day.slice(0, 4)
  return `${dayShort(day)}${today().startsWith(year) ? '' : ' ' + year}, ${clock(at)}`
}

/** The hour of the day as a number: 15.5 is half past three. */
export function hourNow() {
  const [hour, minute] = clock(now()).split(':').map(Number)
  return hour + minute / 60
}

/** A moment in the API's own writing, for whoever wants to know exactly. */
export const utc = (at) => new Date(at).toISOString().replace('.000', '')

/** Whether a moment is one of the last minutes: a session with such an event is running. */
export const isRecent = (text) => Date.parse(text) > now() - 5 * MINUTE

/** How long ago a moment was: `9 s ago`. */
export function ago(text) {
  const passed = now() - Date.parse(text)
  if (passed < 5000) return 'just now'
  const [size, unit] = [[DAY, 'd'], [HOUR, 'h'], [MINUTE, 'm'], [SECOND, 's']]
    .find(([each]) => passed >= each)
  return `${Math.floor(passed / size)}${THIN}${unit} ago`
}
