/** Every act of the window with its key, filtered as one types. */
import { useStore } from '../bridge/store'
import { ComboList, type ComboOption } from '../ui/ComboList'
import { Dialog } from '../ui/Dialog'
import { words } from '../words'
import { actIds, actLabel, actsOnOffer, keysOf, runAct, type ActId } from './acts'
import { onMac, shownChord } from './chords'

const matches = (label: string, query: string): boolean => query.toLowerCase().split(/\s+/).every((word) => label.toLowerCase().includes(word))

export function Palette({ onClose }: { onClose(): void }) {
  const offered = useStore(actsOnOffer)
  const options = (query: string): ComboOption[] =>
    actIds
      .filter((id) => id !== 'palette' && matches(actLabel(id), query))
      .sort((a, b) => Number(offered.has(b)) - Number(offered.has(a)))
      .map((id) => ({
        id,
        label: actLabel(id),
        disabled: !offered.has(id),
        side: (
          <span className="row">
            {offered.has(id) ? null : <span className="small">{words.palette.elsewhere}</span>}
            {keysOf(id).map((chord) => (
              <kbd key={chord}>{shownChord(chord, onMac())}</kbd>
            ))}
          </span>
        ),
      }))
  return (
    <Dialog label={words.palette.label} kind="palette" onClose={onClose}>
      <ComboList
        label={words.palette.label}
        placeholder={words.palette.placeholder}
        emptyText={words.palette.empty}
        options={options}
        onTake={({ id }) => {
          onClose()
          // The dialog gives the focus back first, so that the act may take it.
          window.setTimeout(() => runAct(id as ActId))
        }}
      />
    </Dialog>
  )
}
