/** Integrity of the study, from the pages of its file to what the screens show. */
import { useState } from 'react'
import type { CheckResult } from '../../shared/ipc/results'
import { useAsking } from '../bridge/asking'
import { CheckList } from '../ui/CheckList'
import { Notice, Refusal } from '../ui/Notice'
import { JobProgress } from '../ui/Progress'
import { words } from '../words'
import { checkWords } from './words'

export function CheckStudy() {
  const checking = useAsking('study.check')
  const [result, setResult] = useState<CheckResult | null>(null)
  const [hasRun, setRun] = useState(false)

  const check = async () => {
    setRun(true)
    setResult(null)
    setResult(await checking.run({}))
  }
  return (
    <section className="stack" aria-labelledby="check">
      <div className="stack" data-gap="small">
        <h1 id="check">{checkWords.heading}</h1>
        <p className="soft">{checkWords.lead}</p>
      </div>
      {checking.busy ? (
        <>
          <JobProgress progress={checking.progress} starting={checkWords.starting} />
          <div>
            <button type="button" className="button" autoFocus onClick={checking.cancel}>
              {words.frame.cancel}
            </button>
          </div>
        </>
      ) : (
        <div>
          <button type="button" className="button" data-weight="main" autoFocus={hasRun} onClick={() => void check()}>
            {checkWords.button}
          </button>
        </div>
      )}
      {checking.error && checking.error.code !== 'CANCELLED' ? <Refusal error={checking.error} /> : null}
      {result ? (
        <Notice tone={result.ok ? 'plain' : 'danger'} role="status">
          <p className="strong">{result.ok ? checkWords.ok : checkWords.notOk}</p>
          <CheckList checks={result.checks} />
        </Notice>
      ) : null}
    </section>
  )
}
