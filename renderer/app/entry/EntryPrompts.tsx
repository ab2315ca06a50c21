/** What the study asks for in this kind of note, beside an entry that has no words yet. */
import type { NoteKind } from '../../../shared/model/vocabulary'
import { useAsk } from '../../bridge/queries'
import { words } from '../../words'

export function EntryPrompts({ kind }: { kind: NoteKind }) {
  const lines = useAsk('prompts.list', {}).data?.prompts.find((each) => each.kind === kind)?.lines ?? []
  if (lines.length === 0) return null
  return (
    <ul className="entry-prompts small soft" aria-label={words.entry.prompts}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
