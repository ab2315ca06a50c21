/** The versions of the information sheet: since when, until when each promises erasure, and how many people consented on it. */
import { useState, type FormEvent } from 'react'
import type { InformationSheet } from '../../shared/model/study-card'
import { useAsking } from '../bridge/asking'
import { Field, focusFault } from '../ui/Field'
import { PartForm } from '../ui/PartForm'
import { TableHead } from '../ui/TableHead'
import { shortDate } from '../ui/time'
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
          <TableHead columns={[sheetWords.version, sheetWords.from, sheetWords.cutOff, sheetWords.people]} act={sheetWords.change} />
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
    <PartForm save={sheetWords.save} busy={saving.busy} error={saving.error} onSave={save} onClose={onClose}>
      <Field label={sheetWords.version} hint={sheetWords.versionHint} fault={faults.version}>
        {(ids) => <input {...ids} className="input" autoFocus autoComplete="off" value={version} maxLength={300} onChange={(event) => setVersion(event.target.value)} />}
      </Field>
      <Field label={sheetWords.from}>{(ids) => <input {...ids} className="input" type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}</Field>
      <Field label={sheetWords.cutOff} hint={sheetWords.cutOffHint} fault={faults.cutOff}>
        {(ids) => <input {...ids} className="input" type="date" value={cutOff} onChange={(event) => setCutOff(event.target.value)} />}
      </Field>
    </PartForm>
  )
}
