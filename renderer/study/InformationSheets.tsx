/** The versions of the information sheet: since when, until when each promises erasure, and how many people consented on it. */
import { useState, type FormEvent } from 'react'
import type { InformationSheet } from '../../shared/model/study-card'
import { useAsking } from '../bridge/asking'
import { Field, focusFault } from '../ui/Field'
import { Refusal } from '../ui/Notice'
import { shortDate } from '../ui/time'
import { words } from '../words'
import { sheetWords } from './words'

export function InformationSheets({ sheets }: { sheets: readonly InformationSheet[] }) {
  const [edited, setEdited] = useState<InformationSheet | 'new' | null>(null)
  return (
    <section className="stack" aria-labelledby="sheets">
      <h2 id="sheets">{sheetWords.heading}</h2>
      {sheets.length === 0 ? (
        <p className="soft">{sheetWords.none}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{sheetWords.version}</th>
              <th scope="col">{sheetWords.from}</th>
              <th scope="col">{sheetWords.cutOff}</th>
              <th scope="col">{sheetWords.people}</th>
              <th scope="col">
                <span className="unseen">{sheetWords.change}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sheets.map((sheet) => (
              <tr key={sheet.id}>
                <th scope="row">{sheet.version}</th>
                <td>{sheet.from === null ? sheetWords.unknown : shortDate(sheet.from)}</td>
                <td>{sheet.cutOff === null ? sheetWords.noDay : shortDate(sheet.cutOff)}</td>
                <td>{sheet.people}</td>
                <td>
                  <button type="button" className="button" data-weight="quiet" aria-label={sheetWords.changeOf(sheet.version)} onClick={() => setEdited(sheet)}>
                    {sheetWords.change}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {edited === null ? (
        <div>
          <button type="button" className="button" onClick={() => setEdited('new')}>
            {sheetWords.add}
          </button>
        </div>
      ) : (
        <SheetForm key={edited === 'new' ? 'new' : edited.id} sheet={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </section>
  )
}

function SheetForm({ sheet, onClose }: { sheet: InformationSheet | null; onClose(): void }) {
  const saving = useAsking('study.saveSheet')
  const [version, setVersion] = useState(sheet?.version ?? '')
  const [from, setFrom] = useState(sheet?.from ?? '')
  const [cutOff, setCutOff] = useState(sheet?.cutOff ?? '')
  const [faults, setFaults] = useState<{ version?: string; cutOff?: string }>({})

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const found = { ...(version.trim() === '' ? { version: sheetWords.versionMissing } : {}), ...(from && cutOff && cutOff < from ? { cutOff: sheetWords.backwards } : {}) }
    setFaults(found)
    if (Object.keys(found).length > 0) return focusFault(form)
    if (await saving.run({ ...(sheet ? { id: sheet.id } : {}), version: version.trim(), from: from || null, cutOff: cutOff || null })) onClose()
  }
  return (
    <form
      className="stack part-form"
      noValidate
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Field label={sheetWords.version} hint={sheetWords.versionHint} fault={faults.version}>
        {(ids) => <input {...ids} className="input" autoFocus autoComplete="off" value={version} maxLength={300} onChange={(event) => setVersion(event.target.value)} />}
      </Field>
      <Field label={sheetWords.from}>{(ids) => <input {...ids} className="input" type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}</Field>
      <Field label={sheetWords.cutOff} hint={sheetWords.cutOffHint} fault={faults.cutOff}>
        {(ids) => <input {...ids} className="input" type="date" value={cutOff} onChange={(event) => setCutOff(event.target.value)} />}
      </Field>
      {saving.error ? <Refusal error={saving.error} /> : null}
      <div className="row">
        <button type="submit" className="button" data-weight="main" disabled={saving.busy}>
          {sheetWords.save}
        </button>
        <button type="button" className="button" data-weight="quiet" onClick={onClose}>
          {words.frame.cancel}
        </button>
      </div>
    </form>
  )
}
