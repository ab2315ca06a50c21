import { numberFeatures } from '../aged/features'
import type { AgeModel } from '../aged/model'
import { couldBeAge, numberAt } from '../aged/numbers'
import type { NumberAt } from '../aged/numbers'
import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { Token } from '../tokens'

/** Exact ages, in figures or words, become bands of five years; 90 and over is one band. */

export function ageBand(age: number): string {
  if (age >= 90) return '90+'
  const low = Math.floor(age / 5) * 5
  return `${low}–${low + 4}`
}

const OLD = /^[\s-]*(?:(?:years?|yrs?|yr)[\s-]*(?:old|of age|young)\b|(?:years?|yrs?)-old|y[./]?\s?o\b|yo\b)/i
const AGED = /\b(?:aged?|age of|turn(?:ed|ing|s)?|nearly|almost|approaching|coming up|not yet|just turned|is now|now)\s+$/i
const UNITS = /^\s?(?:%|mins?\b|minutes?|hours?|hrs?|days?|weeks?|wks?|months?|mths?|years?|yrs?|mg|ml|mcg|kg|g\b|cm|mm|m\b|miles?|p\b|pm|am|a\.m|p\.m|st\b|lb|pounds|quid|people|ppl|patients|pts|chairs|times|x\b|steps|stairs|items|calls|notices|weans|wains|kids|children|bairns|sons|daughters|brothers|sisters|grandchildren|grandkids|boys|girls|lads|men|women|cats|dogs|of (?:them|us|the)|out of|per|percent|o'clock|\/|:\d|\.\d|–\d|-\d|\+|degrees)/i
const INFANT_UNITS = /^[\s-]?(?:and a half )?(?:days?|weeks?|wks?|months?|mths?)(?:[\s-]old)?\b/i
const FAMILY = new Set('boy girl son daughter lad lass baby toddler child kid grandson granddaughter brother sister mother father mum dad nan gran grandad husband wife niece nephew twin twins man woman lady chap bloke uncle auntie cousin partner widow widower friend neighbour patient pt youngest eldest oldest mam nanna'.split(' '))

/** A number that may be an age, and what the rules make of it. */
export type Numbered = { token: number; number: NumberAt; rule: Candidate | null }

/** `personEnds` are offsets where a person's name ends: "Drew, 22," and "Hope (71)" are ages by their place. */
export function numbersOf(text: string, tokens: readonly Token[], taken: Uint8Array, personEnds: ReadonlySet<number>): { numbers: Numbered[]; certain: Candidate[] } {
  const certain: Candidate[] = []
  const numbers: Numbered[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || taken[i] === 1 || (!token.form.hasDigit && (token.form.flags & F.NUMBER) === 0)) continue
    const sexed = /^(\d{2})[FMfm]$/.exec(token.form.raw)
    // "can you walk 50m" is a distance.
    if (sexed !== null && Number(sexed[1]) > 12 && !(/m$/.test(token.form.raw) && !/(?:^|[,(;:/]\s?|\b(?:pt|patient|a|lady|man|gent)\s|\n)$/i.test(text.slice(Math.max(0, token.start - 12), token.start)))) {
      certain.push(age(token.start, token.start + 2, Number(sexed[1]), 'pattern:age-sex', 0.9, 'replace'))
      continue
    }
    const short = /^(\d{1,3})(?:yo|yrs?|y)$/i.exec(token.form.raw)
    if (short !== null && (/yo$/i.test(token.form.raw) || /^\s?old/.test(text.slice(token.end, token.end + 5)))) {
      certain.push(age(token.start, token.start + (short[1] ?? '').length, Number(short[1]), 'pattern:age', 0.95, 'replace'))
      continue
    }
    const number = numberAt(tokens, i)
    if (number === null || /\b(?:average|mean|median|avg) age\s$/i.test(text.slice(Math.max(0, token.start - 14), token.start)) || !couldBeAge(number)) continue
    const last = tokens[number.to]
    if (last === undefined) continue
    const after = text.slice(last.end, last.end + 24)
    const before = text.slice(Math.max(0, token.start - 40), token.start)
    const partOfMore = /[£$€.:\/\d#]$/.test(before) || /^(?:[.:,]\d|\/\d)/.test(after)
    // "forty-something", "thirty-odd" are as wide as the band that would replace them.
    if (/^-(?:some(?:thing)?|odd|ish)\b/.test(after)) continue
    numbers.push({ token: i, number, rule: partOfMore ? null : judge(token, last, number, before, after, tokens, i, personEnds) })
    i = number.to
  }
  return { numbers, certain }
}

/** With a model, numbers that no rule knows are judged by what stands around them. */
export function findAges(text: string, tokens: readonly Token[], taken: Uint8Array, personEnds: ReadonlySet<number>, model: AgeModel | null): Candidate[] {
  const { numbers, certain } = numbersOf(text, tokens, taken, personEnds)
  const out = [...certain]
  for (const { token, number, rule } of numbers) {
    const first = tokens[token]
    const last = tokens[number.to]
    if (first === undefined || last === undefined) continue
    const settled = model === null || rule?.source === 'pattern:age-infant' || (rule === null && (COUNTED.test(text.slice(Math.max(0, first.start - 16), first.start)) || UNITS.test(text.slice(last.end, last.end + 24))))
    const judged = settled ? rule : weigh(rule, model.chance(numberFeatures(text, tokens, token, number, personEnds, rule?.source ?? '')), () => age(first.start, last.end, number.value, 'model:age', 0, 'review'))
    if (judged !== null) out.push(judged)
  }
  out.push(...decades(text))
  return out
}

/** From here on a number is changed without asking, and one that no rule knows is asked about. */
const SURE = 0.8
const LIKELY = 0.46
/** What a rule only asks about is let go below it. */
const DOUBTED = 0.2
/** Rules that go by where a number stands, not by what is said of it. */
const BY_PLACE = new Set(['pattern:age-apposition', 'pattern:age-opening', 'pattern:age-since', 'pattern:age-bracket'])
/** Counts of people, whatever stands around them. */
const COUNTED = /\b(?:(?:list|caseload|target|total|score)(?: of| is|:| stands at)?|score read out,|pp?\.?|nineteen)\s$/i

function weigh(rule: Candidate | null, chance: number, make: () => Candidate): Candidate | null {
  if (rule !== null) {
    if (rule.decision !== 'review') return rule
    return chance >= SURE ? { ...rule, decision: 'replace', confidence: chance } : chance < DOUBTED && BY_PLACE.has(rule.source) ? null : rule
  }
  if (chance < LIKELY) return null
  return { ...make(), confidence: Math.round(chance * 100) / 100, ...(chance >= SURE ? { decision: 'replace' as const } : { reason: AGE_REASON }) }
}

const AGE_REASON = 'Reads like how old somebody is.'

/** "mid 50s" in figures: a jotting of how old somebody looks. In a sentence ("in her late seventies") it is as wide as the band that would replace it. */
function decades(text: string): Candidate[] {
  if (!text.includes('0s')) return []
  return [...text.matchAll(DECADE)].map((m) => ({ start: m.index, end: m.index + m[0].length, type: 'AGE', source: 'pattern:age-decade', confidence: 0.4, decision: 'review', label: 'age', reason: 'About how old somebody is.' }))
}

const DECADE = /(?<!\bthe )(?<![\d'’])\b(?:early|mid|late)[ -][2-9]0s\b(?! (?:years|people|pounds|quid|minutes|miles))/gi

type Frame = { before: RegExp; after: RegExp; least: number; most: number; confidence: number; decision: Candidate['decision'] }

const ENDS = /^(?:\s*(?:[.,;)!?\n–—]|$)|\s(?:and|&|on|in|at|with|who|but|both)\b)/
/** Whole phrases that make a number an age. */
const FRAMES: readonly Frame[] = [
  { before: /\bage\s?[:=]\s?$/i, after: /^/, least: 0, most: 105, confidence: 0.95, decision: 'replace' },
  { before: /\b(?:M|F|male|female)[,:]?\s$/, after: ENDS, least: 1, most: 105, confidence: 0.85, decision: 'replace' },
  { before: /\b(?:kids|children|bairns|lads|boys|girls|sons|daughters|grandkids|grandchildren|grandsons|granddaughters|siblings|twins|brothers|sisters)(?:,|:| are| aged)?\s(?:\d{1,2}(?:,| and| &|, and)\s)*$/i, after: ENDS, least: 0, most: 70, confidence: 0.75, decision: 'review' },
  { before: /\b(?:man|woman|lady|lad|lass|girl|boy|chap|bloke|gentleman|patient|child|person|someone) of (?:about|around|nearly|maybe|roughly)\s$/i, after: /^/, least: 1, most: 105, confidence: 0.7, decision: 'review' },
  { before: /(?:^|[^\d])$/, after: /^\snext (?:birthday|week|month|january|february|march|april|may|june|july|august|september|october|november|december)\b/i, least: 1, most: 105, confidence: 0.85, decision: 'replace' },
  { before: /\b(?:i|he|she|you|they|mum|dad|who)(?:['’]m|['’]s|['’]re|['’]ll be| is| was| must be| will be| would be| might be)\s(?:only |just |about |nearly |now )?$/i, after: /^\s(?:you|if|now|tomorrow|last|next|this|and|but|when|so|as|today|already|in|with|who|on|he|she)\b/i, least: 16, most: 105, confidence: 0.7, decision: 'review' },
  { before: /\b(?:turned|turns|turning|hit|reached)\s$/i, after: /^\s(?:last|next|this|on|in|at|yesterday|today|tomorrow)\b/i, least: 16, most: 105, confidence: 0.75, decision: 'review' },
  { before: /(?:^|[.!?"“]\s?)at\s$/i, after: /^[!.?]/, least: 50, most: 105, confidence: 0.6, decision: 'review' },
  { before: /\((?:dau|daughter|son|husb|husband|wife|sis|sister|bro|brother|mum|dad|gson|gdau)\.?\)\s$/i, after: /^/, least: 0, most: 105, confidence: 0.7, decision: 'review' },
  { before: /\b(?:hes|shes|im|whos|theyre)\s(?:only |now |about )?$/i, after: /^(?:[,.;]|\s(?:and|but|now|next|he|she|with)\b|$|\n)/i, least: 10, most: 105, confidence: 0.7, decision: 'review' },
  { before: /\((?:about )?$/, after: /^\?/, least: 5, most: 105, confidence: 0.6, decision: 'review' },
  { before: /\b(?:he|she|form|label|record|screen|card|file) says\s$/i, after: /^(?:[,.;)]|\s(?:on|next|in|now|today)\b|$)/i, least: 3, most: 105, confidence: 0.6, decision: 'review' },
  { before: /\s(?:M|F)\s+$/, after: /^(?:\s{2,}|,|\n|$)/, least: 1, most: 105, confidence: 0.75, decision: 'review' },
  { before: /\((?:mrs?|ms|miss|m|f)\)\s$/i, after: /^/, least: 16, most: 105, confidence: 0.7, decision: 'review' },
  { before: /\b(?:is|was|may be|might be|must be|could be|either)\s$/i, after: /^ or (?:\d\d|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/i, least: 16, most: 105, confidence: 0.75, decision: 'review' },
  { before: /\b(?:is|was|may be|might be|must be|could be|either) (?:\d\d|\p{L}+(?:-\p{L}+)?) or $/iu, after: /^[,.;]/, least: 16, most: 105, confidence: 0.7, decision: 'review' },
  { before: /\b(?:partner|nurse|doctor|gp|teacher|widow|widower|single|married|divorced|retired|tiny|blind|deaf) and $/i, after: /^[,.;]/, least: 20, most: 105, confidence: 0.6, decision: 'review' },
  { before: /\bat\s$/i, after: /^\s(?:you|he|she|i|they)\b/i, least: 60, most: 105, confidence: 0.55, decision: 'review' },
  { before: /\bwhen (?:you|he|she|i|they)(?:['’]re|['’]s|['’]m| was| were| is| are)\s$/i, after: /^/, least: 3, most: 105, confidence: 0.7, decision: 'review' },
  { before: /\b(?:had|left|started|married|pregnant|came|arrived|moved|diagnosed|widowed|orphaned|wed|died|retired|mother|father)\b[^.\n\d]{0,20}\sat\s$/i, after: /^\s*(?:[.,;)"”’]|$)/, least: 12, most: 105, confidence: 0.6, decision: 'review' },
  { before: /\b(?:will|['’]ll) be\s$/i, after: /^(?:\s(?:in|next|on|this)\b|\s?[,.;)]|$)/i, least: 16, most: 105, confidence: 0.7, decision: 'review' },
]

function age(start: number, end: number, value: number, source: string, confidence: number, decision: Candidate['decision']): Candidate {
  return { start, end, type: 'AGE', source, confidence, decision, label: ageBand(value), ...(decision === 'review' ? { reason: 'A number that may be an age.' } : {}) }
}

function judge(token: Token, last: Token, number: NumberAt, before: string, after: string, tokens: readonly Token[], i: number, personEnds: ReadonlySet<number>): Candidate | null {
  const { value } = number
  const make = (source: string, confidence: number, decision: Candidate['decision'], label = value): Candidate => age(token.start, last.end, label, source, confidence, decision)
  if (OLD.test(after)) return make('pattern:age', 0.97, 'replace')
  if (/\baged?\s+$/i.test(before) && !/^s?\s?(?:[-–+]|to\b|or\b|and over)/.test(after) && !/\beligible|over|under\b/i.test(before)) return make('pattern:age', 0.95, 'replace')
  if (INFANT_UNITS.test(after)) {
    const unit = INFANT_UNITS.exec(after)?.[0] ?? ''
    const infant = /old/.test(unit) || /\b(?:baby|born|bairn|infant|newborn)\b[^.\n]{0,24}$/i.test(before)
    if (!infant && !(personEnds.has(token.start - 2) && /^\s*[.,;)\n]/.test(after.slice(unit.length)))) return null
    return { ...age(token.start, last.end + unit.length, 0, 'pattern:age-infant', 0.85, 'replace'), label: '0–4' }
  }
  if (UNITS.test(after)) return null
  for (const frame of FRAMES) if (value >= frame.least && value <= frame.most && frame.before.test(before) && frame.after.test(after)) return make('pattern:age-phrase', frame.confidence, frame.decision)
  const closes = /^\s*(?:[.,;:)!?\n–—]|$|\(| -|'|’| and (?:his|her|the)|\s(?:but|who|with|w\/|on the|lives?|alone|in|next|this|now|today|soon|when|and)\b)/.test(after)
  const previous = tokens[i - 1]
  const nameEnd = before.length - before.replace(/(?:['’]s)?[\s,(–—\-]+$/, '').length
  const followsPerson = previous !== undefined && !/[.\n]\s*$/.test(before) && (personEnds.has(previous.end) || personEnds.has(previous.stemEnd)) && nameEnd <= 4
  const family = previous !== undefined && FAMILY.has(previous.form.key) && nameEnd <= 3 && !token.lineStart && (value > 2 || !/^(?:pt|patient)$/.test(previous.form.key))
  const bracketed = /\(\s?$/.test(before) && /^!{0,3}\s?[);,–-]/.test(after)
  // "Mr I: 6!" says a number, not an age.
  if ((followsPerson || family) && !(/:\s*$/.test(before) && /^\s*(?:!|\n|$)/.test(after))) {
    if (bracketed) return make('pattern:age-bracket', 0.93, 'replace')
    if (/,\s?$/.test(before) && closes) return make('pattern:age-apposition', 0.92, 'replace')
    if (/[\s]$/.test(before) && (closes || /^\s?[:(]/.test(after)) && value >= 1) return make('pattern:age-apposition', 0.8, followsPerson && value > 1 ? 'replace' : 'review')
    if (/[\s]$/.test(before) && /^\s\p{Lu}{2,}/u.test(after) && value >= 16) return make('pattern:age-apposition', 0.55, 'review')
    // "Jim Reid 66 deals dominoes", "Chloe & Mia 12 9"
    if (followsPerson && /\s$/.test(before) && value >= 4 && /^\s(?:\p{Ll}{2,}(?:s|ed)\b(?! (?:a|of|ago|to))|\d{1,2}\b)/u.test(after) && !/^\s(?:mins|days|weeks|months|hours|pills|tablets|times|miles|kids|notes|calls|units)\b/.test(after)) return make('pattern:age-apposition', 0.5, 'review')
    if (/[.?!]\s?$/.test(before)) return make('pattern:age-opening', 0.7, 'review')
    return null
  }
  // "May is 84": the name, then the verb.
  const subject = tokens[i - 2]
  if (previous !== undefined && subject !== undefined && token.gap === 'space' && /^(?:is|was|turned|turns|now|aged)$/.test(previous.form.key) && (personEnds.has(subject.end) || personEnds.has(subject.stemEnd) || FAMILY.has(subject.form.key)) && closes && value > 3) return make('pattern:age-is', 0.85, 'replace')
  if (bracketed && value >= 16 && value <= 105 && [...personEnds].some((end) => end < token.start && token.start - end < 60 && !/[.\n]/.test(before.slice(-(token.start - end))))) return make('pattern:age-bracket', 0.65, 'review')
  if (/\b(?:man|woman|lady|lad|girl|boy|chap|gentleman|patient|child|person) of\s+$/i.test(before) && value < 111) return make('pattern:age', 0.9, 'replace')
  if (bracketed && previous !== undefined && (previous.form.flags & (F.KIN | F.ROLE)) !== 0) return make('pattern:age-bracket', 0.85, 'replace')
  if (value > 105) return null
  // Without stops the next clause follows at once: "she is 68 her husband has had two".
  if (previous?.flat === true && value >= 16 && /\b(?:he|she|i|mum|dad|who) (?:is|was)\s(?:only |now |about )?$/i.test(before) && /^\s(?:he|her|his|she|they|and|but|my|so|wi|with)\b/.test(after)) return make('pattern:age-is', 0.7, 'review')
  if (AGED.test(before) && value >= 10 && closes) return make('pattern:age-turning', 0.8, 'review')
  if (/\b(?:he|she|they|i|who|you|he’s|she’s|he's|she's|i'm|i’m|who's|who’s|they're|mum's|dad's)(?:\s+(?:is|was|were|are|be|am|will be|would be|had been))?\s+(?:only |just |about |like |nearly |now )?$/i.test(before) && value >= 1 && (closes || (/^\s\p{Ll}/u.test(after) && number.words))) {
    if (/\b(?:is|was|'s|’s|be|am|'m|’m|were|are|been)\s+(?:only |just |about |like |nearly |now )?$/i.test(before)) return make('pattern:age-is', 0.75, value >= 16 ? 'replace' : 'review')
  }
  if (value >= 16 && /\b(?:he|she|i|you)\s+(?:turns|turned|reached|hit)\s+$/i.test(before)) return make('pattern:age-turning', 0.8, 'review')
  // "Ninety, a collar and tie", "Eighty-three, me", "her sister, ninety-four".
  if (number.words && value >= 16 && value !== 100 && token.opens && /^(?:\s?[,.;]|\snow\b)/.test(after)) return make('pattern:age-opening', 0.6, 'review')
  if (!number.words && value >= 16 && value <= 105 && token.opens && /[a-z”’'"A-Z][.!?]\s$/.test(before) && /^,\s\p{Ll}/u.test(after)) return make('pattern:age-opening', 0.6, 'review')
  if (bracketed && value >= 18 && previous !== undefined && previous.form.shape !== 'lower' && /^[,;]\s?\p{L}/u.test(after)) return make('pattern:age-bracket', 0.6, 'review')
  if (number.words && value >= 13 && value <= 60 && /\b(?:at|aged)\s$/i.test(before) && /^[,.;]/.test(after)) return make('pattern:age-since', 0.5, 'review')
  if (number.words && value >= 30 && value < 100 && /,\s$/.test(before) && /^[.,;]/.test(after)) return make('pattern:age-opening', 0.6, 'review')
  if (!number.words && value >= 16 && value <= 105 && /[a-z”’'"],\s$/.test(before) && /^[,.;]\s/.test(after)) return make('pattern:age-apposition', 0.5, 'review')
  if (/\b(?:since|since he was|since she was|from the age of|was)\s+$/i.test(before) && number.words && value >= 4 && value < 18 && /^[.,;"”'’\n]/.test(after)) return make('pattern:age-since', 0.5, 'review')
  return null
}
