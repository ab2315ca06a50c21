/** The text of a note: linked people as chips, found places marked. */
import { Fragment, type ReactNode } from 'react'
import { splitMentions } from '../../shared/field/mention'
import type { Person } from '../../shared/model/records'
import { ROLE_NAMES, SEAL_REASON_LABELS, type SealReason } from '../../shared/model/vocabulary'
import type { Range } from './excerpt'
import { RoleMark } from './marks'

/** `text`, which begins at `offset` of the body, with the ranges of the body that fall in it marked. */
function marked(text: string, offset: number, ranges: readonly Range[]): ReactNode {
  const parts: ReactNode[] = []
  let from = 0
  for (const [start, end] of ranges) {
    const a = Math.max(start - offset, from)
    const b = Math.min(end - offset, text.length)
    if (b <= a) continue
    parts.push(text.slice(from, a), <mark key={start}>{text.slice(a, b)}</mark>)
    from = b
  }
  return parts.length === 0 ? text : [...parts, text.slice(from)]
}

export function PersonChip({ person, found = false }: { person: Person | undefined; found?: boolean }) {
  const label = person ? (person.name ?? person.code) : '…'
  return (
    <span className="chip" title={person ? `${person.code}, ${ROLE_NAMES[person.role].label}` : undefined}>
      {person ? <RoleMark role={person.role} /> : null}
      {found ? <mark>{label}</mark> : label}
    </span>
  )
}

/** What shows of a sealed passage: that there is one, why, and how long it is. */
export const sealedWords = (reason: SealReason, words: number): string => `sealed passage: ${SEAL_REASON_LABELS[reason]}, ${words} ${words === 1 ? 'word' : 'words'}`

function SealedPassage({ reason, words, onOpen }: { reason: SealReason; words: number; onOpen?: (() => void) | undefined }) {
  const label = sealedWords(reason, words)
  return onOpen ? (
    <button type="button" className="sealed" onClick={onOpen}>
      {label}
    </button>
  ) : (
    <span className="sealed">{label}</span>
  )
}

type Props = { body: string; people: ReadonlyMap<string, Person>; ranges?: readonly Range[]; /** Makes each sealed passage a button. */ onSealed?: (sealId: string) => void }

export function NoteText({ body, people, ranges = [], onSealed }: Props) {
  return splitMentions(body).map((part) => (
    <Fragment key={part.start}>
      {part.kind === 'text' ? (
        marked(part.text, part.start, ranges)
      ) : part.kind === 'sealed' ? (
        <SealedPassage reason={part.reason} words={part.words} onOpen={onSealed ? () => onSealed(part.sealId) : undefined} />
      ) : (
        <PersonChip person={people.get(part.personId)} found={ranges.some(([start, end]) => start < part.end && end > part.start)} />
      )}
    </Fragment>
  ))
}
