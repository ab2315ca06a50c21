/** A new passphrase, typed twice, with a plain hint at how hard it is to guess. */
import { words } from '../words'
import { Field, SecretInput } from './Field'
import { SHORTEST, strengthOf } from './passphrase-strength'

export type NewSecret = { passphrase: string; again: string }
export type SecretFaults = { passphrase?: string; again?: string }
export const NO_SECRET: NewSecret = { passphrase: '', again: '' }

export const secretFaults = ({ passphrase, again }: NewSecret): SecretFaults => ({
  ...(passphrase.length < SHORTEST ? { passphrase: words.secrets.strength.short } : {}),
  ...(passphrase !== again ? { again: words.secrets.notTheSame } : {}),
})

type Props = { label?: string; value: NewSecret; faults: SecretFaults; onChange(value: NewSecret): void }

export function NewPassphrase({ label = words.secrets.passphrase, value, faults, onChange }: Props) {
  const strength = strengthOf(value.passphrase)
  return (
    <>
      <Field label={label} hint={words.secrets.hint} fault={faults.passphrase}>
        {(ids) => <SecretInput ids={ids} value={value.passphrase} onChange={(passphrase) => onChange({ ...value, passphrase })} />}
      </Field>
      <p className="small passphrase-strength" role="status" data-strength={strength}>
        {value.passphrase === '' ? '' : words.secrets.strength[strength]}
      </p>
      <Field label={words.secrets.again} fault={faults.again}>
        {(ids) => <SecretInput ids={ids} value={value.again} onChange={(again) => onChange({ ...value, again })} />}
      </Field>
    </>
  )
}
