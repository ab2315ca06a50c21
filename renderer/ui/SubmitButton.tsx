/** Sends its form, once: while the work goes on it keeps the focus and does nothing more. */
import type { ReactNode } from 'react'

type Props = { busy: boolean; isMain?: boolean; disabled?: boolean; children: ReactNode }

export function SubmitButton({ busy, isMain = true, disabled = false, children }: Props) {
  return (
    <button
      type="submit"
      className="button"
      data-weight={isMain ? 'main' : undefined}
      disabled={disabled}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        // Enter in a field presses this button too.
        if (busy) event.preventDefault()
      }}
    >
      {children}
    </button>
  )
}
