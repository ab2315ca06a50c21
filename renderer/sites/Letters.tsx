/** Each researcher's letters of access at a site, with what they say of today; and the sessions that were started after one had expired. */
import { useState, type FormEvent } from 'react'
import { type Lapse, type Letter, LETTER_KINDS, LETTER_LABELS } from '../../shared/model/site-card'
import { runAct } from '../app/acts'
import { tell } from '../app/message'
import { useMinute } from '../app/use-minute'
import { useAsking } from '../bridge/asking'
import { useAsk } from '../bridge/queries'
import { Field, focusFault, SelectField } from '../ui/Field'
import { PartForm } from '../ui/PartForm'
import { TableHead } from '../ui/TableHead'
import { clockOf, dayOf, offsetTime, shortDate } from '../ui/time'
import { words } from '../words'
import { lapseWords, letterWords } from './words'

/** How a researcher is called here: by name while names are shown. */
function useResearchers() {
  const researchers = useAsk('researcher.list', {}).data?.researchers ?? []
  return { researchers, called: (id: string): string => { const found = researchers.find((each) => each.id === id); return found?.name ?? found?.code ?? '' } }
}

const stateOn = ({ from, lastDay }: Letter, today: string): 'expired' | 'notYet' | 'holds' => (lastDay !== null && lastDay < today ? 'expired' : from !== null && today < from ? 'notYet' : 'holds')

export function Letters({ siteId, letters }: { siteId: string; letters: readonly Letter[] }) {
  const { researchers, called } = useResearchers()
  const own = useAsk('workspace.status', {}).data?.researcherId ?? null
  const [edited, setEdited] = useState<Letter | 'new' | null>(null)
  const today = dayOf(offsetTime(useMinute()))
  return (
    <section className="stack" aria-labelledby="letters">
      <h2 id="letters">{letterWords.heading}</h2>
      <p className="soft">{letterWords.lead}</p>
      {letters.length === 0 ? (
        <p className="soft">{letterWords.none}</p>
      ) : (
        <div className="table-scroll letters">
          <table className="table">
            <TableHead columns={[letterWords.researcher, letterWords.kind, letterWords.from, letterWords.lastDay, letterWords.state]} act={letterWords.change} />
            <tbody>
              {letters.map((letter) => {
                const state = stateOn(letter, today)
                return (
                  <tr key={letter.id}>
                    <th scope="row" title={called(letter.researcherId)}>
                      {called(letter.researcherId)}
                    </th>
                    <td>{LETTER_LABELS[letter.kind]}</td>
                    <td>{letter.from === null ? letterWords.unknown : shortDate(letter.from)}</td>
                    <td>{letter.lastDay === null ? letterWords.noEnd : shortDate(letter.lastDay)}</td>
                    <td className={state === 'expired' ? 'letter-expired' : undefined}>{letterWords[state]}</td>
                    <td>
                      <button
                        type="button"
                        className="button"
                        data-weight="quiet"
                        aria-label={letterWords.changeOf(LETTER_LABELS[letter.kind], called(letter.researcherId), letter.lastDay === null ? '' : shortDate(letter.lastDay))}
                        onClick={() => setEdited(letter)}
                      >
                        {letterWords.change}
                      </button>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      {edited === null ? (
        <div>
          <button type="button" className="button" onClick={() => setEdited('new')}>
            {letterWords.add}
          </button>
        </div>
      ) : (
        <LetterForm
          key={edited === 'new' ? 'new' : edited.id}
          siteId={siteId}
          letter={edited === 'new' ? null : edited}
          researcherIds={researchers.map(({ id }) => id)}
          own={own ?? researchers[0]?.id ?? ''}
          called={called}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}

type FormProps = { siteId: string; letter: Letter | null; researcherIds: readonly string[]; own: string; called(id: string): string; onClose(): void }

function LetterForm({ siteId, letter, researcherIds, own, called, onClose }: FormProps) {
  const saving = useAsking('site.saveLetter')
  const [researcherId, setResearcherId] = useState(letter?.researcherId ?? own)
  const [kind, setKind] = useState(letter?.kind ?? 'letter')
  const [from, setFrom] = useState(letter?.from ?? '')
  const [lastDay, setLastDay] = useState(letter?.lastDay ?? '')
  const [fault, setFault] = useState<string>()
  const which = { siteId, ...(letter ? { id: letter.id } : {}) }

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const isBackwards = from !== '' && lastDay !== '' && lastDay < from
    setFault(isBackwards ? letterWords.backwards : undefined)
    if (isBackwards) return focusFault(event.currentTarget)
    if (await saving.run({ ...which, researcherId, kind, from: from || null, lastDay: lastDay || null })) onClose()
  }
  const remove = async () => {
    if (!(await saving.run({ ...which, removed: true }))) return
    tell(letterWords.removed, { label: words.acts['change.undo'], run: () => runAct('change.undo') })
    onClose()
  }
  return (
    <PartForm
      save={letterWords.save}
      busy={saving.busy}
      error={saving.error}
      onSave={save}
      onClose={onClose}
      acts={
        letter ? (
          <button type="button" className="button" disabled={saving.busy} onClick={() => void remove()}>
            {letterWords.remove}
          </button>
        ) : null
      }
    >
      <SelectField label={letterWords.researcher} value={researcherId} options={researcherIds} labelOf={called} autoFocus onChoose={setResearcherId} />
      <SelectField label={letterWords.kind} value={kind} options={LETTER_KINDS} labelOf={(option) => LETTER_LABELS[option]} onChoose={setKind} />
      <Field label={letterWords.from}>{(ids) => <input {...ids} className="input" type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}</Field>
      <Field label={letterWords.lastDay} hint={letterWords.lastDayHint} fault={fault}>
        {(ids) => <input {...ids} className="input" type="date" value={lastDay} onChange={(event) => setLastDay(event.target.value)} />}
      </Field>
    </PartForm>
  )
}

export function Lapses({ lapses }: { lapses: readonly Lapse[] }) {
  const { called } = useResearchers()
  if (lapses.length === 0) return null
  return (
    <section className="stack" aria-labelledby="lapses">
      <h2 id="lapses">{lapseWords.heading}</h2>
      <p className="soft">{lapseWords.lead}</p>
      <ul className="lapses">
        {lapses.map((lapse) => (
          <li key={lapse.sessionId}>
            <span className="figures">{lapseWords.of(shortDate(dayOf(lapse.startedAt)), clockOf(lapse.startedAt), called(lapse.researcherId))}</span>{' '}
            <span className="soft">{lapseWords.after(shortDate(lapse.lastDay))}</span>
            <p>{lapse.reason || <span className="soft">{lapseWords.noReason}</span>}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
