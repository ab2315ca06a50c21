/** The command that prints a release's report. The app's own engine draws it: the command line starts it without a window. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { openTree } from '../../core/release/tree'
import { REPORT_PATHS } from '../../core/release/report-paths'
import { writeFileAtomically } from '../../core/files/atomic-write'
import type { Command } from '../command'
import type { CliIo } from '../io'

export const report: Command = {
  words: ['RELEASE'],
  options: {
    out: { type: 'string', value: 'FILE', help: 'the PDF to write' },
    pdf: { type: 'boolean', help: 'as PDF (there is no other form yet: the release has it as a page and for machines)' },
  },
  help: 'the anonymisation report of a release as a tagged PDF',
  async run(session) {
    const { args, io } = session
    const out = args.text('out')
    if (!out) throw new AppError('USAGE', { what: 'report: --out is missing. Usage: fieldfare report RELEASE --out FILE.pdf' })
    const path = resolve(io.cwd, out)
    if (existsSync(path)) throw new AppError('ALREADY_EXISTS', { path: out })
    const release = resolve(io.cwd, args.word(0))
    const { ok, problems } = await session.call('release.verify', { path: release })
    if (!ok) throw new AppError('RELEASE_INVALID', { what: 'its report would not be what it says' }, { items: problems })
    if (existsSync(join(dirname(path), 'bagit.txt')) || path.startsWith(`${release}/`)) throw new AppError('INPUT_INVALID', { where: 'place of the PDF', what: 'it must not lie inside a release' })
    const html = openTree(release).files.find((file) => file.path === REPORT_PATHS.html)?.read().toString('utf8') ?? ''
    const pdf = await printed(html, io)
    writeFileAtomically(path, pdf)
    session.answer({ file: basename(path), bytes: pdf.length }, [`Wrote ${out}: ${pdf.length} bytes.`])
  },
}

/** In a checkout, build/fieldfare.mjs says where the engine and the app are; in the packaged app the program is both. */
async function printed(html: string, { env, signal }: CliIo): Promise<Buffer> {
  const engine = env['FIELDFARE_ENGINE'] ?? ('electron' in process.versions ? process.execPath : undefined)
  if (engine === undefined) throw new AppError('CANNOT_PRINT', { why: 'the app’s engine is not set up' })
  const folder = mkdtempSync(join(tmpdir(), 'fieldfare-print-'))
  try {
    const [from, to] = [join(folder, 'report.html'), join(folder, 'report.pdf')]
    writeFileSync(from, html, { mode: 0o600 })
    const app = env['FIELDFARE_APP']
    // Chromium's own sandbox does not work for root; the page has no scripts and no way out all the same.
    const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const { code, said } = await ended(engine, [...flags, '--disable-gpu', ...(app === undefined ? [] : [app]), `--print-report=${from}`, `--to=${to}`], { ...env, FIELDFARE_USER_DATA: join(folder, 'settings') }, signal)
    if (signal.aborted) throw new AppError('CANCELLED')
    if (code !== 0 || !existsSync(to)) throw new AppError('CANNOT_PRINT', { why: /display|ozone|x11/i.test(said) ? 'there is no display, not even a virtual one' : `the engine ended with ${code ?? 'a signal'}` })
    return readFileSync(to)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function ended(program: string, args: string[], env: CliIo['env'], signal: AbortSignal): Promise<{ code: number | null; said: string }> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...rest } = env
  return new Promise((done, fail) => {
    const child = spawn(program, args, { env: rest, signal, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => void (said = (said + chunk.toString('utf8')).slice(-4000)))
    child.on('error', (error) => (signal.aborted ? done({ code: null, said }) : fail(new AppError('CANNOT_PRINT', { why: 'the app’s engine does not start' }, { cause: error }))))
    child.on('close', (code) => done({ code, said }))
  })
}
