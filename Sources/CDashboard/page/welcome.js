// A new installation: how to send the first event. With it, the page turns into Now by itself.

import { copier, key } from './kit.js'

export const read = () => [{}]

/** The template of the document, with the address of this server and buttons that copy. */
export function draw() {
  const view = document.getElementById('welcome').content.firstElementChild.cloneNode(true)
  const isOpen = key.get() === null
  const known = {
    '{at}': new URL('.', document.baseURI).href.replace(/\/$/, ''),
    '{auth}': isOpen ? '' : ' -H "Authorization: Bearer $TALLY_KEY"',
  }
  view.querySelector('.open').hidden = !isOpen
  for (const code of view.querySelectorAll('pre, td > code')) {
    const text = code.textContent.replace(/{\w+}/g, (name) => known[name])
    const what = code.parentElement.parentElement.querySelector('h2, th').textContent
    code.textContent = text
    const place = code.closest('tr')?.insertCell() ?? code.parentElement
    place.append(copier('Copy', () => text, { 'aria-label': `Copy: ${what}` }))
  }
  return view
}
