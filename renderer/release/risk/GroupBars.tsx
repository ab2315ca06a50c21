/** People by the size of their group, before and after: two bars, and the same as a table. */
import type { StudyRisk } from '../../../shared/ipc/results-risk'
import { riskWords } from './words'

type Props = { people: number; k: number; before: StudyRisk['asPlanned']; after: StudyRisk['asPlanned'] }

export function GroupBars({ people, k, before, after }: Props) {
  const stages = [
    { label: riskWords.before, spread: before },
    { label: riskWords.after, spread: after },
  ].map(({ label, spread }) => ({ label, smallest: spread.smallestClass, parts: [spread.uniques, spread.underK - spread.uniques, people - spread.underK] as const }))
  const heads = [riskWords.alone, riskWords.small(k), riskWords.large(k)]
  const share = (count: number): string => `${people === 0 ? 0 : (count / people) * 100}%`
  return (
    <figure className="risk-bars">
      <div className="risk-stages" role="img" aria-label={riskWords.bars}>
        {stages.map(({ label, parts: [alone, small, large] }, row) => (
          <div key={label} className="risk-stage">
            <span className="soft">{label}</span>
            <svg width="100%" height="26">
              <defs>
                <pattern id={`risk-hatch-${row}`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                  <rect width="6" height="6" className="risk-open" />
                  <line x1="0" y1="0" x2="0" y2="6" className="risk-stroke" />
                </pattern>
              </defs>
              <rect x="0" width={share(alone)} height="26" className="risk-solid" />
              <rect x={share(alone)} width={share(small)} height="26" fill={`url(#risk-hatch-${row})`} className="risk-edge" />
              <rect x={share(alone + small)} width={share(large)} height="26" className="risk-open risk-edge" />
            </svg>
          </div>
        ))}
      </div>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{riskWords.stage}</th>
            {heads.map((head, index) => (
              <th key={head} scope="col" className="table-number figures">
                <span className="risk-key" data-fill={['solid', 'hatch', 'open'][index]} aria-hidden="true" /> {head}
              </th>
            ))}
            <th scope="col" className="table-number figures">
              {riskWords.smallest}
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ label, parts, smallest }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {parts.map((count, index) => (
                <td key={heads[index]} className="table-number figures">
                  {count}
                </td>
              ))}
              <td className="table-number figures">{smallest}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
