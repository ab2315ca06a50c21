/**
 * The last step of a release (domain.md M10): opens the finished files, names and archive included, and searches every reading of them for
 * the register, the study's ids, what was replaced, dates of the windows and numbers of people. It fails closed and cannot be turned off.
 */
import { type Finder, type FindingType, holdsPattern, type VariantHit, type VariantSearch } from '../../../../shared/finder'
import type { Progress } from '../../../../shared/ipc/define'
import { createLiteralSearch, evenFold } from '../../../../shared/release/literal-search'
import { PROJECT_PATH } from '../../../../shared/release/qdpx'
import { GUID_ANYWHERE } from '../../../../shared/release/qdpx-guid'
import { RELEASE_ID_ANYWHERE } from '../../../../shared/release/release-ids'
import type { Wanted } from '../../../../shared/release/wanted'
import { openExactly } from '../qdpx-pack'
import type { Tree } from '../tree'
import { datesIn } from './dates'
import { type Reading, readingsOf, UNREADABLE } from './decode'
import { type FrameKnown, takeApart } from './frame'
import { inSlices } from '../../jobs'
import { numbersIn } from './numbers'
import { slicesOf, textOf } from './slices'

export type LeakSearch = {
  variants: VariantSearch
  wanted: Wanted
  /** A finder with an empty register: numbers that became readable only in the released text. */
  patterns: Finder
  /** Everything a release says of its own accord, the report without a study included. */
  ownText: string
  ownBlocks: ReadonlySet<string>
  /** Printed on the release, and so never a leak even inside a window. */
  date: string
  /** Digests of the release's own files: hexadecimal that is not searched for names. */
  digests: ReadonlySet<string>
  /** Whether numbers of people are searched for in the notes' texts too; verify has a check of its own that knows what was kept. */
  numbers: boolean
  breathe(): Promise<void>
  progress(progress: Progress): void
}

export type Leak = { file: string; kind: string; count: number }
export type LeakReport = { leaks: readonly Leak[]; files: number; bytes: number }

const NUMBER_TYPES: ReadonlySet<FindingType> = new Set<FindingType>(['NHS_NUMBER', 'CHI_NUMBER', 'HC_NUMBER', 'NINO', 'EMAIL', 'PHONE'])
const HIT_KINDS: Record<VariantHit['kind'], string> = { name: 'registered name', alias: 'registered alias', part: 'part of a registered name', initials: 'registered initials' }
const LONG_ENOUGH = 5
const SHORTEST_AS_IT_IS = 4
const PIECES_A_BREATH = 64

type Count = (kind: string, count?: number) => void

export async function searchForLeaks(tree: Tree, search: LeakSearch): Promise<LeakReport> {
  const found = new Map<string, Map<string, number>>()
  const checker = await createChecker(search)
  const report = (file: string): Count => {
    const kinds = found.get(file) ?? new Map<string, number>()
    found.set(file, kinds)
    return (kind, count = 1) => void kinds.set(kind, (kinds.get(kind) ?? 0) + count)
  }
  let bytes = 0
  for (const [index, file] of tree.files.entries()) {
    const content = file.read()
    bytes += content.length
    const count = report(file.path)
    checker.name(file.path, count)
    const inside = file.path === PROJECT_PATH ? await openExactly(content, search.breathe) : null
    if (inside)
      for (const [path, bytes] of inside) {
        checker.name(path, count)
        await checker.content(`${PROJECT_PATH}/${path}`, bytes, count)
      }
    else await checker.content(file.path, content, count)
    search.progress({ phase: 'Searching the finished files', done: index + 1, total: tree.files.length })
    await search.breathe()
  }
  for (const text of search.wanted.typed) checker.typed(text, report('what somebody chose to write in place of something'))
  for (const folder of tree.folders) checker.name(folder, report(`${folder}/`))
  if (tree.zip) {
    const count = report('the archive itself')
    checker.name(tree.base.replace(/\/$/, ''), count)
    if (tree.zip.stray > 0) count('bytes outside every entry', tree.zip.stray)
    const beside = [tree.zip.comment, ...tree.zip.entries.flatMap((entry) => [entry.comment, entry.extra])].filter((piece) => piece.length > 0)
    if (beside.length > 0) count('comment or extra field', beside.length)
    const dated = tree.zip.entries.filter((entry) => !entry.fixedDate).length
    if (dated > 0) count('date of an entry', dated)
    for (const piece of beside) await checker.raw(piece, count)
  }
  for (const fault of tree.faults) report(fault.split(': ')[0] ?? fault)(fault.split(': ')[1] ?? 'not a plain file')
  const leaks = [...found].flatMap(([file, kinds]) => [...kinds].map(([kind, count]) => ({ file: checker.safeName(file), kind, count })))
  return { leaks, files: tree.files.length, bytes }
}

async function createChecker(search: LeakSearch) {
  const { variants, wanted, ownText, date } = search
  const ownHits = new Set<string>()
  for (const slice of slicesOf(ownText)) {
    for (const hit of variants.find(slice)) ownHits.add(evenFold(hit.text))
    await search.breathe()
  }
  await search.breathe()
  const ownEven = evenFold(ownText)
  await search.breathe()
  const ownWords = new Set(ownEven.match(/[\p{L}\p{N}]+/gu) ?? [])
  /** A whole name of several words is nobody's everyday word: nothing excuses it. */
  const isOwn = ({ text, kind }: VariantHit): boolean => !(kind === 'name' && /\p{L}\P{L}+\p{L}/u.test(text.replaceAll(/['’-]/g, ''))) && ownHits.has(evenFold(text))
  await search.breathe()
  const ids = createLiteralSearch(wanted.ids)
  await search.breathe()
  const shortIds = new Set(wanted.shortIds.filter((id) => !/^\d*$/.test(id) && !ownWords.has(evenFold(id))))
  const originals = createLiteralSearch(wanted.originals)
  await search.breathe()
  const ownOriginals = [...new Set(originals.find(ownEven).map((hit) => hit.literal))]
  const isOwnOriginal = (text: string): boolean => ownOriginals.some((own) => own.includes(text))
  const originalsOutside = createLiteralSearch(wanted.originals.filter((text) => !isOwnOriginal(text)))
  const solo = createLiteralSearch(wanted.soloOriginals.filter((text) => !ownWords.has(evenFold(text))))
  await search.breathe()
  const marked = createLiteralSearch(wanted.marked)
  // A release that says such a form of its own accord could never be made: it is the report's word, and nobody's name.
  const asItIs = createLiteralSearch(wanted.forms.filter((form) => form.length >= SHORTEST_AS_IT_IS && variants.find(form).length === 0 && !ownEven.includes(form)))
  const sealed = createLiteralSearch(wanted.sealed.filter((piece) => !ownEven.includes(piece)))
  const vaguer = createLiteralSearch(wanted.vaguer.texts)
  const vaguerCells = new Set(wanted.vaguer.cells)
  const days = new Set(wanted.windowDays)
  days.delete(date)
  const known: FrameKnown = { studyTexts: wanted.studyTexts, ownBlocks: search.ownBlocks }
  const weighed = new Set<string>()
  /** Cells repeat: what was looked at and held nothing is not looked at again. */
  const clean = new Set<string>()

  /** The release's own digests and ids hold no names: blanks stand for them. */
  const masked = (text: string): string => {
    let plain = text
    if (text.length >= 64) plain = plain.replaceAll(/\b[0-9a-f]{64}\b/g, (digest) => (search.digests.has(digest) ? ' '.repeat(64) : digest))
    if (!text.includes('-')) return plain
    return plain.replaceAll(RELEASE_ID_ANYWHERE, (id) => ' '.repeat(id.length)).replaceAll(GUID_ANYWHERE, (guid) => ' '.repeat(guid.length))
  }

  const dates = (text: string, count: Count): void => {
    for (const day of datesIn(text)) if (days.has(day)) count('calendar date inside an observation window')
  }

  /** Any reading of any file: what is a name whatever it stands in. */
  const reading = ({ how, text, fragments }: Reading, count: Count): void => {
    if (how === UNREADABLE) return count(UNREADABLE)
    const plain = masked(text)
    const suffix = how === 'text' ? '' : ` (${how})`
    for (const hit of variants.find(plain)) {
      if (hit.ambiguous || isOwn(hit) || (fragments && hit.text.length < LONG_ENOUGH)) continue
      count(`${HIT_KINDS[hit.kind]}${suffix}`)
    }
    for (const _ of ids.find(plain)) count(`working or imported id${suffix}`)
    for (const _ of vaguer.find(plain)) count(`value that was made vaguer${suffix}`)
    const even = evenFold(plain)
    for (const _ of sealed.find(even)) count(`words of a sealed passage${suffix}`)
    for (const hit of originalsOutside.find(even)) if (!fragments || hit.literal.length >= LONG_ENOUGH) count(`text that was replaced${suffix}`)
    dates(plain, (kind, times) => count(`${kind}${suffix}`, times))
  }

  /** Text nobody weighed: a capital in it where no sentence begins, and a name that is also a word, count. */
  const frame = (text: string, count: Count): void => {
    const plain = masked(text)
    if (shortIds.has(plain.trim())) count('working or imported id')
    if (vaguerCells.has(plain.trim())) count('value that was made vaguer')
    for (const hit of variants.find(plain)) {
      if (!hit.ambiguous || isOwn(hit)) continue
      const alone = hit.text.length === plain.trim().length
      if (alone || (/^\p{Lu}/u.test(hit.text) && !startsSentence(plain, hit.start))) count(HIT_KINDS[hit.kind])
    }
    for (const _ of solo.find(plain)) count('text that was replaced')
    for (const _ of asItIs.find(evenFold(plain))) count(HIT_KINDS.name)
  }

  const study = (text: string, count: Count): void => {
    for (const hit of variants.find(text)) if (!hit.ambiguous && isOwn(hit)) count(HIT_KINDS[hit.kind])
    for (const hit of originals.find(evenFold(text))) if (isOwnOriginal(hit.literal)) count('text that was replaced')
    for (const _ of asItIs.find(evenFold(text))) count(HIT_KINDS.name)
    // Weighing a whole text is slow, and few hold anything like a number of somebody's.
    if (!search.numbers || !holdsPattern(text, NUMBER_TYPES)) return
    for (const finding of search.patterns.scan({ id: '', text })) {
      if (!NUMBER_TYPES.has(finding.type) || finding.decision !== 'replace' || wanted.kept.has(evenFold(finding.text))) continue
      count(`${finding.type.toLowerCase().replaceAll('_', ' ')}`)
    }
  }

  const raw = async (bytes: Buffer, count: Count): Promise<void> => {
    for (const each of readingsOf(bytes)) {
      await search.breathe()
      if (each === null) continue
      for (const slice of slicesOf(each.text)) {
        reading({ ...each, text: slice }, count)
        await search.breathe()
      }
    }
  }

  return {
    raw,
    typed(text: string, count: Count): void {
      for (const hit of variants.find(text)) if (hit.ambiguous && !isOwn(hit) && (/^\p{Lu}/u.test(hit.text) || hit.text.length === text.trim().length)) count(HIT_KINDS[hit.kind])
      for (const _ of marked.find(evenFold(text))) count('text that was marked by hand')
    },
    async content(path: string, bytes: Buffer, count: Count): Promise<void> {
      const text = await textOf(bytes, search.breathe)
      const parts = await inSlices(takeApart(path, text, known), search.breathe)
      // A file that came apart without a rest is searched piece by piece, and a text that stands in four files once.
      if (!parts.whole || (text.includes('\uFFFD') && !bytes.equals(Buffer.from(text)))) await raw(bytes, count)
      else await raw(Buffer.from(parts.frame.join('\n')), count)
      for (const piece of parts.study) {
        if (weighed.has(piece)) continue
        weighed.add(piece)
        await raw(Buffer.from(piece), count)
        study(piece, count)
      }
      for (const [index, piece] of parts.frame.entries()) {
        if (index % PIECES_A_BREATH === 0) await search.breathe()
        if (clean.has(piece)) continue
        let found = false
        const noting: Count = (kind, times) => {
          found = true
          count(kind, times)
        }
        frame(piece, noting)
        for (const kind of numbersIn(masked(piece))) noting(kind)
        if (!found) clean.add(piece)
      }
      for (const piece of parts.attributes) {
        frame(piece, count)
        await search.breathe()
      }
      await search.breathe()
    },
    name(path: string, count: Count): void {
      for (const segment of path.split('/')) {
        const stem = masked(segment.replace(/\.[A-Za-z0-9]{1,6}$/, '')).replaceAll(/[_.]/g, ' ')
        if (stem.trim() === '') continue
        if (shortIds.has(stem.trim())) count('working or imported id in a name')
        for (const hit of variants.find(stem)) if (!isOwn(hit) && (!hit.ambiguous || /^\p{Lu}/u.test(hit.text) || hit.text.length === stem.trim().length)) count(`${HIT_KINDS[hit.kind]} in a name`)
        for (const _ of ids.find(stem)) count('working or imported id in a name')
        for (const _ of vaguer.find(stem)) count('value that was made vaguer, in a name')
        for (const _ of [...solo.find(stem), ...originalsOutside.find(evenFold(stem))]) count('text that was replaced, in a name')
        dates(stem, (kind) => count(`${kind}, in a name`))
        for (const kind of numbersIn(stem)) count(`${kind} in a name`)
      }
    },
    /** A path to print: a name that is itself the leak is not repeated. */
    safeName(path: string): string {
      return path
        .split('/')
        .map((segment) => {
          const plain = masked(segment).replaceAll(/[_.]/g, ' ')
          const leaks = variants.find(plain).some((hit) => !isOwn(hit)) || ids.find(plain).length + solo.find(plain).length + originalsOutside.find(evenFold(plain)).length > 0
          return leaks ? '(name withheld)' : segment
        })
        .join('/')
    },
  }
}

const startsSentence = (text: string, at: number): boolean => /(?:^|[.!?:;•]["'”’)]*\s+|^\W+)$/u.test(text.slice(Math.max(0, at - 12), at))
