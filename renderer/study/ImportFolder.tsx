/** Takes a folder of tables in: checked whole first, the faults listed, the rest importable without them, the whole undoable. */
import { useState } from 'react'
import type { AppError } from '../../shared/errors'
import type { ImportResult } from '../../shared/ipc/results'
import { runAct } from '../app/acts'
import type { Target } from '../app/start-step'
import { goTo } from '../app/views'
import { useAsking } from '../bridge/asking'
import { asAppError } from '../bridge/refusal'
import { useStudy } from '../bridge/study'
import { Notice, Refusal } from '../ui/Notice'
import { JobProgress } from '../ui/Progress'
import { words } from '../words'
import { importWords } from './words'

export function ImportFolder({ hasNames }: { hasNames: boolean }) {
  const { shell } = useStudy()
  const importing = useAsking('study.import')
  const [folder, setFolder] = useState<Target | null>(null)
  const [result, setResult] = useState<ImportResult | null>(null)
  const [refused, setRefused] = useState<AppError | null>(null)

  const take = async (from: Target, skipBad: boolean) => setResult(await importing.run({ path: from.token, skipBad }))
  const choose = async () => {
    setRefused(null)
    try {
      const picked = await shell.call('shell.chooseFolder', { title: importWords.choose, buttonLabel: importWords.button })
      if (!picked) return
      setFolder(picked)
      setResult(null)
      await take(picked, false)
    } catch (thrown) {
      setRefused(asAppError(thrown))
    }
  }
  const refusal = importing.error ?? refused
  const faults = refusal?.code === 'INTAKE_FAULTS' ? refusal.items : null
  return (
    <section className="stack" aria-labelledby="import">
      <div className="stack" data-gap="small">
        <h1 id="import">{importWords.heading}</h1>
        <p className="soft">{importWords.lead}</p>
      </div>
      {hasNames ? null : (
        <Notice tone="warn">
          <p>{importWords.needsNames}</p>
          <button type="button" className="button" onClick={() => runAct('names.toggle')}>
            {words.names.show}
          </button>
        </Notice>
      )}
      {importing.busy || result || faults ? null : <FileList />}
      {folder && (importing.busy || result || faults) ? <p className="strong file-name">{folder.label}</p> : null}
      {importing.busy ? (
        <>
          <JobProgress progress={importing.progress} starting={importWords.reading} />
          <div>
            <button type="button" className="button" autoFocus onClick={importing.cancel}>
              {words.frame.cancel}
            </button>
          </div>
        </>
      ) : null}
      {!importing.busy && faults ? (
        <Notice tone="danger" role="alert">
          <p className="strong">{importWords.faults(faults.length)}</p>
          <LongList label={importWords.faultList} items={faults} />
          <p>{importWords.faultsNext}</p>
          <div className="row">
            <button type="button" className="button" autoFocus onClick={() => void choose()}>
              {importWords.again}
            </button>
            <button type="button" className="button" onClick={() => folder && void take(folder, true)}>
              {importWords.skip}
            </button>
          </div>
        </Notice>
      ) : null}
      {!importing.busy && refusal?.code === 'CANCELLED' ? (
        <Notice role="status">
          <p>{importWords.cancelled}</p>
        </Notice>
      ) : null}
      {!importing.busy && refusal && !faults && refusal.code !== 'CANCELLED' ? <Refusal error={refusal} /> : null}
      {result ? <Outcome result={result} onUndone={() => setResult(null)} /> : null}
      {importing.busy || faults ? null : (
        <div>
          <button type="button" className="button" data-weight={result ? undefined : 'main'} disabled={!hasNames} autoFocus={folder !== null && !result} onClick={() => void choose()}>
            {result ? importWords.again : importWords.choose}
          </button>
        </div>
      )}
    </section>
  )
}

function FileList() {
  return (
    <dl className="file-list">
      {importWords.files.map(({ file, has }) => (
        <div key={file} className="file-list-row">
          <dt>{file}</dt>
          <dd className="soft">{has}</dd>
        </div>
      ))}
    </dl>
  )
}

function Outcome({ result, onUndone }: { result: ImportResult; onUndone(): void }) {
  return (
    <Notice role="status" tone={result.skipped.length > 0 ? 'warn' : 'plain'}>
      <p className="strong">{importWords.done(result)}</p>
      {result.skipped.length > 0 ? (
        <>
          <p>{importWords.skipped(result.skipped.length)}</p>
          <LongList label={importWords.faultList} items={result.skipped} />
        </>
      ) : null}
      {result.ignoredColumns.length > 0 ? <p>{importWords.columns(result.ignoredColumns)}</p> : null}
      {importWords.isNothing(result) ? null : (
        <div className="row">
          <button type="button" className="button" data-weight="main" autoFocus onClick={() => goTo({ at: 'notebook', filter: {} })}>
            {importWords.seeNotes}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              runAct('change.undo')
              onUndone()
            }}
          >
            {importWords.undo}
          </button>
        </div>
      )}
    </Notice>
  )
}

/** More lines than anybody reads would only make the window slow: the table itself has the rest. */
const MOST_LINES = 500

function LongList({ label, items }: { label: string; items: readonly string[] }) {
  return (
    <div className="fault-list" tabIndex={0} role="region" aria-label={label}>
      <ol>
        {items.slice(0, MOST_LINES).map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ol>
      {items.length > MOST_LINES ? <p>{importWords.moreFaults(items.length - MOST_LINES)}</p> : null}
    </div>
  )
}
