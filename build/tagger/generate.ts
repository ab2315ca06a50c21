/** Notes made from the templates: a cast, a style, slots filled and labelled. */
import { ExampleBuilder, type Example, type Span } from './example'
import { castMember, mention, type CastMember } from './people'
import type { Random } from './random'
import { nameCase } from './names'
import { JOTTINGS, UTTERANCES } from './templates/jottings'
import { EVEN_MORE_EMPTY, VERBED } from './templates/verbs'
import { MORE_EMPTY, MORE_SPOKEN, PLACES_AND_BODIES, VOICES } from './templates/more'
import { EMPTY, SENTENCES } from './templates/sentences'
import { DICTATED, MESSAGES, PIECES } from './templates/spoken'
import { commonWord, estate, FOREIGN, KEPT, landmark, organisation, place, pub, street, village } from './things'
import { lowered, recased } from './transform'

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

const sentences = [...lines(SENTENCES), ...lines(VOICES), ...lines(PLACES_AND_BODIES), ...lines(VERBED)]
const empty = [...lines(EMPTY), ...lines(MORE_EMPTY), ...lines(EVEN_MORE_EMPTY)]
const jottings = lines(JOTTINGS)
const utterances = lines(UTTERANCES)
const dictated = [...lines(DICTATED), ...lines(MORE_SPOKEN)]
const messages = lines(MESSAGES)

interface Scene {
  random: Random
  cast: Map<string, CastMember>
  /** Places and organisations come back within a note. */
  things: Map<string, string[]>
  builder: ExampleBuilder
}

const digits = (random: Random, count: number): string => Array.from({ length: count }, () => random.below(10)).join('')

const plain: Readonly<Record<string, (random: Random) => string>> = {
  num: (random) => String(1 + random.below(90)),
  age: (random) => String(18 + random.below(78)),
  time: (random) => `${1 + random.below(12)}${random.pick(['.', ':'])}${random.pick(['05', '10', '15', '20', '30', '40', '45', '50'])}`,
  date: (random) => {
    const day = 1 + random.below(28)
    const month = random.pick(KEPT.mon ?? [])
    return random.pick([`${day} ${month}`, `${day} ${month} 2025`, `${day}/${1 + random.below(12)}/25`, `the ${day}th`, `${month} 2024`])
  },
  dob: (random) => `${1 + random.below(28)}/${1 + random.below(12)}/${1930 + random.below(75)}`,
  phone: (random) => random.pick([`07700 900${digits(random, 3)}`, `01632 960${digits(random, 3)}`, `0${digits(random, 10)}`]),
  cw: commonWord,
  Cw: (random) => nameCase(commonWord(random)),
  CW: (random) => commonWord(random).toUpperCase(),
  word: (random) => random.pick(['flower', 'month', 'river', 'singer', 'biscuit', 'saint', 'K', 'C', 'y', 'footballer', 'colour', 'tree', 'car']),
}

const named: Readonly<Record<string, { label: Span['label']; make: (random: Random) => string }>> = {
  place: { label: 'PLACE', make: place },
  village: { label: 'PLACE', make: village },
  foreign: { label: 'PLACE', make: (random) => random.pick(FOREIGN) },
  street: { label: 'PLACE', make: street },
  estate: { label: 'PLACE', make: estate },
  landmark: { label: 'PLACE', make: landmark },
  pub: { label: 'PLACE', make: (random) => (random.chance(0.75) ? 'the ' : '') + pub(random) },
  org: { label: 'ORG', make: organisation },
  hosp: {
    label: 'ORG',
    make: (random) =>
      random.pick(['the Royal', 'the General', 'the Infirmary', "St James's", 'the Royal Infirmary', `${village(random)} General`, `the ${village(random)}`, `${village(random)} Royal`, `${place(random)} Hospital`, `St ${random.pick(['Luke', 'Mary', 'Thomas', 'Helen', 'Anne', 'Cadoc', 'Jude'])}'s`]),
  },
  email: { label: 'free', make: (random) => `${village(random).toLowerCase().replace(/[^a-z]/g, '')}@example.org` },
}

/** A building number and street, sometimes over several lines with village and town. */
function address(random: Random): string {
  const first = `${random.chance(0.2) ? `Flat ${1 + random.below(20)}, ` : ''}${1 + random.below(200)}${random.chance(0.1) ? 'b' : ''} ${street(random)}`
  const joint = random.chance(0.25) ? '\n' : ', '
  const parts = [first]
  if (random.chance(0.4)) parts.push(village(random))
  if (random.chance(0.3)) parts.push(place(random))
  return parts.join(joint)
}

const TITLE_BEFORE = /\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|mister|misses|missus|mrs|mr|dr|doctor|Doctor|Uncle X) $/

function addNamed(scene: Scene, text: string, label: Span['label']): void {
  const { builder } = scene
  const the = label !== 'PERSON' ? /^the /i.exec(text)?.[0] : undefined
  if (the !== undefined) builder.add(the)
  builder.add(the === undefined ? text : text.slice(the.length), label)
  const span = builder.spans.at(-1)
  if (label !== 'PERSON' || span === undefined) return
  const title = TITLE_BEFORE.exec(builder.text.slice(0, span.start))
  if (title !== null) span.start -= title[0].length
  const stop = /\.$/.test(text) && text.length > 2 && !/\p{Lu}\.$/u.test(text)
  if (stop) span.end -= 1
}

function person(scene: Scene, who: string): CastMember {
  const { random, cast } = scene
  if (who === 'x' || who === 'y') {
    if (!cast.has(who) || random.chance(0.75)) cast.set(who, castMember(random))
  } else if (who === 'w' && !cast.has('w')) cast.set('w', castMember(random, true))
  const found = cast.get(who)
  if (found === undefined) throw new Error(`Nobody plays ${who}.`)
  return found
}

function thing(scene: Scene, slot: string): string {
  const { random, things } = scene
  const kind = named[slot]
  if (kind === undefined) throw new Error(`Unknown slot {${slot}}`)
  const known = things.get(slot) ?? []
  if (known.length > 0 && random.chance(0.3)) return random.pick(known)
  const made = kind.make(random)
  things.set(slot, [...known, made])
  return made
}

function fill(scene: Scene, template: string): void {
  const { random, builder } = scene
  let last = 0
  for (const match of template.matchAll(/\{(\w+)\}/g)) {
    builder.add(template.slice(last, match.index).replaceAll('⏎', '\n'))
    last = match.index + match[0].length
    const slot = match[1] ?? ''
    const kept = KEPT[slot]
    const who = /^([pqrstwxy])([fFTDLI1NSROmKM]?)$/.exec(slot)
    if (who !== null) {
      const member = person(scene, who[1] ?? '')
      addNamed(scene, mention(member, who[2] ?? '', random), 'PERSON')
    } else if (slot === 'addr') addNamed(scene, address(random), 'PLACE')
    else if (kept !== undefined) builder.add(random.pick(kept))
    else if (plain[slot] !== undefined) builder.add(plain[slot](random))
    else addNamed(scene, thing(scene, slot), named[slot]?.label ?? 'free')
  }
  builder.add(template.slice(last).replaceAll('⏎', '\n'))
}

/** Small habits of a hand: ampersands, w/, no final stop. */
function inHand(template: string, random: Random, brisk: boolean): string {
  let text = template
  if (brisk && random.chance(0.4)) text = text.replaceAll(' and ', ' & ')
  if (brisk && random.chance(0.4)) text = text.replaceAll(' with ', ' w/ ')
  if (brisk && random.chance(0.3)) text = text.replace(/\.$/, '')
  return text
}

function prose(scene: Scene): void {
  const { random, builder } = scene
  const paragraphs = 1 + random.below(4)
  const brisk = random.chance(0.3)
  for (let p = 0; p < paragraphs; p += 1) {
    if (p > 0) builder.add('\n\n')
    const count = 2 + random.below(4)
    for (let s = 0; s < count; s += 1) {
      if (s > 0) builder.add(random.chance(0.08) ? ' – ' : ' ')
      fill(scene, inHand(random.pick(random.chance(0.68) ? sentences : empty), random, brisk))
    }
  }
}

const BULLETS = ['', '', '- ', '– ', '* ', '• ', '→ ', '> ']

function jotted(scene: Scene): void {
  const { random, builder } = scene
  const bullet = random.pick(BULLETS)
  const count = 4 + random.below(7)
  for (let i = 0; i < count; i += 1) {
    if (i > 0) builder.add(random.chance(0.1) ? '\n\n' : random.chance(0.15) ? '. ' : '\n')
    builder.add(bullet)
    if (random.chance(0.12)) builder.add(`${i + 1}. `)
    if (random.chance(0.12)) builder.add(`${plain.time?.(random) ?? ''} `)
    fill(scene, inHand(random.pick(random.chance(0.15) ? empty : jottings), random, true))
  }
}

function dialogue(scene: Scene): void {
  const { random, builder } = scene
  const form = random.pick(['{f}', '{f}', '{I}', '{I}', '{1}', '{F}', '{T}', 'Q', '—', '-', '{U}', '{N}', ''])
  const after = random.pick([': ', ': ', ': ', ' – ', ': ', ' '])
  const count = 4 + random.below(8)
  for (let i = 0; i < count; i += 1) {
    if (i > 0) builder.add('\n')
    const who = i % 2 === 0 ? 'p' : random.chance(0.75) ? 's' : 't'
    if (form === 'Q') builder.add(i % 2 === 0 ? 'Q: ' : 'A: ')
    else if (form === '—' || form === '-') builder.add(`${form} `)
    else if (form === '{U}') {
      addNamed(scene, mention(person(scene, who), random.pick(['f', 'F']), random).toUpperCase(), 'PERSON')
      builder.add(': ')
    } else if (form !== '') {
      const speaker = person(scene, who)
      const initial = form === '{1}' ? (speaker.first.match(/\p{Lu}/u)?.[0] ?? '') : ''
      addNamed(scene, initial === '' ? mention(speaker, form[1] ?? 'f', random) : initial, 'PERSON')
      builder.add(form === '{I}' || form === '{1}' ? ': ' : after)
    }
    if (form === '') builder.add('"')
    fill(scene, random.pick(utterances))
    if (form === '') builder.add('"')
  }
}

const HEADINGS = [
  'Present: ', 'Present:\n', 'Attendees: ', 'Attending: ', 'Apologies: ', 'In: ', 'Here: ', 'Table 1: ', 'Table by the window: ', 'On the minibus: ', 'Sign-in sheet:\n', 'Booked:\n', 'Cc: ', 'DNA: ', 'Coffee morning: ', 'Waiting: ', 'Round the room: ', 'Today\'s list\n', 'Visits: ', 'To ring:\n', 'Who was there: ', 'Speakers: ', 'Steering group: ', 'Walkers: ', 'Choir: ', 'Team: ', 'Staff on duty: ', 'Thanks to ', 'People mentioned: ', 'Key: ', '', '', 'Talked to: ', 'Consented: ', 'Declined: ', 'New referrals:\n', 'Caseload (as read out):\n', 'In attendance: ', 'Minute taker: ', 'Home visits\n', 'Birthdays: ', 'Names on the door: ',
]
const ROLES = ['GP', 'PM', 'LW', 'DN', 'HV', 'OT', 'chair', 'minutes', 'HCA', 'new', 'PCN', 'reception', 'link worker', 'niece', 'temp', 'observing', 'late', 'by phone', 'ST2', 'pharmacist', 'vol', 'PPG', '2nd', 'no show']

function listed(scene: Scene): void {
  const { random, builder } = scene
  const lists = 1 + random.below(3)
  for (let l = 0; l < lists; l += 1) {
    if (l > 0) builder.add(random.chance(0.5) ? '\n\n' : '\n')
    const heading = random.pick(HEADINGS)
    builder.add(random.chance(0.15) ? heading.toUpperCase() : heading)
    const form = random.pick(['f', 'f', 'F', 'F', 'S', 'R', 'T', 'I', 'N', '', 'U', 'D', 'L'])
    const joint = heading.endsWith('\n') ? random.pick(['\n', '\n', '\n- ', '\n– ']) : random.pick([', ', ', ', '; ', ' / ', '\n', ' + ', ' & '])
    const count = 2 + random.below(6)
    const style = random.pick(['none', 'none', 'role', 'drug', 'dash', 'pipe', 'time'])
    for (let i = 0; i < count; i += 1) {
      if (i > 0) builder.add(i === count - 1 && joint === ', ' && random.chance(0.5) ? ' and ' : joint)
      if (style === 'pipe') builder.add('| ')
      if (style === 'time' || (style === 'pipe' && random.chance(0.5))) builder.add(`${plain.time?.(random) ?? ''}${style === 'pipe' ? ' | ' : ' '}`)
      const who = random.pick(['p', 'q', 'r', 's', 't', 'x', 'x', 'x'])
      const made = mention(person(scene, who), form === 'U' ? random.pick(['f', 'F', 'L']) : random.chance(0.15) ? '' : form, random)
      addNamed(scene, form === 'U' ? made.toUpperCase() : made, 'PERSON')
      if (style === 'role' && random.chance(0.6)) builder.add(` (${random.pick(ROLES)})`)
      else if (style === 'dash') builder.add(` – ${random.pick(['bloods', 'review', 'housing', 'call back', 'no answer', 'wants letter', 'sick note', 'bed', '?'])}`)
      else if (style === 'drug') builder.add(` – ${random.pick(KEPT.drug ?? [])}`)
      else if (style === 'pipe') builder.add(` | ${random.pick(['arrives', 'phones', 'tea', 'toast', 'consent', 'DNA', 'bloods'])} |`)
    }
    if (random.chance(0.3)) builder.add('.')
    if (random.chance(0.4)) {
      builder.add('\n')
      fill(scene, random.pick(random.chance(0.5) ? jottings : sentences))
    }
  }
}

function spoken(scene: Scene): void {
  const { random, builder } = scene
  if (random.chance(0.4)) {
    builder.add(random.pick(['voice memo, transcribed by phone, uncorrected\n\n', 'dictated, not checked\n\n', '(voice note)\n\n', 'auto transcript\n\n', 'recorded walking back\n']))
  }
  const paragraphs = 1 + random.below(3)
  for (let p = 0; p < paragraphs; p += 1) {
    if (p > 0) builder.add('\n\n')
    const count = 2 + random.below(5)
    for (let s = 0; s < count; s += 1) {
      if (s > 0) builder.add(random.pick([' ', ' ', ' ', ' and ', ' um ', ' so ', ' and then ']))
      fill(scene, random.pick(random.chance(0.8) ? dictated : sentences))
    }
  }
}

function pasted(scene: Scene): void {
  const { random, builder } = scene
  const stamp = random.pick(['none', 'none', 'time', 'who', 'both'])
  const count = 2 + random.below(6)
  for (let i = 0; i < count; i += 1) {
    if (i > 0) builder.add(random.chance(0.2) ? '\n\n' : '\n')
    if (stamp === 'time' || stamp === 'both') builder.add(`${plain.time?.(random) ?? ''}${stamp === 'both' ? ' – ' : ' '}`)
    if (stamp === 'who' || stamp === 'both') {
      addNamed(scene, mention(person(scene, random.pick(['p', 'q', 'r'])), random.pick(['f', 'F', 'V']), random), 'PERSON')
      builder.add(': ')
    }
    fill(scene, random.pick(random.chance(0.9) ? messages : utterances))
  }
}

const STYLES: readonly [number, (scene: Scene) => void][] = [
  [0.3, prose],
  [0.17, jotted],
  [0.14, dialogue],
  [0.12, listed],
  [0.11, spoken],
  [0.07, pasted],
  [0.09, (scene) => fill(scene, scene.random.pick(PIECES))],
]

const LEADS = ['Memo: ', 'Note. ', 'Day 3. ', 'Obs. ', '10.05. ', '{day}. ', '{org}, {day}. ', '{village}. ', '{date}. ', '{p}, {time}. ', 'Debrief. ', 'Exit interview, {pF}. ', 'With {p}. ', 'Home visit, {pT}. ', '{pF}, {age}. ', '{pT} again. ', '{street}, {time}. ', 'What {p} said\n\n', '{p}\'s desk\n\n']

/** One note; its style, cast and words all come from `random`. */
export function generateNote(random: Random): Example {
  const builder = new ExampleBuilder()
  const cast = new Map<string, CastMember>()
  for (const who of ['p', 'q', 'r', 's', 't']) cast.set(who, castMember(random, random.chance(0.13)))
  const scene: Scene = { random, cast, things: new Map(), builder }
  let roll = random.next()
  const write = STYLES.find(([share]) => (roll -= share) < 0)?.[1] ?? prose
  if (random.chance(0.25)) fill(scene, random.pick(LEADS))
  write(scene)
  if (write !== spoken && random.chance(0.3)) {
    builder.add('\n\n')
    ;(random.chance(0.5) ? prose : jotted)(scene)
  }
  const made: Example = { text: builder.text, spans: builder.spans, source: 'generated' }
  return write === spoken ? lowered(made, random.chance(0.75)) : recased(made, random)
}
