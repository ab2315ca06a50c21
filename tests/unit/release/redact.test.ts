import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/errors'
import { mentionOf } from '../../../shared/field/mention'
import type { Finding, VariantSearch } from '../../../shared/finder'
import { createLiteralSearch } from '../../../shared/release/literal-search'
import { addForced, assemble, bracketed, type RedactContext, redactNote } from '../../../shared/release/redact'
import { pseudonymsOf } from '../../../shared/release/register'
import { groupItems, isOpen, type KeyedFinding, scanNote, type ScannedNote, withoutMentions } from '../../../shared/release/review'
import { select } from '../../../shared/release/selection'
import type { SourceNote } from '../../../shared/release/types'
import { note, settings, smallStudy, workingId } from '../../integration/release/study'

const study = smallStudy()
const margaret = workingId('Margaret Thwaite')
const none: VariantSearch = { find: () => [] }

const context = (more: Partial<RedactContext> = {}): RedactContext => ({
  pseudonyms: pseudonymsOf(study),
  people: new Map(study.people.map((person) => [person.id, person])),
  standing: () => 'in',
  isWithoutQuotes: () => false,
  decisions: new Map(),
  variants: none,
  studyIds: createLiteralSearch([]),
  studyIdShows: new Map(),
  ...more,
})
const finding = (body: string, text: string, more: Partial<KeyedFinding> = {}): KeyedFinding => {
  const start = body.indexOf(text)
  return { start, end: start + text.length, type: 'PERSON', text, replacement: '[Patient C07]', source: 'test', confidence: 0.9, decision: 'replace', key: `key ${text}`, ...more }
}
const scannedOf = (each: SourceNote, findings: KeyedFinding[]): ScannedNote => ({ note: each, findings })

describe('the text of one note', () => {
  it('shows a mention as a pseudonym in brackets, and as a role without consent', () => {
    const each = note('x', `${mentionOf(margaret)} waited.`)
    expect(redactNote(scannedOf(each, []), context()).text).toBe('[Patient C07] waited.')
    expect(redactNote(scannedOf(each, []), context({ standing: () => 'role-only' })).text).toBe('[a patient] waited.')
  })
  it('gives a role to a name found in the text, whatever was decided for it', () => {
    const each = note('x', 'Maggie waited.')
    const found = finding(each.body, 'Maggie', { entityId: margaret })
    const decided = new Map([[found.key, { action: 'replace' as const, replacement: '[Edna]', reason: '' }]])
    expect(redactNote(scannedOf(each, [found]), context({ decisions: decided })).text).toBe('[Edna] waited.')
    expect(redactNote(scannedOf(each, [found]), context({ decisions: decided, standing: () => 'role-only' })).text).toBe('[a patient] waited.')
  })
  it('keeps with a reason, and logs no change for it', () => {
    const each = note('x', 'The Parkinson’s group met.')
    const found = finding(each.body, 'Parkinson’s')
    const redacted = redactNote(scannedOf(each, [found]), context({ decisions: new Map([[found.key, { action: 'keep', replacement: '', reason: 'a disease' }]]) }))
    expect(redacted.text).toBe(each.body)
    expect(redacted.changes).toEqual([])
    expect(redacted.kept.map((span) => span.reason)).toEqual(['a disease'])
  })
  it('replaces what the exact search of the register sees, even where a person kept it', () => {
    const each = note('x', 'Margaret Thwaite waited.')
    const found = finding(each.body, 'Margaret Thwaite')
    const variants: VariantSearch = { find: () => [{ start: 0, end: 16, text: 'Margaret Thwaite', entityId: margaret, kind: 'name', ambiguous: false }] }
    const redacted = redactNote(scannedOf(each, [found]), context({ variants, decisions: new Map([[found.key, { action: 'keep', replacement: '', reason: 'no' }]]) }))
    expect(redacted.text).toBe('[Patient C07] waited.')
    expect(redacted.kept).toEqual([])
  })
  it('takes the dot of an initial, and leaves that of a sentence', () => {
    const shown = (body: string): string => redactNote(scannedOf(note('x', body), [finding(body, 'Jas S')]), context()).text
    expect(shown('Jas S. said so.')).toBe('[Patient C07] said so.')
    expect(shown('With Jas S., who waited.')).toBe('With [Patient C07], who waited.')
    expect(shown('I met Jas S. She waited.')).toBe('I met [Patient C07]. She waited.')
    expect(shown('I met Jas S.')).toBe('I met [Patient C07].')
  })
  it('leaves the possessive to the sentence', () => {
    const each = note('x', 'Margaret’s rule and Shiv’s room.')
    const variants: VariantSearch = { find: () => [{ start: 0, end: 10, text: 'Margaret’s', entityId: margaret, kind: 'part', ambiguous: false }] }
    expect(redactNote(scannedOf(each, [finding(each.body, 'Margaret', { entityId: margaret })]), context({ variants })).text).toBe('[Patient C07]’s rule and Shiv’s room.')
    expect(redactNote(scannedOf(each, []), context({ variants })).text).toBe('[Patient C07]’s rule and Shiv’s room.')
  })
  it('settles no doubt on a person: an unreviewed word that is also a name, or a name of the same sound, is nobody’s', () => {
    const each = note('x', 'I hope Magret came.')
    const variants: VariantSearch = { find: (text) => (text === 'hope' ? [{ start: 0, end: 4, text, entityId: margaret, kind: 'part', ambiguous: true }] : []) }
    const doubts = [finding(each.body, 'hope', { entityId: margaret, decision: 'review' }), finding(each.body, 'Magret', { entityId: margaret, decision: 'review', source: 'register:sound' })]
    expect(redactNote(scannedOf(each, doubts), context({ variants })).text).toBe('I [person] [person] came.')
    const decided = new Map(doubts.map((doubt) => [doubt.key, { action: 'replace' as const, replacement: '', reason: '' }]))
    expect(redactNote(scannedOf(each, doubts), context({ variants, decisions: decided })).text).toBe('I [Patient C07] [Patient C07] came.')
    const letters: VariantSearch = { find: (text) => [{ start: 0, end: text.length, text, entityId: margaret, kind: 'initials', ambiguous: true }] }
    const initials = note('x', 'MT came.')
    expect(redactNote(scannedOf(initials, [finding(initials.body, 'MT', { entityId: margaret, decision: 'review' })]), context({ variants: letters })).text).toBe('[Patient C07] came.')
  })
  it('leaves a name that is also a word to the finder', () => {
    const each = note('x', 'Grace said so.')
    const variants: VariantSearch = { find: () => [{ start: 0, end: 5, text: 'Grace', entityId: margaret, kind: 'part', ambiguous: true }] }
    expect(redactNote(scannedOf(each, []), context({ variants })).text).toBe('Grace said so.')
  })
  it('widens a replacement that covers half a name', () => {
    const edit = { start: 0, end: 8, category: 'PERSON' as const, replacement: '[Patient C07]', source: '', mode: 'automatic' as const, outcome: 'replaced' as const, key: '', reason: '' }
    const edits = [edit]
    addForced(edits, { ...edit, start: 0, end: 16 })
    expect(assemble(note('x', 'Margaret Thwaite waited.'), edits, []).text).toBe('[Patient C07] waited.')
  })
  it('writes codes and imported ids of the study as what they stand for', () => {
    const each = note('x', 'C-PT-07 was first, then P001.')
    const redacted = redactNote(scannedOf(each, []), context({ studyIds: createLiteralSearch(['C-PT-07', 'P001']), studyIdShows: new Map([['C-PT-07', 'Patient C07'], ['P001', 'study id']]) }))
    expect(redacted.text).toBe('[Patient C07] was first, then [study id].')
  })
  it('tells where each change stands in both texts', () => {
    const each = note('x', `${mentionOf(margaret)} and Shiv met Anil.`)
    const redacted = redactNote(scannedOf(each, [finding(each.body, 'Shiv', { replacement: '[Link worker C02]' }), finding(each.body, 'Anil', { replacement: '[Staff member C11]' })]), context())
    for (const change of redacted.changes) {
      expect(redacted.text.slice(change.outStart, change.outEnd)).toBe(change.replacement)
      expect(each.body.slice(change.start, change.end)).toBe(change.original)
    }
    expect(redacted.changes).toHaveLength(3)
  })
  it('never blanks: an empty replacement is said to be removed', () => expect([bracketed('  '), bracketed('[[x]]'), bracketed('a\nb')]).toEqual(['[removed]', '[x]', '[a b]']))
  it('writes half a character as the replacement sign', () => expect(redactNote(scannedOf(note('x', 'a \uD83D b'), []), context()).text).toBe('a \uFFFD b'))
})

describe('the review of a study', () => {
  const body = 'Shiv met Shiv. Then Shiv left.'
  const each = note('x', body)
  const spans = [0, 9, 20]
  const scanned = scannedOf(each, spans.map((start, index) => ({ ...finding(body, 'Shiv'), start, end: start + 4, decision: index === 1 ? ('review' as const) : ('replace' as const), reason: index === 1 ? 'could be a tool' : '' })))
  it('groups alike things, and waits if one of them waits', () => {
    const [item, ...more] = groupItems([scanned], new Map())
    expect(more).toEqual([])
    expect(item?.places.map((place) => place.start)).toEqual(spans)
    expect(item?.proposed).toBe('review')
    expect(item?.reason).toBe('could be a tool')
    expect(item && isOpen(item)).toBe(true)
  })
  it('shows a decision, and does not wait any more', () => {
    const [item] = groupItems([scanned], new Map([['key Shiv', { action: 'keep', replacement: '', reason: 'a tool' }]]))
    expect(item?.decision?.reason).toBe('a tool')
    expect(item && isOpen(item)).toBe(false)
  })
  it('never reads an id as a word, and drops what reaches into a mention', () => {
    const withMention = note('x', `See ${mentionOf(margaret)} now`)
    expect(withoutMentions(withMention.body)).toHaveLength(withMention.body.length)
    expect(withoutMentions(withMention.body)).not.toContain(margaret)
    const greedy = { learn: () => {}, scan: ({ text }: { text: string }): Finding[] => [{ ...finding(text, text), text }] }
    expect(scanNote(withMention, greedy, () => 'k').findings).toEqual([])
  })
})

describe('who and what is in', () => {
  const scan = (source = study): ScannedNote[] => source.notes.filter((each) => !each.sealed).map((each) => ({ note: each, findings: [] }))
  const withConsent = (consent: 'pending' | 'declined' | 'withdrawn') => smallStudy({ people: study.people.map((person) => (person.id === margaret ? { ...person, consent } : person)) })

  it.each(['pending', 'declined', 'withdrawn'] as const)('refuses someone whose consent is %s, with the list of their notes', (consent) => {
    const source = withConsent(consent)
    const attempt = (): unknown => select(source, scan(source), settings())
    expect(attempt).toThrow(AppError)
    try {
      attempt()
    } catch (error) {
      expect((error as AppError).code).toBe('CONSENT_MISSING')
      expect((error as AppError).exit).toBe(2)
      expect((error as AppError).items[0]).toMatch(/^C-PT-07 \(P-077\): .*2 notes: NOTE-one-1, NOTE-two-1$/)
      expect((error as AppError).message).not.toContain('Thwaite')
    }
  })
  it('leaves out the notes of someone who said no, and counts why', () => {
    const source = withConsent('withdrawn')
    const selection = select(source, scan(source), settings({ withoutConsent: 'leave-out' }))
    expect(selection.notes.map((each) => each.note.id)).toEqual([workingId('three'), workingId('seven')])
    expect(selection.leftOut.get(workingId('one'))).toBe('withdrawn')
    expect(selection.standing(margaret)).toBe('out')
    expect(selection.standing(workingId('Siobhán Rafferty'))).toBe('out')
  })
  it('keeps someone without consent as a role only', () => {
    const source = withConsent('pending')
    const selection = select(source, scan(source), settings({ withoutConsent: 'role-only' }))
    expect(selection.notes).toHaveLength(4)
    expect(selection.standing(margaret)).toBe('role-only')
  })
  it('sees someone who is only named in the text', () => {
    const source = withConsent('pending')
    const scanned = source.notes.filter((each) => each.id === workingId('three')).map((each) => ({ note: each, findings: [{ ...finding('a', 'a'), entityId: margaret }] }))
    expect(() => select(source, scanned, settings())).toThrow(AppError)
    const kept = { ...source, decisions: new Map([['key a', { action: 'keep' as const, replacement: '', reason: 'a word' }]]) }
    expect(select(kept, scanned, settings()).notes).toHaveLength(1)
  })
  it.each([['2026-11-23', true], ['2026-11-22', false], ['2026-11-22T18:00:00+00:00', true], ['2026-11-21T18:00:00+00:00', false], [null, false]] as const)('a hold until %s holds on the 22nd: %s', (heldUntil, held) => {
    const source = smallStudy({ notes: [note('x', 'text', { heldUntil }), note('y', 'text')] })
    expect(select(source, scan(source), settings()).leftOut.get(workingId('x')) === 'held').toBe(held)
  })
  it('takes reflexive notes and memos into the team’s profile alone', () => {
    const kinds = (profile: 'team' | 'controlled' | 'public') => select(study, scan(), settings({ profile })).notes.map((each) => each.note.kind)
    expect(kinds('team')).toContain('reflection')
    expect(kinds('team')).toContain('analytic_memo')
    for (const profile of ['controlled', 'public'] as const) for (const kind of ['reflection', 'analytic_memo', 'methodological'] as const) expect(kinds(profile)).not.toContain(kind)
  })
  it('lets the full note stand for its jotting', () => {
    const source = smallStudy({ notes: [note('j', 'scrap', { kind: 'jotting', expandedById: workingId('full') }), note('k', 'scrap', { kind: 'jotting' }), note('full', 'the whole')] })
    expect(select(source, scan(source), settings()).notes.map((each) => each.note.id)).toEqual([workingId('k'), workingId('full')])
  })
})
