/** The report of a release as a PDF for whoever wants paper. */
import { useState } from 'react'
import type { ReleaseReceipt } from '../../shared/ipc/results'
import { tell, tellRefusal } from '../app/message'
import { useAsk } from '../bridge/queries'
import { useStudy } from '../bridge/study'
import { words } from '../words'
import { pdfWords } from './formats-words'

export function SavePdf({ receipt: { id, date, profile } }: { receipt: Pick<ReleaseReceipt, 'id' | 'date' | 'profile'> }) {
  const { shell } = useStudy()
  const [busy, setBusy] = useState(false)
  // The report that is on the screen anyway.
  const html = useAsk('release.report', { id }).data?.html

  const save = async () => {
    if (html === undefined) return
    setBusy(true)
    try {
      const saved = await shell.call('shell.savePdf', { html, title: pdfWords.where, suggestedName: pdfWords.name(date, profile) })
      if (saved) tell(pdfWords.saved(saved.label), { label: words.frame.reveal, run: () => void shell.call('shell.reveal', { token: saved.token }).catch(tellRefusal) })
    } catch (thrown) {
      tellRefusal(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <button type="button" className="button" disabled={html === undefined || busy} aria-busy={busy} onClick={() => void save()}>
      {busy ? pdfWords.saving : pdfWords.save}
    </button>
  )
}
