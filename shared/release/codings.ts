/**
 * Passages that somebody coded in a release, found again in the text of a later one. A place is counted as REFI-QDA counts it: in Unicode
 * code points of the released text, the end exclusive.
 */
export type SourceCoding = {
  codeId: string
  /** Where the passage stood in the release it was coded in, and its words there: de-identified, as they were released. */
  start: number
  end: number
  passage: string
  /** A researcher of the study, where the coder is known to be one. */
  researcherId: string | null
}
/** `coder` is a researcher's pseudonym, or OTHER_CODER. */
export type CodedPassage = { code: string; start: number; end: number; coder: string }

/** Who coded is named only where it is a researcher of the study, and then by number. */
export const OTHER_CODER = 'another coder'

/** JavaScript index of a code point, and back. */
export function unitsOf(text: string, points: number): number {
  let units = 0
  for (let point = 0; point < points && units < text.length; point++) units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1
  return units
}
export function pointsOf(text: string, units: number): number {
  let points = 0
  for (let at = 0; at < units; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) points++
  return points
}

/**
 * Where the same words stand now: at the same place, else the occurrence nearest to it. null where they are no longer there (the note was
 * edited, or something in them is replaced otherwise than it was): a passage that may be another one is not passed off as it.
 */
export function locatePassage(text: string, { start, passage }: Pick<SourceCoding, 'start' | 'passage'>): { start: number; end: number } | null {
  if (passage === '') return null
  const wanted = unitsOf(text, start)
  let best = -1
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
    if (best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at
    if (at >= wanted) break
  }
  if (best < 0) return null
  const from = pointsOf(text, best)
  return { start: from, end: from + pointsOf(passage, passage.length) }
}
