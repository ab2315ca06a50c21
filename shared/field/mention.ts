/** What stands in the text of a note for something that is kept elsewhere: a linked person, a sealed passage. */
import { SEAL_REASONS, type SealReason } from '../model/vocabulary'

/** A linked person: ⟦16-character id⟧. The stored text never has the name (domain.md W4). */
const MENTION = /⟦([0-9a-hjkmnp-tv-z]{16})⟧/g
/** A sealed passage: ⟦x, a letter for the reason, the count of its words, x, id⟧; one word to the search index, and one that nobody types. */
const SEALED = /⟦x([a-z])(\d{1,6})x([0-9a-hjkmnp-tv-z]{16})⟧/g
const TOKEN = new RegExp(`${MENTION.source}|${SEALED.source}`, 'g')

export const mentionOf = (personId: string): string => `⟦${personId}⟧`
export const sealTokenOf = (seal: { id: string; reason: SealReason; words: number }): string => `⟦x${seal.reason[0]}${Math.min(seal.words, 999_999)}x${seal.id}⟧`

/** Ids mentioned, each once, in the order of their first mention. */
export function mentionedIds(body: string): string[] {
  return [...new Set([...body.matchAll(MENTION)].map((match) => match[1] as string))]
}

export type MentionPart =
  | { kind: 'text'; text: string; start: number }
  | { kind: 'mention'; personId: string; start: number; end: number }
  | { kind: 'sealed'; sealId: string; reason: SealReason; words: number; start: number; end: number }

/** The body cut into plain text, mentions and sealed passages, in order; offsets are JavaScript string indices into the body. */
export function splitMentions(body: string): MentionPart[] {
  const parts: MentionPart[] = []
  let from = 0
  for (const match of body.matchAll(TOKEN)) {
    const [token, personId, letter, words, sealId] = match
    const end = match.index + token.length
    const reason = SEAL_REASONS.find((each) => each[0] === letter)
    if (personId === undefined && reason === undefined) continue
    if (match.index > from) parts.push({ kind: 'text', text: body.slice(from, match.index), start: from })
    if (personId !== undefined) parts.push({ kind: 'mention', personId, start: match.index, end })
    else if (reason !== undefined) parts.push({ kind: 'sealed', sealId: sealId as string, reason, words: Number(words), start: match.index, end })
    from = end
  }
  if (from < body.length) parts.push({ kind: 'text', text: body.slice(from), start: from })
  return parts
}

/** The body with each mention written by `show`. */
export const renderMentions = (body: string, show: (personId: string) => string): string => body.replace(MENTION, (_, id: string) => show(id))

/** The body with each sealed passage written by `show`. */
export const renderSealed = (body: string, show: (sealed: Extract<MentionPart, { kind: 'sealed' }>) => string): string =>
  splitMentions(body)
    .map((part) => (part.kind === 'text' ? part.text : part.kind === 'sealed' ? show(part) : mentionOf(part.personId)))
    .join('')
