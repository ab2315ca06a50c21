/** Second review: who reviews, the rounds that were drawn, and the way into the blind bench or the comparison. */
import { useState, type FormEvent } from 'react'
import type { SecondRound } from '../../../shared/ipc/results-bench'
import { tell, tellRefusal } from '../../app/message'
import { useAsk } from '../../bridge/queries'
import { useStudy } from '../../bridge/study'
import { Field } from '../../ui/Field'
import { Empty, Refusal } from '../../ui/Notice'
import { NeedsNames } from '../NeedsNames'
import { isReviewerCode } from './code'
import { Comparison } from './Comparison'
import { SecondBench } from './SecondBench'
import { secondWords } from './words'
import './second.css'

type Place = { at: 'rounds' } | { at: 'bench' | 'compare'; round: number }

export function SecondReview() {
  const asked = useAsk('second.status', {}, { keepPrevious: true })
  const [place, setPlace] = useState<Place>({ at: 'rounds' })
  const [typed, setTyped] = useState<string | null>(null)
  if (asked.error)
    return (
      <div className="page">
        <h1>{secondWords.heading}</h1>
        {asked.error.code === 'REGISTER_LOCKED' ? <NeedsNames /> : <Refusal error={asked.error} />}
      </div>
    )
  if (!asked.data) return null
  const { reviewer: own, rounds } = asked.data
  const code = (typed ?? own).trim()
  const back = () => setPlace({ at: 'rounds' })
  if (place.at === 'bench') return <SecondBench key={`${place.round} ${code}`} round={place.round} reviewer={code} onBack={back} onCompare={() => setPlace({ at: 'compare', round: place.round })} />
  if (place.at === 'compare') return <Comparison round={place.round} by={code} onBack={back} />
  return (
    <div className="page">
      <div className="stack" data-gap="small">
        <h1>{secondWords.heading}</h1>
        <p className="soft">{secondWords.lead}</p>
      </div>
      <div className="second-code">
        <Field label={secondWords.reviewer} hint={secondWords.reviewerHint} fault={isReviewerCode(code) ? undefined : secondWords.codeFault}>
          {(ids) => <input {...ids} className="input" value={typed ?? own} maxLength={12} onChange={(event) => setTyped(event.target.value)} />}
        </Field>
      </div>
      {rounds.length === 0 ? (
        <Empty title={secondWords.none}>
          <p>{secondWords.noneHint}</p>
        </Empty>
      ) : (
        <section className="stack" aria-labelledby="second-rounds">
          <h2 id="second-rounds">{secondWords.rounds}</h2>
          <ul className="stack">
            {rounds.map((round) => (
              <Round key={round.round} round={round} code={code} onReview={() => setPlace({ at: 'bench', round: round.round })} onCompare={() => setPlace({ at: 'compare', round: round.round })} />
            ))}
          </ul>
        </section>
      )}
      <Draw isFirst={rounds.length === 0} />
    </div>
  )
}

type RoundProps = { round: SecondRound; code: string; onReview(): void; onCompare(): void }

function Round({ round, code, onReview, onCompare }: RoundProps) {
  const own = round.reviewers.find((reviewer) => reviewer.code === code)
  return (
    <li className="release-line">
      <div className="row" data-apart>
        <h3>{secondWords.round(round.round)}</h3>
        <div className="row">
          <button type="button" className="button" data-weight={own?.through ? undefined : 'main'} disabled={!isReviewerCode(code) || own?.through} onClick={onReview}>
            {own ? secondWords.goOn : secondWords.review}
          </button>
          <button type="button" className="button" data-weight={own?.through ? 'main' : undefined} onClick={onCompare}>
            {secondWords.compare}
          </button>
        </div>
      </div>
      <p>{secondWords.drew(round.notes, round.population, round.share)}</p>
      {round.reviewers.map((reviewer) => (
        <p key={reviewer.code} className="soft figures">
          {secondWords.progress(reviewer.code, reviewer.read, round.notes, reviewer.through)}
        </p>
      ))}
    </li>
  )
}

function Draw({ isFirst }: { isFirst: boolean }) {
  const { client } = useStudy()
  const [share, setShare] = useState('10')
  const draw = (event: FormEvent) => {
    event.preventDefault()
    client.call('second.start', { share: Number(share) }).then(({ round, notes, population }) => tell(secondWords.started(round, notes, population)), tellRefusal)
  }
  return (
    <form className="stack second-code" data-gap="small" onSubmit={draw}>
      <Field label={secondWords.share} hint={secondWords.drawn}>
        {(ids) => <input {...ids} className="input" type="number" min={1} max={100} required value={share} onChange={(event) => setShare(event.target.value)} />}
      </Field>
      <div>
        <button type="submit" className="button" data-weight={isFirst ? 'main' : undefined}>
          {isFirst ? secondWords.start : secondWords.startNext}
        </button>
      </div>
    </form>
  )
}
