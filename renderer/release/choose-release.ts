/** A finished release is a folder or one .zip; the system's dialogs choose either, and never both. */
import type { Shell } from '../bridge/shell'

export async function chooseRelease(shell: Shell, as: 'folder' | 'zip', title: string): Promise<{ token: string; label: string } | null> {
  const buttonLabel = 'Choose'
  if (as === 'folder') return shell.call('shell.chooseFolder', { title, buttonLabel })
  return (await shell.call('shell.chooseFiles', { title, buttonLabel })).files[0] ?? null
}
