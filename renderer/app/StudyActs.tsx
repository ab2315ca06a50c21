/** The acts that work on every screen of an open study. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { WorkspaceInfo } from '../../shared/ipc/contract'
import { useStore } from '../bridge/store'
import { useStudy } from '../bridge/study'
import { clockOf, offsetTime } from '../ui/time'
import { words } from '../words'
import { listenForKeys, useAct } from './acts'
import { glowWords } from './entry/glow-words'
import { toggleGlow } from './entry/use-glow'
import { toggleFold } from './folds'
import { leaveAll } from './keepers'
import { forgetStudy, hiddenStore, lock, lockingStore } from './locking'
import { tell, tellRefusal } from './message'
import { NamesUnlock } from './NamesUnlock'
import { Palette } from './Palette'
import { choosePlace, usePlace } from './place'
import { PlaceSwitcher } from './PlaceSwitcher'
import { SessionStart } from './SessionStart'
import { nextTheme } from './theme'
import { useIdleLock } from './use-idle-lock'
import { currentView, goBack, goTo, type View } from './views'

type Open = 'palette' | 'place' | 'session' | 'names' | null

export function StudyActs({ info }: { info: WorkspaceInfo }) {
  const { client, shell, connection } = useStudy()
  const queries = useQueryClient()
  const [open, setOpen] = useState<Open>(null)
  const place = usePlace()
  const isHidden = useStore(hiddenStore)
  const isCovered = useStore(lockingStore).phase !== 'open' || isHidden
  const close = () => setOpen(null)

  useEffect(() => listenForKeys(window), [])
  useEffect(() => connection.onLocked(() => forgetStudy(queries)), [connection, queries])
  useEffect(() => connection.onFlush(leaveAll), [connection])

  useIdleLock(() => void lock(client, queries))

  const go = (view: View) => {
    if (currentView().at !== view.at) goTo(view)
  }
  useAct('go.capture', () => go({ at: 'capture' }))
  useAct('go.notebook', () => go({ at: 'notebook', filter: {} }))
  useAct('go.search', () => go({ at: 'search', text: '', filter: {} }))
  useAct('go.people', () => go({ at: 'people' }))
  useAct('go.sites', () => {
    const view = currentView()
    // From one site's card the key leads to all of them.
    if (view.at === 'sites' && view.isCard) goTo({ at: 'sites' })
    else go({ at: 'sites' })
  })
  useAct('go.coverage', () => go({ at: 'coverage' }))
  useAct('go.release', () => go({ at: 'release', page: 'new' }))
  useAct('go.team', () => go({ at: 'team', page: 'exchange' }))
  useAct('go.study', () => go({ at: 'study', page: 'import' }))
  useAct('go.back', goBack)
  // From any other screen the key leads to a fresh entry; on the capture screen itself that screen answers.
  useAct('entry.new', () => go({ at: 'capture' }))
  useAct('person.add', () => goTo({ at: 'people', isAdding: true }), info.registerUnlocked)
  useAct('site.add', () => goTo({ at: 'sites', isAdding: true }), info.registerUnlocked)
  useAct('palette', () => setOpen('palette'))
  useAct('place.switch', () => setOpen('place'))
  useAct('session.start', () => setOpen('session'))
  useAct('fold.rail', () => toggleFold('rail'))
  useAct('fold.beside', () => toggleFold('beside'))
  useAct('screen.hide', () => hiddenStore.set(!hiddenStore.get()))
  useAct('study.lock', () => void lock(client, queries))
  useAct('theme.next', () => void nextTheme(shell).then((theme) => tell(words.themes[theme]), tellRefusal))

  useAct('glow.toggle', () => void toggleGlow(shell).then((on) => tell(on ? glowWords.on : glowWords.off), tellRefusal))

  useAct(
    'session.end',
    () => {
      const endedAt = offsetTime(new Date())
      client.call('session.save', { id: place.sessionId ?? '', endedAt }).then(() => {
        choosePlace({ siteId: place.siteId, sessionId: null })
        tell(words.sessions.ended(clockOf(endedAt)))
      }, tellRefusal)
    },
    place.session !== null,
  )
  useAct('names.toggle', () => {
    if (!info.registerUnlocked) setOpen('names')
    else client.call('register.lock', {}).then(() => tell(words.names.hidden), tellRefusal)
  })

  const redo = () => client.call('history.redo', {}).then(({ what }) => tell(words.history.redone(what)), tellRefusal)
  const undo = () =>
    client.call('history.undo', {}).then(({ what }) => tell(words.history.undone(what), { label: words.acts['change.redo'], run: () => void redo() }), tellRefusal)
  useAct('change.undo', () => void undo())
  useAct('change.redo', () => void redo())

  // Behind the veil nothing may stand above it either.
  if (isCovered) return null
  if (open === 'palette') return <Palette onClose={close} />
  if (open === 'place') return <PlaceSwitcher onClose={close} />
  if (open === 'session') return <SessionStart onClose={close} />
  if (open === 'names') return <NamesUnlock onClose={close} />
  return null
}
