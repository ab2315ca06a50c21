/** A word that was replaced in a note goes from titles, settings and labels too, so that no release is refused over the study's own labels. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { finderOf, macOf, note, release, smallStudy, tempFolder, workingId } from './study'
import { createKeyer } from '../../../shared/release/review'

it('a place that a person decided on goes from a code’s label and a session’s setting', async () => {
  const study = smallStudy()
  const body = 'We met at Brambleside again, and Brambleside was full.'
  const source = {
    ...study,
    sessions: study.sessions.map((session) => ({ ...session, setting: 'kitchen at Brambleside' })),
    codes: [{ id: workingId('code letters'), label: 'Brambleside lunches' }],
    notes: [note('one', body, { codeIds: [workingId('code letters')] })],
  }
  const [finding] = finderOf(source).scan({ id: 'one', text: body }).filter(({ text }) => text === 'Brambleside')
  if (!finding) throw new Error('the finder no longer raises the word this test is about')
  const key = createKeyer(macOf(source))(finding.type, finding.text)
  const decided = { ...source, decisions: new Map([[key, { action: 'replace' as const, replacement: '[day centre]', reason: '' }]]) }
  const out = join(tempFolder(), 'out')
  await release(decided, out, { replaceUnreviewed: false })
  const table = (name: string) => readFileSync(join(out, 'data', 'tables', `${name}.csv`), 'utf8')
  expect(readFileSync(join(out, 'data', 'notes.jsonl'), 'utf8')).toContain('We met at [day centre] again, and [day centre] was full.')
  expect(table('sessions')).toContain('kitchen at [day centre]')
  expect(table('note_codes') + table('codebook')).toContain('[day centre] lunches')
})
