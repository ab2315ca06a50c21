/** The height of a list row in pixels, from the tokens, so that the list and its style sheet cannot disagree. */
export function rowHeight(): number {
  const style = getComputedStyle(document.documentElement)
  return Number.parseFloat(style.getPropertyValue('--row-height')) * Number.parseFloat(style.fontSize)
}
