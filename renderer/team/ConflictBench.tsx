/** Conflicts one by one: the two sides with the differing words marked; 1, 2 or 3 (both) settles, J and K move. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { OutputOf } from '../../shared/ipc/define'
import type { AppContract } from '../../shared/ipc/contract'
import { tell, tellRefusal } from '../app/message'
import { runAct } from '../app/acts'
import { usePeople, type PeopleById } from '../app/people'
import { useValueNames } from '../app/value-names'
import { goTo } from '../app/views'
import { useAsk } from '../bridge/queries'
import { useStudy } from '../bridge/study'
import type { Range } from '../ui/excerpt'
import { KeyHints } from '../ui/KeyHints'
import { Empty, Refusal } from '../ui/Notice'
import { NoteText } from '../ui/NoteText'
import { clockOf, dayOf, shortDate } from '../ui/time'
import { fieldWords, isWording, valueWords } from '../../shared/model/value-words'
import { wordDiff } from '../../shared/field/word-diff'
import { words } from '../words'
import { teamWords } from './words'

type Conflict = OutputOf<AppContract, 'conflict.list'>['conflicts'][number]

const isText = (value: unknown): value is string => typeof value === 'string'

/** Both wordings, the earlier first; nothing else can stand one after the other. */
const both = ({ recordKind, field, sides }: Conflict): string | null => (isWording(recordKind, field) && sides.every(({ value }) => isText(value)) ? sides.map(({ value }) => String(value)).join('\n\n') : null)

/** `startAt`: "record field" of the conflict to begin with. */
export function ConflictBench({ startAt }: { startAt: string | undefined }) {
  const { client } = useStudy()
  const asked = useAsk('conflict.list', {}, { keepPrevious: true })
  const { byId } = usePeople()
  const [moved, setAt] = useState<number | null>(null)
  const bench = useRef<HTMLDivElement>(null)
  const conflicts = asked.data?.conflicts ?? []
  const started = conflicts.findIndex(({ recordId, field }) => `${recordId} ${field}` === startAt)
  const chosen = Math.min(moved ?? Math.max(0, started), Math.max(0, conflicts.length - 1))
  const conflict = conflicts[chosen]
  const hasOne = conflict !== undefined
  useEffect(() => {
    if (hasOne) bench.current?.focus()
  }, [hasOne])

  const settle = (value: unknown) => {
    if (!conflict) return
    client
      .call('conflict.resolve', { recordId: conflict.recordId, field: conflict.field, heads: conflict.sides.map(({ opId }) => opId), value })
      .then(() => tell(teamWords.settled, { label: words.acts['change.undo'], run: () => runAct('change.undo') }), tellRefusal)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey || !conflict) return
    const joined = both(conflict)
    const side = conflict.sides[Number(event.key) - 1]
    if (event.key === 'j') setAt(Math.min(conflicts.length - 1, chosen + 1))
    else if (event.key === 'k') setAt(Math.max(0, chosen - 1))
    else if (event.key === '3' && conflict.sides.length === 2 && joined !== null) settle(joined)
    else if (side) settle(side.value)
    else return
    event.preventDefault()
  }
  if (asked.error) return <Refusal error={asked.error} />
  if (!conflict)
    return (
      <div className="page">
        {asked.data ? (
          <Empty title={teamWords.none}>
            <p>{teamWords.noneHint}</p>
          </Empty>
        ) : null}
      </div>
    )
  return (
    <div ref={bench} className="bench" tabIndex={0} role="group" aria-label={teamWords.left(conflicts.length)} onKeyDown={onKeyDown}>
      <div className="page-head">
        <h1>{teamWords.left(conflicts.length)}</h1>
        <KeyHints label={teamWords.keys123} hints={teamWords.keyHints.filter(({ key }) => key !== '3' || both(conflict) !== null)} />
      </div>
      <div className="row" data-apart>
        <h2>{teamWords.of(conflict.recordKind, fieldWords(conflict.field))}</h2>
        {conflict.recordKind === 'note' ? (
          <button type="button" className="link" onClick={() => goTo({ at: 'notebook', filter: {}, noteId: conflict.recordId })}>
            {teamWords.seeNote}
          </button>
        ) : null}
      </div>
      <Sides key={`${conflict.recordId} ${conflict.field}`} conflict={conflict} people={byId} onKeep={settle} />
      {both(conflict) !== null ? (
        <div>
          <button type="button" className="button" onClick={() => settle(both(conflict))}>
            {teamWords.keepBoth} <kbd>3</kbd>
          </button>
        </div>
      ) : null}
    </div>
  )
}

type SidesProps = { conflict: Conflict; people: PeopleById; onKeep(value: unknown): void }

/** Base in the middle of two sides; in each side the words that differ from it are marked, or from the other where there is no base. */
function Sides({ conflict: { recordKind, field, base, sides }, people, onKeep }: SidesProps) {
  const names = useValueNames()
  const isText = (value: unknown): value is string => isWording(recordKind, field) && typeof value === 'string'
  const [first, second] = sides
  const against = isText(base) ? base : sides.length === 2 && isText(first?.value) && isText(second?.value) ? null : undefined
  const rangesOf = (value: string, index: number): readonly Range[] => {
    if (against === undefined) return []
    if (against !== null) return wordDiff(against, value).b
    const diff = wordDiff(String(first?.value), String(second?.value))
    return index === 0 ? diff.a : diff.b
  }
  const hasBase = base !== null && base !== undefined && base !== ''
  return (
    <ol className="bench-sides">
      {hasBase ? (
        <li className="bench-base">
          <span className="soft">{teamWords.base}</span>
          <div className="note-text">{isText(base) ? <NoteText body={base} people={people} /> : valueWords(recordKind, field, base, names)}</div>
        </li>
      ) : null}
      {sides.map((side, index) => (
        <li key={side.opId} className="bench-side">
          <span className="soft figures">{teamWords.side(index + 1, `${shortDate(dayOf(side.at))}, ${clockOf(side.at)}`, side.author, side.device)}</span>
          <div className="note-text">{isText(side.value) ? <NoteText body={side.value} people={people} ranges={rangesOf(side.value, index)} /> : valueWords(recordKind, field, side.value, names)}</div>
          <div>
            <button type="button" className="button" onClick={() => onKeep(side.value)}>
              {teamWords.keep(index + 1)} <kbd>{index + 1}</kbd>
            </button>
          </div>
        </li>
      ))}
    </ol>
  )
}
