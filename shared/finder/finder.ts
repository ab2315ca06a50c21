import { ageJudge } from './aged/judge'
import type { AgeModel } from './aged/model'
import type { Candidate, NoteContext } from './candidate'
import { findNet } from './patterns/net'
import { findNumbers } from './patterns/numbers'
import { F, readLexicon } from './lexicon'
import { hear } from './judge/heard'
import type { Heard } from './judge/heard'
import { judgeGuesses, shippedJudge } from './judge/judge'
import { StudyWords } from './judge/study-words'
import { judgeWho, StudyCompany } from './judge/who'
import { compileRegister, compilingRegister } from './register/compile'
import type { CompiledRegister } from './register/compile'
import { judgeMentions } from './register/judge-mentions'
import type { Mention } from './register/mention'
import { findMentions, mentionStarts } from './register/mentions'
import { settleWhoIsMeant } from './register/who-is-meant'
import { plainUnits, wholeEnd } from './normalise'
import { defaultLabels, replacementFor } from './replacement'
import { resolveOverlaps } from './resolve'
import { askAmongNames } from './rules/among-names'
import { findAges } from './rules/ages'
import { findTableAges } from './rules/table-ages'
import { findDates, findFeastsOfBirth } from './rules/dates'
import { parseIsoDay } from './rules/days'
import { joinEvidence, StudyEvidence } from './rules/evidence'
import type { Evidence } from './rules/evidence'
import { findIndirect, tryFrames } from './rules/indirect'
import { markKept } from './rules/keep-marks'
import { findLandmarks } from './rules/landmarks'
import { findHeardNames, StudySounds } from './rules/heard-names'
import { findLetters } from './rules/letters'
import { findNames } from './rules/names'
import { findNearNames } from './rules/near-names'
import { findRoutes, joinAddresses } from './rules/places'
import { findPublicEvents } from './rules/public-events'
import { growTails } from './rules/tails'
import { makeListener, makingListener } from './sound/listen'
import type { Heard as Sounding, Listener } from './sound/listen'
import { tokenise } from './tokens'
import type { Token } from './tokens'
import { createTagger } from './tagger/tagger'
import type { Tagger } from './tagger/tagger'
import type { TaggedSpan } from './tagger/spans'
import { clusterOf } from './tagger/word-clusters'
import { kindOf } from './tagger/word-kinds'
import { findTelling, tellingModel, withoutIdlePieces } from './telling/telling'
import type { Finder, FinderOptions, Finding, NoteText, Register } from './types'

/** Decoded when first asked for; it holds no state but caches. */
let shippedTagger: Tagger | undefined

/** Reads the lists and the learnt models, which otherwise whoever asks first waits for. What was read stays. */
function* prepare(): Generator<void> {
  yield* readLexicon()
  for (const load of [() => clusterOf(0), () => kindOf(0), () => (shippedTagger ??= createTagger()).read(''), tellingModel, ageJudge, () => shippedJudge.weigh([], NOWHERE), () => shippedJudge.knows([], NOWHERE)]) {
    yield
    load()
  }
  yield* tryFrames()
}

const NOWHERE = { start: 0, end: 0, source: '' }

/** Compiles the register's matchers once; `scan` is then pure and fast. */
export function createFinder(register: Register, options: FinderOptions = {}): Finder {
  return finderOf(register, compileRegister(register), options)
}

/** The same in steps of some ten milliseconds, for who has others to serve meanwhile. */
export function* createFinderInSteps(register: Register, options: FinderOptions = {}): Generator<void, Finder> {
  yield* prepare()
  const compiled = yield* compilingRegister(register)
  return finderOf(register, compiled, options, options.tagger === null ? undefined : yield* makingListener(compiled))
}

function finderOf(register: Register, compiled: CompiledRegister, options: FinderOptions, ready?: Listener): Finder {
  const labels = defaultLabels(compiled)
  const study = new StudyEvidence()
  const blank = register.people.length === 0 && register.sites.length === 0 && options.corpus === undefined
  const tagger = options.tagger === undefined ? (blank ? null : (shippedTagger ??= createTagger())) : options.tagger
  const judge = options.judge ?? shippedJudge
  const words = new StudyWords()
  const company = new StudyCompany()
  const soundings = new StudySounds()
  let listener = ready
  const listen: Listener = (tokens) => (listener ??= makeListener(compiled))(tokens)
  // The towns of the sites are places, whatever their words look like.
  for (const site of register.sites) {
    for (const part of (site.region ?? '').split(',')) {
      const words = tokenise(part)
      if (words.length > 0) study.note(words, 'PLACE', 3)
    }
  }
  let learned = false
  /** What was read while learning and is wanted again by the first scan of the same text. */
  const readings = new Map<string, Reading>()
  const finder: Finder = {
    learn(texts) {
      for (const text of texts) {
        learned = true
        const plain = plainUnits(text)
        const reading = readText(plain, compiled, tagger, listen)
        if (reading.names !== null) words.note(reading.tokens, reading.names.heard)
        company.note(reading.tokens, compiled)
        soundings.note(reading.tokens, reading.sounds, compiled)
        if (readings.size < KEPT_READINGS && plain.length < KEPT_LENGTH) readings.set(plain, reading)
        const pass = firstPass({ text: plain }, compiled, reading)
        takeEvidence(study, pass.tokens, findCandidates(pass, compiled, study, soundings, true))
      }
    },
    scan(note: NoteText): Finding[] {
      const plain = { ...note, text: plainUnits(note.text) }
      const reading = readings.get(plain.text) ?? readText(plain.text, compiled, tagger, listen)
      const pass = firstPass(contextOf(plain, compiled), compiled, reading)
      readings.delete(plain.text)
      // A finder that has read the study has read this note; without one, the note is its own study.
      let evidence: Evidence = study
      let used = words
      let known = company
      let alike = soundings
      if (!learned) {
        const own = new StudyEvidence()
        takeEvidence(own, pass.tokens, findCandidates(pass, compiled, study, soundings, true))
        evidence = joinEvidence(study, own)
        used = new StudyWords()
        if (reading.names !== null) used.note(reading.tokens, reading.names.heard)
        known = new StudyCompany()
        known.note(reading.tokens, compiled)
        alike = new StudySounds()
        alike.note(reading.tokens, reading.sounds, compiled)
      }
      let candidates = findCandidates(pass, compiled, evidence, alike, false, tagger === null ? null : ageJudge())
      const settle = (all: readonly Candidate[]): Candidate[] => settleWhoIsMeant(withoutIdlePieces(resolveOverlaps(plain.text, growTails(pass.tokens, all)), plain.text, pass.tokens), pass.tokens, compiled)
      if (reading.names === null) return settle([...candidates, ...findIndirect(plain.text, pass.tokens)]).map((c) => toFinding(c, note.text, compiled, labels))
      const hearing = { text: plain.text, tokens: pass.tokens, heard: reading.names.heard, kept: pass.kept, evidence, words: used, register: compiled }
      candidates = judgeGuesses(candidates, reading.names.spans, hearing, judge)
      candidates.push(...findTelling(plain.text, pass.tokens))
      const settled = askAmongNames(plain.text, pass.tokens, pass.kept, judgeWho(settle(candidates), hearing, known, pass.context.siteId, judge))
      return settled.map((c) => toFinding(c, note.text, compiled, labels))
    },
  }
  if (options.corpus !== undefined) finder.learn(options.corpus)
  return finder
}

type Pass = {
  context: NoteContext
  tokens: Token[]
  /** Tokens that patterns and the register have explained. */
  taken: Uint8Array
  kept: Uint8Array
  firm: Candidate[]
  present: Set<number>
  sounds: readonly Sounding[]
}

function contextOf(note: NoteText, register: CompiledRegister): NoteContext {
  const site = note.siteId === undefined ? undefined : register.sites.find((s) => s.id === note.siteId)
  const start = parseIsoDay(site?.windowStart)
  const end = parseIsoDay(site?.windowEnd)
  const noteDay = parseIsoDay(note.occurredAt)
  return {
    text: note.text,
    ...(note.siteId === undefined ? {} : { siteId: note.siteId }),
    ...(noteDay === undefined ? {} : { noteDay }),
    ...(start === undefined || end === undefined ? {} : { window: { start, end } }),
  }
}

function isRising(candidates: readonly Candidate[]): boolean {
  for (let k = 1; k < candidates.length; k++) if ((candidates[k - 1]?.start ?? 0) > (candidates[k]?.start ?? 0)) return false
  return true
}

function markTaken(taken: Uint8Array, tokens: readonly Token[], candidates: readonly Candidate[]): void {
  const sorted = isRising(candidates) ? candidates : [...candidates].sort((a, b) => a.start - b.start)
  let k = 0
  for (const candidate of sorted) {
    while (k > 0 && (tokens[k]?.start ?? Infinity) > candidate.start) k--
    while (k < tokens.length && (tokens[k]?.end ?? 0) <= candidate.start) k++
    for (let n = k; n < tokens.length && (tokens[n]?.start ?? Infinity) < candidate.end; n++) taken[n] = 1
  }
}

/** Who of the register is named, when the note is of that site. */
type Named = { siteId: string | undefined; mentions: readonly Candidate[]; present: Set<number> }

/** What depends on the text and the register alone; `inferred` is what the text says of its own site, once asked; `names` what the tagger hears. */
type Reading = { tokens: Token[]; net: readonly Candidate[]; numbers: readonly Candidate[]; kept: Uint8Array; starts: readonly number[]; inferred: Named | null; sounds: readonly Sounding[]; names: { heard: Heard; spans: readonly TaggedSpan[] } | null }

/** A study of some thousand notes is kept between learning and scanning, a larger one in part: some 20 MB at most. */
const KEPT_READINGS = 2500
const KEPT_LENGTH = 4000

/** Below this a stretch reads like no name at all. */
const HEARD = 0.04

function readText(text: string, register: CompiledRegister, tagger: Tagger | null, listen: Listener): Reading {
  const tokens = tokenise(text)
  const read = tagger?.read(text, { threshold: HEARD })
  const numbers = findNumbers(text, tokens)
  return { tokens, net: findNet(text), numbers, kept: markKept(tokens), starts: mentionStarts(tokens, register), inferred: null, sounds: tagger === null ? [] : listen(tokens), names: read === undefined ? null : { heard: hear(tokens, read), spans: read.spans } }
}

/** Patterns, dates and the register: what does not depend on evidence from elsewhere. */
function firstPass(context: NoteContext, register: CompiledRegister, reading: Reading): Pass {
  const { text } = context
  const { tokens, net, numbers, kept, sounds } = reading
  const taken = new Uint8Array(tokens.length)
  const dates = findDates(text, tokens, context)
  const patterns = [...net, ...numbers, ...dates, ...findFeastsOfBirth(text)]
  markTaken(taken, tokens, patterns.filter((c) => c.decision === 'replace' || c.confidence >= 0.6))
  const { siteId, mentions, present } = namedIn(text, reading, register, context.siteId)
  // A guessed short form must not hide a longer name around it.
  markTaken(taken, tokens, mentions.filter((m) => m.confidence >= 0.7 || m.source !== 'register:nickname'))
  return { context: siteId === undefined ? context : { ...context, siteId }, tokens, taken, kept, firm: [...patterns, ...mentions], present, sounds }
}

function namedIn(text: string, reading: Reading, register: CompiledRegister, given: string | undefined): Named {
  const { tokens, starts, kept, inferred } = reading
  if (inferred !== null && (given === undefined || given === inferred.siteId)) return inferred
  const anywhere = given === undefined ? findMentions(tokens, starts, register, undefined) : []
  const siteId = given ?? inferSite(anywhere, register)
  const all = siteId === undefined ? anywhere : findMentions(tokens, starts, register, siteId)
  const mentions = judgeMentions(all.filter((m) => !isOfPhrase(m, tokens, kept)), tokens, register, text, siteId)
  const present = new Set<number>()
  for (const m of mentions) if (m.person !== undefined && m.confidence >= 0.7) present.add(m.person)
  const named = { siteId, mentions, present }
  if (given === undefined) reading.inferred = named
  return named
}

/** A word name inside a kept phrase ("Rich Tea", "Down's screening") is the phrase's. */
function isOfPhrase(m: Mention, tokens: readonly Token[], kept: Uint8Array): boolean {
  if (m.kind === 'part' && !m.titled && kept[m.from] === 3 && kept[m.to] === 3 && (kept[m.from - 1] === 3 || kept[m.from + 1] === 3)) return true
  const form = tokens[m.from]?.form
  return (m.plain || m.kind === 'nickname') && (kept[m.from] === 3 || (kept[m.from] === 1 && form?.possessive === true && (form.flags & F.EPONYM) !== 0))
}

/** A note that does not say its site is of the site whose people it names most, when that is clear. */
function inferSite(mentions: readonly Mention[], register: CompiledRegister): string | undefined {
  const votes = new Map<string, number>()
  const voters = new Set<number>()
  for (const m of mentions) {
    if (m.site !== undefined) {
      const id = register.sites[m.site]?.id ?? ''
      votes.set(id, (votes.get(id) ?? 0) + 1)
    }
    const index = m.people[0]
    if (index === undefined || m.people.length !== 1 || m.strength < 0.9 || m.plain || voters.has(index)) continue
    voters.add(index)
    const sites = register.people[index]?.siteIds ?? new Set<string>()
    for (const id of sites) votes.set(id, (votes.get(id) ?? 0) + 1 / sites.size)
  }
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best !== undefined && (second === undefined || best[1] > second[1]) ? best[0] : undefined
}

function findCandidates(pass: Pass, register: CompiledRegister, evidence: Evidence, study: StudySounds, namesOnly: boolean, judge: AgeModel | null = null): Candidate[] {
  const { context, tokens, taken, kept, present, sounds } = pass
  const { text, siteId } = context
  const names = findNames(tokens, text, taken, kept, evidence)
  const routes = namesOnly ? [] : findRoutes(text, tokens, taken)
  const placed = joinAddresses(text, tokens, [...names, ...routes])
  if (namesOnly) return placed
  const near = findNearNames(tokens, taken, kept, register, siteId)
  // Everyday words that sound like a name are for the judge to weigh: without models nobody listens.
  const heard = sounds.length === 0 ? [] : findHeardNames(sounds, { tokens, taken, kept, register, siteId, present, study })
  const takenNow = taken.slice()
  markTaken(takenNow, tokens, [...placed, ...near])
  const letters = findLetters(tokens, text, takenNow, kept, register, pass.present, siteId)
  const ends = new Set<number>()
  for (const c of [...pass.firm, ...near, ...placed, ...letters]) if (c.type === 'PERSON' && c.end - c.start > 1) ends.add(c.end)
  const ages = findAges(text, tokens, takenNow, ends, judge)
  return [...pass.firm, ...near, ...heard, ...placed, ...letters, ...ages, ...findPublicEvents(text, tokens), ...findTableAges(text), ...findLandmarks(tokens)]
}

/** Only what is strong teaches; a guess must not confirm itself. */
function takeEvidence(evidence: StudyEvidence, tokens: readonly Token[], candidates: readonly Candidate[]): void {
  for (const c of candidates) {
    if (c.source.startsWith('study:')) continue
    const inside = tokensIn(tokens, c)
    if (c.source === 'rule:capital-words') evidence.note(inside, c.type, 0.5)
    if (c.decision !== 'replace' || c.confidence < (c.type === 'PERSON' ? 0.75 : 0.65)) continue
    evidence.note(inside, c.type)
  }
}

/** The tokens of a proposal, found by halving. */
function tokensIn(tokens: readonly Token[], c: Candidate): Token[] {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < c.start) low = middle + 1
    else high = middle
  }
  const inside: Token[] = []
  for (let k = low; k < tokens.length; k++) {
    const token = tokens[k]
    if (token === undefined || token.start >= c.end) break
    inside.push(token)
  }
  return inside
}

function toFinding(candidate: Candidate, text: string, register: CompiledRegister, labels: { people: string[]; sites: string[] }): Finding {
  const entityId =
    candidate.person !== undefined ? register.people[candidate.person]?.person.id : candidate.site !== undefined ? register.sites[candidate.site]?.id : undefined
  const mayBeId = entityId === undefined && candidate.mayBe !== undefined ? register.people[candidate.mayBe]?.person.id : undefined
  return {
    start: candidate.start,
    end: wholeEnd(text, candidate.end),
    type: candidate.type,
    text: text.slice(candidate.start, wholeEnd(text, candidate.end)),
    replacement: replacementFor(candidate, labels),
    source: candidate.source,
    confidence: Math.round(candidate.confidence * 100) / 100,
    decision: candidate.decision,
    ...(entityId === undefined ? {} : { entityId }),
    ...(mayBeId === undefined ? {} : { mayBeId }),
    ...(candidate.decision === 'review' && candidate.reason !== undefined ? { reason: candidate.reason } : {}),
  }
}
