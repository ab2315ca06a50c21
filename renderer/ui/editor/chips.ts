/** A linked person in the text being typed: one chip over its ⟦id⟧ token, passed and deleted as a whole. */
import { RangeSetBuilder, StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state'
import { Decoration, EditorView, ViewPlugin, WidgetType, type DecorationSet, type ViewUpdate } from '@codemirror/view'
import { type MentionPart, renderMentions, renderSealed, splitMentions } from '../../../shared/field/mention'
import type { Person } from '../../../shared/model/records'
import { ROLE_NAMES, type Role } from '../../../shared/model/vocabulary'
import { sealedWords } from '../NoteText'

export type PeopleById = ReadonlyMap<string, Person>

export const setPeople = StateEffect.define<PeopleById>()
export const peopleField = StateField.define<PeopleById>({
  create: () => new Map(),
  update: (value, transaction) => transaction.effects.reduce((people, effect) => (effect.is(setPeople) ? effect.value : people), value),
})

export function roleMarkElement(role: Role): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'role-mark'
  mark.dataset['role'] = role
  mark.textContent = ROLE_NAMES[role].mark
  mark.title = ROLE_NAMES[role].label
  return mark
}

class ChipWidget extends WidgetType {
  readonly label: string
  readonly role: Role | null
  constructor(person: Person | undefined) {
    super()
    this.label = person ? (person.name ?? person.code) : '…'
    this.role = person?.role ?? null
  }
  override eq(other: ChipWidget): boolean {
    return other.label === this.label && other.role === this.role
  }
  override toDOM(): HTMLElement {
    const chip = document.createElement('span')
    chip.className = 'chip'
    if (this.role) chip.append(roleMarkElement(this.role))
    chip.append(this.label)
    return chip
  }
}

class SealedWidget extends WidgetType {
  readonly label: string
  constructor(label: string) {
    super()
    this.label = label
  }
  override eq(other: SealedWidget): boolean {
    return other.label === this.label
  }
  override toDOM(): HTMLElement {
    const block = document.createElement('span')
    block.className = 'sealed'
    block.textContent = this.label
    return block
  }
}

const widgetOf = (part: Exclude<MentionPart, { kind: 'text' }>, people: PeopleById): WidgetType =>
  part.kind === 'mention' ? new ChipWidget(people.get(part.personId)) : new SealedWidget(sealedWords(part.reason, part.words))

/** Chips for the part of the text in view only, so that a long note costs no more to type in than a short one. */
function chipsIn(view: EditorView): DecorationSet {
  const people = view.state.field(peopleField)
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges)
    for (const part of splitMentions(view.state.doc.sliceString(from, to)))
      if (part.kind !== 'text') builder.add(from + part.start, from + part.end, Decoration.replace({ widget: widgetOf(part, people) }))
  return builder.finish()
}

const chipPlugin = ViewPlugin.fromClass(
  class {
    chips: DecorationSet
    constructor(view: EditorView) {
      this.chips = chipsIn(view)
    }
    update(update: ViewUpdate) {
      const peopleChanged = update.startState.field(peopleField) !== update.state.field(peopleField)
      if (update.docChanged || update.viewportChanged || peopleChanged) this.chips = chipsIn(update.view)
    }
  },
  {
    decorations: (plugin) => plugin.chips,
    provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.chips ?? Decoration.none),
  },
)

/** What is copied out has names or codes in it, as shown, never bare tokens. */
const shownText = (text: string, state: EditorState): string => {
  const people = state.field(peopleField)
  return renderSealed(renderMentions(text, (id) => people.get(id)?.name ?? people.get(id)?.code ?? ''), ({ reason, words }) => `[${sealedWords(reason, words)}]`)
}

export const chips: Extension = [peopleField, chipPlugin, EditorView.clipboardOutputFilter.of(shownText)]
