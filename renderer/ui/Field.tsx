/** A labelled field with its hint and its fault, tied together for screen readers. */
import { useId, type ReactNode } from 'react'

export type Ids = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined }
type Props = { label: string; hint?: string | undefined; fault?: string | undefined; children: (ids: Ids) => ReactNode }

export function Field({ label, hint, fault, children }: Props) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {fault ? (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': fault ? true : undefined })}
    </div>
  )
}

type ChoiceProps<T extends string> = {
  legend: string
  name: string
  value: T
  options: readonly { value: T; label: string; hint?: string }[]
  onChoose(value: NoInfer<T>): void
}

export function Choices<T extends string>({ legend, name, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset className="stack" data-gap="small">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input type="radio" name={name} checked={value === option.value} onChange={() => onChoose(option.value)} />
          <span>{option.label}</span>
          {option.hint ? <span className="hint">{option.hint}</span> : null}
        </label>
      ))}
    </fieldset>
  )
}

type SecretProps = { ids: Ids; value: string; autoFocus?: boolean; onChange(value: string): void }

/** Dots on the screen, and nothing that remembers what was typed. */
export function SecretInput({ ids, value, autoFocus = false, onChange }: SecretProps) {
  return <input {...ids} className="input" type="password" autoComplete="off" autoFocus={autoFocus} value={value} onChange={(event) => onChange(event.target.value)} />
}

type SelectProps<T extends string> = {
  label: string
  value: T
  options: readonly T[]
  labelOf(option: NoInfer<T>): string
  autoFocus?: boolean
  onChoose(value: NoInfer<T>): void
}

export function SelectField<T extends string>({ label, value, options, labelOf, autoFocus = false, onChoose }: SelectProps<T>) {
  return (
    <Field label={label}>
      {(ids) => (
        <select {...ids} className="input" autoFocus={autoFocus} value={value} onChange={(event) => onChoose(options.find((one) => one === event.target.value) ?? value)}>
          {options.map((one) => (
            <option key={one} value={one}>
              {labelOf(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type FileProps = { label: string; hint?: string; button: string; chosen: string | null; fault?: string | undefined; autoFocus?: boolean; onChoose(): void }

/** A file that a dialog chose: its name stands beside the button, however long it is. */
export function FileField({ label, hint, button, chosen, fault, autoFocus = false, onChoose }: FileProps) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(ids) => (
        <div className="row">
          <button {...ids} type="button" className="button" autoFocus={autoFocus} aria-label={chosen ? `${button}: ${chosen}` : button} onClick={onChoose}>
            {button}
          </button>
          {chosen ? <span className="file-name">{chosen}</span> : null}
        </div>
      )}
    </Field>
  )
}

/** After a refused form: the first field with a fault takes the focus. */
export function focusFault(form: HTMLElement): void {
  window.setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
}
