/** Parts of the window that lie in files of their own and are fetched when first wanted, or before that in a quiet moment. */
import { lazy, Suspense, useState, type ComponentType } from 'react'

type Fetched = {
  /** Settles when the part is there: from then on it is drawn at once. */
  fetch(): Promise<void>
}
export type Later<P> = ComponentType<P> & Fetched

export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let there: ComponentType<P> | undefined
  const fetch = async (): Promise<void> => {
    there = await load()
  }
  const Awaited = lazy(async () => ({ default: await load() }))
  const Part = (props: P) => {
    // Chosen once: what somebody has typed into it must not be lost because the file has come meanwhile.
    const [Chosen] = useState<ComponentType<P>>(() => there ?? Awaited)
    return (
      <Suspense fallback={null}>
        <Chosen {...props} />
      </Suspense>
    )
  }
  return Object.assign(Part, { fetch })
}

/** One after the other, whenever the window has nothing else to do. */
export function fetchWhenQuiet(window: Window, parts: readonly Fetched[]): void {
  const [first, ...rest] = parts
  if (first === undefined) return
  window.requestIdleCallback(() => void first.fetch().then(() => fetchWhenQuiet(window, rest)))
}
