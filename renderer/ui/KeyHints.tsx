/** The few keys of a place, always in sight. */
export function KeyHints({ label, hints }: { label: string; hints: readonly { key: string; does: string }[] }) {
  return (
    <ul className="key-hints small soft" aria-label={label}>
      {hints.map(({ key, does }) => (
        <li key={key}>
          <kbd>{key}</kbd> {does}
        </li>
      ))}
    </ul>
  )
}
