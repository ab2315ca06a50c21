/** The window of an open study: the frame and the screen one is in. Before a study is open none of it is needed. */
import { useEffect } from 'react'
import type { WorkspaceInfo } from '../shared/ipc/contract'
import { Frame } from './app/Frame'
import { useView } from './app/views'
import { fetchWhenQuiet } from './later'
import { LATER_SCREENS, ScreenOf } from './screens'
import { Mishap } from './ui/Mishap'

export function StudyWindow({ info }: { info: WorkspaceInfo }) {
  const view = useView()
  useEffect(() => fetchWhenQuiet(window, LATER_SCREENS), [])
  return (
    <Frame info={info}>
      <Mishap key={view.at}>
        <ScreenOf view={view} />
      </Mishap>
    </Frame>
  )
}
