/** Beside the writing: who was asked today whether the researcher may stay, by role; one that is open ends with a button when one is back. */
import { EPISODE_LABELS, ROLE_NAMES } from '../../shared/model/vocabulary'
import { tell, tellRefusal } from '../app/message'
import { useAsk } from '../bridge/queries'
import { useStudy } from '../bridge/study'
import { clockOf, offsetTime } from '../ui/time'
import { askedWords } from './words'

export function AskedToday({ siteId, day }: { siteId: string | null; day: string }) {
  const { client } = useStudy()
  const asked = useAsk('episode.list', { siteId: siteId ?? undefined }, { enabled: siteId !== null })
  const today = (asked.data?.episodes ?? []).filter((episode) => episode.startedAt.startsWith(day))
  if (today.length === 0) return null
  const end = (id: string) => client.call('episode.save', { id, endedAt: offsetTime(new Date()) }).then(() => tell(askedWords.ended), tellRefusal)
  const remove = (id: string) => client.call('episode.remove', { id }).then(() => tell(askedWords.removed), tellRefusal)
  return (
    <section aria-labelledby="asked-today">
      <h2 id="asked-today">{askedWords.list}</h2>
      <ul className="stack" data-gap="small">
        {today.map((episode) => (
          <li key={episode.id}>
            <span className="figures">{`${clockOf(episode.startedAt)}${episode.endedAt ? `–${clockOf(episode.endedAt)}` : ''}`}</span> {EPISODE_LABELS[episode.outcome]}
            <span className="soft">{` (${ROLE_NAMES[episode.role].label.toLowerCase()})`}</span>
            <span className="row">
              {episode.outcome === 'declined' && episode.endedAt === null ? (
                <button type="button" className="link" onClick={() => void end(episode.id)}>
                  {askedWords.back}
                </button>
              ) : null}
              <button type="button" className="link" onClick={() => void remove(episode.id)}>
                {askedWords.remove}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
