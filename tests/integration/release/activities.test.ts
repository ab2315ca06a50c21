/** Consent by activity gates a release: archiving, future use, quotations, documents. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import type { ActivityConsent } from '../../../shared/consent/activities'
import { AppError } from '../../../shared/errors'
import { note, release, smallStudy, tempFolder, workingId } from './study'

const margaret = workingId('Margaret Thwaite')
const siobhan = workingId('Siobhán Rafferty')

const studyWith = (person: string, activities: ActivityConsent) => {
  const study = smallStudy()
  return {
    ...study,
    people: study.people.map((each) => (each.id === person ? { ...each, activities } : each)),
    notes: [...study.notes, note('eight', 'Letter to Margaret Thwaite about the flat, three pages.', { kind: 'document', personIds: [margaret] })],
  }
}
const made = async (activities: ActivityConsent, profile: 'team' | 'controlled' | 'public', withoutConsent: 'refuse' | 'role-only' | 'leave-out' = 'role-only', person = margaret) => {
  const out = join(tempFolder(), 'out')
  const { facts } = await release(studyWith(person, activities), out, { profile, withoutConsent })
  const texts = readFileSync(join(out, 'data', 'notes.jsonl'), 'utf8')
  const report = readFileSync(join(out, 'data', 'report', 'anonymisation-report.html'), 'utf8')
  return { facts, texts, report }
}

describe('someone who did not agree to archiving', () => {
  it('stops a shared release with their code and the activity, and no release of the team', async () => {
    const refused = await made({ archive: 'declined' }, 'controlled', 'refuse').catch((error: unknown) => error)
    if (!(refused instanceof AppError)) throw refused
    expect(refused.code).toBe('CONSENT_MISSING')
    expect(refused.items.join('\n')).toContain('C-PT-07')
    expect(refused.items.join('\n')).toContain('archived: declined')
    expect((await made({ archive: 'declined' }, 'team', 'refuse')).texts).toContain('Patient C07')
  })

  it('shows as a role, without a row in the tables, and the report says so', async () => {
    const { facts, texts, report } = await made({ archive: 'declined' }, 'controlled')
    expect(texts).not.toContain('Patient C07')
    expect(texts).toContain('[a patient]')
    expect(facts.consent.activities).toEqual([expect.objectContaining({ activity: 'archive', people: 1, inRelease: 0, roleOnly: 1 })])
    expect(report).toContain('De-identified data are archived')
  })

  it('takes their notes along where these are to be left out, under its own reason', async () => {
    const { facts } = await made({ future: 'pending' }, 'public', 'leave-out')
    expect(facts.leftOut.filter((row) => row.reason === 'not_shared').map((row) => [row.what, row.count])).toEqual([['notes', 3], ['people', 1]])
  })
})

describe('someone who is not to be quoted', () => {
  it('keeps a pseudonym, and every quotation of their notes goes, names inside it too', async () => {
    const { facts, texts } = await made({ quotes: 'declined' }, 'controlled')
    expect(texts).toContain('Patient C07')
    expect(texts).not.toContain('It is not for me')
    expect(texts).toContain('[words not quoted] she said')
    // Another's note keeps its quotation.
    expect(texts).toContain('“=')
    expect(facts.consent.activities).toEqual([expect.objectContaining({ activity: 'quotes', people: 1, inRelease: 1 })])
    expect(facts.replacements.byCategory.find((row) => row.category === 'QUOTE')).toMatchObject({ removed: 1, occurrences: 1 })
  })

  it('is found by name too, where nobody linked them', async () => {
    expect((await made({ quotes: 'declined' }, 'public', 'role-only', siobhan)).texts).not.toContain('It is not for me')
  })

  it('is read in full by the team itself', async () => {
    expect((await made({ quotes: 'declined' }, 'team')).texts).toContain('It is not for me')
  })
})

describe('someone whose documents are not to be used', () => {
  it('takes notes on documents out of every release, the team’s too', async () => {
    const { facts, texts } = await made({ documents: 'declined' }, 'team')
    expect(texts).not.toContain('about the flat')
    expect(facts.leftOut).toContainEqual(expect.objectContaining({ what: 'notes', reason: 'document_refused', count: 1 }))
    expect(texts).toContain('Patient C07')
  })
})
