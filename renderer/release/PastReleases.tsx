/** The releases made so far, and the report of each. */
import { useAsk } from '../bridge/queries'
import { refine } from '../app/views'
import { Empty, Notice, Refusal } from '../ui/Notice'
import { shortDate } from '../ui/time'
import { ReceiptFacts } from './ReleaseDone'
import { Report } from './Report'
import { SavePdf } from './SavePdf'
import { words } from '../words'
import { releaseWords } from './words'

export function PastReleases({ chosenId }: { chosenId: string | undefined }) {
  const asked = useAsk('release.list', {})
  const releases = [...(asked.data?.releases ?? [])].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))
  const chosen = releases.find(({ id }) => id === chosenId)
  const withdrawnFrom = (id: string) => asked.data?.withdrawn.find(({ releaseId }) => releaseId === id)?.people ?? 0
  if (asked.error)
    return (
      <div className="page">
        <Refusal error={asked.error} />
      </div>
    )
  if (chosen)
    return (
      <div className="report-page">
        <div className="report-head">
          <div className="row" data-apart>
            <h1>{words.releases.one(shortDate(chosen.date), chosen.profile)}</h1>
            <div className="row">
              <SavePdf receipt={chosen} />
              <button type="button" className="button" autoFocus onClick={() => refine({ at: 'release', page: 'past' })}>
                {releaseWords.backToList}
              </button>
            </div>
          </div>
          <Withdrawn people={withdrawnFrom(chosen.id)} />
          <ReceiptFacts receipt={chosen} />
        </div>
        <Report releaseId={chosen.id} />
      </div>
    )
  return (
    <div className="page">
      <h1>{releaseWords.pages.past}</h1>
      {asked.data && releases.length === 0 ? (
        <Empty title={releaseWords.none}>
          <p>{releaseWords.noneHint}</p>
        </Empty>
      ) : null}
      <ul className="stack">
        {releases.map((release) => (
          <li key={release.id} className="release-line">
            <div className="row" data-apart>
              <h2>{words.releases.one(shortDate(release.date), release.profile)}</h2>
              <button type="button" className="button" onClick={() => refine({ at: 'release', page: 'past', releaseId: release.id })}>
                {releaseWords.readReport}
              </button>
            </div>
            <Withdrawn people={withdrawnFrom(release.id)} />
            <ReceiptFacts receipt={release} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What has to be done about a copy that has gone out already. */
const Withdrawn = ({ people }: { people: number }) =>
  people === 0 ? null : (
    <Notice tone="warn">
      <p>{releaseWords.withdrawnSince(people)}</p>
    </Notice>
  )
