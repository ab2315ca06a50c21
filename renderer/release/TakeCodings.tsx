/** Codings that were made elsewhere on a release: choose the project, see what it would bring, take it in, undo the whole of it. */
import { useState } from 'react'
import type { AppError } from '../../shared/errors'
import type { CodingsResult } from '../../shared/ipc/results-formats'
import { runAct } from '../app/acts'
import { tell, tellRefusal } from '../app/message'
import { useAsking } from '../bridge/asking'
import { useAsk } from '../bridge/queries'
import { asAppError } from '../bridge/refusal'
import { useStudy } from '../bridge/study'
import { Notice, Refusal } from '../ui/Notice'
import { JobProgress } from '../ui/Progress'
import { words } from '../words'
import { codingsWords } from './formats-words'

export function TakeCodings() {
  const { client, shell } = useStudy()
  const taking = useAsking('codings.import')
  const status = useAsk('workspace.status', {}).data
  const [path, setPath] = useState('')
  const [result, setResult] = useState<CodingsResult | null>(null)
  const [refused, setRefused] = useState<AppError | null>(null)

  const choose = async () => {
    setRefused(null)
    setResult(null)
    try {
      const [file] = (await shell.call('shell.chooseFiles', { title: codingsWords.choose, buttonLabel: codingsWords.open, many: false })).files
      if (!file) return
      setPath(file.token)
      setResult(await taking.run({ path: file.token, dryRun: true }))
    } catch (thrown) {
      setRefused(asAppError(thrown))
    }
  }
  const take = async () => setResult(await taking.run({ path, dryRun: false }))
  const undo = (changeId: string) =>
    client.call('history.undo', { changeId }).then(() => {
      setResult(null)
      tell(codingsWords.undone)
    }, tellRefusal)

  const refusal = taking.error ?? refused
  return (
    <div className="page">
      <div className="stack" data-gap="small">
        <h1>{codingsWords.heading}</h1>
        <p className="soft">{codingsWords.lead}</p>
      </div>
      {status && !status.registerUnlocked ? (
        <Notice tone="warn">
          <p>{codingsWords.needsNames}</p>
          <button type="button" className="button" onClick={() => runAct('names.toggle')}>
            {words.names.show}
          </button>
        </Notice>
      ) : null}
      {taking.busy ? (
        <>
          <JobProgress progress={taking.progress} starting={codingsWords.looking} />
          <div>
            <button type="button" className="button" autoFocus onClick={taking.cancel}>
              {words.frame.cancel}
            </button>
          </div>
        </>
      ) : (
        <div>
          <button type="button" className="button" data-weight={result ? undefined : 'main'} onClick={() => void choose()}>
            {codingsWords.choose}
          </button>
        </div>
      )}
      {refusal && refusal.code !== 'CANCELLED' ? <Refusal error={refusal} /> : null}
      {result ? <Outcome result={result} onTake={() => void take()} onUndo={(changeId) => void undo(changeId)} /> : null}
    </div>
  )
}

function Outcome({ result, onTake, onUndo }: { result: CodingsResult; onTake(): void; onUndo(changeId: string): void }) {
  const { newCodes, links, passages, memos, known, leftAside, changeId, dryRun } = result
  const isNew = newCodes.length + links + passages + memos > 0
  return (
    <Notice role="status">
      {!dryRun && isNew ? <p className="strong">{codingsWords.taken}</p> : null}
      <p className="file-name">{codingsWords.from(result.file, result.program)}</p>
      <p>{codingsWords.notes(result.notes, result.releases)}</p>
      <p>{isNew ? codingsWords.brings(dryRun, newCodes.length, links, passages, memos) : codingsWords.nothing}</p>
      {isNew && known > 0 ? <p className="soft">{codingsWords.known(known)}</p> : null}
      {newCodes.length > 0 ? <p>{codingsWords.newCodes(newCodes)}</p> : null}
      {leftAside.length > 0 ? (
        <div>
          <p className="strong">{codingsWords.leftAside}</p>
          <ul>
            {leftAside.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="row">
        {dryRun && isNew ? (
          <button type="button" className="button" data-weight="main" autoFocus onClick={onTake}>
            {codingsWords.take}
          </button>
        ) : null}
        {changeId ? (
          <button type="button" className="button" onClick={() => onUndo(changeId)}>
            {codingsWords.undo}
          </button>
        ) : null}
      </div>
    </Notice>
  )
}
