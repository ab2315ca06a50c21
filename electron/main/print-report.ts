/** The report as a PDF: drawn by a window that nobody sees, without scripts and without any way out, tagged so that a screen reader can read it. */
import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import { BrowserWindow, session } from 'electron'

import { HOST, SCHEME } from './origin'
import { withoutTraces } from './pdf-traces'

const PAGE = `${SCHEME}://${HOST}/report.html`

/** Nothing but the report's own style: whatever else is in it is not asked for. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** @param html a report as a release has it, which loads nothing */
export async function reportAsPdf(html: string): Promise<Buffer> {
  const printing = session.fromPartition(`print-${randomBytes(8).toString('hex')}`, { cache: false })
  printing.protocol.handle(SCHEME, (request) =>
    request.url === PAGE ? new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY } }) : new Response(null, { status: 404 }),
  )
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: printing, javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false },
  })
  try {
    await window.loadURL(PAGE)
    const pdf = await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true })
    return withoutTraces(pdf)
  } finally {
    window.destroy()
  }
}

/** Under its name only when whole. */
export async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}.partial`)
  try {
    await writeFile(partial, bytes, { mode: 0o600, flush: true })
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/** What the command line starts the app with: `--print-report=FILE.html --to=FILE.pdf`; null in every other start. */
export function printJob(argv: readonly string[]): { from: string; to: string } | null {
  const value = (name: string): string | undefined => argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3)
  const [from, to] = [value('print-report'), value('to')]
  return from && to ? { from, to } : null
}

export async function runPrintJob({ from, to }: { from: string; to: string }): Promise<void> {
  await writeWhole(to, await reportAsPdf(await readFile(from, 'utf8')))
}
