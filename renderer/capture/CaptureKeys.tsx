/** The few keys of writing, always in sight at the foot. */
import { onMac, shownChord } from '../app/chords'
import { captureWords } from './words'

export function CaptureKeys() {
  return (
    <ul className="capture-keys small soft" aria-label={captureWords.keys}>
      {captureWords.keyHints.map(({ key, does }) => (
        <li key={key}>
          <kbd>{key.includes('+') ? shownChord(key, onMac()) : key}</kbd> {does}
        </li>
      ))}
    </ul>
  )
}
