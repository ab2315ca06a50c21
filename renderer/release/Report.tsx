/** The report of a release, in a frame of its own without scripts and without any right over the window. */
import { useMemo } from 'react'
import { useAsk } from '../bridge/queries'
import { styleNonce } from '../bridge/style-nonce'
import { Refusal } from '../ui/Notice'
import { releaseWords } from './words'

/** The frame inherits the page's policy: the report's one style sheet is admitted by the nonce of this load. */
const withNonce = (html: string): string => html.replace('<style>', `<style nonce="${styleNonce()}">`)

export function Report({ releaseId }: { releaseId: string }) {
  const asked = useAsk('release.report', { id: releaseId })
  const html = useMemo(() => (asked.data ? withNonce(asked.data.html) : null), [asked.data])
  if (asked.error)
    return (
      <div className="page">
        <Refusal error={asked.error} />
      </div>
    )
  return html === null ? null : <iframe className="report-frame" title={releaseWords.reportTitle} sandbox="" srcDoc={html} />
}
