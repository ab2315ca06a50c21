/** A length of the tokens in pixels, so that a list and its style sheet cannot disagree about the height of a row. */
export function tokenPixels(token: '--row-height' | '--table-row'): number {
  const style = getComputedStyle(document.documentElement)
  return Number.parseFloat(style.getPropertyValue(token)) * Number.parseFloat(style.fontSize)
}
