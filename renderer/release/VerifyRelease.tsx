/** Checks a release from outside: its checksums, and with names open that nobody of the register is in it. */
import { useState } from 'react'
import type { VerifyResult } from '../../shared/ipc/results'
import type { PickedPath } from '../../shared/ipc/shell-contract'
import { tellRefusal } from '../app/message'
import { useAsking } from '../bridge/asking'
import { useAsk } from '../bridge/queries'
import { useStudy } from '../bridge/study'
import { CheckList } from '../ui/CheckList'
import { Notice, Refusal } from '../ui/Notice'
import { JobProgress } from '../ui/Progress'
import { words } from '../words'
import { verifyWords } from './words'

export function VerifyRelease() {
  const { shell } = useStudy()
  const verifying = useAsking('release.verify')
  const status = useAsk('workspace.status', {}).data
  const [result, setResult] = useState<{ label: string; found: VerifyResult } | null>(null)

  const verify = async (pick: () => Promise<PickedPath>) => {
    setResult(null)
    try {
      const picked = await pick()
      if (!picked) return
      const found = await verifying.run({ path: picked.token, withWorkspace: status?.registerUnlocked ?? false })
      setResult(found ? { label: picked.label, found } : null)
    } catch (thrown) {
      tellRefusal(thrown)
    }
  }
  const aFolder = () => shell.call('shell.chooseFolder', { title: verifyWords.choose, buttonLabel: verifyWords.button })
  const aZip = async () => (await shell.call('shell.chooseFiles', { title: verifyWords.chooseZip, buttonLabel: verifyWords.button, many: false })).files[0] ?? null
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
        <div className="row">
          <button type="button" className="button" data-weight="main" autoFocus onClick={() => void verify(aFolder)}>
            {verifyWords.choose}
          </button>
          <button type="button" className="button" onClick={() => void verify(aZip)}>
            {verifyWords.chooseZip}
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
      <CheckList checks={found.checks} problems={found.problems} />
    </Notice>
  )
}
