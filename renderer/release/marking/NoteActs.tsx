/** What a reader can do with a whole note: mark what nothing found, and say that it was read in full. */
import { tell, tellRefusal } from '../../app/message'
import { useAsk } from '../../bridge/queries'
import { useStudy } from '../../bridge/study'
import { MarkForm, selectedInNote } from './MarkForm'
import { markingWords } from './words'

type Props = { noteId: string; marking: string | null; onMark(text: string | null): void; onClosed(): void }

/** `marking`: the text the form begins with; null: no form. */
export function NoteActs({ noteId, marking, onMark, onClosed }: Props) {
  const { client } = useStudy()
  const readings = useAsk('review.readings', {}, { keepPrevious: true }).data?.readings ?? []
  const readers = [...new Set(readings.filter((reading) => reading.noteId === noteId).map((reading) => reading.reviewer))]
  if (marking !== null)
    return (
      <MarkForm
        initial={marking}
        onClose={() => {
          onMark(null)
          onClosed()
        }}
      />
    )
  return (
    <div className="row note-acts">
      <button type="button" className="button" onClick={() => onMark(selectedInNote())}>
        {markingWords.mark} <kbd>T</kbd>
      </button>
      {readers.length === 0 ? (
        <button type="button" className="button" onClick={() => void readInFull(client, noteId)}>
          {markingWords.read} <kbd>M</kbd>
        </button>
      ) : (
        <span className="soft">{markingWords.readBy(readers)}</span>
      )}
    </div>
  )
}

export const readInFull = (client: ReturnType<typeof useStudy>['client'], noteId: string): Promise<void> =>
  client.call('review.read', { noteIds: [noteId] }).then(() => tell(markingWords.markedRead), tellRefusal)
