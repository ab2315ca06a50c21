/** A labelled field with its hint and its fault, tied together for screen readers. */
import { useId, type ReactNode } from 'react'

type Ids = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined }
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
