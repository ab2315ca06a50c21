import type { Candidate } from '../candidate'
import type { Token } from '../tokens'

/**
 * Indirect identifiers (domain reference 3.8): superlatives and sole holders, rare illness, unusual births, offices,
 * news, disasters. Always for a person to judge; the whole clause is raised, since the words around the trigger identify.
 */

const SOLE = /(?:(?:the|britain's|england's)\s+(?:first(?:\s+ever)?|last)|(?:the|our|their|its|his|her|my)\s+(?:only|oldest|youngest|longest[- ]serving|tallest|sole))\s+(?!thing|time|way|problem|reason|place|room|chair|seat|bit|sound|light|question|difference)(?:one\b|other\b|black\b|white\b|asian\b|male\b|female\b|woman\b|man\b|person\b|patient\b|nurse\b|doctor\b|gp\b|family\b|(?:\p{L}+\s+){1,3}(?:in|at|on|to|who|here|round|left|ever|living|alive|that|man|woman|nurse|doctor|lad|person|player|speaker|driver|member|midwife|teacher|officer|signal\p{L}*))/iuy
const ONE_OF = /one of (?:the )?(?:last|first|only|few|oldest|youngest|original|two|three)\b/iy
const FAME = /(?:in the (?:news|papers?|paper|courier|gazette|herald|local news)|on (?:the )?(?:telly|tv|television|radio|look north|news|local news|crimewatch|front page)|front page|headline|world record|record holder|olympic[s]?|paralympic[s]?|commonwealth games|world cup|gold medal|medal\b|mbe\b|obe\b|cbe\b|george cross|mayor of|former mayor|used to be (?:the )?mayor|used to captain|captained|played for|lord mayor|viral|famous for|on (?:bake off|masterchef|countdown|strictly|the voice|x factor|pointless|mastermind|university challenge|gladiators|dragons['’] den|big brother|love island|the chase|eggheads|britain['’]s got talent|a place in the sun|homes under the hammer|come dine with me|the repair shop|antiques roadshow)|named after (?:him|her)|documentary)/iy
const BIRTHS = /(?:twins|triplets|quads|quadruplets|quintuplets|conjoined|eight children|nine children|ten children|eleven children|twelve children|widowed (?:twice|three times))\b/iy
const RARE_ILLNESS = /(?:fibrodysplasia|huntington['’]?s|motor neurone|mnd\b|als\b|creutzfeldt|cjd\b|progeria|duchenne|batten disease|ehlers[- ]danlos vascular|cystic fibrosis|locked[- ]in|gaucher|pompe disease|fabry|niemann|tay[- ]sachs|wilson['’]s disease|porphyria|marfan|epidermolysis|ichthyosis|osteogenesis|brittle bone|prader|angelman|rett syndrome|mitochondrial|myasthenia|lambert[- ]eaton|guillain|scleroderma|von hippel|phenylketonuria|sickle|thalassaemia|haemophilia|transplant(?:ed)?\b|stiff person|narcolepsy|acromegaly|leprosy|rabies|ossificans)/iy
const SCARCE = /(?:about|only|just|some|fewer than|less than|maybe|around)?\s*(?:\d{1,3}|a hundred|fifty|sixty|twenty|thirty|forty|a dozen|a handful|a few) (?:of (?:them|us) )?(?:in|across) the (?:whole )?(?:country|uk|world|county|town|village|region)\b/iy
const DISASTER = /(?:survivor of|survived the|was (?:at|in) the [a-z ]{0,24}(?:flood|disaster|fire|crash|bombing|riot|explosion|strike|siege)|the [a-z ]{0,16}(?:flood|disaster|bombing|pit collapse|explosion|siege)\b|the beast from the east|drowned|murdered|manslaughter|stabb(?:ed|ing)|shot dead|asylum (?:interview|seeker|claim)|deported)/iy
const MARKED = /the (?:one|man|woman|lady|chap|bloke|house|flat|cottage|fella|lad|girl) (?:with|w\/) (?:the|a) (?:\p{L}+)/iuy
const ONLY = /only (?!a\b|an\b|the\b|one\b|two\b|three\b|had\b|has\b|got\b|went\b|came\b|just\b|been\b|there\b|that\b|if\b|when\b|because\b|works?\b|on\b|in\b|at\b|for\b|said\b|time\b|thing\b|problem\b|way\b|seat\b|chair\b|sound\b|room\b|light\b)(?:\p{L}+ ){1,3}(?:in|at|on|for|of) (?:the|this|our|\p{Lu})/uy
const PIONEER = /the first (?:ever |openly )?(?:female|woman|male|black|asian|muslim|sikh|hindu|jewish|gay|lesbian|trans|disabled|deaf|blind|somali|polish|welsh|scottish|irish)\b/iy
const SHOWS = /(?:bake off|grand designs|crimewatch|masterchef|mastermind|antiques roadshow|songs of praise|newsnight|panorama|desert island discs|question of sport|university challenge|homes under the hammer|escape to the country|the repair shop|dragons['’] den|britain['’]s got talent|who wants to be a millionaire|long lost family|look north|midlands today|look east|points west|south today|wales today|reporting scotland|north west tonight|granada reports|calendar news)\b/iy
const DEEDS = /(?:won the (?:lottery|pools|jackpot)|sued the|in (?:all )?the papers|the inquest|(?:his|her|their) trial|the court case|found the body|holds? the record|held the record|world champion|national champion|(?:designed|built|composed|founded|invented|sculpted) the|wrote the (?:book|song|hymn|play|column)|land['’]s end to|tattoo of|glass eye|wooden leg|born (?:on|in) (?:the|a) (?:ferry|boat|train|taxi|lift|car park|pub|ditch|caravan|tent|bus|pier|lighthouse|workhouse)|rescued from|struck by lightning|kindertransport|windrush generation|bevin boy|land girl|great escape|falklands|dambusters)/iy
const SPOUSE = /(?:mayor|vicar|mp|bishop|headmaster|headmistress|headteacher|chairman|chairwoman|councillor|bank manager|undertaker|landlord|landlady|coroner|judge|chief constable|postmaster|postmistress|minister|rabbi|imam)['’]s (?:ex[- ]?)?(?:wife|husband|son|daughter|brother|sister|driver|mother|father|widow|partner|nephew|niece)\b/iy
const MANY = /(?:adopted|fostered) (?:\p{L}+ ){0,2}(?:kids|children|babies)|(?:with|has|had|of) (?:the )?(?:six|seven|eight|nine|ten|eleven|twelve|thirteen) (?:\p{L}+ )?(?:kids|children|brothers|sisters|sons|daughters)/iuy
const WHOSE = /the (?:one|man|woman|lady|chap|bloke|fella|lad|lass|girl|boy|couple|family) whose \p{L}+|the (?:man|woman|lady|chap|bloke|fella|lad|lass|couple|family) who (?:keeps?|kept|did|drove|walked|ran|runs|won|built|shot|killed|lost|saved|rescued|fell|jumped|swam|sued|married|bought|sold|owned|owns|played|invented|found|found|sings|painted|climbed|cycled|wrestled|delivers?|designed)\b/iuy
const HELD = /(?:used to be|was once|retired|ex-|former)\s?(?:the |a |an )?(?:mp\b|mayor|bishop|headmistress|headmaster|headteacher|detective|chief constable|coroner|judge|high sheriff|footballer|professional|boxer|jockey|olympian|newsreader|author|tiller girl|pit deputy|lighthouse|ambassador|signalman|town crier)/iy

const TRIGGERS: readonly { keys: ReadonlySet<string>; pattern: RegExp; reason: string; whole: boolean; confidence: number }[] = [
  { keys: new Set('the our their its his her my britains englands'.split(' ')), pattern: SOLE, reason: 'Only one person can be meant.', whole: true, confidence: 0.6 },
  { keys: new Set(['one']), pattern: ONE_OF, reason: 'Few people can be meant.', whole: true, confidence: 0.6 },
  { keys: new Set('in on front headline world record olympic olympics paralympic paralympics commonwealth gold medal mbe obe cbe george mayor former used captained played lord viral famous named documentary'.split(' ')), pattern: FAME, reason: 'Can be looked up.', whole: true, confidence: 0.5 },
  { keys: new Set('twins triplets quads quadruplets quintuplets conjoined eight nine ten eleven twelve widowed'.split(' ')), pattern: BIRTHS, reason: 'An unusual family.', whole: true, confidence: 0.55 },
  { keys: new Set('fibrodysplasia huntington huntingtons motor mnd als creutzfeldt cjd progeria duchenne batten ehlers cystic locked gaucher pompe fabry niemann tay wilson porphyria marfan epidermolysis ichthyosis osteogenesis brittle prader angelman rett mitochondrial myasthenia lambert guillain scleroderma von phenylketonuria sickle thalassaemia haemophilia transplant transplanted stiff narcolepsy acromegaly leprosy rabies ossificans'.split(' ')), pattern: RARE_ILLNESS, reason: 'A rare illness or treatment.', whole: true, confidence: 0.55 },
  { keys: new Set('about only just some fewer less maybe around a fifty sixty twenty thirty forty'.split(' ')), pattern: SCARCE, reason: 'Says how few there are.', whole: true, confidence: 0.55 },
  { keys: new Set('survivor survived was the drowned murdered manslaughter stabbed stabbing shot asylum deported'.split(' ')), pattern: DISASTER, reason: 'An event that made news.', whole: true, confidence: 0.5 },
  { keys: new Set(['the']), pattern: MARKED, reason: 'Described by what everybody knows them by.', whole: true, confidence: 0.45 },
  { keys: new Set(['only']), pattern: ONLY, reason: 'Only one person can be meant.', whole: true, confidence: 0.5 },
  { keys: new Set(['the']), pattern: PIONEER, reason: 'The first of a kind.', whole: true, confidence: 0.6 },
  { keys: new Set('bake grand crimewatch masterchef mastermind antiques songs newsnight panorama desert question university homes escape the dragons britains who long look midlands points south wales reporting north granada calendar'.split(' ')), pattern: SHOWS, reason: 'Can be looked up.', whole: true, confidence: 0.5 },
  { keys: new Set('won sued in the his her their found holds hold held world national designed built composed founded invented sculpted wrote lands land tattoo glass wooden born rescued struck kindertransport windrush bevin great falklands dambusters'.split(' ')), pattern: DEEDS, reason: 'A deed or event that can be looked up.', whole: true, confidence: 0.5 },
  { keys: new Set('mayor vicar mp bishop headmaster headmistress headteacher chairman chairwoman councillor bank undertaker landlord landlady coroner judge chief postmaster postmistress minister rabbi imam'.split(' ')), pattern: SPOUSE, reason: 'Kin of somebody everybody knows.', whole: true, confidence: 0.5 },
  { keys: new Set('adopted fostered with has had of'.split(' ')), pattern: MANY, reason: 'An unusual family.', whole: true, confidence: 0.5 },
  { keys: new Set(['the']), pattern: WHOSE, reason: 'Described by what everybody knows them by.', whole: true, confidence: 0.45 },
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
      // A text without full stops has no clauses: there the reach is short.
      const span = clause(text, token.start, token.start + match[0].length, token.flat ? 45 : REACH)
      out.push({ ...span, type: 'RARE', source: 'rule:indirect', confidence: trigger.confidence, decision: 'review', reason: trigger.reason })
      done = span.end
      break
    }
  }
  return out
}

const REACH = 110

/** The words from the clause's beginning to its end, no more than a line's length either way. */
function clause(text: string, start: number, end: number, reach: number): { start: number; end: number } {
  const left = text.slice(Math.max(0, start - reach), start)
  let from = start
  const cut = [...left.matchAll(new RegExp(STOPS.source, 'gi'))].pop()
  from = cut === undefined ? start - left.length : start - left.length + cut.index + cut[0].length
  if (cut === undefined && left.length === reach) from += Math.max(0, left.indexOf(' ') + 1)
  while (from < start && /\s|['‘’]/.test(text[from] ?? '')) from++
  const right = text.slice(end, end + reach)
  const stop = STOPS.exec(right)
  let to = stop === null ? end + right.length : end + stop.index
  if (stop === null && right.length === reach) to = end + Math.max(0, right.lastIndexOf(' '))
  while (to > end && /\s|['‘’,]/.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}
