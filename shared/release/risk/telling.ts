/**
 * Details that tell a person apart without naming anyone (domain.md 3.8): what the notes say of family, former work, health, origin and the
 * rest, the rough share of a practice's patients of whom as much could be said, and a safe vaguer word for each. The shares are rough on
 * purpose and err towards warning: they say whether "a few" or "hundreds" on the list would fit, no more.
 */
import { atOnce } from '../../steps'
import type { ReplacementCategory } from '../types'

export const TELLING_KINDS = [
  'age', 'family', 'former job', 'job', 'office held', 'condition', 'rare condition', 'origin, language or faith', 'event', 'home', 'something they have', 'place', 'organisation', 'rare fact',
] as const
export type TellingKind = (typeof TELLING_KINDS)[number]
export type Telling = { start: number; end: number; kind: TellingKind }

/** `share`: of the people on a list, as a fraction. `vaguer`: what a release can say instead. */
export const TELLING: Readonly<Record<TellingKind, { share: number; vaguer: string }>> = {
  age: { share: 0.1, vaguer: '[an adult]' },
  family: { share: 0.06, vaguer: '[family circumstances]' },
  'former job': { share: 0.005, vaguer: '[former occupation]' },
  job: { share: 0.005, vaguer: '[occupation]' },
  'office held': { share: 0.002, vaguer: '[local office]' },
  condition: { share: 0.05, vaguer: '[long-term condition]' },
  'rare condition': { share: 0.0002, vaguer: '[serious condition]' },
  'origin, language or faith': { share: 0.05, vaguer: '[community]' },
  event: { share: 0.01, vaguer: '[local event]' },
  home: { share: 0.03, vaguer: '[housing]' },
  'something they have': { share: 0.01, vaguer: '[possession]' },
  place: { share: 0.05, vaguer: '[place]' },
  organisation: { share: 0.05, vaguer: '[local organisation]' },
  'rare fact': { share: 0.005, vaguer: '[detail withheld]' },
}

export const KIND_OF_FINDING: Partial<Record<ReplacementCategory, TellingKind>> = {
  AGE: 'age', DOB: 'age', RARE: 'rare fact', JOB: 'job', EVENT: 'event', PLACE: 'place', ADDRESS: 'place', POSTCODE: 'place', ORG: 'organisation',
}

const NUMBER = '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})'
const TRADE =
  '(?:miner|pit (?:deputy|worker|man)|collier|steelworker|weaver|farmer|shepherd|fisherman|trawlerman|docker|lorry driver|bus driver|train driver|driver|teacher|headteacher|head teacher|nurse|midwife|matron|doctor|dentist|vet|solicitor|barrister|judge|magistrate|police(?:man|woman| officer)?|copper|firefighter|fireman|soldier|sailor|paratrooper|army officer|RAF \\w+|footballer|boxer|jockey|wrestler|musician|singer|dancer|actor|actress|artist|butcher|baker|publican|landlady|landlord|postman|postmistress|postmaster|vicar|priest|imam|rabbi|nun|minister|engineer|electrician|plumber|welder|joiner|carpenter|bricklayer|roofer|mechanic|pilot|cook|chef|dinner lady|cleaner|caretaker|librarian|journalist|accountant|lecturer|professor|scientist|social worker|prison officer|boxer|seamstress|machinist|hairdresser|barber|gardener|gamekeeper|engine driver|signalman|bookmaker|bookie|councillor)'

const PATTERNS: readonly (readonly [TellingKind, RegExp])[] = [
  ['rare condition', /\b(?:MND|motor neurone(?: disease)?|Huntington['’]s|cystic fibrosis|sickle[- ]cell|haemophili\w+|muscular dystrophy|Duchenne|myasthenia(?: gravis)?|scleroderma|amyloidosis|Marfan|Ehlers[- ]Danlos|narcolepsy|acromegaly|Addison['’]s|mesothelioma|spina bifida|achondroplasia|Guillain[- ]Barré|CJD|ataxia|thalassaemia|transplant(?:ed)?|conjoined|locked-in)\b/gu],
  ['condition', /\b(?:diabet(?:es|ic)|COPD|emphysema|dementia|Alzheimer['’]s|Parkinson['’]s|epilep(?:sy|tic)|multiple sclerosis|\bMS\b|stroke|heart failure|angina|schizophreni\w+|bipolar|psychosis|anorexia|bulimia|HIV|hepatitis|leukaemia|lymphoma|(?:breast|bowel|lung|prostate) cancer|cancer|amput\w+|stoma|dialysis|lupus|fibromyalgia|ME\b|autis(?:m|tic)|ADHD|Down['’]s|deaf|blind|wheelchair|alcoholic|rehab|overdose)\b/gu],
  ['family', new RegExp(`\\b(?:widow(?:ed|er)?|divorced|remarried|twice married|married ${NUMBER} times|bereaved|orphan\\w*|adopt(?:ed|ive)|foster(?:ed| mother| father| carer| child(?:ren)?)|(?:single|lone) (?:mum|mother|dad|father|parent)|twins?|triplets|quads|(?:${NUMBER}) (?:children|kids|sons|daughters|brothers|sisters|grandchildren|stepchildren)|only child|(?:his|her) (?:husband|wife|partner) (?:died|left|is in prison)|same-sex (?:couple|partner)|surrog\\w+|estranged|lost (?:her|his) (?:husband|wife|son|daughter|baby|mother|father|brother|sister))\\b`, 'giu')],
  ['former job', new RegExp(`\\b(?:(?:(?:ex|former|retired|one[- ]time)[- ](?:\\w+ ){0,1}|used to (?:be|work as) an? (?:\\w+ ){0,2}|was an? (?:\\w+ ){0,1})${TRADE}|(?:worked|years) (?:down the pit|on the railways|in the mill|in the army|in the navy|at sea|on the trawlers|on the buses)|ex[- ](?:army|navy|forces|services|RAF|pit \\w+|con|offender|copper))\\b`, 'giu')],
  ['office held', /\b(?:(?:ex-|former |deputy )?(?:lord )?mayor(?:ess)?|(?:town|parish|county|district) councillor|church ?warden|chair(?:man|woman)? of the [\p{L}]+|captain of the [\p{L}]+|town crier|lollipop (?:man|lady)|bellringer|choirmaster|scout leader|president of the [\p{L}]+)\b/giu],
  ['origin, language or faith', /\b(?:Polish|Romanian|Ukrainian|Russian|Lithuanian|Latvian|Bulgarian|Hungarian|Albanian|Kosovan|Portuguese|Brazilian|Italian|Greek|Turkish|Kurdish|Iranian|Iraqi|Syrian|Afghan|Pakistani|Indian|Bangladeshi|Bengali|Punjabi|Gujarati|Tamil|Sri Lankan|Nepali|Chinese|Cantonese|Vietnamese|Filipino|Filipina|Thai|Somali|Eritrean|Ethiopian|Sudanese|Nigerian|Ghanaian|Zimbabwean|Kenyan|Ugandan|Jamaican|Caribbean|Roma|Gypsy|Traveller|Urdu|Arabic|Tigrinya|Pashto|Farsi|Sylheti|Muslim|Sikh|Hindu|Jewish|Jehovah['’]s Witness|Buddhist|Quaker|Mormon|asylum[- ]seek\w+|refugee)\b/gu],
  ['event', /\b(?:in the (?:local )?(?:paper|news)|on the (?:local )?(?:news|telly|television|radio)|inquest|crown court|magistrates['’]? court|tribunal|in prison|came out of prison|convicted|sentenced|drowned|murder(?:ed)?|manslaughter|the (?:flood|fire|explosion|crash|strike|riots?|closure))\b/giu],
  ['home', /\b(?:caravan|narrowboat|houseboat|lighthouse|(?:last|end) house (?:in|on) the \p{L}+|above the (?:chip shop|pub|shop|bookies|takeaway)|sofa[- ]surfing|rough sleep\w+|homeless|hostel|refuge|sheltered (?:flat|housing)|tower block|tied cottage)\b/giu],
  ['something they have', /\b(?:glass eye|false leg|prosthe\w+|tattoo\w*|guide dog|assistance dog|three-legged \p{L}+|parrot|ferrets?|racing pigeons|pigeon loft|alpacas?|greyhounds|vintage \p{L}+|mobility scooter|purple hair|eye ?patch)\b/giu],
]

/** Sorted by start, none inside another. Pronoun-free and dumb: it reads words, the sentence they stand in says of whom. */
export const tellingsIn = (text: string): Telling[] => atOnce(tellingsInSteps(text))

/** `tellingsIn` in steps, pattern by pattern: the first text a process reads waits for each to be made ready. */
export function* tellingsInSteps(text: string): Generator<undefined, Telling[]> {
  const all: Telling[] = []
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) all.push({ start: match.index, end: match.index + match[0].length, kind })
    yield
  }
  const found: Telling[] = []
  for (const telling of all.sort((a, b) => a.start - b.start || b.end - a.end)) if (telling.start >= (found.at(-1)?.end ?? 0)) found.push(telling)
  return found
}

/** On how many of a list's people as much could be said, were the kinds independent of each other: an upper guess of company, not a count. */
export const expectedAlike = (kinds: Iterable<TellingKind>, listSize: number): number => [...new Set(kinds)].reduce((left, kind) => left * TELLING[kind].share, listSize)
