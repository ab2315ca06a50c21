/** What needs the register says so, and offers to open it. */
import { runAct } from '../app/acts'
import { Notice } from '../ui/Notice'
import { words } from '../words'

export function NeedsNames() {
  return (
    <Notice tone="warn">
      <p>{words.names.areHidden}</p>
      <button type="button" className="button" onClick={() => runAct('names.toggle')}>
        {words.names.show}
      </button>
    </Notice>
  )
}
