/** The same numbers as one plain table: to read aloud, to copy, to print. */
import type { Consistency, ResearcherHabits } from '../../shared/ipc/results-consistency'
import { cellOf, GROUPS, MEASURES, ownCodes } from './consistency-measures'
import { consistencyWords } from './consistency-words'

type Row = { label: string; cells: string[] }

function rowsOf(researchers: readonly ResearcherHabits[], codes: Consistency['codes']): { title: string; rows: Row[] }[] {
  const each = (cell: (habits: ResearcherHabits) => string): string[] => researchers.map(cell)
  return [
    {
      title: '',
      rows: [
        ...MEASURES.map(({ title, valueOf, shown }) => ({ label: title, cells: each((habits) => shown(valueOf(habits))) })),
        { label: consistencyWords.words, cells: each(({ wordsOfNote }) => consistencyWords.wordsSpan(wordsOfNote)) },
        ...(researchers.length > 1 ? [{ label: consistencyWords.codes, cells: each((habits) => ownCodes(habits, codes).join(', ') || consistencyWords.noOwnCodes) }] : []),
      ],
    },
    ...GROUPS.map((group) => ({
      title: group.title,
      rows: [
        ...group.rows.map((row) => ({
          label: row.label,
          cells: each((habits) => {
            const { count, share } = cellOf(group, row, habits)
            return consistencyWords.shareOf(share, count)
          }),
        })),
        ...(group.summary ? [{ label: group.summary.label, cells: each(group.summary.shown) }] : []),
      ],
    })),
  ]
}

export function ConsistencyTable({ researchers, codes }: { researchers: readonly ResearcherHabits[]; codes: Consistency['codes'] }) {
  return (
    <div className="table-scroll">
      <table className="table consistency-table">
        <caption className="unseen">{consistencyWords.tableCaption}</caption>
        <thead>
          <tr>
            <td />
            {researchers.map((habits) => (
              <th key={habits.researcherId ?? ''} scope="col">
                {habits.code || consistencyWords.nobody}
              </th>
            ))}
          </tr>
        </thead>
        {rowsOf(researchers, codes).map((group) => (
          <tbody key={group.title}>
            {group.title ? (
              <tr>
                <th scope="rowgroup" colSpan={researchers.length + 1}>
                  {group.title}
                </th>
              </tr>
            ) : null}
            {group.rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, index) => (
                  <td key={index} className="figures">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
