/** What someone is called in releases, and the name they chose, if they did. */
import { useState } from 'react'
import { tell } from '../app/message'
import { asAppError } from '../bridge/refusal'
import { useAsk } from '../bridge/queries'
import { useStudy } from '../bridge/study'
import type { AppError } from '../../shared/errors'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { pseudonymWords } from './words'

export function PersonPseudonym({ personId, canName }: { personId: string; canName: boolean }) {
  const { client } = useStudy()
  const list = useAsk('pseudonym.list', {}).data
  const [name, setName] = useState('')
  const [fault, setFault] = useState<AppError | null>(null)
  const own = list?.people.find((each) => each.personId === personId)
  if (!list || !own) return null
  const save = () => {
    setFault(null)
    client.call('pseudonym.set', { personId, name }).then(
      ({ wasReleased }) => {
        setName('')
        tell([pseudonymWords.saved(name.trim()), wasReleased ? pseudonymWords.wasReleased : ''].filter(Boolean).join(' '))
      },
      (thrown: unknown) => setFault(asAppError(thrown)),
    )
  }
  return (
    <section className="stack" data-gap="small" aria-labelledby="pseudonym-heading">
      <h2 id="pseudonym-heading">{pseudonymWords.heading}</h2>
      <p>
        {pseudonymWords.called(own.pseudonym)} <span className="soft">{pseudonymWords.how[own.how]}</span>
      </p>
      {own.trouble !== '' || own.likeness.length > 0 ? (
        <Notice tone="warn">
          {own.trouble !== '' ? <p>{pseudonymWords.trouble(own.trouble)}</p> : null}
          {own.likeness.length > 0 ? <p>{pseudonymWords.like(own.likeness)}</p> : null}
        </Notice>
      ) : null}
      {list.style === 'names' && canName ? (
        <form
          className="stack"
          data-gap="small"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <Field label={pseudonymWords.choose} fault={fault ? `${fault.message} ${fault.next}` : undefined}>
            {(ids) => <input {...ids} className="input" value={name} onChange={(event) => setName(event.target.value)} />}
          </Field>
          <div>
            <button type="submit" className="button" disabled={name.trim() === ''}>
              {pseudonymWords.save}
            </button>
          </div>
        </form>
      ) : null}
    </section>
  )
}
