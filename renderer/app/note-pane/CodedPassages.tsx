/** Passages of the note that came back coded from another program, as they stood in the release they were coded in. */
import { useAsk } from '../../bridge/queries'
import { words } from '../../words'

export function CodedPassages({ noteId }: { noteId: string }) {
  const passages = useAsk('codings.list', { noteId }).data?.passages ?? []
  const codes = useAsk('code.list', {}).data?.codes ?? []
  if (passages.length === 0) return null
  return (
    <section className="stack" data-gap="small" aria-label={words.notes.passages}>
      <h2 className="label">{words.notes.passages}</h2>
      <ul className="stack coded-passages" data-gap="small">
        {passages.map(({ id, codeId, passage, release, coder }) => (
          <li key={id}>
            <span className="chip" data-kind="code">
              #{codes.find((code) => code.id === codeId)?.label ?? '…'}
            </span>{' '}
            {passage === '' ? words.notes.passageGone : <q>{passage}</q>} <span className="soft small">{words.notes.passageFrom(release, coder)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
