/**
 * Runs inside a page and lists what keeps people out: names that are missing, ids twice, text that
 * is too faint, targets that are too small, and a page that is wider than its screen.
 */
export function findFaults(): string[] {
  const faults: string[] = []
  const say = (fault: string, element: Element) =>
    faults.push(`${fault}: ${element.outerHTML.slice(0, 120)}`)

  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
  for (const element of document.querySelectorAll('a, button, input, summary')) {
    if (nameOf(element) === '') say('no name', element)
  }
  for (const element of document.querySelectorAll('svg')) {
    if (element.getAttribute('aria-hidden') !== 'true' && nameOf(element) === '') {
      say('no text for a drawing', element)
    }
  }
  for (const element of document.querySelectorAll('th')) {
    if (element.scope === '') say('a heading of nothing', element)
  }
  if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1')
  if (document.querySelectorAll('main').length !== 1) faults.push('not one main')
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  if (new Set(ids).size !== ids.length) faults.push(`an id twice: ${ids.join()}`)
  if (document.documentElement.scrollWidth > innerWidth) {
    faults.push(`wider than the screen: ${document.documentElement.scrollWidth}`)
  }

  const TARGET_PX = 24
  for (const element of document.querySelectorAll('button, input, summary, nav a, .fleet a')) {
    const { height, width } = element.getBoundingClientRect()
    if (height > 0 && (height < TARGET_PX || width < TARGET_PX)) say('too small', element)
  }

  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (color: string) => {
    const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const backOf = (element: Element): string => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if (channels(backgroundColor)[3] !== 0) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
  for (const element of document.querySelectorAll('main *, header *')) {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    )
    if (!hasText || element.getBoundingClientRect().height === 0) continue
    const [front, back] = [luminance(getComputedStyle(element).color), luminance(backOf(element))]
    const contrast = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05)
    if (contrast < 4.5) say(`contrast ${contrast.toFixed(2)}`, element)
  }
  return faults
}
