/** The shell contract's operations: dialogs, recent workspaces, the look of the window. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { app, dialog, nativeTheme, shell, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron'

import { AppError } from '../../shared/errors'
import type { Handlers } from '../../shared/ipc/serve'
import type { PickedPath, ShellContract } from '../../shared/ipc/shell-contract'
import { asFileName, asWorkspacePath, freeSamplePath, shownParts } from './file-names'
import type { RecentPaths } from './recent'
import type { Picks } from './scripted-picks'
import type { StoredJson } from './stored-json'
import type { Preferences } from './preferences'
import { reportAsPdf, writeWhole } from './print-report'

async function saved(path: string, save: () => Promise<void>): Promise<void> {
  try {
    await save()
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && 'code' in error) throw new AppError('FILE_UNWRITABLE', { path, why: String(error.code) }, { cause: error })
    throw error
  }
}

export type ShellParts = {
  window(): BrowserWindow
  picks: Picks | null
  /** Gives the path's token once the data process knows it too. */
  grant(path: string): Promise<string>
  pathOf(token: string): string | undefined
  recent: StoredJson<RecentPaths>
  preferences: StoredJson<Preferences>
}

export function createShellHandlers(parts: ShellParts): Handlers<ShellContract> {
  const { window, picks, grant, recent, preferences } = parts

  const picked = async (path: string | null): Promise<PickedPath> =>
    path === null ? null : { token: await grant(path), label: shownParts(path).label }

  const pickExisting = async (options: OpenDialogOptions): Promise<string | null> => {
    if (picks) return picks()
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), options)
    return canceled ? null : (filePaths[0] ?? null)
  }
  const pickFiles = async (options: OpenDialogOptions): Promise<string[]> => {
    if (picks) return picks()?.split('|') ?? []
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), options)
    return canceled ? [] : filePaths
  }
  const pickNew = async (options: SaveDialogOptions): Promise<string | null> => {
    if (picks) return picks()
    const { canceled, filePath } = await dialog.showSaveDialog(window(), options)
    return canceled || filePath === '' ? null : filePath
  }
  const inDocuments = (name: string): string => join(app.getPath('documents'), name)

  return {
    'shell.recent': async () => {
      const present = recent.read().paths.filter((path) => existsSync(path))
      return { workspaces: await Promise.all(present.map(async (path) => ({ token: await grant(path), ...shownParts(path) }))) }
    },
    'shell.chooseNewWorkspace': async ({ suggestedName }) => {
      const path = await pickNew({
        title: 'Where to keep the new study',
        buttonLabel: 'Keep it here',
        defaultPath: inDocuments(asWorkspacePath(asFileName(suggestedName, 'Study'))),
        properties: ['createDirectory'],
      })
      return picked(path === null ? null : asWorkspacePath(path))
    },
    'shell.chooseWorkspace': async () =>
      picked(
        await pickExisting({
          title: 'Open a study',
          message: 'Choose the folder whose name ends in .fieldfare',
          buttonLabel: 'Open',
          defaultPath: app.getPath('documents'),
          properties: ['openDirectory'],
        }),
      ),
    'shell.chooseFolder': async ({ title, buttonLabel }) =>
      picked(
        await pickExisting({
          title,
          buttonLabel,
          defaultPath: app.getPath('documents'),
          properties: ['openDirectory', 'createDirectory'],
        }),
      ),
    'shell.chooseFiles': async ({ title, buttonLabel, many }) => {
      const paths = await pickFiles({ title, buttonLabel, defaultPath: app.getPath('documents'), properties: many ? ['openFile', 'multiSelections'] : ['openFile'] })
      return { files: await Promise.all(paths.map(async (path) => ({ token: await grant(path), label: shownParts(path).label }))) }
    },
    'shell.chooseNew': async ({ title, suggestedName }) =>
      picked(
        await pickNew({
          title,
          defaultPath: inDocuments(asFileName(suggestedName, 'Fieldfare')),
          properties: ['createDirectory'],
        }),
      ),
    'shell.samplePath': async () => {
      const path = freeSamplePath(join(app.getPath('userData'), 'samples'), existsSync)
      return { token: await grant(path), label: shownParts(path).label }
    },
    'shell.savePdf': async ({ html, title, suggestedName }) => {
      const path = await pickNew({ title, defaultPath: inDocuments(asFileName(suggestedName, 'Report.pdf')), properties: ['createDirectory', 'showOverwriteConfirmation'] })
      if (path === null) return null
      await saved(path, async () => writeWhole(path, await reportAsPdf(html)))
      return picked(path)
    },
    'shell.reveal': ({ token }) => {
      const path = parts.pathOf(token)
      if (path === undefined) throw new AppError('PATH_NOT_GRANTED')
      shell.showItemInFolder(path)
      return {}
    },
    'shell.setTheme': ({ theme }) => {
      preferences.write({ ...preferences.read(), theme })
      nativeTheme.themeSource = theme
      return {}
    },
    'shell.getTheme': () => ({ theme: preferences.read().theme }),
    'shell.setGlow': ({ on }) => (preferences.write({ ...preferences.read(), glow: on }), {}),
    'shell.getGlow': () => ({ on: preferences.read().glow }),
  }
}
