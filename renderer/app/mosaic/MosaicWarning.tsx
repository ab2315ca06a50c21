/** Said in the note where someone becomes unique: who, by what, and what could be said instead. */
import { useAsk } from '../../bridge/queries'
import { Notice } from '../../ui/Notice'
import { goTo } from '../views'
import { Vaguer } from './Vaguer'
import { mosaicWords } from './words'
import './mosaic.css'

export function MosaicWarning({ noteId }: { noteId: string }) {
  const warnings = useAsk('risk.note', { id: noteId }).data?.warnings ?? []
  return warnings.map((warning) => (
    <Notice key={warning.personId} tone="warn" role="status">
      <p className="strong">{mosaicWords.warning(warning.pseudonym, warning.tipsHere ? warning.kinds : warning.here, warning.tipsHere)}</p>
      <p>
        {mosaicWords.overNotes(warning.notes)}{' '}
        <button type="button" className="link" onClick={() => goTo({ at: 'people', personId: warning.personId })}>
          {mosaicWords.ledger(warning.pseudonym)}
        </button>
      </p>
      <Vaguer offers={warning.offers} />
    </Notice>
  ))
}
