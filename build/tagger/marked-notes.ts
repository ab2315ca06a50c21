/**
 * Reads notes that are marked up in place: those written for training (`notes/`) and the tests' fixtures.
 *
 * `=== F001 S11 2026-01-14T09:00+00:00` opens a note (the time may be missing); `{P.207|Mrs Thirlaway}` is a span (type
 * letter, entity, text: digits are a participant, R## a researcher, S## a site, anything else someone or something
 * unregistered); `{-|Tuesday}` is a distractor from a closed list (day, drug, scale, body …), `{?|heather}` one that is a
 * name elsewhere. Lines `# site …`, `# person …`, `# researcher …` and `# study …`, before and between notes, are the
 * register and a word on who writes:
 *
 *     # site ID|name|aliases by ;|town, county|first day|last day
 *     # researcher ID|name|initials
 *     # person digits|site|role|name|aliases by ;|gender|age|ethnicity
 */
import type { Register, RegisterPerson, RegisterSite, Role } from '../../shared/finder'
import type { Corpus, CorpusNote } from '../eval/corpus'
import type { Distractor, GoldSpan } from '../eval/score'

const TYPES: Readonly<Record<string, { type: string; kind: 'direct' | 'quasi' }>> = {
  P: { type: 'PERSON', kind: 'direct' },
  p: { type: 'PERSON', kind: 'quasi' },
  O: { type: 'ORG', kind: 'quasi' },
  L: { type: 'PLACE', kind: 'quasi' },
  A: { type: 'ADDRESS', kind: 'direct' },
  C: { type: 'POSTCODE', kind: 'direct' },
  D: { type: 'DATE', kind: 'quasi' },
  B: { type: 'DOB', kind: 'direct' },
  b: { type: 'DOB', kind: 'quasi' },
  G: { type: 'AGE', kind: 'quasi' },
  T: { type: 'PHONE', kind: 'direct' },
  E: { type: 'EMAIL', kind: 'direct' },
  N: { type: 'NHS_NUMBER', kind: 'direct' },
  I: { type: 'NINO', kind: 'direct' },
  K: { type: 'REG_NO', kind: 'direct' },
  H: { type: 'HANDLE', kind: 'direct' },
  U: { type: 'URL', kind: 'quasi' },
  X: { type: 'OTHER_ID', kind: 'direct' },
  R: { type: 'RARE', kind: 'quasi' },
  V: { type: 'VEHICLE', kind: 'direct' },
}

const entityOf = (code: string): { entity: string; known: boolean } =>
  /^\d+$/.test(code) ? { entity: `P${code}`, known: true } : { entity: code, known: /^[RS]\d+$/.test(code) }

/** The text without its marks, and what they said. Throws on an unknown mark or a brace left over, saying where. */
export function parseMarked(source: string): { text: string; gold: GoldSpan[]; distractors: (Distractor & { text: string })[] } {
  const gold: GoldSpan[] = []
  const distractors: (Distractor & { text: string })[] = []
  let text = ''
  let last = 0
  for (const match of source.matchAll(/\{([^|{}]+)\|([^{}]*)\}/g)) {
    const [whole, head = '', words = ''] = match
    text += source.slice(last, match.index)
    last = match.index + whole.length
    const span = { start: text.length, end: text.length + words.length, text: words }
    text += words
    if (head === '-' || head === '?') {
      distractors.push({ ...span, cls: head === '-' ? 'lexicon' : 'ambiguous' })
      continue
    }
    const kind = TYPES[head.slice(0, 1)]
    if (kind === undefined || head[1] !== '.') throw new Error(`Unknown mark {${head}|…}`)
    gold.push({ ...span, type: kind.type, ...entityOf(head.slice(2)), kind: kind.kind })
  }
  text += source.slice(last)
  if (/[{}]/.test(text)) throw new Error(`A brace is left over in: ${text.slice(0, 60)}`)
  return { text, gold, distractors }
}

const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim())
const listed = (cell: string | undefined): string[] => (cell ?? '').split(';').map((x) => x.trim()).filter((x) => x !== '')

/** One file: its register, its notes in order, and each note's marks. */
export function parseStudy(source: string): Corpus {
  const people: RegisterPerson[] = []
  const researchers: RegisterPerson[] = []
  const sites: RegisterSite[] = []
  const notes: CorpusNote[] = []
  const header = (line: string): boolean => {
    const [, kind, rest] = /^# (study|site|person|researcher) (.*)$/.exec(line) ?? []
    if (kind === undefined || rest === undefined) return false
    const [a = '', b = '', c = '', d = '', e, f] = cells(rest)
    if (kind === 'site') sites.push({ id: a, name: b, aliases: listed(c), region: d, ...(e ? { windowStart: e } : {}), ...(f ? { windowEnd: f } : {}) })
    else if (kind === 'person') people.push({ id: `P${a}`, role: c as Role, name: d, aliases: listed(e), siteIds: [b] })
    else if (kind === 'researcher') researchers.push({ id: a, role: 'researcher', name: b, aliases: [], siteIds: [], isResearcher: true, ...(c === '' ? {} : { initials: c }) })
    return true
  }
  const [head = '', ...parts] = source.replaceAll('\r\n', '\n').split(/^=== /m)
  head.split('\n').forEach(header)
  for (const part of parts) {
    const title = part.slice(0, part.indexOf('\n'))
    const [id = '', siteId = '', occurredAt] = title.split(' ')
    const body = part.slice(title.length + 1).split('\n').filter((line) => !header(line)).join('\n').replace(/^\n+/, '').trimEnd()
    notes.push({ id, siteId, ...(occurredAt === undefined ? {} : { occurredAt }), ...parseMarked(body) })
  }
  const register: Register = { people: [...people, ...researchers], sites }
  return { register, notes }
}
