/** What the study asks for in each kind of note: read, changed, carried to the other laptops. */
import { useState, type FormEvent } from 'react'
import { LONGEST_PROMPT, MOST_PROMPTS } from '../../shared/model/prompts'
import { NOTE_KIND_LABELS, NOTE_KINDS, type NoteKind } from '../../shared/model/vocabulary'
import { tell } from '../app/message'
import { useAsking } from '../bridge/asking'
import { useAsk } from '../bridge/queries'
import { Field, focusFault, SelectField } from '../ui/Field'
import { Refusal } from '../ui/Notice'
import { promptWords } from './document-words'

export function Prompts() {
  const asked = useAsk('prompts.list', {}).data
  const [kind, setKind] = useState<NoteKind>('observation')
  const lines = asked?.prompts.find((each) => each.kind === kind)?.lines
  return (
    <section className="stack" aria-labelledby="prompts">
      <div className="stack" data-gap="small">
        <h1 id="prompts">{promptWords.heading}</h1>
        <p className="soft">{promptWords.lead}</p>
      </div>
      <div className="part-form">
        <SelectField label={promptWords.kind} value={kind} options={NOTE_KINDS} labelOf={(each) => NOTE_KIND_LABELS[each]} onChoose={setKind} />
      </div>
      {lines ? <PromptForm key={`${kind} ${lines.join('\n')}`} kind={kind} lines={lines} /> : null}
    </section>
  )
}

function PromptForm({ kind, lines }: { kind: NoteKind; lines: readonly string[] }) {
  const saving = useAsking('prompts.save')
  const [text, setText] = useState(lines.join('\n'))
  const [fault, setFault] = useState<string>()
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const next = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
    const tooMuch = next.length > MOST_PROMPTS || next.some((line) => line.length > LONGEST_PROMPT)
    setFault(tooMuch ? promptWords.fault(MOST_PROMPTS, LONGEST_PROMPT) : undefined)
    if (tooMuch) return focusFault(event.currentTarget)
    if (await saving.run({ kind, lines: next })) tell(promptWords.saved)
  }
  return (
    <form className="stack part-form" noValidate onSubmit={(event) => void save(event)}>
      <Field label={promptWords.lines} hint={promptWords.linesHint} fault={fault}>
        {(ids) => <textarea {...ids} className="input" rows={7} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      {saving.error ? <Refusal error={saving.error} /> : null}
      <div>
        <button type="submit" className="button" data-weight="main" disabled={saving.busy}>
          {promptWords.save}
        </button>
      </div>
    </form>
  )
}
