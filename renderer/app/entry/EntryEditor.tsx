/** One entry being written: its time and kind, the text, its codes, and whether it is kept. */
import { useRef, useState, type Ref } from 'react'
import { NOTE_KIND_LABELS, NOTE_KINDS } from '../../../shared/model/vocabulary'
import type { EntryKeeper } from '../../bridge/entry-keeper'
import { useAsk } from '../../bridge/queries'
import { styleNonce } from '../../bridge/style-nonce'
import { useStudy } from '../../bridge/study'
import { NoteEditor, type EditorHandle } from '../../ui/editor/NoteEditor'
import { clockOf, offsetTime, shownWhen } from '../../ui/time'
import { words } from '../../words'
import { useAct } from '../acts'
import { useKeeper } from '../keepers'
import { usePeople } from '../people'
import { useMinute } from '../use-minute'
import { EntryPrompts } from './EntryPrompts'
import { addPerson, useLinkSources } from './link-sources'
import { useGlow } from './use-glow'
import { useSealing } from '../sealing/use-sealing'
import { WhenDialog } from './WhenDialog'
import './entry.css'

type Props = { keeper: EntryKeeper; autoFocus: boolean; onNext(): void; onEscape(): void; ref?: Ref<EditorHandle> }

const NONCE = styleNonce()

export function EntryEditor({ keeper, autoFocus, onNext, onEscape, ref }: Props) {
  const { client } = useStudy()
  const state = useKeeper(keeper)
  const { byId } = usePeople()
  const { facts } = state
  const sources = useLinkSources(keeper, facts.siteId)
  const glow = useGlow(keeper)
  const [isEditingWhen, setEditingWhen] = useState(false)
  const editor = useRef<EditorHandle | null>(null)
  const clockNow = clockOf(offsetTime(useMinute()))

  const handTo = (handle: EditorHandle | null) => {
    editor.current = handle
    if (typeof ref === 'function') ref(handle)
    else if (ref) ref.current = handle
  }
  const insertTime = () => editor.current?.insert(`${clockOf(offsetTime(new Date()))} `)
  useAct('entry.time', insertTime)
  useAct('entry.when', () => setEditingWhen(true))
  const sealing = useSealing(keeper, state.phase !== 'blank', () => editor.current?.selection() ?? { from: 0, to: 0 })

  const isClockRunning = state.phase === 'blank' && facts.occurred.precision === 'exact'
  return (
    <div className="entry" data-writing>
      <div className="entry-when">
        <button type="button" className="entry-time figures" onClick={() => setEditingWhen(true)} title={words.acts['entry.when']}>
          {isClockRunning ? clockNow : shownWhen(facts.occurred)}
        </button>
        <select
          className="entry-kind"
          aria-label={words.entry.kind}
          value={facts.kind}
          onChange={(event) => keeper.change({ kind: NOTE_KINDS.find((kind) => kind === event.target.value) ?? facts.kind })}
        >
          {NOTE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {NOTE_KIND_LABELS[kind]}
            </option>
          ))}
        </select>
      </div>
      <div className="entry-body">
        <NoteEditor
          key={`${keeper.id} ${state.replacedTimes}`}
          ref={handTo}
          label={words.entry.label}
          placeholderText={words.entry.placeholder}
          roleQuestion={words.entry.roleQuestion}
          initialText={keeper.text()}
          autoFocus={autoFocus || state.replacedTimes > 0}
          styleNonce={NONCE}
          people={byId}
          sources={sources}
          glow={glow.source}
          glowChanged={glow.changed}
          onType={keeper.typed}
          onNext={onNext}
          onEscape={onEscape}
          onBlur={() => void keeper.finish().catch(() => {})}
          onAddPerson={(name, role) => addPerson(client, name, role, facts.siteId)}
        />
        {state.phase === 'blank' ? <EntryPrompts kind={facts.kind} /> : null}
        {glow.told === '' ? null : <p className="entry-glow small soft">{glow.told}</p>}
        <CodeChips keeper={keeper} codeIds={facts.codeIds} />
        {state.phase === 'failed' && state.error ? (
          <p className="entry-fault" role="alert">
            <strong>{words.saved.failed}.</strong> {state.error.message} {state.error.next} {words.saved.textStays}
          </p>
        ) : null}
      </div>
      {sealing}
      {isEditingWhen ? <WhenDialog occurred={facts.occurred} onChange={(occurred) => keeper.change({ occurred })} onClose={() => setEditingWhen(false)} /> : null}
    </div>
  )
}

function CodeChips({ keeper, codeIds }: { keeper: EntryKeeper; codeIds: readonly string[] }) {
  const codes = useAsk('code.list', {}).data?.codes ?? []
  if (codeIds.length === 0) return null
  return (
    <ul className="row entry-codes" aria-label={words.entry.codes}>
      {codeIds.map((id) => {
        const label = codes.find((code) => code.id === id)?.label ?? '…'
        return (
          <li key={id} className="chip" data-kind="code">
            #{label}
            <button type="button" className="chip-remove" aria-label={words.entry.removeCode(label)} onClick={() => keeper.change({ codeIds: codeIds.filter((other) => other !== id) })}>
              ×
            </button>
          </li>
        )
      })}
    </ul>
  )
}
