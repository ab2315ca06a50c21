/** What a person marked by hand is found wherever it stands, beside what the finder finds. */
import type { Finder, Finding, FindingType } from '../../finder'
import { createLiteralSearch, evenFold } from '../literal-search'
import type { SourceDecision } from '../types'

/** What stands in place of a text that was marked without saying it. */
export const ADDED_SHOWS: Readonly<Record<FindingType, string>> = {
  PERSON: '[a person]', ORG: '[local organisation]', PLACE: '[place]', ADDRESS: '[address]', POSTCODE: '[postcode]', PHONE: '[phone number]', EMAIL: '[e-mail address]', URL: '[web address]', HANDLE: '[handle]',
  NHS_NUMBER: '[NHS number]', CHI_NUMBER: '[CHI number]', HC_NUMBER: '[H&C number]', NINO: '[National Insurance number]', REG_NO: '[registration number]', OTHER_ID: '[reference number]', VEHICLE: '[vehicle registration]',
  DATE: '[date]', DOB: '[date of birth]', AGE: '[age]', RARE: '[identifying detail]', ODS_CODE: '[practice code]', DRIVING_LICENCE: '[driving licence number]', BANK: '[bank details]', JOB: '[job]', EVENT: '[event]',
}
/** The `source` of a finding that a person marked. */
export const ADDED_SOURCE = 'reviewer:added'
export const ADDED_TYPES = Object.keys(ADDED_SHOWS) as FindingType[]

/** Why a text cannot be marked; null where it can. */
export function cannotMark(text: string): string | null {
  if (/[⟦⟧]/.test(text)) return 'it holds a linked person, who is replaced anyway'
  if (!/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(text)) return 'it is shorter than two letters or digits'
  return null
}

/** The finder with the texts that people added. Where one meets a finding, the wider stands, and two that cross become one. */
export function withAdded(finder: Finder, decisions: ReadonlyMap<string, SourceDecision>): Finder {
  const added = new Map<string, SourceDecision & { added: NonNullable<SourceDecision['added']> }>()
  for (const decision of decisions.values()) if (decision.added) added.set(evenFold(decision.added.text), { ...decision, added: decision.added })
  if (added.size === 0) return finder
  const search = createLiteralSearch(added.keys())
  return {
    learn: (texts) => finder.learn(texts),
    scan(note) {
      const findings = finder.scan(note)
      const hits = search.find(evenFold(note.text), true)
      if (hits.length === 0) return findings
      let all = findings
      for (const hit of hits) {
        const decision = added.get(hit.literal)
        if (decision) all = put(all, hit, decision.added.type, decision.replacement, note.text)
      }
      return all.toSorted((a, b) => a.start - b.start)
    },
  }
}

function put(findings: readonly Finding[], hit: { start: number; end: number }, type: FindingType, replacement: string, text: string): Finding[] {
  const touching = findings.filter((finding) => isTouching(finding, hit))
  // Somebody of the register stays who they are: what is marked besides is replaced around them.
  const people = touching.filter((finding) => finding.entityId !== undefined && finding.decision === 'replace')
  const others = touching.filter((finding) => !people.includes(finding))
  // Certain already, and wider: nothing to add. Whatever else it touches goes with it, so that nothing raised is lost.
  if (others.some((finding) => finding.decision === 'replace' && finding.start <= hit.start && hit.end <= finding.end && finding.end - finding.start > hit.end - hit.start)) return [...findings]
  const start = Math.min(hit.start, ...others.map((finding) => finding.start))
  const end = Math.max(hit.end, ...others.map((finding) => finding.end))
  const kept = findings.filter((finding) => !others.includes(finding))
  return [...kept, ...around(start, end, people, text).map(([from, to]) => marked(from, to, type, replacement, text))]
}

/**
 * Puts marks back where a wider finding around them was kept: what was kept is then what is left of it. Its pieces say the text and the
 * key that were decided on, their places only what stays. Null where nobody marked anything, or every mark was taken back.
 */
export function marksInKept(decisions: ReadonlyMap<string, SourceDecision>): ((findings: readonly Keyed[], text: string) => readonly Keyed[]) | null {
  const marks = new Map([...decisions].flatMap(([key, { action, replacement, added }]) => (added && action === 'replace' ? [[evenFold(added.text), { key, type: added.type, replacement }] as const] : [])))
  if (marks.size === 0) return null
  const search = createLiteralSearch(marks.keys())
  return (findings, text) => {
    const kept = findings.filter(({ key }) => decisions.get(key)?.action === 'keep')
    const hits = kept.length === 0 ? [] : search.find(evenFold(text), true).filter((hit) => kept.some((finding) => isTouching(finding, hit)))
    if (hits.length === 0) return findings
    const others = findings.filter((finding) => !kept.includes(finding))
    const put: Keyed[] = []
    for (const hit of hits) {
      const mark = marks.get(hit.literal)
      if (mark) for (const [from, to] of around(hit.start, hit.end, [...others, ...put].filter((finding) => isTouching(finding, hit)), text)) put.push({ ...marked(from, to, mark.type, mark.replacement, text), key: mark.key })
    }
    const left = kept.flatMap((finding) => around(finding.start, finding.end, put.filter((mark) => isTouching(finding, mark)), text).map(([start, end]) => ({ ...finding, start, end })))
    return [...others, ...put, ...left].toSorted((a, b) => a.start - b.start)
  }
}

/** With the key under which it is decided. */
type Keyed = Finding & { key: string }
type Stretch = { start: number; end: number }
const isTouching = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end

/** What is left of a stretch without those in it; pieces without a letter or digit are no pieces. */
function around(start: number, end: number, taken: readonly Stretch[], text: string): [start: number, end: number][] {
  const pieces: [number, number][] = []
  let from = start
  for (const finding of taken.toSorted((a, b) => a.start - b.start)) {
    pieces.push([from, finding.start])
    from = finding.end
  }
  pieces.push([from, end])
  return pieces.filter(([a, b]) => b > a && /[\p{L}\p{N}]/u.test(text.slice(a, b)))
}

function marked(from: number, to: number, type: FindingType, replacement: string, text: string): Finding {
  const raw = text.slice(from, to)
  const start = from + (raw.length - raw.trimStart().length)
  const end = to - (raw.length - raw.trimEnd().length)
  return {
    start,
    end,
    type,
    text: text.slice(start, end),
    replacement: replacement === '' ? ADDED_SHOWS[type] : replacement,
    source: ADDED_SOURCE,
    confidence: 1,
    decision: 'replace',
    reason: 'A reviewer marked it.',
  }
}
