/** A released text with what an insider guesses behind each pseudonym: the word beside it, the line under it. */
import { Fragment } from 'react'
import type { StudyRisk } from '../../../shared/ipc/results-risk'
import { riskWords } from './words'

type Guesses = ReadonlyMap<string, StudyRisk['guesses'][number]>

export function InsiderText({ text, guesses }: { text: string; guesses: Guesses }) {
  return (
    <p className="note-text">
      {text.split(/(\[[^[\]\n]+\])/).map((part, index) => {
        const guess = part.startsWith('[') ? guesses.get(part.slice(1, -1)) : undefined
        if (!guess) return <Fragment key={index}>{part}</Fragment>
        return (
          <span key={index} className="guess" data-guess={guess.guess} title={guess.why}>
            {part}
            {guess.guess === 'hidden' ? null : <span className="guess-word">{riskWords.guesses[guess.guess]}</span>}
          </span>
        )
      })}
    </p>
  )
}
