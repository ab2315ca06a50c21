/** Draws a name for someone: at random from those that suit and break no rule, never worked out from the name it hides. */
import { FIRST_NAMES_OWN } from '../../finder/data/names-own'
import { isAmbiguousKey } from '../../finder/variant-search'
import { genderGroup } from '../bands'
import type { SourcePerson } from '../types'
import { type Cohort, NAME_GROUPS, type NameCulture, type NameGroup } from './names'
import { isSomebodys, likenesses, nameWords } from './rules'

export type DrawParts = {
  person: Pick<SourcePerson, 'name' | 'aliases' | 'gender' | 'age' | 'ethnicity'>
  /** Whether the name should suit gender, age and origin. */
  isMatched: boolean
  /** Folded words of every name and alias in the study: people, researchers, sites. */
  everybody: ReadonlySet<string>
  /** Pseudonyms others have, in this study. */
  taken: readonly string[]
  /** Whether notes of the study use this word. */
  isInNotes(name: string): boolean
  /** A whole number from 0 to below its argument, each as likely. */
  below(limit: number): number
}

const CULTURES: readonly (readonly [RegExp, NameCulture])[] = [
  [/irish|traveller/i, 'irish'],
  [/pakistani|bangladeshi|bengali|muslim|arab|kashmiri|afghan|iraqi|iranian|syrian|moroccan/i, 'muslim'],
  [/indian|hindu|sikh|punjabi|gujarati|tamil|sri lankan|nepali/i, 'indian'],
  [/african|nigerian|ghanaian|somali|kenyan|zimbabwean|eritrean|ethiopian|sudanese|ugandan/i, 'african'],
  [/polish|romanian|ukrainian|lithuanian|latvian|bulgarian|russian|slovak|czech|hungarian|albanian|eastern european/i, 'eastern european'],
  [/chinese|hong kong|taiwanese/i, 'chinese'],
  [/italian|portuguese|spanish|greek|cypriot|turkish|kurdish|brazilian|maltese/i, 'southern european'],
]
const cultureOf = (ethnicity: string): NameCulture => CULTURES.find(([pattern]) => pattern.test(ethnicity))?.[1] ?? 'british'
const cohortOf = (age: number | null): Cohort | null => (age === null ? null : age >= 70 ? 'older' : age >= 42 ? 'middle' : 'younger')

/** For a study of many hundreds; split when first needed. */
let otherNames: readonly string[] | null = null

/** From the best suited names to any name at all. */
function* tiers({ person, isMatched }: DrawParts): Generator<readonly string[]> {
  const gender = genderGroup(person.gender, 'controlled')
  const wanted = gender === 'female' || gender === 'male' ? gender : 'either'
  const namesOf = (fits: (group: NameGroup) => boolean): string[] => NAME_GROUPS.filter(fits).flatMap(({ names }) => names)
  if (isMatched) {
    const culture = cultureOf(person.ethnicity)
    const cohort = cohortOf(person.age)
    yield namesOf((group) => group.gender === wanted && group.culture === culture && (group.cohort === null || cohort === null || group.cohort === cohort))
    yield namesOf((group) => group.gender === wanted && group.culture === culture)
    yield namesOf((group) => group.gender === wanted)
  }
  yield namesOf(() => true)
  yield (otherNames ??= FIRST_NAMES_OWN.trim().split(/\s+/).filter((name) => name.length > 2 && !isAmbiguousKey(name)).map((name) => name.charAt(0).toUpperCase() + name.slice(1)))
}

const isPrefix = (a: string, b: string): boolean => a.toLowerCase().startsWith(b.toLowerCase()) || b.toLowerCase().startsWith(a.toLowerCase())

/** Null where every name there is breaks a rule: the person then keeps the role code. */
export function drawName(parts: DrawParts): string | null {
  const own = nameWords([parts.person.name, ...parts.person.aliases])
  for (const names of tiers(parts)) {
    // One is drawn, and drawn again while it breaks a rule: of those that break none each is as likely.
    const left = [...new Set(names)]
    while (left.length > 0) {
      const [name = ''] = left.splice(parts.below(left.length), 1)
      if (likenesses(name, own).length === 0 && !parts.taken.some((other) => isPrefix(name, other)) && !isSomebodys(name, parts.everybody) && !parts.isInNotes(name)) return name
    }
  }
  return null
}
