/** Adds or changes someone in the register. With names hidden, only what is not a name can be changed. */
import { useState, type FormEvent } from 'react'
import type { Person, Site } from '../../shared/model/records'
import { CONSENT_LABELS, CONSENT_STATUSES, ROLE_NAMES, ROLES } from '../../shared/model/vocabulary'
import { tell } from '../app/message'
import { goTo } from '../app/views'
import { useAsking } from '../bridge/asking'
import { Field, SelectField } from '../ui/Field'
import { ConsentMark } from '../ui/marks'
import { Refusal } from '../ui/Notice'
import { words } from '../words'

type Props = { person: Person | null; sites: readonly Site[]; canName: boolean; onClose(): void }

const asList = (text: string): string[] => [...new Set(text.split(',').map((part) => part.trim()).filter(Boolean))]

export function PersonForm({ person, sites, canName, onClose }: Props) {
  const saving = useAsking('person.save')
  const [name, setName] = useState(person?.name ?? '')
  const [aliases, setAliases] = useState(person?.aliases.join(', ') ?? '')
  const [role, setRole] = useState(person?.role ?? 'patient')
  const [consent, setConsent] = useState(person?.consent ?? 'pending')
  const [siteIds, setSiteIds] = useState<readonly string[]>(person?.siteIds ?? (sites[0] && sites.length === 1 ? [sites[0].id] : []))
  const [age, setAge] = useState(person?.age === null || person === null ? '' : String(person.age))
  const [gender, setGender] = useState(person?.gender ?? '')
  const [fault, setFault] = useState<string>()

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (canName && name.trim() === '') return setFault(words.people.nameMissing)
    setFault(undefined)
    const facts = { role, ...(person ? {} : { consent }), siteIds: [...siteIds], gender: gender.trim(), age: age === '' ? null : Number(age) }
    const names = canName ? { name: name.trim(), aliases: asList(aliases) } : {}
    const written = await saving.run({ ...(person ? { id: person.id } : {}), ...facts, ...names })
    if (!written) return
    tell(words.people.saved)
    onClose()
  }
  const toggleSite = (id: string) => setSiteIds(siteIds.includes(id) ? siteIds.filter((other) => other !== id) : [...siteIds, id])
  return (
    <form
      className="stack"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <h1>{person ? (canName ? (person.name ?? person.code) : person.code) : words.acts['person.add']}</h1>
      {canName ? (
        <>
          <Field label={words.people.name} fault={fault}>
            {(ids) => <input {...ids} className="input" autoFocus autoComplete="off" value={name} maxLength={300} onChange={(event) => setName(event.target.value)} />}
          </Field>
          <Field label={words.people.aliases} hint={words.people.aliasesHint}>
            {(ids) => <input {...ids} className="input" autoComplete="off" value={aliases} onChange={(event) => setAliases(event.target.value)} />}
          </Field>
        </>
      ) : (
        <p className="soft">{words.names.areHidden}</p>
      )}
      <SelectField label={words.people.role} value={role} options={ROLES} labelOf={(one) => ROLE_NAMES[one].label} onChoose={setRole} />
      {person === null ? (
        <>
          <SelectField label={words.people.consent} value={consent} options={CONSENT_STATUSES} labelOf={(one) => CONSENT_LABELS[one]} onChoose={setConsent} />
          <ConsentMark status={consent} />
        </>
      ) : null}
      {sites.length > 0 ? (
        <fieldset className="stack" data-gap="small">
          <legend>{words.people.sites}</legend>
          {sites.map((site) => (
            <label key={site.id} className="choice">
              <input type="checkbox" checked={siteIds.includes(site.id)} onChange={() => toggleSite(site.id)} />
              <span>{words.sites.heading(site)}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <div className="row form-pair">
        <Field label={words.people.age}>
          {(ids) => <input {...ids} className="input" type="number" min={0} max={130} value={age} onChange={(event) => setAge(event.target.value)} />}
        </Field>
        <Field label={words.people.gender}>
          {(ids) => <input {...ids} className="input" value={gender} maxLength={300} onChange={(event) => setGender(event.target.value)} />}
        </Field>
      </div>
      {saving.error ? <Refusal error={saving.error} /> : null}
      <div className="row">
        <button type="submit" className="button" data-weight="main" disabled={saving.busy}>
          {words.people.save} <kbd>⏎</kbd>
        </button>
        <button type="button" className="button" data-weight="quiet" onClick={onClose}>
          {words.frame.cancel}
        </button>
      </div>
      {person && person.noteCount === 0 ? <p className="soft">{words.people.noNotes}</p> : null}
      {person && person.noteCount > 0 ? (
        <div>
          <button type="button" className="link" onClick={() => goTo({ at: 'notebook', filter: { personId: person.id } })}>
            {words.people.seeNotes(person.noteCount)}
          </button>
        </div>
      ) : null}
    </form>
  )
}
