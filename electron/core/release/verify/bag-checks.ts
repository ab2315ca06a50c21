/** The bag itself (RFC 8493): its declaration, its manifests both ways, its size, and that nothing is in it that has no place there. */
import { isLeftByComputer, readManifest } from '../../../../shared/report/checker'
import { PROJECT_PATH } from '../../../../shared/release/qdpx'
import { RELEASE_ID } from '../../../../shared/release/release-ids'
import { TABLES, type TableSchema } from '../../../../shared/release/schema'
import { sha256Hex, TAG_FILES } from '../bag'
import { unsafeName } from '../tree'
import type { Checking, Files } from './checks'

const tablesWhere = (test: (table: TableSchema) => boolean): string[] => (TABLES as readonly TableSchema[]).filter(test).map((table) => `data/tables/${table.name}.csv`)

const REQUIRED = [
  'data/README.txt',
  'data/datapackage.json',
  'data/notes.jsonl',
  'data/data_list.csv',
  'data/datacite.json',
  PROJECT_PATH,
  'data/report/anonymisation-report.html',
  'data/report/anonymisation-report.json',
  ...tablesWhere((table) => !table.optional),
]
const POSSIBLE: ReadonlySet<string> = new Set([...REQUIRED, ...tablesWhere((table) => table.optional === true), ...TAG_FILES])
const NOTE_FILE = /^data\/notes_txt\/(.+)\.txt$/

export function checkDeclaration(files: Files, check: Checking): void {
  const text = files.get('bagit.txt')?.toString('utf8') ?? ''
  const version = /^BagIt-Version: (.*)$/m.exec(text)?.[1]?.trim()
  const encoding = /^Tag-File-Character-Encoding: (.*)$/m.exec(text)?.[1]?.trim()
  if (version === undefined) check.problem('bagit.txt does not declare a BagIt version')
  else if (version !== '1.0') check.problem(`bagit.txt declares BagIt version "${version.slice(0, 10)}", not 1.0`)
  if (encoding !== 'UTF-8') check.problem('bagit.txt does not declare UTF-8')
  const info = files.get('bag-info.txt')?.toString('utf8')
  if (info === undefined) return check.problem('bag-info.txt is missing')
  const oxum = /^Payload-Oxum: (\d+)\.(\d+)\s*$/m.exec(info)
  if (!oxum) return check.problem('bag-info.txt does not say how much there is (Payload-Oxum)')
  const payload = [...files].filter(([path]) => path.startsWith('data/') && !isLeftByComputer(path))
  const bytes = payload.reduce((sum, [, content]) => sum + content.length, 0)
  if (Number(oxum[2]) !== payload.length) check.problem(`bag-info.txt says ${oxum[2]} files of data, there are ${payload.length}`)
  if (Number(oxum[1]) !== bytes) check.problem(`bag-info.txt says ${oxum[1]} bytes of data, there are ${bytes}`)
}

export function checkPlaces(files: Files, check: Checking): void {
  for (const path of REQUIRED) if (!files.has(path)) check.problem(`${path} is missing`)
  for (const path of files.keys()) {
    if (isLeftByComputer(path) || POSSIBLE.has(path)) continue
    const note = NOTE_FILE.exec(path)
    if (!note) check.problem(`${path} has no place in a release`)
    else if (!RELEASE_ID.test(note[1] ?? '') || !note[1]?.startsWith('note-')) check.problem('a file in data/notes_txt is not named after a note of a release')
  }
}

/** One manifest against the files it covers, both ways. Hashing is the slow part: it breathes after each file. */
export async function checkManifest(files: Files, name: string, covers: (path: string) => boolean, check: Checking, breathe: () => Promise<void>): Promise<void> {
  const bytes = files.get(name)
  if (!bytes) return check.problem(`${name} is missing`)
  const text = bytes.toString('utf8')
  if (text.includes('\uFFFD')) return check.problem(`${name} is not UTF-8 text`)
  const listed = readManifest(text)
  if (!listed) return check.problem(`${name} has a line that is not a checksum and a path, or lists a file twice`)
  if (listed.size === 0) check.problem(`${name} is empty`)
  for (const [path, sha256] of listed) {
    const unsafe = unsafeName(path)
    if (unsafe) {
      check.problem(`${name} lists a path that ${unsafe}`)
      continue
    }
    if (!covers(path)) {
      check.problem(`${name} lists ${path}, which it does not cover`)
      continue
    }
    const content = files.get(path)
    if (!content) check.problem(`${path} is listed in ${name} and is not there`)
    else if (sha256Hex(content) !== sha256) check.problem(`${path} is not what ${name} says: its content was changed`)
    await breathe()
  }
  for (const path of files.keys()) if (covers(path) && !listed.has(path) && !isLeftByComputer(path)) check.problem(`${path} is there and not listed in ${name}`)
}
