import type { Candidate } from '../candidate'
import type { Token } from '../tokens'

/**
 * Indirect identifiers (domain reference 3.8): superlatives and sole holders, rare illness, unusual births, offices,
 * news, disasters. Always for a person to judge; the whole clause is raised, since the words around the trigger identify.
 */

const SOLE = /(?:(?:the|britain's|england's)\s+(?:first(?:\s+ever)?|last)|(?:the|our|their|its|his|her|my)\s+(?:only|oldest|youngest|longest[- ]serving|tallest|sole))\s+(?:one\b|other\b|black\b|white\b|asian\b|male\b|female\b|woman\b|man\b|person\b|patient\b|nurse\b|doctor\b|gp\b|family\b|(?:\p{L}+\s+){1,3}(?:in|at|on|to|who|here|round|left|ever|living|alive|that|man|woman|nurse|doctor|lad|person|player|speaker|driver|member|midwife|teacher|officer|signal\p{L}*))/iuy
const ONE_OF = /one of (?:the )?(?:last|first|only|few|oldest|youngest|original|two|three)\b/iy
const FAME = /(?:in the (?:news|papers?|paper|courier|gazette|herald|local news)|on (?:the )?(?:telly|tv|television|radio|look north|news|local news|crimewatch|front page)|front page|headline|world record|record holder|olympic[s]?|paralympic[s]?|commonwealth games|world cup|gold medal|medal\b|mbe\b|obe\b|cbe\b|george cross|mayor of|former mayor|used to be (?:the )?mayor|used to captain|captained|played for|lord mayor|viral|famous for|on (?:bake off|masterchef|countdown|strictly|the voice|x factor|pointless|mastermind|university challenge|gladiators|dragons['’] den|big brother|love island|the chase|eggheads|britain['’]s got talent|a place in the sun|homes under the hammer|come dine with me|the repair shop|antiques roadshow)|named after (?:him|her)|documentary)/iy
const BIRTHS = /(?:twins|triplets|quads|quadruplets|quintuplets|conjoined|eight children|nine children|ten children|eleven children|twelve children|widowed (?:twice|three times))\b/iy
const RARE_ILLNESS = /(?:fibrodysplasia|huntington['’]?s|motor neurone|mnd\b|als\b|creutzfeldt|cjd\b|progeria|duchenne|batten disease|ehlers[- ]danlos vascular|cystic fibrosis|locked[- ]in|gaucher|pompe disease|fabry|niemann|tay[- ]sachs|wilson['’]s disease|porphyria|marfan|epidermolysis|ichthyosis|osteogenesis|brittle bone|prader|angelman|rett syndrome|mitochondrial|myasthenia|lambert[- ]eaton|guillain|scleroderma|von hippel|phenylketonuria|sickle|thalassaemia|haemophilia|transplant(?:ed)?\b|stiff person|narcolepsy|acromegaly|leprosy|rabies|ossificans)/iy
const SCARCE = /(?:about|only|just|some|fewer than|less than|maybe|around)?\s*(?:\d{1,3}|a hundred|fifty|sixty|twenty|thirty|forty|a dozen|a handful|a few) (?:of (?:them|us) )?(?:in|across) the (?:whole )?(?:country|uk|world|county|town|village|region)\b/iy
const DISASTER = /(?:survivor of|survived the|was (?:at|in) the [a-z ]{0,24}(?:flood|disaster|fire|crash|bombing|riot|explosion|strike|siege)|the [a-z ]{0,16}(?:flood|disaster|bombing|pit collapse|explosion|siege)\b|the beast from the east|drowned|murdered|manslaughter|stabb(?:ed|ing)|shot dead|asylum (?:interview|seeker|claim)|deported)/iy
const MARKED = /the (?:one|man|woman|lady|chap|bloke|house|flat|cottage|fella|lad|girl) (?:with|w\/) (?:the|a) (?:\p{L}+)/iuy
const HELD = /(?:used to be|was once|retired|ex-|former)\s?(?:the )?(?:mp\b|mayor|bishop|headmistress|headmaster|headteacher|detective|chief constable|coroner|judge|high sheriff|footballer|professional|boxer|jockey|olympian|newsreader|author|pit deputy|lighthouse|ambassador|signalman|town crier)/iy

const TRIGGERS: readonly { keys: ReadonlySet<string>; pattern: RegExp; reason: string; whole: boolean; confidence: number }[] = [
  { keys: new Set('the our their its his her my britains englands'.split(' ')), pattern: SOLE, reason: 'Only one person can be meant.', whole: true, confidence: 0.6 },
  { keys: new Set(['one']), pattern: ONE_OF, reason: 'Few people can be meant.', whole: true, confidence: 0.6 },
  { keys: new Set('in on front headline world record olympic olympics paralympic paralympics commonwealth gold medal mbe obe cbe george mayor former used captained played lord viral famous named documentary'.split(' ')), pattern: FAME, reason: 'Can be looked up.', whole: true, confidence: 0.5 },
  { keys: new Set('twins triplets quads quadruplets quintuplets conjoined eight nine ten eleven twelve widowed'.split(' ')), pattern: BIRTHS, reason: 'An unusual family.', whole: true, confidence: 0.55 },
  { keys: new Set('fibrodysplasia huntington huntingtons motor mnd als creutzfeldt cjd progeria duchenne batten ehlers cystic locked gaucher pompe fabry niemann tay wilson porphyria marfan epidermolysis ichthyosis osteogenesis brittle prader angelman rett mitochondrial myasthenia lambert guillain scleroderma von phenylketonuria sickle thalassaemia haemophilia transplant transplanted stiff narcolepsy acromegaly leprosy rabies ossificans'.split(' ')), pattern: RARE_ILLNESS, reason: 'A rare illness or treatment.', whole: true, confidence: 0.55 },
  { keys: new Set('about only just some fewer less maybe around a fifty sixty twenty thirty forty'.split(' ')), pattern: SCARCE, reason: 'Says how few there are.', whole: true, confidence: 0.55 },
  { keys: new Set('survivor survived was the drowned murdered manslaughter stabbed stabbing shot asylum deported'.split(' ')), pattern: DISASTER, reason: 'An event that made news.', whole: true, confidence: 0.5 },
  { keys: new Set(['the']), pattern: MARKED, reason: 'Described by what everybody knows them by.', whole: true, confidence: 0.45 },
  { keys: new Set('used was retired ex former'.split(' ')), pattern: HELD, reason: 'A job few people held.', whole: true, confidence: 0.5 },
]

const BY_KEY = new Map<string, (typeof TRIGGERS)[number][]>()
for (const trigger of TRIGGERS) for (const key of trigger.keys) BY_KEY.set(key, [...(BY_KEY.get(key) ?? []), trigger])

const STOPS = /[.;:!?"“”()\n\u2014]|\s[–-]\s|,\s(?:and|but|so|she|he|they|i|it)\b/i

export function findIndirect(text: string, tokens: readonly Token[]): Candidate[] {
  const out: Candidate[] = []
  let done = 0
  for (const token of tokens) {
    if (token.start < done) continue
    const triggers = BY_KEY.get(token.form.key)
    if (triggers === undefined) continue
    for (const trigger of triggers) {
      trigger.pattern.lastIndex = token.start
      const match = trigger.pattern.exec(text)
      if (match === null) continue
      const span = clause(text, token.start, token.start + match[0].length)
      out.push({ ...span, type: 'RARE', source: 'rule:indirect', confidence: trigger.confidence, decision: 'review', reason: trigger.reason })
      done = span.end
      break
    }
  }
  return out
}

const REACH = 110

/** The words from the clause's beginning to its end, no more than a line's length either way. */
function clause(text: string, start: number, end: number): { start: number; end: number } {
  const left = text.slice(Math.max(0, start - REACH), start)
  let from = start
  const cut = [...left.matchAll(new RegExp(STOPS.source, 'gi'))].pop()
  from = cut === undefined ? start - left.length : start - left.length + cut.index + cut[0].length
  if (cut === undefined && left.length === REACH) from += Math.max(0, left.indexOf(' ') + 1)
  while (from < start && /\s|['‘’]/.test(text[from] ?? '')) from++
  const right = text.slice(end, end + REACH)
  const stop = STOPS.exec(right)
  let to = stop === null ? end + right.length : end + stop.index
  if (stop === null && right.length === REACH) to = end + Math.max(0, right.lastIndexOf(' '))
  while (to > end && /\s|['‘’,]/.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}
