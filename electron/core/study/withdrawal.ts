/**
 * Withdrawal: the rehearsal shows every trace of the person and what the choice would change; the act does exactly that. Erased wordings
 * go from the history as well, and an erasure travels with the log, so that no old bundle brings them back.
 */
import { createHash } from 'node:crypto'
import { passagesAround, planWithdrawal, type Trace, type WithdrawalPlan } from '../../../shared/consent/withdrawal'
import { WITHDRAWAL_LABELS, type WithdrawalChoice } from '../../../shared/consent/ledger'
import { AppError } from '../../../shared/errors'
import { localDay, momentOf } from '../../../shared/field/time'
import { idFromBytes } from '../../../shared/ids'
import { markedForms, type TheirPlace } from '../../../shared/consent/markers'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { CallContext } from '../../../shared/ipc/serve'
import type { Role } from '../../../shared/model/vocabulary'
import type { ReleaseSource, SourceNote } from '../../../shared/release/types'
import type { ErasureTarget } from '../history/erasure'
import type { RecordEdit } from '../history/log'
import { erasuresOf, type LabelErasures, labelErasures } from '../bench/erasing'
import { breather } from '../jobs'
import { identityId } from '../workspace/register'
import type { Workspace } from '../workspace/workspace'
import { promisedCutOff, studyCard } from './card'
import { entriesOf } from './people'
import { listReleases } from './release'
import { releaseSource } from './source'
import { SEALED_PREFIX, sealedId, sealedText, sealRows } from './sealed-text'
import { createTracer } from './traces'
import { markerOf, type TheirNames, theirNames } from './whose-name'

type Result = OutputOf<AppContract, 'person.withdraw'>
/** One entry of the register. */
type Entry = { id: string; code: string; role: Role }

/** @throws AppError NOT_FOUND, REGISTER_LOCKED, ALREADY_WITHDRAWN, CANCELLED */
export async function withdrawPerson(workspace: Workspace, input: ParsedInputOf<AppContract, 'person.withdraw'>, context: CallContext): Promise<Result> {
  const entryOf = workspace.db.prepare('SELECT id, code, role FROM person WHERE id = ?')
  const person = entryOf.get(input.personId) as Entry | undefined
  if (!person) throw new AppError('NOT_FOUND', { what: 'person', ref: input.personId })
  // Whoever was registered twice withdraws as one person: notes and releases know them under the entry that stands for both.
  const entries = entriesOf(workspace, person.id).map((id) => entryOf.get(id) as Entry)
  const withdrawals = workspace.db.prepare('SELECT effective FROM withdrawal WHERE person = ?').pluck()
  const earlier = entries.flatMap(({ id }) => withdrawals.all(id) as WithdrawalChoice[])
  // The same choice again is right when notes came later that still speak of them.
  if (earlier.some((choice) => choice > input.choice)) throw new AppError('ALREADY_WITHDRAWN', { code: person.code, choice: earlier.toSorted().at(-1) ?? '' })

  const readTo = lastArrival(workspace)
  const source = releaseSource(workspace)
  const personIds = new Set(entries.map(({ id }) => id))
  const taken = new Set(input.alsoTheirs)
  const traced = await traceNotes(workspace, source, personIds, taken, context)
  const now = workspace.now()
  const { optOutHours } = studyCard(workspace)
  const cutOff = input.cutOff ?? latest(entries.map(({ id }) => promisedCutOff(workspace, id)))
  const plan = planWithdrawal(
    input.choice,
    traced.map(({ note, traces }) => ({ id: note.id, body: note.body, traces, isWithinHold: momentOf(now) - momentOf(note.occurred.at) <= optOutHours * 3_600_000 })),
    cutOff !== null && localDay(now) > cutOff,
  )
  const names = theirNames(workspace, personIds, 'all')
  const labels = plan.erasesIdentity && names ? labelErasures(workspace, personIds, names, taken, REMOVED_NAME) : NO_LABELS
  const doubts = plan.effective >= 'W3' ? doubtsOf(traced, labels, taken) : []
  const result = describe(workspace, { code: person.code, entries }, plan, { traced, labels, doubts }, { choice: input.choice, dryRun: input.dryRun, cutOff }, now)
  if (input.dryRun) return result
  if (plan.erasesIdentity && doubts.length > 0 && !input.alsoTheirs) throw new AppError('WITHDRAWAL_DOUBTFUL', { count: doubts.length })
  if (input.rehearsal !== undefined && input.rehearsal !== result.rehearsal) throw new AppError('REHEARSAL_CHANGED')
  const left = new Set(doubts.flatMap(({ isTaken, forms }) => (isTaken ? [] : forms)))
  carryOut(workspace, entries, plan, { names, labels, left, readTo }, localDay(now))
  return result
}

const NO_LABELS: LabelErasures = { edits: [], targets: [], labels: [], doubtful: [] }

/** What a person has to say whose it is; `forms`: the names in it, folded. */
type Doubt = { id: string; noteId: string | null; where: string; day: string | null; passages: string[]; forms: string[]; isTaken: boolean }

/** One a note, its sealed passages with it, then one a short text. */
function doubtsOf(traced: readonly Traced[], labels: LabelErasures, taken: ReadonlySet<string>): Doubt[] {
  const byNote = new Map<string, Doubt>()
  for (const { note, noteId, doubts } of traced) {
    if (doubts.length === 0) continue
    const doubt = byNote.get(noteId) ?? { id: noteId, noteId, where: 'field note', day: localDay(note.occurred.at), passages: [], forms: [], isTaken: taken.has(noteId) }
    byNote.set(noteId, doubt)
    doubt.passages.push(...passagesAround(note.body, doubts).map(([from, to]) => note.body.slice(from, to)))
    doubt.forms.push(...doubts.map(({ form }) => form))
  }
  return [...byNote.values(), ...labels.doubtful.map((label) => ({ ...label, noteId: null, day: null, isTaken: taken.has(label.id) }))]
}

/** In a label, which is no sentence. */
const REMOVED_NAME = '[removed: withdrawn]'

const latest = (dates: readonly (string | null)[]): string | null => dates.reduce((last, date) => (date !== null && (last === null || date > last) ? date : last), null)

/** What is typed and not saved yet is a text of its own. */
const DRAFT_PREFIX = 'draft:'

/** `doubts` with their places; those that were taken are traces as well. */
type Traced = { note: SourceNote; noteId: string; traces: readonly Trace[]; doubts: readonly TheirPlace[] }

/** Notes that speak of the person, those in the bin too, and what is typed and sealed passages, each as a text of its own. */
async function traceNotes(workspace: Workspace, source: ReleaseSource, personIds: ReadonlySet<string>, taken: ReadonlySet<string>, { signal, progress }: CallContext): Promise<Traced[]> {
  const breathe = breather(signal)
  const tracer = await createTracer(workspace, source, personIds)(breathe)
  const traced: Traced[] = []
  const written = [...source.notes, ...releaseSource(workspace, { removed: true }).notes]
  const noteById = new Map(written.map((note) => [note.id, note]))
  const noteOf = new Map<string, string>()
  const typed = (workspace.db.prepare('SELECT draft.note, draft.body FROM draft JOIN note ON note.id = draft.note WHERE draft.body <> note.body').all() as { note: string; body: string }[]).flatMap((draft): SourceNote[] => {
    const note = noteById.get(draft.note)
    noteOf.set(`${DRAFT_PREFIX}${draft.note}`, draft.note)
    return note ? [{ ...note, id: `${DRAFT_PREFIX}${note.id}`, body: draft.body, personIds: [] }] : []
  })
  const sealed = sealRows(workspace, undefined, { opened: true }).flatMap((row): SourceNote[] => {
    const [note, text] = [noteById.get(row.note), sealedText(workspace, row.id)]
    noteOf.set(sealedId(row.id), row.note)
    return note && text !== null ? [{ ...note, id: sealedId(row.id), body: text, personIds: [] }] : []
  })
  const notes = [...written, ...typed, ...sealed]
  for (const [index, note] of notes.entries()) {
    const noteId = noteOf.get(note.id) ?? note.id
    const sure = tracer.traces(note)
    const doubts = tracer.doubts(note, sure)
    const traces = taken.has(noteId) ? [...sure, ...doubts.map(({ start, end }): Trace => ({ noteId: note.id, start, end, kind: 'name' }))].toSorted((a, b) => a.start - b.start) : sure
    if (traces.length > 0 || doubts.length > 0 || note.personIds.some((id) => personIds.has(id))) traced.push({ note, noteId, traces, doubts })
    progress({ phase: 'Looking for every trace', done: index + 1, total: notes.length })
    await breathe()
  }
  return traced
}

function describe(workspace: Workspace, { code, entries }: { code: string; entries: readonly Entry[] }, plan: WithdrawalPlan, { traced, labels, doubts }: { traced: readonly Traced[]; labels: LabelErasures; doubts: readonly Doubt[] }, input: { choice: WithdrawalChoice; dryRun: boolean; cutOff: string | null }, now: string): Result {
  const isTheirs = (personIds: readonly string[]): boolean => entries.some(({ id }) => personIds.includes(id))
  const passagesByNote = new Map(plan.edits.map((edit) => [edit.noteId, edit.passages]))
  const releases = listReleases(workspace)
    .filter((release) => isTheirs([...release.personIds, ...(release.roleOnlyIds ?? [])]))
    .map(({ id, date, profile, folder, sha256 }) => ({ id, date, profile, folder, sha256 }))
  const byNote = new Map<string, Result['traces'][number]>()
  for (const { note, noteId, traces: places } of traced) {
    if (places.length === 0 && !isTheirs(note.personIds)) continue
    const row = byNote.get(noteId) ?? { noteId, day: localDay(note.occurred.at), linked: 0, names: 0, variants: 0, unsaved: 0, passagesRemoved: 0 }
    byNote.set(noteId, row)
    row.linked += places.filter((place) => place.kind === 'linked').length + (isTheirs(note.personIds) && places.length === 0 ? 1 : 0)
    row.names += places.filter((place) => place.kind === 'name').length
    row.variants += places.filter((place) => place.kind === 'variant').length
    if (note.id.startsWith(DRAFT_PREFIX)) row.unsaved += places.length
    row.passagesRemoved += passagesByNote.get(note.id) ?? 0
  }
  const traces = [...byNote.values()]
  const certificate = [
    'Certificate of withdrawal',
    '',
    `Participant code: ${entries.map((entry) => entry.code).join(', ')}`,
    `Date: ${localDay(now)}`,
    `Choice: ${input.choice}, ${WITHDRAWAL_LABELS[input.choice]}`,
    ...(plan.effective === input.choice ? [] : [`Carried out as: ${plan.effective}, ${WITHDRAWAL_LABELS[plan.effective]}, because the date up to which erasure was promised (${input.cutOff}) has passed. Ask the data protection officer about it.`]),
    `Field notes that spoke of the participant: ${traces.length}`,
    `Passages taken out of them: ${plan.edits.reduce((sum, edit) => sum + edit.passages, 0)}`,
    `Settings, labels and contacts that named the participant: ${labels.edits.length}`,
    `Entry in the register: ${plan.erasesIdentity ? 'erased' : 'kept until the end of the study'}`,
    `Earlier releases that hold the participant, under a pseudonym or as a role: ${releases.length}`,
    '',
    'What a person wrote about without a name or a link may remain; the study team reads the notes listed above for it.',
  ].join('\n')
  const doubtful = doubts.map(({ id, noteId, where, day, passages, isTaken }) => ({ id, noteId, where, day, passages, taken: isTaken }))
  const rehearsal = sha256Hex(JSON.stringify([input.choice, plan, labels, doubtful, releases]))
  return { code, choice: input.choice, effective: plan.effective, traces, labels: labels.labels, doubtful, releases, erasesIdentity: plan.erasesIdentity, certificate: `${certificate}\n`, certificateSha256: sha256Hex(certificate), rehearsal, done: !input.dryRun }
}

const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')

/** In place of what was written: that somebody was asked and declined, when and where. Memos are no meetings. */
function declinedInstead({ db, log }: Workspace, { purged }: WithdrawalPlan, role: Role): RecordEdit[] {
  const noteOf = db.prepare("SELECT site, session, researcher, occurred_at FROM note WHERE id = ? AND kind NOT IN ('analytic_memo', 'methodological', 'reflection')")
  return [...new Set(purged.map((id) => (id.startsWith(DRAFT_PREFIX) ? id.slice(DRAFT_PREFIX.length) : id)))].flatMap((noteId) => {
    const note = noteOf.get(noteId) as { site: string | null; session: string | null; researcher: string | null; occurred_at: string } | undefined
    if (!note?.site) return []
    // One for one note, whichever laptop withdraws.
    const id = idFromBytes(createHash('sha256').update(`declined ${noteId}`).digest())
    return [log.editsFor('episode', id, { site: note.site, session: note.session, researcher: note.researcher, role, outcome: 'declined', started_at: note.occurred_at, ended_at: null })]
  })
}

/** What stays of someone erased: a code without a name, so that counts and the chain still stand. */
const KEPT_OF_PERSON = ['code', 'role', 'external_id', 'consent', 'same_as']

type Names = { names: TheirNames | null; labels: LabelErasures; /** Forms that were said to be somebody else's, or a word. */ left: ReadonlySet<string>; /** The last change the plan knows of. */ readTo: number }

const lastArrival = ({ db }: Workspace): number => (db.prepare('SELECT max(arrival) FROM op').pluck().get() as number | null) ?? 0

/** One act: new wordings, unlinking, the status, and the erasure of every earlier value that told of the person. */
function carryOut(workspace: Workspace, entries: readonly Entry[], plan: WithdrawalPlan, { names, labels, left, readTo }: Names, date: string): void {
  const { log } = workspace
  log.transaction(() => {
    // In this process writers wait for each other; another one may have written since the notes were read.
    if (lastArrival(workspace) !== readTo) throw new AppError('REHEARSAL_CHANGED')
    const edits: RecordEdit[] = entries.map(({ id }) => {
      const identity = workspace.register().identity(id)
      // A form that was left where it stood is no marker: a later release would take out more than was shown.
      const forms = plan.erasesIdentity && identity ? markedForms(identity.name, identity.aliases).filter((form) => !left.has(form)) : []
      const markers = forms.map((form) => markerOf(workspace, form)).sort()
      return log.editsFor('withdrawal', workspace.newId(), { person: id, choice: plan.choice, effective: plan.effective, date, markers })
    })
    const targets: ErasureTarget[] = []
    const codingsOf = workspace.db.prepare('SELECT id FROM coding WHERE note = ?').pluck()
    const rewritten = new Map(plan.edits.map((edit) => [edit.noteId, edit.after]))
    const draftOf = workspace.db.prepare('SELECT body FROM draft WHERE note = ?').pluck()
    for (const { noteId, before } of plan.edits) if (noteId.startsWith(DRAFT_PREFIX) && draftOf.get(noteId.slice(DRAFT_PREFIX.length)) !== before) throw new AppError('REHEARSAL_CHANGED')
    const purged = new Set(plan.purged)
    const linked = workspace.db.prepare('SELECT person FROM note_person WHERE note = ?').pluck()
    const unlinking = (noteId: string, from: readonly string[]): RecordEdit['fields'] => Object.fromEntries(from.map((id) => [`person:${id}`, { value: false, bases: log.headsOf(noteId)[`person:${id}`] ?? [] }]))
    for (const noteId of plan.unlink) {
      if (noteId.startsWith(DRAFT_PREFIX)) {
        const typedIn = noteId.slice(DRAFT_PREFIX.length)
        if (purged.has(noteId)) workspace.db.prepare('DELETE FROM draft WHERE note = ?').run(typedIn)
        else workspace.db.prepare('UPDATE draft SET body = ? WHERE note = ?').run(rewritten.get(noteId) ?? '', typedIn)
        const unlinked = entries.flatMap(({ id }) => ((linked.all(typedIn) as string[]).includes(id) ? [id] : []))
        if (unlinked.length > 0 && !plan.unlink.includes(typedIn)) edits.push({ kind: 'note', record: typedIn, fields: unlinking(typedIn, unlinked) })
        continue
      }
      if (noteId.startsWith(SEALED_PREFIX)) {
        for (const { op } of log.valuesOf(noteId, 'text')) targets.push({ op: op.id, field: 'text' })
        edits.push({ kind: 'sealed', record: noteId, fields: { text: { value: rewritten.get(noteId) ?? '', bases: log.headsOf(noteId)['text'] ?? [] } } })
        continue
      }
      // Everything that was ever worded in such a note goes: an earlier wording may say what the last no longer does.
      for (const { op } of log.valuesOf(noteId, 'body')) targets.push({ op: op.id, field: 'body' })
      // So do its coded passages, which hold words of it as they were released; the codes stay on the note.
      for (const coding of codingsOf.all(noteId) as string[]) for (const { op } of log.valuesOf(coding, 'passage')) targets.push({ op: op.id, field: 'passage' })
      const current = log.stateOf(noteId, 'note', log.headsOf(noteId)).values.get('body')
      const heads = log.headsOf(noteId)
      edits.push({
        kind: 'note',
        record: noteId,
        fields: {
          body: { value: rewritten.get(noteId) ?? current ?? '', bases: heads['body'] ?? [] },
          ...unlinking(noteId, entries.map(({ id }) => id)),
        },
      })
      // A copy of the wording goes with it; newer words that were typed since are traced as a text of their own.
      workspace.db.prepare('DELETE FROM draft WHERE note = ? AND (? OR body = ?)').run(noteId, purged.has(noteId) ? 1 : 0, typeof current === 'string' ? current : '')
    }
    const [standsFor] = entries
    if (standsFor) edits.push(...declinedInstead(workspace, plan, standsFor.role))
    edits.push(...labels.edits)
    targets.push(...labels.targets)
    for (const entry of entries) {
      const { id } = entry
      if (plan.erasesIdentity && names) {
        const ofBenches = erasuresOf(workspace, entry, names)
        edits.push(...ofBenches.edits.filter(({ record }) => !edits.some((edit) => edit.record === record)))
        targets.push(...ofBenches.targets)
      }
      if (plan.erasesIdentity) targets.push({ record: id, kept: KEPT_OF_PERSON }, { record: identityId(id), kept: [] })
      // W1 and W2 keep what there is, so what they agreed to stays as it was; the withdrawal stands beside it.
      if (plan.effective >= 'W3') edits.push({ kind: 'person', record: id, fields: { consent: { value: 'withdrawn', bases: log.headsOf(id)['consent'] ?? [] } } })
    }
    if (targets.length > 0) edits.push(log.erasure(workspace.newId(), targets))
    log.append(workspace.act('withdraw'), edits)
  })
  // The pages that held the erased values are overwritten (secure_delete); the log file that still held them goes too.
  workspace.db.pragma('wal_checkpoint(TRUNCATE)')
}
