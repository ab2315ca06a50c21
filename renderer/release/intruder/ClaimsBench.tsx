/** Claims one by one, what the tester says on the left and who it is on the right; judged by keys. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { IntruderClaimResult, IntruderTestResult } from '../../../shared/ipc/results-bench'
import { INTRUDER_ANSWERS, INTRUDER_VERDICTS, type IntruderVerdict } from '../../../shared/model/intruder'
import { runAct } from '../../app/acts'
import { tell, tellRefusal } from '../../app/message'
import { goTo } from '../../app/views'
import { useStudy } from '../../bridge/study'
import { KeyHints } from '../../ui/KeyHints'
import { Empty } from '../../ui/Notice'
import { words } from '../../words'
import { intruderWords } from './words'

type Props = { tests: readonly IntruderTestResult[]; claims: readonly IntruderClaimResult[] }
const undo = { label: words.acts['change.undo'], run: () => runAct('change.undo') }

export function ClaimsBench({ tests, claims }: Props) {
  const { client } = useStudy()
  const [at, setAt] = useState(0)
  const bench = useRef<HTMLDivElement>(null)
  const answer = useRef<HTMLSelectElement>(null)
  const chosen = Math.min(at, Math.max(0, claims.length - 1))
  const claim = claims[chosen]
  const hasOne = claim !== undefined
  useEffect(() => {
    if (hasOne) bench.current?.focus({ preventScroll: true })
  }, [hasOne])

  const judge = (verdict: IntruderVerdict) => {
    if (!claim) return
    client.call('intruder.mark', { ids: [claim.id], verdict }).then(() => tell(intruderWords.marked(intruderWords.verdicts[verdict]), undo), tellRefusal)
  }
  const seeNotes = () => {
    const { truth } = claim ?? {}
    if (truth?.kind === 'person') goTo({ at: 'notebook', filter: { personId: truth.id } })
    if (truth?.kind === 'site') goTo({ at: 'notebook', filter: { siteId: truth.id } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey || !claim) return
    const verdict = INTRUDER_VERDICTS[Number(event.key) - 1]
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (key === 'j' || key === 'ArrowDown') setAt(Math.min(claims.length - 1, chosen + 1))
    else if (key === 'k' || key === 'ArrowUp') setAt(Math.max(0, chosen - 1))
    else if (verdict) judge(verdict)
    else if (key === 'c') answer.current?.focus()
    else if (key === 'Enter') seeNotes()
    else return
    event.preventDefault()
  }
  const count = (verdict: IntruderVerdict | null): number => claims.filter((each) => each.verdict === verdict).length
  const hours = (tests.reduce((sum, test) => sum + test.minutes, 0) / 60).toFixed(1)
  if (!claim)
    return (
      <Empty title={tests.length === 0 ? intruderWords.none : intruderWords.taken(0)}>
        <p>{tests.length === 0 ? intruderWords.noneHint : intruderWords.tests(tests.length, hours)}</p>
      </Empty>
    )
  return (
    <section className="stack" aria-labelledby="intruder-claims">
      <div className="row" data-apart>
        <h2 id="intruder-claims">{intruderWords.left(count(null))}</h2>
        <span className="soft figures">
          {intruderWords.tests(tests.length, hours)} · {intruderWords.summary(count('right'), count('wrong'), count('cannot_tell'))}
        </span>
      </div>
      <KeyHints label={intruderWords.keys} hints={intruderWords.keyHints} />
      <div ref={bench} className="claim-bench" tabIndex={0} role="group" aria-label={`${intruderWords.claims}, ${chosen + 1} / ${claims.length}`} onKeyDown={onKeyDown}>
        <div className="row" data-apart>
          <span className="strong">
            {claim.target} <span className="soft figures">{`${chosen + 1} / ${claims.length}`}</span>
          </span>
          <span className={claim.verdict ? 'strong' : 'soft'} role="status">
            {claim.verdict ? intruderWords.verdicts[claim.verdict] : intruderWords.unmarked}
          </span>
        </div>
        <div className="claim-sides">
          <div className="claim-side">
            <span className="soft">{intruderWords.claimed}</span>
            <span className="claim-name">{claim.who}</span>
            <span>
              {intruderWords.confidence(claim.confidence)} · {intruderWords.minutes(claim.minutes)} · {intruderWords.roleNames[claim.role]}
            </span>
            <span className="soft">{intruderWords.means(claim.means)}</span>
            {claim.how ? (
              <span>
                <span className="soft">{intruderWords.how}:</span> {claim.how}
              </span>
            ) : null}
          </div>
          <div className="claim-side" data-truth>
            <span className="soft">{intruderWords.truth}</span>
            {claim.truth ? (
              <>
                <span className="claim-name">{claim.truth.name || intruderWords.noName}</span>
                {claim.truth.aliases.length > 0 ? <span>{intruderWords.alias(claim.truth.aliases)}</span> : null}
                <span className="soft">
                  {claim.truth.code} · {intruderWords.inNotes(claim.truth.notes)}
                </span>
              </>
            ) : (
              <span>{intruderWords.nobody}</span>
            )}
          </div>
        </div>
        <div className="row">
          {INTRUDER_VERDICTS.map((verdict, index) => (
            <button key={verdict} type="button" tabIndex={-1} className="button" aria-pressed={claim.verdict === verdict} onClick={() => judge(verdict)}>
              {intruderWords.verdicts[verdict]} <kbd>{index + 1}</kbd>
            </button>
          ))}
        </div>
        <label className="row">
          <span>{intruderWords.answer}</span>
          <select
            ref={answer}
            className="input"
            value={claim.answer ?? ''}
            onChange={(event) => {
              const wanted = INTRUDER_ANSWERS.find((each) => each === event.target.value) ?? null
              client.call('intruder.mark', { ids: [claim.id], answer: wanted }).then(() => tell(intruderWords.answered, undo), tellRefusal)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') bench.current?.focus()
            }}
          >
            <option value="">{intruderWords.answerNone}</option>
            {INTRUDER_ANSWERS.map((each) => (
              <option key={each} value={each}>
                {intruderWords.answers[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </section>
  )
}
