/** A small invented study, released by the real planner, with its bag and report: what the report's tests look at. */
import { createHash, createHmac } from 'node:crypto'

import { type Finder, type Finding, type FindingType, createVariantSearch } from '../../../shared/finder'
import { sha256Hex } from '../../../shared/report/checker'
import { reportHtml, reportJson } from '../../../shared/report'
import { HTML_PATH, TWIN_PATH } from '../../../shared/report/names'
import { planRelease } from '../../../shared/release/plan'
import { createKeyer } from '../../../shared/release/review'
import type { ReleaseFacts, ReleaseSource, SourceNote, SourcePerson } from '../../../shared/release/types'

const SITES = ['A', 'B', 'C', 'D'] as const
/** A working id as the app's: 16 characters, so that mentions in a note are read. */
const idOf = (key: string): string => key.toLowerCase().replaceAll(/[^0-9a-hjkmnp-tv-z]/g, '').padStart(3, 'q').padEnd(16, '0')
const person = (id: string, code: string, role: SourcePerson['role'], site: string, name: string, rest: Partial<SourcePerson> = {}): SourcePerson => ({
  id: idOf(id),
  code,
  role,
  siteIds: [`site-${site}`],
  name,
  aliases: [],
  gender: 'woman',
  age: 50,
  ethnicity: 'White British',
  consent: 'written',
  externalId: null,
  ...rest,
})

const people: SourcePerson[] = SITES.flatMap((site, at) => [
  person(`lw-${site}`, `${site}-LW-0${at + 1}`, 'link_worker', site, `Zelda Quillfeather${site}`, { age: 41 + at }),
  ...Array.from({ length: 9 }, (_, n) =>
    person(`pt-${site}-${n}`, `${site}-PT-${10 + n}`, 'patient', site, `Patientia Hollowbrook${site}${n}`, {
      age: 34 + ((n * 13 + at * 7) % 60),
      gender: n % 3 === 0 ? 'man' : 'woman',
      consent: n === 7 && at < 2 ? 'declined' : n === 8 && at === 2 ? 'withdrawn' : n === 6 && at === 3 ? 'pending' : n % 2 === 0 ? 'written' : 'verbal',
    }),
  ),
  person(`pc-${site}`, `${site}-PC-3${at}`, 'primary_care_staff', site, `Gwendolen Marchbank${site}`, { age: 38 }),
])

/** Text the finder of this sample knows as identifiers. */
const LITERALS: readonly (readonly [string, FindingType, string, Finding['decision']])[] = [
  ['Thornbury Fold', 'PLACE', '[market town]', 'replace'],
  ['Otterwell House', 'ORG', '[local charity]', 'review'],
  ['07700 900123', 'PHONE', '[phone number]', 'replace'],
  ['LS6 3QQ', 'POSTCODE', '[postcode]', 'replace'],
  ['14 March 2025', 'DATE', '[Day 9]', 'replace'],
  ['84', 'AGE', '[80–84]', 'replace'],
  ['ex-pit deputy', 'JOB', '[former industrial worker]', 'review'],
  ['999 120 1114', 'NHS_NUMBER', '[NHS number]', 'replace'],
]

const finder: Finder = {
  learn: () => undefined,
  scan: ({ text }) =>
    LITERALS.flatMap(([literal, type, replacement, decision]) =>
      [...text.matchAll(new RegExp(`(?<!\\d)${literal}(?!\\d)`, 'g'))].map(
        (match): Finding => ({ start: match.index, end: match.index + literal.length, type, text: literal, replacement, source: decision === 'replace' ? `pattern:${type.toLowerCase()}` : 'rule:capital', confidence: 0.9, decision }),
      ),
    ).toSorted((a, b) => a.start - b.start),
}

const BODIES = [
  '⟦lw-S⟧ walked me to her room. ⟦pt-S-0⟧ is 84 and came by bus from Thornbury Fold. She laughed about the form [inaudible] and asked for another week.',
  'Back office. ⟦pc-S⟧ read the letter out. It gave 07700 900123 and LS6 3QQ. Nobody said anything for a while.',
  '⟦pt-S-1⟧ told ⟦lw-S⟧ that Otterwell House had closed on 14 March 2025. “So that was that,” he said. He used to be an ex-pit deputy.',
  'Quiet morning, two people waiting, the radio on. No session observed.',
  'Home visit with ⟦lw-S⟧. ⟦pt-S-7⟧ was there, and ⟦pt-S-8⟧ and ⟦pt-S-6⟧ came in later. The number 999 120 1114 was on the fridge.',
  'Reflexive: I talk too much when there is a silence. ⟦lw-S⟧ does not.',
]

const notes: SourceNote[] = SITES.flatMap((site, at) =>
  Array.from({ length: 3 + at * 2 }, (_, n) => BODIES.map((body, kind): SourceNote => ({
    id: `working-${site}-${n}-${kind}`,
    externalId: null,
    body: body.replaceAll('-S', `-${site}`).replaceAll(/⟦([^⟧]+)⟧/g, (_, key: string) => `⟦${idOf(key)}⟧`),
    kind: kind === 5 ? 'reflection' : kind === 1 ? 'conversation' : 'observation',
    siteId: `site-${site}`,
    sessionId: `session-${site}-${n}`,
    researcherId: at % 2 === 0 ? 'res-1' : 'res-2',
    occurred: { at: `2025-03-${String(3 + n).padStart(2, '0')}T1${kind}:10:00+00:00`, precision: 'exact', zone: 'Europe/London' },
    personIds: [],
    codeIds: kind % 2 === 0 ? ['code-1'] : ['code-1', 'code-2'],
    sealed: n === 0 && kind === 3 && at === 1,
    heldUntil: n === 1 && kind === 3 && at === 2 ? '2026-12-01' : null,
  })).flat(),
).flat(),
)

const mac = (text: string): string => createHmac('sha256', 'sample').update(text).digest('hex')
const keyer = createKeyer(mac)

const SOURCE: ReleaseSource = {
  study: { title: 'Link workers in primary care', studySecret: new Uint8Array(32) },
  sites: SITES.map((code) => ({ id: `site-${code}`, code, name: `Practice ${code}${code}${code}`, aliases: [], region: 'North East', windowStart: '2025-03-03', windowEnd: '2025-03-23', externalId: null })),
  people,
  researchers: [1, 2].map((n) => ({ id: `res-${n}`, code: `R${n}`, name: `Researcher Oneandonly${n}`, initials: `RO${n}`, externalId: null })),
  sessions: SITES.flatMap((site, at) =>
    Array.from({ length: 3 + at * 2 }, (_, n) => ({
      id: `session-${site}-${n}`,
      siteId: `site-${site}`,
      researcherId: at % 2 === 0 ? 'res-1' : 'res-2',
      startedAt: `2025-03-${String(3 + n).padStart(2, '0')}T09:30:00+00:00`,
      endedAt: `2025-03-${String(3 + n).padStart(2, '0')}T11:00:00+00:00`,
      setting: 'Surgery',
      externalId: null,
    })),
  ),
  notes,
  codes: [
    { id: 'code-1', label: 'discretion' },
    { id: 'code-2', label: 'paperwork' },
  ],
  decisions: new Map([
    [keyer('JOB', 'ex-pit deputy'), { action: 'replace', replacement: 'worked in a local heavy industry', reason: '' }],
    [keyer('ORG', 'Otterwell House'), { action: 'keep', replacement: '', reason: 'A national body, known everywhere' }],
  ]),
}
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'))
const inOrder = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1)

export type Sample = { facts: ReleaseFacts; bag: Map<string, Uint8Array> }

const manifest = (bag: ReadonlyMap<string, Uint8Array>, wanted: (path: string) => boolean): Uint8Array =>
  bytesOf([...bag].filter(([path]) => wanted(path)).map(([path, bytes]) => `${sha(bytes)}  ${path}\n`).join(''))

/** Lists the bag's files anew, as someone who meddles and knows BagIt would. */
export function relist(bag: Map<string, Uint8Array>): void {
  bag.set('manifest-sha256.txt', manifest(bag, (path) => path.startsWith('data/')))
  bag.set('tagmanifest-sha256.txt', manifest(bag, (path) => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt'))
}

/** A whole release, as the app makes it but for the leak check. `change` alters its facts before the report is written. */
export function sampleRelease(change: (facts: ReleaseFacts) => ReleaseFacts = (facts) => facts): Sample {
  const steps = planRelease({
    source: SOURCE,
    settings: { profile: 'controlled', date: '2026-11-22', withoutConsent: 'role-only', replaceUnreviewed: true, appVersion: '0.1.0' },
    finder,
    variants: createVariantSearch({ people: [], sites: [] }),
    mac,
  })
  let step = steps.next()
  while (!step.done) step = steps.next()
  const planned = step.value.files.map(({ path, text }) => ({ path, content: bytesOf(text) })).toSorted(inOrder)
  const files = planned.map(({ path, content }) => ({ path, bytes: content.length, sha256: sha(content) }))
  const made: ReleaseFacts = {
    ...step.value.facts,
    header: { ...step.value.facts.header, datasetSha256: sha256Hex(bytesOf(files.map((file) => `${file.sha256}  ${file.path}\n`).join(''))) },
    verification: {
      files: files.length + 5,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      registeredForms: 214,
      ids: 301,
      originals: 8,
      patterns: ['NHS, CHI and H&C numbers by check digit', 'National Insurance numbers', 'postcodes', 'telephone numbers', 'e-mail addresses'],
      encodings: ['UTF-8', 'UTF-16', 'base64', 'percent escapes'],
      found: 0,
      couldNotCheck: [],
    },
    files,
  }
  const facts = change(made)
  const bag = new Map<string, Uint8Array>([
    ['bagit.txt', bytesOf('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['bag-info.txt', bytesOf('Bagging-Date: 2026-11-22\n')],
    ...planned.map(({ path, content }) => [path, content] as const),
    [HTML_PATH, bytesOf(reportHtml(facts))],
    [TWIN_PATH, bytesOf(reportJson(facts))],
  ])
  relist(bag)
  return { facts, bag }
}

/** Names and originals of the sample that may stand nowhere in its report. */
export const ORIGINALS: readonly string[] = [...people.map((each) => each.name), ...LITERALS.map(([literal]) => literal).filter((literal) => literal.length > 2), ...SOURCE.sites.map((site) => site.name)]
