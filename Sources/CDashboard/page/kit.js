// What the places beside the first are made of, so that each of them asks for it once.

export * from './api.js'
export * from './controls.js'
export * from './dom.js'
export * from './format.js'
export * from './ledger.js'
export * from './limits.js'
export * from './money.js'
export * from './parts.js'
export * from './time.js'
export * from './usage.js'
