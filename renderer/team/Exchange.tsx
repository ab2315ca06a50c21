/** Bundles in and out, and the pack for another laptop. */
import { GiveBundle } from './GiveBundle'
import { StudyPack } from './StudyPack'
import { TakeIn } from './TakeIn'

export function Exchange() {
  return (
    <div className="page">
      <TakeIn />
      <GiveBundle />
      <StudyPack />
    </div>
  )
}
