/** LibreOffice, where this machine has it: what it makes of a document is what another program reads in it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

export const WITHOUT_OFFICE = 'skipped: no LibreOffice is installed here (Debian: apt-get install libreoffice-writer-nogui)'

export function officeProgram(): string | null {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    } catch {
      // Not under this name.
      continue
    }
  }
  return null
}

/** The document as LibreOffice reads it, written out again as plain text or as a page with its headings. */
export function readByOffice(program: string, file: string, as: 'txt:Text (encoded):UTF8' | 'html'): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldfare-office-'))
  try {
    // A profile of its own: two tests at once do not wait for each other's lock, and nobody's settings are touched.
    execFileSync(program, ['--headless', '--norestore', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', as, '--outdir', folder, file], { stdio: 'ignore', timeout: 120_000 })
    return readFileSync(join(folder, `${basename(file).replace(/\.[^.]+$/, '')}.${as.slice(0, as.indexOf(':') < 0 ? undefined : as.indexOf(':'))}`), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
