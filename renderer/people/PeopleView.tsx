/** The people of the study: role, code, name, consent, notes. Names come from the register and go when it is locked. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Person } from '../../shared/model/records'
import { ROLE_NAMES } from '../../shared/model/vocabulary'
import { runAct } from '../app/acts'
import { usePeople } from '../app/people'
import { Screen } from '../app/Screen'
import { refine, type View } from '../app/views'
import { useAsk } from '../bridge/queries'
import { fold } from '../ui/editor/suggest'
import { Empty, Notice } from '../ui/Notice'
import { words } from '../words'
import { PeopleTable } from './PeopleTable'
import { PersonForm } from './PersonForm'
import { PersonPane } from './PersonPane'

type Props = { view: Extract<View, { at: 'people' }> }

const matches = (person: Person, query: string): boolean =>
  [person.name ?? '', ...person.aliases, person.code, ROLE_NAMES[person.role].label].some((text) => fold(text).includes(query))

export function PeopleView({ view }: Props) {
  const { people } = usePeople()
  const queries = useQueryClient()
  useEffect(() => void queries.invalidateQueries({ queryKey: ['person.list'] }), [queries])
  const status = useAsk('workspace.status', {}).data
  const sites = useAsk('site.list', {}).data?.sites ?? []
  const [query, setQuery] = useState('')
  const hasNames = status?.registerUnlocked ?? false
  const isAdding = view.isAdding === true && hasNames

  const shown = useMemo(() => {
    const folded = fold(query.trim())
    return folded === '' ? people : people.filter((person) => matches(person, folded))
  }, [people, query])
  const chosen = isAdding ? null : people.find(({ id }) => id === view.personId)
  const close = () => refine({ at: 'people' })
  return (
    <Screen
      label={words.acts['go.people']}
      kind="page"
      besideLabel={words.people.details}
      beside={isAdding ? <PersonForm key="new" person={null} sites={sites} canName={hasNames} onClose={close} /> : chosen ? <PersonPane key={chosen.id} person={chosen} sites={sites} canName={hasNames} onClose={close} /> : null}
    >
      <div className="page">
        <div className="page-head">
          <h1>{words.acts['go.people']}</h1>
          <div className="row">
            <button type="button" className="button" onClick={() => runAct('names.toggle')}>
              {hasNames ? words.names.hide : words.names.show}
            </button>
            <button type="button" className="button" data-weight="main" disabled={!hasNames} onClick={() => runAct('person.add')}>
              {words.acts['person.add']}
            </button>
          </div>
        </div>
        {hasNames ? null : (
          <Notice>
            <p>{words.names.areHidden}</p>
          </Notice>
        )}
        {people.length === 0 ? (
          <Empty title={words.people.none}>
            <p>{words.people.noneHint}</p>
          </Empty>
        ) : (
          <>
            <input className="input people-filter" type="search" aria-label={words.people.filter} placeholder={words.people.filter} autoFocus value={query} onChange={(event) => setQuery(event.target.value)} onKeyDown={(event) => {
                if (event.key === 'Enter' && shown[0]) refine({ at: 'people', personId: shown[0].id })
              }}
            />
            <PeopleTable people={shown} sites={sites} chosenId={chosen?.id} onChoose={(personId) => refine({ at: 'people', personId })} hasNames={hasNames} />
          </>
        )}
      </div>
    </Screen>
  )
}
