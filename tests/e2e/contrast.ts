/** Contrast of the text that a window shows (WCAG 1.4.3), measured as it stands: 4.5:1, and 3:1 where it is large. */
import type { Page } from 'playwright'

/** Each text below it once: "2.10 soft: Words of it". What cannot be used (disabled) or is hidden from everybody is exempt. */
export const poorContrasts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Colour = readonly [number, number, number, number]
    const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true })
    const known = new Map<string, Colour>()
    const colourOf = (text: string): Colour => {
      const before = known.get(text)
      if (before || !pen) return before ?? [0, 0, 0, 1]
      pen.clearRect(0, 0, 1, 1)
      pen.fillStyle = text
      pen.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data
      const colour = [r, g, b, a / 255] as const
      known.set(text, colour)
      return colour
    }
    const over = (top: Colour, under: Colour): Colour => {
      const mix = (at: 0 | 1 | 2): number => top[at] * top[3] + under[at] * (1 - top[3])
      return [mix(0), mix(1), mix(2), 1]
    }
    const groundOf = (element: Element | null): Colour => {
      if (!element) return colourOf(getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'black' : 'white')
      const own = colourOf(getComputedStyle(element).backgroundColor)
      return own[3] >= 0.999 ? own : over(own, groundOf(element.parentElement))
    }
    const light = (colour: Colour): number => {
      const part = (at: 0 | 1 | 2): number => (colour[at] / 255 <= 0.04045 ? colour[at] / 255 / 12.92 : ((colour[at] / 255 + 0.055) / 1.055) ** 2.4)
      return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2)
    }
    const poor = new Set<string>()
    for (const element of document.querySelectorAll('body *')) {
      const text = [...element.childNodes].map((node) => (node.nodeType === 3 ? (node.textContent ?? '') : '')).join('').trim()
      if (text === '' || element.closest(':disabled, [aria-disabled=true], [inert], svg') || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const style = getComputedStyle(element)
      const opacity = [...function* () { for (let at: Element | null = element; at; at = at.parentElement) yield Number(getComputedStyle(at).opacity) }()].reduce((all, each) => all * each, 1)
      const ground = groundOf(element)
      const [r, g, b, a] = colourOf(style.color)
      const [ink, paper] = [light(over([r, g, b, a * opacity], ground)), light(ground)]
      const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05)
      const size = Number.parseFloat(style.fontSize)
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
      if (ratio < (isLarge ? 3 : 4.5)) poor.add(`${ratio.toFixed(2)} ${element.className}: ${text.slice(0, 40)}`)
    }
    return [...poor]
  })
