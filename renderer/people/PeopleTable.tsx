/** The register as a table; only the rows in sight are in the page, so that seven hundred people open at once. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Person, Site } from '../../shared/model/records'
import { PersonConsent, RoleMark } from '../ui/marks'
import { tokenPixels } from '../ui/token-pixels'
import { words } from '../words'
import '../ui/table.css'

type Props = { people: readonly Person[]; sites: readonly Site[]; chosenId: string | undefined; hasNames: boolean; onChoose(id: string): void }

export function PeopleTable({ people, sites, chosenId, hasNames, onChoose }: Props) {
  const siteById = new Map(sites.map((site) => [site.id, site]))
  const place = useRef<HTMLDivElement>(null)
  const [margin, setMargin] = useState(0)
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => place.current?.closest<HTMLElement>('.middle') ?? null,
    estimateSize: () => tokenPixels('--table-row'),
    overscan: 20,
    scrollMargin: margin,
  })
  useLayoutEffect(() => setMargin(place.current?.offsetTop ?? 0), [])
  const shown = rows.getVirtualItems()
  const before = Math.max(0, (shown[0]?.start ?? margin) - margin)
  const after = Math.max(0, rows.getTotalSize() - ((shown.at(-1)?.end ?? margin) - margin))
  return (
    <div ref={place} className="table-scroll">
      <table className="table" aria-rowcount={people.length + 1}>
        <caption className="unseen">{words.acts['go.people']}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {words.people.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={before} />
          {shown.map(({ index }) => {
            const person = people[index]
            return person ? (
              <tr key={person.id} className="table-row" aria-rowindex={index + 2} data-chosen={person.id === chosenId ? '' : undefined}>
                <td>
                  <RoleMark role={person.role} />
                </td>
                <th scope="row">
                  <button type="button" className="link table-open" onClick={() => onChoose(person.id)}>
                    {hasNames ? (person.name ?? person.code) : person.code}
                  </button>
                  {person.conflicts.length > 0 ? <span className="conflict-word">{words.conflict.mark}</span> : null}
                </th>
                <td className="figures">{person.code}</td>
                <td>{person.siteIds.map((id) => siteById.get(id)?.code ?? '').join(', ')}</td>
                <td>
                  <PersonConsent person={person} />
                </td>
                <td className="figures table-number">{person.noteCount}</td>
              </tr>
            ) : null
          })}
          <Gap height={after} />
        </tbody>
      </table>
      {people.length === 0 ? <p className="soft">{words.people.noMatch}</p> : null}
    </div>
  )
}

/** The room of the rows that are not in the page. */
function Gap({ height }: { height: number }) {
  return height > 0 ? (
    <tr aria-hidden="true">
      <td className="table-gap" style={{ blockSize: height }} colSpan={words.people.columns.length} />
    </tr>
  ) : null
}
