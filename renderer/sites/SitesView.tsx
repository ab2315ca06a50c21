/** The sites of the study, each with the days of its observation window. */
import type { Site } from '../../shared/model/records'
import { runAct } from '../app/acts'
import { Screen } from '../app/Screen'
import { useSiteDays } from '../app/site-days'
import { canGoBack, goBack, goTo, refine, type View } from '../app/views'
import { useAsk } from '../bridge/queries'
import { DayStrip } from '../ui/DayStrip'
import { Empty, Refusal } from '../ui/Notice'
import { shortDate } from '../ui/time'
import { words } from '../words'
import { SiteForm } from './SiteForm'
import { SiteGovernance } from './SiteGovernance'
import { cardWords } from './words'
import './sites.css'

type Props = { view: Extract<View, { at: 'sites' }> }

export function SitesView({ view }: Props) {
  const asked = useAsk('site.list', {})
  const sites = asked.data?.sites ?? []
  const status = useAsk('workspace.status', {}).data
  const hasNames = status?.registerUnlocked ?? false
  const isAdding = view.isAdding === true && hasNames
  const chosen = isAdding ? undefined : sites.find(({ id }) => id === view.siteId)
  const close = () => refine({ at: 'sites' })
  if (view.isCard && chosen)
    return (
      <Screen key="card" label={words.acts['go.sites']} kind="page">
        <SiteGovernance key={chosen.id} site={chosen} canName={hasNames} onClose={() => (canGoBack() ? goBack() : close())} />
      </Screen>
    )
  return (
    <Screen
      label={words.acts['go.sites']}
      kind="page"
      besideLabel={words.sites.details}
      beside={isAdding ? <SiteForm key="new" site={null} canName={hasNames} onClose={close} /> : chosen ? <SiteForm key={chosen.id} site={chosen} canName={hasNames} onClose={close} /> : null}
    >
      <div className="page">
        <div className="page-head">
          <h1>{words.acts['go.sites']}</h1>
          <button type="button" className="button" data-weight="main" disabled={!hasNames} onClick={() => runAct('site.add')}>
            {words.acts['site.add']}
          </button>
        </div>
        {asked.error ? <Refusal error={asked.error} /> : null}
        {asked.data && sites.length === 0 ? (
          <Empty title={words.sites.none}>
            <p>{words.sites.noneHint}</p>
          </Empty>
        ) : null}
        <ul className="site-list">
          {sites.map((site) => (
            <SiteCard key={site.id} site={site} onOpen={() => refine({ at: 'sites', siteId: site.id })} />
          ))}
        </ul>
      </div>
    </Screen>
  )
}

function SiteCard({ site, onOpen }: { site: Site; onOpen(): void }) {
  const { days, notes } = useSiteDays(site)
  return (
    <li className="site-card">
      <div className="row" data-apart>
        <h2>{words.sites.heading(site)}</h2>
        <div className="row">
          <button type="button" className="button" data-weight="quiet" onClick={() => goTo({ at: 'notebook', filter: { siteId: site.id } })}>
            {words.notes.count(notes)}
          </button>
          <button type="button" className="button" aria-label={cardWords.openOf(words.sites.heading(site))} onClick={() => goTo({ at: 'sites', siteId: site.id, isCard: true })}>
            {cardWords.open}
          </button>
          <button type="button" className="button" onClick={onOpen}>
            {words.sites.change}
          </button>
        </div>
      </div>
      <p className="soft">
        {[site.windowStart && site.windowEnd ? words.sites.window(shortDate(site.windowStart), shortDate(site.windowEnd), days.length) : words.sites.noWindow, site.region ?? '']
          .filter(Boolean)
          .join(' · ')}
      </p>
      {days.length > 0 ? <DayStrip days={days} label={words.sites.strip} describe={({ notes: count, number }) => words.sites.dayNotes(number, count)} /> : null}
    </li>
  )
}
