/** What the notes tell of one person, over all notes and researchers. */
import { useState } from 'react'
import { useAsk } from '../../bridge/queries'
import { Field } from '../../ui/Field'
import { Notice, Refusal } from '../../ui/Notice'
import { shortDate } from '../../ui/time'
import { goTo } from '../views'
import { Vaguer } from './Vaguer'
import { mosaicWords } from './words'
import './mosaic.css'

export function MosaicLedger({ personId, isPatient, isLocked }: { personId: string; isPatient: boolean; isLocked: boolean }) {
  const [typed, setTyped] = useState('')
  const listSize = /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : undefined
  const { data, error } = useAsk('risk.person', { personId, ...(listSize === undefined ? {} : { listSize }) }, { enabled: !isLocked, keepPrevious: true })
  return (
    <section className="stack mosaic" aria-labelledby="mosaic-heading">
      <h2 id="mosaic-heading">{mosaicWords.heading}</h2>
      {isLocked ? <p className="soft">{mosaicWords.locked}</p> : null}
      {error && !isLocked ? <Refusal error={error} /> : null}
      {data && !isLocked ? (
        data.details.length === 0 ? (
          <p className="soft">{mosaicWords.none}</p>
        ) : (
          <>
            <p>{mosaicWords.sum(data.kinds.length, data.notes, data.researchers)}</p>
            <ol className="mosaic-details">
              {data.details.map((detail, index) => (
                <li key={`${detail.noteId} ${index}`} data-quiet={!detail.isTold}>
                  <span className="small">
                    <button type="button" className="link figures" aria-label={mosaicWords.open(shortDate(detail.day))} onClick={() => goTo({ at: 'notebook', filter: { personId }, noteId: detail.noteId })}>
                      {shortDate(detail.day)}
                    </button>
                    <span className="soft">{' '}{[`· ${detail.kind}`, detail.researcher].filter((part) => part !== '').join(' · ')}</span>
                  </span>
                  <span>
                    {detail.words}
                    {detail.isTold ? null : <span className="soft small"> · {mosaicWords.quiet}</span>}
                    {detail.isTold && detail.noteId === data.tips ? <span className="small strong"> · {mosaicWords.tips}</span> : null}
                  </span>
                </li>
              ))}
            </ol>
            <p>{mosaicWords.alike(data.alikeInTables, data.alikeInNotes)}</p>
            {data.kinds.length > 0 && isPatient ? (
              <>
                <p>{mosaicWords.expected(data.expected, data.listSize)}</p>
                <Field label={mosaicWords.listSize} hint={typed === '' && data.listBand !== null ? mosaicWords.fromBand(data.listBand, data.listSize) : mosaicWords.usual}>
                  {(props) => <input {...props} className="input mosaic-size" inputMode="numeric" value={typed} onChange={(event) => setTyped(event.target.value.replaceAll(/\D/g, ''))} />}
                </Field>
              </>
            ) : null}
            {data.standsOut ? (
              <Notice tone="warn">
                <p className="strong">{mosaicWords.standsOut}</p>
                <Vaguer offers={data.offers} />
              </Notice>
            ) : null}
          </>
        )
      ) : null}
    </section>
  )
}
