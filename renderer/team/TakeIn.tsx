/** Merging: choose bundles, see in plain words what they would bring, take them in, undo the whole of it. */
import { useState } from 'react'
import type { AppError } from '../../shared/errors'
import type { MergeResult } from '../../shared/ipc/results'
import { tell, tellRefusal } from '../app/message'
import { refine } from '../app/views'
import { useAsking } from '../bridge/asking'
import { asAppError } from '../bridge/refusal'
import { useStudy } from '../bridge/study'
import { Field } from '../ui/Field'
import { Notice, Refusal } from '../ui/Notice'
import { JobProgress } from '../ui/Progress'
import { clockOf, dayOf, shortDate } from '../ui/time'
import { words } from '../words'
import { teamWords } from './words'

export function TakeIn() {
  const { client, shell } = useStudy()
  const merging = useAsking('team.merge')
  const [passphrase, setPassphrase] = useState('')
  const [paths, setPaths] = useState<readonly string[]>([])
  const [result, setResult] = useState<MergeResult | null>(null)
  const [refused, setRefused] = useState<AppError | null>(null)

  const merge = async (chosen: readonly string[], dryRun: boolean) => {
    setResult(await merging.run({ paths: [...chosen], dryRun, ...(passphrase ? { passphrase } : {}) }))
  }
  const choose = async () => {
    setRefused(null)
    setResult(null)
    try {
      const { files } = await shell.call('shell.chooseFiles', { title: teamWords.chooseBundles, buttonLabel: teamWords.open, many: true })
      if (files.length === 0) return
      const tokens = files.map(({ token }) => token)
      setPaths(tokens)
      await merge(tokens, true)
    } catch (thrown) {
      setRefused(asAppError(thrown))
    }
  }
  const undo = (mergeId: string) =>
    client.call('team.undoMerge', { mergeId }).then(({ operations }) => {
      setResult(null)
      tell(teamWords.undone(operations))
    }, tellRefusal)

  const refusal = merging.error ?? refused
  return (
    <section className="stack" aria-labelledby="take-in">
      <div className="stack" data-gap="small">
        <h1 id="take-in">{teamWords.takeIn}</h1>
        <p className="soft">{teamWords.takeInLead}</p>
      </div>
      <div className="part-form">
        <Field label={teamWords.passphrase} hint={teamWords.passphraseHint}>
          {(ids) => <input {...ids} className="input" type="password" autoComplete="off" value={passphrase} onChange={(event) => setPassphrase(event.target.value)} />}
        </Field>
      </div>
      {merging.busy ? (
        <>
          <JobProgress progress={merging.progress} starting={teamWords.trying} />
          <div>
            <button type="button" className="button" onClick={merging.cancel}>
              {words.frame.cancel}
            </button>
          </div>
        </>
      ) : (
        <div>
          <button type="button" className="button" data-weight={result ? undefined : 'main'} onClick={() => void choose()}>
            {teamWords.chooseBundles}
          </button>
        </div>
      )}
      {refusal && refusal.code !== 'CANCELLED' ? <Refusal error={refusal} /> : null}
      {result ? <Outcome result={result} onTake={() => void merge(paths, false)} onUndo={(id) => void undo(id)} /> : null}
    </section>
  )
}

function Outcome({ result, onTake, onUndo }: { result: MergeResult; onTake(): void; onUndo(mergeId: string): void }) {
  const isNew = result.files.some(({ added, filled }) => added + filled > 0)
  const mergeId = result.dryRun ? null : result.files.findLast((file) => file.mergeId !== null)?.mergeId
  return (
    <Notice role="status" tone={result.warnings.length > 0 ? 'warn' : 'plain'}>
      {result.dryRun ? null : <p className="strong">{teamWords.taken}</p>}
      <ul>
        {result.files.map((file) => (
          <li key={file.file}>{teamWords.file(file.file, file.changes, file.added + file.filled, file.device, `${shortDate(dayOf(file.madeAt))}, ${clockOf(file.madeAt)}`)}</li>
        ))}
      </ul>
      {isNew ? null : <p>{teamWords.nothingNew}</p>}
      {teamWords.hasCounts(result.added) ? <p>{result.dryRun ? teamWords.brings(result.added) : teamWords.brought(result.added)}</p> : null}
      {teamWords.hasCounts(result.changed) ? <p>{result.dryRun ? teamWords.changes(result.changed) : teamWords.changedNow(result.changed)}</p> : null}
      {result.conflicts.length > 0 ? <p>{teamWords.conflicts(result.conflicts.length)}</p> : null}
      {result.duplicates.length > 0 ? <p>{teamWords.duplicates(result.duplicates.length)}.</p> : null}
      {result.warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
      <div className="row">
        {result.dryRun && isNew ? (
          <button type="button" className="button" data-weight="main" autoFocus onClick={onTake}>
            {teamWords.takeItIn}
          </button>
        ) : null}
        {!result.dryRun && result.conflicts.length > 0 ? (
          <button type="button" className="button" data-weight="main" onClick={() => refine({ at: 'team', page: 'conflicts' })}>
            {teamWords.toConflicts}
          </button>
        ) : null}
        {!result.dryRun && result.duplicates.length > 0 ? (
          <button type="button" className="button" onClick={() => refine({ at: 'team', page: 'people' })}>
            {teamWords.toPeople}
          </button>
        ) : null}
        {mergeId ? (
          <button type="button" className="button" onClick={() => onUndo(mergeId)}>
            {teamWords.undo}
          </button>
        ) : null}
      </div>
    </Notice>
  )
}
