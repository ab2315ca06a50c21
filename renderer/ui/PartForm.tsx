/** A form that opens inside a page for one record: what was refused stands above its buttons, Escape and Cancel leave it. */
import type { FormEvent, ReactNode } from 'react'
import type { AppError } from '../../shared/errors'
import { words } from '../words'
import { Refusal } from './Notice'

/** `acts`: further buttons between saving and leaving. */
type Props = { save: string; busy: boolean; error: AppError | null | undefined; onSave(event: FormEvent<HTMLFormElement>): Promise<void>; onClose(): void; acts?: ReactNode; children: ReactNode }

export function PartForm({ save, busy, error, onSave, onClose, acts, children }: Props) {
  return (
    <form
      className="stack part-form"
      noValidate
      onSubmit={(event) => void onSave(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      {children}
      {error ? <Refusal error={error} /> : null}
      <div className="row">
        <button type="submit" className="button" data-weight="main" disabled={busy}>
          {save}
        </button>
        {acts}
        <button type="button" className="button" data-weight="quiet" onClick={onClose}>
          {words.frame.cancel}
        </button>
      </div>
    </form>
  )
}
