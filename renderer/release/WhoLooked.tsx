/** What the report will say of people's work beside the review: notes read in full, a second review, an intruder test. */
import { refine, type View } from '../app/views'
import { useAsk } from '../bridge/queries'
import { lookedWords } from './words'

type Page = Extract<View, { at: 'release' }>['page']

/** `enabled`: the register is open; without it none of this can be told. */
export function WhoLooked({ enabled }: { enabled: boolean }) {
  const readings = useAsk('review.readings', {}, { enabled }).data
  const second = useAsk('second.status', {}, { enabled }).data
  const intruder = useAsk('intruder.list', {}, { enabled }).data
  if (!readings || !second || !intruder) return null
  const read = new Set(readings.readings.map((reading) => reading.noteId)).size
  const through = second.rounds.flatMap((round) => round.reviewers.filter((reviewer) => reviewer.through).map((reviewer) => reviewer.code))
  const begun = second.rounds.length > 0
  const right = intruder.claims.filter((claim) => claim.verdict === 'right').length
  const open = intruder.claims.filter((claim) => claim.verdict === null).length
  const line = (text: string, page: Page, label: string) => (
    <li key={page} className="row">
      <span>{text}</span>
      <button type="button" className="link" onClick={() => refine({ at: 'release', page })}>
        {label}
      </button>
    </li>
  )
  return (
    <section className="stack" data-gap="small" aria-labelledby="release-looked">
      <h2 id="release-looked">{lookedWords.heading}</h2>
      <ul className="stack" data-gap="small">
        {line(lookedWords.read(read, readings.notes), 'review', lookedWords.toReview)}
        {line(through.length > 0 ? lookedWords.through(through) : begun ? lookedWords.begun : lookedWords.noSecond, 'second', lookedWords.toSecond)}
        {line(intruder.tests.length > 0 ? lookedWords.tested(intruder.tests.length, right, intruder.claims.length, open) : lookedWords.untested, 'intruder', lookedWords.toIntruder)}
      </ul>
    </section>
  )
}
