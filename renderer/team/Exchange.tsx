/** Bundles out, and the pack for another laptop. Bundles come in by the command line until the shell can choose files. */
import { Notice } from '../ui/Notice'
import { GiveBundle } from './GiveBundle'
import { StudyPack } from './StudyPack'
import { teamWords } from './words'

export function Exchange() {
  return (
    <div className="page">
      <GiveBundle />
      <StudyPack />
      <section className="stack team-part" aria-labelledby="take-in">
        <h2 id="take-in">{teamWords.takeIn}</h2>
        <Notice>
          <p>{teamWords.takeInByCommand}</p>
          <code>{teamWords.takeInCommand}</code>
        </Notice>
      </section>
    </div>
  )
}
