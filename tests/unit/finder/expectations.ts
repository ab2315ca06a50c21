import type { Finding } from '../../../shared/finder'

const ALNUM = /[\p{L}\p{N}]/u

/** Where an expectation lies in the text. `⟨Will⟩ you` means the Will before "you"; without marks every occurrence counts. */
function places(text: string, expectation: string): [number, number][] {
  const bare = expectation.replace(/[⟨⟩]/g, '')
  const open = expectation.indexOf('⟨')
  const from = open < 0 ? 0 : open
  const to = open < 0 ? bare.length : expectation.indexOf('⟩') - 1
  const out: [number, number][] = []
  for (let at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) out.push([at + from, at + to])
  if (out.length === 0) throw new Error(`the case does not hold its own expectation: ${expectation}`)
  return out
}

/** Whether some occurrence is covered in every letter and digit. */
export function isCovered(text: string, expectation: string, findings: readonly Finding[]): boolean {
  return places(text, expectation).some(([from, to]) => {
    for (let i = from; i < to; i++) if (ALNUM.test(text[i] ?? '') && !findings.some((f) => f.start <= i && i < f.end)) return false
    return true
  })
}

/** Whether any occurrence is touched. */
export function isTouched(text: string, expectation: string, findings: readonly Finding[]): boolean {
  return places(text, expectation).some(([from, to]) => findings.some((f) => f.start < to && from < f.end))
}
