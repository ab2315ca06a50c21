/** Sealing what is selected in the entry being written, or all of it where nothing is. */
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { EntryKeeper } from '../../bridge/entry-keeper'
import { useStudy } from '../../bridge/study'
import { useAct } from '../acts'
import { tell, tellRefusal } from '../message'
import { sealInEntry } from './seal-note'
import { SealDialog } from './SealDialog'
import { sealingWords } from './words'

type Selection = { from: number; to: number }

/** @returns the dialog while it is open */
export function useSealing(keeper: EntryKeeper, isOffered: boolean, selection: () => Selection): ReactNode {
  const { client } = useStudy()
  const queries = useQueryClient()
  const [passage, setPassage] = useState<{ span: Selection | null; text: string | null } | null>(null)
  useAct(
    'note.seal',
    () => {
      const span = selection()
      const text = keeper.text().slice(span.from, span.to)
      if (keeper.text().trim() === '') tell(sealingWords.nothing)
      else setPassage(text.trim() === '' ? { span: null, text: null } : { span, text })
    },
    isOffered,
  )
  if (!passage) return null
  return (
    <SealDialog
      text={passage.text}
      onClose={() => setPassage(null)}
      onSeal={(reason) => {
        setPassage(null)
        void sealInEntry(client, queries, keeper, passage.span, reason).catch(tellRefusal)
      }}
    />
  )
}
