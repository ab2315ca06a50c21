/** Adding someone unknown in two keys: Enter on "Add …", then the letter of a role. The name stands in the text until it is a chip. */
import { Prec, StateEffect, StateField, type Extension } from '@codemirror/state'
import { EditorView, showTooltip, type Tooltip } from '@codemirror/view'
import { mentionOf } from '../../../shared/field/mention'
import { ROLE_NAMES, type Role } from '../../../shared/model/vocabulary'
import { roleMarkElement } from './chips'

export const ROLE_KEYS: Record<string, Role> = { p: 'patient', l: 'link_worker', s: 'primary_care_staff', v: 'vcse', o: 'other' }

type Span = { from: number; to: number }
export const askRole = StateEffect.define<Span | null>({ map: (span, changes) => span && { from: changes.mapPos(span.from, 1), to: changes.mapPos(span.to, -1) } })
const setPending = StateEffect.define<{ key: number; span: Span | null }>()

function roleTooltip({ from }: Span, question: string): Tooltip {
  return {
    pos: from,
    above: false,
    create: () => {
      const dom = document.createElement('div')
      dom.className = 'role-ask'
      dom.setAttribute('role', 'status')
      dom.append(question)
      for (const [key, role] of Object.entries(ROLE_KEYS)) {
        const option = document.createElement('span')
        const letter = document.createElement('kbd')
        letter.textContent = key.toUpperCase()
        option.append(letter, ' ', roleMarkElement(role), ` ${ROLE_NAMES[role].label}`)
        dom.append(option)
      }
      return { dom }
    },
  }
}

const askingField = (question: string) =>
  StateField.define<Span | null>({
    create: () => null,
    update(span, transaction) {
      const effect = transaction.effects.find((one) => one.is(askRole))
      if (effect?.is(askRole)) return effect.value
      return transaction.docChanged ? null : span
    },
    provide: (field) => showTooltip.from(field, (span) => span && roleTooltip(span, question)),
  })

/** Names on their way into the register, by number, moved along while typing goes on. */
const pendingField = StateField.define<ReadonlyMap<number, Span>>({
  create: () => new Map(),
  update(pending, transaction) {
    if (!transaction.docChanged && transaction.effects.length === 0) return pending
    const next = new Map([...pending].map(([key, { from, to }]) => [key, { from: transaction.changes.mapPos(from, 1), to: transaction.changes.mapPos(to, -1) }]))
    for (const effect of transaction.effects) {
      if (!effect.is(setPending)) continue
      if (effect.value.span) next.set(effect.value.key, effect.value.span)
      else next.delete(effect.value.key)
    }
    return next
  },
})

type Options = { question: string; add(name: string, role: Role): Promise<string | null> }

export function addingPeople({ question, add }: Options): Extension {
  const asking = askingField(question)
  let lastKey = 0

  const begin = async (view: EditorView, span: Span, role: Role): Promise<void> => {
    const key = ++lastKey
    view.dispatch({ effects: [askRole.of(null), setPending.of({ key, span })] })
    const id = await add(view.state.doc.sliceString(span.from, span.to), role)
    const now = view.state.field(pendingField).get(key)
    const changes = id && now ? { from: now.from, to: now.to, insert: mentionOf(id) } : undefined
    view.dispatch({ ...(changes ? { changes } : {}), effects: setPending.of({ key, span: null }) })
  }

  return [
    asking,
    pendingField,
    Prec.highest(
      EditorView.domEventHandlers({
        keydown(event, view) {
          const span = view.state.field(asking)
          if (!span || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return false
          const role = ROLE_KEYS[event.key.toLowerCase()]
          if (role && !event.ctrlKey && !event.metaKey) void begin(view, span, role)
          else view.dispatch({ effects: askRole.of(null) })
          return role !== undefined || event.key === 'Escape'
        },
      }),
    ),
  ]
}
