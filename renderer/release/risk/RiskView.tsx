/** The risk of a release before it is made: who stands alone, what could be made vaguer, and the insider's view. */
import { useEffect, useMemo, useState } from 'react'
import type { StudyRisk } from '../../../shared/ipc/results-risk'
import { RELEASE_PROFILES, type ReleaseProfile } from '../../../shared/model/vocabulary'
import { refine } from '../../app/views'
import { useAsking } from '../../bridge/asking'
import { useAsk } from '../../bridge/queries'
import { Field } from '../../ui/Field'
import { Refusal } from '../../ui/Notice'
import { JobProgress } from '../../ui/Progress'
import { PROFILE_NAMES } from '../../words'
import { NeedsNames } from '../NeedsNames'
import { GroupBars } from './GroupBars'
import { InsiderText } from './InsiderText'
import { riskWords } from './words'
import '../../ui/table.css'
import './risk.css'

export function RiskView() {
  const isUnlocked = useAsk('workspace.status', {}).data?.registerUnlocked ?? false
  const asking = useAsking('risk.study')
  const [profile, setProfile] = useState<ReleaseProfile>('controlled')
  const [generalise, setGeneralise] = useState(false)
  const [roleAndSite, setRoleAndSite] = useState(false)
  const [site, setSite] = useState<string | undefined>(undefined)
  const [risk, setRisk] = useState<StudyRisk | null>(null)
  const { run, cancel } = asking
  useEffect(() => {
    if (!isUnlocked) return setRisk(null)
    let isCurrent = true
    void run({ profile, generalise, roleAndSite, ...(site === undefined ? {} : { site }) }).then((found) => isCurrent && found && setRisk(found))
    // Another question is on its way: this answer is nobody's any more.
    return () => {
      isCurrent = false
      cancel()
    }
  }, [run, cancel, isUnlocked, profile, generalise, roleAndSite, site])

  return (
    <div className="page risk">
      <div className="stack" data-gap="small">
        <h1>{riskWords.heading}</h1>
        <p className="soft">{riskWords.lead}</p>
      </div>
      {isUnlocked ? null : <NeedsNames />}
      <div className="row risk-form">
        <Field label={riskWords.profile}>
          {(ids) => (
            <select {...ids} className="input" value={profile} onChange={(event) => setProfile(RELEASE_PROFILES.find((each) => each === event.target.value) ?? profile)}>
              {RELEASE_PROFILES.map((each) => (
                <option key={each} value={each}>
                  {PROFILE_NAMES[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label className="choice">
          <input type="checkbox" checked={generalise} onChange={(event) => setGeneralise(event.target.checked)} />
          <span>{riskWords.generalise}</span>
        </label>
        <label className="choice">
          <input type="checkbox" checked={roleAndSite} onChange={(event) => setRoleAndSite(event.target.checked)} />
          <span>{riskWords.roleAndSite}</span>
        </label>
      </div>
      {asking.busy ? <JobProgress progress={asking.progress} starting={riskWords.working} /> : null}
      {asking.error && asking.error.code !== 'CANCELLED' ? <Refusal error={asking.error} /> : null}
      {risk && risk.people === 0 ? <p>{riskWords.nobody}</p> : null}
      {risk && risk.people > 0 ? (
        <>
          <Groups risk={risk} />
          <Insider risk={risk} onSite={setSite} />
        </>
      ) : null}
    </div>
  )
}

function Groups({ risk }: { risk: StudyRisk }) {
  const { offered } = risk
  return (
    <>
      <section className="part stack" aria-labelledby="risk-groups">
        <h2 id="risk-groups">{riskWords.groups}</h2>
        <p>{riskWords.groupsLead(risk.k)}</p>
        <GroupBars people={risk.people} k={risk.k} before={offered.before} after={offered.after} />
        <h3>{riskWords.offered}</h3>
        {offered.steps.length === 0 ? (
          offered.people === 0 ? null : <p>{offered.roleAndSite ? riskWords.nothingToDo : riskWords.noSteps}</p>
        ) : (
          <ul className="risk-steps">
            {offered.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        )}
        {offered.roleAndSite ? <Losses offered={offered} /> : null}
        <p>{reachOf(offered)}</p>
        <p className="soft">
          {offered.people === 0 ? '' : offered.roleAndSite ? riskWords.doItAll : riskWords.doIt}{' '}
          <button type="button" className="link" onClick={() => refine({ at: 'release', page: 'new' })}>
            {riskWords.toRelease}
          </button>
        </p>
      </section>
      {risk.aloneLinkWorkers.length > 0 ? (
        <section className="part stack" aria-labelledby="risk-alone">
          <h2 id="risk-alone">{riskWords.alwaysAlone}</h2>
          <p>{risk.aloneLinkWorkers.map(({ site, pseudonym }) => `${pseudonym}, ${site}`).join('; ')}.</p>
          <p>{riskWords.aloneLead}</p>
          <ul className="risk-steps">
            {risk.remedies.map((remedy) => (
              <li key={remedy}>{remedy}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="part stack" aria-labelledby="risk-mosaic">
        <h2 id="risk-mosaic">{riskWords.mosaic}</h2>
        {risk.mosaic.length === 0 ? <p className="soft">{riskWords.mosaicNone}</p> : null}
        <ul className="risk-steps">
          {risk.mosaic.map((row) => (
            <li key={row.pseudonym}>
              <span className="strong">{row.pseudonym}</span>: {riskWords.mosaicRow(row.kinds, row.notes)}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function reachOf(offered: StudyRisk['offered']): string {
  if (offered.roleAndSite) return offered.small > 0 ? riskWords.tooFew(offered) : `${riskWords.reachAll(offered)} ${riskWords.lostAll(offered.lost)} ${riskWords.textsStill}`
  return offered.people === 0 ? riskWords.noneReached(offered.k) : [riskWords.reach(offered), offered.small > 0 ? riskWords.beyond(offered) : '', riskWords.lost(offered.lost)].filter((each) => each !== '').join(' ')
}

/** What each attribute loses, as a table: the price of hiding everybody. */
function Losses({ offered }: { offered: StudyRisk['offered'] }) {
  return (
    <table className="table risk-losses">
      <caption className="unseen">{riskWords.losses}</caption>
      <thead>
        <tr>
          <th scope="col">{riskWords.attribute}</th>
          <th scope="col">{riskWords.step}</th>
          <th scope="col" className="table-number figures">
            {riskWords.gone}
          </th>
        </tr>
      </thead>
      <tbody>
        {(offered.byAttribute ?? []).map((row) => (
          <tr key={row.attribute}>
            <th scope="row">{row.attribute}</th>
            <td>{riskWords.steps(row.level, row.of)}</td>
            <td className="table-number figures">{riskWords.share(row.lost)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Insider({ risk, onSite }: { risk: StudyRisk; onSite(site: string): void }) {
  const guesses = useMemo(() => new Map(risk.guesses.map((each) => [each.pseudonym, each])), [risk.guesses])
  const ORDER = ['certain', 'likely', 'possible', 'hidden']
  const here = risk.guesses.filter(({ sites }) => sites.includes(risk.site)).toSorted((a, b) => ORDER.indexOf(a.guess) - ORDER.indexOf(b.guess))
  return (
    <section className="part stack" aria-labelledby="risk-insider">
      <h2 id="risk-insider">{riskWords.insider}</h2>
      <p>{riskWords.insiderLead}</p>
      <Field label={riskWords.site}>
        {(ids) => (
          <select {...ids} className="input risk-site" value={risk.site} onChange={(event) => onSite(event.target.value)}>
            {risk.sites.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        )}
      </Field>
      <div className="risk-scroll">
        <table className="table">
          <thead>
            <tr>
              {[riskWords.person, riskWords.guess, riskWords.why].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col" className="table-number figures">
                {riskWords.alike}
              </th>
            </tr>
          </thead>
          <tbody>
            {here.map((each) => (
              <tr key={each.pseudonym}>
                <th scope="row">{each.pseudonym}</th>
                <td className={each.guess === 'certain' ? 'strong' : undefined}>{riskWords.guesses[each.guess]}</td>
                <td>{each.why}</td>
                <td className="table-number figures">{each.alike}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft">{riskWords.showing(risk.notes.length, risk.notesInSite)}</p>
      <ol className="risk-notes">
        {risk.notes.map((note) => (
          <li key={note.id}>
            <p className="soft small">{riskWords.day(note.day, note.partOfDay)}</p>
            <InsiderText text={note.text} guesses={guesses} />
          </li>
        ))}
      </ol>
    </section>
  )
}
