/** domain.md, section 6, invariants 1, 2, 5, 6, 7 and 8, over studies made at random. */
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { mentionOf } from '../../../shared/field/mention'
import { createFinder, createVariantSearch } from '../../../shared/finder'
import { fold } from '../../../shared/finder/normalise'
import { NOTE_KINDS, ROLES, type Role } from '../../../shared/model/vocabulary'
import { planRelease, type ReleasePlan } from '../../../shared/release/plan'
import { leakRegister, registerOf } from '../../../shared/release/register'
import type { ReleasedNote } from '../../../shared/release/schema'
import type { ReleaseSettings, ReleaseSource, SourceNote, SourcePerson } from '../../../shared/release/types'
import { readRows, recount } from '../../../shared/report/checker'
import { macOf, settings, workingId } from '../../integration/release/study'

/** Names that are no words, so that finding one is proof. */
const FORENAMES = ['Siobhán', 'Oluwaseun', 'Zdenka', 'Thaddeus', 'Noreen', 'Gurpreet', 'Kelechi', 'Ştefan', 'Wojciech', 'Yusra']
const SURNAMES = ['Rafferty', 'Thwaite-Marsh', 'Kowalczyk', 'O’Driscoll', 'Hebblethwaite', 'Adeyemi', 'Yıldız', 'Whitcombe', 'Zieliński', 'Oyelaran']
const SITES = ['Nether Beck Surgery', 'Kelderby Medical Centre', 'Oswaldtwistle Practice']
const FRAMES = ['{} came in and sat down.', 'I spoke to {} about the letter.', '“Ask {},” she said.', "It was {}'s idea, they told me.", 'Nobody had seen {} that week; the kettle was on.', 'In the corridor: {} and a tall man with a bag.', 'A quiet hour, chairs stacked, rain.']
const GUISES: ((name: string) => string)[] = [(name) => name, (name) => name.toUpperCase(), (name) => name.normalize('NFD'), (name) => name.normalize('NFD').replaceAll(/\p{M}/gu, ''), (name) => name.replace(' ', '\n'), (name) => name.replace(' ', '\u00a0'), (name) => name.replace('’', "'"), (name) => [...name].join('').replace(/^(..)/, '$1\u200b')]

const personOf = (index: number, forename: string, surname: string, role: Role, site: string): SourcePerson => ({
  id: workingId(`person ${index}`), code: `${'ABC'[SITES.indexOf(site)] ?? 'X'}-${{ link_worker: 'LW', patient: 'PT', primary_care_staff: 'PC', vcse: 'VC', other: 'OT' }[role]}-${String(index * 7 + 3).padStart(2, '0')}`,
  role, siteIds: [workingId(site)], name: `${forename} ${surname}`, aliases: index % 2 === 0 ? [surname] : [], gender: index % 3 === 0 ? 'male' : 'female', age: 20 + index * 9, ethnicity: '', consent: 'written', externalId: `PERSON-${index}`,
})

const study = fc
  .record({
    people: fc.uniqueArray(fc.record({ forename: fc.constantFrom(...FORENAMES), surname: fc.constantFrom(...SURNAMES), role: fc.constantFrom(...ROLES), site: fc.constantFrom(...SITES) }), { minLength: 1, maxLength: 5, selector: (person) => person.surname }),
    notes: fc.array(
      fc.record({
        pieces: fc.array(fc.record({ frame: fc.constantFrom(...FRAMES), who: fc.nat(9), guise: fc.nat(GUISES.length - 1), how: fc.constantFrom('full', 'mention', 'site', 'code') }), { minLength: 1, maxLength: 4 }),
        site: fc.constantFrom(...SITES), minute: fc.nat(30_000), kind: fc.constantFrom(...NOTE_KINDS), linked: fc.array(fc.nat(9), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ people: cast, notes }): ReleaseSource => {
    const people = cast.map((each, index) => personOf(index, each.forename, each.surname, each.role, each.site))
    const pick = (index: number): SourcePerson => people[index % people.length] as SourcePerson
    return {
      study: { title: 'A study of link workers', studySecret: new Uint8Array(32).fill(11) },
      sites: SITES.map((name, index) => ({ id: workingId(name), code: 'ABC'[index] ?? 'X', name, aliases: [], region: 'West Yorkshire', windowStart: '2025-03-03', windowEnd: '2025-03-23', externalId: `SITE-${index}` })),
      people,
      researchers: [],
      sessions: [],
      notes: notes.map((each, index): SourceNote => ({
        id: workingId(`note ${index}`), externalId: `NOTE-${index}0`, kind: each.kind, siteId: workingId(each.site), sessionId: null, researcherId: null,
        body: each.pieces.map(({ frame, who, guise, how }) => {
          const name = how === 'mention' ? mentionOf(pick(who).id) : how === 'code' ? pick(who).code : (GUISES[guise] as (name: string) => string)(how === 'site' ? each.site : pick(who).name)
          return frame.replace('{}', () => name)
        }).join(' '),
        occurred: { at: `2025-03-${String(3 + Math.floor(each.minute / 1440)).padStart(2, '0')}T${String(Math.floor((each.minute % 1440) / 60)).padStart(2, '0')}:${String(each.minute % 60).padStart(2, '0')}:00+00:00`, precision: 'exact', zone: 'Europe/London' },
        personIds: [...new Set(each.linked.map((who) => pick(who).id))], codeIds: index % 2 === 0 ? [workingId('code one')] : [], sealed: false, heldUntil: null,
      })),
      codes: [{ id: workingId('code one'), label: 'letters' }],
      decisions: new Map(),
    }
  })
  .filter((source) => source.notes.some((note) => !['reflection', 'analytic_memo', 'methodological'].includes(note.kind)))

function plan(source: ReleaseSource, more: Partial<ReleaseSettings> = {}): ReleasePlan {
  const steps = planRelease({ source, settings: settings(more), finder: createFinder(registerOf(source), { corpus: source.notes.map((note) => note.body) }), variants: createVariantSearch(leakRegister(source)), mac: macOf(source) })
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
const released = (made: ReleasePlan): ReleasedNote[] => made.data.notes.map((row) => row.released)
const flat = (text: string): string => ` ${fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
const check = (property: (source: ReleaseSource) => void, runs = 40): void => fc.assert(fc.property(study, property), { numRuns: runs, seed: 20261122 })

describe('whatever the study', () => {
  it('1: no string of the register is in any file, in any guise', () => {
    check((source) => {
      const files = flat(plan(source).files.map((file) => `${file.path}\n${file.text}`).join('\n'))
      for (const name of [...source.people.flatMap((person) => [person.name, ...person.aliases, person.id, person.code, person.externalId ?? '']), ...SITES]) expect(files).not.toContain(flat(name))
      for (const surname of source.people.map((person) => person.name.split(' ')[1] ?? '')) expect(files).not.toContain(flat(surname))
    })
  }, 60_000)

  it('2: the same notes, key, profile and date give the same bytes', () => {
    check((source) => {
      const turned = { ...source, notes: source.notes.toReversed(), people: source.people.toReversed() }
      expect(plan(turned).files).toEqual(plan(source).files)
    }, 25)
  }, 60_000)

  it('5: one person has one pseudonym and one pseudonym one person, over all releases', () => {
    check((source) => {
      const releases = [plan(source), plan(source, { profile: 'team' }), plan(source, { profile: 'public', date: '2027-01-01' })]
      const both = new Map<string, string>()
      for (const { key } of releases)
        for (const { pseudonym, working_id: id } of key.people) {
          expect(both.get(id) ?? pseudonym).toBe(pseudonym)
          both.set(id, pseudonym)
        }
      expect(new Set(both.values()).size).toBe(both.size)
      const ids = releases.map((each) => each.key.notes.map((note) => note.id))
      expect(new Set(ids.flat()).size).toBe(ids.flat().length)
    }, 25)
  }, 60_000)

  it('5, where role and site are vaguer: nothing is called as in a plain release, one number a person, and everybody stands among five', () => {
    check((source) => {
      const [given, made] = [plan(source), plan(source, { generalise: true, roleAndSite: true })]
      const { roleAndSite, people, small } = made.facts.risk.generalised ?? {}
      expect((people ?? 0) + (small ?? 0)).toBe(made.data.people.length)
      const looks = made.data.people.map(({ role, sites, ageBand, gender, ethnicGroup }) => JSON.stringify([role, sites, ageBand, gender, ethnicGroup]))
      if (small === 0) for (const look of looks) expect(looks.filter((other) => other === look).length).toBeGreaterThanOrEqual(5)
      const files = made.files.map((file) => `${file.path}\n${file.text}`).join('\n')
      const gone = [...(roleAndSite?.site ? given.data.sites.map((row) => row.site) : []), ...(roleAndSite?.site || roleAndSite?.role ? given.data.people.map((row) => row.participant) : [])]
      for (const name of gone) expect(files).not.toMatch(new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'u'))
      expect(new Set(made.key.people.map(({ pseudonym }) => pseudonym)).size).toBe(made.key.people.length)
      const rows = readRows(new Map(made.files.map((file) => [file.path, new TextEncoder().encode(file.text)])), [])
      for (const { counted, reported, path } of recount(made.facts, rows, new Map())) if (!/files|datasetSha256/.test(path)) expect(counted, path).toBe(reported)
    })
  }, 60_000)

  it('6: the notes of a site are in the order in which things happened, and no time is told', () => {
    check((source) => {
      const made = plan(source)
      const times = new Map(source.notes.map((note) => [note.id, Date.parse(note.occurred.at)]))
      for (const site of new Set(released(made).map((note) => note.site))) {
        const moments = made.data.notes.filter((row) => row.released.site === site).map((row) => times.get(row.id) ?? 0)
        expect(moments).toEqual(moments.toSorted((a, b) => a - b))
        const days = released(made).filter((note) => note.site === site).map((note) => note.day ?? 0)
        expect(days).toEqual(days.toSorted((a, b) => a - b))
      }
      expect(made.files.map((file) => file.text).join('\n')).not.toMatch(/2025-03|T(?!00:00:00Z)\d\d:\d\d/)
    })
  }, 60_000)

  it('7: each replaced span has one line of the log, and each line its span', () => {
    check((source) => {
      const made = plan(source)
      const bodies = new Map(source.notes.map((note) => [note.id, note.body]))
      for (const note of made.data.notes) {
        const lines = made.log.filter((line) => line.note === note.released.id)
        let rebuilt = ''
        let at = 0
        for (const line of lines) {
          expect(note.released.text.slice(line.released_start, line.released_end)).toBe(line.replacement)
          rebuilt += note.released.text.slice(at, line.released_start) + line.original
          at = line.released_end
        }
        // Put back, the originals give the note as it was: nothing was changed without a line.
        expect(rebuilt + note.released.text.slice(at)).toBe(bodies.get(note.id))
      }
      expect(made.log).toHaveLength(made.facts.replacements.total)
      expect(made.facts.replacements.byCategory.every((row) => row.occurrences === row.replaced + row.generalised + row.removed + row.kept)).toBe(true)
    })
  }, 60_000)

  it('8: every count of the report is a recount from the files', () => {
    check((source) => {
      const made = plan(source)
      const bag = new Map(made.files.map((file) => [file.path, Buffer.from(file.text)]))
      const files = made.files.map((file) => ({ path: file.path, bytes: Buffer.byteLength(file.text), sha256: createHash('sha256').update(file.text).digest('hex') }))
      const datasetSha256 = createHash('sha256').update(files.map((file) => `${file.sha256}  ${file.path}\n`).join('')).digest('hex')
      const facts = { ...made.facts, files, header: { ...made.facts.header, datasetSha256 } }
      const faults: { path: string; words: string }[] = []
      const lines = recount(facts, readRows(bag, faults), new Map(files.map((file) => [file.path, file.sha256])))
      expect(faults).toEqual([])
      for (const line of lines) expect([line.path, line.counted]).toEqual([line.path, line.reported])
      expect(facts.counts.brackets).toBeGreaterThanOrEqual(facts.replacements.total)
      expect(facts.bySite.reduce((sum, row) => sum + row.notes, 0)).toBe(facts.counts.notes)
      expect(facts.leftOut.filter((row) => row.what === 'notes').reduce((sum, row) => sum + row.count, 0) + facts.counts.notes).toBe(facts.counts.notesInStudy)
    })
  }, 60_000)
})
