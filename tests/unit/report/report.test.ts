import { createHash } from 'node:crypto'

import { describe, expect, test } from 'vitest'

import { PRODUCT, selfCheckModule } from '../../../build/report/make-self-check.mjs'
import { readFileSync } from 'node:fs'
import { reportHtml, reportJson, reportTwin } from '../../../shared/report'
import { valueAt } from '../../../shared/report/checker'
import { SELF_CHECK_SCRIPT } from '../../../shared/report/self-check.generated'
import { sampleFacts } from '../../../shared/release/own-words'
import type { ReleaseFacts } from '../../../shared/release/types'
import { ORIGINALS, sampleRelease } from './sample'

const { facts } = sampleRelease()
const page = reportHtml(facts)

/** Facts with every list filled and with every list empty, so that no sentence goes unread. */
const VARIETIES: readonly (readonly [string, ReleaseFacts])[] = [
  ['the sample', facts],
  ['everything', sampleFacts('public', false)],
  ['nothing', sampleFacts('team', true)],
  ['before the search', { ...facts, verification: null }],
]

const withoutScripts = (html: string): string => html.replaceAll(/<(script|style|title)\b[^>]*>[\s\S]*?<\/\1>/g, '')
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll('&amp;', '&').replaceAll(/&(?:lt|gt|quot|#39);/g, ' ').replaceAll(/\s+/g, ' ')
/** The report's own words: without what facts supplied. */
const ownWords = (html: string): string => textOf(withoutScripts(html).replaceAll(/<(span|tspan|time)[^>]*data-(?:text|fact)="[^"]*"[^>]*>[^<]*<\/\1>/g, ' '))

describe('the same facts', () => {
  test('give the same bytes, however they were put together', () => {
    const shuffled = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(facts).toReversed()))) as ReleaseFacts
    expect(reportHtml(sampleRelease().facts)).toBe(page)
    expect(reportJson(shuffled)).toBe(reportJson(facts))
    expect(reportHtml(shuffled)).toBe(page)
  })
  test('stand whole in the twin', () => {
    const twin = JSON.parse(reportJson(facts)) as { format: string; version: number; facts: unknown }
    expect([twin.format, twin.version]).toEqual(['fieldfare-anonymisation-report', 1])
    expect(twin.facts).toEqual(JSON.parse(JSON.stringify(facts)))
  })
})

describe.each(VARIETIES)('every number (%s)', (_, given) => {
  const html = reportHtml(given)
  const twin: unknown = JSON.parse(reportJson(given))

  test('carries its place in the twin, and equals it', () => {
    const shown = [...html.matchAll(/data-fact="([^"]+)" data-value="([^"]+)"/g)]
    expect(shown.length).toBeGreaterThan(40)
    for (const [, path, value] of shown) expect([path, String(valueAt(twin, path as string))]).toEqual([path, value])
    // What is printed as plain digits is the number itself.
    for (const [, value, printed] of html.matchAll(/data-fact="[^"]+" data-value="([^"]+)">([\d,.]+)</g)) expect(Number((printed as string).replaceAll(',', ''))).toBe(Number(value))
    const texts = [...html.matchAll(/data-text="([^"]+)"[^>]*>([^<]*)</g)]
    for (const [, path, printed] of texts) expect(textOf(printed as string).trim()).toBe(textOf(String(valueAt(twin, path as string)).replaceAll('"', ' ').replaceAll("'", ' ')).trim())
  })
  test('there is no digit that is not a fact or the name of a standard', () => {
    const bare = ownWords(html).replaceAll(/SHA-256|sha256(?:sum)?/g, '')
    expect(bare.match(/.{0,30}\d.{0,20}/g) ?? []).toEqual([])
  })
  test('no phrase that claims more than was done', () => {
    const own = ownWords(html)
    for (const phrase of [/fully anonymi/i, /gdpr/i, /100\s?%/, /safe to publish/i, /complian/i, /guarantee/i, /impossible/i, /risk[- ]free/i])
      expect([String(phrase), own.match(phrase)?.[0] ?? null]).toEqual([String(phrase), null])
    expect(textOf(withoutScripts(html))).not.toMatch(/100\s?%/)
  })
  test('its own words, its style and its script hold no word that is also a name', () => {
    const NAMES =
      'will may mark hope rose rich grace faith joy guy summer drew pat page bill jack jean ray lee miles sandy violet jasmine dawn dean penny frank grant georgia april june july august jan sue max art gill ruby amber iris ivy lily daisy heather holly hazel olive pearl crystal eve carol robin jay dale glen cliff rob nick sonny chase hunter mason page wood hall green king cross price bell cook park church brown white black young hill baker smith taylor'.split(' ')
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    const words = new Set(`${ownWords(html)} ${style} ${SELF_CHECK_SCRIPT}`.toLowerCase().match(/[a-z]+/g))
    expect(NAMES.filter((name) => words.has(name))).toEqual([])
  })
  test('a sentence begins with a capital, and a count of none with a word', () => {
    const said = textOf(withoutScripts(html))
    expect(said.match(/[a-z]\. (?:no|none|one|two|three|four|five|six|seven|eight|nine|of)\b.{0,20}/g) ?? []).toEqual([])
    expect(said.match(/\b0 (?:notes|findings|people|passages|refusals|withdrawals|sites|files)\b/g) ?? []).toEqual([])
    expect(said.match(/\bno (?:is|are|were|was|has|have)\b/g) ?? []).toEqual([])
  })
  test('the four questions stand first', () => {
    const text = textOf(html.slice(html.indexOf('<main>'), html.indexOf('<nav')))
    for (const question of ['Did anyone in here say no?', 'Could a colleague recognise someone?', 'Who looked, and how hard?', 'What happens if someone withdraws tomorrow?']) expect(text).toContain(question)
  })
  test('what was not done is said', () => {
    const said = textOf(html)
    if (given.intruderTest === null) expect(said).toContain('Not done for this release.')
    if (given.review.secondReview === null) expect(said).toContain('No second person reviewed a sample.')
    if (given.review.notesReadInFull === null) expect(said).toContain('It is not recorded that anyone read notes from end to end.')
    if (given.verification === null) expect(said).toContain('Do not hand this release on.')
  })
})

describe('answers', () => {
  const answers = (change: (given: ReleaseFacts) => Partial<ReleaseFacts>): string[] =>
    [...reportHtml({ ...facts, ...change(facts) }).matchAll(/<p class="answer">(.*?)<\/p>/g)].map((match) => textOf(match[1] as string).trim())
  const status = (status: 'declined' | 'withdrawn' | 'written', inRelease: number, roleOnly: number) => ({ status, label: status, registered: 2, inRelease, roleOnly, leftOut: 2 - inRelease - roleOnly })
  const withConsent = (...byStatus: ReturnType<typeof status>[]) => answers((given) => ({ consent: { ...given.consent, byStatus } }))[0]

  test('about those who said no follow from the ledger alone', () => {
    expect(withConsent(status('written', 2, 0))).toBe('On the register, nobody’s consent stands as declined or withdrawn.')
    expect(withConsent(status('declined', 0, 0))).toBe('Yes, two people. None of them is in this release.')
    expect(withConsent(status('declined', 0, 0), status('withdrawn', 0, 1))).toBe('Yes, four people. None is here under a pseudonym; one still occurs, as a role only.')
    expect(withConsent(status('declined', 1, 0))).toMatch(/^Yes, two people, and one of them stand.* put right first\.$/)
  })
  test('about colleagues never say no', () => {
    const about = (risk: Partial<ReleaseFacts['risk']>) => answers((given) => ({ risk: { ...given.risk, aloneLinkWorkers: [], mosaic: [], uniques: 0, underK: 0, ...risk } }))[1]
    expect(about({})).toBe('It cannot be ruled out.')
    expect(about({ underK: 3 })).toBe('In small groups, that is possible.')
    expect(about({ uniques: 1 })).toBe('Yes, that is possible.')
    expect(about({ aloneLinkWorkers: facts.risk.aloneLinkWorkers.slice(0, 1) })).toBe('Yes, that is possible.')
  })
  test('about who looked give a person only what a person did', () => {
    expect(answers((given) => ({ review: { ...given.review, decidedReplace: 0, decidedKeep: 0 } }))[2]).toBe('A program read every note. No person has decided on a finding.')
  })
})

describe('safety', () => {
  const HOSTILE = `</script><img src=x onerror=alert(1)> " ' & <!-- \u202Ereversed \u2028 ]]> \${x} \u0000`
  const hostile = reportHtml({
    ...facts,
    header: { ...facts.header, studyTitle: HOSTILE, recipient: HOSTILE },
    limits: [HOSTILE],
    bySite: facts.bySite.map((site) => ({ ...site, site: HOSTILE })),
    replacements: { ...facts.replacements, byCategory: facts.replacements.byCategory.map((row) => ({ ...row, label: HOSTILE, keptReasons: [{ reason: HOSTILE, distinct: 1, occurrences: 1 }] })) },
    files: facts.files.map((file) => ({ ...file, path: `${file.path}${HOSTILE}` })),
  })
  test('a hostile title stays text everywhere', () => {
    expect(hostile).not.toMatch(/<img/i)
    expect(hostile).not.toContain('\u202E')
    expect(hostile).not.toContain('\u0000')
    expect(hostile.match(/<\/script/g)).toHaveLength(2)
    expect(hostile.match(/<!--/g)).toBeNull()
    expect(hostile.match(/<script/g)).toHaveLength(2)
    const twin = /<script type="application\/json" id="twin">([\s\S]*?)<\/script>/.exec(hostile)?.[1] ?? ''
    expect((JSON.parse(twin) as { facts: ReleaseFacts }).facts.header.studyTitle).toBe(HOSTILE)
  })
  test('no name and no original is in it or in its twin', () => {
    for (const original of ORIGINALS) expect([original, page.includes(original), reportJson(facts).includes(original)]).toEqual([original, false, false])
  })
  test('its content policy lets exactly its own style and script run, and nothing in from outside', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? ''
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''
    expect(policy).toBe(`default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`)
    expect(page.match(/<style/g)).toHaveLength(1)
    expect(page).not.toMatch(/\sstyle=|\son[a-z]+=|\ssrc=|@import|https?:\/\//)
    expect([...page.matchAll(/href="([^"]*)"/g)].filter(([, href]) => !href?.startsWith('#'))).toEqual([])
  })
})

describe('the document', () => {
  test('has one first heading, no level left out, and a label on every section', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1))
    const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]))
    expect(ids.size).toBe([...page.matchAll(/\sid="([^"]+)"/g)].length)
    for (const [, id] of page.matchAll(/(?:aria-labelledby|href="#|for)="?#?([\w-]+)"/g)) expect([id, ids.has(id as string)]).toEqual([id, true])
    expect(page.match(/<section(?![^>]*aria-labelledby)/g)).toBeNull()
  })
  test('every figure has a caption and words, and a table after it', () => {
    const figures = page.split('<figure>').slice(1)
    expect(figures.length).toBeGreaterThanOrEqual(4)
    for (const figure of figures) {
      expect(figure).toMatch(/^<svg[^>]*role="img"[^>]*><desc[^>]*>.{20,}?<\/desc>/)
      expect(figure.slice(0, figure.indexOf('</figure>'))).toContain('<figcaption>')
      expect(figure).toContain('<table>')
    }
    for (const table of page.split('<table').slice(1)) expect(table).toMatch(/^[^>]*><caption>[^<]*\S/)
  })
  test('numbers of a figure are drawn to their size', () => {
    const kinds = page.slice(page.indexOf('id="figure-kinds-words"'))
    const widths = [...kinds.slice(0, kinds.indexOf('</svg>')).matchAll(/<rect class="fill-\w+" x="[^"]+" y="(\d+)" width="([\d.]+)"/g)].filter((match) => Number(match[1]) > 20).map((match) => Number(match[2]))
    const first = facts.replacements.byCategory[0]?.occurrences ?? 0
    const second = facts.replacements.byCategory[1]?.occurrences ?? 0
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(second / first, 2)
  })
  test('the script in it is made from today’s sources', async () => {
    expect(readFileSync(PRODUCT, 'utf8'), 'run: node build/report/make-self-check.mjs').toBe(await selfCheckModule())
  })
  test('sums and shares add up', () => {
    const { derived } = reportTwin(facts)
    expect(derived.replacements.inText).toBe(facts.replacements.total)
    expect(derived.replacements.occurrences).toBe(derived.replacements.inText + derived.replacements.kept)
    expect(derived.consent.inRelease + derived.consent.roleOnly + derived.consent.leftOut).toBe(derived.consent.registered)
    expect(derived.review.occurrences).toBe(Object.values(facts.review.occurrences).reduce((a, b) => a + b))
    expect(derived.risk.asReleased.alone + derived.risk.asReleased.inSmallGroup + derived.risk.asReleased.inGroup).toBe(facts.risk.people)
    expect(derived.leftOut.notes).toBe(facts.counts.notesInStudy - facts.counts.notes)
    expect(derived.leftOut.people).toBe(facts.counts.peopleInStudy - facts.counts.people)
  })
})

describe('the first page where a count is none', () => {
  const cover = (changed: Partial<ReleaseFacts>): string => textOf(withoutScripts(reportHtml({ ...sampleFacts('controlled', false), ...changed })))
  const everything = sampleFacts('controlled', false)

  test('people without recorded consent who are not in the release are said once not to be', () => {
    const byStatus = everything.consent.byStatus.map((row) => (row.status === 'pending' ? { ...row, registered: 3, inRelease: 0, roleOnly: 0, leftOut: 3 } : row))
    expect(cover({})).toContain('consent was not recorded: one of them under a pseudonym here, one as a role only.')
    expect(cover({ consent: { ...everything.consent, byStatus } })).toContain('For three more, consent was not recorded: none of them is in this release.')
  })
  test('telling details add up about nobody, or about a number of people', () => {
    expect(cover({})).toContain('three or more kinds of telling detail about one person.')
    expect(cover({ risk: { ...everything.risk, mosaic: [] } })).toContain('three or more kinds of telling detail about nobody .')
  })
})

test('a kappa that is low because nearly everything got one answer is explained, and no other', () => {
  const everything = sampleFacts('controlled', false)
  const said = (agreement: number, kappa: number): string => {
    const secondReview = everything.review.secondReview && { ...everything.review.secondReview, items: 40, agreement, kappa }
    return textOf(withoutScripts(reportHtml({ ...everything, review: { ...everything.review, secondReview } })))
  }
  expect(said(0.91, 0.02)).toContain('nearly everything got one answer')
  expect(said(0.91, 0.8)).not.toContain('nearly everything got one answer')
  expect(said(0.5, 0.02)).not.toContain('nearly everything got one answer')
})
