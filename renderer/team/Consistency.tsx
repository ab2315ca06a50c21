/** How each researcher's notes are made: small pictures side by side, each a table too; one's own first, everyone's when the team sits together. */
import { useState } from 'react'
import { useAsk } from '../bridge/queries'
import { Empty, Refusal } from '../ui/Notice'
import { ConsistencyPanels } from './ConsistencyPanels'
import { ConsistencyTable } from './ConsistencyTable'
import { consistencyWords } from './consistency-words'
import './consistency.css'

export function Consistency({ ownId }: { ownId: string | null }) {
  const asked = useAsk('team.consistency', {}, { keepPrevious: true })
  const [isEveryone, setEveryone] = useState(false)
  const [isTable, setTable] = useState(false)
  if (asked.error) return <Refusal error={asked.error} />
  if (!asked.data) return null
  const all = asked.data.researchers
  const own = all.filter(({ researcherId }) => researcherId !== null && researcherId === ownId)
  const shown = isEveryone || own.length === 0 ? all : own
  if (all.length === 0)
    return (
      <div className="page">
        <Empty title={consistencyWords.none}>
          <p>{consistencyWords.noneHint}</p>
        </Empty>
      </div>
    )
  return (
    <div className="page consistency">
      <div className="stack" data-gap="small">
        <h1>{consistencyWords.heading}</h1>
        <p className="soft">{consistencyWords.lead}</p>
      </div>
      <div className="row">
        {own.length > 0 && all.length > 1 ? (
          <button type="button" className="button" data-weight={isEveryone ? undefined : 'main'} onClick={() => setEveryone(!isEveryone)}>
            {isEveryone ? consistencyWords.mine : consistencyWords.everyone}
          </button>
        ) : null}
        <label className="choice">
          <input type="checkbox" checked={isTable} onChange={(event) => setTable(event.target.checked)} />
          <span>{consistencyWords.asTable}</span>
        </label>
        <span role="status" className="soft">
          {shown === own && all.length > 1 ? consistencyWords.onlyMine : ''}
        </span>
      </div>
      <ul className="consistency-who">
        {shown.map((habits) => (
          <li key={habits.researcherId ?? ''}>
            <span className="strong">{habits.code || consistencyWords.nobody}</span> <span className="soft">{consistencyWords.facts(habits.notes, habits.days, habits.sites)}</span>
          </li>
        ))}
      </ul>
      {isTable ? <ConsistencyTable researchers={shown} codes={asked.data.codes} /> : <ConsistencyPanels researchers={shown} codes={asked.data.codes} />}
    </div>
  )
}
