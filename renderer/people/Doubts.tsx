/** Places where a name may be theirs or somebody else's: what of it is theirs a person says, before anything is erased. */
import { splitMentions } from '../../shared/field/mention'
import type { WithdrawalResult } from '../../shared/ipc/results'
import { shortDate } from '../ui/time'
import { withdrawalWords } from './words'

type Props = { doubtful: WithdrawalResult['doubtful']; theirs: ReadonlySet<string>; /** Whether the choice erases: otherwise there is nothing to say. */ asks: boolean; onTheirs(next: ReadonlySet<string>): void }

const plain = (passage: string): string => splitMentions(passage).map((part) => (part.kind === 'text' ? part.text : '…')).join('').trim()

export function Doubts({ doubtful, theirs, asks, onTheirs }: Props) {
  if (!asks)
    return (
      <>
        <p>{withdrawalWords.doubtfulKept(doubtful.length)}</p>
        <ul className="trace-list">
          {doubtful.map((doubt) => (
            <li key={doubt.id}>{passagesOf(doubt)}</li>
          ))}
        </ul>
      </>
    )
  const toggle = (id: string) => onTheirs(theirs.has(id) ? new Set([...theirs].filter((each) => each !== id)) : new Set([...theirs, id]))
  return (
    <fieldset className="stack" data-gap="small">
      <legend>{withdrawalWords.doubtful(doubtful.length)}</legend>
      <p>{withdrawalWords.doubtfulHint}</p>
      <ul className="trace-list">
        {doubtful.map((doubt) => (
          <li key={doubt.id}>
            <label className="choice">
              <input type="checkbox" checked={theirs.has(doubt.id)} onChange={() => toggle(doubt.id)} />
              <span>{passagesOf(doubt)}</span>
            </label>
          </li>
        ))}
      </ul>
      {doubtful.length > 3 ? (
        <div className="row">
          <button type="button" className="link" onClick={() => onTheirs(new Set(doubtful.map(({ id }) => id)))}>
            {withdrawalWords.allTheirs}
          </button>
          <button type="button" className="link" onClick={() => onTheirs(new Set())}>
            {withdrawalWords.noneTheirs}
          </button>
        </div>
      ) : null}
    </fieldset>
  )
}

const passagesOf = ({ day, where, passages }: WithdrawalResult['doubtful'][number]): string => `${day === null ? where : shortDate(day)}: ${passages.map(plain).join(' … ')}`
