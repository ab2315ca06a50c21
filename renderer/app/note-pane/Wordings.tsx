/** The earlier wordings of a note, newest first; each can be made the current one again, which loses none of the others. */
import type { Note } from '../../../shared/model/records'
import { useAsk } from '../../bridge/queries'
import { useStudy } from '../../bridge/study'
import { NoteText } from '../../ui/NoteText'
import { Refusal } from '../../ui/Notice'
import { clockOf, dayOf, shortDate } from '../../ui/time'
import { words } from '../../words'
import { tell, tellRefusal } from '../message'
import type { PeopleById } from '../people'

export function Wordings({ note, people, canRestore }: { note: Note; people: PeopleById; canRestore: boolean }) {
  const { client } = useStudy()
  const asked = useAsk('note.wordings', { id: note.id })
  if (asked.error) return <Refusal error={asked.error} />
  const restore = (body: string) => client.call('note.save', { id: note.id, heads: note.heads, body }).then(() => tell(words.wordings.restored), tellRefusal)
  const wordings = asked.data?.wordings ?? []
  const manyDevices = new Set(wordings.map(({ device }) => device)).size > 1
  return (
    <section className="stack" aria-labelledby="wordings-heading">
      <h2 id="wordings-heading">{words.wordings.heading}</h2>
      {asked.data && wordings.length < 2 ? <p className="soft">{words.wordings.onlyOne}</p> : null}
      <ol className="stack">
        {wordings.map((wording) => (
          <li key={wording.opId} className="wording">
            <div className="row" data-apart>
              <span className="soft figures">
                {[`${shortDate(dayOf(wording.at))}, ${clockOf(wording.at)}`, wording.author, manyDevices ? words.wordings.laptop(wording.device) : ''].filter(Boolean).join(' · ')}
              </span>
              {wording.current ? <span className="soft">{words.wordings.current}</span> : null}
              {!wording.current && wording.body !== null && canRestore ? (
                <button type="button" className="button" onClick={() => void restore(wording.body ?? '')}>
                  {words.wordings.restore}
                </button>
              ) : null}
            </div>
            <div className="note-text">{wording.body === null ? <span className="soft">{words.wordings.erased}</span> : <NoteText body={wording.body} people={people} />}</div>
          </li>
        ))}
      </ol>
    </section>
  )
}
