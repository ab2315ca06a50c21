/**
 * What a withdrawal does, worked out before anything is done, so that the rehearsal and the act are one plan (domain.md W1 to W5).
 * Pure: traces in, plan out.
 */
import type { WithdrawalChoice } from './ledger'

/** A place where a note speaks of the person, as JavaScript string indices into its body. */
export type Trace = { noteId: string; start: number; end: number; kind: 'linked' | 'name' | 'variant' }

export type PassageEdit = { noteId: string; before: string; after: string; passages: number }

export type WithdrawalPlan = {
  choice: WithdrawalChoice
  /** W4 after the cut-off becomes W3 (HRA: identifying data already analysed need not be erased). */
  effective: WithdrawalChoice
  /** Notes whose wording changes, with the passages taken out; empty unless the effective choice erases. */
  edits: readonly PassageEdit[]
  /** Notes that went whole, because the person declined at the time: of them only the time stays (domain.md W5). */
  purged: readonly string[]
  /** Notes that keep their wording but from which the person is unlinked. */
  unlink: readonly string[]
  erasesIdentity: boolean
}

/** With its full stop, so that the sentence after it still begins like one. */
export const REMOVED_PASSAGE = '[removed: withdrawn].'

/** The sentence around each trace, line breaks ending one too; overlapping ones are joined. Sorted. */
export function passagesAround(body: string, traces: readonly Pick<Trace, 'start' | 'end'>[]): [number, number][] {
  const found = traces.map(({ start, end }): [number, number] => {
    let from = start
    while (from > 0 && !isBreakBefore(body, from)) from -= 1
    let to = end
    while (to < body.length && !isBreakAfter(body, to)) to += 1
    return [from, to]
  })
  found.sort((a, b) => a[0] - b[0])
  const joined: [number, number][] = []
  for (const [from, to] of found) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** A title or a time does not end a sentence: "Mrs. Oak", "at 9.05". */
const endsSentence = (body: string, at: number): boolean => {
  const mark = body[at]
  if (mark === '!' || mark === '?') return true
  if (mark !== '.') return false
  if (/\d/.test(body[at + 1] ?? '')) return false
  return !/(?:^|[\s(“"'])(?:mr|mrs|ms|dr|prof|rev|fr|sr|st|cllr|[a-z])$/i.test(body.slice(Math.max(0, at - 6), at))
}
const isBreakBefore = (body: string, at: number): boolean => body[at - 1] === '\n' || (/\s/.test(body[at] ?? ' ') && endsSentence(body, at - 1)) || (/\s/.test(body[at - 1] ?? '') && endsSentence(body, at - 2))
const isBreakAfter = (body: string, at: number): boolean => body[at] === '\n' || (endsSentence(body, at - 1) && /[\s”"')\]]/.test(body[at] ?? ' '))

/** The body with each passage around a trace replaced by what says that something was taken out. */
export function withoutPassages(body: string, traces: readonly Pick<Trace, 'start' | 'end'>[]): { text: string; passages: number } {
  const passages = passagesAround(body, traces)
  let text = ''
  let from = 0
  for (const [start, end] of passages) {
    text += body.slice(from, start) + REMOVED_PASSAGE
    from = end
  }
  return { text: text + body.slice(from), passages: passages.length }
}

/**
 * @param isAfterCutOff whether the date up to which the information sheet promised erasure has passed
 * @param isWithinHold notes still inside the time in which people may opt out; only W5 asks
 */
export function planWithdrawal(
  choice: WithdrawalChoice,
  notes: readonly { id: string; body: string; traces: readonly Trace[]; isWithinHold: boolean }[],
  isAfterCutOff: boolean,
): WithdrawalPlan {
  const effective: WithdrawalChoice = choice === 'W4' && isAfterCutOff ? 'W3' : choice
  const erases = effective === 'W4' || effective === 'W5'
  const touched = notes.filter((note) => note.traces.length > 0)
  const isWhole = (note: (typeof notes)[number]): boolean => effective === 'W5' && note.isWithinHold && note.body !== REMOVED_PASSAGE
  const edits = erases
    ? touched.map((note) => {
        const whole = isWhole(note)
        const { text, passages } = whole ? { text: REMOVED_PASSAGE, passages: 1 } : withoutPassages(note.body, note.traces)
        return { noteId: note.id, before: note.body, after: text, passages }
      })
    : []
  return { choice, effective, edits: edits.filter((edit) => edit.after !== edit.before), purged: touched.filter(isWhole).map((note) => note.id), unlink: erases ? touched.map((note) => note.id) : [], erasesIdentity: erases }
}
