/** People that two laptops may have registered apart: side by side with the reasons; joined or kept apart, and undone again. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Person } from '../../shared/model/records'
import { ROLE_NAMES } from '../../shared/model/vocabulary'
import { runAct } from '../app/acts'
import { tell, tellRefusal } from '../app/message'
import { personLabel, usePeople } from '../app/people'
import { useAsk } from '../bridge/queries'
import { useStudy } from '../bridge/study'
import { KeyHints } from '../ui/KeyHints'
import { PersonConsent, RoleMark } from '../ui/marks'
import { Empty, Notice, Refusal } from '../ui/Notice'
import { words } from '../words'
import { teamWords } from './words'

export function Duplicates({ hasNames }: { hasNames: boolean }) {
  const { client } = useStudy()
  const asked = useAsk('team.duplicates', {}, { enabled: hasNames, keepPrevious: true })
  const { byId } = usePeople()
  const [at, setAt] = useState(0)
  const bench = useRef<HTMLDivElement>(null)
  const offers = asked.data?.duplicates ?? []
  const clashes = asked.data?.clashes ?? []
  const chosen = Math.min(at, Math.max(0, offers.length - 1))
  const offer = offers[chosen]
  const hasOne = offer !== undefined
  useEffect(() => {
    if (hasOne) bench.current?.focus()
  }, [hasOne])

  const undo = { label: words.acts['change.undo'], run: () => void runAct('change.undo') }
  const join = (keep: string, other: string) => client.call('team.joinPeople', { keep, other }).then(() => tell(teamWords.joined, undo), tellRefusal)
  const apart = (a: string, b: string) => client.call('team.keepApart', { a, b }).then(() => tell(teamWords.keptApart, undo), tellRefusal)
  const settle = (keep: string) => client.call('team.settleClash', { keep }).then(() => tell(teamWords.clashSettled, undo), tellRefusal)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey || !offer) return
    if (event.key === 'j') setAt(Math.min(offers.length - 1, chosen + 1))
    else if (event.key === 'k') setAt(Math.max(0, chosen - 1))
    else if (event.key === '1') void join(offer.a, offer.b)
    else if (event.key === '2') void join(offer.b, offer.a)
    else if (event.key === '3') void apart(offer.a, offer.b)
    else return
    event.preventDefault()
  }
  if (!hasNames)
    return (
      <div className="page">
        <Notice tone="warn">
          <p>{teamWords.needsNames}</p>
          <button type="button" className="button" onClick={() => runAct('names.toggle')}>
            {words.names.show}
          </button>
        </Notice>
      </div>
    )
  if (asked.error) return <Refusal error={asked.error} />
  return (
    <div className="page">
      {clashes.map((clash) => (
        <Notice key={clash.code} tone="warn">
          <p className="strong">{teamWords.clash(clash.code)}</p>
          <div className="row">
            {clash.people.map((id) => (
              <button key={id} type="button" className="button" onClick={() => void settle(id)}>
                {teamWords.keepsCode(labelOf(byId.get(id)))}
              </button>
            ))}
          </div>
        </Notice>
      ))}
      {asked.data && offers.length === 0 && clashes.length === 0 ? (
        <Empty title={teamWords.noDuplicates}>
          <p>{teamWords.noDuplicatesHint}</p>
        </Empty>
      ) : null}
      {offer ? (
        <div ref={bench} className="bench-inset" tabIndex={0} role="group" aria-label={teamWords.duplicates(offers.length)} onKeyDown={onKeyDown}>
          <div className="page-head">
            <h1>{teamWords.duplicates(offers.length)}</h1>
            <KeyHints label={teamWords.keys123} hints={teamWords.joinKeys} />
          </div>
          <p>
            {teamWords.evidence}: {offer.evidence.join(', ')}.
          </p>
          <div className="bench-sides">
            <PersonCard person={byId.get(offer.a)} />
            <PersonCard person={byId.get(offer.b)} />
          </div>
          <div className="row">
            <button type="button" className="button" onClick={() => void join(offer.a, offer.b)}>
              {teamWords.keepLeft} <kbd>1</kbd>
            </button>
            <button type="button" className="button" onClick={() => void join(offer.b, offer.a)}>
              {teamWords.keepRight} <kbd>2</kbd>
            </button>
            <button type="button" className="button" onClick={() => void apart(offer.a, offer.b)}>
              {teamWords.apart} <kbd>3</kbd>
            </button>
          </div>
        </div>
      ) : null}
    </div>
  )
}

const labelOf = (person: Person | undefined): string => (person ? personLabel(person) : '…')

function PersonCard({ person }: { person: Person | undefined }) {
  if (!person) return <div className="bench-side" />
  return (
    <div className="bench-side">
      <h2 className="row">
        <RoleMark role={person.role} /> {personLabel(person)}
      </h2>
      <p className="soft">{[person.code, ROLE_NAMES[person.role].label, ...person.aliases].join(' · ')}</p>
      <p className="soft">{[person.age === null ? '' : `${words.people.age} ${person.age}`, person.gender].filter(Boolean).join(' · ')}</p>
      <PersonConsent person={person} />
      <p>{words.notes.count(person.noteCount)}</p>
    </div>
  )
}
