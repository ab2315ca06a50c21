/** Coverage: for each site the days of its window across and the parts of the day down; the sentence above says what is missing. */
import type { StudyStats } from '../../shared/ipc/results'
import type { Site } from '../../shared/model/records'
import { DAY_PART_LABELS, DAY_PARTS } from '../../shared/model/vocabulary'
import { Screen } from '../app/Screen'
import { goTo } from '../app/views'
import { useAsk } from '../bridge/queries'
import { levelOf } from '../ui/DayStrip'
import { Empty, Refusal } from '../ui/Notice'
import { dayOf, offsetTime, shortDay, workingDays } from '../ui/time'
import { words } from '../words'
import { missingOf } from './missing'
import { coverageWords } from './words'
import '../ui/table.css'
import './coverage.css'

type SiteCoverage = StudyStats['coverage'][number]

export function CoverageView() {
  const asked = useAsk('study.stats', {})
  const sites = useAsk('site.list', {}).data?.sites ?? []
  const withWindow = sites.filter((site) => site.windowStart && site.windowEnd)
  return (
    <Screen label={words.acts['go.coverage']} kind="page">
      <div className="page">
        <h1>{words.acts['go.coverage']}</h1>
        {asked.error ? <Refusal error={asked.error} /> : null}
        {asked.data ? <p className="soft">{coverageWords.study(asked.data)}</p> : null}
        {asked.data && withWindow.length === 0 ? (
          <Empty title={coverageWords.none}>
            <p>{coverageWords.noneHint}</p>
            <button type="button" className="button" data-weight="main" onClick={() => goTo({ at: 'sites' })}>
              {coverageWords.toSites}
            </button>
          </Empty>
        ) : null}
        {withWindow.map((site) => (
          <SiteGrid key={site.id} site={site} coverage={asked.data?.coverage.find(({ siteId }) => siteId === site.id)} />
        ))}
      </div>
    </Screen>
  )
}

function SiteGrid({ site, coverage }: { site: Site; coverage: SiteCoverage | undefined }) {
  const days = workingDays(site.windowStart ?? '', site.windowEnd ?? '')
  const today = dayOf(offsetTime(new Date()))
  const missing = missingOf(days, today, coverage?.cells ?? [])
  const notesAt = new Map(coverage?.cells.map((cell) => [`${cell.day} ${cell.part}`, cell.notes]))
  const parts = DAY_PARTS.filter((part) => !['before_opening', 'evening'].includes(part) || days.some((_, index) => notesAt.has(`${index + 1} ${part}`)))
  return (
    <section className="stack" data-gap="small" aria-label={words.sites.heading(site)}>
      <h2>{words.sites.heading(site)}</h2>
      <p>{coverageWords.sentence(missing)}</p>
      {coverage && coverage.asked.declined + coverage.asked.agreed + coverage.asked.undecided > 0 ? <p className="soft">{coverageWords.asked(coverage.asked)}</p> : null}
      <div className="table-scroll">
        <table className="coverage">
          <caption className="unseen">{coverageWords.caption}</caption>
          <thead>
            <tr>
              <td />
              {days.map((day, index) => (
                <th key={day} scope="col" data-week={index % 5 === 0 && index > 0 ? '' : undefined} data-today={day === today ? '' : undefined} data-gap={missing.emptyDays.includes(index + 1) ? '' : undefined} title={shortDay(day)}>
                  {index + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part}>
                <th scope="row">{DAY_PART_LABELS[part]}</th>
                {days.map((day, index) => {
                  const notes = notesAt.get(`${index + 1} ${part}`) ?? 0
                  return (
                    <td key={day} data-week={index % 5 === 0 && index > 0 ? '' : undefined} data-level={levelOf(notes)} data-ahead={day > today ? '' : undefined} title={`${shortDay(day)}, ${DAY_PART_LABELS[part]}: ${words.notes.count(notes)}`}>
                      {notes > 0 ? notes : <span className="unseen">{day > today ? coverageWords.ahead : '0'}</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
