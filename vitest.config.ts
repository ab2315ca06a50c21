import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    passWithNoTests: false,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
  // Migrations are numbered SQL files; the bundler and the tests both read them as text.
  plugins: [
    {
      name: 'sql-as-text',
      enforce: 'pre',
      transform: (code, id) => (id.endsWith('.sql') ? `export default ${JSON.stringify(code)}` : undefined),
    },
  ],
})
