// Builds the page's elements, and patches those that are there into new ones.
// Text reaches the page through text nodes and attributes alone.

const SVG = 'http://www.w3.org/2000/svg'
/** What an element carries beside its attributes; a patch hands it over. */
const CARRIED = ['cost', 'why', 'props', 'draw']

/**
 * An element: `h('p.hint', { id: 'x' }, 'text')`. Attributes that begin with "on" are listeners,
 * objects and functions are carried along; of the children, what is null or false is left out.
 */
export const h = (name, ...rest) => fill(document.createElement(name.split('.')[0]), name, rest)

/** The same of an SVG element. */
export const s = (name, ...rest) =>
  fill(document.createElementNS(SVG, name.split('.')[0]), name, rest)

function fill(node, name, rest) {
  const [tag, ...classes] = name.split('.')
  const attributes = rest[0]?.constructor === Object ? rest.shift() : {}
  const cls = [...classes, attributes.class].filter(Boolean).join(' ') || null
  const type = tag === 'button' ? 'button' : null
  for (const [name, value] of Object.entries({ type, ...attributes, class: cls })) {
    if (value === undefined || value === null || value === false) continue
    if (name.startsWith('on')) listen(node, { ...node.handlers, [name.slice(2)]: value })
    else if (typeof value === 'object' || typeof value === 'function') node[name] = value
    else node.setAttribute(name, value === true ? '' : value)
  }
  for (const child of rest.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) node.append(child)
  }
  return node
}

const dispatch = (event) => event.currentTarget.handlers[event.type](event)

function listen(node, handlers) {
  for (const type of Object.keys(handlers)) {
    if (!node.handlers?.[type]) node.addEventListener(type, dispatch)
  }
  node.handlers = { ...node.handlers, ...handlers }
}

/** Makes the children of `root` those given. Focus, caret and open details survive. */
export function show(root, ...children) {
  const focused = document.activeElement
  patchChildren(root, h(root.localName, children))
  if (focused !== document.activeElement && root.contains(focused)) {
    focused.focus({ preventScroll: true })
  }
  // A chart needs to know how wide it is, so it is drawn when it is there.
  for (const chart of root.querySelectorAll('.chart:empty')) chart.draw(chart)
}

function patch(old, next) {
  // What stands for an element of the page leaves it as it is.
  if (next.same) return
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== next.data) old.data = next.data
    return
  }
  // A number that has the focus may be about to be read, or asked about.
  if (old === document.activeElement && old.dataset.exact !== undefined) return
  patchAttributes(old, next)
  if (next.handlers) listen(old, next.handlers)
  for (const name of CARRIED) old[name] = next[name]
  if (old.draw) old.draw(old)
  else patchChildren(old, next)
}

function patchAttributes(old, next) {
  for (const { name } of [...old.attributes]) {
    const isViewers = name === 'open' && old.localName === 'details'
    if (!next.hasAttribute(name) && !isViewers) old.removeAttribute(name)
  }
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value)
  }
  if (old.localName !== 'input' || old === document.activeElement) return
  old.checked = next.checked
  old.value = next.value
}

const keyOf = (node) => node.dataset?.key
const isAlike = (old, next) => old?.nodeName === next.nodeName && !keyOf(old) && !keyOf(next)

function patchChildren(old, next) {
  const keyed = new Map([...old.children].map((child) => [keyOf(child), child]))
  keyed.delete(undefined)
  let place = old.firstChild
  for (const child of [...next.childNodes]) {
    const match = child.same ?? keyed.get(keyOf(child)) ?? (isAlike(place, child) ? place : null)
    if (match === null) {
      old.insertBefore(child, place)
      continue
    }
    if (match === place) place = place.nextSibling
    else old.insertBefore(match, place)
    patch(match, child)
  }
  while (place) {
    const after = place.nextSibling
    place.remove()
    place = after
  }
}

let sayTimer
/** Has a screen reader say a sentence when it has nothing else to say. */
export function say(text) {
  clearTimeout(sayTimer)
  sayTimer = setTimeout(() => { document.getElementById('live').textContent = text }, 60)
}

/** A button that copies a text, and says so. */
export const copier = (label, text, attributes = {}) => h('button', {
  ...attributes,
  onclick: async ({ currentTarget: button }) => {
    try {
      await navigator.clipboard.writeText(text())
    } catch {
      return say('The browser refused to copy')
    }
    button.textContent = 'Copied'
    say('Copied')
    setTimeout(() => { button.textContent = label }, 1200)
  },
}, label)
