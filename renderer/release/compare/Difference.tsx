/** What changed, in numbers, in people, and in the words of each note. */
import { Fragment } from 'react'
import type { ReleaseDifferenceResult } from '../../../shared/ipc/results-bench'
import { NOTE_KIND_LABELS, type NoteKind } from '../../../shared/model/vocabulary'
import { PASSAGE_KINDS } from '../../../shared/release/compare/difference'
import { compareWords } from './words'
import '../../ui/table.css'

type Props = { difference: ReleaseDifferenceResult; notice: string }
/** Notes shown at once: the page saved has all of them. */
const SHOWN = 60

const kindOf = (kind: string): string => (kind in NOTE_KIND_LABELS ? NOTE_KIND_LABELS[kind as NoteKind] : kind)

export function Difference({ difference, notice }: Props) {
  const { notes, people, passages, changed } = difference
  const isSame = notes.changed + notes.onlyA.length + notes.onlyB.length + people.onlyA.length + people.onlyB.length === 0
  return (
    <div className="stack" data-gap="large">
      <section className="stack" data-gap="small" role="status">
        <h2>{isSame ? compareWords.nothing : compareWords.summary(notes.same, notes.changed, notes.onlyA.length, notes.onlyB.length)}</h2>
        <p>{compareWords.people(people.kept.length, people.onlyA.length, people.onlyB.length)}</p>
        {people.onlyA.length > 0 ? <p>{compareWords.gonePeople(people.onlyA)}</p> : null}
        {people.onlyB.length > 0 ? <p>{compareWords.comePeople(people.onlyB)}</p> : null}
        {people.changedCells.map((row) => (
          <p key={row.column}>{compareWords.cells(row.column, row.people)}</p>
        ))}
        <p>
          {PASSAGE_KINDS.filter((kind) => passages[kind] > 0)
            .map((kind) => compareWords.passages(kind, passages[kind]))
            .join(' · ')}
        </p>
      </section>
      <div className="table-scroll">
        <table className="table">
          <caption className="unseen">{compareWords.byKind}</caption>
          <thead>
            <tr>
              <th scope="col">{compareWords.kind}</th>
              {compareWords.columns.map((column) => (
                <th key={column} scope="col" className="table-number">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {difference.byKind.map((row) => (
              <tr key={row.kind}>
                <th scope="row">{kindOf(row.kind)}</th>
                {[row.same, row.changed, row.onlyA, row.onlyB].map((value, index) => (
                  <td key={index} className="table-number figures">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <InOut title={compareWords.gone} rows={notes.onlyA} />
      <InOut title={compareWords.come} rows={notes.onlyB} />
      {changed.length > 0 ? (
        <section className="stack" aria-labelledby="compare-changed">
          <div>
            <h2 id="compare-changed">{compareWords.changed}</h2>
            <p className="soft small">{compareWords.legend}</p>
            {changed.length > SHOWN ? <p className="soft small">{compareWords.shownFirst(SHOWN, changed.length)}</p> : null}
          </div>
          {changed.slice(0, SHOWN).map((note) => (
            <article key={`${note.a} ${note.b}`} className="release-line">
              <p className="soft small">
                {[note.site ?? '', kindOf(note.kind), ...PASSAGE_KINDS.filter((kind) => note.passages[kind] > 0).map((kind) => compareWords.passages(kind, note.passages[kind]))].filter(Boolean).join(' · ')}
              </p>
              <p className="note-text">
                {note.pieces.map((piece, index) =>
                  piece.in === 'a' ? (
                    <Fragment key={index}>
                      <del>{piece.text}</del>
                      {note.pieces[index + 1]?.in === 'b' ? ' ' : ''}
                    </Fragment>
                  ) : piece.in === 'b' ? (
                    <ins key={index}>{piece.text}</ins>
                  ) : (
                    piece.text
                  ),
                )}
              </p>
            </article>
          ))}
        </section>
      ) : null}
      <section className="stack" data-gap="small" aria-labelledby="compare-notice">
        <h2 id="compare-notice">{compareWords.notice}</h2>
        <p className="soft">{compareWords.noticeLead}</p>
        <pre className="compare-notice" tabIndex={0} aria-labelledby="compare-notice">
          {notice}
        </pre>
      </section>
    </div>
  )
}

function InOut({ title, rows }: { title: string; rows: ReleaseDifferenceResult['notes']['onlyA'] }) {
  if (rows.length === 0) return null
  return (
    <section className="stack" data-gap="small">
      <h2>{title}</h2>
      <ul className="stack" data-gap="small">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            {compareWords.noteLine(row.site, kindOf(row.kind), row.words)} <code className="soft">{row.id}</code>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN ? <p className="soft small">{compareWords.shownFirst(SHOWN, rows.length)}</p> : null}
    </section>
  )
}
