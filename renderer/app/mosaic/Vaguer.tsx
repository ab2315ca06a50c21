/** Vaguer words for what tells someone apart: one press, and it holds in every note. */
import type { PersonRisk } from '../../../shared/ipc/results-risk'
import { useStudy } from '../../bridge/study'
import { words } from '../../words'
import { runAct } from '../acts'
import { tell, tellRefusal } from '../message'
import { mosaicWords } from './words'

const MOST = 3

export function Vaguer({ offers }: { offers: PersonRisk['offers'] }) {
  const { client } = useStudy()
  const choose = ({ keys, replacement }: PersonRisk['offers'][number]) =>
    client
      .call('review.decide', { decisions: keys.map((key) => ({ key, action: 'replace' as const, replacement })) })
      .then(() => tell(mosaicWords.done(replacement), { label: words.acts['change.undo'], run: () => runAct('change.undo') }), tellRefusal)
  if (offers.length === 0) return null
  return (
    <>
      <p>{mosaicWords.choose}</p>
      <ul className="mosaic-offers">
        {offers.slice(0, MOST).map((offer) => (
          <li key={offer.kind}>
            <button type="button" className="button" onClick={() => void choose(offer)}>
              {mosaicWords.offer(offer.kind, offer.replacement, offer.places)}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
