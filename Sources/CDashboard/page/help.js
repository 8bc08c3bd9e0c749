// Keys and words, in a dialog.

import { h } from './dom.js'
import { pairs } from './parts.js'
import { stored } from './shell.js'

const keys = [
  ['g, then n e s b m o', 'Now, Explore, Sessions, Budgets, Books, Sources'], ['/', 'Find a session'],
  ['← → Home End', 'From bar to bar in a chart'], ['Esc', 'Close the panel, back to the number'],
  ['?', 'This'],
]
const words = [
  ['≥', 'At least: something has no price'], ['≤', 'At most: a discount may be missing'],
  ['≈', 'Unsure: a number was not read, or contradicts another'],
  ['reported', 'What the client says it cost'], ['computed', 'Tokens times the price of their day'],
  ['variance', 'Reported less computed, where both are known'],
  ['revision', 'Rises when an event comes after the end'],
]

export function open(dialog) {
  const remember = (event) => stored('keys', event.target.checked ? null : 'off')
  dialog.replaceChildren(
    h('h2', { id: 'dialog-title' }, 'Keys and words'),
    pairs(keys.map(([key, does]) => [h('kbd', key), does]), 'keys'),
    h('p', h('label', h('input', {
      type: 'checkbox', checked: stored('keys') !== 'off', onchange: remember,
    }), ' Single-letter keys')),
    pairs(words, 'keys'),
    h('form', { method: 'dialog' }, h('button.primary', { type: 'submit' }, 'Close')))
  dialog.showModal()
}
