/** The filters of a list of notes: site, kind, person, code, day; what is set can be taken off one by one. */
import type { ReactNode } from 'react'
import { NOTE_KIND_LABELS, NOTE_KINDS } from '../../shared/model/vocabulary'
import { useAsk } from '../bridge/queries'
import { words } from '../words'
import { personLabel, usePeople } from './people'
import type { NoteFilter } from './views'

type Props = { filter: NoteFilter; onChange(filter: NoteFilter): void; children?: ReactNode }

function cleaned(filter: NoteFilter): NoteFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== '' && value !== false))
}

export function FilterBar({ filter, onChange, children }: Props) {
  const sites = useAsk('site.list', {}).data?.sites ?? []
  const codes = useAsk('code.list', {}).data?.codes ?? []
  const { people } = usePeople()
  const set = (change: Partial<NoteFilter>) => onChange(cleaned({ ...filter, ...change }))
  const chosen = (value: string) => (value === '' ? undefined : value)
  return (
    <div className="filters row" role="group" aria-label={words.filters.label}>
      <select className="input" aria-label={words.filters.site} value={filter.siteId ?? ''} onChange={(event) => set({ siteId: chosen(event.target.value) })}>
        <option value="">{words.filters.anySite}</option>
        {sites.map((site) => (
          <option key={site.id} value={site.id}>
            {words.sites.heading(site)}
          </option>
        ))}
      </select>
      <select className="input" aria-label={words.filters.kind} value={filter.kind ?? ''} onChange={(event) => set({ kind: NOTE_KINDS.find((kind) => kind === event.target.value) })}>
        <option value="">{words.filters.anyKind}</option>
        {NOTE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {NOTE_KIND_LABELS[kind]}
          </option>
        ))}
      </select>
      <select className="input" aria-label={words.filters.person} value={filter.personId ?? ''} onChange={(event) => set({ personId: chosen(event.target.value) })}>
        <option value="">{words.filters.anyPerson}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {personLabel(person)}
          </option>
        ))}
      </select>
      {codes.length > 0 ? (
        <select className="input" aria-label={words.filters.code} value={filter.codeId ?? ''} onChange={(event) => set({ codeId: chosen(event.target.value) })}>
          <option value="">{words.filters.anyCode}</option>
          {codes.map((code) => (
            <option key={code.id} value={code.id}>
              {code.label}
            </option>
          ))}
        </select>
      ) : null}
      <input className="input filter-day" type="date" aria-label={words.filters.day} value={filter.day ?? ''} onChange={(event) => set({ day: chosen(event.target.value) })} />
      {children}
      {Object.keys(filter).length > 0 ? (
        <button type="button" className="button" data-weight="quiet" onClick={() => onChange({})}>
          {words.filters.clear}
        </button>
      ) : null}
    </div>
  )
}
