// Builds the page's elements, and patches those that are there into new ones.
// Text reaches the page through text nodes and attributes alone.

const isNothing = (value) => value === undefined || value === null || value === false

const maker = (namespace) => (name, ...rest) => {
  const [tag, ...classes] = name.split('.')
  const node = document.createElementNS(namespace, tag)
  const given = rest[0]?.constructor === Object ? rest.shift() : {}
  if (tag === 'button') given.type ??= 'button'
  const cls = [...classes, given.class].filter(Boolean).join(' ') || null
  const own = {}
  for (const [name, value] of Object.entries({ ...given, class: cls })) {
    if (isNothing(value)) continue
    if (typeof value === 'object' || typeof value === 'function') own[name] = value
    else node.setAttribute(name, value === true ? '' : value)
  }
  Object.assign(node, own, { own })
  node.append(...rest.flat(Infinity).filter((child) => !isNothing(child)))
  return node
}

/**
 * An element: `h('p.hint', { id: 'x' }, 'text')`. What is an object or a function, such as
 * `onclick`, becomes the element's own; of the children, what is null or false is left out.
 */
export const h = maker(document.documentElement.namespaceURI)

/** The same of an SVG element. */
export const s = maker('http://www.w3.org/2000/svg')

/** Makes the children of `root` those given. Focus, caret and open details survive. */
export function show(root, ...children) {
  const focused = document.activeElement
  patchChildren(root, h(root.localName, children))
  if (focused !== document.activeElement && root.contains(focused)) {
    focused.focus({ preventScroll: true })
  }
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
  for (const name of Object.keys(old.own ?? {})) old[name] = null
  Object.assign(old, next.own, { own: next.own })
  patchChildren(old, next)
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
    if (match === place && match) place = place.nextSibling
    else old.insertBefore(match ?? child, place)
    if (match) patch(match, child)
  }
  while (place) {
    const gone = place
    place = place.nextSibling
    gone.remove()
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
