/** Makes a release: for whom, what becomes of people without consent, what still waits for a decision; then it runs. */
import { useState } from 'react'
import type { AppError } from '../../shared/errors'
import type { ReleaseReceipt } from '../../shared/ipc/results'
import { hasConsent, type ReleaseProfile, type WithoutConsent } from '../../shared/model/vocabulary'
import { runAct } from '../app/acts'
import { usePeople } from '../app/people'
import { goTo, refine } from '../app/views'
import { useAsking } from '../bridge/asking'
import { asAppError } from '../bridge/refusal'
import { useAsk } from '../bridge/queries'
import { useStudy } from '../bridge/study'
import { Choices } from '../ui/Field'
import { Notice, Refusal } from '../ui/Notice'
import { JobProgress } from '../ui/Progress'
import { dayOf, offsetTime } from '../ui/time'
import { words } from '../words'
import { ItemWithNotes } from './ItemWithNotes'
import { PseudonymStyle } from './PseudonymStyle'
import { ReleaseDone } from './ReleaseDone'
import { WhoLooked } from './WhoLooked'
import { releaseWords } from './words'

export function NewRelease() {
  const { shell } = useStudy()
  const { people } = usePeople()
  const status = useAsk('workspace.status', {}).data
  const review = useAsk('review.list', { includeDecided: true }, { enabled: status?.registerUnlocked ?? false })
  const releasing = useAsking('release.run')
  const [profile, setProfile] = useState<ReleaseProfile>('controlled')
  const [withoutConsent, setWithoutConsent] = useState<WithoutConsent>('refuse')
  const [replaceUnreviewed, setReplaceUnreviewed] = useState(false)
  const [generalise, setGeneralise] = useState(false)
  const [roleAndSite, setRoleAndSite] = useState(false)
  const [done, setDone] = useState<{ receipt: ReleaseReceipt; token: string } | null>(null)
  const [refused, setRefused] = useState<AppError | null>(null)

  const withoutYet = people.filter(({ consent }) => !hasConsent(consent)).length
  const open = review.data?.open ?? 0

  const release = async () => {
    setRefused(null)
    try {
      const target = await shell.call('shell.chooseNew', { title: releaseWords.where, suggestedName: releaseWords.folderName(profile, dayOf(offsetTime(new Date()))) })
      if (!target) return
      const receipt = await releasing.run({ out: target.token, profile, withoutConsent, replaceUnreviewed, generalise, roleAndSite: generalise && roleAndSite })
      if (receipt) setDone({ receipt, token: target.token })
    } catch (thrown) {
      setRefused(asAppError(thrown))
    }
  }
  if (done) return <ReleaseDone receipt={done.receipt} token={done.token} onAnother={() => setDone(null)} />
  if (releasing.busy)
    return (
      <div className="page">
        <h1>{releaseWords.running}</h1>
        <JobProgress progress={releasing.progress} starting={releaseWords.starting} />
        <div>
          <button type="button" className="button" autoFocus onClick={releasing.cancel}>
            {releaseWords.stop}
          </button>
        </div>
        <p className="soft">{releaseWords.runningHint}</p>
      </div>
    )
  const refusal = releasing.error ?? refused
  return (
    <div className="page">
      <div className="stack" data-gap="small">
        <h1>{releaseWords.heading}</h1>
        <p className="soft">{releaseWords.lead}</p>
      </div>
      {status && !status.registerUnlocked ? (
        <Notice tone="warn">
          <p>{releaseWords.needsNames}</p>
          <button type="button" className="button" onClick={() => runAct('names.toggle')}>
            {words.names.show}
          </button>
        </Notice>
      ) : null}
      <Choices legend={releaseWords.profile} name="profile" value={profile} options={releaseWords.profiles} onChoose={setProfile} />
      <div className="stack" data-gap="small">
        <Choices legend={releaseWords.withoutConsent} name="without-consent" value={withoutConsent} options={releaseWords.withoutConsentChoices} onChoose={setWithoutConsent} />
        <p className="soft">{releaseWords.withoutConsentCount(withoutYet, people.length)}</p>
      </div>
      <PseudonymStyle />
      <div className="stack" data-gap="small">
        <label className="choice">
          <input type="checkbox" checked={generalise} onChange={(event) => setGeneralise(event.target.checked)} />
          <span>{releaseWords.generalise}</span>
          <span className="hint">{releaseWords.generaliseHint}</span>
        </label>
        {generalise ? (
          <label className="choice release-nested">
            <input type="checkbox" checked={roleAndSite} onChange={(event) => setRoleAndSite(event.target.checked)} />
            <span>{releaseWords.roleAndSite}</span>
            <span className="hint">{releaseWords.roleAndSiteHint}</span>
          </label>
        ) : null}
        <div>
          <button type="button" className="button" onClick={() => refine({ at: 'release', page: 'risk' })}>
            {releaseWords.toRisk}
          </button>
        </div>
      </div>
      <section className="stack" data-gap="small" aria-labelledby="release-review">
        <h2 id="release-review">{releaseWords.review}</h2>
        <p>{review.data ? releaseWords.reviewCount(open, review.data.decided, review.data.proposed) : releaseWords.reviewUnknown}</p>
        {open > 0 ? (
          <>
            <div>
              <button type="button" className="button" onClick={() => refine({ at: 'release', page: 'review' })}>
                {releaseWords.toReview}
              </button>
            </div>
            <label className="choice">
              <input type="checkbox" checked={replaceUnreviewed} onChange={(event) => setReplaceUnreviewed(event.target.checked)} />
              <span>{releaseWords.replaceAll}</span>
              <span className="hint">{releaseWords.replaceAllHint}</span>
            </label>
          </>
        ) : null}
      </section>
      <WhoLooked enabled={status?.registerUnlocked ?? false} />
      {refusal && refusal.code !== 'CANCELLED' ? (
        <Refusal error={refusal} showItem={(item) => <ItemWithNotes item={item} />}>
          <div className="row">
            {refusal.code === 'REVIEW_OPEN' ? (
              <button type="button" className="button" onClick={() => refine({ at: 'release', page: 'review' })}>
                {releaseWords.toReview}
              </button>
            ) : null}
            {refusal.code === 'CONSENT_MISSING' ? (
              <button type="button" className="button" onClick={() => goTo({ at: 'people' })}>
                {releaseWords.toPeople}
              </button>
            ) : null}
          </div>
        </Refusal>
      ) : null}
      {refusal?.code === 'CANCELLED' ? (
        <Notice role="status">
          <p>{releaseWords.cancelled}</p>
        </Notice>
      ) : null}
      <div>
        <button type="button" className="button" data-weight="main" onClick={() => void release()} disabled={!status?.registerUnlocked}>
          {releaseWords.run[profile]}
        </button>
      </div>
    </div>
  )
}
