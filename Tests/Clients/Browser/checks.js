// What must hold of every view, as a list of what does not.
(isPhone) => {
  const complaints = []
  const complain = (what, node) => complaints.push(`${what}: ${node?.outerHTML?.slice(0, 200) ?? ''}`)
  const all = (selector) => [...document.querySelectorAll(selector)]
  const isSeen = (node) => node.checkVisibility({ visibilityProperty: true }) &&
    node.getClientRects().length > 0 && !node.closest('.sr, .skip')

  // ---- structure ----
  if (document.documentElement.scrollWidth > innerWidth) {
    complain(`the page is ${document.documentElement.scrollWidth} px wide of ${innerWidth}`)
  }
  if (all('main h1').length !== 1) complain(`${all('main h1').length} headings of the first level`)
  let level = 0
  for (const heading of all('main :is(h1, h2, h3, h4)')) {
    const own = Number(heading.localName[1])
    if (own > level + 1) complain(`h${own} after h${level}`, heading)
    level = own
  }
  const ids = all('[id]').map((node) => node.id)
  for (const id of new Set(ids)) if (ids.filter((each) => each === id).length > 1) complain(`id ${id} twice`)
  for (const parent of all('main *')) {
    const keys = [...parent.children].map((child) => child.dataset.key).filter(Boolean)
    if (new Set(keys).size < keys.length) complain('a key twice', parent)
  }
  if (!/^.+ · Tally$/.test(document.title)) complain(`the title is ${document.title}`)

  // ---- names ----
  const nameOf = (node) => node.getAttribute('aria-label') || node.textContent.trim() ||
    [...node.labels ?? []].map((label) => label.textContent).join('').trim()
  for (const node of all('a, button, input:not([hidden]), select, summary')) {
    if (!nameOf(node)) complain('no name', node)
  }
  for (const table of all('table')) {
    if (!table.caption?.textContent) complain('a table without a caption', table)
    for (const head of table.querySelectorAll('thead th')) {
      if (head.scope !== 'col') complain('a column without a scope', head)
    }
  }
  for (const image of all('[role=img]')) if (!image.getAttribute('aria-label')) complain('no label', image)

  // ---- text ----
  const text = document.body.innerText
  for (const wrong of ['undefined', 'NaN', '[object']) if (text.includes(wrong)) complain(`"${wrong}" is shown`)
  if (/\$0\.00(?!\d)/.test(text)) complain('"$0.00" is shown')

  // ---- contrast ----
  const parts = (colour) => colour.match(/[\d.]+/g).map(Number)
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 3294.6 : ((v / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const backgroundOf = (node) => {
    for (let each = node; each; each = each.parentElement) {
      const colour = parts(getComputedStyle(each).backgroundColor)
      if ((colour[3] ?? 1) > 0) return colour
    }
    return [255, 255, 255]
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement
    if (!walker.currentNode.data.trim() || !isSeen(node) || node.closest('svg, script, noscript')) continue
    const { color, fontSize } = getComputedStyle(node)
    const [a, b] = [luminance(parts(color)), luminance(backgroundOf(node))].sort((x, y) => y - x)
    const ratio = (a + 0.05) / (b + 0.05)
    if (ratio < (parseFloat(fontSize) >= 24 ? 3 : 4.5)) complain(`a contrast of ${ratio.toFixed(2)}`, node)
  }

  // ---- targets ----
  const least = isPhone ? 44 : 34
  for (const node of all('button, select, input:not([type=radio]):not([type=checkbox]):not([hidden])')) {
    if (!isSeen(node) || node.matches('.amt, .asLink')) continue
    const { height } = node.getBoundingClientRect()
    if (height < least - 0.5) complain(`${height} px high`, node)
  }

  // ---- amounts: what is shown is the beginning of the exact value ----
  const signs = { exact: '', at_least: '≥\u202f', at_most: '≤\u202f', unsure: '≈\u202f' }
  for (const node of all('button.amt')) {
    const exact = node.dataset.exact
    const sign = signs[node.cost.bound ?? 'exact']
    const shown = node.textContent
    if (!shown.startsWith(sign) || (sign === '' && /[≥≤≈]/.test(shown))) complain(`${shown} is ${node.cost.bound}`, node)
    const digits = shown.slice(sign.length).replace('−', '-').replace(/[$\u202f]/g, '')
    const padded = exact.includes('.') ? exact + '00' : exact + '.00'
    if (!padded.startsWith(digits)) complain(`${shown} is no beginning of ${exact}`, node)
    if (exact !== '0' && /^-?[0.]*$/.test(digits)) complain(`${exact} is shown as nothing`, node)
  }
  return complaints
}
