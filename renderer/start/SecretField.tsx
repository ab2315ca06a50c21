/** What opens a study: its passphrase, or the recovery code, with a way from one to the other. */
import { Field } from '../ui/Field'
import { words } from '../words'

export type SecretKind = 'passphrase' | 'recoveryCode'
type Props = { by: SecretKind; value: string; fault: string | undefined; autoFocus?: boolean; onChange(value: string): void; onSwitch(by: SecretKind): void }

export function SecretField({ by, value, fault, autoFocus = false, onChange, onSwitch }: Props) {
  const isPassphrase = by === 'passphrase'
  return (
    <>
      <Field label={isPassphrase ? words.secrets.passphrase : words.secrets.recoveryCode} fault={fault}>
        {(ids) => (
          <input
            {...ids}
            key={by}
            className="input"
            type={isPassphrase ? 'password' : 'text'}
            autoComplete="off"
            spellCheck={false}
            autoFocus={autoFocus}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <div>
        <button
          type="button"
          className="link"
          onClick={() => {
            onChange('')
            onSwitch(isPassphrase ? 'recoveryCode' : 'passphrase')
          }}
        >
          {isPassphrase ? words.secrets.useRecovery : words.secrets.usePassphrase}
        </button>
      </div>
    </>
  )
}
