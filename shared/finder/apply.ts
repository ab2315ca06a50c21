import type { Finding } from './types'

/** What to do with one finding: a new text in brackets, or `null` to keep the original words. */
export type Choice = string | null

export type AppliedReplacement = {
  finding: Finding
  /** Offsets of the replacement in the new text. */
  start: number
  end: number
  replacement: string
}

export type Applied = { text: string; replacements: AppliedReplacement[] }

/**
 * Puts the replacements into the text. `decide` may change or keep each finding (default: every finding is
 * replaced, the ones for review too, so that a forgotten decision never leaks). An empty choice is refused:
 * nothing is ever blanked.
 */
export function applyFindings(
  text: string,
  findings: readonly Finding[],
  decide: (finding: Finding) => Choice = (finding) => finding.replacement,
): Applied {
  const parts: string[] = []
  const replacements: AppliedReplacement[] = []
  let at = 0
  let length = 0
  for (const finding of findings) {
    if (finding.start < at) throw new RangeError('findings must be sorted and must not overlap')
    const choice = decide(finding)
    if (choice === null) continue
    const replacement = choice.trim() === '' ? finding.replacement : choice
    const before = text.slice(at, finding.start)
    parts.push(before, replacement)
    const start = length + before.length
    length = start + replacement.length
    replacements.push({ finding, start, end: length, replacement })
    at = finding.end
  }
  parts.push(text.slice(at))
  return { text: parts.join(''), replacements }
}
