/** How one person is written down: the forms that the slots of the templates ask for. */
import { DIACRITIC, makePerson, misspelt, WORD_FIRST, type Person } from './names'
import type { Random } from './random'

const FEMALE_TITLES = ['Mrs', 'Mrs', 'Mrs', 'Miss', 'Ms']
const MALE_TITLES = ['Mr', 'Mr', 'Mr', 'Mr', 'Mr', 'Prof', 'Cllr']
const OFFICES = [
  'Imam', 'Pastor', 'Sister', 'Father', 'Fr', 'Rev', 'Canon', 'Sheikh', 'Rabbi', 'Nurse', 'Sister', 'PC', 'Cllr', 'Maulana', 'Deacon', 'Giani', 'Sgt', 'Bishop', 'Mufti', 'Reverend', 'Sr', 'Matron', 'Major', 'Lady', 'Sir', 'Lord', 'Brother',
]
const BY_FIRST = new Set(['Imam', 'Pastor', 'Sister', 'Fr', 'Rev', 'Sheikh', 'Nurse', 'Canon', 'Brother', 'Father', 'Sr'])

export interface CastMember extends Person {
  title: string
  office: string
  /** The form the notes use most for this person. */
  habit: string
}

export function castMember(random: Random, wordName = false): CastMember {
  const person = makePerson(random)
  if (wordName) person.first = random.pick(WORD_FIRST)
  const title = random.pick(person.female ? FEMALE_TITLES : MALE_TITLES)
  const roll = random.next()
  const habit = roll < 0.58 ? 'f' : roll < 0.78 ? 'T' : roll < 0.86 ? 'N' : roll < 0.92 ? 'D' : 'F'
  return { ...person, title, office: random.pick(OFFICES), habit: wordName ? 'f' : habit }
}

/** Initials that would read as an abbreviation are not used: the look-alike is far the commoner. */
const SHORTHAND = new Set(['GP', 'PM', 'AM', 'LW', 'TV', 'OK', 'UK', 'EU', 'IT', 'NI', 'ID', 'PIP', 'NHS', 'CQC', 'PCN'])

const initial = (name: string): string => (name.match(/\p{L}/u)?.[0] ?? 'X').toUpperCase()

const initials = (person: Person): string[] =>
  `${person.first} ${person.last}`
    .split(/[ -]/)
    .filter((part) => part !== '')
    .map(initial)

function plainLetters(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L').replaceAll('ı', 'i')
}

/** Single mention; `form` is one of the letters of `sentences.ts`, '' for whatever comes naturally. */
export function mention(person: CastMember, form: string, random: Random): string {
  const text = rawMention(person, form === '' ? naturalForm(person, random) : form, random)
  return DIACRITIC.test(text) && random.chance(0.3) ? plainLetters(text) : text
}

function naturalForm(person: CastMember, random: Random): string {
  if (random.chance(0.72)) return person.habit
  return random.pick(['f', 'f', 'f', 'F', 'F', 'T', 'N', 'S', 'I', '1', 'D', 'V', 'O', 'L', 'K'])
}

const CALLINGS = ['Post', 'Piper', 'Bread', 'Milk', 'Shop', 'Coal', 'Boat', 'Hat', 'Van', 'Bus', 'Fish', 'Bins', 'Keys', 'Dog', 'Book', 'Clock', 'Voice', 'Lamp', 'Forge', 'Bank']

/** "Dai the Post", "Big Val", "Mair Bach", "Ginger Campbell". */
function byName(person: Person, random: Random): string {
  const short = person.first.split(' ')[0] ?? person.first
  const roll = random.next()
  if (roll < 0.35) return `${random.chance(0.5) ? short : person.nick} the ${random.pick(CALLINGS)}`
  if (roll < 0.65) return `${random.pick(['Big', 'Old', 'Little', 'Wee', 'Mad', 'Young', 'Auld', 'Ginger', 'Black', 'Red', 'Posh', 'Tall', 'Deaf', 'Lucky'])} ${random.chance(0.7) ? short : person.last}`
  if (roll < 0.8) return `${short} ${random.pick(['Bach', 'Mawr', 'Mór', 'Beag', 'Ban', 'Bheag', 'Fawr', 'Junior', 'Senior', 'Jnr', 'Snr'])}`
  return `${short} ${random.pick(CALLINGS)}`
}

/** A name as a phone hears it: in two words, or with other letters. */
function misheard(name: string, random: Random): string {
  const plain = plainLetters(name).replace(/[-' ]/g, '')
  if (plain.length < 6 || random.chance(0.25)) return misspelt(name, random)
  const cut = 3 + random.below(plain.length - 5)
  const head = plain.slice(0, cut)
  const tail = plain.slice(cut)
  return `${random.chance(0.3) ? misspelt(head, random) : head} ${random.chance(0.4) ? misspelt(tail, random) : tail}`
}

function rawMention(person: CastMember, form: string, random: Random): string {
  const { first, last, nick } = person
  const short = first.split(' ')[0] ?? first
  switch (form) {
    case 'F':
      return `${first} ${last}`
    case 'T':
      return `${person.title}${random.chance(0.06) ? '.' : ''} ${last}`
    case 'D':
      return `${random.pick(['Dr', 'Dr', 'Dr', 'Dr.', 'Doctor', 'Prof'])} ${random.chance(0.12) ? short : last}`
    case 'L':
      return last
    case 'I':
      if (SHORTHAND.has(initials(person).join(''))) return short
      return initials(person).join(random.pick(['', '', '', '.'])) + (random.chance(0.12) ? '.' : '')
    case '1':
      return /^[AI]/.test(initial(first)) ? short : initial(first)
    case 'N':
      return random.chance(0.06) ? `${random.pick(['Big', 'Old', 'Little', 'Young', 'Mad', 'Wee', 'Posh', 'Auld'])} ${nick}` : nick
    case 'S':
      return random.chance(0.3) ? `${short} ${initial(last)}` : `${initial(first)}${random.pick([' ', ' ', '. ', '.'])}${last}`
    case 'R':
      return random.pick([`${last}, ${first}`, `${last} ${initial(first)}`, `${last}, ${initial(first)}`, `${last.toUpperCase()} ${short}`, `${last.toUpperCase()}, ${short}`, last.toUpperCase()])
    case 'O':
      return `${person.office} ${BY_FIRST.has(person.office) && random.chance(0.65) ? short : last}`
    case 'V':
      return `${short} ${initial(last)}${random.pick(['', '.'])}`
    case 'K':
      return byName(person, random)
    case 'M':
      return misheard(random.chance(0.6) ? last : short, random)
    case 'm':
      return misspelt(short, random)
    default:
      return short
  }
}
