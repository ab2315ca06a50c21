/** The governance card of a site: its form, its letters, and the sessions that were started after one had expired. */
import { useState, type FormEvent } from 'react'
import type { Site } from '../../shared/model/records'
import {
  AREA_LABELS, AREA_TYPES, CONSENT_GIVER_LABELS, CONSENT_GIVERS, DEPRIVATION_BANDS, DEPRIVATION_LABELS, LIST_SIZE_BANDS, LIST_SIZES, type SiteCard,
} from '../../shared/model/site-card'
import { tell } from '../app/message'
import { goTo } from '../app/views'
import { useAsking } from '../bridge/asking'
import { useAsk } from '../bridge/queries'
import { Field, focusFault, SelectField } from '../ui/Field'
import { Notice, Refusal } from '../ui/Notice'
import { words } from '../words'
import { Lapses, Letters } from './Letters'
import { cardWords } from './words'

type Props = { site: Site; canName: boolean; onClose(): void }

export function SiteGovernance({ site, canName, onClose }: Props) {
  const { data: card, error } = useAsk('site.card', { siteId: site.id })
  return (
    <div className="page">
      <div className="page-head">
        <h1 className="card-heading">{cardWords.heading(words.sites.heading(site))}</h1>
        <button type="button" className="button" onClick={onClose}>
          {cardWords.back}
        </button>
      </div>
      <p className="soft">{cardWords.lead}</p>
      {error ? <Refusal error={error} /> : null}
      {card ? (
        <>
          {card.conflicts.length > 0 ? (
            <Notice tone="warn">
              <p>{cardWords.conflicts(card.conflicts.length)}</p>
              <button type="button" className="button" onClick={() => goTo({ at: 'team', page: 'conflicts' })}>
                {cardWords.settle}
              </button>
            </Notice>
          ) : null}
          <Letters siteId={site.id} letters={card.letters} />
          <Lapses lapses={card.lapses} />
          <CardForm key={`${canName} ${JSON.stringify({ ...card, letters: [], lapses: [] })}`} card={card} canName={canName} />
        </>
      ) : null}
    </div>
  )
}

/** A closed list with a way to say nothing. */
type Chosen<T extends string> = T | ''
const withNone = <T extends string>(options: readonly T[]): readonly Chosen<T>[] => ['', ...options]
const labelIn =
  <T extends string>(labels: Record<T, string>) =>
  (option: Chosen<T>): string =>
    option === '' ? cardWords.notRecorded : labels[option]
const orNull = <T extends string>(value: Chosen<T>): T | null => (value === '' ? null : value)
const sizeLabel = (option: Chosen<(typeof LIST_SIZES)[number]>): string => (option === '' ? cardWords.notRecorded : LIST_SIZE_BANDS[option].label)

function CardForm({ card, canName }: { card: SiteCard; canName: boolean }) {
  const saving = useAsking('site.saveCard')
  const [investigator, setInvestigator] = useState(card.investigator ?? '')
  const [networkContact, setNetworkContact] = useState(card.networkContact ?? '')
  const [dates, setDates] = useState({ capacityConfirmed: card.capacityConfirmed, consentDate: card.consentDate, posterFrom: card.posterFrom, posterUntil: card.posterUntil })
  const [consentBy, setConsentBy] = useState<Chosen<NonNullable<SiteCard['consentBy']>>>(card.consentBy ?? '')
  const [listSize, setListSize] = useState<Chosen<NonNullable<SiteCard['listSize']>>>(card.listSize ?? '')
  const [area, setArea] = useState<Chosen<NonNullable<SiteCard['area']>>>(card.area ?? '')
  const [deprivation, setDeprivation] = useState<Chosen<NonNullable<SiteCard['deprivation']>>>(card.deprivation ?? '')
  const [fault, setFault] = useState<string>()

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const isBackwards = dates.posterFrom !== null && dates.posterUntil !== null && dates.posterUntil < dates.posterFrom
    setFault(isBackwards ? cardWords.posterBackwards : undefined)
    if (isBackwards) return focusFault(event.currentTarget)
    const names = canName ? { investigator, networkContact } : {}
    const bands = { consentBy: orNull(consentBy), listSize: orNull(listSize), area: orNull(area), deprivation: orNull(deprivation) }
    if (await saving.run({ siteId: card.siteId, ...names, ...dates, ...bands })) tell(cardWords.saved)
  }
  const date = (key: keyof typeof dates, label: string, more: { hint?: string; fault?: string | undefined } = {}) => (
    <Field label={label} {...more}>
      {(ids) => <input {...ids} className="input" type="date" value={dates[key] ?? ''} onChange={(event) => setDates({ ...dates, [key]: event.target.value || null })} />}
    </Field>
  )
  const name = (label: string, value: string, onChange: (value: string) => void) => (
    <Field label={label}>{(ids) => <input {...ids} className="input" value={value} maxLength={300} autoComplete="off" onChange={(event) => onChange(event.target.value)} />}</Field>
  )
  return (
    <form className="stack part" data-gap="large" noValidate onSubmit={(event) => void save(event)}>
      <fieldset className="stack card-part" data-gap="small">
        <legend>{cardWords.names}</legend>
        <p className="hint">{canName ? cardWords.namesHint : cardWords.namesHidden}</p>
        {canName ? (
          <div className="card-fields">
            {name(cardWords.investigator, investigator, setInvestigator)}
            {name(cardWords.networkContact, networkContact, setNetworkContact)}
          </div>
        ) : null}
      </fieldset>
      <fieldset className="stack card-part" data-gap="small">
        <legend>{cardWords.confirmed}</legend>
        <div className="card-fields">
          {date('capacityConfirmed', cardWords.capacity)}
          {date('consentDate', cardWords.consentDate)}
          <SelectField label={cardWords.consentBy} value={consentBy} options={withNone(CONSENT_GIVERS)} labelOf={labelIn(CONSENT_GIVER_LABELS)} onChoose={setConsentBy} />
        </div>
      </fieldset>
      <fieldset className="stack card-part" data-gap="small">
        <legend>{cardWords.poster}</legend>
        <p className="hint">{cardWords.posterFromHint}</p>
        <div className="card-fields">
          {date('posterFrom', cardWords.posterFrom)}
          {date('posterUntil', cardWords.posterUntil, { fault })}
        </div>
      </fieldset>
      <fieldset className="stack card-part" data-gap="small">
        <legend>{cardWords.practice}</legend>
        <p className="hint">
          {cardWords.practiceHint} {cardWords.listSizeHint}
        </p>
        <div className="card-fields">
          <SelectField label={cardWords.listSize} value={listSize} options={withNone(LIST_SIZES)} labelOf={sizeLabel} onChoose={setListSize} />
          <SelectField label={cardWords.area} value={area} options={withNone(AREA_TYPES)} labelOf={labelIn(AREA_LABELS)} onChoose={setArea} />
          <SelectField label={cardWords.deprivation} value={deprivation} options={withNone(DEPRIVATION_BANDS)} labelOf={labelIn(DEPRIVATION_LABELS)} onChoose={setDeprivation} />
        </div>
      </fieldset>
      {saving.error ? <Refusal error={saving.error} /> : null}
      <div>
        <button type="submit" className="button" data-weight="main" disabled={saving.busy}>
          {cardWords.save}
        </button>
      </div>
    </form>
  )
}
