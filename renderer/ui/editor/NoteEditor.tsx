/**
 * The editor of a field note: plain text in CodeMirror, people as chips, menus for `@`, `#` and `/`.
 * It never waits for anything: each key goes into the text, and `onType` is handed a way to read it later.
 */
import { completionStatus } from '@codemirror/autocomplete'
import { history, historyKeymap, standardKeymap } from '@codemirror/commands'
import { EditorState, Prec } from '@codemirror/state'
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view'
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import type { Role } from '../../../shared/model/vocabulary'
import { addingPeople } from './add-person'
import { chips, setPeople, type PeopleById } from './chips'
import { glowing, lookAgain, type GlowSource } from './glow'
import { linking, type LinkSources } from './linking'
import { look } from './look'

export type EditorHandle = { focus(): void; insert(text: string): void; isEmpty(): boolean; /** What is selected, as indices into the text; empty where nothing is. */ selection(): { from: number; to: number } }
type Props = {
  ref?: Ref<EditorHandle>
  label: string
  placeholderText: string
  roleQuestion: string
  initialText: string
  autoFocus: boolean
  styleNonce: string
  people: PeopleById
  sources: LinkSources
  glow: GlowSource
  /** Another value: what glows is looked for again. */
  glowChanged: unknown
  onType(read: () => string): void
  /** Ctrl+Enter, or Enter on an empty last line. */
  onNext(): void
  onEscape(): void
  onBlur(): void
  /** Adds someone to the register; the id, or null where it was refused. */
  onAddPerson(name: string, role: Role): Promise<string | null>
}

/** Enter on an empty last line means: this entry is done, and the line goes with it. In an empty entry it does nothing. */
function endEntry(view: EditorView, next: () => void): boolean {
  const { doc, selection } = view.state
  if (doc.length === 0) return true
  const line = doc.lineAt(selection.main.head)
  if (!selection.main.empty || line.number !== doc.lines || line.text.trim() !== '' || doc.lines < 2) return false
  view.dispatch({ changes: { from: doc.line(line.number - 1).to, to: doc.length } })
  next()
  return true
}

export function NoteEditor(props: Props) {
  const host = useRef<HTMLDivElement>(null)
  const viewRef = useRef<EditorView | null>(null)
  // The editor is made once; it always asks the newest props.
  const latest = useRef(props)
  latest.current = props

  useEffect(() => {
    const place = host.current
    if (!place) return
    const view = new EditorView({
      parent: place,
      state: EditorState.create({
        doc: latest.current.initialText,
        selection: { anchor: latest.current.initialText.length },
        extensions: [
          EditorView.cspNonce.of(latest.current.styleNonce),
          history(),
          drawSelection({ drawRangeCursor: false }),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': latest.current.label, 'aria-multiline': 'true', spellcheck: 'false', autocorrect: 'off', autocapitalize: 'sentences' }),
          placeholder(latest.current.placeholderText),
          look,
          chips,
          linking(() => latest.current.sources),
          glowing({
            isOn: () => latest.current.glow.isOn(),
            ask: (text, signal) => latest.current.glow.ask(text, signal),
            describe: (glow) => latest.current.glow.describe(glow),
            onLook: (look) => latest.current.glow.onLook(look),
          }),
          addingPeople({ question: latest.current.roleQuestion, add: (name, role) => latest.current.onAddPerson(name, role) }),
          Prec.high(
            keymap.of([
              { key: 'Mod-Enter', run: () => (latest.current.onNext(), true) },
              { key: 'Enter', run: (view) => endEntry(view, () => latest.current.onNext()) },
              { key: 'Escape', run: (view) => completionStatus(view.state) === null && (latest.current.onEscape(), true) },
            ]),
          ),
          keymap.of([...historyKeymap, ...standardKeymap]),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return
            const { doc } = update.state
            latest.current.onType(() => doc.toString())
          }),
          EditorView.domEventHandlers({ blur: () => latest.current.onBlur() }),
        ],
      }),
    })
    viewRef.current = view
    view.dispatch({ effects: setPeople.of(latest.current.people) })
    if (latest.current.autoFocus) view.focus()
    return () => view.destroy()
  }, [])

  useEffect(() => viewRef.current?.dispatch({ effects: setPeople.of(props.people) }), [props.people])

  useEffect(() => viewRef.current?.dispatch({ effects: lookAgain.of(null) }), [props.glowChanged])

  useImperativeHandle(props.ref, () => ({
    focus: () => viewRef.current?.focus(),
    insert(text) {
      const view = viewRef.current
      if (!view) return
      view.dispatch(view.state.replaceSelection(text))
      view.focus()
    },
    isEmpty: () => viewRef.current?.state.doc.length === 0,
    selection: () => ({ from: viewRef.current?.state.selection.main.from ?? 0, to: viewRef.current?.state.selection.main.to ?? 0 }),
  }))

  return <div ref={host} className="editor-host" />
}
