/** A refusal or a plain notice: what happened, what it is about, the next step. */
import { useEffect, useRef, type ReactNode } from 'react'
import type { AppError } from '../../shared/errors'

type NoticeProps = { tone?: 'plain' | 'warn' | 'danger'; children: ReactNode; role?: 'alert' | 'status' }
export function Notice({ tone = 'plain', children, role }: NoticeProps) {
  const place = useRef<HTMLDivElement>(null)
  // What has just been refused must not lie below the edge of the window.
  useEffect(() => {
    if (role === 'alert') place.current?.scrollIntoView({ block: 'nearest' })
  }, [role])
  return (
    <div ref={place} className="notice" data-tone={tone} role={role}>
      {children}
    </div>
  )
}

/** `showItem` may make more of a line than its text (a way to the note it names). */
type RefusalProps = { error: AppError; children?: ReactNode; showItem?: (item: string) => ReactNode }
export function Refusal({ error, children, showItem = (item) => item }: RefusalProps) {
  return (
    <Notice tone="danger" role="alert">
      <p className="strong">{error.message}</p>
      {error.items.length > 0 ? (
        <ul>
          {error.items.map((item, index) => (
            <li key={index}>{showItem(item)}</li>
          ))}
        </ul>
      ) : null}
      <p>{error.next}</p>
      {children}
    </Notice>
  )
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  )
}
