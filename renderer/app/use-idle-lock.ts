/** Locks a study that nobody has touched for a while: a laptop left open in a kitchen. */
import { useEffect, useRef } from 'react'

const IDLE_MINUTES = 15

export function useIdleLock(lock: () => void): void {
  const latest = useRef(lock)
  latest.current = lock
  useEffect(() => {
    let touchedAt = performance.now()
    const touch = () => {
      touchedAt = performance.now()
    }
    const look = () => {
      if (performance.now() - touchedAt >= IDLE_MINUTES * 60_000) latest.current()
    }
    const timer = window.setInterval(look, 30_000)
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
    for (const event of events) window.addEventListener(event, touch, { passive: true, capture: true })
    return () => {
      window.clearInterval(timer)
      for (const event of events) window.removeEventListener(event, touch, { capture: true })
    }
  }, [])
}
