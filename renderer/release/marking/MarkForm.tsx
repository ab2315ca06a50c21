/** "Replace this too": a text that nothing had found, its kind, and what stands instead; how often it stands is counted while one types. */
import { useEffect, useState, type FormEvent } from 'react'
import { ADDED_TYPES } from '../../../shared/release/bench/added'
import { runAct } from '../../app/acts'
import { tell, tellRefusal } from '../../app/message'
import { useStudy } from '../../bridge/study'
import { Field, SelectField } from '../../ui/Field'
import { words } from '../../words'
import { reviewWords } from '../words'
import { markingWords } from './words'

type Found = { places: number; notes: number } | null
/** `round`, `reviewer`: where it is found while reading as a second reviewer. */
type Props = { initial: string; round?: number; reviewer?: string; onClose(): void }

export function MarkForm({ initial, round, reviewer, onClose }: Props) {
  const { client } = useStudy()
  const [text, setText] = useState(initial)
  const [type, setType] = useState<(typeof ADDED_TYPES)[number]>('PERSON')
  const [instead, setInstead] = useState('')
  const [found, setFound] = useState<{ text: string; in: Found } | null>(null)
  const wanted = text.trim()
  useEffect(() => {
    if (wanted.length < 2) return
    const abort = new AbortController()
    client.call('review.add', { text: wanted, type, dryRun: true }, { signal: abort.signal }).then(
      ({ places, notes }) => setFound({ text: wanted, in: { places, notes } }),
      () => {
        if (!abort.signal.aborted) setFound({ text: wanted, in: null })
      },
    )
    return () => abort.abort()
  }, [client, wanted, type])
  const count = found?.text === wanted ? found : null
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!count?.in) return
    client.call('review.add', { text: wanted, type, replacement: instead, ...(round === undefined ? {} : { round }), ...(reviewer === undefined ? {} : { reviewer }) }).then(({ places, notes, replacement }) => {
      tell(markingWords.done(places, notes, replacement), { label: words.acts['change.undo'], run: () => runAct('change.undo') })
      onClose()
    }, tellRefusal)
  }
  return (
    <form
      className="mark-form stack"
      data-gap="small"
      aria-label={markingWords.mark}
      onSubmit={add}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <p className="soft small">{markingWords.lead}</p>
      <Field label={markingWords.text}>{(ids) => <input {...ids} className="input" autoFocus value={text} maxLength={300} onChange={(event) => setText(event.target.value)} />}</Field>
      <p className="small" role="status">
        {wanted.length < 2 ? markingWords.typing : count === null ? ' ' : count.in ? markingWords.count(count.in.places, count.in.notes) : markingWords.nowhere}
      </p>
      <SelectField label={markingWords.kind} value={type} options={ADDED_TYPES} labelOf={reviewWords.type} onChoose={setType} />
      <Field label={markingWords.instead}>{(ids) => <input {...ids} className="input" value={instead} maxLength={300} onChange={(event) => setInstead(event.target.value)} />}</Field>
      <div className="row">
        <button type="submit" className="button" data-weight="main" disabled={!count?.in}>
          {markingWords.do}
        </button>
        <button type="button" className="button" data-weight="quiet" onClick={onClose}>
          {words.frame.cancel}
        </button>
      </div>
    </form>
  )
}

/** What is selected in the note on the bench; '' where nothing is. */
export function selectedInNote(): string {
  const selection = window.getSelection()
  const inNote = selection?.anchorNode?.parentElement?.closest('.bench-text') && selection.focusNode?.parentElement?.closest('.bench-text')
  return inNote ? (selection?.toString().trim() ?? '') : ''
}
