/** One sealed passage: what anybody may know of it; its words when they are asked for; and the way back, asked twice. */
import { useState } from 'react'
import { SEAL_REASON_LABELS } from '../../../shared/model/vocabulary'
import { useAsking } from '../../bridge/asking'
import { useAsk } from '../../bridge/queries'
import { Dialog } from '../../ui/Dialog'
import { Notice, Refusal } from '../../ui/Notice'
import { NoteText } from '../../ui/NoteText'
import { tell } from '../message'
import { usePeople } from '../people'
import { ConcernPath } from './ConcernPath'
import { sealingWords } from './words'
import './sealing.css'

export function SealedDialog({ sealId, onClose }: { sealId: string; onClose(): void }) {
  const seal = useAsk('seal.list', {}).data?.seals.find(({ id }) => id === sealId)
  const opening = useAsking('seal.open')
  const unsealing = useAsking('seal.remove')
  const { byId } = usePeople()
  // The words live in this dialog and nowhere else: closing it forgets them.
  const [text, setText] = useState<string | null>(null)
  const [isSure, setSure] = useState(false)
  const show = async () => setText((await opening.run({ id: sealId }))?.text ?? null)
  const unseal = async () => {
    if (!(await unsealing.run({ id: sealId }))) return
    tell(sealingWords.unsealed)
    onClose()
  }
  return (
    <Dialog label={sealingWords.one} onClose={onClose}>
      <div className="stack">
        <h1>{sealingWords.one}</h1>
        {seal ? <p className="soft">{[SEAL_REASON_LABELS[seal.reason], sealingWords.length(seal.words)].join(', ')}</p> : null}
        {text === null ? null : (
          <>
            <p className="soft small">{sealingWords.shownWarning}</p>
            <div className="note-text sealed-words">
              <NoteText body={text} people={byId} />
            </div>
          </>
        )}
        {seal === undefined || seal.reason === 'safeguarding' ? <ConcernPath sealId={sealId} /> : null}
        {opening.error ? <Refusal error={opening.error} /> : null}
        {unsealing.error ? <Refusal error={unsealing.error} /> : null}
        {isSure ? (
          <Notice tone="warn" role="alert">
            <p>{sealingWords.sure}</p>
            <button type="button" className="button" disabled={unsealing.busy} onClick={() => void unseal()}>
              {sealingWords.yes}
            </button>
          </Notice>
        ) : null}
        <div className="row">
          {text === null && seal ? (
            <button type="button" className="button" data-weight={seal.reason === 'safeguarding' ? undefined : 'main'} disabled={opening.busy} onClick={() => void show()}>
              {sealingWords.show}
            </button>
          ) : null}
          {isSure || !seal ? null : (
            <button type="button" className="button" onClick={() => setSure(true)}>
              {sealingWords.unseal}
            </button>
          )}
          <button type="button" className="button" data-weight="quiet" onClick={onClose}>
            {sealingWords.close}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
