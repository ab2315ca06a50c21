/**
 * Every act of the window, once: its name, its key and what groups it. Screens say what an act does while they are shown
 * (useAct); the palette lists them all; one listener turns keys into acts.
 */
import { useEffect, useRef } from 'react'
import { createStore } from '../bridge/store'
import { words } from '../words'
import { chordOf, isTyping, worksInFields } from './chords'

export const ACTS = {
  'entry.new': { keys: ['Ctrl+Enter', 'n'] },
  'entry.time': { keys: ['Ctrl+T'] },
  'entry.when': { keys: ['Ctrl+Shift+T'] },
  'place.switch': { keys: ['Ctrl+J'] },
  'session.start': { keys: ['Ctrl+Shift+S'] },
  'session.end': { keys: ['Ctrl+Shift+E'] },
  'day.previous': { keys: ['Alt+ArrowLeft'] },
  'day.next': { keys: ['Alt+ArrowRight'] },
  'go.capture': { keys: ['Ctrl+1'] },
  'go.notebook': { keys: ['Ctrl+2'] },
  'go.people': { keys: ['Ctrl+3'] },
  'go.sites': { keys: ['Ctrl+4'] },
  'go.coverage': { keys: ['Ctrl+5'] },
  'go.release': { keys: ['Ctrl+6'] },
  'go.team': { keys: ['Ctrl+7'] },
  'go.study': { keys: ['Ctrl+8'] },
  'go.search': { keys: ['Ctrl+F', '/'] },
  'go.back': { keys: ['Alt+Backspace'] },
  'note.edit': { keys: ['e'] },
  'note.wordings': { keys: ['w'] },
  'note.remove': { keys: ['Delete'] },
  'note.seal': { keys: ['Ctrl+Shift+X'] },
  'episode.record': { keys: ['Ctrl+Shift+D'] },
  'person.add': { keys: ['Ctrl+Shift+P'] },
  'site.add': { keys: ['Ctrl+Shift+G'] },
  'names.toggle': { keys: ['Ctrl+Shift+H'] },
  'change.undo': { keys: ['Ctrl+Z'] },
  'change.redo': { keys: ['Ctrl+Shift+Z'] },
  'fold.rail': { keys: ['Ctrl+['] },
  'fold.beside': { keys: ['Ctrl+]'] },
  'screen.hide': { keys: ['F9'] },
  'study.lock': { keys: ['Ctrl+L'] },
  'theme.next': { keys: [] },
  'glow.toggle': { keys: ['Ctrl+Shift+L'] },
  palette: { keys: ['Ctrl+K', '?'] },
} as const satisfies Record<string, { keys: readonly string[] }>

export type ActId = keyof typeof ACTS
export const actIds = Object.keys(ACTS) as ActId[]
export const actLabel = (id: ActId): string => words.acts[id]
export const keysOf = (id: ActId): readonly string[] => ACTS[id].keys

const actByChord = new Map<string, ActId>(actIds.flatMap((id) => keysOf(id).map((chord) => [chord, id] as const)))
/** The text field keeps its own undo; these acts wait until no field has the focus. */
const FIELD_KEEPS: readonly ActId[] = ['change.undo', 'change.redo']

type Run = () => void
/** The newest screen that offers an act gets it: a dialog over a screen, a screen over the frame. */
const runsByAct = new Map<ActId, Run[]>()
export const actsOnOffer = createStore<ReadonlySet<ActId>>(new Set())

const publish = () => actsOnOffer.set(new Set([...runsByAct].filter(([, runs]) => runs.length > 0).map(([id]) => id)))

export function offerAct(id: ActId, run: Run): () => void {
  runsByAct.set(id, [...(runsByAct.get(id) ?? []), run])
  publish()
  return () => {
    runsByAct.set(
      id,
      (runsByAct.get(id) ?? []).filter((other) => other !== run),
    )
    publish()
  }
}

export const isOffered = (id: ActId): boolean => (runsByAct.get(id)?.length ?? 0) > 0

export function runAct(id: ActId): boolean {
  const run = runsByAct.get(id)?.at(-1)
  run?.()
  return run !== undefined
}

/** Says what an act does while the component is shown. */
export function useAct(id: ActId, run: Run, when = true): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => (when ? offerAct(id, () => latest.current()) : undefined), [id, when])
}

/** One look-up for each key press; a plain letter typed in a field leaves at the first test. */
export function listenForKeys(page: Window): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const chord = chordOf(event)
    const id = actByChord.get(chord)
    if (!id || !isOffered(id)) return
    if (isTyping(event.composedPath()[0]) && (!worksInFields(chord) || FIELD_KEEPS.includes(id))) return
    // Behind an open dialog only the acts that hide or lock may run.
    if (document.querySelector('dialog[open]') && id !== 'study.lock' && id !== 'screen.hide') return
    event.preventDefault()
    runAct(id)
  }
  page.addEventListener('keydown', onKey)
  return () => page.removeEventListener('keydown', onKey)
}
