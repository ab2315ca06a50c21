/** Studies at the edge: whatever is left of them, the release verifies, the page checks it, and no figure of the report is out of its mind. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openTree } from '../../../electron/core/release/tree'
import { verifyRelease } from '../../../electron/core/release/verify'
import { AppError } from '../../../shared/errors'
import { mentionOf } from '../../../shared/field/mention'
import { CONSENT_STATUSES, NOTE_KINDS, RELEASE_PROFILES } from '../../../shared/model/vocabulary'
import type { ReleaseSource } from '../../../shared/release/types'
import { checkRelease } from '../../../shared/report/checker'
import type { ReportTwin } from '../../../shared/report/twin'
import { atOnce } from '../../../shared/steps'
import { neverAborted, note, release, smallStudy, tempFolder, workingId } from '../../integration/release/study'

const small = smallStudy()
const margaret = workingId('Margaret Thwaite')
const BODIES = ['', ' ', 'Margaret Thwaite', mentionOf(margaret), `${mentionOf(margaret)}${mentionOf(margaret)}`, 'x', '[', ']', '[a note in brackets]', '=1+1', '01632 960317', '14 June 2022', 'She is 84.', '\u{1D40B}\u0301 e\u0301\u0301', '\u202Eשלום\u202C', '\uD83D', '😀'.repeat(40), 'rain '.repeat(3000), '\n\n\n', '"a", "b"\r\nc', '<b>&amp;</b>', 'Siobhán\u200b Rafferty', '| a | b |']
const settingOf = fc.record({ profile: fc.constantFrom(...RELEASE_PROFILES), withoutConsent: fc.constantFrom('role-only' as const, 'leave-out' as const), generalise: fc.boolean() })

const study = fc
  .record({
    bodies: fc.array(fc.record({ body: fc.constantFrom(...BODIES), kind: fc.constantFrom(...NOTE_KINDS), site: fc.boolean(), session: fc.boolean(), linked: fc.boolean(), day: fc.constantFrom('2022-06-05T23:59:59+01:00', '2022-06-06T00:00:00+01:00', '2022-06-24T23:30:00+01:00', '2022-10-30T01:30:00+00:00', '2022-10-30T01:30:00+01:00', '1999-12-31T23:59:59-11:00') }), { minLength: 1, maxLength: 4 }),
    people: fc.subarray([...small.people]),
    consent: fc.constantFrom(...CONSENT_STATUSES),
    sites: fc.constantFrom('both', 'none', 'open', 'windowless'),
    researchers: fc.boolean(),
    age: fc.constantFrom(null, 0, 1, 89, 90, 120),
    title: fc.constantFrom('', 'Margaret Thwaite and others', '=cmd', '<script>x</script>', 'Link workers'),
  })
  .map(({ bodies, people, consent, sites, researchers, age, title }): ReleaseSource => {
    const chosen = sites === 'none' ? [] : small.sites.map((site) => (sites === 'both' ? site : { ...site, windowStart: sites === 'open' ? '2022-06-06' : null, windowEnd: null }))
    return {
      ...small,
      study: { ...small.study, title },
      sites: chosen,
      researchers: researchers ? small.researchers : [],
      sessions: sites === 'none' ? [] : small.sessions,
      people: people.map((person) => ({ ...person, consent, age, siteIds: sites === 'none' ? [] : person.siteIds })),
      codes: small.codes,
      notes: bodies.map(({ body, kind, site, session, linked, day }, index) => note(`odd ${index}`, body, { kind, siteId: site && sites !== 'none' ? workingId('nether beck') : null, sessionId: session && sites !== 'none' ? workingId('session one') : null, researcherId: researchers ? workingId('Jo Lowe') : null, personIds: linked && people.length > 0 ? [people[0]?.id ?? ''] : [], occurred: { at: day, precision: 'exact', zone: 'Europe/London' } })),
    }
  })

it('a release of an odd study verifies and its report adds up, or it is refused with a reason', async () => {
  let made = 0
  await fc.assert(
    fc.asyncProperty(study, settingOf, async (source, more) => {
      const out = join(tempFolder(), 'out')
      try {
        await release(source, out, more)
      } catch (error) {
        if (error instanceof AppError && error.code === 'RELEASE_EMPTY') return
        throw error
      }
      made += 1
      const checked = await verifyRelease(out, { source, signal: neverAborted, progress: () => {} })
      expect(checked.problems).toEqual([])
      const html = readFileSync(join(out, 'data/report/anonymisation-report.html'), 'utf8')
      const json = readFileSync(join(out, 'data/report/anonymisation-report.json'), 'utf8')
      const page = html.replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '')
      expect(page.match(/.{0,60}(?:NaN|undefined|Infinity|\[object|>null<|(?:data-value|width|height)="-\d).{0,40}/g)).toBeNull()
      expect(json.match(/.{0,60}(?:NaN|Infinity|: -\d).{0,20}/g)).toBeNull()
      for (const [, value] of json.matchAll(/"(?:share\w*|prosecutor\w*|agreement)": ([\d.]+)/g)) expect(Number(value)).toBeLessThanOrEqual(1)
      const bag = new Map(openTree(out).files.map((file) => [file.path, new Uint8Array(file.read())]))
      const result = atOnce(checkRelease({ bag, twin: JSON.parse(json) as ReportTwin, shown: [], nested: new Map() }))
      expect(result.lines.filter((line) => line.verdict === 'differs')).toEqual([])
    }),
    { numRuns: Number(process.env['ODD_RUNS'] ?? 12) },
  )
  expect(made).toBeGreaterThan(3)
}, 240_000)
