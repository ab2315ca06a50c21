/** A refusal or a plain notice: what happened, what it is about, the next step. */
import type { ReactNode } from 'react'
import type { AppError } from '../../shared/errors'

type NoticeProps = { tone?: 'plain' | 'warn' | 'danger'; children: ReactNode; role?: 'alert' | 'status' }
export function Notice({ tone = 'plain', children, role }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={role}>
      {children}
    </div>
  )
}

export function Refusal({ error, children }: { error: AppError; children?: ReactNode }) {
  return (
    <Notice tone="danger" role="alert">
      <p className="strong">{error.message}</p>
      {error.items.length > 0 ? (
        <ul>
          {error.items.map((item, index) => (
            <li key={index}>{item}</li>
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
