import { availableParallelism } from 'node:os'

import { defineConfig } from 'vitest/config'

/** Migrations are numbered SQL files; bundles and tests both read them as text. */
const sqlAsText = {
  name: 'sql-as-text',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.endsWith('.sql') ? `export default ${JSON.stringify(code)}` : undefined,
}

const WINDOW_TESTS = 'tests/e2e/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        plugins: [sqlAsText],
        test: {
          name: 'core',
          // As many as there are processors; left alone, vitest keeps one free, which on two is half.
          maxWorkers: availableParallelism(),
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [WINDOW_TESTS],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        plugins: [sqlAsText],
        test: {
          name: 'window',
          include: [WINDOW_TESTS],
          globalSetup: ['build/vitest-display.mjs'],
          // One Electron at a time, after all else: two would wait for each other's processor, not for the
          // app.
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
