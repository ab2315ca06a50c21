/** How the editor looks, from the tokens. Chips and marks inside it are styled with those outside, in parts.css. */
import { EditorView } from '@codemirror/view'

export const look = EditorView.theme({
  '&': { color: 'var(--ink)', fontFamily: 'var(--face-note)', fontSize: 'var(--text-note)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'var(--line-note)', overflow: 'visible' },
  '.cm-content': { padding: '0', maxWidth: 'var(--measure)', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--ink-soft)', fontStyle: 'italic' },
  '.cm-tooltip': {
    border: 'var(--hair) solid var(--line-control)',
    borderRadius: 'var(--corner)',
    background: 'var(--sheet)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow)',
    fontFamily: 'var(--face-interface)',
    fontSize: 'var(--text-interface)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '18em', padding: 'var(--s1)', fontFamily: 'var(--face-interface)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { display: 'flex', alignItems: 'center', gap: 'var(--s2)', padding: 'var(--s1) var(--s2)', borderRadius: 'var(--corner-small)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--chosen)', color: 'var(--ink)', outline: 'var(--hair) solid var(--accent)' },
  '.cm-completionDetail': { marginInlineStart: 'auto', paddingInlineStart: 'var(--s4)', color: 'var(--ink-soft)', fontStyle: 'normal' },
  '.cm-completionMatchedText': { textDecoration: 'none' },
})
