/** A linked person in the text of a note: ⟦16-character id⟧. The stored text never has the name (domain.md W4). */
const MENTION = /⟦([0-9a-hjkmnp-tv-z]{16})⟧/g

export const mentionOf = (personId: string): string => `⟦${personId}⟧`

/** Ids mentioned, each once, in the order of their first mention. */
export function mentionedIds(body: string): string[] {
  return [...new Set([...body.matchAll(MENTION)].map((match) => match[1] as string))]
}

export type MentionPart = { kind: 'text'; text: string; start: number } | { kind: 'mention'; personId: string; start: number; end: number }

/** The body cut into plain text and mentions, in order; offsets are JavaScript string indices into the body. */
export function splitMentions(body: string): MentionPart[] {
  const parts: MentionPart[] = []
  let from = 0
  for (const match of body.matchAll(MENTION)) {
    if (match.index > from) parts.push({ kind: 'text', text: body.slice(from, match.index), start: from })
    from = match.index + match[0].length
    parts.push({ kind: 'mention', personId: match[1] as string, start: match.index, end: from })
  }
  if (from < body.length) parts.push({ kind: 'text', text: body.slice(from), start: from })
  return parts
}

/** The body with each mention written by `show`. */
export const renderMentions = (body: string, show: (personId: string) => string): string => body.replace(MENTION, (_, id: string) => show(id))
