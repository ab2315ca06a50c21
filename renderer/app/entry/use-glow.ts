/** Asks the study what a release would replace in an entry, and remembers whether anyone wants to see it. */
import { useEffect, useMemo, useState } from 'react'
import type { EntryKeeper } from '../../bridge/entry-keeper'
import type { Shell } from '../../bridge/shell'
import { createStore, useStore } from '../../bridge/store'
import { useStudy } from '../../bridge/study'
import type { GlowLook, GlowSource } from '../../ui/editor/glow'
import { glowWords } from './glow-words'

export const glowStore = createStore(true)

export const loadGlow = async (shell: Shell): Promise<void> => glowStore.set((await shell.call('shell.getGlow', {})).on)

export async function toggleGlow(shell: Shell): Promise<boolean> {
  const on = !glowStore.get()
  glowStore.set(on)
  await shell.call('shell.setGlow', { on })
  return on
}

const NOTHING: GlowLook = { count: 0, here: null }

/** `told` is the line beside the entry; `changed` goes up when the editor should look again. */
export function useGlow(keeper: EntryKeeper): { source: GlowSource; told: string; changed: unknown } {
  const { client } = useStudy()
  const isOn = useStore(glowStore)
  const [look, setLook] = useState<GlowLook>(NOTHING)
  const [registerChanges, setRegisterChanges] = useState(0)
  useEffect(() => client.onChange((topics) => topics.some((topic) => topic === 'people' || topic === 'sites') && setRegisterChanges((count) => count + 1)), [client])
  const source = useMemo<GlowSource>(
    () => ({
      isOn: glowStore.get,
      ask: async (text, signal) => {
        const { siteId, occurred } = keeper.get().facts
        try {
          return (await client.call('note.findings', { text, siteId, occurredAt: occurred.at }, { signal })).findings
        } catch {
          // It is an aid to the writer, asked again at the next pause; what keeps the entry says itself when the study is out of reach.
          return null
        }
      },
      describe: glowWords.one,
      onLook: setLook,
    }),
    [client, keeper],
  )
  const told = !isOn || look.count === 0 ? '' : look.here ? glowWords.one(look.here) : glowWords.count(look.count)
  return { source, told, changed: `${isOn} ${registerChanges}` }
}
