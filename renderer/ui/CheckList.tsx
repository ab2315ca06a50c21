/** What was checked, one line each: whether it holds, in a word, and what was found. */
import { words } from '../words'

type Props = { checks: readonly { name: string; ok: boolean; detail: string }[]; problems?: readonly string[] }

export function CheckList({ checks, problems = [] }: Props) {
  return (
    <ul className="check-list">
      {checks.map((check) => (
        <li key={check.name}>
          <span className="strong">{check.ok ? words.frame.holds : words.frame.fails}</span> {check.name}
          {check.detail ? <span className="soft">: {check.detail}</span> : null}
        </li>
      ))}
      {problems.map((problem, index) => (
        <li key={`${index} ${problem}`}>{problem}</li>
      ))}
    </ul>
  )
}
