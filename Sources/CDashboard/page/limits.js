// What is left of budgets. A budget has an amount in one unit, and windows in which it is used.

import { now } from './api.js'
import { DAY, count, duration, percent, share, tokens } from './format.js'
import { parse } from './money.js'
import { amount, badge, bar, time } from './parts.js'

const units = ['usd', 'tokens', 'requests']

export const unitOf = (budget) => units.find((unit) => `amount_${unit}` in budget)

/** A figure of a budget or a window, such as its "spent", in the budget's unit. */
export const figureOf = (row, kind, unit) =>
  (unit === 'usd' ? parse : BigInt)(row[`${kind}_${unit}`])

/** A figure in its unit: dollars are a button like every amount. */
export function written(row, kind, unit, why) {
  const value = row[`${kind}_${unit}`]
  if (unit === 'usd') return amount({ usd: value }, why)
  return (unit === 'tokens' ? tokens : count)(value)
}

/** Which parts of a window were spent and are held, in percent. */
function sharesOf(budget, window) {
  const unit = unitOf(budget)
  const limit = figureOf(budget, 'amount', unit)
  return ['spent', 'held'].map((kind) => share(figureOf(window, kind, unit), limit))
}

/** Budgets, the one that is nearest its end first. */
export function nearestFirst(budgets) {
  const used = (budget) => Math.max(0, ...budget.windows.map((window) => {
    const [spent, held] = sharesOf(budget, window)
    return spent + held
  }))
  return [...budgets].sort((a, b) => used(b) - used(a))
}

export function usedBar(budget, window) {
  const [spent, held] = sharesOf(budget, window)
  return bar([[spent, spent > 100 ? 'over' : 'ac'], [held, 's5']],
    `${percent(spent)} spent, ${percent(held)} held`, 'limit')
}

/** How a window goes on: when nothing is left, and when it begins anew. */
export function outlook(budget, window) {
  const { runs_out_at: end, resets_at: reset } = window
  const left = figureOf(window, 'left', unitOf(budget))
  const then = reset ? ['resets ', time(reset)]
    : budget.window === 'total' ? 'does not reset' : 'what is older leaves it'
  if (left <= 0n) return [badge('bad', left < 0n ? 'exceeded' : 'used up'), ' ', then]
  if (end === null) return [reset ? 'lasts until it ' : '', then]
  const rest = Date.parse(end) - now()
  return [badge(rest < DAY ? 'warn' : '', ['runs out ', time(end),
    rest < DAY && `, in ${duration(rest)}`]), ' ', then]
}
