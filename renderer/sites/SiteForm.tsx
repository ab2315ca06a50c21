/** Adds or changes a site: its name and aliases (register), its region and the days of its window. */
import { useState, type FormEvent } from 'react'
import type { Site } from '../../shared/model/records'
import { tell } from '../app/message'
import { choosePlace, currentPlace } from '../app/place'
import { useAsking } from '../bridge/asking'
import { Field } from '../ui/Field'
import { Refusal } from '../ui/Notice'
import { addDays, workingDays } from '../ui/time'
import { words } from '../words'

type Props = { site: Site | null; canName: boolean; onClose(): void }
const THREE_WEEKS_LATER = 18

export function SiteForm({ site, canName, onClose }: Props) {
  const saving = useAsking('site.save')
  const [name, setName] = useState(site?.name ?? '')
  const [aliases, setAliases] = useState(site?.aliases.join(', ') ?? '')
  const [region, setRegion] = useState(site?.region ?? '')
  const [start, setStart] = useState(site?.windowStart ?? '')
  const [end, setEnd] = useState(site?.windowEnd ?? '')
  const [faults, setFaults] = useState<{ name?: string; end?: string }>({})

  const changeStart = (day: string) => {
    setStart(day)
    // A window is three weeks unless someone says otherwise: Monday to the Friday eighteen days on.
    if (day && (end === '' || end < day)) setEnd(addDays(day, THREE_WEEKS_LATER))
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const found = {
      ...(canName && name.trim() === '' ? { name: words.sites.nameMissing } : {}),
      ...(start && end && end < start ? { end: words.sites.endBeforeStart } : {}),
    }
    setFaults(found)
    if (Object.keys(found).length > 0) return
    const names = canName ? { name: name.trim(), aliases: aliases.split(',').map((part) => part.trim()).filter(Boolean), region: region.trim() } : {}
    const written = await saving.run({ ...(site ? { id: site.id } : {}), ...names, windowStart: start || null, windowEnd: end || null })
    if (!written) return
    if (!currentPlace().siteId) choosePlace({ siteId: written.id, sessionId: null })
    tell(words.sites.saved)
    onClose()
  }
  const days = start && end && start <= end ? workingDays(start, end).length : 0
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <h1>{site ? words.sites.heading(site) : words.acts['site.add']}</h1>
      {canName ? (
        <>
          <Field label={words.sites.name} hint={words.sites.nameHint} fault={faults.name}>
            {(ids) => <input {...ids} className="input" autoFocus autoComplete="off" value={name} maxLength={300} onChange={(event) => setName(event.target.value)} />}
          </Field>
          <Field label={words.sites.aliases} hint={words.people.aliasesHint}>
            {(ids) => <input {...ids} className="input" autoComplete="off" value={aliases} onChange={(event) => setAliases(event.target.value)} />}
          </Field>
          <Field label={words.sites.region}>
            {(ids) => <input {...ids} className="input" value={region} maxLength={300} onChange={(event) => setRegion(event.target.value)} />}
          </Field>
        </>
      ) : (
        <p className="soft">{words.names.areHidden}</p>
      )}
      <Field label={words.sites.windowStart}>
        {(ids) => <input {...ids} className="input" type="date" value={start} onChange={(event) => changeStart(event.target.value)} />}
      </Field>
      <Field label={words.sites.windowEnd} hint={days > 0 ? words.sites.workingDays(days) : undefined} fault={faults.end}>
        {(ids) => <input {...ids} className="input" type="date" value={end} onChange={(event) => setEnd(event.target.value)} />}
      </Field>
      {saving.error ? <Refusal error={saving.error} /> : null}
      <div className="row">
        <button type="submit" className="button" data-weight="main" disabled={saving.busy}>
          {words.sites.save} <kbd>⏎</kbd>
        </button>
        <button type="button" className="button" data-weight="quiet" onClick={onClose}>
          {words.frame.cancel}
        </button>
      </div>
    </form>
  )
}
