/** The menus of `@`, `#` and `/` in the editor. */
import { autocompletion, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { mentionOf } from '../../../shared/field/mention'
import type { Code, Person } from '../../../shared/model/records'
import type { Role } from '../../../shared/model/vocabulary'
import { askRole } from './add-person'
import { roleMarkElement } from './chips'
import { newNameIn, offerCodes, offerPeople, offerSlash, triggerIn, type SlashChoice, type Trigger } from './suggest'

export type LinkSources = {
  people: readonly Person[]
  codes: readonly Code[]
  siteId: string | null
  /** Off while the register is locked: a name has nowhere to go then. */
  canAddPeople: boolean
  onCode(code: { id: string | null; label: string }): void
  onSlash(choice: SlashChoice): void
  words: { addPerson(name: string): string; addCode(label: string): string }
}

type Offer = Completion & { role?: Role }
type Apply = (view: EditorView, completion: Completion, from: number, to: number) => void

/** Takes the sign and its words out of the text and does something else instead. */
const without =
  (act: () => void): Apply =>
  (view, _, from, to) => {
    view.dispatch({ changes: { from, to, insert: '' }, userEvent: 'input.complete' })
    act()
  }

const insertPerson =
  (id: string): Apply =>
  (view, _, from, to) => {
    const insert = `${mentionOf(id)} `
    view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent: 'input.complete' })
  }

const askForRole =
  (name: string): Apply =>
  (view, _, from, to) =>
    view.dispatch({
      changes: { from, to, insert: `${name} ` },
      selection: { anchor: from + name.length + 1 },
      effects: askRole.of({ from, to: from + name.length }),
      userEvent: 'input.complete',
    })

function peopleOffers(sources: LinkSources, query: string): Offer[] {
  const offers: Offer[] = offerPeople(sources.people, query, sources.siteId).map(({ person, via }) => ({
    label: person.name ?? person.code,
    detail: [via, person.name ? person.code : null].filter(Boolean).join(' · '),
    role: person.role,
    apply: insertPerson(person.id),
  }))
  const name = newNameIn(query)
  const isKnown = name !== null && sources.people.some((person) => person.name?.toLowerCase() === name.toLowerCase())
  if (name && sources.canAddPeople && !isKnown) offers.push({ label: sources.words.addPerson(name), apply: askForRole(name) })
  return offers
}

function codeOffers(sources: LinkSources, query: string): Offer[] {
  const { known, isNew } = offerCodes(sources.codes, query)
  const offers: Offer[] = known.map((code) => ({ label: code.label, apply: without(() => sources.onCode({ id: code.id, label: code.label })) }))
  if (isNew) offers.push({ label: sources.words.addCode(query), apply: without(() => sources.onCode({ id: null, label: query })) })
  return offers
}

const slashOffers = (sources: LinkSources, query: string): Offer[] =>
  offerSlash(query).map(({ label, choice }) => ({ label, apply: without(() => sources.onSlash(choice)) }))

const OFFERS: Record<Trigger['sign'], (sources: LinkSources, query: string) => Offer[]> = { '@': peopleOffers, '#': codeOffers, '/': slashOffers }

export function linking(sources: () => LinkSources): Extension {
  const complete = (context: CompletionContext): CompletionResult | null => {
    const line = context.state.doc.lineAt(context.pos)
    const trigger = triggerIn(line.text.slice(Math.max(0, context.pos - line.from - 80), context.pos - line.from))
    if (!trigger) return null
    const options = OFFERS[trigger.sign](sources(), trigger.query)
    // Worked out again with every key at once, so that Enter never takes an offer for fewer letters than were typed.
    return options.length === 0 ? null : { from: context.pos - trigger.query.length - 1, options, filter: false, update: (_, __, ___, next) => complete(next) }
  }
  return autocompletion({
    override: [complete],
    icons: false,
    activateOnTypingDelay: 0,
    interactionDelay: 0,
    addToOptions: [
      {
        position: 10,
        render: (completion) => {
          const role = (completion as Offer).role
          return role ? roleMarkElement(role) : null
        },
      },
    ],
  })
}
