/** Keys as the catalogue of acts writes them ("Ctrl+Shift+S", "n", "F9"), matched against what the keyboard sends. */
type KeyPress = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }

/** One spelling for a key press. Command on a Mac is the same as Control elsewhere. Shift counts only beside Ctrl, Alt or a named key. */
export function chordOf(press: KeyPress): string {
  const held = press.ctrlKey || press.metaKey || press.altKey
  const named = press.key.length > 1
  const parts = []
  if (press.ctrlKey || press.metaKey) parts.push('Ctrl')
  if (press.altKey) parts.push('Alt')
  if (press.shiftKey && (held || named)) parts.push('Shift')
  parts.push(held && !named ? press.key.toUpperCase() : press.key)
  return parts.join('+')
}

/** Whether a chord may act while someone types in a field: only those that write nothing. */
export const worksInFields = (chord: string): boolean => /^(Ctrl\+|Alt\+|F\d)/.test(chord)

export const isTyping = (target: EventTarget | null | undefined): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** As shown to a person: "Ctrl L", "⌘ L" on a Mac. */
export const shownChord = (chord: string, mac: boolean): string => {
  const names: Record<string, string> = { Ctrl: mac ? '⌘' : 'Ctrl', Enter: '⏎', ArrowLeft: '←', ArrowRight: '→', Shift: mac ? '⇧' : 'Shift', Alt: mac ? '⌥' : 'Alt' }
  return chord
    .split('+')
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')
}

export const onMac = (): boolean => navigator.platform.startsWith('Mac')
