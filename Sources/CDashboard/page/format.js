// How counts, shares and durations are written. All of them are cut, not rounded.

import { group } from './money.js'

export const THIN = '\u202f'

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

/** `840 ms`, `12.4 s`, `15 m 00 s`, `2 h 05 m`. */
export function duration(ms) {
  if (ms < 1000) return `${Math.max(0, ms)}${THIN}ms`
  const seconds = Math.floor(ms / 1000)
  if (seconds < 60) return cut(ms / 1000, 1) + THIN + 's'
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes}${THIN}m ${two(seconds % 60)}${THIN}s`
  return `${Math.floor(minutes / 60)}${THIN}h ${two(minutes % 60)}${THIN}m`
}

/** Names are strangers' text: very long ones are cut. */
export const name = (text) => (text.length > 200 ? text.slice(0, 199) + '…' : text)
