/** Light or dark: the system's wish, or what the person chose (kept by the shell, never in the page's own storage). */
import { createStore } from '../bridge/store'
import type { Shell } from '../bridge/shell'

export type Theme = 'system' | 'light' | 'dark'
const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' }
export const themeStore = createStore<Theme>('system')

export function followTheme(page: Window): void {
  const wish = page.matchMedia('(prefers-color-scheme: dark)')
  const show = () => {
    const theme = themeStore.get()
    page.document.documentElement.dataset['theme'] = theme === 'system' ? (wish.matches ? 'dark' : 'light') : theme
  }
  wish.addEventListener('change', show)
  themeStore.subscribe(show)
  show()
}

export async function loadTheme(shell: Shell): Promise<void> {
  themeStore.set((await shell.call('shell.getTheme', {})).theme)
}

export async function nextTheme(shell: Shell): Promise<Theme> {
  const theme = NEXT[themeStore.get()]
  themeStore.set(theme)
  await shell.call('shell.setTheme', { theme })
  return theme
}
