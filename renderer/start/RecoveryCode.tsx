/** The recovery code, shown once: copy it, print it, and say that it is kept. */
import { useRef, useState } from 'react'
import { recoveryStore } from '../app/start-step'
import { words } from '../words'
import { recoveryWords } from './words'
import './start.css'

export function RecoveryCode({ title, code }: { title: string; code: string }) {
  const output = useRef<HTMLOutputElement>(null)
  const [copied, setCopied] = useState('')

  const copy = () => {
    const range = document.createRange()
    if (!output.current) return
    range.selectNodeContents(output.current)
    const selection = window.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    // The page has no clipboard permission; copying a selection is what it may do.
    setCopied(document.execCommand('copy') ? recoveryWords.copied : words.secrets.copyByHand)
  }
  return (
    <main className="start">
      <div className="start-card stack">
        <h1>{recoveryWords.heading}</h1>
        <p>{recoveryWords.lead}</p>
        <p className="print-only">{recoveryWords.printed(title)}</p>
        <output ref={output} className="recovery-code" aria-label={recoveryWords.heading}>
          {code}
        </output>
        <p className="soft">{recoveryWords.where}</p>
        <div className="row no-print">
          <button type="button" className="button" onClick={copy}>
            {recoveryWords.copy}
          </button>
          <button type="button" className="button" onClick={() => window.print()}>
            {recoveryWords.print}
          </button>
          <span role="status">{copied}</span>
        </div>
        <div className="no-print">
          <button type="button" className="button" data-weight="main" autoFocus onClick={() => recoveryStore.set(null)}>
            {recoveryWords.kept}
          </button>
        </div>
      </div>
    </main>
  )
}
