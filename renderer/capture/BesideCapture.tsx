/** Beside the writing: who is in it and whether they agreed, jottings not written up, prompts of the week. */
import { personLabel, type PeopleById } from '../app/people'
import type { KnownPlace } from '../app/place'
import { useMinute } from '../app/use-minute'
import { goTo } from '../app/views'
import { useAsk } from '../bridge/queries'
import { PersonConsent, RoleMark } from '../ui/marks'
import { excerpt } from '../ui/excerpt'
import { NoteText } from '../ui/NoteText'
import { dayOfWindow, hoursSince } from '../ui/time'
import { AskedToday } from './AskedToday'
import { PROMPTS, besideWords } from './words'

type Props = { personIds: readonly string[]; isWriting: boolean; people: PeopleById; place: KnownPlace; day: string; writingId: string }
const DAYS_A_WEEK = 5
const JOTTINGS_SHOWN = 4

export function BesideCapture({ personIds, isWriting, people, place, day, writingId }: Props) {
  const present = [...new Set(personIds)].map((id) => people.get(id)).filter((person) => person !== undefined)
  return (
    <>
      <section aria-labelledby="people-here">
        <h2 id="people-here">{isWriting ? besideWords.peopleInNote : besideWords.peopleToday}</h2>
        {present.length === 0 ? <p className="soft">{besideWords.nobody}</p> : null}
        <ul className="stack" data-gap="small">
          {present.map((person) => (
            <li key={person.id} className="beside-person">
              <RoleMark role={person.role} />
              <button type="button" className="link beside-name" onClick={() => goTo({ at: 'people', personId: person.id })}>
                {personLabel(person)}
              </button>
              <PersonConsent person={person} />
            </li>
          ))}
        </ul>
      </section>
      <AskedToday siteId={place.siteId} day={day} />
      <OpenJottings siteId={place.siteId} people={people} writingId={writingId} />
      <Prompts place={place} day={day} />
    </>
  )
}

/** Jottings not yet made into another kind; the one being written is not waiting for anything. */
function OpenJottings({ siteId, people, writingId }: { siteId: string | null; people: PeopleById; writingId: string }) {
  const now = useMinute()
  const list = useAsk('note.list', { siteId: siteId ?? undefined, kind: 'jotting', order: 'oldest', limit: JOTTINGS_SHOWN + 1 })
  const listed = list.data?.notes ?? []
  const jottings = listed.filter((note) => note.id !== writingId)
  const total = (list.data?.total ?? 0) - (listed.length - jottings.length)
  const oldest = jottings[0]
  return (
    <section aria-labelledby="open-jottings">
      <h2 id="open-jottings">{besideWords.jottings(total, oldest ? besideWords.age(hoursSince(oldest.occurred.at, now)) : '')}</h2>
      {jottings.length === 0 ? <p className="soft">{besideWords.noJottings}</p> : null}
      <ol className="stack" data-gap="small">
        {jottings.slice(0, JOTTINGS_SHOWN).map((note) => {
          const short = excerpt(note.draft ?? note.body, [], 70)
          return (
            <li key={note.id}>
              <button type="button" className="beside-jotting" onClick={() => goTo({ at: 'notebook', filter: { kind: 'jotting', ...(siteId ? { siteId } : {}) }, noteId: note.id })}>
                <span className="figures soft">{besideWords.age(hoursSince(note.occurred.at, now))}</span>
                <span>
                  <NoteText body={short.body} people={people} />
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Prompts({ place, day }: { place: KnownPlace; day: string }) {
  const windowDay = dayOfWindow(day, place.site?.windowStart ?? null, place.site?.windowEnd ?? null)
  const week = windowDay ? Math.min(3, Math.ceil(windowDay.number / DAYS_A_WEEK)) : 0
  const prompts = PROMPTS[week - 1]
  if (!prompts) return null
  return (
    <section aria-labelledby="prompts">
      <h2 id="prompts">{besideWords.prompts(week)}</h2>
      <ul className="stack soft" data-gap="small">
        {prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </section>
  )
}
