/** The few keys of writing, always in sight at the foot. */
import { onMac, shownChord } from '../app/chords'
import { words } from '../words'

export function CaptureKeys() {
  return (
    <ul className="capture-keys small soft" aria-label={words.capture.keys}>
      {words.capture.keyHints.map(({ key, does }) => (
        <li key={key}>
          <kbd>{key.includes('+') ? shownChord(key, onMac()) : key}</kbd> {does}
        </li>
      ))}
    </ul>
  )
}
