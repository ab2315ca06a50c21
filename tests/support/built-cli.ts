/** The command line as a program of its own, built as `npm run fieldfare` builds it, for tests that must end a process from outside. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../..')

/** @returns the path of the program, and what removes it. It lies inside the project, where the database's addon is found. */
export async function buildCli(): Promise<{ program: string; remove(): void }> {
  const folder = mkdtempSync(join(root, 'out', 'test-cli-'))
  const program = join(folder, 'cli.cjs')
  await build({
    entryPoints: [join(root, 'electron/cli/cli.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    loader: { '.sql': 'text' },
    external: ['better-sqlite3'],
    define: { 'import.meta.url': '__moduleUrl' },
    banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href" },
    logLevel: 'silent',
  })
  return { program, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
