/** Packs project.qdpx, and opens one again: an archive of the release's own making, without dates, comments or owners. */
import { createHash } from 'node:crypto'
import { buildProject, type ProjectRows } from '../../../shared/release/qdpx'
import type { ReleasePlan } from '../../../shared/release/plan'
import { inSlices } from '../jobs'
import { createZip, packedInPieces, readZip } from './zip'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export function projectOfPlan({ data, facts }: ReleasePlan): ProjectRows {
  const codeOf = new Map(data.codes.map((row) => [row.id, row.code]))
  const { studyTitle: title, profile, date, appVersion } = facts.header
  return {
    title,
    profile,
    date,
    appVersion,
    sites: data.sites,
    people: data.people,
    codes: data.codes,
    notes: data.notes.map((row) => ({
      released: row.released,
      order: row.order,
      codes: row.codeIds.map((id) => codeOf.get(id) ?? '').toSorted(),
      codings: row.codings.map(({ codeId, ...passage }) => ({ ...passage, code: codeOf.get(codeId) ?? '' })),
    })),
  }
}

/** Files of the project by path, as bytes. */
export async function projectFiles(rows: ProjectRows, breathe: () => Promise<void>): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const { path, text } of await inSlices(buildProject(rows, sha256), breathe)) {
    await breathe()
    files.set(path, await utf8Of(text, breathe))
  }
  return files
}

const PIECE = 2 ** 18

/** A long text as UTF-8, piece by piece; none ends inside a character. */
async function utf8Of(text: string, breathe: () => Promise<void>): Promise<Buffer> {
  if (text.length <= PIECE) return Buffer.from(text, 'utf8')
  const pieces: Buffer[] = []
  for (let from = 0; from < text.length; ) {
    const end = from + PIECE
    const to = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800 ? end - 1 : end
    pieces.push(Buffer.from(text.slice(from, to), 'utf8'))
    from = to
    await breathe()
  }
  return Buffer.concat(pieces)
}

export async function packProject(rows: ProjectRows, breathe: () => Promise<void>): Promise<Buffer> {
  const files = await projectFiles(rows, breathe)
  const zip = createZip()
  const packed = new Map<string, Uint8Array>()
  // The long one comes last: the packer is then at its full speed, and no piece of it keeps anybody waiting.
  for (const [path, bytes] of [...files].sort(([, a], [, b]) => a.length - b.length)) packed.set(path, await packedInPieces(bytes, breathe))
  for (const [path, bytes] of files) {
    zip.addPacked(path, bytes, packed.get(path) ?? bytes)
    await breathe()
  }
  return zip.finish()
}

/**
 * The files inside, where the archive holds nothing but them: laid out again around what is packed they give the same bytes, so that nothing
 * hides in a header, beside an entry or behind its end, whichever version of the packer made it. null where that is not so, or where it
 * cannot be opened.
 */
export async function openExactly(bytes: Buffer, breathe: () => Promise<void>): Promise<Map<string, Buffer> | null> {
  const files = new Map<string, Buffer>()
  const zip = createZip()
  try {
    for (const entry of readZip(bytes).entries) {
      await breathe()
      const content = entry.size > PIECE ? await entry.readAside() : entry.read()
      files.set(entry.name, content)
      zip.addPacked(entry.name, content, entry.packed)
    }
    await breathe()
  } catch {
    // Not every fault is worth a word here: the caller then reads the bytes as they are, which names an archive that cannot be opened.
    return null
  }
  return zip.finish().equals(bytes) ? files : null
}
