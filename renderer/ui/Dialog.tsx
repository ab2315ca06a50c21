/** The browser's own modal dialog: it holds the focus, closes with Esc and gives the focus back. */
import { useEffect, useRef, type ReactNode } from 'react'

type Props = { label: string; kind?: 'form' | 'palette'; onClose(): void; children: ReactNode }

export function Dialog({ label, kind = 'form', onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    const before = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={element}
      aria-label={label}
      data-kind={kind}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => {
        if (event.target === element.current) onClose()
      }}
    >
      {children}
    </dialog>
  )
}
