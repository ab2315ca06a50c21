/** First and second review side by side: the agreement, and each disagreement to settle by a key. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Disagreement, SecondComparison } from '../../../shared/ipc/results-bench'
import { runAct } from '../../app/acts'
import { tell, tellRefusal } from '../../app/message'
import { useAsk } from '../../bridge/queries'
import { useStudy } from '../../bridge/study'
import { KeyHints } from '../../ui/KeyHints'
import { Empty, Refusal } from '../../ui/Notice'
import { words } from '../../words'
import { BenchNote } from '../BenchNote'
import { releaseWords, reviewWords } from '../words'
import { isReviewerCode } from './code'
import { secondWords } from './words'
import '../../ui/table.css'

type Props = { round: number; by: string; onBack(): void }

export function Comparison({ round, by, onBack }: Props) {
  const { client } = useStudy()
  const asked = useAsk('second.compare', { round, ...(isReviewerCode(by) ? { reviewer: by } : {}) }, { keepPrevious: true })
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const rows = asked.data?.disagreements ?? []
  const chosen = Math.min(at, Math.max(0, rows.length - 1))
  const row = rows[chosen]
  const hasRows = rows.length > 0
  useEffect(() => {
    if (hasRows) list.current?.focus({ preventScroll: true })
  }, [hasRows])
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const settle = (of: Disagreement, place: 1 | 2) => {
    const { action, replacement, reason } = place === 1 ? of.first : of.second
    const decision = { key: of.item.key, action, ...(action === 'keep' ? { reason: reason || secondWords.settleAs(place) } : { replacement }) }
    client.call('second.settle', { round: of.round, by, decisions: [decision] }).then(() => {
      tell(secondWords.settledNow, { label: words.acts['change.undo'], run: () => runAct('change.undo') })
      const next = rows.findIndex((each, index) => index > chosen && each.settled === null)
      if (next >= 0) setAt(next)
    }, tellRefusal)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (key === 'j' || key === 'ArrowDown') setAt(Math.min(rows.length - 1, chosen + 1))
    else if (key === 'k' || key === 'ArrowUp') setAt(Math.max(0, chosen - 1))
    else if (key === '1' && row) settle(row, 1)
    else if (key === '2' && row) settle(row, 2)
    else return
    event.preventDefault()
  }
  const toRounds = (
    <button type="button" className="button" onClick={onBack}>
      {secondWords.back}
    </button>
  )
  if (asked.error)
    return (
      <div className="page">
        <Refusal error={asked.error}>{toRounds}</Refusal>
      </div>
    )
  if (!asked.data) return <div className="page soft">{releaseWords.starting}</div>
  const found = asked.data
  if (rows.length === 0)
    return (
      <div className="page">
        <Head found={found} toRounds={toRounds} />
        <Empty title={found.items === 0 ? secondWords.nothing : found.withheld > 0 ? secondWords.withheld(found.withheld) : secondWords.disagreements(0, 0)} />
        <Kinds found={found} />
      </div>
    )
  return (
    <div className="review">
      <div className="review-head">
        <Head found={found} toRounds={toRounds} />
        <p className="strong" role="status">
          {secondWords.disagreements(rows.filter((each) => each.settled === null).length, rows.length)}
        </p>
        <KeyHints label={secondWords.compareKeys} hints={secondWords.compareHints} />
      </div>
      <div className="review-split">
        <div ref={list} className="review-list" role="listbox" tabIndex={0} aria-label={secondWords.disagreements(rows.length, rows.length)} aria-activedescendant={`differ-${chosen}`} onKeyDown={onKeyDown}>
          {rows.map((each, index) => (
            <div key={`${each.round} ${each.item.key} ${each.second.by}`} id={`differ-${index}`} role="option" className="review-row" aria-selected={index === chosen} onClick={() => setAt(index)}>
              <div className="review-line">
                <span className="review-type">{reviewWords.type(each.item.type)}</span>
                <span className="review-context">
                  <span className="soft">{each.item.places[0]?.before}</span>
                  <mark>{each.item.text}</mark>
                  <span className="soft">{each.item.places[0]?.after}</span>
                </span>
              </div>
              <Side place={1} look={each.first} proposed={each.item.replacement} onSettle={() => settle(each, 1)} />
              <Side place={2} look={each.second} proposed={each.item.replacement} onSettle={() => settle(each, 2)} />
              {each.settled ? <p className="strong">{secondWords.settled(each.settled.action, each.settled.by)}</p> : null}
            </div>
          ))}
        </div>
        {row ? (
          <BenchNote noteId={row.item.places[0]?.noteId ?? ''} chosenKey={row.item.key} all={rows.map((each) => each.item)} showsResult={false}>
            <Kinds found={found} />
          </BenchNote>
        ) : null}
      </div>
    </div>
  )
}

function Head({ found, toRounds }: { found: SecondComparison; toRounds: ReactNode }) {
  return (
    <>
      <div className="row" data-apart>
        <h1>{found.items === 0 ? secondWords.heading : secondWords.agreement(found.agreement)}</h1>
        {toRounds}
      </div>
      {found.items > 0 ? <p>{secondWords.facts(found.items, found.agreement, found.kappa, found.otherWords)}</p> : null}
      {found.missed > 0 ? <p>{secondWords.missed(found.missed)}</p> : null}
      {found.waitingFor.map((who) => (
        <p key={`${who.round} ${who.code}`}>{secondWords.waiting(who.code, who.left)}</p>
      ))}
      {found.undecided + found.own > 0 ? <p className="soft small">{secondWords.notCompared(found.undecided, found.own)}</p> : null}
    </>
  )
}

function Kinds({ found }: { found: SecondComparison }) {
  if (found.byType.length === 0) return null
  return (
    <table className="table second-kinds">
      <caption className="unseen">{secondWords.byType}</caption>
      <thead>
        <tr>
          <th scope="col">{secondWords.type}</th>
          <th scope="col" className="table-number">
            {secondWords.both}
          </th>
          <th scope="col" className="table-number">
            {secondWords.differ}
          </th>
        </tr>
      </thead>
      <tbody>
        {found.byType.map((row) => (
          <tr key={row.type}>
            <th scope="row">{reviewWords.type(row.type)}</th>
            <td className="table-number figures">{row.items}</td>
            <td className="table-number figures">{row.disagreements}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type SideProps = { place: 1 | 2; look: Disagreement['first']; proposed: string; onSettle(): void }

function Side({ place, look, proposed, onSettle }: SideProps) {
  return (
    <div className="row" data-apart>
      <span>
        <span className="strong">{secondWords.side(place, look.by)}</span> {look.action === 'keep' ? secondWords.keeps(look.reason) : secondWords.replaces(look.replacement || proposed)}
      </span>
      <button type="button" tabIndex={-1} className="button" onClick={onSettle}>
        {secondWords.settleAs(place)} <kbd>{place}</kbd>
      </button>
    </div>
  )
}
