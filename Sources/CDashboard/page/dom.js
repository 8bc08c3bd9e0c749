// Builds the page's elements, and patches those that are there into new ones.
// Text reaches the page through text nodes and attributes alone.

const SVG = 'http://www.w3.org/2000/svg'
/** What an element carries beside its attributes, and what a patch hands over. */
const CARRIED = ['handlers', 'cost', 'why', 'props', 'draw']

/** An HTML element. A name that begins with "on" is a listener; an object is carried along. */
export const h = (tag, attributes, ...children) =>
  fill(document.createElement(tag), attributes, children)

/** The same of an SVG element. */
export const s = (tag, attributes, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children)

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue
    if (name.startsWith('on')) listen(node, { ...node.handlers, [name.slice(2)]: value })
    else if (typeof value === 'object' || typeof value === 'function') node[name] = value
    else node.setAttribute(name, value === true ? '' : value)
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) node.append(child)
  }
  return node
}

const dispatch = (event) => event.currentTarget.handlers[event.type]?.(event)

function listen(node, handlers) {
  for (const type of Object.keys(handlers)) {
    if (!node.handlers?.[type]) node.addEventListener(type, dispatch)
  }
  node.handlers = handlers
}

/** Stands for an element that is on the page and shall stay as it is: long lists need that. */
export const keep = (node) => (node.isConnected ? h(node.localName, { same: node }) : node)

/** Makes the children of `root` those given. Focus, caret and open details survive. */
export function show(root, ...children) {
  const focused = document.activeElement
  patchChildren(root, h(root.localName, null, children))
  // A chart needs to know how wide it is, so it is drawn when it is there.
  for (const chart of root.querySelectorAll('.chart:empty')) chart.draw(chart)
  if (focused !== document.activeElement && root.contains(focused)) {
    focused.focus({ preventScroll: true })
  }
}

function patch(old, next) {
  if (next.same) return
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== next.data) old.data = next.data
    return
  }
  // A number that has the focus may be about to be read or asked about.
  if (old === document.activeElement && old.dataset.exact !== undefined) return
  patchAttributes(old, next)
  for (const name of CARRIED) {
    if (name === 'handlers' && next.handlers) listen(old, next.handlers)
    else if (old[name] !== next[name]) old[name] = next[name]
  }
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
  if (old.type === 'radio' || old.type === 'checkbox') old.checked = next.checked
  else if (old.localName === 'input' && old !== document.activeElement) old.value = next.value
}

const keyOf = (node) => node.dataset?.key

function patchChildren(old, next) {
  const keyed = new Map()
  for (const child of old.children) if (keyOf(child)) keyed.set(keyOf(child), child)
  let place = old.firstChild
  for (const child of [...next.childNodes]) {
    const match = child.same ?? keyed.get(keyOf(child)) ?? (isAlike(place, child) ? place : null)
    if (!match) {
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

function isAlike(old, next) {
  return old?.nodeName === next.nodeName && !keyOf(old) && !keyOf(next)
}

let sayTimer
/** Has a screen reader say a sentence when it has nothing else to say. */
export function say(text) {
  clearTimeout(sayTimer)
  sayTimer = setTimeout(() => { document.getElementById('live').textContent = text }, 60)
}

/** Copies a text, and says so on the button. */
export async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    return say('The browser refused to copy')
  }
  const before = button.textContent
  button.textContent = 'Copied'
  say('Copied')
  setTimeout(() => { button.textContent = before }, 1200)
}

/** Hands a text to the viewer as a file. */
export function save(name, text, type) {
  const link = h('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
