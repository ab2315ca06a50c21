/** The mosaic in the study (domain.md W1): the ledger of a person over all notes and researchers, and the warning in the note that tips. */
import { AppError } from '../../../shared/errors'
import { mentionOf, renderMentions } from '../../../shared/field/mention'
import { localDay } from '../../../shared/field/time'
import { foldWord } from '../../../shared/field/search-query'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { CallContext } from '../../../shared/ipc/serve'
import { LIST_SIZE_BANDS, type ListSize } from '../../../shared/model/site-card'
import { ageBand, genderGroup } from '../../../shared/release/bands'
import { pseudonymsOf } from '../../../shared/release/register'
import { createKeyer, type ScannedNote } from '../../../shared/release/review'
import { inTime, ledgerOf, type PersonLedger, toldAlike, vaguerOffers } from '../../../shared/release/risk/ledger'
import { standsOut, USUAL_LIST } from '../../../shared/release/risk/mosaic'
import { expectedAlike, TELLING } from '../../../shared/release/risk/telling'
import type { SourceNote, SourcePerson } from '../../../shared/release/types'
import { breather } from '../jobs'
import { NOTE_COLUMNS, NOTE_JOINS, noteOfRow, type NoteRow } from '../study/notes'
import { entriesOf, keptIds } from '../study/people'
import { type StudyReader, studyReader } from '../study/reader'
import { listSizeOf } from '../study/site-card'
import { registerSource } from '../study/source'
import type { Workspace } from '../workspace/workspace'

const MOST_BY_NAME = 400

type Context = Pick<CallContext, 'signal'>
type Bench = {
  workspace: Workspace
  reader: StudyReader
  people: readonly SourcePerson[]
  pseudonyms: ReadonlyMap<string, string>
  keptId(id: string): string
  keyOf(type: string, text: string): string
  breathe(): Promise<void>
}

async function benchOf(workspace: Workspace, { signal }: Context): Promise<Bench> {
  const register = workspace.register()
  const reader = await studyReader(workspace)
  const source = registerSource(workspace)
  const joined = keptIds(workspace)
  return {
    workspace,
    reader,
    people: source.people,
    pseudonyms: pseudonymsOf(source),
    keptId: (id) => joined.get(id) ?? id,
    keyOf: createKeyer(register.mac),
    breathe: breather(signal),
  }
}

/** Notes that link someone, or hold a word of their name; the finder then says of whom they speak. */
function notesNear({ workspace, people, keptId }: Bench, personId: string): SourceNote[] {
  const { db } = workspace
  const person = people.find(({ id }) => id === personId)
  const linking = db.prepare('SELECT note FROM note_person WHERE removed = 0 AND person = ?').pluck()
  const ids = new Set(entriesOf(workspace, personId).flatMap((entry) => linking.all(entry) as string[]))
  const words = [...new Set([person?.name ?? '', ...(person?.aliases ?? [])].flatMap((name) => name.split(/[^\p{L}\p{N}]+/u).map(foldWord)).filter((word) => word.length > 2))]
  if (words.length > 0)
    for (const id of db
      .prepare('SELECT note.id FROM note_text JOIN note ON note.row = note_text.rowid WHERE note_text MATCH ? AND note.removed = 0 LIMIT ?')
      .pluck()
      .all(words.map((word) => `"${word}"`).join(' OR '), MOST_BY_NAME) as string[])
      ids.add(id)
  const select = db.prepare(`SELECT ${NOTE_COLUMNS} FROM note ${NOTE_JOINS} WHERE note.id = ?`)
  return [...ids].map((id) => noteOf(select.get(id) as NoteRow, keptId)).sort(inTime)
}

function noteOf(row: NoteRow, keptId: (id: string) => string): SourceNote {
  const note = noteOfRow(row)
  return { ...note, body: renderMentions(note.body, (id) => mentionOf(keptId(id))), personIds: [...new Set(note.personIds.map(keptId))], sealed: false, heldUntil: null }
}

async function ledger(bench: Bench, personId: string, listSize: number): Promise<PersonLedger> {
  const scanned: ScannedNote[] = []
  for (const note of notesNear(bench, personId)) {
    await bench.breathe()
    scanned.push(bench.reader.scan(note))
  }
  return ledgerOf(personId, scanned, bench.workspace.register().decisions(), bench.keyOf, bench.keptId, listSize)
}

/** The lower end of the band on the site's card, so that a risk is rather said too high; an average practice where none is known. */
const leastOf = (band: ListSize | null): number => (band === null ? USUAL_LIST : LIST_SIZE_BANDS[band].least)

/** How someone looks in the released table of people (controlled access). */
const looksOf = (person: SourcePerson): string => JSON.stringify([person.role, person.siteIds.toSorted(), ageBand(person.age, 'controlled'), genderGroup(person.gender, 'controlled')])

export async function personRisk(workspace: Workspace, input: ParsedInputOf<AppContract, 'risk.person'>, context: Context): Promise<OutputOf<AppContract, 'risk.person'>> {
  const bench = await benchOf(workspace, context)
  const person = bench.people.find(({ id }) => id === bench.keptId(input.personId))
  if (!person) throw new AppError('NOT_FOUND', { what: 'person', ref: input.personId })
  const band = input.listSize === undefined ? listSizeOf(workspace, person.siteIds) : null
  const listSize = input.listSize ?? leastOf(band)
  const own = await ledger(bench, person.id, listSize)
  const alike = bench.people.filter((other) => other.id !== person.id && looksOf(other) === looksOf(person))
  let alikeInNotes = 1
  for (const other of alike) if (toldAlike(own, await ledger(bench, other.id, listSize))) alikeInNotes += 1
  const where = workspace.db.prepare("SELECT note.occurred_at AS at, coalesce(researcher.code, '') AS researcher, site.code AS site FROM note LEFT JOIN researcher ON researcher.id = note.researcher LEFT JOIN site ON site.id = note.site WHERE note.id = ?")
  const details = own.details.map(({ noteId, kind, isTold, folded }) => {
    const { at, researcher, site } = where.get(noteId) as { at: string; researcher: string; site: string | null }
    return { noteId, kind, isTold, day: localDay(at), researcher, site: site ?? '', words: folded }
  })
  return {
    pseudonym: bench.pseudonyms.get(person.id) ?? '',
    details,
    kinds: [...own.kinds],
    notes: new Set(own.details.map(({ noteId }) => noteId)).size,
    researchers: [...new Set(details.map(({ researcher }) => researcher))].filter((code) => code !== '').toSorted(),
    alikeInTables: alike.length + 1,
    alikeInNotes,
    listSize,
    isUsualList: input.listSize === undefined && band === null,
    listBand: band === null ? null : LIST_SIZE_BANDS[band].label,
    expected: expectedAlike(own.kinds, listSize),
    standsOut: standsOut(own.kinds, listSize),
    tips: own.tips,
    offers: offersOf(own),
  }
}

const offersOf = (own: PersonLedger): OutputOf<AppContract, 'risk.person'>['offers'] => vaguerOffers(own).map(({ kind, replacement, places, keys }) => ({ kind, replacement, places, keys: [...keys] }))

/** Whom this note helps to tell apart. Link workers are alone at their site whatever is written, and are warned of elsewhere. */
export async function noteRisk(workspace: Workspace, input: ParsedInputOf<AppContract, 'risk.note'>, context: Context): Promise<OutputOf<AppContract, 'risk.note'>> {
  if (!workspace.registerOrNull()) return { warnings: [] }
  const bench = await benchOf(workspace, context)
  const row = workspace.db.prepare(`SELECT ${NOTE_COLUMNS} FROM note ${NOTE_JOINS} WHERE note.id = ?`).get(input.id) as NoteRow | undefined
  if (!row) throw new AppError('NOT_FOUND', { what: 'field note', ref: input.id })
  const { note, findings } = bench.reader.scan(noteOf(row, bench.keptId))
  const here = new Set([...note.personIds, ...findings.flatMap(({ entityId }) => (entityId ? [bench.keptId(entityId)] : []))])
  const warnings: OutputOf<AppContract, 'risk.note'>['warnings'] = []
  for (const person of bench.people) {
    if (!here.has(person.id) || person.role === 'link_worker') continue
    const listSize = leastOf(listSizeOf(workspace, person.siteIds))
    const own = await ledger(bench, person.id, listSize)
    const adds = own.details.filter(({ noteId, isTold }) => noteId === note.id && isTold)
    const order = [...new Set(own.details.map(({ noteId }) => noteId))]
    // A note before the one that tips said nothing too much when it was written; the ledger shows it all the same.
    if (own.tips === null || adds.length === 0 || order.indexOf(note.id) < order.indexOf(own.tips)) continue
    warnings.push({
      personId: person.id,
      pseudonym: bench.pseudonyms.get(person.id) ?? '',
      kinds: [...own.kinds].toSorted((a, b) => TELLING[a].share - TELLING[b].share),
      here: [...new Set(adds.map(({ kind }) => kind))],
      notes: new Set(own.details.filter(({ isTold }) => isTold).map(({ noteId }) => noteId)).size,
      expected: expectedAlike(own.kinds, listSize),
      tipsHere: own.tips === note.id,
      offers: offersOf(own),
    })
  }
  return { warnings }
}
