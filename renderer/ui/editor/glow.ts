/**
 * What a release would replace glows softly while it is written. The editor asks once the hand rests, shows the answer only if nothing was
 * typed since, and otherwise asks again: a key never waits for it.
 */
import { StateEffect, StateField, type EditorState, type Extension, type Range } from '@codemirror/state'
import { Decoration, EditorView, hoverTooltip, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view'
import type { Glow } from '../../../shared/ipc/results-risk'

export type GlowSource = {
  isOn(): boolean
  /** Null where no answer came; the editor then asks at the next pause. */
  ask(text: string, signal: AbortSignal): Promise<readonly Glow[] | null>
  describe(glow: Glow): string
  /** Told when what stands at the caret, or how many glow, has changed. */
  onLook(look: GlowLook): void
}
export type GlowLook = { count: number; here: Glow | null }

/** A pause between words, not between letters. */
const PAUSE_MS = 350
/** Of a very long entry the part around the caret is read. */
const MOST_READ = 24_000

const setGlows = StateEffect.define<{ from: number; glows: readonly Glow[] }>()
/** Something else than typing changed what would be found: the switch, the register. */
export const lookAgain = StateEffect.define<null>()

const markOf = (glow: Glow): Decoration => Decoration.mark({ class: 'glow', attributes: { 'data-certain': String(glow.isCertain) }, glow })
const glowOf = (decoration: Decoration): Glow => (decoration.spec as { glow: Glow }).glow

const glowField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(setGlows)) {
        const { from, glows } = effect.value
        return Decoration.set(glows.map((glow): Range<Decoration> => markOf(glow).range(from + glow.start, from + glow.end)))
      }
    return transaction.docChanged ? shown.map(transaction.changes) : shown
  },
  provide: (field) => EditorView.decorations.from(field),
})

function glowAt(state: EditorState, position: number): { glow: Glow; from: number; to: number } | null {
  let found: { glow: Glow; from: number; to: number } | null = null
  state.field(glowField).between(position, position, (from, to, decoration) => {
    found = { glow: glowOf(decoration), from, to }
    return false
  })
  return found
}

/** Whole lines around the caret. */
function readPart({ doc, selection }: EditorState): { from: number; text: string } {
  if (doc.length <= MOST_READ) return { from: 0, text: doc.toString() }
  const { head } = selection.main
  const from = doc.lineAt(Math.max(0, head - MOST_READ / 2)).from
  return { from, text: doc.sliceString(from, Math.min(doc.length, from + MOST_READ)) }
}

export function glowing(source: GlowSource): Extension {
  const asking = ViewPlugin.fromClass(
    class {
      timer: number | null = null
      abort: AbortController | null = null
      told: GlowLook = { count: 0, here: null }
      readonly view: EditorView
      constructor(view: EditorView) {
        this.view = view
        this.wait()
      }
      update(update: ViewUpdate) {
        const isAsked = update.transactions.some((transaction) => transaction.effects.some((effect) => effect.is(lookAgain)))
        if (update.docChanged || isAsked) {
          this.abort?.abort()
          this.wait()
        }
        if (update.docChanged || update.selectionSet || update.transactions.some((transaction) => transaction.effects.length > 0)) this.tell(update.state)
      }
      wait() {
        if (this.timer !== null) clearTimeout(this.timer)
        this.timer = window.setTimeout(() => void this.look(), PAUSE_MS)
      }
      async look() {
        this.timer = null
        const { view } = this
        const { doc } = view.state
        const { from, text } = readPart(view.state)
        const abort = new AbortController()
        this.abort = abort
        const glows = source.isOn() && text.trim() !== '' ? await source.ask(text, abort.signal) : []
        if (glows === null || abort.signal.aborted || view.state.doc !== doc) return
        view.dispatch({ effects: setGlows.of({ from, glows: glows.filter((glow) => glow.start < glow.end && from + glow.end <= doc.length) }) })
      }
      tell(state: EditorState) {
        const look = { count: state.field(glowField).size, here: glowAt(state, state.selection.main.head)?.glow ?? null }
        if (look.count === this.told.count && look.here === this.told.here) return
        this.told = look
        source.onLook(look)
      }
      destroy() {
        if (this.timer !== null) clearTimeout(this.timer)
        this.abort?.abort()
      }
    },
  )
  const pointed = hoverTooltip((view, position) => {
    const found = glowAt(view.state, position)
    if (!found) return null
    return {
      pos: found.from,
      end: found.to,
      create: () => {
        const dom = document.createElement('div')
        dom.className = 'glow-told'
        dom.textContent = source.describe(found.glow)
        return { dom }
      },
    }
  })
  return [glowField, asking, pointed]
}
