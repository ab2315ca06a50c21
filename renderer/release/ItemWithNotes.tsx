/** A line of a refusal: the code of a person and the ids of notes in it become ways to them, the person by name while names show. */
import { Fragment } from 'react'
import { personLabel, usePeople } from '../app/people'
import { goTo } from '../app/views'
import { releaseWords } from './words'

const NOTE_ID = /\b([0-9a-hjkmnp-tv-z]{16})\b/
const SHOWN = 5

export function ItemWithNotes({ item }: { item: string }) {
  const { people } = usePeople()
  const person = people.find(({ code }) => item.startsWith(`${code}:`) || item.startsWith(`${code} (`))
  const parts = (person ? item.slice(person.code.length) : item).split(NOTE_ID)
  const ids = parts.filter((_, index) => index % 2 === 1)
  return (
    <>
      {person ? (
        <>
          <button type="button" className="link" onClick={() => goTo({ at: 'people', personId: person.id })}>
            {personLabel(person)}
          </button>
          {person.name ? ` (${person.code})` : ''}
        </>
      ) : null}
      {(parts[0] ?? '').trimEnd()}{' '}
      {ids.slice(0, SHOWN).map((id, index) => (
        <Fragment key={id}>
          {index > 0 ? ', ' : ''}
          <button type="button" className="link" onClick={() => goTo({ at: 'notebook', filter: {}, noteId: id })}>
            {releaseWords.seeNote(index + 1)}
          </button>
        </Fragment>
      ))}
      {ids.length > SHOWN ? ` ${releaseWords.moreNotes(ids.length - SHOWN)}` : ''}
      {ids.length === 0 ? parts.slice(1).join('') : ''}
    </>
  )
}
