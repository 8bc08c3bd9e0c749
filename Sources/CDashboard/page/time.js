// Days and times of the viewer's zone. A day is a text such as 2026-11-26, as the API has it, so
// that its length in hours is the server's business.

export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'

/** Made with the first use: before the first figure each of them is a delay. */
function formatter(options, timeZone = zone, locale = 'en-GB') {
  let format
  return (at) => (format ??= new Intl.DateTimeFormat(locale, { ...options, timeZone })).format(at)
}
const time = { hour: '2-digit', minute: '2-digit' }
const day = { day: 'numeric', month: 'short' }

export const clock = formatter(time)
export const seconds = formatter({ ...time, second: '2-digit' })
/** The day of a moment, as the API writes it. */
export const dayOf = formatter({ year: 'numeric', month: '2-digit', day: '2-digit' }, zone, 'en-CA')
const dayAndMonth = formatter(day)
const dayMonthYear = formatter({ ...day, year: 'numeric' })

const noon = (day) => Date.parse(day + 'T12:00:00Z')
const dayAt = (moment) => new Date(moment).toISOString().slice(0, 10)

/** The day so many days later. */
export const dayAfter = (day, days) => dayAt(noon(day) + days * 86_400_000)

/** The first day of the month so many months later. */
export function monthAfter(day, months) {
  const [year, month] = day.split('-').map(Number)
  return dayAt(Date.UTC(year, month - 1 + months, 1))
}

const ofDay = (options) => {
  const format = formatter(options, 'UTC')
  return (day) => format(noon(day))
}

export const weekday = ofDay({ weekday: 'long' })
export const dayName = ofDay({ ...day, weekday: 'short' })
export const dayShort = ofDay(day)
export const monthName = ofDay({ month: 'long', year: 'numeric' })

/** The time of today, else with the day. */
export function when(at, now) {
  if (dayOf(at) === dayOf(now)) return clock(at)
  const day = dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4) ? dayAndMonth : dayMonthYear
  return `${day(at)}, ${clock(at)}`
}

/** The hour of the day as a number: 15.5 is half past three. */
export function hourOf(at) {
  const [hour, minute] = clock(at).split(':').map(Number)
  return hour + minute / 60
}

/** A moment in the API's own writing, for whoever wants to know exactly. */
export const utc = (at) => new Date(at).toISOString().replace('.000', '')

const RECENT_MS = 5 * 60_000
/** Whether a moment is one of the last minutes: a session with such an event is running. */
export const isRecent = (text, now) => Date.parse(text) > now - RECENT_MS
