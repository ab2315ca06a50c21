import { describe, expect, test } from 'vitest'

import { type Bag, type CheckResult, checkRelease, utf8Bytes, utf8Text } from '../../../shared/report/checker'
import { TWIN_PATH } from '../../../shared/report/names'
import { type ReportTwin, reportTwin } from '../../../shared/report/twin'
import { atOnce } from '../../../shared/steps'
import { relist, sampleRelease } from './sample'

const sample = sampleRelease()
const twin: ReportTwin = reportTwin(sample.facts)
const check = (bag: Bag, shown: { path: string; value: string }[] = [], nested: Bag = new Map()): CheckResult => atOnce(checkRelease({ bag, twin, shown, nested }))
const said = (result: CheckResult, verdict = 'differs'): string[] => result.lines.filter((line) => line.verdict === verdict).map((line) => `${line.part} ${line.path}`)

const edited = (path: string, edit: (text: string) => string, listed = false): Map<string, Uint8Array> => {
  const bag = new Map(sample.bag)
  const before = utf8Text(bag.get(path) as Uint8Array) as string
  const after = edit(before)
  if (after === before) throw new Error('the edit changed nothing')
  bag.set(path, utf8Bytes(after))
  if (listed) relist(bag)
  return bag
}
const aNote = [...sample.bag.keys()].find((path) => path.startsWith('data/notes_txt/')) as string

describe('the check of a release', () => {
  test('a release as it was made matches, in every part', () => {
    const result = check(sample.bag)
    expect(result.lines.map((line) => `${line.part} ${line.verdict} ${line.path}`)).toEqual(['files matches ', 'report matches ', 'counts matches ', 'patterns matches '])
    expect(result.verdict).toBe('matches')
    expect(result.lines[2]?.words).toMatch(/^\d\d numbers and 130 checksums; 408 passages in brackets bear out 384 replacements$/)
  })

  test('one changed character names its file', () => {
    expect(said(check(edited(aNote, (text) => text.replace(/e/, 'a'))))).toEqual([`files ${aNote}`, 'counts facts.header.datasetSha256', `counts ${aNote}`])
  })

  test('with the checksums written anew, the report still tells', () => {
    expect(said(check(edited(aNote, (text) => text.replace(/e/, 'a'), true)))).toEqual(['counts facts.header.datasetSha256', `counts ${aNote}`])
  })

  test('a note taken out of notes.jsonl, checksums anew', () => {
    const result = check(edited('data/notes.jsonl', (text) => text.slice(text.indexOf('\n') + 1), true))
    expect(said(result)).toEqual(expect.arrayContaining(['counts facts.counts.notes', 'counts facts.counts.words', 'counts facts.bySite.0.notes', 'counts data/notes.jsonl']))
  })

  test('replacements undone: fewer brackets than replacements', () => {
    const result = check(edited('data/notes.jsonl', (text) => text.replaceAll(/\[(market town|phone number)\]/g, '$1'), true))
    expect(result.lines.find((line) => line.words.includes('passages in brackets') && line.path === 'data/notes.jsonl')?.verdict).toBe('differs')
  })

  test('a person taken out of the table changes the counts and the risk', () => {
    const result = check(edited('data/tables/participants.csv', (text) => text.replace(/\r\nPatient[^\r]*/, ''), true))
    expect(said(result)).toEqual(expect.arrayContaining(['counts facts.counts.people', 'counts facts.risk.people', 'counts facts.risk.uniques']))
  })

  test('a twin that says something else', () => {
    expect(said(check(edited(TWIN_PATH, (text) => text.replace('"notes": 118', '"notes": 119'), true)))).toEqual([`report ${TWIN_PATH}`])
    expect(said(check(edited(TWIN_PATH, (text) => text.slice(9), true)))).toEqual([`report ${TWIN_PATH}`])
  })

  test('a number on the page that is not the twin’s', () => {
    const shown = [
      { path: 'facts.counts.notes', value: '118' },
      { path: 'facts.review.unreviewed', value: '3' },
      { path: 'facts.no.such', value: '1' },
    ]
    expect(said(check(sample.bag, shown))).toEqual(['report facts.review.unreviewed', 'report facts.no.such'])
    expect(said(check(sample.bag, shown.slice(0, 1)))).toEqual([])
  })

  test('an identifier planted in a file or in an archive is shown with its place, and not spelt out', () => {
    const result = check(edited('data/README.txt', (text) => `${text}\nRing 07700 900456\n`, true))
    const found = result.lines.filter((line) => line.verdict === 'look')
    expect(found).toHaveLength(1)
    expect(found[0]?.path).toBe('data/README.txt')
    expect(found[0]?.words).toMatch(/^line \d+ holds what looks like a telephone number$/)
    const nested = new Map([['data/project.qdpx/project.qde', utf8Bytes('<a>LS6 3QQ</a>')]])
    expect(said(check(sample.bag, [], nested), 'look')).toEqual(['patterns data/project.qdpx/project.qde'])
  })

  test('what is not text is said not to have been searched', () => {
    const bag = new Map(sample.bag).set('data/picture.png', Uint8Array.from([0x89, 0x50, 0xff]))
    relist(bag)
    expect(said(check(bag), 'look')).toEqual(['patterns data/picture.png'])
  })

  test('an archive that stays closed is said not to have been searched, an opened one is not', () => {
    const bag = new Map(sample.bag).set('data/project.qdpx', Uint8Array.from([0x50, 0x4b, 0xff]))
    relist(bag)
    expect(said(check(bag), 'look')).toEqual(['patterns data/project.qdpx'])
    expect(said(check(bag, [], new Map([['data/project.qdpx/project.qde', utf8Bytes('<x guid="12345678-0123-4567-8901-123456789012"/>')]])), 'look')).toEqual([])
  })

  test('tables and notes that cannot be read are faults, not crashes', () => {
    for (const path of ['data/notes.jsonl', 'data/tables/sites.csv', 'data/tables/participants.csv']) {
      expect(said(check(edited(path, (text) => `"${text}`, true)))).toContain(`counts ${path}`)
      const bag = new Map(sample.bag)
      bag.delete(path)
      expect(said(check(bag))).toEqual(expect.arrayContaining([`files ${path}`, `counts ${path}`]))
    }
  })
})
