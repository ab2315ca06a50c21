/** One small picture a measure: bars, a span of words, or dots whose area is a share. Every number stands beside its mark. */
import { useId, type ReactNode } from 'react'
import type { Consistency, ResearcherHabits } from '../../shared/ipc/results-consistency'
import { cellOf, GROUPS, type Group, MEASURES, type Measure, ownCodes } from './consistency-measures'
import { consistencyWords } from './consistency-words'

type Props = { researchers: readonly ResearcherHabits[]; codes: Consistency['codes'] }
const nameOf = ({ code }: ResearcherHabits): string => code || consistencyWords.nobody

export function ConsistencyPanels({ researchers, codes }: Props) {
  return (
    <div className="stack" data-gap="large">
      <div className="panels">
        {MEASURES.slice(0, 1).map((measure) => (
          <BarPanel key={measure.title} measure={measure} researchers={researchers} />
        ))}
        <WordsPanel researchers={researchers} />
        {MEASURES.slice(1).map((measure) => (
          <BarPanel key={measure.title} measure={measure} researchers={researchers} />
        ))}
      </div>
      <div className="panels" data-wide>
        {GROUPS.map((group) => (
          <DotPanel key={group.title} group={group} researchers={researchers} />
        ))}
        {researchers.length > 1 ? (
          <Panel title={consistencyWords.codes} hint={consistencyWords.codesHint}>
            <dl className="own-codes">
              {researchers.map((habits) => (
                <div key={habits.researcherId ?? ''}>
                  <dt className="strong">{nameOf(habits)}</dt>
                  <dd>{ownCodes(habits, codes).join(', ') || <span className="soft">{consistencyWords.noOwnCodes}</span>}</dd>
                </div>
              ))}
            </dl>
          </Panel>
        ) : null}
      </div>
    </div>
  )
}

function Panel({ title, hint, children }: { title: string; hint?: string | undefined; children: ReactNode }) {
  const id = useId()
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint ? <p className="soft small">{hint}</p> : null}
      {children}
    </section>
  )
}

/** A row a researcher: code, mark, number. */
function Rows({ title, researchers, mark, shown }: { title: string; researchers: readonly ResearcherHabits[]; mark(habits: ResearcherHabits): ReactNode; shown(habits: ResearcherHabits): string }) {
  return (
    <table className="panel-rows" aria-label={title}>
      <tbody>
        {researchers.map((habits) => (
          <tr key={habits.researcherId ?? ''}>
            <th scope="row">{nameOf(habits)}</th>
            <td className="panel-mark" aria-hidden="true">
              {mark(habits)}
            </td>
            <td className="figures panel-number">{shown(habits)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function BarPanel({ measure, researchers }: { measure: Measure; researchers: readonly ResearcherHabits[] }) {
  const most = measure.most ?? Math.max(...researchers.map((habits) => measure.valueOf(habits) ?? 0), Number.MIN_VALUE)
  return (
    <Panel title={measure.title} hint={measure.hint}>
      <Rows
        title={measure.title}
        researchers={researchers}
        mark={(habits) => (
          <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none">
            <rect className="bar-all" width="100" height="10" />
            <rect className="bar-part" width={((measure.valueOf(habits) ?? 0) / most) * 100} height="10" />
          </svg>
        )}
        shown={(habits) => measure.shown(measure.valueOf(habits))}
      />
    </Panel>
  )
}

/** Drawn by shares of the width: the line from the first to the third quarter, the dot on the middle note. */
function WordsPanel({ researchers }: { researchers: readonly ResearcherHabits[] }) {
  const most = Math.max(...researchers.map(({ wordsOfNote }) => wordsOfNote[2]), 1)
  const at = (words: number): string => `${3 + (words / most) * 94}%`
  return (
    <Panel title={consistencyWords.words} hint={consistencyWords.wordsHint}>
      <Rows
        title={consistencyWords.words}
        researchers={researchers}
        mark={({ wordsOfNote: [low, middle, high] }) => (
          <svg className="span">
            <line className="span-all" x1="0" x2="100%" y1="50%" y2="50%" />
            <line className="span-half" x1={at(low)} x2={at(high)} y1="50%" y2="50%" />
            <circle className="span-middle" cx={at(middle)} cy="50%" r="6" />
          </svg>
        )}
        shown={({ wordsOfNote }) => consistencyWords.wordsSpan(wordsOfNote)}
      />
    </Panel>
  )
}

/** A column a researcher, a row a kind: the area of each dot is its share of that researcher's notes. */
function DotPanel({ group, researchers }: { group: Group; researchers: readonly ResearcherHabits[] }) {
  return (
    <Panel title={group.title} hint={group.hint}>
      <div className="table-scroll">
        <table className="panel-dots" aria-label={group.title}>
          <thead>
            <tr>
              <td />
              {researchers.map((habits) => (
                <th key={habits.researcherId ?? ''} scope="col">
                  {nameOf(habits)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {researchers.map((habits) => {
                  const { share } = cellOf(group, row, habits)
                  return (
                    <td key={habits.researcherId ?? ''}>
                      <span className="dot-cell">
                        <svg className="dot" viewBox="0 0 24 24" aria-hidden="true">
                          <circle cx="12" cy="12" r={Math.sqrt(share ?? 0) * 11} />
                        </svg>
                        <span className="figures" data-zero={share === 0 ? '' : undefined}>
                          {consistencyWords.share(share)}
                        </span>
                      </span>
                    </td>
                  )
                })}
              </tr>
            ))}
            {group.summary ? (
              <tr className="panel-summary">
                <th scope="row">{group.summary.label}</th>
                {researchers.map((habits) => (
                  <td key={habits.researcherId ?? ''} className="figures">
                    {group.summary?.shown(habits)}
                  </td>
                ))}
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
