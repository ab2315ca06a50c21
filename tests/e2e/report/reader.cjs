// A window with nothing of Fieldfare in it: the report is opened in it as in any browser, from its file.
const { app, BrowserWindow } = require('electron')

app.commandLine.appendSwitch('force-color-profile', 'srgb')
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1100, height: 900, webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false } })
  void window.loadURL('about:blank')
})
app.on('window-all-closed', () => app.quit())
