/** A field that filters a list below it: arrows move, Enter takes, the focus never leaves the field. */
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'

export type ComboOption = { id: string; label: string; side?: ReactNode; lead?: ReactNode; disabled?: boolean }
type Props = {
  label: string
  placeholder: string
  emptyText: string
  options(query: string): readonly ComboOption[]
  onTake(option: ComboOption, query: string): void
}

export function ComboList({ label, placeholder, emptyText, options, onTake }: Props) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [index, setIndex] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const shown = options(query)
  const chosen = Math.min(index, Math.max(0, shown.length - 1))

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen, query])

  const take = (option: ComboOption | undefined) => {
    if (option && !option.disabled) onTake(option, query)
  }
  const move = (by: number) => setIndex((chosen + by + shown.length) % Math.max(1, shown.length))
  return (
    <>
      <input
        className="combo-input"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={shown[chosen] ? `${id}-${chosen}` : undefined}
        aria-autocomplete="list"
        placeholder={placeholder}
        value={query}
        autoFocus
        spellCheck={false}
        onChange={(event) => {
          setQuery(event.target.value)
          setIndex(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') move(1)
          else if (event.key === 'ArrowUp') move(-1)
          else if (event.key === 'Enter') take(shown[chosen])
          else return
          event.preventDefault()
        }}
      />
      <div id={id} ref={list} role="listbox" aria-label={label} className="combo-list">
        {shown.length === 0 ? <p className="combo-option soft">{emptyText}</p> : null}
        {shown.map((option, at) => (
          <div
            key={option.id}
            id={`${id}-${at}`}
            role="option"
            className="combo-option"
            aria-selected={at === chosen}
            aria-disabled={option.disabled}
            onPointerMove={() => setIndex(at)}
            onPointerDown={(event) => {
              event.preventDefault()
              take(option)
            }}
          >
            <span className="row">
              {option.lead}
              {option.label}
            </span>
            {option.side}
          </div>
        ))}
      </div>
    </>
  )
}
