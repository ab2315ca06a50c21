/** Checks a release from outside: its checksums, and with names open that nobody of the register is in it. */
import { useState } from 'react'
import type { VerifyResult } from '../../shared/ipc/results'
import { tellRefusal } from '../app/message'
import { useAsking } from '../bridge/asking'
import { useAsk } from '../bridge/queries'
import { useStudy } from '../bridge/study'
import { Notice, Refusal } from '../ui/Notice'
import { JobProgress } from '../ui/Progress'
import { words } from '../words'
import { verifyWords } from './words'

export function VerifyRelease() {
  const { shell } = useStudy()
  const verifying = useAsking('release.verify')
  const status = useAsk('workspace.status', {}).data
  const [result, setResult] = useState<{ label: string; found: VerifyResult } | null>(null)

  const verify = async () => {
    try {
      const picked = await shell.call('shell.chooseFolder', { title: verifyWords.choose, buttonLabel: verifyWords.button })
      if (!picked) return
      const found = await verifying.run({ path: picked.token, withWorkspace: status?.registerUnlocked ?? false })
      setResult(found ? { label: picked.label, found } : null)
    } catch (thrown) {
      tellRefusal(thrown)
    }
  }
  return (
    <div className="page">
      <div className="stack" data-gap="small">
        <h1>{verifyWords.heading}</h1>
        <p className="soft">{status?.registerUnlocked ? verifyWords.leadWithNames : verifyWords.lead}</p>
      </div>
      {verifying.busy ? (
        <>
          <JobProgress progress={verifying.progress} starting={verifyWords.starting} />
          <div>
            <button type="button" className="button" onClick={verifying.cancel}>
              {words.frame.cancel}
            </button>
          </div>
        </>
      ) : (
        <div>
          <button type="button" className="button" data-weight="main" autoFocus onClick={() => void verify()}>
            {verifyWords.choose}
          </button>
        </div>
      )}
      {verifying.error ? <Refusal error={verifying.error} /> : null}
      {result ? <Outcome label={result.label} found={result.found} /> : null}
    </div>
  )
}

function Outcome({ label, found }: { label: string; found: VerifyResult }) {
  return (
    <Notice tone={found.ok ? 'plain' : 'danger'} role="status">
      <p className="strong">{found.ok ? verifyWords.ok(label, found.files) : verifyWords.notOk(label)}</p>
      <ul className="check-list">
        {found.checks.map((check) => (
          <li key={check.name}>
            <span className="strong">{check.ok ? verifyWords.holds : verifyWords.fails}</span> {check.name}
            {check.detail ? <span className="soft"> {check.detail}</span> : null}
          </li>
        ))}
        {found.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Notice>
  )
}
