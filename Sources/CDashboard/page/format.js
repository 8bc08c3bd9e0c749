// How counts, shares and durations are written. All of them are cut, not rounded.

import { group } from './money.js'

export const THIN = '\u202f'
export const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000]

export const count = group
export const plural = (n, one) => `${count(n)} ${one}${n === 1 ? '' : 's'}`

/** Up to 9 999 in full, then three digits and a unit: `5.18 M`. */
export function tokens(n) {
  if (n < 0) return '−' + tokens(-n)
  if (n < 10_000) return count(n)
  const [size, unit] = [[1e9, 'B'], [1e6, 'M'], [1e3, 'K']].find(([size]) => n >= size)
  const x = n / size
  return cut(x, x >= 100 ? 0 : x >= 10 ? 1 : 2) + '\u00a0' + unit
}

function cut(x, places) {
  const scale = 10 ** places
  return (Math.floor(x * scale) / scale).toFixed(places)
}

/** Which part of `b` is `a`, both BigInts, in percent: they are divided, and only then floats. */
export const share = (a, b) => (b === 0n ? 0 : Number((a * 1_000_000n) / b) / 10_000)

/** Whole percent; one place below 10 and above 99, two below 1. */
export function percent(x) {
  if (x > 0 && x < 0.01) return `<${THIN}0.01${THIN}%`
  const places = x % 100 === 0 ? 0 : x < 1 ? 2 : x < 10 || (x > 99 && x < 100) ? 1 : 0
  return cut(x, places) + THIN + '%'
}

export const two = (n) => String(n).padStart(2, '0')

/** `840 ms`, `12.4 s`, `15 m 00 s`, `2 h 05 m`, `3 d 04 h`. */
export function duration(ms) {
  if (ms < SECOND) return `${Math.max(0, ms)}${THIN}ms`
  if (ms < MINUTE) return cut(ms / SECOND, 1) + THIN + 's'
  const [size, unit, less, rest] = ms < HOUR ? [MINUTE, 'm', SECOND, 's']
    : ms < 2 * DAY ? [HOUR, 'h', MINUTE, 'm'] : [DAY, 'd', HOUR, 'h']
  const [whole, more] = [Math.floor(ms / size), two(Math.floor((ms % size) / less))]
  return `${whole}${THIN}${unit} ${more}${THIN}${rest}`
}

/** Names are strangers' text: very long ones are cut. */
export const name = (text) => (text.length > 200 ? text.slice(0, 199) + '…' : text)
