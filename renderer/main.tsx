/** The page starts here: the lines to the data process and the shell, then the window. */
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { followTheme, loadTheme } from './app/theme'
import { loadGlow } from './app/entry/use-glow'
import { tellRefusal } from './app/message'
import { connect } from './bridge/connect'
import { createQueryClient } from './bridge/queries'
import { connectShell } from './bridge/shell'
import { StudyProvider } from './bridge/study'
import { Mishap } from './ui/Mishap'
import './ui/base.css'
import './ui/parts.css'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
const connection = connect(window)
const shell = connectShell(window)
followTheme(window)
loadTheme(shell).catch(tellRefusal)
loadGlow(shell).catch(tellRefusal)

createRoot(place).render(
  <StudyProvider study={{ client: connection.client, shell, connection }} queries={createQueryClient()}>
    <Mishap>
      <App />
    </Mishap>
  </StudyProvider>,
)
