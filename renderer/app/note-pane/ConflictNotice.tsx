/** A note that two laptops changed without knowing of each other: both wordings, and the choice of one. */
import { fieldWords, isWording, valueWords } from '../../../shared/model/value-words'
import type { Note } from '../../../shared/model/records'
import { useAsk } from '../../bridge/queries'
import { useStudy } from '../../bridge/study'
import { NoteText } from '../../ui/NoteText'
import { Notice } from '../../ui/Notice'
import { clockOf, dayOf, shortDate } from '../../ui/time'
import { words } from '../../words'
import { tell, tellRefusal } from '../message'
import { usePeople } from '../people'
import { useValueNames } from '../value-names'

export function ConflictNotice({ note }: { note: Note }) {
  const { client } = useStudy()
  const { byId } = usePeople()
  const names = useValueNames()
  const conflicts = useAsk('conflict.list', {}).data?.conflicts.filter(({ recordId }) => recordId === note.id) ?? []
  const choose = (field: string, heads: string[], value: unknown) =>
    client.call('conflict.resolve', { recordId: note.id, field, heads, value }).then(() => tell(words.conflict.settled), tellRefusal)
  return (
    <Notice tone="warn" role="status">
      <p className="strong">{words.conflict.heading}</p>
      {conflicts.map((conflict) => (
        <section key={conflict.field} className="stack">
          <h3>{fieldWords(conflict.field)}</h3>
          <ol className="conflict-sides">
            {conflict.sides.map((side) => (
              <li key={side.opId} className="stack" data-gap="small">
                <span className="soft figures">{`${shortDate(dayOf(side.at))}, ${clockOf(side.at)} · ${side.author}`}</span>
                <div className="note-text">{isWording('note', conflict.field) && typeof side.value === 'string' ? <NoteText body={side.value} people={byId} /> : valueWords('note', conflict.field, side.value, names)}</div>
                <div>
                  <button
                    type="button"
                    className="button"
                    onClick={() =>
                      void choose(
                        conflict.field,
                        conflict.sides.map(({ opId }) => opId),
                        side.value,
                      )
                    }
                  >
                    {words.conflict.keepThis}
                  </button>
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Notice>
  )
}
