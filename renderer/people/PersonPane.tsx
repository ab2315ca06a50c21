/** Everything of one person: who they are, what they agreed to, and the way out. */
import { useState } from 'react'
import { WITHDRAWAL_LABELS } from '../../shared/consent/ledger'
import type { Person, Site } from '../../shared/model/records'
import { MosaicLedger } from '../app/mosaic/MosaicLedger'
import { Notice } from '../ui/Notice'
import { ConsentLedger } from './ConsentLedger'
import { PersonForm } from './PersonForm'
import { PersonPseudonym } from './PersonPseudonym'
import { WithdrawalDialog } from './WithdrawalDialog'
import { withdrawalWords } from './words'
import './people.css'

type Props = { person: Person; sites: readonly Site[]; canName: boolean; onClose(): void }

export function PersonPane({ person, sites, canName, onClose }: Props) {
  const [isWithdrawing, setWithdrawing] = useState(false)
  return (
    <>
      {person.withdrawal ? (
        <Notice tone="danger">
          <p className="strong">{withdrawalWords.standing(WITHDRAWAL_LABELS[person.withdrawal])}</p>
        </Notice>
      ) : null}
      <PersonForm person={person} sites={sites} canName={canName} onClose={onClose} />
      <MosaicLedger personId={person.id} isPatient={person.role === 'patient'} isLocked={!canName} />
      <PersonPseudonym personId={person.id} canName={canName} />
      <ConsentLedger personId={person.id} status={person.consent} />
      <div>
        <button type="button" className="button" disabled={!canName} onClick={() => setWithdrawing(true)}>
          {withdrawalWords.open}
        </button>
      </div>
      {isWithdrawing ? <WithdrawalDialog person={person} onClose={() => setWithdrawing(false)} /> : null}
    </>
  )
}
