/** Starts a session at the current site: the dialog, then Enter. The setting may be typed or left for later. */
import { useEffect, useState, type FormEvent } from 'react'
import { useAsking } from '../bridge/asking'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { Empty, Refusal } from '../ui/Notice'
import { clockOf, offsetTime } from '../ui/time'
import { words } from '../words'
import { runAct } from './acts'
import { lateStartWords } from './late-start-words'
import { tell } from './message'
import { choosePlace, usePlace } from './place'

export function SessionStart({ onClose }: { onClose(): void }) {
  const { site, sites } = usePlace()
  const [siteId, setSiteId] = useState(site?.id ?? sites[0]?.id ?? '')
  const [setting, setSetting] = useState('')
  const [reason, setReason] = useState('')
  const [isLate, setIsLate] = useState(false)
  const saving = useAsking('session.save')
  const isRefusedAsLate = saving.error?.code === 'LETTER_EXPIRED'
  useEffect(() => {
    if (isRefusedAsLate) setIsLate(true)
  }, [isRefusedAsLate])
  const chooseSite = (id: string) => {
    setSiteId(id)
    setIsLate(false)
    saving.clear()
  }

  const start = async (event: FormEvent) => {
    event.preventDefault()
    const startedAt = offsetTime(new Date())
    const written = await saving.run({ siteId, startedAt, setting, ...(isLate ? { letterReason: reason } : {}) })
    if (!written) return
    choosePlace({ siteId, sessionId: written.id })
    tell(words.sessions.started(clockOf(startedAt)))
    onClose()
  }
  if (sites.length === 0)
    return (
      <Dialog label={words.acts['session.start']} onClose={onClose}>
        <Empty title={words.sessions.needsSite}>
          <button
            type="button"
            className="button"
            data-weight="main"
            onClick={() => {
              onClose()
              window.setTimeout(() => runAct('site.add'))
            }}
          >
            {words.acts['site.add']}
          </button>
        </Empty>
      </Dialog>
    )
  return (
    <Dialog label={words.acts['session.start']} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void start(event)}>
        <h1>{words.acts['session.start']}</h1>
        <Field label={words.sessions.setting} hint={words.sessions.settingHint}>
          {(ids) => <input {...ids} className="input" autoFocus list="session-settings" value={setting} onChange={(event) => setSetting(event.target.value)} maxLength={300} />}
        </Field>
        <datalist id="session-settings">
          {words.sessions.settings.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
        <Field label={words.sessions.site}>
          {(ids) => (
            <select {...ids} className="input" value={siteId} onChange={(event) => chooseSite(event.target.value)}>
              {sites.map((option) => (
                <option key={option.id} value={option.id}>
                  {words.sites.heading(option)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {saving.error ? <Refusal error={saving.error} /> : null}
        {isLate ? (
          <Field label={lateStartWords.reason} hint={lateStartWords.reasonHint}>
            {(ids) => <input {...ids} className="input" autoFocus autoComplete="off" value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />}
          </Field>
        ) : null}
        <div className="row">
          <button type="submit" className="button" data-weight="main" disabled={saving.busy}>
            {words.acts['session.start']} <kbd>⏎</kbd>
          </button>
          <button type="button" className="button" data-weight="quiet" onClick={onClose}>
            {words.frame.notNow}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
