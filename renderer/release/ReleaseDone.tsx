/** A finished release: what is in it, its checksum, its report. */
import { useEffect, useRef } from 'react'
import type { ReleaseReceipt } from '../../shared/ipc/results'
import { tellRefusal } from '../app/message'
import { useStudy } from '../bridge/study'
import { words } from '../words'
import { Report } from './Report'
import { SavePdf } from './SavePdf'
import { lookedWords, releaseWords } from './words'

type Props = { receipt: ReleaseReceipt; token: string; onAnother(): void }

export function ReleaseDone({ receipt, token, onAnother }: Props) {
  const { shell } = useStudy()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="report-page">
      <div className="report-head">
        <h1 ref={heading} tabIndex={-1} role="status">
          {releaseWords.done(receipt)}
        </h1>
        <div className="row">
          <button type="button" className="button" onClick={() => void shell.call('shell.reveal', { token }).catch(tellRefusal)}>
            {words.frame.reveal}
          </button>
          <SavePdf receipt={receipt} />
          <button type="button" className="button" data-weight="quiet" onClick={onAnother}>
            {releaseWords.another}
          </button>
        </div>
        <ReceiptFacts receipt={receipt} />
      </div>
      <Report releaseId={receipt.id} />
    </div>
  )
}

export function ReceiptFacts({ receipt }: { receipt: ReleaseReceipt }) {
  return (
    <div className="stack" data-gap="small">
      <p className="soft">{releaseWords.facts(receipt)}</p>
      {receipt.looked ? <p className="soft">{lookedWords.before(receipt.looked)}</p> : null}
      <p className="soft small checksum">{words.releases.checksum(receipt.sha256)}</p>
    </div>
  )
}
